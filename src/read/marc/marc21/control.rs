//! Leader, control fields and coded data: 00X, 04X.

use super::Reading;
use crate::error::{Code, Diagnostic};
use crate::model::list::{push_new, recent};
use crate::model::{Country, DateStatement, Kind, Language};
use crate::read::marc::areas::area;
use crate::read::marc::{Field, MarcRecord, origin};
use crate::text::dates;

/// Refuses records of the other MARC formats.
pub(super) fn refuse_other_formats(marc: &MarcRecord) -> Result<(), String> {
    let format = match marc.leader_at(6) {
        b'z' => "an authority record",
        b'w' => "a classification record",
        b'q' => "a community information record",
        b'u' | b'v' | b'x' | b'y' => "a holdings record",
        _ => return Ok(()),
    };
    Err(format!("this is {format} (leader/06 is “{}”), which describes no work", char::from(marc.leader_at(6))))
}

/// Reads leader and control fields.
pub(super) fn read(reading: &mut Reading<'_>) {
    let marc = reading.marc;
    reading.record.origin = origin::read(marc);
    let coded = Coded(marc.control("008").unwrap_or_default().as_bytes());
    reading.evidence.leader = if reading.is_invenio { None } else { kind(marc, coded) };
    read_languages(reading, coded);
    if let Some(country) = coded.text(15..18) {
        add_country(reading, "008/15-17", country);
    }
    for country in marc.with_tag("044").flat_map(|field| field.all('a')) {
        add_country(reading, "044 $a", country);
    }
    // ISO 3166, with the continent before it in German catalogues: `XA-DE`.
    for code in marc.with_tag("044").flat_map(|field| field.all('c')) {
        let country = match code.trim().rsplit('-').next().unwrap_or_default() {
            // ISO 3166-3: countries that are no more.
            "CSHH" => Country::parse("cs"),
            "DDDE" => Country::parse("ge"),
            "SUHH" => Country::parse("ur"),
            "YUCS" => Country::parse("yu"),
            code => Country::from_iso3166(code),
        };
        match country {
            Some(country) => push_new(&mut reading.record.countries, country),
            None => reading.record.keep_unmapped("044 $c", code),
        }
    }
}

/// The dates that 008 states, issued first.
pub(super) fn coded_dates(marc: &MarcRecord) -> Vec<DateStatement> {
    let coded = Coded(marc.control("008").unwrap_or_default().as_bytes());
    let (Some(date1), Some(date2)) = (coded.text(7..11), coded.text(11..15)) else { return Vec::new() };
    dates::from_marc008(coded.at(6), date1, date2)
}

/// Field 008, by position; a blank where it is too short.
#[derive(Clone, Copy)]
struct Coded<'a>(&'a [u8]);

impl<'a> Coded<'a> {
    fn at(self, position: usize) -> u8 {
        self.0.get(position).copied().unwrap_or(b' ')
    }

    fn text(self, range: std::ops::Range<usize>) -> Option<&'a str> {
        std::str::from_utf8(self.0.get(range)?).ok()
    }

    /// Whether one of the nature-of-contents codes of a book (008/24-27) is this one.
    fn has_contents(self, code: u8) -> bool {
        (24..28).any(|position| self.at(position) == code)
    }
}

/// The kind of work by leader and 008: the weakest evidence, since many systems write "am" for everything.
fn kind(marc: &MarcRecord, coded: Coded<'_>) -> Option<Kind> {
    let level = marc.leader_at(7);
    Some(match (marc.leader_at(6), level) {
        (b'a', b'a' | b'b') => return None,
        (b'a', b's' | b'i') => serial_kind(coded, level),
        (b'a', b'c') => Kind::Collection,
        (b'a', _) => book_kind(marc, coded),
        (b't', _) => {
            if coded.has_contents(b'm') {
                Kind::Thesis
            } else {
                Kind::Manuscript
            }
        }
        (b'c' | b'd', _) => Kind::Score,
        (b'e' | b'f', _) => Kind::Map,
        (b'g', _) => match coded.at(33) {
            b'm' => Kind::Film,
            b's' | b'f' | b't' => Kind::Slideshow,
            _ => Kind::Video,
        },
        (b'i' | b'j', _) => Kind::Audio,
        (b'k', _) => Kind::Image,
        (b'm', b's' | b'i') => serial_kind(coded, level),
        (b'm', _) => match coded.at(26) {
            b'a' | b'e' => Kind::Dataset,
            b'b' | b'f' | b'g' | b'i' => Kind::Software,
            b'h' => Kind::Audio,
            _ => Kind::Document,
        },
        (b'o', _) => Kind::Kit,
        (b'p', _) => Kind::Collection,
        (b'r', _) => Kind::PhysicalObject,
        _ => return None,
    })
}

fn serial_kind(coded: Coded<'_>, level: u8) -> Kind {
    match (coded.at(21), level) {
        (b'n', _) => Kind::Newspaper,
        (b'g', _) => Kind::Magazine,
        (b'j', _) => Kind::Journal,
        (b'm', _) => Kind::Series,
        (b'd' | b'r', _) => Kind::Dataset,
        (b'h' | b'w', _) => Kind::Website,
        (b'l', _) => Kind::Book,
        (_, b'i') => Kind::Document,
        _ => Kind::Periodical,
    }
}

fn book_kind(marc: &MarcRecord, coded: Coded<'_>) -> Kind {
    if marc.leader_at(19) == b'a' {
        return Kind::MultiVolumeBook;
    }
    match () {
        () if coded.has_contents(b'm') => Kind::Thesis,
        () if coded.has_contents(b'j') => Kind::Patent,
        () if coded.has_contents(b'u') => Kind::Standard,
        // What is entered under a conference is what was said there.
        () if coded.at(29) == b'1' || marc.with_tag("111").next().is_some() => Kind::Proceedings,
        () if coded.has_contents(b't') => Kind::Report,
        () if coded.has_contents(b'd') || coded.has_contents(b'e') => Kind::ReferenceWork,
        () => Kind::Book,
    }
}

/// Languages: 041, or 008/35-37 where there is no 041.
fn read_languages(reading: &mut Reading<'_>, coded: Coded<'_>) {
    let marc = reading.marc;
    let mut of_text = Vec::new();
    let mut all = Vec::new();
    for field in marc.with_tag("041") {
        let is_other_source = field.indicators()[1] == b'7';
        for subfield in field.subfields() {
            for code in packed(subfield.value) {
                let is_original = matches!(subfield.code, 'h' | 'k' | 'm' | 'n');
                if !(is_original
                    || matches!(subfield.code, 'a' | 'b' | 'd' | 'e' | 'f' | 'g' | 'i' | 'j' | 'p' | 'q' | 'r' | 't'))
                {
                    continue;
                }
                let language = if is_other_source {
                    Language::parse(code).or_else(|| Language::parse_639_3(code))
                } else {
                    Language::parse(code)
                };
                let Some(language) = language else {
                    if !is_no_language(code) {
                        reading.record.doubt(
                            Diagnostic::new(Code::UnknownLanguage, format!("“{code}” is no language code"))
                                .in_field(format!("041 ${}", subfield.code))
                                .with_value(subfield.value),
                        );
                    }
                    continue;
                };
                match subfield.code {
                    'h' if !recent(&reading.record.original_languages).contains(&language) => {
                        reading.record.original_languages.push(language);
                    }
                    'h' | 'k' | 'm' | 'n' => {}
                    code => {
                        if matches!(code, 'a' | 'd') && !of_text.contains(&language) {
                            of_text.push(language);
                        }
                        push_new(&mut all, language);
                    }
                }
            }
        }
    }
    // Where the text is in the language it was written in, nothing was translated; librettos beside it may be.
    if !of_text.is_empty() && of_text.iter().all(|language| reading.record.original_languages.contains(language)) {
        reading.record.original_languages.clear();
    }
    let fixed = coded.text(35..38).map(str::trim).unwrap_or_default();
    // In an 008 that has lost a character, "ng" is the end of "eng" and not Ndonga.
    let is_whole = fixed.len() == 3 || !coded.at(34).is_ascii_lowercase();
    match Language::parse(fixed).filter(|_| is_whole) {
        Some(language) if of_text.is_empty() => {
            of_text.push(language);
            if !all.contains(&language) {
                all.insert(0, language);
            }
        }
        Some(language) if !of_text.contains(&language) => {
            let listed = of_text.iter().map(Language::as_str).collect::<Vec<_>>().join(", ");
            reading.record.doubt(
                Diagnostic::new(
                    Code::Conflict,
                    format!("008 says the language is {language}, 041 says {listed}; 041 is used"),
                )
                .in_field("008/35-37")
                .with_value(fixed),
            );
        }
        None if fixed.len() == 3 && !is_no_language(fixed) => reading.record.doubt(
            Diagnostic::new(Code::UnknownLanguage, format!("“{fixed}” is no language code"))
                .in_field("008/35-37")
                .with_value(fixed),
        ),
        _ => {}
    }
    if let [language] = of_text.as_slice() {
        reading.scripts.set_language(Some(language.tag()));
    }
    reading.record.languages = all;
    if let Some(language) = marc.with_tag("040").find_map(|field| field.first('b')) {
        reading.record.origin.cataloguing_language = Language::parse(language.trim());
    }
}

/// Codes that say that there is no language, or none in particular.
fn is_no_language(code: &str) -> bool {
    matches!(code, "und" | "zxx" | "mul" | "mis" | "   " | "|||" | "###" | "xxx" | "N/A" | "---")
}

/// Older records run the codes of one subfield together: `engfreger`.
fn packed(value: &str) -> impl Iterator<Item = &str> {
    let value = value.trim_matches(|c: char| !c.is_ascii_alphanumeric());
    let is_packed = value.len() > 3 && value.len() % 3 == 0 && value.bytes().all(|byte| byte.is_ascii_lowercase());
    let step = if is_packed { 3 } else { value.len().max(1) };
    (0..value.len()).step_by(step).filter_map(move |start| value.get(start..start + step))
}

fn add_country(reading: &mut Reading<'_>, field: &str, code: &str) {
    let code = code.trim().trim_matches(|c: char| !c.is_ascii_alphanumeric()).to_ascii_lowercase();
    if code.is_empty() || matches!(code.as_str(), "xx" | "vp" | "und" | "uuu") {
        return;
    }
    match Country::parse(&code).or_else(|| korean_region(reading.marc, &code)) {
        Some(country) => push_new(&mut reading.record.countries, country),
        None => reading.record.doubt(
            Diagnostic::new(Code::UnknownCountry, format!("“{code}” is no country code"))
                .in_field(field)
                .with_value(code),
        ),
    }
}

/// Whether a record is one of KORMARC: a class of the Korean Decimal Classification or the language tells them.
pub(super) fn is_kormarc(marc: &MarcRecord) -> bool {
    let coded = marc.control("008").unwrap_or_default();
    marc.with_tag("056").next().is_some() || coded.get(35..38) == Some("kor")
}

/// KORMARC has codes for the regions of Korea, as MARC 21 for the states of America: "ulk" is Seoul.
fn korean_region(marc: &MarcRecord, code: &str) -> Option<Country> {
    if is_kormarc(marc) && code.len() == 3 && code.ends_with('k') { Country::parse("ko") } else { None }
}

/// 043: the area that the work is about; its codes are concepts of a list.
pub(super) fn read_areas(reading: &mut Reading<'_>, field: Field<'_>) {
    for code in field.all('a') {
        match area(code) {
            Some(area) => push_new(&mut reading.record.subjects, area),
            None => reading.record.keep_unmapped("043 $a", code),
        }
    }
}
