//! Content, media and carrier, as RDA tells them apart.

use serde::{Deserialize, Serialize};

/// What a work's content, medium or carrier is, by code, by term or by both.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Form {
    /// Which of the three.
    pub kind: FormKind,
    /// Code in the [RDA term lists of MARC](https://www.loc.gov/standards/valuelist/): `txt`, `n`, `nc`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// Term as written: "text", "unmediated", "volume".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub term: Option<String>,
}

/// What a form is the form of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FormKind {
    /// Content: text, notated music, still image (MARC 336).
    Content,
    /// What is needed to use it: unmediated, audio, computer (MARC 337).
    Media,
    /// What holds it: volume, audio disc, online resource (MARC 338).
    Carrier,
}
