//! RDF/XML inside an envelope: each record of OAI-PMH and SRU holds a small document of its own.

use super::document::{Document, Trouble, root};
use super::graph::Graph;
use super::{RdfSyntax, records_of};
use crate::error::{Position, ReadError};
use crate::model::Record;
use crate::read::xml::{XmlReader, XmlRecord, XmlRecords, has_element};
use std::io::{self, Read};

/// By so many bytes an envelope is told from a document of its own.
pub(super) const HEAD: u64 = 16 * 1024;

/// What is around records: the answer of a server, a part of one, or what a harvester keeps of it.
const ENVELOPES: &[&str] =
    &["GetRecord", "ListRecords", "OAI-PMH", "collection", "metadata", "record", "records", "searchRetrieveResponse"];

/// Whether the beginning of an XML document is that of an envelope with records in RDF/XML.
pub(super) fn is_envelope(head: &str) -> bool {
    let name = root(head).map(|name| name.rsplit_once(':').map_or(name, |(_, local)| local));
    name.is_some_and(|name| ENVELOPES.contains(&name))
        && head.contains("http://www.w3.org/1999/02/22-rdf-syntax-ns#")
        && has_element(head, "RDF")
}

/// What one record of an envelope gives: its works, and what was wrong in it.
pub(super) type Items = Vec<Result<Record, (Position, String)>>;

/// The records of an envelope.
pub(super) struct Enveloped<'a> {
    records: XmlRecords<Box<dyn Read + Send + 'a>>,
}

impl<'a> Enveloped<'a> {
    pub(super) fn new(reader: Box<dyn Read + Send + 'a>, max_record_size: usize) -> Self {
        let settings =
            XmlReader::new("RDF/XML", &["RDF"]).nesting().keeping_text().with_max_record_size(max_record_size);
        Self { records: settings.for_reader(reader) }
    }
}

impl Iterator for Enveloped<'_> {
    type Item = io::Result<Items>;

    fn next(&mut self) -> Option<Self::Item> {
        match self.records.next()? {
            Ok(record) => Some(items(&record)),
            Err(ReadError::Io(error)) => Some(Err(error)),
            Err(ReadError::Record { at, message }) => Some(Ok(vec![Err((at, message))])),
        }
    }
}

/// Reads the document of one record.
fn items(xml: &XmlRecord) -> io::Result<Items> {
    let begun = xml.begin();
    if xml.envelope.is_deleted {
        return Ok(vec![Ok(begun)]);
    }
    let mut graph = Graph::default();
    let mut items = Items::new();
    for quad in Document::new(RdfSyntax::RdfXml, xml.text.as_bytes()) {
        match quad {
            Ok(quad) => graph.add(quad),
            Err(Trouble::Io(error)) => return Err(error),
            // The parser is out of step behind it, and one record is refused once.
            Err(Trouble::Syntax { message, .. }) => {
                items.push(Err((xml.at, message)));
                break;
            }
        }
    }
    for record in records_of(&mut graph) {
        // Of several works the header is about the first.
        let is_first = !items.iter().any(Result::is_ok);
        items.push(Ok(if is_first { with_origin(record, &begun) } else { at(record, xml.at) }));
    }
    if items.is_empty() {
        items.push(Err((xml.at, "the RDF of the record describes no work".to_owned())));
    }
    Ok(items)
}

/// The record with what its header says; a number that the record has itself stays.
fn with_origin(mut record: Record, begun: &Record) -> Record {
    let own = &mut record.origin;
    own.control_number = own.control_number.take().or_else(|| begun.origin.control_number.clone());
    own.modified = own.modified.take().or_else(|| begun.origin.modified.clone());
    at(record, begun.origin.at)
}

fn at(mut record: Record, at: Position) -> Record {
    record.origin.at = at;
    record
}
