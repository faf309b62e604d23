//! Leader, identification (0XX) and coded information (1XX).

use super::Reading;
use crate::error::{Code, Diagnostic};
use crate::id::{Doi, Identifier, InvalidId, Isbn, Issn, OclcNumber};
use crate::model::list::push_new;
use crate::model::{Country, Form, FormKind, Kind, Language, Note, NoteKind, Text};
use crate::read::marc::{Field, MarcRecord, Tag, origin};
use crate::text::{dates, isbd};

/// Refuses authority records.
pub(super) fn refuse_other_formats(marc: &MarcRecord) -> Result<(), String> {
    let is_authority = matches!(marc.leader_at(6), b'x' | b'y' | b'z');
    if is_authority {
        return Err(format!(
            "this is an authority record (leader/06 is “{}”), which describes no work",
            char::from(marc.leader_at(6))
        ));
    }
    Ok(())
}

/// Reads leader, control number and coded fields.
pub(super) fn read(reading: &mut Reading<'_>) {
    let marc = reading.marc;
    reading.record.origin = origin::read(marc);
    reading.evidence.leader = kind(marc);
    if let Some(general) = marc.with_tag("100").find_map(|field| field.first('a')) {
        let at = |range: std::ops::Range<usize>| general.get(range);
        if let (Some(first), Some(second)) = (at(9..13), at(13..17)) {
            let date_type = marc21_date_type(general.as_bytes().get(8).copied().unwrap_or(b' '));
            reading.coded_dates = dates::from_marc008(date_type, &unknown_digits(first), &unknown_digits(second));
        }
        reading.record.origin.cataloguing_language = at(22..25).and_then(Language::parse);
        read_audience(reading, at(17..20).unwrap_or_default());
    }
    read_frequency(reading);
    read_languages(reading);
    for code in marc.with_tag("102").flat_map(|field| field.all('a')) {
        add_country(reading, code);
    }
}

/// UNIMARC's types of publication date (100 $a/8) by those of MARC 21, which say the same.
fn marc21_date_type(code: u8) -> u8 {
    match code {
        b'a' => b'c',
        b'b' => b'd',
        b'c' => b'u',
        b'd' => b's',
        b'e' => b'r',
        b'f' => b'q',
        b'g' => b'm',
        b'h' => b't',
        b'i' => b'p',
        b'j' => b'e',
        _ => b'n',
    }
}

/// An unknown digit is a blank here and a `u` in MARC 21.
fn unknown_digits(date: &str) -> String {
    let trimmed = date.trim_end();
    if trimmed.is_empty() || !trimmed.bytes().all(|byte| byte.is_ascii_digit()) {
        return date.replace('?', "u");
    }
    format!("{trimmed:u<4}")
}

/// The kind by leader, 105 and 110.
fn kind(marc: &MarcRecord) -> Option<Kind> {
    let level = marc.leader_at(7);
    Some(match (marc.leader_at(6), level) {
        (b'a' | b'b', b'a') => return None,
        (b'a', b's') => serial_kind(marc),
        (b'a', b'i') => Kind::Website,
        (b'a', b'c') => Kind::Collection,
        (b'a', _) => book_kind(marc),
        (b'b', _) => Kind::Manuscript,
        (b'c' | b'd', _) => Kind::Score,
        (b'e' | b'f', _) => Kind::Map,
        (b'g', _) => Kind::Video,
        (b'i' | b'j', _) => Kind::Audio,
        (b'k', _) => Kind::Image,
        (b'l', b's') => serial_kind(marc),
        (b'l', _) => Kind::Document,
        (b'm', _) => Kind::Kit,
        (b'r', _) => Kind::PhysicalObject,
        _ => return None,
    })
}

/// 105 $a/4-7: form of contents; m and v are a thesis, k a patent, l a standard, p a technical report, e a dictionary, f an
/// encyclopaedia.
fn book_kind(marc: &MarcRecord) -> Kind {
    let contents =
        marc.with_tag("105").find_map(|field| field.first('a')).and_then(|coded| coded.get(4..8)).unwrap_or_default();
    let has = |code: char| contents.contains(code);
    if has('m') || has('v') {
        Kind::Thesis
    } else if has('k') {
        Kind::Patent
    } else if has('l') {
        Kind::Standard
    } else if marc.with_tag("105").find_map(|field| field.first('a')).and_then(|coded| coded.get(8..9)) == Some("1") {
        Kind::Proceedings
    } else if has('p') {
        Kind::Report
    } else if has('e') || has('f') {
        Kind::ReferenceWork
    } else {
        Kind::Book
    }
}

/// 110 $a/0: type of continuing resource.
fn serial_kind(marc: &MarcRecord) -> Kind {
    match marc.with_tag("110").find_map(|field| field.first('a')).and_then(|coded| coded.chars().next()) {
        Some('b') => Kind::Series,
        Some('c') => Kind::Newspaper,
        Some('e') => Kind::Book,
        Some('f') => Kind::Dataset,
        Some('g') => Kind::Website,
        _ => Kind::Periodical,
    }
}

/// 101: $a the text, $b what it was translated through, $c the original, the rest its parts.
fn read_languages(reading: &mut Reading<'_>) {
    let marc = reading.marc;
    for subfield in marc.with_tag("101").flat_map(Field::subfields) {
        let code = subfield.value.trim_matches(|c: char| !c.is_ascii_alphanumeric());
        let Some(language) = Language::parse(code) else {
            if !matches!(code, "und" | "mul" | "zxx" | "mis" | "|||" | "") && subfield.code.is_ascii_alphabetic() {
                reading.record.doubt(
                    Diagnostic::new(Code::UnknownLanguage, format!("“{code}” is no language code"))
                        .in_field(format!("101 ${}", subfield.code))
                        .with_value(code),
                );
            }
            continue;
        };
        let languages = match subfield.code {
            'b' => continue,
            'c' => &mut reading.record.original_languages,
            code if code.is_ascii_alphabetic() => &mut reading.record.languages,
            _ => continue,
        };
        push_new(languages, language);
    }
}

fn add_country(reading: &mut Reading<'_>, code: &str) {
    let code = code.trim_matches(|c: char| !c.is_ascii_alphanumeric());
    if code.is_empty() || code.eq_ignore_ascii_case("xx") || code.eq_ignore_ascii_case("zz") {
        return;
    }
    // Two letters are ISO 3166 here.
    match Country::from_iso3166(code).or_else(|| Country::parse(&code.to_ascii_lowercase())) {
        Some(country) => push_new(&mut reading.record.countries, country),
        None => reading.record.doubt(
            Diagnostic::new(Code::UnknownCountry, format!("“{code}” is no country code"))
                .in_field("102 $a")
                .with_value(code),
        ),
    }
}

/// 181–183: content, media and carrier in RDA's codes. Codes of ISBD and of single libraries are left.
pub(super) fn read_form(reading: &mut Reading<'_>, tag: Tag, field: Field<'_>) {
    let (kind, source) = match &tag.0 {
        b"181" => (FormKind::Content, "rdacontent"),
        b"182" => (FormKind::Media, "rdamedia"),
        _ => (FormKind::Carrier, "rdacarrier"),
    };
    if field.first('2').is_none_or(|code| code.trim() != source) {
        return;
    }
    for code in field.all('c').chain(field.all('a')).map(str::trim).filter(|code| !code.is_empty()) {
        let form = Form { kind, code: Some(code.to_owned()), term: None };
        push_new(&mut reading.record.forms, form);
    }
}

/// 100 $a/17-19 where 333 does not say it in words.
fn read_audience(reading: &mut Reading<'_>, codes: &str) {
    if reading.marc.with_tag("333").next().is_some() {
        return;
    }
    for code in codes.chars() {
        let audience = match code {
            'a' => "Juvenile",
            'b' => "Preschool",
            'c' => "Primary",
            'd' => "Children",
            'e' => "Young adult",
            'k' => "Adult, serious",
            // What is for all is said of what is for others too.
            'm' if codes.trim().len() > 1 => "Adult",
            _ => continue,
        };
        reading.record.notes.push(Note { kind: NoteKind::Audience, text: Text::new(audience) });
    }
}

/// 110 $a/1 where 326 does not say it in words.
fn read_frequency(reading: &mut Reading<'_>) {
    let marc = reading.marc;
    if marc.with_tag("326").next().is_some() {
        return;
    }
    let coded = marc.with_tag("110").find_map(|field| field.first('a')).and_then(|coded| coded.chars().nth(1));
    let frequency = match coded {
        Some('a') => "Daily",
        Some('b') => "Semiweekly",
        Some('c') => "Weekly",
        Some('d') => "Biweekly",
        Some('e') => "Semimonthly",
        Some('f') => "Monthly",
        Some('g') => "Bimonthly",
        Some('h') => "Quarterly",
        Some('i') => "Three times a year",
        Some('j') => "Semiannual",
        Some('k') => "Annual",
        Some('l') => "Biennial",
        Some('m') => "Triennial",
        Some('n') => "Three times a week",
        Some('o') => "Three times a month",
        _ => return,
    };
    reading.record.notes.push(Note { kind: NoteKind::Frequency, text: Text::new(frequency) });
}

/// 010–073: identifiers.
pub(super) fn read_number(reading: &mut Reading<'_>, tag: Tag, field: Field<'_>) {
    match &tag.0 {
        b"010" => each(reading, tag, field, |value| Isbn::parse(value).map(Identifier::Isbn)),
        b"011" => {
            each(reading, tag, field, |value| Issn::parse(value).map(Identifier::Issn));
            for value in field.all('f') {
                if let Ok(issn) = Issn::parse(value) {
                    reading.record.identify(Identifier::IssnL(issn));
                }
            }
        }
        b"012" => other(reading, field, "fingerprint"),
        b"013" => other(reading, field, "ismn"),
        b"014" => other(reading, field, "sici"),
        b"015" => other(reading, field, "isrn"),
        b"016" => other(reading, field, "isrc"),
        b"017" => {
            let scheme = field.first('2').map(|code| code.trim().to_ascii_lowercase());
            each(reading, tag, field, |value| match scheme.as_deref() {
                Some("doi") => Doi::parse(value).map(Identifier::Doi),
                scheme => Ok(Doi::parse(value)
                    .map(Identifier::Doi)
                    .ok()
                    .or_else(|| Identifier::from_uri(value))
                    .unwrap_or_else(|| named(scheme.unwrap_or("local"), value))),
            });
        }
        b"020" | b"021" | b"022" | b"029" => {
            let scheme = match &tag.0 {
                b"020" => "nbn",
                b"029" => "thesis-number",
                _ => "legal-deposit",
            };
            for number in field.all('b').map(isbd::trim).filter(|number| !number.is_empty()) {
                let country = field.first('a').map(str::trim).unwrap_or_default();
                let value = if country.is_empty() { number.to_owned() } else { format!("({country}){number}") };
                reading.record.identify(named(scheme, &value));
            }
            cancelled(reading, tag, field);
        }
        b"033" => {
            each(reading, tag, field, |value| Ok(Identifier::from_uri(value).unwrap_or_else(|| named("local", value))));
        }
        b"035" => {
            each(reading, tag, field, |value| match OclcNumber::parse(value) {
                Ok(number) if value.starts_with("(OCoLC)") => Ok(Identifier::Oclc(number)),
                _ => Ok(Doi::parse(value).map_or_else(|_| named("system-number", value), Identifier::Doi)),
            });
        }
        b"040" => other(reading, field, "coden"),
        b"071" => {
            for number in field.all('a').map(isbd::trim).filter(|number| !number.is_empty()) {
                let value = field
                    .first('b')
                    .map_or_else(|| number.to_owned(), |source| format!("{number} ({})", isbd::trim(source)));
                reading.record.identify(named("publisher-number", &value));
            }
            cancelled(reading, tag, field);
        }
        b"072" => other(reading, field, "upc"),
        b"073" => other(reading, field, "ean"),
        _ => reading.keep(field),
    }
}

fn each(reading: &mut Reading<'_>, tag: Tag, field: Field<'_>, parse: impl Fn(&str) -> Result<Identifier, InvalidId>) {
    for value in field.all('a').map(str::trim).filter(|value| !value.is_empty()) {
        match parse(value) {
            Ok(identifier) => reading.record.identify(identifier),
            Err(error) => {
                let scheme = error.scheme.to_ascii_lowercase();
                reading.record.identify(Identifier::Invalid { scheme, value: value.to_owned() });
                reading.record.doubt(
                    Diagnostic::new(Code::InvalidIdentifier, error.to_string())
                        .in_field(format!("{tag} $a"))
                        .with_value(value),
                );
            }
        }
    }
    cancelled(reading, tag, field);
}

fn cancelled(reading: &mut Reading<'_>, tag: Tag, field: Field<'_>) {
    for subfield in field.subfields().filter(|part| matches!(part.code, 'y' | 'z') && !part.value.trim().is_empty()) {
        reading.record.doubt(
            Diagnostic::new(
                Code::CancelledIdentifier,
                "the record marks this number as cancelled or wrong; it is not published",
            )
            .in_field(format!("{tag} ${}", subfield.code))
            .with_value(subfield.value.trim()),
        );
    }
}

fn other(reading: &mut Reading<'_>, field: Field<'_>, scheme: &str) {
    for value in field.all('a').map(isbd::trim).filter(|value| !value.is_empty()) {
        reading.record.identify(named(scheme, value));
    }
    cancelled(reading, field.tag(), field);
}

fn named(scheme: &str, value: &str) -> Identifier {
    Identifier::Other { scheme: scheme.to_owned(), value: isbd::trim(value).to_owned() }
}
