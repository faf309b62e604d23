//! The types of Crossref and of CSL.

use crate::model::Kind;

/// The kind of a work by its [type at Crossref](https://api.crossref.org/types) or its
/// [type in CSL](https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types); Crossref's CSL uses both.
///
/// `None` for a type that is in neither list. A type that has no kind of its own is a document; then [`says_it_all`] is false.
pub(in crate::read) fn of(name: &str) -> Option<Kind> {
    Some(match name {
        "article" => Kind::Document,
        "article-journal" | "journal-article" => Kind::JournalArticle,
        "article-magazine" => Kind::MagazineArticle,
        "article-newspaper" => Kind::NewspaperArticle,
        "bill" => Kind::Bill,
        "book" => Kind::Book,
        "book-chapter" | "book-part" | "book-section" | "book-track" => Kind::Chapter,
        "book-series" => Kind::Series,
        "book-set" => Kind::MultiVolumeBook,
        "broadcast" => Kind::Document,
        "chapter" => Kind::Chapter,
        "classic" => Kind::Document,
        "collection" => Kind::Collection,
        "component" => Kind::Document,
        "database" => Kind::Dataset,
        "dataset" => Kind::Dataset,
        "dissertation" => Kind::Thesis,
        "document" => Kind::Document,
        "edited-book" => Kind::EditedBook,
        "entry" | "entry-dictionary" | "entry-encyclopedia" => Kind::ReferenceEntry,
        "event" => Kind::Document,
        "figure" => Kind::Image,
        "grant" => Kind::Document,
        "graphic" => Kind::Image,
        "hearing" => Kind::Hearing,
        "interview" => Kind::Interview,
        "journal" => Kind::Journal,
        "journal-issue" => Kind::Issue,
        "journal-volume" => Kind::Collection,
        "legal_case" => Kind::LegalCase,
        "legislation" => Kind::Statute,
        "manuscript" => Kind::Manuscript,
        "map" => Kind::Map,
        "monograph" => Kind::Book,
        "motion_picture" => Kind::Film,
        "musical_score" => Kind::Score,
        "other" => Kind::Document,
        "pamphlet" => Kind::Book,
        "paper-conference" | "proceedings-article" => Kind::ConferencePaper,
        "patent" => Kind::Patent,
        "peer-review" => Kind::PeerReview,
        "performance" => Kind::Document,
        "periodical" => Kind::Periodical,
        "personal_communication" => Kind::Letter,
        "post" | "post-weblog" => Kind::Webpage,
        "posted-content" => Kind::Preprint,
        "proceedings" => Kind::Proceedings,
        "proceedings-series" => Kind::Series,
        "reference-book" => Kind::ReferenceWork,
        "reference-entry" => Kind::ReferenceEntry,
        "regulation" => Kind::Statute,
        "report" => Kind::Report,
        "report-component" => Kind::Chapter,
        "report-series" => Kind::Series,
        "review" | "review-book" => Kind::JournalArticle,
        "software" => Kind::Software,
        "song" => Kind::Audio,
        "speech" => Kind::Document,
        "standard" => Kind::Standard,
        "standard-series" => Kind::Series,
        "thesis" => Kind::Thesis,
        "treaty" => Kind::Document,
        "webpage" => Kind::Webpage,
        _ => return None,
    })
}

/// Whether the kind says all that the type says; if not, the type is kept as the genre of the work.
pub(in crate::read) fn says_it_all(name: &str) -> bool {
    !matches!(
        name,
        "broadcast"
            | "classic"
            | "component"
            | "event"
            | "grant"
            | "journal-volume"
            | "pamphlet"
            | "performance"
            | "review"
            | "review-book"
            | "speech"
            | "treaty"
    )
}

/// The kind of posted content by its subtype: not all of it are preprints.
pub(in crate::read) fn of_posted(subtype: &str) -> Kind {
    match subtype {
        "blog" | "blog_post" => Kind::Webpage,
        "dissertation" => Kind::Thesis,
        "letter" => Kind::Letter,
        "other" => Kind::Document,
        "report" | "working_paper" => Kind::Report,
        _ => Kind::Preprint,
    }
}
