//! Digital Object Identifiers.

mod find;
mod publisher;
mod short;
mod sici;
mod syntax;
mod url;

pub use find::FoundDoi;
pub use short::ShortDoi;

use super::InvalidId;
use super::address::{Address, percent_decode};
use super::spelling::{strip_prefix, strip_suffix, visible};
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use serde::{Deserialize, Serialize};

/// What a DOI or a Handle has percent-encoded in its IRI: all that RFC 3987 forbids in a path or that would end the path.
pub(super) const ENCODED: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b'<')
    .add(b'>')
    .add(b'?')
    .add(b'[')
    .add(b'\\')
    .add(b']')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

/// A [DOI](https://www.doi.org/the-identifier/resources/handbook/) (ISO 26324), decoded, ASCII letters in lower case.
///
/// ```
/// use bibtriple::id::Doi;
///
/// let doi = Doi::parse("https://dx.doi.org/10.1890/0012-9658(2006)87%5B2832:TIOPMA%5D2.0.CO;2")?;
/// assert_eq!(doi.as_str(), "10.1890/0012-9658(2006)87[2832:tiopma]2.0.co;2");
/// assert_eq!(doi.iri(), "https://doi.org/10.1890/0012-9658(2006)87%5B2832:tiopma%5D2.0.co;2");
/// # Ok::<(), bibtriple::id::InvalidId>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Doi(String);

impl Doi {
    /// Reads a DOI that stands alone in its field, in any of its spellings: bare, `doi:`, `https://doi.org/`, a publisher's address.
    ///
    /// Percent-encoding is undone, once, where the spelling is a URI, and only there.
    ///
    /// # Errors
    /// The text holds no DOI, or more than a DOI.
    pub fn parse(text: &str) -> Result<Self, InvalidId> {
        Self::read(text).map_err(|reason| InvalidId::new("DOI", text, reason))
    }

    fn read(text: &str) -> Result<Self, &'static str> {
        let text = visible(text);
        let text = text.trim();
        // PubMed's AID field marks the scheme behind the value.
        let text = strip_suffix(text, " [doi]").unwrap_or(text);
        match Spelling::of(text) {
            Spelling::Bare(doi) => {
                if !doi.starts_with("10.") && ShortDoi::parse(doi).is_ok() {
                    return Err("it is a short DOI, which names no work without being resolved");
                }
                syntax::normalise(doi).map(Self)
            }
            Spelling::Uri(doi) => {
                let doi = percent_decode(doi).ok_or("its percent-encoding is no UTF-8")?;
                Self::from_decoded(&doi)
            }
            Spelling::Address(address) => match url::read(address) {
                Some(found) => Ok(found.doi),
                None if ShortDoi::parse(address).is_ok() => {
                    Err("it is a short DOI, which names no work without being resolved")
                }
                None => Err("no DOI can be told for certain from this address"),
            },
        }
    }

    /// A decoded DOI that may still carry labels: `doi:10.…`, `urn:doi:10.1000:1`, a second `https://doi.org/`.
    fn from_decoded(text: &str) -> Result<Self, &'static str> {
        let text = match Spelling::of(text) {
            Spelling::Bare(doi) | Spelling::Uri(doi) => doi,
            Spelling::Address(address) => Address::parse(address)
                .filter(|address| address.is_at("doi.org"))
                .map(|address| address.path)
                .ok_or("an address stands where a DOI should")?,
        };
        // As a URN a DOI has a colon for its first slash.
        match syntax::registrant_len(text).map(|len| text.split_at(len)) {
            Some((registrant, suffix)) if suffix.starts_with(':') => {
                syntax::normalise(&[registrant, "/", suffix.trim_start_matches(':')].concat()).map(Self)
            }
            _ => syntax::normalise(text).map(Self),
        }
    }

    /// arXiv's DOIs are made of its identifiers, whose letters and digits need no clean-up.
    pub(super) fn of_arxiv(id: &super::ArxivId) -> Self {
        Self(format!("10.48550/arxiv.{}", id.without_version()))
    }

    /// The DOI in a web address, by the rules of its publisher's site; `None` where the address holds none.
    ///
    /// At a host that is not known, a DOI counts only where there is no doubt about its end: as the last two segments of the path, as
    /// one percent-encoded segment, or as the whole of a parameter such as `doi`. There no path word, file name extension or
    /// session is ever taken off; an address that has one gives no DOI.
    ///
    /// ```
    /// use bibtriple::id::Doi;
    ///
    /// let doi = Doi::from_url("https://www-tandfonline-com.proxy.example.edu/doi/full/10.1080/03003930.2022.2081552?src=x");
    /// assert_eq!(doi.unwrap().as_str(), "10.1080/03003930.2022.2081552");
    /// assert_eq!(Doi::from_url("https://example.org/articles/10.1234/abc/full"), None);
    /// ```
    #[must_use]
    pub fn from_url(url: &str) -> Option<Self> {
        url::read(url).map(|found| found.doi)
    }

    /// The DOI in a web address as [`from_url`](Self::from_url) reads it, with what was left out of the address to get it.
    ///
    /// The span is that of the whole address.
    #[must_use]
    pub fn find_in_url(url: &str) -> Option<FoundDoi> {
        let found = url::read(url)?;
        Some(FoundDoi { doi: found.doi, in_url: !found.is_resolver, stripped: found.stripped, span: 0..url.len() })
    }

    /// Whether a web address is that of the DOI resolver and names a DOI: `doi.org`, `dx.doi.org`, `hdl.handle.net/10.…`, also
    /// behind a library's proxy.
    #[must_use]
    pub fn is_resolver_url(url: &str) -> bool {
        url::is_resolver(url)
    }

    /// Whether a text is the resolver's address of this DOI.
    pub(crate) fn is_resolved_at(&self, url: &str) -> bool {
        // Two comparisons tell it of nearly all, where nothing in the DOI may mean anything else in an address.
        let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"./-_()".contains(&byte);
        let hosts = ["https://doi.org/", "http://dx.doi.org/", "https://dx.doi.org/", "http://doi.org/"];
        let path = hosts.iter().find_map(|host| url.strip_prefix(host));
        path.is_some_and(|path| path.eq_ignore_ascii_case(self.as_str()) && path.bytes().all(is_plain))
            || Self::is_resolver_url(url) && Self::parse(url).as_ref() == Ok(self)
    }

    /// Every DOI in running text, in order, in addresses and bare; one that is named twice is found twice.
    ///
    /// ```
    /// use bibtriple::id::Doi;
    ///
    /// let found = Doi::find_all("Reproduced (doi:10.1000/182), see https://www.nature.com/articles/s41586-020-2649-2.");
    /// let dois: Vec<_> = found.iter().map(|found| found.doi.as_str()).collect();
    /// assert_eq!(dois, ["10.1000/182", "10.1038/s41586-020-2649-2"]);
    /// assert!(found[1].in_url);
    /// ```
    #[must_use]
    pub fn find_all(text: &str) -> Vec<FoundDoi> {
        find::find_all(text)
    }

    /// `https://doi.org/` and the DOI, percent-encoded where an IRI needs it.
    #[must_use]
    pub fn iri(&self) -> String {
        let mut iri = String::with_capacity("https://doi.org/".len() + self.0.len());
        iri.push_str("https://doi.org/");
        iri.extend(utf8_percent_encode(&self.0, ENCODED));
        // A client that resolves dot segments would lose them: one slash of each is encoded, as the Handbook says.
        if iri.contains("/./") || iri.contains("/../") {
            iri = iri.replace("/./", "/.%2F").replace("/../", "/..%2F");
        }
        iri
    }
}

text_identifier!(Doi);

/// Whether a Handle is a DOI: a registrant code stands for its prefix.
pub(super) fn is_doi(handle: &str) -> bool {
    syntax::prefix_len(handle).is_some()
}

/// What sort of spelling a DOI has, labels and opening brackets taken off.
enum Spelling<'a> {
    /// Written as it is.
    Bare(&'a str),
    /// Percent-encoded after `info:doi/` or `urn:doi:`.
    Uri(&'a str),
    /// A web address.
    Address(&'a str),
}

impl<'a> Spelling<'a> {
    fn of(text: &'a str) -> Self {
        let mut text = text;
        loop {
            text = text.trim_start_matches(|c: char| {
                c.is_whitespace() || matches!(c, '<' | '(' | '[' | '{' | '"' | '\'' | '“' | '‘' | '„' | '«')
            });
            // No host and no label begins like this.
            if syntax::prefix_len(text).is_some() {
                return Self::Bare(text);
            }
            if let Some(doi) = strip_prefix(text, "info:doi/").or_else(|| strip_prefix(text, "urn:doi:")) {
                return Self::Uri(doi);
            }
            if Address::parse(text).is_some() || url::lacks_host(text) {
                return Self::Address(text);
            }
            match strip_prefix(text, "doi").and_then(after_label) {
                Some(rest) => text = rest,
                None => return Self::Bare(text),
            }
        }
    }
}

/// What follows the label `doi`, unless the letters only begin a word.
fn after_label(text: &str) -> Option<&str> {
    let rest = text.trim_start_matches(|c: char| {
        c.is_whitespace() || matches!(c, ':' | '：' | '.' | '=' | '#' | '/' | ')' | ']' | '-')
    });
    (rest.len() < text.len() || rest.starts_with("10.")).then_some(rest)
}

#[cfg(test)]
mod tests;
