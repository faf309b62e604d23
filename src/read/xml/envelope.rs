//! What stands around a record: namespaces, the header of OAI-PMH, the answer of a server.

use super::element::Element;
use super::parse::{Namespaces, declared_prefix};
use std::sync::Arc;

/// How many elements around a record are kept in mind.
const MAX_OPEN: usize = 256;

/// What an OAI-PMH header says of its record.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Envelope {
    /// The identifier of the record in its repository: `oai:example.org:17`.
    pub identifier: Option<String>,
    /// When the record was last changed, as written.
    pub datestamp: Option<String>,
    /// The record was deleted; there is nothing of it but this header.
    pub is_deleted: bool,
}

impl Envelope {
    /// What a `header` element says; `None` if it is no header of OAI-PMH.
    pub(super) fn of(header: &Element) -> Option<Self> {
        let identifier = header.child_text("identifier")?;
        let is_deleted = header.attr("status").is_some_and(|status| status.eq_ignore_ascii_case("deleted"));
        Some(Self { identifier: Some(identifier), datestamp: header.child_text("datestamp"), is_deleted })
    }

    /// The datestamp, if it is a day or a moment.
    pub(super) fn modified(&self) -> Option<String> {
        let stamp = self.datestamp.as_deref()?.trim();
        let is_day = stamp.len() == 10 && stamp.parse::<jiff::civil::Date>().is_ok();
        let is_moment = stamp.contains('T') && stamp.parse::<jiff::Timestamp>().is_ok();
        (is_day || is_moment).then(|| stamp.to_owned())
    }
}

/// The elements that are open around the place reached.
#[derive(Debug, Default)]
pub(super) struct Around {
    open: Vec<(String, Namespaces)>,
}

impl Around {
    /// A start tag.
    pub(super) fn open(&mut self, name: &str, attributes: Vec<(String, String)>) {
        if self.open.len() < MAX_OPEN {
            let declared = attributes
                .into_iter()
                .filter_map(|(name, value)| Some((declared_prefix(&name)?.to_owned(), Arc::from(value.trim()))));
            self.open.push((name.to_owned(), declared.collect()));
        }
    }

    /// An end tag; one that closes nothing is passed over.
    pub(super) fn close(&mut self, name: &str) {
        if let Some(at) = self.open.iter().rposition(|(open, _)| open == name) {
            self.open.truncate(at);
        }
    }

    /// All namespaces declared here, the innermost last.
    pub(super) fn namespaces(&self) -> Namespaces {
        self.open.iter().flat_map(|(_, declared)| declared.iter().cloned()).collect()
    }
}
