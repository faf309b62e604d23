//! PubMed's XML: articles, books and chapters.

mod article;
mod book;
mod people;

use crate::error::ReadError;
use crate::id::{Identifier, Pmid};
use crate::model::{Origin, Record, Status};
use crate::read::xml::{XmlReader, XmlRecords};
use std::collections::VecDeque;
use std::io::Read;

/// Reads [PubMed XML](https://dtd.nlm.nih.gov/ncbi/pubmed/doc/out/250101/index.html): `PubmedArticle` and `PubmedBookArticle`, in sets,
/// baseline and update files, or alone. Each number in a `DeleteCitation` gives a record that is marked as deleted.
///
/// The dates and marks of PubMed's own work on the record stay out of the graph.
///
/// ```
/// use bibtriple::model::Title;
/// use bibtriple::read::pubmed::PubmedXmlReader;
///
/// let input = "<PubmedArticle><MedlineCitation><PMID>1</PMID><Article><ArticleTitle>Woods and ponds.</ArticleTitle></Article></MedlineCitation></PubmedArticle>";
/// let record = PubmedXmlReader::new().for_reader(input.as_bytes()).next().unwrap()?;
/// assert_eq!(record.title, Some(Title::new("Woods and ponds")));
/// # Ok::<(), bibtriple::error::ReadError>(())
/// ```
#[derive(Debug, Clone)]
#[must_use]
pub struct PubmedXmlReader {
    xml: XmlReader,
}

impl Default for PubmedXmlReader {
    fn default() -> Self {
        Self { xml: XmlReader::new("PubMed XML", &["PubmedArticle", "PubmedBookArticle", "DeleteCitation"]) }
    }
}

impl PubmedXmlReader {
    /// A reader with the usual limits.
    pub fn new() -> Self {
        Self::default()
    }

    /// Refuses records of more bytes than this.
    pub fn with_max_record_size(mut self, bytes: usize) -> Self {
        self.xml = self.xml.with_max_record_size(bytes);
        self
    }

    /// Reads from a stream of UTF-8.
    pub fn for_reader<R: Read>(self, reader: R) -> PubmedXmlRecords<R> {
        PubmedXmlRecords { records: self.xml.for_reader(reader), deleted: VecDeque::new() }
    }

    /// Reads from bytes at hand.
    pub fn for_slice(self, bytes: &[u8]) -> PubmedXmlRecords<&[u8]> {
        self.for_reader(bytes)
    }

    /// Whether the beginning of an input looks like PubMed XML.
    #[must_use]
    pub fn looks_like(head: &str) -> bool {
        head.trim_start().starts_with('<')
            && ["<PubmedArticle", "<PubmedBookArticle", "<MedlineCitation", "<DeleteCitation"]
                .iter()
                .any(|tag| head.contains(tag))
    }
}

/// The records of an input in PubMed XML.
#[derive(Debug)]
#[must_use]
pub struct PubmedXmlRecords<R> {
    records: XmlRecords<R>,
    /// Deleted records still to be given.
    deleted: VecDeque<Record>,
}

impl<R: Read> Iterator for PubmedXmlRecords<R> {
    type Item = Result<Record, ReadError>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(record) = self.deleted.pop_front() {
                return Some(Ok(record));
            }
            let xml = match self.records.next()? {
                Ok(xml) => xml,
                Err(error) => return Some(Err(error)),
            };
            return Some(Ok(match xml.element.name() {
                "PubmedBookArticle" => book::read(&xml),
                "DeleteCitation" => {
                    for pmid in xml.element.children_named("PMID").filter_map(|number| Pmid::parse(&number.text()).ok())
                    {
                        let origin = Origin {
                            at: xml.at,
                            control_number: Some(pmid.as_str().to_owned()),
                            status: Status::Deleted,
                            ..Origin::default()
                        };
                        let mut record =
                            Record { origin, identifiers: vec![Identifier::Pmid(pmid)], ..Record::default() };
                        let message = "the record was deleted in its catalogue; it is not published";
                        record.doubt(crate::error::Diagnostic::new(crate::error::Code::Withheld, message));
                        self.deleted.push_back(record);
                    }
                    continue;
                }
                _ => article::read(&xml),
            }));
        }
    }
}
