//! One MARC record as its framer found it: leader, control fields, data fields with subfields, all text in one buffer.
//!
//! A framer clears the record and fills it again, so that reading a million records allocates for the largest one only.

mod field;
mod subfield;
mod tag;
mod tidy;

pub use field::Field;
pub use subfield::Subfield;
pub use tag::Tag;

use crate::error::{Code, Diagnostic, Position};
use std::ops::Range;
use tag::TagSet;

/// A MARC record: leader and fields, decoded to Unicode in NFC, without non-sorting marks.
///
/// Two records are equal if their leaders and fields are; where they came from does not count.
#[derive(Debug, Clone, Default)]
pub struct MarcRecord {
    leader: String,
    text: String,
    fields: Vec<FieldEntry>,
    tags: TagSet,
    subfields: Vec<SubfieldEntry>,
    position: Position,
    envelope_identifier: String,
    format: String,
    record_type: String,
    is_deleted: bool,
    diagnostics: Vec<Diagnostic>,
}

impl PartialEq for MarcRecord {
    fn eq(&self, other: &Self) -> bool {
        self.leader == other.leader
            && self.fields.len() == other.fields.len()
            && self.fields().zip(other.fields()).all(|(a, b)| {
                (a.tag(), a.indicators(), a.value()) == (b.tag(), b.indicators(), b.value())
                    && a.subfields().eq(b.subfields())
            })
    }
}

impl Eq for MarcRecord {}

#[derive(Debug, Clone)]
struct FieldEntry {
    tag: Tag,
    indicators: [u8; 2],
    /// Value of a control field, empty for a data field.
    value: Range<usize>,
    /// Subfields of a data field, empty for a control field.
    subfields: Range<usize>,
}

#[derive(Debug, Clone)]
struct SubfieldEntry {
    code: char,
    value: Range<usize>,
}

impl MarcRecord {
    /// Empties the record and keeps its buffers.
    pub fn clear(&mut self) {
        self.leader.clear();
        self.text.clear();
        self.fields.clear();
        self.tags = TagSet::default();
        self.subfields.clear();
        self.position = Position::default();
        self.envelope_identifier.clear();
        self.format.clear();
        self.record_type.clear();
        self.is_deleted = false;
        self.diagnostics.clear();
    }

    /// Says where the record was found.
    pub fn set_position(&mut self, position: Position) {
        self.position = position;
    }

    /// Marks a record that its envelope (an OAI-PMH header, an Aleph `DEL` field) says is gone.
    pub fn set_deleted(&mut self) {
        self.is_deleted = true;
    }

    /// Keeps the identifier that the envelope gives the record.
    pub fn set_envelope_identifier(&mut self, identifier: &str) {
        self.envelope_identifier.clear();
        self.envelope_identifier.push_str(identifier);
    }

    /// Keeps what the record calls its format: `MARC21`, `UNIMARC`, …
    pub fn set_format(&mut self, format: &str) {
        self.format.clear();
        self.format.push_str(format);
    }

    /// Keeps what the record calls its type: `Bibliographic`, `Authority`, `Holdings`, …
    pub fn set_record_type(&mut self, record_type: &str) {
        self.record_type.clear();
        self.record_type.push_str(record_type);
    }

    /// Adds a doubt about the record's form: it was repaired, or its encoding is not the declared one.
    #[cold]
    pub fn doubt(&mut self, code: Code, message: impl Into<String>) {
        self.diagnostics.push(Diagnostic::new(code, message));
    }

    /// Sets the leader: 24 characters, or what there is of it.
    pub fn set_leader(&mut self, leader: &str) {
        self.leader.clear();
        self.leader.push_str(leader);
    }

    /// Adds a control field (no indicators, no subfields).
    pub fn push_control(&mut self, tag: Tag, value: &str) {
        // Some systems write its blanks as no-break spaces, and its places are counted in bytes.
        let value = if value.contains('\u{A0}') {
            self.push_text(&value.replace('\u{A0}', " "))
        } else {
            self.push_text(value)
        };
        let end = self.subfields.len();
        self.tags.insert(tag);
        self.fields.push(FieldEntry { tag, indicators: [b' '; 2], value, subfields: end..end });
    }

    /// Begins a data field; its subfields follow.
    pub fn push_data(&mut self, tag: Tag, indicators: [u8; 2]) {
        let (at, end) = (self.text.len(), self.subfields.len());
        self.tags.insert(tag);
        self.fields.push(FieldEntry { tag, indicators, value: at..at, subfields: end..end });
    }

    /// Adds a subfield to the data field begun last.
    pub fn push_subfield(&mut self, code: char, value: &str) {
        let value = self.push_text(value);
        self.subfields.push(SubfieldEntry { code, value });
        if let Some(field) = self.fields.last_mut() {
            field.subfields.end = self.subfields.len();
        }
    }

    /// As [`MarcRecord::push_subfield`], of a value that is written into the text of the record.
    pub(super) fn push_subfield_with(&mut self, code: char, write: impl FnOnce(&mut String)) {
        let start = self.text.len();
        write(&mut self.text);
        self.subfields.push(SubfieldEntry { code, value: start..self.text.len() });
        if let Some(field) = self.fields.last_mut() {
            field.subfields.end = self.subfields.len();
        }
    }

    /// Takes over the text of a whole record, so that fields can be ranges of it.
    pub(super) fn set_text(&mut self, text: &str) {
        self.text.clear();
        self.text.push_str(text);
    }

    /// Forgets the fields and their text, for a second attempt at them.
    pub(super) fn clear_fields(&mut self) {
        self.text.clear();
        self.fields.clear();
        self.tags = TagSet::default();
        self.subfields.clear();
    }

    /// Whether there is no field.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.fields.is_empty()
    }

    /// As [`MarcRecord::push_control`], of a value in the text taken over.
    pub(super) fn push_control_at(&mut self, tag: Tag, value: Range<usize>) {
        let end = self.subfields.len();
        self.tags.insert(tag);
        self.fields.push(FieldEntry { tag, indicators: [b' '; 2], value, subfields: end..end });
    }

    /// As [`MarcRecord::push_subfield`], of a value in the text taken over.
    pub(super) fn push_subfield_at(&mut self, code: char, value: Range<usize>) {
        self.subfields.push(SubfieldEntry { code, value });
        if let Some(field) = self.fields.last_mut() {
            field.subfields.end = self.subfields.len();
        }
    }

    fn push_text(&mut self, value: &str) -> Range<usize> {
        let start = self.text.len();
        self.text.push_str(value);
        start..self.text.len()
    }

    /// The leader as it came, 24 characters if it is sound.
    #[must_use]
    pub fn leader(&self) -> &str {
        &self.leader
    }

    /// The character of the leader at this position (from 0), a blank where there is none.
    #[must_use]
    pub fn leader_at(&self, position: usize) -> u8 {
        self.leader.as_bytes().get(position).copied().unwrap_or(b' ')
    }

    /// Where the record was found.
    #[must_use]
    pub fn position(&self) -> Position {
        self.position
    }

    /// Whether the envelope says that the record is deleted; `leader/05` is for the meaning to read.
    #[must_use]
    pub fn is_deleted(&self) -> bool {
        self.is_deleted
    }

    /// The identifier that the envelope gives the record (`oai:example.org:17`).
    #[must_use]
    pub fn envelope_identifier(&self) -> Option<&str> {
        (!self.envelope_identifier.is_empty()).then_some(self.envelope_identifier.as_str())
    }

    /// What the record calls its format (the `format` attribute of MARCXML and MarcXchange).
    #[must_use]
    pub fn format(&self) -> Option<&str> {
        (!self.format.is_empty()).then_some(self.format.as_str())
    }

    /// What the record calls its type (the `type` attribute of MARCXML and MarcXchange).
    #[must_use]
    pub fn record_type(&self) -> Option<&str> {
        (!self.record_type.is_empty()).then_some(self.record_type.as_str())
    }

    /// What was doubtful in the record's form.
    #[must_use]
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }

    /// All fields in the record's order.
    pub fn fields(&self) -> impl Iterator<Item = Field<'_>> {
        self.fields.iter().map(|entry| Field { record: self, entry })
    }

    /// The fields with this tag.
    pub fn with_tag(&self, tag: &str) -> impl Iterator<Item = Field<'_>> {
        // Three bytes are compared as such; of slices the lengths would be, and a function called, for each of fifty fields.
        let tag = <[u8; 3]>::try_from(tag.as_bytes()).map(Tag).ok().filter(|tag| self.tags.may_have(*tag));
        let fields = if tag.is_some() { self.fields.as_slice() } else { &[] };
        let entries = fields.iter().filter(move |entry| Some(entry.tag) == tag);
        entries.map(|entry| Field { record: self, entry })
    }

    /// The value of the first control field with this tag, wherever it stands: some systems write it in a subfield.
    #[must_use]
    pub fn control(&self, tag: &str) -> Option<&str> {
        let field = self.with_tag(tag).next()?;
        Some(field.subfields().next().map_or(field.value(), |subfield| subfield.value))
    }
}
