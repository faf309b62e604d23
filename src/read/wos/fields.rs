//! What the tags of Web of Science mean.

use crate::id::{Doi, Identifier};
use crate::model::list::push_new;
use crate::model::{
    DateEvent, Kind, LinkKind, NoteKind, OtherTitleKind, RelatedWork, Relation, RelationKind, Relator, Subject,
    SubjectKind, Text,
};
use crate::read::citation::{Citation, Meaning, Sort, TitleRank, sort};

/// The kind that the type of the document and that of the publication mean.
pub(super) fn kind(document: &str, publication: &str, is_meeting: bool, has_source: bool) -> Option<Kind> {
    let lower = document.to_ascii_lowercase();
    let has = |word: &str| lower.split(';').any(|part| part.trim() == word);
    Some(match publication.trim() {
        "P" => Kind::Patent,
        _ if has("book chapter") => Kind::Chapter,
        _ if has("book") && has_source => Kind::Book,
        // A paper that was printed in a journal is an article too.
        "J" if has("article") || !has("proceedings paper") => Kind::JournalArticle,
        _ if has("proceedings paper") || has("meeting abstract") || publication.trim() == "C" => Kind::ConferencePaper,
        "B" if is_meeting => Kind::ConferencePaper,
        "B" => Kind::Book,
        "S" if is_meeting => Kind::ConferencePaper,
        "S" => Kind::Chapter,
        _ if !document.is_empty() => Kind::JournalArticle,
        _ => return None,
    })
}

/// What a tag means on a record of this kind; `is_in_series` is whether it names a series of books.
pub(super) fn meaning(tag: [u8; 2], kind: Kind, is_in_series: bool) -> Meaning {
    let is_whole = sort(kind) == Sort::Whole;
    match &tag {
        b"TI" => Meaning::Title,
        b"SO" if is_whole => Meaning::Title,
        b"SO" if kind == Kind::JournalArticle => Meaning::Host(TitleRank::Journal),
        b"SO" => Meaning::Host(TitleRank::Any),
        b"JI" if kind == Kind::JournalArticle => Meaning::Host(TitleRank::JournalShort),
        b"JI" => Meaning::Host(TitleRank::Short),
        b"SE" => Meaning::Series,
        b"BS" => Meaning::OtherTitle(OtherTitleKind::Variant),
        b"FT" => Meaning::OtherTitle(OtherTitleKind::Variant),
        b"LA" => Meaning::Language,
        b"CT" => Meaning::Meeting,
        b"CY" => Meaning::MeetingDate,
        b"CL" => Meaning::MeetingPlace,
        b"DE" | b"ID" | b"WC" | b"SC" => Meaning::Keyword,
        b"AB" => Meaning::Abstract,
        // In the patents index: the holders, the application before, and which patent is of which day.
        b"AE" if kind == Kind::Patent => Meaning::Organization(Relator::from_code("pth")),
        b"PI" | b"PD" if kind == Kind::Patent => Meaning::Unknown,
        b"PU" => Meaning::Publisher,
        b"PI" => Meaning::Place,
        b"SN" => Meaning::StandardNumber,
        b"EI" => Meaning::Identifier("eissn"),
        b"BN" => Meaning::StandardNumber,
        b"PY" => Meaning::Year,
        b"PD" => Meaning::Date,
        b"EA" => Meaning::DateOf(DateEvent::Available),
        // Where there is a series, its volumes are numbered, and the book is one of them.
        b"VL" if is_in_series && kind != Kind::JournalArticle => Meaning::SeriesNumber,
        b"VL" => Meaning::Volume,
        b"IS" => Meaning::Issue,
        b"PN" => Meaning::IssuePart("Pt."),
        b"SU" => Meaning::IssuePart("Suppl."),
        // Exports of other databases of the same house have both pages in one field.
        b"BP" | b"PS" => Meaning::FirstPage,
        b"EP" => Meaning::LastPage,
        b"AR" => Meaning::ArticleNumber,
        b"DI" => Meaning::Doi,
        b"D2" => Meaning::HostDoi,
        b"PM" => Meaning::Identifier("pmid"),
        b"UT" => Meaning::Accession,
        b"DL" => Meaning::Link(LinkKind::Work),
        b"OA" => Meaning::Access,
        b"PG" if is_whole => Meaning::Extent,
        b"SP" | b"HO" | b"MA" => Meaning::Note(NoteKind::General),
        // Counts, marks of the database, addresses of the publisher and for reprints, and short forms of the title.
        b"PT" | b"SI" | b"NR" | b"TC" | b"Z9" | b"Z8" | b"ZB" | b"ZS" | b"ZR" | b"ZA" | b"U1" | b"U2" | b"PG"
        | b"GA" | b"HC" | b"HP" | b"DA" | b"J9" | b"PA" | b"RP" | b"EM" | b"P2" | b"WE" | b"C3" | b"VR" => {
            Meaning::Technical
        }
        _ => Meaning::Unknown,
    }
}

/// Types of the document that say more than its kind.
pub(super) fn genres(citation: &mut Citation, value: &str) {
    for name in value
        .split(';')
        .map(str::trim)
        // "-" stands where there is none.
        .filter(|name| name.contains(char::is_alphabetic))
        .filter(|name| !matches!(*name, "Article" | "Book" | "Proceedings Paper" | "Book Chapter"))
    {
        let subject = Subject { kind: SubjectKind::Genre, heading: Text::new(name), ..Subject::default() };
        push_new(&mut citation.record.subjects, subject);
    }
}

/// A cited reference, if it has a DOI: "Holm I, 2005, J SEA MARKS, V1, P2, DOI 10.5555/1".
pub(super) fn cited(citation: &mut Citation, line: &str) {
    let after = line.split_once("DOI ").map(|(_, rest)| rest.trim_start_matches(['[', ' ']));
    let doi = after.and_then(|rest| Doi::find_all(rest).into_iter().next());
    match doi {
        Some(found) => {
            let work = RelatedWork { identifiers: vec![Identifier::Doi(found.doi)], ..RelatedWork::default() };
            push_new(&mut citation.record.relations, Relation { kind: RelationKind::Cites, work });
        }
        None => citation.take(Meaning::Technical, "CR", line),
    }
}
