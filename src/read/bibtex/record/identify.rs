//! Identifiers, addresses, copies, rights.

use super::Builder;
use crate::error::Code;
use crate::id::{ArxivId, Doi, Handle, Identifier, Lccn, Urn};
use crate::model::list::{push_new, recent};
use crate::model::{Item, Link, LinkKind, Rights, RightsKind, Subject, Text, UnmappedReason};
use crate::read::bibtex::tex;

impl Builder<'_> {
    pub(super) fn identifiers(&mut self) {
        while let Some(text) = self.verbatim("doi") {
            self.doi("doi", &text);
        }
        for (name, scheme) in SCHEMES {
            if let Some(text) = self.verbatim(name) {
                if *scheme == "lccn" && Lccn::parse(&text).is_err() {
                    // Zotero writes call numbers so.
                    self.record.items.push(Item { call_number: Some(text), ..Item::default() });
                    continue;
                }
                // "swh:1:dir:…;origin=…": what qualifies it belongs to it.
                if *scheme == "swhid" {
                    self.identifier(name, scheme, text.trim());
                    continue;
                }
                for value in several(&text) {
                    self.identifier(name, scheme, value);
                }
            }
        }
        self.series_issn();
        for name in ["isrn", "reportnumber", "report-number"] {
            if let Some(number) = self.text(name) {
                push_new(&mut self.record.numbers, number);
            }
        }
        self.eprint();
        for (name, kind) in [
            ("url", LinkKind::Work),
            ("link", LinkKind::Work),
            ("ee", LinkKind::Work),
            ("pdf", LinkKind::Work),
            ("pdfurl", LinkKind::Work),
            ("oa-url", LinkKind::Work),
            ("adsurl", LinkKind::Related),
            ("webpage", LinkKind::Work),
            ("website", LinkKind::Work),
            ("repository", LinkKind::Related),
        ] {
            while let Some(tex) = self.take(name) {
                self.url(name, &tex, kind);
            }
        }
        if let Some(number) = self.first_text(&["callnumber", "call-number", "lcc", "shelfmark"]) {
            self.record.items.push(Item { call_number: Some(number), ..Item::default() });
        }
        if let Some(library) = self.text("library") {
            self.record.items.push(Item { library: Some(library), ..Item::default() });
        }
        for name in ["copyright", "rights", "license", "licence"] {
            if let Some(value) = self.verbatim(name) {
                let is_address = value.starts_with("http://") || value.starts_with("https://");
                let kind = if is_address { RightsKind::License } else { RightsKind::Statement };
                self.record.rights.push(Rights { kind, value });
            }
        }
        for name in ["oa", "open_access", "openaccess"] {
            if let Some(value) = self.text(name) {
                self.record.rights.push(Rights { kind: RightsKind::Access, value });
            }
        }
    }

    /// A field for DOIs: as a rule one, in any spelling.
    fn doi(&mut self, name: &str, text: &str) {
        match Identifier::of_scheme("doi", text) {
            Identifier::Doi(doi) => {
                self.own_dois.push(doi.clone());
                self.record.identify(Identifier::Doi(doi));
            }
            Identifier::Invalid { .. } => {
                let found: Vec<Doi> = Doi::find_all(text).into_iter().map(|found| found.doi).collect();
                match found.first() {
                    Some(doi) => {
                        let message = format!("the DOI {doi} was taken out of “{text}”");
                        self.doubt(Code::Repaired, name, text, message);
                        self.own_dois.extend(found.iter().cloned());
                        self.record.identify(Identifier::Doi(doi.clone()));
                    }
                    None if text.contains("://") => self.url(name, text, LinkKind::Work),
                    None => self.identifier(name, "doi", text),
                }
            }
            other => self.record.identify(other),
        }
    }

    fn identifier(&mut self, field: &str, scheme: &str, value: &str) {
        let identifier = Identifier::of_scheme(scheme, value);
        if let Identifier::Invalid { .. } = &identifier {
            // Programs know one field for the standard number, whichever it is.
            let other = match scheme {
                "isbn" => Identifier::of_scheme("issn", value),
                "issn" | "eissn" => Identifier::of_scheme("isbn", value),
                _ => identifier.clone(),
            };
            if !matches!(other, Identifier::Invalid { .. }) {
                return self.record.identify(other);
            }
            let message = format!("“{value}” breaks the rules of its scheme ({scheme}) and is kept as it is");
            self.doubt(Code::InvalidIdentifier, field, value, message);
        }
        self.record.identify(identifier);
    }

    /// The ISSN of what is in a book of a series is the series'.
    fn series_issn(&mut self) {
        let record = &self.record;
        let has_journal =
            record.kind.is_article() || record.hosts.first().is_some_and(|host| host.part.issue.is_some());
        if has_journal || record.kind.is_serial() {
            return;
        }
        if self.all_series().is_empty() {
            return;
        }
        let is_issn = |id: &Identifier| matches!(id, Identifier::Issn(_) | Identifier::Eissn(_));
        let issns: Vec<Identifier> = self.record.identifiers.extract_if(.., |id| is_issn(id)).collect();
        if let Some(series) = self.all_series().first_mut() {
            series.identifiers.extend(issns);
        }
    }

    /// `eprint` with `archiveprefix` or `eprinttype`; `arxivid` and its like.
    fn eprint(&mut self) {
        let archive = self.first_text(&["archiveprefix", "eprinttype"]).unwrap_or_default().to_ascii_lowercase();
        let class = self.first_text(&["primaryclass", "eprintclass"]);
        for name in ["arxiv", "arxivid", "arxiv_id"] {
            if let Some(id) = self.verbatim(name) {
                self.identifier(name, "arxiv", &id);
            }
        }
        let Some(id) = self.verbatim("eprint") else {
            if let Some(class) = class {
                self.record.keep_unmapped("eprintclass", class);
            }
            return;
        };
        let is_address = id.contains("://");
        match archive.as_str() {
            "arxiv" => self.identifier("eprint", "arxiv", &id),
            "pubmed" | "pmid" => self.identifier("eprint", "pmid", &id),
            "hdl" | "handle" => self.identifier("eprint", "hdl", &id),
            "urn" => self.identifier("eprint", "urn", &id),
            "doi" => self.doi("eprint", &id),
            _ if ArxivId::parse(&id).is_ok() && (archive.is_empty() || is_address) => {
                self.identifier("eprint", "arxiv", &id);
            }
            _ if is_address => self.url("eprint", &id, LinkKind::Work),
            "" => self.record.keep_unmapped("eprint", id),
            scheme => self.record.identify(Identifier::Other { scheme: scheme.to_owned(), value: id }),
        }
        // "cs.DL": what arXiv classes it as.
        if let Some(class) = class {
            self.record.subjects.push(Subject { heading: Text::new(class), ..Subject::default() });
        }
    }

    /// A field that should hold an address; it may hold several, or an identifier.
    fn url(&mut self, name: &str, tex: &str, kind: LinkKind) {
        let text = tex::verbatim(tex);
        let text = text.trim_matches(['<', '>', '"']);
        let words: Vec<&str> = text.split_whitespace().collect();
        let are_addresses = words.len() > 1 && words.iter().all(|word| is_address(word.trim_end_matches([',', ';'])));
        if are_addresses {
            for word in words {
                self.link(word.trim_end_matches([',', ';']), kind);
            }
        } else if let Ok(urn) = Urn::parse(text) {
            self.record.identify(Identifier::Urn(urn));
        } else if text.starts_with("file:") || text.starts_with('/') {
            self.keep_out(name, "", UnmappedReason::Private);
        } else if is_address(text) || text.contains('.') && !text.contains(' ') {
            let has_scheme = text.contains("://") || text.starts_with("mailto:");
            if !has_scheme && Doi::parse(text).is_ok() {
                return self.doi(name, text);
            }
            let url = if has_scheme { text.to_owned() } else { format!("https://{text}") };
            self.link(&url, kind);
        } else if text.contains("://") {
            // A line may be broken in the middle of an address.
            self.link(&words.concat(), kind);
        } else {
            self.record.keep_unmapped(name, text);
        }
    }

    fn link(&mut self, url: &str, kind: LinkKind) {
        if url.contains("hdl.handle.net/")
            && let Ok(handle) = Handle::parse(url)
        {
            return self.record.identify(Identifier::Handle(handle));
        }
        if !recent(&self.record.links).iter().any(|link| link.url == url) {
            self.record.links.push(Link { url: url.to_owned(), kind, label: None });
        }
    }

    /// The addresses that a note names with `\url` or `\href`.
    pub(super) fn links_in(&mut self, text: &str) {
        for command in ["\\url", "\\href"] {
            for (at, _) in text.match_indices(command) {
                let rest = text.get(at + command.len()..).unwrap_or_default().trim_start();
                let Some(inner) = rest.strip_prefix('{') else { continue };
                let Some((address, _)) = inner.split_once('}') else { continue };
                let address = tex::verbatim(address);
                if is_address(&address) {
                    self.link(&address, LinkKind::Work);
                }
            }
        }
        let bare = tex::verbatim(text);
        if is_address(&bare) && !bare.contains(' ') {
            self.link(bare.trim_end_matches('.'), LinkKind::Work);
        }
    }

    /// A note that is nothing but an identifier: "PMID: 12345", "arXiv:2101.00001".
    pub(super) fn stray_identifier(&mut self, text: &str) -> bool {
        let Some((label, value)) = text.split_once(':') else { return false };
        let scheme = match label.trim().to_ascii_lowercase().as_str() {
            "pmid" => "pmid",
            "arxiv" => "arxiv",
            "issn" => "issn",
            "isbn" => "isbn",
            "urn" => "urn",
            _ => return false,
        };
        let value = if scheme == "urn" { text } else { value };
        let identifier = Identifier::of_scheme(scheme, value);
        let is_sound = !matches!(identifier, Identifier::Invalid { .. });
        if is_sound {
            self.record.identify(identifier);
        }
        is_sound
    }
}

fn is_address(text: &str) -> bool {
    let scheme = text.split_once("://").map(|(scheme, _)| scheme);
    let is_web =
        scheme.is_some_and(|scheme| ["http", "https", "ftp"].iter().any(|known| scheme.eq_ignore_ascii_case(known)));
    (is_web || text.starts_with("www.")) && !text.contains(' ')
}

/// The values of a field that may hold several: "978-1-2345-6789-7, 0-12-345678-9", "1234-5678 (online)".
pub(super) fn several(text: &str) -> impl Iterator<Item = &str> {
    text.split([',', ';', '|'])
        .flat_map(|part| part.split(" and "))
        .flat_map(|part| {
            // A blank parts two numbers, but also what stands in one.
            let halves: Vec<&str> = part.split_whitespace().collect();
            let are_whole =
                halves.len() > 1 && halves.iter().all(|half| half.bytes().filter(u8::is_ascii_digit).count() >= 7);
            if are_whole { halves } else { vec![part.trim()] }
        })
        .filter(|value| !value.is_empty())
}

/// Fields that hold identifiers, and the scheme of each.
const SCHEMES: &[(&str, &str)] = &[
    ("isbn", "isbn"),
    ("isbn13", "isbn"),
    ("isbn-13", "isbn"),
    ("isbn10", "isbn"),
    ("isbn-10", "isbn"),
    ("eisbn", "isbn"),
    ("issn", "issn"),
    ("eissn", "eissn"),
    ("e-issn", "eissn"),
    ("pmid", "pmid"),
    ("pubmed", "pmid"),
    ("pubmed_id", "pmid"),
    ("pubmedid", "pmid"),
    ("pmcid", "pmcid"),
    ("pmc", "pmcid"),
    ("lccn", "lccn"),
    ("oclc", "oclc"),
    ("urn", "urn"),
    ("nbn", "urn"),
    ("handle", "hdl"),
    ("hdl", "hdl"),
    ("ark", "ark"),
    ("coden", "coden"),
    ("ismn", "ismn"),
    ("isan", "isan"),
    ("iswc", "iswc"),
    ("mrnumber", "mr"),
    ("zblnumber", "zbl"),
    ("zbl", "zbl"),
    ("bibcode", "bibcode"),
    ("adsbibcode", "bibcode"),
    ("jstor", "jstor"),
    ("swhid", "swhid"),
    ("asin", "asin"),
    ("pii", "pii"),
    ("nlm-id", "nlm"),
    ("hal_id", "hal"),
    ("issn-linking", "issn-l"),
];
