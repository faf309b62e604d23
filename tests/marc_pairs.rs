//! Our reading of real MARC records beside that of another system: hbz's lobid publishes its MARCXML as JSON-LD.
//!
//! `BIBTRIPLE_CORPORA` names the folder with `PAIRS.tsv`; without it the test says "skipped". What lobid leaves out of a record
//! or takes from elsewhere (authority files, holdings) is not compared; `MARC_PAIRS_MISSES=FILE` lists every difference.

#![expect(
    clippy::expect_used,
    clippy::print_stdout,
    clippy::cast_precision_loss,
    reason = "a test tells what it finds, in shares"
)]

use bibtriple::id::Identifier;
use bibtriple::model::{DateEvent, Record, SubjectKind};
use bibtriple::read::marc::{MarcRecords, MarcXmlReader};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

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
    let Some(corpora) = std::env::var_os("BIBTRIPLE_CORPORA") else {
        println!("skipped: BIBTRIPLE_CORPORA is not set");
        return;
    };
    let corpora = Path::new(&corpora);
    let pairs = std::fs::read_to_string(corpora.join("PAIRS.tsv")).expect("PAIRS.tsv is there");
    let mut tally = Tally::default();
    for line in pairs.lines().filter(|line| line.starts_with("lobid")) {
        let mut columns = line.split('\t').skip(1);
        let (Some(input), Some(expected)) = (columns.next(), columns.next()) else { continue };
        let bytes = std::fs::read(corpora.join(input)).expect("the input is there");
        let records: Vec<Record> =
            MarcRecords::new(MarcXmlReader::new().for_slice(&bytes)).filter_map(Result::ok).collect();
        let theirs: Value =
            serde_json::from_slice(&std::fs::read(corpora.join(expected)).expect("the pair is there")).expect("JSON");
        let [ours] = records.as_slice() else { panic!("{input}: {} records", records.len()) };
        tally.compare(input, ours, &theirs);
    }
    tally.judge();
}

#[derive(Default)]
struct Tally {
    /// Field → (said by lobid, said by us too).
    counts: BTreeMap<&'static str, (usize, usize)>,
    misses: String,
}

impl Tally {
    fn compare(&mut self, input: &str, ours: &Record, theirs: &Value) {
        let title: Vec<String> =
            ours.title.iter().flat_map(|title| [Some(&title.full), title.short.as_ref()]).flatten().cloned().collect();
        self.check(
            input,
            "title",
            &strings(&theirs["title"]),
            |theirs| title.iter().any(|ours| begins(ours, theirs)),
            &title,
        );

        let agents: Vec<String> = ours
            .contributions
            .iter()
            .map(|contribution| &contribution.agent)
            .flat_map(|agent| [Some(agent.name.direct()), agent.heading.clone()])
            .flatten()
            .chain(ours.meetings.iter().map(|meeting| meeting.heading.clone().unwrap_or_else(|| meeting.name.clone())))
            .collect();
        let names = at(theirs, &["contribution", "agent", "label"]);
        self.check(input, "agents", &names, |theirs| agents.iter().any(|ours| same_words(ours, theirs)), &agents);

        let identifiers: Vec<String> = ours
            .identifiers
            .iter()
            .flat_map(|identifier| match identifier {
                Identifier::Isbn(isbn) => vec![isbn.as_str().to_owned(), isbn.isbn10().unwrap_or_default()],
                Identifier::Issn(issn) | Identifier::IssnL(issn) | Identifier::Eissn(issn) => {
                    vec![issn.as_str().replace('-', "")]
                }
                Identifier::Invalid { value, .. } => vec![value.replace('-', "")],
                _ => Vec::new(),
            })
            .collect();
        for field in ["isbn", "issn"] {
            self.check(
                input,
                field,
                &strings(&theirs[field]),
                |theirs| identifiers.contains(&theirs.replace('-', "")),
                &identifiers,
            );
        }

        let issued: Vec<String> = ours
            .dates
            .iter()
            .filter(|date| matches!(date.event, DateEvent::Issued | DateEvent::Copyrighted | DateEvent::Created))
            .map(|date| date.date.edtf.as_ref().map_or_else(|| date.date.written.clone(), ToString::to_string))
            .collect();
        let years = at(theirs, &["publication", "startDate"]);
        self.check(input, "issued", &years, |year| issued.iter().any(|ours| ours.contains(year)), &issued);

        let publishers: Vec<String> = ours.publishers.iter().map(|publisher| publisher.name.direct()).collect();
        let publishers_theirs = at(theirs, &["publication", "publishedBy"]);
        self.check(
            input,
            "publisher",
            &publishers_theirs,
            |theirs| publishers.iter().any(|ours| same_words(ours, theirs)),
            &publishers,
        );

        let languages: Vec<String> = ours.languages.iter().map(ToString::to_string).collect();
        let codes = at(theirs, &["language", "id"]);
        let codes: Vec<String> = codes.iter().filter_map(|iri| iri.rsplit('/').next()).map(str::to_owned).collect();
        self.check(input, "language", &codes, |code| languages.iter().any(|ours| ours == code), &languages);

        let extents = strings(&theirs["extent"]);
        self.check(
            input,
            "extent",
            &extents,
            |theirs| ours.extents.iter().any(|ours| begins(ours, theirs)),
            &ours.extents,
        );

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
        self.check(
            input,
            "subjects",
            &headings,
            |theirs| subjects.iter().any(|ours| same_words(ours, theirs)),
            &subjects,
        );
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

    fn judge(&self) {
        if let Some(path) = std::env::var_os("MARC_PAIRS_MISSES") {
            std::fs::write(path, &self.misses).expect("the list can be written");
        }
        let mut below = Vec::new();
        for (field, floor) in FLOORS {
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

/// The words of a text in lower case, without punctuation.
fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

fn begins(ours: &str, theirs: &str) -> bool {
    words(ours).starts_with(&words(theirs))
}

/// Names may be inverted on one side.
fn same_words(ours: &str, theirs: &str) -> bool {
    let (mut ours, mut theirs) = (words(ours), words(theirs));
    ours.sort();
    theirs.sort();
    ours == theirs
}
