//! Codes of 007 and 008 that a field in words does not repeat: carrier, audience, frequency.

use super::Reading;
use crate::model::list::push_new;
use crate::model::{Form, FormKind, Note, NoteKind, Text};
use crate::read::marc::MarcRecord;

/// Reads each code where no field says the same in words.
pub(super) fn read(reading: &mut Reading<'_>) {
    let marc = reading.marc;
    let has = |tag| marc.with_tag(tag).next().is_some();
    if !has("338") {
        read_carrier(reading);
    }
    if !has("385") && !has("521") {
        add(reading, NoteKind::Audience, audience(marc));
    }
    if !has("310") {
        add(reading, NoteKind::Frequency, frequency(marc));
    }
}

fn add(reading: &mut Reading<'_>, kind: NoteKind, text: Option<&str>) {
    reading.record.notes.extend(text.map(|text| Note { kind, text: Text::new(text) }));
}

fn coded(marc: &MarcRecord, position: usize) -> u8 {
    marc.control("008").and_then(|coded| coded.as_bytes().get(position).copied()).unwrap_or(b' ')
}

/// 007/00-01: RDA took its codes of carriers over from there. Where there is none, the form of item in 008.
fn read_carrier(reading: &mut Reading<'_>) {
    let marc = reading.marc;
    let mut codes: Vec<&str> = marc.with_tag("007").filter_map(|field| field.value().get(..2)).collect();
    codes.retain(|code| CARRIERS.contains(code));
    if codes.is_empty() {
        // 008/29 of maps and pictures, 008/23 of all others.
        let position = if matches!(marc.leader_at(6), b'e' | b'f' | b'g' | b'k' | b'o' | b'r') { 29 } else { 23 };
        codes.extend(match coded(marc, position) {
            b'o' => Some("cr"),
            b'b' => Some("he"),
            b'c' => Some("hg"),
            _ => None,
        });
    }
    for code in codes {
        let form = Form { kind: FormKind::Carrier, code: Some(code.to_owned()), term: None };
        push_new(&mut reading.record.forms, form);
    }
}

/// The [RDA carrier types](https://www.loc.gov/standards/valuelist/rdacarrier.html) that 007 can name.
const CARRIERS: &[&str] = &[
    "ca", "cb", "cd", "ce", "cf", "ch", "ck", "cr", "eh", "es", "gc", "gd", "gf", "gs", "gt", "ha", "hb", "hc", "hd",
    "he", "hf", "hg", "hh", "hj", "mc", "mf", "mo", "mr", "sd", "se", "sg", "si", "sq", "ss", "st", "sw", "vc", "vd",
    "vf", "vr",
];

/// Whether 008/18-34 are those of a continuing resource.
fn is_continuing(marc: &MarcRecord) -> bool {
    marc.leader_at(6) == b'a' && matches!(marc.leader_at(7), b'b' | b'i' | b's')
}

/// [008/22](https://www.loc.gov/marc/bibliographic/bd008.html) of all materials but maps, mixed materials and serials;
/// “general” says nothing.
fn audience(marc: &MarcRecord) -> Option<&'static str> {
    if is_continuing(marc)
        || !matches!(marc.leader_at(6), b'a' | b'c' | b'd' | b'g' | b'i'..=b'k' | b'm' | b'o' | b'r' | b't')
    {
        return None;
    }
    Some(match coded(marc, 22) {
        b'a' => "Preschool",
        b'b' => "Primary",
        b'c' => "Pre-adolescent",
        b'd' => "Adolescent",
        b'e' => "Adult",
        b'f' => "Specialized",
        b'j' => "Juvenile",
        _ => return None,
    })
}

/// [008/18](https://www.loc.gov/marc/bibliographic/bd008s.html) of continuing resources.
fn frequency(marc: &MarcRecord) -> Option<&'static str> {
    if !is_continuing(marc) {
        return None;
    }
    Some(match coded(marc, 18) {
        b'a' => "Annual",
        b'b' => "Bimonthly",
        b'c' => "Semiweekly",
        b'd' => "Daily",
        b'e' => "Biweekly",
        b'f' => "Semiannual",
        b'g' => "Biennial",
        b'h' => "Triennial",
        b'i' => "Three times a week",
        b'j' => "Three times a month",
        b'k' => "Continuously updated",
        b'm' => "Monthly",
        b'q' => "Quarterly",
        b's' => "Semimonthly",
        b't' => "Three times a year",
        b'w' => "Weekly",
        _ => return None,
    })
}
