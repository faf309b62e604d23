//! The fast way: "Family, Given" in clean ASCII, as most headings are.

use super::words::{GIVEN_NAMES, ORGANIZATIONS, PERHAPS_ORGANIZATIONS, TITLES, has};
use crate::model::{Agent, Contribution, PersonName};

/// The person, if the text is one capitalised word, a comma, and up to three capitalised words or initials.
pub(super) fn person(text: &str) -> Option<Contribution> {
    /// Longer headings say more than a name.
    const LONGEST: usize = 40;
    let text = text.strip_suffix(',').unwrap_or(text);
    if text.len() > LONGEST {
        return None;
    }
    let (family, given) = text.split_once(", ")?;
    if !is_word(family) || has(ORGANIZATIONS, family) {
        return None;
    }
    let mut words = 0;
    for word in given.split(' ') {
        words += 1;
        let is_initial = matches!(word.as_bytes(), [letter, b'.'] if letter.is_ascii_uppercase());
        let is_given =
            is_word(word) && !has(ORGANIZATIONS, word) && !has(PERHAPS_ORGANIZATIONS, word) && !has(TITLES, word);
        if words > 3 || !(is_initial || is_given || (is_word(word) && has(GIVEN_NAMES, word))) {
            return None;
        }
    }
    Some(Contribution { agent: Agent::person(PersonName::new(family, given)), ..Contribution::default() })
}

/// A capital and small letters.
fn is_word(word: &str) -> bool {
    let mut bytes = word.bytes();
    bytes.next().is_some_and(|b| b.is_ascii_uppercase()) && bytes.len() > 0 && bytes.all(|b| b.is_ascii_lowercase())
}
