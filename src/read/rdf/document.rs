//! The triples of a document, whatever its syntax.

use super::enveloped::is_envelope;
use memchr::{memchr2, memchr3, memmem};
use oxjsonld::{JsonLdParseError, JsonLdParser};
use oxrdf::Quad;
use oxrdfxml::{RdfXmlParseError, RdfXmlParser};
use oxttl::{NQuadsParser, TriGParser, TurtleParseError};
use std::io::{self, BufRead};

/// How triples are written down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RdfSyntax {
    /// [Turtle](https://www.w3.org/TR/turtle/), and [TriG](https://www.w3.org/TR/trig/), which is Turtle with graphs.
    Turtle,
    /// [N-Triples](https://www.w3.org/TR/n-triples/) and [N-Quads](https://www.w3.org/TR/n-quads/).
    NTriples,
    /// [RDF/XML](https://www.w3.org/TR/rdf-syntax-grammar/).
    RdfXml,
    /// [JSON-LD](https://www.w3.org/TR/json-ld11/), with its context inside: nothing is fetched.
    JsonLd,
}

impl RdfSyntax {
    /// Whether a text begins as a document of this syntax does.
    #[must_use]
    pub fn looks_like(self, head: &str) -> bool {
        let line =
            head.lines().map(str::trim).find(|line| !line.is_empty() && !line.starts_with('#')).unwrap_or_default();
        match self {
            Self::Turtle => {
                let is_declaration = ["@prefix ", "@base ", "PREFIX ", "BASE "].iter().any(|start| {
                    line.get(..start.len()).is_some_and(|word| word.eq_ignore_ascii_case(start)) && line.contains('<')
                });
                is_declaration || is_term(line)
            }
            Self::NTriples => {
                // Subject and predicate in full, and a whole statement in the line.
                let terms = is_term(line).then(|| line.splitn(3, ' ').collect::<Vec<_>>());
                line.ends_with('.') && terms.is_some_and(|terms| terms.get(1).is_some_and(|term| is_term(term)))
            }
            Self::RdfXml => {
                head.starts_with('<')
                    && head.contains("http://www.w3.org/1999/02/22-rdf-syntax-ns#")
                    && (root(head).is_some_and(|name| name == "RDF" || name.ends_with(":RDF")) || is_envelope(head))
            }
            Self::JsonLd => {
                head.starts_with(['{', '['])
                    && ["\"@id\"", "\"@graph\"", "\"@context\""].iter().any(|key| head.contains(key))
            }
        }
    }
}

/// Whether a line begins with an IRI in angle brackets or with a blank node.
fn is_term(line: &str) -> bool {
    let iri = line.strip_prefix('<').and_then(|rest| rest.split_once('>')).map(|(iri, _)| iri);
    iri.is_some_and(|iri| iri.contains(':') && !iri.contains([' ', '"', '='])) || line.starts_with("_:")
}

/// The name of the first element of an XML document, as written.
pub(super) fn root(head: &str) -> Option<&str> {
    let mut rest = head;
    loop {
        rest = rest.split_once('<')?.1;
        match rest.chars().next()? {
            '?' | '!' => {}
            _ => return rest.split([' ', '>', '/', '\n', '\r', '\t']).next(),
        }
    }
}

/// Writes the entities that a document type declares in double quotes, as the parser wants them; `EPrints` has single ones.
pub(super) fn quote_entities(head: &mut [u8]) {
    let mut from = 0;
    while let Some(at) = head.get(from..).and_then(|rest| memmem::find(rest, b"<!ENTITY")) {
        from += at + b"<!ENTITY".len();
        let rest = head.get_mut(from..).unwrap_or_default();
        let Some(open) = memchr3(b'"', b'\'', b'>', rest) else { break };
        let value = rest.get(open + 1..).unwrap_or_default();
        let close = open + 1 + memchr2(b'\'', b'"', value).unwrap_or(value.len());
        if rest.get(open) == Some(&b'\'') && rest.get(close) == Some(&b'\'') {
            for at in [open, close] {
                if let Some(quote) = rest.get_mut(at) {
                    *quote = b'"';
                }
            }
        }
    }
}

/// Why a triple could not be read.
pub(super) enum Trouble {
    /// The input failed.
    Io(io::Error),
    /// It is written wrongly; the parser goes on where it can.
    Syntax {
        /// Line in the input, from 1.
        line: Option<u64>,
        /// Offset in the input, from 0.
        byte: Option<u64>,
        /// What is wrong.
        message: String,
    },
}

/// A document being read.
pub(super) struct Document<'a> {
    triples: Box<dyn Iterator<Item = Result<Quad, Trouble>> + Send + 'a>,
    /// Troubles so far: a document with more than a few is none of that syntax.
    troubles: usize,
}

/// What relative IRIs are relative to in a document that does not say it, as in the exports of Zotero (`#item_12`). They mean
/// something within the document only, so their nodes are read as blank ones.
pub(super) const RELATIVE: &str = "relative:///";

/// After so many errors of syntax the rest is not worth a try.
const HOPELESS: usize = 100;

impl<'a> Document<'a> {
    pub(super) fn new<R: BufRead + Send + 'a>(syntax: RdfSyntax, reader: R) -> Self {
        let triples: Box<dyn Iterator<Item = Result<Quad, Trouble>> + Send + 'a> = match syntax {
            RdfSyntax::Turtle => {
                let parser = TriGParser::new().with_base_iri(RELATIVE).unwrap_or_default();
                Box::new(parser.for_reader(reader).map(|item| item.map_err(Trouble::from)))
            }
            RdfSyntax::NTriples => {
                Box::new(NQuadsParser::new().for_reader(reader).map(|item| item.map_err(Trouble::from)))
            }
            RdfSyntax::RdfXml => {
                // After an IRI that is none the parser knows no more where it is: they are looked at later.
                let parser = RdfXmlParser::new().with_base_iri(RELATIVE).unwrap_or_default().lenient();
                Box::new(parser.for_reader(reader).map(|item| {
                    item.map(|triple| triple.in_graph(oxrdf::GraphName::DefaultGraph)).map_err(Trouble::from)
                }))
            }
            RdfSyntax::JsonLd => {
                let parser = JsonLdParser::new().with_base_iri(RELATIVE).unwrap_or_default();
                Box::new(parser.for_reader(reader).map(|item| item.map_err(Trouble::from)))
            }
        };
        Self { triples, troubles: 0 }
    }
}

impl Iterator for Document<'_> {
    type Item = Result<Quad, Trouble>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.troubles >= HOPELESS {
            return None;
        }
        let item = self.triples.next()?;
        self.troubles += usize::from(item.is_err());
        Some(item)
    }
}

impl From<TurtleParseError> for Trouble {
    fn from(error: TurtleParseError) -> Self {
        match error {
            TurtleParseError::Io(error) => Self::Io(error),
            TurtleParseError::Syntax(error) => {
                let start = error.location().start;
                Self::Syntax {
                    line: Some(start.line + 1),
                    byte: Some(start.offset),
                    message: format!("this is no sound Turtle or N-Triples: {}", error.message()),
                }
            }
        }
    }
}

impl From<RdfXmlParseError> for Trouble {
    fn from(error: RdfXmlParseError) -> Self {
        match error {
            RdfXmlParseError::Io(error) => Self::Io(error),
            RdfXmlParseError::Syntax(error) => {
                Self::Syntax { line: None, byte: None, message: format!("this is no sound RDF/XML: {error}") }
            }
        }
    }
}

impl From<JsonLdParseError> for Trouble {
    fn from(error: JsonLdParseError) -> Self {
        match error {
            JsonLdParseError::Io(error) => Self::Io(error),
            JsonLdParseError::Syntax(error) if error.to_string().contains("remote context") => Self::Syntax {
                line: None,
                byte: None,
                message:
                    "the JSON-LD has its context elsewhere, and nothing is fetched: put the context itself into it"
                        .to_owned(),
            },
            JsonLdParseError::Syntax(error) => Self::Syntax {
                line: error.location().map(|location| location.start.line + 1),
                byte: error.location().map(|location| location.start.offset),
                message: format!("this is no sound JSON-LD: {error}"),
            },
        }
    }
}
