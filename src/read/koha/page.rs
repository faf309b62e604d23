//! What the text and the HTML of a page have in common: fields under labels, holdings, notes.

use super::labels::KohaField;
use crate::model::Item;

/// One detail page, taken apart but not yet understood.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Page {
    /// Title lines in order; with 880 fields the original script stands first.
    pub(super) titles: Vec<Heading>,
    /// Fields in the page's order.
    pub(super) fields: Vec<Entry>,
    /// Rows of the holdings table.
    pub(super) items: Vec<Item>,
    /// Item types that stand outside of the table.
    pub(super) item_types: Vec<String>,
    /// Lines of the notes tab and whatever else no label explains.
    pub(super) notes: Vec<Entry>,
    /// Biblionumber.
    pub(super) number: Option<String>,
    /// Address of the page.
    pub(super) url: Option<String>,
    /// Key and value of what the page says to machines: `<meta>` and COinS, in `citation_*` terms.
    pub(super) machine: Vec<(String, String)>,
}

/// A title line.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Heading {
    /// Title, as written.
    pub(super) text: String,
    /// Statement of responsibility where the markup tells it from the title.
    pub(super) responsibility: Option<String>,
    /// General material designation where the markup tells it.
    pub(super) medium: Option<String>,
}

/// A value under its label.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) field: KohaField,
    /// The label as written, without its colon.
    pub(super) label: String,
    /// The values: the entries of a list, or the one text of the field with its separators.
    pub(super) values: Vec<String>,
    /// Links in the value: text and address.
    pub(super) links: Vec<PageLink>,
    /// The part of the value that the markup sets off as a link into the catalogue: the title of a host.
    pub(super) anchor: Option<String>,
}

impl Entry {
    pub(super) fn new(field: KohaField, label: impl Into<String>, value: impl Into<String>) -> Self {
        Self { field, label: label.into(), values: vec![value.into()], links: Vec::new(), anchor: None }
    }

    /// The whole value as one text.
    pub(super) fn text(&self) -> String {
        match self.values.as_slice() {
            [] => String::new(),
            [one] => one.clone(),
            many => many.join(" "),
        }
    }
}

/// A link of the page that is no search within the catalogue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct PageLink {
    pub(super) text: String,
    pub(super) url: String,
}
