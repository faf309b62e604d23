//! Web of Science: the tagged (field-tagged plain text) export.

mod fields;
pub(super) mod people;
mod syntax;

use super::citation::{Citation, Meaning};
use super::tagged::{Cut, Fields, Syntax, scan, tag_text, tagged_reader};
use crate::model::{Kind, Record};
use syntax::Wos;

tagged_reader! {
    /// Reads the tagged export of Web of Science: `PT J`, `AU`, `TI`, three blanks before a line that goes on, `ER`.
    ///
    /// A file that has lost its line breaks cannot be read: two capitals are a word as well as a tag ("SO"), and what parts one author
    /// from the next is gone.
    ///
    /// Counts of citations and usage and the marks of the database stay out of the graph. Of the cited references those with a DOI are
    /// kept.
    ///
    /// ```
    /// use bibtriple::model::Title;
    /// use bibtriple::read::wos::WosReader;
    ///
    /// let input = "FN Web of Science\nVR 1.0\nPT J\nAU Thoreau, HD\nTI Woods and\n   ponds\nSO PONDS\nER\n\nEF\n";
    /// let record = WosReader::new().for_reader(input.as_bytes()).next().unwrap()?;
    /// assert_eq!(record.title, Some(Title::new("Woods and ponds")));
    /// # Ok::<(), bibtriple::error::ReadError>(())
    /// ```
    WosReader,
    /// The records of an input in the tagged format of Web of Science.
    WosRecords,
    in Wos,
    by read
}

impl WosReader {
    /// Whether the beginning of an input looks like the tagged export: its head, or a type and fields behind it.
    #[must_use]
    pub fn looks_like(head: &str) -> bool {
        let mut lines = head.split(['\n', '\r']).filter(|line| !line.trim().is_empty());
        let Some(first) = lines.next() else { return false };
        let is_type =
            |line: &str| line.strip_prefix("PT ").is_some_and(|ty| matches!(ty.trim(), "J" | "B" | "S" | "P" | "C"));
        let next = lines.next().unwrap_or_default();
        let is_head = first.starts_with("FN ") && (next.starts_with("VR ") || is_type(next));
        is_head || is_type(first) && Wos::field(next.as_bytes()).is_some()
    }
}

fn read(cut: &Cut<'_>) -> Record {
    let mut found = Fields::new();
    scan::<Wos>(&cut.text, &mut found);
    let value = |tag: &[u8; 2]| {
        found.iter().find(|field| field.tag.starts_with(tag)).map(|field| field.value).filter(|value| !value.is_empty())
    };
    let document_type = value(b"DT").unwrap_or_default();
    let (publication_type, is_meeting) = (value(b"PT").unwrap_or_default(), value(b"CT").is_some());
    let kind = fields::kind(document_type, publication_type, is_meeting, value(b"SO").is_some());
    let written = if document_type.is_empty() { publication_type } else { document_type };
    let mut citation = Citation::new(cut.at, written, kind);
    cut.note_encoding(&mut citation.record);
    citation.is_title_translated = true;
    let kind = kind.unwrap_or_default();
    let is_in_series = value(b"SE").is_some();
    people::take(&mut citation, &found, kind);
    for field in &found {
        let [a, b, ..] = field.tag;
        let tag = tag_text(&field.tag);
        match &[a, b] {
            // Read with the names.
            tag if people::is_read(*tag) => {}
            b"DT" => fields::genres(&mut citation, field.value),
            b"CR" => {
                for line in field.lines() {
                    fields::cited(&mut citation, line);
                }
            }
            // The export breaks its lines at any blank, and parts one keyword from the next by semicolons only.
            b"DE" | b"ID" | b"WC" | b"SC" => {
                let keywords = field.lines().collect::<Vec<_>>().join(" ");
                citation.take(Meaning::Keyword, tag, &keywords);
            }
            b"PN" if kind == Kind::Patent => {
                for number in field.value.split([';', '\n']) {
                    citation.take(Meaning::Number, tag, number);
                }
            }
            b"FX" | b"FU" => citation.take(Meaning::Note(crate::model::NoteKind::Funding), tag, field.value),
            code => citation.take(fields::meaning(*code, kind, is_in_series), tag, field.value),
        }
    }
    citation.finish()
}
