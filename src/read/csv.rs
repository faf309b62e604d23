//! CSV and TSV with a row of names: exports of citation indexes, repositories and reference managers, reports of catalogues, KBART.

mod authors;
mod columns;
mod cut;
mod embase;
mod field;
mod lists;
mod names;
mod pubmed_citation;
mod record;
mod rows;

use crate::error::ReadError;
use crate::model::Record;
use crate::read::DEFAULT_RECORD_SIZE;
pub(super) use cut::read_raw;
use cut::{RowCutter, Table};
pub use field::CsvField;
use std::collections::BTreeMap;
use std::io::BufRead;
use std::sync::{Arc, OnceLock};

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
        CsvRecords { rows: RowCutter::new(reader, self.max_record_size, self.columns) }
    }

    /// Cuts an input into rows, which [`read_raw`] reads by what the table says.
    pub(super) fn cutter<R: BufRead>(self, reader: R) -> (RowCutter<R>, Arc<OnceLock<Table>>) {
        let rows = RowCutter::new(reader, self.max_record_size, self.columns);
        let table = rows.table();
        (rows, table)
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
    rows: RowCutter<R>,
}

impl<R: BufRead> Iterator for CsvRecords<R> {
    type Item = Result<Record, ReadError>;

    fn next(&mut self) -> Option<Self::Item> {
        let row = self.rows.next()?;
        let table = self.rows.table();
        Some(row.and_then(|(at, row)| match table.get() {
            Some(table) => table.read(at, &row),
            None => Err(ReadError::record(at, "the row stands before the names of the columns")),
        }))
    }
}
