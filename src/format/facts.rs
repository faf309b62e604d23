//! What is to be known about a format before a byte is read.

use super::Format;

/// What is to be known about a format before a byte is read.
pub(super) struct Facts {
    pub(super) name: &'static str,
    pub(super) description: &'static str,
    pub(super) media_type: &'static str,
    pub(super) extensions: &'static [&'static str],
}

impl Format {
    #[expect(clippy::too_many_lines, reason = "a table: one block a format")]
    pub(super) const fn facts(self) -> Facts {
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
                description: "MARCXML, MARCXchange or TurboMARC, also inside OAI-PMH and SRU",
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
                description: "PICA+, normalized, binary or plain, and PICA XML, PPXML or JSON, also inside SRU",
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
                description: "Dublin Core in XML (oai_dc, srw_dc, qualified), also inside OAI-PMH and SRU; arXiv's formats, JPCOAR, junii2",
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
                description: "the same in RDF/XML, also inside OAI-PMH and SRU",
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
                description: "Crossref's XML: deposits, unixref and unixsd records, results of queries, OAI-PMH",
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
            Self::Onix => Facts {
                name: "onix",
                description: "ONIX for Books 2.1 and 3, with reference names or short tags",
                media_type: "application/xml",
                extensions: &["xml", "onix"],
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
            Self::Refworks => Facts {
                name: "refworks",
                description: "RefWorks' tagged format (RT type, A1 author, T1 title)",
                media_type: "text/plain",
                extensions: &["txt", "ref"],
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
}
