//! Numbering as cataloguers write it: "49(4), Aug, 2023: p.801-820".
//!
//! The rules, where practice differs:
//! * The first bare number is the volume and the one in brackets, after a colon or after a slash the issue: `49(4)`, `49:4`, `49/4`.
//! * A year in the place of a volume is both the volume and the date: `2023(4)`. "Vol. 2014 (2014)" says so itself.
//! * A part is the issue where no other number is: "vol. 3, pt. 2"; else it stays in the remainder.
//! * Pages are read from a label, from `<`, after a colon, or as a bare range. A bare number alone is nothing.
//! * Nothing is guessed: what no rule explains stays word for word in [`Part::remainder`].

mod east_asian;
mod labels;
mod pages;
mod reader;
mod unlabelled;

use crate::lookup::Lower;
use crate::model::Part;
use crate::text::tokens::Tokens;
use labels::{is_unit, is_unit_word};
use memchr::memchr_iter;
use reader::Reader;

/// Reads a numbering into volume, issue, date, pages and article number; what is not understood stays in `remainder`.
///
/// ```
/// use bibtriple::text::enumeration::read;
///
/// let part = read("Vol. 49, no. 4 (Aug. 2023), p. 801-20");
/// assert_eq!((part.volume.as_deref(), part.issue.as_deref()), (Some("49"), Some("4")));
/// assert_eq!(part.pages.as_deref(), Some("801-820"));
/// assert_eq!(part.date.unwrap().edtf.unwrap().as_str(), "2023-08");
/// assert_eq!(part.remainder, None);
/// ```
#[must_use]
pub fn read(text: &str) -> Part {
    if let Some(labelled) = east_asian::labelled(text) {
        let part = Reader::new(Tokens::new(&labelled)).run().finish(text);
        // What is not understood is kept word for word.
        if part.remainder.as_deref().is_none_or(|rest| text.contains(rest)) {
            return part;
        }
    }
    Reader::new(Tokens::new(text)).run().finish(text)
}

/// Whether a text that stands where an extent should be ("xii, 240 p.") is a numbering instead ("49(4), Aug, 2023: p.801-820").
///
/// Two of volume, issue, date and pages must be there, and nothing may be counted ("2 v.", "223 S."). Pages alone
/// ("p. 5-12") are the extent of an article as well as its place, so they are no numbering.
///
/// ```
/// use bibtriple::text::enumeration::is_enumeration;
///
/// assert!(is_enumeration("vol. 12, no. 3, p. 4-9"));
/// assert!(!is_enumeration("vol. 1 (223 S.)"));
/// ```
#[must_use]
pub fn is_enumeration(text: &str) -> bool {
    // An extent is short; a long text is a description.
    if text.len() > 300 || !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return false;
    }
    !counts_plainly(text) && is_numbering(text)
}

/// The fast way for most extents: a number, a unit behind it, and no number behind that ("xii, 240 p. : ill."). To take all of them
/// to pieces was 2 % of the instructions of MARC records. A test holds the answer to [`is_unit`].
fn counts_plainly(text: &str) -> bool {
    memchr_iter(b' ', text.as_bytes()).any(|at| {
        let (before, behind) = text.split_at(at);
        let behind = behind.strip_prefix(' ').unwrap_or_default();
        let letters = behind.bytes().take_while(u8::is_ascii_alphabetic).count();
        let (word, behind) = behind.split_at(letters);
        let next = behind.trim_start_matches([' ', '.', ':', '#', '[']).chars().next();
        before.ends_with(|c: char| c.is_ascii_digit())
            && (behind.is_empty() || behind.starts_with([' ', '.', ':', ',', ';', ')', ']']))
            && next.is_none_or(|next| next.is_ascii_graphic() && !next.is_ascii_digit())
            && Lower::<8>::of(word).is_some_and(|word| is_unit_word(word.as_str()))
    })
}

fn is_numbering(text: &str) -> bool {
    let tokens = Tokens::new(text);
    // "v. <1-3 >": what the library has so far.
    let is_run = |at| tokens.is_mark(at, &['>']) || tokens.is_mark(at, &['<']) && !tokens.is_glued(at);
    if (0..tokens.len()).any(|at| is_unit(&tokens, at) || is_run(at)) {
        return false;
    }
    let reader = Reader::new(tokens).run();
    let (part, is_marked) = (&reader.part, reader.is_marked);
    // Prose that names an issue is no numbering.
    let unread = reader.remainder().map_or(0, |rest| rest.len());
    if unread * 2 > text.len() {
        return false;
    }
    let is_numbered = part.volume.is_some() || part.issue.is_some();
    let is_placed = part.date.is_some() || reader.pages.is_some() || part.article_number.is_some();
    is_numbered && is_placed || part.volume.is_some() && part.issue.is_some() && is_marked
}

#[cfg(test)]
mod tests;
