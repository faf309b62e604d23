//! MARCMaker's text format (`.mrk`), also as [MarcEdit](https://marcedit.reeset.net/) writes it.

mod mnemonics;

use super::charset::{Charset, clean};
use super::framer::{Framer, iterate};
use super::lines::{self, Framed, Line, Lines};
use super::pieces::Parse;
use super::{MarcRecord, Tag};
use crate::error::{Code, Position, ReadError};
use crate::read::split::{self, Raw};
use std::io::Read;

/// Reads records in MARCMaker's text format: a line a field, `=245  10$aTitle`, blanks written `\`.
///
/// ```
/// use bibtriple::read::marc::MrkReader;
///
/// let input = "=LDR  00000nam a2200000 a 4500\n=245  10$aPok{eacute}mon for {dollar}5\n";
/// let records: Vec<_> = MrkReader::new().for_slice(input.as_bytes()).collect::<Result<_, _>>()?;
/// let title = records[0].with_tag("245").next().and_then(|field| field.first('a'));
/// assert_eq!(title, Some("Pokémon for $5"));
/// # Ok::<(), bibtriple::error::ReadError>(())
/// ```
#[derive(Debug, Clone, Default)]
#[must_use]
pub struct MrkReader {
    charset: Option<Charset>,
    start: Position,
}

impl MrkReader {
    /// A reader that finds out the character set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes all text to be in this character set.
    pub fn with_charset(mut self, charset: Charset) -> Self {
        self.charset = Some(charset);
        self
    }

    /// Counts records, lines and bytes from here: the position of the last record before this piece of the input.
    pub fn starting_after(mut self, position: Position) -> Self {
        self.start = position;
        self
    }

    /// Reads from a stream.
    pub fn for_reader<R: Read>(self, reader: R) -> MrkRecords<R> {
        MrkRecords {
            lines: Lines::new(reader, self.start, self.charset),
            is_mrk: self.start.record > 0,
            value: String::new(),
        }
    }

    /// Reads from memory.
    pub fn for_slice(self, bytes: &[u8]) -> MrkRecords<&[u8]> {
        self.for_reader(bytes)
    }

    /// Where this piece of an input can be cut so that no record is cut through: the length of its whole records.
    #[must_use]
    pub fn split_point(bytes: &[u8]) -> Option<usize> {
        memchr::memmem::rfind(bytes, b"\n=LDR").map(|at| at + 1).filter(|at| *at > 0)
    }

    /// Whether the beginning of an input looks like MARCMaker's format.
    #[must_use]
    pub fn looks_like(head: &[u8]) -> bool {
        let head = head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head);
        let mut lines = head.split(|byte| *byte == b'\n').filter(|line| !line.trim_ascii().is_empty());
        lines.next().is_some_and(is_field)
    }
}

/// The records of an input in MARCMaker's format.
#[derive(Debug)]
#[must_use]
pub struct MrkRecords<R> {
    lines: Lines<R>,
    /// A field was found: an input without any gets one clear error.
    is_mrk: bool,
    value: String,
}

iterate!(MrkRecords);

impl<R: Read> Framer for MrkRecords<R> {
    fn read_into(&mut self, record: &mut MarcRecord) -> Result<bool, ReadError> {
        record.clear();
        let Some(framed) = self.frame()? else { return Ok(false) };
        let lines = self.lines.take(framed, record);
        read(lines, &mut self.value, record).map(|()| true)
    }
}

impl<R: Read + Send> split::Cut for MrkRecords<R> {
    fn cut(&mut self, bytes: &mut Vec<u8>) -> Option<Result<(Position, u64), ReadError>> {
        let framed = self.frame();
        self.lines.hand_over(framed, bytes)
    }
}

impl Parse for MrkReader {
    fn parse(&self, raw: Raw<'_>, record: &mut MarcRecord) -> Result<(), ReadError> {
        let mut lines = String::new();
        lines::decode(raw.at, raw.bytes, self.charset, &mut lines, record);
        read(&lines, &mut String::new(), record)
    }
}

impl<R: Read> MrkRecords<R> {
    /// Finds the lines of the next record.
    fn frame(&mut self) -> Result<Option<Framed>, ReadError> {
        let mut foreign = None;
        let framed = self.lines.frame(|line, _| {
            if line.starts_with(b"=LDR") || line.starts_with(b"=000 ") {
                Line::Begin
            } else if line.trim_ascii().is_empty() {
                Line::Blank
            } else if is_field(line) {
                Line::Inside
            } else {
                foreign.get_or_insert_with(|| String::from_utf8_lossy(line).into_owned());
                Line::Foreign
            }
        })?;
        if framed.is_some() {
            self.is_mrk = true;
            return Ok(framed);
        }
        let was_mrk = std::mem::replace(&mut self.is_mrk, true);
        foreign.filter(|_| !was_mrk).map_or(Ok(None), |line| Err(lines::none_found("MARCMaker", &line)))
    }
}

/// Reads the lines of one record.
fn read(lines: &str, value: &mut String, record: &mut MarcRecord) -> Result<(), ReadError> {
    let mut fields = lines.lines().peekable();
    while let Some(line) = fields.next() {
        value.clear();
        value.push_str(line);
        // What a value with a line break in it went on to.
        while let Some(line) = fields.next_if(|line| !is_field(line.as_bytes())) {
            if !line.trim().is_empty() {
                value.push(' ');
                value.push_str(line.trim());
            }
        }
        push_field(value, record);
    }
    if record.is_empty() {
        return Err(ReadError::record(record.position(), "the record has no field"));
    }
    Ok(())
}

/// `=245  10$a…`: an equals sign, a tag, and one blank or two.
fn is_field(line: &[u8]) -> bool {
    let Some((tag, rest)) = line.strip_prefix(b"=").and_then(|rest| rest.split_first_chunk::<3>()) else {
        return false;
    };
    tag.iter().all(u8::is_ascii_alphanumeric) && (rest.is_empty() || rest.starts_with(b" ") || rest.starts_with(b"\t"))
}

fn push_field(line: &str, record: &mut MarcRecord) {
    let Some((tag, rest)) = line.as_bytes().get(1..).and_then(|rest| rest.split_first_chunk::<3>()) else { return };
    let tag = Tag(*tag);
    let rest = line.get(line.len() - rest.len()..).unwrap_or_default();
    let rest = rest.strip_prefix("  ").or_else(|| rest.strip_prefix([' ', '\t'])).unwrap_or(rest);
    if tag.0 == *b"LDR" || tag.0 == *b"000" {
        record.set_leader(&rest.replace(['\\', '#', '^'], " "));
        return;
    }
    let is_bare = !rest.contains('$');
    if tag.is_control() || is_bare && !tag.0.iter().all(u8::is_ascii_digit) || is_bare && rest.chars().count() > 2 {
        if !tag.is_control() && tag.0.iter().all(u8::is_ascii_digit) {
            record.doubt(Code::Repaired, format!("field {tag} has no subfield; its value was taken whole"));
        }
        record.push_control(tag, &clean(&mnemonics::decode(&rest.replace('\\', " "))));
        return;
    }
    let mut subfields = rest.split('$');
    let head = subfields.next().unwrap_or_default();
    let indicator = |at: usize| match head.as_bytes().get(at) {
        Some(b'\\' | b'#' | b'_' | b'^') | None => b' ',
        Some(byte) if (0x20..0x7F).contains(byte) => *byte,
        Some(_) => b' ',
    };
    record.push_data(tag, [indicator(0), indicator(1)]);
    if head.len() > 2 {
        record
            .doubt(Code::Repaired, format!("field {tag} has {} indicators (\"{head}\"), not 2", head.chars().count()));
    }
    for subfield in subfields {
        let mut rest = subfield.chars();
        if let Some(code) = rest.next() {
            record.push_subfield(code, &clean(&mnemonics::decode(rest.as_str())));
        }
    }
}
