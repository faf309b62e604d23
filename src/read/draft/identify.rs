//! Identifiers and relations in a draft.

use super::Draft;
use crate::error::Code;
use crate::id::{Ark, Doi, Handle, Identifier, Isbn, Issn, Urn};
use crate::model::list::push_new;
use crate::model::{LinkKind, RelatedWork, Relation, RelationKind, Text};

impl Draft {
    /// An identifier of the work in a scheme that the record names.
    pub(in crate::read) fn identifier(&mut self, field: &str, scheme: &str, value: &str) {
        let value = value.trim();
        if value.is_empty() {
            return;
        }
        match of_scheme(scheme, value) {
            Identifier::Doi(doi) => push_new(&mut self.evidence.own_dois, doi),
            identifier @ Identifier::ShortDoi(_) => {
                let message = format!("{value} is a short DOI, which names no work without being resolved");
                self.doubt(Code::ShortDoi, field, value, message);
                self.record.identify(identifier);
            }
            identifier @ Identifier::Invalid { .. } => {
                // People put an address where a number should be.
                if value.contains("://") && self.is_address(value) {
                    return;
                }
                let message = format!("“{value}” is no sound {}; it is kept as written", scheme.to_uppercase());
                self.doubt(Code::InvalidIdentifier, field, value, message);
                self.record.identify(identifier);
            }
            // "oai:example.org:17" says itself whose it is.
            Identifier::Other { scheme, value } if value.to_ascii_lowercase().starts_with(&format!("{scheme}:")) => {
                self.record.identify(Identifier::Other { scheme: "local".to_owned(), value });
            }
            identifier => self.record.identify(identifier),
        }
    }

    /// An identifier of the work that says itself what it is, or does not: "doi:10.…", "ISBN 978-…", `https://hdl.handle.net/…`.
    pub(in crate::read) fn any_identifier(&mut self, field: &str, text: &str) {
        let text = text.trim();
        if text.is_empty() || self.is_address(text) {
            return;
        }
        match read(text) {
            Some(Identifier::Doi(doi)) => push_new(&mut self.evidence.own_dois, doi),
            Some(identifier @ Identifier::Invalid { .. }) => {
                let message =
                    format!("“{text}” is no sound {}; it is kept as written", identifier.scheme().to_uppercase());
                self.doubt(Code::InvalidIdentifier, field, text, message);
                self.record.identify(identifier);
            }
            Some(identifier) => self.record.identify(identifier),
            None => self.record.identify(Identifier::Other { scheme: "local".to_owned(), value: text.to_owned() }),
        }
    }

    /// Takes a web address: the identifier that it resolves, or a page of the work.
    fn is_address(&mut self, text: &str) -> bool {
        if !is_web_address(text) {
            return false;
        }
        match of_address(text) {
            Some(Identifier::Doi(doi)) => push_new(&mut self.evidence.own_dois, doi),
            Some(identifier) => self.record.identify(identifier),
            None => {
                if let Some(ark) = ark_at_repository(text) {
                    self.record.identify(Identifier::Ark(ark));
                }
                self.link(text, LinkKind::Work, None);
            }
        }
        true
    }

    /// Another work, by its identifier, its address, or in words.
    pub(in crate::read) fn related(&mut self, kind: RelationKind, text: &str) {
        let text = text.trim();
        if text.is_empty() {
            return;
        }
        let identifier = if is_web_address(text) {
            of_address(text).or_else(|| Some(Identifier::Iri(text.to_owned())))
        } else {
            read(text).filter(|identifier| !matches!(identifier, Identifier::Invalid { .. }))
        };
        let work = match identifier {
            Some(identifier) => RelatedWork { identifiers: vec![identifier], ..RelatedWork::default() },
            None => RelatedWork { title: Some(Text::new(text)), ..RelatedWork::default() },
        };
        push_new(&mut self.record.relations, Relation { kind, work });
    }
}

/// Whether a text is one web address.
pub(in crate::read) fn is_web_address(text: &str) -> bool {
    let is_web = ["http://", "https://", "ftp://"]
        .iter()
        .any(|scheme| text.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme)));
    is_web && !text.trim().contains(char::is_whitespace)
}

/// The identifier that a resolver's address names; a publisher's address is a page, whatever it contains.
pub(in crate::read) fn of_address(url: &str) -> Option<Identifier> {
    if Doi::is_resolver_url(url) {
        return Doi::from_url(url).map(Identifier::Doi);
    }
    let host = url.split_once("://")?.1.split('/').next()?.to_ascii_lowercase();
    let is_arxiv = host.ends_with("arxiv.org");
    let is_pubmed = host == "pubmed.ncbi.nlm.nih.gov" || host.ends_with("ncbi.nlm.nih.gov") && url.contains("/pubmed/");
    match host.as_str() {
        "hdl.handle.net" => Some(Identifier::of_scheme("hdl", url)),
        "n2t.net" => Ark::parse(url).ok().map(Identifier::Ark),
        "nbn-resolving.org" | "nbn-resolving.de" | "urn.fi" | "urn.nb.no" | "urn.kb.se" => {
            let at = url.to_ascii_lowercase().find("urn:")?;
            Urn::parse(url.get(at..)?).ok().map(Identifier::Urn)
        }
        "lccn.loc.gov" => Some(Identifier::of_scheme("lccn", url.rsplit('/').next()?)),
        "portal.issn.org" => Issn::parse(url.rsplit('/').next()?).ok().map(Identifier::Issn),
        _ if is_arxiv => Some(Identifier::of_scheme("arxiv", url)),
        _ if is_pubmed => Some(Identifier::of_scheme("pmid", url)),
        _ => None,
    }
    .filter(|identifier| !matches!(identifier, Identifier::Invalid { .. }))
}

/// The ARK in the address of a repository's own, which stands there for the work itself: `https://gallica.bnf.fr/ark:/12148/bpt6k1`.
/// What follows a name (`/f5.item`, `.texteBrut`) is a part of the work or a form of it.
fn ark_at_repository(url: &str) -> Option<Ark> {
    let (_, ark) = url.split_once("/ark:")?;
    let (_, name) = ark.trim_start_matches('/').split_once('/')?;
    if name.contains(['/', '.', '?', '#']) { None } else { Ark::parse(url).ok() }
}

/// An identifier by the scheme that stands before it or that its form shows; `None` for a number of some system.
pub(in crate::read) fn read(text: &str) -> Option<Identifier> {
    let text = text.trim();
    if let Ok(doi) = Doi::parse(text) {
        return Some(Identifier::Doi(doi));
    }
    let lower = text.to_ascii_lowercase();
    for (prefix, scheme) in PREFIXES {
        if let Some(rest) = lower.strip_prefix(prefix) {
            let value = text.get(text.len() - rest.len()..)?.trim_start_matches([':', ' ', '=']).trim();
            let is_named = rest.starts_with([':', ' ', '=']) || prefix.ends_with([':', '/']);
            if is_named && !value.is_empty() {
                return Some(of_scheme(scheme, value));
            }
        }
    }
    if lower.starts_with("urn:") {
        return Some(Urn::parse(text).map_or_else(|_| invalid("urn", text), Identifier::Urn));
    }
    if lower.starts_with("ark:/") {
        return Some(Ark::parse(text).map_or_else(|_| invalid("ark", text), Identifier::Ark));
    }
    if lower.starts_with("hdl:") {
        return Some(Handle::parse(text).map_or_else(|_| invalid("hdl", text), Identifier::Handle));
    }
    // A bare number is what its check digit and form say that it is.
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let is_number = text.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'-' | b' ' | b'X' | b'x'));
    if is_number && text.len() == 9 && text.as_bytes().get(4) == Some(&b'-') {
        return Issn::parse(text).ok().map(Identifier::Issn);
    }
    if is_number && (digits == 13 || text.contains('-') && digits >= 9) {
        return Isbn::parse(text).ok().map(Identifier::Isbn);
    }
    None
}

fn invalid(scheme: &str, value: &str) -> Identifier {
    Identifier::Invalid { scheme: scheme.to_owned(), value: value.to_owned() }
}

/// What stands before an identifier, in lower case, and the scheme that it names.
const PREFIXES: &[(&str, &str)] = &[
    ("urn:isbn:", "isbn"),
    ("urn:issn:", "issn"),
    ("info:doi/", "doi"),
    ("info:hdl/", "hdl"),
    ("info:pmid/", "pmid"),
    ("info:lccn/", "lccn"),
    ("info:oclcnum/", "oclc"),
    ("info:arxiv/", "arxiv"),
    ("isbn-13", "isbn"),
    ("isbn-10", "isbn"),
    ("isbn13", "isbn"),
    ("isbn10", "isbn"),
    ("isbn", "isbn"),
    ("e-isbn", "isbn"),
    ("eisbn", "isbn"),
    ("issn-l", "issn-l"),
    ("issn", "issn"),
    ("e-issn", "eissn"),
    ("eissn", "eissn"),
    ("p-issn", "issn"),
    ("pissn", "issn"),
    ("doi", "doi"),
    ("pmid", "pmid"),
    ("pubmed", "pmid"),
    ("pmcid", "pmcid"),
    ("arxiv", "arxiv"),
    ("oclc", "oclc"),
    ("(ocolc)", "oclc"),
    ("lccn", "lccn"),
    ("hdl", "hdl"),
    ("handle", "hdl"),
    ("orcid", "orcid"),
];

/// An identifier of a scheme by one of the names that formats have for it.
pub(in crate::read) fn of_scheme(scheme: &str, value: &str) -> Identifier {
    let scheme = scheme.trim().to_ascii_lowercase();
    let code = match scheme.as_str() {
        "pubmed" | "medline" => "pmid",
        "pmc" | "pmcid" => "pmcid",
        "oclcnum" | "oclc number" | "worldcat" => "oclc",
        "lcc number" | "lc control number" => "lccn",
        "handle" => "hdl",
        "isbn13" | "isbn10" | "isbn-13" | "isbn-10" | "e-isbn" | "eisbn" => "isbn",
        "issn-print" | "pissn" | "p-issn" | "issn:print" => "issn",
        "e-issn" | "issn-electronic" | "issn:electronic" => "eissn",
        other => other,
    };
    if code == "isbn" {
        // A qualifier may stand behind it: "978-… (pbk.)".
        return Isbn::parse_with_qualifier(value)
            .map_or_else(|_| invalid("isbn", value), |(isbn, _)| Identifier::Isbn(isbn));
    }
    match Identifier::of_scheme(code, value) {
        // Some say "pmid:123" in a field for PMIDs.
        Identifier::Invalid { .. } => {
            let bare = value.rsplit([':', ' ']).next().unwrap_or(value);
            match Identifier::of_scheme(code, bare) {
                found if bare != value && !matches!(found, Identifier::Invalid { .. }) && code != "urn" => found,
                _ => invalid(code, value),
            }
        }
        found => found,
    }
}
