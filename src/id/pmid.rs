//! PubMed identifiers.

use super::InvalidId;
use super::address::Address;
use super::spelling::{strip_label, strip_prefix, visible};
use serde::{Deserialize, Serialize};

/// A [PubMed](https://pubmed.ncbi.nlm.nih.gov/) identifier: one to eight digits.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Pmid(String);

impl Pmid {
    /// Reads a PMID: bare, `PMID: …`, `info:pmid/…`, `https://pubmed.ncbi.nlm.nih.gov/…`.
    ///
    /// # Errors
    /// The text is no PMID.
    pub fn parse(text: &str) -> Result<Self, InvalidId> {
        Self::read(text).map(Self).map_err(|reason| InvalidId::new("PMID", text, reason))
    }

    fn read(text: &str) -> Result<String, &'static str> {
        let text = visible(text);
        let mut number = strip_label(&text, &["info:pmid/", "pubmed id", "pubmed", "pmid", "medline"])
            .trim_end_matches([' ', '.', ',', ';']);
        if let Some(address) = Address::parse(number) {
            number = in_address(&address).ok_or("the address is not one of PubMed")?;
        }
        if number.is_empty() || !number.bytes().all(|b| b.is_ascii_digit()) {
            return Err("it is not a number");
        }
        let number = number.trim_start_matches('0');
        match number.len() {
            0 => Err("it is zero"),
            1..=8 => Ok(number.to_owned()),
            _ => Err("it has more than eight digits"),
        }
    }

    /// The page of PubMed about it.
    #[must_use]
    pub fn iri(&self) -> String {
        format!("https://pubmed.ncbi.nlm.nih.gov/{}/", self.0)
    }
}

/// The number in `/123` and `/pubmed/123` at PubMed, `/abstract/MED/123` at Europe PMC, `/pubmed/123` and `/pubmed:123` at identifiers.org.
fn in_address<'a>(address: &Address<'a>) -> Option<&'a str> {
    let path = address.path.trim_end_matches('/');
    if address.is_at("pubmed.ncbi.nlm.nih.gov") {
        return path.split('/').next().filter(|number| !number.is_empty()).or_else(|| address.parameter("term"));
    }
    if address.is_at("ncbi.nlm.nih.gov") {
        let number = strip_prefix(path, "m/").unwrap_or(path);
        let number = strip_prefix(number, "pubmed")?.trim_start_matches('/');
        return Some(number).filter(|number| !number.is_empty()).or_else(|| address.parameter("term"));
    }
    if address.is_at("europepmc.org") {
        let path = strip_prefix(path, "abstract/").or_else(|| strip_prefix(path, "article/"))?;
        return strip_prefix(path, "med/");
    }
    if address.is_at("identifiers.org") {
        return strip_prefix(path, "pubmed/").or_else(|| strip_prefix(path, "pubmed:"));
    }
    None
}

text_identifier!(Pmid);
