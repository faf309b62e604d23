//! What RIS, EndNote and PubMed files of the corpora say, read here in the plainest way, against what the readers make of them.
//!
//! Each field has a floor of 98 percent over all records of its format. `BIBTRIPLE_CORPORA` names the folder of the files.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::indexing_slicing,
    reason = "a test fails by panicking and says what it saw"
)]

mod tagged;
mod tree;
mod xml;

use crate::folder::{corpora, files};
use bibtriple::format::Format;
use bibtriple::id::Identifier;
use bibtriple::input::Input;
use bibtriple::model::{DateEvent, Record};
use bibtriple::read::{self, ReadOptions};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// What a record of a file says; an empty field says nothing.
#[derive(Debug, Default)]
pub(crate) struct Truth {
    pub(crate) title: String,
    pub(crate) authors: Vec<String>,
    pub(crate) container: String,
    pub(crate) volume: String,
    pub(crate) issue: String,
    pub(crate) first_page: String,
    pub(crate) year: String,
    pub(crate) doi: String,
    pub(crate) standard_numbers: Vec<String>,
    pub(crate) text: String,
    pub(crate) publisher: String,
}

/// Letters and digits alone, in lower case.
pub(crate) fn fold(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The words of a name in any order.
fn words(name: &str) -> Vec<String> {
    let mut words: Vec<String> =
        name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase).collect();
    words.sort();
    words
}

/// Hits and cases of each field.
type Scores = BTreeMap<&'static str, (usize, usize)>;

fn compare(truth: &Truth, record: &Record, name: &str, scores: &mut Scores) {
    let mut score = |field: &'static str,
                     is_asked: bool,
                     is_right: bool,
                     said: &dyn std::fmt::Debug,
                     wanted: &dyn std::fmt::Debug| {
        if !is_asked {
            return;
        }
        let (hits, cases) = scores.entry(field).or_default();
        *cases += 1;
        *hits += usize::from(is_right);
        if !is_right {
            println!("{name}: record {}: {field}: {said:?} for {wanted:?}", record.origin.at.record);
        }
    };
    let host = record.hosts.first();
    let title = record.title.as_ref().map(|title| title.full.clone()).unwrap_or_default();
    let is_title = fold(&title) == fold(&truth.title)
        || record
            .title
            .as_ref()
            .and_then(|title| title.short.as_deref())
            .is_some_and(|short| fold(short) == fold(&truth.title));
    score("title", !truth.title.is_empty(), is_title, &title, &truth.title);
    let authors: Vec<String> = record
        .contributions
        .iter()
        .filter(|contribution| contribution.is_main_entry)
        .map(|contribution| {
            let suffix = match &contribution.agent.name {
                bibtriple::model::AgentName::Person(name) => name.suffix.clone().unwrap_or_default(),
                bibtriple::model::AgentName::Whole(_) => String::new(),
            };
            let name = contribution.agent.name.direct();
            if name.ends_with(&suffix) { name } else { format!("{name} {suffix}") }
        })
        .collect();
    let are_authors = authors.iter().map(|name| words(name)).eq(truth.authors.iter().map(|name| words(name)));
    score("authors", !truth.authors.is_empty(), are_authors, &authors, &truth.authors);
    let containers: Vec<String> = record
        .hosts
        .iter()
        .flat_map(|host| host.title.iter().chain(&host.other_titles))
        .map(|title| title.value.clone())
        .collect();
    let is_container = containers.iter().any(|title| fold(title) == fold(&truth.container));
    score("container", !truth.container.is_empty(), is_container, &containers, &truth.container);
    let part = host.map(|host| host.part.clone()).unwrap_or_default();
    let volume = part.volume.clone().or_else(|| record.volume.clone()).unwrap_or_default();
    let is_volume = truth.volume == volume || truth.volume.starts_with(&format!("{volume}("));
    score("volume", !truth.volume.is_empty(), is_volume, &volume, &truth.volume);
    let issue = part.issue.clone().unwrap_or_default();
    let is_issue = fold(&issue) == fold(&truth.issue) || record.numbers.contains(&truth.issue);
    score("issue", !truth.issue.is_empty(), is_issue, &issue, &truth.issue);
    let page = part.first_page.clone().or_else(|| part.article_number.clone()).unwrap_or_default();
    let is_page = fold(&page) == fold(&truth.first_page)
        || record.page_count.is_some_and(|count| count.to_string() == truth.first_page);
    score("pages", !truth.first_page.is_empty(), is_page, &page, &truth.first_page);
    let issued = record.dates.iter().find(|date| date.event == DateEvent::Issued);
    let year = issued.and_then(|date| date.date.edtf.as_ref()).map(bibtriple::model::Edtf::as_str).unwrap_or_default();
    score("year", !truth.year.is_empty(), year.starts_with(&truth.year), &year, &truth.year);
    let doi = record.identifiers.iter().find_map(|id| match id {
        Identifier::Doi(doi) => Some(doi.to_string()),
        _ => None,
    });
    score("doi", !truth.doi.is_empty(), doi.as_deref() == Some(&truth.doi.to_lowercase()), &doi, &truth.doi);
    let numbers: Vec<String> = record
        .identifiers
        .iter()
        .chain(record.hosts.iter().flat_map(|host| &host.identifiers))
        .chain(record.series.iter().flat_map(|series| &series.identifiers))
        .map(|id| fold(id.value()))
        .chain(record.numbers.iter().map(|number| fold(number)))
        .collect();
    let are_there = truth.standard_numbers.iter().all(|number| {
        let number = fold(number);
        // An ISBN of ten digits is known by its nine, the check digit is another one in thirteen.
        numbers.iter().any(|known| *known == number || number.len() == 10 && known.contains(&number[..9]))
    });
    score("ISSN and ISBN", !truth.standard_numbers.is_empty(), are_there, &numbers, &truth.standard_numbers);
    let texts: Vec<String> = record.abstracts.iter().map(|text| text.value.clone()).collect();
    let is_text = texts.iter().any(|text| fold(text) == fold(&truth.text));
    score("abstract", !truth.text.is_empty(), is_text, &texts, &truth.text);
    let mut publishers = record.publishers.iter().map(|publisher| publisher.name.direct());
    let is_publisher = publishers.any(|name| fold(&name) == fold(&truth.publisher));
    score("publisher", !truth.publisher.is_empty(), is_publisher, &record.publishers, &truth.publisher);
}

/// The records that a file gives; none if it is of another format than its folder.
fn records(path: &Path, of: Format) -> Option<Vec<Record>> {
    let input = Input::from_reader("x", fs::File::open(path).unwrap()).unwrap();
    let format = Format::sniff(&input.head(), path).ok().filter(|format| *format == of)?;
    Some(read::open(format, input, &ReadOptions::default()).filter_map(Result::ok).collect())
}

/// Compares all files of a folder; the number of records and the scores.
fn check(folder: &str, format: Format, extensions: &[&str], least: usize, truths: fn(&str) -> Vec<Truth>) {
    let Some(corpora) = corpora() else { return };
    let paths = files(&corpora.join(folder));
    let (mut scores, mut count) = (Scores::new(), 0);
    for path in paths {
        if !path.extension().is_some_and(|extension| extensions.iter().any(|known| extension == *known)) {
            continue;
        }
        let text = String::from_utf8(fs::read(&path).unwrap()).unwrap();
        let truths = truths(text.trim_start_matches('\u{FEFF}'));
        let Some(records) = records(&path, format) else { continue };
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let records: Vec<&Record> = records.iter().filter(|record| record.origin.status.is_published()).collect();
        assert_eq!(truths.len(), records.len(), "records in {name}");
        for (truth, record) in truths.iter().zip(records) {
            compare(truth, record, &name, &mut scores);
            count += 1;
        }
    }
    println!("{folder}: {count} records");
    for (field, (hits, cases)) in &scores {
        println!("  {field}: {hits} of {cases}");
    }
    assert!(count >= least, "{folder}: only {count} records");
    for (field, (hits, cases)) in scores {
        assert!(hits * 100 >= cases * 98, "{folder}: {field}: {hits} of {cases}");
    }
}

#[test]
fn ris() {
    check("ris", Format::Ris, &["ris"], 30, tagged::ris);
}

#[test]
fn nbib() {
    check("pubmed-nbib", Format::Nbib, &["nbib", "txt"], 9, tagged::nbib);
}

#[test]
fn endnote() {
    check("endnote", Format::Endnote, &["ref"], 5, tagged::endnote);
}

#[test]
fn endnote_xml() {
    check("endnote-xml", Format::EndnoteXml, &["xml"], 12, xml::endnote);
}

#[test]
fn pubmed_xml() {
    check("pubmed-xml", Format::PubmedXml, &["xml"], 190, xml::pubmed);
}
