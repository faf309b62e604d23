//! International Standard Serial Numbers.

use super::InvalidId;
use super::address::Address;
use super::check_digit::{is_blank, mod_11, text_of, written};
use super::spelling::{strip_label, visible};
use serde::{Deserialize, Serialize};

const LABELS: [&str; 8] = ["urn:issn:", "e-issn", "eissn", "p-issn", "pissn", "issn-l", "issnl", "issn"];

/// An [ISSN](https://www.issn.org/understanding-the-issn/what-is-an-issn/) (ISO 3297) with its hyphen: `0317-8471`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Issn(String);

impl Issn {
    /// Reads an ISSN: `0317-8471`, `ISSN 2434561x (online)`, `https://portal.issn.org/resource/ISSN/0317-8471`.
    ///
    /// # Errors
    /// The text begins with no ISSN, its check digit is wrong, or another number follows.
    pub fn parse(text: &str) -> Result<Self, InvalidId> {
        Self::read(text).map(Self).map_err(|reason| InvalidId::new("ISSN", text, reason))
    }

    fn read(text: &str) -> Result<String, &'static str> {
        let text = visible(text);
        let mut number = strip_label(text.trim_start_matches(['=', '[', '<', '"', ' ']), &LABELS);
        number = strip_label(number, &["(print)", "(online)", "(electronic)"]);
        // Crossref's own RDF names journals at its host.
        let is_known = |address: &Address<'_>| address.is_at("issn.org") || address.is_at("id.crossref.org");
        if let Some(address) = Some(number).filter(|text| text.contains('/')).and_then(Address::parse).filter(is_known)
        {
            number = address.path.rsplit('/').find(|segment| !segment.is_empty()).unwrap_or("");
        }
        let number = written(number, &[8]).ok_or("it does not begin with a number of eight digits")?;
        if number.rest.bytes().filter(u8::is_ascii_digit).count() >= 7 {
            return Err("another number follows it");
        }
        let digits = number.digits.as_slice();
        match digits.split_at_checked(4) {
            _ if is_blank(digits) => Err("it is nothing but zeros"),
            Some((first, second)) if digits.get(..7).map(mod_11) == digits.last().copied() => {
                Ok(format!("{}-{}", text_of(first), text_of(second)))
            }
            _ => Err("its check digit is wrong"),
        }
    }

    /// The page of the ISSN Portal about it.
    #[must_use]
    pub fn iri(&self) -> String {
        ["https://portal.issn.org/resource/ISSN/", self.0.as_str()].concat()
    }
}

text_identifier!(Issn);
