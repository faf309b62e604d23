//! What a work is: its classes.

use super::Mapping;
use crate::description::NodeId;
use crate::model::Kind;
use crate::vocab::{Term, bibo, bibo_status, dcmitype, rdf, superclass_of};

impl Mapping<'_> {
    pub(super) fn types(&mut self) {
        let kind = self.record.kind;
        self.add_types(self.work, kind);
        if kind == Kind::Preprint {
            self.out.add_term(self.work, bibo::STATUS, bibo_status::DRAFT);
        }
    }

    /// The classes of a kind, each with those above it.
    pub(super) fn add_types(&mut self, node: NodeId, kind: Kind) {
        for &class in classes(kind) {
            let mut class = Some(class);
            while let Some(this) = class {
                self.out.add_term(node, rdf::TYPE, this);
                class = superclass_of(this);
            }
        }
    }
}

/// Whether BIBO has works of this kind as collections: what has the domain `bibo:Collection` stands on nothing else.
pub(super) const fn is_collection(kind: Kind) -> bool {
    kind.is_serial() || matches!(kind, Kind::MultiVolumeBook | Kind::Website)
}

/// Whether works of this kind are documents to BIBO: what has the domain `bibo:Document` stands on nothing else.
///
/// A book in several volumes is both, a collection of books and a book.
pub(super) const fn is_document(kind: Kind) -> bool {
    !is_collection(kind) || matches!(kind, Kind::MultiVolumeBook)
}

/// The most specific classes of a kind. What BIBO has no class for is a document of a DCMI type.
///
/// An edited book and one in several volumes are books too, which BIBO does not say, and interviews and hearings, which BIBO has as events, are documents too, since it is their record that is described.
const fn classes(kind: Kind) -> &'static [Term] {
    match kind {
        Kind::Audio => &[bibo::AUDIO_DOCUMENT, dcmitype::SOUND],
        Kind::Bill => &[bibo::BILL],
        Kind::Book => &[bibo::BOOK],
        Kind::Chapter => &[bibo::CHAPTER],
        Kind::Collection | Kind::Kit => &[bibo::DOCUMENT, dcmitype::COLLECTION],
        Kind::ConferencePaper | Kind::JournalArticle | Kind::Preprint => &[bibo::ACADEMIC_ARTICLE],
        Kind::Dataset => &[bibo::DOCUMENT, dcmitype::DATASET],
        Kind::Document | Kind::Score => &[bibo::DOCUMENT],
        Kind::EditedBook => &[bibo::EDITED_BOOK, bibo::BOOK],
        Kind::Email => &[bibo::EMAIL],
        Kind::Film => &[bibo::FILM],
        Kind::Hearing => &[bibo::HEARING, bibo::DOCUMENT],
        Kind::Image => &[bibo::IMAGE],
        Kind::Interview => &[bibo::INTERVIEW, bibo::DOCUMENT],
        Kind::Issue => &[bibo::ISSUE],
        Kind::Journal => &[bibo::JOURNAL],
        Kind::LegalCase => &[bibo::LEGAL_CASE_DOCUMENT],
        Kind::Letter => &[bibo::LETTER],
        Kind::Magazine => &[bibo::MAGAZINE],
        Kind::MagazineArticle | Kind::NewspaperArticle | Kind::PeerReview => &[bibo::ARTICLE],
        Kind::Manual => &[bibo::MANUAL],
        Kind::Manuscript => &[bibo::MANUSCRIPT],
        Kind::Map => &[bibo::MAP],
        Kind::MultiVolumeBook => &[bibo::MULTI_VOLUME_BOOK, bibo::BOOK],
        Kind::Newspaper => &[bibo::NEWSPAPER],
        Kind::Patent => &[bibo::PATENT],
        Kind::Periodical => &[bibo::PERIODICAL],
        Kind::PhysicalObject => &[bibo::DOCUMENT, dcmitype::PHYSICAL_OBJECT],
        Kind::Proceedings => &[bibo::PROCEEDINGS],
        Kind::ReferenceEntry => &[bibo::DOCUMENT_PART, bibo::ARTICLE],
        Kind::ReferenceWork => &[bibo::REFERENCE_SOURCE],
        Kind::Report => &[bibo::REPORT],
        Kind::Series => &[bibo::SERIES],
        Kind::Slideshow => &[bibo::SLIDESHOW],
        Kind::Software => &[bibo::DOCUMENT, dcmitype::SOFTWARE],
        Kind::Standard => &[bibo::STANDARD],
        Kind::Statute => &[bibo::STATUTE],
        Kind::Thesis => &[bibo::THESIS],
        Kind::Video => &[bibo::AUDIO_VISUAL_DOCUMENT],
        Kind::Webpage => &[bibo::WEBPAGE],
        Kind::Website => &[bibo::WEBSITE],
    }
}
