//! Subjects: 6XX.

use super::{Reading, agents, scripts};
use crate::id::Identifier;
use crate::model::list::push_new;
use crate::model::{Scheme, Subdivision, Subject, SubjectKind, Text};
use crate::read::marc::areas::area;
use crate::read::marc::{Field, MarcRecord, Tag};
use crate::text::{dates, isbd};

/// A place as a chain from the country down; a code for the country says less than the names behind it.
fn push_place(reading: &mut Reading<'_>, field: Field<'_>, codes: &str) {
    let is_code = |text: &str| text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_lowercase());
    let parts = field.subfields().filter(|part| part.is_one_of(codes)).map(|part| isbd::trim(part.value));
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty() && !is_code(part)).collect();
    push(reading, Subject { kind: SubjectKind::Place, heading: Text::new(parts.join("--")), ..Subject::default() });
}

/// 600–686.
pub(super) fn read<'a>(reading: &mut Reading<'a>, tag: Tag, field: Field<'a>) {
    let kind = match &tag.0 {
        b"600" | b"602" => SubjectKind::Person,
        b"601" if field.indicators()[0] == b'1' => SubjectKind::Meeting,
        b"601" => SubjectKind::Organization,
        b"604" | b"605" => SubjectKind::Work,
        b"606" | b"615" | b"616" => SubjectKind::Topic,
        b"607" => SubjectKind::Place,
        b"608" => SubjectKind::Genre,
        b"610" => {
            for keyword in field.all('a').map(isbd::trim).filter(|keyword| !keyword.is_empty()) {
                push(reading, Subject { heading: Text::new(keyword), ..Subject::default() });
            }
            return;
        }
        b"617" => return push_place(reading, field, "abcdefghiklmnos"),
        // The time and the occasion behind the place are none.
        b"620" => return push_place(reading, field, "abcdeklmnos"),
        b"660" => {
            for code in field.all('a') {
                match area(code) {
                    Some(area) => push(reading, area),
                    None => reading.record.keep_unmapped("660 $a", code),
                }
            }
            return;
        }
        b"661" => {
            for code in field.all('a').map(str::trim) {
                match dates::coded_period(code) {
                    Some(period) => push(
                        reading,
                        Subject {
                            kind: SubjectKind::Period,
                            heading: Text::new(period.as_str()),
                            ..Subject::default()
                        },
                    ),
                    None => reading.record.keep_unmapped("661 $a", code),
                }
            }
            return;
        }
        b"675" => return class(reading, field, SubjectKind::Class, Some("udc")),
        b"676" => return class(reading, field, SubjectKind::Class, Some("ddc")),
        b"680" => return class(reading, field, SubjectKind::Class, Some("lcc")),
        // The Chinese Library Classification, in catalogues in Chinese; elsewhere the tag is local.
        b"690" if is_catalogued_in_chinese(reading.marc) => {
            return class(reading, field, SubjectKind::Class, Some("clc"));
        }
        b"686" => return class(reading, field, SubjectKind::Class, field.first('2').map(str::trim)),
        _ => return reading.keep(field),
    };
    let subject = subject(kind, tag, field);
    if let Some(original) = scripts::original(reading, field).map(|original| self::subject(kind, tag, original))
        && subject.subdivisions == original.subdivisions
        && scripts::add_heading(reading, &original, &subject)
    {
        return;
    }
    push(reading, subject);
}

/// 100 $a/22-24: the language of the cataloguer.
fn is_catalogued_in_chinese(marc: &MarcRecord) -> bool {
    marc.with_tag("100").any(|field| field.first('a').and_then(|coded| coded.get(22..25)) == Some("chi"))
}

fn subject(kind: SubjectKind, tag: Tag, field: Field<'_>) -> Subject {
    let scheme = field.first('2').map(|code| code.trim().to_lowercase()).filter(|code| !code.is_empty()).map(Scheme);
    Subject {
        kind,
        heading: Text::new(heading(kind, tag, field)),
        subdivisions: subdivisions(field),
        scheme,
        iris: iris(field),
        ..Subject::default()
    }
}

fn push(reading: &mut Reading<'_>, subject: Subject) {
    if !subject.heading.value.is_empty() {
        push_new(&mut reading.record.subjects, subject);
    }
}

fn class(reading: &mut Reading<'_>, field: Field<'_>, kind: SubjectKind, scheme: Option<&str>) {
    for notation in field.all('a').map(isbd::trim).filter(|notation| !notation.is_empty()) {
        let scheme = scheme.filter(|code| !code.is_empty()).map(|code| Scheme(code.to_lowercase()));
        push(
            reading,
            Subject { kind, heading: Text::new(notation.trim_end_matches('-')), scheme, ..Subject::default() },
        );
    }
}

fn heading(kind: SubjectKind, tag: Tag, field: Field<'_>) -> String {
    let parts = |codes: &[char], separator: &str| {
        let parts = field.subfields().filter(|part| codes.contains(&part.code)).map(|part| isbd::trim(part.value));
        parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(separator)
    };
    match (&tag.0, kind) {
        (b"600", _) => parts(&['a', 'b', 'd', 'c', 'f'], ", "),
        (b"602", _) => parts(&['a', 'd', 'f'], ", "),
        (b"601", _) => {
            let (name, qualifiers) = (parts(&['a', 'b', 'h'], ". "), parts(&['c', 'd', 'f', 'e', 'g'], " : "));
            if qualifiers.is_empty() { name } else { format!("{name} ({qualifiers})") }
        }
        (b"604", _) if field.first('1').is_some() => name_and_title(field),
        (b"604", _) => parts(&['a', 'b', 't'], ". "),
        (b"605", _) => parts(&['a', 'h', 'i', 'k', 'l', 'm', 'n', 'q', 'r', 's'], ". "),
        (b"615", _) => parts(&['n', 'a'], " "),
        _ => parts(&['a'], " "),
    }
}

/// 604 with embedded fields: `$1700 1$aName$bForename$1500 1$aTitle`.
fn name_and_title(field: Field<'_>) -> String {
    let (mut tag, mut text) = ("", String::new());
    for part in field.subfields() {
        let value = isbd::trim(part.value);
        let separator = match (tag.get(..1), part.code) {
            (_, '1') => {
                tag = value;
                continue;
            }
            (Some("7"), 'b') => ", ",
            (Some("5" | "2" | "7"), 'a') => ". ",
            (Some("5" | "2"), 'h' | 'i') => ". ",
            _ => continue,
        };
        if !text.is_empty() {
            text.push_str(separator);
        }
        text.push_str(value);
    }
    text
}

fn subdivisions(field: Field<'_>) -> Vec<Subdivision> {
    field
        .subfields()
        .filter_map(|part| {
            let kind = match part.code {
                'j' => SubjectKind::Genre,
                'x' => SubjectKind::Topic,
                'y' => SubjectKind::Place,
                'z' => SubjectKind::Period,
                _ => return None,
            };
            let value = isbd::trim(part.value).to_owned();
            (!value.is_empty()).then_some(Subdivision { kind, value })
        })
        .collect()
}

fn iris(field: Field<'_>) -> Vec<String> {
    agents::identifiers(field)
        .into_iter()
        .filter_map(|identifier| if let Identifier::Iri(iri) = identifier { Some(iri) } else { None })
        .collect()
}
