//! A record written in any form of MARC reads back as itself.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use bibtriple::read::marc::{Iso2709Reader, LineReader, MarcJsonReader, MarcRecord, MarcXmlReader, MrkReader, Tag};
use proptest::prelude::*;
use std::fmt::Write as _;

fn iso2709(record: &MarcRecord) -> Vec<u8> {
    let (mut directory, mut body) = (String::new(), String::new());
    for field in record.fields() {
        let start = body.len();
        if field.is_control() {
            body.push_str(field.value());
        } else {
            body.extend(field.indicators().map(char::from));
            for subfield in field.subfields() {
                write!(body, "\u{1F}{}{}", subfield.code, subfield.value).unwrap();
            }
        }
        body.push('\u{1E}');
        write!(directory, "{}{:04}{start:05}", field.tag(), body.len() - start).unwrap();
    }
    let base = 25 + directory.len();
    let length = base + body.len() + 1;
    format!("{length:05}nam a22{base:05} a 4500{directory}\u{1E}{body}\u{1D}").into_bytes()
}

fn escaped(value: &str) -> String {
    value.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

fn marcxml(record: &MarcRecord) -> Vec<u8> {
    let mut xml = format!("<record xmlns=\"http://www.loc.gov/MARC21/slim\"><leader>{}</leader>", record.leader());
    for field in record.fields() {
        let [first, second] = field.indicators().map(char::from);
        if field.is_control() {
            write!(xml, "<controlfield tag=\"{}\">{}</controlfield>", field.tag(), escaped(field.value())).unwrap();
            continue;
        }
        write!(xml, "<datafield tag=\"{}\" ind1=\"{first}\" ind2=\"{second}\">", field.tag()).unwrap();
        for subfield in field.subfields() {
            write!(xml, "<subfield code=\"{}\">{}</subfield>", subfield.code, escaped(subfield.value)).unwrap();
        }
        xml.push_str("</datafield>");
    }
    (xml + "</record>").into_bytes()
}

fn json(record: &MarcRecord) -> Vec<u8> {
    let fields: Vec<_> = record
        .fields()
        .map(|field| {
            let tag = field.tag().to_string();
            if field.is_control() {
                return serde_json::json!({ tag: field.value() });
            }
            let [first, second] = field.indicators().map(|indicator| char::from(indicator).to_string());
            let subfields: Vec<_> = field
                .subfields()
                .map(|subfield| serde_json::json!({ subfield.code.to_string(): subfield.value }))
                .collect();
            serde_json::json!({ tag: { "ind1": first, "ind2": second, "subfields": subfields } })
        })
        .collect();
    serde_json::json!({ "leader": record.leader(), "fields": fields }).to_string().into_bytes()
}

fn mrk(record: &MarcRecord) -> Vec<u8> {
    let mnemonic = |value: &str| {
        value.chars().fold(String::new(), |text, c| match c {
            '$' => text + "{dollar}",
            '{' => text + "{lcub}",
            '}' => text + "{rcub}",
            '\\' => text + "{bsol}",
            c => text + c.encode_utf8(&mut [0; 4]),
        })
    };
    let mut text = format!("=LDR  {}\n", record.leader());
    for field in record.fields() {
        write!(text, "={}  ", field.tag()).unwrap();
        if field.is_control() {
            text.push_str(&mnemonic(field.value()).replace(' ', "\\"));
        } else {
            text.extend(
                field.indicators().map(|indicator| if indicator == b' ' { '\\' } else { char::from(indicator) }),
            );
            for subfield in field.subfields() {
                write!(text, "${}{}", subfield.code, mnemonic(subfield.value)).unwrap();
            }
        }
        text.push('\n');
    }
    (text + "\n").into_bytes()
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
        let bytes = iso2709(&record);
        record.set_leader(std::str::from_utf8(bytes.get(..24).unwrap()).unwrap());
        record
    }
}

proptest! {
    #[test]
    fn what_is_written_reads_back(records in prop::collection::vec(record(), 1..4)) {
        let all = |write: fn(&MarcRecord) -> Vec<u8>| records.iter().flat_map(write).collect::<Vec<_>>();
        let read: Result<Vec<_>, _> = Iso2709Reader::new().for_slice(&all(iso2709)).collect();
        prop_assert_eq!(&read.unwrap(), &records);
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
        let bytes: Vec<u8> = records.iter().flat_map(iso2709).collect();
        let at = at.min(bytes.len());
        let cut = bytes.get(..at).and_then(Iso2709Reader::split_point).unwrap_or(0);
        let (first, second) = bytes.split_at(cut);
        let mut read: Vec<_> = Iso2709Reader::new().for_slice(first).map(Result::unwrap).collect();
        let last = read.last().map(|record| bibtriple::error::Position { byte: Some(cut as u64), ..record.position() });
        read.extend(Iso2709Reader::new().starting_after(last.unwrap_or_default()).for_slice(second).map(Result::unwrap));
        prop_assert_eq!(&read, &records);
        let whole: Vec<_> = Iso2709Reader::new().for_slice(&bytes).map(|record| record.unwrap().position()).collect();
        prop_assert_eq!(read.iter().map(MarcRecord::position).collect::<Vec<_>>(), whole);
    }
}
