//! Archival Resource Keys.

use super::InvalidId;
use super::spelling::{strip_prefix, visible};
use serde::{Deserialize, Serialize};

/// An [Archival Resource Key](https://datatracker.ietf.org/doc/draft-kunze-ark/), with the slash of old: `ark:/12148/btv1b8449691v`.
///
/// Hyphens mean nothing in an ARK, but some resolvers want them, so they stay.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Ark(String);

impl Ark {
    /// Reads an ARK: `ark:/12148/btv1b8449691v`, `ark:12148/…`, in an address of any host.
    ///
    /// # Errors
    /// The text is no ARK.
    pub fn parse(text: &str) -> Result<Self, InvalidId> {
        Self::read(text).map(Self).map_err(|reason| InvalidId::new("ARK", text, reason))
    }

    fn read(text: &str) -> Result<String, &'static str> {
        let text = visible(text);
        let text = text.trim();
        let rest = match strip_prefix(text, "ark:") {
            Some(rest) => rest,
            None => in_address(text).ok_or("it does not begin with “ark:”")?,
        };
        let rest = rest.get(..rest.find(['?', '#']).unwrap_or(rest.len())).unwrap_or("");
        let rest = rest.trim_start_matches('/').trim_end_matches(['/', '.', ',', ';']);
        let (authority, name) = rest.split_once('/').ok_or("a slash must follow the number of the authority")?;
        let authority = authority.to_ascii_lowercase();
        // Name assigning authorities have digits, or digits and the consonants that cannot be misread.
        let is_authority = (5..=9).contains(&authority.len())
            && authority.bytes().all(|b| b.is_ascii_digit() || b"bcdfghjkmnpqrstvwxz".contains(&b));
        if !is_authority {
            return Err("the number of the authority is not five digits or more");
        }
        let is_name = !name.trim_matches('/').is_empty()
            && name.bytes().all(|b| b.is_ascii_alphanumeric() || b"=~*+@_$%-./:!'(),;&".contains(&b));
        if is_name {
            Ok(format!("ark:/{authority}/{name}"))
        } else {
            Err("its name is empty or holds a character that no ARK has")
        }
    }

    /// `https://n2t.net/` and the ARK.
    #[must_use]
    pub fn iri(&self) -> String {
        ["https://n2t.net/", self.0.as_str()].concat()
    }
}

/// What follows `/ark:` in a web address.
fn in_address(text: &str) -> Option<&str> {
    strip_prefix(text, "http:").or_else(|| strip_prefix(text, "https:"))?;
    text.split_once("/ark:").map(|(_, rest)| rest)
}

text_identifier!(Ark);
