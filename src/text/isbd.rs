//! ISBD punctuation, which separates the elements of a description and is no part of them.

mod abbreviations;
mod title;

use crate::bytes;

pub use title::{Element, Separated, compose, separate, without_non_sorting};

/// The text without the ISBD punctuation and white space at its ends; a full stop that ends an abbreviation stays ("2nd ed.").
///
/// Any bracket at an end whose other half is missing goes; brackets around the whole stay, for they say that the cataloguer supplied it.
/// [`enclosed`] takes them off.
///
/// ```
/// use bibtriple::text::isbd::trim;
///
/// assert_eq!(trim("The open town hall :"), "The open town hall");
/// assert_eq!(trim("London ;"), "London");
/// assert_eq!(trim("2nd ed. /"), "2nd ed.");
/// assert_eq!(trim("Harbour Press, Inc.,"), "Harbour Press, Inc.");
/// assert_eq!(trim("[S.l.] :"), "[S.l.]");
/// assert_eq!(trim("From https://harbour.example.org/press/ ;"), "From https://harbour.example.org/press/");
/// ```
#[must_use]
pub fn trim(text: &str) -> &str {
    // What goes from most fields is a blank and one of these marks, which no rule keeps at an end: that is seen byte by byte,
    // and of most fields a letter or digit is left then, so that the rules need not be asked.
    let is_kept = |byte: &u8| !matches!(byte, b' ' | b',' | b'/' | b':' | b';');
    let end = text.as_bytes().iter().rposition(is_kept).map_or(0, |last| last + 1);
    let mut rest = text.get(..end).unwrap_or_default();
    // The slash that ends a web address is a part of it.
    if text.as_bytes().get(end) == Some(&b'/') && ends_in_address(rest) {
        return text.get(..=end).unwrap_or_default().trim_start();
    }
    if is_bare(rest) {
        return rest;
    }
    rest = rest.trim();
    let whole = rest;
    let mut balances = None;
    // Nearly every field starts with a letter or digit and ends in one, or does when its punctuation is off.
    while !is_bare(rest) {
        let before = rest.len();
        rest = trim_start(trim_end(rest.trim_start()));
        // Brackets within are counted only where one stands at an end.
        if rest.starts_with(BRACKETS) || rest.ends_with(BRACKETS) {
            let (square, round) =
                balances.get_or_insert_with(|| (Balance::of(whole, '[', ']'), Balance::of(whole, '(', ')')));
            rest = round.trim(square.trim(rest));
        }
        if rest.len() == before {
            break;
        }
    }
    rest
}

fn ends_in_address(text: &str) -> bool {
    text.rsplit(' ').next().is_some_and(|word| word.contains("://"))
}

/// Whether there is an ASCII letter or digit at both ends.
fn is_bare(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.first().is_none_or(u8::is_ascii_alphanumeric) && bytes.last().is_none_or(u8::is_ascii_alphanumeric)
}

/// As [`trim`], in place where no more than the end of the text goes.
pub(crate) fn trimmed(mut text: String) -> String {
    let kept = trim(&text);
    if kept.as_ptr() != text.as_ptr() {
        return kept.to_owned();
    }
    text.truncate(kept.len());
    text
}

const BRACKETS: [char; 4] = ['[', ']', '(', ')'];

/// Separators and white space off the end.
fn trim_end(mut text: &str) -> &str {
    loop {
        text = text.trim_end();
        let Some(last) = text.chars().next_back() else { return text };
        let rest = &text[..text.len() - last.len_utf8()];
        let is_apart = || rest.ends_with(char::is_whitespace) || rest.is_empty();
        text = match last {
            ':' | ';' | ',' | '/' | '،' | '؛' => rest,
            _ if is_wide_mark(last) => rest,
            // "C++", "x =", "one -": these separate only when they stand alone.
            '=' | '+' | '-' | '–' | '—' | '|' if is_apart() => rest,
            '-' if rest.ends_with(" -") => &rest[..rest.len() - 1],
            '.' if !keeps_stop(rest) => rest,
            _ if is_direction(last) => rest,
            _ => return text,
        };
    }
}

/// Separators and white space off the start.
fn trim_start(mut text: &str) -> &str {
    loop {
        text = text.trim_start();
        let Some(first) = text.chars().next() else { return text };
        let rest = &text[first.len_utf8()..];
        let is_apart = || rest.starts_with(char::is_whitespace) || rest.is_empty();
        text = match first {
            ':' | ';' | ',' => rest,
            _ if is_wide_mark(first) => rest,
            '/' | '=' | '+' | '-' | '–' | '—' | '.' | '|' if is_apart() => rest,
            _ if is_direction(first) => rest,
            _ => return text,
        };
    }
}

/// ISBD's marks as East Asian catalogues write them: ， ： ； ／ ＝
fn is_wide_mark(c: char) -> bool {
    matches!(c, '\u{FF0C}' | '\u{FF1A}' | '\u{FF1B}' | '\u{FF0F}' | '\u{FF1D}')
}

/// The text without white space and marks of the direction of writing at its ends.
pub(crate) fn without_direction(text: &str) -> &str {
    let text = bytes::trim(text);
    let is_ascii = |byte: Option<&u8>| byte.is_none_or(u8::is_ascii);
    if is_ascii(text.as_bytes().first()) && is_ascii(text.as_bytes().last()) {
        return text;
    }
    text.trim_matches(|c: char| is_direction(c) || c.is_whitespace())
}

/// Marks of the direction of writing, which catalogues of Hebrew and Arabic set before and behind each field.
fn is_direction(c: char) -> bool {
    matches!(c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Whether a full stop after this text belongs to its last word.
fn keeps_stop(text: &str) -> bool {
    if text.ends_with('.') {
        // An ellipsis stays whole; of two stops the second is ISBD's.
        return text.ends_with("..");
    }
    let (before, word) = last_word(text);
    let mut letters = word.chars();
    match (letters.next(), letters.next()) {
        (None, _) => return false,
        (Some(one), None) => return one.is_alphabetic() && !is_ideograph(one),
        _ => {}
    }
    if word.contains('.') {
        return word.split('.').all(|part| part.chars().count() <= 3 && part.chars().all(char::is_alphabetic));
    }
    abbreviations::contains(word)
        || before.ends_with(',') && abbreviations::is_state(word)
        || before.ends_with(|c: char| c.is_ascii_digit()) && abbreviations::is_unit(word)
}

/// The last word of a text, behind white space, a bracket, a hyphen or the like, and what stands before that mark.
fn last_word(text: &str) -> (&str, &str) {
    // Nearly every word is ASCII letters with a blank before them, which is seen byte by byte.
    let length = text.bytes().rev().take_while(u8::is_ascii_alphanumeric).count();
    let (head, word) = text.split_at(text.len() - length);
    match head.as_bytes().last() {
        None => ("", word),
        Some(b' ' | b'(' | b'[' | b',' | b'-' | b'/' | b'"' | b'\'') => {
            (head.get(..head.len() - 1).unwrap_or_default(), word)
        }
        _ => last_word_of_any_script(text),
    }
}

fn last_word_of_any_script(text: &str) -> (&str, &str) {
    let is_mark =
        |c: char| c.is_whitespace() || matches!(c, '(' | '[' | ',' | '-' | '–' | '/' | '"' | '“' | '’' | '\'');
    let Some((at, mark)) = text.char_indices().rfind(|(_, c)| is_mark(*c)) else { return ("", text) };
    (text.get(..at).unwrap_or_default(), text.get(at + mark.len_utf8()..).unwrap_or_default())
}

fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{2E80}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7AF}' | '\u{F900}'..='\u{FAFF}')
}

/// What stands between square brackets that enclose the whole text.
#[must_use]
pub fn enclosed(text: &str) -> Option<&str> {
    between(text, '[', ']')
}

/// As [`trim`], without round brackets that enclose the whole: those of a qualifier ("(1997 :" and "(1997)"), not those of a name
/// ("Applications Forum (AF-97)").
pub(crate) fn without_round_brackets(text: &str) -> &str {
    let text = trim(text);
    between(text, '(', ')').map_or(text, trim)
}

/// What stands between two brackets that enclose the whole text.
fn between(text: &str, open: char, close: char) -> Option<&str> {
    let inside = text.strip_prefix(open)?.strip_suffix(close)?;
    let mut depth = 0_usize;
    for c in inside.chars() {
        if c == open {
            depth += 1;
        } else if c == close {
            depth = depth.checked_sub(1)?;
        }
    }
    (depth == 0).then_some(inside)
}

/// How many brackets of a pair open and close in what is left of a text.
struct Balance {
    open: char,
    close: char,
    opened: usize,
    closed: usize,
}

impl Balance {
    fn of(text: &str, open: char, close: char) -> Self {
        // Brackets are ASCII, so bytes tell them; this is a loop the compiler makes vectors of.
        let count = |bracket: char| text.bytes().filter(|byte| char::from(*byte) == bracket).count();
        Self { open, close, opened: count(open), closed: count(close) }
    }

    /// Takes brackets without their other half off the ends.
    fn trim<'t>(&mut self, mut text: &'t str) -> &'t str {
        while self.closed > self.opened {
            let Some(rest) = text.strip_suffix(self.close) else { break };
            self.closed -= 1;
            text = rest;
        }
        while self.opened > self.closed {
            let Some(rest) = text.strip_prefix(self.open).or_else(|| text.strip_suffix(self.open)) else { break };
            self.opened -= 1;
            text = rest;
        }
        while self.closed > self.opened {
            let Some(rest) = text.strip_prefix(self.close) else { break };
            self.closed -= 1;
            text = rest;
        }
        text
    }
}

#[cfg(test)]
mod tests;
