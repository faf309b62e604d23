//! What the formats of Japanese repositories share, and `junii2`, which the [IRDB](https://irdb.nii.ac.jp/) harvested before JPCOAR.

use super::statement::Statement;
use crate::id::Identifier;
use crate::model::list::push_new;
use crate::model::{
    Agent, Contribution, Host, Kind, Note, NoteKind, Record, Relator, Role, Scheme, Subject, SubjectKind, Text,
    UnmappedReason,
};
use crate::read::draft::{Place as Pages, scheme_identifier, tag};
use crate::read::types;
use crate::read::works::relations;
use crate::read::xml::Element;

/// A statement in the language of its element.
pub(super) fn say(term: &str, qualifier: Option<&str>, element: &Element, value: impl Into<String>) -> Statement {
    Statement {
        term: term.to_owned(),
        qualifier: qualifier.map(str::to_owned),
        language: element.attr_any("lang").and_then(tag),
        value: value.into(),
        ..Statement::default()
    }
}

/// The type by its address in the vocabulary of COAR, or else in words.
pub(super) fn kind(address: Option<&str>, words: &str) -> Option<Statement> {
    let known = [Some(words), address].into_iter().flatten().find(|term| types::kind(term).is_some());
    let value = known.unwrap_or(words);
    (!value.is_empty()).then(|| Statement { term: "type".to_owned(), value: value.to_owned(), ..Statement::default() })
}

/// One publisher with its names in several languages; of a second name in the same language another one.
pub(super) fn publishers(record: &mut Record, element: &Element) {
    let mut languages: Vec<Option<&str>> = Vec::new();
    for publisher in element.children_named("publisher") {
        // Version 2 of JPCOAR has an element for the name, and one for the place.
        let mut names: Vec<&Element> = publisher.children_named("publisherName").collect();
        if names.is_empty() {
            names.push(publisher);
        } else {
            languages.clear();
        }
        for name in names {
            let (text, language) = (name.stripped(), name.attr_any("lang"));
            let is_new = languages.is_empty() || language.is_none() || languages.contains(&language);
            match record.publishers.last_mut().filter(|_| !is_new) {
                _ if text.is_empty() => continue,
                Some(known) => known.other_scripts.push(Text { value: text, language: language.and_then(tag) }),
                None => {
                    languages.clear();
                    record.publishers.push(Agent::organization(text));
                }
            }
            languages.push(language);
        }
        for place in publisher.children_named("publicationPlace").chain(publisher.children_named("location")) {
            push_new(&mut record.places, place.text());
        }
    }
}

/// A subject of one of the lists that Japanese libraries use, or a keyword.
pub(super) fn subject(record: &mut Record, scheme: &str, element: &Element, address: Option<&str>) {
    let value = element.stripped();
    if value.is_empty() {
        return;
    }
    let (kind, code) = match scheme.to_ascii_uppercase().as_str() {
        // The Nippon Decimal Classification and that of the National Diet Library by their codes in the lists of MARC.
        "NDC" => (SubjectKind::Class, Some("njb")),
        "NDLC" => (SubjectKind::Class, Some("kktb")),
        "DDC" => (SubjectKind::Class, Some("ddc")),
        "LCC" => (SubjectKind::Class, Some("lcc")),
        "UDC" => (SubjectKind::Class, Some("udc")),
        "BSH" => (SubjectKind::Topic, Some("jlabsh")),
        "NDLSH" => (SubjectKind::Topic, Some("ndlsh")),
        "MESH" => (SubjectKind::Topic, Some("mesh")),
        "LCSH" => (SubjectKind::Topic, Some("lcsh")),
        _ if address.is_some() => (SubjectKind::Topic, None),
        _ => (SubjectKind::Keyword, None),
    };
    let language = element.attr_any("lang").and_then(tag).filter(|_| kind != SubjectKind::Class);
    let values: Vec<&str> = if kind == SubjectKind::Keyword { value.split("; ").collect() } else { vec![&value] };
    for value in values.into_iter().map(str::trim).filter(|value| !value.is_empty()) {
        let heading = Text { value: value.to_owned(), language: language.clone() };
        let scheme = code.map(|code| Scheme(code.to_owned()));
        let iris = address.map(str::to_owned).into_iter().collect();
        push_new(&mut record.subjects, Subject { kind, heading, scheme, iris, ..Subject::default() });
    }
}

/// The name of a degree, in whatever language.
pub(super) fn degree(record: &mut Record, element: &Element, value: String) {
    if !value.is_empty() {
        let text = Text { value, language: element.attr_any("lang").and_then(tag) };
        push_new(&mut record.notes, Note { kind: NoteKind::Degree, text });
    }
}

/// The journal or book of a work, and the place in it.
#[derive(Default)]
pub(super) struct Place {
    title: Option<Text>,
    other_titles: Vec<Text>,
    identifiers: Vec<Identifier>,
    pub(super) part: Pages,
    pub(super) page_count: Option<String>,
}

impl Place {
    /// The title, or another in another language.
    pub(super) fn title(&mut self, element: &Element, value: String) {
        let title = Text { value, language: element.attr_any("lang").and_then(tag) };
        match &self.title {
            _ if title.value.is_empty() => {}
            None => self.title = Some(title),
            Some(_) => push_new(&mut self.other_titles, title),
        }
    }

    /// A number of the journal or book.
    pub(super) fn identify(&mut self, scheme: &str, value: &str) {
        let scheme = scheme.to_ascii_lowercase();
        let scheme = if scheme == "pissn" { "issn" } else { &scheme };
        if !value.trim().is_empty() {
            push_new(&mut self.identifiers, scheme_identifier(scheme, value.trim()));
        }
    }

    /// Puts it into the record of which this was said.
    pub(super) fn finish(self, record: &mut Record, said: &[Statement]) {
        let Self { title, other_titles, identifiers, part: place, page_count } = self;
        let mut host = Host { title, other_titles, identifiers, ..Host::default() };
        place.fill(&mut host.part);
        // A book, whose own numbers repositories have no other element for.
        let is_serial = |id: &Identifier| matches!(id, Identifier::Issn(_) | Identifier::Eissn(_));
        if host.title.is_none() && host.part.is_empty() && !host.identifiers.iter().any(is_serial) && is_whole(said) {
            host.identifiers.drain(..).for_each(|identifier| record.identify(identifier));
        }
        if let Some(pages) = page_count {
            match pages.trim().parse() {
                // From which to which page says how many there are.
                _ if host.part.pages.is_some() => record.leave_out("numPages", &pages, UnmappedReason::Technical),
                Ok(count) => record.page_count = Some(count),
                Err(_) => record.extents.push(pages),
            }
        }
        if host.title.is_some() || !host.identifiers.is_empty() || !host.part.is_empty() {
            record.hosts.push(host);
        }
    }
}

/// Whether the type that was stated is one of works that stand for themselves.
fn is_whole(said: &[Statement]) -> bool {
    let kinds = said.iter().filter(|statement| statement.term == "type");
    kinds.filter_map(|statement| types::kind(&statement.value)).any(Kind::is_whole_book)
}

/// A record in `junii2`.
pub(super) fn junii2(record: &mut Record, element: &Element) -> Vec<Statement> {
    const LISTS: &[&str] = &["NDC", "NDLC", "BSH", "NDLSH", "MeSH", "DDC", "LCC", "UDC", "LCSH"];
    let mut said = Vec::new();
    let mut host = Place::default();
    let is_in_journal = element.child("jtitle").is_some_and(|title| !title.is_empty());
    let has_type = element.child("NIItype").is_some_and(|kind| !kind.is_empty());
    let has_own_doi = element.child("selfDOI").is_some_and(|doi| !doi.is_empty());
    publishers(record, element);
    for child in element.children() {
        let text = child.stripped();
        match child.name() {
            _ if text.is_empty() => {}
            "publisher" => {}
            "NIItype" => said.extend(kind(None, &text)),
            "type" if has_type => record.leave_out("type", &text, UnmappedReason::Technical),
            "NIIsubject" => subject(record, "", child, None),
            list if LISTS.contains(&list) => subject(record, list, child, None),
            "URI" | "fullTextURL" => said.push(say("identifier", Some("uri"), child, text)),
            "selfDOI" => said.push(say("identifier", Some("doi"), child, text)),
            "doi" if has_own_doi => related(record, "doi", &text),
            "doi" => said.push(say("identifier", Some("doi"), child, text)),
            "pmid" => said.push(say("identifier", Some("pmid"), child, text)),
            "NAID" | "ichushi" => said.push(say("identifier", Some(&child.name().to_lowercase()), child, text)),
            "issn" => host.identify("issn", &text),
            "isbn" if is_in_journal => host.identify("isbn", &text),
            "isbn" => said.push(say("identifier", Some("isbn"), child, text)),
            "NCID" => host.identify("ncid", &text),
            "jtitle" => host.title(child, text),
            "volume" => host.part.volume = Some(text),
            "issue" => host.part.issue = Some(text),
            "spage" => host.part.first_page = Some(text),
            "epage" => host.part.last_page = Some(text),
            "dateofissued" => said.push(say("date", Some("issued"), child, text)),
            "dateofgranted" => said.push(say("dateAccepted", None, child, text)),
            "degreename" => degree(record, child, text),
            "grantor" => {
                let roles = vec![Role::Relator(Relator::DEGREE_GRANTOR)];
                record.contributions.push(Contribution {
                    agent: Agent::organization(text),
                    roles,
                    is_main_entry: false,
                });
            }
            "grantid" => push_new(&mut record.numbers, text),
            "NIIspatial" => said.push(say("spatial", None, child, text)),
            "NIItemporal" => said.push(say("temporal", None, child, text)),
            "textversion" => record.leave_out("textversion", &text, UnmappedReason::Technical),
            _ => said.extend(super::statement(child)),
        }
    }
    host.finish(record, &said);
    said
}

/// The published text of what the repository has its own DOI for.
fn related(record: &mut Record, scheme: &str, value: &str) {
    relations::related(record, crate::model::RelationKind::VersionOf, scheme, value, scheme);
}
