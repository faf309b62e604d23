//! Linked data read back: Turtle, N-Triples, RDF/XML and JSON-LD that speak of works in Dublin Core, BIBO and their kin.
//!
//! Our own output is read back into the records that it came from; so is what others publish in DCTERMS and DC, BIBO, PRISM,
//! FOAF, SKOS and schema.org, Crossref's own RDF among it. A graph has no order of its own and no borders between records: `graph` holds
//! a stretch of it, `works` finds the works that it is about, and one file a group of properties reads each of them.
//!
//! A document of up to 250,000 triples is one graph. A longer one is cut where a block begins that nothing before
//! speaks of, as between the records of our own output, so that memory stays bounded.
//!
//! A record that is read from our own output gives that output again. What the output does not say is not in the record: where
//! it was found and what was doubtful in it; how a date, a web address or a numbering was written; which name is the main entry; the statement of
//! responsibility; what sort a further title, a note or a controlled heading is of; the scheme of an identifier that
//! has no form as a URI; which number goes with which series; the item type of a copy, and which of its notes is its location; that a
//! document is a score. The UUID of a work that nothing identifies is made anew.

mod agents;
mod document;
mod graph;
mod holdings;
mod host;
mod identifiers;
mod names;
mod notes;
mod relations;
mod subjects;
mod work;
mod works;
mod zotero;

pub use document::RdfSyntax;

use crate::error::{Position, ReadError};
use crate::model::Record;
use document::{Document, Trouble};
use graph::Graph;
use std::collections::VecDeque;
use std::io::{self, BufRead};

/// From so many triples on, a graph ends where a block begins that it does not speak of.
const LONG: usize = 250_000;
/// So many triples are one graph at the most.
const LONGEST: usize = 1_000_000;

/// Reads the works that an RDF document describes.
///
/// ```
/// use bibtriple::read::rdf::{RdfReader, RdfSyntax};
///
/// let turtle = br#"
///     @prefix bibo: <http://purl.org/ontology/bibo/> .
///     @prefix dcterms: <http://purl.org/dc/terms/> .
///     <https://doi.org/10.5555/12> a bibo:Book ; dcterms:title "Walden" .
/// "#;
/// let record = RdfReader::new(RdfSyntax::Turtle).for_slice(turtle).next().unwrap()?;
/// assert_eq!(record.title.unwrap().full, "Walden");
/// # Ok::<(), bibtriple::error::ReadError>(())
/// ```
#[derive(Debug, Clone)]
#[must_use]
pub struct RdfReader {
    syntax: RdfSyntax,
}

impl RdfReader {
    /// A reader of this syntax.
    pub fn new(syntax: RdfSyntax) -> Self {
        Self { syntax }
    }

    /// Reads from this reader.
    pub fn for_reader<'a, R: BufRead + Send + 'a>(self, reader: R) -> RdfRecords<'a> {
        RdfRecords {
            document: Document::new(self.syntax, reader),
            next_graph: Graph::default(),
            ready: VecDeque::new(),
            count: 0,
            is_over: false,
        }
    }

    /// Reads from bytes at hand.
    #[must_use]
    pub fn for_slice(self, bytes: &[u8]) -> RdfRecords<'_> {
        self.for_reader(bytes)
    }
}

/// The works of an RDF document, in the order in which it comes to them.
pub struct RdfRecords<'a> {
    document: Document<'a>,
    /// What was read of the graph that comes next.
    next_graph: Graph,
    ready: VecDeque<Result<Record, (Position, String)>>,
    count: u64,
    is_over: bool,
}

impl RdfRecords<'_> {
    /// Reads the next graph and finds its works.
    fn read_graph(&mut self) -> io::Result<()> {
        let mut graph = std::mem::take(&mut self.next_graph);
        loop {
            match self.document.next() {
                None => {
                    self.is_over = true;
                    break;
                }
                Some(Err(Trouble::Io(error))) => return Err(error),
                Some(Err(Trouble::Syntax { line, byte, message })) => {
                    self.count += 1;
                    let at = Position { record: self.count, line, byte };
                    self.ready.push_back(Err((at, message)));
                }
                Some(Ok(quad)) => {
                    if graph.len() >= LONG && !graph.speaks_of(&quad.subject) || graph.len() >= LONGEST {
                        self.next_graph.add(quad);
                        break;
                    }
                    graph.add(quad);
                }
            }
        }
        for work in works::find(&graph) {
            self.count += 1;
            let mut record = work::Reading::new(&graph, work).read();
            record.origin.at.record = self.count;
            self.ready.push_back(Ok(record));
        }
        Ok(())
    }
}

impl Iterator for RdfRecords<'_> {
    type Item = Result<Record, ReadError>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(item) = self.ready.pop_front() {
                return Some(item.map_err(|(at, message)| ReadError::record(at, message)));
            }
            if self.is_over {
                return None;
            }
            if let Err(error) = self.read_graph() {
                self.is_over = true;
                return Some(Err(error.into()));
            }
        }
    }
}
