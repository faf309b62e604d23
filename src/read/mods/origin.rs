//! `originInfo`: places, publishers, dates, editions.

use super::{kinds, names};
use crate::error::Code;
use crate::model::{Country, Date, DateEvent, DateStatement, Edtf, NoteKind, Relator, Text};
use crate::read::draft::Draft;
use crate::read::xml::Element;
use crate::text::{dates, isbd};

/// Dates by the element that holds them.
const DATES: &[(&str, DateEvent)] = &[
    ("dateIssued", DateEvent::Issued),
    ("copyrightDate", DateEvent::Copyrighted),
    ("dateCreated", DateEvent::Created),
    ("dateModified", DateEvent::Modified),
];

/// One statement of origin.
pub(super) fn read(draft: &mut Draft, origin: &Element) {
    let event = origin.attr("eventType").or_else(|| origin.attr("displayLabel")).unwrap_or_default().to_lowercase();
    let function = match event.as_str() {
        "manufacture" | "manufacturer" => Relator::from_code("mfr"),
        "distribution" | "distributor" => Some(Relator::DISTRIBUTOR),
        _ => None,
    };
    for child in origin.children() {
        let text = child.text();
        match child.name() {
            "place" => place(draft, child, function.is_none()),
            "publisher" | "agent" => {
                let name = if child.name() == "agent" { agent_name(child) } else { text };
                let name = isbd::trim(&name);
                match function {
                    Some(role) if !name.is_empty() => draft.contribute(names::in_role(name, role)),
                    _ => draft.publisher(name),
                }
            }
            "edition" => {
                let edition = isbd::trim(&text);
                if !edition.is_empty() {
                    crate::model::list::push_new(&mut draft.record.editions, edition.to_owned());
                }
            }
            "frequency" => draft.note(NoteKind::Frequency, Text::new(isbd::trim(&text))),
            "issuance" => kinds::issuance(draft, &text),
            name if DATES.iter().any(|(known, _)| *known == name) => {}
            // When the copy was digitised, until when the work is valid, and what the record does not say.
            "dateCaptured" | "dateValid" | "dateOther" => other_date(draft, child),
            "displayDate" => {}
            other => draft.unmapped(&format!("originInfo/{other}"), &text),
        }
    }
    // A library's scan is described beside the print, as an edition or event of its own.
    let is_digitised = event.contains("digiti")
        || origin.child_text("edition").is_some_and(|edition| edition.to_lowercase().contains("electronic ed"));
    let is_made = matches!(event.as_str(), "production" | "creation" | "manufacture" | "distribution");
    for (name, event) in DATES {
        let elements: Vec<_> = origin.children_named(name).collect();
        let event = match event {
            DateEvent::Issued if is_digitised => DateEvent::Available,
            DateEvent::Issued if is_made => DateEvent::Created,
            other => *other,
        };
        read_dates(draft, event, name, &elements);
    }
}

fn agent_name(agent: &Element) -> String {
    agent.children_named("namePart").map(Element::text).collect::<Vec<_>>().join(". ")
}

/// A date of some other event, by the words of its type.
fn other_date(draft: &mut Draft, element: &Element) {
    let text = element.text();
    let kind = element.attr("type").unwrap_or_default().to_lowercase();
    let event = match kind.as_str() {
        "submitted" | "submission" | "received" | "datesubmitted" => DateEvent::Submitted,
        "accepted" | "defense" | "defence" | "dateaccepted" | "awarded" | "degree" => DateEvent::Accepted,
        "available" | "online" | "epub" | "deposit" | "embargo" => DateEvent::Available,
        "published" | "issued" | "publication" => DateEvent::Issued,
        "updated" | "modified" => DateEvent::Modified,
        _ => return draft.unmapped(&format!("originInfo/{}", element.name()), &text),
    };
    read_dates(draft, event, element.name(), &[element]);
}

fn place(draft: &mut Draft, place: &Element, is_publication: bool) {
    let terms: Vec<_> = place.children_named("placeTerm").collect();
    if terms.is_empty() {
        // Directly in the element, against the schema; `cities` and the like since 3.8.
        let text = if place.children().next().is_some() { place.text() } else { place.own_text() };
        return draft.place(&text);
    }
    for term in terms {
        let text = term.text();
        let authority = term.attr("authority").unwrap_or_default();
        let is_code = term.attr("type") == Some("code") || matches!(authority, "marccountry" | "iso3166");
        if !is_code {
            if is_publication && !is_unnamed(&text) {
                draft.place(&text);
            }
            continue;
        }
        let country = match authority {
            "iso3166" => Country::from_iso3166(&text),
            _ => Country::parse(&text).or_else(|| Country::from_iso3166(&text)),
        };
        match country {
            Some(country) => crate::model::list::push_new(&mut draft.record.countries, country),
            None if matches!(text.as_str(), "xx" | "vp" | "") => {}
            None if text.len() > 3 => draft.place(&text),
            None => draft.doubt(Code::UnknownCountry, "place/placeTerm", &text, format!("“{text}” is no country code")),
        }
    }
}

/// What cataloguers write where no place is known.
fn is_unnamed(text: &str) -> bool {
    let bare: String = text.chars().filter(|c| c.is_alphanumeric() || *c == ' ').flat_map(char::to_lowercase).collect();
    matches!(bare.trim(), "" | "sl" | "s l" | "place of publication not identified" | "sn" | "s n")
}

/// The dates of one event: coded ones, in pairs if they have points, and as printed.
fn read_dates(draft: &mut Draft, event: DateEvent, field: &str, elements: &[&Element]) {
    let is_coded = |element: &&&Element| element.attr("encoding").is_some();
    let mut coded: Vec<Date> = Vec::new();
    let mut pending: Option<(&Element, Option<Edtf>)> = None;
    for element in elements.iter().filter(is_coded) {
        let read = edtf(element);
        match element.attr("point") {
            Some("start") => {
                if let Some((start, from)) = pending.replace((element, read)) {
                    coded.push(open(start, from));
                }
            }
            Some("end") => {
                let (start, from) = pending.take().map_or((None, None), |(start, from)| (Some(start), from));
                coded.push(span(start, from, element, read));
            }
            _ => coded.push(Date { written: element.text(), edtf: read }),
        }
    }
    if let Some((start, from)) = pending {
        coded.push(open(start, from));
    }
    coded.retain(|date| !date.written.is_empty());
    coded.dedup();
    let mut printed = Vec::new();
    let is_catalogued = elements.iter().any(|element| element.attr("encoding") == Some("marc"));
    for element in elements.iter().filter(|element| !is_coded(element)) {
        let text = element.text();
        let statements = match month(&text).filter(|_| !is_catalogued) {
            Some(date) => vec![DateStatement { event, date }],
            None => dates::read_imprint(&text),
        };
        for mut statement in statements {
            // "c2004" in dateIssued is a date of copyright; in copyrightDate it is that anyway.
            if event != DateEvent::Issued {
                statement.event = event;
            }
            statement.date.edtf = statement.date.edtf.map(|date| qualified(date, element));
            printed.push(statement);
        }
    }
    // "1999" beside "c1999" was taken from it: the coded date of issue says no more than the printed one of copyright.
    for date in coded {
        let Some(reading) = &date.edtf else {
            let unread = printed.iter().all(|statement| statement.date.edtf.is_none());
            if unread {
                draft.doubt(
                    Code::UnreadDate,
                    field,
                    &date.written,
                    "the date could not be read; it is kept as written",
                );
                draft.dated(event, date);
            }
            continue;
        };
        let same = printed
            .iter()
            .position(|statement| statement.event == event && agree(statement.date.edtf.as_ref(), reading));
        if let Some(at) = same {
            // The words with the reading of whichever says more.
            let printed = printed.remove(at);
            let is_finer =
                printed.date.edtf.as_ref().is_some_and(|known| known.as_str().len() > reading.as_str().len());
            draft.dated(event, if is_finer { printed.date } else { date });
            continue;
        }
        if let Some(other) = printed.iter().position(|statement| statement.event == event) {
            let words = printed.remove(other).date.written;
            let message = format!("“{words}” is printed, {reading} is coded; the coded date is used");
            draft.doubt(Code::Conflict, field, &words, message);
        }
        draft.dated(event, date);
    }
    for statement in printed {
        if statement.date.edtf.is_none() {
            let message = "the date could not be read; it is kept as written";
            draft.doubt(Code::UnreadDate, field, &statement.date.written, message);
        }
        draft.dated(statement.event, statement.date);
    }
}

/// "2001-03" as reference managers and repositories write a month without its encoding. Beside a date from a catalogue's fixed
/// field it is the imprint of a cataloguer, and two years.
fn month(text: &str) -> Option<Date> {
    let (year, month) = text.split_once('-')?;
    (year.len() == 4 && month.len() == 2)
        .then(|| Edtf::parse(text))?
        .map(|edtf| Date { written: text.to_owned(), edtf: Some(edtf) })
}

fn agree(printed: Option<&Edtf>, coded: &Edtf) -> bool {
    let year = |date: &Edtf| date.as_str().chars().take(4).collect::<Vec<_>>();
    printed.is_some_and(|printed| {
        let (one, other) = (year(printed), year(coded));
        one.iter().zip(&other).all(|(a, b)| a == b || *a == 'X' || *b == 'X')
    })
}

/// The reading of a coded date with its qualifier.
fn edtf(element: &Element) -> Option<Edtf> {
    let text = element.text();
    let encoding = element.attr("encoding").unwrap_or_default();
    let text = match encoding {
        "marc" => {
            if matches!(text.as_str(), "9999" | "uuuu" | "||||" | "    ") {
                return None;
            }
            text.replace(['u', 'U', '|'], "X")
        }
        _ => text,
    };
    // An Edtf takes care of w3cdtf and edtf; the rest are days in a row, with or without a time.
    let date = Edtf::parse(&text).or_else(|| basic(&text)).or_else(|| dates::read(&text).edtf)?;
    Some(qualified(date, element))
}

/// "19550322", "195503", "20040909T120000".
fn basic(text: &str) -> Option<Edtf> {
    let digits = text.split('T').next()?;
    let is_date = matches!(digits.len(), 6 | 8) && digits.bytes().all(|b| b.is_ascii_digit());
    let (year, rest) = digits.split_at_checked(4).filter(|_| is_date)?;
    let (month, day) = rest.split_at_checked(2)?;
    Edtf::parse(&if day.is_empty() { format!("{year}-{month}") } else { format!("{year}-{month}-{day}") })
}

/// A date with the mark of its qualifier. What is inferred is what the cataloguer knew otherwise: no doubt.
fn qualified(date: Edtf, element: &Element) -> Edtf {
    let mark = match element.attr("qualifier") {
        Some("approximate") => '~',
        Some("questionable") => '?',
        _ => return date,
    };
    let text = date.as_str();
    if text.ends_with(['?', '~', '%']) || text.contains('/') {
        return date;
    }
    Edtf::parse(&format!("{text}{mark}")).unwrap_or(date)
}

/// From one date to another; an end that says "still" or nothing is open.
fn span(start: Option<&Element>, from: Option<Edtf>, end: &Element, to: Option<Edtf>) -> Date {
    let last = end.text();
    let first = start.map(Element::text).unwrap_or_default();
    let written = if first.is_empty() { last.clone() } else { format!("{first}/{last}") };
    let is_open = matches!(last.trim(), "9999" | "..");
    let edtf = match (from, to) {
        (Some(from), Some(to)) if from == to => Some(from),
        (Some(from), Some(to)) => Edtf::parse(&format!("{from}/{to}")),
        (Some(from), None) if is_open => Edtf::parse(&format!("{from}/..")),
        (Some(from), None) => Edtf::parse(&format!("{from}/")),
        (None, Some(to)) => Edtf::parse(&format!("/{to}")),
        (None, None) => None,
    };
    Date { written, edtf }
}

/// A start without an end: it goes on, or nobody wrote when it ended.
fn open(start: &Element, from: Option<Edtf>) -> Date {
    let edtf = from.and_then(|from| Edtf::parse(&format!("{from}/..")));
    Date { written: start.text(), edtf }
}

/// A `part` of the work itself may hold the only date.
pub(super) fn finish(draft: &mut Draft, mods: &Element) {
    if draft.record.dates.is_empty()
        && let Some(date) = mods.first_at("part/date").map(Element::text).filter(|text| !text.is_empty())
    {
        draft.date(DateEvent::Issued, "part/date", &date);
    }
}

/// An `xsd:date` or `xsd:dateTime` out of a date of the record: "2004-09-09", "20040909", "040909", "20040909120000.0".
pub(super) fn moment(text: &str) -> Option<String> {
    let text = text.trim();
    let is_moment = text.contains('T') && text.contains('-');
    if is_moment && (text.parse::<jiff::Timestamp>().is_ok() || text.parse::<jiff::civil::DateTime>().is_ok()) {
        return Some(text.to_owned());
    }
    if let Ok(day) = text.parse::<jiff::civil::Date>()
        && text.len() == 10
    {
        return Some(day.to_string());
    }
    let digits = text.split('.').next()?;
    let is_number = digits.bytes().all(|b| b.is_ascii_digit());
    let at = |range: std::ops::Range<usize>| digits.get(range)?.parse::<i8>().ok();
    match digits.len() {
        8 | 14 if is_number => {
            let day = jiff::civil::Date::new(digits.get(..4)?.parse().ok()?, at(4..6)?, at(6..8)?).ok()?;
            if digits.len() == 8 {
                return Some(day.to_string());
            }
            let time = jiff::civil::Time::new(at(8..10)?, at(10..12)?, at(12..14)?, 0).ok()?;
            Some(format!("{day}T{time}"))
        }
        _ => None,
    }
}
