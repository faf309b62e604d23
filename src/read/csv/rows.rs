//! Cuts a stream into rows, so that memory is flat and a quotation mark that is never closed costs one line.

use super::columns::Columns;
use super::field::CsvField;
use csv_core::{ReadRecordResult, Reader, ReaderBuilder};
use std::cell::RefCell;
use std::collections::{BTreeMap, VecDeque};
use std::io::{self, BufRead, Read as _};

/// What may stand between cells.
const DELIMITERS: [u8; 4] = *b",;\t|";
/// A cell of so many lines that each look like a row is no cell.
const ROWS_IN_A_CELL: usize = 2;

/// A row as it stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct RawRow {
    /// All its lines.
    pub(super) bytes: Vec<u8>,
    /// Line and offset of its first byte.
    pub(super) line: u64,
    pub(super) byte: u64,
    pub(super) is_too_long: bool,
    /// Whether a quotation mark in it is never closed.
    pub(super) is_unclosed: bool,
    /// Whether each closing mark stands at the end of its cell.
    pub(super) is_sound: bool,
}

/// A row.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) cells: Vec<String>,
    /// Whether a quotation mark in it is never closed.
    pub(super) is_unclosed: bool,
}

/// What stands between cells, and how many there are; none as long as no row was read.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shape {
    delimiter: u8,
    width: usize,
}

impl Shape {
    /// The cells of a row.
    pub(super) fn row(self, row: &RawRow) -> Row {
        let mut cells = split(&row.bytes, self.delimiter, !row.is_unclosed);
        if !row.is_unclosed && !row.is_sound {
            // Words in quotation marks at the start of a cell, rather than a cell in them.
            let plain = split(&row.bytes, self.delimiter, false);
            if self.width == 0 || plain.len() == self.width || cells.len() != self.width {
                cells = plain;
            }
        }
        Row { cells, is_unclosed: row.is_unclosed }
    }

    /// Whether any cell holds something.
    fn has_content(self, row: &RawRow) -> bool {
        row.bytes.iter().any(u8::is_ascii_alphanumeric)
            || self.row(row).cells.iter().any(|cell| !cell.trim().is_empty())
    }
}

/// Cuts an input into rows.
#[derive(Debug)]
pub(super) struct Rows<R> {
    reader: R,
    /// Lines that were read and not yet used, each with its end.
    lines: VecDeque<Line>,
    line: u64,
    byte: u64,
    shape: Shape,
    limit: usize,
    head: Vec<u8>,
}

#[derive(Debug)]
struct Line {
    bytes: Vec<u8>,
    number: u64,
    byte: u64,
    is_too_long: bool,
}

/// Where the names of the columns stand.
#[derive(Debug)]
pub(super) struct Found {
    pub(super) delimiter: u8,
    /// Lines before the row of names.
    pub(super) line: usize,
    pub(super) columns: Columns,
}

/// Looks for the row of names among the first lines: with the delimiter by which most are known.
pub(super) fn find_names(head: &[u8], own: &BTreeMap<String, CsvField>) -> Option<Found> {
    /// No table has longer names of columns.
    const LONGEST: usize = 64 * 1024;
    /// Nor are they so long each, but sentences with a comma here and there are.
    const LONGEST_EACH: usize = 100;
    for (number, line) in head.split(|byte| *byte == b'\n').take(super::cut::BEFORE_NAMES).enumerate() {
        let line = if number == 0 { line.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(line) } else { line };
        if line.len() > LONGEST {
            continue;
        }
        let best = DELIMITERS
            .iter()
            .filter(|delimiter| {
                let between = memchr::memchr_iter(**delimiter, line).count();
                between > 0 && line.len() <= (between + 1) * LONGEST_EACH
            })
            .map(|delimiter| (*delimiter, Columns::new(split(line, *delimiter, true), own)))
            .filter(|(_, columns)| columns.are_of_works())
            .max_by_key(|(_, columns)| columns.known());
        if let Some((delimiter, columns)) = best {
            return Some(Found { delimiter, line: number, columns });
        }
    }
    None
}

impl<R: BufRead> Rows<R> {
    pub(super) fn new(reader: R, limit: usize) -> Self {
        Self {
            reader,
            lines: VecDeque::new(),
            line: 1,
            byte: 0,
            shape: Shape { delimiter: b',', width: 0 },
            limit: limit.max(1),
            head: Vec::new(),
        }
    }

    pub(super) fn limit(&self) -> usize {
        self.limit
    }

    /// The first lines, which are kept for later.
    pub(super) fn peek(&mut self, count: usize) -> io::Result<&[u8]> {
        while self.lines.len() < count && self.fill()? {}
        self.head = self.lines.iter().flat_map(|line| line.bytes.iter().copied()).collect();
        Ok(&self.head)
    }

    /// Passes over the lines before the row of names; the next row is that.
    pub(super) fn begin(&mut self, delimiter: u8, lines: usize) {
        self.shape.delimiter = delimiter;
        self.lines.drain(..lines.min(self.lines.len()));
        self.head = Vec::new();
    }

    /// How the rows are cut into cells, known behind the first.
    pub(super) fn shape(&self) -> Shape {
        self.shape
    }

    /// The next row that is not empty.
    pub(super) fn next(&mut self) -> io::Result<Option<RawRow>> {
        loop {
            if self.lines.is_empty() && !self.fill()? {
                return Ok(None);
            }
            let Some(first) = self.lines.pop_front() else { return Ok(None) };
            if first.bytes.iter().all(u8::is_ascii_whitespace) && !first.is_too_long {
                continue;
            }
            let row = self.row(first)?;
            if self.shape.width == 0 {
                self.shape.width = self.shape.row(&row).cells.len();
            }
            if row.is_too_long || self.shape.has_content(&row) {
                return Ok(Some(row));
            }
        }
    }

    /// The row that begins with that line: as many lines more as its quotation marks say.
    fn row(&mut self, first: Line) -> io::Result<RawRow> {
        let (line, byte, is_too_long) = (first.number, first.byte, first.is_too_long);
        let mut row = RawRow { line, byte, is_too_long, ..RawRow::default() };
        if row.is_too_long {
            return Ok(row);
        }
        let mut scan = Scan::new(self.shape.delimiter);
        scan.line(&first.bytes);
        let mut whole = first.bytes;
        let alone = whole.len();
        let mut taken = 0;
        let mut like_rows = 0;
        while scan.in_quotes {
            if taken == self.lines.len() && !self.fill()? {
                break;
            }
            let Some(line) = self.lines.get(taken) else { break };
            let mut itself = Scan::new(self.shape.delimiter);
            itself.line(&line.bytes);
            let is_row = self.shape.width > 2 && itself.cells == self.shape.width && !itself.in_quotes;
            like_rows = if is_row { like_rows + 1 } else { 0 };
            if like_rows >= ROWS_IN_A_CELL || line.is_too_long || whole.len() + line.bytes.len() > self.limit {
                break;
            }
            scan.line(&line.bytes);
            whole.extend_from_slice(&line.bytes);
            taken += 1;
        }
        // A cell of several lines whose closing mark opens another cell.
        let is_mistaken = taken > 0 && !scan.is_sound;
        if scan.in_quotes || is_mistaken {
            // What follows are rows of their own.
            whole.truncate(alone);
            row.is_unclosed = true;
        } else {
            self.lines.drain(..taken);
        }
        row.is_sound = scan.is_sound;
        row.bytes = whole;
        Ok(row)
    }

    /// Reads a line more; false at the end.
    fn fill(&mut self) -> io::Result<bool> {
        let mut bytes = Vec::new();
        let limit = self.limit as u64 + 1;
        let length = (&mut self.reader).take(limit).read_until(b'\n', &mut bytes)?;
        if length == 0 {
            return Ok(false);
        }
        let line = Line {
            number: self.line,
            byte: self.byte,
            is_too_long: length as u64 >= limit && bytes.last() != Some(&b'\n'),
            bytes,
        };
        self.byte += length as u64;
        self.line += 1;
        if line.is_too_long {
            self.skip_line()?;
        }
        self.lines.push_back(line);
        Ok(true)
    }

    /// Passes over the rest of a line that is too long.
    fn skip_line(&mut self) -> io::Result<()> {
        loop {
            let available = self.reader.fill_buf()?;
            if available.is_empty() {
                return Ok(());
            }
            let end = memchr::memchr(b'\n', available).map(|at| at + 1);
            let length = end.unwrap_or(available.len());
            self.reader.consume(length);
            self.byte += length as u64;
            if end.is_some() {
                return Ok(());
            }
        }
    }
}

/// Follows the quotation marks of a row over its lines.
struct Scan {
    delimiter: u8,
    in_quotes: bool,
    cells: usize,
    /// Whether each closing mark stands at the end of its cell.
    is_sound: bool,
}

impl Scan {
    fn new(delimiter: u8) -> Self {
        Self { delimiter, in_quotes: false, cells: 1, is_sound: true }
    }

    fn line(&mut self, line: &[u8]) {
        let mut at_start = !self.in_quotes;
        let mut bytes = line.iter().copied().peekable();
        while let Some(byte) = bytes.next() {
            match byte {
                b'"' if self.in_quotes => match bytes.peek() {
                    Some(b'"') => {
                        bytes.next();
                    }
                    after => {
                        self.in_quotes = false;
                        let is_end = after.is_none_or(|byte| *byte == self.delimiter || b"\r\n".contains(byte));
                        self.is_sound &= is_end;
                    }
                },
                b'"' if at_start => self.in_quotes = true,
                _ if byte == self.delimiter && !self.in_quotes => {
                    self.cells += 1;
                    at_start = true;
                    continue;
                }
                _ => {}
            }
            at_start = false;
        }
    }
}

/// The cells of a row.
fn split(row: &[u8], delimiter: u8, is_quoted: bool) -> Vec<String> {
    thread_local! {
        /// Readers of quoted cells, one a delimiter: to make its tables takes a reader longer than a row does.
        static READERS: RefCell<[Reader; 4]> =
            RefCell::new(DELIMITERS.map(|delimiter| ReaderBuilder::new().delimiter(delimiter).build()));
    }
    let row = row.strip_suffix(b"\n").unwrap_or(row);
    let row = row.strip_suffix(b"\r").unwrap_or(row);
    let at = DELIMITERS.iter().position(|known| *known == delimiter);
    match at.filter(|_| is_quoted && memchr::memchr(b'"', row).is_some()) {
        Some(at) => READERS.with_borrow_mut(|readers| {
            readers.get_mut(at).map_or_else(Vec::new, |reader| split_quoted(row, delimiter, reader))
        }),
        None => row.split(|byte| *byte == delimiter).map(|cell| String::from_utf8_lossy(cell).into_owned()).collect(),
    }
}

fn split_quoted(row: &[u8], delimiter: u8, reader: &mut Reader) -> Vec<String> {
    reader.reset();
    let mut out = vec![0; row.len() + 1];
    let mut ends = vec![0; memchr::memchr_iter(delimiter, row).count() + 2];
    let (mut input, mut written, mut ended) = (row, 0, 0);
    let mut cells = Vec::new();
    loop {
        let (result, read, more, further) = reader.read_record(
            input,
            out.get_mut(written..).unwrap_or_default(),
            ends.get_mut(ended..).unwrap_or_default(),
        );
        input = input.get(read..).unwrap_or_default();
        written += more;
        ended += further;
        if matches!(result, ReadRecordResult::InputEmpty) {
            // An empty input says that the row ends here.
            continue;
        }
        let mut start = 0;
        for end in ends.get(..ended).unwrap_or_default() {
            cells.push(String::from_utf8_lossy(out.get(start..*end).unwrap_or_default()).into_owned());
            start = *end;
        }
        if result != ReadRecordResult::Record || input.is_empty() {
            return cells;
        }
        // A carriage return within the row, which ends it to the reader: the cells behind it are not lost.
        (written, ended) = (0, 0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<String> {
        let mut rows = Rows::new(text.as_bytes(), 1000);
        rows.begin(b',', 0);
        let mut found = Vec::new();
        while let Some(row) = rows.next().unwrap() {
            let mark = if row.is_unclosed { "!" } else { "" };
            found.push(format!("{}{mark} {}", row.line, rows.shape().row(&row).cells.join("|").replace('\n', "/")));
        }
        found
    }

    #[test]
    fn rows_of_every_sort() {
        assert_eq!(
            rows("a,b,c\r\n1,\"x, \"\"y\"\"\",3\n\n,,\n2,\"p\nq\",\n"),
            ["1 a|b|c", "2 1|x, \"y\"|3", "5 2|p/q|"]
        );
        assert_eq!(rows("a,b,c\n1,12\" disc,3\n2,3"), ["1 a|b|c", "2 1|12\" disc|3", "3 2|3"]);
        assert_eq!(rows("a,b,c\n1,\"So\" he said,3\n"), ["1 a|b|c", "2 1|\"So\" he said|3"]);
        assert_eq!(rows("a,b,c\n1,\"x, y\" ,3\n"), ["1 a|b|c", "2 1|x, y |3"]);
        assert_eq!(rows("a,b\n\"1\",2\r\"3\",4\r\n5,6"), ["1 a|b", "2 1|2|3|4", "3 5|6"]);
    }

    #[test]
    fn a_mark_that_is_never_closed_costs_one_line() {
        assert_eq!(
            rows("a,b,c\n1,\"x,2\n3,4,5\n6,7,8\n9,\"y\",z\n"),
            ["1 a|b|c", "2! 1|\"x|2", "3 3|4|5", "4 6|7|8", "5 9|y|z"]
        );
        assert_eq!(rows("a,b,c\n1,\"x,2\n3,\"y\",5\n"), ["1 a|b|c", "2! 1|\"x|2", "3 3|y|5"]);
        assert_eq!(rows("a,b\n1,\"x"), ["1 a|b", "2! 1|\"x"]);
    }

    #[test]
    fn lines_that_are_too_long() {
        let long = "x".repeat(3000);
        let text = format!("a,b\n{long}\n1,2\n");
        assert_eq!(rows(&text), ["1 a|b", "2 ", "3 1|2"]);
    }
}
