//! ORCID iDs.

use super::InvalidId;
use super::address::Address;
use super::check_digit::{is_blank, mod_11_2, text_of, written};
use super::spelling::{strip_label, visible};
use serde::{Deserialize, Serialize};

/// An [ORCID iD](https://support.orcid.org/hc/en-us/articles/360006897674) with its hyphens: `0000-0002-1825-0097`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Orcid(String);

impl Orcid {
    /// Reads an ORCID iD: bare, `(orcid)…`, `ORCID: …`, `https://orcid.org/…`, with or without hyphens.
    ///
    /// # Errors
    /// The text is no ORCID iD, or its check digit is wrong.
    pub fn parse(text: &str) -> Result<Self, InvalidId> {
        Self::read(text).map(Self).map_err(|reason| InvalidId::new("ORCID iD", text, reason))
    }

    fn read(text: &str) -> Result<String, &'static str> {
        let text = visible(text);
        let number = strip_label(text.trim_start_matches(['<', '[', '"', ' ']), &["orcid id", "orcid"]);
        let number = match Address::parse(number) {
            Some(address) if !address.is_at("orcid.org") || address.is_at("sandbox.orcid.org") => {
                return Err("the address is not one of orcid.org");
            }
            Some(address) => address.path.trim_matches('/'),
            None => number,
        };
        let digits = sixteen(number)?;
        let groups: Vec<String> = digits.chunks(4).map(text_of).collect();
        Ok(groups.join("-"))
    }

    /// `https://orcid.org/` and the iD.
    #[must_use]
    pub fn iri(&self) -> String {
        ["https://orcid.org/", self.0.as_str()].concat()
    }
}

/// The sixteen digits that ORCID and ISNI have, with a right check digit and nothing behind them.
pub(super) fn sixteen(text: &str) -> Result<Vec<u8>, &'static str> {
    let number = written(text, &[16]).ok_or("it is not a number of 16 digits")?;
    if number.rest.contains(|c: char| c.is_alphanumeric()) {
        return Err("more text follows it");
    }
    let digits = number.digits;
    match digits.split_last() {
        _ if is_blank(&digits) => Err("it is nothing but zeros"),
        Some((check, body)) if mod_11_2(body) == *check => Ok(digits),
        _ => Err("its check digit is wrong"),
    }
}

text_identifier!(Orcid);
