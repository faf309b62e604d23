//! Copies: 955 (SUDOC), 995 (Koha), 952 and 942 where Koha keeps them in a UNIMARC catalogue.

use super::Reading;
use crate::model::list::push_new;
use crate::model::{Availability, Item, Status};
use crate::read::marc::{Field, Tag};
use crate::text::{dates, isbd};

/// 8XX and 9XX.
pub(super) fn read(reading: &mut Reading<'_>, tag: Tag, field: Field<'_>) {
    let value = |code| field.first(code).map(isbd::trim).filter(|value| !value.is_empty()).map(str::to_owned);
    let item = match &tag.0 {
        b"995" => {
            let (home, holding) = (value('b').or_else(|| value('a')), value('c').or_else(|| value('d')));
            let due = value('n').map(|date| dates::read(&date));
            Item {
                library: holding.clone().or_else(|| home.clone()),
                home_library: home.filter(|home| holding.as_ref().is_some_and(|holding| holding != home)),
                location: value('e'),
                collection: value('h'),
                call_number: value('k'),
                enumeration: value('v'),
                barcode: value('f'),
                copy_number: value('j').filter(|number| number.len() < 6),
                item_type: value('r'),
                notes: value('u').into_iter().collect(),
                availability: due.map(|due| Availability { status: "Checked out".to_owned(), due: Some(due) }),
                ..Item::default()
            }
        }
        b"930" => Item {
            library: value('b').or_else(|| value('5')),
            call_number: value('a').or_else(|| value('c')),
            ..Item::default()
        },
        b"852" => Item {
            library: value('b').or_else(|| value('a')),
            home_library: value('b').and_then(|_| value('a')),
            location: value('c'),
            call_number: Some(field.join("khijlm")).filter(|number| !number.is_empty()),
            barcode: value('p'),
            copy_number: value('t'),
            notes: field.all('z').map(isbd::trim).filter(|note| !note.is_empty()).map(str::to_owned).collect(),
            ..Item::default()
        },
        b"955" => Item { enumeration: value('r').or_else(|| value('a')), library: value('5'), ..Item::default() },
        b"952" if field.first('p').is_some() || field.first('o').is_some() => Item {
            library: value('b').or_else(|| value('a')),
            location: value('c'),
            call_number: value('o'),
            enumeration: value('h'),
            barcode: value('p'),
            item_type: value('y'),
            ..Item::default()
        },
        // 952 of other systems is theirs alone.
        b"952" => return,
        b"942" => {
            reading.evidence.item_types.extend(value('c'));
            if field.first('n').is_some_and(|flag| flag.trim() == "1")
                && reading.record.origin.status == Status::Published
            {
                reading.record.origin.status = Status::Suppressed;
            }
            return;
        }
        b"090" => return,
        _ => return reading.keep(field),
    };
    reading.evidence.item_types.extend(item.item_type.clone());
    if item != Item::default() {
        push_new(&mut reading.record.items, item);
    }
}
