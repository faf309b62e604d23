//! MARC in JSON: the shape of [ruby-marc](https://github.com/ruby-marc/ruby-marc) and its kin, arrays and JSON Lines.

mod scan;
mod shapes;
mod value;

use super::framer::{Framer, iterate};
use super::pieces::Parse;
use super::{MAX_RECORD, MarcRecord};
use crate::error::{Code, Position, ReadError};
use crate::read::split::{self, Raw};
use crate::read::window::Window;
use scan::{Found, Scanner};
use std::collections::VecDeque;
use std::io::Read;
use value::Json;

/// Reads MARC records in JSON.
///
/// An object, an array, JSON Lines, or objects one after the other; the record itself, or in an envelope as FOLIO writes it.
/// The shapes are `{"leader": …, "fields": [{"245": {"ind1": …, "subfields": [{"a": …}]}}]}`, the one with `controlfield` and
/// `datafield`, and the arrays of arrays of Catmandu.
///
/// ```
/// use bibtriple::read::marc::MarcJsonReader;
///
/// let input = r#"{"fields": [{"245": {"ind1": "1", "ind2": "0", "subfields": [{"a": "Walden"}]}}]}"#;
/// let records: Vec<_> = MarcJsonReader::new().for_slice(input.as_bytes()).collect::<Result<_, _>>()?;
/// let title = records[0].with_tag("245").next().and_then(|field| field.first('a'));
/// assert_eq!(title, Some("Walden"));
/// # Ok::<(), bibtriple::error::ReadError>(())
/// ```
#[derive(Debug, Clone, Default)]
#[must_use]
pub struct MarcJsonReader {
    start: Position,
}

impl MarcJsonReader {
    /// A reader of all shapes.
    pub fn new() -> Self {
        Self::default()
    }

    /// Counts records and bytes from here: the position of the last record before this piece of the input.
    pub fn starting_after(mut self, position: Position) -> Self {
        self.start = position;
        self
    }

    /// Reads from a stream.
    pub fn for_reader<R: Read>(self, reader: R) -> MarcJsonRecords<R> {
        MarcJsonRecords {
            window: Window::new(reader),
            number: self.start.record,
            is_marc: self.start.record > 0,
            start: self.start,
            waiting: VecDeque::new(),
        }
    }

    /// Reads from memory.
    pub fn for_slice(self, bytes: &[u8]) -> MarcJsonRecords<&[u8]> {
        self.for_reader(bytes)
    }

    /// Whether the beginning of an input looks like MARC in JSON.
    #[must_use]
    pub fn looks_like(head: &[u8]) -> bool {
        let text = String::from_utf8_lossy(head);
        let text = text.trim_start_matches('\u{FEFF}').trim_start();
        let has = |name: &str| text.contains(name) || text.contains(&name.replace('"', "\\\""));
        text.starts_with(['{', '['])
            && (has("\"leader\"") && (has("\"fields\"") || has("\"datafield"))
                || has("\"subfields\"") && has("\"ind1\"")
                || text.contains("[\"LDR\","))
    }
}

/// The records of an input in JSON.
#[derive(Debug)]
#[must_use]
pub struct MarcJsonRecords<R> {
    window: Window<R>,
    start: Position,
    number: u64,
    /// A record was found: an input without any gets one clear error.
    is_marc: bool,
    /// Records of an envelope that holds several.
    waiting: VecDeque<MarcRecord>,
}

iterate!(MarcJsonRecords);

/// An object that was found in the window.
struct Framed {
    at: Position,
    begin: usize,
    end: usize,
}

impl<R: Read> Framer for MarcJsonRecords<R> {
    fn read_into(&mut self, record: &mut MarcRecord) -> Result<bool, ReadError> {
        record.clear();
        if let Some(next) = self.waiting.pop_front() {
            *record = next;
            return Ok(true);
        }
        let Some(Framed { at, begin, end }) = self.frame()? else { return Ok(false) };
        let bytes = self.window.bytes().get(begin..end).unwrap_or_default();
        let result = read(bytes, at, record, &mut self.waiting);
        self.window.consume(end);
        self.number += self.waiting.len() as u64;
        result.map(|()| true)
    }
}

impl<R: Read + Send> split::Cut for MarcJsonRecords<R> {
    fn cut(&mut self, bytes: &mut Vec<u8>) -> Option<Result<(Position, u64), ReadError>> {
        let Framed { at, begin, end } = match self.frame() {
            Ok(framed) => framed?,
            Err(error) => return Some(Err(error)),
        };
        bytes.extend_from_slice(self.window.bytes().get(begin..end).unwrap_or_default());
        self.window.consume(end);
        Some(Ok((at, 0)))
    }
}

impl Parse for MarcJsonReader {
    fn parse(&self, raw: Raw<'_>, record: &mut MarcRecord) -> Result<(), ReadError> {
        read(raw.bytes, raw.at, record, &mut VecDeque::new())
    }

    fn parse_all(
        &self,
        raw: Raw<'_>,
        record: &mut MarcRecord,
        more: &mut VecDeque<MarcRecord>,
    ) -> Result<(), ReadError> {
        read(raw.bytes, raw.at, record, more)
    }
}

impl<R: Read> MarcJsonRecords<R> {
    /// Finds the next object.
    fn frame(&mut self) -> Result<Option<Framed>, ReadError> {
        loop {
            let mut scanner = Scanner::default();
            let found = loop {
                match scanner.scan(self.window.bytes()) {
                    Found::Partial if self.window.bytes().len() <= MAX_RECORD && self.window.more()? => {}
                    found => break found,
                }
            };
            let offset = self.start.byte.unwrap_or_default() + self.window.offset();
            let (begin, end, message) = match found {
                Found::Object { begin, end } => (begin, end, None),
                Found::Broken { begin, end } => (begin, end, Some("a string in it has no end")),
                Found::Partial => {
                    let bytes = self.window.bytes();
                    let begin = scanner.begin();
                    let Some(begin) = begin else {
                        self.window.consume(usize::MAX);
                        if self.window.more()? {
                            continue;
                        }
                        break;
                    };
                    let next =
                        memchr::memmem::find(bytes.get(begin..).unwrap_or_default(), b"\n{").map(|at| begin + at + 1);
                    (begin, next.unwrap_or(bytes.len()), Some("the object has no end"))
                }
            };
            self.number += 1;
            let at = Position { record: self.number, line: None, byte: Some(offset + begin as u64) };
            if let Some(message) = message {
                self.window.consume(end);
                return Err(ReadError::record(at, message));
            }
            return Ok(Some(Framed { at, begin, end }));
        }
        if std::mem::replace(&mut self.is_marc, true) || self.number > 0 {
            return Ok(None);
        }
        Err(ReadError::record(
            Position { record: 1, line: None, byte: Some(0) },
            "this is not MARC in JSON: it holds no object",
        ))
    }
}

/// Reads the records in one object: the first one into the record given, and `waiting` takes the others.
fn read(
    bytes: &[u8],
    position: Position,
    record: &mut MarcRecord,
    waiting: &mut VecDeque<MarcRecord>,
) -> Result<(), ReadError> {
    let result = read_all(bytes, position, waiting);
    result.map_err(|message| ReadError::record(position, message))?;
    if let Some(first) = waiting.pop_front() {
        *record = first;
    }
    Ok(())
}

/// Reads all records in one object.
fn read_all(bytes: &[u8], position: Position, waiting: &mut VecDeque<MarcRecord>) -> Result<(), String> {
    let text = String::from_utf8_lossy(bytes);
    // Line breaks and tabs must be escaped within strings; elsewhere they are as good as blanks.
    let unbroken;
    let mut is_repaired = false;
    let json: Json<'_> = match serde_json::from_str(&text) {
        Ok(json) => json,
        Err(error) if !text.contains(|c: char| c < ' ') => return Err(format!("the JSON is broken: {error}")),
        Err(_) => {
            is_repaired = true;
            unbroken = text.replace(|c: char| c < ' ', " ");
            serde_json::from_str(&unbroken).map_err(|error| format!("the JSON is broken: {error}"))?
        }
    };
    shapes::records(&json, &mut |json| {
        let mut record = MarcRecord::default();
        let number = position.record + waiting.len() as u64;
        record.set_position(Position { record: number, ..position });
        shapes::read(json, &mut record);
        if is_repaired {
            record.doubt(
                Code::Repaired,
                "there are line breaks or tabs within strings of the JSON; they were read as blanks",
            );
        }
        if !record.is_empty() {
            waiting.push_back(record);
        }
    });
    if waiting.is_empty() { Err("the object holds no MARC field".to_owned()) } else { Ok(()) }
}

#[cfg(test)]
mod tests;
