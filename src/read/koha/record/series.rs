//! Series and sets, with the number of the work in them.

use super::values::text;
use crate::id::{Identifier, Issn};
use crate::model::list::recent_mut;
use crate::model::{Kind, Record, RelatedWork, Relation, RelationKind, Series, Text};
use crate::read::koha::page::Entry;
use crate::text::isbd;

pub(super) fn series(record: &mut Record, entry: &Entry) {
    for value in entry.values.iter().flat_map(|value| value.split(['|', '•'])) {
        let mut rest: Vec<&str> = Vec::new();
        for piece in value.split("; ").flat_map(|piece| piece.split("؛ ")) {
            rest.push(piece);
        }
        let mut pending: Option<Series> = None;
        for piece in rest {
            let piece = piece.trim().trim_end_matches(['.', ' ', ';', ',', '؛', '،']);
            let piece = piece.trim_end_matches(':').trim_end();
            if !piece.contains(char::is_alphanumeric) {
                continue;
            }
            match &mut pending {
                Some(series) if series.number.is_none() && is_series_number(piece) => {
                    series.number = Some(piece.to_owned());
                }
                _ => {
                    if let Some(done) = pending.replace(one_series(piece)) {
                        push_series(record, done);
                    }
                }
            }
        }
        if let Some(done) = pending {
            push_series(record, done);
        }
    }
}

pub(super) fn push_series(record: &mut Record, series: Series) {
    let same = |a: &Series| {
        let fold =
            |text: &str| text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>();
        fold(&a.title.value) == fold(&series.title.value)
    };
    match recent_mut(&mut record.series).iter_mut().find(|known| same(known)) {
        // The statement (490) and the tracing (8XX) of one series.
        Some(known) => {
            if known.number.is_none() {
                known.number = series.number;
            }
        }
        None => record.series.push(series),
    }
}

/// "Title: 91", "Title, 41", "Title, ISSN 1234-5679".
pub(super) fn one_series(text: &str) -> Series {
    let mut series = Series::default();
    let mut title = text.to_owned();
    for separator in [": ", ", "] {
        if let Some((head, tail)) = title.rsplit_once(separator)
            && is_series_number(tail)
        {
            series.number = Some(tail.trim().to_owned());
            title = head.to_owned();
            break;
        }
    }
    if let Some(at) = title.find("ISSN")
        && let (Some(head), Some(tail)) = (title.get(..at), title.get(at + 4..))
        && let Ok(issn) = Issn::parse(tail.trim_start_matches([':', ' ']).split(' ').next().unwrap_or_default())
    {
        series.identifiers.push(Identifier::Issn(issn));
        title = head.trim_end_matches([',', ' ', ';', '(']).to_owned();
    }
    series.title = Text::new(isbd::trim(title.trim()));
    series
}

/// "12", "v. 3", "no. 41", "Bd. 2", "XII", "1998, 2".
pub(super) fn is_series_number(text: &str) -> bool {
    let text = text.trim();
    let mut words = text
        .split(|c: char| c.is_whitespace() || matches!(c, '.' | ',' | '(' | ')' | '[' | ']' | '/' | '-' | '–' | ':'));
    text.chars().count() <= 30
        && text.contains(|c: char| c.is_ascii_digit() || matches!(c, 'I' | 'V' | 'X' | 'L'))
        && words.all(|word| {
            word.is_empty()
                || word.bytes().all(|b| b.is_ascii_digit())
                || word.bytes().any(|b| b.is_ascii_digit()) && word.len() <= 8
                // "volume123": a template sets no blank.
                || word.trim_end_matches(|c: char| c.is_ascii_digit()).eq_ignore_ascii_case("volume")
                || word.bytes().all(|b| matches!(b, b'I' | b'V' | b'X' | b'L' | b'C'))
                || matches!(
                    word.to_lowercase().as_str(),
                    "v" | "vol"
                        | "volume"
                        | "volumes"
                        | "no"
                        | "nr"
                        | "n"
                        | "n°"
                        | "nº"
                        | "núm"
                        | "num"
                        | "number"
                        | "bd"
                        | "band"
                        | "t"
                        | "tome"
                        | "tomo"
                        | "heft"
                        | "h"
                        | "pt"
                        | "part"
                        | "fasc"
                        | "book"
                        | "bk"
                        | "ser"
                        | "teil"
                        | "jg"
                        | "jahrg"
                        | "issue"
                        | "numéro"
                        | "número"
                        | "№"
                        | "lfg"
                        | "cilt"
                        | "cz"
                        | "del"
                        | "deel"
                        | "köt"
                        | "kötet"
                        | "nro"
                        | "osa"
                        | "sv"
                        | "svazek"
                        | "tom"
                        | "zesz"
                        | "zv"
                        | "č"
                        | "вып"
                        | "кн"
                        | "т"
                        | "ج"
                        | "ع"
                        | "جلد"
                        | "f"
                        | "ed"
                        | "vols"
                )
        })
}

pub(super) fn sets(record: &mut Record, entry: &Entry) {
    for value in entry.values.iter().filter_map(|value| text(value)) {
        let title = isbd::trim(&value).to_owned();
        let kind = Kind::MultiVolumeBook;
        record.relations.push(Relation {
            kind: RelationKind::PartOf,
            work: RelatedWork {
                kind,
                title: Some(Text::new(title)),
                note: Some(entry.label.clone()),
                ..RelatedWork::default()
            },
        });
    }
}
