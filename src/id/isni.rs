//! International Standard Name Identifiers.

use super::InvalidId;
use super::address::Address;
use super::check_digit::text_of;
use super::orcid::sixteen;
use super::spelling::{strip_label, strip_prefix, visible};
use serde::{Deserialize, Serialize};

/// An [ISNI](https://isni.org/page/technical-documentation/) (ISO 27729), sixteen characters without blanks: `000000012146438X`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Isni(String);

impl Isni {
    /// Reads an ISNI: bare, in groups of four, `(isni)…`, `ISNI …`, `https://isni.org/isni/…`.
    ///
    /// # Errors
    /// The text is no ISNI, or its check digit is wrong.
    pub fn parse(text: &str) -> Result<Self, InvalidId> {
        Self::read(text).map(Self).map_err(|reason| InvalidId::new("ISNI", text, reason))
    }

    fn read(text: &str) -> Result<String, &'static str> {
        let text = visible(text);
        let number = strip_label(text.trim_start_matches(['<', '[', '"', ' ']), &["urn:isni:", "isni"]);
        let number = match Address::parse(number) {
            Some(address) if address.is_at("isni.org") || address.is_at("isni-url.oclc.nl") => {
                let path = address.path.trim_matches('/');
                strip_prefix(path, "isni/").unwrap_or(path)
            }
            Some(_) => return Err("the address is not one of isni.org"),
            None => number,
        };
        sixteen(&number.replace("%20", "")).map(|digits| text_of(&digits))
    }

    /// `https://isni.org/isni/` and the sixteen characters.
    #[must_use]
    pub fn iri(&self) -> String {
        ["https://isni.org/isni/", self.0.as_str()].concat()
    }
}

text_identifier!(Isni);
