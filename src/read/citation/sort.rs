//! What types of works are in, and so what their second and third titles and names are.

use super::Meaning;
use crate::model::{Kind, Relator};

/// What a work is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::read) enum Sort {
    /// An article in a periodical.
    Article,
    /// A part of a book or of proceedings.
    Part,
    /// A book, perhaps in a series.
    Whole,
    Thesis,
    /// Anything else.
    Other,
}

/// What works of this kind are in.
pub(in crate::read) const fn sort(kind: Kind) -> Sort {
    match kind {
        Kind::JournalArticle | Kind::MagazineArticle | Kind::NewspaperArticle => Sort::Article,
        Kind::Chapter | Kind::ConferencePaper | Kind::Proceedings | Kind::ReferenceEntry => Sort::Part,
        Kind::Book | Kind::EditedBook | Kind::Report | Kind::Map | Kind::Standard => Sort::Whole,
        Kind::Thesis => Sort::Thesis,
        _ => Sort::Other,
    }
}

/// Whom a work of this kind is entered under.
pub(in crate::read) fn author(kind: Kind) -> Meaning {
    match kind {
        Kind::EditedBook => Meaning::Contributor(Relator::EDITOR),
        Kind::Patent => Relator::from_code("inv").map_or(Meaning::Author, Meaning::Creator),
        Kind::Film => Meaning::Creator(Relator::DIRECTOR),
        _ => Meaning::Author,
    }
}
