//! What a field of a citation can mean.

use super::place::TitleRank;
use crate::model::{DateEvent, LinkKind, NoteKind, OtherTitleKind, Relator};

/// What a field means for the type of its record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::read) enum Meaning {
    Title,
    Subtitle,
    ShortTitle,
    OtherTitle(OtherTitleKind),
    /// Title of the journal, book or proceedings.
    Host(TitleRank),
    Author,
    /// Somebody whom the work is entered under, in another role than author: the inventor of a patent.
    Creator(Relator),
    /// Somebody else who had a part in it.
    Contributor(Relator),
    /// Somebody who had a part in the host: the editor of the book that a chapter is in.
    HostContributor(Relator),
    SeriesEditor,
    /// A body, in this role or as an author.
    Organization(Option<Relator>),
    /// Where an author worked; which one, the format does not say.
    Affiliation,
    Series,
    SeriesNumber,
    Meeting,
    MeetingPlace,
    MeetingDate,
    Volume,
    Issue,
    /// Part or supplement: with this word before it, behind the number of the issue.
    IssuePart(&'static str),
    FirstPage,
    LastPage,
    ArticleNumber,
    VolumeCount,
    /// Number of pages, or an extent in words.
    Extent,
    /// Number of a report, patent or standard.
    Number,
    Year,
    /// A date that may lack its year.
    Date,
    DateOf(DateEvent),
    Publisher,
    Place,
    Edition,
    Abstract,
    Contents,
    Note(NoteKind),
    Keyword,
    /// What sort of work it is, in words.
    Genre,
    Language,
    /// ISSN, ISBN, or the number of a report.
    StandardNumber,
    Doi,
    /// DOI of the host.
    HostDoi,
    /// Another identifier of the host, of this scheme.
    HostIdentifier(&'static str),
    /// The record's number in the database that it is from.
    Accession,
    /// An identifier of the scheme with this code in the MARC list of standard identifiers.
    Identifier(&'static str),
    Link(LinkKind),
    CallNumber,
    Rights,
    /// Who may see it: "gold".
    Access,
    ReviewOf,
    /// The works that it cites, one a line or between semicolons.
    References,
    /// The database that the record is from.
    Database,
    /// A field left to the user, which may hold an identifier that says what it is.
    Custom,
    /// Not for the public.
    Private,
    /// Of the program that wrote the file, not of the work.
    Technical,
    /// Nobody knows.
    Unknown,
}
