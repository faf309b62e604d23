//! CSV and TSV with a row of names: exports of citation indexes, repositories and reference managers, reports of catalogues, KBART.

mod columns;
mod field;
mod names;
mod record;
mod rows;

use crate::error::{Position, ReadError};
use crate::model::Record;
use crate::read::DEFAULT_RECORD_SIZE;
use columns::Columns;
pub use field::CsvField;
use rows::{Row, Rows};
use std::collections::{BTreeMap, VecDeque};
use std::io::BufRead;

/// How many rows there may be before the one with the names: lines about the export.
const BEFORE_NAMES: usize = 12;

/// Reads rows of a table (CSV, TSV, with semicolons or vertical bars) whose columns have names that are known.
///
/// Names are known in English, German, French and Spanish, whatever their case, accents and punctuation, and as Scopus, Web of
/// Science, Dimensions, Lens, `PubMed`, Zotero, `DSpace` (`dc.contributor.author[]`, values between `||`), KBART and reports from
/// Koha's tables (`biblio.title`) have them; others can be given a meaning ([`CsvReader::with_column`]). What stands in columns that
/// nobody knows is in [`Record::unmapped`] and reported.
///
/// Values may stand in quotation marks and go on over several lines (RFC 4180). Where a mark is never closed, the row ends with its
/// line. A row with too few or too many cells is read as far as it goes, with a doubt; one with fewer than half is refused.
///
/// ```
/// use bibtriple::model::Title;
/// use bibtriple::read::csv::CsvReader;
///
/// let input = "Author;Title;Year\n\"Thoreau, Henry David\";Walden;1854\n";
/// let records: Vec<_> = CsvReader::new().for_reader(input.as_bytes()).collect::<Result<_, _>>()?;
/// assert_eq!(records[0].title, Some(Title::new("Walden")));
/// # Ok::<(), bibtriple::error::ReadError>(())
/// ```
#[derive(Debug, Clone)]
#[must_use]
pub struct CsvReader {
    max_record_size: usize,
    columns: BTreeMap<String, CsvField>,
}

impl Default for CsvReader {
    fn default() -> Self {
        Self { max_record_size: DEFAULT_RECORD_SIZE, columns: BTreeMap::new() }
    }
}

impl CsvReader {
    /// A reader with the usual limits.
    pub fn new() -> Self {
        Self::default()
    }

    /// Refuses rows of more bytes than this.
    pub fn with_max_record_size(mut self, bytes: usize) -> Self {
        self.max_record_size = bytes;
        self
    }

    /// Reads the column of this name, in any case and punctuation, as this field.
    ///
    /// ```
    /// use bibtriple::read::csv::{CsvField, CsvReader};
    ///
    /// let reader = CsvReader::new().with_column("Shelf", CsvField::CallNumber);
    /// let record = reader.for_slice(b"title,shelf\nWalden,PS3048\n").next().unwrap()?;
    /// assert_eq!(record.items[0].call_number.as_deref(), Some("PS3048"));
    /// # Ok::<(), bibtriple::error::ReadError>(())
    /// ```
    pub fn with_column(mut self, name: &str, field: CsvField) -> Self {
        self.columns.insert(names::fold(name), field);
        self
    }

    /// The same for several columns.
    pub fn with_columns<'c>(self, columns: impl IntoIterator<Item = (&'c String, &'c CsvField)>) -> Self {
        columns.into_iter().fold(self, |reader, (name, field)| reader.with_column(name, *field))
    }

    /// Reads from this reader, which gives UTF-8.
    pub fn for_reader<R: BufRead>(self, reader: R) -> CsvRecords<R> {
        CsvRecords {
            rows: Rows::new(reader, self.max_record_size),
            own: self.columns,
            columns: None,
            pending: VecDeque::new(),
            count: 0,
            is_done: false,
        }
    }

    /// Reads from bytes at hand.
    pub fn for_slice(self, bytes: &[u8]) -> CsvRecords<&[u8]> {
        self.for_reader(bytes)
    }

    /// Whether the beginning of an input looks like a table of works: a row of known names, and a row of as many cells behind it.
    #[must_use]
    pub fn looks_like(head: &str) -> bool {
        let Some(found) = rows::find_names(head.as_bytes(), &BTreeMap::new()) else { return false };
        let behind: Vec<_> = head.lines().skip(found.line + 1).filter(|line| !line.trim().is_empty()).take(3).collect();
        // The head may end within a line, and a value may go on over several.
        let is_row = |line: &&str| line.as_bytes().contains(&found.delimiter);
        behind.is_empty() && found.columns.known() > 2 || behind.iter().any(is_row)
    }
}

/// The records of a table.
#[derive(Debug)]
#[must_use]
pub struct CsvRecords<R> {
    rows: Rows<R>,
    /// Names that the caller has given a meaning, folded.
    own: BTreeMap<String, CsvField>,
    columns: Option<Columns>,
    pending: VecDeque<Result<Record, ReadError>>,
    count: u64,
    is_done: bool,
}

impl<R: BufRead> Iterator for CsvRecords<R> {
    type Item = Result<Record, ReadError>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(item) = self.pending.pop_front() {
                return Some(item);
            }
            if self.is_done {
                return None;
            }
            if let Err(error) = self.advance() {
                self.is_done = true;
                return Some(Err(error));
            }
        }
    }
}

impl<R: BufRead> CsvRecords<R> {
    fn advance(&mut self) -> Result<(), ReadError> {
        if self.columns.is_none() {
            let head = self.rows.peek(BEFORE_NAMES)?;
            let Some(found) = rows::find_names(head, &self.own) else {
                self.is_done = true;
                if head.iter().all(u8::is_ascii_whitespace) {
                    return Ok(());
                }
                let at = Position { record: 1, line: Some(1), byte: Some(0) };
                let message = "none of the first rows has names of columns that are known (title, author, doi, issn …); a profile can give others a meaning, under [columns]";
                self.pending.push_back(Err(ReadError::record(at, message)));
                return Ok(());
            };
            self.rows.begin(found.delimiter, found.line);
            // The row of the names itself.
            let names = self.rows.next()?;
            self.columns = Some(found.columns);
            if names.is_none() {
                self.is_done = true;
            }
            return Ok(());
        }
        let Some(row) = self.rows.next()? else {
            self.is_done = true;
            return Ok(());
        };
        self.count += 1;
        let item = self.read(&row);
        self.pending.push_back(item);
        Ok(())
    }

    fn read(&self, row: &Row) -> Result<Record, ReadError> {
        let at = Position { record: self.count, line: Some(row.line), byte: Some(row.byte) };
        if row.is_too_long {
            return Err(ReadError::record(at, format!("the row is longer than {} bytes", self.rows.limit())));
        }
        match &self.columns {
            Some(columns) => record::read(at, columns, row),
            None => Err(ReadError::record(at, "the row stands before the names of the columns")),
        }
    }
}
