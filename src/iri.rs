//! The IRIs of a record's graph: the only place that invents any.
//!
//! A work is named by the best identifier it has, never by a blank node; what it points at by its own identifier, below the
//! base IRI of the catalogue, or as a fragment of the work's IRI. Two runs give the same names, and so do two catalogues that
//! describe one DOI.

mod repair;

pub use repair::{is_legal, repair};

use crate::id::Identifier;
use crate::model::{DateEvent, Kind, Record};
use crate::pieces::{Piece, pair, pieces};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use std::fmt::Write;
use unicode_normalization::char::{compose, is_combining_mark};
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick, is_nfkc_quick};
use uuid::Uuid;
use xxhash_rust::xxh3::xxh3_128;

/// What may stand in one segment of a path, besides letters and digits.
const SEGMENT: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b':').remove(b',');

/// Namespace of the UUIDs (version 5) of works that nothing identifies.
const WORKS: Uuid = Uuid::from_u128(0x5f0c_7a3e_91d4_5b86_a2e7_3d1b_60c9_f4a8);

/// Names the nodes of one record.
#[derive(Debug, Clone)]
pub struct Minter<'a> {
    base: Option<&'a str>,
    work: String,
    /// What stands between the IRI of the work and the name of a node of its own: an IRI has one fragment at most, and below a
    /// base that ends in "#" the work's IRI is one already.
    separator: &'static str,
}

impl<'a> Minter<'a> {
    /// The names for a record, with the base IRI and the code of the catalogue where there are such.
    #[must_use]
    pub fn new(record: &Record, base: Option<&'a str>, source: Option<&str>) -> Self {
        let work = work(record, base, source);
        Self { base, separator: if work.contains('#') { "/" } else { "#" }, work }
    }

    /// The IRI of the work.
    #[must_use]
    pub fn work(&self) -> &str {
        &self.work
    }

    /// A node that belongs to this record alone: `<work>#name`. The name must be a slug.
    #[must_use]
    pub fn own(&self, name: &str) -> String {
        self.own_pieces(name).concat()
    }

    /// The pieces of [`own`](Self::own), for one who puts them together elsewhere.
    pub(crate) fn own_pieces<'m>(&'m self, name: &'m str) -> [&'m str; 3] {
        [&self.work, self.separator, name]
    }

    /// A node that other records of the catalogue share: `<base>kind/slug`, or without a base `<work>#fragment`.
    #[must_use]
    pub fn shared(&self, kind: &str, slug: &str, fragment: &str) -> String {
        self.shared_pieces(kind, slug, fragment).concat()
    }

    /// The pieces of [`shared`](Self::shared), for one who puts them together elsewhere.
    pub(crate) fn shared_pieces<'m>(&'m self, kind: &'m str, slug: &'m str, fragment: &'m str) -> [&'m str; 4] {
        match self.base {
            Some(base) if !slug.is_empty() => [base, kind, "/", slug],
            _ => [&self.work, self.separator, fragment, ""],
        }
    }

    /// Whether there is a catalogue whose nodes can be shared.
    pub(crate) fn has_base(&self) -> bool {
        self.base.is_some()
    }

    /// Another record of the catalogue, by its control number with `(source)` before it if it is known; none without a base.
    #[must_use]
    pub fn other_record(&self, number: &str, source: Option<&str>) -> Option<String> {
        let base = self.base?;
        let (source, number) = match number.strip_prefix('(').and_then(|number| number.split_once(')')) {
            Some((source, number)) => (Some(source), number),
            None => (source, number),
        };
        let number = filled(Some(number))?;
        Some(in_catalogue(base, source, number))
    }

    /// The catalogue's record of the work.
    #[must_use]
    pub fn record(&self, source: Option<&str>, number: Option<&str>) -> String {
        if let (Some(base), Some(number)) = (self.base, number) {
            let iri = in_catalogue(base, source, number);
            if iri != self.work {
                return iri;
            }
        }
        let mut name = "record".to_owned();
        for part in [source, number].into_iter().flatten() {
            join_slug(&mut name, part);
        }
        self.own(&name)
    }
}

/// The IRI of the work, by the best evidence there is.
fn work(record: &Record, base: Option<&str>, source: Option<&str>) -> String {
    let identifiers = &record.identifiers;
    let first = |wanted: fn(&Identifier) -> bool| identifiers.iter().find(|id| wanted(id)).and_then(identified);
    if let Some(doi) = first(|id| matches!(id, Identifier::Doi(_))) {
        return doi;
    }
    let source = record.origin.source.as_deref().or(source);
    if let (Some(base), Some(number)) = (base, filled(record.origin.control_number.as_deref())) {
        return in_catalogue(base, source, number);
    }
    let persistent = first(|id| matches!(id, Identifier::Handle(_)))
        .or_else(|| first(|id| matches!(id, Identifier::Urn(_))))
        .or_else(|| first(|id| matches!(id, Identifier::Ark(_))));
    if let Some(iri) = persistent {
        return iri;
    }
    if record.kind.is_whole_book()
        && record.hosts.iter().all(|host| matches!(host.kind, Kind::Collection | Kind::MultiVolumeBook))
        && let Some(iri) = first(|id| matches!(id, Identifier::Isbn(_)))
    {
        return iri;
    }
    if record.kind.is_serial() {
        let issn = first(|id| matches!(id, Identifier::Issn(_)))
            .or_else(|| first(|id| matches!(id, Identifier::IssnL(_))))
            .or_else(|| first(|id| matches!(id, Identifier::Eissn(_))));
        if let Some(iri) = issn {
            return iri;
        }
    }
    if base.is_none()
        && let Some(iri) = first(|id| matches!(id, Identifier::Iri(_)))
    {
        return iri;
    }
    let key = key(record);
    if let Some(base) = base {
        return format!("{base}record/{:032x}", xxh3_128(key.as_bytes()));
    }
    let uuid = Uuid::new_v5(&WORKS, key.as_bytes());
    uuid.urn().encode_lower(&mut Uuid::encode_buffer()).to_owned()
}

/// `<base>record/source/number`.
fn in_catalogue(base: &str, source: Option<&str>, number: &str) -> String {
    let mut iri = format!("{base}record/");
    if let Some(source) = filled(source) {
        let _ = write!(iri, "{}/", utf8_percent_encode(source, SEGMENT));
    }
    let _ = write!(iri, "{}", utf8_percent_encode(number, SEGMENT));
    iri
}

fn filled(text: Option<&str>) -> Option<&str> {
    text.map(str::trim).filter(|text| !text.is_empty())
}

/// What makes a work that nothing identifies the one it is: title, first creator, date, host and pages, each as a slug.
fn key(record: &Record) -> String {
    let part = record.hosts.first().map(|host| &host.part);
    let issued = record.dates.iter().find(|date| date.event == DateEvent::Issued).map(|date| &date.date);
    let date = issued.or_else(|| part.and_then(|part| part.date.as_ref()));
    let title = record.title.as_ref().map(|title| title.full.as_str());
    let creator = record.contributions.first().map(|first| first.agent.name.direct());
    let date = date.map(|date| date.edtf.as_ref().map_or(date.written.as_str(), |edtf| edtf.as_str()));
    let host = record.hosts.first().and_then(|host| host.title.as_ref()).map(|title| title.value.as_str());
    let pages = part.and_then(|part| part.pages.as_deref().or(part.article_number.as_deref()));
    let mut key = String::new();
    for (index, text) in [title, creator.as_deref(), date, host, pages].into_iter().enumerate() {
        if index > 0 {
            key.push('\n');
        }
        push_slug(&mut key, text.unwrap_or_default());
    }
    if key.bytes().all(|byte| byte == b'\n') {
        // Nothing to go by but what else the record says; where it stood says nothing.
        let mut rest = record.clone();
        rest.origin.input = None;
        rest.origin.at = crate::error::Position::default();
        rest.diagnostics.clear();
        return serde_json::to_string(&rest).unwrap_or_default();
    }
    key
}

/// The IRI of what an identifier identifies, where its scheme has one.
#[must_use]
pub fn identified(identifier: &Identifier) -> Option<String> {
    match identifier {
        // The one kind that is not an IRI by construction.
        Identifier::Iri(iri) => repair(iri),
        _ => identifier.iri(),
    }
}

/// The IRIs that identifiers give an agent, best first: ORCID, ISNI, VIAF, id.loc.gov, GND, ROR, any other, DOI.
#[must_use]
pub fn of_agent(identifiers: &[Identifier]) -> Vec<String> {
    let mut ranked: Vec<_> = identifiers.iter().filter_map(|id| Some((agent_rank(id)?, identified(id)?))).collect();
    ranked.sort_by_key(|(rank, _)| *rank);
    ranked.into_iter().map(|(_, iri)| iri).collect()
}

/// Which of an agent's identifiers names it best; none for those that name no agent.
pub(crate) fn agent_rank(identifier: &Identifier) -> Option<u8> {
    const AUTHORITIES: [&str; 6] =
        ["orcid.org/", "isni.org/", "viaf.org/", "id.loc.gov/", "d-nb.info/gnd/", "ror.org/"];
    match identifier {
        Identifier::Orcid(_) => Some(0),
        Identifier::Isni(_) => Some(1),
        Identifier::Iri(iri) => {
            let rank = AUTHORITIES.iter().position(|host| iri.contains(host)).unwrap_or(AUTHORITIES.len());
            u8::try_from(rank).ok()
        }
        // A funder is known by a DOI.
        Identifier::Doi(_) => Some(u8::MAX),
        _ => None,
    }
}

/// Whether an IRI names a thing of the world rather than a heading of a thesaurus for it.
pub(crate) fn names_thing(iri: &str) -> bool {
    const THINGS: [&str; 6] = [
        "//id.loc.gov/rwo/",
        "//id.oclc.org/worldcat/entity/",
        "isni.org/",
        "orcid.org/",
        "viaf.org/",
        "wikidata.org/",
    ];
    THINGS.iter().any(|place| iri.contains(place))
}

/// The IRI that identifiers give a work beside the one described: DOI, persistent identifiers, ISBN of a book or ISSN of a
/// serial, an IRI.
#[must_use]
pub fn of_work(identifiers: &[Identifier], is_serial: bool) -> Option<String> {
    // Of several ISSNs the same as for a record of the serial, in whatever order they come.
    let ranks: [fn(&Identifier, bool) -> bool; 7] = [
        |id, _| matches!(id, Identifier::Doi(_)),
        |id, is_serial| is_serial && matches!(id, Identifier::Issn(_)),
        |id, is_serial| is_serial && matches!(id, Identifier::IssnL(_)),
        |id, is_serial| is_serial && matches!(id, Identifier::Eissn(_)),
        |id, _| matches!(id, Identifier::Handle(_) | Identifier::Urn(_) | Identifier::Ark(_)),
        |id, is_serial| !is_serial && matches!(id, Identifier::Isbn(_)),
        |id, _| matches!(id, Identifier::Iri(_) | Identifier::Arxiv(_)),
    ];
    ranks.iter().find_map(|rank| identifiers.iter().find(|id| rank(id, is_serial)).and_then(identified))
}

/// A name that can stand in an IRI: compatibility forms resolved, lower case, everything but letters and digits of any script
/// turned into single hyphens.
///
/// ```
/// assert_eq!(bibtriple::iri::slug("Østergård & Søn, Ltd."), "østergård-søn-ltd");
/// ```
#[must_use]
pub fn slug(text: &str) -> String {
    let mut slug = String::with_capacity(text.len());
    push_slug(&mut slug, text);
    slug
}

fn push_slug(out: &mut String, text: &str) {
    let start = out.len();
    out.reserve(text.len());
    if text.is_ascii() {
        push_ascii(out, start, text);
    } else {
        for piece in pieces(text) {
            match piece {
                Piece::Ascii(plain) => push_ascii(out, start, plain),
                Piece::Marked(marked) => push_marked(out, start, marked),
            }
        }
    }
    // One hyphen at most stands for what is between words, also for what is behind the last one.
    if out.len() > start && out.ends_with('-') {
        out.pop();
    }
}

/// Adds ASCII to the slug that begins at `start`.
///
/// It goes through a block of memory, byte by byte and without a branch.
fn push_ascii(out: &mut String, start: usize, text: &str) {
    const BLOCK: usize = 64;
    static FOLDED: [u8; 256] = folded_bytes();
    let mut is_open = is_open(out, start);
    for bytes in text.as_bytes().chunks(BLOCK) {
        let (mut block, mut length) = ([0; BLOCK], 0);
        for byte in bytes {
            let folded = FOLDED.get(usize::from(*byte)).copied().unwrap_or(b'-');
            if let Some(place) = block.get_mut(length) {
                *place = folded;
            }
            let is_letter = folded != b'-';
            length += usize::from(is_letter | is_open);
            is_open = is_letter;
        }
        out.push_str(block.get(..length).and_then(|block| std::str::from_utf8(block).ok()).unwrap_or_default());
    }
}

/// What stands in a slug for each byte of ASCII: letters in lower case, digits, hyphens for all others.
#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler alone")]
const fn folded_bytes() -> [u8; 256] {
    let mut folded = [b'-'; 256];
    let mut byte = 0;
    while byte < u8::MAX {
        if byte.is_ascii_alphanumeric() {
            folded[byte as usize] = byte.to_ascii_lowercase();
        }
        byte += 1;
    }
    folded
}

/// Adds characters beyond ASCII, with the ASCII character before them.
fn push_marked(out: &mut String, start: usize, marked: &str) {
    match pair(marked) {
        // These letters no normalization changes.
        Some((letter, c @ ('À'..='Ö' | 'Ø'..='ö' | 'ø'..='ÿ'))) => {
            push_folded(out, start, letter);
            lower_case(c.encode_utf8(&mut [0; 4])).for_each(|c| push_folded(out, start, c));
        }
        // Marks that are decomposed forms of others, or two, take the long way.
        Some((letter, mark @ ('\u{300}'..='\u{33F}' | '\u{346}'..='\u{36F}'))) => {
            let letter = letter.to_ascii_lowercase();
            match compose(letter, mark) {
                Some(composed) => push_folded(out, start, composed),
                None => [letter, mark].into_iter().for_each(|c| push_folded(out, start, c)),
            }
        }
        _ if is_nfkc_quick(marked.chars()) == IsNormalized::Yes
            && is_nfc_quick(lower_case(marked)) == IsNormalized::Yes =>
        {
            lower_case(marked).for_each(|c| push_folded(out, start, c));
        }
        _ => marked.nfkc().flat_map(char::to_lowercase).nfc().for_each(|c| push_folded(out, start, c)),
    }
}

fn lower_case(text: &str) -> impl Iterator<Item = char> {
    text.chars().flat_map(char::to_lowercase)
}

/// Adds a character to the slug that begins at `start`.
fn push_folded(out: &mut String, start: usize, c: char) {
    if c.is_ascii_alphanumeric() {
        return out.push(c.to_ascii_lowercase());
    }
    let is_open = is_open(out, start);
    let is_letter =
        !c.is_ascii() && (c.is_alphanumeric() || is_open && is_combining_mark(c)) && !repair::is_forbidden(c);
    if is_letter {
        out.push(c);
    } else if is_open {
        out.push('-');
    }
}

/// Whether a hyphen may follow in the slug that begins at `start`.
fn is_open(out: &str, start: usize) -> bool {
    out.len() > start && !out.ends_with('-')
}

/// Adds a part to a slug.
pub(crate) fn join(slug: &mut String, part: &str) {
    if !part.is_empty() {
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.push_str(part);
    }
}

/// Adds the slug of a text to a slug.
pub(crate) fn join_slug(slug: &mut String, text: &str) {
    let before = slug.len();
    if before > 0 {
        slug.push('-');
    }
    let start = slug.len();
    push_slug(slug, text);
    if slug.len() == start {
        slug.truncate(before);
    }
}

#[cfg(test)]
mod tests;
