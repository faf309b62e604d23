//! Uniform Resource Names.

use super::InvalidId;
use super::address::{Address, percent_decode};
use super::spelling::{strip_prefix, visible};
use serde::{Deserialize, Serialize};

/// A [URN](https://www.rfc-editor.org/rfc/rfc8141) without its r-, q- and f-components, which are no part of its identity: `urn:nbn:de:101:1-2019`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Urn(String);

impl Urn {
    /// Reads a URN, bare or in the address of a resolver (`https://nbn-resolving.org/urn:nbn:…`).
    ///
    /// `urn`, the namespace and, in `urn:nbn`, what stands before the first hyphen are put in lower case, hexadecimal digits of the
    /// percent-encoding in upper case: what RFC 8141 and RFC 8458 call equivalent.
    ///
    /// # Errors
    /// The text is no URN.
    pub fn parse(text: &str) -> Result<Self, InvalidId> {
        Self::read(text).map(Self).map_err(|reason| InvalidId::new("URN", text, reason))
    }

    fn read(text: &str) -> Result<String, &'static str> {
        let text = visible(text);
        let text = text.trim().trim_start_matches('<').trim_end_matches('>');
        let address = Address::parse(text);
        let in_address = address.as_ref().and_then(in_address);
        if address.is_some() && in_address.is_none() {
            return Err("the address holds no URN");
        }
        let urn = in_address.as_deref().unwrap_or(text);
        let rest = strip_prefix(urn, "urn:").ok_or("it does not begin with “urn:”")?;
        let (namespace, name) = rest.split_once(':').ok_or("a colon must follow the namespace")?;
        if !is_namespace(namespace) {
            return Err("the namespace is not 2 to 32 letters, digits and inner hyphens");
        }
        let end = name.find(['?', '#']).unwrap_or(name.len());
        let name = name.get(..end).unwrap_or("");
        if name.is_empty() || name.starts_with('/') {
            return Err("nothing follows the namespace");
        }
        let namespace = namespace.to_ascii_lowercase();
        let mut normal = format!("urn:{namespace}:");
        let insensitive = if namespace == "nbn" { name.find('-').unwrap_or(0) } else { 0 };
        let (prefix, name) = name.split_at_checked(insensitive).unwrap_or(("", name));
        for (text, is_lower) in [(prefix, true), (name, false)] {
            push_characters(&mut normal, text, is_lower)?;
        }
        Ok(normal)
    }

    /// The URN itself.
    #[must_use]
    pub fn iri(&self) -> String {
        self.0.clone()
    }
}

fn in_address<'a>(address: &Address<'a>) -> Option<std::borrow::Cow<'a, str>> {
    let at_start = strip_prefix(address.path, "urn:").map(|_| address.path);
    let last = || address.path.rsplit('/').next().filter(|segment| strip_prefix(segment, "urn:").is_some());
    if let Some(urn) = at_start.or_else(last) {
        return Some(urn.into());
    }
    let value = ["urn", "identifier"].iter().find_map(|name| address.parameter(name))?;
    percent_decode(value).filter(|value| strip_prefix(value, "urn:").is_some())
}

fn is_namespace(text: &str) -> bool {
    (2..=32).contains(&text.len())
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
        && !text.starts_with('-')
        && !text.ends_with('-')
}

/// Adds the characters that a URN may have (`pchar` and `/` of RFC 3986).
fn push_characters(out: &mut String, text: &str, is_lower: bool) -> Result<(), &'static str> {
    let mut bytes = text.bytes();
    while let Some(b) = bytes.next() {
        match b {
            b'%' => match (bytes.next(), bytes.next()) {
                (Some(high), Some(low)) if high.is_ascii_hexdigit() && low.is_ascii_hexdigit() => {
                    out.extend(['%', char::from(high.to_ascii_uppercase()), char::from(low.to_ascii_uppercase())]);
                }
                _ => return Err("two hexadecimal digits must follow “%”"),
            },
            b'A'..=b'Z' if is_lower => out.push(char::from(b.to_ascii_lowercase())),
            _ if b.is_ascii_alphanumeric() || b"-._~!$&'()*+,;=:@/".contains(&b) => out.push(char::from(b)),
            _ => return Err("it holds a character that a URN must percent-encode"),
        }
    }
    Ok(())
}

text_identifier!(Urn);
