//! Numbers and codes: 01X–03X.

use super::Reading;
use crate::error::{Code, Diagnostic};
use crate::id::{Doi, Handle, Identifier, InvalidId, Isbn, Issn, Lccn, OclcNumber, Orcid};
use crate::model::{Date, DateEvent, DateStatement, Edtf, Kind, Note, NoteKind, Text};
use crate::read::marc::{Field, Tag};
use crate::text::isbd;

/// 010–037.
///
/// What stands in parentheses behind a number or in `$q` says which binding or volume it is of: there is no place for it.
pub(super) fn read(reading: &mut Reading<'_>, tag: Tag, field: Field<'_>) {
    match &tag.0 {
        b"010" => {
            each(reading, "010 $a", field, 'a', |value| Lccn::parse(value).map(Identifier::Lccn));
            // The number in the National Union Catalog of Manuscript Collections.
            for value in field.all('b').map(isbd::trim).filter(|value| !value.is_empty()) {
                push(reading, "nucmc", value);
            }
            cancelled(reading, tag, field, 'z');
        }
        b"013" => read_patent(reading, field),
        b"015" | b"016" | b"017" => read_national(reading, tag, field),
        b"020" => {
            each(reading, "020 $a", field, 'a', |value| Isbn::parse(value).map(Identifier::Isbn));
            cancelled(reading, tag, field, 'z');
        }
        b"022" => {
            each(reading, "022 $a", field, 'a', |value| Issn::parse(value).map(Identifier::Issn));
            each(reading, "022 $l", field, 'l', |value| Issn::parse(value).map(Identifier::IssnL));
            cancelled(reading, tag, field, 'y');
            cancelled(reading, tag, field, 'z');
            cancelled(reading, tag, field, 'm');
        }
        b"023" => each(reading, "023 $a", field, 'a', |value| Issn::parse(value).map(Identifier::IssnL)),
        b"024" => read_standard(reading, field),
        b"025" => other(reading, field, "local"),
        b"026" => {
            // Two groups of characters, date, volume and the whole, unparsed: one fingerprint.
            let value = field.join("abcde");
            if !value.is_empty() {
                push(reading, "fingerprint", &value);
            }
        }
        b"027" => {
            other(reading, field, "strn");
            cancelled(reading, tag, field, 'z');
        }
        b"028" => read_publisher_number(reading, field),
        b"030" => {
            other(reading, field, "coden");
            cancelled(reading, tag, field, 'z');
        }
        b"033" => read_event(reading, field),
        b"034" => read_coordinates(reading, field),
        b"035" => read_system_number(reading, field),
        b"036" => other(reading, field, "study-number"),
        b"037" => {
            let number = isbd::trim(field.first('a').unwrap_or_default());
            match Doi::parse(number) {
                Ok(doi) => reading.record.identify(Identifier::Doi(doi)),
                // A stock number is the supplier's.
                Err(_) if !number.is_empty() => push(reading, "stock-number", &joined_source(number, field.first('b'))),
                Err(_) => {}
            }
        }
        _ => reading.keep(field),
    }
}

/// Reads each value of a subfield; one that breaks the rules of its scheme is kept as written and doubted.
fn each(
    reading: &mut Reading<'_>,
    name: &str,
    field: Field<'_>,
    code: char,
    parse: impl Fn(&str) -> Result<Identifier, InvalidId>,
) {
    for value in field.all(code).map(str::trim).filter(|value| !value.is_empty()) {
        match parse(value) {
            Ok(identifier) => reading.record.identify(identifier),
            Err(error) => match several(value, &parse) {
                Some(identifiers) => identifiers.into_iter().for_each(|identifier| reading.record.identify(identifier)),
                None => invalid(reading, name, value, &error),
            },
        }
    }
}

/// Numbers that union catalogues put into one subfield: "0306406152 9780306406157".
fn several(value: &str, parse: impl Fn(&str) -> Result<Identifier, InvalidId>) -> Option<Vec<Identifier>> {
    let parts = value.split(|c: char| c.is_whitespace() || c == ';').filter(|part| !part.is_empty());
    let identifiers: Vec<Identifier> = parts.map(|part| parse(part).ok()).collect::<Option<_>>()?;
    (identifiers.len() > 1).then_some(identifiers)
}

fn invalid(reading: &mut Reading<'_>, name: &str, value: &str, error: &InvalidId) {
    let scheme = error.scheme.to_ascii_lowercase();
    reading.record.identify(Identifier::Invalid { scheme, value: isbd::trim(value).to_owned() });
    reading.record.doubt(Diagnostic::new(Code::InvalidIdentifier, error.to_string()).in_field(name).with_value(value));
}

/// Numbers that the record itself calls wrong or cancelled: not published, reported.
pub(super) fn cancelled(reading: &mut Reading<'_>, tag: Tag, field: Field<'_>, code: char) {
    for value in field.all(code).map(str::trim).filter(|value| !value.is_empty()) {
        reading.record.doubt(
            Diagnostic::new(
                Code::CancelledIdentifier,
                "the record marks this number as cancelled or wrong; it is not published",
            )
            .in_field(format!("{tag} ${code}"))
            .with_value(value),
        );
    }
}

/// The DOI that a number is, if it is one: most are not, and have no slash, which every DOI has, nor "10.".
fn doi(number: &str) -> Option<Doi> {
    (number.contains('/') || number.contains("10.")).then(|| Doi::parse(number).ok()).flatten()
}

fn other(reading: &mut Reading<'_>, field: Field<'_>, scheme: &str) {
    for value in field.all('a').map(isbd::trim).filter(|value| !value.is_empty()) {
        push(reading, scheme, value);
    }
}

fn push(reading: &mut Reading<'_>, scheme: &str, value: &str) {
    reading.record.identify(Identifier::Other { scheme: scheme.to_owned(), value: value.to_owned() });
}

fn joined_source(number: &str, source: Option<&str>) -> String {
    match source.map(isbd::trim).filter(|source| !source.is_empty()) {
        Some(source) => format!("{number} ({source})"),
        None => number.to_owned(),
    }
}

/// 013: number of a patent with its country and kind.
fn read_patent(reading: &mut Reading<'_>, field: Field<'_>) {
    let number = field.join("bac");
    if !number.is_empty() {
        let number = [field.first('b'), field.first('a'), field.first('c')].into_iter().flatten().map(str::trim);
        reading.record.numbers.push(number.collect::<Vec<_>>().join(" "));
        reading.evidence.leader = Some(Kind::Patent);
    }
    // Date, state of the application and who is party to it.
    let rest = field.subfields().filter(|part| matches!(part.code, 'd' | 'e' | 'f')).map(|part| part.value.trim());
    let rest: Vec<String> = rest
        .filter(|part| !part.is_empty())
        .map(|part| coded_day(part).map_or_else(|| part.to_owned(), |day| day.to_string()))
        .collect();
    if !rest.is_empty() {
        reading.record.notes.push(Note { kind: NoteKind::General, text: Text::new(rest.join(", ")) });
    }
}

/// 015–017: numbers of national bibliographies and agencies, with the agency's code.
fn read_national(reading: &mut Reading<'_>, tag: Tag, field: Field<'_>) {
    let source = field.first('2').or_else(|| field.first('b')).map(str::trim).filter(|code| !code.is_empty());
    let scheme = match &tag.0 {
        b"015" => "nbn",
        b"016" => "agency-number",
        _ => "copyright-number",
    };
    for value in field.all('a').map(isbd::trim).filter(|value| !value.is_empty()) {
        let value = source.map_or_else(|| value.to_owned(), |source| format!("({source}){value}"));
        push(reading, scheme, &value);
    }
    cancelled(reading, tag, field, 'z');
}

/// 024: the scheme is in the first indicator or in `$2`.
fn read_standard(reading: &mut Reading<'_>, field: Field<'_>) {
    let source = field.first('2').map(|code| code.trim().to_ascii_lowercase());
    for value in field.all('a').map(str::trim).filter(|value| !value.is_empty()) {
        let read = match (field.indicators()[0], source.as_deref()) {
            (_, Some("doi")) => Doi::parse(value).map(Identifier::Doi),
            (_, Some("hdl")) => Handle::parse(value).map(Identifier::Handle),
            (_, Some("urn" | "nbn" | "urn:nbn")) => Ok(Identifier::of_scheme("urn", value)),
            (_, Some("orcid")) => Orcid::parse(value).map(Identifier::Orcid),
            (_, Some("isbn")) => Isbn::parse(value).map(Identifier::Isbn),
            (_, Some("issn")) => Issn::parse(value).map(Identifier::Issn),
            (b'0', _) => Ok(scheme("isrc", value)),
            // A UPC has twelve digits; thirteen are an EAN.
            (b'1', _) if value.len() == 13 && value.bytes().all(|byte| byte.is_ascii_digit()) => {
                Ok(scheme("ean", value))
            }
            (b'1', _) => Ok(scheme("upc", value)),
            (b'2', _) => Ok(scheme("ismn", value)),
            (b'3', _) => Ok(scheme("ean", value)),
            (b'4', _) => Ok(scheme("sici", value)),
            // A DOI, URN or Handle without its scheme says what it is by its own form.
            (_, source) => Ok(Identifier::from_uri(value)
                .or_else(|| doi(value).map(Identifier::Doi))
                .unwrap_or_else(|| scheme(source.unwrap_or("local"), value))),
        };
        match read {
            Ok(identifier) => reading.record.identify(identifier),
            // What `$2` says is not what `$a` is: a DOI in a field for URNs is a DOI.
            Err(error) => match Identifier::from_uri(value) {
                Some(identifier) => reading.record.identify(identifier),
                None => invalid(reading, "024 $a", value, &error),
            },
        }
    }
    cancelled(reading, Tag(*b"024"), field, 'z');
}

fn scheme(scheme: &str, value: &str) -> Identifier {
    Identifier::Other { scheme: scheme.to_owned(), value: isbd::trim(value).to_owned() }
}

/// 028: number of a publisher or record label, with whose it is.
fn read_publisher_number(reading: &mut Reading<'_>, field: Field<'_>) {
    let scheme = match field.indicators()[0] {
        b'0' => "issue-number",
        b'1' => "matrix-number",
        b'2' => "music-plate",
        b'3' => "music-publisher",
        b'4' => "videorecording-identifier",
        _ => "publisher-number",
    };
    for value in field.all('a').map(isbd::trim).filter(|value| !value.is_empty()) {
        if let Some(doi) = doi(value) {
            reading.record.identify(Identifier::Doi(doi));
        } else {
            push(reading, scheme, &joined_source(value, field.first('b')));
        }
    }
}

/// 035: the record's number in another catalogue; OCLC's and a DOI are identifiers of the work, the rest are kept with their agency.
fn read_system_number(reading: &mut Reading<'_>, field: Field<'_>) {
    for value in field.all('a').map(str::trim).filter(|value| !value.is_empty()) {
        if value.starts_with("(OCoLC)")
            || (!value.starts_with('(') && (value.starts_with("ocm") || value.starts_with("ocn")))
        {
            // Dates of loading and notes stand behind some numbers.
            match OclcNumber::parse(value.split_whitespace().next().unwrap_or(value)) {
                Ok(number) => reading.record.identify(Identifier::Oclc(number)),
                Err(error) => invalid(reading, "035 $a", value, &error),
            }
        } else if let Some(doi) =
            value.strip_prefix("(DOI)").or_else(|| value.strip_prefix("(doi)")).or(Some(value)).and_then(doi)
        {
            reading.record.identify(Identifier::Doi(doi));
        } else if value.starts_with('(') {
            push(reading, "system-number", value);
        } else {
            push(reading, "local", value);
        }
    }
    cancelled(reading, Tag(*b"035"), field, 'z');
}

/// 033: when a work was recorded; the first indicator says one day, several, or from and to.
fn read_event(reading: &mut Reading<'_>, field: Field<'_>) {
    let written: Vec<&str> = field.all('a').map(|date| date.trim().trim_end_matches('-')).collect();
    let edtf: Option<Vec<Edtf>> = written.iter().map(|date| coded_day(date)).collect();
    let mut add = |written: String, edtf| {
        let date = Date { written, edtf };
        reading.record.dates.push(DateStatement { event: DateEvent::Created, date });
    };
    match (field.indicators()[0], edtf.as_deref()) {
        (b'2', Some([first, last])) => add(written.join("-"), Edtf::parse(&format!("{first}/{last}"))),
        (_, Some(days)) => {
            for (day, written) in days.iter().zip(&written) {
                add((*written).to_owned(), Some(day.clone()));
            }
        }
        (_, None) => add(written.join(" "), None),
    }
    for place in field.all('p').map(isbd::trim).filter(|place| !place.is_empty()) {
        reading.record.notes.push(Note { kind: NoteKind::General, text: Text::new(place) });
    }
}

/// "19840612", "198406", "1984", with or without an hour behind it.
fn coded_day(written: &str) -> Option<Edtf> {
    let day: String = written.chars().take(8).take_while(char::is_ascii_digit).collect();
    let part = |range| day.get(range);
    Edtf::parse(&match (part(0..4)?, part(4..6), part(6..8)) {
        (year, Some(month), Some(day)) => format!("{year}-{month}-{day}"),
        (year, Some(month), None) => format!("{year}-{month}"),
        (year, None, _) => year.to_owned(),
    })
}

/// 034: scale and coordinates in code, each as a note where 255 does not say it in words.
///
/// The words say a scale where they have its number ("Scale 1:50,000"); of coordinates, the first 255 says those of the first 034.
fn read_coordinates(reading: &mut Reading<'_>, field: Field<'_>) {
    let said: Vec<String> = reading.marc.with_tag("255").flat_map(|field| field.all('a')).flat_map(numbers).collect();
    let scales = field.all('b').map(str::trim).filter(|scale| !said.iter().any(|said| said == scale));
    let scales = scales.map(|scale| format!("1:{scale}"));
    let has_corners = |field: &Field<'_>| "defg".chars().any(|code| field.first(code).is_some());
    let number = reading.marc.with_tag("034").filter(has_corners).position(|other| other.is(field));
    let in_words = reading.marc.with_tag("255").filter(|field| field.first('c').is_some()).count();
    let corners: Vec<_> = "defg".chars().filter_map(|code| field.first(code)).map(str::trim).collect();
    let is_said = number.is_some_and(|number| number < in_words);
    let corners = (!corners.is_empty() && !is_said).then(|| corners.join(" "));
    let text = scales.chain(corners).collect::<Vec<_>>().join("; ");
    if !text.is_empty() {
        reading.record.notes.push(Note { kind: NoteKind::General, text: Text::new(text) });
    }
}

/// The whole numbers of a text, without the marks between their thousands: "1:25 000 and 1:5,000" has 1, 25000, 1 and 5000.
fn numbers(text: &str) -> Vec<String> {
    let mut numbers = vec![String::new()];
    for (at, c) in text.char_indices() {
        let Some(number) = numbers.last_mut() else { return numbers };
        let rest = text.get(at + c.len_utf8()..).unwrap_or_default();
        let before_thousands = || {
            let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
            digits == 3 && !number.is_empty()
        };
        if c.is_ascii_digit() {
            number.push(c);
        } else if !(matches!(c, ' ' | ',' | '.' | '\'' | '’' | '\u{A0}' | '\u{202F}') && before_thousands()) {
            numbers.push(String::new());
        }
    }
    numbers.retain(|number| !number.is_empty());
    numbers
}
