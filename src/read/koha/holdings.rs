//! The holdings table among the lines of a page: its cells are set apart by pipes, tabs or blanks, or stand on lines of their own.

mod cells;
mod columns;
mod folded;
mod spaced;

pub(super) use cells::{item, put};
pub(super) use columns::{Column, column, is_item_type};
pub(super) use folded::folded;

use crate::model::Item;
use crate::separator;
use cells::{call_number, cells_of_row};
use columns::tells;

/// A holdings table found among lines.
#[derive(Debug, Default)]
pub(super) struct Table {
    /// Lines it takes.
    pub(super) lines: std::ops::Range<usize>,
    /// Text before the table on its first line, where an extractor glued the two together.
    pub(super) before: Option<usize>,
    /// Its rows.
    pub(super) items: Vec<Item>,
    /// Item types that stand alone.
    pub(super) item_types: Vec<String>,
}

/// Finds the holdings table.
pub(super) fn find(lines: &[&str]) -> Option<Table> {
    for (at, line) in lines.iter().enumerate() {
        if memchr::memchr(b'|', line.as_bytes()).is_some() {
            if let Some((before, headings)) = piped_headings(line) {
                return Some(piped(lines, at, before, &headings));
            }
            if let Some(table) = unnamed(lines, at) {
                return Some(table);
            }
        } else if memchr::memchr(b'\t', line.as_bytes()).is_some() {
            if let Some(headings) = headings_of(line, "\t") {
                return Some(tabbed(lines, at, &headings));
            }
        } else if let Some(headings) = spaced::headings(line) {
            return Some(spaced::table(lines, at, &headings));
        } else if line.len() < 48
            && column(line).is_some()
            && let Some(table) = stacked(lines, at)
        {
            return Some(table);
        }
    }
    None
}

/// The columns, if at least two of three cells are headings and three are.
fn headings_of(line: &str, separator: &str) -> Option<Vec<Column>> {
    let count = separator::places(line, separator).count() + 1;
    if count < 3 {
        return None;
    }
    let mut headings = Vec::new();
    let mut unknown = 0;
    for cell in separator::split(line, separator) {
        let heading = column(cell);
        unknown += usize::from(heading.is_none());
        // A row of values is told by its first ones.
        if unknown * 3 > count {
            return None;
        }
        headings.push(heading.unwrap_or(Column::Note));
    }
    (headings.len() - unknown >= 3).then_some(headings)
}

fn piped_headings(line: &str) -> Option<(Option<usize>, Vec<Column>)> {
    let start = memchr::memchr(b'|', line.as_bytes())?;
    // Nearly every line with pipes is a row of values, without three headings.
    separator::split(line, "|").filter(|cell| column(cell).is_some()).nth(2)?;
    let cells = |text: &str| {
        let text = text.trim().trim_start_matches('|').trim_end_matches('|');
        headings_of(text, "|").unwrap_or_default()
    };
    let begins_with_heading = line.trim_start_matches(['|', ' ']).split('|').next().is_some_and(|cell| cell.len() < 48);
    let whole = if begins_with_heading { cells(line) } else { Vec::new() };
    if !whole.is_empty() {
        return Some((None, whole));
    }
    // "Tema - Forma: || Item type | …": the table begins inside the line.
    let mut at = start;
    for _ in 0..64 {
        let rest = line.get(at..)?;
        let first = rest.trim_start_matches('|').split('|').next().unwrap_or_default();
        if column(first).is_some() {
            let found = cells(rest);
            if !found.is_empty() {
                return Some((Some(at), found));
            }
        }
        at += 1 + memchr::memchr(b'|', rest.get(1..)?.as_bytes())?;
    }
    None
}

/// Whether a line only rules off the headings: `|---|---|`.
fn is_rule(line: &str) -> bool {
    line.contains('-') && line.bytes().all(|b| matches!(b, b'|' | b'-' | b':' | b'+' | b'=' | b' ' | b'\t'))
}

fn piped(lines: &[&str], start: usize, before: Option<usize>, headings: &[Column]) -> Table {
    let mut table = Table { lines: start..start + 1, before, ..Table::default() };
    let mut pending: Vec<&str> = Vec::new();
    let mut at = start + 1;
    while let Some(line) = lines.get(at) {
        let line = line.trim();
        let next_is_row = lines.get(at + 1).is_some_and(|next| next.trim_start().starts_with('|'));
        if line.is_empty() || is_rule(line) {
            if line.is_empty() && pending.is_empty() && !next_is_row {
                break;
            }
            at += 1;
            table.lines.end = at;
            continue;
        }
        if !line.contains('|') && !next_is_row && pending.is_empty() {
            break;
        }
        if line.len() > 4000 || piped_headings(line).is_some() {
            break;
        }
        let is_whole = line.len() > 1 && line.ends_with('|');
        // A pipe that has the line to itself only ends the cell before it.
        if line != "|" {
            let cells = line.strip_prefix('|').unwrap_or(line);
            pending.extend(cells.strip_suffix('|').unwrap_or(cells).split('|').map(str::trim));
        }
        at += 1;
        table.lines.end = at;
        // A cell on a line of its own is joined to the row that follows it.
        if is_whole && pending.len() > 1 || !next_is_row && !line_continues(lines, at) {
            table.items.extend(row(headings, &pending));
            pending.clear();
        }
    }
    table.items.extend(row(headings, &pending));
    table
}

/// A table whose headings are in a language not known here: the line below them rules them off. What no cell tells by itself stays
/// a note on the copy.
fn unnamed(lines: &[&str], start: usize) -> Option<Table> {
    // Every table of copies has as many.
    const COLUMNS: usize = 4;
    let pipes = |line: &str| line.matches('|').count();
    let rule = lines.get(start + 1)?;
    if !is_rule(rule) || pipes(rule) < COLUMNS {
        return None;
    }
    let mut table = Table { lines: start..start + 2, ..Table::default() };
    for line in lines.iter().skip(start + 2).take_while(|line| pipes(line) >= COLUMNS - 1) {
        let mut item = Item::default();
        for cell in line.split('|').map(str::trim).filter(|cell| !cell.is_empty()) {
            let told = [Column::ItemType, Column::Status, Column::Due].into_iter().find(|column| tells(cell, *column));
            put(&mut item, told.unwrap_or(Column::Note), cell);
        }
        table.items.extend((item != Item::default()).then_some(item));
        table.lines.end += 1;
    }
    (!table.items.is_empty()).then_some(table)
}

/// Whether the next line still belongs to the row: it has cells, and the row has not ended.
fn line_continues(lines: &[&str], at: usize) -> bool {
    lines.get(at).is_some_and(|next| next.contains('|') && !next.trim_start().starts_with('|') && next.len() < 4000)
}

fn row(headings: &[Column], cells: &[&str]) -> Option<Item> {
    if cells.iter().all(|cell| cell.is_empty()) { None } else { item(headings, cells) }
}

fn tabbed(lines: &[&str], start: usize, headings: &[Column]) -> Table {
    let mut table = Table { lines: start..start + 1, ..Table::default() };
    for (at, line) in lines.iter().enumerate().skip(start + 1) {
        if !line.contains('\t') {
            break;
        }
        let cells: Vec<&str> = line.split('\t').map(str::trim).collect();
        table.items.extend(row(headings, &cells));
        table.lines.end = at + 1;
    }
    table
}

/// The table with each heading and each cell on a line of its own.
fn stacked<'a>(lines: &[&'a str], start: usize) -> Option<Table> {
    let headings: Vec<Column> = lines.get(start..)?.iter().map_while(|line| column(line)).collect();
    if headings.len() < 3 {
        return None;
    }
    let mut table = Table { lines: start..start + headings.len(), ..Table::default() };
    // Cells, each with the line behind it.
    let mut cells: Vec<(&'a str, usize)> = Vec::new();
    let mut at = table.lines.end;
    while let Some(line) = lines.get(at).map(|line| line.trim()) {
        // What follows the table has no mark of its own: a note is a long line, machinery is known.
        if line.chars().count() > 100 || cells.len() > 16 * headings.len() {
            break;
        }
        let is_shelf_link = matches!(line, "(" | ")" | "") || super::furniture::is_line(line) && !is_item_type(line);
        if is_shelf_link && !is_browse(line) {
            break;
        }
        at += 1;
        if !is_shelf_link {
            cells.push((separator::trim_end(line, " ("), at));
        }
    }
    // Rows end where a cell suits only a column that has gone by.
    let row_of = |cells: &[(&'a str, usize)]| cells.iter().map(|(cell, _)| *cell).collect::<Vec<_>>();
    let mut from = 0;
    for (to, (cell, _)) in cells.iter().enumerate().skip(1) {
        if is_item_type(cell) && headings.first() == Some(&Column::ItemType) {
            table.items.extend(cells.get(from..to).and_then(|cells| row(&headings, &row_of(cells))));
            from = to;
        }
    }
    // What follows the last cell of the last row are notes.
    let last = cells.get(from..).unwrap_or_default();
    let count = cells_of_row(&headings, &row_of(last));
    let (of_row, notes) = last.split_at_checked(count).unwrap_or((last, &[]));
    table.items.extend(row(&headings, &row_of(of_row)));
    table.lines.end = notes.first().map_or(at, |(_, behind)| behind - 1);
    Some(table)
}

fn is_browse(line: &str) -> bool {
    matches!(line, "(" | ")" | "") || call_number(&format!("x ({line})")).as_deref() == Some("x")
}

#[cfg(test)]
mod tests;
