//! What can go wrong, in three types: an input that fails, a record that is refused, a value that is doubtful.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::io;

/// Where something was found.
///
/// Records count from 1, lines from 1, bytes from 0.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Position {
    /// Number of the record in its input, from 1.
    pub record: u64,
    /// Line in the input, from 1, where the format has lines.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<u64>,
    /// Offset of the record's first byte in the (decompressed) input, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub byte: Option<u64>,
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "record {}", self.record)?;
        match (self.line, self.byte) {
            (Some(line), Some(byte)) => write!(f, " (line {line}, byte {byte})"),
            (Some(line), None) => write!(f, " (line {line})"),
            (None, Some(byte)) => write!(f, " (byte {byte})"),
            (None, None) => Ok(()),
        }
    }
}

/// Why a reader gave no record.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ReadError {
    /// The input itself failed; no record follows.
    #[error(transparent)]
    Io(#[from] io::Error),
    /// One record is broken; the next call gives the next record.
    #[error("{at}: {message}")]
    Record {
        /// Where the broken record stands.
        at: Position,
        /// What is wrong with it, and what was expected.
        message: String,
    },
}

impl ReadError {
    /// A record that cannot be read.
    #[cold]
    pub fn record(at: Position, message: impl Into<String>) -> Self {
        Self::Record { at, message: message.into() }
    }
}

/// Something doubtful in a record that was converted all the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Diagnostic {
    /// What sort of doubt it is; programs count by it.
    pub code: Code,
    /// The field of the input, as that format names it: `Publisher`, `260 $b`, `SP`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// The value as written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
    /// One sentence for people: what was found and what was done about it.
    pub message: String,
}

impl Diagnostic {
    /// A doubt about a record.
    #[cold]
    pub fn new(code: Code, message: impl Into<String>) -> Self {
        Self { code, field: None, value: None, message: message.into() }
    }

    /// Names the field of the input that the doubt is about.
    #[must_use]
    pub fn in_field(mut self, field: impl Into<String>) -> Self {
        self.field = Some(field.into());
        self
    }

    /// Shows the value as written.
    #[must_use]
    pub fn with_value(mut self, value: impl Into<String>) -> Self {
        self.value = Some(value.into());
        self
    }
}

/// The sorts of doubt, as they are counted in the summary and the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Code {
    /// Two fields disagree about the type of the work.
    TypeConflict,
    /// What stands in the publisher's field is the journal.
    PublisherIsHost,
    /// The DOI was taken out of a web address.
    DoiFromUrl,
    /// More than one DOI; the others are listed.
    SeveralDois,
    /// A short DOI (`10/abcde`), which names no work without being resolved.
    ShortDoi,
    /// An identifier that breaks the rules of its scheme.
    InvalidIdentifier,
    /// An identifier that the record itself marks as cancelled or wrong.
    CancelledIdentifier,
    /// Several persons stood in one field.
    SeveralNames,
    /// "et al.": the record says that there are more names than it gives.
    NamesOmitted,
    /// A name that may be a person's or an organisation's.
    UnclearName,
    /// A date that could not be read.
    UnreadDate,
    /// A numbering ("49(4), Aug, 2023") that could only be read in part.
    UnreadEnumeration,
    /// A numbering that stood in the wrong field.
    MisplacedEnumeration,
    /// A language that is in no code list.
    UnknownLanguage,
    /// A country or place code that is in no code list.
    UnknownCountry,
    /// A relator that is in no code list.
    UnknownRelator,
    /// A web address that is no legal IRI even after repair.
    InvalidUrl,
    /// Two fields say different things.
    Conflict,
    /// The encoding is not the one declared, or characters were lost.
    Encoding,
    /// The record was broken and could be repaired.
    Repaired,
    /// A field that is not mapped.
    Unmapped,
    /// The record says nothing of a work beside its own number or what is not mapped.
    SaysNothing,
    /// The record was left out on purpose (deleted, suppressed).
    Withheld,
    /// Two records claim the same identity.
    DuplicateIdentity,
}

impl Code {
    /// The code as the report writes it: `type-conflict`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::TypeConflict => "type-conflict",
            Self::PublisherIsHost => "publisher-is-host",
            Self::DoiFromUrl => "doi-from-url",
            Self::SeveralDois => "several-dois",
            Self::ShortDoi => "short-doi",
            Self::InvalidIdentifier => "invalid-identifier",
            Self::CancelledIdentifier => "cancelled-identifier",
            Self::SeveralNames => "several-names",
            Self::NamesOmitted => "names-omitted",
            Self::UnclearName => "unclear-name",
            Self::UnreadDate => "unread-date",
            Self::UnreadEnumeration => "unread-enumeration",
            Self::MisplacedEnumeration => "misplaced-enumeration",
            Self::UnknownLanguage => "unknown-language",
            Self::UnknownCountry => "unknown-country",
            Self::UnknownRelator => "unknown-relator",
            Self::InvalidUrl => "invalid-url",
            Self::Conflict => "conflict",
            Self::Encoding => "encoding",
            Self::Repaired => "repaired",
            Self::Unmapped => "unmapped",
            Self::SaysNothing => "says-nothing",
            Self::Withheld => "withheld",
            Self::DuplicateIdentity => "duplicate-identity",
        }
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
