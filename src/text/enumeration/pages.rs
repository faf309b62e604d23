//! Pages: lists, ranges, and last pages cut short.

use super::labels::{is_roman, label};
use crate::text::dates::scan::plain_year;
use crate::text::tokens::Tokens;

/// The number of a volume, an issue or a page: "12", "12A", "S12", "xii", with the index after it; brackets left out.
pub(super) fn sign(tokens: &Tokens<'_>, at: usize) -> Option<(String, usize)> {
    let open = tokens.skip(at, &['[']);
    let token = tokens.get(open)?;
    let mut next = open + 1;
    let mut sign = token.text.to_owned();
    if tokens.digits(open).is_some() {
        if let Some(letters) = tokens.word(next).filter(|word| tokens.is_glued(next) && is_suffix(word)) {
            sign.push_str(letters);
            next += 1;
        }
    } else {
        let word = tokens.word(open)?;
        match tokens.digits(next).filter(|_| tokens.is_glued(next) && word.chars().count() <= 3) {
            Some(digits) => {
                sign.push_str(digits);
                next += 1;
                if let Some(letter) = tokens.word(next).filter(|word| tokens.is_glued(next) && word.len() == 1) {
                    sign.push_str(letter);
                    next += 1;
                }
            }
            None if is_roman(word) => {}
            None => return None,
        }
    }
    if open > at || tokens.is_mark(next, &[']']) && has_opening(tokens, at) {
        next = tokens.skip(next, &[']']);
    }
    Some((sign, next))
}

/// Letters that belong to the number before them: "12A", "3bis".
fn is_suffix(word: &str) -> bool {
    word.len() == 1 && !matches!(word, "p" | "s") || matches!(word, "bis" | "ter" | "er" | "re" | "rv")
}

/// "B6": pages of a section of a newspaper.
fn is_lettered(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.word(at).is_some_and(|word| word.len() == 1 && word.starts_with(char::is_uppercase))
        && tokens.digits(at + 1).is_some()
        && tokens.is_glued(at + 1)
}

fn has_opening(tokens: &Tokens<'_>, at: usize) -> bool {
    (at.saturating_sub(4)..at).any(|before| tokens.is_mark(before, &['[']))
}

/// A number or a range of numbers, as written but for brackets and the length of the dash: "3-4", "1483/1484".
pub(super) fn signs(tokens: &Tokens<'_>, at: usize) -> Option<(String, usize)> {
    let (mut text, mut next) = sign(tokens, at)?;
    while let Some(joint) = joint(tokens, next).filter(|_| text.len() < 64) {
        let Some((other, after)) = sign(tokens, next + 1) else { break };
        text.push_str(joint);
        text.push_str(&other);
        next = after;
    }
    Some((text, next))
}

fn joint(tokens: &Tokens<'_>, at: usize) -> Option<&'static str> {
    if tokens.is_dash(at) {
        Some("-")
    } else if tokens.is_mark(at, &['/']) {
        Some("/")
    } else if tokens.is_mark(at, &['&', '+']) && tokens.digits(at + 1).is_some() {
        Some(" & ")
    } else {
        None
    }
}

/// Pages as they stand in a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Pages {
    /// All of them, last pages in full: "801-820, 822".
    pub(super) text: String,
    pub(super) first: String,
    pub(super) last: Option<String>,
    pub(super) next: usize,
}

impl Pages {
    /// The pages that start at a token: "801-20", "\[12\]-15, 20", "xii-xv", "3 f.", "12+".
    pub(super) fn read(tokens: &Tokens<'_>, at: usize) -> Option<Self> {
        let mut pages = Self::range(tokens, at)?;
        loop {
            let comma = pages.next;
            let is_list = tokens.is_mark(comma, &[',', '&'])
                || tokens.lower(comma).is_some_and(|word| matches!(&*word, "and" | "und" | "et" | "y"));
            let is_other = plain_year(tokens, comma + 1).is_some()
                || label(tokens, comma + 1).is_some()
                || tokens.digits(tokens.skip(comma + 1, &['['])).is_none()
                    && !(pages.first.starts_with(char::is_uppercase) && is_lettered(tokens, comma + 1))
                || super::labels::is_unit(tokens, comma + 2);
            if !is_list || is_other {
                return Some(pages);
            }
            let Some(more) = Self::range(tokens, comma + 1) else { return Some(pages) };
            pages.append(more);
        }
    }

    /// Adds pages that follow after a gap.
    pub(super) fn append(&mut self, more: Self) {
        self.text.push_str(", ");
        self.text.push_str(&more.text);
        self.last = more.last.or(Some(more.first));
        self.next = more.next;
    }

    fn range(tokens: &Tokens<'_>, at: usize) -> Option<Self> {
        let (first, next) = sign(tokens, at)?;
        let after = next + 1;
        if tokens.is_dash(next)
            && let Some((end, next)) = sign(tokens, after)
        {
            let mut last = expand(&first, &end);
            let next = match online(tokens, next) {
                Some((number, behind)) => {
                    last.push_str(".e");
                    last.push_str(number);
                    behind
                }
                None => next,
            };
            return Some(Self { text: format!("{first}-{last}"), first, last: Some(last), next });
        }
        if tokens.is_mark(next, &['+']) && tokens.is_glued(next) {
            return Some(Self { text: format!("{first}+"), first, last: None, next: after });
        }
        // "3 f.", "12 ff.": and what follows.
        if let Some(word) = tokens.word(next).filter(|word| matches!(*word, "f" | "ff" | "sq" | "sqq")) {
            let dot = if tokens.is_mark(after, &['.']) { "." } else { "" };
            return Some(Self { text: format!("{first} {word}{dot}"), first, last: None, next: after + dot.len() });
        }
        Some(Self { text: first.clone(), last: Some(first.clone()), first, next })
    }
}

/// The "1" of "1998-9.e1", with the index after it: how many pages there are online only, behind the last one in print.
fn online<'t>(tokens: &Tokens<'t>, at: usize) -> Option<(&'t str, usize)> {
    let is_online = tokens.is_mark(at, &['.'])
        && tokens.word(at + 1) == Some("e")
        && (at..at + 3).all(|index| tokens.is_glued(index));
    tokens.digits(at + 2).filter(|_| is_online).map(|number| (number, at + 3))
}

/// The last page in full: "20" after "801" is "820". What is not two plain numbers stays as it is.
pub(super) fn expand(first: &str, last: &str) -> String {
    let is_short = first.len() > last.len() && first.bytes().chain(last.bytes()).all(|byte| byte.is_ascii_digit());
    let full =
        first.get(..first.len().saturating_sub(last.len())).filter(|_| is_short).map(|head| format!("{head}{last}"));
    // Of the same length, so the order of the digits is that of the numbers.
    full.filter(|full| full.as_str() > first).unwrap_or_else(|| last.to_owned())
}
