//! The values of a field, cut apart and freed of what the template sets around them.

use crate::read::koha::page::Entry;
use crate::separator;
use crate::text::{filing, markup};

/// A value without its template punctuation; `None` when nothing is left.
pub(in crate::read::koha) fn text(value: &str) -> Option<String> {
    let value = filing::unmarked(value);
    let stripped = markup::strip(&value);
    let text = separator::trim_end(stripped.trim().trim_end_matches([' ', '|', ';']), " .");
    text.contains(char::is_alphanumeric).then(|| text.to_owned())
}

/// The values of a field one by one: entries of a list, or parts between " | " and "; ".
pub(super) fn pieces(entry: &Entry) -> Vec<String> {
    stopped_pieces(entry).filter_map(|piece| text(piece.trim().trim_end_matches(['.', ' ', ',', ';']))).collect()
}

/// The same, each with the full stop at its end, which is the template's or that of an abbreviation.
pub(super) fn stopped_pieces(entry: &Entry) -> impl Iterator<Item = &str> {
    entry.values.iter().flat_map(|value| value.split(['|', '•'])).flat_map(split_semicolons)
}

/// Splits at the template's "; ", which has no blank before it; ISBD's " ; " stays.
pub(super) fn split_semicolons(value: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut from = 0;
    for at in memchr::memchr_iter(b';', value.as_bytes()) {
        let is_mark = value.as_bytes().get(at + 1) == Some(&b' ');
        if is_mark && !value.get(from..at).is_some_and(|head| head.ends_with(' ')) {
            parts.push(value.get(from..at).unwrap_or_default());
            from = at + 2;
        }
    }
    parts.push(value.get(from..).unwrap_or_default());
    parts
}
