//! Web addresses, taken apart without being normalised: what a path says about an identifier must be read as it was written.

use super::spelling::{strip_prefix, strip_suffix};
use percent_encoding::percent_decode_str;
use std::borrow::Cow;

/// The parts of a web address, percent-encoding untouched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Address<'a> {
    /// Host without user, port and final dot, in any case.
    pub(super) host: &'a str,
    /// Path without its first slash.
    pub(super) path: &'a str,
    /// What follows `?`.
    pub(super) query: Option<&'a str>,
    /// What follows `#`.
    pub(super) fragment: Option<&'a str>,
}

impl<'a> Address<'a> {
    /// Takes apart `https://host/path?query#fragment`; also with one slash after the scheme, or none and no scheme at all.
    pub(super) fn parse(text: &'a str) -> Option<Self> {
        let text = text.trim();
        let rest = strip_prefix(text, "https:").or_else(|| strip_prefix(text, "http:")).unwrap_or(text);
        let has_scheme = rest.len() < text.len();
        let rest = match rest.strip_prefix('/') {
            Some(rest) => rest.trim_start_matches('/'),
            None if has_scheme => return None,
            None => rest,
        };
        let (rest, fragment) = split_once(rest, '#');
        let (rest, query) = split_once(rest, '?');
        let (authority, path) = split_once(rest, '/');
        let host = authority.rsplit_once('@').map_or(authority, |(_, host)| host);
        let host = host.split_once(':').map_or(host, |(host, _)| host);
        let host = host.strip_suffix('.').unwrap_or(host);
        is_host(host).then_some(Self { host, path: path.unwrap_or(""), query, fragment })
    }

    /// Whether the host is this domain or one below it.
    pub(super) fn is_at(&self, domain: &str) -> bool {
        strip_suffix(self.host, domain).is_some_and(|below| below.is_empty() || below.ends_with('.'))
    }

    /// The value of the first parameter of this name in the query, still encoded.
    pub(super) fn parameter(&self, name: &str) -> Option<&'a str> {
        self.parameters().find(|(n, _)| n.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    }

    /// Names and values in the query, still encoded.
    pub(super) fn parameters(&self) -> impl Iterator<Item = (&'a str, &'a str)> + use<'a> {
        self.query.into_iter().flat_map(|query| query.split('&')).filter_map(|pair| pair.split_once('='))
    }
}

fn split_once(text: &str, at: char) -> (&str, Option<&str>) {
    text.split_once(at).map_or((text, None), |(before, after)| (before, Some(after)))
}

/// A name with a dot whose last label is letters: enough to tell `doi.org` from `10.1000`.
fn is_host(host: &str) -> bool {
    let is_label_byte = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.');
    host.rsplit_once('.').is_some_and(|(before, top)| {
        !before.is_empty() && top.len() >= 2 && top.bytes().all(|b| b.is_ascii_alphabetic())
    }) && host.bytes().all(is_label_byte)
}

/// Undoes percent-encoding once; `None` where the bytes are no UTF-8.
pub(super) fn percent_decode(text: &str) -> Option<Cow<'_, str>> {
    percent_decode_str(text).decode_utf8().ok()
}
