//! Notes: 3XX.

use super::Reading;
use crate::model::list::{push_new, recent};
use crate::model::{DateEvent, DateStatement, Link, LinkKind, Note, NoteKind, Rights, RightsKind, Text};
use crate::read::marc::{Field, Tag};
use crate::text::{dates, isbd};

/// 300–345.
pub(super) fn read(reading: &mut Reading<'_>, tag: Tag, field: Field<'_>) {
    let text = || field.join_except("0123456789u");
    let kind = match &tag.0 {
        b"327" => {
            let contents = field
                .subfields()
                .filter(|part| part.code.is_ascii_alphabetic() && part.code != 'u')
                .map(|part| part.value.trim());
            let contents = contents.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" -- ");
            if contents.is_empty() {
                return reading.keep(field);
            }
            reading.record.contents.push(Text::new(contents));
            return read_urls(reading, field, LinkKind::Related);
        }
        b"330" => {
            let text = Text::new(text());
            if !text.value.is_empty() {
                push_new(&mut reading.record.abstracts, text);
            }
            return read_urls(reading, field, LinkKind::Work);
        }
        b"328" => return read_thesis(reading, field),
        b"310" | b"371" => {
            reading.record.rights.push(Rights { kind: RightsKind::Access, value: text() });
            return read_urls(reading, field, LinkKind::Related);
        }
        b"317" => NoteKind::Provenance,
        b"321" => NoteKind::CitedIn,
        b"324" => NoteKind::Source,
        b"326" => NoteKind::Frequency,
        b"332" => NoteKind::Citation,
        b"333" => NoteKind::Audience,
        b"336" | b"337" => NoteKind::Requires,
        [b'3', ..] => NoteKind::General,
        _ => return reading.keep(field),
    };
    let note = Note { kind, text: Text::new(text()) };
    if !note.text.value.is_empty() {
        push_new(&mut reading.record.notes, note);
    }
    read_urls(reading, field, LinkKind::Related);
}

fn read_urls(reading: &mut Reading<'_>, field: Field<'_>, kind: LinkKind) {
    for url in field.all('u').map(str::trim).filter(|url| !url.is_empty()) {
        if !recent(&reading.record.links).iter().any(|link| link.url == url) {
            reading.record.links.push(Link { url: url.to_owned(), kind, label: None });
        }
    }
}

/// 328: $a in words, or $b degree, $c discipline, $e institution, $d year.
fn read_thesis(reading: &mut Reading<'_>, field: Field<'_>) {
    // "Publication autorisée par le jury", "Reproduction de": $z says that this is not the thesis as it was defended, but it is one.
    reading.evidence.has_thesis_note = true;
    let parts = field
        .subfields()
        .filter(|part| matches!(part.code, 'z' | 'a' | 'b' | 'c' | 'e' | 'd' | 't'))
        .map(|part| isbd::trim(part.value));
    let text = parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
    if !text.is_empty() {
        reading.record.notes.push(Note { kind: NoteKind::Thesis, text: Text::new(text) });
    }
    if let Some(degree) = field.first('b').map(isbd::trim).filter(|degree| !degree.is_empty()) {
        reading.record.notes.push(Note { kind: NoteKind::Degree, text: Text::new(degree) });
    }
    if let Some(year) = field.first('d').map(isbd::trim).filter(|year| !year.is_empty()) {
        reading.record.dates.push(DateStatement { event: DateEvent::Accepted, date: dates::read(year) });
    }
    read_urls(reading, field, LinkKind::Related);
}
