//! Extent, content, media, carrier and frequency: 3XX.

use super::Reading;
use crate::model::{Form, FormKind, Note, NoteKind, Text};
use crate::read::marc::{Field, Tag};
use crate::text::{extent, isbd};

/// 300–388.
pub(super) fn read<'a>(reading: &mut Reading<'a>, tag: Tag, field: Field<'a>) {
    match &tag.0 {
        b"300" => read_extent(reading, field),
        b"306" => {
            for duration in field.all('a').filter_map(duration) {
                note(reading, NoteKind::General, duration);
            }
        }
        b"307" => note(reading, NoteKind::General, field.join("ab")),
        b"310" | b"321" => note(reading, NoteKind::Frequency, isbd::trim(&field.join("ab")).to_owned()),
        b"336" => read_form(reading, FormKind::Content, field),
        b"337" => read_form(reading, FormKind::Media, field),
        b"338" => read_form(reading, FormKind::Carrier, field),
        b"340" => note(reading, NoteKind::Medium, field.join("abcdefghijkmnop")),
        b"341" | b"344" | b"345" | b"346" | b"351" => note(reading, NoteKind::General, field.join("abcdefgh")),
        b"347" => {
            for format in field.all('b') {
                note(reading, NoteKind::FileFormat, isbd::trim(format).to_owned());
            }
            note(reading, NoteKind::General, field.join("acdef"));
        }
        b"350" => note(reading, NoteKind::General, field.join("ab")),
        b"362" | b"370" | b"380" | b"381" | b"383" | b"384" | b"386" | b"388" => {
            note(reading, NoteKind::General, isbd::trim(&field.join("abcdefgiz")).to_owned());
        }
        b"382" => note(reading, NoteKind::General, performance(field)),
        b"385" => note(reading, NoteKind::Audience, isbd::trim(&field.join("a")).to_owned()),
        b"377" => note(reading, NoteKind::General, field.join("l")),
        _ => reading.keep(field),
    }
}

fn note(reading: &mut Reading<'_>, kind: NoteKind, text: String) {
    let note = Note { kind, text: Text::new(text) };
    if !note.text.value.is_empty() && !reading.record.notes.contains(&note) {
        reading.record.notes.push(note);
    }
}

/// 300: the extent as written; what it counts.
fn read_extent<'a>(reading: &mut Reading<'a>, field: Field<'a>) {
    let written = punctuated(field);
    let written = isbd::trim(&written);
    if written.is_empty() {
        return;
    }
    let counted = field.first('a').unwrap_or(written);
    let record = &mut reading.record;
    record.page_count = record.page_count.or_else(|| extent::page_count(counted));
    record.volume_count = record.volume_count.or_else(|| extent::volume_count(counted).filter(|volumes| *volumes > 1));
    if !record.extents.iter().any(|extent| extent == written) {
        record.extents.push(written.to_owned());
    }
}

/// The extent with its ISBD punctuation, which many catalogues leave out of the record: "240 p. : ill. ; 24 cm + 1 CD".
fn punctuated(field: Field<'_>) -> String {
    let mut text = String::new();
    for subfield in field.subfields().filter(|subfield| subfield.is_one_of("abcefg")) {
        let value = subfield.value.trim();
        if value.is_empty() {
            continue;
        }
        if !text.is_empty() {
            let mark = match subfield.code {
                'b' => ":",
                'c' => ";",
                'e' => "+",
                _ => "",
            };
            let is_marked = text.ends_with([':', ';', '+', ',', '(']) || value.starts_with([':', ';', '+', '(']);
            text.push(' ');
            if !is_marked && !mark.is_empty() {
                text.push_str(mark);
                text.push(' ');
            }
        }
        text.push_str(value);
    }
    text
}

/// 306 $a: `012345` is 1 h 23 min 45 s.
fn duration(value: &str) -> Option<String> {
    let value = value.trim();
    let part = |range: std::ops::Range<usize>| value.get(range)?.parse::<u32>().ok();
    if value.len() != 6 {
        return (!value.is_empty()).then(|| value.to_owned());
    }
    let (hours, minutes, seconds) = (part(0..2)?, part(2..4)?, part(4..6)?);
    let parts = [(hours, "h"), (minutes, "min"), (seconds, "s")];
    let shown: Vec<String> =
        parts.iter().filter(|(count, _)| *count > 0).map(|(count, unit)| format!("{count} {unit}")).collect();
    (!shown.is_empty()).then(|| shown.join(" "))
}

/// 336–338: code and term belong together by their order.
fn read_form(reading: &mut Reading<'_>, kind: FormKind, field: Field<'_>) {
    let (mut terms, mut codes) = (field.all('a'), field.all('b'));
    loop {
        let (term, code) = (terms.next(), codes.next());
        if term.is_none() && code.is_none() {
            return;
        }
        let text = |value: Option<&str>| value.map(isbd::trim).filter(|value| !value.is_empty()).map(str::to_owned);
        let form = Form { kind, code: text(code), term: text(term) };
        if (form.code.is_some() || form.term.is_some()) && !reading.record.forms.contains(&form) {
            reading.record.forms.push(form);
        }
    }
}

/// 007/00-01, where no 338 names the carrier: RDA took its codes over from there.
pub(super) fn read_fixed(reading: &mut Reading<'_>) {
    let marc = reading.marc;
    if marc.with_tag("338").next().is_some() {
        return;
    }
    for code in marc.with_tag("007").filter_map(|field| field.value().get(..2)) {
        let form = Form { kind: FormKind::Carrier, code: Some(code.to_owned()), term: None };
        if CARRIERS.contains(&code) && !reading.record.forms.contains(&form) {
            reading.record.forms.push(form);
        }
    }
}

/// The [RDA carrier types](https://www.loc.gov/standards/valuelist/rdacarrier.html) that 007 can name.
const CARRIERS: &[&str] = &[
    "ca", "cb", "cd", "ce", "cf", "ch", "ck", "cr", "eh", "es", "gc", "gd", "gf", "gs", "gt", "ha", "hb", "hc", "hd",
    "he", "hf", "hg", "hh", "hj", "mc", "mf", "mo", "mr", "sd", "se", "sg", "si", "sq", "ss", "st", "sw", "vc", "vd",
    "vf", "vr",
];

/// 382: "piano (1), violin (2)".
fn performance(field: Field<'_>) -> String {
    let mut text = String::new();
    for subfield in field.subfields() {
        match subfield.code {
            'a' | 'b' | 'd' | 'p' => {
                if !text.is_empty() {
                    text.push_str(", ");
                }
                text.push_str(isbd::trim(subfield.value));
            }
            'n' | 'e' => {
                text.push_str(" (");
                text.push_str(isbd::trim(subfield.value));
                text.push(')');
            }
            _ => {}
        }
    }
    text
}
