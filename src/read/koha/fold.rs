//! A page on one line: whoever took its text folded all its white space into single blanks.
//!
//! Labels are told on one line as well as on many; what has none of its own is set apart here: the links above the title, the
//! names below it, the tabs, the table of the copies and what follows it.

use super::furniture;
use super::holdings;
use super::labels::{BY, Labels};
use super::text::is_names_line;

/// The machinery above a title has not so many bytes.
const ABOVE: usize = 8000;
/// Nor have the names of a page.
const NAMES: usize = 4000;

/// Whether a line is a whole page, from whatever stands above the title to the comments.
pub(super) fn is_page(line: &[u8]) -> bool {
    // A sentence alone is shorter; the menu behind the comments is not so long.
    const SHORTEST: usize = 160;
    const MENU: usize = 1000;
    if line.len() < SHORTEST {
        return false;
    }
    let end = line.get(line.len().saturating_sub(MENU).max(1)..).unwrap_or_default();
    furniture::no_comments(&String::from_utf8_lossy(end)).is_some()
}

/// The first page of a text, if it stands on a line; else the whole text.
pub(super) fn first_page(text: &str) -> &str {
    let first = text.trim_start().lines().next().unwrap_or_default();
    if is_page(first.as_bytes()) { first } else { text }
}

/// The text with the parts of its page on lines of their own, if it stands on one line and any part was found.
pub(super) fn unfolded(text: &str, labels: &Labels) -> Option<String> {
    let page = text.trim();
    if !is_folded(page) {
        return None;
    }
    let mut cuts = Cuts { page, at: Vec::new() };
    let title = cuts.around_views();
    let label = first_label(page, title, labels);
    if let Some(label) = label {
        cuts.before_names(title, label);
        cuts.at.push(label);
    }
    let end = cuts.around_tabs_and_copies(label.unwrap_or(title));
    (!cuts.at.is_empty() || end < page.len()).then(|| cuts.lines(end))
}

/// Whether a page stands on one line, or on few because its notes have lines of their own: then the rows of its machinery stand
/// within lines.
fn is_folded(page: &str) -> bool {
    // A page of lines has more.
    const FEWEST: usize = 12;
    // A title, its fields and the tabs on a line are longer.
    const SHORTEST: usize = 200;
    if memchr::memchr_iter(b'\n', page.as_bytes()).nth(FEWEST).is_some() {
        return false;
    }
    let has_inside = |line: &str| line.len() > SHORTEST && furniture::tabs(line).is_some_and(|tabs| tabs.start > 0);
    !page.contains(['\n', '\r']) || page.lines().any(has_inside)
}

/// Where lines begin in a page on one line.
struct Cuts<'a> {
    page: &'a str,
    at: Vec<usize>,
}

impl Cuts<'_> {
    /// Sets the links apart that choose the view, and gives the place behind the first of their rows, where the title begins.
    fn around_views(&mut self) -> usize {
        let mut title = None;
        let mut behind = 0;
        for start in words(self.page, 0, ABOVE) {
            if start < behind {
                continue;
            }
            let row = furniture::views(self.page.get(start..).unwrap_or_default());
            if row > 0 {
                behind = start + row;
                self.at.extend([start, behind]);
                title = title.or(Some(behind));
            }
        }
        title.unwrap_or_default()
    }

    /// Sets the names apart that the older stylesheets print before the first label, behind a bare "by".
    fn before_names(&mut self, title: usize, label: usize) {
        // The stylesheets of 2009 have the links below the names.
        let end = self.at.iter().copied().find(|at| *at > title).unwrap_or(label).min(label);
        let head = self.page.get(title..end).unwrap_or_default();
        let from = head.len().saturating_sub(NAMES).max(1);
        let begins_names = |at: &usize| {
            let by = head.get(*at..).unwrap_or_default();
            BY.iter().any(|word| {
                by.strip_prefix(word).is_some_and(|names| names.starts_with(' ') && is_names_line(names.trim()))
            })
        };
        let mut candidates = words(head, from, head.len()).filter(begins_names).peekable();
        while let Some(at) = candidates.next() {
            // "von C. Aiblinger by Aiblinger, Johann": the names are inverted, the statement of responsibility is not.
            let next = candidates.peek().copied();
            if next.is_none() || head.get(at..next.unwrap_or(head.len())).is_some_and(|names| names.contains(',')) {
                self.at.push(title + at);
                return;
            }
        }
    }

    /// Sets the tabs and the table of the copies apart, and gives the place where the page ends.
    fn around_tabs_and_copies(&mut self, from: usize) -> usize {
        let below = |at: usize| self.page.get(at..).unwrap_or_default();
        let mut at = from;
        if let Some(tabs) = furniture::tabs(below(at)) {
            self.at.extend([at + tabs.start, at + tabs.end]);
            at += tabs.end;
        }
        let rows = holdings::folded(below(at));
        self.at.extend(rows.iter().map(|row| at + row));
        at += rows.last().copied().unwrap_or_default();
        let Some(comments) = furniture::no_comments(below(at)) else { return self.page.len() };
        // The menu behind the comments says nothing of the record.
        self.at.push(at + comments.start);
        at + comments.end
    }

    fn lines(mut self, end: usize) -> String {
        self.at.sort_unstable();
        self.at.push(end);
        let mut lines = String::with_capacity(end + self.at.len());
        let mut from = 0;
        for at in self.at {
            let line = self.page.get(from..at).unwrap_or_default().trim();
            if !line.is_empty() {
                // Text of elements that were joined by blanks has one before the comma between them.
                lines.push_str(&line.replace(" , ", ", "));
                lines.push('\n');
            }
            from = at;
        }
        lines
    }
}

/// Where words begin from one place to another.
fn words(text: &str, from: usize, to: usize) -> impl Iterator<Item = usize> + '_ {
    let first = (from == 0).then_some(0);
    let blanks = memchr::memchr_iter(b' ', text.as_bytes()).map(|at| at + 1);
    first.into_iter().chain(blanks.skip_while(move |at| *at < from).take_while(move |at| *at < to))
}

/// Where the first label stands: capitalized behind the blank or the full stop that ends the title or the names.
fn first_label(page: &str, title: usize, labels: &Labels) -> Option<usize> {
    let body = page.get(title..)?;
    memchr::memchr_iter(b':', body.as_bytes()).find_map(|colon| {
        let found = labels.ending_at(body, colon)?;
        let before = body.get(..found.start)?;
        let is_capitalized = body.get(found.start..)?.starts_with(char::is_uppercase);
        let is_one = before.ends_with(" . ")
            || before.ends_with([' ', '.']) && is_capitalized && (found.is_strong || !found.field.is_prose());
        is_one.then_some(title + found.start)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_of_a_folded_page_get_lines() {
        let page = "City Library › Details for: Gates and tides Normal view MARC view ISBD view Gates and tides by Holm, Inger and Berg, Kaja . Type: Article Description: p. 3-9. Holdings ( 2 ) Title notes ( 1 ) Comments ( 0 ) Item type Current location Call number Status Date due Barcode Articles Main Library 330 HOL Available 40001 Articles City Campus Checked out 01/02/2023 40002 A note on 20000 gates. There are no comments for this item. Log in to your account to post a comment. Print";
        let lines = [
            "City Library › Details for: Gates and tides",
            "Normal view MARC view ISBD view",
            "Gates and tides",
            "by Holm, Inger and Berg, Kaja .",
            "Type: Article Description: p. 3-9.",
            "Holdings ( 2 ) Title notes ( 1 ) Comments ( 0 )",
            "Item type Current location Call number Status Date due Barcode",
            "Articles Main Library 330 HOL Available 40001",
            "Articles City Campus Checked out 01/02/2023 40002",
            "A note on 20000 gates.",
            "There are no comments for this item.",
            "",
        ];
        assert_eq!(unfolded(page, &Labels::default()).as_deref(), Some(lines.join("\n").as_str()));
    }

    #[test]
    fn a_page_is_told_by_its_end() {
        let page = format!(
            "Gates and tides By: Holm, Inger Type: Book Summary: {}. There are no comments on this title. Print",
            "The gates. ".repeat(12)
        );
        assert!(is_page(page.as_bytes()));
        assert!(!is_page(b"There are no comments on this title."));
    }

    #[test]
    fn other_lines_stay() {
        for text in [
            "",
            "Gates and tides",
            "Gates\nBy: Holm, Inger",
            "The gates by the sea. Available in three parts: a, b, c.",
        ] {
            assert_eq!(unfolded(text, &Labels::default()), None, "{text}");
        }
    }
}
