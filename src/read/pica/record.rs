//! One PICA+ record as it was cut: fields with their subfields, each of which knows whether it was read.

use crate::error::{Diagnostic, Position};
use std::cell::Cell;

/// A record.
#[derive(Debug, Clone, Default)]
pub(super) struct PicaRecord {
    pub(super) at: Position,
    pub(super) fields: Vec<PicaField>,
    /// What was doubtful in its form.
    pub(super) doubts: Vec<Diagnostic>,
}

/// A field: `028C/01 $dAnita$aMaas`.
#[derive(Debug, Clone)]
pub(super) struct PicaField {
    /// Three digits, and a capital or `@`.
    pub(super) tag: String,
    /// What stands behind the slash.
    pub(super) occurrence: String,
    pub(super) subfields: Vec<PicaSubfield>,
}

/// A subfield.
#[derive(Debug, Clone)]
pub(super) struct PicaSubfield {
    pub(super) code: char,
    pub(super) value: String,
    was_read: Cell<bool>,
}

impl PicaRecord {
    /// The fields with this tag.
    pub(super) fn with_tag<'a>(&'a self, tag: &'a str) -> impl Iterator<Item = &'a PicaField> {
        self.fields.iter().filter(move |field| field.tag == tag)
    }
}

impl PicaField {
    /// A field without subfields, if this is a tag: `021A`, `028B/01`.
    pub(super) fn with_name(name: &str) -> Option<Self> {
        let (tag, occurrence) = name.split_once('/').unwrap_or((name, ""));
        is_tag(tag.as_bytes()).then(|| Self {
            tag: tag.to_owned(),
            occurrence: occurrence.trim_start_matches('0').to_owned(),
            subfields: Vec::new(),
        })
    }

    pub(super) fn push(&mut self, code: char, value: String) {
        self.subfields.push(PicaSubfield { code, value, was_read: Cell::new(false) });
    }

    /// The values of the subfields with this code, trimmed, those that are not empty. They count as read.
    pub(super) fn all(&self, code: char) -> impl Iterator<Item = &str> {
        self.subfields.iter().filter(move |subfield| subfield.code == code).filter_map(PicaSubfield::read)
    }

    /// The value of the first subfield with this code.
    pub(super) fn first(&self, code: char) -> Option<&str> {
        self.all(code).next()
    }

    /// The first value of any of these codes, in their order.
    pub(super) fn any(&self, codes: &str) -> Option<&str> {
        codes.chars().find_map(|code| self.first(code))
    }

    /// The values with these codes, in the order of the field.
    pub(super) fn parts<'a>(&'a self, codes: &'a str) -> impl Iterator<Item = (char, &'a str)> {
        let wanted = self.subfields.iter().filter(|subfield| codes.contains(subfield.code));
        wanted.filter_map(|subfield| Some((subfield.code, subfield.read()?)))
    }

    /// The values with these codes, joined.
    pub(super) fn join(&self, codes: &str, separator: &str) -> String {
        self.parts(codes).map(|(_, value)| value).collect::<Vec<_>>().join(separator)
    }

    /// The subfields that nothing has read and that are no control subfields or expansions.
    pub(super) fn unread(&self) -> impl Iterator<Item = (char, &str)> {
        let unread = self.subfields.iter().filter(|subfield| !subfield.was_read.get());
        unread
            .filter(|subfield| subfield.code.is_ascii_lowercase() && !subfield.value.trim().is_empty())
            .map(|subfield| (subfield.code, subfield.value.as_str()))
    }

    /// The field as people write it.
    pub(super) fn written(&self) -> String {
        let mut written = String::new();
        for subfield in &self.subfields {
            written.extend(['$', subfield.code]);
            written.push_str(&subfield.value);
        }
        written
    }
}

impl PicaSubfield {
    fn read(&self) -> Option<&str> {
        self.was_read.set(true);
        Some(self.value.trim()).filter(|value| !value.is_empty())
    }
}

/// Three digits, the first of them the level, and a capital or `@`.
pub(super) fn is_tag(tag: &[u8]) -> bool {
    matches!(tag, [b'0'..=b'2', b'0'..=b'9', b'0'..=b'9', b'A'..=b'Z' | b'@'])
}
