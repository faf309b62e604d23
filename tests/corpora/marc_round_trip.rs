//! A record written in any form of MARC reads back as itself.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use crate::support::marc::{iso2709, json, marcxml, mrk};
use bibtriple::read::marc::{Iso2709Reader, LineReader, MarcJsonReader, MarcRecord, MarcXmlReader, MrkReader, Tag};
use proptest::prelude::*;
use std::fmt::Write as _;

/// Its lengths and addresses are those of ISO 2709 alone, and zero elsewhere.
const LEADER: &str = "00000nam a2200000 a 4500";

fn binary(records: &[MarcRecord]) -> Vec<u8> {
    records.iter().flat_map(|record| iso2709(record).unwrap()).collect()
}

/// The records without what ISO 2709 counts in their leaders, once that is seen to be as it was written.
fn uncounted(records: Vec<MarcRecord>) -> Vec<MarcRecord> {
    let uncount = |mut record: MarcRecord| {
        assert!(iso2709(&record).unwrap().starts_with(record.leader().as_bytes()));
        record.set_leader(LEADER);
        record
    };
    records.into_iter().map(uncount).collect()
}

/// As YAZ prints it; a delimiter between blanks in a value would be one.
fn line(record: &MarcRecord) -> Vec<u8> {
    let mut text = format!("{}\n", record.leader());
    for field in record.fields() {
        write!(text, "{} ", field.tag()).unwrap();
        if field.is_control() {
            text.push_str(field.value());
        } else {
            text.extend(field.indicators().map(char::from));
            for subfield in field.subfields() {
                write!(text, " ${} {}", subfield.code, subfield.value).unwrap();
            }
        }
        text.push('\n');
    }
    (text + "\n").into_bytes()
}

/// A value in NFC without control characters, that does not begin or end with a blank, as in catalogues.
fn value() -> impl Strategy<Value = String> {
    "[A-Za-z0-9&<>\"'{}\\\\$.,:;/äöüßéñłØșčЖя水α -]{1,30}".prop_map(|text| format!("x{}y", text.trim()))
}

prop_compose! {
    fn record()(
        number in "[a-z0-9]{1,12}",
        fields in prop::collection::vec(
            (10_u16..999, "[0-9 ]{2}", prop::collection::vec(("[a-z0-9]", value()), 1..5)),
            1..12,
        ),
    ) -> MarcRecord {
        let mut record = MarcRecord::default();
        record.push_control(Tag(*b"001"), &number);
        for (tag, indicators, subfields) in fields {
            let tag = format!("{tag:03}");
            record.push_data(Tag(tag.as_bytes().try_into().unwrap()), indicators.as_bytes().try_into().unwrap());
            for (code, value) in subfields {
                record.push_subfield(code.chars().next().unwrap(), &value);
            }
        }
        record.set_leader(LEADER);
        record
    }
}

proptest! {
    #[test]
    fn what_is_written_reads_back(records in prop::collection::vec(record(), 1..4)) {
        let all = |write: fn(&MarcRecord) -> Vec<u8>| records.iter().flat_map(write).collect::<Vec<_>>();
        let read: Result<Vec<_>, _> = Iso2709Reader::new().for_slice(&binary(&records)).collect();
        prop_assert_eq!(&uncounted(read.unwrap()), &records);
        let read: Result<Vec<_>, _> = MarcXmlReader::new().for_slice(&all(marcxml)).collect();
        prop_assert_eq!(&read.unwrap(), &records);
        let read: Result<Vec<_>, _> = MarcJsonReader::new().for_slice(&all(json)).collect();
        prop_assert_eq!(&read.unwrap(), &records);
        let read: Result<Vec<_>, _> = MrkReader::new().for_slice(&all(mrk)).collect();
        prop_assert_eq!(&read.unwrap(), &records);
        let has_delimiters = |record: &MarcRecord| record.fields().any(|field| field.subfields().any(|sub| sub.value.contains('$')));
        if !records.iter().any(has_delimiters) {
            let read: Result<Vec<_>, _> = LineReader::new().for_slice(&all(line)).collect();
            prop_assert_eq!(&read.unwrap(), &records);
        }
    }

    /// Cut anywhere behind a record, the pieces give what the whole gives.
    #[test]
    fn pieces_give_what_the_whole_gives(records in prop::collection::vec(record(), 2..5), at in 0_usize..4000) {
        let bytes = binary(&records);
        let at = at.min(bytes.len());
        let cut = bytes.get(..at).and_then(Iso2709Reader::split_point).unwrap_or(0);
        let (first, second) = bytes.split_at(cut);
        let mut read: Vec<_> = Iso2709Reader::new().for_slice(first).map(Result::unwrap).collect();
        let last = read.last().map(|record| bibtriple::error::Position { byte: Some(cut as u64), ..record.position() });
        read.extend(Iso2709Reader::new().starting_after(last.unwrap_or_default()).for_slice(second).map(Result::unwrap));
        let positions: Vec<_> = read.iter().map(MarcRecord::position).collect();
        prop_assert_eq!(&uncounted(read), &records);
        let whole: Vec<_> = Iso2709Reader::new().for_slice(&bytes).map(|record| record.unwrap().position()).collect();
        prop_assert_eq!(positions, whole);
    }
}
