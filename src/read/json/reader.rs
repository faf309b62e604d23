//! What the readers of JSON formats have in common: settings, doors and iterator.

use super::JsonValues;
use crate::error::{Position, ReadError};
use crate::model::Record;
use crate::read::split::Raw;
use std::io::BufRead;

/// Why an object gives no record.
#[derive(Debug)]
pub(in crate::read) enum Refusal {
    /// It is no JSON: a trusted line that has to be cut by its braces, or a broken object.
    Syntax(String),
    /// It is JSON, but describes no work.
    Content(String),
}

impl From<serde_json::Error> for Refusal {
    fn from(error: serde_json::Error) -> Self {
        Self::Syntax(error.to_string())
    }
}

/// The next record, by a function that reads one object.
pub(in crate::read) fn next<R: BufRead>(
    values: &mut JsonValues<R>,
    read: fn(&str) -> Result<Record, Refusal>,
) -> Option<Result<Record, ReadError>> {
    loop {
        let mut value = match values.next()? {
            Ok(value) => value,
            Err(error) => return Some(Err(error)),
        };
        match record(&value.bytes, read) {
            Err(Refusal::Syntax(_)) if values.again(&mut value) => {}
            record => return Some(placed(value.at, record)),
        }
    }
}

fn record(bytes: &[u8], read: fn(&str) -> Result<Record, Refusal>) -> Result<Record, Refusal> {
    let text = std::str::from_utf8(bytes).map_err(|error| Refusal::Syntax(error.to_string()))?;
    read(text)
}

/// The record of an object that was cut in another thread.
pub(in crate::read) fn read_raw(raw: Raw<'_>, read: fn(&str) -> Result<Record, Refusal>) -> Result<Record, ReadError> {
    placed(raw.at, record(raw.bytes, read))
}

/// The record with its place, or why there is none.
fn placed(at: Position, record: Result<Record, Refusal>) -> Result<Record, ReadError> {
    match record {
        Ok(mut record) => {
            record.origin.at = at;
            Ok(record)
        }
        Err(Refusal::Syntax(message)) => Err(ReadError::record(at, format!("this is not JSON: {message}"))),
        Err(Refusal::Content(message)) => Err(ReadError::record(at, message)),
    }
}

/// A reader of a JSON format: its settings, its doors, and the iterator of its records.
macro_rules! json_reader {
    (
        $(#[$reader_doc:meta])* $Reader:ident,
        $(#[$records_doc:meta])* $Records:ident,
        within $envelopes:expr,
        by $read:path
    ) => {
        $crate::read::bounded::bounded_reader! {
            $(#[$reader_doc])*
            $Reader
        }

        impl $Reader {
            /// Reads from this reader.
            pub fn for_reader<R: std::io::BufRead>(self, reader: R) -> $Records<R> {
                let values = $crate::read::json::JsonValues::new(reader, self.max_record_size);
                $Records { values: values.within($envelopes).trusting_lines() }
            }

            /// Reads from bytes at hand.
            #[must_use]
            pub fn for_slice(self, bytes: &[u8]) -> $Records<&[u8]> {
                self.for_reader(bytes)
            }

            /// Cuts an input into its objects, which [`read_raw`](Self::read_raw) reads.
            pub(in crate::read) fn cutter<R: std::io::BufRead>(&self, reader: R) -> $crate::read::json::JsonValues<R> {
                $crate::read::json::JsonValues::new(reader, self.max_record_size).within($envelopes).trusting_lines()
            }

            /// Reads an object that was cut in another thread.
            pub(in crate::read) fn read_raw(
                raw: $crate::read::split::Raw<'_>,
            ) -> Result<$crate::model::Record, $crate::error::ReadError> {
                $crate::read::json::reader::read_raw(raw, $read)
            }
        }

        $(#[$records_doc])*
        #[derive(Debug)]
        pub struct $Records<R> {
            values: $crate::read::json::JsonValues<R>,
        }

        impl<R: std::io::BufRead> Iterator for $Records<R> {
            type Item = Result<$crate::model::Record, $crate::error::ReadError>;

            fn next(&mut self) -> Option<Self::Item> {
                $crate::read::json::reader::next(&mut self.values, $read)
            }
        }
    };
}

pub(in crate::read) use json_reader;
