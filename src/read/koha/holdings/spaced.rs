//! Holdings tables that nothing but blanks keep apart, as browsers without a screen and some extractors print them.

use super::Table;
use super::cells::{item, put};
use super::columns::{Column, ITEM_TYPES, column, is_barcode, is_status};
use crate::model::Item;

/// The longest row that Koha prints, in its longest language, has not so many bytes.
const LONGEST: usize = 400;

/// The columns of a line that is nothing but headings: "Item type Current library Call number Status Barcode".
pub(super) fn headings(line: &str) -> Option<Vec<Column>> {
    // More than enough words for a heading.
    const WORDS: usize = 6;
    // Nearly every other line has one of these, and no row of headings.
    let is_other = |byte: u8| byte.is_ascii_digit() || matches!(byte, b':' | b',' | b'/');
    if line.len() > LONGEST || line.bytes().any(is_other) {
        return None;
    }
    let words: Vec<&str> = line.split_whitespace().collect();
    // Three headings have three words.
    if words.len() < 3 {
        return None;
    }
    let mut columns = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let (taken, found) =
            (1..=WORDS).rev().find_map(|count| Some((count, column(&words.get(at..at + count)?.join(" "))?)))?;
        columns.push(found);
        at += taken;
    }
    // Words such as "Location" and "Notes" make no table.
    let tells = [Column::CallNumber, Column::Status, Column::Due, Column::Barcode];
    let telling = tells.iter().filter(|tell| columns.contains(tell)).count();
    (columns.len() >= 3 && telling >= 2).then_some(columns)
}

/// Reads the rows below the headings.
pub(super) fn table(lines: &[&str], start: usize, headings: &[Column]) -> Table {
    let mut table = Table { lines: start..start + 1, ..Table::default() };
    for (at, line) in lines.iter().enumerate().skip(start + 1) {
        let Some(item) = row(headings, line) else { break };
        table.items.push(item);
        table.lines.end = at + 1;
    }
    table
}

/// A line with the status, item type or barcode of a copy. Where its cells end is known only if they are two blanks apart; else what
/// stands at its ends is told by what it looks like, and the rest stays a note.
fn row(headings: &[Column], line: &str) -> Option<Item> {
    if line.len() > LONGEST {
        return None;
    }
    let words: Vec<&str> = line.split_whitespace().collect();
    let status = (0..words.len()).find(|at| words.get(*at..).is_some_and(|rest| is_status(&rest.join(" "))))?;
    let cells: Vec<&str> = line.split("  ").map(str::trim).filter(|cell| !cell.is_empty()).collect();
    if cells.len() > 2 {
        return item(headings, &cells);
    }
    let mut read = Item::default();
    let (mut words, mut state) = words.split_at_checked(status)?;
    if headings.contains(&Column::Barcode)
        && let Some((last, rest)) = state.split_last()
        && is_barcode(last)
    {
        read.barcode = Some((*last).to_owned());
        state = rest;
    }
    put(&mut read, Column::Status, &state.join(" "));
    if headings.first() == Some(&Column::ItemType) {
        let count = (1..=4).rev().find(|count| {
            words.get(..*count).is_some_and(|head| ITEM_TYPES.contains(&head.join(" ").to_lowercase().as_str()))
        });
        if let Some((head, rest)) = count.and_then(|count| words.split_at_checked(count)) {
            read.item_type = Some(head.join(" "));
            words = rest;
        }
    }
    if !words.is_empty() {
        read.notes.push(words.join(" "));
    }
    Some(read)
}
