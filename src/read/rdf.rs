//! Linked data read back: Turtle, N-Triples, RDF/XML and JSON-LD that speak of works in Dublin Core, BIBO and their kin; RDF/XML
//! inside OAI-PMH and SRU, too.
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
mod enveloped;
mod graph;
mod holdings;
mod host;
mod identifiers;
mod names;
mod notes;
mod relations;
mod shapes;
mod subjects;
mod work;
mod works;
mod zotero;

pub use document::RdfSyntax;

use crate::error::{Position, ReadError};
use crate::model::Record;
use crate::read::DEFAULT_RECORD_SIZE;
use document::{Document, Trouble};
use enveloped::Enveloped;
use graph::Graph;
use std::collections::VecDeque;
use std::io::{self, BufRead, Read};

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
    max_record_size: usize,
}

impl RdfReader {
    /// A reader of this syntax.
    pub fn new(syntax: RdfSyntax) -> Self {
        Self { syntax, max_record_size: DEFAULT_RECORD_SIZE }
    }

    /// Refuses records of an envelope (OAI-PMH, SRU) of more bytes than this; a document of its own is read as it comes.
    pub fn with_max_record_size(mut self, bytes: usize) -> Self {
        self.max_record_size = bytes;
        self
    }

    /// Reads from this reader.
    pub fn for_reader<'a, R: BufRead + Send + 'a>(self, reader: R) -> RdfRecords<'a> {
        let source = match self.syntax {
            RdfSyntax::RdfXml => Source::Xml(Box::new(reader), self.max_record_size),
            syntax => Source::document(syntax, reader),
        };
        RdfRecords { source, ready: VecDeque::new(), count: 0, is_over: false }
    }

    /// Reads from bytes at hand.
    #[must_use]
    pub fn for_slice(self, bytes: &[u8]) -> RdfRecords<'_> {
        self.for_reader(bytes)
    }
}

/// The works of an RDF document, in the order in which it comes to them.
pub struct RdfRecords<'a> {
    source: Source<'a>,
    ready: VecDeque<Result<Record, (Position, String)>>,
    count: u64,
    is_over: bool,
}

/// Where the graphs come from.
enum Source<'a> {
    /// XML that was not looked into so far, and how long a record may be.
    Xml(Box<dyn BufRead + Send + 'a>, usize),
    /// A document, with what was read of the graph that comes next.
    Document(Document<'a>, Graph),
    /// One small document a record, in an envelope.
    Enveloped(Box<Enveloped<'a>>),
}

impl<'a> Source<'a> {
    fn document<R: BufRead + Send + 'a>(syntax: RdfSyntax, reader: R) -> Self {
        Self::Document(Document::new(syntax, reader), Graph::default())
    }

    /// Looks at the beginning of XML: it is RDF, or an envelope of records in RDF.
    fn of_xml(mut reader: Box<dyn BufRead + Send + 'a>, max_record_size: usize) -> io::Result<Self> {
        let mut head = Vec::new();
        reader.by_ref().take(enveloped::HEAD).read_to_end(&mut head)?;
        document::quote_entities(&mut head);
        let is_enveloped = enveloped::is_envelope(&String::from_utf8_lossy(&head));
        let whole = io::Cursor::new(head).chain(reader);
        Ok(if is_enveloped {
            Self::Enveloped(Box::new(Enveloped::new(Box::new(whole), max_record_size)))
        } else {
            Self::document(RdfSyntax::RdfXml, whole)
        })
    }
}

impl RdfRecords<'_> {
    /// Reads the next graph and finds its works.
    fn read_graph(&mut self) -> io::Result<()> {
        if let Source::Xml(reader, max_record_size) = &mut self.source {
            let (reader, max_record_size) = (std::mem::replace(reader, Box::new(io::empty())), *max_record_size);
            self.source = Source::of_xml(reader, max_record_size)?;
        }
        match &mut self.source {
            Source::Xml(..) => self.is_over = true,
            Source::Document(document, next_graph) => {
                let mut graph = std::mem::take(next_graph);
                loop {
                    match document.next() {
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
                                next_graph.add(quad);
                                break;
                            }
                            graph.add(quad);
                        }
                    }
                }
                for record in records_of(&mut graph) {
                    self.count += 1;
                    self.ready.push_back(Ok(numbered(record, self.count)));
                }
            }
            Source::Enveloped(enveloped) => match enveloped.next() {
                None => self.is_over = true,
                Some(items) => {
                    for item in items? {
                        self.count += 1;
                        let at = |at: Position| Position { record: self.count, ..at };
                        self.ready.push_back(match item {
                            Ok(record) => Ok(numbered(record, self.count)),
                            Err((place, message)) => Err((at(place), message)),
                        });
                    }
                }
            },
        }
        Ok(())
    }
}

/// The works of a graph, each as a record.
fn records_of(graph: &mut Graph) -> impl Iterator<Item = Record> {
    shapes::flatten(graph);
    let graph = &*graph;
    works::find(graph).into_iter().map(|work| work::Reading::new(graph, work).read())
}

fn numbered(mut record: Record, number: u64) -> Record {
    record.origin.at.record = number;
    record
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
