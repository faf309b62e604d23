//! MARC as plain text, a line a field, in the shapes that tools print it.

use super::charset::clean;
use super::line_reader::line_reader;
use super::lines::{self, Line, LineFormat};
use super::{MarcRecord, Tag};
use crate::error::{Code, ReadError};

/// Characters that stand for the subfield delimiter.
const DELIMITERS: [char; 5] = ['$', '‡', 'ǂ', '|', '\u{1F}'];

line_reader! {
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
    LineReader,
    /// The records of an input of such text.
    LineRecords,
    of Printed
}

impl LineReader {
    /// Whether the beginning of an input looks like such text: a leader, and fields after it.
    #[must_use]
    pub fn looks_like(head: &[u8]) -> bool {
        let mut lines = lines::of_head(head);
        lines.next().is_some_and(|line| leader(line).is_some()) && lines.take(2).all(is_field)
    }
}

/// The format, which needs to know nothing of a record to cut it.
#[derive(Default)]
struct Printed;

impl LineFormat for Printed {
    const NAME: &'static str = "MARC as lines of text";

    fn classify(&mut self, line: &[u8], is_first: bool) -> Line {
        if leader(line).is_some() {
            Line::Begin
        } else if line.trim_ascii().is_empty() {
            Line::Blank
        } else if is_field(line) || !is_first {
            Line::Inside
        } else {
            Line::Foreign
        }
    }

    fn read(lines: &str, record: &mut MarcRecord) -> Result<(), ReadError> {
        // Libris ends every field with a number sign.
        let has_ends = lines.starts_with("leader: ");
        let mut fields = lines.lines().peekable();
        while let Some(line) = fields.next() {
            let mut line = line.to_owned();
            while let Some(more) =
                fields.next_if(|line| !is_field(line.as_bytes()) && leader(line.as_bytes()).is_none())
            {
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
}

/// The leader, if the line is one: named, or 24 characters that look like one.
fn leader(line: &[u8]) -> Option<&[u8]> {
    for name in [&b"LEADER:"[..], b"LEADER", b"leader:", b"leader", b"Leader", b"LDR", b"000"] {
        if let Some(rest) = line.strip_prefix(name) {
            let blanks = rest.iter().take_while(|byte| matches!(byte, b' ' | b'\t')).count();
            // The number of the leader begins one without a name too.
            if name == b"000" && blanks == 0 {
                continue;
            }
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
    // `$$aTitle`, as Alma and Primo print it.
    let single = body.starts_with("$$").then(|| body.replace("$$", "\u{1F}"));
    let body = single.as_deref().unwrap_or(body);
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
    let blank = |byte: u8| if matches!(byte, b'_' | b'#' | b'\\' | b'^' | b'.') { b' ' } else { byte };
    let [first, second, ..] = rest.as_bytes() else { return None };
    let body = rest.get(2..)?.trim_start();
    // MARC::Record writes `_a`.
    let is_data = body.starts_with(DELIMITERS) || body.starts_with('_') && !rest.starts_with('_');
    is_data.then(|| ([blank(*first), blank(*second)], body))
}
