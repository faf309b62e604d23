//! MARC in the exchange format of [ISO 2709](https://www.loc.gov/marc/specifications/specrecstruc.html), sound or broken.

mod directory;
mod fields;
mod frame;
mod leader;

use super::MarcRecord;
use super::charset::Charset;
use super::framer::{Framer, iterate};
use crate::error::{Code, Position, ReadError};
use crate::read::window::Window;
use fields::FieldParser;
use frame::{Cut, Framed};
use leader::Leader;
use memchr::{memchr, memchr_iter};
use std::io::Read;

const RECORD_TERMINATOR: u8 = 0x1D;
const FIELD_TERMINATOR: u8 = 0x1E;
const SUBFIELD_DELIMITER: u8 = 0x1F;

/// How many bytes tell that a record begins.
const LEADER_AND_ENTRY: usize = 64;

/// How far on the next record is looked for behind bytes that begin none.
const MAX_GARBAGE: usize = 4096;

/// Reads MARC records in ISO 2709, the binary exchange format.
///
/// The record terminator is trusted and the lengths are checked against it. A broken record is repaired where its parts can
/// still be told apart, with a doubt that says what was wrong; else it is refused alone.
///
/// ```
/// use bibtriple::read::marc::Iso2709Reader;
///
/// let input = b"00049nam a2200037   4500245001100000\x1E10\x1FaWalden\x1E\x1D";
/// let records: Vec<_> = Iso2709Reader::new().for_slice(input).collect::<Result<_, _>>()?;
/// let title = records[0].with_tag("245").next().and_then(|field| field.first('a'));
/// assert_eq!(title, Some("Walden"));
/// # Ok::<(), bibtriple::error::ReadError>(())
/// ```
#[derive(Debug, Clone)]
#[must_use]
pub struct Iso2709Reader {
    charset: Option<Charset>,
    max_record: usize,
    start: Position,
}

impl Default for Iso2709Reader {
    fn default() -> Self {
        Self { charset: None, max_record: super::MAX_RECORD, start: Position::default() }
    }
}

impl Iso2709Reader {
    /// A reader that finds out the character set of every record.
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes all text to be in this character set, whatever the records say.
    pub fn with_charset(mut self, charset: Charset) -> Self {
        self.charset = Some(charset);
        self
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
    pub fn for_reader<R: Read>(self, reader: R) -> Iso2709Records<R> {
        Iso2709Records { window: Window::new(reader), number: self.start.record, settings: self, is_marc: false }
    }

    /// Reads from memory.
    pub fn for_slice(self, bytes: &[u8]) -> Iso2709Records<&[u8]> {
        self.for_reader(bytes)
    }

    /// Where this piece of an input can be cut so that no record is cut through: the length of its whole records.
    #[must_use]
    pub fn split_point(bytes: &[u8]) -> Option<usize> {
        memchr::memrchr(RECORD_TERMINATOR, bytes).map(|at| at + 1)
    }

    /// Whether the beginning of an input looks like ISO 2709.
    #[must_use]
    pub fn looks_like(head: &[u8]) -> bool {
        let head = head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head);
        // What the reader passes over between records may stand before the first.
        let filler = head.iter().take_while(|byte| is_filler(**byte)).count();
        let head = head.get(filler..).unwrap_or_default();
        let Some(directory_end) = memchr(FIELD_TERMINATOR, head) else { return false };
        leader::begins_record(head) && (23..=100_000).contains(&directory_end)
    }
}

/// The records of an input in ISO 2709.
#[derive(Debug)]
#[must_use]
pub struct Iso2709Records<R> {
    window: Window<R>,
    settings: Iso2709Reader,
    number: u64,
    /// Whether a record has been found: an input without any gets one clear error.
    is_marc: bool,
}

iterate!(Iso2709Records);

impl<R: Read> Framer for Iso2709Records<R> {
    fn read_into(&mut self, record: &mut MarcRecord) -> Result<bool, ReadError> {
        record.clear();
        let Some(framed) = self.frame()? else { return Ok(false) };
        let length = framed.cut.length();
        let bytes = self.window.bytes().get(..length).unwrap_or_default();
        let result = self.settings.read(bytes, framed, record);
        self.window.consume(length);
        result.map(|()| true)
    }
}

impl<R: Read> Iso2709Records<R> {
    /// Finds the next record; it then begins the window.
    fn frame(&mut self) -> Result<Option<Framed>, ReadError> {
        let skipped = self.skip_filler()?;
        if self.window.bytes().is_empty() {
            return Ok(None);
        }
        self.number += 1;
        let at = Position {
            record: self.number,
            line: None,
            byte: Some(self.window.offset() + self.settings.start.byte.unwrap_or_default()),
        };
        let Some(cut) = self.cut()? else {
            self.skip_beyond_limit()?;
            return Err(ReadError::record(at, format!("the record is longer than {} bytes", self.settings.max_record)));
        };
        let bytes = self.window.bytes().get(..cut.length()).unwrap_or_default();
        if !self.is_marc && memchr(FIELD_TERMINATOR, bytes).is_none() && !leader::begins_record(bytes) {
            let message = format!("this is not MARC (ISO 2709): it begins with {}", quote(bytes));
            self.window.close();
            return Err(ReadError::record(at, message));
        }
        self.is_marc = true;
        Ok(Some(Framed { at, cut, skipped }))
    }

    /// Leaves behind what may stand between records: white space, NULs, the end-of-file mark of DOS, a byte order mark; also
    /// garbage before a leader. Tells how much garbage it was.
    fn skip_filler(&mut self) -> Result<usize, ReadError> {
        if self.window.offset() == 0 {
            self.window.at_least(3)?;
            if self.window.bytes().starts_with(b"\xEF\xBB\xBF") {
                self.window.consume(3);
            }
        }
        loop {
            if self.window.bytes().is_empty() && !self.window.more()? {
                return Ok(0);
            }
            let bytes = self.window.bytes();
            let filler = bytes.iter().take_while(|byte| is_filler(**byte)).count();
            let is_over = filler < bytes.len();
            self.window.consume(filler);
            if is_over {
                break;
            }
        }
        // A leader of 24 characters and the first directory entry is what garbage is told from.
        self.window.at_least(LEADER_AND_ENTRY)?;
        if leader::begins_record(self.window.bytes()) {
            return Ok(0);
        }
        // The same bytes are looked at whatever pieces the input comes in.
        self.window.at_least(MAX_GARBAGE + LEADER_AND_ENTRY)?;
        let bytes = self.window.bytes();
        let bytes = bytes.get(..MAX_GARBAGE + LEADER_AND_ENTRY).unwrap_or(bytes);
        let line_length =
            memchr_iter(b'\n', bytes).chain([bytes.len()]).take_while(|at| *at < MAX_GARBAGE).last().unwrap_or(0);
        let limit = memchr(FIELD_TERMINATOR, bytes).unwrap_or(bytes.len()).min(line_length.max(256));
        let garbage = (1..limit).find(|at| bytes.get(*at..).is_some_and(leader::begins_sound_record));
        let garbage = garbage.unwrap_or(0);
        self.window.consume(garbage);
        Ok(garbage)
    }

    /// Finds the end of the record that begins here; nothing if it is beyond the limit.
    fn cut(&mut self) -> Result<Option<Cut>, ReadError> {
        let mut searched = 0;
        loop {
            let bytes = self.window.bytes();
            let length = leader::digits(bytes.get(..5).unwrap_or_default());
            if let Some(at) = memchr(RECORD_TERMINATOR, bytes.get(searched..).unwrap_or_default()) {
                let end = searched + at + 1;
                if length == Some(end) {
                    return Ok(Some(Cut::Terminator(end)));
                }
                return self.weigh(length, end).map(Some);
            }
            searched = bytes.len();
            if searched > self.settings.max_record {
                return Ok(None);
            }
            // An input without record terminators must not be read to its end before its first line is seen.
            if length.is_some_and(|length| searched > length + 4096)
                && let Some(line) = leader::record_line(bytes)
            {
                return Ok(Some(Cut::Line(line)));
            }
            if !self.window.more()? {
                let bytes = self.window.bytes();
                return Ok(Some(leader::record_line(bytes).map_or(Cut::End(bytes.len()), Cut::Line)));
            }
        }
    }

    /// Decides between a record terminator and a length that points elsewhere.
    fn weigh(&mut self, length: Option<usize>, end: usize) -> Result<Cut, ReadError> {
        if let Some(length) = length.filter(|length| *length > end) {
            self.window.at_least(length + 64)?;
            let bytes = self.window.bytes();
            let ends = length.checked_sub(1).and_then(|last| bytes.get(last)) == Some(&RECORD_TERMINATOR);
            if ends
                && is_boundary(bytes.get(length..).unwrap_or_default())
                && !is_boundary(bytes.get(end..).unwrap_or_default())
            {
                return Ok(Cut::Length(length));
            }
        }
        let bytes = self.window.bytes().get(..end).unwrap_or_default();
        Ok(leader::record_line(bytes).map_or(Cut::Terminator(end), Cut::Line))
    }

    /// Leaves behind the rest of a record that is too long.
    fn skip_beyond_limit(&mut self) -> Result<(), ReadError> {
        loop {
            let bytes = self.window.bytes();
            if let Some(at) = memchr(RECORD_TERMINATOR, bytes) {
                self.window.consume(at + 1);
                return Ok(());
            }
            self.window.consume(usize::MAX);
            if !self.window.more()? {
                return Ok(());
            }
        }
    }
}

impl Iso2709Reader {
    /// Reads one record, as it was found.
    fn read(&self, bytes: &[u8], framed: Framed, record: &mut MarcRecord) -> Result<(), ReadError> {
        record.set_position(framed.at);
        let result = self.take_apart(bytes, framed.cut, record);
        if framed.skipped > 0 {
            let skipped = framed.skipped;
            record
                .doubt(Code::Repaired, format!("{skipped} bytes between this record and the one before were left out"));
        }
        result.map_err(|message| ReadError::record(framed.at, message))
    }

    /// Takes one record apart; the error says what is wrong with it.
    fn take_apart(&self, bytes: &[u8], cut: Cut, record: &mut MarcRecord) -> Result<(), String> {
        let length = bytes.len();
        let raw = match cut {
            Cut::Terminator(_) | Cut::Length(_) => bytes.get(..length.saturating_sub(1)).unwrap_or_default(),
            Cut::Line(_) | Cut::End(_) => bytes.trim_ascii_end(),
        };
        let leader = Leader::parse(raw, record)?;
        leader.check_length(length, cut, record);
        let body = raw.get(leader.base..).unwrap_or_default();
        let mut fields = FieldParser::new(body, self.charset, &leader, || directory::is_unimarc(raw, &leader));
        fields.begin(record);
        directory::walk(raw, &leader, cut, &mut fields, record)?;
        fields.finish(record);
        if record.is_empty() {
            return Err("the record has no field".to_owned());
        }
        Ok(())
    }
}

fn is_filler(byte: u8) -> bool {
    byte.is_ascii_whitespace() || matches!(byte, 0 | 0x1A | RECORD_TERMINATOR | FIELD_TERMINATOR)
}

/// Whether a record may end before these bytes: they are the end of the input, filler, or a leader.
fn is_boundary(rest: &[u8]) -> bool {
    let filler = rest.iter().take_while(|byte| is_filler(**byte)).count();
    let rest = rest.get(filler..).unwrap_or_default();
    rest.is_empty() || leader::begins_record(rest)
}

/// The first bytes, for an error message.
fn quote(bytes: &[u8]) -> String {
    let head = bytes.get(..bytes.len().min(40)).unwrap_or_default();
    format!("{:?}", String::from_utf8_lossy(head))
}

#[cfg(test)]
mod tests;
