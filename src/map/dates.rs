//! Dates as typed literals.

use super::Mapping;
use crate::description::NodeId;
use crate::model::{Date, DateEvent, DatePrecision, Edtf};
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
            Some(edtf) => self.out.add_typed(node, property, edtf.as_str(), datatype(edtf)),
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

/// The datatype of a date, by how exact it is.
pub(super) fn datatype(date: &Edtf) -> Term {
    match date.precision() {
        DatePrecision::Year => xsd::G_YEAR,
        DatePrecision::Month => xsd::G_YEAR_MONTH,
        DatePrecision::Day => xsd::DATE,
        DatePrecision::Second => xsd::DATE_TIME,
        DatePrecision::Extended => edtf::EDTF,
    }
}
