//! What the tags of RIS mean, by the type of the reference.
//!
//! The tags are those of the [Reference Manager specification](https://en.wikipedia.org/wiki/RIS_(file_format)), with the meanings that
//! EndNote gives them for each type; where publishers use a tag against both, what they write shows it.

use crate::id::Doi;
use crate::model::{DateEvent, Kind, LinkKind, NoteKind, OtherTitleKind, Relator};
use crate::read::citation::{Meaning, Sort, TitleRank, author, sort};
use crate::text::extent;

/// The kind that a type of reference means.
pub(super) fn kind(ty: &str) -> Option<Kind> {
    Some(match ty {
        "PREP" | "PREPRINT" => Kind::Preprint,
        "JOUR" | "EJOUR" | "ABST" | "INPR" => Kind::JournalArticle,
        "MGZN" => Kind::MagazineArticle,
        "NEWS" => Kind::NewspaperArticle,
        "BOOK" | "EBOOK" | "CLSWK" | "PAMP" => Kind::Book,
        "EDBOOK" => Kind::EditedBook,
        "CHAP" | "ECHAP" => Kind::Chapter,
        "CPAPER" => Kind::ConferencePaper,
        // The proceedings, or a paper in them: the other fields say which.
        "CONF" => Kind::Proceedings,
        "THES" => Kind::Thesis,
        "RPRT" | "GOVDOC" => Kind::Report,
        "DICT" | "ENCYC" => Kind::ReferenceEntry,
        "DATA" | "DBASE" | "AGGR" => Kind::Dataset,
        "COMP" => Kind::Software,
        "ELEC" | "WEB" | "BLOG" | "SOCMED" | "DISC" => Kind::Webpage,
        "PAT" => Kind::Patent,
        "STAND" => Kind::Standard,
        "MAP" => Kind::Map,
        "SOUND" | "PODCST" => Kind::Audio,
        "VIDEO" | "ADVS" => Kind::Video,
        "MPCT" => Kind::Film,
        "MUSIC" => Kind::Score,
        "MANSCPT" | "UNPB" | "UNPD" => Kind::Manuscript,
        "ART" | "FIGURE" | "CHART" => Kind::Image,
        "JFULL" => Kind::Journal,
        "SER" => Kind::Periodical,
        "BILL" | "UNBILL" => Kind::Bill,
        "STAT" | "LEGAL" => Kind::Statute,
        "CASE" => Kind::LegalCase,
        "HEAR" => Kind::Hearing,
        "PCOMM" => Kind::Letter,
        "ICOMM" => Kind::Email,
        "INTV" => Kind::Interview,
        "SLIDE" => Kind::Slideshow,
        "GEN" | "MULTI" | "EQUA" | "GRANT" | "ANCIENT" | "CTLG" | "OTHER" => Kind::Document,
        _ => return None,
    })
}

/// What a tag means on a reference of this kind.
pub(super) fn meaning(tag: [u8; 2], kind: Kind, value: &str) -> Meaning {
    let sort = sort(kind);
    match &tag {
        b"TI" | b"T1" | b"CT" => Meaning::Title,
        b"BT" if sort == Sort::Part => Meaning::Host(TitleRank::Any),
        b"BT" => Meaning::Title,
        b"T2" => second_title(sort, kind, value),
        b"T3" if kind == Kind::Patent => Meaning::OtherTitle(OtherTitleKind::Variant),
        b"T3" => Meaning::Series,
        b"ST" => Meaning::ShortTitle,
        b"TT" => Meaning::OtherTitle(OtherTitleKind::Translated),
        b"JF" => Meaning::Host(TitleRank::Journal),
        b"JO" => Meaning::Host(TitleRank::JournalAbout),
        b"JA" | b"J1" => Meaning::Host(TitleRank::JournalShort),
        b"J2" if sort == Sort::Article => Meaning::Host(TitleRank::JournalShort),
        b"J2" if sort == Sort::Part => Meaning::Host(TitleRank::Short),
        b"J2" => Meaning::OtherTitle(OtherTitleKind::Abbreviated),
        b"AU" | b"A1" => author(kind),
        // EndNote has the publisher of a report there, and its institution in PB.
        b"A3" if kind == Kind::Report && !value.contains(',') => Meaning::Publisher,
        // The series of reports that a judgement is cited by.
        b"A2" if kind == Kind::LegalCase => Meaning::Host(TitleRank::Short),
        b"A2" | b"A3" | b"A4" | b"ED" => other_name(tag, sort, kind),
        b"AD" => Meaning::Affiliation,
        b"PY" | b"Y1" | b"YR" => Meaning::Year,
        b"DA" => Meaning::Date,
        b"RD" | b"Y2" => Meaning::Technical,
        b"SP" if kind == Kind::Webpage => Meaning::Note(NoteKind::General),
        b"SP" if is_described(kind) => Meaning::Extent,
        b"SP" => Meaning::FirstPage,
        b"EP" => Meaning::LastPage,
        b"VL" | b"VO" if sort == Sort::Thesis => Meaning::Note(NoteKind::Degree),
        b"VL" | b"VO" => Meaning::Volume,
        b"IS" | b"CP" if matches!(kind, Kind::Patent | Kind::Standard) => Meaning::Number,
        b"IS" | b"CP" => Meaning::Issue,
        b"M1" => first_misc(kind, value),
        b"M2" => Meaning::Custom,
        b"M3" => Meaning::Genre,
        // Embase has PubMed's number there.
        b"C5" if sort == Sort::Article && is_pmid(value) => Meaning::Identifier("pmid"),
        b"C7" if value.starts_with("PMC") => Meaning::Custom,
        b"C7" if sort == Sort::Article || value.bytes().any(|b| b.is_ascii_digit()) => Meaning::ArticleNumber,
        b"C3" if matches!(kind, Kind::Proceedings | Kind::ConferencePaper) => Meaning::Host(TitleRank::Any),
        // The scale.
        b"C1" if kind == Kind::Map => Meaning::Note(NoteKind::General),
        b"C1" if matches!(kind, Kind::Proceedings | Kind::ConferencePaper) => Meaning::Place,
        // The section of the journal, or where EndNote has the first page.
        b"SE" if sort == Sort::Article && value.bytes().all(|b| b.is_ascii_digit()) => Meaning::FirstPage,
        b"SE" if sort == Sort::Article && is_articles(value) => Meaning::Technical,
        b"SE" if kind == Kind::JournalArticle => Meaning::Genre,
        b"NV" if kind == Kind::Report => Meaning::SeriesNumber,
        b"NV" if matches!(kind, Kind::Manuscript | Kind::Statute | Kind::Dataset) => Meaning::Number,
        b"NV" => Meaning::VolumeCount,
        b"SV" if kind == Kind::LegalCase => Meaning::Number,
        b"SV" => Meaning::SeriesNumber,
        b"SN" | b"BN" => Meaning::StandardNumber,
        b"DO" | b"DI" => Meaning::Doi,
        b"UR" | b"UL" | b"LK" | b"L2" | b"L1" => Meaning::Link(LinkKind::Work),
        b"L3" | b"L4" | b"WV" => Meaning::Link(LinkKind::Related),
        b"KW" => Meaning::Keyword,
        b"AB" | b"N2" => Meaning::Abstract,
        b"N1" => note(value),
        b"RN" => Meaning::Private,
        b"OP" => Meaning::Note(NoteKind::General),
        b"RI" => Meaning::ReviewOf,
        b"PB" if kind == Kind::Patent => Meaning::Organization(Relator::from_code("pth")),
        b"PB" => Meaning::Publisher,
        // Web of Science keeps its own tags in RIS where RIS has none.
        b"PU" => Meaning::Publisher,
        b"PI" => Meaning::Place,
        b"JI" => Meaning::Host(TitleRank::JournalShort),
        b"FU" | b"FX" => Meaning::Note(NoteKind::Funding),
        b"PA" | b"J9" | b"WE" => Meaning::Technical,
        // EndNote has a number of PubMed Central there, which has letters; Scopus PubMed's, which has none.
        b"C2" if sort == Sort::Article && is_pmid(value) => Meaning::Identifier("pmid"),
        b"CY" | b"PP" => Meaning::Place,
        // When the article appeared online, or the edition of the newspaper.
        b"ET" if kind == Kind::JournalArticle && has_year(value) => Meaning::DateOf(DateEvent::Available),
        // The classification of a patent; a session, a description.
        b"ET" if kind == Kind::Patent && value.starts_with(char::is_alphabetic) => Meaning::Unknown,
        b"ET"
            if matches!(
                kind,
                Kind::Manuscript | Kind::Bill | Kind::Statute | Kind::Hearing | Kind::LegalCase | Kind::Letter
            ) =>
        {
            Meaning::Note(NoteKind::General)
        }
        b"ET" => Meaning::Edition,
        b"LA" => Meaning::Language,
        b"AN" => Meaning::Accession,
        // EPrints: who may see the full text.
        b"AV" if matches!(value, "public" | "restricted" | "validuser" | "staffonly") => Meaning::Access,
        // PsycNET.
        b"U1" if value.starts_with("Sponsor:") => Meaning::Note(NoteKind::Funding),
        // "10.5555/a.2 [doi]", as Ovid has it.
        b"ID" if value.trim_end().ends_with(']') => Meaning::Custom,
        b"ID" => Meaning::Identifier("local"),
        b"CN" => Meaning::CallNumber,
        b"DB" => Meaning::Database,
        // EndNote names PubMed by who provides it alone.
        b"DP" if value == "NLM" => Meaning::Database,
        b"DP" | b"RP" | b"TY" => Meaning::Technical,
        // Which program wrote it.
        b"TS" if value == "RIS" => Meaning::Technical,
        b"M4" if value == "Citavi" => Meaning::Technical,
        b"U1" | b"U2" | b"U3" | b"U4" | b"U5" | b"C1" | b"C2" | b"C3" | b"C4" | b"C5" | b"C6" | b"C7" | b"C8" => {
            Meaning::Custom
        }
        _ => Meaning::Unknown,
    }
}

/// Whether a section of a journal is the one that holds its articles.
fn is_articles(value: &str) -> bool {
    ["articles", "article", "original articles", "artículos", "artigos", "artikel", "articoli", "aufsätze"]
        .contains(&value.to_lowercase().as_str())
}

fn is_pmid(value: &str) -> bool {
    (6..=8).contains(&value.len()) && value.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether EndNote has a description where other types have pages.
const fn is_described(kind: Kind) -> bool {
    matches!(kind, Kind::Map | Kind::Image | Kind::Audio | Kind::Video | Kind::Film | Kind::Software)
}

/// The journal, the book, the series, or a subtitle.
fn second_title(sort: Sort, kind: Kind, value: &str) -> Meaning {
    // Repositories put the subtitle there; no series and no department begins with a small letter.
    let is_subtitle =
        value.trim_start().starts_with(|c: char| c.is_lowercase() || c.is_ascii_digit() && sort == Sort::Thesis);
    match sort {
        Sort::Article | Sort::Part => Meaning::Host(TitleRank::Any),
        Sort::Whole | Sort::Thesis if is_subtitle => Meaning::Subtitle,
        Sort::Thesis => Meaning::Unknown,
        Sort::Whole => Meaning::Series,
        Sort::Other => match kind {
            Kind::Document
            | Kind::Webpage
            | Kind::Image
            | Kind::Manuscript
            | Kind::Slideshow
            | Kind::Patent
            | Kind::LegalCase
            | Kind::Bill
            | Kind::Statute
            | Kind::Hearing => Meaning::Host(TitleRank::Any),
            Kind::Journal | Kind::Periodical => Meaning::Host(TitleRank::Any),
            _ => Meaning::Series,
        },
    }
}

/// Editors, translators, supervisors.
fn other_name(tag: [u8; 2], sort: Sort, kind: Kind) -> Meaning {
    match (&tag, sort) {
        (b"A4", _) if matches!(kind, Kind::Proceedings | Kind::ConferencePaper) => {
            Meaning::Contributor(Relator::SPONSOR)
        }
        (b"A3", _) if kind == Kind::Film => Meaning::Contributor(Relator::PRODUCER),
        (b"A4", _) if kind == Kind::Film => Meaning::Contributor(Relator::PERFORMER),
        (b"A2", _) if matches!(kind, Kind::Audio | Kind::Video) => Meaning::Contributor(Relator::PERFORMER),
        (b"A2", _) if kind == Kind::Map => Meaning::SeriesEditor,
        (b"A4", Sort::Whole | Sort::Part) if kind != Kind::Report => Meaning::Contributor(Relator::TRANSLATOR),
        (b"A2" | b"ED", Sort::Part) => Meaning::HostContributor(Relator::EDITOR),
        (b"A3", Sort::Part) => Meaning::SeriesEditor,
        (b"A2" | b"A3", Sort::Thesis) => Meaning::Contributor(Relator::THESIS_ADVISOR),
        (b"ED", _) => Meaning::Contributor(Relator::EDITOR),
        (b"A2", Sort::Whole) if kind == Kind::EditedBook => Meaning::SeriesEditor,
        (b"A2" | b"A3", Sort::Whole) => Meaning::Contributor(Relator::EDITOR),
        _ => Meaning::Contributor(Relator::CONTRIBUTOR),
    }
}

/// "WHO/DOC/2020.1", "Technical Report 12", and not another number with its word ("DOI:10.5555/1", "Accession: 12").
fn is_report_number(value: &str) -> bool {
    let is_of_another = |word: &str| word.ends_with(':') || matches!(word, "Retrieved" | "Accessed");
    value.len() <= 30
        && value.bytes().any(|b| b.is_ascii_digit())
        && value.bytes().all(|b| b.is_ascii_alphanumeric() || b" -./:_()".contains(&b))
        && value.split_whitespace().count() <= 3
        && !value.split_whitespace().any(is_of_another)
        && Doi::parse(value).is_err()
        && extent::page_count(value).is_none()
}

/// The field for what has no other: a number, a DOI, a copyright statement.
fn first_misc(kind: Kind, value: &str) -> Meaning {
    let value = value.trim();
    let has_digit = value.bytes().any(|b| b.is_ascii_digit());
    let is_number = value.len() <= 12 && has_digit && value != "0" && extent::page_count(value).is_none();
    match kind {
        _ if value.starts_with("Copyright") || value.starts_with('©') => Meaning::Rights,
        Kind::MagazineArticle if is_number => Meaning::Issue,
        Kind::Patent if has_digit => Meaning::Number,
        Kind::Book | Kind::EditedBook if is_number => Meaning::SeriesNumber,
        Kind::Report | Kind::Standard if is_number || is_report_number(value) => Meaning::Number,
        Kind::Thesis | Kind::Patent | Kind::Bill | Kind::Statute | Kind::Hearing if is_number => Meaning::Number,
        _ if value == "0" => Meaning::Technical,
        _ => Meaning::Custom,
    }
}

/// A note, unless it is one that a database adds on the day of the export.
fn note(value: &str) -> Meaning {
    let value = value.trim();
    let starts = |start: &str| value.get(..start.len()).is_some_and(|head| head.eq_ignore_ascii_case(start));
    let is_count =
        starts("cited by") || starts("times cited") || starts("total times cited") || starts("cited reference count");
    // ProQuest's own record: when it was made, and its numbers of terms.
    let is_of_database = [
        "copyright - database copyright",
        "date created - ",
        "date revised - ",
        "last updated - ",
        "subjectstermnotlitgenretext - ",
    ]
    .into_iter()
    .any(starts);
    if is_count && value.bytes().any(|b| b.is_ascii_digit()) || starts("export date:") || is_of_database {
        Meaning::Technical
    } else if starts("references:") {
        Meaning::References
    } else if starts("CODEN:") {
        Meaning::HostIdentifier("coden")
    } else if starts("publisher copyright:") {
        Meaning::Rights
    } else if starts("correspondence address:") {
        Meaning::Private
    } else if starts("funding details:") || starts("funding text") || starts("funding information:") {
        Meaning::Note(NoteKind::Funding)
    } else if starts("doi:") || starts("10.") || starts("https://doi.org/") || starts("http://dx.doi.org/") {
        Meaning::Genre
    } else {
        Meaning::Note(NoteKind::General)
    }
}

fn has_year(value: &str) -> bool {
    value.split(|c: char| !c.is_ascii_digit()).any(|digits| digits.len() == 4)
}

/// Whether a note is one that a citation index puts together: counts, the day of the export, the cited works.
pub(super) fn is_of_index(value: &str) -> bool {
    let is_label = |line: &str| matches!(note(line), Meaning::Technical | Meaning::References);
    value.split(['\n', '\r']).next().is_some_and(is_label)
}
