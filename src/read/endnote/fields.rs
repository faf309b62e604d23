//! What the tags of EndNote's tagged format mean, by the type of the reference.

use crate::model::{Kind, LinkKind, NoteKind, OtherTitleKind, Relator};
use crate::read::citation::{Meaning, Sort, TitleRank, author, sort};

/// Whether each line of a field is a name or number of its own.
pub(super) const fn is_name(code: u8) -> bool {
    matches!(code, b'A' | b'E' | b'Y' | b'?' | b'H' | b'@')
}

/// What a tag means on a reference of this kind.
pub(super) fn meaning(code: u8, kind: Kind, value: &str) -> Meaning {
    let sort = sort(kind);
    match code {
        b'A' => author(kind),
        b'B' if matches!(sort, Sort::Article | Sort::Part | Sort::Other) => Meaning::Host(TitleRank::Any),
        b'B' if sort == Sort::Whole => Meaning::Series,
        b'C' => Meaning::Place,
        // ACM: where the conference was.
        b'c' if sort == Sort::Part => Meaning::MeetingPlace,
        b'D' => Meaning::Year,
        b'E' if sort == Sort::Part => Meaning::HostContributor(Relator::EDITOR),
        b'E' => Meaning::Contributor(Relator::EDITOR),
        b'F' => Meaning::Identifier("local"),
        b'G' => Meaning::Language,
        b'I' => Meaning::Publisher,
        b'J' => Meaning::Host(TitleRank::Journal),
        b'K' => Meaning::Keyword,
        b'L' => Meaning::CallNumber,
        b'M' => Meaning::Accession,
        b'N' if matches!(kind, Kind::Patent | Kind::Standard) => Meaning::Number,
        b'N' => Meaning::Issue,
        b'O' => Meaning::Host(TitleRank::JournalShort),
        b'P' if matches!(kind, Kind::Map | Kind::Image | Kind::Audio | Kind::Video | Kind::Film | Kind::Software) => {
            Meaning::Extent
        }
        b'P' => Meaning::FirstPage,
        b'Q' => Meaning::OtherTitle(OtherTitleKind::Translated),
        b'R' => electronic_number(kind, value),
        b'S' => Meaning::Series,
        b'T' => Meaning::Title,
        b'U' => Meaning::Link(LinkKind::Work),
        b'V' if sort == Sort::Thesis => Meaning::Note(NoteKind::Degree),
        b'V' => Meaning::Volume,
        b'X' => Meaning::Abstract,
        b'Y' if sort == Sort::Thesis => Meaning::Contributor(Relator::THESIS_ADVISOR),
        b'Y' if matches!(sort, Sort::Part | Sort::Whole) => Meaning::SeriesEditor,
        b'?' if matches!(sort, Sort::Part | Sort::Whole) => Meaning::Contributor(Relator::TRANSLATOR),
        b'Y' | b'?' => Meaning::Contributor(Relator::CONTRIBUTOR),
        b'Z' => Meaning::Note(NoteKind::General),
        b'6' => Meaning::VolumeCount,
        b'7' => Meaning::Edition,
        b'8' => Meaning::Date,
        b'9' => Meaning::Genre,
        b'@' => Meaning::StandardNumber,
        b'!' => Meaning::ShortTitle,
        b'(' => Meaning::Note(NoteKind::General),
        b'*' => reviewed_or_rights(sort, value),
        b'+' => Meaning::Affiliation,
        b'>' => Meaning::Link(LinkKind::Work),
        b'~' => Meaning::Database,
        b'<' => Meaning::Private,
        b'W' if value == "NLM" => Meaning::Database,
        // Dates of access and change, provider and reprint.
        b'[' | b']' | b'=' | b'W' | b')' => Meaning::Technical,
        b'1' | b'2' | b'3' | b'4' | b'5' | b'#' | b'$' => Meaning::Custom,
        _ => Meaning::Unknown,
    }
}

/// A DOI, the number of a report, or, as other programs have it, what sort of thesis it is.
fn electronic_number(kind: Kind, value: &str) -> Meaning {
    let is_doi = value.contains("10.") && value.contains('/');
    match kind {
        _ if is_doi => Meaning::Doi,
        Kind::Report | Kind::Standard | Kind::Patent => Meaning::Number,
        _ => Meaning::Genre,
    }
}

/// The work that an article reviews, for EndNote; the rights, for others.
fn reviewed_or_rights(sort: Sort, value: &str) -> Meaning {
    let lower = value.to_lowercase();
    let are_rights = ["©", "copyright", "(c)", "cc ", "cc-", "http", "rights", "license", "licence"]
        .iter()
        .any(|word| lower.contains(word));
    if sort == Sort::Article && !are_rights { Meaning::ReviewOf } else { Meaning::Rights }
}
