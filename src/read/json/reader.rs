//! What the readers of JSON formats have in common: settings, doors and iterator.

use super::{JsonValue, JsonValues};
use crate::error::ReadError;
use crate::model::Record;
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
        return Some(match record(&value, read) {
            Ok(mut record) => {
                record.origin.at = value.at;
                Ok(record)
            }
            Err(Refusal::Syntax(_)) if values.again(&mut value) => continue,
            Err(Refusal::Syntax(message)) => Err(ReadError::record(value.at, format!("this is not JSON: {message}"))),
            Err(Refusal::Content(message)) => Err(ReadError::record(value.at, message)),
        });
    }
}

fn record(value: &JsonValue, read: fn(&str) -> Result<Record, Refusal>) -> Result<Record, Refusal> {
    let text = std::str::from_utf8(&value.bytes).map_err(|error| Refusal::Syntax(error.to_string()))?;
    read(text)
}

/// A reader of a JSON format: its settings, its doors, and the iterator of its records.
macro_rules! json_reader {
    (
        $(#[$reader_doc:meta])* $Reader:ident,
        $(#[$records_doc:meta])* $Records:ident,
        within $envelopes:expr,
        by $read:path
    ) => {
        $(#[$reader_doc])*
        #[derive(Debug, Clone)]
        #[must_use]
        pub struct $Reader {
            max_record_size: usize,
        }

        impl Default for $Reader {
            fn default() -> Self {
                Self { max_record_size: $crate::read::DEFAULT_RECORD_SIZE }
            }
        }

        impl $Reader {
            /// A reader with the usual limits.
            pub fn new() -> Self {
                Self::default()
            }

            /// Refuses records of more bytes than this.
            pub fn with_max_record_size(mut self, bytes: usize) -> Self {
                self.max_record_size = bytes;
                self
            }

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
