//! A table cut into its rows.

use super::columns::Columns;
use super::field::CsvField;
use super::record;
use super::rows::{self, RawRow, Rows, Shape};
use crate::error::{Position, ReadError};
use crate::model::Record;
use crate::read::split::{Cut, Raw};
use std::collections::BTreeMap;
use std::io::{self, BufRead};
use std::sync::{Arc, OnceLock};

/// How many rows there may be before the one with the names: lines about the export.
pub(super) const BEFORE_NAMES: usize = 12;

/// What the row of the names says of all rows behind it.
#[derive(Debug)]
pub(in crate::read) struct Table {
    columns: Columns,
    shape: Shape,
}

impl Table {
    pub(super) fn read(&self, at: Position, row: &RawRow) -> Result<Record, ReadError> {
        record::read(at, &self.columns, &self.shape.row(row))
    }
}

/// Cuts an input into rows; what the columns are is told through the table.
#[derive(Debug)]
pub(in crate::read) struct RowCutter<R> {
    rows: Rows<R>,
    /// Names that the caller has given a meaning, folded.
    own: BTreeMap<String, CsvField>,
    table: Arc<OnceLock<Table>>,
    count: u64,
    is_done: bool,
}

impl<R: BufRead> RowCutter<R> {
    pub(super) fn new(reader: R, limit: usize, own: BTreeMap<String, CsvField>) -> Self {
        Self { rows: Rows::new(reader, limit), own, table: Arc::default(), count: 0, is_done: false }
    }

    /// What the columns are, as soon as a row was cut.
    pub(super) fn table(&self) -> Arc<OnceLock<Table>> {
        Arc::clone(&self.table)
    }

    /// The next row and where it stands.
    pub(super) fn next(&mut self) -> Option<Result<(Position, RawRow), ReadError>> {
        if self.is_done {
            return None;
        }
        match self.advance() {
            Ok(Some(item)) => Some(item),
            Ok(None) => {
                self.is_done = true;
                None
            }
            Err(error) => {
                self.is_done = true;
                Some(Err(error.into()))
            }
        }
    }

    fn advance(&mut self) -> io::Result<Option<Result<(Position, RawRow), ReadError>>> {
        if self.table.get().is_none() {
            let head = self.rows.peek(BEFORE_NAMES)?;
            let Some(found) = rows::find_names(head, &self.own) else {
                let is_empty = head.iter().all(u8::is_ascii_whitespace);
                self.is_done = true;
                return Ok((!is_empty).then(|| {
                    let at = Position { record: 1, line: Some(1), byte: Some(0) };
                    let message = "none of the first rows has names of columns that are known (title, author, doi, issn …); a profile can give others a meaning, under [columns]";
                    Err(ReadError::record(at, message))
                }));
            };
            self.rows.begin(found.delimiter, found.line);
            // The row of the names itself.
            let names = self.rows.next()?;
            let _ = self.table.set(Table { columns: found.columns, shape: self.rows.shape() });
            if names.is_none() {
                return Ok(None);
            }
        }
        let Some(row) = self.rows.next()? else { return Ok(None) };
        self.count += 1;
        let at = Position { record: self.count, line: Some(row.line), byte: Some(row.byte) };
        if row.is_too_long {
            let message = format!("the row is longer than {} bytes", self.rows.limit());
            return Ok(Some(Err(ReadError::record(at, message))));
        }
        Ok(Some(Ok((at, row))))
    }
}

impl<R: BufRead + Send> Cut for RowCutter<R> {
    fn cut(&mut self, bytes: &mut Vec<u8>) -> Option<Result<(Position, u64), ReadError>> {
        Some(self.next()?.map(|(at, row)| {
            bytes.extend_from_slice(&row.bytes);
            (at, u64::from(row.is_unclosed) | u64::from(row.is_sound) << 1)
        }))
    }
}

/// Reads a row that was cut in another thread.
pub(in crate::read) fn read_raw(table: &OnceLock<Table>, raw: Raw<'_>) -> Result<Record, ReadError> {
    let row = RawRow {
        bytes: raw.bytes.to_vec(),
        is_unclosed: raw.note & 1 > 0,
        is_sound: raw.note & 2 > 0,
        ..RawRow::default()
    };
    match table.get() {
        Some(table) => table.read(raw.at, &row),
        None => Err(ReadError::record(raw.at, "the row stands before the names of the columns")),
    }
}
