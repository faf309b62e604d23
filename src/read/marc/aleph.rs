//! Aleph's sequential format: a line a field, with the record's system number before it.

use super::charset::{Charset, clean};
use super::framer::{Framer, iterate};
use super::lines::{self, Framed, Line, Lines};
use super::pieces::Parse;
use super::{MarcRecord, Tag};
use crate::error::{Code, Position, ReadError};
use crate::read::split::{self, Raw};
use std::io::Read;

/// Reads records in Aleph's sequential format: `000000001 24510 L $$aTitle`.
///
/// A caret in the leader or a control field is a blank. A `DEL` field says that the record is deleted.
///
/// ```
/// use bibtriple::read::marc::AlephReader;
///
/// let input = "000000001 LDR   L 00000nam^a2200000^a^4500\n000000001 24510 L $$aWalden\n";
/// let records: Vec<_> = AlephReader::new().for_slice(input.as_bytes()).collect::<Result<_, _>>()?;
/// let title = records[0].with_tag("245").next().and_then(|field| field.first('a'));
/// assert_eq!(title, Some("Walden"));
/// # Ok::<(), bibtriple::error::ReadError>(())
/// ```
#[derive(Debug, Clone, Default)]
#[must_use]
pub struct AlephReader {
    charset: Option<Charset>,
    start: Position,
}

impl AlephReader {
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
    pub fn for_reader<R: Read>(self, reader: R) -> AlephRecords<R> {
        AlephRecords { lines: Lines::new(reader, self.start, self.charset), is_aleph: self.start.record > 0 }
    }

    /// Reads from memory.
    pub fn for_slice(self, bytes: &[u8]) -> AlephRecords<&[u8]> {
        self.for_reader(bytes)
    }

    /// Whether the beginning of an input looks like Aleph's sequential format.
    #[must_use]
    pub fn looks_like(head: &[u8]) -> bool {
        let head = head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head);
        let mut lines = head.split(|byte| *byte == b'\n').filter(|line| !line.trim_ascii().is_empty());
        lines.next().is_some_and(|line| system_number(line).is_some())
    }
}

/// The records of an input in Aleph's sequential format.
#[derive(Debug)]
#[must_use]
pub struct AlephRecords<R> {
    lines: Lines<R>,
    /// A field was found: an input without any gets one clear error.
    is_aleph: bool,
}

iterate!(AlephRecords);

impl<R: Read> Framer for AlephRecords<R> {
    fn read_into(&mut self, record: &mut MarcRecord) -> Result<bool, ReadError> {
        record.clear();
        let Some(framed) = self.frame()? else { return Ok(false) };
        let lines = self.lines.take(framed, record);
        read(lines, record).map(|()| true)
    }
}

impl<R: Read + Send> split::Cut for AlephRecords<R> {
    fn cut(&mut self, bytes: &mut Vec<u8>) -> Option<Result<(Position, u64), ReadError>> {
        let framed = self.frame();
        self.lines.hand_over(framed, bytes)
    }
}

impl Parse for AlephReader {
    fn parse(&self, raw: Raw<'_>, record: &mut MarcRecord) -> Result<(), ReadError> {
        let mut lines = String::new();
        lines::decode(raw.at, raw.bytes, self.charset, &mut lines, record);
        read(&lines, record)
    }
}

impl<R: Read> AlephRecords<R> {
    /// Finds the lines of the next record.
    fn frame(&mut self) -> Result<Option<Framed>, ReadError> {
        let mut foreign = None;
        let mut number: Option<[u8; 9]> = None;
        let framed = self.lines.frame(|line, is_first| match system_number(line) {
            Some(of_line) if is_first => {
                number = Some(of_line);
                Line::Inside
            }
            Some(of_line) if number == Some(of_line) => Line::Inside,
            Some(_) => Line::Begin,
            None if line.trim_ascii().is_empty() => Line::Foreign,
            None => {
                foreign.get_or_insert_with(|| String::from_utf8_lossy(line).into_owned());
                Line::Foreign
            }
        })?;
        if framed.is_some() {
            self.is_aleph = true;
            return Ok(framed);
        }
        let was_aleph = std::mem::replace(&mut self.is_aleph, true);
        let error = |line: String| Err(lines::none_found("Aleph's sequential format", &line));
        foreign.filter(|_| !was_aleph).map_or(Ok(None), error)
    }
}

/// Reads the lines of one record.
fn read(lines: &str, record: &mut MarcRecord) -> Result<(), ReadError> {
    for line in lines.lines() {
        if system_number(line.as_bytes()).is_some() {
            push_field(line, record);
        } else if !line.trim().is_empty() {
            record
                .doubt(Code::Repaired, format!("the line {:?} is no field", line.chars().take(40).collect::<String>()));
        }
    }
    if record.is_empty() && !record.is_deleted() {
        return Err(ReadError::record(record.position(), "the record has no field"));
    }
    Ok(())
}

/// The system number of nine digits that a line begins with; then come a blank, the field, a blank, and the alphabet.
fn system_number(line: &[u8]) -> Option<[u8; 9]> {
    let (number, rest) = line.split_first_chunk::<9>()?;
    let is_line = number.iter().all(u8::is_ascii_digit)
        && rest.first() == Some(&b' ')
        && rest.get(1..6).is_some_and(|field| field.iter().take(3).all(u8::is_ascii_alphanumeric));
    is_line.then_some(*number)
}

fn push_field(line: &str, record: &mut MarcRecord) {
    // `245`, two indicators, a blank, the alphabet (`L`), a blank.
    let Some(field) = line.get(10..) else { return };
    let Some((tag, rest)) = field.as_bytes().split_first_chunk::<3>() else { return };
    let tag = Tag(*tag);
    let indicator = |at: usize| rest.get(at).copied().filter(|byte| (0x20..0x7F).contains(byte)).unwrap_or(b' ');
    let indicators = [indicator(0), indicator(1)];
    // Shorter lines and lines without an alphabet occur.
    let value = match field.get(5..).map(|rest| (rest.get(..3), rest)) {
        Some((Some(alphabet), rest)) if alphabet.starts_with(' ') && alphabet.ends_with(' ') => {
            rest.get(3..).unwrap_or_default()
        }
        Some((_, rest)) => rest.trim_start(),
        None => "",
    };
    match &tag.0 {
        b"LDR" => record.set_leader(&value.replace('^', " ")),
        b"DEL" => {
            if value.contains("$$aY") {
                record.set_deleted();
            }
            push_data(tag, indicators, value, record);
        }
        b"FMT" => record.push_control(tag, &clean(value)),
        _ if tag.is_control() => record.push_control(tag, &clean(&value.replace('^', " "))),
        _ if !value.contains("$$") => {
            if !value.is_empty() {
                record.doubt(Code::Repaired, format!("field {tag} has no subfield; its value was taken whole"));
            }
            record.push_control(tag, &clean(value));
        }
        _ => push_data(tag, indicators, value, record),
    }
}

fn push_data(tag: Tag, indicators: [u8; 2], value: &str, record: &mut MarcRecord) {
    record.push_data(tag, indicators);
    let mut subfields = value.split("$$");
    let head = subfields.next().unwrap_or_default();
    if !head.trim().is_empty() {
        record.doubt(Code::Repaired, format!("field {tag} has \"{head}\" before its first subfield"));
    }
    for subfield in subfields {
        let mut rest = subfield.chars();
        if let Some(code) = rest.next() {
            record.push_subfield(code, &clean(rest.as_str()));
        }
    }
}
