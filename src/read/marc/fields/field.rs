//! A field of a record: tag, indicators, subfields.

use super::{FieldEntry, MarcRecord, Subfield, Tag};
use std::fmt;

/// One field of a record.
#[derive(Clone, Copy)]
pub struct Field<'a> {
    pub(super) record: &'a MarcRecord,
    pub(super) entry: &'a FieldEntry,
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

impl Field<'_> {
    /// The subfields with these codes, in the field's order, joined by one space.
    #[must_use]
    pub fn join(self, codes: &str) -> String {
        self.join_where(|part| part.is_one_of(codes))
    }

    /// All subfields but those with these codes, in the field's order, joined by one space.
    #[must_use]
    pub fn join_except(self, codes: &str) -> String {
        self.join_where(|part| !part.is_one_of(codes))
    }

    /// How much room the text of all subfields takes, with a few characters between them.
    pub(in crate::read::marc) fn room(self) -> usize {
        self.subfields().map(|subfield| subfield.value.len() + 3).sum()
    }

    fn join_where(self, is_wanted: impl Fn(Subfield<'_>) -> bool) -> String {
        let mut text = String::with_capacity(self.room());
        for subfield in self.subfields().filter(|subfield| is_wanted(*subfield)) {
            let value = subfield.value.trim();
            if !value.is_empty() {
                if !text.is_empty() {
                    text.push(' ');
                }
                text.push_str(value);
            }
        }
        text
    }
}

/// The field as people write it: `$a Title $b rest`.
impl fmt::Display for Field<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.value())?;
        for (index, subfield) in self.subfields().enumerate() {
            let separator = if index == 0 { "" } else { " " };
            write!(f, "{separator}${} {}", subfield.code, subfield.value)?;
        }
        Ok(())
    }
}
