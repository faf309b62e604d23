//! PICA JSON: a record is a list of fields, a field a list of its tag, its occurrence, and codes and values in turn.

use super::cut::normalized;
use super::record::{PicaField, PicaRecord, is_tag};
use crate::error::{Position, ReadError};
use crate::read::window::Window;
use std::io::Read;

/// The records of an input: one, a list of them, or one a line.
#[derive(Debug)]
pub(super) struct JsonPica<R> {
    window: Window<R>,
    limit: usize,
    number: u64,
}

impl<R: Read> JsonPica<R> {
    pub(super) fn new(window: Window<R>, limit: usize) -> Self {
        Self { window, limit, number: 0 }
    }

    pub(super) fn next(&mut self) -> Option<Result<PicaRecord, ReadError>> {
        match self.begin() {
            Ok(true) => {}
            Ok(false) => return None,
            Err(error) => return Some(Err(error.into())),
        }
        let length = match self.length() {
            Ok(length) => length,
            Err(error) => return Some(Err(error.into())),
        };
        self.number += 1;
        let at = Position { record: self.number, line: None, byte: Some(self.window.offset()) };
        let bytes = self.window.bytes().get(..length).unwrap_or_default();
        let read = if length > self.limit {
            Err(ReadError::record(at, format!("the record is longer than {} bytes", self.limit)))
        } else {
            parse(bytes, at)
        };
        self.window.consume(length.max(1));
        Some(read)
    }

    /// Goes to where a record begins: the list of lists that begin with a text. False at the end of the input.
    fn begin(&mut self) -> std::io::Result<bool> {
        loop {
            let blanks = self.window.bytes().iter().take_while(|byte| byte.is_ascii_whitespace()).count();
            self.window.consume(blanks);
            let bytes = self.window.bytes();
            let mut signs = bytes.iter().enumerate().filter(|(_, byte)| !byte.is_ascii_whitespace());
            let begins = match (signs.next(), signs.next(), signs.next()) {
                (Some((at, b'[')), Some((_, b'[')), Some((_, b'"'))) => Some((at, true)),
                // The list around them, what parts them, and what is none of it.
                (Some((at, _)), Some(_), Some(_)) => Some((at + 1, false)),
                _ => None,
            };
            match begins {
                Some((at, true)) => {
                    self.window.consume(at);
                    return Ok(true);
                }
                Some((at, false)) => self.window.consume(at),
                None if self.window.more()? => {}
                None => return Ok(false),
            }
        }
    }

    /// The length of the record that begins here: up to the bracket that closes it.
    fn length(&mut self) -> std::io::Result<usize> {
        let (mut at, mut depth, mut is_text, mut is_escaped) = (0, 0_usize, false, false);
        loop {
            while let Some(byte) = self.window.bytes().get(at) {
                at += 1;
                match byte {
                    _ if is_escaped => is_escaped = false,
                    b'\\' if is_text => is_escaped = true,
                    b'"' => is_text = !is_text,
                    b'[' if !is_text => depth += 1,
                    b']' if !is_text => {
                        depth = depth.saturating_sub(1);
                        if depth == 0 {
                            return Ok(at);
                        }
                    }
                    _ => {}
                }
            }
            if at > self.limit || !self.window.more()? {
                return Ok(at);
            }
        }
    }
}

fn parse(bytes: &[u8], at: Position) -> Result<PicaRecord, ReadError> {
    let fields: Vec<Vec<Option<String>>> = serde_json::from_slice(bytes)
        .map_err(|error| ReadError::record(at, format!("this is no PICA JSON: {error}")))?;
    let mut record = PicaRecord { at, ..PicaRecord::default() };
    for written in fields {
        let mut parts = written.into_iter().map(Option::unwrap_or_default);
        let Some(mut field) = parts.next().as_deref().and_then(PicaField::with_name) else { continue };
        let occurrence = parts.next().unwrap_or_default();
        occurrence.trim_start_matches('0').clone_into(&mut field.occurrence);
        while let (Some(code), Some(value)) = (parts.next(), parts.next()) {
            if let Some(code) = code.chars().next() {
                field.push(code, normalized(&value));
            }
        }
        record.fields.push(field);
    }
    Ok(record)
}

/// Whether a list begins with a tag of PICA+.
pub(super) fn looks_like(head: &str) -> bool {
    let text = head.trim_start_matches(|c: char| c == '[' || c.is_whitespace());
    let tag = text.strip_prefix('"').and_then(|text| text.split('"').next());
    head.trim_start().starts_with('[') && tag.is_some_and(|tag| is_tag(tag.as_bytes()))
}
