//! Dates, publishers, places, editions, extents, conferences.

use super::Builder;
use crate::error::Code;
use crate::model::list::push_new;
use crate::model::{Agent, Date, DateEvent, DateStatement, Kind, Meeting, Relator};
use crate::read::bibtex::dates;
use crate::text::{extent, isbd};

impl Builder<'_> {
    pub(super) fn dates(&mut self) {
        let date = self.verbatim("date").map(|text| self.date(&text));
        let year = self.text("year");
        let (month, day) = (self.text("month"), self.text("day"));
        let issue_date = self.text("issue_date");
        let read = year.as_deref().map(|year| dates::year_month(year, month.as_deref(), day.as_deref()));
        let (year_date, letter) = match read {
            Some((date, letter)) => (Some(date), letter),
            None => (None, None),
        };
        if let Some(letter) = letter {
            let year = year.clone().unwrap_or_default();
            let message = format!("the letter “{letter}” after the year tells works of one year apart and is left out");
            self.doubt(Code::Repaired, "year", &year, message);
        }
        if let (None, Some(month)) = (&year, &month)
            && date.is_none()
        {
            self.record.keep_unmapped("month", month.clone());
        }
        let mut best = match (date, year_date) {
            (Some(date), Some(year)) => Some(self.finer(date, year)),
            (date, year) => date.or(year),
        };
        // What ACM calls the date of the issue says the month, or what the year lacks.
        if let Some(issue_date) = issue_date {
            let read = dates::date(&issue_date);
            match &best {
                Some(known) if !is_finer(&read, known) => {}
                _ => best = Some(read),
            }
        }
        if let Some(date) = best {
            self.dated(DateEvent::Issued, date, "year");
        }
        let original =
            if self.has("origtitle") { None } else { self.verbatim("origdate").or_else(|| self.verbatim("origyear")) };
        if let Some(text) = original {
            self.dated(DateEvent::Created, dates::date(&text), "origdate");
        }
        if let Some(text) = self.text("early-access-date") {
            self.dated(DateEvent::Available, dates::date(&text), "early-access-date");
        }
        if let Some(year) = self.text("yearfiled") {
            let (month, day) = (self.text("monthfiled"), self.text("dayfiled"));
            let (date, _) = dates::year_month(&year, month.as_deref(), day.as_deref());
            self.dated(DateEvent::Submitted, date, "yearfiled");
        }
    }

    /// A date; of one that no calendar has, as much as there is.
    fn date(&mut self, text: &str) -> Date {
        let mut date = dates::date(text);
        if date.edtf.is_none()
            && let Some(edtf) = dates::reduced(text)
        {
            let message = format!("there is no day or month “{text}”, and it is read as {edtf}");
            self.doubt(Code::Repaired, "date", text, message);
            date.edtf = Some(edtf);
        }
        date
    }

    /// The finer of two that agree; where they do not, `date` is the field that styles prefer.
    fn finer(&mut self, date: Date, year: Date) -> Date {
        let agree = match (&date.edtf, &year.edtf) {
            (Some(date), Some(year)) => date.as_str().get(..4) == year.as_str().get(..4),
            _ => date.edtf.is_none() || year.edtf.is_none(),
        };
        if !agree {
            let message = format!("the date {} is taken, not the year {}", date.written, year.written);
            self.doubt(Code::Conflict, "year", &year.written, message);
        }
        if date.edtf.is_none() || agree && is_finer(&year, &date) { year } else { date }
    }

    fn dated(&mut self, event: DateEvent, date: Date, field: &str) {
        if date.edtf.is_none() {
            let written = date.written.clone();
            self.doubt(
                Code::UnreadDate,
                field,
                &written,
                format!("“{written}” could not be read as a date and is kept as it is"),
            );
        }
        self.record.dates.push(DateStatement { event, date });
    }

    pub(super) fn imprint(&mut self) {
        self.publishers();
        self.places();
        self.holders();
        for name in ["edition", "version", "revision"] {
            if let Some(edition) = self.text(name) {
                push_new(&mut self.record.editions, edition);
            }
        }
        if self.record.kind.is_component() && !self.record.kind.is_article() && !self.record.editions.is_empty() {
            let edition = self.record.editions.remove(0);
            self.record.host_mut().edition = Some(edition);
        }
        for name in ["pagetotal", "numpages", "page_count", "number-of-pages", "totalpages"] {
            if let Some(pages) = self.text(name) {
                self.extent(&pages);
            }
        }
        for name in ["size", "extent", "duration"] {
            let extent = self.text(name);
            self.record.extents.extend(extent);
        }
        if let Some(volumes) = self.text("volumes") {
            match volumes.parse() {
                Ok(count) => self.record.volume_count = Some(count),
                Err(_) => self.record.extents.push(volumes),
            }
        }
        self.meeting();
    }

    /// How many pages a work has.
    pub(super) fn extent(&mut self, text: &str) {
        if let Ok(count) = text.parse() {
            self.record.page_count = Some(count);
        } else {
            self.record.page_count = self.record.page_count.or_else(|| extent::page_count(text));
            self.record.extents.push(text.to_owned());
        }
    }

    fn publishers(&mut self) {
        let mut found = self.first_text(&["publisher", "bookpublisher"]);
        if let Some(school) = self.text("school") {
            self.organization(&school, Relator::DEGREE_GRANTOR);
        }
        if let Some(institution) = self.text("institution") {
            if self.record.kind == Kind::Thesis {
                self.organization(&institution, Relator::DEGREE_GRANTOR);
            } else if found.is_none() {
                found = Some(institution);
            } else {
                self.organization(&institution, Relator::ISSUER);
            }
        }
        if let Some(organization) = self.text("organization") {
            let is_conference = matches!(self.record.kind, Kind::ConferencePaper | Kind::Proceedings);
            match found {
                None => found = Some(organization),
                Some(_) if is_conference => self.organization(&organization, Relator::SPONSOR),
                Some(_) => self.organization(&organization, Relator::ISSUER),
            }
        }
        // JSTOR encloses several publishers in brackets.
        let found = found.map(|found| isbd::enclosed(&found).map_or(found.clone(), str::to_owned));
        self.record.publishers.extend(found.map(Agent::organization));
    }

    fn places(&mut self) {
        let address = self.first_text(&["address", "publisher-place", "bookaddress"]);
        let location = self.text("location");
        let is_conference = matches!(self.record.kind, Kind::ConferencePaper | Kind::Proceedings);
        match (address, location) {
            // ACM: the publisher's address, and where the conference was.
            (Some(address), Some(location)) if is_conference && address != location => {
                self.record.places.push(address);
                self.meeting_mut().place = Some(location);
            }
            (address, location) => {
                for place in [address, location].into_iter().flatten() {
                    push_new(&mut self.record.places, place);
                }
            }
        }
    }

    fn meeting_mut(&mut self) -> &mut Meeting {
        let meetings = &mut self.record.meetings;
        if meetings.is_empty() {
            meetings.push(Meeting::default());
        }
        #[expect(clippy::indexing_slicing, reason = "there is a first one by then")]
        &mut meetings[0]
    }

    fn meeting(&mut self) {
        let name = self.first_text(&["eventtitle", "eventname", "conference", "event", "conf_name", "meeting"]);
        let addon = self.text("eventtitleaddon");
        let place = self.first_text(&["venue", "eventplace", "event-place", "eventvenue"]);
        let date = self.verbatim("eventdate");
        if let Some(name) = name {
            self.meeting_mut().name = match addon {
                Some(addon) => format!("{name}. {addon}"),
                None => name,
            };
        }
        if let Some(place) = place {
            self.meeting_mut().place = Some(place);
        }
        if let Some(date) = date {
            self.meeting_mut().date = Some(dates::date(&date));
        }
    }
}

/// Whether a date says more than another of the same year.
fn is_finer(date: &Date, than: &Date) -> bool {
    match (&date.edtf, &than.edtf) {
        (Some(date), Some(than)) => {
            let (date, than) = (date.as_str(), than.as_str());
            date.len() > than.len() && date.starts_with(than)
        }
        (Some(_), None) => true,
        _ => false,
    }
}
