//! What the imprints of all flavours of MARC share: brackets, and the coded dates beside the printed ones.

use crate::bytes;
use crate::error::{Code, Diagnostic};
use crate::model::{DateEvent, DateStatement, Edtf};
use crate::text::isbd;

/// Puts the printed and the coded dates together: what is printed wins where it can be read, the code where it cannot.
///
/// `field` is where the coded dates stand.
pub(super) fn reconcile(dates: &mut Vec<DateStatement>, coded: Vec<DateStatement>, field: &str) -> Vec<Diagnostic> {
    let mut doubts = Vec::new();
    for statement in coded {
        let Some(coded) = statement.date.edtf.clone() else { continue };
        if !dates.iter().any(|other| other.event == statement.event && other.date.edtf.is_some()) {
            // The words that could not be read are kept beside the reading that the code gives.
            match dates.iter_mut().find(|other| other.event == statement.event) {
                Some(unread) => unread.date.edtf = Some(coded),
                None => dates.push(statement),
            }
            continue;
        }
        // Of a title that began before the imprint says so the code knows more: "-1997" is of 199X to 1997.
        let is_fuller = |other: &&mut DateStatement| {
            other.event == statement.event
                && other
                    .date
                    .edtf
                    .as_ref()
                    .is_some_and(|date| date.as_str().starts_with('/') && ends_alike(date, &coded))
        };
        if let Some(open) = dates.iter_mut().find(is_fuller) {
            open.date.edtf = Some(coded);
            continue;
        }
        let is_issued = statement.event == DateEvent::Issued;
        let of_other_calendar = |other: &&mut DateStatement| {
            other.event == statement.event
                && other.date.edtf.as_ref().is_some_and(|date| is_of_other_calendar(date, &coded))
        };
        if is_issued && let Some(printed) = dates.iter_mut().find(of_other_calendar) {
            printed.date.edtf = Some(coded);
            continue;
        }
        let mut readings = dates.iter().filter(|other| other.event == statement.event && other.date.edtf.is_some());
        let differs = |date: &Edtf| !agree(date, &coded) && !ends_alike(date, &coded);
        let conflicting = readings.find(|other| other.date.edtf.as_ref().is_some_and(differs));
        if let Some(printed) = conflicting.filter(|_| is_issued) {
            let message =
                format!("the imprint says “{}”, the coded date is {coded}; the imprint is used", printed.date.written);
            doubts.push(Diagnostic::new(Code::Conflict, message).in_field(field).with_value(coded.as_str()));
        }
    }
    doubts
}

/// Whether two readings can be of one date: the first year of one is the first year of the other, unknown digits aside.
fn agree(one: &Edtf, other: &Edtf) -> bool {
    // Nobody knows when a run of the code began.
    if other.as_str().starts_with('/') {
        return true;
    }
    let (one, other) = (one.as_str().trim_start_matches("../"), other.as_str().trim_start_matches("../"));
    let (Some(one), Some(other)) = (one.get(..4), other.get(..4)) else { return true };
    one.bytes().zip(other.bytes()).all(|(a, b)| a == b || a == b'X' || b == b'X')
}

/// Whether a run of dates ends in the year of another date or run: "1899-1903" is of 1903, in which it was complete.
fn ends_alike(run: &Edtf, other: &Edtf) -> bool {
    let (Some((_, end)), other) = (run.as_str().split_once('/'), other.as_str()) else { return false };
    let other = other.split_once('/').map_or(other, |(_, end)| end);
    end.get(..4).is_some_and(|end| end != ".." && other.get(..4) == Some(end))
}

/// Whether a printed year is the coded one in another calendar: 1389 of Iran is 2010, 1427 of the Hijra is 2006, 2553 of Thailand is
/// 2010, 5770 of the Jewish era is 2010.
fn is_of_other_calendar(printed: &Edtf, coded: &Edtf) -> bool {
    let year = |date: &Edtf| Some(date.as_str()).filter(|year| year.len() == 4)?.parse::<i32>().ok();
    let (Some(printed), Some(coded)) = (year(printed), year(coded)) else { return false };
    // A lunar year is shorter than one of the sun by 11 days.
    let of_hijra = 622 + printed * 970 / 1000;
    match printed {
        1200..1500 => matches!(coded - printed, 621 | 622) || (of_hijra - 1..=of_hijra + 1).contains(&coded),
        2400..2700 => printed - coded == 543,
        5500..6000 => matches!(printed - coded, 3760 | 3761),
        _ => false,
    }
}

/// Text without the square brackets that say that the cataloguer supplied it.
pub(super) fn supplied(value: &str) -> &str {
    let value = isbd::trim(value);
    if !bytes::any(value.as_bytes(), |byte| matches!(byte, b'[' | b']')) {
        // The brackets of East Asian catalogues are as wide as an ideograph.
        let wide = value.strip_prefix('\u{FF3B}').and_then(|rest| rest.strip_suffix('\u{FF3D}'));
        return wide.map_or(value, isbd::trim);
    }
    match value.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
        Some(inner) if !inner.contains(['[', ']']) => isbd::trim(inner),
        _ if value.matches('[').count() != value.matches(']').count() => isbd::trim(value.trim_matches(['[', ']'])),
        _ => value,
    }
}
