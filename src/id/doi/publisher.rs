//! How publishers' sites put DOIs into their addresses.

use super::Doi;
use super::syntax::prefix_len;
use super::url::{UrlDoi, has_extension};
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
    /// `/doi/full/10.1080/…`, words of the platform before and these behind; also `/action/…?doi=`.
    Words(&'static [&'static str]),
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
    /// `/article-lookup/doi/10.1093/…`, and `/article/doi/10.1093/…/5431222` with the number of the page behind the DOI.
    Silverchair,
}

/// What De Gruyter puts behind a DOI, as a segment of its own.
const DE_GRUYTER: &[&str] = &["epub", "html", "pdf", "xml"];

/// What Springer Nature and its imprints put there.
const SPRINGER: &[&str] = &["abstract", "comments", "full", "metrics", "references", "email", "epub", "pdf"];

/// What the Atypon platform puts there at most publishers.
const ATYPON: &[&str] = &["abs", "abstract", "bare", "epdf", "epub", "full", "pdf", "pdfplus", "suppl"];

/// What IOP Publishing puts there.
const IOP: &[&str] = &["ampdf", "epub", "meta", "pdf"];

/// What it puts, and Wiley's own platform put before it, at Wiley.
const WILEY: &[&str] = &[
    "abstract",
    "citedby",
    "epdf",
    "epub",
    "figures",
    "full",
    "fullpdf",
    "issuetoc",
    "otherversions",
    "pdf",
    "pdfdirect",
    "references",
    "summary",
    "suppinfo",
];

/// The hosts and how they write, as their own pages show it.
const SITES: &[(&str, Site)] = &[
    ("aacrjournals.org", Site::Silverchair),
    ("academic.oup.com", Site::Silverchair),
    ("ahajournals.org", Site::Words(ATYPON)),
    ("annualreviews.org", Site::Words(ATYPON)),
    ("arxiv.org", Site::Arxiv),
    ("ascelibrary.org", Site::Words(ATYPON)),
    ("ascopubs.org", Site::Words(ATYPON)),
    ("ashpublications.org", Site::Silverchair),
    ("asmedigitalcollection.asme.org", Site::Silverchair),
    ("atsjournals.org", Site::Words(ATYPON)),
    ("biomedcentral.com", Site::Springer),
    ("biorxiv.org", Site::Biorxiv),
    ("birpublications.org", Site::Words(ATYPON)),
    ("degruyter.com", Site::Words(DE_GRUYTER)),
    ("degruyterbrill.com", Site::Words(DE_GRUYTER)),
    ("diabetesjournals.org", Site::Silverchair),
    ("direct.mit.edu", Site::Silverchair),
    ("dl.acm.org", Site::Words(ATYPON)),
    ("doi.org", Site::Resolver),
    ("emerald.com", Site::OneSegment),
    ("emeraldinsight.com", Site::OneSegment),
    ("epubs.siam.org", Site::Words(ATYPON)),
    ("frontiersin.org", Site::OneSegment),
    ("hdl.handle.net", Site::Handle),
    ("interscience.wiley.com", Site::Words(WILEY)),
    ("iopscience.iop.org", Site::Words(IOP)),
    ("iwaponline.com", Site::Silverchair),
    ("journals.ametsoc.org", Site::Words(ATYPON)),
    ("journals.aom.org", Site::Words(ATYPON)),
    ("journals.aps.org", Site::Words(ATYPON)),
    ("journals.asm.org", Site::Words(ATYPON)),
    ("journals.biologists.com", Site::Silverchair),
    ("journals.physiology.org", Site::Words(ATYPON)),
    ("jstor.org", Site::Jstor),
    ("liebertpub.com", Site::Words(ATYPON)),
    ("link.springer.com", Site::Springer),
    ("medrxiv.org", Site::Biorxiv),
    ("mitpressjournals.org", Site::Words(ATYPON)),
    ("nature.com", Site::Nature),
    ("nejm.org", Site::Words(ATYPON)),
    ("online.ucpress.edu", Site::Silverchair),
    ("onlinelibrary.wiley.com", Site::Words(WILEY)),
    ("plos.org", Site::Plos),
    ("plosbiology.org", Site::Plos),
    ("ploscompbiol.org", Site::Plos),
    ("plosgenetics.org", Site::Plos),
    ("plosmedicine.org", Site::Plos),
    ("plosntds.org", Site::Plos),
    ("plosone.org", Site::Plos),
    ("plospathogens.org", Site::Plos),
    ("pnas.org", Site::Words(ATYPON)),
    ("portlandpress.com", Site::Silverchair),
    ("psychiatryonline.org", Site::Words(ATYPON)),
    ("pubs.acs.org", Site::Words(ATYPON)),
    ("pubs.aip.org", Site::Silverchair),
    ("pubs.asahq.org", Site::Silverchair),
    ("pubs.geoscienceworld.org", Site::Silverchair),
    ("pubsonline.informs.org", Site::Words(ATYPON)),
    ("read.dukeupress.edu", Site::Silverchair),
    ("royalsocietypublishing.org", Site::Words(ATYPON)),
    ("rupress.org", Site::Silverchair),
    ("sagepub.com", Site::Words(ATYPON)),
    ("science.org", Site::Words(ATYPON)),
    ("scitation.org", Site::Words(ATYPON)),
    ("springeropen.com", Site::Springer),
    ("tandfonline.com", Site::Words(ATYPON)),
    ("thelancet.com", Site::Words(ATYPON)),
    ("thieme-connect.com", Site::Words(ATYPON)),
    ("thieme-connect.de", Site::Words(ATYPON)),
    ("uchicago.edu", Site::Words(ATYPON)),
    ("worldscientific.com", Site::Words(ATYPON)),
];

/// The way a host writes, itself or behind a library's proxy: `www-tandfonline-com.proxy.example.edu`,
/// `www.tandfonline.com.proxy.example.edu`, `0-www.tandfonline.com.library.example.edu`.
pub(super) fn site_of(host: &str) -> Option<Site> {
    // Most of all addresses with a DOI are at these two.
    if matches!(host, "doi.org" | "dx.doi.org") {
        return Some(Site::Resolver);
    }
    let lower: Cow<'_, str> =
        if host.bytes().any(|b| b.is_ascii_uppercase()) { host.to_ascii_lowercase().into() } else { host.into() };
    if let Some(site) = below_site(&lower) {
        return SITES.get(site).map(|site| site.1);
    }
    let inner = lower.trim_start_matches(|c: char| c.is_ascii_digit());
    let inner = inner.strip_prefix('-').filter(|_| inner.len() < lower.len()).unwrap_or(&lower);
    let (label, _) = inner.split_once('.')?;
    let dotted = label.replace("--", "\0").replace('-', ".").replace('\0', "-");
    let site = below_site(&dotted).into_iter().chain(before_proxy(inner)).min()?;
    SITES.get(site).map(|site| site.1)
}

/// The index of the site whose domain this is.
fn site_at(domain: &str) -> Option<usize> {
    SITES.binary_search_by(|(known, _)| (*known).cmp(domain)).ok()
}

/// Where the labels of a host begin.
fn labels(host: &str) -> impl Iterator<Item = usize> {
    std::iter::once(0).chain(memchr::memchr_iter(b'.', host.as_bytes()).map(|at| at + 1))
}

/// The site that has the host itself or a domain above it.
fn below_site(host: &str) -> Option<usize> {
    labels(host).filter_map(|start| host.get(start..)).filter_map(site_at).min()
}

/// The site whose whole domain stands before the proxy's.
fn before_proxy(host: &str) -> Option<usize> {
    let spans = labels(host).flat_map(|start| {
        labels(host).filter(move |next| *next > start).filter_map(move |next| host.get(start..next - 1))
    });
    spans.filter_map(site_at).min()
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
        Site::Words(words) => cut_words(rest, words),
        Site::Springer | Site::Nature => cut_springer(rest),
        Site::Plos => (rest, ""),
        Site::OneSegment => cut_segment(rest),
        Site::Biorxiv => cut_version(rest),
        Site::Jstor => rest.split_at(strip_suffix(rest, ".pdf").unwrap_or(rest).len()),
        Site::Silverchair if before.ends_with("/doi/") || before == "doi/" => cut_number(rest),
        Site::Silverchair | Site::Resolver | Site::Handle => return None,
    };
    if rest.is_empty() {
        return from_query(address, "doi");
    }
    if is_doubtful(cut.0) {
        return None;
    }
    found(cut.0, cut.1)
}

/// Whether something may have been left behind the DOI that is the site's: a file name extension, or a later segment without a
/// digit, which looks more like a word than like a part of the name.
fn is_doubtful(doi: &str) -> bool {
    let suffix = doi.get(prefix_len(doi).unwrap_or(0)..).unwrap_or("");
    has_extension(doi) || suffix.split('/').skip(1).any(|segment| !segment.bytes().any(|b| b.is_ascii_digit()))
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

/// Takes off sessions, supplementary files and the words of the platform, each a segment of its own.
fn cut_words<'a>(rest: &'a str, words: &[&str]) -> (&'a str, &'a str) {
    let mut doi = rest;
    for start in [";jsessionid", "/suppl_file/"] {
        doi = doi.split_once(start).map_or(doi, |(doi, _)| doi);
    }
    while let Some((left, word)) = doi.rsplit_once('/')
        && (word.is_empty() || words.iter().any(|known| known.eq_ignore_ascii_case(word)))
        && has_suffix(left)
    {
        doi = left;
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
    let (doi, _) = cut_words(doi, SPRINGER);
    rest.split_at(doi.len())
}

/// Takes off the number of the page and the file behind it.
///
/// Oxford's own DOIs have the journal and the article for a suffix, those of other registrants at least the article.
fn cut_number(rest: &str) -> (&str, &str) {
    let start = prefix_len(rest).unwrap_or(0);
    let (registrant, suffix) = rest.split_at(start);
    let least = if registrant == "10.1093/" { 2 } else { 1 };
    let is_number = |segment: &str| segment.len() > 4 && segment.bytes().all(|b| b.is_ascii_digit());
    let mut end = start;
    for (at, segment) in suffix.split('/').enumerate() {
        if at >= least && is_number(segment) {
            return rest.split_at(end - 1);
        }
        end += segment.len() + 1;
    }
    (rest, "")
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sites_are_sorted() {
        assert!(SITES.is_sorted_by(|one, next| one.0 < next.0));
    }
}
