//! The formats that can be read, and how to tell them apart.

use serde::{Deserialize, Serialize};

/// A format that records come in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Format {
    /// Text of a Koha OPAC page.
    KohaText,
    /// HTML of a Koha OPAC page.
    KohaHtml,
    /// Our own record, as JSON.
    Json,
}
