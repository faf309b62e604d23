//! Citation File Format: `CITATION.cff`.

mod record;
mod yaml;

use crate::error::{Position, ReadError};
use crate::model::Record;
use crate::read::bounded::bounded_reader;
use std::collections::VecDeque;
use std::io::{BufRead, Read as _};

bounded_reader! {
    /// Reads [Citation File Format](https://citation-file-format.github.io/), version 1: what a `CITATION.cff` says of a piece of software or
    /// a data set.
    ///
    /// A preferred citation is a related work, and so are references, which the work cites. What aliases of YAML stand for is
    /// not expanded, so that no file can grow; anchors of single values are.
    ///
    /// ```
    /// use bibtriple::model::Kind;
    /// use bibtriple::read::cff::CffReader;
    ///
    /// let input = "cff-version: 1.2.0\ntitle: tidecalc\nauthors:\n  - family-names: Holm\n    given-names: Inger\n";
    /// let records: Vec<_> = CffReader::new().for_reader(input.as_bytes()).collect::<Result<_, _>>()?;
    /// assert_eq!(records[0].kind, Kind::Software);
    /// # Ok::<(), bibtriple::error::ReadError>(())
    /// ```
    CffReader
}

impl CffReader {
    /// Reads from this reader, which gives UTF-8.
    pub fn for_reader<R: BufRead>(self, reader: R) -> CffRecords<R> {
        CffRecords { reader: Some(reader), limit: self.max_record_size, ready: VecDeque::new() }
    }

    /// Reads from bytes at hand.
    pub fn for_slice(self, bytes: &[u8]) -> CffRecords<&[u8]> {
        self.for_reader(bytes)
    }

    /// Whether a text looks like a citation file: one of its keys is `cff-version`.
    #[must_use]
    pub fn looks_like(head: &str) -> bool {
        let key = |line: &str| line.trim_start_matches('\u{feff}').starts_with("cff-version:");
        head.lines().any(key)
    }
}

/// The records of a citation file: one, or one a document of YAML.
#[derive(Debug)]
#[must_use]
pub struct CffRecords<R> {
    /// Until it is read.
    reader: Option<R>,
    limit: usize,
    ready: VecDeque<Result<Record, ReadError>>,
}

impl<R: BufRead> Iterator for CffRecords<R> {
    type Item = Result<Record, ReadError>;

    fn next(&mut self) -> Option<Self::Item> {
        if let Some(reader) = self.reader.take()
            && let Err(error) = self.read(reader)
        {
            return Some(Err(error));
        }
        self.ready.pop_front()
    }
}

impl<R: BufRead> CffRecords<R> {
    fn read(&mut self, reader: R) -> Result<(), ReadError> {
        let mut bytes = Vec::new();
        reader.take(self.limit as u64 + 1).read_to_end(&mut bytes)?;
        let at = |record: u64, line: u64| Position { record, line: Some(line), byte: None };
        if bytes.len() > self.limit {
            let message = format!("the file is longer than {} bytes", self.limit);
            self.ready.push_back(Err(ReadError::record(at(1, 1), message)));
            return Ok(());
        }
        let text = String::from_utf8_lossy(&bytes);
        let mut count = 0;
        for document in yaml::documents(text.trim_start_matches('\u{feff}')) {
            count += 1;
            self.ready.push_back(match document {
                Ok(document) => record::read(at(count, document.line), &document),
                Err((line, message)) => Err(ReadError::record(at(count, line), format!("broken YAML: {message}"))),
            });
        }
        Ok(())
    }
}
