//! What a file of MARC records is made of: types, encodings, fields and subfields, and what becomes of them.

use super::{Fate, Flavour, MarcRecord, marc21, unimarc};
use crate::model::{Record, UnmappedReason};
use serde::Serialize;
use std::collections::BTreeMap;

/// Counts over MARC records, for whoever wants to know a catalogue before converting it.
///
/// ```
/// use bibtriple::read::marc::{Census, Flavour, MarcRecord, Tag, marc21};
///
/// let mut marc = MarcRecord::default();
/// marc.set_leader("00000nam a2200000 a 4500");
/// marc.push_data(Tag(*b"245"), *b"10");
/// marc.push_subfield('a', "Walden");
/// let mut census = Census::default();
/// census.count(&marc, Flavour::Marc21, Some(&marc21::read(&marc)?));
/// assert_eq!(census.types["am"], 1);
/// assert_eq!((census.fields["245"].count, census.fields["245"].mapped), (1, 1));
/// # Ok::<(), String>(())
/// ```
#[derive(Debug, Clone, Default, Serialize)]
pub struct Census {
    /// Records by flavour.
    pub flavours: BTreeMap<&'static str, u64>,
    /// Records by type and level: positions 6 and 7 of the leader, `am` for a book.
    pub types: BTreeMap<String, u64>,
    /// Records by the encoding that they declare; what they are in is among the doubts where it is another.
    pub encodings: BTreeMap<String, u64>,
    /// Fields by tag.
    pub fields: BTreeMap<String, FieldCount>,
}

/// How often a field occurs, and with which subfields.
#[derive(Debug, Clone, Default, Serialize)]
pub struct FieldCount {
    /// Occurrences.
    pub count: u64,
    /// Occurrences whose meaning went into a record.
    pub mapped: u64,
    /// What becomes of the tag; `None` for a tag of which nothing is known.
    pub fate: Option<Fate>,
    /// Its subfields.
    pub subfields: BTreeMap<char, SubfieldCount>,
}

/// How often a subfield occurs, and what becomes of it.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct SubfieldCount {
    /// Occurrences.
    pub count: u64,
    /// What becomes of it, in a field that is mapped; that of the field otherwise.
    pub fate: Fate,
}

impl Census {
    /// Counts a record, and what was understood of it; `None` when it was refused.
    pub fn count(&mut self, marc: &MarcRecord, flavour: Flavour, read: Option<&Record>) {
        add(&mut self.flavours, flavour.as_str());
        let shown = |at| char::from(marc.leader_at(at));
        add(&mut self.types, format!("{}{}", shown(6), shown(7)));
        add(&mut self.encodings, declared_encoding(marc, flavour));
        for field in marc.fields() {
            let tag = field.tag();
            let count = self.fields.entry(tag.to_string()).or_insert_with(|| FieldCount {
                fate: Some(match flavour {
                    Flavour::Marc21 => marc21::fate(tag),
                    Flavour::Unimarc => unimarc::fate(tag),
                }),
                ..FieldCount::default()
            });
            count.count += 1;
            if read.is_some() && count.fate == Some(Fate::Mapped) {
                count.mapped += 1;
            }
            for subfield in field.subfields() {
                let counted = count.subfields.entry(subfield.code).or_insert_with(|| SubfieldCount {
                    count: 0,
                    fate: match (count.fate, flavour) {
                        (Some(Fate::Mapped) | None, Flavour::Marc21) => marc21::subfield_fate(tag, subfield.code),
                        (Some(Fate::Mapped) | None, Flavour::Unimarc) => unimarc::subfield_fate(tag, subfield.code),
                        (Some(fate), _) => fate,
                    },
                });
                counted.count += 1;
            }
        }
        let unmapped = read.into_iter().flat_map(|record| &record.unmapped);
        for field in unmapped.filter(|field| field.reason == UnmappedReason::Unknown) {
            if let Some(count) = self.fields.get_mut(&field.field) {
                count.mapped = count.mapped.saturating_sub(u64::from(count.fate == Some(Fate::Mapped)));
            }
        }
    }

    /// Adds the counts of other records.
    pub fn add(&mut self, other: Self) {
        merge(&mut self.flavours, other.flavours);
        merge(&mut self.types, other.types);
        merge(&mut self.encodings, other.encodings);
        for (tag, field) in other.fields {
            let count = self.fields.entry(tag).or_default();
            count.count += field.count;
            count.mapped += field.mapped;
            // What the first record with this tag said of it.
            count.fate = count.fate.or(field.fate);
            for (code, subfield) in field.subfields {
                let counted = count.subfields.entry(code).or_insert(SubfieldCount { count: 0, fate: subfield.fate });
                counted.count += subfield.count;
            }
        }
    }
}

fn add<K: Ord>(counts: &mut BTreeMap<K, u64>, what: K) {
    *counts.entry(what).or_default() += 1;
}

fn merge<K: Ord>(counts: &mut BTreeMap<K, u64>, others: BTreeMap<K, u64>) {
    for (what, number) in others {
        *counts.entry(what).or_default() += number;
    }
}

/// The encoding that leader/09 declares in MARC 21, and 100 $a/26-29 in UNIMARC.
fn declared_encoding(marc: &MarcRecord, flavour: Flavour) -> String {
    match flavour {
        Flavour::Marc21 => match marc.leader_at(9) {
            b'a' => "UTF-8".to_owned(),
            b' ' => "MARC-8".to_owned(),
            other => format!("leader/09 {:?}", char::from(other)),
        },
        Flavour::Unimarc => {
            let coded = marc.with_tag("100").find_map(|field| field.first('a'));
            match coded.and_then(|coded| coded.get(26..28)).map(str::trim) {
                Some("50") => "UTF-8".to_owned(),
                Some("01") => "ISO 646".to_owned(),
                Some("03") => "ISO 5426".to_owned(),
                Some(code) if !code.is_empty() => format!("100 $a/26-27 {code}"),
                _ => "none".to_owned(),
            }
        }
    }
}
