//! The journal, the place in it, and the dates.

use super::{at, people, plain, texts};
use crate::model::list::push_new;
use crate::model::{Record, Text};
use crate::read::draft::tag;
use crate::read::json::shapes::List;
use crate::read::works::dates::DateValue;
use crate::read::works::work::{JournalIssue, TypedNumber, Work};
use crate::read::xml::Element;

pub(super) fn add(work: &mut Work<'static>, journal: &Element, meta: &Element) {
    title(work, journal);
    work.issn_type = List(journal.children_named("issn").map(number).collect());
    work.isbn_type = List(meta.children_named("isbn").chain(journal.children_named("isbn")).map(number).collect());
    work.publisher = at(journal, "publisher/publisher-name");
    work.publisher_place = at(journal, "publisher/publisher-loc");
    work.volume = at(meta, "volume");
    work.issue = texts(meta.children_named("issue").chain(meta.children_named("supplement")).map(plain).take(1));
    if let (Some(issue), Some(supplement)) = (meta.child("issue"), meta.child("supplement")) {
        let (issue, mut supplement) = (plain(issue), plain(supplement));
        if supplement.bytes().all(|byte| byte.is_ascii_digit()) && !supplement.is_empty() {
            supplement.insert_str(0, "Suppl ");
        }
        work.issue = texts([if supplement.is_empty() { issue } else { format!("{issue} {supplement}") }]);
    }
    pages(work, meta);
    dates(work, meta);
}

fn title(work: &mut Work<'static>, journal: &Element) {
    let titles =
        journal.children_named("journal-title").chain(journal.at("journal-title-group/journal-title")).map(plain);
    let subtitle = journal.at("journal-title-group/journal-subtitle").into_iter().map(plain).next();
    let full = titles.take(1).map(|title| match &subtitle {
        Some(subtitle) if !title.contains(subtitle.as_str()) => format!("{title}: {subtitle}"),
        _ => title,
    });
    work.container_title = texts(full);
    let abbreviated = journal.children_named("abbrev-journal-title");
    let abbreviated = abbreviated.chain(journal.at("journal-title-group/abbrev-journal-title")).map(plain);
    let of_pubmed = journal
        .children_named("journal-id")
        .filter(|id| matches!(id.attr("journal-id-type"), Some("nlm-ta" | "iso-abbrev")));
    let mut short: Vec<String> = Vec::new();
    for title in abbreviated.chain(of_pubmed.map(Element::text)) {
        if !title.is_empty() && !short.contains(&title) {
            short.push(title);
        }
    }
    if work.container_title.is_empty() && !short.is_empty() {
        work.container_title = texts([short.remove(0)]);
    }
    work.short_container_title = texts(short);
}

/// The title of the journal in other languages, and what is not said of the article.
pub(super) fn others(record: &mut Record, journal: &Element) {
    for group in journal.at("journal-title-group/trans-title-group") {
        let language = group.attr_any("lang").and_then(tag);
        let titles = group.children_named("trans-title").map(plain).filter(|title| !title.is_empty());
        for value in titles {
            match record.hosts.first_mut() {
                Some(host) => push_new(&mut host.other_titles, Text { value, language: language.clone() }),
                None => record.keep_unmapped("journal-meta/trans-title", value),
            }
        }
    }
    // Who edits the journal has no part in each of its articles.
    for group in journal.children_named("contrib-group") {
        let names: Vec<_> = group.descendants("name").into_iter().map(people::direct).collect();
        record.keep_unmapped("journal-meta/contrib-group", names.join("; "));
    }
}

/// An ISSN or ISBN with its medium.
fn number(number: &Element) -> TypedNumber<'static> {
    let medium = number.attr("publication-format").or_else(|| number.attr("pub-type")).unwrap_or_default();
    let medium = match medium.to_ascii_lowercase().as_str() {
        "epub" | "electronic" | "online" | "online-only" | "ebook" | "web" => Some("electronic"),
        "ppub" | "print" => Some("print"),
        _ => None,
    };
    TypedNumber { value: texts([number.text()]), medium: texts(medium.map(str::to_owned)), ..TypedNumber::default() }
}

fn pages(work: &mut Work<'static>, meta: &Element) {
    let range = meta.child("page-range").map(plain).filter(|range| !range.is_empty());
    let first = meta.child("fpage").map(plain).filter(|page| !page.is_empty());
    let last = meta.child("lpage").map(plain).filter(|page| !page.is_empty());
    let written = match (range, first, last) {
        (Some(range), _, _) => Some(range),
        (None, Some(first), Some(last)) if first != last => Some(format!("{first}-{last}")),
        (None, first, last) => first.or(last),
    };
    work.page = texts(written);
    work.article_number = at(meta, "elocation-id");
}

fn value(raw: Option<String>) -> DateValue<'static> {
    DateValue { raw: texts(raw), ..DateValue::default() }
}

/// A date in numbers, or in the words that it has.
fn date(element: &Element) -> Option<String> {
    let part = |name: &str| element.child(name).map(plain).filter(|text| !text.trim_start_matches('0').is_empty());
    let number = |name: &str| part(name).filter(|text| text.bytes().all(|byte| byte.is_ascii_digit()));
    let raw = match (part("year"), part("season").or_else(|| part("month"))) {
        (Some(year), Some(_)) if number("month").is_some() && part("season").is_none() => {
            let month = number("month").unwrap_or_default();
            match number("day") {
                Some(day) => format!("{year}-{month:0>2}-{day:0>2}"),
                None => format!("{year}-{month:0>2}"),
            }
        }
        (Some(year), Some(word)) => match part("day") {
            Some(day) => format!("{day} {word} {year}"),
            None => format!("{word} {year}"),
        },
        (Some(year), None) => year,
        (None, _) => {
            let iso = element.attr("iso-8601-date").map(str::to_owned);
            iso.or_else(|| part("string-date")).unwrap_or_default()
        }
    };
    (!raw.is_empty()).then_some(raw)
}

/// Dates of publication: in print, online, and of the collection that the article was put into.
fn dates(work: &mut Work<'static>, meta: &Element) {
    let (mut print, mut online, mut other, mut collection) = (None, None, None, None);
    for element in meta.children_named("pub-date") {
        let kind = element.attr("pub-type").or_else(|| element.attr("date-type")).unwrap_or_default();
        let format = element.attr("publication-format").unwrap_or_default();
        let slot = match (kind, format) {
            ("collection" | "epub-ppub" | "issue" | "issue-pub", _) => &mut collection,
            // When PubMed Central shows it, and when an earlier text of it was shown.
            ("pmc-release" | "nihms-submitted" | "preprint" | "epreprint" | "retracted" | "corrected", _) => continue,
            ("ppub", _) | (_, "print") => &mut print,
            ("epub" | "epublish" | "pub" | "publication" | "original-publication" | "update" | "first-online", _)
            | (_, "electronic" | "online") => &mut online,
            _ => &mut other,
        };
        *slot = slot.take().or_else(|| date(element));
    }
    let earliest = [&print, &online, &other].into_iter().flatten().min().cloned();
    work.issued = value(earliest.or_else(|| collection.clone()));
    work.journal_issue = JournalIssue {
        title: at(meta, "issue-title"),
        published_print: value(collection.or_else(|| print.clone())),
        ..JournalIssue::default()
    };
    work.published_print = value(print);
    work.published_online = value(online);
    work.published_other = value(other);
    let (mut submitted, mut accepted) = (None, None);
    let history = meta.at("history/date").into_iter().chain(meta.at("pub-history/event/date"));
    for element in history {
        let slot = match element.attr("date-type").unwrap_or_default() {
            "received" | "submitted" => &mut submitted,
            "accepted" => &mut accepted,
            _ => continue,
        };
        *slot = slot.take().or_else(|| date(element));
    }
    work.submitted = value(submitted);
    work.accepted = value(accepted);
}
