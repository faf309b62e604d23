//! [Dublin Core](https://www.dublincore.org/specifications/dublin-core/dcmi-terms/) in XML: `oai_dc`, `srw_dc`, qualified, and as RDF/XML;
//! also the formats of repositories that grew out of it (arXiv, JPCOAR, junii2, theses).

mod arxiv;
mod citation;
mod describe;
mod irdb;
mod jpcoar;
mod place;
mod reference;
mod statement;
mod thesis;

use crate::error::ReadError;
use crate::model::list::recent;
use crate::model::{LinkKind, Record};
use crate::read::bounded::bounded_reader;
use crate::read::xml::{Element, XmlReader, XmlRecord, XmlRecords, find_element};
use std::cell::Cell;
use std::io::Read;

pub(in crate::read) use statement::{Statement, Statements, put};

/// The elements that hold a description. `Description` is that of RDF/XML, which is how Koha exports Dublin Core; `dim`,
/// `dublin_core` and `Publication` (its RDF, of a namespace that is not that of RDF) are DSpace's.
const RECORDS: &[&str] = &[
    "dc",
    "qualifieddc",
    "qdc",
    "simpledc",
    "Description",
    "dim",
    "dublin_core",
    "Publication",
    "arXiv",
    "arXivRaw",
    "jpcoar",
    "junii2",
    "uketddc",
    "xMetaDiss",
    "thesis",
];

/// What holds the elements where nothing is named for Dublin Core: DCMI's own guidelines have `<metadata>`.
/// An `<entry>` is that of an Atom feed.
const OTHERS: &[&str] = &["metadata", "record", "item", "entry"];

bounded_reader! {
    /// Reads Dublin Core in XML: simple or with the terms of DCMI, in OAI-PMH, SRU, a collection, or as `rdf:Description`.
    ///
    /// ```
    /// use bibtriple::read::dc::DcXmlReader;
    ///
    /// let input = "<oai_dc:dc xmlns:oai_dc='http://www.openarchives.org/OAI/2.0/oai_dc/' xmlns:dc='http://purl.org/dc/elements/1.1/'>
    ///   <dc:title>The open town hall</dc:title><dc:source>Harbour Studies; Vol. 12 No. 3 (2020); 1-20</dc:source></oai_dc:dc>";
    /// let records: Vec<_> = DcXmlReader::new().for_slice(input.as_bytes()).collect::<Result<_, _>>()?;
    /// let part = &records[0].hosts[0].part;
    /// assert_eq!((part.volume.as_deref(), part.issue.as_deref(), part.pages.as_deref()), (Some("12"), Some("3"), Some("1-20")));
    /// # Ok::<(), bibtriple::error::ReadError>(())
    /// ```
    DcXmlReader
}

impl DcXmlReader {
    /// Reads from a stream of UTF-8.
    pub fn for_reader<R: Read>(self, reader: R) -> DcXmlRecords<R> {
        let xml = XmlReader::new("Dublin Core", RECORDS)
            .otherwise(OTHERS)
            .nesting()
            .with_max_record_size(self.max_record_size);
        DcXmlRecords { records: xml.for_reader(reader) }
    }

    /// Reads from bytes at hand.
    pub fn for_slice(self, bytes: &[u8]) -> DcXmlRecords<&[u8]> {
        self.for_reader(bytes)
    }

    /// Whether the beginning of an input looks like Dublin Core in XML.
    ///
    /// Of RDF/XML only what describes things without naming them, as Koha does; the rest is RDF.
    #[must_use]
    pub fn looks_like(head: &str) -> bool {
        if arxiv::looks_like(head) || thesis::looks_like(head) || jpcoar::looks_like(head) {
            return true;
        }
        let is_dublin_core =
            head.contains("purl.org/dc/") || head.contains("OAI/2.0/oai_dc") || head.contains("srw/dc-schema");
        // An element of Dublin Core that is the first within one of the others.
        let is_first_within = Cell::new(false);
        head.starts_with('<')
            && find_element(head, |name, tag| match name {
                "dc" | "dcCollection" => is_dublin_core,
                "qualifieddc" | "qdc" | "simpledc" => true,
                "field" => tag.contains("mdschema="),
                "Publication" => is_dublin_core && head.contains("ontoweb.org/ontology/"),
                "dcvalue" => tag.contains("element="),
                "Description" => {
                    is_dublin_core
                        && !tag.contains("about=")
                        && !tag.contains("nodeID=")
                        && head.contains("purl.org/dc/elements/1.1/")
                        && !head.contains("purl.org/ontology/bibo")
                        && !head.contains("rdf:parseType")
                }
                _ => {
                    let is_first = is_first_within.replace(OTHERS.contains(&name));
                    is_first && is_dublin_core && (tag.starts_with("<dc:") || tag.starts_with("<dcterms:"))
                }
            })
    }
}

/// The records of an input in Dublin Core.
#[derive(Debug)]
#[must_use]
pub struct DcXmlRecords<R> {
    records: XmlRecords<R>,
}

impl<R: Read> Iterator for DcXmlRecords<R> {
    type Item = Result<Record, ReadError>;

    fn next(&mut self) -> Option<Self::Item> {
        Some(self.records.next()?.and_then(|xml| read(&xml)))
    }
}

fn read(xml: &XmlRecord) -> Result<Record, ReadError> {
    let mut record = xml.begin();
    if xml.envelope.is_deleted {
        return Ok(record);
    }
    let told = arxiv::statements(&xml.element)
        .or_else(|| thesis::statements(&mut record, &xml.element))
        .or_else(|| jpcoar::statements(&mut record, &xml.element));
    let mut statements = Statements::new(record);
    // "<record><metadata><dc:title>"
    let mut holder = &xml.element;
    while let [only] = holder.children().collect::<Vec<_>>().as_slice()
        && OTHERS.contains(&only.name())
    {
        holder = *only;
    }
    if let Some(told) = told {
        for statement in told {
            statements.push(statement);
        }
        return Ok(statements.finish());
    }
    for child in holder.children() {
        for statement in statement(child) {
            statements.push(statement);
        }
    }
    if statements.is_empty() {
        return Err(ReadError::record(xml.at, "the record says nothing in Dublin Core"));
    }
    let mut record = statements.finish();
    if let Some(about) = xml.element.attr_any("about").filter(|about| about.contains("://"))
        && !recent(&record.links).iter().any(|link| link.url == about)
        && crate::id::Doi::from_url(about).is_none()
    {
        record.links.push(crate::model::Link { url: about.to_owned(), kind: LinkKind::Work, label: None });
    }
    Ok(record)
}

/// The term of an element: its name, or what DSpace's `<field mdschema="dc" element="title">` and `<dcvalue element="title">` say.
fn term(element: &Element) -> String {
    let named = element.attr("element").filter(|_| matches!(element.name(), "field" | "dcvalue"));
    match (named, element.attr("mdschema")) {
        (None, _) => element.name().to_owned(),
        (Some(term), None | Some("dc" | "dcterms")) => term.to_owned(),
        (Some(term), Some(schema)) => format!("{schema}.{term}"),
    }
}

/// What an element states: one value, or those of an RDF container.
fn statement(element: &Element) -> Vec<Statement> {
    let values = |element: &Element| -> Vec<String> {
        let items: Vec<_> = element.descendants("li");
        if !items.is_empty() {
            return items.iter().map(|item| item.text()).collect();
        }
        match element.attr_any("resource") {
            Some(resource) if element.is_empty() => vec![resource.to_owned()],
            _ => vec![element.stripped()],
        }
    };
    let qualifier = ["type", "qualifier", "refinement"].into_iter().find_map(|name| element.attr(name));
    let qualifier = qualifier.filter(|qualifier| *qualifier != "none");
    let scheme = element
        .attributes()
        .iter()
        .find(|attribute| attribute.name.ends_with(":type"))
        .map(|attribute| attribute.value.as_str());
    let scheme = scheme.or_else(|| element.attr("scheme"));
    let language = ["xml:lang", "lang", "language"].into_iter().find_map(|name| element.attr(name));
    let language = language.and_then(crate::read::draft::tag);
    values(element)
        .into_iter()
        .filter(|value| !value.is_empty())
        .map(|value| Statement {
            term: term(element),
            qualifier: qualifier.map(str::to_owned),
            scheme: scheme.map(|scheme| scheme.rsplit(':').next().unwrap_or(scheme).to_ascii_uppercase()),
            language: language.clone(),
            value,
        })
        .collect()
}
