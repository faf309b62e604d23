//! The formats that can be read, and how to tell them apart.

mod facts;
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
    /// MARC in XML: MARCXML, MARCXchange, TurboMARC, alone or in OAI-PMH and SRU.
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
    /// ONIX for Books: products of publishers.
    Onix,
    /// The tagged export of EndNote.
    Endnote,
    /// The XML export of EndNote.
    EndnoteXml,
    /// The tagged format of RefWorks.
    Refworks,
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
        Self::Onix,
        Self::Endnote,
        Self::EndnoteXml,
        Self::Refworks,
        Self::Nbib,
        Self::PubmedXml,
        Self::Wos,
        Self::Csv,
        Self::Cff,
        Self::Json,
    ];

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

    /// The format of that name, or the one whose files alone have that extension: `marc`, `mrc`.
    ///
    /// # Errors
    /// No format is called so, and not exactly one by its extension; the error lists the names there are.
    pub fn parse(name: &str) -> Result<Self, UnknownFormat> {
        let name = name.to_ascii_lowercase();
        if let Some(format) = Self::ALL.iter().find(|format| format.as_str() == name) {
            return Ok(*format);
        }
        let mut with_extension = Self::ALL.iter().filter(|format| format.extensions().contains(&name.as_str()));
        match (with_extension.next(), with_extension.next()) {
            (Some(format), None) => Ok(*format),
            _ => Err(UnknownFormat { name }),
        }
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
    fn an_extension_of_one_format_alone_is_a_name_for_it() {
        assert_eq!(Format::parse("MRC"), Ok(Format::Marc));
        assert_eq!(Format::parse("nq"), Ok(Format::Ntriples));
        assert!(["xml", "txt", "dat"].iter().all(|name| Format::parse(name).is_err()));
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
