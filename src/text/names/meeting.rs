//! The heading of a conference: "Harbour Conference (12th : 2010 : Oslo)".

use crate::model::Meeting;
use crate::text::dates;

/// Reads the heading of a conference, of which it is known that it is one; `None` when there is no name in it.
///
/// ```
/// let meeting = bibtriple::text::names::read_meeting("Harbour Conference (12th : 2010 : Oslo, Norway)").unwrap();
/// assert_eq!((meeting.name.as_str(), meeting.number.as_deref()), ("Harbour Conference", Some("12th")));
/// assert_eq!((meeting.date.unwrap().written.as_str(), meeting.place.as_deref()), ("2010", Some("Oslo, Norway")));
/// ```
#[must_use]
pub fn read_meeting(heading: &str) -> Option<Meeting> {
    let heading = heading.trim();
    let (name, qualifiers) = match heading.split_once('(') {
        Some((name, rest)) => (name, rest.split(')').next().unwrap_or_default()),
        None => (heading, ""),
    };
    let name = name.trim().trim_end_matches([',', '.', ' ']);
    if !name.contains(char::is_alphanumeric) {
        return None;
    }
    let mut meeting = Meeting { name: name.to_owned(), ..Meeting::default() };
    let mut is_explained = true;
    for part in qualifiers.split([':', ';']).map(str::trim).filter(|part| !part.is_empty()) {
        let date = dates::read(part);
        let is_number = part.starts_with(|c: char| c.is_ascii_digit()) && part.len() <= 6 && date.edtf.is_none();
        if meeting.date.is_none() && date.edtf.is_some() {
            meeting.date = Some(date);
        } else if meeting.number.is_none() && is_number && meeting.date.is_none() {
            meeting.number = Some(part.to_owned());
        } else if meeting.place.is_none() && part.contains(char::is_alphabetic) {
            meeting.place = Some(part.to_owned());
        } else {
            is_explained = false;
        }
    }
    if !is_explained || heading.len() > name.len() {
        meeting.heading = Some(heading.to_owned());
    }
    Some(meeting)
}
