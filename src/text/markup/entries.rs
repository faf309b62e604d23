//! Lists and lines in HTML as the contents of a book are printed: "Quays -- Tides".

use super::strip;
use std::borrow::Cow;
use std::fmt::Write;

/// As [`strip`], with ISBD's ` -- ` where a line break or an element of a list parts two entries.
///
/// ```
/// use bibtriple::text::markup::strip_entries;
///
/// assert_eq!(strip_entries("1. Quays<br/>2. Tides"), "1. Quays -- 2. Tides");
/// assert_eq!(strip_entries("<ul><li>Quays</li> <li>Tides</li></ul>"), "Quays -- Tides");
/// assert_eq!(strip_entries("Quays --<br>Tides -- Ships"), "Quays -- Tides -- Ships");
/// assert_eq!(strip_entries("where a < b"), "where a < b");
/// ```
#[must_use]
pub fn strip_entries(text: &str) -> Cow<'_, str> {
    let mut pieces = text.split('<');
    let Some(first) = pieces.next() else { return strip(text) };
    let mut marked = first.to_owned();
    let mut is_parted = false;
    for piece in pieces {
        if parts(piece) {
            is_parted = true;
            marked.push_str(MARK);
        }
        // Writing to a string does not fail.
        let _ = write!(marked, "<{piece}");
    }
    if !is_parted {
        return strip(text);
    }
    let stripped = strip(&marked);
    let entries = stripped.split(MARK).map(without_mark).filter(|entry| !entry.is_empty());
    Cow::Owned(entries.collect::<Vec<_>>().join(MARK))
}

const MARK: &str = " -- ";

/// Whether a tag, its bracket left out, stands between two entries.
fn parts(tag: &str) -> bool {
    let Some((tag, _)) = tag.split_once('>') else { return false };
    let name = tag.trim_start_matches('/').split([' ', '/', '\n']).next().unwrap_or_default();
    ["br", "li", "p", "div"].iter().any(|element| name.eq_ignore_ascii_case(element))
}

/// An entry without the marks that stood beside the tag already.
fn without_mark(entry: &str) -> &str {
    let mut entry = entry.trim();
    while let Some(rest) = entry.strip_prefix("--").or_else(|| entry.strip_suffix("--")) {
        entry = rest.trim();
    }
    entry
}
