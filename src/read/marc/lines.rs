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

/// A format of MARC in which every field is a line. The value knows what was seen of the record that is being cut.
pub(super) trait LineFormat: Default {
    /// What the format is called: "this is not …".
    const NAME: &'static str;

    /// What a line, without its break, means for the cutting. Every line is seen once or twice.
    fn classify(&mut self, line: &[u8], is_first: bool) -> Line;

    /// Reads the lines of one record.
    fn read(lines: &str, record: &mut MarcRecord) -> Result<(), ReadError>;
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
    /// A record was found, or missed and reported: an input without any gets one clear error.
    is_told: bool,
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
            is_told: start.record > 0,
        }
    }

    /// Finds the lines of the next record; nothing at the end of the input.
    pub(super) fn frame<F: LineFormat>(&mut self) -> Result<Option<Framed>, ReadError> {
        let mut format = F::default();
        let mut foreign = None;
        let framed = self.next_lines(|line, is_first| {
            let class = format.classify(line, is_first);
            if class == Line::Foreign && foreign.is_none() && !line.trim_ascii().is_empty() {
                foreign = Some(String::from_utf8_lossy(line).into_owned());
            }
            class
        })?;
        let was_told = std::mem::replace(&mut self.is_told, true);
        match foreign.filter(|_| framed.is_none() && !was_told) {
            Some(line) => Err(none_found(F::NAME, &line)),
            None => Ok(framed),
        }
    }

    fn next_lines(&mut self, mut classify: impl FnMut(&[u8], bool) -> Line) -> Result<Option<Framed>, ReadError> {
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

/// The lines at the beginning of an input that are not blank.
pub(super) fn of_head(head: &[u8]) -> impl Iterator<Item = &[u8]> {
    let head = head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head);
    head.split(|byte| *byte == b'\n').filter(|line| !line.trim_ascii().is_empty())
}

/// The error of an input that has no record of the format, with its first line.
fn none_found(format: &str, head: &str) -> ReadError {
    let head: String = head.chars().take(40).collect();
    ReadError::record(Position { record: 1, line: Some(1), byte: Some(0) }, format!("this is not {format}: {head:?}"))
}
