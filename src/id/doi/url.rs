//! DOIs in web addresses: the resolver's, the publishers', and those that lead there through a library's proxy.

use super::publisher::{Site, site_of};
use super::syntax::{markup_start, prefix_len, registrant_len, tail_start, unescape};
use super::{Doi, publisher, syntax};
use crate::id::address::{Address, percent_decode};
use crate::id::spelling::{strip_prefix, visible};

/// A proxy's address that carries an address that carries an address: deeper is nobody's link.
const MOST_CARRIED: u8 = 3;

/// A DOI read from an address.
pub(super) struct UrlDoi {
    pub(super) doi: Doi,
    /// Whether the address is the DOI resolver's.
    pub(super) is_resolver: bool,
    /// What was taken off behind the DOI by the rules of the host: `/full`, `.pdf`, `v2`.
    pub(super) stripped: Option<String>,
}

/// Whether a text without `10.` may hold an address that has a DOI all the same: one that is percent-encoded, or one of the sites
/// that leave the registrant out. Their names stand in their hosts also behind a proxy.
pub(super) fn may_lack_registrant(text: &[u8]) -> bool {
    // A text without a slash, as most are, costs no more than this.
    memchr::memchr(b'/', text).is_some() && ["nature", "jstor", "arxiv", "10%2e"].iter().any(|mark| holds(text, mark))
}

/// Whether a text holds a word in lower case, whatever its own case is.
fn holds(text: &[u8], word: &str) -> bool {
    let Some(&first) = word.as_bytes().first() else { return true };
    memchr::memchr2_iter(first, first.to_ascii_uppercase(), text)
        .any(|at| text.get(at..at + word.len()).is_some_and(|found| found.eq_ignore_ascii_case(word.as_bytes())))
}

/// Whether an address is the resolver's and names a DOI.
pub(super) fn is_resolver(text: &str) -> bool {
    may_be_resolver(text) && read(text).is_some_and(|found| found.is_resolver)
}

/// The resolver's name stands in its address, unless that is encoded or has no host at all; most addresses cost no more than this.
fn may_be_resolver(text: &str) -> bool {
    let bytes = text.as_bytes();
    !text.is_ascii() || ["%", "doi", "hdl", "//10."].iter().any(|mark| holds(bytes, mark))
}

/// The DOI in an address, if there is no doubt about it.
pub(super) fn read(text: &str) -> Option<UrlDoi> {
    if memchr::memmem::find(text.as_bytes(), b"10.").is_none() && !may_lack_registrant(text.as_bytes()) {
        return None;
    }
    let text = visible(text);
    let text = unescape(&text);
    let text = text.trim().trim_start_matches(['<', '(', '[', '"']);
    read_carried(text, 0)
}

fn read_carried(text: &str, carried: u8) -> Option<UrlDoi> {
    let text = text.get(..markup_start(text))?;
    let text = text.get(..tail_start(text))?;
    let Some(address) = Address::parse(text) else { return without_host(text) };
    if carried < MOST_CARRIED
        && let Some(inner) = carried_address(text, &address)
    {
        return read_carried(&inner, carried + 1);
    }
    match site_of(address.host) {
        Some(Site::Handle) if registrant_len(address.path).is_none() => None,
        Some(Site::Resolver | Site::Handle) => at_resolver(&address),
        Some(site) => publisher::read(site, &address),
        None => at_unknown_host(&address),
    }
}

/// The address in a proxy's `?url=https://…`, which stands there bare and to the end, or in `?qurl=https%3A%2F%2F…`, encoded.
fn carried_address<'a>(text: &'a str, address: &Address<'a>) -> Option<std::borrow::Cow<'a, str>> {
    let value = address.parameter("qurl").or_else(|| address.parameter("url"))?;
    if strip_prefix(value, "http:").or_else(|| strip_prefix(value, "https:")).is_some() {
        let start = value.as_ptr().addr().checked_sub(text.as_ptr().addr())?;
        return text.get(start..).map(Into::into);
    }
    percent_decode(value).filter(|value| value.contains(":/"))
}

/// Whether a DOI stands where the host should.
pub(super) fn lacks_host(text: &str) -> bool {
    after_scheme(text).is_some()
}

fn after_scheme(text: &str) -> Option<&str> {
    let rest = strip_prefix(text, "https://").or_else(|| strip_prefix(text, "http://"))?;
    prefix_len(rest).map(|_| rest)
}

/// `http://10.1000/182`: the resolver's host was forgotten.
fn without_host(text: &str) -> Option<UrlDoi> {
    let rest = after_scheme(text)?;
    let doi = Doi::from_decoded(&percent_decode(rest)?).ok()?;
    Some(UrlDoi { doi, is_resolver: true, stripped: None })
}

fn at_resolver(address: &Address<'_>) -> Option<UrlDoi> {
    let path = percent_decode(address.path)?;
    // `#` is a check character of SICI, and often left bare at the end of one.
    let is_check_character =
        address.fragment == Some("") && address.query.is_none() && path.ends_with('-') && path.contains(';');
    let doi = if is_check_character { Doi::from_decoded(&[&path, "#"].concat()) } else { Doi::from_decoded(&path) };
    Some(UrlDoi { doi: doi.ok()?, is_resolver: true, stripped: address.query.map(|query| format!("?{query}")) })
}

/// Without knowing the host nobody can tell a DOI from the path words behind it, so its end must be plain.
fn at_unknown_host(address: &Address<'_>) -> Option<UrlDoi> {
    let mut only = None;
    for doi in dois_in_path(address.path).chain(dois_in_query(address)) {
        let doi = doi?;
        match &only {
            Some(other) if *other != doi => return None,
            _ => only = Some(doi),
        }
    }
    only.map(|doi| UrlDoi { doi, is_resolver: false, stripped: None })
}

/// For each segment that begins like a DOI: the DOI, or `None` where its end is doubtful.
fn dois_in_path(path: &str) -> impl Iterator<Item = Option<Doi>> {
    let path = path.strip_suffix('/').unwrap_or(path);
    let starts = std::iter::once(0).chain(path.match_indices('/').map(|(at, _)| at + 1));
    starts.filter_map(move |start| {
        let rest = path.get(start..)?;
        let rest = strip_prefix(rest, "doi:").or_else(|| strip_prefix(rest, "doi%3A")).unwrap_or(rest);
        let registrant = registrant_len(rest)?;
        let suffix = rest.get(registrant..)?;
        let is_plain = match suffix.strip_prefix('/') {
            Some(suffix) => !suffix.contains('/') && strip_prefix(suffix, "%2F").is_none(),
            None if strip_prefix(suffix, "%2F").is_some() => !suffix.contains('/'),
            None => return None,
        };
        Some(if is_plain { undoubted(rest) } else { None })
    })
}

/// The whole values of parameters that are there to name the page's work.
fn dois_in_query(address: &Address<'_>) -> impl Iterator<Item = Option<Doi>> {
    const NAMES: [&str; 7] = ["doi", "id", "identifier", "persistentid", "pid", "rft_id", "rft.doi"];
    address.parameters().filter(|(name, _)| NAMES.iter().any(|known| known.eq_ignore_ascii_case(name))).filter_map(
        |(_, value)| {
            let decoded = percent_decode(value)?;
            let bare = strip_prefix(&decoded, "info:doi/").or_else(|| strip_prefix(&decoded, "doi:"));
            prefix_len(bare.unwrap_or(&decoded)).map(|_| undoubted(value))
        },
    )
}

/// Reads an encoded DOI that must not end in anything that may belong to the web site.
fn undoubted(encoded: &str) -> Option<Doi> {
    const WORDS: [&str; 6] = ["abstract", "download", "full", "full-text", "fulltext", "short"];
    let decoded = percent_decode(encoded)?;
    let ending = decoded.rsplit(['.', '/']).next()?;
    if WORDS.iter().any(|known| known.eq_ignore_ascii_case(ending))
        || has_extension(&decoded)
        || decoded.contains([';', '+']) && !is_sici(&decoded)
    {
        return None;
    }
    Doi::from_decoded(&decoded).ok()
}

/// Whether the end is the extension of a file's or a page's name, or a format's as a segment of its own.
pub(super) fn has_extension(doi: &str) -> bool {
    const EXTENSIONS: &[&str] = &[
        "asp", "aspx", "bib", "cfm", "csv", "doc", "docx", "epub", "gif", "gz", "htm", "html", "jpeg", "jpg", "json",
        "jsonld", "jsp", "md", "mp3", "mp4", "nt", "pdf", "php", "png", "ppt", "pptx", "ps", "rdf", "ris", "rtf",
        "svg", "tex", "tif", "tiff", "ttl", "txt", "xhtml", "xls", "xlsx", "xml", "zip",
    ];
    const LONGEST: usize = 6;
    let ending = doi.rsplit(['.', '/']).next().unwrap_or("");
    ending.len() <= LONGEST && EXTENSIONS.iter().any(|known| known.eq_ignore_ascii_case(ending))
}

/// A SICI has a semicolon of its own.
fn is_sici(decoded: &str) -> bool {
    decoded.contains('<') && syntax::markup_start(decoded) == decoded.len()
}
