//! Kinds of works.

use serde::{Deserialize, Serialize};

/// What kind of work a record describes.
///
/// The kinds are those that the catalogue and citation formats tell apart; `map` has the table of classes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Kind {
    /// Not known to be anything more special.
    #[default]
    Document,
    /// Article in a scholarly journal.
    JournalArticle,
    /// Article in a magazine.
    MagazineArticle,
    /// Article in a newspaper.
    NewspaperArticle,
    /// Article not yet published in a journal.
    Preprint,
    /// Published review of a manuscript.
    PeerReview,
    /// Book, or a text that is whole in itself.
    Book,
    /// Book of contributions put together by an editor.
    EditedBook,
    /// Work in several volumes, described as a whole.
    MultiVolumeBook,
    /// Part of a book.
    Chapter,
    /// Thesis or dissertation.
    Thesis,
    /// Report, working paper, government document.
    Report,
    /// Paper given at a conference.
    ConferencePaper,
    /// Papers of a conference.
    Proceedings,
    /// Encyclopaedia, dictionary.
    ReferenceWork,
    /// Entry in an encyclopaedia or dictionary.
    ReferenceEntry,
    /// Manual.
    Manual,
    /// Data set, database.
    Dataset,
    /// Computer program.
    Software,
    /// Page on the web, blog post.
    Webpage,
    /// Whole website.
    Website,
    /// Patent.
    Patent,
    /// Standard.
    Standard,
    /// Map, atlas.
    Map,
    /// Sound recording: spoken or musical.
    Audio,
    /// Moving images.
    Video,
    /// Motion picture.
    Film,
    /// Notated music.
    Score,
    /// Manuscript, typescript.
    Manuscript,
    /// Picture, photograph, work of art.
    Image,
    /// Scholarly journal.
    Journal,
    /// Continuing resource of no special sort.
    Periodical,
    /// Magazine.
    Magazine,
    /// Newspaper.
    Newspaper,
    /// Monographic series.
    Series,
    /// Issue of a periodical.
    Issue,
    /// Bill before a legislature.
    Bill,
    /// Act, statute.
    Statute,
    /// Decision of a court.
    LegalCase,
    /// Hearing.
    Hearing,
    /// E-mail.
    Email,
    /// Letter.
    Letter,
    /// Interview.
    Interview,
    /// Slides of a talk.
    Slideshow,
    /// Kit.
    Kit,
    /// Mixed materials, archival collection.
    Collection,
    /// Three-dimensional object.
    PhysicalObject,
}

impl Kind {
    /// Whether works of this kind continue: journals, series, websites.
    #[must_use]
    pub const fn is_serial(self) -> bool {
        matches!(self, Self::Journal | Self::Periodical | Self::Magazine | Self::Newspaper | Self::Series)
    }

    /// Whether works of this kind appear in a periodical.
    #[must_use]
    pub const fn is_article(self) -> bool {
        matches!(self, Self::JournalArticle | Self::MagazineArticle | Self::NewspaperArticle)
    }

    /// Whether works of this kind are a part of another work.
    #[must_use]
    pub const fn is_component(self) -> bool {
        self.is_article() || matches!(self, Self::Chapter | Self::ConferencePaper | Self::ReferenceEntry)
    }

    /// Whether an ISBN can name the work as a whole.
    #[must_use]
    pub const fn is_whole_book(self) -> bool {
        matches!(
            self,
            Self::Document
                | Self::Book
                | Self::EditedBook
                | Self::MultiVolumeBook
                | Self::Proceedings
                | Self::ReferenceWork
                | Self::Manual
                | Self::Thesis
                | Self::Report
                | Self::Standard
                | Self::Map
                | Self::Score
                | Self::Audio
                | Self::Video
                | Self::Film
                | Self::Software
                | Self::Kit
                | Self::Image
        )
    }
}
