//! [JATS](https://jats.nlm.nih.gov/) and the NLM DTDs before it: what the front matter of an article says, and what its list of
//! references cites.

mod front;
mod journal;
mod parts;
mod people;
mod subjects;

use crate::error::ReadError;
use crate::model::Record;
use crate::read::bounded::bounded_reader;
use crate::read::json::shapes::Texts;
use crate::read::xml::{Element, Node, XmlReader, XmlRecords, has_element};
use crate::text::markup;
use std::borrow::Cow;
use std::io::Read;

/// What is left out: the text of the article, its figures and files, and the DOIs of its paragraphs.
const SKIPPED: &[&str] = &[
    "body",
    "object-id",
    "fig",
    "table-wrap",
    "floats-group",
    "app-group",
    "bio",
    "supplementary-material",
    "graphic",
    "inline-graphic",
];

bounded_reader! {
    /// Reads articles in JATS, the XML of publishers and of PubMed Central: any version, with or without namespaces, whole articles
    /// or front matter alone, several in a file, in OAI-PMH.
    ///
    /// ```
    /// use bibtriple::read::jats::JatsReader;
    ///
    /// let input = br#"<article article-type="research-article"><front><journal-meta><journal-title>Journal of Keys</journal-title></journal-meta>
    ///   <article-meta><article-id pub-id-type="doi">10.5555/keys.1</article-id><title-group><article-title>On <italic>locks</italic></article-title>
    ///   </title-group><fpage>3</fpage><lpage>9</lpage></article-meta></front></article>"#;
    /// let records: Vec<_> = JatsReader::new().for_slice(input).collect::<Result<_, _>>()?;
    /// assert_eq!(records[0].title.as_ref().map(|title| title.full.as_str()), Some("On locks"));
    /// assert_eq!(records[0].hosts[0].part.pages.as_deref(), Some("3-9"));
    /// # Ok::<(), bibtriple::error::ReadError>(())
    /// ```
    JatsReader
}

impl JatsReader {
    /// Reads from a stream of UTF-8.
    pub fn for_reader<R: Read>(self, reader: R) -> JatsRecords<R> {
        let xml = XmlReader::new("JATS", &["article"]).skipping(SKIPPED).with_max_record_size(self.max_record_size);
        JatsRecords { articles: xml.for_reader(reader) }
    }

    /// Reads from bytes at hand.
    pub fn for_slice(self, bytes: &[u8]) -> JatsRecords<&[u8]> {
        self.for_reader(bytes)
    }

    /// Whether the beginning of an input looks like JATS.
    #[must_use]
    pub fn looks_like(head: &str) -> bool {
        head.starts_with('<')
            && has_element(head, "article")
            && (has_element(head, "article-meta") || has_element(head, "journal-meta"))
    }
}

/// The records of an input in JATS.
#[derive(Debug)]
#[must_use]
pub struct JatsRecords<R> {
    articles: XmlRecords<R>,
}

impl<R: Read> Iterator for JatsRecords<R> {
    type Item = Result<Record, ReadError>;

    fn next(&mut self) -> Option<Self::Item> {
        let xml = match self.articles.next()? {
            Ok(xml) => xml,
            Err(error) => return Some(Err(error)),
        };
        let begun = xml.begin();
        if xml.envelope.is_deleted {
            return Some(Ok(begun));
        }
        let Some(mut record) = front::record(&xml.element) else {
            let message = "the article says nothing of itself: it has no <article-meta> with a title or a DOI";
            return Some(Err(ReadError::record(xml.at, message)));
        };
        record.origin = begun.origin;
        record.diagnostics.splice(0..0, begun.diagnostics);
        Some(Ok(record))
    }
}

/// Texts for a field of a work.
fn texts(found: impl IntoIterator<Item = String>) -> Texts<'static> {
    let mut found = found.into_iter().filter(|text| !text.trim().is_empty()).map(Cow::Owned);
    Texts { first: found.next(), rest: found.collect(), is_odd: false }
}

/// The text of the elements behind a path.
fn at(element: &Element, path: &str) -> Texts<'static> {
    texts(element.at(path).into_iter().map(plain))
}

fn attribute(element: &Element, name: &str) -> Texts<'static> {
    texts(element.attr(name).map(str::to_owned))
}

/// What is no part of the text that it stands in: footnote marks, labels, identifiers, addresses.
const MARKS: &[&str] = &["label", "xref", "fn", "institution-id", "email", "contrib-group", "index-term", "rp", "rt"];

/// The text of an element without marks and markup.
fn plain(element: &Element) -> String {
    let mut written = String::new();
    write(element, MARKS, &mut written);
    markup::strip(&written).trim().to_owned()
}

/// What is in an element as XML, these elements left out.
fn write(element: &Element, without: &[&str], out: &mut String) {
    for node in element.nodes() {
        match node {
            Node::Text(text) => out.push_str(&quick_xml::escape::escape(text.as_str())),
            Node::Element(child) if without.contains(&child.name()) => {}
            // What is no markup has no tags to be taken out afterwards.
            Node::Element(child) if !markup::is_element(child.name()) => write(child, without, out),
            Node::Element(child) => {
                out.push('<');
                out.push_str(child.name());
                out.push('>');
                write(child, without, out);
                out.push_str("</");
                out.push_str(child.name());
                out.push('>');
            }
        }
    }
}

/// The address of a link, in whatever namespace its attribute is.
fn href(element: &Element) -> Option<&str> {
    element.attr_any("href").map(str::trim).filter(|href| !href.is_empty())
}
