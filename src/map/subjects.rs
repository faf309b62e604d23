//! Subjects, classification, genre, form, languages.

use super::Mapping;
use super::agents::hash;
use super::dates::datatype;
use crate::description::NodeId;
use crate::iri;
use crate::model::{Edtf, Form, FormKind, Language, LanguageTag, Scheme, Subject, SubjectKind, Text};
use crate::vocab::{Term, dcterms, foaf, rdf, skos};
use std::borrow::Cow;

impl Mapping<'_> {
    pub(super) fn subjects(&mut self) {
        let record = self.record;
        for subject in &record.subjects {
            self.subject(subject);
        }
        for subject in &record.subjects {
            self.place_and_period(subject);
        }
        for subject in record.subjects.iter().filter(|subject| subject.kind == SubjectKind::Genre) {
            self.concept_of(dcterms::TYPE, subject);
        }
        for form in &record.forms {
            self.form(form);
        }
    }

    /// Subjects and classes; places and periods too when they have a scheme or are a part of a longer heading.
    fn subject(&mut self, subject: &Subject) {
        if is_area_code(subject) {
            return;
        }
        let is_controlled = subject.scheme.is_some() || !subject.iris.is_empty();
        match subject.kind {
            SubjectKind::Genre => {}
            SubjectKind::Place | SubjectKind::Period if !is_controlled && subject.subdivisions.is_empty() => {}
            SubjectKind::Class => self.concept_of(dcterms::SUBJECT, subject),
            _ if is_controlled => self.concept_of(dcterms::SUBJECT, subject),
            _ => {
                let heading = heading(subject);
                self.tagged(self.work, dcterms::SUBJECT, &heading, subject.heading.language.as_ref());
                for text in &subject.other_scripts {
                    self.text(self.work, dcterms::SUBJECT, text);
                }
            }
        }
    }

    fn place_and_period(&mut self, subject: &Subject) {
        if let Some(property) = coverage(subject.kind) {
            if subject.is_unnamed() || is_area_code(subject) {
                for iri in subject.iris.iter().filter_map(|iri| iri::repair(iri)) {
                    self.out.add_iri(self.work, property, &iri);
                }
            } else {
                self.covered(property, &subject.heading);
            }
            for text in &subject.other_scripts {
                self.text(self.work, property, text);
            }
        }
        // "Woodcuts--Germany--15th century" says where and when the work was made, and not what it is about.
        let is_about = subject.kind != SubjectKind::Genre;
        for subdivision in subject.subdivisions.iter().filter(|_| is_about) {
            if let Some(property) = coverage(subdivision.kind) {
                self.covered(property, &Text::new(subdivision.value.as_str()));
            }
        }
    }

    /// A place in words; a period in years where it is one of years.
    fn covered(&mut self, property: Term, heading: &Text) {
        match years(&heading.value).filter(|_| property == dcterms::TEMPORAL) {
            Some(years) => self.out.add_typed(self.work, property, years.as_str(), datatype(&years)),
            None => self.text(self.work, property, heading),
        }
    }

    fn concept_of(&mut self, property: Term, subject: &Subject) {
        let heading = heading(subject);
        if heading.is_empty() {
            return;
        }
        let mut iris: Vec<_> = subject.iris.iter().filter_map(|iri| iri::repair(iri)).collect();
        iris.sort_by_key(|iri| iri::names_thing(iri));
        let concept = if let Some((first, others)) = iris.split_first() {
            let concept = self.out.node(first);
            self.out.add_node(self.work, property, concept);
            self.out.add_term(concept, rdf::TYPE, skos::CONCEPT);
            for other in others {
                let property = if iri::names_thing(other) { foaf::FOCUS } else { skos::EXACT_MATCH };
                self.out.add_iri(concept, property, other);
            }
            concept
        } else {
            let concept = self.named_concept(subject, &heading);
            self.out.add_node(self.work, property, concept);
            self.out.add_term(concept, rdf::TYPE, skos::CONCEPT);
            concept
        };
        if subject.kind == SubjectKind::Class {
            self.out.add_text(concept, skos::NOTATION, &heading);
            for text in &subject.other_scripts {
                self.text(concept, skos::ALT_LABEL, text);
            }
        } else {
            if !subject.is_unnamed() {
                self.label(concept, &heading, subject.heading.language.as_ref());
            }
            for text in &subject.other_scripts {
                self.label(concept, &text.value, text.language.as_ref());
            }
        }
        if let Some(scheme) = &subject.scheme {
            self.scheme(concept, subject.kind, scheme);
        }
    }

    /// Names a concept. It has one preferred label a language; a further one is an alternative.
    fn label(&mut self, concept: NodeId, label: &str, language: Option<&LanguageTag>) {
        let preferred = self.out.text_in(concept, skos::PREF_LABEL, language.map(LanguageTag::as_str));
        let is_preferred = preferred.is_none_or(|preferred| preferred == label);
        self.tagged(concept, if is_preferred { skos::PREF_LABEL } else { skos::ALT_LABEL }, label, language);
    }

    /// The node of a concept that has no IRI: `#subject-<slug>`, `#ddc-<slug>`, below a base `subject/<scheme>-<slug>`.
    fn named_concept(&mut self, subject: &Subject, heading: &str) -> NodeId {
        let scheme = subject.scheme.as_ref().map_or(Cow::Borrowed(""), slug_of);
        let kind = match subject.kind {
            SubjectKind::Class if scheme.is_empty() => "class",
            SubjectKind::Class => &scheme,
            SubjectKind::Genre => "genre",
            _ => "subject",
        };
        let mut fragment = String::with_capacity(kind.len() + 1 + heading.len());
        fragment.push_str(kind);
        iri::join_slug(&mut fragment, heading);
        let meaning = hash(&(heading, &scheme));
        if self.minter.has_base() {
            // In a catalogue, the Mercury of one thesaurus is not the Mercury of another.
            let mut shared = if subject.kind == SubjectKind::Class { String::new() } else { (*scheme).to_owned() };
            iri::join_slug(&mut shared, heading);
            self.out.claim_of(&self.minter.shared_pieces(kind, &shared, &fragment), meaning)
        } else {
            self.out.claim_of(&self.minter.own_pieces(&fragment), meaning)
        }
    }

    fn scheme(&mut self, concept: NodeId, kind: SubjectKind, scheme: &Scheme) {
        if let Some(iri) = scheme_iri(kind, &scheme.0) {
            return self.out.add_iri_of(concept, skos::IN_SCHEME, &iri);
        }
        if scheme.0.starts_with("http")
            && let Some(iri) = iri::repair(&scheme.0)
        {
            return self.out.add_iri(concept, skos::IN_SCHEME, &iri);
        }
        let slug = iri::slug(&scheme.0);
        let mut fragment = "scheme".to_owned();
        iri::join(&mut fragment, &slug);
        let node = self.out.node_of(&self.minter.shared_pieces("scheme", &slug, &fragment));
        self.out.add_node(concept, skos::IN_SCHEME, node);
        self.out.add_term(node, rdf::TYPE, skos::CONCEPT_SCHEME);
        self.out.add_text(node, dcterms::TITLE, &scheme.0);
    }

    /// Content type as `dcterms:type`; medium and carrier as `dcterms:medium`.
    pub(super) fn form(&mut self, form: &Form) {
        let (property, list) = match form.kind {
            FormKind::Content => (dcterms::TYPE, "contentTypes"),
            FormKind::Media => (dcterms::MEDIUM, "mediaTypes"),
            FormKind::Carrier => (dcterms::MEDIUM, "carriers"),
        };
        let code = form.code.as_deref().filter(|code| is_code(code)).or_else(|| form.listed_code());
        let term = form.term.as_deref().or(form.code.as_deref()).unwrap_or_default();
        let concept = match code {
            Some(code) => self.out.node_of(&["http://id.loc.gov/vocabulary/", list, "/", code]),
            None if term.is_empty() => return,
            None if term.starts_with("http")
                && let Some(iri) = iri::repair(term) =>
            {
                return self.out.add_iri(self.work, property, &iri);
            }
            None => {
                let slug = iri::slug(term);
                self.out.claim_of(&self.minter.shared_pieces("form", &slug, &format!("form-{slug}")), hash(term))
            }
        };
        self.out.add_node(self.work, property, concept);
        // The list says what its own terms are.
        if code.is_none() || form.term.is_some() && form.listed_code() != code {
            self.out.add_term(concept, rdf::TYPE, skos::CONCEPT);
            self.out.add_text(concept, skos::PREF_LABEL, term);
        }
    }

    pub(super) fn languages(&mut self) {
        let record = self.record;
        for &language in &record.languages {
            self.language(self.work, language);
        }
    }

    pub(super) fn language(&mut self, node: NodeId, language: Language) {
        let list = if language.is_iso639_2() {
            "http://id.loc.gov/vocabulary/iso639-2/"
        } else {
            "http://www.lexvo.org/id/iso639-3/"
        };
        self.out.add_iri_of(node, dcterms::LANGUAGE, &[list, language.as_str()]);
    }
}

/// Whether a place is a code of the [MARC geographic areas](https://id.loc.gov/vocabulary/geographicAreas.html): an IRI, no name.
fn is_area_code(subject: &Subject) -> bool {
    subject.scheme.as_ref().is_some_and(|scheme| scheme.0 == "marcgac") && !subject.iris.is_empty()
}

/// "Local government--Citizen participation--Denmark".
fn heading(subject: &Subject) -> Cow<'_, str> {
    if subject.subdivisions.is_empty() {
        return Cow::Borrowed(&subject.heading.value);
    }
    let mut heading = subject.heading.value.clone();
    for subdivision in &subject.subdivisions {
        heading.push_str("--");
        heading.push_str(&subdivision.value);
    }
    Cow::Owned(heading)
}

/// A period that is written in years: "1939-1945", "1990-", "1990-....", and what is in EDTF already ("187X/191X").
fn years(heading: &str) -> Option<Edtf> {
    let heading = heading.trim();
    if let Some((first, last)) = heading.split_once(['-', '–'])
        && is_year(first)
        && (is_year(last) || last.is_empty() || last == "....")
    {
        return Edtf::parse(&format!("{first}/{}", if is_year(last) { last } else { ".." }));
    }
    let starts_with_year = heading.trim_start_matches('-').bytes().take(3).filter(u8::is_ascii_digit).count() >= 2;
    if starts_with_year && heading.len() >= 4 { Edtf::parse(heading) } else { None }
}

fn is_year(text: &str) -> bool {
    text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit())
}

const fn coverage(kind: SubjectKind) -> Option<Term> {
    match kind {
        SubjectKind::Place => Some(dcterms::SPATIAL),
        SubjectKind::Period => Some(dcterms::TEMPORAL),
        _ => None,
    }
}

/// Whether a word can be a code of a MARC list: they are in lower case; "arXiv" and "FOR" are names.
fn is_code(code: &str) -> bool {
    !code.is_empty()
        && code.len() <= 20
        && code.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-_".contains(&byte))
}

/// Thesauri that have an IRI of their own, by their [MARC source codes](https://www.loc.gov/standards/sourcelist/subject.html).
const THESAURI: &[(&str, &str)] = &[
    ("lcsh", "http://id.loc.gov/authorities/subjects"),
    ("lcshac", "http://id.loc.gov/authorities/childrensSubjects"),
    ("lcgft", "http://id.loc.gov/authorities/genreForms"),
    ("mesh", "http://id.nlm.nih.gov/mesh"),
    ("fast", "http://id.worldcat.org/fast/ontology/1.0/#fast"),
    ("gnd", "https://d-nb.info/gnd/7749153-1"),
];

/// The code of a thesaurus or classification whose IRI [`scheme_iri`] gives.
pub(crate) fn scheme_code(iri: &str) -> Option<&str> {
    if let Some((code, _)) = THESAURI.iter().find(|(_, known)| *known == iri) {
        return Some(code);
    }
    let (list, code) = iri.strip_prefix("http://id.loc.gov/vocabulary/")?.split_once('/')?;
    matches!(list, "classSchemes" | "genreFormSchemes" | "subjectSchemes").then_some(code)
}

/// The name of a scheme in an IRI: most codes are one as they are.
fn slug_of(scheme: &Scheme) -> Cow<'_, str> {
    let is_slug = scheme.0.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
    if is_slug { Cow::Borrowed(&scheme.0) } else { Cow::Owned(iri::slug(&scheme.0)) }
}

/// The IRI of a thesaurus or classification, in pieces, by its
/// [MARC source code](https://www.loc.gov/standards/sourcelist/subject.html).
fn scheme_iri(kind: SubjectKind, code: &str) -> Option<[&str; 4]> {
    if kind != SubjectKind::Class
        && let Some((_, iri)) = THESAURI.iter().find(|(known, _)| *known == code)
    {
        return Some([iri, "", "", ""]);
    }
    let list = match kind {
        SubjectKind::Class => "classSchemes",
        SubjectKind::Genre => "genreFormSchemes",
        _ => "subjectSchemes",
    };
    is_code(code).then_some(["http://id.loc.gov/vocabulary/", list, "/", code])
}
