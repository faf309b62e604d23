//! What the tables say of subfields, held against what the readers do with a mark in each.

use super::Fate;
use crate::error::Code;
use crate::model::Record;
use crate::read::marc::{MarcRecord, Tag};

/// A flavour of MARC: its reader and its tables.
pub(in crate::read::marc) struct Tables {
    pub(in crate::read::marc) leader: &'static str,
    /// The title, without which nothing is a record.
    pub(in crate::read::marc) title: Tag,
    pub(in crate::read::marc) read: fn(&MarcRecord) -> Result<Record, String>,
    pub(in crate::read::marc) fate: fn(Tag) -> Fate,
    pub(in crate::read::marc) subfield_fate: fn(Tag, char) -> Fate,
    /// Subfields whose values must have a form: a mark in them is not a word of the record.
    pub(in crate::read::marc) is_coded: fn(Tag, char) -> bool,
    /// Subfields that one which is read may need beside it.
    pub(in crate::read::marc) beside: &'static [&'static str],
    /// Those that one which is not read has beside it.
    pub(in crate::read::marc) beside_unmapped: &'static str,
}

impl Tables {
    /// What is wrong with what the tables say of the subfields of these tags.
    pub(in crate::read::marc) fn wrong(&self, is_of_interest: impl Fn(Tag) -> bool) -> Vec<String> {
        (10..1000)
            .map(|number| Tag(format!("{number:03}").as_bytes().try_into().unwrap()))
            .filter(|tag| (self.fate)(*tag) == Fate::Mapped && is_of_interest(*tag))
            .flat_map(|tag| ('a'..='z').map(move |code| (tag, code)))
            .filter_map(|(tag, code)| self.wrong_of(tag, code).map(|what| format!("{tag} ${code} {what}")))
            .collect()
    }

    fn wrong_of(&self, tag: Tag, code: char) -> Option<&'static str> {
        let fate = (self.subfield_fate)(tag, code);
        if fate == Fate::Technical {
            return None;
        }
        let beside: &[&str] = if fate == Fate::Mapped { self.beside } else { &["a"] };
        let is_in = beside.iter().any(|with| is_read(self.marked(tag, with, code), tag));
        let names =
            |field: &str| field == tag.as_str() || field.strip_prefix(tag.as_str()) == Some(&format!(" ${code}"));
        let is_reported = || {
            let record = self.marked(tag, self.beside_unmapped, code);
            record.unmapped.iter().any(|field| names(&field.field))
        };
        match fate {
            Fate::Mapped if !is_in && !(self.is_coded)(tag, code) => Some("is lost"),
            Fate::Private if is_in => Some("is not for the public"),
            Fate::Unmapped if is_in => Some("is read"),
            Fate::Unmapped if !is_reported() => Some("is gone"),
            _ => None,
        }
    }

    /// The record of a field with these subfields and a mark in one.
    fn marked(&self, tag: Tag, with: &str, code: char) -> Record {
        let mut marc = MarcRecord::default();
        marc.set_leader(self.leader);
        if tag != self.title {
            marc.push_data(self.title, *b"1 ");
            marc.push_subfield('a', "Walden");
        }
        marc.push_data(tag, *b"  ");
        for other in with.chars().filter(|other| *other != code) {
            marc.push_subfield(other, "Walden");
        }
        marc.push_subfield(code, "qzx");
        (self.read)(&marc).unwrap()
    }
}

/// Whether the mark is in the record or in a doubt, and not only among what is not mapped.
fn is_read(mut record: Record, tag: Tag) -> bool {
    record.unmapped.retain(|field| !field.field.starts_with(tag.as_str()));
    record.diagnostics.retain(|doubt| doubt.code != Code::Unmapped);
    serde_json::to_string(&record).unwrap().to_lowercase().contains("qzx")
}
