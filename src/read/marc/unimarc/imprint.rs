//! Edition, imprint, extent: 205–215.

use super::{Reading, scripts};
use crate::error::{Code, Diagnostic};
use crate::model::list::{push_new, recent};
use crate::model::{Agent, Contribution, DateEvent, Note, NoteKind, Relator, Role, Text};
use crate::read::evidence;
use crate::read::marc::{Field, Tag, imprint};
use crate::text::{dates, extent, isbd, unnamed};

/// 205–230 but the series.
pub(super) fn read<'a>(reading: &mut Reading<'a>, tag: Tag, field: Field<'a>) {
    match &tag.0 {
        b"205" => {
            let edition = edition(field);
            if !edition.is_empty() {
                push_new(&mut reading.record.editions, edition);
            }
        }
        b"206" | b"207" | b"208" | b"230" => note(reading, isbd::trimmed(field.join("abcdefgz"))),
        b"210" => read_publication(reading, field, b'0'),
        b"214" => read_publication(reading, field, field.indicators()[1]),
        b"215" => read_extent(reading, field),
        b"219" => read_publication(reading, field, b'0'),
        b"203" | b"283" => {
            for term in ['a', 'b', 'c']
                .into_iter()
                .flat_map(|code| field.all(code))
                .map(isbd::trim)
                .filter(|term| !term.is_empty())
            {
                note(reading, term.to_owned());
            }
        }
        _ => reading.keep(field),
    }
}

/// "2e éd., revue / par Jean Dupont = 2nd ed.", with the punctuation that the subfields stand for.
fn edition(field: Field<'_>) -> String {
    let mut text = String::new();
    for part in field.subfields() {
        let mark = match part.code {
            'a' | 'b' => ", ",
            'd' => " = ",
            'f' => " / ",
            'g' => " ; ",
            _ => continue,
        };
        let value = isbd::trim(part.value);
        if !value.is_empty() {
            if !text.is_empty() {
                text.push_str(mark);
            }
            text.push_str(value);
        }
    }
    text
}

fn note(reading: &mut Reading<'_>, text: String) {
    let note = Note { kind: NoteKind::General, text: Text::new(text) };
    if !note.text.value.is_empty() {
        push_new(&mut reading.record.notes, note);
    }
}

/// 210, and 214 by its second indicator: 0 publication, 1 production, 2 distribution, 3 manufacture, 4 copyright.
fn read_publication<'a>(reading: &mut Reading<'a>, field: Field<'a>, function: u8) {
    let is_published = !matches!(function, b'2' | b'3' | b'4');
    // Who distributed or made it, where and when: the roles below name the firm alone.
    match function {
        b'2' | b'3' => note(reading, statement(field, ['a', 'c', 'd'])),
        b'4' => note(reading, statement(field, ['a', 'c', ' '])),
        _ => {}
    }
    if field.first('e').or_else(|| field.first('h')).is_some() {
        note(reading, statement(field, ['e', 'g', 'h']));
    }
    // The imprint as printed.
    note(reading, isbd::trimmed(field.join("rs")));
    // In another script the field names the same publishers, in the same order.
    let mut named = scripts::original(reading, field).map(|_| 0..reading.record.publishers.len());
    for subfield in field.subfields() {
        let value = imprint::supplied(subfield.value);
        match subfield.code {
            'a' if is_published
                && !unnamed::is_unnamed(value)
                && !recent(&reading.record.places).iter().any(|place| place == value) =>
            {
                reading.record.places.push(value.to_owned());
            }
            'c' if !unnamed::is_unnamed(value) => {
                let agent = Agent::organization(value);
                let relator = match function {
                    b'2' => Relator::from_code("dst"),
                    b'3' => Relator::from_code("mfr"),
                    _ => None,
                };
                let named = if relator.is_none() { named.as_mut().and_then(Iterator::next) } else { None };
                if let Some(at) = named {
                    let name = Text { value: value.to_owned(), language: scripts::language(reading, value) };
                    reading
                        .record
                        .publishers
                        .get_mut(at)
                        .into_iter()
                        .for_each(|same| same.other_scripts.push(name.clone()));
                    continue;
                }
                match relator {
                    Some(relator) => reading.record.contributions.push(Contribution {
                        agent: Agent::organization(evidence::firm(value)),
                        roles: vec![Role::Relator(relator)],
                        is_main_entry: false,
                    }),
                    None if is_published && !recent(&reading.record.publishers).contains(&agent) => {
                        reading.record.publishers.push(agent);
                    }
                    None => {}
                }
            }
            'g' if !unnamed::is_unnamed(value) => {
                if let Some(relator) = Relator::from_code("mfr") {
                    let agent = Agent::organization(value);
                    reading.record.contributions.push(Contribution {
                        agent,
                        roles: vec![Role::Relator(relator)],
                        is_main_entry: false,
                    });
                }
            }
            'd' => {
                let event = match function {
                    b'1' => Some(DateEvent::Created),
                    b'4' => Some(DateEvent::Copyrighted),
                    b'2' | b'3' => continue,
                    _ => None,
                };
                for mut statement in dates::read_imprint(subfield.value) {
                    statement.event = event.unwrap_or(statement.event);
                    push_new(&mut reading.record.dates, statement);
                }
            }
            _ => {}
        }
    }
}

/// "Ghent : Crane, 1992", of the subfields for place, name and date.
fn statement(field: Field<'_>, [place, name, date]: [char; 3]) -> String {
    let all = |code| field.all(code).map(isbd::trim).filter(|value| !value.is_empty()).collect::<Vec<_>>().join(" ; ");
    let names = [all(place), all(name)].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" : ");
    [names, all(date)].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(", ")
}

/// 215: extent as written.
fn read_extent(reading: &mut Reading<'_>, field: Field<'_>) {
    let mut written = String::new();
    for part in field.subfields().filter(|part| matches!(part.code, 'a' | 'c' | 'd' | 'e')) {
        let separator = match part.code {
            _ if written.is_empty() => "",
            'c' => " : ",
            'd' => " ; ",
            'e' => " + ",
            _ => ", ",
        };
        written.push_str(separator);
        written.push_str(isbd::trim(part.value));
    }
    if written.is_empty() {
        return;
    }
    let counted = field.first('a').unwrap_or(&written);
    let record = &mut reading.record;
    record.page_count = record.page_count.or_else(|| extent::page_count(counted));
    record.volume_count = record.volume_count.or_else(|| extent::volume_count(counted).filter(|volumes| *volumes > 1));
    push_new(&mut record.extents, written);
}

/// Compares the printed dates with those of 100 $a.
pub(super) fn finish(reading: &mut Reading<'_>) {
    let coded = std::mem::take(&mut reading.coded_dates);
    let doubts = imprint::reconcile(&mut reading.record.dates, coded, "100 $a/9-16");
    reading.record.diagnostics.extend(doubts);
    for unread in reading.record.dates.iter().filter(|statement| statement.date.edtf.is_none()) {
        let doubt =
            Diagnostic::new(Code::UnreadDate, "the date could not be read; it is kept as written").in_field("210 $d");
        reading.record.diagnostics.push(doubt.with_value(unread.date.written.as_str()));
    }
}
