//! How publishers' sites put DOIs into their addresses.

use super::Doi;
use super::syntax::prefix_len;
use super::url::UrlDoi;
use crate::id::ArxivId;
use crate::id::address::{Address, percent_decode};
use crate::id::spelling::strip_suffix;
use std::borrow::Cow;

/// The ways in which sites write a DOI into an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Site {
    /// The path is the DOI.
    Resolver,
    /// The path is a Handle; a DOI is one.
    Handle,
    /// `/doi/full/10.1080/…`, words of the platform before and behind; also `/action/…?doi=`.
    Words,
    /// `/article/10.1007/…/fulltext.html`, `/content/pdf/10.1007%2F….pdf`.
    Springer,
    /// `/articles/10.3389/fpsyg.2019.00001/full`: the suffix is one segment.
    OneSegment,
    /// `/stable/10.2307/123`, and `/stable/123` for the same.
    Jstor,
    /// `?id=10.1371/journal.pone.0000001`.
    Plos,
    /// `/content/10.1101/2020.01.01.123456v2.full.pdf`.
    Biorxiv,
    /// `/articles/s41586-020-2649-2`, without the registrant.
    Nature,
    /// `/abs/2101.00001v2`.
    Arxiv,
    /// `/article-lookup/doi/10.1093/…`; other addresses of the host put numbers behind the DOI.
    Lookup,
}

/// The hosts and how they write, as their own pages show it.
const SITES: &[(&str, Site)] = &[
    ("academic.oup.com", Site::Lookup),
    ("ahajournals.org", Site::Words),
    ("annualreviews.org", Site::Words),
    ("arxiv.org", Site::Arxiv),
    ("ascelibrary.org", Site::Words),
    ("ascopubs.org", Site::Words),
    ("atsjournals.org", Site::Words),
    ("biomedcentral.com", Site::Springer),
    ("biorxiv.org", Site::Biorxiv),
    ("degruyter.com", Site::Words),
    ("degruyterbrill.com", Site::Words),
    ("dl.acm.org", Site::Words),
    ("doi.org", Site::Resolver),
    ("emerald.com", Site::OneSegment),
    ("emeraldinsight.com", Site::OneSegment),
    ("epubs.siam.org", Site::Words),
    ("frontiersin.org", Site::OneSegment),
    ("hdl.handle.net", Site::Handle),
    ("interscience.wiley.com", Site::Words),
    ("journals.physiology.org", Site::Words),
    ("jstor.org", Site::Jstor),
    ("liebertpub.com", Site::Words),
    ("link.springer.com", Site::Springer),
    ("medrxiv.org", Site::Biorxiv),
    ("mitpressjournals.org", Site::Words),
    ("nature.com", Site::Nature),
    ("nejm.org", Site::Words),
    ("onlinelibrary.wiley.com", Site::Words),
    ("plos.org", Site::Plos),
    ("plosbiology.org", Site::Plos),
    ("ploscompbiol.org", Site::Plos),
    ("plosgenetics.org", Site::Plos),
    ("plosmedicine.org", Site::Plos),
    ("plosntds.org", Site::Plos),
    ("plosone.org", Site::Plos),
    ("plospathogens.org", Site::Plos),
    ("pnas.org", Site::Words),
    ("psychiatryonline.org", Site::Words),
    ("pubs.acs.org", Site::Words),
    ("pubsonline.informs.org", Site::Words),
    ("royalsocietypublishing.org", Site::Words),
    ("sagepub.com", Site::Words),
    ("science.org", Site::Words),
    ("springeropen.com", Site::Springer),
    ("tandfonline.com", Site::Words),
    ("thelancet.com", Site::Words),
    ("uchicago.edu", Site::Words),
    ("worldscientific.com", Site::Words),
];

/// What the sites put behind a DOI, as a segment of its own.
const WORDS: &[&str] = &[
    "abs",
    "abstract",
    "article-info",
    "bare",
    "citations",
    "citedby",
    "cover",
    "epdf",
    "epub",
    "figure",
    "figures",
    "full",
    "full-text",
    "fullhtml",
    "fulltext",
    "html",
    "issuetoc",
    "media",
    "meta",
    "metrics",
    "otherversions",
    "pdf",
    "pdfdirect",
    "pdfplus",
    "permissions",
    "preview",
    "reader",
    "ref",
    "references",
    "summary",
    "suppinfo",
    "suppl",
    "supplementary",
    "toc",
    "xml",
];

/// The way a host writes, itself or behind a library's proxy: `www-tandfonline-com.proxy.example.edu`,
/// `www.tandfonline.com.proxy.example.edu`, `0-www.tandfonline.com.library.example.edu`.
pub(super) fn site_of(host: &str) -> Option<Site> {
    let lower: Cow<'_, str> =
        if host.bytes().any(|b| b.is_ascii_uppercase()) { host.to_ascii_lowercase().into() } else { host.into() };
    if let Some(site) = SITES.iter().find(|(domain, _)| is_below(&lower, domain)) {
        return Some(site.1);
    }
    let inner = lower.trim_start_matches(|c: char| c.is_ascii_digit());
    let inner = inner.strip_prefix('-').filter(|_| inner.len() < lower.len()).unwrap_or(&lower);
    let (label, _) = inner.split_once('.')?;
    let dotted = label.replace("--", "\0").replace('-', ".").replace('\0', "-");
    SITES
        .iter()
        .find(|(domain, _)| {
            is_below(&dotted, domain)
                || inner.match_indices(domain).any(|(at, _)| {
                    let before = inner.get(..at).unwrap_or("");
                    let after = inner.get(at + domain.len()..).unwrap_or("");
                    (before.is_empty() || before.ends_with('.')) && after.starts_with('.')
                })
        })
        .map(|site| site.1)
}

fn is_below(host: &str, domain: &str) -> bool {
    host.strip_suffix(domain).is_some_and(|below| below.is_empty() || below.ends_with('.'))
}

/// Reads an address at one of the sites.
pub(super) fn read(site: Site, address: &Address<'_>) -> Option<UrlDoi> {
    let path = percent_decode(address.path)?;
    let (before, rest) = split_at_doi(&path);
    let cut = match site {
        Site::Nature if rest.is_empty() => return nature(&path),
        Site::Jstor if rest.is_empty() => return jstor(&path),
        Site::Plos if rest.is_empty() => return from_query(address, "id"),
        Site::Arxiv => return arxiv(&path),
        Site::Words | Site::Plos => cut_words(rest, before),
        Site::Springer | Site::Nature => cut_springer(rest),
        Site::OneSegment => cut_segment(rest),
        Site::Biorxiv => cut_version(rest),
        Site::Jstor => cut_words(rest, "pdf"),
        Site::Lookup if before.ends_with("article-lookup/doi/") => (rest, ""),
        Site::Lookup | Site::Resolver | Site::Handle => return None,
    };
    if rest.is_empty() {
        return from_query(address, "doi");
    }
    found(cut.0, cut.1)
}

fn found(doi: &str, stripped: &str) -> Option<UrlDoi> {
    let doi = Doi::from_decoded(doi).ok()?;
    let stripped = (!stripped.is_empty()).then(|| stripped.to_owned());
    Some(UrlDoi { doi, is_resolver: false, stripped })
}

fn from_query(address: &Address<'_>, name: &str) -> Option<UrlDoi> {
    let value = percent_decode(address.parameter(name)?)?;
    found(&value, "")
}

/// The path up to the first segment that begins a DOI, and from there on (empty where there is none).
fn split_at_doi(path: &str) -> (&str, &str) {
    let starts = std::iter::once(0).chain(path.match_indices(['/', ':']).map(|(at, _)| at + 1));
    for start in starts {
        if let Some((before, rest)) = path.split_at_checked(start)
            && prefix_len(rest).is_some()
        {
            return (before, rest);
        }
    }
    (path, "")
}

/// Takes off sessions, supplementary files, and the platform's words and their file name extension.
fn cut_words<'a>(rest: &'a str, before: &str) -> (&'a str, &'a str) {
    let mut doi = rest;
    for start in [";jsessionid", "/suppl_file/"] {
        doi = doi.split_once(start).map_or(doi, |(doi, _)| doi);
    }
    loop {
        let cut = doi.rsplit_once('/').filter(|(left, word)| {
            (word.is_empty() || WORDS.iter().any(|known| known.eq_ignore_ascii_case(word))) && has_suffix(left)
        });
        let Some((left, _)) = cut else { break };
        doi = left;
    }
    if before.contains("pdf") {
        doi = strip_suffix(doi, ".pdf").unwrap_or(doi);
    }
    rest.split_at(doi.len())
}

/// Whether something is left of the DOI's suffix.
fn has_suffix(doi: &str) -> bool {
    prefix_len(doi).is_some_and(|len| len < doi.len())
}

/// Springer's figures and tables have pages of their own, its PDFs the DOI for a file name.
fn cut_springer(rest: &str) -> (&str, &str) {
    let mut doi = rest;
    for part in ["/figures/", "/tables/", "/email/", "/fulltext.html", ";jsessionid"] {
        doi = doi.split_once(part).map_or(doi, |(doi, _)| doi);
    }
    for extension in [".pdf", ".epub", ".html", ".ris"] {
        doi = strip_suffix(doi, extension).unwrap_or(doi);
    }
    let (doi, _) = cut_words(doi, "");
    rest.split_at(doi.len())
}

/// The registrant and one segment.
fn cut_segment(rest: &str) -> (&str, &str) {
    let start = prefix_len(rest).unwrap_or(0);
    let end = rest.get(start..).and_then(|suffix| suffix.find([';', '/'])).map_or(rest.len(), |end| start + end);
    rest.split_at(end)
}

/// A preprint's version and view stand right behind the DOI: `v2.full.pdf`. All versions share the DOI.
fn cut_version(rest: &str) -> (&str, &str) {
    const VIEWS: [&str; 11] = [
        ".full.pdf+html",
        ".full.pdf",
        ".full-text",
        ".full",
        ".abstract",
        ".article-info",
        ".article-metrics",
        ".supplementary-material",
        ".figures-only",
        ".external-links",
        ".pdf",
    ];
    let (segment, _) = cut_segment(rest);
    let doi = VIEWS.iter().find_map(|view| strip_suffix(segment, view)).unwrap_or(segment);
    let unnumbered = doi.trim_end_matches(|c: char| c.is_ascii_digit());
    let doi = unnumbered
        .strip_suffix(['v', 'V'])
        .filter(|left| unnumbered.len() < doi.len() && left.ends_with(|c: char| c.is_ascii_digit()))
        .unwrap_or(doi);
    rest.split_at(doi.len())
}

/// `/articles/ID`, and of the time before 2017 `/nature/journal/v171/n4356/full/ID.html`.
fn nature(path: &str) -> Option<UrlDoi> {
    let mut segments = path.split('/');
    let last = match (segments.next()?, segments.next()?) {
        ("articles", id) => id,
        (_, "journal") => {
            let view = segments.by_ref().find(|word| matches!(*word, "full" | "abs" | "pdf"))?;
            segments.next().filter(|_| !view.is_empty())?
        }
        _ => return None,
    };
    let id =
        [".pdf", ".epub", ".html", ".ris"].iter().find_map(|extension| strip_suffix(last, extension)).unwrap_or(last);
    let is_id = id.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'.'));
    if !is_id || id.len() < 6 || !id.bytes().any(|b| b.is_ascii_digit()) {
        return None;
    }
    let stripped = path.split_once(id).map_or("", |(_, after)| after);
    found(&format!("10.1038/{id}"), stripped)
}

/// `/stable/ID` and its views, where ID is a number.
fn jstor(path: &str) -> Option<UrlDoi> {
    let mut segments = path.split('/');
    if !matches!(segments.next()?, "stable" | "pss" | "discover") {
        return None;
    }
    let id = segments.find(|word| !matches!(*word, "info" | "pdf" | "pdfplus" | "full" | "view"))?;
    let number = strip_suffix(id, ".pdf").unwrap_or(id);
    let is_number = !number.is_empty() && number.len() <= 12 && number.bytes().all(|b| b.is_ascii_digit());
    is_number.then(|| found(&format!("10.2307/{number}"), id.get(number.len()..).unwrap_or("")))?
}

/// arXiv registers one DOI for all versions.
fn arxiv(path: &str) -> Option<UrlDoi> {
    let (view, id) = path.split_once('/')?;
    if !matches!(view, "abs" | "pdf" | "html" | "format" | "ps" | "src" | "e-print") {
        return None;
    }
    let id = ArxivId::parse(strip_suffix(id, ".pdf").unwrap_or(id)).ok()?;
    let stripped = id.version().map_or(String::new(), |version| format!("v{version}"));
    found(id.doi().as_str(), &stripped)
}
