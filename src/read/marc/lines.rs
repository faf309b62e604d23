//! Inputs of lines, cut into the lines of one record each.

use super::charset::{self, Charset};
use super::{MAX_RECORD, MarcRecord};
use crate::error::{Code, Position, ReadError};
use crate::read::window::Window;
use memchr::memchr;
use std::io::Read;
use std::ops::Range;

/// What a line means for the cutting.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Line {
    /// It belongs to the record.
    Inside,
    /// A record begins here.
    Begin,
    /// It separates records.
    Blank,
    /// It belongs to nothing: what stands before the first record.
    Foreign,
}

/// The lines of a record that were found in the window.
#[derive(Clone, Copy)]
pub(super) struct Framed {
    at: Position,
    end: usize,
}

/// Cuts an input of lines.
#[derive(Debug)]
pub(super) struct Lines<R> {
    window: Window<R>,
    /// Number of the record last found.
    number: u64,
    /// Lines consumed.
    line: u64,
    start_byte: u64,
    charset: Option<Charset>,
    scratch: String,
}

impl<R: Read> Lines<R> {
    pub(super) fn new(reader: R, start: Position, charset: Option<Charset>) -> Self {
        Self {
            window: Window::new(reader),
            number: start.record,
            line: start.line.unwrap_or_default(),
            start_byte: start.byte.unwrap_or_default(),
            charset,
            scratch: String::new(),
        }
    }

    /// Finds the lines of the next record; `classify` sees every line once or twice, without its line break. Nothing at the end
    /// of the input.
    pub(super) fn frame(&mut self, mut classify: impl FnMut(&[u8], bool) -> Line) -> Result<Option<Framed>, ReadError> {
        if self.window.offset() == 0 {
            self.window.at_least(3)?;
            if self.window.bytes().starts_with(b"\xEF\xBB\xBF") {
                self.window.consume(3);
            }
        }
        while let Some(line) = self.line_at(0)? {
            let class = classify(self.window.bytes().get(line.clone()).unwrap_or_default(), true);
            if matches!(class, Line::Inside | Line::Begin) {
                break;
            }
            self.skip(line.end);
        }
        let mut end = 0;
        let mut lines = 0;
        self.number += 1;
        let byte = Some(self.window.offset() + self.start_byte);
        let at = Position { record: self.number, line: Some(self.line + 1), byte };
        while let Some(line) = self.line_at(end)? {
            let class = classify(self.window.bytes().get(line.clone()).unwrap_or_default(), lines == 0);
            if lines > 0 && matches!(class, Line::Begin | Line::Blank) {
                break;
            }
            end = after_break(self.window.bytes(), line.end);
            lines += 1;
            if end > MAX_RECORD {
                self.window.consume(end);
                self.line += lines;
                return Err(ReadError::record(at, format!("the record is longer than {MAX_RECORD} bytes")));
            }
        }
        if lines == 0 {
            self.number -= 1;
            return Ok(None);
        }
        self.line += lines;
        Ok(Some(Framed { at, end }))
    }

    /// Takes the lines that were found out of the window and decodes them.
    pub(super) fn take(&mut self, framed: Framed, record: &mut MarcRecord) -> &str {
        let bytes = self.window.bytes().get(..framed.end).unwrap_or_default();
        decode(framed.at, bytes, self.charset, &mut self.scratch, record);
        self.window.consume(framed.end);
        &self.scratch
    }

    /// Takes the lines that were found out of the window as they are, for another thread.
    pub(super) fn hand_over(
        &mut self,
        framed: Result<Option<Framed>, ReadError>,
        bytes: &mut Vec<u8>,
    ) -> Option<Result<(Position, u64), ReadError>> {
        let Framed { at, end } = match framed {
            Ok(framed) => framed?,
            Err(error) => return Some(Err(error)),
        };
        bytes.extend_from_slice(self.window.bytes().get(..end).unwrap_or_default());
        self.window.consume(end);
        Some(Ok((at, 0)))
    }

    /// The line that begins here, without its break; nothing at the end of the input.
    fn line_at(&mut self, start: usize) -> Result<Option<Range<usize>>, ReadError> {
        let mut searched = start;
        loop {
            let bytes = self.window.bytes();
            let rest = bytes.get(searched..).unwrap_or_default();
            if let Some(at) = memchr(b'\n', rest) {
                let end = searched + at;
                let has_return = end > start && bytes.get(end - 1) == Some(&b'\r');
                return Ok(Some(start..end - usize::from(has_return)));
            }
            searched = bytes.len();
            if searched - start > MAX_RECORD {
                return Ok(Some(start..searched));
            }
            if !self.window.more()? {
                let end = self.window.bytes().len();
                return Ok((end > start).then_some(start..end));
            }
        }
    }

    fn skip(&mut self, end: usize) {
        let end = after_break(self.window.bytes(), end);
        self.window.consume(end);
        self.line += 1;
    }
}

/// Decodes the lines of a record. The record is told its position and, if its text is not UTF-8, a doubt.
pub(super) fn decode(at: Position, bytes: &[u8], charset: Option<Charset>, text: &mut String, record: &mut MarcRecord) {
    record.set_position(at);
    text.clear();
    if let Some(valid) = std::str::from_utf8(bytes).ok().filter(|_| charset.is_none_or(|it| it == Charset::Utf8)) {
        text.push_str(valid);
        return;
    }
    let found = charset.unwrap_or_else(|| charset::weigh(bytes));
    let mut decoder = charset::Decoder::default();
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        decoder.decode(found, line.trim_ascii_end(), text);
        text.push('\n');
    }
    decoder.report(found, charset, bytes, record);
    if charset.is_none() {
        record.doubt(Code::Encoding, format!("the text is not UTF-8; it was read as {found}"));
    }
}

/// Behind the line break that stands here.
fn after_break(bytes: &[u8], end: usize) -> usize {
    match bytes.get(end..).unwrap_or_default() {
        [b'\r', b'\n', ..] => end + 2,
        [b'\n', ..] => end + 1,
        _ => end,
    }
}

/// The error of an input that has no record of the format, with its first line.
pub(super) fn none_found(format: &str, head: &str) -> ReadError {
    let head: String = head.chars().take(40).collect();
    ReadError::record(Position { record: 1, line: Some(1), byte: Some(0) }, format!("this is not {format}: {head:?}"))
}
