//! Dates as typed literals.

use super::Mapping;
use crate::description::NodeId;
use crate::model::{Date, DateEvent};
use crate::vocab::{Term, dcterms, edtf, xsd};

impl Mapping<'_> {
    pub(super) fn dates(&mut self) {
        let record = self.record;
        for statement in &record.dates {
            self.date(self.work, property(statement.event), &statement.date);
        }
        if !record.dates.iter().any(|statement| statement.event == DateEvent::Issued) {
            // An article is as old as the issue that it stands in.
            if let Some(date) = record.hosts.first().and_then(|host| host.part.date.as_ref()) {
                self.date(self.work, dcterms::ISSUED, date);
            }
        }
    }

    /// A date in the narrowest datatype that holds it; what could not be read as it was written.
    pub(super) fn date(&mut self, node: NodeId, property: Term, date: &Date) {
        match &date.edtf {
            Some(edtf) => self.out.add_typed(node, property, edtf.as_str(), datatype(edtf.as_str())),
            None => self.out.add_text(node, property, date.written.trim()),
        }
    }
}

const fn property(event: DateEvent) -> Term {
    match event {
        DateEvent::Accepted => dcterms::DATE_ACCEPTED,
        DateEvent::Available => dcterms::AVAILABLE,
        DateEvent::Copyrighted => dcterms::DATE_COPYRIGHTED,
        DateEvent::Created => dcterms::CREATED,
        DateEvent::Issued => dcterms::ISSUED,
        DateEvent::Modified => dcterms::MODIFIED,
        DateEvent::Submitted => dcterms::DATE_SUBMITTED,
    }
}

/// The XML Schema datatype of an EDTF expression that is a plain year, month, day or instant; else EDTF itself.
pub(super) fn datatype(date: &str) -> Term {
    let (day, time) = date.split_once('T').map_or((date, None), |(day, time)| (day, Some(time)));
    let mut parts = day.split('-');
    let mut number =
        |digits: usize| parts.next().map(|part| part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit()));
    let shape = (number(4), number(2), number(2));
    match (shape, time) {
        ((Some(true), None, _), None) => xsd::G_YEAR,
        // 21 to 41 in the place of the month are seasons.
        ((Some(true), Some(true), None), None) if day.get(5..).is_some_and(|month| month <= "12") => xsd::G_YEAR_MONTH,
        ((Some(true), Some(true), Some(true)), None) if day.len() == 10 => xsd::DATE,
        ((Some(true), Some(true), Some(true)), Some(time)) if is_time(time) => xsd::DATE_TIME,
        _ => edtf::EDTF,
    }
}

/// "08:15:00", with or without a time zone as XML Schema writes it.
fn is_time(time: &str) -> bool {
    let (clock, zone) = time.split_at_checked(8).unwrap_or((time, ""));
    let is_shaped = |text: &str, shape: &str| {
        text.len() == shape.len()
            && text
                .bytes()
                .zip(shape.bytes())
                .all(|(byte, wanted)| if wanted == b'0' { byte.is_ascii_digit() } else { byte == wanted })
    };
    is_shaped(clock, "00:00:00")
        && (zone.is_empty() || zone == "Z" || is_shaped(zone, "+00:00") || is_shaped(zone, "-00:00"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_narrowest_datatype() {
        for (date, expected) in [
            ("2023", xsd::G_YEAR),
            ("2023-08", xsd::G_YEAR_MONTH),
            ("2023-08-01", xsd::DATE),
            ("2023-08-01T10:00:00", xsd::DATE_TIME),
            ("2023-08-01T10:00:00Z", xsd::DATE_TIME),
            ("2023-08-01T10:00:00+02:00", xsd::DATE_TIME),
            ("2023-08-01T10:00:00+02", edtf::EDTF),
            ("2023-21", edtf::EDTF),
            ("198X", edtf::EDTF),
            ("1985?", edtf::EDTF),
            ("1980/1985", edtf::EDTF),
            ("2023/..", edtf::EDTF),
            ("-0044", edtf::EDTF),
            ("Y17000", edtf::EDTF),
            ("2023-08-XX", edtf::EDTF),
            ("[1667,1668]", edtf::EDTF),
        ] {
            assert_eq!(datatype(date), expected, "{date}");
        }
    }
}
