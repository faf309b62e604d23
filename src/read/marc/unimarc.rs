//! The meaning of [UNIMARC bibliographic](https://www.ifla.org/g/unimarc-rg/) fields.
//!
//! [`read`] goes through a record field by field and calls one function a group of tags; each is in a file of this folder.

mod agents;
mod coded;
mod fate;
mod imprint;
mod items;
mod linking;
mod notes;
mod scripts;
mod subfields;
mod subjects;
mod titles;

pub use fate::fate;
pub use subfields::fate as subfield_fate;

use super::{Field, MarcRecord, Tag};
use crate::model::Record;
use crate::read::evidence::{self, Evidence};
use crate::read::marc::Fate;
use scripts::Links;

/// Reads a UNIMARC bibliographic record.
///
/// ```
/// use bibtriple::read::marc::{MarcRecord, Tag, unimarc};
///
/// let mut marc = MarcRecord::default();
/// marc.set_leader("00000nam0 2200000   450 ");
/// marc.push_data(Tag(*b"200"), *b"1 ");
/// marc.push_subfield('a', "Walden");
/// marc.push_subfield('e', "la vie dans les bois");
/// let record = unimarc::read(&marc)?;
/// assert_eq!(record.title.map(|title| title.full).as_deref(), Some("Walden: la vie dans les bois"));
/// # Ok::<(), String>(())
/// ```
///
/// # Errors
/// The record describes no work: it is an authority record.
pub fn read(marc: &MarcRecord) -> Result<Record, String> {
    coded::refuse_other_formats(marc)?;
    let mut reading = Reading {
        links: Links::new(marc),
        marc,
        record: Record::default(),
        evidence: Evidence::default(),
        coded_dates: Vec::new(),
    };
    coded::read(&mut reading);
    for field in marc.fields() {
        reading.field(field);
    }
    imprint::finish(&mut reading);
    let Reading { mut record, evidence, .. } = reading;
    evidence::settle(&mut record, &evidence);
    Ok(record)
}

/// A record on its way from fields to [`Record`].
struct Reading<'a> {
    marc: &'a MarcRecord,
    links: Links<'a>,
    record: Record,
    evidence: Evidence,
    /// What 100 $a says of dates, for an imprint that does not say it better.
    coded_dates: Vec<crate::model::DateStatement>,
}

impl<'a> Reading<'a> {
    fn field(&mut self, field: Field<'a>) {
        let tag = field.tag();
        let known = self.record.unmapped.len();
        self.read_field(tag, field);
        // A field that is kept as a whole is kept with its subfields.
        let mut kept = self.record.unmapped.iter().skip(known);
        if fate(tag) == Fate::Mapped && kept.all(|kept| kept.field != tag.as_str()) {
            subfields::report(self, tag, field);
        }
    }

    fn read_field(&mut self, tag: Tag, field: Field<'a>) {
        match tag.0 {
            // The record's identity and coded information have been read before the other fields.
            [b'0', b'0', b'1' | b'3' | b'5'] => {}
            [b'1', b'8', b'1' | b'2' | b'3'] => coded::read_form(self, tag, field),
            [b'1', ..] => {}
            [b'0', ..] => coded::read_number(self, tag, field),
            [b'2', b'0', b'0'] | [b'5', ..] => titles::read(self, tag, field),
            [b'2', b'2', b'5'] | [b'4', ..] => linking::read(self, tag, field),
            [b'2', ..] => imprint::read(self, tag, field),
            [b'3', ..] => notes::read(self, tag, field),
            [b'6', ..] => subjects::read(self, tag, field),
            [b'7', ..] => agents::read(self, tag, field),
            [b'8', b'5', b'6'] => linking::read_access(self, field),
            _ => items::read(self, tag, field),
        }
    }

    /// Keeps a field that nothing takes: it is named in the report, unless it is private or serves the catalogue only.
    fn keep(&mut self, field: Field<'_>) {
        let tag = field.tag();
        if !matches!(fate(tag), Fate::Private | Fate::Technical) {
            self.record.keep_unmapped(tag.to_string(), field.to_string());
        }
    }
}
