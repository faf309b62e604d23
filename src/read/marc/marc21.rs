//! The meaning of [MARC 21 bibliographic](https://www.loc.gov/marc/bibliographic/) fields.
//!
//! [`read`] goes through a record field by field and calls one function a group of tags; each is in a file of this folder.
//! Fields in another script (880) are read with the field they belong to. [`fate`] says of every tag what becomes of it.

mod access;
mod agents;
mod control;
mod fate;
mod fixed;
mod heading;
mod host;
mod identifiers;
mod imprint;
mod invenio;
mod items;
mod linking;
mod notes;
mod periods;
mod physical;
pub(super) mod scripts;
mod series;
mod subfields;
mod subjects;
mod titles;

pub use fate::fate;
pub use subfields::fate as subfield_fate;

use super::{Fate, Field, MarcRecord, Tag};
use crate::model::{Date, Record, Text};
use crate::read::evidence::{self, Evidence};
use scripts::Scripts;

/// Reads a MARC 21 bibliographic record.
///
/// ```
/// use bibtriple::read::marc::{MarcRecord, Tag, marc21};
///
/// let mut marc = MarcRecord::default();
/// marc.set_leader("00000nam a2200000 a 4500");
/// marc.push_data(Tag(*b"245"), *b"10");
/// marc.push_subfield('a', "Walden /");
/// let record = marc21::read(&marc)?;
/// assert_eq!(record.title.map(|title| title.full).as_deref(), Some("Walden"));
/// # Ok::<(), String>(())
/// ```
///
/// # Errors
/// The record describes no work: it is an authority, classification, community or holdings record. The message says which.
pub fn read(marc: &MarcRecord) -> Result<Record, String> {
    control::refuse_other_formats(marc)?;
    let mut reading = Reading::new(marc);
    control::read(&mut reading);
    fixed::read(&mut reading);
    for field in marc.fields() {
        reading.field(field);
    }
    Ok(reading.finish())
}

/// A record on its way from fields to [`Record`].
struct Reading<'a> {
    marc: &'a MarcRecord,
    scripts: Scripts<'a>,
    record: Record,
    evidence: Evidence,
    /// What the imprint says, until it is known whether the coded dates say it better.
    imprint: imprint::Imprint,
    series: series::SeriesStatements,
    /// When hosts were published, by their place among the hosts.
    host_dates: Vec<(usize, Date)>,
    items: items::Holdings,
    /// Whether the record is Invenio's, which says some things in places of its own.
    is_invenio: bool,
}

impl<'a> Reading<'a> {
    fn new(marc: &'a MarcRecord) -> Self {
        Self {
            marc,
            scripts: Scripts::new(marc),
            record: Record::default(),
            evidence: Evidence::default(),
            imprint: imprint::Imprint::default(),
            series: series::SeriesStatements::default(),
            host_dates: Vec::new(),
            items: items::Holdings::new(marc),
            is_invenio: invenio::is_invenio(marc),
        }
    }

    fn field(&mut self, field: Field<'a>) {
        // An 880 is read with its partner; one without a partner stands for the field it names.
        let tag = if field.tag().0 == *b"880" {
            match self.scripts.orphan(field) {
                Some(tag) => tag,
                None => return self.read_alternate(field),
            }
        } else {
            field.tag()
        };
        let known = self.record.unmapped.len();
        self.read_field(tag, field);
        // A field that is kept as a whole is kept with its subfields.
        let mut kept = self.record.unmapped.iter().skip(known);
        let is_read_whole = self.is_invenio && matches!(&tag.0, b"100" | b"700");
        if fate(tag) == Fate::Mapped && !is_read_whole && kept.all(|kept| kept.field != tag.as_str()) {
            subfields::report(self, tag, field);
        }
    }

    /// Reads an 880 that the reader of its partner leaves alone: a note of its own, or nothing that has a place.
    fn read_alternate(&mut self, field: Field<'a>) {
        let Some(tag) = scripts::linked_tag(field) else { return self.keep(field) };
        match tag.0 {
            [b'3', b'6', b'1'] => {}
            [b'0' | b'3', ..] | [b'2', b'5', b'1' | b'4'..=b'8'] | [b'2', b'7', _] | [b'7', b'5', _] => {
                self.read_field(tag, field);
            }
            [b'1' | b'2' | b'4' | b'5' | b'6' | b'7', ..] | [b'8', b'0' | b'1' | b'3', _] | [b'8', b'4', b'0'] => {}
            _ => self.keep(field),
        }
    }

    /// The title of a related work in the 880s of the field that names it.
    fn titles_in_other_scripts(&self, field: Field<'a>, title: impl Fn(Field<'a>) -> String) -> Vec<Text> {
        let titles = self.scripts.of(field).map(|partner| self.scripts.text(partner, title(partner)));
        titles.filter(|title| !title.value.is_empty()).collect()
    }

    fn read_field(&mut self, tag: Tag, field: Field<'a>) {
        if self.is_invenio && invenio::read(self, tag, field) {
            return;
        }
        match tag.0 {
            // Read before all other fields.
            [b'0', b'0', b'1' | b'3' | b'5' | b'7' | b'8'] => {}
            [b'0', b'0', _] => self.keep(field),
            [b'0', b'1' | b'2' | b'3', _] => identifiers::read(self, tag, field),
            [b'0', b'4', _] => periods::read(self, tag, field),
            [b'0', ..] => subjects::read_class(self, tag, field),
            [b'1', b'3', b'0'] => titles::read_uniform(self, field),
            [b'1', ..] => agents::read(self, tag, field),
            [b'2', b'0'..=b'4', _] => titles::read(self, tag, field),
            [b'2', ..] => imprint::read(self, tag, field),
            [b'3', b'6', b'1'] => notes::read(self, tag, field),
            [b'3', ..] => physical::read(self, tag, field),
            [b'4', ..] | [b'8', b'0' | b'1' | b'3', _] | [b'8', b'4', b'0'] => series::read(self, tag, field),
            [b'5', ..] => notes::read(self, tag, field),
            [b'6', ..] => subjects::read(self, tag, field),
            [b'7', b'0' | b'1' | b'2', _] => agents::read(self, tag, field),
            [b'7', b'3' | b'4', _] => titles::read_added(self, tag, field),
            [b'7', b'5', _] => subjects::read_added(self, tag, field),
            [b'7', b'7', b'3'] => host::read(self, field),
            [b'7', b'6' | b'7' | b'8', _] => linking::read(self, tag, field),
            [b'8', b'5', b'6' | b'7'] => access::read(self, field),
            [b'8' | b'9', ..] => items::read(self, tag, field),
            _ => self.keep(field),
        }
    }

    /// Keeps a field that nothing takes: it is named in the report, unless it is private or serves the catalogue only.
    fn keep(&mut self, field: Field<'_>) {
        let tag = field.tag();
        if matches!(fate(tag), Fate::Private | Fate::Technical) {
            return;
        }
        self.record.keep_unmapped(tag.to_string(), field.to_string());
    }

    fn finish(mut self) -> Record {
        imprint::finish(&mut self);
        if self.is_invenio {
            invenio::finish(&mut self);
        }
        series::finish(&mut self);
        items::finish(&mut self);
        evidence::settle(&mut self.record, &self.evidence);
        host::finish(&mut self);
        self.record
    }
}
