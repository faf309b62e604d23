//! Imprint and extent.

use super::push_note;
use super::values::{pieces, split_semicolons, stopped_pieces, text};
use crate::error::{Code, Diagnostic};
use crate::model::list::push_new;
use crate::model::{Agent, Date, DateEvent, DateStatement, Form, FormKind, NoteKind, Record, Relator};
use crate::read::evidence::Evidence;
use crate::read::koha::agents;
use crate::read::koha::imprint::{self, Imprint};
use crate::read::koha::page::Entry;
use crate::separator;
use crate::text::{dates, extent, isbd};

pub(super) fn published(record: &mut Record, evidence: &mut Evidence, entry: &Entry) {
    for value in &entry.values {
        for imprint in imprint::read(value) {
            let Imprint { places, names, distributors, date, rest } = imprint;
            if let Some(rest) = rest {
                push_note(record, NoteKind::General, &rest);
            }
            for place in places {
                push_new(&mut record.places, place);
            }
            for name in names {
                push_new(&mut record.publishers, Agent::organization(name));
            }
            for name in distributors {
                agents::push(record, agents::organisation(&name, Relator::DISTRIBUTOR));
            }
            if let Some(date) = date {
                evidence.has_imprint_date = true;
                dated(record, &date, DateEvent::Issued);
            }
        }
    }
}

/// An edition statement; the oldest French pages call the imprint so.
pub(super) fn edition(record: &mut Record, evidence: &mut Evidence, entry: &Entry) {
    for edition in stopped_pieces(entry).filter_map(text) {
        let is_imprint = entry.label == "Édition"
            && edition.contains(" : ")
            && imprint::split_date(&edition).1.is_some()
            && !edition.starts_with(|c: char| c.is_ascii_digit());
        if is_imprint {
            published(record, evidence, entry);
            return;
        }
        record.editions.push(isbd::trim(&edition).to_owned());
    }
}

pub(super) fn made(record: &mut Record, entry: &Entry, role: Relator, event: DateEvent) {
    for imprint in entry.values.iter().flat_map(|value| imprint::read(value)) {
        for place in imprint.places {
            push_new(&mut record.places, place);
        }
        for name in imprint.names.iter().chain(&imprint.distributors) {
            agents::push(record, agents::organisation(name, role));
        }
        if let Some(date) = imprint.date {
            dated(record, &date, event);
        }
    }
}

/// Adds the dates of an imprint; what is not said to be of another sort is of this one.
pub(super) fn dated(record: &mut Record, written: &str, event: DateEvent) {
    let written = separator::trim_end(written.trim(), " .").trim_end_matches([',', ';', ' ']);
    if !written.contains(|c: char| c.is_alphanumeric()) {
        return;
    }
    for mut statement in dates::read_imprint(written) {
        if statement.event == DateEvent::Issued || event == DateEvent::Copyrighted {
            statement.event = event;
        }
        if statement.date.edtf.is_none() {
            record.doubt(
                Diagnostic::new(Code::UnreadDate, "the date could not be read and is kept as written")
                    .with_value(written),
            );
        }
        push_new(&mut record.dates, statement);
    }
}

pub(in crate::read::koha) fn push_date(record: &mut Record, event: DateEvent, date: Date) {
    push_new(&mut record.dates, DateStatement { event, date });
}

pub(super) fn described(record: &mut Record, entry: &Entry) {
    for value in &entry.values {
        for piece in split_semicolons(&imprint::single_marks(value)) {
            let Some(piece) = text(piece) else { continue };
            let piece = isbd::trim(&piece).trim_start_matches([':', ';', ' ']).to_owned();
            if record.page_count.is_none() {
                record.page_count = extent::page_count(&piece);
            }
            if record.volume_count.is_none() {
                record.volume_count = extent::volume_count(&piece);
            }
            push_new(&mut record.extents, piece);
        }
    }
    if record.extents.len() > 1 {
        // Several units have no one number of pages.
        record.page_count = None;
    }
}

pub(super) fn forms(record: &mut Record, entry: &Entry, kind: FormKind) {
    for term in pieces(entry) {
        push_new(&mut record.forms, Form { kind, code: None, term: Some(term) });
    }
}
