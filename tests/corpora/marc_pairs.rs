//! Our reading of real MARC records beside that of other systems: hbz's lobid publishes its MARCXML as JSON-LD, `JabRef` imports
//! MARCXML as BibTeX.
//!
//! `BIBTRIPLE_CORPORA` names the folder with `PAIRS.tsv`; without it the tests say "skipped". What lobid takes from a field that
//! says something else, or from outside the record, is not compared; each such rule is a function below, which looks into the
//! record itself. `MARC_PAIRS_MISSES=1` lists every difference that remains.

#![expect(
    clippy::expect_used,
    clippy::print_stdout,
    clippy::cast_precision_loss,
    reason = "a test tells what it finds, in shares"
)]

use crate::folder::corpora;
use bibtriple::error::Code;
use bibtriple::id::Identifier;
use bibtriple::model::{DateEvent, OtherTitleKind, Record, SubjectKind};
use bibtriple::read::marc::{MarcRecord, MarcRecords, MarcXmlReader};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use unicode_normalization::UnicodeNormalization as _;

/// What a field must reach, in hundredths of what lobid says.
const FLOORS: &[(&str, f64)] = &[
    ("agents", 97.0),
    ("extent", 98.0),
    ("isbn", 99.0),
    ("issn", 99.0),
    ("issued", 97.0),
    ("language", 99.0),
    ("publisher", 95.0),
    ("subjects", 95.0),
    ("title", 98.0),
];

#[test]
fn says_what_lobid_says() {
    let mut tally = Tally::default();
    let count = for_pairs("lobid", |input, bytes, expected| {
        let (ours, marc) = read(input, bytes);
        let theirs: Value = serde_json::from_str(expected).expect("the pair is JSON");
        tally.compare(input, &ours, &marc, &theirs);
    });
    if count > 0 {
        tally.judge(FLOORS);
    }
}

/// `JabRef` has few records and every field of each is right there: we must say them all.
#[test]
fn says_what_jabref_says() {
    let mut tally = Tally::default();
    let count = for_pairs("JabRef", |input, bytes, expected| {
        let (ours, _) = read(input, bytes);
        tally.compare_entry(input, &ours, &bibtex(expected));
    });
    if count > 0 {
        tally.judge(&["agents", "isbn", "issued", "publisher", "title"].map(|field| (field, 100.0)));
    }
}

/// Calls with the name and the bytes of every MARCXML file of this system and what the system makes of it.
fn for_pairs(system: &str, mut compare: impl FnMut(&str, &[u8], &str)) -> usize {
    let Some(corpora) = corpora() else { return 0 };
    let pairs = std::fs::read_to_string(corpora.join("PAIRS.tsv")).expect("PAIRS.tsv is there");
    let mut count = 0;
    for line in pairs.lines().filter(|line| line.starts_with(system)) {
        let mut columns = line.split('\t').skip(1);
        let (Some(input), Some(expected)) = (columns.next(), columns.next()) else { continue };
        if input.starts_with("marcxml/") {
            let bytes = std::fs::read(corpora.join(input)).expect("the input is there");
            let expected = std::fs::read_to_string(corpora.join(expected)).expect("the pair is there");
            compare(input, &bytes, &expected);
            count += 1;
        }
    }
    assert!(count > 0, "no pairs of {system}");
    count
}

/// The one record of a file, as we understand it and as it stands there.
fn read(input: &str, bytes: &[u8]) -> (Record, MarcRecord) {
    let mut records = MarcRecords::new(MarcXmlReader::new().for_slice(bytes));
    let record = records.next().expect(input).expect(input);
    assert!(records.next().is_none(), "{input} holds more than one record");
    (record, MarcXmlReader::new().for_slice(bytes).next().expect(input).expect(input))
}

/// The fields of the one entry in a BibTeX file that has a field a line.
fn bibtex(entry: &str) -> BTreeMap<&str, &str> {
    entry
        .lines()
        .filter_map(|line| line.split_once('='))
        .map(|(key, value)| (key.trim(), value.trim().trim_end_matches(',').trim_matches(['{', '}'])))
        .collect()
}

/// Where a subfield stands: its field's tag and its code.
type Place = (&'static str, char);

const IMPRINT_NAMES: &[Place] = &[("260", 'b'), ("264", 'b'), ("260", 'f')];
const IMPRINT_DATES: &[Place] = &[("260", 'c'), ("264", 'c'), ("008", ' ')];

/// Whether the record says a text in one of these places.
fn is_in(marc: &MarcRecord, text: &str, places: &[Place]) -> bool {
    places.iter().any(|(tag, code)| {
        marc.with_tag(tag)
            .any(|field| field.value().contains(text) || field.all(*code).any(|value| value.contains(text)))
    })
}

/// What is said of a reproduction (533) lobid says of the original. We keep it as a note.
fn is_of_a_reproduction(marc: &MarcRecord, text: &str) -> bool {
    let imprint = [IMPRINT_NAMES, IMPRINT_DATES].concat();
    is_in(marc, text, &[("533", 'c'), ("533", 'd')]) && !is_in(marc, text, &imprint)
}

/// What an imprint's $3 says of the time when its publisher was the publisher, lobid takes for a date of publication.
fn is_when_the_imprint_held(marc: &MarcRecord, year: &str) -> bool {
    is_in(marc, year, &[("260", '3'), ("264", '3')]) && !is_in(marc, year, IMPRINT_DATES)
}

/// "[Verlag nicht ermittelbar]" is no name.
fn is_placeholder(name: &str) -> bool {
    name.starts_with('[') && name.ends_with("ermittelbar]")
}

#[derive(Default)]
struct Tally {
    /// Field → (said by them, said by us too).
    counts: BTreeMap<&'static str, (usize, usize)>,
    misses: String,
}

impl Tally {
    fn compare(&mut self, input: &str, ours: &Record, marc: &MarcRecord, theirs: &Value) {
        // Of the volume of a larger work lobid leaves out the other title information: $a, $n: $p.
        let title = titles(ours);
        let said = strings(&theirs["title"]);
        self.check(input, "title", &said, |theirs| title.iter().any(|ours| has_in_order(ours, theirs)), &title);

        let agents = agents(ours);
        let names = at(theirs, &["contribution", "agent", "label"]);
        self.check(input, "agents", &names, |theirs| agents.iter().any(|ours| same_words(ours, theirs)), &agents);

        let identifiers = numbers(ours);
        for field in ["isbn", "issn"] {
            let is_said = |theirs: &str| identifiers.contains(&theirs.replace('-', ""));
            self.check(input, field, &strings(&theirs[field]), is_said, &identifiers);
        }

        // Where imprint and code contradict each other lobid takes the code, we the imprint, and we say so.
        let in_conflict = |year: &str| {
            let mut doubts = ours.diagnostics.iter().filter(|doubt| doubt.code == Code::Conflict);
            doubts.any(|doubt| doubt.value.as_deref() == Some(year))
        };
        let issued = years(ours);
        let mut starts = at(theirs, &["publication", "startDate"]);
        starts.retain(|year| {
            !(is_of_a_reproduction(marc, year) || is_when_the_imprint_held(marc, year) || in_conflict(year))
        });
        self.check(input, "issued", &starts, |year| issued.iter().any(|ours| ours.contains(year)), &issued);

        let publishers = publishers(ours);
        let mut names = at(theirs, &["publication", "publishedBy"]);
        names.retain(|name| !(is_placeholder(name) || is_of_a_reproduction(marc, name)));
        let is_said = |theirs: &str| publishers.iter().any(|ours| same_words(ours, theirs));
        self.check(input, "publisher", &names, is_said, &publishers);

        let languages: Vec<String> = ours.languages.iter().map(ToString::to_string).collect();
        let codes = at(theirs, &["language", "id"]);
        let codes: Vec<String> = codes.iter().filter_map(|iri| iri.rsplit('/').next()).map(str::to_owned).collect();
        self.check(input, "language", &codes, |code| languages.iter().any(|ours| ours == code), &languages);

        // lobid puts several statements together in an order of its own, and keeps one of several subfields.
        let extent = [ours.extents.join(" ")];
        let is_said = |theirs: &str| extent.iter().any(|ours| has_words(ours, theirs));
        self.check(input, "extent", &strings(&theirs["extent"]), is_said, &extent);

        let subjects: Vec<String> = ours
            .subjects
            .iter()
            .filter(|subject| subject.kind != SubjectKind::Class)
            .flat_map(|subject| {
                let parts = subject.subdivisions.iter().map(|part| part.value.clone());
                std::iter::once(subject.heading.value.clone()).chain(parts)
            })
            .collect();
        // Labels of systems of classes are looked up in tables that are not in the record.
        let mut headings = at(theirs, &["subject", "componentList", "label"]);
        headings.retain(|heading| !heading.is_empty());
        // A heading with its subdivisions may be one label, and a person's is without the dates.
        let whole = ours.subjects.iter().map(|subject| {
            let parts = subject.subdivisions.iter().map(|part| part.value.as_str());
            std::iter::once(subject.heading.value.as_str()).chain(parts).collect::<Vec<_>>().join(" ")
        });
        let dated: Vec<String> = subjects.into_iter().chain(whole).collect();
        let subjects: Vec<String> = dated.iter().map(|heading| undated(heading)).chain(dated.iter().cloned()).collect();
        let is_said = |theirs: &str| subjects.iter().any(|ours| same_words(ours, theirs));
        self.check(input, "subjects", &headings, is_said, &subjects);
    }

    fn compare_entry(&mut self, input: &str, ours: &Record, entry: &BTreeMap<&str, &str>) {
        let value = |key: &str| entry.get(key).map(|value| (*value).to_owned());
        let title = titles(ours);
        let whole = [value("title"), value("subtitle")].into_iter().flatten().collect::<Vec<_>>().join(" ");
        self.check(input, "title", &[whole], |theirs| title.iter().any(|ours| has_in_order(ours, theirs)), &title);

        let agents = agents(ours);
        let names: Vec<String> = ["author", "editor"].into_iter().filter_map(value).collect();
        let names: Vec<String> = names.iter().flat_map(|names| names.split(" and ")).map(str::to_owned).collect();
        self.check(input, "agents", &names, |theirs| agents.iter().any(|ours| same_words(ours, theirs)), &agents);

        let identifiers = numbers(ours);
        let isbn: Vec<String> = value("isbn").into_iter().collect();
        self.check(input, "isbn", &isbn, |theirs| identifiers.iter().any(|ours| ours == theirs), &identifiers);

        let issued = years(ours);
        let year: Vec<String> = value("year").into_iter().collect();
        self.check(input, "issued", &year, |year| issued.iter().any(|ours| ours.contains(year)), &issued);

        let publishers = publishers(ours);
        let publisher: Vec<String> = value("publisher").into_iter().collect();
        let is_said = |theirs: &str| publishers.iter().any(|ours| same_words(ours, theirs));
        self.check(input, "publisher", &publisher, is_said, &publishers);
    }

    fn check(
        &mut self,
        input: &str,
        field: &'static str,
        theirs: &[String],
        is_said: impl Fn(&str) -> bool,
        ours: &[String],
    ) {
        for value in theirs {
            let count = self.counts.entry(field).or_default();
            count.0 += 1;
            if is_said(value) {
                count.1 += 1;
            } else {
                writeln!(self.misses, "{field}\t{input}\t{value}\t{ours:?}").expect("a string takes all");
            }
        }
    }

    fn judge(&self, floors: &[(&str, f64)]) {
        if std::env::var_os("MARC_PAIRS_MISSES").is_some() {
            println!("{}", self.misses);
        }
        let mut below = Vec::new();
        for (field, floor) in floors {
            let (said, found) = self.counts.get(field).copied().unwrap_or_default();
            let share = 100.0 * found as f64 / said.max(1) as f64;
            println!("{field:<10} {found:>5} of {said:>5}  {share:6.2} %  (floor {floor} %)");
            if said == 0 || share < *floor {
                below.push(*field);
            }
        }
        assert!(below.is_empty(), "below the floor: {below:?}");
    }
}

/// The title, alone and with its parallel titles, which others leave in it.
fn titles(record: &Record) -> Vec<String> {
    let Some(title) = &record.title else { return Vec::new() };
    let parallel = record.other_titles.iter().filter(|title| title.kind == OtherTitleKind::Parallel);
    let whole = std::iter::once(&title.full).chain(parallel.map(|title| &title.text.value));
    let whole = whole.map(String::as_str).collect::<Vec<_>>().join(" = ");
    [Some(title.full.clone()), title.short.clone(), Some(whole)].into_iter().flatten().collect()
}

/// Names in direct order, headings with and without their dates; with the title of a work of theirs, too.
fn agents(record: &Record) -> Vec<String> {
    let mut agents = Vec::new();
    for agent in record.contributions.iter().map(|contribution| &contribution.agent) {
        agents.push(agent.name.direct());
        if let Some(heading) = &agent.heading {
            agents.extend([undated(heading), heading.clone()]);
        }
    }
    for meeting in &record.meetings {
        agents.push(meeting.heading.clone().unwrap_or_else(|| meeting.name.clone()));
    }
    for work in record.relations.iter().map(|relation| &relation.work) {
        let title = work.title.as_ref().map(|title| title.value.as_str()).unwrap_or_default();
        agents.extend(work.contributions.iter().map(|by| format!("{} {title}", by.agent.name.direct())));
    }
    agents
}

/// A heading up to its dates: "Holm, Inger, 1961-" without the last word.
fn undated(heading: &str) -> String {
    heading.split(' ').take_while(|word| !word.contains(|c: char| c.is_ascii_digit())).collect::<Vec<_>>().join(" ")
}

/// Numbers of the work, and of its host where the work is a part of it: those are the host's.
fn numbers(record: &Record) -> Vec<String> {
    let of_hosts = record.hosts.iter().flat_map(|host| &host.identifiers);
    let numbers = record.identifiers.iter().chain(of_hosts).flat_map(|identifier| match identifier {
        Identifier::Isbn(isbn) => vec![isbn.as_str().to_owned(), isbn.isbn10().unwrap_or_default()],
        Identifier::Issn(issn) | Identifier::IssnL(issn) | Identifier::Eissn(issn) => {
            vec![issn.as_str().replace('-', "")]
        }
        Identifier::Invalid { value, .. } => vec![value.replace('-', "")],
        _ => Vec::new(),
    });
    numbers.collect()
}

fn years(record: &Record) -> Vec<String> {
    let dates = record.dates.iter().filter(|date| {
        matches!(date.event, DateEvent::Issued | DateEvent::Copyrighted | DateEvent::Created | DateEvent::Accepted)
    });
    dates
        .map(|date| &date.date)
        .chain(record.hosts.iter().filter_map(|host| host.part.date.as_ref()))
        .map(|date| date.edtf.as_ref().map_or_else(|| date.written.clone(), ToString::to_string))
        .collect()
}

fn publishers(record: &Record) -> Vec<String> {
    record.publishers.iter().map(|publisher| publisher.name.direct()).collect()
}

/// All strings at a path of keys, through lists.
fn at(value: &Value, path: &[&str]) -> Vec<String> {
    match (value, path) {
        (Value::Array(values), _) => values.iter().flat_map(|value| at(value, path)).collect(),
        (value, []) => strings(value),
        (value, [key, rest @ ..]) => at(&value[*key], rest),
    }
}

fn strings(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) => vec![text.clone()],
        Value::Array(values) => values.iter().flat_map(strings).collect(),
        _ => Vec::new(),
    }
}

/// The words of a text in lower case, without punctuation. Accents may stand alone behind their letters on one side.
fn words(text: &str) -> Vec<String> {
    let text: String = text.nfc().collect();
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

/// Whether our text begins as theirs and has all its words in their order.
fn has_in_order(ours: &str, theirs: &str) -> bool {
    let (ours, theirs) = (words(ours), words(theirs));
    let mut rest = ours.iter();
    ours.first() == theirs.first() && theirs.iter().all(|word| rest.any(|ours| ours == word))
}

/// Whether our text has all words of theirs.
fn has_words(ours: &str, theirs: &str) -> bool {
    let mut rest = words(ours);
    let mut take = |word: &String| rest.iter().position(|ours| ours == word).map(|at| rest.swap_remove(at)).is_some();
    words(theirs).iter().all(&mut take)
}

/// Names may be inverted on one side.
fn same_words(ours: &str, theirs: &str) -> bool {
    let (mut ours, mut theirs) = (words(ours), words(theirs));
    ours.sort();
    theirs.sort();
    ours == theirs
}
