//! The formats that can be read, and how to tell them apart.

mod foreign;
mod head;
mod sniff;

pub use head::{HEAD_SIZE, Head};
pub use sniff::Unrecognised;

use serde::{Deserialize, Serialize};
use std::fmt;
use std::path::Path;

/// A format that records come in.
///
/// ```
/// use bibtriple::format::Format;
///
/// assert_eq!(Format::parse("koha-html")?, Format::KohaHtml);
/// assert_eq!(Format::KohaHtml.media_type(), "text/html");
/// # Ok::<(), bibtriple::format::UnknownFormat>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Format {
    /// Text of a Koha OPAC page.
    KohaText,
    /// HTML of a Koha OPAC page.
    KohaHtml,
    /// Koha OPAC pages as JSON Lines: `text` or `html`, and `url`.
    KohaJson,
    /// MARC in the exchange format of ISO 2709.
    Marc,
    /// MARC in XML: MARCXML, MARCXchange, alone or in OAI-PMH and SRU.
    Marcxml,
    /// MARC in JSON.
    MarcJson,
    /// MARC as MARCMaker text.
    Mrk,
    /// MARC as printed lines.
    MarcLine,
    /// Aleph sequential.
    AlephSeq,
    /// PICA+: normalized, binary, plain, or in XML.
    Pica,
    /// RIS, of reference managers and publishers.
    Ris,
    /// BibTeX and BibLaTeX.
    Bibtex,
    /// CSL-JSON.
    CslJson,
    /// Works of the API of Crossref, in JSON.
    CrossrefJson,
    /// MODS 3: alone, in METS, OAI-PMH and SRU.
    Mods,
    /// Dublin Core in XML: simple, qualified, in OAI-PMH and SRU.
    DcXml,
    /// Linked data in Turtle or TriG.
    Turtle,
    /// Linked data in N-Triples or N-Quads.
    Ntriples,
    /// Linked data in RDF/XML.
    Rdfxml,
    /// Linked data in JSON-LD.
    Jsonld,
    /// Crossref's XML: deposits, records, results of queries.
    CrossrefXml,
    /// Records of the API of DataCite, in JSON.
    DataciteJson,
    /// DataCite's metadata kernel in XML.
    DataciteXml,
    /// Works of OpenAlex, in JSON.
    #[serde(rename = "openalex")]
    OpenAlex,
    /// Works in terms of schema.org, as JSON-LD.
    SchemaOrg,
    /// HTML pages with meta tags, JSON-LD or COinS.
    HtmlMeta,
    /// JATS: articles of publishers and of PubMed Central.
    Jats,
    /// The tagged export of EndNote.
    Endnote,
    /// The XML export of EndNote.
    EndnoteXml,
    /// NBIB, the MEDLINE display format of PubMed.
    Nbib,
    /// The XML of PubMed.
    PubmedXml,
    /// The tagged export of Web of Science.
    Wos,
    /// Tables with a row of names: CSV, TSV and the like.
    Csv,
    /// Citation files of software and data: `CITATION.cff`.
    Cff,
    /// Our own record, as JSON.
    Json,
}

/// What is to be known about a format before a byte is read.
struct Facts {
    name: &'static str,
    description: &'static str,
    media_type: &'static str,
    extensions: &'static [&'static str],
}

impl Format {
    /// All formats, in the order of the documentation.
    pub const ALL: &[Self] = &[
        Self::KohaText,
        Self::KohaHtml,
        Self::KohaJson,
        Self::Marc,
        Self::Marcxml,
        Self::MarcJson,
        Self::Mrk,
        Self::MarcLine,
        Self::AlephSeq,
        Self::Pica,
        Self::Ris,
        Self::Bibtex,
        Self::CslJson,
        Self::CrossrefJson,
        Self::Mods,
        Self::DcXml,
        Self::Turtle,
        Self::Ntriples,
        Self::Rdfxml,
        Self::Jsonld,
        Self::CrossrefXml,
        Self::DataciteJson,
        Self::DataciteXml,
        Self::OpenAlex,
        Self::SchemaOrg,
        Self::HtmlMeta,
        Self::Jats,
        Self::Endnote,
        Self::EndnoteXml,
        Self::Nbib,
        Self::PubmedXml,
        Self::Wos,
        Self::Csv,
        Self::Cff,
        Self::Json,
    ];

    #[expect(clippy::too_many_lines, reason = "a table: one block a format")]
    const fn facts(self) -> Facts {
        match self {
            Self::KohaText => Facts {
                name: "koha-text",
                description: "Koha OPAC detail page, as text",
                media_type: "text/plain",
                extensions: &["txt"],
            },
            Self::KohaHtml => Facts {
                name: "koha-html",
                description: "Koha OPAC detail page, as HTML",
                media_type: "text/html",
                extensions: &["html", "htm", "xhtml"],
            },
            Self::KohaJson => Facts {
                name: "koha-json",
                description: "Koha OPAC detail pages as JSON Lines with \"text\" or \"html\", and \"url\"",
                media_type: "application/x-ndjson",
                extensions: &["jsonl", "ndjson"],
            },
            Self::Marc => Facts {
                name: "marc",
                description: "MARC 21 or UNIMARC in ISO 2709, the binary exchange format",
                media_type: "application/marc",
                extensions: &["mrc", "marc", "iso", "iso2709", "dat", "unimarc"],
            },
            Self::Marcxml => Facts {
                name: "marcxml",
                description: "MARCXML or MARCXchange, also inside OAI-PMH and SRU",
                media_type: "application/marcxml+xml",
                extensions: &["xml", "marcxml", "mrcx"],
            },
            Self::MarcJson => Facts {
                name: "marc-json",
                description: "MARC-in-JSON: an object, an array, or JSON Lines",
                media_type: "application/marc+json",
                extensions: &["json", "jsonl", "ndjson"],
            },
            Self::Mrk => Facts {
                name: "mrk",
                description: "MARC as MARCMaker text (MarcEdit)",
                media_type: "text/plain",
                extensions: &["mrk"],
            },
            Self::MarcLine => Facts {
                name: "marc-line",
                description: "MARC as printed lines (yaz-marcdump and the like)",
                media_type: "text/plain",
                extensions: &["txt", "line"],
            },
            Self::AlephSeq => Facts {
                name: "aleph-seq",
                description: "Aleph sequential",
                media_type: "text/plain",
                extensions: &["seq", "alephseq", "aseq"],
            },
            Self::Pica => Facts {
                name: "pica",
                description: "PICA+, normalized, binary or plain, and PICA XML, also inside SRU",
                media_type: "application/x-pica",
                extensions: &["pica", "pp", "xml", "dat"],
            },
            Self::Ris => Facts {
                name: "ris",
                description: "RIS of reference managers, publishers, databases and catalogues",
                media_type: "application/x-research-info-systems",
                extensions: &["ris", "txt"],
            },
            Self::Bibtex => Facts {
                name: "bibtex",
                description: "BibTeX and BibLaTeX",
                media_type: "application/x-bibtex",
                extensions: &["bib", "bibtex"],
            },
            Self::CslJson => Facts {
                name: "csl-json",
                description: "CSL-JSON: items of citation processors and reference managers",
                media_type: "application/vnd.citationstyles.csl+json",
                extensions: &["json", "csljson", "jsonl", "ndjson"],
            },
            Self::CrossrefJson => Facts {
                name: "crossref-json",
                description: "Works of the Crossref API: one, a list, JSON Lines, the public data file",
                media_type: "application/json",
                extensions: &["json", "jsonl", "ndjson"],
            },
            Self::Mods => Facts {
                name: "mods",
                description: "MODS 3, also inside METS, OAI-PMH and SRU",
                media_type: "application/mods+xml",
                extensions: &["xml", "mods"],
            },
            Self::DcXml => Facts {
                name: "dc-xml",
                description: "Dublin Core in XML (oai_dc, srw_dc, qualified), also inside OAI-PMH and SRU",
                media_type: "application/xml",
                extensions: &["xml"],
            },
            Self::Turtle => Facts {
                name: "turtle",
                description: "linked data in Turtle or TriG: DCTERMS, DC, BIBO, PRISM, schema.org",
                media_type: "text/turtle",
                extensions: &["ttl", "trig", "n3"],
            },
            Self::Ntriples => Facts {
                name: "ntriples",
                description: "the same in N-Triples or N-Quads",
                media_type: "application/n-triples",
                extensions: &["nt", "nq"],
            },
            Self::Rdfxml => Facts {
                name: "rdfxml",
                description: "the same in RDF/XML",
                media_type: "application/rdf+xml",
                extensions: &["rdf", "owl", "xml"],
            },
            Self::Jsonld => Facts {
                name: "jsonld",
                description: "the same in JSON-LD with its context inside",
                media_type: "application/ld+json",
                extensions: &["jsonld", "json"],
            },
            Self::CrossrefXml => Facts {
                name: "crossref-xml",
                description: "Crossref's XML: deposits, unixref and unixsd records, results of queries",
                media_type: "application/vnd.crossref.unixsd+xml",
                extensions: &["xml"],
            },
            Self::DataciteJson => Facts {
                name: "datacite-json",
                description: "Records of the DataCite API: one, a list, JSON Lines",
                media_type: "application/vnd.datacite.datacite+json",
                extensions: &["json", "jsonl", "ndjson"],
            },
            Self::DataciteXml => Facts {
                name: "datacite-xml",
                description: "DataCite's metadata kernel, versions 2 to 4, also inside OAI-PMH",
                media_type: "application/vnd.datacite.datacite+xml",
                extensions: &["xml"],
            },
            Self::OpenAlex => Facts {
                name: "openalex",
                description: "Works of OpenAlex: one, a list, JSON Lines",
                media_type: "application/json",
                extensions: &["json", "jsonl", "ndjson"],
            },
            Self::SchemaOrg => Facts {
                name: "schema-org",
                description: "Works in terms of schema.org (CodeMeta, RO-Crate) as JSON-LD",
                media_type: "application/ld+json",
                extensions: &["json", "jsonld", "jsonl", "ndjson"],
            },
            Self::HtmlMeta => Facts {
                name: "html-meta",
                description: "HTML pages: meta tags (citation_*, DC.*, eprints.*, prism.*, og:*), JSON-LD, COinS",
                media_type: "text/html",
                extensions: &["html", "htm", "xhtml"],
            },
            Self::Jats => Facts {
                name: "jats",
                description: "JATS and NLM: articles of publishers and PubMed Central, also inside OAI-PMH",
                media_type: "application/jats+xml",
                extensions: &["xml", "nxml", "jats"],
            },
            Self::Endnote => Facts {
                name: "endnote",
                description: "EndNote's tagged export (%A author, %T title), also known as refer",
                media_type: "application/x-endnote-refer",
                extensions: &["enw", "ref", "txt"],
            },
            Self::EndnoteXml => Facts {
                name: "endnote-xml",
                description: "EndNote's XML export",
                media_type: "application/xml",
                extensions: &["xml"],
            },
            Self::Nbib => Facts {
                name: "nbib",
                description: "PubMed's NBIB (MEDLINE) export",
                media_type: "application/nbib",
                extensions: &["nbib", "txt"],
            },
            Self::PubmedXml => Facts {
                name: "pubmed-xml",
                description: "PubMed XML: articles, books, baseline and update files",
                media_type: "application/xml",
                extensions: &["xml"],
            },
            Self::Wos => Facts {
                name: "wos",
                description: "Web of Science, tagged plain text",
                media_type: "application/x-inst-for-Scientific-info",
                extensions: &["ciw", "isi", "wos", "txt"],
            },
            Self::Csv => Facts {
                name: "csv",
                description: "CSV, TSV and KBART: tables with the names of their columns",
                media_type: "text/csv",
                extensions: &["csv", "tsv", "tab", "txt"],
            },
            Self::Cff => Facts {
                name: "cff",
                description: "Citation File Format: CITATION.cff of software and data sets",
                media_type: "application/vnd.citation-file-format+yaml",
                extensions: &["cff", "yaml", "yml"],
            },
            Self::Json => Facts {
                name: "json",
                description: "bibtriple's own record: an object, an array, or JSON Lines",
                media_type: "application/json",
                extensions: &["json", "jsonl", "ndjson"],
            },
        }
    }

    /// The name by which the command line knows it: `koha-text`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        self.facts().name
    }

    /// One line on what it is.
    #[must_use]
    pub const fn description(self) -> &'static str {
        self.facts().description
    }

    /// Its media type.
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        self.facts().media_type
    }

    /// The file name extensions it is known by, without the dot, the usual one first.
    #[must_use]
    pub const fn extensions(self) -> &'static [&'static str] {
        self.facts().extensions
    }

    /// The format of that name.
    ///
    /// # Errors
    /// No format has that name; the error lists those there are.
    pub fn parse(name: &str) -> Result<Self, UnknownFormat> {
        let known = Self::ALL.iter().find(|format| format.as_str().eq_ignore_ascii_case(name));
        known.copied().ok_or_else(|| UnknownFormat { name: name.to_owned() })
    }

    /// The formats whose files carry this path's extension; `.gz` and `.zst` are looked behind.
    pub fn with_extension_of(path: &Path) -> impl Iterator<Item = Self> {
        let outer = extension(path);
        let extension = match outer.as_str() {
            "gz" | "zst" => path.file_stem().map(|stem| extension(Path::new(stem))).unwrap_or_default(),
            _ => outer,
        };
        Self::ALL.iter().copied().filter(move |format| format.extensions().contains(&extension.as_str()))
    }

    /// Tells the format of an input by its first bytes (up to [`HEAD_SIZE`]) and, where these say nothing, by its name.
    ///
    /// # Errors
    /// It is none that can be read; the error says what it looks like.
    pub fn sniff(head: &Head<'_>, name: &Path) -> Result<Self, Unrecognised> {
        sniff::sniff(head, name)
    }
}

fn extension(path: &Path) -> String {
    path.extension().unwrap_or_default().to_string_lossy().to_ascii_lowercase()
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// A name that no format has.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("there is no format “{name}”; there are {}", names(Format::ALL))]
pub struct UnknownFormat {
    name: String,
}

/// `koha-text, koha-html, json`.
fn names(formats: &[Format]) -> String {
    formats.iter().map(|format| format.as_str()).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lead_back_to_their_format() {
        for &format in Format::ALL {
            assert_eq!(Format::parse(format.as_str()), Ok(format));
            assert_eq!(serde_json::to_string(&format).unwrap(), format!("\"{format}\""));
        }
        assert!(Format::parse("word").unwrap_err().to_string().contains("koha-text, koha-html"));
    }

    #[test]
    fn extensions_are_seen_behind_a_compressed_name() {
        let found = |name: &str| Format::with_extension_of(Path::new(name)).next();
        assert_eq!(found("a/page.HTML"), Some(Format::KohaHtml));
        assert_eq!(found("page.html.gz"), Some(Format::KohaHtml));
        assert_eq!(found("page.html.zst"), Some(Format::KohaHtml));
        assert_eq!(found("page.doc"), None);
        assert_eq!(found("gz"), None);
    }
}
