//! Crossref's XML: what members deposit, and what Crossref answers with.

mod alone;
mod people;
mod program;
mod query;
mod units;
mod values;

use crate::error::ReadError;
use crate::format::Head;
use crate::model::{LanguageTag, Record};
use crate::read::bounded::bounded_reader;
use crate::read::draft;
use crate::read::works::{self, work::Work};
use crate::read::xml::{Element, XmlReader, XmlRecord, XmlRecords};
use std::collections::{HashMap, VecDeque};
use std::io::Read;

/// What is cut out of the input: an answer to a query, a record within one, or what stands alone in a deposit.
const NAMES: &[&str] = &[
    "query",
    "doi_record",
    "journal",
    "book",
    "conference",
    "dissertation",
    "posted_content",
    "peer_review",
    "report-paper",
    "standard",
    "database",
    "sa_component",
    "pending_publication",
    "grant",
];

bounded_reader! {
    /// Reads works from [Crossref's XML](https://data.crossref.org/reports/help/schema_doc/): the deposits of its members (`doi_batch`),
    /// records (`unixref`, `unixsd`) and the results of queries that they stand in.
    ///
    /// A deposit describes several works at once, a journal with its issue and articles; each article, chapter or paper gives a record.
    ///
    /// ```
    /// use bibtriple::read::crossref::CrossrefXmlReader;
    ///
    /// let input = br#"<doi_records><doi_record><crossref><journal><journal_metadata><full_title>Journal of Keys</full_title>
    ///   </journal_metadata><journal_article><titles><title>On <i>locks</i></title></titles>
    ///   <doi_data><doi>10.5555/keys.1</doi></doi_data></journal_article></journal></crossref></doi_record></doi_records>"#;
    /// let records: Vec<_> = CrossrefXmlReader::new().for_slice(input).collect::<Result<_, _>>()?;
    /// assert_eq!(records[0].title.as_ref().map(|title| title.full.as_str()), Some("On locks"));
    /// # Ok::<(), bibtriple::error::ReadError>(())
    /// ```
    CrossrefXmlReader
}

impl CrossrefXmlReader {
    /// Reads from a stream of UTF-8.
    pub fn for_reader<R: Read>(self, reader: R) -> CrossrefXmlRecords<R> {
        let xml = XmlReader::new("Crossref's XML", NAMES).nesting().with_max_record_size(self.max_record_size);
        CrossrefXmlRecords { elements: xml.for_reader(reader), waiting: VecDeque::new(), count: 0 }
    }

    /// Reads from bytes at hand.
    pub fn for_slice(self, bytes: &[u8]) -> CrossrefXmlRecords<&[u8]> {
        self.for_reader(bytes)
    }

    /// Whether an input begins as Crossref's XML does.
    #[must_use]
    pub fn looks_like(head: &Head<'_>) -> bool {
        let text = head.text.as_bytes();
        let has = |needle: &str| memchr::memmem::find(text, needle.as_bytes()).is_some();
        head.text.starts_with('<')
            && (has("<crossref_result")
                || has("<doi_batch")
                || has("<doi_records")
                || has("<doi_record") && has("crossref")
                || has("<crossref") && has("crossref.org/"))
    }
}

/// The records of an input of Crossref's XML.
#[derive(Debug)]
#[must_use]
pub struct CrossrefXmlRecords<R> {
    elements: XmlRecords<R>,
    waiting: VecDeque<Result<Record, ReadError>>,
    count: u64,
}

impl<R: Read> Iterator for CrossrefXmlRecords<R> {
    type Item = Result<Record, ReadError>;

    fn next(&mut self) -> Option<Self::Item> {
        while self.waiting.is_empty() {
            match self.elements.next()? {
                Ok(element) => self.take(&element),
                Err(ReadError::Record { mut at, message }) => {
                    self.count += 1;
                    at.record = self.count;
                    return Some(Err(ReadError::record(at, message)));
                }
                Err(error) => return Some(Err(error)),
            }
        }
        self.waiting.pop_front()
    }
}

impl<R> CrossrefXmlRecords<R> {
    fn take(&mut self, unit: &XmlRecord) {
        let works = works_in(&unit.element);
        let mut doubts = unit.doubts.clone();
        if works.is_empty() {
            self.count += 1;
            let mut at = unit.at;
            at.record = self.count;
            self.waiting.push_back(Err(ReadError::record(at, why_none(&unit.element))));
        }
        let originals = original_titles(&unit.element);
        for work in works {
            self.count += 1;
            let mut record = works::record(&work);
            record.origin.at = unit.at;
            record.origin.at.record = self.count;
            record.diagnostics.splice(0..0, doubts.drain(..));
            languages_of_titles(&mut record, &originals);
            editors_of_the_issue(&mut record, &unit.element);
            self.waiting.push_back(Ok(record));
        }
    }
}

/// The titles in original languages that state which it is.
fn original_titles(unit: &Element) -> HashMap<String, LanguageTag> {
    let titles = unit.descendants("original_language_title").into_iter();
    titles.filter_map(|title| Some((title.stripped(), title.attr("language").and_then(draft::tag)?))).collect()
}

fn languages_of_titles(record: &mut Record, originals: &HashMap<String, LanguageTag>) {
    for other in &mut record.other_titles {
        if other.text.language.is_none() {
            other.text.language = originals.get(&other.text.value).cloned();
        }
    }
}

/// Who edited the issue is said of no article in it.
fn editors_of_the_issue(record: &mut Record, unit: &Element) {
    for name in unit.at("journal_issue/contributors/person_name") {
        let parts = ["given_name", "surname"].map(|part| name.child_text(part).unwrap_or_default());
        let role = name.attr("contributor_role").unwrap_or("contributor");
        record.keep_unmapped(format!("journal_issue/{role}"), parts.join(" ").trim());
    }
}

/// Why an element gives no work.
fn why_none(element: &Element) -> String {
    let doi = element.child_text("doi").unwrap_or_default();
    match (element.name(), element.attr("status")) {
        ("query", Some("unresolved")) => format!("Crossref does not know the DOI {doi}"),
        ("query", _) => format!("the answer on {doi} describes no work"),
        (name, _) => format!("<{name}> describes no work: there is neither a title nor a DOI in it"),
    }
}

/// The works that an element describes.
fn works_in(element: &Element) -> Vec<Work<'static>> {
    match element.name() {
        "query" => query::works(element),
        "doi_record" => element.children().flat_map(Element::children).flat_map(units::of_unit).collect(),
        _ => units::of_unit(element),
    }
}
