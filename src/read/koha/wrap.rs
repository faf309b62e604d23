//! Text whose lines were broken to fit a screen, as browsers without pictures print pages.

use crate::bytes;
use std::ops::RangeInclusive;

/// The columns of the screens that text is broken for.
const WIDTHS: RangeInclusive<usize> = 40..=200;

/// Two sentences that go on in lower case by chance make no screen.
const FEWEST: usize = 3;

/// The text with its paragraphs on one line each, if its lines were broken.
///
/// A line was broken where the first word of the next would have gone beyond the width. The width is that of the longest line that
/// goes on in lower case, as prose does; tables may be wider.
pub(super) fn unwrapped(text: &str) -> Option<String> {
    // Few lines of other texts go on in lower case.
    let begins_low = |line: &str| line.trim_start().starts_with(char::is_lowercase);
    bytes::lines(text).filter(|line| begins_low(line)).nth(FEWEST - 1)?;
    let lines: Vec<Line<'_>> = bytes::lines(text).map(Line::of).collect();
    let pairs = || lines.windows(2).filter_map(|pair| <&[_; 2]>::try_from(pair).ok());
    let goes_on = || pairs().filter(|[line, next]| line.width > 0 && next.goes_on);
    let width = goes_on().map(|[line, _]| line.width).max()?;
    let broken = goes_on().filter(|[line, next]| !line.has_room(next, width)).count();
    if !WIDTHS.contains(&width) || broken < FEWEST || broken * 5 < goes_on().count() * 4 {
        return None;
    }
    let mut unwrapped = String::with_capacity(text.len());
    let mut is_in_table = false;
    for (at, line) in lines.iter().enumerate() {
        unwrapped.push_str(line.text);
        let next = lines.get(at + 1);
        // The rows of a table begin at the line above its rule.
        is_in_table = line.width > 0 && (is_in_table || next.is_some_and(|next| is_rule(next.text)));
        match next {
            Some(next) if !is_in_table && line.was_broken(next, width) => unwrapped.push_str(line.joint(next)),
            _ => unwrapped.push('\n'),
        }
    }
    Some(unwrapped)
}

/// `---|---|---`, below the headings of a table in Markdown.
fn is_rule(line: &str) -> bool {
    line.contains("-|") && line.bytes().all(|byte| matches!(byte, b'-' | b'|' | b':' | b' '))
}

struct Line<'a> {
    text: &'a str,
    /// Characters with the indentation.
    width: usize,
    first_word: usize,
    /// Whether it begins like the middle of a sentence.
    goes_on: bool,
}

impl<'a> Line<'a> {
    fn of(line: &'a str) -> Self {
        let text = line.trim();
        let first = text.split(' ').next().unwrap_or_default();
        Self {
            text,
            width: line.trim_end().chars().count(),
            first_word: first.chars().count(),
            goes_on: text.starts_with(char::is_lowercase),
        }
    }

    fn has_room(&self, next: &Line<'_>, width: usize) -> bool {
        self.width + 1 + next.first_word <= width
    }

    /// What stood between this line and the next: a screen breaks words at their hyphens, and some before a bracket.
    fn joint(&self, next: &Line<'_>) -> &'static str {
        let is_hyphen = self.text.strip_suffix('-').is_some_and(|rest| rest.ends_with(char::is_alphanumeric));
        if is_hyphen || next.text.starts_with("(s)") { "" } else { " " }
    }

    fn was_broken(&self, next: &Line<'_>, width: usize) -> bool {
        // Headings stand out by as much as paragraphs are indented.
        const INDENT: usize = 6;
        let is_full = (width / 2..=width + INDENT).contains(&self.width);
        is_full && next.width > 0 && !self.has_room(next, width)
    }
}

#[cfg(test)]
mod tests {
    use super::unwrapped;

    #[test]
    fn paragraphs_get_one_line_each() {
        let text = "The gates of the harbour and the tides of\nthe North\n\nSubject\n(s): Gates\n\nWe measured the gates of nine harbour-\ntowns in the north, and found them to be\nopen to all who came by the sea when the\ntide was high.\nA note.";
        let lines = "The gates of the harbour and the tides of the North\n\nSubject\n(s): Gates\n\nWe measured the gates of nine harbour-towns in the north, and found them to be open to all who came by the sea when the tide was high.\nA note.\n";
        assert_eq!(unwrapped(text).as_deref(), Some(lines));
    }

    #[test]
    fn elements_on_lines_were_not_broken() {
        for text in [
            "Gates and tides\nby\nHolm, Inger\n[editor]\n.\nType:\nBook\nof the sea\nxii, 3 p.\nand more",
            "Content type:\ntext\nMedia type:\ncomputer\nCarrier type:\nonline resource",
            "",
            "one line",
        ] {
            assert_eq!(unwrapped(text), None, "{text}");
        }
    }
}
