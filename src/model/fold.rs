//! How a word of a record is compared with the words of a list.

use std::borrow::Cow;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;

/// A term as the lists have it: lower case, without diacritics and full stops, other punctuation as one blank.
pub(super) fn fold(term: &str) -> Cow<'_, str> {
    if term.bytes().all(|b| b.is_ascii_lowercase()) {
        return Cow::Borrowed(term);
    }
    if term.is_ascii() {
        return Cow::Owned(fold_ascii(term));
    }
    let mut folded = String::with_capacity(term.len());
    let mut gap = false;
    for c in term.nfd().flat_map(char::to_lowercase) {
        if matches!(c, '.' | '\'' | '’' | '´') || canonical_combining_class(c) != 0 {
            continue;
        }
        if !c.is_alphanumeric() {
            gap = true;
            continue;
        }
        if std::mem::take(&mut gap) && !folded.is_empty() {
            folded.push(' ');
        }
        match c {
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'ø' => folded.push('o'),
            _ => folded.push(c),
        }
    }
    if folded.is_ascii() { Cow::Owned(folded) } else { Cow::Owned(folded.nfc().collect()) }
}

/// As [`fold`]: of ASCII there is nothing to decompose, and its lower case is one byte.
fn fold_ascii(term: &str) -> String {
    let mut folded = String::with_capacity(term.len());
    let mut gap = false;
    for byte in term.bytes() {
        match byte {
            b'.' | b'\'' => {}
            _ if !byte.is_ascii_alphanumeric() => gap = true,
            _ => {
                if std::mem::take(&mut gap) && !folded.is_empty() {
                    folded.push(' ');
                }
                folded.push(char::from(byte.to_ascii_lowercase()));
            }
        }
    }
    folded
}
