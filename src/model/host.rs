//! What a work is part of.

use super::{Agent, Contribution, Date, Kind, Meeting, Text};
use crate::id::Identifier;
use serde::{Deserialize, Serialize};

/// A journal, book, proceedings or website that holds the work.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Host {
    /// What kind of work the host is, [`Kind::Document`] when it cannot be told.
    pub kind: Kind,
    /// Its title; absent when only the numbering is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<Text>,
    /// Abbreviated and key titles.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub other_titles: Vec<Text>,
    /// Where in the host the work stands.
    pub part: Part,
    /// ISSN, ISBN, DOI … of the host.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub identifiers: Vec<Identifier>,
    /// Authors and editors of the host.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub contributions: Vec<Contribution>,
    /// The conference whose proceedings it is.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub meetings: Vec<Meeting>,
    /// Edition of the host.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub edition: Option<String>,
    /// Publishers of the host.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub publishers: Vec<Agent>,
    /// Places of publication of the host, as written.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub places: Vec<String>,
    /// Extent of the host.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub extent: Option<String>,
    /// Series that the host belongs to.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub series: Vec<Series>,
    /// Control number of the host's own record, with `(source)` before it if known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub control_number: Option<String>,
    /// Notes on the host.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<String>,
}

/// Where in its host a work stands.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Part {
    /// The numbering as written: "49(4), Aug, 2023: p.801-820".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub written: Option<String>,
    /// Volume: "49".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub volume: Option<String>,
    /// Issue: "4", "3-4", "Suppl. 1".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub issue: Option<String>,
    /// Title of a special issue.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub issue_title: Option<String>,
    /// Date of the issue.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// Pages as one string, last page in full: "801-820", "xii-xv, 3".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pages: Option<String>,
    /// First page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_page: Option<String>,
    /// Last page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_page: Option<String>,
    /// Article number: "e12345".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub article_number: Option<String>,
    /// What of the numbering was not understood.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remainder: Option<String>,
}

impl Part {
    /// Whether nothing at all is known.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// A series, and the work's number in it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Series {
    /// Title of the series.
    pub title: Text,
    /// The work's number in the series: "7".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// ISSN and other identifiers of the series.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub identifiers: Vec<Identifier>,
    /// The same title in another script (MARC 880).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub other_scripts: Vec<Text>,
    /// Authors and editors of the series.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub contributions: Vec<Contribution>,
}
