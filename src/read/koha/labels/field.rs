//! What the value behind a label is, and how it may lie on the page.

use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// What the value behind a label is.
///
/// A library with labels of its own adds them with
/// [`KohaTextReader::with_label`](crate::read::koha::KohaTextReader::with_label); `parse` reads the names in kebab case: `series`, `other-title`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum KohaField {
    /// Who the work is entered under: a person, an organisation or a meeting.
    By,
    /// Added persons, organisations and meetings.
    Contributors,
    /// UNIMARC: the first author.
    MainAuthor,
    /// UNIMARC: an author beside the first.
    Coauthor,
    /// UNIMARC: a person in another role.
    SecondaryAuthor,
    /// UNIMARC: an organisation that is the main author.
    CorporateAuthor,
    /// UNIMARC: an organisation that is an author beside the first.
    CorporateCoauthor,
    /// UNIMARC: an organisation in another role.
    SecondaryCorporateAuthor,
    /// What the leader says the work is: "Book".
    MaterialType,
    /// Number given by a music or film publisher.
    PublisherNumber,
    /// Languages of the work.
    Language,
    /// Languages of the summary.
    SummaryLanguage,
    /// Languages of the subtitles.
    SubtitleLanguage,
    /// Languages the work was translated from.
    OriginalLanguage,
    /// Countries of publication.
    Country,
    /// Series with numbers.
    Series,
    /// Work in several volumes that this is one of.
    Set,
    /// Place, publisher and date.
    Publication,
    /// Place, producer and date.
    Production,
    /// Place, distributor and date.
    Distribution,
    /// Place, manufacturer and date.
    Manufacture,
    /// Date of copyright.
    CopyrightDate,
    /// Date of publication alone.
    Year,
    /// Edition statement.
    Edition,
    /// Extent.
    Description,
    /// Content type.
    ContentType,
    /// Media type.
    MediaType,
    /// Carrier type.
    CarrierType,
    /// Who it is for.
    Audience,
    /// ISBNs with qualifiers.
    Isbn,
    /// ISSNs.
    Issn,
    /// A DOI.
    Doi,
    /// Number of a standard, sent with the scheme as its label.
    OtherIdentifier,
    /// Patent number.
    Patent,
    /// Report number.
    ReportNumber,
    /// Variant titles.
    OtherTitle,
    /// Title translated by the cataloguer.
    TranslatedTitle,
    /// Uniform titles.
    UniformTitle,
    /// Related works with an explanation.
    RelatedWorks,
    /// Works contained in this one.
    ContainedWorks,
    /// Subject headings of every sort.
    Subjects,
    /// Persons and families as subjects.
    SubjectPersons,
    /// Organisations as subjects.
    SubjectOrganizations,
    /// Works as subjects.
    SubjectWorks,
    /// Topics.
    SubjectTopics,
    /// Places.
    SubjectPlaces,
    /// Periods.
    SubjectPeriods,
    /// Uncontrolled keywords.
    Keywords,
    /// Genre and form.
    Genre,
    /// The same work in other physical forms.
    AdditionalFormats,
    /// Works issued with this one.
    IssuedWith,
    /// Dewey class numbers.
    Ddc,
    /// Library of Congress class numbers.
    Lcc,
    /// National Library of Medicine class numbers.
    Nlm,
    /// Class numbers of another scheme.
    OtherClass,
    /// Links.
    OnlineResources,
    /// Note on other forms in which the work is to be had.
    AdditionalForms,
    /// Table of contents.
    Contents,
    /// What the library did with the copy.
    ActionNote,
    /// Makers of a film or recording.
    Credits,
    /// Performers.
    Cast,
    /// Awards.
    Awards,
    /// The journal or book that the work is in, and where in it.
    In,
    /// Thesis note.
    Thesis,
    /// Abstract, summary, review, scope and content.
    Summary,
    /// What a library has of a serial.
    HoldingsNote,
    /// What a library has of a serial's supplements and indexes.
    SupplementHoldings,
    /// Supplements of this work.
    Supplement,
    /// What this work supplements.
    SupplementTo,
    /// Other editions.
    OtherEditions,
    /// Earlier title of a serial.
    Preceding,
    /// Later title of a serial.
    Succeeding,
    /// Works otherwise related.
    OtherRelated,
    /// What this is a translation of.
    TranslationOf,
    /// A piece of this work.
    Piece,
    /// Former owners.
    Provenance,
    /// How often a serial appears.
    Frequency,
    /// Title of the host alone.
    HostTitle,
    /// Volume in the host.
    Volume,
    /// Issue in the host.
    Issue,
    /// Pages in the host.
    Pages,
    /// Item type.
    ItemType,
    /// A note under a label of its own.
    Note,
    /// A web address.
    Url,
    /// Machinery of the page.
    Furniture,
}

impl KohaField {
    /// The place of the field in Koha's stylesheets, first to last.
    #[allow(clippy::enum_glob_use, reason = "the table has a line a group of fields")]
    pub(in crate::read::koha) const fn rank(self) -> u8 {
        use KohaField::*;
        match self {
            By | MainAuthor | CorporateAuthor => 1,
            Coauthor | SecondaryAuthor | CorporateCoauthor | SecondaryCorporateAuthor | Contributors => 2,
            MaterialType | PublisherNumber | ItemType => 3,
            Language | SummaryLanguage | SubtitleLanguage | OriginalLanguage | Country => 4,
            Doi | OtherIdentifier | Series | Set => 5,
            Publication | Production | Distribution | Manufacture | CopyrightDate | Year | Edition => 7,
            Description | ContentType | MediaType | CarrierType | Audience | Frequency => 8,
            Isbn | Issn | Patent | ReportNumber => 9,
            OtherTitle | TranslatedTitle | UniformTitle | RelatedWorks | ContainedWorks | TranslationOf => 10,
            Subjects | SubjectPersons | SubjectOrganizations | SubjectWorks | SubjectTopics | SubjectPlaces
            | SubjectPeriods | Keywords | Genre => 12,
            AdditionalFormats | IssuedWith | Ddc | Lcc | Nlm | OtherClass | OnlineResources | Url | OtherRelated
            | AdditionalForms => 14,
            Contents | ActionNote | Credits | Awards | Piece => 16,
            In | HostTitle | Volume | Issue | Pages => 18,
            Cast | Thesis => 19,
            Summary | Provenance | Note => 20,
            HoldingsNote | SupplementHoldings | Supplement | SupplementTo | OtherEditions | Preceding | Succeeding
            | Furniture => 22,
        }
    }

    /// Whether the value is running text, in which the words of a label may stand without being one.
    pub(in crate::read::koha) const fn is_prose(self) -> bool {
        matches!(
            self,
            Self::Summary
                | Self::Contents
                | Self::Note
                | Self::Thesis
                | Self::Cast
                | Self::Credits
                | Self::AdditionalForms
                | Self::Provenance
                | Self::ActionNote
                | Self::Awards
        )
    }

    /// Whether the value is a list, so that lines without separators are entries.
    pub(in crate::read::koha) const fn is_list(self) -> bool {
        self.rank() <= 2
            || matches!(self.rank(), 10 | 12)
            || matches!(
                self,
                Self::Isbn
                    | Self::Issn
                    | Self::Series
                    | Self::OnlineResources
                    | Self::OtherClass
                    | Self::Ddc
                    | Self::Lcc
            )
    }
}

impl FromStr for KohaField {
    type Err = serde::de::value::Error;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        Self::deserialize(serde::de::value::StrDeserializer::new(name))
    }
}
