//! The imprint of a host in one text: "London : Publisher, 1999".

use crate::model::{Agent, Date, DatePrecision, Host};
use crate::text::{dates, isbd};

/// Gives a host its place and publisher, and the caller the date.
pub(in crate::read) fn read_host_imprint(host: &mut Host, imprint: &str) -> Option<Date> {
    let imprint = imprint.trim();
    let (names, date) = match imprint.rsplit_once(',') {
        Some((names, date)) if date.contains(|c: char| c.is_ascii_digit()) => (names, Some(date)),
        _ if imprint.contains(|c: char| c.is_ascii_digit()) && !imprint.contains(':') => ("", Some(imprint)),
        _ => (imprint, None),
    };
    // "Harbour Press, November 8, 1939": month and day stand before a comma as well.
    let (names, date) = match names.rsplit_once(',').zip(date) {
        Some(((rest, day), year)) => {
            let whole = dates::read(&format!("{}, {}", day.trim(), year.trim()));
            let is_finer = whole.edtf.as_ref().is_some_and(|edtf| edtf.precision() == DatePrecision::Day);
            if is_finer { (rest, Some(whole)) } else { (names, Some(dates::read(isbd::trim(year)))) }
        }
        None => (names, date.map(|date| dates::read(isbd::trim(date)))),
    };
    let (place, publisher) =
        names.split_once(" : ").map_or((names, None), |(place, publisher)| (place, Some(publisher)));
    let place = isbd::trim(place).trim_matches(['[', ']']);
    if !place.is_empty() {
        host.places.push(place.to_owned());
    }
    if let Some(publisher) = publisher.map(isbd::trim).filter(|publisher| !publisher.is_empty()) {
        host.publishers.push(Agent::organization(publisher));
    }
    date.filter(|date| date.edtf.is_some())
}
