//! Cutting XML into records: the shared ground of all readers of XML but MARC's.
//!
//! A record is an element of a certain name, whatever its prefix or namespace and whatever is around it: a collection, METS,
//! an envelope of OAI-PMH or SRU (packed as text, too), or several documents one after the other. [`XmlReader`] finds these
//! elements, one at a time, and gives each as an [`Element`] tree. Nothing but the record at hand is in memory.
//!
//! * A record whose tags do not match, that has no end, or that is longer than the limit is refused alone; reading goes on behind
//!   the fault, or where the next record begins within the broken one.
//! * Ampersands and `<` that should have been escaped are read as what they are meant to be, with a diagnostic. Entities of HTML
//!   and those that the document declares are resolved, up to a limit; others are kept as written, with a diagnostic.
//! * The `header` of OAI-PMH gives [`Envelope`]; a deleted record comes as one without an element.

mod element;
mod entities;
mod envelope;
mod parse;
mod records;
mod token;

pub use element::{Attribute, Element, Node};
pub use envelope::Envelope;
pub use records::XmlRecords;

use crate::error::{Code, Diagnostic, Position};
use crate::model::{Origin, Record, Status};
use crate::read::DEFAULT_RECORD_SIZE;
use std::io::Read;

/// The bytes by which the names of the elements are chosen.
const HEAD: usize = 16 * 1024;

/// Finds the elements of certain names in XML and gives each as a tree.
///
/// ```
/// use bibtriple::read::xml::XmlReader;
///
/// let input = b"<list><x:a xmlns:x='urn:x'>1</x:a> <a>2</b></a> <a>3 &amp; &eacute;</a></list>";
/// let mut records = XmlReader::new("a list of a", &["a"]).for_slice(input);
/// assert_eq!(records.next().unwrap()?.element.text(), "1");
/// let error = records.next().unwrap().unwrap_err().to_string();
/// assert_eq!(error, "record 2 (line 1, byte 35): the XML is not well-formed: <a> is closed by </b>");
/// assert_eq!(records.next().unwrap()?.element.text(), "3 & é");
/// assert!(records.next().is_none());
/// # Ok::<(), bibtriple::error::ReadError>(())
/// ```
#[derive(Debug, Clone)]
#[must_use]
pub struct XmlReader {
    what: &'static str,
    names: &'static [&'static str],
    /// Names in their place, of a document that begins without any of them.
    otherwise: &'static [&'static str],
    skipped: &'static [&'static str],
    nests: bool,
    keeps_text: bool,
    max_record_size: usize,
    is_unpacked: bool,
}

impl XmlReader {
    /// A reader of records that are elements of these local names. `what` says in a message what was expected: "MODS".
    pub const fn new(what: &'static str, names: &'static [&'static str]) -> Self {
        let max_record_size = DEFAULT_RECORD_SIZE;
        let (nests, keeps_text, is_unpacked) = (false, false, false);
        Self { what, names, otherwise: &[], skipped: &[], nests, keeps_text, max_record_size, is_unpacked }
    }

    /// Reads elements of these local names where the first 16 KiB of a document have none of the others: they may be anything.
    pub(in crate::read) const fn otherwise(mut self, names: &'static [&'static str]) -> Self {
        self.otherwise = names;
        self
    }

    /// Leaves out the elements of these local names, with all that is in them: the body of an article.
    pub const fn skipping(mut self, names: &'static [&'static str]) -> Self {
        self.skipped = names;
        self
    }

    /// Records may stand in records, as `rdf:Description` does; those within belong to the outermost.
    ///
    /// Without this a record that begins within another shows that the other has lost its end.
    pub const fn nesting(mut self) -> Self {
        self.nests = true;
        self
    }

    /// Gives the text of each record in place of its tree, for a parser of its own: [`XmlRecord::text`].
    pub(in crate::read) const fn keeping_text(mut self) -> Self {
        self.keeps_text = true;
        self
    }

    /// Refuses records of more bytes than this (64 MiB without).
    pub const fn with_max_record_size(mut self, bytes: usize) -> Self {
        self.max_record_size = bytes;
        self
    }

    /// Reads from a stream of UTF-8; see [`Input::into_text`](crate::input::Input::into_text) for other encodings.
    pub fn for_reader<R: Read>(self, reader: R) -> XmlRecords<R> {
        XmlRecords::new(self, reader)
    }

    /// Reads from memory.
    pub fn for_slice(self, bytes: &[u8]) -> XmlRecords<&[u8]> {
        self.for_reader(bytes)
    }

    const fn has_otherwise(&self) -> bool {
        !self.otherwise.is_empty()
    }

    /// Decides by the beginning of a document between the names and those in their place.
    fn choose_names(&mut self, bytes: &[u8]) {
        // No more of what is there is looked at, so that a stream is read like memory.
        let head = String::from_utf8_lossy(bytes.get(..HEAD).unwrap_or(bytes));
        let has_one = |names: &[&str]| find_element(&head, |name, _| names.contains(&name));
        let others = std::mem::take(&mut self.otherwise);
        if !has_one(self.names) && has_one(others) {
            self.names = others;
        }
    }

    fn is_record(&self, name: &[u8]) -> bool {
        self.names.iter().any(|known| known.as_bytes() == token::local(name))
    }

    /// `<mods>`, `<a> or <b>`.
    fn elements(&self) -> String {
        self.names.iter().map(|name| format!("<{name}>")).collect::<Vec<_>>().join(" or ")
    }
}

/// One record of an XML input.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct XmlRecord {
    /// Where it stands.
    pub at: Position,
    /// The element; an empty one if the record was deleted.
    pub element: Element,
    /// What the header around it says.
    pub envelope: Envelope,
    /// What was repaired.
    pub doubts: Vec<Diagnostic>,
    /// The element as text, with the namespaces that are declared around it; empty where the tree is asked for.
    pub(in crate::read) text: String,
}

impl XmlRecord {
    /// A record with what the envelope says of it: position, the OAI identifier as control number, the time of change, whether
    /// it was deleted; and with the doubts. A reader fills in the rest, unless the status says that it was deleted.
    #[must_use]
    pub fn begin(&self) -> Record {
        let status = if self.envelope.is_deleted { Status::Deleted } else { Status::Published };
        let origin = Origin {
            at: self.at,
            control_number: self.envelope.identifier.clone(),
            modified: self.envelope.modified(),
            status,
            ..Origin::default()
        };
        let mut record = Record { origin, diagnostics: self.doubts.clone(), ..Record::default() };
        if status == Status::Deleted {
            let message = "the record was deleted in its catalogue; it is not published";
            record.doubt(Diagnostic::new(Code::Withheld, message));
        }
        record
    }
}

/// Whether the beginning of a document has an element of this local name, or text that is packed XML with one.
#[must_use]
pub fn has_element(head: &str, name: &str) -> bool {
    find_element(head, |tag, _| tag == name)
}

/// Whether the beginning of a document has a start tag of which this holds: its local name, and the tag as written.
pub(in crate::read) fn find_element(head: &str, is_it: impl Fn(&str, &str) -> bool) -> bool {
    finds_element(head, &is_it)
}

fn finds_element(head: &str, is_it: &dyn Fn(&str, &str) -> bool) -> bool {
    let bytes = head.as_bytes();
    let mut at = 0;
    while let token::Next::Token(token) = token::next(bytes, at, true) {
        at = token.end;
        if matches!(token.kind, token::Kind::Start | token::Kind::Empty) {
            let name = head.get(token.name.clone()).unwrap_or_default();
            let local = name.split_once(':').map_or(name, |(_, local)| local);
            if is_it(local, head.get(token.start..token.end).unwrap_or_default()) {
                return true;
            }
            if local == "recordData"
                && let Some(packed) = head.get(at..).map(str::trim_start).filter(|rest| rest.starts_with("&lt;"))
            {
                let packed = packed.split('<').next().unwrap_or_default();
                if finds_element(&packed.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\""), is_it) {
                    return true;
                }
            }
        }
    }
    false
}

#[cfg(test)]
mod tests;
