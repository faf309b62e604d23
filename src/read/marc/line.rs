//! MARC as plain text, a line a field, in the shapes that tools print it.

use super::charset::{Charset, clean};
use super::framer::{Framer, iterate};
use super::lines::{self, Framed, Line, Lines};
use super::pieces::Parse;
use super::{MarcRecord, Tag};
use crate::error::{Code, Position, ReadError};
use crate::read::split::{self, Raw};
use std::io::Read;

/// Characters that stand for the subfield delimiter.
const DELIMITERS: [char; 5] = ['$', '‡', 'ǂ', '|', '\u{1F}'];

/// Reads records in the text that MARC tools print: `245 10 $a Title / $c Name` of YAZ, and the like of ruby-marc, marc4j,
/// `MARC::Record` and others.
///
/// ```
/// use bibtriple::read::marc::LineReader;
///
/// let input = "00000nam a2200000 a 4500\n001 17\n245 10 $a Walden / $c Thoreau\n";
/// let records: Vec<_> = LineReader::new().for_slice(input.as_bytes()).collect::<Result<_, _>>()?;
/// let title = records[0].with_tag("245").next().and_then(|field| field.first('a'));
/// assert_eq!(title, Some("Walden /"));
/// # Ok::<(), bibtriple::error::ReadError>(())
/// ```
#[derive(Debug, Clone, Default)]
#[must_use]
pub struct LineReader {
    charset: Option<Charset>,
    start: Position,
}

impl LineReader {
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
    pub fn for_reader<R: Read>(self, reader: R) -> LineRecords<R> {
        LineRecords { lines: Lines::new(reader, self.start, self.charset), is_line: self.start.record > 0 }
    }

    /// Reads from memory.
    pub fn for_slice(self, bytes: &[u8]) -> LineRecords<&[u8]> {
        self.for_reader(bytes)
    }

    /// Whether the beginning of an input looks like such text: a leader, and fields after it.
    #[must_use]
    pub fn looks_like(head: &[u8]) -> bool {
        let head = head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head);
        let mut lines = head.split(|byte| *byte == b'\n').filter(|line| !line.trim_ascii().is_empty());
        lines.next().is_some_and(|line| leader(line).is_some()) && lines.take(2).all(is_field)
    }
}

/// The records of an input of such text.
#[derive(Debug)]
#[must_use]
pub struct LineRecords<R> {
    lines: Lines<R>,
    /// A field was found: an input without any gets one clear error.
    is_line: bool,
}

iterate!(LineRecords);

impl<R: Read> Framer for LineRecords<R> {
    fn read_into(&mut self, record: &mut MarcRecord) -> Result<bool, ReadError> {
        record.clear();
        let Some(framed) = self.frame()? else { return Ok(false) };
        let lines = self.lines.take(framed, record);
        read(lines, record).map(|()| true)
    }
}

impl<R: Read + Send> split::Cut for LineRecords<R> {
    fn cut(&mut self, bytes: &mut Vec<u8>) -> Option<Result<(Position, u64), ReadError>> {
        let framed = self.frame();
        self.lines.hand_over(framed, bytes)
    }
}

impl Parse for LineReader {
    fn parse(&self, raw: Raw<'_>, record: &mut MarcRecord) -> Result<(), ReadError> {
        let mut lines = String::new();
        lines::decode(raw.at, raw.bytes, self.charset, &mut lines, record);
        read(&lines, record)
    }
}

impl<R: Read> LineRecords<R> {
    /// Finds the lines of the next record.
    fn frame(&mut self) -> Result<Option<Framed>, ReadError> {
        let mut foreign = None;
        let framed = self.lines.frame(|line, is_first| {
            if leader(line).is_some() {
                Line::Begin
            } else if line.trim_ascii().is_empty() {
                Line::Blank
            } else if is_field(line) || !is_first {
                Line::Inside
            } else {
                foreign.get_or_insert_with(|| String::from_utf8_lossy(line).into_owned());
                Line::Foreign
            }
        })?;
        if framed.is_some() {
            self.is_line = true;
            return Ok(framed);
        }
        let was_line = std::mem::replace(&mut self.is_line, true);
        let error = |line: String| Err(lines::none_found("MARC as lines of text", &line));
        foreign.filter(|_| !was_line).map_or(Ok(None), error)
    }
}

/// Reads the lines of one record.
fn read(lines: &str, record: &mut MarcRecord) -> Result<(), ReadError> {
    // Libris ends every field with a number sign.
    let has_ends = lines.starts_with("leader: ");
    let mut fields = lines.lines().peekable();
    while let Some(line) = fields.next() {
        let mut line = line.to_owned();
        while let Some(more) = fields.next_if(|line| !is_field(line.as_bytes()) && leader(line.as_bytes()).is_none()) {
            line.push(' ');
            line.push_str(more.trim());
        }
        let line = line.strip_suffix('#').filter(|_| has_ends).unwrap_or(&line);
        if let Some(leader) = leader(line.as_bytes()) {
            record.set_leader(&String::from_utf8_lossy(leader));
        } else {
            push_field(line, record);
        }
    }
    if record.is_empty() {
        return Err(ReadError::record(record.position(), "the record has no field"));
    }
    Ok(())
}

/// The leader, if the line is one: named, or 24 characters that look like one.
fn leader(line: &[u8]) -> Option<&[u8]> {
    for name in [&b"LEADER"[..], b"leader:", b"LDR"] {
        if let Some(rest) = line.strip_prefix(name) {
            let blanks = rest.iter().take_while(|byte| **byte == b' ').count();
            // What follows the name is 24 characters, and the first of them may be blank.
            let at = blanks.min(rest.len().saturating_sub(24)).max(usize::from(blanks > 0));
            return rest.get(at..).filter(|leader| leader.len() >= 20);
        }
    }
    let is_leader = (20..=24).contains(&line.trim_ascii_end().len())
        && line.iter().take(5).all(u8::is_ascii_digit)
        && line.get(5).is_some_and(|byte| byte.is_ascii_lowercase() || *byte == b' ')
        && line.get(6).is_some_and(|byte| byte.is_ascii_lowercase() || *byte == b' ');
    is_leader.then_some(line)
}

/// Three letters or digits, and a blank.
fn is_field(line: &[u8]) -> bool {
    let Some((tag, rest)) = line.split_first_chunk::<3>() else { return false };
    let is_tag =
        tag.iter().all(u8::is_ascii_digit) || tag.iter().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
    is_tag && (rest.is_empty() || matches!(rest.first(), Some(b' ' | b'\t')))
}

fn push_field(line: &str, record: &mut MarcRecord) {
    let Some((tag, _)) = line.as_bytes().split_first_chunk::<3>() else { return };
    let tag = Tag(*tag);
    let rest = line.get(4..).unwrap_or_default();
    let data = quoted_indicators(rest).or_else(|| indicators(rest));
    let Some((indicators, body)) = data.filter(|_| !tag.is_control()) else {
        if !tag.is_control() && tag.0.iter().all(u8::is_ascii_digit) && !rest.trim().is_empty() {
            record.doubt(Code::Repaired, format!("field {tag} has no subfield; its value was taken whole"));
        }
        let value = rest.strip_prefix("   ").unwrap_or(rest);
        record.push_control(tag, &clean(if tag.is_control() { value } else { rest.trim() }));
        return;
    };
    record.push_data(tag, indicators);
    let Some(delimiter) = body.chars().next() else { return };
    // `$a Title $b Rest`: blanks stand around what belongs to the delimiter.
    let is_spaced = body.get(delimiter.len_utf8() + 1..).is_some_and(|rest| rest.starts_with(' '));
    let mut rest = body.get(delimiter.len_utf8()..).unwrap_or_default();
    while let Some(code) = rest.chars().next() {
        let value = rest.get(code.len_utf8()..).unwrap_or_default();
        let end = end_of_subfield(value, delimiter, is_spaced);
        let text = value.get(..end).unwrap_or_default();
        let text = if is_spaced { text.strip_prefix(' ').unwrap_or(text) } else { text };
        let text = if is_spaced && end < value.len() { text.strip_suffix(' ').unwrap_or(text) } else { text };
        record.push_subfield(code, &clean(text));
        rest = value.get(end + delimiter.len_utf8()..).unwrap_or_default();
    }
}

/// Where the next delimiter stands: before a code and, where there are blanks around delimiters, between such.
fn end_of_subfield(value: &str, delimiter: char, is_spaced: bool) -> usize {
    let is_delimiter = |at: usize| {
        let mut after = value.get(at + delimiter.len_utf8()..).unwrap_or_default().chars();
        let is_code = after.next().is_some_and(|code| code.is_ascii_lowercase() || code.is_ascii_digit());
        let before = value.get(..at).unwrap_or_default();
        is_code && (!is_spaced || before.ends_with(' ') && after.next().is_none_or(|next| next == ' '))
    };
    value.match_indices(delimiter).map(|(at, _)| at).find(|at| is_delimiter(*at)).unwrap_or(value.len())
}

/// `'1' '0'$aTitle`.
fn quoted_indicators(rest: &str) -> Option<([u8; 2], &str)> {
    let [b'\'', first, b'\'', b' ', b'\'', second, b'\'', ..] = rest.as_bytes() else { return None };
    let body = rest.get(7..)?.trim_start();
    body.starts_with(DELIMITERS).then_some(([*first, *second], body))
}

/// `10 $aTitle`, `10$aTitle`, `_1 |a Title`.
fn indicators(rest: &str) -> Option<([u8; 2], &str)> {
    let blank = |byte: u8| if matches!(byte, b'_' | b'#' | b'\\' | b'^') { b' ' } else { byte };
    let [first, second, ..] = rest.as_bytes() else { return None };
    let body = rest.get(2..)?.trim_start();
    // MARC::Record writes `_a`.
    let is_data = body.starts_with(DELIMITERS) || body.starts_with('_') && !rest.starts_with('_');
    is_data.then(|| ([blank(*first), blank(*second)], body))
}
