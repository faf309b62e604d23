//! Cutting a JSON input into its objects, so that a broken one costs only itself.

mod scan;
#[cfg(test)]
mod tests;

use crate::error::{Position, ReadError};
use crate::read::split::Cut;
use memchr::memmem;
use scan::{Scan, Step, Text};
use serde::de::IgnoredAny;
use std::io::BufRead;

/// One object of a JSON input, as its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JsonValue {
    /// Where it stands.
    pub at: Position,
    /// The object from its opening to its closing brace; well balanced, but not otherwise checked.
    pub bytes: Vec<u8>,
    /// A line was taken for an object without counting its braces; what follows it is kept to be read again.
    trusted: Option<Trusted>,
}

/// What stood behind the object in its line.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Trusted {
    /// A comma and blanks.
    tail: Vec<u8>,
    has_line_end: bool,
}

/// The objects of an input: a single one, the elements of an array, JSON Lines, or objects one after the other; with
/// [`within`](Self::within) also those in the envelopes that web services put around them.
///
/// An object ends where its braces balance. One that cannot be right is refused alone, and reading goes on at the next line:
/// a line break inside a string is illegal in JSON, and so is a brace that opens a line inside an object whose last line did not
/// end in a comma, colon or bracket.
#[derive(Debug)]
pub struct JsonValues<R> {
    reader: R,
    /// What was read already and is to be read again, and how far it was.
    again: (Vec<u8>, usize),
    max_size: usize,
    record: u64,
    line: u64,
    byte: u64,
    is_done: bool,
    envelopes: &'static [&'static str],
    /// How many envelopes are open.
    depth: u32,
    trusts_lines: bool,
    lines: Lines,
}

/// Whether objects have stood one a line so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Lines {
    /// Nothing is known yet, or an object took several lines.
    Unknown,
    /// The last object began and, so far, ended in its line.
    InLine(u64),
    /// It did, and the line ended behind it.
    OneEach,
}

const NO_OBJECT: &str = "a JSON object was expected here, from { to }";

impl<R: BufRead> JsonValues<R> {
    /// The objects that this reader holds; those of more than `max_size` bytes are refused.
    #[must_use]
    pub fn new(reader: R, max_size: usize) -> Self {
        Self {
            reader,
            again: (Vec::new(), 0),
            max_size,
            record: 0,
            line: 1,
            byte: 0,
            is_done: false,
            envelopes: &[],
            depth: 0,
            trusts_lines: false,
            lines: Lines::Unknown,
        }
    }

    /// Takes an object that has an object or array under one of these keys for an envelope: what is in there are the objects.
    ///
    /// Nothing but the object at hand is kept in memory. Envelopes may be in envelopes; what else is in them is skipped.
    ///
    /// ```
    /// use bibtriple::read::json::JsonValues;
    ///
    /// let answer = br#"{"status": "ok", "message": {"total": 2, "items": [{"DOI": "a"}, {"DOI": "b"}]}, "took": 3}"#;
    /// let objects: Vec<_> = JsonValues::new(&answer[..], 1000)
    ///     .within(&["message", "items"])
    ///     .map(|object| Ok(String::from_utf8_lossy(&object?.bytes).into_owned()))
    ///     .collect::<Result<_, bibtriple::error::ReadError>>()?;
    /// assert_eq!(objects, [r#"{"DOI": "a"}"#, r#"{"DOI": "b"}"#]);
    /// # Ok::<(), bibtriple::error::ReadError>(())
    /// ```
    #[must_use]
    pub fn within(mut self, keys: &'static [&'static str]) -> Self {
        self.envelopes = keys;
        self
    }

    /// Where objects stand one a line, takes the next line for one if it begins and ends as an object does.
    ///
    /// Who reads it and finds that it is none gives it back with [`again`](Self::again). Counting braces takes as long as reading.
    #[must_use]
    pub(in crate::read) fn trusting_lines(mut self) -> Self {
        self.trusts_lines = true;
        self
    }

    /// Takes a value back whose line was trusted and is no JSON, to be cut by its braces; false for all others.
    pub(in crate::read) fn again(&mut self, value: &mut JsonValue) -> bool {
        if value.trusted.is_none() || serde_json::from_slice::<IgnoredAny>(&value.bytes).is_ok() {
            return false;
        }
        let Some(trusted) = value.trusted.take() else { return false };
        let mut line = std::mem::take(&mut value.bytes);
        line.extend_from_slice(&trusted.tail);
        self.give_back(value.at, line, trusted.has_line_end);
        true
    }

    /// Puts a line back, to be cut by its braces.
    fn give_back(&mut self, at: Position, mut line: Vec<u8>, has_line_end: bool) {
        if has_line_end {
            line.push(b'\n');
        }
        line.extend_from_slice(self.again.0.get(self.again.1..).unwrap_or_default());
        self.again = (line, 0);
        self.record = at.record.saturating_sub(1);
        self.line = at.line.unwrap_or(1);
        self.byte = at.byte.unwrap_or_default();
        self.lines = Lines::Unknown;
    }

    fn fill(&mut self) -> Result<&[u8], ReadError> {
        if self.again.1 < self.again.0.len() {
            return Ok(self.again.0.get(self.again.1..).unwrap_or_default());
        }
        Ok(self.reader.fill_buf()?)
    }

    fn consume(&mut self, length: usize) {
        self.byte += length as u64;
        if self.again.1 < self.again.0.len() {
            self.again.1 += length;
            if self.again.1 >= self.again.0.len() {
                self.again = (Vec::new(), 0);
            }
        } else {
            self.reader.consume(length);
        }
    }

    /// Looks at the next byte.
    fn peek(&mut self) -> Result<Option<u8>, ReadError> {
        Ok(self.fill()?.first().copied())
    }

    fn advance(&mut self, byte: u8) {
        self.consume(1);
        self.line += u64::from(byte == b'\n');
    }

    /// Skips to the next object; what is neither an object nor what may stand between objects is refused by the line.
    fn start(&mut self) -> Result<Option<Scan>, ReadError> {
        loop {
            let Some(byte) = self.peek()? else { return Ok(None) };
            match byte {
                b'{' => break,
                b'\n' => {
                    self.lines = match self.lines {
                        Lines::InLine(line) if line == self.line => Lines::OneEach,
                        Lines::OneEach => Lines::OneEach,
                        _ => Lines::Unknown,
                    };
                    self.advance(byte);
                }
                b'[' | b']' | b',' | 0x1E | 0xEF | 0xBB | 0xBF => self.advance(byte),
                _ if byte.is_ascii_whitespace() => self.advance(byte),
                b'}' if self.depth > 0 => {
                    self.depth -= 1;
                    // An envelope ends here: the next line may begin another, rather than an object.
                    self.lines = Lines::Unknown;
                    self.advance(byte);
                }
                b'"' if self.depth > 0 => self.member()?,
                // A number or a word in the envelope.
                _ if self.depth > 0 => self.advance(byte),
                _ => {
                    let at = self.next_position();
                    self.skip_line()?;
                    return Err(ReadError::record(at, NO_OBJECT));
                }
            }
        }
        let at = self.next_position();
        Ok(Some(Scan::new(at)))
    }

    /// Goes past a key of an envelope, and past its value too if no objects are to be looked for there.
    fn member(&mut self) -> Result<(), ReadError> {
        let mut key = Vec::new();
        let mut text = Text::Outside;
        while let Some(byte) = self.peek()? {
            let before = text;
            text = text.next(byte);
            if text == Text::Inside && before == Text::Inside && key.len() < scan::LONGEST_KEY {
                key.push(byte);
            }
            self.advance(byte);
            if text == Text::Outside {
                break;
            }
        }
        let mut is_key = false;
        loop {
            match self.peek()? {
                Some(b':') if !is_key => {
                    is_key = true;
                    self.advance(b':');
                }
                Some(byte) if byte.is_ascii_whitespace() => self.advance(byte),
                Some(b'{' | b'[') if is_key && !scan::is_one_of(self.envelopes, &key) => return self.skip_value(),
                _ => return Ok(()),
            }
        }
    }

    /// Goes past an object or array.
    fn skip_value(&mut self) -> Result<(), ReadError> {
        let (mut depth, mut text) = (0_u32, Text::Outside);
        while let Some(byte) = self.peek()? {
            text = text.next(byte);
            if text == Text::Outside {
                match byte {
                    b'{' | b'[' => depth += 1,
                    b'}' | b']' => depth = depth.saturating_sub(1),
                    _ => {}
                }
            }
            self.advance(byte);
            if depth == 0 {
                return Ok(());
            }
        }
        Ok(())
    }

    fn next_position(&mut self) -> Position {
        self.record += 1;
        Position { record: self.record, line: Some(self.line), byte: Some(self.byte) }
    }

    fn skip_line(&mut self) -> Result<(), ReadError> {
        loop {
            let buffer = self.fill()?;
            if buffer.is_empty() {
                return Ok(());
            }
            let end = memchr::memchr(b'\n', buffer);
            let length = end.map_or(buffer.len(), |end| end + 1);
            self.consume(length);
            if end.is_some() {
                self.line += 1;
                return Ok(());
            }
        }
    }

    fn value(&mut self) -> Result<Option<JsonValue>, ReadError> {
        'object: loop {
            let Some(mut scan) = self.start()? else { return Ok(None) };
            if self.trusts_lines && self.lines == Lines::OneEach {
                if let Some(value) = self.line(scan.at)? {
                    return Ok(Some(value));
                }
                // The line that is none is read again, from the same place.
                continue;
            }
            loop {
                let envelopes = self.envelopes;
                let max_size = self.max_size;
                let buffer = self.fill()?;
                if buffer.is_empty() {
                    return Err(ReadError::record(scan.at, "the input ends in the middle of this JSON object"));
                }
                let (length, lines, step) = scan.run(buffer, envelopes);
                if !matches!(step, Step::Enter) {
                    scan.keep(buffer.get(..length).unwrap_or_default(), max_size);
                }
                self.consume(length);
                self.line += lines;
                match step {
                    Step::Take => {}
                    Step::Enter => {
                        self.depth += 1;
                        self.record -= 1;
                        continue 'object;
                    }
                    Step::Broken(why) => return Err(ReadError::record(scan.at, why)),
                    Step::End if scan.is_too_long => return Err(self.too_long(scan.at)),
                    Step::End => {
                        let is_in_line = scan.at.line == Some(self.line);
                        self.lines = if is_in_line { Lines::InLine(self.line) } else { Lines::Unknown };
                        return Ok(Some(JsonValue { at: scan.at, bytes: scan.bytes, trusted: None }));
                    }
                }
            }
        }
    }

    /// Whether an object has a key of an envelope in it, wherever that is.
    fn may_be_envelope(&self, object: &[u8]) -> bool {
        self.envelopes.iter().any(|key| {
            memmem::find_iter(object, key).any(|at| {
                let before = at.checked_sub(1).and_then(|before| object.get(before));
                before == Some(&b'"') && object.get(at + key.len()) == Some(&b'"')
            })
        })
    }

    #[cold]
    fn too_long(&self, at: Position) -> ReadError {
        ReadError::record(at, format!("the record is longer than {} bytes (see --max-record-size)", self.max_size))
    }

    /// The line that begins here, if it ends as an object does; else it is given back.
    fn line(&mut self, at: Position) -> Result<Option<JsonValue>, ReadError> {
        let mut bytes = Vec::new();
        let mut has_line_end = false;
        while !has_line_end {
            let buffer = self.fill()?;
            if buffer.is_empty() {
                break;
            }
            let end = memchr::memchr(b'\n', buffer);
            let length = end.unwrap_or(buffer.len());
            bytes.extend_from_slice(buffer.get(..length).unwrap_or_default());
            has_line_end = end.is_some();
            self.consume(length + usize::from(has_line_end));
            if bytes.len() > self.max_size {
                if !has_line_end {
                    self.skip_line()?;
                }
                return Err(self.too_long(at));
            }
        }
        self.line += u64::from(has_line_end);
        let object = bytes.trim_ascii_end();
        let length = object.strip_suffix(b",").unwrap_or(object).len();
        let is_object =
            bytes.get(..length).is_some_and(|object| object.ends_with(b"}") && !self.may_be_envelope(object));
        if is_object {
            let tail = bytes.split_off(length);
            return Ok(Some(JsonValue { at, bytes, trusted: Some(Trusted { tail, has_line_end }) }));
        }
        self.give_back(at, bytes, has_line_end);
        Ok(None)
    }
}

impl<R: BufRead + Send> Cut for JsonValues<R> {
    fn cut(&mut self, bytes: &mut Vec<u8>) -> Option<Result<(Position, u64), ReadError>> {
        loop {
            let mut value = match self.next()? {
                Ok(value) => value,
                Err(error) => return Some(Err(error)),
            };
            if self.again(&mut value) {
                continue;
            }
            bytes.extend_from_slice(&value.bytes);
            return Some(Ok((value.at, 0)));
        }
    }
}

impl<R: BufRead> Iterator for JsonValues<R> {
    type Item = Result<JsonValue, ReadError>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.is_done {
            return None;
        }
        let item = self.value().transpose();
        // After a failure of the input there is nothing more to come.
        self.is_done = matches!(item, None | Some(Err(ReadError::Io(_))));
        item
    }
}
