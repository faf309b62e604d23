//! What a work is in: its issue and journal, its book, its series; and whose the ISSN and ISBN are.

use super::work::Work;
use super::{pages, text};
use crate::id::Identifier;
use crate::model::{Date, Host, Kind, Part, Record, Role, Series, Text};
use crate::read::evidence;
use crate::read::json::shapes::Texts;

/// Fills the hosts and series of the record, whose kind is known by now.
pub(super) fn fill(record: &mut Record, work: &Work<'_>) {
    let mut part = part(record, work);
    let serial_numbers = issns(record, work);
    let book_numbers = isbns(record, work);
    let kind = record.kind;
    let mut titles = text::all(&work.container_title);
    if titles.is_empty() && kind == Kind::Webpage {
        titles = text::all(&work.group_title);
    }
    let short_titles: Vec<Text> = text::all(&work.short_container_title)
        .into_iter()
        .filter(|short| !titles.contains(short))
        .map(Text::from)
        .collect();
    let series_title = text::first(&work.collection_title);

    if kind.is_serial() {
        record.identifiers.extend(serial_numbers);
        record.identifiers.extend(book_numbers);
        own_place(record, part);
        in_series(record, series_title.or_else(|| pop(&mut titles)), Vec::new(), None, work);
        other_hosts(record, titles, &short_titles);
        return;
    }
    let is_part = kind.is_component()
        || matches!(kind, Kind::Issue | Kind::PeerReview | Kind::Webpage)
        || !(kind.is_whole_book() || titles.is_empty() && serial_numbers.is_empty())
        // The matter at the end of an issue, which is of no kind.
        || kind == Kind::Document && part.issue.is_some() && !titles.is_empty();
    if !is_part {
        // A book: what contains it is a series, and the ISSN is the series'.
        record.identifiers.extend(book_numbers);
        let is_own = series_title.is_none() && work.collection_number.is_empty();
        let title = series_title.or_else(|| pop(&mut titles));
        let is_in_series = title.is_some() || !serial_numbers.is_empty();
        // Crossref numbers the book in its series; CSL has another field for that.
        let number = if is_own && is_in_series { part.volume.take() } else { None };
        in_series(record, title, serial_numbers, number, work);
        own_place(record, part);
        other_hosts(record, titles, &short_titles);
        return;
    }

    let mut host = Host { kind: host_kind(kind), ..Host::default() };
    let is_in_book = matches!(kind, Kind::Chapter | Kind::ConferencePaper | Kind::ReferenceEntry);
    let mut series = Vec::new();
    if is_in_book && !(book_numbers.is_empty() && series_title.is_none() && titles.len() < 2) {
        // The book has the ISBN, its series the ISSN. Of two titles the first is the series', the last the book's.
        let is_own = series_title.is_none();
        let title = match series_title {
            Some(title) => Some(title),
            None if titles.len() > 1 => Some(titles.remove(0)),
            None => None,
        };
        if title.is_some() || !serial_numbers.is_empty() {
            let number = text::first(&work.collection_number)
                .or_else(|| if is_own && title.is_some() { part.volume.take() } else { None });
            series.push(Series {
                title: title.unwrap_or_default().into(),
                number,
                identifiers: serial_numbers,
                ..Series::default()
            });
        }
        host.title = titles.pop().map(Text::from);
        host.identifiers = book_numbers;
    } else {
        host.title = pop(&mut titles).map(Text::from);
        host.identifiers = serial_numbers;
        host.identifiers.extend(book_numbers);
        if is_in_book && !host.identifiers.is_empty() && kind != Kind::ConferencePaper {
            // Nothing but an ISSN: the chapter is in a volume of a series that appears like a journal.
            host.kind = Kind::Series;
        }
        if let Some(title) = series_title {
            let number = text::first(&work.collection_number);
            series.push(Series { title: title.into(), number, ..Series::default() });
        }
    }
    if let (Some(volume), Some(title)) = (text::first(&work.volume_title), &mut host.title) {
        title.value = format!("{}. {volume}", title.value);
    }
    host.series = series;
    host.other_titles = titles.into_iter().map(Text::from).collect();
    host.other_titles.extend(short_titles);
    identify_host(record, &mut host, work);
    people_of_host(record, &mut host, work);
    if is_in_book {
        evidence::editors_of_the_book(&mut record.contributions, &mut host);
    }
    host.part = part;
    let is_known =
        host.title.is_some() || !host.identifiers.is_empty() || !host.part.is_empty() || !host.series.is_empty();
    if is_known {
        record.hosts.push(host);
    }
}

/// The DOI of the host is the host's, never the work's.
fn identify_host(record: &mut Record, host: &mut Host, work: &Work<'_>) {
    for doi in text::identifiers(record, &work.container_doi, "doi", "container-DOI") {
        // A serial is known by its ISSN, also where it has a DOI besides.
        let has_number = host.kind.is_serial() && !host.identifiers.is_empty();
        match doi {
            Identifier::Doi(doi) if has_number => {
                host.identifiers.push(Identifier::Other { scheme: "doi".to_owned(), value: doi.to_string() });
            }
            doi => host.identifiers.insert(0, doi),
        }
    }
}

fn people_of_host(record: &mut Record, host: &mut Host, work: &Work<'_>) {
    let author = Role::Relator(crate::model::Relator::AUTHOR);
    for person in &*work.container_author {
        let of_host = super::people::contributions(record, person, &author, "container-author");
        host.contributions.extend(of_host);
    }
    let chair = Role::Other("chair".to_owned());
    let is_paper = record.kind == Kind::ConferencePaper;
    for person in work.chair.iter().filter(|_| is_paper) {
        let of_host = super::people::contributions(record, person, &chair, "chair");
        host.contributions.extend(of_host);
    }
    let editor = Role::Relator(crate::model::Relator::EDITOR);
    for person in &*work.series_editor {
        let of_series = super::people::contributions(record, person, &editor, "collection-editor");
        match host.series.first_mut() {
            Some(series) => series.contributions.extend(of_series),
            None => host.contributions.extend(of_series),
        }
    }
}

fn pop(titles: &mut Vec<String>) -> Option<String> {
    if titles.is_empty() { None } else { Some(titles.remove(0)) }
}

const fn host_kind(kind: Kind) -> Kind {
    match kind {
        Kind::JournalArticle | Kind::Issue => Kind::Journal,
        Kind::MagazineArticle => Kind::Magazine,
        Kind::NewspaperArticle => Kind::Newspaper,
        Kind::Chapter => Kind::Book,
        Kind::ReferenceEntry => Kind::ReferenceWork,
        Kind::Webpage => Kind::Website,
        _ => Kind::Document,
    }
}

/// Volume and pages of a work that is in nothing.
fn own_place(record: &mut Record, part: Part) {
    let Part { volume, issue, pages, article_number, remainder, .. } = part;
    record.volume = volume;
    record.numbers.extend(issue);
    record.numbers.extend(article_number);
    if let Some(pages) = pages {
        record.extents.push(format!("p. {pages}"));
    }
    if let Some(remainder) = remainder {
        record.numbers.push(remainder);
    }
}

fn in_series(
    record: &mut Record,
    title: Option<String>,
    identifiers: Vec<Identifier>,
    number: Option<String>,
    work: &Work<'_>,
) {
    let number = text::first(&work.collection_number).or(number);
    let editor = Role::Relator(crate::model::Relator::EDITOR);
    let mut contributions = Vec::new();
    for person in &*work.series_editor {
        contributions.extend(super::people::contributions(record, person, &editor, "collection-editor"));
    }
    if title.is_none() && identifiers.is_empty() {
        record.contributions.append(&mut contributions);
        record.numbers.extend(number);
        return;
    }
    let title = Text::from(title.unwrap_or_default());
    record.series.push(Series { title, number, identifiers, contributions, ..Series::default() });
}

/// Further titles of what a book is in.
fn other_hosts(record: &mut Record, titles: Vec<String>, short_titles: &[Text]) {
    for title in titles {
        record.series.push(Series { title: title.into(), ..Series::default() });
    }
    for short in short_titles {
        record.keep_unmapped("short-container-title", short.value.as_str());
    }
}

/// Where in its host the work stands.
fn part(record: &mut Record, work: &Work<'_>) -> Part {
    let issue = &work.journal_issue;
    let mut part = Part {
        volume: text::only(record, &work.volume, "volume").or_else(|| text::first(&issue.volume)),
        issue: text::only(record, &work.issue, "issue").or_else(|| text::first(&issue.issue)),
        issue_title: text::first(&work.issue_title).or_else(|| text::first(&issue.title)),
        article_number: text::only(record, &work.article_number, "article-number"),
        ..Part::default()
    };
    if let Some(special) = text::first(&work.special_numbering).or_else(|| text::first(&issue.special_numbering)) {
        match &part.issue {
            None => part.issue = Some(special),
            Some(issue) if text::says_the_same(issue, &special) => {}
            Some(_) => part.remainder = Some(special),
        }
    }
    for doi in text::all(&issue.doi) {
        // An issue is known by its journal and numbers.
        record.keep_unmapped("journal-issue.DOI", doi);
    }
    let written = text::only(record, &work.page, "page").or_else(|| text::first(&work.page_first));
    if let Some(written) = written {
        pages::read(record, &mut part, &written, "page");
    }
    part.date = [&issue.published_print, &work.published_print, &issue.published_online]
        .into_iter()
        .find_map(|date| date.date().filter(|date| date.edtf.is_some()));
    // A date of nothing places nothing.
    if part.volume.is_none() && part.issue.is_none() && part.issue_title.is_none() {
        part.date = None;
    }
    part
}

/// Whether the date of the issue says when the work appeared in print.
pub(super) fn is_date_of_part(record: &Record, date: &Date) -> bool {
    record.hosts.iter().any(|host| host.part.date.as_ref() == Some(date))
}

/// ISSN by medium, that of the print edition first.
fn issns(record: &mut Record, work: &Work<'_>) -> Vec<Identifier> {
    let (mut print, mut electronic) = (Vec::new(), Vec::new());
    for number in &*work.issn_type {
        let is_electronic = number.medium.text().is_some_and(|medium| medium.eq_ignore_ascii_case("electronic"));
        let scheme = if is_electronic { "eissn" } else { "issn" };
        let found = text::identifiers(record, &number.value, scheme, "issn-type");
        if is_electronic { &mut electronic } else { &mut print }.extend(found);
    }
    let mut all = print;
    all.append(&mut electronic);
    add_missing(record, &mut all, &work.issn, "issn", "ISSN");
    all
}

fn isbns(record: &mut Record, work: &Work<'_>) -> Vec<Identifier> {
    let mut all = Vec::new();
    // The print edition first.
    for is_electronic in [false, true] {
        for number in &*work.isbn_type {
            if number.medium.text().is_some_and(|medium| medium.eq_ignore_ascii_case("electronic")) == is_electronic {
                all.extend(text::identifiers(record, &number.value, "isbn", "isbn-type"));
            }
        }
    }
    add_missing(record, &mut all, &work.isbn, "isbn", "ISBN");
    all
}

/// Adds the numbers of the plain list that the list by medium does not have, and takes out repetition.
fn add_missing(record: &mut Record, all: &mut Vec<Identifier>, texts: &Texts<'_>, scheme: &str, field: &str) {
    let is_known = |text: &str| all.iter().any(|known| text::says_the_same(known.value(), text));
    let missing = Texts {
        first: None,
        rest: texts.iter().filter(|text| !is_known(text)).map(Into::into).collect(),
        is_odd: false,
    };
    let mut found = std::mem::take(all);
    found.extend(text::identifiers(record, &missing, scheme, field));
    for number in found {
        if !all.iter().any(|known| known.value() == number.value()) {
            all.push(number);
        }
    }
}
