//! The cells of a row of the holdings table: which column each belongs to, and what it says of the copy.
//!
//! Where a row has as many cells as there are headings, a cell belongs to the heading above it. Text extractors drop empty cells;
//! then the cells are aligned by what they look like, in the order of the headings.

use super::columns::{Column, suits};
use crate::model::{Date, Item};
use crate::text::{blanks, dates};

/// Aligns the cells of a row with its headings and reads them.
pub(in crate::read::koha) fn item(headings: &[Column], cells: &[&str]) -> Option<Item> {
    let mut item = Item::default();
    if cells.len() == headings.len() {
        for (column, cell) in headings.iter().zip(cells) {
            put(&mut item, *column, cell);
        }
    } else {
        let cells: Vec<&str> = cells.iter().copied().filter(|cell| !cell.trim().is_empty()).collect();
        for (cell, column) in align(headings, &cells) {
            match column {
                Some(column) => put(&mut item, column, cell),
                None => item.notes.push(cell.to_owned()),
            }
        }
    }
    (item != Item::default()).then_some(item)
}

/// How many of the cells are of one row, where an extractor dropped the empty ones and what follows the table has no mark of its
/// own: those up to the last that suits a column.
pub(super) fn cells_of_row(headings: &[Column], cells: &[&str]) -> usize {
    let aligned = align(headings, cells);
    let suiting = aligned.iter().rposition(|(_, column)| column.is_some()).map_or(0, |at| at + 1);
    // Without a barcode to end it, a row of as many cells as there are headings is a whole one.
    if cells.len() == headings.len() && !headings.contains(&Column::Barcode) { cells.len() } else { suiting }
}

/// The best assignment of cells to headings that keeps both orders; a cell that suits no heading left goes to none.
fn align<'a>(headings: &[Column], cells: &[&'a str]) -> Vec<(&'a str, Option<Column>)> {
    // A real table has some ten columns; more cells than that are no row of it.
    const MOST: usize = 32;
    let headings = headings.get(..headings.len().min(MOST)).unwrap_or_default();
    let cells = cells.get(..cells.len().min(MOST)).unwrap_or_default();
    // best[i][j]: the best score of the cells from i with the headings from j.
    let mut best = vec![vec![0_u32; headings.len() + 1]; cells.len() + 1];
    let at = |best: &Vec<Vec<u32>>, i: usize, j: usize| best.get(i).and_then(|row| row.get(j)).copied().unwrap_or(0);
    for (i, cell) in cells.iter().enumerate().rev() {
        for (j, column) in headings.iter().enumerate().rev() {
            let fit = suits(cell, *column);
            let with = if fit == 0 { 0 } else { fit + at(&best, i + 1, j + 1) };
            let value = with.max(at(&best, i + 1, j)).max(at(&best, i, j + 1));
            if let Some(slot) = best.get_mut(i).and_then(|row| row.get_mut(j)) {
                *slot = value;
            }
        }
    }
    let (mut aligned, mut j) = (Vec::new(), 0);
    for (i, cell) in cells.iter().enumerate() {
        let mut column = None;
        for k in j..headings.len() {
            let Some(heading) = headings.get(k) else { break };
            let fit = suits(cell, *heading);
            if fit > 0 && fit + at(&best, i + 1, k + 1) == at(&best, i, j) {
                column = Some(*heading);
                j = k + 1;
                break;
            }
        }
        aligned.push((*cell, column));
    }
    aligned
}

/// Puts the text of a cell where its column says.
pub(in crate::read::koha) fn put(item: &mut Item, column: Column, text: &str) {
    let text = blanks::single(text).into_owned();
    if text.is_empty() {
        return;
    }
    match column {
        Column::ItemType => item.item_type = Some(text),
        Column::Library => item.library = Some(text),
        Column::HomeLibrary => item.home_library = Some(text),
        Column::Collection => item.collection = Some(text),
        Column::Location => item.location = Some(text),
        Column::CallNumber => item.call_number = call_number(&text),
        Column::Enumeration => item.enumeration = Some(text),
        Column::Url => item.url = Some(text),
        Column::Copy => item.copy_number = Some(text),
        Column::Status => item.availability.get_or_insert_default().status = text,
        Column::Note | Column::Materials => item.notes.push(text),
        Column::Due => item.availability.get_or_insert_default().due = Some(due(&text)),
        Column::Barcode => item.barcode = Some(text),
        Column::Machinery => {}
    }
}

fn due(text: &str) -> Date {
    dates::read(text)
}

/// The call number without the link behind it: "330 (Browse shelf)", "330 ( Browse shelf )(Opens below)".
pub(super) fn call_number(text: &str) -> Option<String> {
    let mut text = text;
    while let Some(open) = text.rfind('(') {
        let (head, tail) = text.split_at_checked(open)?;
        let inner = tail.trim_matches(['(', ')', ' ']).to_lowercase();
        let is_link = [
            "browse shelf",
            "opens below",
            "navegar",
            "examinar",
            "hojear",
            "ver estante",
            "parcourir",
            "naviguer",
            "regal",
            "öffnet",
            "percorrer",
            "abre",
            "s'ouvre",
            "se abre",
        ]
        .iter()
        .any(|word| inner.starts_with(word));
        if !is_link {
            break;
        }
        text = head.trim_end();
    }
    (!text.is_empty()).then(|| text.to_owned())
}
