//! [MARCXML](https://www.loc.gov/standards/marcxml/), MarcXchange and [TurboMARC](https://software.indexdata.com/yaz/doc/marc.html),
//! bare or in the envelopes of OAI-PMH and SRU.

mod fields;
mod plain;
mod scan;

use super::framer::{Framer, iterate};
use super::pieces::Parse;
use super::{MAX_RECORD, MarcRecord};
use crate::error::{Code, Position, ReadError};
use crate::read::split::{self, Raw};
use crate::read::window::Window;
use scan::{Element, find_start};
use std::borrow::Cow;
use std::io::Read;

/// Reads MARC records in XML.
///
/// Any namespace prefix or none, a collection or bare records, in whatever envelope. A record that is not well-formed is
/// refused alone: reading goes on at the next `record` element.
///
/// ```
/// use bibtriple::read::marc::MarcXmlReader;
///
/// let input = r#"<record><datafield tag="245" ind1="1" ind2="0"><subfield code="a">Walden</subfield></datafield></record>"#;
/// let records: Vec<_> = MarcXmlReader::new().for_slice(input.as_bytes()).collect::<Result<_, _>>()?;
/// let title = records[0].with_tag("245").next().and_then(|field| field.first('a'));
/// assert_eq!(title, Some("Walden"));
/// # Ok::<(), bibtriple::error::ReadError>(())
/// ```
#[derive(Debug, Clone)]
#[must_use]
pub struct MarcXmlReader {
    max_record: usize,
    start: Position,
}

impl Default for MarcXmlReader {
    fn default() -> Self {
        Self { max_record: MAX_RECORD, start: Position::default() }
    }
}

impl MarcXmlReader {
    /// A reader of any XML that holds MARC records.
    pub fn new() -> Self {
        Self::default()
    }

    /// Refuses records of more bytes than this (64 MiB without).
    pub fn with_max_record(mut self, bytes: usize) -> Self {
        self.max_record = bytes;
        self
    }

    /// Counts records and bytes from here: the position of the last record before this piece of the input.
    pub fn starting_after(mut self, position: Position) -> Self {
        self.start = position;
        self
    }

    /// Reads from a stream.
    pub fn for_reader<R: Read>(self, reader: R) -> MarcXmlRecords<R> {
        let (number, is_piece) = (self.start.record, self.start != Position::default());
        let (window, envelope) = (Window::new(reader), Vec::new());
        let names = scan::USUAL;
        MarcXmlRecords { window, settings: self, number, is_open: is_piece, names, envelope, is_marc: is_piece }
    }

    /// Reads from memory.
    pub fn for_slice(self, bytes: &[u8]) -> MarcXmlRecords<&[u8]> {
        self.for_reader(bytes)
    }

    /// Where this piece of an input can be cut so that no record is cut through: the length of its whole records.
    ///
    /// Only in UTF-8, other encodings must be decoded first, and not of TurboMARC.
    #[must_use]
    pub fn split_point(bytes: &[u8]) -> Option<usize> {
        scan::last_end(bytes)
    }

    /// Whether the beginning of an input looks like MARC in XML.
    #[must_use]
    pub fn looks_like(head: &[u8]) -> bool {
        let text = scan::head_text(head);
        let has = |name: &str| find_start(text.as_bytes(), 0, name).is_some();
        text.trim_start().starts_with('<')
            && (has("record") && (has("leader") || has("controlfield") || has("datafield"))
                || has("oai_marc")
                || has("r") && scan::is_turbo(text.as_bytes())
                || text.contains("&lt;leader>")
                || text.contains("&lt;leader&gt;"))
    }
}

/// The records of an XML input.
#[derive(Debug)]
#[must_use]
pub struct MarcXmlRecords<R> {
    window: Window<R>,
    settings: MarcXmlReader,
    number: u64,
    /// The prologue was looked at.
    is_open: bool,
    /// The elements that hold its records.
    names: scan::Names,
    /// The start tags and headers around the record found last.
    envelope: Vec<u8>,
    /// A `record` element was found: an input without any gets one clear error.
    is_marc: bool,
}

iterate!(MarcXmlRecords);

impl<R: Read> Framer for MarcXmlRecords<R> {
    fn read_into(&mut self, record: &mut MarcRecord) -> Result<bool, ReadError> {
        record.clear();
        let Some((at, length)) = self.frame()? else { return Ok(false) };
        let bytes = self.window.bytes().get(..length).unwrap_or_default();
        let result = parse(at, &self.envelope, bytes, record);
        self.window.consume(length);
        result.map(|()| true)
    }
}

impl<R: Read + Send> split::Cut for MarcXmlRecords<R> {
    fn cut(&mut self, bytes: &mut Vec<u8>) -> Option<Result<(Position, u64), ReadError>> {
        let (at, length) = match self.frame() {
            Ok(framed) => framed?,
            Err(error) => return Some(Err(error)),
        };
        bytes.extend_from_slice(&self.envelope);
        bytes.extend_from_slice(self.window.bytes().get(..length).unwrap_or_default());
        self.window.consume(length);
        Some(Ok((at, self.envelope.len() as u64)))
    }
}

impl Parse for MarcXmlReader {
    fn parse(&self, raw: Raw<'_>, record: &mut MarcRecord) -> Result<(), ReadError> {
        let envelope = usize::try_from(raw.note).unwrap_or(usize::MAX).min(raw.bytes.len());
        let (envelope, bytes) = raw.bytes.split_at(envelope);
        parse(raw.at, envelope, bytes, record)
    }
}

/// The first record of a document with the longest of envelopes begins within so many bytes.
const HEAD: usize = 16 * 1024;

impl<R: Read> MarcXmlRecords<R> {
    /// Finds the next record; it then begins the window, and its envelope has been put aside.
    fn frame(&mut self) -> Result<Option<(Position, usize)>, ReadError> {
        if !self.is_open {
            self.is_open = true;
            self.open()?;
        }
        if !self.find_record()? {
            if self.is_marc {
                return Ok(None);
            }
            self.is_marc = true;
            self.number += 1;
            let at = Position { record: self.number, line: None, byte: Some(0) };
            return Err(ReadError::record(at, "this is not MARCXML: it has no record element"));
        }
        self.is_marc = true;
        self.number += 1;
        let at = self.here();
        match self.whole_record()? {
            Ok(length) => Ok(Some((at, length))),
            Err((length, message)) => {
                self.window.consume(length);
                Err(ReadError::record(at, message))
            }
        }
    }

    fn here(&self) -> Position {
        let byte = self.window.offset() + self.settings.start.byte.unwrap_or_default();
        Position { record: self.number, line: None, byte: Some(byte) }
    }

    /// Looks at the prologue for the encoding, and at the beginning for the names of the elements.
    fn open(&mut self) -> Result<(), ReadError> {
        self.window.at_least(1024)?;
        if let Some(encoding) = scan::encoding(self.window.bytes()) {
            self.window.decode_from(encoding);
        }
        // No more of what is there is looked at, so that a stream is read like memory.
        self.window.at_least(HEAD)?;
        let bytes = self.window.bytes();
        self.names = scan::names(bytes.get(..HEAD).unwrap_or(bytes));
        Ok(())
    }

    /// Moves to the next `record` element; `false` if there is none.
    fn find_record(&mut self) -> Result<bool, ReadError> {
        loop {
            let bytes = self.window.bytes();
            if let Some(at) = scan::next_record(bytes, 0, self.names) {
                self.window.consume(at);
                return Ok(true);
            }
            // A start tag that is cut by the end of the window must stay whole.
            let keep = memchr::memrchr(b'<', bytes).map_or(0, |at| bytes.len() - at).min(4096);
            let comment = scan::open_comment(bytes).map_or(0, |at| bytes.len() - at).min(self.settings.max_record);
            self.window.consume(bytes.len() - keep.max(comment));
            if !self.window.more()? {
                return Ok(false);
            }
        }
    }

    /// Finds the end of the record that begins the window, after leaving its envelope. The inner error is a broken record:
    /// how many bytes to leave behind, and why.
    fn whole_record(&mut self) -> Result<Result<usize, (usize, String)>, ReadError> {
        self.envelope.clear();
        let mut searched = 0;
        loop {
            let bytes = self.window.bytes();
            match scan::record_end(bytes, searched, self.names) {
                Element::Whole(length) => return Ok(Ok(length)),
                Element::Envelope(length) => {
                    self.envelope.extend_from_slice(bytes.get(..length).unwrap_or_default());
                    self.window.consume(length);
                    searched = 0;
                }
                Element::Broken(length) => {
                    return Ok(Err((length, "the record has no end: the next one begins within it".to_owned())));
                }
                Element::Partial => {
                    searched = bytes.len().saturating_sub(64);
                    if bytes.len() > self.settings.max_record {
                        let message = format!("the record is longer than {} bytes", self.settings.max_record);
                        return Ok(Err((bytes.len(), message)));
                    }
                    if !self.window.more()? {
                        let length = self.window.bytes().len();
                        return Ok(Err((length, "the input ends within the record".to_owned())));
                    }
                }
            }
        }
    }
}

/// Reads one whole `record` element and the envelope around it.
fn parse(at: Position, envelope: &[u8], bytes: &[u8], record: &mut MarcRecord) -> Result<(), ReadError> {
    record.set_position(at);
    if !envelope.is_empty() {
        fields::read_envelope(envelope, record);
    }
    let (text, is_utf8) = match std::str::from_utf8(bytes) {
        Ok(text) => (Cow::Borrowed(text), true),
        Err(_) => (String::from_utf8_lossy(bytes), false),
    };
    if plain::read(&text, record).is_none() {
        record.clear_fields();
        record.set_leader("");
        record.set_format("");
        record.set_record_type("");
        fields::read(&text, record).map_err(|message| ReadError::record(at, message))?;
    }
    if !is_utf8 {
        let count = text.matches(char::REPLACEMENT_CHARACTER).count();
        record.doubt(Code::Encoding, format!("{count} bytes are not UTF-8; they were replaced by U+FFFD"));
    }
    Ok(())
}

#[cfg(test)]
mod tests;
