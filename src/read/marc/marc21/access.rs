//! Where the work is to be had on the web (856).

use super::Reading;
use crate::id::{Identifier, Urn};
use crate::model::list::{push_new, recent};
use crate::model::{Link, LinkKind, Note, NoteKind, Rights, RightsKind, Text};
use crate::read::marc::Field;
use crate::text::isbd;

/// 856: electronic location. The second indicator 2 is a related resource.
pub(super) fn read(reading: &mut Reading<'_>, field: Field<'_>) {
    let kind = if field.indicators()[1] == b'2' { LinkKind::Related } else { LinkKind::Work };
    // Text of the link, what part of the work is there, and a note for readers.
    let labels = ['y', '3', 'z'].into_iter().flat_map(|code| field.all(code)).map(isbd::trim);
    let mut labels: Vec<&str> = labels.filter(|label| !label.is_empty()).collect();
    labels.dedup();
    let label = (!labels.is_empty()).then(|| labels.join("; "));
    for (code, kind) in [
        ('l', RightsKind::Access),
        ('n', RightsKind::Access),
        ('r', RightsKind::Statement),
        ('t', RightsKind::Statement),
    ] {
        for value in field.all(code).map(str::trim).filter(|value| !value.is_empty()) {
            let is_license = kind == RightsKind::Statement && value.contains("://");
            let kind = if is_license { RightsKind::License } else { kind };
            let value = if value.contains("://") { value } else { isbd::trim(value) };
            reading.record.rights.push(Rights { kind, value: value.to_owned() });
        }
    }
    for name in field.all('g').filter_map(Identifier::from_uri).filter(|_| kind == LinkKind::Work) {
        reading.record.identify(name);
    }
    let mut is_read = false;
    for url in field.all('u').map(str::trim).filter(|url| !url.is_empty()) {
        is_read = true;
        // A URN is a name, not an address.
        if kind == LinkKind::Work && Urn::parse(url).is_ok() {
            reading.record.identify(Identifier::of_scheme("urn", url));
            continue;
        }
        if !recent(&reading.record.links).iter().any(|link| link.url == url) {
            reading.record.links.push(Link { url: url.to_owned(), kind, label: label.clone() });
        }
    }
    for format in field.all('q').map(isbd::trim).filter(|format| !format.is_empty()) {
        let note = Note { kind: NoteKind::FileFormat, text: Text::new(format) };
        push_new(&mut reading.record.notes, note);
    }
    if !is_read {
        reading.keep(field);
    }
}
