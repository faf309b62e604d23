//! Copies and holdings: 841–878, and what Koha keeps in 942, 952 and 999.

use super::Reading;
use crate::model::list::push_new;
use crate::model::{Availability, Item, Status};
use crate::read::marc::{Field, MarcRecord, Tag};
use crate::text::{dates, isbd};

/// What is known of holdings until all fields have been read.
pub(super) struct Holdings {
    /// Koha's items are in 952; other systems use that tag for other things.
    is_koha: bool,
    /// Text of 866–868, for the copy when there is just one.
    textual: Vec<String>,
}

impl Holdings {
    pub(super) fn new(marc: &MarcRecord) -> Self {
        let is_item = |field: Field<'_>| {
            field.first('b').or_else(|| field.first('a')).is_some()
                && ['o', 'p', 'y', 'h', '9'].into_iter().any(|code| field.first(code).is_some())
        };
        Self { is_koha: marc.with_tag("952").any(is_item), textual: Vec::new() }
    }
}

/// 84X–88X, 9XX.
pub(super) fn read(reading: &mut Reading<'_>, tag: Tag, field: Field<'_>) {
    match &tag.0 {
        // 851 is obsolete.
        b"851" | b"852" => {
            let item = location(field);
            push(reading, item);
        }
        b"866" | b"867" | b"868" => {
            let text = isbd::trimmed(field.join("az"));
            if !text.is_empty() {
                reading.items.textual.push(text);
            }
        }
        b"876" | b"877" | b"878" => {
            let item = Item {
                barcode: value(field, 'p'),
                copy_number: value(field, 't'),
                enumeration: value(field, '3'),
                notes: field
                    .all('h')
                    .chain(field.all('z'))
                    .map(isbd::trim)
                    .filter(|note| !note.is_empty())
                    .map(str::to_owned)
                    .collect(),
                ..Item::default()
            };
            push_piece(reading, item);
        }
        // 952 of other systems is theirs alone.
        b"952" if !reading.items.is_koha => {}
        b"952" => {
            let item = koha_item(field);
            reading.evidence.item_types.extend(item.item_type.clone());
            push(reading, item);
        }
        b"942" => {
            reading.evidence.item_types.extend(value(field, 'c'));
            if field.first('n').is_some_and(|flag| flag.trim() == "1")
                && reading.record.origin.status == Status::Published
            {
                reading.record.origin.status = Status::Suppressed;
            }
        }
        b"999" => {
            // Koha's biblionumber, where the record has no control number of its own.
            let number = field
                .first('c')
                .map(str::trim)
                .filter(|number| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()));
            if let (None, Some(number)) = (&reading.record.origin.control_number, number) {
                reading.record.origin.control_number = Some(number.to_owned());
            }
        }
        _ => reading.keep(field),
    }
}

fn value(field: Field<'_>, code: char) -> Option<String> {
    field.first(code).map(isbd::trim).filter(|value| !value.is_empty()).map(str::to_owned)
}

fn push(reading: &mut Reading<'_>, item: Item) {
    if item != Item::default() {
        push_new(&mut reading.record.items, item);
    }
}

/// 876–878 describe the pieces of the copy in the 852 before them.
fn push_piece(reading: &mut Reading<'_>, piece: Item) {
    if piece.barcode.is_none() {
        return;
    }
    match reading.record.items.last_mut() {
        Some(copy) if copy.barcode.is_none() => {
            copy.barcode = piece.barcode;
            copy.copy_number = copy.copy_number.take().or(piece.copy_number);
            copy.enumeration = copy.enumeration.take().or(piece.enumeration);
            copy.notes.extend(piece.notes);
        }
        Some(copy) if copy.barcode == piece.barcode => {}
        Some(copy) => {
            let shared = Item {
                copy_number: piece.copy_number,
                barcode: piece.barcode,
                enumeration: piece.enumeration,
                notes: piece.notes,
                ..copy.clone()
            };
            reading.record.items.push(shared);
        }
        None => reading.record.items.push(piece),
    }
}

/// 852: library, place on the shelf, call number. `$x` is not for the public.
fn location(field: Field<'_>) -> Item {
    let call_number = field.join("khijlm");
    let call_number = isbd::trim(&call_number);
    // Union catalogues put the code of the library into $F and what it has into $a: "1993-".
    let code = value(field, 'F');
    let place = value(field, 'a').filter(|_| code.is_none());
    Item {
        home_library: value(field, 'b').and(place.clone()),
        library: value(field, 'b').or(code.clone()).or(place),
        enumeration: code.and_then(|_| value(field, 'a')),
        location: Some(field.join("cg")).filter(|location| !location.is_empty()),
        url: value(field, 'u'),
        call_number: (!call_number.is_empty()).then(|| call_number.to_owned()),
        barcode: value(field, 'p'),
        copy_number: value(field, 't'),
        // Materials, condition, note.
        notes: ['3', 'q', 'z']
            .into_iter()
            .flat_map(|code| field.all(code))
            .map(isbd::trim)
            .filter(|note| !note.is_empty())
            .map(str::to_owned)
            .collect(),
        ..Item::default()
    }
}

/// 952 of Koha. `$x` is not for the public.
fn koha_item(field: Field<'_>) -> Item {
    let home = value(field, 'a');
    let holding = value(field, 'b');
    let flag = |code| field.first(code).is_some_and(|flag| !matches!(flag.trim(), "" | "0"));
    let status = [('1', "Lost"), ('0', "Withdrawn"), ('4', "Damaged"), ('7', "Not for loan")]
        .into_iter()
        .find_map(|(code, status)| flag(code).then_some(status));
    let due = value(field, 'q').map(|date| dates::read(&date));
    let status = status.or_else(|| due.is_some().then_some("Checked out"));
    Item {
        library: holding.clone().or_else(|| home.clone()),
        home_library: home.filter(|home| holding.as_ref().is_some_and(|holding| holding != home)),
        location: value(field, 'c'),
        collection: value(field, '8'),
        call_number: value(field, 'o'),
        enumeration: value(field, 'h'),
        barcode: value(field, 'p'),
        copy_number: value(field, 't'),
        item_type: value(field, 'y'),
        url: value(field, 'u'),
        // A field that was filled with nothing holds a zero.
        notes: ['3', 'z']
            .into_iter()
            .flat_map(|code| field.all(code))
            .map(isbd::trim)
            .filter(|note| !matches!(*note, "" | "0"))
            .map(str::to_owned)
            .collect(),
        availability: status.map(|status| Availability { status: status.to_owned(), due }),
    }
}

/// Gives the textual holdings to the one copy, or a copy of their own.
pub(super) fn finish(reading: &mut Reading<'_>) {
    let textual = std::mem::take(&mut reading.items.textual);
    if textual.is_empty() {
        return;
    }
    match reading.record.items.as_mut_slice() {
        [copy] if copy.enumeration.is_none() => copy.enumeration = Some(textual.join("; ")),
        _ => {
            for enumeration in textual {
                push(reading, Item { enumeration: Some(enumeration), ..Item::default() });
            }
        }
    }
}
