//! Reads Koha's own pages of real records and compares the result with the record beside each page, counting only what the
//! page shows.
//!
//! The pages are not part of the crate: `BIBTRIPLE_CORPORA` names the folder that holds `koha-opac-generated`. With
//! `KOHA_MISSES=FILE` every miss is written to that file, one JSON object a line.

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test: what is not as expected fails it"
)]

mod compare;
mod forms;
mod marcxml;
mod page;
mod read;
mod score;
mod truth;

use crate::folder::corpora;
use bibtriple::format::{Format, Head};

use bibtriple::model::Record;
use bibtriple::read::koha::{KohaHtmlReader, KohaTextReader};
use page::Page;
use score::{Count, Miss, Table};
use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};
use std::{env, fs, thread};

/// What is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Field {
    /// Title proper with other title information and parts.
    Title,
    /// Authors and contributors: the list as a whole, in order.
    Authors,
    /// Title of the journal or book that holds the work.
    Host,
    /// Volume of the host.
    Volume,
    /// Issue of the host.
    Issue,
    /// Pages or article number.
    Pages,
    /// Year of publication.
    Year,
    /// ISBNs with the right check digit.
    Isbn,
    /// ISSNs with the right check digit.
    Issn,
    /// Publishers.
    Publisher,
    /// Subject headings and keywords.
    Subjects,
    /// Abstracts.
    Abstract,
    /// DOIs.
    Doi,
}

const ALL_FIELDS: [Field; 13] = [
    Field::Title,
    Field::Authors,
    Field::Host,
    Field::Volume,
    Field::Issue,
    Field::Pages,
    Field::Year,
    Field::Isbn,
    Field::Issn,
    Field::Publisher,
    Field::Subjects,
    Field::Abstract,
    Field::Doi,
];

impl Field {
    fn name(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Authors => "authors",
            Self::Host => "host",
            Self::Volume => "volume",
            Self::Issue => "issue",
            Self::Pages => "pages",
            Self::Year => "year",
            Self::Isbn => "isbn",
            Self::Issn => "issn",
            Self::Publisher => "publisher",
            Self::Subjects => "subjects",
            Self::Abstract => "abstract",
            Self::Doi => "doi",
        }
    }

    /// The least recall and precision, in per cent.
    fn floor(self) -> f64 {
        match self {
            Self::Doi => 100.0,
            Self::Title | Self::Isbn | Self::Issn => 99.0,
            Self::Year => 98.0,
            Self::Authors | Self::Host | Self::Volume | Self::Issue | Self::Pages | Self::Abstract => 97.0,
            Self::Publisher | Self::Subjects => 95.0,
        }
    }
}

/// What is reached above the floor, recall and precision alike, rounded down: it may rise and not fall.
///
/// What is missed, and why:
/// * 0420: `[LIVR]` behind a UNIMARC title is no designation in any list.
/// * 0252: the journal and its year in the publisher's field of a page that shows no host look like an imprint. 0269, 0192: the
///   stylesheet drops the brackets that part the host from its numbering. 0178: the host's imprint is "[600s]-[1800s]". 0185: the
///   text does not part the host from the note on it.
/// * 0280: a publisher's "früher" in broken characters. 0301, 0247, 0416: the page shows the name in another field only. 0327: the
///   stylesheet pairs fields with the wrong ones in the other script. 0380: the extent is typed into the imprint.
/// * 0070, 0183, 0338: meetings whose number stands before their name. 0133, 0236, 0304: bodies whose units are glued to their
///   names or printed without a stop. 0280 as text: one body alone on a line without a label.
/// * 0116: "3/29, S. 12" reads as a volume and an issue in one. 0230: "1308-1309.e1". 0192: "1995 (24), s. 13 : ill.".
/// * 0052, 0247, 0299, 0380: a long note of a page without an abstract reads like one. 0178: the notes are glued to the subjects.
///   0418: two abstracts in one block. 0298, 0326: notes that are not repeated below are glued to the subjects.
#[rustfmt::skip]
const KEPT: &[(&str, Field, f64)] = &[
    ("text", Field::Title, 99.8), ("HTML", Field::Title, 99.8),
    ("text", Field::Authors, 98.9), ("HTML", Field::Authors, 98.9),
    ("text", Field::Host, 98.8), ("HTML", Field::Host, 99.3),
    ("text", Field::Volume, 100.0), ("HTML", Field::Volume, 100.0),
    ("text", Field::Issue, 99.4), ("HTML", Field::Issue, 99.4),
    ("text", Field::Pages, 98.9), ("HTML", Field::Pages, 98.6),
    ("text", Field::Year, 99.6), ("HTML", Field::Year, 99.6),
    ("text", Field::Isbn, 100.0), ("HTML", Field::Isbn, 100.0),
    ("text", Field::Issn, 100.0), ("HTML", Field::Issn, 100.0),
    ("text", Field::Publisher, 98.7), ("HTML", Field::Publisher, 97.4),
    ("text", Field::Subjects, 99.1), ("HTML", Field::Subjects, 99.8),
    ("text", Field::Abstract, 98.3), ("HTML", Field::Abstract, 98.6),
];

/// A page and the record beside it.
struct Case {
    path: PathBuf,
    /// Name of the stylesheet that made it.
    stylesheet: String,
    is_html: bool,
    /// The path without what names the stylesheet and the form.
    record: PathBuf,
}

struct Outcome {
    is_html: bool,
    stylesheet: String,
    counts: BTreeMap<Field, Count>,
    misses: Vec<Miss>,
    /// Why the page gave no record.
    refusal: Option<String>,
}

#[test]
fn koha_pages_say_what_their_records_say() {
    let Some(folder) = corpora().map(|corpora| corpora.join("koha-opac-generated")) else { return };
    let cases = cases(&folder);
    assert!(!cases.is_empty(), "no page in {}", folder.display());
    let (mut text, mut html, mut misses, mut failures) = (Table::default(), Table::default(), Vec::new(), Vec::new());
    for outcome in run(&cases) {
        let table = if outcome.is_html { &mut html } else { &mut text };
        table.add(&outcome.stylesheet, &outcome.counts);
        misses.extend(outcome.misses);
        failures.extend(outcome.refusal);
    }
    if let Some(path) = env::var_os("KOHA_MISSES") {
        fs::write(path, misses.iter().map(line).collect::<String>()).expect("the file of misses can be written");
    }
    eprintln!("{}{}", text.print("text"), html.print("HTML"));
    failures.extend(text.failures("text"));
    failures.extend(html.failures("HTML"));
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

/// Nobody has to say what these pages are.
#[test]
fn koha_pages_are_told_by_their_text() {
    let Some(folder) = corpora().map(|corpora| corpora.join("koha-opac-generated")) else { return };
    let cases = cases(&folder);
    assert!(!cases.is_empty(), "no page in {}", folder.display());
    for case in cases {
        let page = fs::read(&case.path).expect("the page can be read");
        let told = Format::sniff(&Head::new(&page), &case.path).map_err(|error| error.to_string());
        let expected = if case.is_html { Format::KohaHtml } else { Format::KohaText };
        assert_eq!(told, Ok(expected), "{}", case.path.display());
    }
}

fn line(miss: &Miss) -> String {
    let miss = serde_json::json!({
        "page": miss.page, "field": miss.field.name(), "expected": miss.expected, "read": miss.read,
    });
    format!("{miss}\n")
}

/// Every page of the folder, in the order of names.
fn cases(folder: &Path) -> Vec<Case> {
    let mut cases = Vec::new();
    for directory in ["derived-from-crossref-json", "real-records"] {
        let mut files: Vec<PathBuf> = (fs::read_dir(folder.join(directory)).expect("the folder can be read"))
            .map(|entry| entry.expect("the folder can be read").path())
            .collect();
        files.sort();
        for path in files {
            let name = path.file_name().and_then(|name| name.to_str()).expect("names are UTF-8").to_owned();
            let (stem, is_html) = match (name.strip_suffix(".page.html"), name.strip_suffix(".trafilatura.txt")) {
                (Some(stem), _) => (stem, true),
                (_, Some(stem)) => (stem, false),
                _ => continue,
            };
            let (record, stylesheet) = stem.split_once('.').expect("a name has a stylesheet");
            let record = path.with_file_name(record);
            if !is_undecoded(&record) {
                cases.push(Case { stylesheet: stylesheet.to_owned(), is_html, record, path });
            }
        }
    }
    cases
}

/// Whether the characters of a record were never decoded from MARC-8: we read them on its pages, so that its text is no truth.
fn is_undecoded(record: &Path) -> bool {
    let xml = fs::read_to_string(record.with_added_extension("marcxml")).expect("a page has a record");
    xml.contains("$1!") && xml.contains("(B")
}

/// Reads every page, on as many threads as there are processors; the outcomes stand in the order of the pages.
fn run(cases: &[Case]) -> Vec<Outcome> {
    let jobs = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        let workers: Vec<_> = cases
            .chunks(cases.len().div_ceil(jobs))
            .map(|chunk| {
                scope.spawn(move || {
                    let mut records = HashMap::new();
                    chunk.iter().map(|case| run_one(case, &mut records)).collect::<Vec<_>>()
                })
            })
            .collect();
        workers.into_iter().flat_map(|worker| worker.join().expect("no page makes the reader panic")).collect()
    })
}

type Records = HashMap<PathBuf, (Vec<marcxml::Field>, Option<serde_json::Value>)>;

fn run_one(case: &Case, records: &mut Records) -> Outcome {
    let name = case.path.display().to_string();
    let written = fs::read_to_string(&case.path).unwrap_or_else(|error| panic!("{name}: {error}"));
    let (fields, crossref) = records.entry(case.record.clone()).or_insert_with(|| {
        let xml = fs::read_to_string(case.record.with_added_extension("marcxml")).expect("a page has a record");
        let json = fs::read_to_string(case.record.with_added_extension("crossref.json")).ok();
        (marcxml::read(&xml), json.map(|json| serde_json::from_str(&json).expect("well-formed JSON")))
    });
    let page = if case.is_html { Page::from_html(&written) } else { Page::from_text(&written) };
    let truth = truth::of(fields, crossref.as_ref(), &page);
    let bytes = written.as_bytes();
    let first = if case.is_html {
        KohaHtmlReader::new().for_slice(bytes).next()
    } else {
        KohaTextReader::new().for_slice(bytes).next()
    };
    let (record, refusal) = match first {
        Some(Ok(record)) => (record, None),
        Some(Err(error)) => (Record::default(), Some(format!("{name}: {error}"))),
        None => (Record::default(), Some(format!("{name}: no record"))),
    };
    let name = case.path.file_name().unwrap_or_default().to_string_lossy();
    let (counts, misses) = score::compare(&name, &truth, &read::values(&record));
    Outcome { is_html: case.is_html, stylesheet: case.stylesheet.clone(), counts, misses, refusal }
}
