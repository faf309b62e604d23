//! Words that the German book trade (VLB) announces a book with. Catalogues keep them among the keywords, and say before each what it
//! is: `(Produktform)Hardback`, `(VLB-WN)1110: Hardcover / Belletristik`.

use crate::model::list::push_new;
use crate::model::{Note, NoteKind, Record, Scheme, Subject, SubjectKind, Text, Unmapped, UnmappedReason};

/// What the trade says in the words before.
enum Meaning {
    Keyword,
    Class(&'static str),
    Note(NoteKind),
    /// A group of goods, for shops.
    Goods,
}

fn meaning(source: &str) -> Option<Meaning> {
    Some(match source {
        "VLB-FS" => Meaning::Keyword,
        "BISAC Subject Heading" => Meaning::Class("bisacsh"),
        "BIC Subject Heading" | "BIC subject category" => Meaning::Class("bicssc"),
        "Thema" | "Thema subject category" => Meaning::Class("thema"),
        "Produktform" | "Produktform (spezifisch)" | "VLB-PF" => Meaning::Note(NoteKind::Medium),
        "Zielgruppe" | "Lesealter" => Meaning::Note(NoteKind::Audience),
        _ if source.starts_with("VLB-") => Meaning::Goods,
        _ => return None,
    })
}

/// Reads a keyword that says in brackets what it is; `false` for any other.
pub(super) fn read_keyword(record: &mut Record, field: &str, keyword: &str) -> bool {
    let Some((source, value)) = keyword.strip_prefix('(').and_then(|inner| inner.split_once(')')) else { return false };
    // "(Produktform (spezifisch))MP3 format"
    match value.strip_prefix(')').filter(|_| source.contains('(')) {
        Some(value) => read(record, field, &format!("{source})"), value),
        None => read(record, field, source, value),
    }
}

/// Reads a value of this source; `false` if the trade has no such source.
pub(super) fn read(record: &mut Record, field: &str, source: &str, value: &str) -> bool {
    let Some(meaning) = meaning(source) else { return false };
    let value = value.trim();
    if value.is_empty() {
        return true;
    }
    match meaning {
        Meaning::Keyword => {
            push_new(&mut record.subjects, Subject { heading: Text::new(value), ..Subject::default() });
        }
        Meaning::Class(scheme) => push_new(
            &mut record.subjects,
            Subject {
                kind: SubjectKind::Class,
                heading: Text::new(value),
                scheme: Some(Scheme(scheme.to_owned())),
                ..Subject::default()
            },
        ),
        Meaning::Note(kind) => {
            // "BC: Paperback": a code and its words.
            let words = value.split_once(": ").map_or(value, |(_, words)| words);
            push_new(&mut record.notes, Note { kind, text: Text::new(words) });
        }
        Meaning::Goods => {
            let unmapped =
                Unmapped { field: field.to_owned(), value: value.to_owned(), reason: UnmappedReason::Technical };
            record.unmapped.push(unmapped);
        }
    }
    true
}
