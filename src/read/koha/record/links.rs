//! Links: what is the work itself, and what is about it.

use super::push_note;
use super::values::{split_semicolons, text};
use crate::model::list::recent;
use crate::model::{Link, LinkKind, NoteKind, Record};
use crate::read::koha::furniture;
use crate::read::koha::page::{Entry, PageLink};

pub(super) fn links(record: &mut Record, links: &[PageLink]) {
    for link in links {
        push_link(record, &link.url, Some(&link.text));
    }
}

/// Adds a link unless the record has it.
pub(in crate::read::koha) fn push_link(record: &mut Record, url: &str, label: Option<&str>) {
    if recent(&record.links).iter().any(|known| known.url == url) {
        return;
    }
    let label = label
        .map(str::trim)
        .filter(|label| !label.is_empty() && !label.contains("://") && !furniture::is_link_text(label));
    let kind = if label.is_some_and(is_about) { LinkKind::Related } else { LinkKind::Work };
    record.links.push(Link { url: url.to_owned(), kind, label: label.map(str::to_owned) });
}

/// Whether a link's text names what is about the work, as a cover or a table of contents is, and not the work.
fn is_about(label: &str) -> bool {
    const WORDS: &[&str] = &[
        "cover",
        "table of contents",
        "inhaltsverzeichnis",
        "inhaltstext",
        "índice",
        "table des matières",
        "sumário",
        "review",
        "rezension",
        "publisher description",
        "contributor biographical",
        "sample text",
    ];
    let label = label.to_lowercase();
    WORDS.iter().any(|word| label.contains(word))
}

pub(super) fn online(record: &mut Record, entry: &Entry) {
    links(record, &entry.links);
    for value in entry.values.iter().flat_map(|value| value.split(['|', '•'])).flat_map(split_semicolons) {
        let Some(value) = text(value) else { continue };
        // A note without a label may follow: "Click here to access online Archived for good".
        if let Some(note) = furniture::behind_link_text(&value).filter(|note| !note.contains("://")) {
            push_note(record, NoteKind::General, note);
            continue;
        }
        if furniture::is_link_text(&value)
            || value.contains("://")
            || entry.links.iter().any(|link| link.text.contains(&value) || value.contains(&link.text))
        {
            continue;
        }
        // The text of a link whose address the page's text does not hold.
        if entry.links.is_empty() || is_about(&value) {
            record.keep_unmapped(&entry.label, value);
        } else {
            push_note(record, NoteKind::General, &value);
        }
    }
}
