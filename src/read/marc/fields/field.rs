//! A field of a record: tag, indicators, subfields.

use super::subfield::is_one_of;
use super::{FieldEntry, MarcRecord, Subfield, SubfieldEntry, Tag};
use crate::bytes;
use std::borrow::Cow;
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
        self.entries().iter().map(move |entry| Subfield { code: entry.code, value: self.value_of(entry) })
    }

    /// Whether it is the same field of the same record, and not only one like it.
    pub(in crate::read::marc) fn is(self, other: Self) -> bool {
        std::ptr::eq(self.entry, other.entry)
    }

    /// The codes of the subfields in order.
    pub(in crate::read::marc) fn codes(self) -> impl Iterator<Item = char> {
        self.entries().iter().map(|entry| entry.code)
    }

    /// The values of the subfields with this code.
    ///
    /// The code is looked at before the value is: a reader asks each field for several codes that it does not have.
    pub fn all(self, code: char) -> impl Iterator<Item = &'a str> {
        self.entries().iter().filter(move |entry| entry.code == code).map(move |entry| self.value_of(entry))
    }

    /// The value of the first subfield with this code.
    #[must_use]
    pub fn first(self, code: char) -> Option<&'a str> {
        self.all(code).next()
    }
}

impl<'a> Field<'a> {
    fn entries(self) -> &'a [SubfieldEntry] {
        self.record.subfields.get(self.entry.subfields.clone()).unwrap_or_default()
    }

    fn value_of(self, entry: &SubfieldEntry) -> &'a str {
        self.record.text.get(entry.value.clone()).unwrap_or_default()
    }

    /// The subfields with these codes, in the field's order, joined by one space.
    #[must_use]
    pub fn join(self, codes: &str) -> String {
        self.join_where(|code| is_one_of(code, codes))
    }

    /// As [`join`](Self::join); what needs no joining is not copied.
    pub(in crate::read::marc) fn joined(self, codes: &str) -> Cow<'a, str> {
        let mut wanted = self.entries().iter().filter(|entry| is_one_of(entry.code, codes));
        match (wanted.next(), wanted.next()) {
            (None, _) => Cow::Borrowed(""),
            (Some(entry), None) => Cow::Borrowed(bytes::trim(self.value_of(entry))),
            _ => Cow::Owned(self.join(codes)),
        }
    }

    /// All subfields but those with these codes, in the field's order, joined by one space.
    #[must_use]
    pub fn join_except(self, codes: &str) -> String {
        self.join_where(|code| !is_one_of(code, codes))
    }

    /// How much room the text of all subfields takes, with a few characters between them.
    pub(in crate::read::marc) fn room(self) -> usize {
        self.entries().iter().map(|entry| entry.value.len() + 3).sum()
    }

    fn join_where(self, is_wanted: impl Fn(char) -> bool) -> String {
        let mut text = String::with_capacity(self.room());
        for entry in self.entries().iter().filter(|entry| is_wanted(entry.code)) {
            let value = bytes::trim(self.value_of(entry));
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
