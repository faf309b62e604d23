//! What the reader under test made of a page, in the forms that are compared.

use crate::koha_corpus::compare::normal;
use crate::koha_corpus::forms::{abstract_form, isbn13, issn_form, pages_form, subject_form};
use crate::koha_corpus::{ALL_FIELDS, Field};
use bibtriple::id::Identifier;
use bibtriple::model::{AgentName, DateEvent, Record, SubjectKind};
use std::collections::BTreeMap;

/// The values of one record by field. Authors have two forms: inverted, and as a whole.
pub(crate) fn values(record: &Record) -> BTreeMap<Field, Vec<Vec<String>>> {
    ALL_FIELDS.iter().map(|field| (*field, values_of(record, *field))).collect()
}

fn values_of(record: &Record, field: Field) -> Vec<Vec<String>> {
    let part = record.hosts.first().map(|host| &host.part);
    let one = |value: Option<&String>| value.iter().map(|value| vec![normal(value)]).collect();
    match field {
        Field::Title => record.title.iter().map(|title| vec![normal(&title.full)]).collect(),
        Field::Authors => record.contributions.iter().map(|c| name_forms(&c.agent.name)).collect(),
        Field::Host => {
            record.hosts.iter().filter_map(|host| host.title.as_ref()).map(|title| vec![normal(&title.value)]).collect()
        }
        Field::Volume => one(part.and_then(|part| part.volume.as_ref())),
        Field::Issue => one(part.and_then(|part| part.issue.as_ref())),
        Field::Pages => {
            let pages = part.and_then(|part| part.pages.as_ref().or(part.article_number.as_ref()));
            pages.iter().map(|pages| vec![pages_form(pages)]).collect()
        }
        Field::Year => year(record).into_iter().map(|year| vec![year]).collect(),
        Field::Isbn => identifiers(record)
            .filter_map(|id| if let Identifier::Isbn(isbn) = id { isbn13(isbn.as_str()) } else { None })
            .map(|isbn| vec![isbn])
            .collect(),
        Field::Issn => identifiers(record)
            .filter_map(|id| match id {
                Identifier::Issn(issn) | Identifier::Eissn(issn) | Identifier::IssnL(issn) => issn_form(issn.as_str()),
                _ => None,
            })
            .map(|issn| vec![issn])
            .collect(),
        Field::Publisher => record.publishers.iter().map(|agent| vec![normal(&agent.name.direct())]).collect(),
        Field::Subjects => (record.subjects.iter())
            .filter(|subject| subject.kind != SubjectKind::Class)
            .map(|subject| {
                let parts =
                    std::iter::once(&subject.heading.value).chain(subject.subdivisions.iter().map(|part| &part.value));
                vec![subject_form(&parts.map(String::as_str).collect::<Vec<_>>().join(" "))]
            })
            .collect(),
        Field::Abstract => record.abstracts.iter().map(|text| vec![abstract_form(&text.value)]).collect(),
        Field::Doi => (record.identifiers.iter())
            .filter_map(|id| if let Identifier::Doi(doi) = id { Some(vec![doi.as_str().to_owned()]) } else { None })
            .collect(),
    }
}

fn name_forms(name: &AgentName) -> Vec<String> {
    match name {
        AgentName::Whole(name) => vec![normal(name)],
        AgentName::Person(name) => match (&name.family, &name.given) {
            (Some(family), Some(given)) => vec![format!("{}, {}", normal(family), normal(given))],
            (Some(only), None) | (None, Some(only)) => vec![normal(only)],
            (None, None) => vec![String::new()],
        },
    }
}

/// Every identifier of the work, its hosts and its series.
fn identifiers(record: &Record) -> impl Iterator<Item = &Identifier> {
    (record.identifiers.iter())
        .chain(record.hosts.iter().flat_map(|host| &host.identifiers))
        .chain(record.series.iter().flat_map(|series| &series.identifiers))
}

/// The year of publication, as the graph has it.
fn year(record: &Record) -> Option<String> {
    let of = |event: DateEvent| {
        record.dates.iter().find(|statement| statement.event == event).map(|statement| &statement.date)
    };
    let part = record.hosts.first().and_then(|host| host.part.date.as_ref());
    let date = of(DateEvent::Issued)
        .or(part)
        .or_else(|| of(DateEvent::Copyrighted))
        .or(record.dates.first().map(|s| &s.date))?;
    Some(
        date.edtf.as_ref().map_or_else(
            || date.written.clone(),
            |edtf| edtf.as_str().chars().take(4).collect::<String>().to_lowercase(),
        ),
    )
}
