//! Answers to queries: the record in each, or the few fields of older answers.

use super::people;
use super::units::of_unit;
use super::values::{at, marked, number, some, texts};
use crate::read::json::shapes::List;
use crate::read::works::dates::DateValue;
use crate::read::works::work::Work;
use crate::read::xml::Element;

/// The works of an answer: the record in it, or the few fields of older answers.
pub(super) fn works(query: &Element) -> Vec<Work<'static>> {
    let item =
        |name: &str| query.children_named("crm-item").find(|item| item.attr("name") == Some(name)).map(Element::text);
    let units = query.at("doi_record/crossref").into_iter().flat_map(Element::children);
    let mut works: Vec<_> = units.flat_map(of_unit).collect();
    if works.is_empty() && query.attr("status") != Some("unresolved") {
        works.extend(of_fields(query));
    }
    for work in &mut works {
        if work.publisher.is_empty() {
            work.publisher = texts(item("publisher-name"));
        }
        if let Some(time) = item("last-update") {
            work.deposited.date_time = some(&time);
            work.source = some("Crossref");
        }
    }
    works
}

fn of_fields(query: &Element) -> Option<Work<'static>> {
    let kind = match query.child("doi").and_then(|doi| doi.attr("type")) {
        Some("conference_paper") => "proceedings-article",
        Some("book_title") => "book",
        Some("book_content") => "book-chapter",
        Some("dissertation") => "dissertation",
        Some("report-paper_title") => "report",
        _ => "journal-article",
    };
    let pages = ["first_page", "last_page"].map(|name| query.child_text(name));
    let mut work = Work {
        kind: some(kind),
        doi: at(query, "doi"),
        title: marked(query, "article_title"),
        container_title: at(query, "journal_title"),
        volume: at(query, "volume"),
        issue: at(query, "issue"),
        page: texts([pages.into_iter().flatten().collect::<Vec<_>>().join("-")]),
        issued: DateValue { raw: at(query, "year"), ..DateValue::default() },
        issn_type: List(query.children_named("issn").map(|one| number(one, "type")).collect()),
        ..Work::default()
    };
    match kind {
        "book" => work.title = at(query, "volume_title"),
        "book-chapter" if work.container_title.is_empty() => work.container_title = at(query, "volume_title"),
        _ => {}
    }
    people::add(&mut work, query);
    (!(work.title.is_empty() && work.container_title.is_empty())).then_some(work)
}
