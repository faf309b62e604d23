//! What all identifiers have in common when people write them down: prefixes, dashes, invisible characters.

use std::borrow::Cow;

/// Characters that show nothing and break every comparison: zero-width spaces and joiners, direction marks, soft hyphen, BOM.
pub(super) fn is_invisible(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2064}' | '\u{FEFF}')
}

/// Hyphens and dashes, as word processors and keyboards make them.
pub(super) fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE58}' | '\u{FE63}' | '\u{FF0D}')
}

/// The text without invisible characters; borrowed when it has none.
pub(super) fn visible(text: &str) -> Cow<'_, str> {
    if text.is_ascii() || !text.contains(is_invisible) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().filter(|&c| !is_invisible(c)).collect())
}

/// What follows an ASCII prefix, whatever its case.
pub(super) fn strip_prefix<'a>(text: &'a str, prefix: &str) -> Option<&'a str> {
    let (head, tail) = text.split_at_checked(prefix.len())?;
    head.eq_ignore_ascii_case(prefix).then_some(tail)
}

/// What stands before an ASCII suffix, whatever its case.
pub(super) fn strip_suffix<'a>(text: &'a str, suffix: &str) -> Option<&'a str> {
    let (head, tail) = text.split_at_checked(text.len().checked_sub(suffix.len())?)?;
    tail.eq_ignore_ascii_case(suffix).then_some(head)
}

/// What follows a label such as `ISBN`, `ISBN-13:` or `(OCoLC)`, or the text itself where no label stands.
///
/// The first label that fits wins, so longer ones come first.
pub(super) fn strip_label<'a>(text: &'a str, labels: &[&str]) -> &'a str {
    let text = text.trim();
    for label in labels {
        // `orcid.org/…` begins like a label, but is a host.
        let is_host =
            |rest: &str| rest.strip_prefix('.').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_alphabetic()));
        if let Some(rest) = strip_prefix(text, label).filter(|rest| !is_host(rest)) {
            return rest.trim_start_matches(|c: char| matches!(c, ':' | '=' | '：') || c.is_whitespace());
        }
        let bracketed = text.strip_prefix('(').and_then(|inner| strip_prefix(inner, label));
        if let Some(rest) = bracketed.and_then(|rest| rest.strip_prefix(')')) {
            return rest.trim_start();
        }
    }
    text
}
