//! Extent, content, media, carrier and frequency: 3XX.

use super::Reading;
use crate::model::list::{push_new, recent};
use crate::model::{Form, FormKind, Note, NoteKind, Text};
use crate::read::marc::{Field, Tag};
use crate::text::{extent, isbd};

/// 300–388.
pub(super) fn read<'a>(reading: &mut Reading<'a>, tag: Tag, field: Field<'a>) {
    match &tag.0 {
        // The others are obsolete: films, pages and units, footage, sound recordings.
        b"300" | b"301" | b"302" | b"303" | b"304" | b"305" | b"308" => read_extent(reading, field),
        b"306" => {
            for duration in field.all('a').filter_map(duration) {
                push_new(&mut reading.record.extents, duration);
            }
        }
        b"307" => note(reading, NoteKind::General, field.join("ab")),
        b"310" | b"315" | b"321" => note(reading, NoteKind::Frequency, isbd::trimmed(field.join("ab"))),
        b"336" => read_form(reading, FormKind::Content, field),
        b"337" => read_form(reading, FormKind::Media, field),
        b"338" => read_form(reading, FormKind::Carrier, field),
        b"340" => note(reading, NoteKind::Medium, terms(field, LETTERS)),
        b"351" | b"353" => note(reading, NoteKind::General, field.join(LETTERS)),
        b"341" | b"344" | b"345" | b"346" | b"348" | b"370" | b"380" | b"381" | b"387" | b"388" => {
            note(reading, NoteKind::General, terms(field, LETTERS));
        }
        b"347" => {
            for format in field.all('b') {
                note(reading, NoteKind::FileFormat, isbd::trim(format).to_owned());
            }
            note(reading, NoteKind::General, terms(field, "acdef"));
        }
        b"362" | b"383" | b"384" => note(reading, NoteKind::General, isbd::trimmed(field.join(LETTERS))),
        b"386" => note(reading, NoteKind::General, group(field, "abcdefghijklnopqrstvwxyz")),
        b"382" => note(reading, NoteKind::General, performance(field)),
        b"385" => note(reading, NoteKind::Audience, group(field, "a")),
        b"377" => note(reading, NoteKind::General, field.join("l")),
        _ => reading.keep(field),
    }
}

/// All subfields that say something in words.
const LETTERS: &str = "abcdefghijklmnopqrstvwxyz";

fn note(reading: &mut Reading<'_>, kind: NoteKind, text: String) {
    let note = Note { kind, text: Text::new(text) };
    if !note.text.value.is_empty() {
        push_new(&mut reading.record.notes, note);
    }
}

/// 300: the extent as written; what it counts.
fn read_extent<'a>(reading: &mut Reading<'a>, field: Field<'a>) {
    let written = punctuated(field);
    // "Disc 2: 240 p."
    let written = match field.first('3').map(isbd::trim).filter(|part| !part.is_empty()) {
        Some(part) if !written.is_empty() => format!("{}: {written}", part.trim_end_matches(':')),
        _ => written,
    };
    let written = isbd::trim(&written);
    if written.is_empty() {
        return;
    }
    let counted = field.first('a').unwrap_or(written);
    let record = &mut reading.record;
    let counts = extent::counts(counted);
    record.page_count = record.page_count.or(counts.pages);
    record.volume_count = record.volume_count.or(counts.volumes.filter(|volumes| *volumes > 1));
    if !recent(&record.extents).iter().any(|extent| extent == written) {
        record.extents.push(written.to_owned());
    }
}

/// The extent with its ISBD punctuation, which many catalogues leave out of the record: "240 p. : ill. ; 24 cm + 1 CD".
fn punctuated(field: Field<'_>) -> String {
    let mut text = String::with_capacity(field.room());
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
            let is_marked =
                text.ends_with([':', ';', '+', ',', '(', '،', '؛']) || value.starts_with([':', ';', '+', '(']);
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
        if form.code.is_some() || form.term.is_some() {
            push_new(&mut reading.record.forms, form);
        }
    }
}

/// Terms of a list, which bring no punctuation of their own: "digital, optical, stereo".
fn terms(field: Field<'_>, codes: &str) -> String {
    let terms =
        field.subfields().filter(|subfield| subfield.is_one_of(codes)).map(|subfield| isbd::trim(subfield.value));
    terms.filter(|term| !term.is_empty()).collect::<Vec<_>>().join(", ")
}

/// 385, 386: a group of people, with what tells it apart: "Age group: Adults".
fn group(field: Field<'_>, members: &str) -> String {
    let category = field.first('m').map(isbd::trim).filter(|category| !category.is_empty());
    let members = terms(field, members);
    match category {
        Some(category) if !members.is_empty() => format!("{}: {members}", category.trim_end_matches(':')),
        Some(category) => category.to_owned(),
        None => members,
    }
}

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
            'n' | 'e' | 'v' => {
                text.push_str(" (");
                text.push_str(isbd::trim(subfield.value));
                text.push(')');
            }
            _ => {}
        }
    }
    text
}
