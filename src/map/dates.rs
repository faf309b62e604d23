//! Dates as typed literals.

use super::Mapping;
use crate::description::NodeId;
use crate::model::{Date, DateEvent, DatePrecision, Edtf};
use crate::text::isbd;
use crate::vocab::{Term, dcterms, edtf, xsd};

impl Mapping<'_> {
    pub(super) fn dates(&mut self) {
        let record = self.record;
        let part = record.hosts.first().and_then(|host| host.part.date.as_ref());
        for statement in &record.dates {
            let is_said_better = statement.event == DateEvent::Issued
                && part.is_some_and(|part| is_within(part, &statement.date) && part != &statement.date)
                && !self.has_dated_host();
            match property(statement.event) {
                _ if is_said_better => {}
                Some(property) => self.date(self.work, property, &statement.date),
                // "2005 printing": no property says when a copy was made.
                None => {
                    let written = isbd::without_round_brackets(&statement.date.written);
                    self.out.add_text(self.work, dcterms::DESCRIPTION, written);
                }
            }
        }
        // An article is as old as the issue that it stands in; where no issue and no book has that date, it is the work's.
        if let Some(part) = part {
            let mut issued = record.dates.iter().filter(|statement| statement.event == DateEvent::Issued).peekable();
            let is_needed = issued.peek().is_none()
                || !self.has_dated_host() && !issued.any(|statement| is_within(&statement.date, part));
            if is_needed {
                self.date(self.work, dcterms::ISSUED, part);
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

/// Whether one date is the other, or a month or day of it.
fn is_within(exact: &Date, coarse: &Date) -> bool {
    match (&exact.edtf, &coarse.edtf) {
        (Some(exact), Some(coarse)) => {
            let rest = exact.as_str().strip_prefix(coarse.as_str());
            rest.is_some_and(|rest| {
                rest.is_empty() || rest.starts_with('-') && exact.precision() != DatePrecision::Extended
            })
        }
        _ => exact.written.trim() == coarse.written.trim(),
    }
}

const fn property(event: DateEvent) -> Option<Term> {
    Some(match event {
        DateEvent::Accepted => dcterms::DATE_ACCEPTED,
        DateEvent::Available => dcterms::AVAILABLE,
        DateEvent::Copyrighted => dcterms::DATE_COPYRIGHTED,
        DateEvent::Created => dcterms::CREATED,
        DateEvent::Issued => dcterms::ISSUED,
        DateEvent::Modified => dcterms::MODIFIED,
        DateEvent::Submitted => dcterms::DATE_SUBMITTED,
        DateEvent::Printed => return None,
    })
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
