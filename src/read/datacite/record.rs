//! From a resource to a record.

use super::resource::{DescriptionOf, FundingOf, Resource, RightsOf};
use super::{kind, people, place, relations, subjects};
use crate::error::{Code, Diagnostic};
use crate::id::{Doi, Identifier};
use crate::model::list::push_new;
use crate::model::{
    Agent, Date, DateEvent, DateStatement, LanguageTag, Link, LinkKind, NoteKind, OtherTitle, OtherTitleKind, Record,
    Relator, RightsKind, Role, Subject, SubjectKind, Text, Title,
};
use crate::read::evidence;
use crate::read::json::shapes::Texts;
use crate::read::works::{notes, people as works_people, relations as works_relations, text, titles};
use crate::text::{dates, extent};

pub(super) fn record(resource: &Resource<'_>) -> Record {
    let (kind, genres, unknown) = kind::decide(resource);
    let mut record = Record { kind, ..Record::default() };
    if let Some(unknown) = unknown {
        record.keep_unmapped("resourceTypeGeneral", unknown);
    }
    for genre in genres {
        notes::genre(&mut record, &genre);
    }
    identify(&mut record, resource);
    record.languages = text::languages(&mut record, &resource.language, "language");
    fill_titles(&mut record, resource);
    people::add(&mut record, &resource.creators, Some(&Role::Relator(Relator::AUTHOR)), "creator");
    people::add(&mut record, &resource.contributors, None, "contributor");
    publisher(&mut record, resource);
    fill_dates(&mut record, resource);
    let items = place::fill(&mut record, resource);
    for subject in &*resource.subjects {
        subjects::add(&mut record, subject);
    }
    for geo in &*resource.geo {
        subjects::place(&mut record, geo);
    }
    for description in &*resource.descriptions {
        self::description(&mut record, description);
    }
    for size in known(&resource.sizes) {
        record.page_count = record.page_count.or_else(|| extent::page_count(&size));
        record.extents.push(size);
    }
    for format in known(&resource.formats) {
        notes::note(&mut record, NoteKind::FileFormat, format);
    }
    record.editions = known(&resource.version).collect();
    for rights in &*resource.rights {
        self::rights(&mut record, rights);
    }
    for funding in &*resource.funding {
        self::funding(&mut record, funding);
    }
    relations::fill(&mut record, resource, &items);
    for (key, value) in &resource.unknown {
        let value = value.get();
        if !matches!(value, "null" | "[]" | "{}" | "\"\"" | "false") {
            record.keep_unmapped(key.as_ref(), value.trim_matches('"'));
        }
    }
    if let Some(updated) = resource.updated.text().filter(|time| crate::model::Edtf::parse(time).is_some()) {
        record.origin.modified = Some(updated.to_owned());
        record.origin.source = Some("datacite".to_owned());
    }
    record
}

/// The texts of a field that do not say that nothing is known.
fn known(texts: &Texts<'_>) -> impl Iterator<Item = String> {
    text::all(texts).into_iter().filter(|text| !kind::is_unknown(text))
}

fn identify(record: &mut Record, resource: &Resource<'_>) {
    for identifier in text::identifiers(record, &resource.doi, "doi", "doi") {
        record.identify(identifier);
    }
    let is_doi = |id: &Identifier| matches!(id, Identifier::Doi(_));
    // The identifier of the API's answers, and of older kernels.
    if !record.identifiers.iter().any(is_doi)
        && let Some(doi) = resource.id.text().and_then(|id| Doi::parse(id).ok())
    {
        record.identify(Identifier::Doi(doi));
    }
    let all = resource.identifier.iter().chain(&*resource.identifiers).chain(&*resource.alternate);
    for alternate in all {
        let Some(value) = alternate.value.text() else { continue };
        let scheme = alternate.scheme.text().unwrap_or_default();
        let identifier = works_relations::identifier(&scheme.replace(' ', "-"), value);
        match identifier {
            Identifier::Iri(url) => text::link(record, &url),
            Identifier::Invalid { scheme, value } => {
                let message = format!("“{value}” is no valid {}", scheme.to_uppercase());
                let doubt = Diagnostic::new(Code::InvalidIdentifier, message);
                record.doubt(doubt.in_field("identifier").with_value(value.as_str()));
                record.identify(Identifier::Invalid { scheme, value });
            }
            identifier => record.identify(identifier),
        }
    }
    for url in resource.url.iter().chain(resource.content_url.iter()) {
        text::link(record, url);
    }
}

fn fill_titles(record: &mut Record, resource: &Resource<'_>) {
    let mut main = None;
    let mut subtitles = Vec::new();
    // Several titles without a type or language: any may be the one in the language of the work.
    let mut has_equals = false;
    for title in &*resource.titles {
        let Some(value) = text::first(&title.title) else { continue };
        let language = title.lang.text().and_then(LanguageTag::parse);
        let kind = title.title_type.text().unwrap_or_default();
        match kind {
            "Subtitle" => subtitles.push(value),
            "" | "Title" | "MainTitle" if main.is_none() => main = Some((value, language)),
            _ => {
                has_equals |= language.is_none() && matches!(kind, "" | "Title" | "MainTitle");
                let kind = match kind {
                    "TranslatedTitle" => OtherTitleKind::Translated,
                    _ => OtherTitleKind::Variant,
                };
                record.other_titles.push(OtherTitle { kind, text: Text { value, language } });
            }
        }
    }
    if main.is_none() && !record.other_titles.is_empty() {
        has_equals = true;
        let other = record.other_titles.remove(0);
        main = Some((other.text.value, other.text.language));
    }
    record.title = main.map(|(value, language)| Title { language, ..titles::joined(value, &subtitles) });
    if !has_equals {
        evidence::title_in_its_language(record);
    }
    let full = record.title.as_ref().map(|title| title.full.clone());
    record.other_titles.retain(|other| Some(&other.text.value) != full.as_ref());
}

fn publisher(record: &mut Record, resource: &Resource<'_>) {
    let publisher = &resource.publisher;
    let Some(name) = text::first(&publisher.name).filter(|name| !kind::is_unknown(name)) else { return };
    let id = publisher.id.text();
    let id = id.and_then(|id| works_people::agent_identifier(publisher.scheme.text().unwrap_or_default(), id));
    record.publishers.push(Agent { identifiers: id.into_iter().collect(), ..Agent::organization(name) });
}

/// A date as the API has it: the time of the day is a computer's.
fn read_date(written: &str) -> Date {
    let written = match written.split_once('T') {
        Some((day, time)) if day.len() == 10 && !time.contains('/') => day,
        _ => written,
    };
    dates::read(written)
}

fn fill_dates(record: &mut Record, resource: &Resource<'_>) {
    for statement in &*resource.dates {
        let Some(written) = text::first(&statement.date) else { continue };
        let kind = statement.kind.text().unwrap_or_default();
        let date = read_date(&written);
        let event = match kind {
            "Accepted" => DateEvent::Accepted,
            "Available" => DateEvent::Available,
            "Copyrighted" => DateEvent::Copyrighted,
            "Created" => DateEvent::Created,
            "Issued" => DateEvent::Issued,
            "Submitted" => DateEvent::Submitted,
            "Updated" => DateEvent::Modified,
            "Coverage" => {
                let heading = Text::new(written);
                record.subjects.push(Subject { kind: SubjectKind::Period, heading, ..Subject::default() });
                continue;
            }
            _ => {
                let label = text::first(&statement.information);
                let label = label.unwrap_or_else(|| if kind.is_empty() { "Date".to_owned() } else { kind.to_owned() });
                notes::note(record, NoteKind::General, format!("{label}: {written}"));
                continue;
            }
        };
        if date.edtf.is_none() {
            let message = format!("the date “{written}” could not be read");
            record.doubt(Diagnostic::new(Code::UnreadDate, message).in_field("date").with_value(written));
        }
        let statement = DateStatement { event, date };
        push_new(&mut record.dates, statement);
    }
    let Some(year) = text::first(&resource.publication_year).filter(|year| !kind::is_unknown(year)) else {
        return;
    };
    let issued: Vec<_> = record.dates.iter().filter(|known| known.event == DateEvent::Issued).collect();
    if issued.is_empty() {
        record.dates.insert(0, DateStatement { event: DateEvent::Issued, date: read_date(&year) });
    } else if !issued.iter().any(|known| known.date.written.contains(&year)) {
        let written = issued.iter().map(|known| known.date.written.as_str()).collect::<Vec<_>>().join(", ");
        let message = format!("the year of publication is {year}, but the date of issue {written}; the date is taken");
        record.doubt(Diagnostic::new(Code::Conflict, message).in_field("publicationYear").with_value(year));
    }
}

fn description(record: &mut Record, description: &DescriptionOf<'_>) {
    let language = description.lang.text().and_then(LanguageTag::parse);
    let kind = description.kind.text().unwrap_or_default();
    for value in text::all(&description.description) {
        let text = Text { value, language: language.clone() };
        match kind {
            "Abstract" | "" => {
                push_new(&mut record.abstracts, text);
            }
            "TableOfContents" => record.contents.push(text),
            // The API has found title and volume of the series in it.
            "SeriesInformation" if has_place(record) => {}
            "Other" if text.value.starts_with("{\"references\"") => references(record, text.value),
            _ => notes::note(record, NoteKind::General, text.value),
        }
    }
}

/// The cited works of a record of Zenodo, which its export gives as JSON in a description: `{"references": ["…"]}`.
fn references(record: &mut Record, json: String) {
    #[derive(serde::Deserialize)]
    struct Packed {
        references: Vec<String>,
    }
    match serde_json::from_str::<Packed>(&json) {
        Ok(packed) => {
            works_relations::cited_each(
                record,
                packed.references.iter().map(String::as_str),
                "descriptions.references",
            );
        }
        Err(_) => notes::note(record, NoteKind::General, json),
    }
}

fn has_place(record: &Record) -> bool {
    record.hosts.iter().any(|host| host.title.is_some())
        || record.series.iter().any(|series| !series.title.value.is_empty())
}

fn rights(record: &mut Record, rights: &RightsOf<'_>) {
    let uri = rights.uri.text();
    let is_access = uri.is_some_and(|uri| uri.starts_with("info:eu-repo/"));
    match uri {
        Some(uri) if is_access => notes::add_rights(record, RightsKind::Access, uri),
        Some(uri) => notes::add_license(record, uri),
        None => {}
    }
    match text::first(&rights.rights) {
        Some(statement) if is_access => notes::add_rights(record, RightsKind::Access, statement),
        Some(statement) => notes::add_license(record, &statement),
        None if uri.is_none() => {
            if let Some(id) = text::first(&rights.id) {
                notes::add_rights(record, RightsKind::Statement, id);
            }
        }
        None => {}
    }
}

fn funding(record: &mut Record, funding: &FundingOf<'_>) {
    let id = funding.id.text();
    let id = id.and_then(|id| works_people::agent_identifier(funding.scheme.text().unwrap_or_default(), id));
    let number = text::first(&funding.award);
    let title = text::first(&funding.award_title);
    let award = match (number, title) {
        (Some(number), Some(title)) => Some(format!("{number} ({title})")),
        (number, title) => number.or(title),
    };
    notes::add_funder(record, text::first(&funding.name), id.into_iter().collect(), award.as_slice());
    if let Some(uri) = funding.award_uri.text().filter(|uri| uri.starts_with("http")) {
        let link = Link { url: uri.to_owned(), kind: LinkKind::Related, label: award };
        push_new(&mut record.links, link);
    }
}
