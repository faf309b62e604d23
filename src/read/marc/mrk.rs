//! MARCMaker's text format (`.mrk`), also as [MarcEdit](https://marcedit.reeset.net/) writes it.

mod mnemonics;

use super::charset::clean;
use super::line_reader::line_reader;
use super::lines::{self, Line, LineFormat};
use super::{MarcRecord, Tag};
use crate::error::{Code, ReadError};

line_reader! {
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
    MrkReader,
    /// The records of an input in MARCMaker's format.
    MrkRecords,
    of Mrk
}

impl MrkReader {
    /// Whether the beginning of an input looks like MARCMaker's format.
    #[must_use]
    pub fn looks_like(head: &[u8]) -> bool {
        lines::of_head(head).next().is_some_and(is_field)
    }
}

/// The format, which needs to know nothing of a record to cut it.
#[derive(Default)]
struct Mrk;

impl LineFormat for Mrk {
    const NAME: &'static str = "MARCMaker";

    fn classify(&mut self, line: &[u8], _: bool) -> Line {
        if line.starts_with(b"=LDR") || line.starts_with(b"=000 ") {
            Line::Begin
        } else if line.trim_ascii().is_empty() {
            Line::Blank
        } else if is_field(line) {
            Line::Inside
        } else {
            Line::Foreign
        }
    }

    fn read(lines: &str, record: &mut MarcRecord) -> Result<(), ReadError> {
        let mut value = String::new();
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
            push_field(&value, record);
        }
        if record.is_empty() {
            return Err(ReadError::record(record.position(), "the record has no field"));
        }
        Ok(())
    }
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
