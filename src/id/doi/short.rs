//! Short DOIs.

use crate::id::InvalidId;
use crate::id::address::Address;
use crate::id::spelling::{strip_label, visible};
use serde::{Deserialize, Serialize};

/// A [short DOI](https://shortdoi.org/): `10/aabbe`. It names no work without being resolved.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ShortDoi(String);

impl ShortDoi {
    /// Reads a short DOI: `10/aabbe`, `doi:10/aabbe`, `https://doi.org/aabbe`.
    ///
    /// # Errors
    /// The text is no short DOI.
    pub fn parse(text: &str) -> Result<Self, InvalidId> {
        Self::code(text)
            .map(|code| Self(format!("10/{code}")))
            .ok_or_else(|| InvalidId::new("short DOI", text, "a short DOI is “10/” and up to ten letters and digits"))
    }

    fn code(text: &str) -> Option<String> {
        let text = visible(text);
        let text = text.trim().trim_end_matches(['.', ',', ';', ')']);
        let code = match Address::parse(text) {
            Some(address) if address.is_at("doi.org") || address.is_at("shortdoi.org") => {
                // The resolver's own pages stand beside the short DOIs.
                const PAGES: [&str; 9] =
                    ["about", "faq", "faqs", "favicon", "handbook", "help", "index", "news", "topics"];
                let code = address.path.strip_suffix('/').unwrap_or(address.path);
                code.strip_prefix("10/").or_else(|| {
                    Some(code).filter(|code| code.len() <= 8 && !PAGES.contains(&code.to_ascii_lowercase().as_str()))
                })?
            }
            Some(_) => return None,
            None => strip_label(text, &["info:doi/", "urn:doi:", "doi"]).strip_prefix("10/")?,
        };
        let is_code = (2..=10).contains(&code.len()) && code.bytes().all(|b| b.is_ascii_alphanumeric());
        is_code.then(|| code.to_ascii_lowercase())
    }

    /// `https://doi.org/` and the code.
    #[must_use]
    pub fn iri(&self) -> String {
        format!("https://doi.org/{}", self.0.trim_start_matches("10/"))
    }
}

text_identifier!(ShortDoi);
