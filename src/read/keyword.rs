//! Keywords that say in brackets where they are from: `(stw)Seehafen`, and what the German book trade announces a book with, which
//! catalogues keep among the keywords too: `(Produktform)Hardback`, `(VLB-WN)1110: Hardcover / Belletristik`.

use crate::model::list::push_new;
use crate::model::{Note, NoteKind, Record, Scheme, Subject, SubjectKind, Text, UnmappedReason};

/// What a source that is no thesaurus says.
enum Meaning {
    Keyword,
    Class(&'static str),
    Note(NoteKind),
    /// A group of goods, for shops.
    Goods,
}

fn meaning(source: &str) -> Option<Meaning> {
    Some(match source {
        "VLB-FS" | "Keywords" => Meaning::Keyword,
        "DNB-Sachgruppen" | "DDB-Sachgruppen" | "DDC-Sachgruppen der Deutschen Nationalbibliografie" => {
            Meaning::Class("sdnb")
        }
        "BISAC Subject Heading" => Meaning::Class("bisacsh"),
        "BIC Subject Heading" | "BIC subject category" => Meaning::Class("bicssc"),
        "Thema" | "Thema subject category" => Meaning::Class("thema"),
        "Produktform" | "Produktform (spezifisch)" | "VLB-PF" => Meaning::Note(NoteKind::Medium),
        "Zielgruppe" | "Lesealter" => Meaning::Note(NoteKind::Audience),
        "Produktgruppe" | "Produktrabattgruppe" | "Product Discount Code" => Meaning::Goods,
        "Publisher's own category code" | "Publisher’s own category code" => Meaning::Goods,
        _ if source.starts_with("VLB-") => Meaning::Goods,
        _ => return None,
    })
}

/// The thesaurus that stands in brackets before a heading: "(lcsh)Harbours". Of other brackets nothing is known.
pub(super) fn split_scheme(heading: &str) -> (Option<Scheme>, &str) {
    if let Some((code, rest)) = heading.strip_prefix('(').and_then(|inner| inner.split_once(')'))
        && matches!(code, "lcsh" | "mesh" | "fast" | "stw" | "gnd" | "swd")
    {
        return (Some(Scheme(code.to_owned())), rest.trim_start());
    }
    (None, heading)
}

/// Reads a keyword from a source that is no thesaurus; `false` for any other.
pub(super) fn read_sourced(record: &mut Record, field: &str, keyword: &str) -> bool {
    let Some((source, value)) = keyword.strip_prefix('(').and_then(|inner| inner.split_once(')')) else { return false };
    // "(Produktform (spezifisch))MP3 format"
    match value.strip_prefix(')').filter(|_| source.contains('(')) {
        Some(value) => read(record, field, &format!("{source})"), value),
        None => read(record, field, source, value),
    }
}

/// Reads a value of this source; `false` if it is none of these.
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
                heading: Text::new(value.split_once(": ").map_or(value, |(code, _)| code)),
                scheme: Some(Scheme(scheme.to_owned())),
                ..Subject::default()
            },
        ),
        Meaning::Note(kind) => {
            // "BC: Paperback": a code and its words.
            let words = value.split_once(": ").map_or(value, |(_, words)| words);
            if words == "(unbekannt)" {
                return true;
            }
            push_new(&mut record.notes, Note { kind, text: Text::new(words) });
        }
        Meaning::Goods => {
            record.leave_out(field, value, UnmappedReason::Technical);
        }
    }
    true
}
