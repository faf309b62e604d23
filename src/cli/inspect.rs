//! `bibtriple inspect`.

use super::Status;
use super::mapping::{Catalogue, Mapping};
use super::reading::Reading;
use bibtriple::description::Description;
use bibtriple::error::Diagnostic;
use bibtriple::map::Mapper;
use bibtriple::model::Record;
use bibtriple::pipeline::{Consumer, Share, Summary};
use bibtriple::read::marc::{Census, Fate};
use clap::Args;
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeMap;
use std::io::{self, Write};
use std::sync::{Arc, Mutex};

/// Show what is in there: formats, records, fields mapped and not, identifiers, problems
///
/// Everything is read and mapped as `convert` does it, and nothing is written but a table.
#[derive(Debug, Args)]
pub(super) struct Inspect {
    #[command(flatten)]
    reading: Reading,

    #[command(flatten)]
    mapping: Mapping,

    /// Write JSON, for programs
    #[arg(long)]
    json: bool,
}

impl Inspect {
    pub(super) fn run(self) -> anyhow::Result<Status> {
        self.reading.check(None)?;
        let Catalogue { mapper, names } = self.mapping.catalogue()?;
        let mut inspector = Inspector { mapper, description: Description::default(), findings: Findings::default() };
        let census = Arc::new(Mutex::new(Census::default()));
        let summary = self.reading.run(&mut inspector, names, Some(Arc::clone(&census)), false)?;
        let status = self.reading.conclude(&summary);
        if status != Status::Failed {
            let mut findings = inspector.findings.complete(&summary);
            findings.marc = census.lock().ok().map(|census| census.clone()).filter(|census| !census.fields.is_empty());
            let mut out = io::stdout().lock();
            if self.json {
                serde_json::to_writer_pretty(&mut out, &findings)?;
                writeln!(out)?;
            } else {
                findings.write(&mut out)?;
            }
            out.flush()?;
        }
        Ok(status)
    }
}

/// Counts what the records hold.
struct Inspector {
    mapper: Mapper,
    description: Description,
    findings: Findings,
}

/// What was found, each thing with the number of records that have it unless said otherwise.
#[derive(Debug, Default, Serialize)]
struct Findings {
    /// Inputs by format.
    formats: BTreeMap<String, u64>,
    failed_inputs: u64,
    records: u64,
    refused: u64,
    withheld: u64,
    kinds: BTreeMap<String, u64>,
    /// Fields of the record, by their names in its JSON.
    fields: BTreeMap<String, u64>,
    /// Identifiers of the works, by scheme.
    identifiers: BTreeMap<String, u64>,
    /// Fields of the input that are not in the graph, as their format names them, with how often they occur.
    not_mapped: BTreeMap<String, u64>,
    doubts: BTreeMap<String, Doubts>,
    /// What MARC records are made of.
    #[serde(skip_serializing_if = "Option::is_none")]
    marc: Option<Census>,
}

/// Doubts with one code.
#[derive(Debug, Default, Serialize)]
struct Doubts {
    /// How many there are.
    count: u64,
    /// What the first one says.
    example: String,
}

impl Consumer for Inspector {
    fn consume(&mut self, record: &Record, doubts: &mut Vec<Diagnostic>) -> io::Result<()> {
        self.mapper.map(record, &mut self.description, doubts);
        let findings = &mut self.findings;
        if let Value::Object(members) = serde_json::to_value(record)? {
            for (name, value) in members {
                match (name.as_str(), &value) {
                    ("kind", Value::String(kind)) => add(&mut findings.kinds, kind),
                    // They have tables of their own, and every record has an origin.
                    ("origin" | "diagnostics" | "unmapped", _) => {}
                    ("identifiers", Value::Array(identifiers)) => {
                        for identifier in identifiers {
                            add(&mut findings.identifiers, scheme(identifier));
                        }
                    }
                    _ => add(&mut findings.fields, &name),
                }
            }
        }
        for unmapped in &record.unmapped {
            add(&mut findings.not_mapped, &unmapped.field);
        }
        for doubt in doubts {
            let entry = findings.doubts.entry(doubt.code.to_string()).or_default();
            entry.count += 1;
            if entry.example.is_empty() {
                entry.example.clone_from(&doubt.message);
            }
        }
        Ok(())
    }
}

impl Share for Inspector {
    type Part = Self;

    fn part(&self) -> Self {
        Self { mapper: self.mapper.clone(), description: Description::default(), findings: Findings::default() }
    }

    fn absorb(&mut self, part: &mut Self) -> io::Result<()> {
        self.findings.add(std::mem::take(&mut part.findings));
        Ok(())
    }
}

/// The scheme of an identifier, by its JSON.
fn scheme(identifier: &Value) -> &str {
    let inner = identifier.pointer("/value/scheme").and_then(Value::as_str);
    match (identifier.get("scheme").and_then(Value::as_str), inner) {
        (Some("other"), Some(inner)) => inner,
        (outer, _) => outer.unwrap_or("unknown"),
    }
}

fn add(counts: &mut BTreeMap<String, u64>, what: &str) {
    if let Some(count) = counts.get_mut(what) {
        *count += 1;
    } else {
        counts.insert(what.to_owned(), 1);
    }
}

impl Findings {
    /// Adds what was found in the records that follow.
    fn add(&mut self, other: Self) {
        for (counts, others) in [
            (&mut self.kinds, other.kinds),
            (&mut self.fields, other.fields),
            (&mut self.identifiers, other.identifiers),
            (&mut self.not_mapped, other.not_mapped),
        ] {
            for (what, count) in others {
                *counts.entry(what).or_default() += count;
            }
        }
        for (code, doubts) in other.doubts {
            let entry = self.doubts.entry(code).or_default();
            entry.count += doubts.count;
            if entry.example.is_empty() {
                entry.example = doubts.example;
            }
        }
    }

    /// Adds what the run as a whole came to.
    fn complete(mut self, summary: &Summary) -> Self {
        self.formats = summary.formats.iter().map(|(format, count)| (format.to_string(), *count)).collect();
        self.failed_inputs = summary.failed_inputs;
        self.records = summary.records;
        self.refused = summary.refused;
        self.withheld = summary.withheld;
        self
    }

    /// Writes tables for people.
    fn write(&self, out: &mut impl Write) -> io::Result<()> {
        let records = [("read", self.records), ("refused", self.refused), ("withheld", self.withheld)];
        table(out, "Inputs by format", self.formats.iter().map(|(name, count)| (name.as_str(), *count)))?;
        table(out, "Records", records.into_iter().filter(|(_, count)| *count > 0))?;
        for (title, counts) in [
            ("Kinds of works", &self.kinds),
            ("Records that have", &self.fields),
            ("Identifiers", &self.identifiers),
            ("Fields not in the graph", &self.not_mapped),
        ] {
            table(out, title, by_count(counts))?;
        }
        if let Some(census) = &self.marc {
            write_census(census, out)?;
        }
        if !self.doubts.is_empty() {
            writeln!(out, "Doubts")?;
            let mut doubts: Vec<_> = self.doubts.iter().collect();
            doubts.sort_by_key(|(_, doubts)| std::cmp::Reverse(doubts.count));
            for (code, doubts) in doubts {
                writeln!(out, "{:>9}  {code}: {}", doubts.count, doubts.example)?;
            }
        }
        Ok(())
    }
}

/// Writes what MARC records are made of, and of each tag how many occurrences are mapped or why they need not be.
fn write_census(census: &Census, out: &mut impl Write) -> io::Result<()> {
    table(out, "MARC flavours", census.flavours.iter().map(|(name, count)| (*name, *count)))?;
    table(out, "MARC types and levels (leader/06-07)", by_count(&census.types))?;
    table(out, "Encodings declared", by_count(&census.encodings))?;
    writeln!(out, "MARC fields, what becomes of them, and their subfields (! not mapped, - technical, x private)")?;
    for (tag, field) in &census.fields {
        let fate = match field.fate {
            Some(Fate::Private) => "private".to_owned(),
            Some(Fate::Technical) => "technical".to_owned(),
            _ => format!("{} mapped", field.mapped),
        };
        let is_mapped = matches!(field.fate, Some(Fate::Mapped) | None);
        let subfields = field.subfields.iter().map(|(code, subfield)| {
            let mark = match subfield.fate {
                // What becomes of the field becomes of them.
                _ if !is_mapped => "",
                Fate::Unmapped => "!",
                Fate::Technical if !code.is_ascii_digit() => "-",
                Fate::Private => "x",
                _ => "",
            };
            format!("{mark}${code} {}", subfield.count)
        });
        let subfields: Vec<_> = subfields.collect();
        writeln!(out, "{:>9}  {tag}  {fate:<14} {}", field.count, subfields.join("  "))?;
    }
    Ok(())
}

/// The most frequent first, and by name where they are equal.
fn by_count(counts: &BTreeMap<String, u64>) -> impl Iterator<Item = (&str, u64)> {
    let mut rows: Vec<_> = counts.iter().map(|(name, count)| (name.as_str(), *count)).collect();
    rows.sort_by_key(|row| std::cmp::Reverse(row.1));
    rows.into_iter()
}

fn table<'a>(out: &mut impl Write, title: &str, rows: impl Iterator<Item = (&'a str, u64)>) -> io::Result<()> {
    let mut rows = rows.peekable();
    if rows.peek().is_none() {
        return Ok(());
    }
    writeln!(out, "{title}")?;
    for (name, count) in rows {
        writeln!(out, "{count:>9}  {}", name.replace('_', " "))?;
    }
    Ok(())
}
