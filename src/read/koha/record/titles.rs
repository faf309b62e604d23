//! Titles beside the title.

use super::values::split_semicolons;
use crate::model::list::push_new;
use crate::model::{OtherTitle, OtherTitleKind, Record, Text};
use crate::read::koha::page::Entry;
use crate::separator;
use crate::text::isbd;

pub(super) fn push_title(record: &mut Record, kind: OtherTitleKind, value: &str) {
    let value = isbd::trim(value.trim());
    if value.contains(char::is_alphanumeric) {
        push_new(&mut record.other_titles, OtherTitle { kind, text: Text::new(value) });
    }
}

/// "Title [Cover title]" or "Cover title: Title".
pub(super) fn other_titles(record: &mut Record, entry: &Entry) {
    for value in entry.values.iter().flat_map(|value| value.split(['|', '•'])).flat_map(split_semicolons) {
        let value = separator::trim_end(value.trim(), " .").trim_end_matches(['.', ' ', ';']);
        let (title, kind) = match value.strip_suffix(']').and_then(|inner| inner.rsplit_once('[')) {
            Some((title, kind)) if !title.trim().is_empty() && is_title_kind(kind) => (title, title_kind(kind)),
            _ => (value, OtherTitleKind::Variant),
        };
        push_title(record, kind, title);
    }
}

pub(super) fn is_title_kind(text: &str) -> bool {
    let text = text.to_lowercase();
    ["title", "título", "titulo", "titre", "titel", "nebent"].iter().any(|word| text.contains(word)) || text.len() < 30
}

pub(super) fn title_kind(text: &str) -> OtherTitleKind {
    let text = text.to_lowercase();
    if ["parallel", "paralel", "parallèle"].iter().any(|word| text.contains(word)) {
        OtherTitleKind::Parallel
    } else {
        OtherTitleKind::Variant
    }
}

pub(super) fn titles(record: &mut Record, entry: &Entry, kind: OtherTitleKind) {
    for value in entry.values.iter().flat_map(|value| value.split(['|', '•'])).flat_map(split_semicolons) {
        push_title(record, kind, separator::trim_end(value.trim(), " ."));
    }
}
