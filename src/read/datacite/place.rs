//! What a resource is in: from a related item, from what the API calls its container, or from a related identifier.

use super::kind;
use super::people;
use super::resource::{Container, RelatedItem, Resource, TitleOf};
use crate::id::Identifier;
use crate::model::{Agent, Host, Kind, Part, Record, Relator, Role, Series, Text};
use crate::read::json::shapes::Texts;
use crate::read::works::{pages, relations, text, titles};
use crate::text::{dates, enumeration};

/// Fills hosts and series; gives the related items that were no hosts.
pub(super) fn fill<'r, 'a>(record: &mut Record, resource: &'r Resource<'a>) -> Vec<&'r RelatedItem<'a>> {
    let (hosts, others): (Vec<_>, Vec<_>) =
        resource.related_items.iter().partition(|item| item.relation.text() == Some("IsPublishedIn"));
    for item in &hosts {
        let host = of_item(record, item);
        record.hosts.push(host);
    }
    if hosts.is_empty() {
        of_container(record, &resource.container);
    }
    if record.hosts.is_empty() && record.series.is_empty() && record.kind.is_component() {
        serial(record, resource);
    }
    others
}

/// An ISSN alone names the journal of an article.
fn serial(record: &mut Record, resource: &Resource<'_>) {
    for related in &*resource.related {
        let is_whole = matches!(related.relation.text(), Some("IsPartOf" | "IsPublishedIn"));
        let scheme = related.scheme.text().unwrap_or_default();
        if is_whole
            && matches!(scheme, "ISSN" | "EISSN" | "LISSN")
            && let Some(value) = related.id.text()
        {
            let identifier = relations::identifier(scheme, value);
            record.host_mut().identifiers.push(identifier);
        }
    }
}

/// The title of the first kind, with its subtitles.
pub(super) fn title(all: &[TitleOf<'_>]) -> Option<String> {
    let of = |wanted: fn(&str) -> bool| {
        all.iter()
            .filter(move |title| wanted(title.title_type.text().unwrap_or_default()))
            .filter_map(|title| text::first(&title.title))
    };
    let main = of(str::is_empty).next().or_else(|| of(|kind| kind != "Subtitle").next())?;
    let subtitles: Vec<_> = of(|kind| kind == "Subtitle").collect();
    Some(titles::joined(main, &subtitles).full)
}

fn pages_of(record: &mut Record, part: &mut Part, first: &Texts<'_>, last: &Texts<'_>) {
    let written = match (first.text(), last.text()) {
        (Some(first), Some(last)) => format!("{first}-{last}"),
        (Some(page), None) | (None, Some(page)) => page.to_owned(),
        (None, None) => return,
    };
    pages::read(record, part, &written, "firstPage");
}

fn of_item(record: &mut Record, item: &RelatedItem<'_>) -> Host {
    let mut part = Part { volume: text::first(&item.volume), issue: text::first(&item.issue), ..Part::default() };
    pages_of(record, &mut part, &item.first_page, &item.last_page);
    if let Some(number) = text::first(&item.number.number) {
        let kind = item.number.kind.text().or_else(|| item.number_type.text()).unwrap_or_default();
        match kind {
            "Article" => part.article_number = Some(number),
            _ => record.numbers.push(number),
        }
    }
    if let Some(year) = text::first(&item.year) {
        part.date = Some(dates::read(&year)).filter(|date| date.edtf.is_some());
    }
    let general = item.general.text().unwrap_or_default();
    let mut host = Host {
        kind: kind::of_general(general).filter(|kind| *kind != record.kind).unwrap_or_default(),
        title: title(&item.titles).map(Text::from),
        part,
        edition: text::first(&item.edition),
        publishers: text::first(&item.publisher.name).map(Agent::organization).into_iter().collect(),
        ..Host::default()
    };
    host.kind = host_kind(host.kind, record.kind);
    if let Some(id) = item.id.id.text() {
        host.identifiers.push(relations::identifier(item.id.scheme.text().unwrap_or_default(), id));
    }
    let author = Role::Relator(Relator::AUTHOR);
    for creator in &*item.creators {
        let found = people::contributions(record, creator, Some(&author), "relatedItem.creator");
        host.contributions.extend(found);
    }
    for contributor in &*item.contributors {
        let found = people::contributions(record, contributor, None, "relatedItem.contributor");
        host.contributions.extend(found);
    }
    host
}

/// Where the type of the host says nothing, the kind of the work does.
const fn host_kind(host: Kind, work: Kind) -> Kind {
    match (host, work) {
        (Kind::Document, Kind::JournalArticle) => Kind::Journal,
        (Kind::Document, Kind::Chapter) => Kind::Book,
        (host, _) => host,
    }
}

/// The API takes what stands behind the title in a text on the series for its first page: "Vol 46 No 3 (2012)".
fn numbering(container: &Container<'_>) -> Option<Part> {
    let written = container.first_page.text().filter(|_| container.last_page.is_empty())?;
    let part = enumeration::read(written);
    (part.volume.is_some() && part.remainder.is_none() && enumeration::is_enumeration(written)).then_some(part)
}

fn of_container(record: &mut Record, container: &Container<'_>) {
    let title = text::first(&container.title);
    let scheme = container.scheme.text().unwrap_or_default();
    let identifier = container.id.text().map(|id| relations::identifier(scheme, id));
    let mut part =
        Part { volume: text::first(&container.volume), issue: text::first(&container.issue), ..Part::default() };
    match numbering(container) {
        Some(read) => {
            part.volume = part.volume.or(read.volume);
            part.issue = part.issue.or(read.issue);
            part.date = read.date;
            part.pages = read.pages;
            part.first_page = read.first_page;
            part.last_page = read.last_page;
        }
        None => pages_of(record, &mut part, &container.first_page, &container.last_page),
    }
    if title.is_none() && identifier.is_none() && part.is_empty() {
        return;
    }
    let is_serial = matches!(identifier, Some(Identifier::Issn(_) | Identifier::Eissn(_) | Identifier::IssnL(_)));
    let written = container.kind.text().unwrap_or_default();
    let is_series = matches!(written, "Series" | "BookSeries" | "Book Series") || written.is_empty() && !is_serial;
    if is_series && !record.kind.is_component() && part.pages.is_none() && part.issue.is_none() {
        // The API calls anything a series that a record is said to be part of.
        let number = text::first(&container.number).or_else(|| part.volume.take());
        if title.is_some() || is_serial {
            let identifiers = identifier.into_iter().collect();
            record.series.push(Series {
                title: title.unwrap_or_default().into(),
                number,
                identifiers,
                ..Series::default()
            });
        }
        return;
    }
    let kind = match written {
        "Journal" => Kind::Journal,
        "Periodical" => Kind::Periodical,
        "Book" => Kind::Book,
        "Proceedings" => Kind::Proceedings,
        _ => Kind::Document,
    };
    let identifiers = identifier.into_iter().collect();
    let edition = text::first(&container.edition);
    let kind = host_kind(kind, record.kind);
    record.hosts.push(Host { kind, title: title.map(Text::from), part, identifiers, edition, ..Host::default() });
}
