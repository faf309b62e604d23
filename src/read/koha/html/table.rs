//! The holdings table as HTML: a cell belongs to its column by the heading above it, or by its class.

use super::Scan;
use super::classes::cell_column;
use super::links::address;
use crate::read::koha::holdings::{self, Column};
use crate::read::koha::render::{self, ENTRY};
use ego_tree::NodeRef;
use scraper::Node;

impl Scan<'_> {
    /// The holdings table; `false` for any other, in which there may be fields.
    pub(super) fn table(&mut self, node: NodeRef<'_, Node>) -> bool {
        let mut headings: Vec<Option<Column>> = Vec::new();
        let mut rows: Vec<Vec<Cell>> = Vec::new();
        for inner in node.descendants() {
            let Some(element) = inner.value().as_element() else { continue };
            match element.name() {
                "tr" => rows.push(Vec::new()),
                "th" if rows.len() <= 1 => headings.push(holdings::column(&render::text(inner))),
                // A row's own heading is a cell of it.
                "td" | "th" => {
                    // Koha gives every cell a class; those that are not known here are of holds, reserves and covers.
                    let machinery = element.classes().next().map(|_| Column::Machinery);
                    let column = element.classes().find_map(cell_column).or(machinery);
                    let link = inner
                        .descendants()
                        .filter_map(|node| node.value().as_element())
                        .find_map(|a| (a.name() == "a").then(|| a.attr("href")).flatten().and_then(address));
                    if let Some(row) = rows.last_mut() {
                        row.push(Cell { column, text: cell_text(inner), link });
                    }
                }
                _ => {}
            }
        }
        // In a language that is not known here the classes of the cells tell the table.
        let classes = || rows.iter().map(|row| row.iter().filter(|cell| cell.is_told()).count()).max();
        let known = match headings.iter().flatten().count() {
            few if few * 2 < headings.len() => few.max(classes().unwrap_or_default()),
            known => known,
        };
        if known < 2 || known * 2 < headings.len() {
            return false;
        }
        let columns: Vec<Column> = headings.iter().map(|column| column.unwrap_or(Column::Note)).collect();
        for row in rows.iter().filter(|row| !row.is_empty()) {
            let item = if row.len() == columns.len() {
                let mut item = crate::model::Item::default();
                for (Cell { column: class, text, link }, heading) in row.iter().zip(&headings) {
                    // A heading that is not known here may stand over a cell whose class is.
                    let column = match heading {
                        None | Some(Column::Machinery) => class.or(*heading).unwrap_or(Column::Note),
                        Some(column) => *column,
                    };
                    let text = if column == Column::Url { link.as_deref().unwrap_or(text) } else { text };
                    holdings::put(&mut item, column, text);
                }
                (item != crate::model::Item::default()).then_some(item)
            } else {
                let cells: Vec<&str> = row.iter().map(|cell| cell.text.as_str()).collect();
                holdings::item(&columns, &cells)
            };
            self.page.items.extend(item);
        }
        true
    }
}

/// A cell of the holdings table.
struct Cell {
    /// What its class says.
    column: Option<Column>,
    text: String,
    link: Option<String>,
}

impl Cell {
    fn is_told(&self) -> bool {
        self.column.is_some_and(|column| column != Column::Machinery)
    }
}

/// The text of a cell without the link to the shelf browser.
fn cell_text(node: NodeRef<'_, Node>) -> String {
    render::text(node).replace(['\n', ENTRY], " ")
}
