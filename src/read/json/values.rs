//! Cutting a JSON input into its objects, so that a broken one costs only itself.

use crate::error::{Position, ReadError};
use std::io::BufRead;

/// One object of a JSON input, as its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JsonValue {
    /// Where it stands.
    pub at: Position,
    /// The object from its opening to its closing brace; well balanced, but not otherwise checked.
    pub bytes: Vec<u8>,
}

/// The objects of an input: a single one, the elements of an array, JSON Lines, or objects one after the other.
///
/// An object ends where its braces balance. One that cannot be right is refused alone, and reading goes on at the next line:
/// a line break inside a string is illegal in JSON, and so is a brace that opens a line inside an object whose last line did not
/// end in a comma, colon or bracket.
#[derive(Debug)]
pub struct JsonValues<R> {
    reader: R,
    max_size: usize,
    record: u64,
    line: u64,
    byte: u64,
    is_done: bool,
}

/// An object on the way.
struct Scan {
    at: Position,
    bytes: Vec<u8>,
    is_too_long: bool,
    depth: u32,
    text: Text,
    /// The last byte outside strings that is no blank.
    last: u8,
    /// Whether only blanks were met on this line.
    at_line_start: bool,
}

/// Whether the scan is inside a string.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Text {
    Outside,
    Inside,
    /// After a backslash.
    Escaped,
}

const OPEN_STRING: &str = "a line break inside a JSON string: a quotation mark is missing before it";
const OPEN_OBJECT: &str = "the JSON object is not closed on its line, and the next line begins another";

/// What a byte does to the object.
enum Step {
    /// The byte belongs to the object.
    Take,
    /// The byte ends the object.
    End,
    /// The object is broken; the byte belongs to what follows.
    Broken(&'static str),
}

impl<R: BufRead> JsonValues<R> {
    /// The objects that this reader holds; those of more than `max_size` bytes are refused.
    #[must_use]
    pub fn new(reader: R, max_size: usize) -> Self {
        Self { reader, max_size, record: 0, line: 1, byte: 0, is_done: false }
    }

    /// Looks at the next byte.
    fn peek(&mut self) -> Result<Option<u8>, ReadError> {
        Ok(self.reader.fill_buf()?.first().copied())
    }

    fn advance(&mut self, byte: u8) {
        self.reader.consume(1);
        self.byte += 1;
        self.line += u64::from(byte == b'\n');
    }

    /// Skips to the next object; what is neither an object nor what may stand between objects is refused by the line.
    fn start(&mut self) -> Result<Option<Scan>, ReadError> {
        loop {
            let Some(byte) = self.peek()? else { return Ok(None) };
            match byte {
                b'{' => break,
                b'[' | b']' | b',' | 0x1E | 0xEF | 0xBB | 0xBF => self.advance(byte),
                _ if byte.is_ascii_whitespace() => self.advance(byte),
                _ => {
                    let at = self.next_position();
                    self.skip_line()?;
                    return Err(ReadError::record(at, "a JSON object was expected here, from { to }"));
                }
            }
        }
        let at = self.next_position();
        Ok(Some(Scan {
            at,
            bytes: Vec::new(),
            is_too_long: false,
            depth: 0,
            text: Text::Outside,
            last: 0,
            at_line_start: false,
        }))
    }

    fn next_position(&mut self) -> Position {
        self.record += 1;
        Position { record: self.record, line: Some(self.line), byte: Some(self.byte) }
    }

    fn skip_line(&mut self) -> Result<(), ReadError> {
        loop {
            let buffer = self.reader.fill_buf()?;
            if buffer.is_empty() {
                return Ok(());
            }
            let end = memchr::memchr(b'\n', buffer);
            let length = end.map_or(buffer.len(), |end| end + 1);
            self.reader.consume(length);
            self.byte += length as u64;
            if end.is_some() {
                self.line += 1;
                return Ok(());
            }
        }
    }

    fn value(&mut self) -> Result<Option<JsonValue>, ReadError> {
        let Some(mut scan) = self.start()? else { return Ok(None) };
        loop {
            let buffer = self.reader.fill_buf()?;
            if buffer.is_empty() {
                return Err(ReadError::record(scan.at, "the input ends in the middle of this JSON object"));
            }
            let mut length = 0;
            let mut step = Step::Take;
            for &byte in buffer {
                step = scan.step(byte);
                if matches!(step, Step::Broken(_)) {
                    break;
                }
                length += 1;
                self.line += u64::from(byte == b'\n');
                if matches!(step, Step::End) {
                    break;
                }
            }
            scan.keep(buffer.get(..length).unwrap_or_default(), self.max_size);
            self.reader.consume(length);
            self.byte += length as u64;
            match step {
                Step::Take => {}
                Step::Broken(why) => return Err(ReadError::record(scan.at, why)),
                Step::End if scan.is_too_long => {
                    let message = format!("the record is longer than {} bytes (see --max-record-size)", self.max_size);
                    return Err(ReadError::record(scan.at, message));
                }
                Step::End => return Ok(Some(JsonValue { at: scan.at, bytes: scan.bytes })),
            }
        }
    }
}

impl Scan {
    fn keep(&mut self, bytes: &[u8], max_size: usize) {
        self.is_too_long |= self.bytes.len() + bytes.len() > max_size;
        if self.is_too_long {
            self.bytes = Vec::new();
        } else {
            self.bytes.extend_from_slice(bytes);
        }
    }

    fn step(&mut self, byte: u8) -> Step {
        if self.text != Text::Outside {
            self.text = match (self.text, byte) {
                (_, b'\n') => return Step::Broken(OPEN_STRING),
                (Text::Inside, b'\\') => Text::Escaped,
                (Text::Inside, b'"') => Text::Outside,
                _ => Text::Inside,
            };
            return Step::Take;
        }
        match byte {
            b'\n' => self.at_line_start = true,
            b' ' | b'\t' | b'\r' => {}
            _ => {
                if byte == b'{' && self.at_line_start && !matches!(self.last, b',' | b':' | b'[') {
                    return Step::Broken(OPEN_OBJECT);
                }
                self.at_line_start = false;
                self.last = byte;
                match byte {
                    b'"' => self.text = Text::Inside,
                    b'{' | b'[' => self.depth += 1,
                    b'}' | b']' => self.depth = self.depth.saturating_sub(1),
                    _ => {}
                }
                if self.depth == 0 {
                    return Step::End;
                }
            }
        }
        Step::Take
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

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::io::BufReader;

    /// Each object, or the position and reason of what is refused.
    fn cut(text: &str) -> Vec<String> {
        JsonValues::new(BufReader::with_capacity(3, text.as_bytes()), 100)
            .map(|value| value.map_or_else(|e| e.to_string(), |value| String::from_utf8(value.bytes).unwrap()))
            .collect()
    }

    #[test]
    fn objects_however_they_are_strung() {
        assert_eq!(cut("{}"), ["{}"]);
        assert_eq!(cut("{\"a\":1}\n{\"b\":2}\n"), ["{\"a\":1}", "{\"b\":2}"]);
        assert_eq!(cut("[{\"a\":[{}]},\n {\"b\":\"}\\\"]\"} ]"), ["{\"a\":[{}]}", "{\"b\":\"}\\\"]\"}"]);
        assert_eq!(cut("{\"a\":\n{}}{}"), ["{\"a\":\n{}}", "{}"]);
        assert_eq!(cut(" \n[]\n"), [""; 0]);
    }

    #[test]
    fn a_broken_object_costs_only_itself() {
        assert_eq!(
            cut("{\"a\":\"x}\n{\"b\":2}"),
            [
                "record 1 (line 1, byte 0): a line break inside a JSON string: a quotation mark is missing before it",
                "{\"b\":2}"
            ]
        );
        let open = "the JSON object is not closed on its line, and the next line begins another";
        assert_eq!(cut("{\"a\":{}\n{\"b\":2}"), [&format!("record 1 (line 1, byte 0): {open}"), "{\"b\":2}"]);
        let none = "a JSON object was expected here, from { to }";
        assert_eq!(cut("12\n{}\n"), [&format!("record 1 (line 1, byte 0): {none}"), "{}"]);
        assert_eq!(cut("{} }\n{}"), ["{}", &format!("record 2 (line 1, byte 3): {none}"), "{}"]);
        assert_eq!(cut("{\"a\":"), ["record 1 (line 1, byte 0): the input ends in the middle of this JSON object"]);
        let long = format!("{{\"a\":\"{}\"}} {{}}", "x".repeat(200));
        let sentence = "record 1 (line 1, byte 0): the record is longer than 100 bytes (see --max-record-size)";
        assert_eq!(cut(&long), [sentence, "{}"]);
    }

    proptest! {
        #[test]
        fn ends_whatever_the_text(text in r#"[\[\]{}",:\\a\n ]{0,40}"#) {
            prop_assert!(cut(&text).len() <= text.len());
        }
    }
}
