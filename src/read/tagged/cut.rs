//! An input of tagged lines, cut into records.

use super::scan::line_end;
use super::{Syntax, Tag};
use crate::error::{Code, Diagnostic, Position, ReadError};
use crate::input::Charset;
use crate::model::Record;
use crate::read::split::{self, Raw};
use crate::read::window::Window;
use std::borrow::Cow;
use std::io::Read;
use std::marker::PhantomData;

/// The records of an input of tagged lines, one after the other.
#[derive(Debug)]
pub(in crate::read) struct TaggedRecords<R, S> {
    window: Window<R>,
    max_record_size: usize,
    /// Where the last record began: its number, and the lines consumed before the window.
    records: u64,
    lines: u64,
    /// The rest of a record that is too long is passed over.
    is_skipping: bool,
    /// The first line that belongs to no record, as long as no record was found.
    foreign: Option<String>,
    is_done: bool,
    syntax: PhantomData<S>,
}

/// The text of one record.
pub(in crate::read) struct Cut<'a> {
    pub(in crate::read) text: Cow<'a, str>,
    pub(in crate::read) at: Position,
    /// Whether some bytes were not UTF-8, and were read as Windows-1252.
    pub(in crate::read) is_recoded: bool,
}

impl<'a> Cut<'a> {
    /// The text of a record that was cut in another thread.
    pub(in crate::read) fn of_raw(raw: Raw<'a>) -> Self {
        Self { text: String::from_utf8_lossy(raw.bytes), at: raw.at, is_recoded: raw.note > 0 }
    }

    /// Says in the record that its text was not UTF-8.
    pub(in crate::read) fn note_encoding(&self, record: &mut Record) {
        if self.is_recoded {
            record.doubt(Diagnostic::new(Code::Encoding, "bytes that are not UTF-8 were read as Windows-1252"));
        }
    }
}

/// What was found of a record: from where to where in the window, and its lines before and in it.
struct Found {
    start: usize,
    end: usize,
    lines_before: u64,
    lines: u64,
    is_too_long: bool,
}

impl<R: Read, S: Syntax> TaggedRecords<R, S> {
    pub(in crate::read) fn new(reader: R, max_record_size: usize) -> Self {
        Self {
            window: Window::new(reader),
            max_record_size,
            records: 0,
            lines: 0,
            is_skipping: false,
            foreign: None,
            is_done: false,
            syntax: PhantomData,
        }
    }

    /// The next record, once `read` has made it one. Nothing at the end of the input; an input without any record gets one error.
    pub(in crate::read) fn next_with<T>(
        &mut self,
        read: impl FnOnce(&Cut<'_>) -> Result<T, ReadError>,
    ) -> Option<Result<T, ReadError>> {
        if self.is_done {
            return None;
        }
        let found = match self.find() {
            Ok(Some(found)) => found,
            Ok(None) => {
                self.is_done = true;
                let head = self.foreign.take().filter(|_| self.records == 0)?;
                let at = Position { record: 1, line: Some(1), byte: Some(0) };
                let message = format!("this is not {}: no record begins in it, and it starts with {head:?}", S::NAME);
                return Some(Err(ReadError::record(at, message)));
            }
            Err(error) => {
                self.is_done = true;
                return Some(Err(ReadError::Io(error)));
            }
        };
        self.records += 1;
        let at = Position {
            record: self.records,
            line: Some(self.lines + found.lines_before + 1),
            byte: Some(self.window.offset() + found.start as u64),
        };
        self.lines += found.lines_before + found.lines;
        let item = if found.is_too_long {
            self.is_skipping = true;
            let message = format!("the record is longer than {} bytes", self.max_record_size);
            Err(ReadError::record(at, message))
        } else {
            let bytes = self.window.bytes().get(found.start..found.end).unwrap_or_default();
            let (text, is_recoded) = match std::str::from_utf8(bytes) {
                Ok(text) => (Cow::Borrowed(text), false),
                Err(_) => (Charset::Utf8 { otherwise: encoding_rs::WINDOWS_1252 }.decode(bytes), true),
            };
            read(&Cut { text, at, is_recoded })
        };
        self.window.consume(found.end);
        Some(item)
    }

    /// Looks for the next record. Lines before it stay in the window only until it is found.
    fn find(&mut self) -> std::io::Result<Option<Found>> {
        if self.window.offset() == 0 {
            self.window.at_least(3)?;
            if self.window.bytes().starts_with(b"\xEF\xBB\xBF") {
                self.window.consume(3);
            }
        }
        let mut found = Found { start: 0, end: 0, lines_before: 0, lines: 0, is_too_long: false };
        // The tag that the record began with.
        let mut first: Option<Tag> = None;
        // Whether the record has got beyond its type, and how many empty lines follow its last one.
        let (mut has_body, mut blanks) = (false, 0);
        let mut at = 0;
        loop {
            if first.is_none() && self.is_squashed(at)? {
                self.is_skipping = false;
                found.start = at;
                self.squashed_end(&mut found)?;
                return Ok(Some(found));
            }
            let Some((end, next)) = self.line(at)? else { break };
            let line = self.window.bytes().get(at..end).unwrap_or_default();
            let field = S::field(line).map(|(tag, _)| tag);
            let is_blank = field.is_none() && line.trim_ascii().is_empty();
            let Some(begun) = first else {
                let starts = field.filter(|tag| !S::ends(*tag) && !S::is_outside(*tag));
                let starts = starts.filter(|tag| !self.is_skipping || S::begins(*tag));
                if let Some(tag) = starts {
                    self.is_skipping = false;
                    first = Some(tag);
                    has_body = !S::begins(tag);
                    (found.start, found.end, found.lines) = (at, next, 1);
                } else {
                    if field.is_none() && !is_blank && self.records == 0 && self.foreign.is_none() {
                        self.foreign = Some(String::from_utf8_lossy(line).trim().chars().take(40).collect());
                    }
                    self.is_skipping &= !field.is_some_and(S::ends);
                    found.lines_before += 1;
                    if next > CHUNK {
                        self.window.consume(next);
                        self.lines += std::mem::take(&mut found.lines_before);
                        at = 0;
                        continue;
                    }
                }
                at = next;
                continue;
            };
            match field {
                Some(tag) if S::ends(tag) => {
                    (found.end, found.lines) = (next, found.lines + blanks + 1);
                    return Ok(Some(found));
                }
                Some(tag)
                    if has_body && S::begins(tag)
                        || S::is_outside(tag)
                        || blanks > 0 && S::begins_after_blank(begun, tag) =>
                {
                    return Ok(Some(found));
                }
                Some(tag) => has_body |= !S::begins(tag),
                None if is_blank && S::VALUES_SPAN_BLANKS => {
                    blanks += 1;
                    at = next;
                    continue;
                }
                None if is_blank => return Ok(Some(found)),
                None => {}
            }
            (found.end, found.lines) = (next, found.lines + blanks + 1);
            blanks = 0;
            at = next;
            if found.end - found.start > self.max_record_size {
                found.is_too_long = true;
                return Ok(Some(found));
            }
        }
        Ok(first.map(|_| found))
    }

    /// The line that begins here: where it ends, and where the next one begins. A line longer than a record may be is cut there.
    fn line(&mut self, start: usize) -> std::io::Result<Option<(usize, usize)>> {
        let mut searched = start;
        loop {
            let bytes = self.window.bytes();
            let end = line_end(bytes, searched);
            // Whether a line feed follows a carriage return, the next bytes say.
            let is_sure = end < bytes.len() && (bytes.get(end) == Some(&b'\n') || end + 1 < bytes.len());
            let is_long = end - start > self.max_record_size;
            if !is_sure && !is_long && self.window.more()? {
                searched = end;
                continue;
            }
            let bytes = self.window.bytes();
            let next = match bytes.get(end..).unwrap_or_default() {
                [b'\r', b'\n', ..] => end + 2,
                [b'\n' | b'\r', ..] => end + 1,
                _ => end,
            };
            return Ok((next > start).then_some((end, next)));
        }
    }

    /// Whether a record without line breaks begins here.
    fn is_squashed(&mut self, at: usize) -> std::io::Result<bool> {
        /// The type of a record and its first tag fit into it.
        const START: usize = 128;
        self.window.at_least(at + START)?;
        let rest = self.window.bytes().get(at..).unwrap_or_default();
        let start = rest.get(..START).unwrap_or(rest);
        Ok(S::is_squashed(start.get(..line_end(start, 0)).unwrap_or_default()))
    }

    /// Finds where a record without line breaks ends: behind its last field, before the next record, or with its line.
    fn squashed_end(&mut self, found: &mut Found) -> std::io::Result<()> {
        /// Longer than any tag with what stands around it.
        const TAG: usize = 16;
        let mut at = found.start;
        let mut has_body = false;
        loop {
            let bytes = self.window.bytes();
            let next = S::next_squashed(bytes, at).filter(|(_, _, value)| value + TAG < bytes.len());
            if let Some((tag, tag_at, value)) = next {
                at = value;
                let end = match tag {
                    tag if S::ends(tag) => Some(value),
                    tag if S::begins(tag) && has_body => Some(tag_at),
                    _ => None,
                };
                has_body |= !S::begins(tag);
                let Some(end) = end else { continue };
                let line = line_end(bytes.get(..end).unwrap_or_default(), found.start);
                found.end = line.min(end);
                return Ok(());
            }
            // A tag whose value begins among the last bytes was left for later; it is found from where it begins itself.
            at = at.max(bytes.len().saturating_sub(2 * TAG));
            found.is_too_long = bytes.len() - found.start > self.max_record_size;
            if found.is_too_long {
                found.end = bytes.len();
                return Ok(());
            }
            if !self.window.more()? {
                break;
            }
        }
        // The last record: all that is there is at hand.
        let bytes = self.window.bytes();
        let line = line_end(bytes, found.start);
        let text = bytes.get(..line).unwrap_or_default();
        found.end = line;
        let (mut at, mut has_body) = (found.start, false);
        while let Some((tag, tag_at, value)) = S::next_squashed(text, at) {
            if S::ends(tag) || S::begins(tag) && has_body {
                found.end = if S::ends(tag) { value } else { tag_at };
                break;
            }
            has_body |= !S::begins(tag);
            at = value;
        }
        Ok(())
    }
}

impl<R: Read + Send, S: Syntax + Send> split::Cut for TaggedRecords<R, S> {
    fn cut(&mut self, bytes: &mut Vec<u8>) -> Option<Result<(Position, u64), ReadError>> {
        self.next_with(|cut| {
            bytes.extend_from_slice(cut.text.as_bytes());
            Ok((cut.at, u64::from(cut.is_recoded)))
        })
    }
}

/// How much of what belongs to no record is kept at most.
const CHUNK: usize = 64 * 1024;
