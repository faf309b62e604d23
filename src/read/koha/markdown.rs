//! Text of a page as an extractor's Markdown: marks are taken off, addresses of links are kept.
//!
//! See [CommonMark](https://spec.commonmark.org/).

use super::furniture;
use super::html::address;
use super::labels::Labels;
use super::page::{Entry, Page, PageLink};
use crate::bytes;
use std::borrow::Cow;

/// A page without the marks of Markdown.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Markdown {
    /// The text; a character from [`FIRST`] on stands behind the text of each link.
    pub(super) text: String,
    links: Vec<PageLink>,
}

/// Stands for the first link; no character of this plane means anything in text.
const FIRST: u32 = 0xF_0000;
const LAST: u32 = 0xF_FFFD;

/// Takes the marks off a text, if it has several.
pub(super) fn read(text: &str, labels: &Labels) -> Option<Markdown> {
    if !is_markdown(text) {
        return None;
    }
    let mut markdown = Markdown { text: String::with_capacity(text.len()), links: Vec::new() };
    let mut previous = "";
    let mut lines = bytes::lines(text).map(str::trim).peekable();
    while let Some(line) = lines.next() {
        let mut joined = Cow::Borrowed(line);
        for _ in 0..MAX_LINK_LINES {
            let Some((between, next)) = lines.peek().and_then(|next| Some((joint(&joined, next)?, *next))) else {
                break;
            };
            joined += between;
            joined += next;
            lines.next();
        }
        if !is_underline(previous, line) && !is_break(line) {
            markdown.inline(bare_line(&joined), labels);
            markdown.text.push('\n');
        }
        previous = line;
    }
    Some(markdown)
}

/// What joins a line to the next if it breaks off within a link: a text breaks at a blank, an address anywhere.
fn joint(line: &str, next: &str) -> Option<&'static str> {
    memchr::memchr(b'[', line.as_bytes())?;
    let target = line.rfind("](").and_then(|at| line.get(at + 2..));
    if target.is_some_and(|target| !target.contains(')')) {
        return Some("");
    }
    let is_open = |text: &str| text.matches('[').count() > text.matches(']').count();
    let closes = next.find("](").is_some_and(|at| !is_open(next.get(..at).unwrap_or_default()));
    (is_open(line) && closes).then_some(" ")
}

/// Whether a line underlines the heading above it, and separates nothing.
fn is_underline(above: &str, line: &str) -> bool {
    line.len() >= 3
        && (line.bytes().all(|b| b == b'=') || line.bytes().all(|b| b == b'-'))
        && line.len() == above.chars().count()
        && above.contains(char::is_alphabetic)
}

/// Whether the line that begins at `start` underlines the heading above it.
pub(super) fn ends_heading(page: &[u8], start: usize) -> bool {
    let (above, line) = page.split_at_checked(start).unwrap_or_default();
    let above = above.trim_ascii_end();
    let above = above.rsplit(|b| *b == b'\n').next().unwrap_or_default().trim_ascii();
    match (std::str::from_utf8(above), std::str::from_utf8(line.trim_ascii())) {
        (Ok(above), Ok(line)) => is_underline(above, line),
        _ => false,
    }
}

/// Several marks, or a heading at the start: one asterisk or bracket may stand in any text.
fn is_markdown(text: &str) -> bool {
    let mut lines = bytes::lines(text).map(bytes::trim).skip_while(|line| line.is_empty());
    let (first, second) = (lines.next().unwrap_or_default(), lines.next().unwrap_or_default());
    let has_heading = heading(first).is_some() || second.starts_with('=') && is_underline(first, second);
    let mut marks = if has_heading { 2 } else { 0 };
    let mut above = "";
    for line in bytes::lines(text).map(bytes::trim) {
        // Nearly every line begins with a letter, or is a row of a table without bold words, and has no link.
        let begins_with_mark = match line.as_bytes().first() {
            Some(b'|') => memchr::memchr(b'*', line.as_bytes()).is_some(),
            first => first.is_some_and(|first| b"*-+#=".contains(first)),
        };
        if !begins_with_mark && memchr::memchr(b']', line.as_bytes()).is_none() {
            above = line;
            continue;
        }
        let line_text = line.trim_start_matches(['*', '-', '+', ' ', '|']);
        let is_label = line.contains("**")
            && line_text.len() < line.len()
            && line_text.split("**").next().is_some_and(|label| label.len() < 60 && !label.is_empty());
        let has_link = line.contains("](http") || line.contains("](/") || line.contains("](#");
        let is_heading = heading(line).is_some() || is_underline(above, line);
        marks += usize::from(is_label) + usize::from(has_link) + usize::from(is_heading);
        if marks >= 2 {
            return true;
        }
        above = line;
    }
    false
}

/// The text of a heading: `## Title`.
fn heading(line: &str) -> Option<&str> {
    let rest = line.trim_start_matches('#');
    let depth = line.len() - rest.len();
    ((1..=6).contains(&depth) && rest.starts_with(' ')).then(|| rest.trim().trim_end_matches('#').trim_end())
}

/// `* * *`, `---`, `___`: a line across the page.
fn is_break(line: &str) -> bool {
    let mut marks = line.bytes().filter(|b| *b != b' ');
    let Some(first) = marks.next().filter(|b| b"*-_".contains(b)) else { return false };
    line.len() >= 3 && marks.all(|b| b == first)
}

/// A line without the marks of its block.
fn bare_line(line: &str) -> &str {
    let line = line.strip_prefix("> ").unwrap_or(line);
    let bullet = line.get(2..).filter(|_| line.starts_with(['*', '-', '+']) && line.get(1..2) == Some(" "));
    let line = bullet.and_then(heading).or_else(|| heading(line)).unwrap_or(line);
    line.strip_suffix('\\').unwrap_or(line)
}

impl Markdown {
    /// Appends a line without the marks in it.
    fn inline(&mut self, line: &str, labels: &Labels) {
        let mut rest = line;
        let mut is_strong = false;
        let mut is_emphasised = false;
        while let Some(c) = rest.chars().next() {
            let after = rest.get(c.len_utf8()..).unwrap_or_default();
            let next = after.chars().next();
            let before = self.text.chars().next_back().unwrap_or('\n');
            match c {
                '\\' if next.is_some_and(|next| next.is_ascii_punctuation()) => {
                    self.text.extend(next);
                    rest = after.get(1..).unwrap_or_default();
                    continue;
                }
                '!' if next == Some('[') => {
                    if let Some((_, _, end)) = link(after) {
                        rest = after.get(end..).unwrap_or_default();
                        continue;
                    }
                    self.text.push(c);
                }
                '[' => {
                    if let Some((text, target, end)) = link(rest) {
                        // What a link's text holds is text, or the picture that the link is shown as.
                        let from = self.text.len();
                        if text.starts_with("![") {
                            self.text
                                .extend(link(text.trim_start_matches('!')).and_then(|(_, _, end)| text.get(end + 1..)));
                        } else if text.len() < MAX_LINK_TEXT {
                            self.plain(text);
                        }
                        self.anchor(from, target);
                        rest = rest.get(end..).unwrap_or_default();
                        continue;
                    }
                    self.text.push(c);
                }
                '<' if after.starts_with("http://") || after.starts_with("https://") => {
                    if let Some((url, behind)) = after.split_once('>').filter(|(url, _)| !url.contains(' ')) {
                        self.text.push_str(url);
                        rest = behind;
                        continue;
                    }
                    self.text.push(c);
                }
                '*' if next == Some('*') => {
                    let behind = after.get(1..).unwrap_or_default();
                    // A label in the middle of a line begins a field.
                    let has_words = |line: &str| line.contains(char::is_alphanumeric);
                    if !is_strong && self.text.rsplit('\n').next().is_some_and(has_words) && is_label(behind, labels) {
                        self.text.push('\n');
                    }
                    is_strong = !is_strong;
                    rest = behind;
                    continue;
                }
                '*' | '_' => {
                    let opens = !before.is_alphanumeric()
                        && next.is_some_and(|next| !next.is_whitespace())
                        && after.contains(c);
                    let closes = !before.is_whitespace() && !next.is_some_and(char::is_alphanumeric);
                    if !is_emphasised && opens || is_emphasised && closes {
                        is_emphasised = !is_emphasised;
                    } else {
                        self.text.push(c);
                    }
                }
                _ if (FIRST..=LAST).contains(&u32::from(c)) => {}
                _ => {
                    let end = after.find(['\\', '!', '[', '<', '*', '_']).unwrap_or(after.len());
                    let (plain, behind) = rest.split_at_checked(c.len_utf8() + end).unwrap_or((rest, ""));
                    self.text.extend(plain.chars().filter(|c| !(FIRST..=LAST).contains(&u32::from(*c))));
                    rest = behind;
                    continue;
                }
            }
            rest = after;
        }
    }

    /// The text of a link, which may be emphasised and has escapes.
    fn plain(&mut self, text: &str) {
        let mut chars = text.trim_matches(['*', '_']).chars().peekable();
        while let Some(c) = chars.next() {
            if c == '\\' && chars.peek().is_some_and(char::is_ascii_punctuation) {
                self.text.extend(chars.next());
            } else if !(FIRST..=LAST).contains(&u32::from(c)) {
                self.text.push(c);
            }
        }
    }

    /// Notes that the text from `from` on links to `target`.
    fn anchor(&mut self, from: usize, target: &str) {
        let Some(url) = address(target) else { return };
        let text = self.text.get(from..).unwrap_or_default().to_owned();
        if text.contains("://") {
            return;
        }
        let number = u32::try_from(self.links.len()).unwrap_or(LAST);
        if let Some(mark) = char::from_u32(FIRST + number).filter(|mark| u32::from(*mark) <= LAST) {
            self.text.push(mark);
            self.links.push(PageLink { text, url });
        }
    }

    /// Gives the fields of a page the links that stand in them.
    pub(super) fn put_links(&self, page: &mut Page) {
        if self.links.is_empty() {
            return;
        }
        for heading in &mut page.titles {
            self.take(&mut heading.text);
        }
        for Entry { values, links, .. } in page.fields.iter_mut().chain(&mut page.notes) {
            for value in values {
                links.extend(self.take(value));
            }
        }
        page.notes.retain(|note| {
            let is_named = |text: &String| text.contains(char::is_alphanumeric) && !furniture::is_line(text);
            note.values.iter().any(is_named) || !note.links.is_empty()
        });
        for text in &mut page.item_types {
            self.take(text);
        }
    }

    /// Takes the marks of links out of a text.
    fn take(&self, text: &mut String) -> Vec<PageLink> {
        let mut found = Vec::new();
        text.retain(|c| {
            let number = u32::from(c).checked_sub(FIRST).filter(|_| u32::from(c) <= LAST);
            let Some(number) = number else { return true };
            found.extend(usize::try_from(number).ok().and_then(|number| self.links.get(number)).cloned());
            false
        });
        found
    }
}

/// A link's text is a line at most; longer brackets are left as they are.
const MAX_LINK_TEXT: usize = 4000;

/// Nor is a link broken over more lines than these.
const MAX_LINK_LINES: usize = 4;

/// The text and the target of the link that a text begins with, and its length: `[text](target "title")`.
fn link(text: &str) -> Option<(&str, &str, usize)> {
    let mut depth = 0_usize;
    let mut is_escaped = false;
    let close = text.bytes().take(MAX_LINK_TEXT).position(|b| {
        if is_escaped {
            is_escaped = false;
            return false;
        }
        match b {
            b'\\' => is_escaped = true,
            b'[' => depth += 1,
            b']' => depth -= 1,
            _ => {}
        }
        b == b']' && depth == 0
    })?;
    let target = text.get(close + 1..)?.strip_prefix('(')?;
    let mut depth = 1_usize;
    let end = target.bytes().take(MAX_LINK_TEXT).position(|b| {
        match b {
            b'(' => depth += 1,
            b')' => depth -= 1,
            _ => {}
        }
        depth == 0
    })?;
    let url = target.get(..end)?;
    let url = url.split_once(" \"").map_or(url, |(url, _)| url).trim().trim_matches(['<', '>']);
    // "[1](see below)" is a sentence; the oldest stylesheets leave blanks in addresses: "/cgi-bin/koha/opac-search.pl?q=au:Holm, Inger".
    (!url.contains(' ') || url.starts_with('/') || url.contains("://")).then_some(())?;
    Some((text.get(1..close)?, url, close + 2 + end + 1))
}

/// Whether bold text begins here that is a label: `Edition:** …`, `Edition**: …`.
fn is_label(text: &str, labels: &Labels) -> bool {
    text.split_once("**").is_some_and(|(label, after)| {
        label.len() < 80 && (label.trim_end().ends_with(':') || after.starts_with(':')) && labels.get(label).is_some()
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;

    #[test]
    fn marks_are_taken_off() {
        for (markdown, text) in [
            ("# A title\n**By:** Holm, Inger", "A title\nBy: Holm, Inger\n"),
            ("A title\n=======\n\nx", "A title\n\nx\n"),
            ("# A\n**Edition**: 2nd **Description:** 9 p.", "A\nEdition: 2nd \nDescription: 9 p.\n"),
            ("# A\n* * *\nb\\_c \\[d\\]", "A\nb_c [d]\n"),
            ("# A\n![Book](/x.png)Book [*Rivers*](/cgi-bin/koha/x.pl)", "A\nBook Rivers\n"),
            ("# A\nof *Bufo bufo* in 2*3 and a_b_c", "A\nof Bufo bufo in 2*3 and a_b_c\n"),
            ("# A\n0<x\\G! *Bufo*", "A\n0<x\\G! Bufo\n"),
            ("# A\n[1](see below)", "A\n[1](see below)\n"),
            ("# A\nBy [Holm,\nInger](/cgi-bin/koha/opac-\nsearch.pl?q=a); x\ny", "A\nBy Holm, Inger; x\ny\n"),
            ("# A\nBy [Holm, Inger ](/cgi-bin/koha/opac-search.pl?q=au:Holm, Inger)", "A\nBy Holm, Inger \n"),
        ] {
            assert_eq!(read(markdown, &Labels::default()).unwrap().text, text, "{markdown}");
        }
    }

    #[test]
    fn one_mark_is_no_markdown() {
        for text in
            ["A title\n* one\n* two", "Title\nSummary: see [1](2) and **", "C# for all\nBy: Holm", "Title\n-----x"]
        {
            assert_eq!(read(text, &Labels::default()), None, "{text}");
        }
    }

    #[test]
    fn targets_out_of_the_catalogue_are_links() {
        let text = "# A\n[Full text](https://doi.org/10.5555/a(1) \"Go\") [A](/cgi-bin/koha/opac-search.pl?q=a)";
        let markdown = read(text, &Labels::default()).unwrap();
        assert_eq!(
            markdown.links,
            [PageLink { text: "Full text".to_owned(), url: "https://doi.org/10.5555/a(1)".to_owned() }]
        );
    }
}
