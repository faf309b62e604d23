//! Holdings tables that nothing but blanks keep apart, as browsers without a screen and some extractors print them.

use super::Table;
use super::cells::{item, put};
use super::columns::{Column, ITEM_TYPES, column, is_barcode, is_status};
use crate::model::Item;
use crate::text::enumeration;

/// The longest row that Koha prints, in its longest language, has not so many bytes.
const LONGEST: usize = 400;
/// Nor has a numbering so many words.
const NUMBERING: usize = 16;

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

fn is_numbering(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_digit())
        && enumeration::is_enumeration(text)
        && enumeration::read(text).remainder.is_none()
}

/// Reads the rows below the headings.
pub(super) fn table(lines: &[&str], start: usize, headings: &[Column]) -> Table {
    // An extractor may break a row at the cells that a template has on a line of their own.
    const LINES: usize = 4;
    let mut table = Table { lines: start..start + 1, ..Table::default() };
    while let Some(line) = lines.get(table.lines.end) {
        let at = table.lines.end;
        let most = if begins_with_item_type(headings, line) { LINES } else { 1 };
        let rows = (1..=most).filter_map(|count| Some((count, row(headings, &lines.get(at..at + count)?.join(" "))?)));
        let Some((count, mut item)) = rows.into_iter().next() else { break };
        table.lines.end = at + count;
        if item.barcode.is_none()
            && headings.contains(&Column::Barcode)
            && let Some((barcode, behind)) = barcode_below(lines, table.lines.end)
        {
            item.barcode = Some(barcode.to_owned());
            table.lines.end = behind;
        }
        table.items.push(item);
    }
    table
}

/// A barcode on a line of its own, and where the lines behind it begin; an empty cell before it may be an empty line.
fn barcode_below<'a>(lines: &[&'a str], at: usize) -> Option<(&'a str, usize)> {
    let blank = usize::from(lines.get(at)?.trim().is_empty());
    let barcode = lines.get(at + blank)?.trim();
    is_barcode(barcode).then_some((barcode, at + blank + 1))
}

fn begins_with_item_type(headings: &[Column], line: &str) -> bool {
    headings.first() == Some(&Column::ItemType)
        && item_type_words(&line.split_whitespace().collect::<Vec<_>>()).is_some()
}

/// How many words at the start of a row name an item type.
fn item_type_words(words: &[&str]) -> Option<usize> {
    let is_one = |words: &[&str]| ITEM_TYPES.contains(&words.join(" ").to_lowercase().as_str());
    (1..=4).rev().find(|count| words.get(..*count).is_some_and(is_one))
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
    // Where an empty cell is the only gap, cells stand one blank apart all the same: "Main Library      330 A Available".
    if cells.len() > 2 && cells.iter().any(|cell| is_status(cell)) {
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
    if headings.first() == Some(&Column::ItemType)
        && let Some((head, rest)) = item_type_words(words).and_then(|count| words.split_at_checked(count))
    {
        read.item_type = Some(head.join(" "));
        // A browser without pictures prints what the picture of the type stands for before it: "Books Books".
        words = rest.strip_prefix(head).unwrap_or(rest);
    }
    // The numbering stands before the status.
    if headings.contains(&Column::Enumeration)
        && let Some(at) = (words.len().saturating_sub(NUMBERING)..words.len())
            .find(|at| words.get(*at..).is_some_and(|rest| is_numbering(&rest.join(" "))))
        && let Some((before, numbering)) = words.split_at_checked(at)
    {
        read.enumeration = Some(numbering.join(" "));
        words = before;
    }
    if !words.is_empty() {
        read.notes.push(words.join(" "));
    }
    Some(read)
}
