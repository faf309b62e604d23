//! The units of a deposit: a journal with its articles, a book with its chapters, a conference with its papers, and what stands alone.

use super::values::{at, attribute, date, day, marked, numbers, published, some, texts};
use super::{alone, people, program};
use crate::read::json::shapes::{List, Texts};
use crate::read::works::dates::DateValue;
use crate::read::works::work::{Address, Event, JournalIssue, Reference, Resource, TypedNumber, Version, Work};
use crate::read::xml::Element;

/// Sets the dates of publication, and the earliest of them as that of issue.
fn publish(work: &mut Work<'static>, element: &Element) {
    work.published_print = published(element, "print");
    work.published_online = published(element, "online");
    work.published_other = published(element, "other");
    let all = [&work.published_print, &work.published_online, &work.published_other];
    let first = all.into_iter().filter_map(|date| date.raw.text()).min().map(some);
    if let Some(raw) = first {
        work.issued = DateValue { raw, ..DateValue::default() };
    }
}

/// The ISSN of the series that a book, report or conference is in.
fn series_numbers(element: &Element) -> List<TypedNumber<'static>> {
    element.child("series_metadata").map(|series| numbers(series, "issn")).unwrap_or_default()
}

/// What all units have: titles, contributors, DOI, dates, abstract, citations, programs.
pub(super) fn common(kind: &str, element: &Element) -> Work<'static> {
    let archives = element.at("archive_locations/archive");
    let mut work = Work {
        kind: some(kind),
        title: marked(element, "titles/title"),
        subtitle: marked(element, "titles/subtitle"),
        original_title: marked(element, "titles/original_language_title"),
        doi: at(element, "doi_data/doi"),
        resource: Resource {
            primary: Address { url: at(element, "doi_data/resource"), ..Address::default() },
            ..Resource::default()
        },
        abstracts: marked(element, "abstract"),
        accepted: date(element.child("acceptance_date")),
        approved: date(element.child("approval_date")),
        degree: at(element, "degree"),
        edition: at(element, "edition_number"),
        group_title: at(element, "group_title"),
        archive: texts(archives.iter().filter_map(|one| one.attr("name").map(str::to_owned))),
        language: attribute(element, "language"),
        publisher: at(element, "publisher/publisher_name"),
        publisher_place: at(element, "publisher/publisher_place"),
        institution: List(element.children_named("institution").map(people::institution).collect()),
        isbn_type: numbers(element, "isbn"),
        version: Version { version: at(element, "version_info/version"), ..Version::default() },
        ..Work::default()
    };
    publish(&mut work, element);
    if work.issued.raw.is_empty() {
        // As Crossref's API does with theses and standards, which have no other date.
        work.issued = date(element.child("approval_date"));
    }
    people::add(&mut work, element);
    place(&mut work, element);
    let citations = element.at("citation_list/citation").into_iter();
    work.reference =
        List(citations.map(|citation| Reference { doi: at(citation, "doi"), ..Reference::default() }).collect());
    program::add(&mut work, element);
    program::components(&mut work, element);
    work
}

/// Pages and article number.
fn place(work: &mut Work<'static>, element: &Element) {
    if let Some(pages) = element.child("pages") {
        let parts = ["first_page", "last_page"].map(|name| pages.child_text(name));
        let mut written = parts.into_iter().flatten().collect::<Vec<_>>().join("-");
        if let Some(other) = pages.child_text("other_pages") {
            written = format!("{written}, {other}");
        }
        work.page = texts([written]);
    }
    let mut others = Vec::new();
    for number in element.at("publisher_item/item_number").into_iter().chain(element.children_named("item_number")) {
        match number.attr("item_number_type").unwrap_or("article-number") {
            "article-number" | "article_number" => work.article_number = texts([number.text()]),
            "report-number" | "report_number" => work.number = texts([number.text()]),
            _ => others.push(number.text()),
        }
    }
    let identifiers = element.at("publisher_item/identifier");
    others.extend(identifiers.iter().filter(|one| one.attr("id_type") != Some("doi")).map(|one| one.text()));
    work.alternative_id = texts(others);
}

/// The works of a unit.
pub(super) fn of_unit(unit: &Element) -> Vec<Work<'static>> {
    let works = match unit.name() {
        "journal" => of_journal(unit),
        "book" => of_book(unit),
        "conference" => of_conference(unit),
        "database" => of_database(unit),
        "report-paper" => of_report(unit, "report", "report-component"),
        "standard" => of_report(unit, "standard", "standard"),
        "sa_component" => unit.at("component_list/component").into_iter().map(|part| component(part, unit)).collect(),
        "posted_content" => vec![alone::posted(unit)],
        "peer_review" => vec![alone::review(unit)],
        "dissertation" => vec![alone::dissertation(unit)],
        "pending_publication" => vec![alone::pending(unit)],
        "grant" => vec![alone::grant(unit)],
        _ => Vec::new(),
    };
    let says_something =
        |work: &Work<'_>| !(work.title.is_empty() && work.doi.is_empty() && work.container_title.is_empty());
    works.into_iter().filter(says_something).collect()
}

/// A figure, table or file, with the work that it belongs to.
fn component(part: &Element, unit: &Element) -> Work<'static> {
    let mut work = common("component", part);
    let parent = attribute(unit, "parent_doi");
    if !parent.is_empty() {
        program::relate(&mut work, "is-component-of", parent);
    }
    work
}

fn of_journal(unit: &Element) -> Vec<Work<'static>> {
    let none = Element::default();
    let journal = unit.child("journal_metadata").unwrap_or(&none);
    let issue = unit.child("journal_issue");
    let in_journal = |work: &mut Work<'static>| {
        work.container_title = at(journal, "full_title");
        work.container_doi = at(journal, "doi_data/doi");
        work.short_container_title = at(journal, "abbrev_title");
        work.issn_type = numbers(journal, "issn");
        if work.language.is_empty() {
            work.language = attribute(journal, "language");
        }
        let Some(issue) = issue else { return };
        work.volume = at(issue, "journal_volume/volume");
        work.issue = at(issue, "issue");
        work.special_numbering = at(issue, "special_numbering");
        work.journal_issue = JournalIssue {
            title: marked(issue, "titles/title"),
            published_print: published(issue, "print"),
            published_online: published(issue, "online"),
            doi: at(issue, "doi_data/doi"),
            ..JournalIssue::default()
        };
    };
    let articles: Vec<_> = unit
        .children_named("journal_article")
        .map(|article| {
            let mut work = common("journal-article", article);
            in_journal(&mut work);
            if let (true, Some(issue)) = (work.issued.raw.is_empty(), issue) {
                publish(&mut work, issue);
            }
            work
        })
        .collect();
    if !articles.is_empty() {
        return articles;
    }
    if let Some(issue) = issue {
        let mut work = common("journal-issue", issue);
        in_journal(&mut work);
        return vec![work];
    }
    let mut work = common("journal", journal);
    work.title = at(journal, "full_title");
    work.short_title = at(journal, "abbrev_title");
    work.issn_type = numbers(journal, "issn");
    vec![work]
}

fn of_book(unit: &Element) -> Vec<Work<'static>> {
    let names = ["book_metadata", "book_series_metadata", "book_set_metadata"];
    let Some(book) = names.iter().find_map(|name| unit.child(name)) else { return Vec::new() };
    let kind = match (book.name(), unit.attr("book_type")) {
        ("book_set_metadata", _) => "book-set",
        (_, Some("edited_book")) => "edited-book",
        (_, Some("monograph")) => "monograph",
        (_, Some("reference")) => "reference-book",
        _ => "book",
    };
    let series = marked(book, "series_metadata/titles/title");
    let mut whole = common(kind, book);
    let chapters: Vec<_> =
        unit.children_named("content_item").map(|item| chapter(item, book, &whole, &series)).collect();
    if !chapters.is_empty() {
        return chapters;
    }
    whole.container_title = if series.is_empty() { marked(book, "set_metadata/titles/title") } else { series };
    whole.issn_type = series_numbers(book);
    whole.volume = at(book, "volume");
    vec![whole]
}

fn chapter(item: &Element, book: &Element, whole: &Work<'static>, series: &Texts<'static>) -> Work<'static> {
    let kind = match item.attr("component_type") {
        Some("part") => "book-part",
        Some("section") => "book-section",
        Some("track") => "book-track",
        Some("reference_entry") => "reference-entry",
        _ => "book-chapter",
    };
    let mut work = common(kind, item);
    let subtitle = whole.subtitle.text().map(|subtitle| format!(": {subtitle}")).unwrap_or_default();
    let title = whole.title.text().map(|title| format!("{title}{subtitle}"));
    work.container_title = texts(series.iter().map(str::to_owned).chain(title));
    work.issn_type = series_numbers(book);
    work.isbn_type = numbers(book, "isbn");
    work.container_doi = at(book, "doi_data/doi");
    work.volume = at(book, "volume");
    work.publisher = at(book, "publisher/publisher_name");
    work.publisher_place = at(book, "publisher/publisher_place");
    work.chapter_number = at(item, "component_number");
    work.container_author = people::list(book, "author");
    if work.edition.is_empty() {
        work.edition = at(book, "edition_number");
    }
    if work.editor.is_empty() {
        work.editor = people::list(book, "editor");
    }
    if work.language.is_empty() {
        work.language = attribute(book, "language");
    }
    if work.issued.raw.is_empty() {
        publish(&mut work, book);
    }
    work
}

fn of_conference(unit: &Element) -> Vec<Work<'static>> {
    let names = ["proceedings_metadata", "proceedings_series_metadata"];
    let none = Element::default();
    let proceedings = names.iter().find_map(|name| unit.child(name)).unwrap_or(&none);
    let title = marked(proceedings, "proceedings_title");
    let series = marked(proceedings, "series_metadata/titles/title");
    let papers: Vec<_> = unit
        .children_named("conference_paper")
        .map(|paper| {
            let mut work = common("proceedings-article", paper);
            work.container_title = texts(series.iter().chain(title.iter()).map(str::to_owned));
            work.issn_type = series_numbers(proceedings);
            work.isbn_type = numbers(proceedings, "isbn");
            work.container_doi = at(proceedings, "doi_data/doi");
            work.volume = at(proceedings, "volume");
            work.publisher = at(proceedings, "publisher/publisher_name");
            work.publisher_place = at(proceedings, "publisher/publisher_place");
            work.event = event(unit);
            if work.editor.is_empty() {
                work.editor = people::list(unit, "editor");
            }
            work.chair = people::list(unit, "chair");
            if work.language.is_empty() {
                work.language = attribute(proceedings, "language");
            }
            if work.issued.raw.is_empty() {
                publish(&mut work, proceedings);
            }
            work
        })
        .collect();
    if !papers.is_empty() {
        return papers;
    }
    let mut work = common("proceedings", proceedings);
    people::add(&mut work, unit);
    work.title = title;
    work.container_title = series;
    work.issn_type = series_numbers(proceedings);
    work.volume = at(proceedings, "volume");
    work.subject = at(proceedings, "proceedings_subject");
    work.event = event(unit);
    vec![work]
}

fn event(unit: &Element) -> Event<'static> {
    let Some(event) = unit.child("event_metadata") else { return Event::default() };
    let days = event.child("conference_date");
    let side = |side: &str| day(|part| days?.attr(&format!("{side}_{part}")).map(str::to_owned));
    let (mut start, end) = (side("start"), side("end"));
    if start.raw.is_empty() && end.raw.is_empty() {
        start.raw = at(event, "conference_date");
    }
    Event {
        name: marked(event, "conference_name"),
        acronym: at(event, "conference_acronym"),
        number: at(event, "conference_number"),
        theme: at(event, "conference_theme"),
        sponsor: at(event, "conference_sponsor"),
        location: at(event, "conference_location"),
        start,
        end,
        ..Event::default()
    }
}

fn of_database(unit: &Element) -> Vec<Work<'static>> {
    let none = Element::default();
    let database = unit.child("database_metadata").unwrap_or(&none);
    let dated = |work: &mut Work<'static>, element: &Element| {
        work.content_created = date(element.first_at("database_date/creation_date"));
        work.content_updated = date(element.first_at("database_date/update_date"));
        if let Some(published) = element.first_at("database_date/publication_date") {
            work.issued = date(Some(published));
        }
    };
    let sets: Vec<_> = unit
        .children_named("dataset")
        .map(|set| {
            let mut work = common("dataset", set);
            work.container_title = marked(database, "titles/title");
            work.publisher = at(database, "publisher/publisher_name");
            work.publisher_place = at(database, "publisher/publisher_place");
            work.description = marked(set, "description");
            dated(&mut work, set);
            work
        })
        .collect();
    if !sets.is_empty() {
        return sets;
    }
    let mut work = common("database", database);
    work.description = marked(database, "description");
    dated(&mut work, database);
    program::components(&mut work, unit);
    vec![work]
}

/// Reports and standards, with their parts.
fn of_report(unit: &Element, kind: &str, part: &str) -> Vec<Work<'static>> {
    let Some(whole) = unit.children().find(|child| child.name().contains("_metadata")) else { return Vec::new() };
    let mut work = common(kind, whole);
    let parts: Vec<_> = unit
        .children_named("content_item")
        .map(|item| {
            let mut found = common(part, item);
            found.container_title = texts(work.title.text().map(str::to_owned));
            found.isbn_type = numbers(whole, "isbn");
            found.publisher = at(whole, "publisher/publisher_name");
            found
        })
        .collect();
    if !parts.is_empty() {
        return parts;
    }
    work.container_title = marked(whole, "series_metadata/titles/title");
    work.issn_type = series_numbers(whole);
    work.volume = at(whole, "volume");
    work.standards_body = List(whole.at("standards_body").into_iter().map(people::standards_body).collect());
    if work.number.is_empty() {
        let paths = ["std_as_published/std_designator", "std_designator", "std_undated_designator/std_designator"];
        let all = paths.map(|path| at(whole, &format!("designators/{path}")));
        work.number = all.into_iter().find(|number| !number.is_empty()).unwrap_or_default();
    }
    if let Some(number) = whole.child_text("contract_number") {
        work.note = some(&format!("Contract: {number}"));
    }
    vec![work]
}
