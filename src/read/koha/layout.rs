//! How the lines of a page came to stand as they do, and the lines as the page has them.

use super::fold;
use super::labels::Labels;
use super::wrap;
use crate::bytes;
use crate::text::markup;
use std::borrow::Cow;

/// The text with its lines as Koha's page has them: not quoted, not set apart by empty lines, not broken for a screen, not folded;
/// and with its references to characters resolved.
pub(super) fn lines<'a>(text: &'a str, labels: &Labels) -> Cow<'a, str> {
    // Whoever took the tags away may have left the references, and a semicolon parts values.
    let text = markup::resolved(text);
    let text = plain(&text).map_or(text, Cow::Owned);
    match wrap::unwrapped(&text).or_else(|| fold::unfolded(&text, labels)) {
        Some(lines) => Cow::Owned(lines),
        None => text,
    }
}

/// The lines of a text without the marks of a quotation and the empty lines between any two of them.
fn plain(text: &str) -> Option<String> {
    let is_quoted = || filled(text).all(|line| line.trim_start().starts_with('>'));
    if text.trim_start().starts_with('>') && is_quoted() {
        let bare = |line: &str| line.trim_start().strip_prefix('>').unwrap_or(line).trim_start().to_owned() + "\n";
        return Some(bytes::lines(text).map(bare).collect());
    }
    is_double_spaced(text).then(|| filled(text).flat_map(|line| [line, "\n"]).collect())
}

/// Whether an empty line stands between any two others, of which there are more than a few.
fn is_double_spaced(text: &str) -> bool {
    const FEWEST: usize = 6;
    let mut was_filled = false;
    let has_two = bytes::lines(text).map(|line| !line.trim().is_empty()).any(|is_filled| {
        let are_two = was_filled && is_filled;
        was_filled = is_filled;
        are_two
    });
    !has_two && filled(text).nth(FEWEST - 1).is_some()
}

fn filled(text: &str) -> impl Iterator<Item = &str> {
    bytes::lines(text).filter(|line| !line.trim().is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_and_empty_lines_go() {
        assert_eq!(plain("> Gates\n>\n> By: Holm").as_deref(), Some("Gates\n\nBy: Holm\n"));
        assert_eq!(plain("> Gates\nBy: Holm"), None);
        assert_eq!(plain("a\n\nb\n\nc\n \nd\n\ne\n\n\nf\n").as_deref(), Some("a\nb\nc\nd\ne\nf\n"));
        assert_eq!(plain("a\n\nb\n\nc\nd\n\ne\n\nf\n\ng"), None);
        assert_eq!(plain("a\n\nb"), None);
    }
}
