//! Aleph's sequential format: a line a field, with the record's system number before it.

use super::charset::clean;
use super::line_reader::line_reader;
use super::lines::{self, Line, LineFormat};
use super::{MarcRecord, Tag};
use crate::error::{Code, ReadError};

line_reader! {
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
    AlephReader,
    /// The records of an input in Aleph's sequential format.
    AlephRecords,
    of Sequential
}

impl AlephReader {
    /// Whether the beginning of an input looks like Aleph's sequential format.
    #[must_use]
    pub fn looks_like(head: &[u8]) -> bool {
        lines::of_head(head).next().is_some_and(|line| system_number(line).is_some())
    }
}

/// The format, with the system number of the record that is being cut.
#[derive(Default)]
struct Sequential {
    number: Option<[u8; 9]>,
}

impl LineFormat for Sequential {
    const NAME: &'static str = "Aleph's sequential format";

    fn classify(&mut self, line: &[u8], is_first: bool) -> Line {
        match system_number(line) {
            Some(number) if is_first => {
                self.number = Some(number);
                Line::Inside
            }
            Some(number) if self.number == Some(number) => Line::Inside,
            Some(_) => Line::Begin,
            None => Line::Foreign,
        }
    }

    fn read(lines: &str, record: &mut MarcRecord) -> Result<(), ReadError> {
        for line in lines.lines() {
            if system_number(line.as_bytes()).is_some() {
                push_field(line, record);
            } else if !line.trim().is_empty() {
                record.doubt(
                    Code::Repaired,
                    format!("the line {:?} is no field", line.chars().take(40).collect::<String>()),
                );
            }
        }
        if record.is_empty() && !record.is_deleted() {
            return Err(ReadError::record(record.position(), "the record has no field"));
        }
        Ok(())
    }
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
