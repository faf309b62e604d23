//! What kind of work a record describes, by falling evidence.

use super::Evidence;
use super::publisher::is_periodical_name;
use crate::error::{Code, Diagnostic};
use crate::id::Identifier;
use crate::model::{Host, Kind, Record, SubjectKind};

/// One piece of evidence: what says so, as a sentence names it, and what it says.
struct Claim {
    by: String,
    kind: Kind,
}

/// The kind that an item type names; `None` for those that say nothing of it ("Two day loan").
#[must_use]
pub fn item_type_kind(name: &str) -> Option<Kind> {
    let name = name.trim().to_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| name.contains(word));
    Some(match name.as_str() {
        "ar" | "art" | "ja" | "article" | "articles" => Kind::JournalArticle,
        "bk" | "bks" | "ebk" | "eb" | "book" | "books" => Kind::Book,
        "cr" | "se" | "ser" | "per" => Kind::Periodical,
        "mp" => Kind::Map,
        "mu" => Kind::Audio,
        "vm" | "dvd" | "dvds" => Kind::Video,
        "cf" => Kind::Software,
        "mx" => Kind::Collection,
        "th" | "thes" => Kind::Thesis,
        "ch" => Kind::Chapter,
        _ if has(&["chapter", "capítulo", "chapitre", "kapitel", "book section"]) => Kind::Chapter,
        _ if has(&["conference paper", "proceedings paper", "ponencia", "kongressbeitrag"]) => Kind::ConferencePaper,
        _ if has(&["newspaper article", "press clipping", "zeitungsartikel", "newspaper clipping"]) => {
            Kind::NewspaperArticle
        }
        _ if has(&["article", "artículo", "artikel", "aufsatz", "aufsätze", "artigo", "analytic"]) => {
            Kind::JournalArticle
        }
        _ if has(&["thesis", "theses", "dissert", "tesis", "thèse", "tese", "hochschulschrift", "diplomarbeit"]) => {
            Kind::Thesis
        }
        _ if has(&["newspaper", "zeitung", "periódico diario"]) => Kind::Newspaper,
        _ if has(&["magazine"]) => Kind::Magazine,
        _ if has(&[
            "journal",
            "serial",
            "periodical",
            "continuing",
            "revista",
            "revue",
            "périodique",
            "zeitschrift",
            "periódico",
        ]) =>
        {
            Kind::Periodical
        }
        _ if has(&["proceedings"]) => Kind::Proceedings,
        _ if has(&["report", "informe", "rapport", "relatório"]) => Kind::Report,
        _ if has(&["score", "partitura", "partition", "noten"]) => Kind::Score,
        _ if has(&[
            "audiobook",
            "audio",
            "sound",
            "music",
            "compact disc",
            "hörbuch",
            "música",
            "musique",
            "musik",
        ]) =>
        {
            Kind::Audio
        }
        _ if has(&["map", "carte", "karte"]) && !has(&["carte postale"]) => Kind::Map,
        _ if has(&["video", "visual", "film", "dvd", "película"]) => Kind::Video,
        _ if has(&["software", "computer file", "computer program"]) => Kind::Software,
        _ if has(&["manuscript", "manuscrit"]) => Kind::Manuscript,
        _ if has(&["kit"]) && name.len() < 5 => Kind::Kit,
        _ if has(&["book", "libro", "livre", "buch", "bücher", "livro", "monograph"]) => Kind::Book,
        _ => return None,
    })
}

/// Sets the kind of the work and of its host.
pub(super) fn decide(record: &mut Record, evidence: &Evidence) {
    let claims = claims(record, evidence);
    let Some(winner) = claims.first() else { return };
    let kind = refined(winner.kind, record, evidence);
    if let Some(other) = claims.iter().skip(1).find(|claim| conflicts(kind, claim.kind)) {
        let agreeing: Vec<&str> =
            claims.iter().filter(|claim| !conflicts(kind, claim.kind)).map(|claim| claim.by.as_str()).collect();
        let says = if agreeing.len() > 1 { "say" } else { "says" };
        let message =
            format!("{} says {}, but {} {says} {}", other.by, name(other.kind), agreeing.join(" and "), name(kind));
        record.doubt(Diagnostic::new(Code::TypeConflict, message));
    }
    record.kind = kind;
    name_host(record, evidence);
}

/// All evidence, the strongest first.
fn claims(record: &Record, evidence: &Evidence) -> Vec<Claim> {
    let mut claims = Vec::new();
    let mut weak = Vec::new();
    for item_type in &evidence.item_types {
        let Some(kind) = item_type_kind(item_type) else { continue };
        let claim = Claim { by: format!("the item type “{item_type}”"), kind };
        if claims.iter().chain(&weak).any(|known: &Claim| known.by == claim.by) {
            continue;
        }
        // "Books" and "Serials" are said of the volume that an article stands in as well.
        if matches!(kind, Kind::Book | Kind::Periodical) { weak.push(claim) } else { claims.push(claim) }
    }
    let stated = evidence.stated.as_ref();
    if let Some((written, kind)) = stated {
        let claim = Claim { by: format!("the type “{written}”"), kind: *kind };
        if is_wide(*kind) { weak.push(claim) } else { claims.push(claim) }
    }
    let material = evidence.material_type.as_ref().map(|(_, kind)| *kind).or(evidence.leader);
    let is_text = material.is_none_or(|kind| {
        matches!(
            kind,
            Kind::Book
                | Kind::JournalArticle
                | Kind::Periodical
                | Kind::Series
                | Kind::Document
                | Kind::Chapter
                | Kind::MultiVolumeBook
        )
    });
    if evidence.has_thesis_note && is_text {
        claims.push(Claim { by: "the thesis note".to_owned(), kind: Kind::Thesis });
    } else if genre_says_thesis(record) && is_text {
        claims.push(Claim { by: "the genre".to_owned(), kind: Kind::Thesis });
    }
    if let Some(host) = record.hosts.first()
        && is_text
        && (stated.is_none() || has_place(host))
        && !stated.is_some_and(|(_, kind)| is_printed_elsewhere(*kind))
        && !is_whole_in(host, record, evidence)
        && let Some(kind) = host_says(host, evidence)
    {
        let by = match (&host.title, &host.part.written) {
            (Some(_), Some(_)) => "the host's numbering",
            (Some(_), None) => "the host",
            _ => "the numbering",
        };
        claims.push(Claim { by: by.to_owned(), kind });
    }
    claims.extend(weak);
    if let Some((written, kind)) = &evidence.material_type {
        claims.push(Claim { by: format!("the material type “{written}”"), kind: *kind });
    }
    if let Some(kind) = evidence.leader {
        claims.push(Claim { by: "the leader".to_owned(), kind });
    }
    // A view without types still shows an ISBN with a number of pages, and those are a book's.
    if claims.is_empty() && record.page_count.is_some() && record.hosts.is_empty() && has_isbn(&record.identifiers) {
        claims.push(Claim { by: "the ISBN".to_owned(), kind: Kind::Book });
    }
    claims
}

/// Whether a type is also chosen for what is in something else: an article on the web, an article that a form for books was filled in for.
fn is_wide(kind: Kind) -> bool {
    matches!(kind, Kind::Document | Kind::Book | Kind::Webpage)
}

/// Whether works of this kind are cited by where they are printed or kept, which says nothing of what they are: a judgement in its
/// reporter, an act in its code, a letter in a volume of letters, a preprint on its server.
const fn is_printed_elsewhere(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Bill
            | Kind::Statute
            | Kind::LegalCase
            | Kind::Hearing
            | Kind::Patent
            | Kind::Manuscript
            | Kind::Letter
            | Kind::Interview
            | Kind::Image
            | Kind::Preprint
    )
}

/// Whether it is known where in its host the work stands, or which periodical the host is; a title alone may be of a series or a site.
fn has_place(host: &Host) -> bool {
    let part = &host.part;
    part.pages.is_some()
        || part.issue.is_some()
        || part.article_number.is_some()
        || has_issn(&host.identifiers)
        || host.title.is_some() && part.volume.is_some()
}

fn has_issn(identifiers: &[Identifier]) -> bool {
    identifiers.iter().any(|id| matches!(id, Identifier::Issn(_) | Identifier::Eissn(_) | Identifier::IssnL(_)))
}

fn genre_says_thesis(record: &Record) -> bool {
    record.subjects.iter().filter(|subject| subject.kind == SubjectKind::Genre).any(|subject| {
        let genre = subject.heading.value.to_lowercase();
        ["hochschulschrift", "academic theses", "thesis", "dissertation", "thèse", "tesis", "academic dissertations"]
            .iter()
            .any(|word| genre.starts_with(word))
    })
}

fn has_isbn(identifiers: &[Identifier]) -> bool {
    identifiers.iter().any(|id| matches!(id, Identifier::Isbn(_)))
}

/// Whether the work is a whole book of its own in a larger one: a volume of a set, or one of a package of electronic books.
///
/// Then the host does not say on which pages the work is, and the record describes a book: its pages, its edition, its ISBN.
fn is_whole_in(host: &Host, record: &Record, evidence: &Evidence) -> bool {
    let part = &host.part;
    if part.pages.is_some() || part.first_page.is_some() || part.issue.is_some() || part.article_number.is_some() {
        return false;
    }
    let is_serial = host.identifiers.iter().any(|id| matches!(id, Identifier::Issn(_) | Identifier::Eissn(_)));
    let is_described = record.page_count.is_some() || !record.editions.is_empty() || has_isbn(&record.identifiers);
    // The format itself says that the host is a set.
    let is_set = host.kind == Kind::MultiVolumeBook && evidence.leader.is_some_and(Kind::is_whole_book);
    is_package(host)
        || is_set
        || evidence.leader.is_some_and(Kind::is_whole_book)
            && is_described
            && !is_serial
            && (!has_isbn(&host.identifiers) || has_isbn_beside(record, host))
            && (host.title.is_some() || host.control_number.is_some())
}

/// Whether the record has an ISBN that is not its host's: a volume that is sold by itself.
fn has_isbn_beside(record: &Record, host: &Host) -> bool {
    record.identifiers.iter().any(|id| matches!(id, Identifier::Isbn(_)) && !host.identifiers.contains(id))
}

/// Whether a host is what a vendor sells: "Springer eBooks", "Netlibrary e-book collection".
fn is_package(host: &Host) -> bool {
    let title = host.title.as_ref().map(|title| title.value.to_lowercase()).unwrap_or_default();
    title.contains("ebook") || title.contains("e-book")
}

/// What kind of part the host has: its number in a journal, its pages in a book.
fn host_says(host: &Host, evidence: &Evidence) -> Option<Kind> {
    let part = &host.part;
    let is_serial = has_issn(&host.identifiers) || evidence.host.is_some_and(Kind::is_serial);
    let is_book = has_isbn(&host.identifiers) || evidence.host.is_some_and(Kind::is_whole_book);
    let title = host.title.as_ref().map(|title| title.value.as_str()).unwrap_or_default();
    if !is_serial && is_proceedings(title) {
        return Some(Kind::ConferencePaper);
    }
    if is_book {
        return Some(Kind::Chapter);
    }
    // A part numbered by year or volume alone may be of a book in volumes; a month, an issue or an article number is a journal's.
    let is_numbered =
        part.issue.is_some() || part.volume.is_some() || part.article_number.is_some() || part.date.is_some();
    if is_serial || is_numbered || is_periodical_name(title) {
        return Some(Kind::JournalArticle);
    }
    (host.title.is_some()).then_some(Kind::Chapter)
}

fn is_proceedings(title: &str) -> bool {
    let title = title.to_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| title.contains(word));
    // "Proceedings of the Royal Society" is a journal.
    (has(&["proceedings", "actas", "anais", "actes", "bericht"]) || title.starts_with(|c: char| c.is_ascii_digit()))
        && has(&[
            "conference",
            "symposium",
            "congress",
            "workshop",
            "konferenz",
            "kongress",
            "congreso",
            "congresso",
            "colloqu",
            "tagung",
            "simposio",
            "simpósio",
            "conférence",
            "congrès",
        ])
}

/// An item type knows that it is a part, the host knows of what: "Articles" in a book are chapters.
fn refined(kind: Kind, record: &Record, evidence: &Evidence) -> Kind {
    let is_stated = evidence.stated.as_ref().is_some_and(|(_, stated)| *stated == kind);
    if kind != Kind::JournalArticle || is_stated && record.hosts.first().is_some_and(|host| has_issn(&host.identifiers))
    {
        return kind;
    }
    match record.hosts.first().filter(|host| host.title.is_some()).and_then(|host| host_says(host, evidence)) {
        // Pages alone do not say of what; then the word of the item type or label stands.
        Some(found @ (Kind::Chapter | Kind::ConferencePaper))
            if found == Kind::ConferencePaper
                || record
                    .hosts
                    .first()
                    .is_some_and(|host| host.identifiers.iter().any(|id| matches!(id, Identifier::Isbn(_)))) =>
        {
            found
        }
        _ => kind,
    }
}

/// Whether two kinds contradict each other; a more special one of the same sort does not.
fn conflicts(kind: Kind, claim: Kind) -> bool {
    let sort = |kind: Kind| match kind {
        Kind::JournalArticle
        | Kind::MagazineArticle
        | Kind::NewspaperArticle
        | Kind::Chapter
        | Kind::ConferencePaper
        | Kind::ReferenceEntry => 1,
        Kind::Book
        | Kind::EditedBook
        | Kind::MultiVolumeBook
        | Kind::Thesis
        | Kind::Report
        | Kind::Proceedings
        | Kind::ReferenceWork
        | Kind::Manual
        | Kind::Standard => 2,
        Kind::Periodical | Kind::Journal | Kind::Magazine | Kind::Newspaper | Kind::Series => 3,
        Kind::Audio | Kind::Score => 4,
        Kind::Video | Kind::Film | Kind::Image | Kind::PhysicalObject | Kind::Kit => 5,
        Kind::Document => 0,
        other => 16 + other as u8,
    };
    sort(kind) != sort(claim) && sort(kind) != 0 && sort(claim) != 0
}

/// The kind in words.
fn name(kind: Kind) -> &'static str {
    match kind {
        Kind::JournalArticle => "journal article",
        Kind::MagazineArticle => "magazine article",
        Kind::NewspaperArticle => "newspaper article",
        Kind::Chapter => "chapter",
        Kind::ConferencePaper => "conference paper",
        Kind::Book => "book",
        Kind::MultiVolumeBook => "work in several volumes",
        Kind::Thesis => "thesis",
        Kind::Report => "report",
        Kind::Proceedings => "proceedings",
        Kind::Periodical => "continuing resource",
        Kind::Journal => "journal",
        Kind::Newspaper => "newspaper",
        Kind::Magazine => "magazine",
        Kind::Series => "series",
        Kind::Map => "map",
        Kind::Audio => "sound recording",
        Kind::Score => "score",
        Kind::Video => "video",
        Kind::Film => "film",
        Kind::Image => "image",
        Kind::Software => "software",
        Kind::Manuscript => "manuscript",
        Kind::Collection => "mixed materials",
        Kind::Kit => "kit",
        Kind::PhysicalObject => "object",
        _ => "another kind of work",
    }
}

/// Whether works of this kind are books.
fn is_book(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Book | Kind::EditedBook | Kind::MultiVolumeBook | Kind::Proceedings | Kind::ReferenceWork | Kind::Report
    )
}

/// The host of an article is a journal, that of a chapter a book, that of a volume the whole set.
fn name_host(record: &mut Record, evidence: &Evidence) {
    let kind = evidence.host.unwrap_or(match record.kind {
        Kind::JournalArticle => Kind::Journal,
        Kind::MagazineArticle => Kind::Magazine,
        Kind::NewspaperArticle => Kind::Newspaper,
        Kind::ConferencePaper => Kind::Proceedings,
        Kind::Chapter => Kind::Book,
        kind if is_book(kind) => Kind::MultiVolumeBook,
        _ => return,
    });
    for host in &mut record.hosts {
        host.kind = match (host.kind, record.kind) {
            _ if is_package(host) => Kind::Collection,
            (Kind::Document, _) => kind,
            // A host is as a rule only called a book, and a book that holds another is one in several volumes.
            (Kind::Book, part) if is_book(part) => Kind::MultiVolumeBook,
            (Kind::Book, Kind::ConferencePaper) => Kind::Proceedings,
            (other, _) => other,
        };
    }
}
