//! Handles.

use super::InvalidId;
use super::address::{Address, percent_decode};
use super::doi::{ENCODED, is_doi};
use super::spelling::{strip_label, strip_prefix, visible};
use percent_encoding::utf8_percent_encode;
use serde::{Deserialize, Serialize};

/// A [Handle](https://www.rfc-editor.org/rfc/rfc3651) that is no DOI, decoded, its case as written: `20.500.12345/678`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Handle(String);

impl Handle {
    /// Reads a Handle: bare, `hdl:…`, `info:hdl/…`, `https://hdl.handle.net/…`.
    ///
    /// # Errors
    /// The text is no Handle, or it is a DOI.
    pub fn parse(text: &str) -> Result<Self, InvalidId> {
        Self::read(text).map(Self).map_err(|reason| InvalidId::new("Handle", text, reason))
    }

    fn read(text: &str) -> Result<String, &'static str> {
        let text = visible(text);
        let mut handle = strip_label(&text, &["hdl", "handle"]);
        let mut decoded = None;
        if let Some(encoded) = strip_prefix(handle, "info:hdl/").or_else(|| strip_prefix(handle, "urn:hdl:")) {
            decoded = Some(encoded);
        } else if let Some(address) = Address::parse(handle).filter(|_| !is_bare(handle)) {
            if !["hdl.handle.net", "hdl.loc.gov"].iter().any(|host| address.is_at(host)) {
                return Err("the address is not that of a Handle resolver");
            }
            decoded = Some(address.path);
        }
        let decoded =
            decoded.map(|encoded| percent_decode(encoded).ok_or("its percent-encoding is no UTF-8")).transpose()?;
        if let Some(decoded) = &decoded {
            handle = decoded.trim();
        }
        let (prefix, name) = handle.split_once('/').ok_or("a slash must follow the prefix")?;
        let is_prefix = !prefix.is_empty()
            && prefix.split('.').all(|label| {
                !label.is_empty() && label.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'))
            })
            && prefix.contains(|c: char| c == '.' || c.is_ascii_digit());
        if !is_prefix {
            return Err("the prefix before the slash is not made of numbers and names between dots");
        }
        let name = name.trim_end_matches(['.', ',', ';']);
        if name.is_empty() {
            return Err("nothing follows the slash");
        }
        if name.contains(|c: char| c.is_whitespace() || c.is_control()) {
            return Err("it holds a blank, or more text follows it");
        }
        let handle = format!("{prefix}/{name}");
        if is_doi(&handle) { Err("it is a DOI") } else { Ok(handle) }
    }

    /// `https://hdl.handle.net/` and the Handle, percent-encoded where an IRI needs it.
    #[must_use]
    pub fn iri(&self) -> String {
        format!("https://hdl.handle.net/{}", utf8_percent_encode(&self.0, ENCODED))
    }
}

/// Whether no address can be meant: there is no scheme, and the part before the slash is no host that resolves Handles.
fn is_bare(text: &str) -> bool {
    let has_scheme = ["http:", "https:", "//"].iter().any(|scheme| strip_prefix(text, scheme).is_some());
    !has_scheme && strip_prefix(text, "hdl.handle.net/").or_else(|| strip_prefix(text, "hdl.loc.gov/")).is_none()
}

text_identifier!(Handle);
