//! Web addresses as records have them, made legal IRIs ([RFC 3987](https://www.rfc-editor.org/info/rfc3987)).

use std::fmt::Write;

/// Whether a text is an absolute IRI.
#[must_use]
pub fn is_legal(iri: &str) -> bool {
    oxrdf::NamedNodeRef::new(iri).is_ok()
}

/// The IRI that an address means, with everything percent-encoded that an IRI forbids; `None` where that does not help.
///
/// ```
/// use bibtriple::iri::repair;
///
/// assert_eq!(repair("https://example.org/a b[1]").as_deref(), Some("https://example.org/a%20b%5B1%5D"));
/// assert_eq!(repair("www.example.org").as_deref(), Some("http://www.example.org"));
/// assert_eq!(repair("see the library's website"), None);
/// ```
#[must_use]
pub fn repair(address: &str) -> Option<String> {
    let address = address.trim();
    if is_plain(address) {
        return Some(address.to_owned());
    }
    let has_scheme = scheme_length(address).is_some();
    let mut iri = String::with_capacity(address.len() + 8);
    if !has_scheme {
        // Cataloguers leave the scheme out; a host that begins with "www." is a web server's.
        if !address.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("www.")) {
            return None;
        }
        iri.push_str("http://");
    }
    let literal_host = bracketed_host(address);
    for (at, c) in address.char_indices() {
        match c {
            '[' | ']' if literal_host.contains(&at) => iri.push(c),
            '%' if !is_percent_encoding(address.as_bytes().get(at + 1..at + 3)) => iri.push_str("%25"),
            // The second "#" of an address cannot begin a fragment.
            '#' if address.get(..at).is_some_and(|before| before.contains('#')) => iri.push_str("%23"),
            _ if is_forbidden(c) => percent_encode(&mut iri, c),
            _ => iri.push(c),
        }
    }
    is_legal(&iri).then_some(iri)
}

/// Whether an address is legal beyond doubt: nothing but letters, digits and the marks that mean nothing to an IRI, as nearly all
/// addresses of authority files are. They are then not taken apart by a parser.
pub(super) fn is_plain(address: &str) -> bool {
    let rest = address.strip_prefix("http://").or_else(|| address.strip_prefix("https://"));
    rest.is_some_and(|rest| {
        rest.starts_with(|c: char| c.is_ascii_alphanumeric())
            && rest.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte))
    })
}

/// Length of the scheme before ":", if the text begins with one.
fn scheme_length(text: &str) -> Option<usize> {
    let (scheme, rest) = text.split_once(':')?;
    let is_scheme = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte));
    // "example.org:80/x" and "Note: see" are none.
    (is_scheme && !scheme.contains('.') && !rest.is_empty() && !rest.starts_with(' ')).then_some(scheme.len())
}

/// Where the host is an IP literal, which is written between brackets.
fn bracketed_host(address: &str) -> std::ops::Range<usize> {
    let Some(start) = address.find("://[").map(|at| at + 3) else { return 0..0 };
    let end = address.get(start..).and_then(|host| host.find(']')).map_or(start, |at| start + at + 1);
    start..end
}

fn is_percent_encoding(digits: Option<&[u8]>) -> bool {
    digits.is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit))
}

/// Whether RFC 3987 forbids a character in the path, query and fragment.
pub(super) fn is_forbidden(c: char) -> bool {
    if c.is_ascii() {
        return c <= ' ' || c == '\u{7f}' || "\"<>[\\]^`{|}".contains(c);
    }
    let is_ucschar = match c as u32 {
        0xA0..=0xD7FF | 0xF900..=0xFDCF | 0xFDF0..=0xFFEF => true,
        plane if plane >= 0x1_0000 => {
            plane & 0xFFFF < 0xFFFE && plane < 0xE_0000 || (0xE_1000..=0xE_FFFD).contains(&plane)
        }
        _ => false,
    };
    !is_ucschar || c.is_whitespace() || is_bidi_control(c)
}

/// Marks that change the direction of writing, which RFC 3987 (section 4.1) keeps out of IRIs.
fn is_bidi_control(c: char) -> bool {
    matches!(c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}')
}

fn percent_encode(iri: &mut String, c: char) {
    let mut bytes = [0; 4];
    for byte in c.encode_utf8(&mut bytes).bytes() {
        // Writing to a string does not fail.
        let _ = write!(iri, "%{byte:02X}");
    }
}
