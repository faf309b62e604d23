//! How much of real records is read: every field of 15,000 records of many catalogues is mapped, left out on purpose, or named in
//! the report.
//!
//! The records are in the folder that `BIBTRIPLE_CORPORA` names; without it the test says "skipped".

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot read its data has failed")]
#![allow(clippy::print_stdout, clippy::cast_precision_loss, reason = "a test tells what it finds, in shares")]

use crate::folder::corpora;
use bibtriple::model::UnmappedReason;
use bibtriple::read::marc::{self, Fate, Flavour, Iso2709Reader, Tag, marc21, unimarc};
use std::collections::BTreeMap;
use std::path::Path;

/// The share of field occurrences that must be mapped or left out on purpose.
const FLOOR: f64 = 97.0;

#[test]
fn hardly_a_field_is_not_understood() {
    let Some(corpora) = corpora() else { return };
    let bytes = std::fs::read(Path::new(&corpora).join("throughput/all-unique-real-utf8.mrc")).unwrap();
    let (mut all, mut unmapped) = (0_usize, BTreeMap::<String, usize>::new());
    let mut fates = BTreeMap::<&str, usize>::new();
    for record in Iso2709Reader::new().for_slice(&bytes).flatten() {
        let flavour = Flavour::of(&record).unwrap_or(Flavour::Marc21);
        let Ok(read) = marc::read(&record, flavour) else { continue };
        let fate = |tag: Tag| if flavour == Flavour::Marc21 { marc21::fate(tag) } else { unimarc::fate(tag) };
        for field in record.fields().filter(|field| !field.tag().is_control()) {
            all += 1;
            let name = match fate(field.tag()) {
                Fate::Mapped => "mapped",
                Fate::Private => "private",
                Fate::Technical => "technical",
                _ => "unmapped",
            };
            *fates.entry(name).or_default() += 1;
        }
        for field in read.unmapped.iter().filter(|field| field.reason == UnmappedReason::Unknown) {
            *unmapped.entry(field.field.clone()).or_default() += 1;
        }
    }
    let count: usize = unmapped.values().sum();
    let share = 100.0 - 100.0 * count as f64 / all as f64;
    println!("{all} data fields by the fate of their tags: {fates:?}");
    println!("{share:.2} % are mapped or left out on purpose (floor {FLOOR} %); the other {count}:");
    let mut rest: Vec<_> = unmapped.into_iter().collect();
    rest.sort_by_key(|(tag, count)| (std::cmp::Reverse(*count), tag.clone()));
    for (tag, count) in &rest {
        println!("{count:>7}  {tag}");
    }
    assert!(share >= FLOOR, "only {share:.2} %");
}
