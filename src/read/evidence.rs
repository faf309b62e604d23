//! What local practice has done to a record, and what the record is: the same rules for Koha pages and MARC.
//!
//! Libraries put the journal into the publisher's field, its numbering where the extent belongs, the DOI into a link and a
//! template's type on everything. A reader fills [`Evidence`] with what the model has no place for and calls [`settle`] last.

mod distributor;
mod doi;
mod editors;
mod imprint;
mod kind;
mod language;
mod place;
pub(super) mod preprint;
pub(in crate::read) mod publisher;

use crate::id::{Doi, Identifier};
use crate::model::list::push_new;
use crate::model::{Kind, Record, Text};

pub(crate) use distributor::firm;
pub(super) use editors::editors_of_the_book;
pub(super) use imprint::read_host_imprint;
pub use kind::item_type_kind;
pub(super) use language::title_in_its_language;

/// What a reader knows of a work beside its record.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Evidence {
    /// Item types of the copies and of the record, as the catalogue names them: "Articles", "BK".
    pub item_types: Vec<String>,
    /// The type that the page names, as written and as understood.
    pub material_type: Option<(String, Kind)>,
    /// The type that the record itself chose from its format's list, as written and as understood: "JOUR". Reference managers and
    /// publishers set it for each record, so it counts for more than the host does, except where it says no more than "book",
    /// "web page" or "document" of what has a place in a journal.
    pub stated: Option<(String, Kind)>,
    /// The kind that the leader and the coded fields say.
    pub leader: Option<Kind>,
    /// The kind of the host, where a field says it (MARC 773 $7).
    pub host: Option<Kind>,
    /// Whether there is a thesis note (MARC 502).
    pub has_thesis_note: bool,
    /// Whether the statement of publication has a date of its own (MARC 260 $c), as that of a real publisher has.
    pub has_imprint_date: bool,
    /// DOIs of the record's own fields for it, which beat those in links.
    pub own_dois: Vec<Doi>,
}

/// Puts what stands in the wrong field where it belongs, and decides what kind of work it is.
///
/// Every change leaves a [`Diagnostic`](crate::error::Diagnostic) in the record.
///
/// ```
/// use bibtriple::model::{Kind, Record};
/// use bibtriple::read::evidence::{Evidence, settle};
///
/// let mut record = Record::default();
/// settle(&mut record, &Evidence { has_thesis_note: true, ..Evidence::default() });
/// assert_eq!(record.kind, Kind::Thesis);
/// ```
pub fn settle(record: &mut Record, evidence: &Evidence) {
    place::misplaced_enumeration(record, evidence);
    number_for_a_title(record);
    distributor::settle(record);
    publisher::settle(record, evidence);
    kind::decide(record, evidence);
    place::place_in_the_host(record);
    numbers_of_the_host(record);
    doi::settle(record, &evidence.own_dois);
}

/// The DOI of a work whose record has none of its own: in a link, an abstract or a note.
pub(super) fn doi_elsewhere(record: &mut Record) {
    doi::settle(record, &[]);
}

/// The same for formats that state what a work is (BibTeX, CSV, CFF): the kind stays, the rest is put where it belongs.
pub(crate) fn settle_stated(record: &mut Record, own_dois: &[Doi]) {
    distributor::settle(record);
    publisher::settle(record, &Evidence::default());
    numbers_of_the_host(record);
    doi::settle(record, own_dois);
}

/// Nothing but digits where the host's title should be is the number of its record; a title so long is none.
fn number_for_a_title(record: &mut Record) {
    for host in &mut record.hosts {
        let is_number =
            |title: &mut Text| title.value.len() > 5 && title.value.bytes().all(|byte| byte.is_ascii_digit());
        if host.control_number.is_none() {
            host.control_number = host.title.take_if(is_number).map(|title| title.value);
        }
    }
}

/// Whether an item type says that the work is an article.
fn says_article(evidence: &Evidence) -> bool {
    evidence.item_types.iter().filter_map(|name| item_type_kind(name)).any(Kind::is_article)
}

/// The ISSN on an article's record is the journal's, the ISBN on a chapter's is the book's.
fn numbers_of_the_host(record: &mut Record) {
    if !record.kind.is_component() || record.hosts.is_empty() {
        return;
    }
    let of_host = |identifier: &Identifier| {
        matches!(identifier, Identifier::Issn(_) | Identifier::Eissn(_) | Identifier::IssnL(_) | Identifier::Isbn(_))
    };
    let (moved, kept): (Vec<_>, Vec<_>) = std::mem::take(&mut record.identifiers).into_iter().partition(of_host);
    record.identifiers = kept;
    let host = record.host_mut();
    for identifier in moved {
        push_new(&mut host.identifiers, identifier);
    }
}

/// An abstract without the note of its source that cataloguers add: "…- Reproduced".
///
/// ```
/// use bibtriple::read::evidence::split_source_note;
///
/// assert_eq!(split_source_note("Town halls let people in.- Reproduced"), ("Town halls let people in.", Some("Reproduced")));
/// assert_eq!(split_source_note("A self-portrait"), ("A self-portrait", None));
/// ```
#[must_use]
pub fn split_source_note(text: &str) -> (&str, Option<&str>) {
    const NOTES: &[&str] = &[
        "reproduced",
        "reprinted",
        "abstract reproduced",
        "author abstract",
        "author's abstract",
        "authors' abstract",
        "publisher's abstract",
        "journal abstract",
        "adapted",
        "edited abstract",
        "summary reproduced",
        "from abstract",
    ];
    let bare = text.trim_end().trim_end_matches(['.', ' ']);
    let Some(dash) = bare.rfind(['-', '–', '—']) else { return (text, None) };
    let (head, tail) = bare.split_at(dash);
    let tail = tail.trim_start_matches(['-', '–', '—']);
    let note = tail.trim_start();
    // A hyphen inside a word is no dash: "re-reproduced", "mass-reproduced art".
    let is_capital = note.starts_with(char::is_uppercase);
    let is_dash = !head.ends_with(char::is_alphanumeric) || (note.len() < tail.len() && is_capital);
    let lower = note.trim_end_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let is_note = note.len() <= 60
        && NOTES.iter().any(|known| {
            lower == *known || lower.strip_prefix(known).is_some_and(|rest| is_capital && rest.starts_with([' ', ',']))
        });
    let head = head.trim_end_matches(['-', '–', '—', ' ']);
    if head.is_empty() || !is_dash || !is_note { (text, None) } else { (head, Some(note)) }
}

#[cfg(test)]
mod tests;
