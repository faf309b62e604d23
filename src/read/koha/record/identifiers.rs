//! ISBN, ISSN and DOI under labels of their own.

use super::values::pieces;
use crate::error::{Code, Diagnostic};
use crate::id::{Doi, Identifier, Isbn, Issn};
use crate::model::Record;
use crate::model::list::push_new;
use crate::read::evidence::Evidence;
use crate::read::koha::page::Entry;

pub(super) fn isbns(record: &mut Record, entry: &Entry) {
    for value in entry.values.iter().flat_map(|value| value.split(['|', ';', '•'])) {
        let value = value.trim().trim_end_matches(['.', ' ', ',', ':']);
        if !value.contains(|c: char| c.is_ascii_digit()) {
            continue;
        }
        // Fewer digits than any number has: the price that UNIMARC's stylesheet prints behind it, "25 EUR".
        if value.bytes().filter(u8::is_ascii_digit).count() < 7 {
            record.keep_unmapped(&entry.label, value);
            continue;
        }
        identifier(record, entry, value, "isbn", |value| {
            Isbn::parse(value).map(Identifier::Isbn).map_err(|error| error.reason)
        });
    }
}

pub(super) fn issns(record: &mut Record, entry: &Entry) {
    for value in entry.values.iter().flat_map(|value| value.split(['|', ';', '•', ','])) {
        let value = value.trim().trim_end_matches(['.', ' ', ',', ':']);
        let number = value.split_whitespace().next().unwrap_or_default();
        if !number.contains(|c: char| c.is_ascii_digit()) {
            continue;
        }
        identifier(record, entry, number, "issn", |value| {
            Issn::parse(value).map(Identifier::Issn).map_err(|error| error.reason)
        });
    }
}

pub(super) fn identifier(
    record: &mut Record,
    entry: &Entry,
    value: &str,
    scheme: &str,
    parse: impl Fn(&str) -> Result<Identifier, &'static str>,
) {
    match parse(value) {
        Ok(identifier) => record.identify(identifier),
        Err(reason) => {
            record.doubt(
                Diagnostic::new(
                    Code::InvalidIdentifier,
                    format!("“{value}” is no {}: {reason}", scheme.to_uppercase()),
                )
                .in_field(entry.label.clone())
                .with_value(value),
            );
            record.identify(Identifier::Invalid { scheme: scheme.to_owned(), value: value.to_owned() });
        }
    }
}

pub(super) fn dois(record: &mut Record, evidence: &mut Evidence, entry: &Entry) {
    for value in pieces(entry) {
        let value = value.split_whitespace().next().unwrap_or_default();
        match Doi::parse(value) {
            Ok(doi) => push_new(&mut evidence.own_dois, doi),
            Err(error) => {
                record.doubt(
                    Diagnostic::new(Code::InvalidIdentifier, error.to_string())
                        .in_field(entry.label.clone())
                        .with_value(value),
                );
                record.identify(Identifier::Invalid { scheme: "doi".to_owned(), value: value.to_owned() });
            }
        }
    }
}
