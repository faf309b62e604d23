//! Telling formats apart: a row a format, the most certain signs first.

use super::{Format, Head, foreign, names};
use crate::read::bibtex::BibtexReader;
use crate::read::cff::CffReader;
use crate::read::crossref::{CrossrefJsonReader, CrossrefXmlReader};
use crate::read::csl::CslReader;
use crate::read::csv::CsvReader;
use crate::read::datacite::{DataciteJsonReader, DataciteXmlReader};
use crate::read::dc::DcXmlReader;
use crate::read::endnote::{EndnoteReader, EndnoteXmlReader};
use crate::read::html_meta::HtmlMetaReader;
use crate::read::jats::JatsReader;
use crate::read::koha::{KohaHtmlReader, KohaTextReader};
use crate::read::marc::{AlephReader, Iso2709Reader, LineReader, MarcJsonReader, MarcXmlReader, MrkReader};
use crate::read::mods::ModsReader;
use crate::read::onix::OnixReader;
use crate::read::openalex::OpenAlexReader;
use crate::read::pica::PicaReader;
use crate::read::pubmed::{NbibReader, PubmedXmlReader};
use crate::read::rdf::RdfSyntax;
use crate::read::refworks::RefworksReader;
use crate::read::ris::RisReader;
use crate::read::schema_org::SchemaOrgReader;
use crate::read::wos::WosReader;
use std::path::Path;

/// A format and the sign by which its content is known.
type Row = (Format, fn(&Head<'_>) -> bool);

/// The first row whose sign is there decides, so a narrower sign stands above a wider one.
const ROWS: &[Row] = &[
    (Format::Marc, |head| Iso2709Reader::looks_like(head.bytes)),
    (Format::Pica, |head| PicaReader::looks_like(&head.text)),
    (Format::Marcxml, |head| MarcXmlReader::looks_like(head.bytes)),
    (Format::Jats, |head| JatsReader::looks_like(&head.text)),
    (Format::Onix, |head| OnixReader::looks_like(&head.text)),
    (Format::Mods, |head| ModsReader::looks_like(&head.text)),
    (Format::DcXml, |head| DcXmlReader::looks_like(&head.text)),
    (Format::Rdfxml, |head| RdfSyntax::RdfXml.looks_like(&head.text)),
    (Format::Ntriples, |head| RdfSyntax::NTriples.looks_like(&head.text)),
    (Format::Turtle, |head| RdfSyntax::Turtle.looks_like(&head.text)),
    (Format::SchemaOrg, SchemaOrgReader::looks_like),
    (Format::Json, is_record_json),
    (Format::CrossrefJson, CrossrefJsonReader::looks_like),
    (Format::DataciteJson, DataciteJsonReader::looks_like),
    (Format::OpenAlex, OpenAlexReader::looks_like),
    (Format::CrossrefXml, CrossrefXmlReader::looks_like),
    (Format::DataciteXml, DataciteXmlReader::looks_like),
    (Format::MarcJson, |head| MarcJsonReader::looks_like(head.text.as_bytes())),
    (Format::KohaJson, is_page_json),
    (Format::CslJson, CslReader::looks_like),
    (Format::Jsonld, is_json_ld),
    (Format::KohaHtml, is_koha_html),
    (Format::HtmlMeta, HtmlMetaReader::looks_like),
    (Format::Cff, |head| !head.is_json() && CffReader::looks_like(&head.text)),
    (Format::Bibtex, is_bibtex),
    (Format::Mrk, |head| MrkReader::looks_like(head.text.as_bytes())),
    (Format::AlephSeq, |head| AlephReader::looks_like(head.text.as_bytes())),
    (Format::PubmedXml, |head| PubmedXmlReader::looks_like(&head.text)),
    (Format::EndnoteXml, |head| EndnoteXmlReader::looks_like(&head.text)),
    (Format::Nbib, |head| NbibReader::looks_like(&head.text)),
    (Format::Wos, |head| WosReader::looks_like(&head.text)),
    (Format::Endnote, |head| EndnoteReader::looks_like(&head.text)),
    (Format::Refworks, |head| RefworksReader::looks_like(&head.text)),
    (Format::Ris, |head| RisReader::looks_like(&head.text)),
    (Format::KohaText, |head| KohaTextReader::is_plain_marc_view(&head.text)),
    (Format::MarcLine, |head| LineReader::looks_like(head.text.as_bytes())),
    (Format::Csv, is_csv),
    (Format::KohaText, is_koha_text),
];

/// An input of which no format is known.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("this looks like {looks_like}; {}", advice(candidates))]
pub struct Unrecognised {
    /// What it looks like: "a PDF document".
    pub looks_like: String,
    /// The formats that it might still be, by its name or its first bytes.
    pub candidates: Vec<Format>,
}

fn advice(candidates: &[Format]) -> String {
    match candidates {
        [] => "if it is one of those that `bibtriple formats` lists, say which with -f".to_owned(),
        [only] => format!("if it is {only} all the same, say so with -f {only}"),
        several => format!("if it is one of {} all the same, say which with -f", names(several)),
    }
}

pub(super) fn sniff(head: &Head<'_>, name: &Path) -> Result<Format, Unrecognised> {
    if let Some(what) = foreign::by_signature(head).or_else(|| foreign::by_labels(head)) {
        return Err(Unrecognised { looks_like: what.to_owned(), candidates: Vec::new() });
    }
    if let Some(&(format, _)) = ROWS.iter().find(|(_, is_it)| is_it(head)) {
        return Ok(format);
    }
    let mut candidates: Vec<Format> =
        if head.text.is_empty() { Vec::new() } else { Format::with_extension_of(name).collect() };
    if candidates.is_empty() && !foreign::is_noise(head) {
        candidates.extend(family(head).into_iter().flat_map(Format::with_extension_of));
    }
    Err(Unrecognised { looks_like: foreign::describe(head), candidates })
}

/// A name that files of the same syntax have.
fn family<'n>(head: &Head<'_>) -> Option<&'n Path> {
    if head.is_json() {
        return Some(Path::new("a.json"));
    }
    if !head.text.starts_with('<') {
        return None;
    }
    let is_page = head.starts_with("<!doctype html") || head.starts_with("<html");
    Some(Path::new(if is_page { "a.html" } else { "a.xml" }))
}

fn is_record_json(head: &Head<'_>) -> bool {
    if !head.is_json() {
        return false;
    }
    let keys = head.json_keys();
    keys.contains(&"kind") && ["origin", "title", "contributions"].iter().any(|key| keys.contains(key))
}

fn is_json_ld(head: &Head<'_>) -> bool {
    head.is_json() && head.json_keys().iter().any(|key| matches!(*key, "@context" | "@graph" | "@id" | "@type"))
}

fn is_page_json(head: &Head<'_>) -> bool {
    if !head.is_json() {
        return false;
    }
    let keys = head.json_keys();
    keys.contains(&"text") || keys.contains(&"html")
}

fn is_bibtex(head: &Head<'_>) -> bool {
    !head.is_json() && !head.text.starts_with('<') && BibtexReader::looks_like(&head.text)
}

fn is_csv(head: &Head<'_>) -> bool {
    !head.is_json() && !head.text.starts_with('<') && CsvReader::looks_like(&head.text)
}

fn is_koha_html(head: &Head<'_>) -> bool {
    KohaHtmlReader::looks_like(&head.text)
}

fn is_koha_text(head: &Head<'_>) -> bool {
    !head.is_json() && KohaTextReader::looks_like(&head.text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(bytes: &[u8], name: &str) -> Result<Format, String> {
        Format::sniff(&Head::new(bytes), Path::new(name)).map_err(|error| error.to_string())
    }

    #[test]
    fn content_decides_whatever_the_name() {
        let page = b"<!DOCTYPE html><html><head><title>Koha</title></head><body id=\"opac-detail\">";
        assert_eq!(told(page, "page.txt"), Ok(Format::KohaHtml));
        assert_eq!(told(b"Walden\nBy: Thoreau\nMaterial type: Book", "x"), Ok(Format::KohaText));
        let page = "[Recueil] / Lindqvist\nType: Score\nPublication: Paris, 1854Description: ; 15 cm";
        assert_eq!(told(page.as_bytes(), "x"), Ok(Format::KohaText));
        assert_eq!(told("Muro\nEditor: Paris\nDescripción: 226 p.".as_bytes(), "x"), Ok(Format::KohaText));
        // One column twice is no table: subjects may be words that name columns.
        let page =
            "Kai\nMaterial type: SerialSubject(s): Kiel | Zeitschrift | | Hafen | Zeitschrift\n| Item type | Status |";
        assert_eq!(told(page.as_bytes(), "x"), Ok(Format::KohaText));
        assert_eq!(told(br#"{"origin": {}, "kind": "book"}"#, "-"), Ok(Format::Json));
        assert_eq!(told(br#"[{"origin": {}, "kind": "book"}]"#, "a.jsonl"), Ok(Format::Json));
        assert_eq!(told(br#"{"url": "https://example.org", "text": "Walden"}"#, "a.jsonl"), Ok(Format::KohaJson));
    }

    #[test]
    fn what_is_no_format_is_described() {
        let error = told(b"%PDF-1.4", "a.txt").unwrap_err();
        assert!(error.starts_with("this looks like a PDF document; if it is one of those"), "{error}");
        let error = told(b"<html><title>Aleph</title>", "a.html").unwrap_err();
        assert!(
            error.ends_with("“Aleph”; if it is one of koha-html, html-meta all the same, say which with -f"),
            "{error}"
        );
        let error = told(b"<?xml version='1.0'?><ead/>", "-").unwrap_err();
        assert!(error.contains("<ead>, which no reader here knows; if it is one of marcxml, pica,"), "{error}");
        assert!(told(b"", "a.html").unwrap_err().starts_with("this looks like nothing: it is empty"));
    }
}
