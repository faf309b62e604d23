//! Cuts a stream into entries by counting braces, so that memory is flat and a missing brace costs one entry.

mod close;
mod head;

pub(super) use close::is_escaped;
pub(super) use head::is_name_byte;

use close::{Scan, escapes_are_paired, scan};
use head::{Head, head};
use std::io::{self, BufRead};
use std::ops::Range;

/// How far ahead of a line that begins like an entry the closing brace of a field's value is looked for.
///
/// An abstract may quote an entry; a brace that is missing swallows all that follows.
const LOOKAHEAD: usize = 4 * 1024;
/// The least that is read at a time.
const CHUNK: usize = 256 * 1024;
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

enum Found {
    /// Where it starts, its name, and its opening brace.
    Head(usize, Range<usize>, usize),
    /// The buffer ends before it can be told; what is before this place is done with.
    Perhaps(usize),
    Nothing,
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
