//! Our own record as JSON: what `convert -t json` writes is read back here.

pub(in crate::read) mod reader;
pub(in crate::read) mod shapes;
mod values;

pub use values::{JsonValue, JsonValues};

use crate::error::ReadError;
use crate::model::Record;
use crate::read::bounded::bounded_reader;
use crate::read::split::Raw;
use std::io::BufRead;

bounded_reader! {
    /// Reads [`Record`]s from JSON: one object, an array of objects, JSON Lines, or objects one after the other.
    ///
    /// ```
    /// use bibtriple::model::Title;
    /// use bibtriple::read::json::JsonReader;
    ///
    /// let lines = "{\"title\": {\"full\": \"Walden\"}}\n{\"title\": {\"full\": \"Middlemarch\"}}\n";
    /// let records: Vec<_> = JsonReader::new().for_reader(lines.as_bytes()).collect::<Result<_, _>>()?;
    /// assert_eq!(records[1].title, Some(Title::new("Middlemarch")));
    /// # Ok::<(), bibtriple::error::ReadError>(())
    /// ```
    JsonReader
}

impl JsonReader {
    /// Reads from this reader.
    pub fn for_reader<R: BufRead>(self, reader: R) -> JsonRecords<R> {
        JsonRecords { values: JsonValues::new(reader, self.max_record_size) }
    }

    /// Reads from bytes at hand.
    #[must_use]
    pub fn for_slice(self, bytes: &[u8]) -> JsonRecords<&[u8]> {
        self.for_reader(bytes)
    }
}

/// The records of a JSON input.
#[derive(Debug)]
pub struct JsonRecords<R> {
    values: JsonValues<R>,
}

impl<R: BufRead> Iterator for JsonRecords<R> {
    type Item = Result<Record, ReadError>;

    fn next(&mut self) -> Option<Self::Item> {
        let value = self.values.next()?;
        Some(value.and_then(|value| read(Raw { at: value.at, bytes: &value.bytes, note: 0 })))
    }
}

/// Reads one object.
pub(super) fn read(raw: Raw<'_>) -> Result<Record, ReadError> {
    match serde_json::from_slice::<Record>(raw.bytes) {
        Ok(mut record) => {
            record.origin.at = raw.at;
            Ok(record)
        }
        Err(error) => {
            // serde_json lists all that would have been right, which can be a page of names.
            let error = error.to_string();
            let reason = error.split(", expected one of").next().unwrap_or_default();
            Err(ReadError::record(raw.at, format!("this is no record of bibtriple: {reason}")))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Kind, Title};

    #[test]
    fn reads_back_what_was_written() {
        let record = Record { kind: Kind::Book, title: Some(Title::new("Walden")), ..Record::default() };
        for json in
            [serde_json::to_string(&record).unwrap(), serde_json::to_string_pretty(&[&record, &record]).unwrap()]
        {
            let records: Vec<_> = JsonReader::new().for_slice(json.as_bytes()).map(Result::unwrap).collect();
            assert_eq!(records[0].title, record.title);
            assert_eq!(records.len() as u64, records.last().unwrap().origin.at.record);
        }
    }

    #[test]
    fn one_wrong_record_does_not_stop_the_rest() {
        let lines = b"{\"kind\": \"book\"}\n{\"kind\": \"cake\"}\n{\"kind\": \"map\"}\n";
        let records: Vec<_> = JsonReader::new().for_slice(lines).collect();
        assert_eq!(records[0].as_ref().unwrap().kind, Kind::Book);
        let sentence = records[1].as_ref().unwrap_err().to_string();
        assert!(sentence.starts_with("record 2 (line 2, byte 17): this is no record of bibtriple: unknown variant"));
        assert_eq!(records[2].as_ref().unwrap().kind, Kind::Map);
    }
}
