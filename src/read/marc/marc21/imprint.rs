//! Edition, imprint and dates: 25X–27X, with the coded dates of 008.

use super::{Reading, control, invenio};
use crate::error::{Code, Diagnostic};
use crate::id::Identifier;
use crate::model::list::{push_new, recent};
use crate::model::{Agent, Contribution, DateEvent, DateStatement, Note, NoteKind, Relator, Role, Text};
use crate::read::evidence;
use crate::read::marc::imprint::{reconcile, supplied};
use crate::read::marc::{Field, Tag};
use crate::text::unnamed::is_unnamed;
use crate::text::{dates, isbd};

/// What the imprint says of dates, until the coded dates are compared with it.
#[derive(Default)]
pub(super) struct Imprint {
    dates: Vec<DateStatement>,
}

/// 250–270.
pub(super) fn read<'a>(reading: &mut Reading<'a>, tag: Tag, field: Field<'a>) {
    match &tag.0 {
        b"250" => {
            let fields: Vec<_> = std::iter::once(field).chain(reading.scripts.of(field)).collect();
            for edition in fields.into_iter().map(|field| isbd::trimmed(field.join("ab"))) {
                if !edition.is_empty() {
                    push_new(&mut reading.record.editions, edition);
                }
            }
        }
        b"260" => read_publication(reading, field, Function::Publication),
        b"264" => {
            let function = match field.indicators()[1] {
                b'0' => Function::Production,
                b'2' => Function::Distribution,
                b'3' => Function::Manufacture,
                b'4' => Function::Copyright,
                _ => Function::Publication,
            };
            read_publication(reading, field, function);
        }
        // Musical presentation, scale and coordinates, computer file characteristics, country of a film, philatelic data.
        b"257" => {
            let countries = field.all('a').map(isbd::trim).filter(|country| !country.is_empty());
            note(reading, NoteKind::General, countries.collect::<Vec<_>>().join("; "));
        }
        b"254" | b"255" | b"256" | b"258" => {
            let text = isbd::trimmed(field.join("abcdefg"));
            note(reading, NoteKind::General, text);
        }
        // Address of the publisher.
        b"270" => {
            note(reading, NoteKind::General, isbd::trimmed(field.join("abcdefghijklmnpqrz")));
        }
        // Obsolete: imprint of a sound recording.
        b"262" => {
            read_publication(reading, field, Function::Publication);
            for number in field.all('k').chain(field.all('l')).map(isbd::trim).filter(|number| !number.is_empty()) {
                let number = Identifier::Other { scheme: "issue-number".to_owned(), value: number.to_owned() };
                reading.record.identify(number);
            }
        }
        b"251" => note(reading, NoteKind::General, field.join("a")),
        _ => reading.keep(field),
    }
}

fn note(reading: &mut Reading<'_>, kind: NoteKind, text: String) {
    if !text.is_empty() {
        reading.record.notes.push(Note { kind, text: Text::new(text) });
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Function {
    Production,
    Publication,
    Distribution,
    Manufacture,
    Copyright,
}

fn read_publication<'a>(reading: &mut Reading<'a>, field: Field<'a>, function: Function) {
    // Who distributed or made it, where and when: the roles below name the firm alone.
    let statement = match function {
        Function::Distribution | Function::Manufacture => field.join("abc"),
        Function::Copyright => field.join("ab"),
        Function::Production | Function::Publication => String::new(),
    };
    note(reading, NoteKind::General, isbd::trim(&statement).to_owned());
    if field.first('e').or_else(|| field.first('g')).is_some() {
        note(reading, NoteKind::General, isbd::trim(&field.join("efg")).trim_matches(['(', ')']).to_owned());
    }
    let partners: Vec<_> = reading.scripts.of(field).collect();
    let mut vernacular_names = partners.iter().flat_map(|partner| partner.all('b').map(move |name| (*partner, name)));
    let mut has_place = false;
    for subfield in field.subfields() {
        let value = supplied(subfield.value);
        match subfield.code {
            'a' => {
                has_place = true;
                if matches!(function, Function::Production | Function::Publication) {
                    add_place(reading, value);
                }
            }
            'b' if !has_place && value.contains(" : ") => read_both(reading, value, function),
            'b' if value.contains(" ; ") && others(subfield.value).is_some() => {
                read_several(reading, subfield.value, function);
            }
            'b' if is_date(value) && field.first('c').is_none() => {
                reading.evidence.has_imprint_date |= function == Function::Publication;
                read_date(reading, subfield.value, function);
            }
            'b' if !is_unnamed(value) => {
                let mut agent = Agent::organization(value);
                if let Some((partner, name)) = vernacular_names.next() {
                    agent.other_scripts.push(reading.scripts.text(partner, supplied(name)));
                }
                add_publisher(reading, agent, function);
            }
            'c' if function == Function::Publication && is_of_former(reading, field, subfield.value) => {
                let place = field.all('a').map(supplied).collect::<Vec<_>>().join(", ");
                let firm = field.all('b').map(supplied).collect::<Vec<_>>().join(", ");
                note(reading, NoteKind::General, format!("{place}: {firm}, {value}"));
            }
            'c' => {
                reading.evidence.has_imprint_date |= function == Function::Publication;
                read_date(reading, subfield.value, function);
            }
            'f' if !is_unnamed(value) => add_publisher(reading, Agent::organization(value), Function::Manufacture),
            _ => {}
        }
    }
    let places: Vec<&str> = partners.iter().flat_map(|partner| partner.all('a')).map(supplied).collect();
    if matches!(function, Function::Production | Function::Publication) {
        for place in places {
            add_place(reading, place);
        }
    }
}

/// "[2000]-", "c1987": a year and no name, as it stands in `$b` of records in which the codes slipped.
fn is_date(value: &str) -> bool {
    value.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '[' | 'c' | '©'))
        && value.bytes().filter(u8::is_ascii_digit).count() >= 4
        && value.chars().all(|c| c.is_ascii_digit() || matches!(c, '[' | ']' | '-' | '?' | '.' | ',' | ' ' | 'c' | '©'))
}

/// Place and publisher in one subfield, parted as ISBD parts them: "New York ; London : Harbour Press".
fn read_both(reading: &mut Reading<'_>, statement: &str, function: Function) {
    let Some((places, firm)) = statement.split_once(" : ") else { return };
    if matches!(function, Function::Production | Function::Publication) {
        for place in places.split(" ; ").map(supplied) {
            add_place(reading, place);
        }
    }
    if !is_unnamed(firm) {
        add_publisher(reading, Agent::organization(supplied(firm)), function);
    }
}

/// A publisher with what belongs to others behind a semicolon: "Hill Press ; Baltimore : Harbour Press", "Hill Press ; Baltimore :"
/// before the next subfield. Gives the first, the other place, and the other publisher.
fn others(written: &str) -> Option<(&str, &str, Option<&str>)> {
    let (firm, rest) = supplied(written).split_once(" ; ")?;
    match rest.split_once(" : ") {
        Some((place, next)) => Some((firm, place, Some(next))),
        None => written.trim_end().ends_with(':').then_some((firm, rest, None)),
    }
}

fn read_several(reading: &mut Reading<'_>, written: &str, function: Function) {
    let Some((firm, place, next)) = others(written) else { return };
    if matches!(function, Function::Production | Function::Publication) {
        add_place(reading, supplied(place));
    }
    for firm in [Some(firm), next].into_iter().flatten().map(supplied).filter(|firm| !is_unnamed(firm)) {
        add_publisher(reading, Agent::organization(firm), function);
    }
}

/// Whether `$c` says when a former publisher had the work, and not when the work came out: a word ("anfangs", "früher"), or the end of
/// its time ("-2003") beside the imprint that is marked as the present one.
fn is_of_former(reading: &Reading<'_>, field: Field<'_>, written: &str) -> bool {
    let is_present = |field: Field<'_>| field.indicators()[0] == b'3';
    match written.trim().as_bytes().first() {
        Some(b'-') => {
            let mut imprints = reading.marc.with_tag("260").chain(reading.marc.with_tag("264"));
            !is_present(field) && imprints.any(is_present)
        }
        Some(b'a' | b'd' | b'f' | b's' | b't' | b'z') => matches!(
            written.trim().trim_end_matches('.'),
            "anfangs" | "danach" | "dann" | "früher" | "später" | "teils" | "zuletzt"
        ),
        _ => false,
    }
}

fn add_place(reading: &mut Reading<'_>, place: &str) {
    if !is_unnamed(place) && !recent(&reading.record.places).iter().any(|other| other == place) {
        reading.record.places.push(place.to_owned());
    }
}

fn add_publisher(reading: &mut Reading<'_>, agent: Agent, function: Function) {
    let relator = match function {
        Function::Distribution => Relator::from_code("dst"),
        Function::Manufacture => Relator::from_code("mfr"),
        Function::Production | Function::Publication | Function::Copyright => None,
    };
    match relator {
        Some(relator) => {
            let name = agent.name.direct();
            let other_scripts = agent.other_scripts;
            let agent = Agent { other_scripts, ..Agent::organization(evidence::firm(&name)) };
            let roles = vec![Role::Relator(relator)];
            reading.record.contributions.push(Contribution { agent, roles, is_main_entry: false });
        }
        None if function == Function::Copyright => {}
        None if !recent(&reading.record.publishers).contains(&agent) => reading.record.publishers.push(agent),
        None => {}
    }
}

fn read_date(reading: &mut Reading<'_>, written: &str, function: Function) {
    let event = match function {
        Function::Publication => None,
        Function::Production => Some(DateEvent::Created),
        Function::Copyright => Some(DateEvent::Copyrighted),
        Function::Distribution | Function::Manufacture => return,
    };
    if reading.is_invenio && invenio::embargo_end(written).is_some() {
        return;
    }
    for mut statement in dates::read_imprint(written) {
        if let Some(event) = event {
            statement.event = event;
        }
        push_new(&mut reading.imprint.dates, statement);
    }
}

/// Compares the imprint's dates with the coded ones.
pub(super) fn finish(reading: &mut Reading<'_>) {
    let mut dates = std::mem::take(&mut reading.imprint.dates);
    let doubts = reconcile(&mut dates, control::coded_dates(reading.marc), "008/07-14");
    reading.record.diagnostics.extend(doubts);
    for unread in dates.iter().filter(|statement| statement.date.edtf.is_none()) {
        reading.record.doubt(
            Diagnostic::new(Code::UnreadDate, "the date could not be read; it is kept as written")
                .in_field("26X $c")
                .with_value(unread.date.written.as_str()),
        );
    }
    reading.record.dates.splice(0..0, dates);
}
