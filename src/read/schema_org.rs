//! Works in terms of [schema.org](https://schema.org/) as JSON-LD.
//!
//! The context of schema.org is known by heart and never fetched: a term is understood by its name. JSON-LD that brings a context
//! of its own is linked data like any other, and read as such.

mod context;
mod kinds;
mod node;
mod people;
mod place;
mod relations;
mod terms;
mod work;
mod works;

use crate::error::{Position, ReadError};
use crate::format::Head;
use crate::model::Record;
use crate::read::bounded::bounded_reader;
use crate::read::draft::Draft;
use crate::read::json::JsonValues;
use node::Document;
use std::collections::VecDeque;
use std::io::BufRead;

bounded_reader! {
    /// Reads works in JSON-LD whose context is that of [schema.org](https://schema.org/), of
    /// [CodeMeta](https://codemeta.github.io/) or of [RO-Crate](https://www.researchobject.org/ro-crate/): one object or several, in a
    /// list, a graph, or one a line.
    ///
    /// A document may describe several works; what it describes for their sake (the journal of an article, the site of a page) gives no
    /// record.
    ///
    /// ```
    /// use bibtriple::read::schema_org::SchemaOrgReader;
    ///
    /// let input = br#"{"@context": "https://schema.org", "@type": "ScholarlyArticle", "name": "On locks", "pagination": "3-9",
    ///     "isPartOf": {"@type": "PublicationIssue", "issueNumber": 2, "isPartOf": {"@type": "Periodical", "name": "Journal of Keys"}}}"#;
    /// let records: Vec<_> = SchemaOrgReader::new().for_slice(input).collect::<Result<_, _>>()?;
    /// assert_eq!(records[0].hosts[0].part.issue.as_deref(), Some("2"));
    /// # Ok::<(), bibtriple::error::ReadError>(())
    /// ```
    SchemaOrgReader
}

impl SchemaOrgReader {
    /// Reads from this reader.
    pub fn for_reader<R: BufRead>(self, reader: R) -> SchemaOrgRecords<R> {
        SchemaOrgRecords { values: JsonValues::new(reader, self.max_record_size), ready: VecDeque::new(), count: 0 }
    }

    /// Reads from bytes at hand.
    #[must_use]
    pub fn for_slice(self, bytes: &[u8]) -> SchemaOrgRecords<&[u8]> {
        self.for_reader(bytes)
    }

    /// Whether an input begins as JSON-LD whose context is that of schema.org, `CodeMeta` or RO-Crate.
    #[must_use]
    pub fn looks_like(head: &Head<'_>) -> bool {
        head.is_json() && context::is_schema_org(&head.text)
    }
}

/// The records of an input in terms of schema.org.
#[derive(Debug)]
pub struct SchemaOrgRecords<R> {
    values: JsonValues<R>,
    ready: VecDeque<Result<Record, ReadError>>,
    count: u64,
}

impl<R: BufRead> Iterator for SchemaOrgRecords<R> {
    type Item = Result<Record, ReadError>;

    fn next(&mut self) -> Option<Self::Item> {
        while self.ready.is_empty() {
            match self.values.next()? {
                Ok(value) => self.take(value.at, &value.bytes),
                Err(ReadError::Record { at, message }) => self.refuse(at, message),
                Err(error) => return Some(Err(error)),
            }
        }
        self.ready.pop_front()
    }
}

impl<R> SchemaOrgRecords<R> {
    fn refuse(&mut self, mut at: Position, message: String) {
        self.count += 1;
        at.record = self.count;
        self.ready.push_back(Err(ReadError::record(at, message)));
    }

    fn take(&mut self, at: Position, bytes: &[u8]) {
        let drafts = match drafts(bytes) {
            Ok(drafts) => drafts,
            Err(message) => return self.refuse(at, message),
        };
        for draft in drafts {
            self.count += 1;
            let mut record = draft.finish();
            record.origin.at = at;
            record.origin.at.record = self.count;
            self.ready.push_back(Ok(record));
        }
    }
}

/// The works of one JSON-LD object, before anything else is known of them; or why there are none.
pub(in crate::read) fn drafts(json: &[u8]) -> Result<Vec<Draft>, String> {
    let value = serde_json::from_slice(json).map_err(|error| format!("this is not JSON: {error}"))?;
    let document = Document::new(&value);
    let works = works::find(&document);
    if works.is_empty() {
        return Err(works::why_none(&document));
    }
    Ok(works.into_iter().map(work::read).collect())
}
