//! What local practice has done to a record, and what the record is: the same rules for Koha pages and MARC.
//!
//! Libraries put the journal into the publisher's field, its numbering where the extent belongs, the DOI into a link and a
//! template's type on everything. A reader fills [`Evidence`] with what the model has no place for and calls [`settle`] last.

mod doi;
mod editors;
mod kind;
mod language;

use crate::error::{Code, Diagnostic};
use crate::id::{Doi, Identifier};
use crate::model::{AgentName, Item, Kind, Part, Record, Text};
use crate::text::enumeration;

pub(super) use editors::editors_of_the_book;
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
/// Every change leaves a [`Diagnostic`] in the record.
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
    misplaced_enumeration(record, evidence);
    number_for_a_title(record);
    publisher_is_host(record, evidence);
    kind::decide(record, evidence);
    place_in_the_host(record);
    numbers_of_the_host(record);
    doi::settle(record, &evidence.own_dois);
}

/// The DOI of a work whose record has none of its own: in a link, an abstract or a note.
pub(super) fn doi_elsewhere(record: &mut Record) {
    doi::settle(record, &[]);
}

/// The same for formats that state what a work is (BibTeX, CSV, CFF): the kind stays, the rest is put where it belongs.
pub(crate) fn settle_stated(record: &mut Record, own_dois: &[Doi]) {
    publisher_is_host(record, &Evidence::default());
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

/// A numbering where an extent should be ("49(4), Aug, 2023: p.801-820") is the work's place in its host.
fn misplaced_enumeration(record: &mut Record, evidence: &Evidence) {
    let is_article = says_article(evidence);
    let mut at = 0;
    while let Some(extent) = record.extents.get(at) {
        // Of an article, the date of its issue may be all that is known: "2012", "Apr, 2002".
        let is_date = || {
            let part = enumeration::read(extent);
            part.date.is_some() && part.remainder.is_none()
        };
        if !(enumeration::is_enumeration(extent) || is_article && is_date()) {
            at += 1;
            continue;
        }
        let written = record.extents.remove(at);
        // The pages of an article are no pages of a book.
        record.page_count = None;
        record.volume_count = None;
        record.doubt(
            Diagnostic::new(
                Code::MisplacedEnumeration,
                format!("the extent “{written}” is a numbering and was read as one"),
            )
            .with_value(written.clone()),
        );
        merge(&mut record.host_mut().part, enumeration::read(&written));
    }
}

/// A part's extent that says where it stands ("p. 801-820", "Jan, 2021: p.29-38") and the numbering of its copies.
fn place_in_the_host(record: &mut Record) {
    if !record.kind.is_component() {
        return;
    }
    let mut at = 0;
    while let Some(extent) = record.extents.get(at) {
        // Illustrations and size may stand behind it, and stay with it: "p. 801-820 : ill. ; 24 cm".
        let behind = extent.find([';', ':']).filter(|at| extent.get(..*at).is_some_and(|pages| pages.ends_with(' ')));
        let places = [Some(extent.len()), behind].into_iter().flatten();
        let mut read = places.filter_map(|end| Some((end, enumeration::read(extent.get(..end)?.trim_end()))));
        let found =
            read.find(|(_, part)| part.remainder.is_none() && (part.pages.is_some() || part.article_number.is_some()));
        let Some((end, part)) = found else {
            at += 1;
            continue;
        };
        if end == extent.len() {
            record.extents.remove(at);
        } else {
            at += 1;
        }
        record.page_count = None;
        merge(&mut record.host_mut().part, part);
    }
    // A copy of an article is the issue that it is in. Copies of several issues are of a reprint, or wrong.
    let numbering = |item: &Item| {
        let shelved = item.call_number.as_deref().filter(|number| enumeration::is_enumeration(number));
        let written = item.enumeration.as_deref().or(shelved)?;
        let part = enumeration::read(written);
        if part.remainder.is_some() && shelved.is_none() {
            // Behind the abbreviated title of the journal: "J. Harb. Stud. 2018. 59 (3) p. 502-508".
            let (title, rest) = split_abbreviated(written)?;
            let behind = Part { written: part.written, ..enumeration::read(rest) };
            return behind.remainder.is_none().then_some((Some(title.to_owned()), behind));
        }
        Some((None, part))
    };
    let mut parts: Vec<(Option<String>, Part)> = record.items.iter().filter_map(numbering).collect();
    parts.dedup();
    if let [(title, part)] = &mut *parts {
        let host = record.host_mut();
        merge(&mut host.part, std::mem::take(part));
        if let Some(title) = title.take().filter(|_| host.title.is_none()) {
            host.title = Some(Text::new(title));
        }
    }
}

/// A title of abbreviated words and the numbering behind it.
fn split_abbreviated(text: &str) -> Option<(&str, &str)> {
    let at = text.find(|c: char| c.is_ascii_digit())?;
    let (title, rest) = text.split_at_checked(at)?;
    let words = || title.split_whitespace();
    let are_titles = words().all(|word| word.starts_with(char::is_uppercase));
    (are_titles && words().filter(|word| word.ends_with('.')).count() >= 2).then(|| (title.trim_end(), rest))
}

/// Fills what the first numbering leaves open with the second; where both speak, the first stays.
fn merge(part: &mut Part, other: Part) {
    if part.is_empty() {
        *part = other;
        return;
    }
    // Two numberings that disagree on the volume are of two hosts.
    let disagree = |a: &Option<String>, b: &Option<String>| a.is_some() && b.is_some() && a != b;
    if disagree(&part.volume, &other.volume)
        || disagree(&part.issue, &other.issue)
        || disagree(&part.pages, &other.pages)
    {
        return;
    }
    part.volume = part.volume.take().or(other.volume);
    part.issue = part.issue.take().or(other.issue);
    part.issue_title = part.issue_title.take().or(other.issue_title);
    part.article_number = part.article_number.take().or(other.article_number);
    let is_finer = |finer: &crate::model::Date, date: &crate::model::Date| matches!((&finer.edtf, &date.edtf), (Some(finer), Some(date)) if finer.as_str().len() > date.as_str().len() && finer.as_str().starts_with(date.as_str()));
    match (&part.date, other.date) {
        (None, date) => part.date = date,
        (Some(date), Some(finer)) if is_finer(&finer, date) => part.date = Some(finer),
        _ => {}
    }
    if part.pages.is_none() {
        part.pages = other.pages;
        part.first_page = other.first_page;
        part.last_page = other.last_page;
    }
}

/// Letters and digits alone, in lower case, without a leading article and without "and".
fn folded(text: &str) -> impl Iterator<Item = char> {
    const ARTICLES: [&str; 15] =
        ["the", "a", "an", "der", "die", "das", "le", "la", "les", "el", "los", "las", "o", "os", "as"];
    const ANDS: [&str; 5] = ["and", "und", "et", "y", "e"];
    fn letters(word: &str) -> impl Iterator<Item = char> {
        word.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase)
    }
    // None of them has more than three letters.
    let is_of = |word: &str, list: &[&str]| {
        letters(word).nth(3).is_none() && list.iter().any(|known| letters(word).eq(known.chars()))
    };
    let mut words = text.split_whitespace().filter(|word| letters(word).next().is_some()).peekable();
    words.next_if(|word| is_of(word, &ARTICLES));
    words.filter(move |word| !is_of(word, &ANDS)).flat_map(letters)
}

/// Whether an item type says that the work is an article.
fn says_article(evidence: &Evidence) -> bool {
    evidence.item_types.iter().filter_map(|name| item_type_kind(name)).any(Kind::is_article)
}

/// A publisher that is called as the host is the host.
fn publisher_is_host(record: &mut Record, evidence: &Evidence) {
    let numbered = record.hosts.first().is_some_and(|host| !host.part.is_empty());
    let has_title = record.hosts.iter().any(|host| host.title.is_some());
    if !has_title
        && numbered
        && let [publisher] = record.publishers.as_slice()
    {
        // No host is named, but the work is numbered as in one: a name that is a periodical's is the periodical.
        let name = publisher.name.direct();
        // With a date of its own it is an imprint, unless the name says otherwise.
        let may_be_host = says_article(evidence) && !evidence.has_imprint_date && !is_publisher_name(&name);
        if record.places.is_empty() && (is_periodical_name(&name) || may_be_host) {
            record.host_mut().title = Some(Text::new(name));
        }
    }
    let titles = || record.hosts.iter().filter_map(|host| host.title.as_ref()).map(|title| &title.value);
    let mut dropped = Vec::new();
    record.publishers.retain(|publisher| {
        let AgentName::Whole(name) = &publisher.name else { return true };
        let is_name = |title: &&String| folded(title).eq(folded(name)) && folded(title).next().is_some();
        match titles().find(is_name) {
            Some(title) => {
                dropped.push((name.clone(), title.clone()));
                false
            }
            None => true,
        }
    });
    for (name, title) in dropped {
        record.doubt(
            Diagnostic::new(
                Code::PublisherIsHost,
                format!("what stands in the publisher's field is the host “{title}”, so it is no publisher"),
            )
            .with_value(name),
        );
    }
}

/// Whether a name is one that periodicals have.
pub(super) fn is_periodical_name(name: &str) -> bool {
    const WORDS: &[&str] = &[
        "journal",
        "review",
        "quarterly",
        "bulletin",
        "annals",
        "magazine",
        "studies",
        "newsletter",
        "gazette",
        "transactions",
        "letters",
        "digest",
        "weekly",
        "monthly",
        "archives",
        "yearbook",
        "chronicle",
        "revista",
        "revue",
        "zeitschrift",
        "rivista",
        "cahiers",
        "boletín",
        "boletim",
        "anales",
        "annales",
        "jahrbuch",
        "archiv",
        "tijdschrift",
        "tidskrift",
        "acta",
        "perspectives",
        "affairs",
        "times",
        "cadernos",
        "cuadernos",
        "nachrichten",
    ];
    !is_publisher_name(name)
        && name.split(|c: char| !c.is_alphanumeric()).any(|word| WORDS.contains(&word.to_lowercase().as_str()))
}

/// Whether a name is one that publishers have: "University Press", "Ltd", "Verlag".
fn is_publisher_name(name: &str) -> bool {
    const WORDS: &[&str] = &[
        "press",
        "publishing",
        "publishers",
        "publisher",
        "publications",
        "verlag",
        "editorial",
        "ediciones",
        "éditions",
        "editions",
        "editora",
        "ltd",
        "limited",
        "inc",
        "llc",
        "gmbh",
        "verlagsgesellschaft",
        "sons",
        "company",
        "co",
        "books",
        "university",
        "universität",
        "universidad",
        "universidade",
        "université",
        "society",
        "association",
        "institute",
        "institut",
        "instituto",
        "ag",
        "plc",
        "corporation",
        "corp",
        "group",
        "elsevier",
        "springer",
        "wiley",
        "sage",
        "ieee",
        "acm",
        "mdpi",
        "routledge",
        "hindawi",
        "ministry",
        "department",
        "bv",
        "kg",
        "sa",
        "foundation",
        "council",
    ];
    name.split(|c: char| !c.is_alphanumeric()).any(|word| WORDS.contains(&word.to_lowercase().as_str()))
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
        if !host.identifiers.contains(&identifier) {
            host.identifiers.push(identifier);
        }
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
