//! Languages and countries, by name or by code.

use super::note;
use super::values::pieces;
use crate::error::{Code, Diagnostic};
use crate::model::list::push_new;
use crate::model::{Country, Language, NoteKind, Record};
use crate::read::koha::page::Entry;

pub(super) fn language(name: &str) -> Option<Language> {
    let name = name.trim().trim_end_matches('.');
    if name.len() == 3 && name.bytes().all(|b| b.is_ascii_lowercase()) {
        return Language::parse(name);
    }
    Language::from_name(name)
}

/// "English, French"; in UNIMARC "eng ; of original work, fre ; of summary, ger".
pub(super) fn languages(record: &mut Record, entry: &Entry) {
    for value in &entry.values {
        for group in value.split([';', '|', '•']) {
            let mut original = false;
            let mut aside = false;
            for name in group.split(',').map(|name| name.trim().trim_end_matches('.')) {
                let lower = name.to_lowercase();
                if name.is_empty() || lower == "zxx" || lower == "und" {
                    continue;
                }
                if is_language_of(&lower) {
                    original = lower.contains("origin") || lower.contains("intermed");
                    aside = !original;
                    continue;
                }
                // A template may print no separator at all: "Chinês Inglês".
                let found: Vec<Language> = match language(name) {
                    Some(language) => vec![language],
                    None if name.len() > 3 && name.bytes().all(|byte| byte.is_ascii_lowercase()) => run_of_codes(name),
                    None => name.split_whitespace().filter_map(language).collect(),
                };
                if found.is_empty() && !is_language_of(&lower) {
                    unknown(record, entry, name);
                }
                for language in found {
                    if original {
                        push_new(&mut record.original_languages, language);
                    } else if !aside {
                        push_new(&mut record.languages, language);
                    }
                }
            }
            if aside {
                note(record, NoteKind::General, &format!("{}: {}", entry.label, group.trim()));
            }
        }
    }
}

/// What the work was translated from.
pub(super) fn original_languages(record: &mut Record, entry: &Entry) {
    for name in pieces(entry).iter().flat_map(|piece| piece.split(',')) {
        match language(name) {
            Some(language) => push_new(&mut record.original_languages, language),
            None if name.trim().is_empty() => {}
            None => unknown(record, entry, name.trim()),
        }
    }
}

fn unknown(record: &mut Record, entry: &Entry, name: &str) {
    record.doubt(
        Diagnostic::new(Code::UnknownLanguage, format!("“{name}” is no language known here and is left out"))
            .in_field(entry.label.clone())
            .with_value(name),
    );
}

/// "engrus": records of before 2001 have their codes in one string.
fn run_of_codes(codes: &str) -> Vec<Language> {
    let found: Option<Vec<Language>> = codes
        .as_bytes()
        .chunks(3)
        .map(|code| std::str::from_utf8(code).ok().filter(|code| code.len() == 3).and_then(Language::parse))
        .collect();
    found.unwrap_or_default()
}

/// "of summary", "de l'œuvre originale", "des Originals": what a group of codes is the language of.
pub(super) fn is_language_of(text: &str) -> bool {
    ["of ", "de ", "del ", "des ", "der ", "do ", "da ", "dos ", "du ", "d'"].iter().any(|lead| text.starts_with(lead))
        && text.len() > 5
}

pub(super) fn countries(record: &mut Record, entry: &Entry) {
    for value in pieces(entry) {
        for code in value.split(',').map(|code| code.trim().trim_end_matches('.')) {
            if code.is_empty() {
                continue;
            }
            match Country::from_iso3166(code).or_else(|| Country::parse(code)) {
                Some(country) => push_new(&mut record.countries, country),
                None => record.keep_unmapped(&entry.label, code),
            }
        }
    }
}
