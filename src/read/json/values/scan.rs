//! The walk over one object, byte by byte.

use crate::error::Position;

/// No key of an envelope is longer.
pub(super) const LONGEST_KEY: usize = 32;

/// An object on the way.
pub(super) struct Scan {
    pub(super) at: Position,
    pub(super) bytes: Vec<u8>,
    pub(super) is_too_long: bool,
    depth: u32,
    text: Text,
    /// The last byte outside strings that is no blank.
    last: u8,
    /// Whether only blanks were met on this line.
    at_line_start: bool,
    /// The string met last in the outermost object, cut at [`LONGEST_KEY`].
    key: Vec<u8>,
}

/// Whether the scan is inside a string.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Text {
    Outside,
    Inside,
    /// After a backslash.
    Escaped,
}

impl Text {
    /// What it is behind this byte.
    pub(super) fn next(self, byte: u8) -> Self {
        match (self, byte) {
            (Self::Outside, b'"') => Self::Inside,
            (Self::Outside, _) | (Self::Inside, b'"') => Self::Outside,
            (Self::Inside, b'\\') => Self::Escaped,
            _ => Self::Inside,
        }
    }
}

const OPEN_STRING: &str = "a line break inside a JSON string: a quotation mark is missing before it";
const OPEN_OBJECT: &str = "the JSON object is not closed on its line, and the next line begins another";

/// What a byte does to the object.
#[derive(Clone, Copy)]
pub(super) enum Step {
    /// The byte belongs to the object.
    Take,
    /// The byte ends the object.
    End,
    /// The object is an envelope, and the byte opens what is in it.
    Enter,
    /// The object is broken; the byte belongs to what follows.
    Broken(&'static str),
}

pub(super) fn is_one_of(keys: &[&str], key: &[u8]) -> bool {
    keys.iter().any(|known| known.as_bytes() == key)
}

impl Scan {
    pub(super) fn new(at: Position) -> Self {
        Self {
            at,
            bytes: Vec::new(),
            is_too_long: false,
            depth: 0,
            text: Text::Outside,
            last: 0,
            at_line_start: false,
            key: Vec::new(),
        }
    }

    pub(super) fn keep(&mut self, bytes: &[u8], max_size: usize) {
        self.is_too_long |= self.bytes.len() + bytes.len() > max_size;
        if self.is_too_long {
            self.bytes = Vec::new();
        } else {
            self.bytes.extend_from_slice(bytes);
        }
    }

    /// Goes on over these bytes: how many of them belong to the object, how many lines end in them, and how it stopped.
    pub(super) fn run(&mut self, buffer: &[u8], envelopes: &[&str]) -> (usize, u64, Step) {
        let (mut at, mut lines) = (0, 0);
        while let Some(&byte) = buffer.get(at) {
            // Most bytes are in strings, and of those most say nothing here.
            if self.text == Text::Inside && !matches!(byte, b'"' | b'\\' | b'\n') {
                let rest = buffer.get(at..).unwrap_or_default();
                let length = memchr::memchr3(b'"', b'\\', b'\n', rest).unwrap_or(rest.len());
                self.note_key(rest.get(..length).unwrap_or_default(), envelopes);
                at += length;
                continue;
            }
            let step = self.step(byte, envelopes);
            match step {
                Step::Broken(_) | Step::Enter => return (at, lines, step),
                Step::Take | Step::End => {
                    at += 1;
                    lines += u64::from(byte == b'\n');
                    if matches!(step, Step::End) {
                        return (at, lines, step);
                    }
                }
            }
        }
        (at, lines, Step::Take)
    }

    fn note_key(&mut self, text: &[u8], envelopes: &[&str]) {
        if self.depth == 1 && !envelopes.is_empty() {
            let room = LONGEST_KEY.saturating_sub(self.key.len());
            self.key.extend_from_slice(text.get(..room).unwrap_or(text));
        }
    }

    fn step(&mut self, byte: u8, envelopes: &[&str]) -> Step {
        if self.text != Text::Outside {
            if byte == b'\n' {
                return Step::Broken(OPEN_STRING);
            }
            self.text = self.text.next(byte);
            return Step::Take;
        }
        match byte {
            b'\n' => self.at_line_start = true,
            b' ' | b'\t' | b'\r' => {}
            _ => {
                if byte == b'{' && self.at_line_start && !matches!(self.last, b',' | b':' | b'[') {
                    return Step::Broken(OPEN_OBJECT);
                }
                if matches!(byte, b'{' | b'[')
                    && self.depth == 1
                    && self.last == b':'
                    && is_one_of(envelopes, &self.key)
                {
                    return Step::Enter;
                }
                self.at_line_start = false;
                self.last = byte;
                match byte {
                    b'"' => {
                        self.text = Text::Inside;
                        if self.depth == 1 {
                            self.key.clear();
                        }
                    }
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
