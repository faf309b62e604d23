//! What the tags of RefWorks mean, by the type of the reference.
//!
//! The tags are those of the [tagged format](https://knowledge.exlibrisgroup.com/RefWorks/Legacy_RefWorks/05Managing_References/020RefWorks_Tagged_Format).

use crate::model::{DateEvent, Kind, LinkKind, NoteKind, OtherTitleKind, Relator};
use crate::read::citation::{Meaning, Sort, TitleRank, author, sort};
use crate::text::dates;

/// Whether each line of a field is a name or number of its own.
pub(super) const fn is_name(tag: [u8; 2]) -> bool {
    matches!(tag, [b'A', b'1'..=b'6' | b'U'] | [b'S', b'N'])
}

/// What a tag means on a reference of this kind.
pub(super) fn meaning(tag: [u8; 4], kind: Kind, value: &str) -> Meaning {
    let sort = sort(kind);
    let [a, b, ..] = tag;
    match &[a, b] {
        _ if tag == *b"PMID" => Meaning::Identifier("pmid"),
        _ if tag == *b"PMC " => Meaning::Identifier("pmcid"),
        b"A1" | b"AU" => author(kind),
        b"A2" | b"A3" | b"A4" | b"A5" | b"A6" => other_name(b, sort, kind),
        b"T1" => Meaning::Title,
        b"T2" if kind == Kind::EditedBook || sort == Sort::Whole => Meaning::Series,
        b"T2" if sort == Sort::Thesis => Meaning::Unknown,
        b"T2" | b"WT" => Meaning::Host(TitleRank::Any),
        b"T3" => Meaning::Series,
        b"ST" => Meaning::ShortTitle,
        b"OT" => Meaning::OtherTitle(OtherTitleKind::Variant),
        b"JF" if matches!(sort, Sort::Article | Sort::Other) => Meaning::Host(TitleRank::Journal),
        b"JF" if sort == Sort::Whole => Meaning::Series,
        b"JF" => Meaning::Host(TitleRank::Any),
        b"JO" if sort == Sort::Article => Meaning::Host(TitleRank::JournalAbout),
        b"JO" => Meaning::Host(TitleRank::Short),
        b"YR" => Meaning::Year,
        b"FD" if is_no_date(value) => Meaning::Publisher,
        b"FD" => Meaning::Date,
        b"WP" => Meaning::DateOf(DateEvent::Available),
        b"VO" => Meaning::Volume,
        b"IS" if matches!(kind, Kind::Patent | Kind::Standard) => Meaning::Number,
        b"IS" => Meaning::Issue,
        b"SP" if matches!(kind, Kind::Audio | Kind::Video | Kind::Film | Kind::Map | Kind::Image) => Meaning::Extent,
        b"SP" => Meaning::FirstPage,
        b"OP" => Meaning::LastPage,
        b"ED" if matches!(kind, Kind::Bill | Kind::Hearing | Kind::Statute) => Meaning::Note(NoteKind::General),
        b"ED" => Meaning::Edition,
        b"PB" if kind == Kind::Patent => Meaning::Organization(Relator::from_code("pth")),
        b"PB" => Meaning::Publisher,
        b"PP" => Meaning::Place,
        b"SN" => Meaning::StandardNumber,
        b"K1" => Meaning::Keyword,
        b"AB" => Meaning::Abstract,
        b"NO" => Meaning::Note(NoteKind::General),
        b"AD" => Meaning::Affiliation,
        b"AN" => Meaning::Accession,
        b"LA" => Meaning::Language,
        b"CL" => classification(sort, kind),
        b"CN" => Meaning::CallNumber,
        b"CR" => Meaning::References,
        b"DO" => Meaning::Doi,
        b"LK" | b"UL" | b"UR" => Meaning::Link(LinkKind::Work),
        b"DB" => Meaning::Database,
        // The number that the reference has in the account of its owner, unless a publisher has put its DOI there.
        b"ID" if value.contains("10.") => Meaning::Custom,
        // Print or electronic, as the owner of the account found it; dates, sources and languages of the program.
        b"ID" | b"SR" | b"RD" | b"DS" | b"SF" | b"IP" | b"OL" | b"WV" => Meaning::Technical,
        [b'U', b'1'..=b'9'] => Meaning::Custom,
        _ => Meaning::Unknown,
    }
}

/// Editors, compilers, translators.
fn other_name(code: u8, sort: Sort, kind: Kind) -> Meaning {
    match (code, sort) {
        (b'2', _) if matches!(kind, Kind::Audio | Kind::Video) => Meaning::Contributor(Relator::PERFORMER),
        (b'2' | b'5', Sort::Part) => Meaning::HostContributor(Relator::EDITOR),
        (b'3', Sort::Part) => Meaning::SeriesEditor,
        (b'2' | b'3', Sort::Thesis) => Meaning::Contributor(Relator::THESIS_ADVISOR),
        (b'2' | b'5', Sort::Article | Sort::Whole) => Meaning::Contributor(Relator::EDITOR),
        (b'3', Sort::Whole) => Meaning::SeriesEditor,
        (b'3', _) if kind == Kind::Film => Meaning::Contributor(Relator::PRODUCER),
        (b'4', Sort::Whole | Sort::Part) => Meaning::Contributor(Relator::TRANSLATOR),
        _ => Meaning::Contributor(Relator::CONTRIBUTOR),
    }
}

/// What the work is classified as: what sort of thesis or report it is, the number of a bill, a heading of a database.
const fn classification(sort: Sort, kind: Kind) -> Meaning {
    match kind {
        Kind::Report | Kind::Manuscript | Kind::Map | Kind::Webpage | Kind::Letter | Kind::Image => Meaning::Genre,
        Kind::Bill | Kind::Statute | Kind::Hearing | Kind::Patent => Meaning::Number,
        _ if matches!(sort, Sort::Thesis) => Meaning::Genre,
        _ => Meaning::Keyword,
    }
}

/// Whether the date in free form is none: some publishers have their name there.
fn is_no_date(value: &str) -> bool {
    let mut words = value.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.clone().count() > 1
        && words.all(|word| !word.bytes().any(|byte| byte.is_ascii_digit()) && dates::month(word).is_none())
        && dates::read(value).edtf.is_none()
}
