//! From a citation file to a record.

use super::yaml::{Document, Value};
use crate::error::{Code, Diagnostic, Position, ReadError};
use crate::id::{Doi, Identifier, Orcid};
use crate::model::list::push_new;
use crate::model::{
    Affiliation, Agent, Contribution, DateEvent, Kind, LinkKind, PersonName, Record, RelatedWork, Relation,
    RelationKind, Relator, RightsKind, Role, Subject, Text, Title, UnmappedReason,
};
use crate::read::draft::Draft;
use crate::text::{blanks, dates};

/// The record of a document.
pub(super) fn read(at: Position, document: &Document) -> Result<Record, ReadError> {
    let Value::Map(pairs) = &document.value else {
        return Err(ReadError::record(at, "this is no citation file: it holds no keys"));
    };
    let value = &document.value;
    if value.get("title").is_none() && value.get("authors").is_none() {
        return Err(ReadError::record(at, "this is no citation file: it has neither title nor authors"));
    }
    let mut record = Record::default();
    record.origin.at = at;
    let mut draft = Draft::new(record);
    for doubt in &document.doubts {
        draft.record.doubt(Diagnostic::new(Code::Repaired, doubt.as_str()));
    }
    let kind = match value.get("type").and_then(Value::text) {
        Some("dataset") => Kind::Dataset,
        Some("software") | None => Kind::Software,
        Some(other) => {
            draft.doubt(Code::Unmapped, "type", other, format!("the type “{other}” is neither software nor dataset"));
            Kind::Software
        }
    };
    draft.stated("type", kind);
    // The DOI of the work before those of all its versions and of the articles about it.
    let (dois, others): (Vec<_>, Vec<_>) = pairs.iter().partition(|(key, _)| key == "doi");
    for (key, value) in dois.into_iter().chain(others) {
        take(&mut draft, key, value);
    }
    Ok(draft.finish())
}

fn take(draft: &mut Draft, key: &str, value: &Value) {
    let text = value.text();
    match (key, text) {
        ("cff-version" | "message" | "type", _) => {}
        ("title", Some(text)) => draft.title(Title::new(text)),
        ("abstract", Some(text)) => draft.abstract_text(Text::new(folded(text))),
        ("authors", _) => {
            for value in value.list() {
                match agent(draft, "authors", value) {
                    Some(agent) => draft.contribute(Contribution { agent, roles: Vec::new(), is_main_entry: true }),
                    None => left(draft, "authors", value),
                }
            }
        }
        ("version", Some(text)) => push_new(&mut draft.record.editions, text.to_owned()),
        ("date-released", Some(text)) => draft.date(DateEvent::Issued, key, text),
        ("doi", Some(text)) => draft.identifier(key, "doi", text),
        ("identifiers", _) => value.list().iter().for_each(|one| identifier(draft, one)),
        ("keywords", _) => {
            for keyword in value.list().iter().filter_map(Value::text) {
                draft.subject(Subject { heading: Text::new(keyword), ..Subject::default() });
            }
        }
        ("license", _) => {
            for license in value.list().iter().filter_map(Value::text) {
                // A licence is named by its code in the SPDX list, whose addresses are made of the codes.
                let is_code = license.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-.+".contains(&byte));
                if is_code {
                    draft.rights_of(RightsKind::License, &format!("https://spdx.org/licenses/{license}"));
                } else {
                    draft.rights_of(RightsKind::Statement, license);
                }
            }
        }
        ("license-url", Some(text)) => draft.rights_of(RightsKind::License, text),
        ("url" | "repository-code", Some(text)) => draft.link(text, LinkKind::Work, None),
        ("repository" | "repository-artifact", Some(text)) => draft.link(text, LinkKind::Work, None),
        ("preferred-citation", _) => {
            let note = Some("Preferred citation".to_owned());
            related(draft, key, value, RelationKind::Related, note);
        }
        ("references", _) => {
            for value in value.list() {
                related(draft, key, value, RelationKind::Cites, None);
            }
        }
        // Whom to write to.
        ("contact", _) => draft.leave_out(key, "", UnmappedReason::Private),
        ("commit", Some(text)) => draft.leave_out(key, text, UnmappedReason::Technical),
        _ => left(draft, key, value),
    }
}

/// Keeps what nothing takes.
fn left(draft: &mut Draft, key: &str, value: &Value) {
    match value {
        Value::Null => {}
        Value::Text(text) => draft.unmapped(key, text),
        Value::List(values) => values.iter().for_each(|value| left(draft, key, value)),
        Value::Map(pairs) => pairs.iter().for_each(|(name, value)| left(draft, &format!("{key}.{name}"), value)),
    }
}

/// A text of several lines on one.
fn folded(text: &str) -> String {
    blanks::single(text).into_owned()
}

/// A person or an organisation.
fn agent(draft: &mut Draft, field: &str, value: &Value) -> Option<Agent> {
    let text = |key: &str| value.get(key).and_then(Value::text).map(str::to_owned);
    let mut agent = if let Some(name) = text("name") {
        Agent::organization(name)
    } else {
        let family = match (text("name-particle"), text("family-names")) {
            (Some(particle), Some(family)) => Some(format!("{particle} {family}")),
            (_, family) => family,
        };
        let name = PersonName { family, given: text("given-names"), suffix: text("name-suffix"), prefix: None };
        match (&name.family, &name.given) {
            (None, None) => {
                // Who hides behind an alias may be anybody.
                Agent { name: crate::model::AgentName::Whole(text("alias")?), ..Agent::default() }
            }
            (None, Some(_)) | (Some(_), None) => {
                let only = name.family.or(name.given)?;
                Agent::person(PersonName { family: Some(only), given: None, suffix: name.suffix, prefix: None })
            }
            _ => Agent::person(name),
        }
    };
    if let Some(orcid) = text("orcid") {
        if let Ok(orcid) = Orcid::parse(&orcid) {
            agent.identifiers.push(Identifier::Orcid(orcid));
        } else {
            let message = format!("“{orcid}” is no ORCID, and is left out");
            draft.doubt(Code::InvalidIdentifier, &format!("{field}.orcid"), &orcid, message);
        }
    }
    if let Some(name) = text("affiliation") {
        agent.affiliations.push(Affiliation { name, ..Affiliation::default() });
    }
    Some(agent)
}

/// What `identifiers` says: a DOI, an address, an identifier of Software Heritage.
fn identifier(draft: &mut Draft, value: &Value) {
    let sort = value.get("type").and_then(Value::text).unwrap_or_default();
    let Some(text) = value.get("value").and_then(Value::text) else { return };
    match sort {
        // A DOI of its own is that of all versions together; those in the list may be of one version.
        "doi" if draft.evidence.own_dois.is_empty() => draft.identifier("identifiers", "doi", text),
        "doi" => match Doi::parse(text) {
            Ok(doi) if draft.evidence.own_dois.contains(&doi) => {}
            Ok(doi) => {
                let work = RelatedWork { identifiers: vec![Identifier::Doi(doi)], ..RelatedWork::default() };
                let work =
                    RelatedWork { note: value.get("description").and_then(Value::text).map(str::to_owned), ..work };
                push_new(&mut draft.record.relations, Relation { kind: RelationKind::OtherVersion, work });
            }
            Err(_) => draft.identifier("identifiers", "doi", text),
        },
        "url" => draft.link(text, LinkKind::Work, value.get("description").and_then(Value::text).map(str::to_owned)),
        "swh" => {
            let value = text.strip_prefix("swh:").unwrap_or(text).to_owned();
            draft.record.identify(Identifier::Other { scheme: "swh".to_owned(), value });
        }
        _ => draft.any_identifier("identifiers", text),
    }
}

/// A work that the file names.
fn related(draft: &mut Draft, field: &str, value: &Value, kind: RelationKind, note: Option<String>) {
    let text = |key: &str| value.get(key).and_then(Value::text);
    let title = text("title").map(Text::new);
    let mut identifiers = Vec::new();
    if let Some(written) = text("doi") {
        if let Ok(doi) = Doi::parse(written) {
            identifiers.push(Identifier::Doi(doi));
        } else {
            let message = format!("“{written}” is no DOI, and is left out");
            draft.doubt(Code::InvalidIdentifier, &format!("{field}.doi"), written, message);
        }
    }
    let sort = kind_of_reference(text("type").unwrap_or_default());
    if !sort.is_component() {
        for isbn in value.get("isbn").map(Value::list).unwrap_or_default().iter().filter_map(Value::text) {
            identifiers.push(Identifier::of_scheme("isbn", isbn));
        }
    }
    if identifiers.is_empty()
        && let Some(url) = text("url").or_else(|| text("repository-code"))
    {
        identifiers.push(Identifier::Iri(url.to_owned()));
    }
    let mut contributions = Vec::new();
    for value in value.get("authors").map(Value::list).unwrap_or_default() {
        if let Some(agent) = agent(draft, field, value) {
            contributions.push(Contribution { agent, roles: Vec::new(), is_main_entry: true });
        }
    }
    for value in value.get("editors").map(Value::list).unwrap_or_default() {
        if let Some(agent) = agent(draft, field, value) {
            let roles = vec![Role::Relator(Relator::EDITOR)];
            contributions.push(Contribution { agent, roles, is_main_entry: false });
        }
    }
    let date = text("date-published").or_else(|| text("date-released")).map(str::to_owned).or_else(|| {
        let year = text("year")?;
        Some(match text("month") {
            Some(month) if month.len() <= 2 => format!("{year}-{month:0>2}"),
            _ => year.to_owned(),
        })
    });
    if title.is_none() && identifiers.is_empty() {
        return left(draft, field, value);
    }
    let work = RelatedWork {
        kind: sort,
        title,
        contributions,
        identifiers,
        date: date.map(|date| dates::read(&date)),
        edition: text("edition").or_else(|| text("version")).map(str::to_owned),
        note: place(value)
            .map_or(note.clone(), |place| Some(note.map_or(place.clone(), |note| format!("{note}: {place}")))),
        ..RelatedWork::default()
    };
    push_new(&mut draft.record.relations, Relation { kind, work });
}

/// Where a work was published, in words: "Journal of Harbours 12(3), 145-162".
fn place(value: &Value) -> Option<String> {
    let text = |key: &str| value.get(key).and_then(Value::text);
    let name = |key: &str| value.get(key).and_then(|value| value.get("name")).and_then(Value::text);
    let mut place = text("journal").or_else(|| text("collection-title")).or_else(|| name("conference"))?.to_owned();
    if let Some(volume) = text("volume") {
        place = format!("{place} {volume}");
    }
    if let Some(issue) = text("issue") {
        place = format!("{place}({issue})");
    }
    match (text("start"), text("end"), text("pages")) {
        (Some(start), Some(end), _) => Some(format!("{place}, {start}-{end}")),
        (Some(start), None, _) => Some(format!("{place}, {start}")),
        _ => Some(place),
    }
}

/// The kind that the type of a reference means.
fn kind_of_reference(name: &str) -> Kind {
    match name {
        "article" => Kind::JournalArticle,
        "book" | "edited-work" | "pamphlet" => Kind::Book,
        "conference" | "proceedings" => Kind::Proceedings,
        "conference-paper" => Kind::ConferencePaper,
        "data" | "database" => Kind::Dataset,
        "dictionary" | "encyclopedia" => Kind::Book,
        "generic" | "unpublished" | "multimedia" => Kind::Document,
        "magazine-article" => Kind::MagazineArticle,
        "manual" | "report" | "grant" => Kind::Report,
        "map" => Kind::Map,
        "newspaper-article" => Kind::NewspaperArticle,
        "patent" => Kind::Patent,
        "serial" => Kind::Periodical,
        "slides" => Kind::Slideshow,
        "standard" => Kind::Standard,
        "thesis" => Kind::Thesis,
        "website" | "blog" => Kind::Webpage,
        _ if name.starts_with("software") => Kind::Software,
        _ => Kind::Document,
    }
}
