//! A record on its way, for formats whose fields are single statements: MODS, Dublin Core, JATS, schema.org, meta tags.
//!
//! A reader says what a value is meant to be ("an identifier", "a creator", "the type"); [`Draft`] finds out what it is and puts
//! it where the model has it. What is doubtful is reported with the name of the field.

mod absorb;
mod identify;
mod people;
mod place;
mod terms;

use crate::error::{Code, Diagnostic};
use crate::id::Doi;
use crate::model::list::{push_new, recent};
use crate::model::{
    Agent, DateEvent, DateStatement, Kind, Language, LanguageTag, Link, LinkKind, Note, NoteKind, OtherTitle,
    OtherTitleKind, Record, Text, Title, UnmappedReason,
};
use crate::read::evidence::{self, Evidence};
use crate::read::types;
use crate::text::{dates, extent, isbd};

pub(in crate::read) use identify::{is_web_address, of_scheme as scheme_identifier};
pub(in crate::read) use people::relator;
pub(in crate::read) use place::Place;

/// A record that is being read.
#[derive(Debug, Default)]
pub(in crate::read) struct Draft {
    pub(in crate::read) record: Record,
    pub(in crate::read) evidence: Evidence,
    /// The rank of the type term that the kind was taken from.
    rank: Option<u8>,
}

impl Draft {
    pub(in crate::read) fn new(record: Record) -> Self {
        Self { record, ..Self::default() }
    }

    /// The record, after what only the whole can tell.
    pub(in crate::read) fn finish(mut self) -> Record {
        evidence::title_in_its_language(&mut self.record);
        self.drop_repetitions();
        evidence::settle(&mut self.record, &self.evidence);
        self.record
    }

    /// A title that is said again among the other titles; a link that only repeats an identifier.
    fn drop_repetitions(&mut self) {
        let full = self.record.title.as_ref().map(|title| title.full.clone()).unwrap_or_default();
        self.record.other_titles.retain(|other| other.text.value != full || other.text.language.is_some());
        let own: Vec<Doi> = self.evidence.own_dois.clone();
        self.record.links.retain(|link| {
            !(Doi::is_resolver_url(&link.url) && Doi::from_url(&link.url).is_some_and(|doi| own.contains(&doi)))
        });
    }

    pub(in crate::read) fn doubt(&mut self, code: Code, field: &str, value: &str, message: impl Into<String>) {
        self.record.doubt(Diagnostic::new(code, message).in_field(field).with_value(value));
    }

    /// Keeps a value that nothing takes.
    pub(in crate::read) fn unmapped(&mut self, field: &str, value: &str) {
        if !value.trim().is_empty() {
            self.record.keep_unmapped(field, value.trim());
        }
    }

    /// Leaves out a value that serves the machinery, or is not for the public.
    pub(in crate::read) fn leave_out(&mut self, field: &str, value: &str, reason: UnmappedReason) {
        self.record.leave_out(field, value, reason);
    }

    /// The title, if there is none yet; else another title.
    pub(in crate::read) fn title(&mut self, title: Title) {
        if title.full.is_empty() {
            return;
        }
        if self.record.title.is_none() {
            self.record.title = Some(title);
        } else {
            let text = Text { value: title.full, language: title.language };
            self.other_title(OtherTitleKind::Variant, text);
        }
    }

    pub(in crate::read) fn other_title(&mut self, kind: OtherTitleKind, text: Text) {
        let other = OtherTitle { kind, text };
        if !other.text.value.is_empty() {
            push_new(&mut self.record.other_titles, other);
        }
    }

    pub(in crate::read) fn abstract_text(&mut self, text: Text) {
        if !text.value.is_empty() {
            push_new(&mut self.record.abstracts, text);
        }
    }

    pub(in crate::read) fn note(&mut self, kind: NoteKind, text: Text) {
        if !text.value.is_empty() {
            push_new(&mut self.record.notes, Note { kind, text });
        }
    }

    pub(in crate::read) fn publisher(&mut self, name: &str) {
        let name = name.trim().trim_end_matches([',', ';']).trim_end();
        if !name.is_empty() {
            push_new(&mut self.record.publishers, Agent::organization(name));
        }
    }

    pub(in crate::read) fn place(&mut self, name: &str) {
        let name = isbd::trim(name);
        if !name.is_empty() {
            push_new(&mut self.record.places, name.to_owned());
        }
    }

    /// An extent; what it counts is counted.
    pub(in crate::read) fn extent(&mut self, text: &str) {
        let text = isbd::trim(text);
        if text.is_empty() {
            return;
        }
        self.record.page_count = self.record.page_count.or_else(|| extent::page_count(text));
        self.record.volume_count = self.record.volume_count.or_else(|| extent::volume_count(text));
        push_new(&mut self.record.extents, text.to_owned());
    }

    /// A date in words or digits.
    pub(in crate::read) fn date(&mut self, event: DateEvent, field: &str, text: &str) {
        let text = text.trim();
        if text.is_empty() {
            return;
        }
        let date = dates::read(text);
        // "s.d." says that there is no date.
        if date.edtf.is_none() && dates::read_imprint(text).is_empty() {
            return;
        }
        if date.edtf.is_none() {
            self.doubt(Code::UnreadDate, field, text, "the date could not be read; it is kept as written");
        }
        self.dated(event, date);
    }

    pub(in crate::read) fn dated(&mut self, event: DateEvent, date: crate::model::Date) {
        push_new(&mut self.record.dates, DateStatement { event, date });
    }

    /// Languages by code or name; several between semicolons, commas or slashes.
    pub(in crate::read) fn languages(&mut self, field: &str, text: &str) {
        for language in self.read_languages(field, text) {
            push_new(&mut self.record.languages, language);
        }
    }

    pub(in crate::read) fn read_languages(&mut self, field: &str, text: &str) -> Vec<Language> {
        let text = text.trim();
        if let Some(language) = language(text) {
            return vec![language];
        }
        let mut found = Vec::new();
        for part in text.split([';', ',', '/', '|']).map(str::trim).filter(|part| !part.is_empty()) {
            match language(part) {
                Some(language) => found.push(language),
                None if says_no_language(part) => {}
                None => {
                    let message = format!("“{part}” is neither the code nor the name of a language");
                    self.doubt(Code::UnknownLanguage, field, text, message);
                }
            }
        }
        found
    }

    /// A web address.
    pub(in crate::read) fn link(&mut self, url: &str, kind: LinkKind, label: Option<String>) {
        let url = url.trim();
        if !url.is_empty() && !recent(&self.record.links).iter().any(|link| link.url == url) {
            self.record.links.push(Link { url: url.to_owned(), kind, label });
        }
    }

    /// A term that says what sort of work it is; the one that says most decides. False if it names no sort of work.
    pub(in crate::read) fn type_term(&mut self, term: &str) -> bool {
        let Some(kind) = types::kind(term) else { return false };
        self.stated(term, kind);
        true
    }

    /// A kind that a field states in the format's own way.
    pub(in crate::read) fn stated(&mut self, written: &str, kind: Kind) {
        let rank = types::rank(kind);
        if self.rank.is_none_or(|known| known < rank) {
            self.rank = Some(rank);
            self.evidence.stated = Some((written.to_owned(), kind));
            self.record.kind = kind;
        }
    }
}

/// A language by its code, or by its name in one of the languages of catalogues.
pub(in crate::read) fn language(text: &str) -> Option<Language> {
    let code = text.trim().rsplit('/').next().unwrap_or_default();
    Language::parse(code).or_else(|| Language::from_name(text.trim())).or_else(|| {
        // "English (United States)", "eng - English".
        let name = text.split(['(', '-']).next().unwrap_or_default().trim();
        (name.len() < text.trim().len()).then(|| Language::parse(name).or_else(|| Language::from_name(name))).flatten()
    })
}

/// The tag of an attribute that states the language of a text; codes that say that there is none give none.
pub(in crate::read) fn tag(text: &str) -> Option<LanguageTag> {
    let text = text.trim();
    if says_no_language(text) {
        return None;
    }
    // "eng" is "en" to BCP 47, and "en-GB" stays.
    if text.len() == 3 { Language::parse(text).map(|language| language.tag()) } else { LanguageTag::parse(text) }
}

/// An identifier by its address, the scheme before it, or its form; `None` for a number of some system.
pub(in crate::read) fn read_identifier(text: &str) -> Option<crate::id::Identifier> {
    let text = text.trim();
    let found = if is_web_address(text) { identify::of_address(text) } else { identify::read(text) };
    found.filter(|identifier| !matches!(identifier, crate::id::Identifier::Invalid { .. }))
}

fn says_no_language(text: &str) -> bool {
    matches!(
        text.to_ascii_lowercase().as_str(),
        "" | "und" | "zxx" | "mul" | "mis" | "other" | "n/a" | "-" | "??" | "none" | "*"
    )
}
