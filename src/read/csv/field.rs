//! What a column can hold.

use crate::model::{DateEvent, LinkKind, NoteKind, OtherTitleKind, Relator};
use crate::read::citation::{Meaning, TitleRank};
use serde::{Deserialize, Serialize};

/// What a column of a table holds. In a profile the names are in kebab case: `call-number`, `first-page`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum CsvField {
    /// Title of the work.
    Title,
    /// What follows the title proper.
    Subtitle,
    /// A short form of the title.
    ShortTitle,
    /// A variant or parallel title.
    OtherTitle,
    /// The title in another language.
    TranslatedTitle,
    /// Authors, several between `;`, `|` or `||`.
    Author,
    /// The same authors with their full names, which come before [`CsvField::Author`].
    AuthorFull,
    /// An organisation that is an author.
    CorporateAuthor,
    /// Editors.
    Editor,
    /// Editors of the book that a chapter is in.
    BookEditor,
    /// Authors of the book that a chapter is in.
    HostAuthor,
    /// Editors of the series.
    SeriesEditor,
    /// Translators.
    Translator,
    /// Others who had a part in it.
    Contributor,
    /// Actors.
    Actor,
    /// Composers.
    Composer,
    /// Interviewers.
    Interviewer,
    /// Producers.
    Producer,
    /// Authors of the script.
    Screenwriter,
    /// Authors of the words of a song.
    Lyricist,
    /// Who holds a patent.
    PatentHolder,
    /// The court, authority or parliament that issued it.
    Issuer,
    /// What it is made of or on.
    Medium,
    /// Advisors of a thesis.
    Advisor,
    /// ORCIDs, in the order of the authors or with their names (`Holm, Inger/0000-…`).
    Orcid,
    /// Where the authors work.
    Affiliation,
    /// Each author with the institution behind the name, between semicolons.
    AuthorAffiliations,
    /// Title of the journal, book or website that the work is in.
    Source,
    /// Title of the journal.
    Journal,
    /// Its abbreviated title.
    JournalAbbreviation,
    /// Title of the book that a chapter is in.
    Book,
    /// Series.
    Series,
    /// Number in the series.
    SeriesNumber,
    /// Name of a conference.
    Conference,
    /// Where it was.
    ConferencePlace,
    /// When it was.
    ConferenceDate,
    /// The works that it cites, between semicolons.
    References,
    /// Volume.
    Volume,
    /// Issue.
    Issue,
    /// Supplement or part of an issue.
    IssuePart,
    /// Pages: "801-820", or the first.
    Pages,
    /// First page.
    FirstPage,
    /// Last page.
    LastPage,
    /// Number of an article that has no pages.
    ArticleNumber,
    /// Number of pages, or the extent in words.
    Extent,
    /// Number of volumes.
    VolumeCount,
    /// Number of a report, patent or standard.
    Number,
    /// Year of publication.
    Year,
    /// Month of publication, by number or name.
    Month,
    /// Day of the month of publication, in a column of its own.
    Day,
    /// Date of publication.
    Date,
    /// Date of publication on the web.
    DateAvailable,
    /// Date of copyright.
    DateCopyrighted,
    /// Date of submission.
    DateSubmitted,
    /// Publisher.
    Publisher,
    /// Place of publication.
    Place,
    /// Edition.
    Edition,
    /// Abstract.
    Abstract,
    /// Table of contents.
    Contents,
    /// A public note.
    Note,
    /// Who paid for the work.
    Funding,
    /// Degree and university of a thesis.
    Degree,
    /// Keywords between `;`, `|` or `||`.
    Keywords,
    /// What sort of work it is.
    Type,
    /// Genre, form.
    Genre,
    /// Language by name or code.
    Language,
    /// ISSN, ISBN, or either.
    StandardNumber,
    /// ISSN of the online version.
    Eissn,
    /// Linking ISSN.
    IssnL,
    /// ISBN of the book or proceedings.
    Isbn,
    /// DOI.
    Doi,
    /// CODEN of the journal.
    Coden,
    /// DOI of the book or proceedings.
    HostDoi,
    /// `PubMed` number.
    Pmid,
    /// `PubMed` Central number.
    Pmcid,
    /// Number in the arXiv.
    Arxiv,
    /// Number in `WorldCat`.
    Oclc,
    /// Number of the Library of Congress.
    Lccn,
    /// Number in Scopus.
    Scopus,
    /// Number in the Web of Science.
    WebOfScience,
    /// Number in Dimensions.
    Dimensions,
    /// Number in Lens.
    Lens,
    /// Number in `OpenAlex`.
    Openalex,
    /// The whole citation as `PubMed` words it: "Nat Plants. 2019 Aug;5(8):778-794. doi: …".
    PubmedCitation,
    /// Lines of a reference manager, with identifiers among them: "PMID: 123456".
    Extra,
    /// Any other identifier, which may say itself what it is.
    Identifier,
    /// Number of the record in its catalogue.
    ControlNumber,
    /// Address of the work on the web.
    Url,
    /// Rights, licence.
    Rights,
    /// Library that holds the copy.
    Library,
    /// Where it stands there.
    Location,
    /// Call number.
    CallNumber,
    /// Barcode.
    Barcode,
    /// Type of the copy.
    ItemType,
    /// Not for the public: left out, and not repeated in the report.
    Private,
    /// Of use to the program that wrote the table only.
    Technical,
}

impl CsvField {
    /// What it means for a citation; `None` for what is put in by other ways.
    pub(super) fn meaning(self) -> Option<Meaning> {
        Some(match self {
            Self::Title => Meaning::Title,
            Self::Subtitle => Meaning::Subtitle,
            Self::ShortTitle => Meaning::ShortTitle,
            Self::OtherTitle => Meaning::OtherTitle(OtherTitleKind::Variant),
            Self::TranslatedTitle => Meaning::OtherTitle(OtherTitleKind::Translated),
            Self::Author | Self::AuthorFull => Meaning::Author,
            Self::CorporateAuthor => Meaning::Organization(None),
            Self::Editor => Meaning::Contributor(Relator::EDITOR),
            Self::BookEditor => Meaning::HostContributor(Relator::EDITOR),
            Self::HostAuthor => Meaning::HostContributor(Relator::AUTHOR),
            Self::SeriesEditor => Meaning::SeriesEditor,
            Self::Translator => Meaning::Contributor(Relator::TRANSLATOR),
            Self::Contributor => Meaning::Contributor(Relator::CONTRIBUTOR),
            Self::Actor => in_role("act"),
            Self::Composer => in_role("cmp"),
            Self::Interviewer => in_role("ivr"),
            Self::Producer => in_role("pro"),
            Self::Screenwriter => in_role("aus"),
            Self::Lyricist => in_role("lyr"),
            Self::PatentHolder => Meaning::Organization(Some(Relator::PATENT_HOLDER)),
            Self::Issuer => Meaning::Organization(Some(Relator::ISSUER)),
            Self::Medium => Meaning::Note(NoteKind::Medium),
            Self::Advisor => Meaning::Contributor(Relator::THESIS_ADVISOR),
            Self::Affiliation => Meaning::Affiliation,
            Self::Source | Self::Book => Meaning::Host(TitleRank::Any),
            Self::Journal => Meaning::Host(TitleRank::Journal),
            Self::JournalAbbreviation => Meaning::Host(TitleRank::JournalShort),
            Self::Series => Meaning::Series,
            Self::SeriesNumber => Meaning::SeriesNumber,
            Self::Conference => Meaning::Meeting,
            Self::ConferencePlace => Meaning::MeetingPlace,
            Self::ConferenceDate => Meaning::MeetingDate,
            Self::Volume => Meaning::Volume,
            Self::Issue => Meaning::Issue,
            Self::Pages | Self::FirstPage => Meaning::FirstPage,
            Self::LastPage => Meaning::LastPage,
            Self::ArticleNumber => Meaning::ArticleNumber,
            Self::Extent => Meaning::Extent,
            Self::VolumeCount => Meaning::VolumeCount,
            Self::Number => Meaning::Number,
            Self::Year => Meaning::Year,
            Self::Date | Self::Month => Meaning::Date,
            Self::DateAvailable => Meaning::DateOf(DateEvent::Available),
            Self::DateCopyrighted => Meaning::DateOf(DateEvent::Copyrighted),
            Self::DateSubmitted => Meaning::DateOf(DateEvent::Submitted),
            Self::Publisher => Meaning::Publisher,
            Self::Place => Meaning::Place,
            Self::Edition => Meaning::Edition,
            Self::Abstract => Meaning::Abstract,
            Self::Note => Meaning::Note(NoteKind::General),
            Self::Funding => Meaning::Note(NoteKind::Funding),
            Self::Degree => Meaning::Note(NoteKind::Degree),
            Self::Keywords => Meaning::Keyword,
            Self::Genre => Meaning::Genre,
            Self::Language => Meaning::Language,
            Self::StandardNumber | Self::Isbn => Meaning::StandardNumber,
            Self::Eissn => Meaning::Identifier("eissn"),
            Self::IssnL => Meaning::Identifier("issn-l"),
            Self::Doi => Meaning::Doi,
            Self::HostDoi => Meaning::HostDoi,
            Self::Coden => Meaning::HostIdentifier("coden"),
            Self::Pmid => Meaning::Identifier("pmid"),
            Self::Pmcid => Meaning::Identifier("pmcid"),
            Self::Arxiv => Meaning::Identifier("arxiv"),
            Self::Oclc => Meaning::Identifier("oclc"),
            Self::Lccn => Meaning::Identifier("lccn"),
            Self::Scopus => Meaning::Identifier("scopus"),
            Self::WebOfScience => Meaning::Accession,
            Self::Dimensions => Meaning::Identifier("dimensions"),
            Self::Lens => Meaning::Identifier("lens"),
            Self::Openalex => Meaning::Identifier("openalex"),
            Self::Url => Meaning::Link(LinkKind::Work),
            Self::Rights => Meaning::Rights,
            Self::References => Meaning::References,
            Self::Private => Meaning::Private,
            Self::Technical => Meaning::Technical,
            Self::Orcid
            | Self::AuthorAffiliations
            | Self::Contents
            | Self::Type
            | Self::IssuePart
            | Self::PubmedCitation
            | Self::Extra
            | Self::Day
            | Self::Identifier
            | Self::ControlNumber
            | Self::Library
            | Self::Location
            | Self::CallNumber
            | Self::Barcode
            | Self::ItemType => return None,
        })
    }

    /// Whether several values may stand in one cell between semicolons.
    pub(super) fn is_list(self) -> bool {
        matches!(
            self,
            Self::Author
                | Self::AuthorFull
                | Self::CorporateAuthor
                | Self::Editor
                | Self::BookEditor
                | Self::HostAuthor
                | Self::SeriesEditor
                | Self::Translator
                | Self::Contributor
                | Self::Actor
                | Self::Composer
                | Self::Interviewer
                | Self::Producer
                | Self::Screenwriter
                | Self::Lyricist
                | Self::Advisor
        )
    }

    /// Whether a spreadsheet may have made a decimal of it: "2021.0".
    pub(super) fn is_number(self) -> bool {
        matches!(
            self,
            Self::Year
                | Self::Month
                | Self::Volume
                | Self::Issue
                | Self::Pages
                | Self::FirstPage
                | Self::LastPage
                | Self::Extent
                | Self::Pmid
                | Self::Oclc
                | Self::ControlNumber
        )
    }
}

/// Persons in the role with this code of MARC.
fn in_role(code: &str) -> Meaning {
    Meaning::Contributor(Relator::from_code(code).unwrap_or(Relator::CONTRIBUTOR))
}
