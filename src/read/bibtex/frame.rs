//! Cuts a stream into entries by counting braces, so that memory is flat and a missing brace costs one entry.

use std::io::{self, BufRead};
use std::ops::Range;

/// How far ahead of a line that begins like an entry the closing brace of a field's value is looked for.
///
/// An abstract may quote an entry; a brace that is missing swallows all that follows.
const LOOKAHEAD: usize = 4 * 1024;
/// As much as tells whether a line begins like an entry.
const HEAD: usize = 2 * 1024;
/// The least that is read at a time.
const CHUNK: usize = 256 * 1024;
/// Names of entries are short.
const LONGEST_NAME: usize = 64;

/// An entry as it lies in the buffer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Frame {
    /// The whole of it, from the `@`.
    pub(super) all: Range<usize>,
    /// Its name: `article`, `string`.
    pub(super) name: Range<usize>,
    /// What stands between its braces.
    pub(super) body: Range<usize>,
    /// How it ends.
    pub(super) end: End,
    /// Line of its `@`, from 1.
    pub(super) line: u64,
    /// Offset of its `@`, from 0.
    pub(super) byte: u64,
}

/// How an entry ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    /// With its brace.
    Closed,
    /// Its last brace is missing: the next entry, on that line, or the end of the input follows.
    Unclosed,
    /// A brace is missing within it: it runs into what follows.
    Open,
    /// It is longer than entries may be.
    TooLong,
}

/// Finds the entries of a stream.
#[derive(Debug)]
pub(super) struct Framer<R> {
    reader: R,
    buffer: Vec<u8>,
    /// Where in the buffer the next entry is looked for.
    at: usize,
    /// Lines and bytes before the buffer.
    line: u64,
    byte: u64,
    /// Up to where in the buffer the lines are counted, and how many they were.
    counted: usize,
    lines: u64,
    is_end: bool,
    limit: usize,
}

impl<R: BufRead> Framer<R> {
    pub(super) fn new(reader: R, limit: usize) -> Self {
        Self {
            reader,
            buffer: Vec::new(),
            at: 0,
            line: 1,
            byte: 0,
            counted: 0,
            lines: 0,
            is_end: false,
            limit: limit.max(1),
        }
    }

    /// The size up to which entries are read.
    pub(super) fn limit(&self) -> usize {
        self.limit
    }

    /// The bytes in the buffer; a frame counts from their start, until the next one is asked for.
    pub(super) fn bytes(&self, range: Range<usize>) -> &[u8] {
        self.buffer.get(range).unwrap_or_default()
    }

    /// The next entry, whatever its name.
    pub(super) fn next(&mut self) -> io::Result<Option<Frame>> {
        loop {
            match self.find() {
                Found::Head(start, name, open) => {
                    let Some(frame) = self.close(start, name, open) else {
                        self.drop_before(start);
                        self.fill()?;
                        continue;
                    };
                    self.at = frame.all.end;
                    return Ok(Some(frame));
                }
                Found::Perhaps(start) => {
                    self.drop_before(start);
                    self.fill()?;
                }
                Found::Nothing => {
                    let end = self.buffer.len();
                    self.drop_before(end);
                    if self.is_end {
                        return Ok(None);
                    }
                    self.fill()?;
                }
            }
        }
    }

    /// Reads at least as much again as there is, so that what is looked at again and again is no more than twice the whole.
    fn fill(&mut self) -> io::Result<()> {
        let wanted = self.buffer.len().max(CHUNK);
        let start = self.buffer.len();
        while self.buffer.len() - start < wanted && !self.is_end {
            let available = match self.reader.fill_buf() {
                Ok(available) => available,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(error),
            };
            self.is_end = available.is_empty();
            self.buffer.extend_from_slice(available);
            let length = available.len();
            self.reader.consume(length);
        }
        Ok(())
    }

    fn drop_before(&mut self, start: usize) {
        self.count_lines(start);
        self.line += self.lines;
        self.byte += start as u64;
        self.lines = 0;
        self.counted = 0;
        self.buffer.drain(..start);
        self.at = self.at.saturating_sub(start);
    }

    /// Counts the lines up to a place that is not before the last one asked for.
    fn count_lines(&mut self, to: usize) -> u64 {
        let newlines = memchr::memchr_iter(b'\n', self.buffer.get(self.counted..to).unwrap_or_default()).count();
        self.lines += newlines as u64;
        self.counted = self.counted.max(to);
        self.line + self.lines
    }

    /// Looks for `@name{` from where the last entry ended.
    fn find(&mut self) -> Found {
        let mut from = self.at;
        loop {
            let Some(at) = memchr::memchr(b'@', self.buffer.get(from..).unwrap_or_default()).map(|at| from + at) else {
                return Found::Nothing;
            };
            match head(self.buffer.get(at..).unwrap_or_default(), self.is_end) {
                Head::Open(name, open) if !self.is_commented_out(at) => {
                    self.at = at;
                    return Found::Head(at, at + 1..at + name, at + open);
                }
                Head::Cut => {
                    self.at = at;
                    return Found::Perhaps(self.line_start(at));
                }
                _ => from = at + 1,
            }
            self.at = from;
        }
    }

    /// Where the line of that place starts, as far as it lies behind the last entry and is not long.
    fn line_start(&self, at: usize) -> usize {
        let from = self.at.max(at.saturating_sub(256));
        let before = self.buffer.get(from..at).unwrap_or_default();
        memchr::memrchr(b'\n', before).map_or(from, |newline| from + newline + 1)
    }

    /// Whether nothing but a per cent sign stands before it in its line: it is commented out, as TeX and biber understand it.
    fn is_commented_out(&self, at: usize) -> bool {
        let before = self.buffer.get(at.saturating_sub(256)..at).unwrap_or_default();
        let start = memchr::memrchr(b'\n', before).map_or(0, |newline| newline + 1);
        let line = before.get(start..).unwrap_or_default();
        line.contains(&b'%') && line.iter().all(|byte| *byte == b'%' || byte.is_ascii_whitespace())
    }

    /// The whole entry; none when more has to be read.
    fn close(&mut self, start: usize, name: Range<usize>, open: usize) -> Option<Frame> {
        let buffer = self.buffer.as_slice();
        let mut scan = scan(buffer, open, self.is_end, false);
        if !matches!(scan, Scan::More) {
            // Escaped braces count like others for BibTeX. Where they do not come in pairs, an author thought otherwise.
            let end = scan.end(buffer.len());
            if !escapes_are_paired(buffer.get(open..end).unwrap_or_default()) {
                let window = end + LOOKAHEAD;
                if window > buffer.len() && !self.is_end {
                    return None;
                }
                let window = buffer.get(..window.min(buffer.len())).unwrap_or_default();
                if let better @ Scan::Closed(_) = self::scan(window, open, true, true) {
                    scan = better;
                }
            }
        }
        let (close, end) = match scan {
            Scan::Closed(close) => (close, End::Closed),
            Scan::Unclosed(close) => (close, End::Unclosed),
            Scan::Open(close) => (close, End::Open),
            Scan::More if buffer.len() - start > self.limit => (buffer.len(), End::TooLong),
            Scan::More => return None,
        };
        let length = close - start;
        let end = if length > self.limit { End::TooLong } else { end };
        let all = start..if end == End::Closed { close + 1 } else { close };
        let line = self.count_lines(start);
        Some(Frame { all, name, body: open + 1..close, end, line, byte: self.byte + start as u64 })
    }
}

/// What names of entries and fields are made of.
pub(super) fn is_name_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"_-+:.*/&'!$?<>[]".contains(&byte)
}

enum Found {
    /// Where it starts, its name, and its opening brace.
    Head(usize, Range<usize>, usize),
    /// The buffer ends before it can be told; what is before this place is done with.
    Perhaps(usize),
    Nothing,
}

enum Head {
    /// The ends of the name and of the blanks before the brace, from the `@`.
    Open(usize, usize),
    /// The bytes end before it can be told.
    Cut,
    No,
}

/// Whether these bytes begin as an entry does: `@name {`.
fn head(bytes: &[u8], is_end: bool) -> Head {
    let cut = |at: usize| if at >= bytes.len() && !is_end { Head::Cut } else { Head::No };
    let blanks = |from: usize| {
        let rest = bytes.get(from..).unwrap_or_default();
        from + rest.iter().take(1024).take_while(|byte| byte.is_ascii_whitespace()).count()
    };
    let is_name = |byte: &&u8| is_name_byte(**byte);
    let rest = bytes.get(1..).unwrap_or_default();
    let name = 1 + rest.iter().take(LONGEST_NAME + 1).take_while(is_name).count();
    let starts_well = rest.first().is_none_or(u8::is_ascii_alphabetic);
    if !starts_well || name > LONGEST_NAME || (name == 1 && !rest.is_empty()) {
        return Head::No;
    }
    let open = blanks(name);
    match bytes.get(open) {
        Some(b'{' | b'(') => Head::Open(name, open),
        _ => cut(open),
    }
}

/// Whether a line begins as an entry does, its key and a comma included: `@book{key,`; `@string{`.
fn is_next_entry(bytes: &[u8]) -> bool {
    let Head::Open(name, open) = head(bytes, true) else { return false };
    let is_special = [&b"string"[..], b"preamble", b"comment"]
        .iter()
        .any(|special| bytes.get(1..name).is_some_and(|name| name.eq_ignore_ascii_case(special)));
    let rest = bytes.get(open + 1..).unwrap_or_default();
    let key = rest.iter().take(256).take_while(|byte| !b"{}\",=\n".contains(byte)).count();
    is_special || rest.get(key) == Some(&b',')
}

enum Scan {
    /// At this brace.
    Closed(usize),
    /// Before this place, only the last brace is missing.
    Unclosed(usize),
    /// Before this place, more is missing.
    Open(usize),
    /// More has to be read.
    More,
}

impl Scan {
    fn end(&self, all: usize) -> usize {
        match *self {
            Self::Closed(at) | Self::Unclosed(at) | Self::Open(at) => at,
            Self::More => all,
        }
    }
}

/// Looks for the brace that closes the one at `open`; with `escapes`, `\{` and `\}` do not count.
fn scan(bytes: &[u8], open: usize, is_end: bool, escapes: bool) -> Scan {
    if bytes.get(open) == Some(&b'(') {
        return scan_round(bytes, open, is_end);
    }
    let mut depth = 1_usize;
    let mut from = open + 1;
    let mut quoted_to = 0;
    while let Some(at) = memchr::memchr3(b'{', b'}', b'@', bytes.get(from..).unwrap_or_default()) {
        let at = from + at;
        from = at + 1;
        match bytes.get(at) {
            _ if escapes && is_escaped(bytes, at) => {}
            Some(b'{') => depth += 1,
            Some(b'}') if depth == 1 => return Scan::Closed(at),
            Some(b'}') => depth -= 1,
            _ if at < quoted_to || !matches!(bytes.get(at - 1), Some(b'\n' | b'\r')) => {}
            _ => {
                let head = bytes.get(at..).unwrap_or_default();
                if head.len() < HEAD && !is_end {
                    return Scan::More;
                }
                if !is_next_entry(head) {
                    continue;
                }
                if depth == 1 {
                    return Scan::Unclosed(at);
                }
                // A value may quote an entry, if it is closed soon after.
                match closes(bytes, at, depth, escapes) {
                    Some(end) => quoted_to = end,
                    None if bytes.len() - at < LOOKAHEAD && !is_end => return Scan::More,
                    None => return Scan::Open(at),
                }
            }
        }
    }
    match depth {
        _ if !is_end => Scan::More,
        1 => Scan::Unclosed(bytes.len()),
        _ => Scan::Open(bytes.len()),
    }
}

/// Where the value ends that is open `depth` deep (the entry itself is the first), if that is near.
fn closes(bytes: &[u8], at: usize, mut depth: usize, escapes: bool) -> Option<usize> {
    let window = bytes.get(..(at + LOOKAHEAD).min(bytes.len()))?;
    let mut from = at;
    while let Some(found) = memchr::memchr2(b'{', b'}', window.get(from..)?) {
        let found = from + found;
        from = found + 1;
        match window.get(found) {
            _ if escapes && is_escaped(bytes, found) => {}
            Some(b'{') => depth += 1,
            _ => depth -= 1,
        }
        if depth == 1 {
            return Some(found);
        }
    }
    None
}

pub(super) fn is_escaped(bytes: &[u8], at: usize) -> bool {
    let before = bytes.get(..at).unwrap_or_default();
    before.iter().rev().take_while(|byte| **byte == b'\\').count() % 2 == 1
}

/// Whether there are as many `\{` as `\}`.
fn escapes_are_paired(bytes: &[u8]) -> bool {
    let mut balance = 0_i64;
    for at in memchr::memchr_iter(b'\\', bytes) {
        match bytes.get(at + 1) {
            Some(b'{') if is_escaped(bytes, at + 1) => balance += 1,
            Some(b'}') if is_escaped(bytes, at + 1) => balance -= 1,
            _ => {}
        }
    }
    balance == 0
}

/// Looks for the bracket that closes an entry in round brackets: outside of quotes and braces.
fn scan_round(bytes: &[u8], open: usize, is_end: bool) -> Scan {
    let mut depth = 0_usize;
    let mut is_quoted = false;
    for (at, byte) in bytes.iter().enumerate().skip(open + 1) {
        match byte {
            b'{' => depth += 1,
            b'}' => depth = depth.saturating_sub(1),
            b'"' if depth == 0 => is_quoted = !is_quoted,
            b')' if depth == 0 && !is_quoted => return Scan::Closed(at),
            b'@' if matches!(bytes.get(at - 1), Some(b'\n' | b'\r')) => {
                let head = bytes.get(at..).unwrap_or_default();
                if head.len() < HEAD && !is_end {
                    return Scan::More;
                }
                if is_next_entry(head) {
                    return if depth == 0 && !is_quoted { Scan::Unclosed(at) } else { Scan::Open(at) };
                }
            }
            _ => {}
        }
    }
    match depth {
        _ if !is_end => Scan::More,
        0 if !is_quoted => Scan::Unclosed(bytes.len()),
        _ => Scan::Open(bytes.len()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn frames(text: &str) -> Vec<(String, String, End, u64)> {
        let mut framer = Framer::new(text.as_bytes(), 4096);
        let mut all = Vec::new();
        while let Some(frame) = framer.next().unwrap() {
            let text = |range| String::from_utf8(framer.bytes(range).to_vec()).unwrap();
            all.push((text(frame.name.clone()), text(frame.body.clone()), frame.end, frame.line));
        }
        all
    }

    #[test]
    fn entries_are_cut_at_their_braces() {
        let found = frames("junk, a@b.org\n@Book{a, t = {x {y} z}}\n\n@string ( b = \"(c)\" )@misc{c}\n% @misc{no,}\n");
        let expected = [("Book", "a, t = {x {y} z}", 2), ("string", " b = \"(c)\" ", 4), ("misc", "c", 4)];
        let found: Vec<_> = found.iter().map(|(name, body, _, line)| (name.as_str(), body.as_str(), *line)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_missing_brace_costs_one_entry() {
        let found = frames("@a{x, t = {y,\n}\n@b{z, t = {u}}\n@c{w, t = {v}\n@d{q,}\n@e{r, t = {s");
        let ends: Vec<_> = found.iter().map(|(name, _, end, _)| (name.as_str(), *end)).collect();
        let expected =
            [("a", End::Unclosed), ("b", End::Closed), ("c", End::Unclosed), ("d", End::Closed), ("e", End::Open)];
        assert_eq!(ends, expected);
    }

    #[test]
    fn a_value_may_quote_an_entry_and_hold_a_brace_that_is_escaped() {
        let found = frames("@a{x, n = {see\n@b{z,}\nthere}}\n@c{w, t = {a \\} b}, u = {v}}");
        let bodies: Vec<_> = found.iter().map(|(_, body, end, _)| (body.as_str(), *end)).collect();
        let expected = [("x, n = {see\n@b{z,}\nthere}", End::Closed), ("w, t = {a \\} b}, u = {v}", End::Closed)];
        assert_eq!(bodies, expected);
    }

    #[test]
    fn long_entries_are_passed_over() {
        let long = format!("@a{{x, t = {{{}}}}}\n@b{{y,}}", "z".repeat(5000));
        let ends: Vec<_> = frames(&long).into_iter().map(|(name, _, end, _)| (name, end)).collect();
        assert_eq!(ends, [("a".to_owned(), End::TooLong), ("b".to_owned(), End::Closed)]);
    }
}
