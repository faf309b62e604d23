//! One MARC record as its framer found it: leader, control fields, data fields with subfields, all text in one buffer.
//!
//! A framer clears the record and fills it again, so that reading a million records allocates for the largest one only.

use std::fmt;
use std::ops::Range;

/// The tag of a field: three ASCII characters, digits as a rule.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tag(pub [u8; 3]);

impl Tag {
    /// The tag as text; the Unicode replacement character where a byte is not ASCII.
    #[must_use]
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("\u{FFFD}")
    }
}

impl fmt::Display for Tag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Tag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A MARC record: leader and fields, decoded to Unicode.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MarcRecord {
    leader: String,
    text: String,
    fields: Vec<FieldEntry>,
    subfields: Vec<SubfieldEntry>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct FieldEntry {
    tag: Tag,
    indicators: [u8; 2],
    /// Value of a control field, empty for a data field.
    value: Range<usize>,
    /// Subfields of a data field, empty for a control field.
    subfields: Range<usize>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
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
        self.subfields.clear();
    }

    /// Sets the leader: 24 characters, or what there is of it.
    pub fn set_leader(&mut self, leader: &str) {
        self.leader.clear();
        self.leader.push_str(leader);
    }

    /// Adds a control field (no indicators, no subfields).
    pub fn push_control(&mut self, tag: Tag, value: &str) {
        let value = self.push_text(value);
        let end = self.subfields.len();
        self.fields.push(FieldEntry { tag, indicators: [b' '; 2], value, subfields: end..end });
    }

    /// Begins a data field; its subfields follow.
    pub fn push_data(&mut self, tag: Tag, indicators: [u8; 2]) {
        let (at, end) = (self.text.len(), self.subfields.len());
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

    /// All fields in the record's order.
    pub fn fields(&self) -> impl Iterator<Item = Field<'_>> {
        self.fields.iter().map(|entry| Field { record: self, entry })
    }

    /// The fields with this tag.
    pub fn with_tag(&self, tag: &str) -> impl Iterator<Item = Field<'_>> {
        self.fields().filter(move |field| field.tag().0 == tag.as_bytes())
    }

    /// The value of the first control field with this tag.
    #[must_use]
    pub fn control(&self, tag: &str) -> Option<&str> {
        self.with_tag(tag).map(Field::value).next()
    }
}

/// One field of a record.
#[derive(Clone, Copy)]
pub struct Field<'a> {
    record: &'a MarcRecord,
    entry: &'a FieldEntry,
}

impl<'a> Field<'a> {
    /// The tag.
    #[must_use]
    pub fn tag(self) -> Tag {
        self.entry.tag
    }

    /// The two indicators; blanks in a control field.
    #[must_use]
    pub fn indicators(self) -> [u8; 2] {
        self.entry.indicators
    }

    /// The value of a control field, empty for a data field.
    #[must_use]
    pub fn value(self) -> &'a str {
        self.record.text.get(self.entry.value.clone()).unwrap_or_default()
    }

    /// Whether it has no subfields at all.
    #[must_use]
    pub fn is_control(self) -> bool {
        self.entry.subfields.is_empty()
    }

    /// The subfields in order.
    pub fn subfields(self) -> impl Iterator<Item = Subfield<'a>> {
        let entries = self.record.subfields.get(self.entry.subfields.clone()).unwrap_or_default();
        entries.iter().map(move |entry| Subfield {
            code: entry.code,
            value: self.record.text.get(entry.value.clone()).unwrap_or_default(),
        })
    }

    /// The values of the subfields with this code.
    pub fn all(self, code: char) -> impl Iterator<Item = &'a str> {
        self.subfields().filter(move |subfield| subfield.code == code).map(|subfield| subfield.value)
    }

    /// The value of the first subfield with this code.
    #[must_use]
    pub fn first(self, code: char) -> Option<&'a str> {
        self.all(code).next()
    }
}

/// One subfield of a data field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Subfield<'a> {
    /// Its code: a letter or digit.
    pub code: char,
    /// Its value, as written.
    pub value: &'a str,
}
