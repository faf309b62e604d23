//! Subject headings and class numbers.

use crate::model::list::push_new;
use crate::model::{NoteKind, Record, Scheme, Subdivision, Subject, SubjectKind, Text};
use crate::read::keyword;
use crate::read::koha::page::Entry;
use crate::read::koha::record::push_note;
use crate::separator;
use crate::text::{blanks, isbd};

pub(super) fn subjects(record: &mut Record, entry: &Entry, kind: SubjectKind) {
    let list: Vec<&str> = match entry.values.as_slice() {
        // Without any "|" the semicolon is the separator: older UNIMARC pages.
        [one] if !one.contains('|') && !one.contains('•') => separator::split(one, "; ").collect(),
        many => many.iter().flat_map(|value| value.split(['|', '•'])).collect(),
    };
    for value in list {
        let value = blanks::single(value);
        let value = separator::trim_end(&value, " .").trim_matches(['|', ';', ' ']);
        if keyword::read_sourced(record, &entry.label, value) {
            continue;
        }
        let mut parts =
            separator::split(value, "--").map(|part| isbd::trim(part.trim())).filter(|part| !part.is_empty());
        let Some(heading) = parts.next() else { continue };
        let (scheme, heading) = keyword::split_scheme(strip_end(heading));
        if !heading.contains(char::is_alphanumeric) {
            continue;
        }
        let subdivisions =
            parts.map(|part| Subdivision { kind: SubjectKind::Topic, value: strip_end(part).to_owned() }).collect();
        push_new(
            &mut record.subjects,
            Subject { kind, heading: Text::new(heading), subdivisions, scheme, ..Subject::default() },
        );
    }
}

/// A heading without the comma or semicolon that a subfield was cut at.
pub(super) fn strip_end(text: &str) -> &str {
    text.trim_end_matches([',', ';', ' ', ':', '/'])
}

pub(super) fn classes(record: &mut Record, entry: &Entry, scheme: Option<&str>) {
    let mut notations: Vec<String> = Vec::new();
    for value in entry.values.iter().flat_map(|value| value.split(['|', '•', ';'])) {
        // In UNIMARC the name of the scheme may be missing before the comma.
        let value = separator::trim_end(value.trim(), " .").trim().trim_start_matches([',', ' ']);
        if !value.contains(char::is_alphanumeric) {
            continue;
        }
        match scheme {
            // "330.1 23": the number and the edition of the Dewey tables.
            Some("ddc") => {
                let words: Vec<&str> = value.split([' ', '\u{a0}']).filter(|word| !word.is_empty()).collect();
                // "[Fic]", "E"
                let is_number = |word: &str| word.contains(|c: char| c.is_ascii_digit()) || words.len() <= 2;
                match words.first().filter(|word| is_number(word)) {
                    Some(number) => notations.push(number.trim_end_matches([',', '.']).to_owned()),
                    // A note without a label stands below the number.
                    None => push_note(record, NoteKind::General, value),
                }
            }
            // A template may set " | " between class and item number: "DS793.H5 | W888 2015".
            Some("lcc" | "nlm") if !notations.is_empty() && is_cutter(value) => {
                if let Some(last) = notations.last_mut() {
                    last.push(' ');
                    last.push_str(value);
                }
            }
            _ => notations.push(value.to_owned()),
        }
    }
    for notation in notations {
        push_new(
            &mut record.subjects,
            Subject {
                kind: SubjectKind::Class,
                heading: Text::new(notation),
                scheme: scheme.map(|scheme| Scheme(scheme.to_owned())),
                ..Subject::default()
            },
        );
    }
}

/// An item number of the Library of Congress: a letter, digits, perhaps a year.
pub(super) fn is_cutter(text: &str) -> bool {
    let text = text.trim_start_matches(['.', ' ']);
    let mut chars = text.chars();
    chars.next().is_some_and(|c| c.is_ascii_uppercase())
        && chars.next().is_some_and(|c| c.is_ascii_digit())
        && !text.contains('.')
        || text.len() >= 4 && text.get(..4).is_some_and(|year| year.bytes().all(|b| b.is_ascii_digit()))
}
