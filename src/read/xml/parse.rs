//! From the text of an element to its tree.

use super::element::{Attribute, Element, Node};
use super::entities::{Entities, MAX_EXPANSION, NoText};
use super::token::{self, Kind, Next, Token};
use crate::error::{Code, Diagnostic};
use quick_xml::events::BytesStart;
use std::sync::Arc;

/// How many elements a record may have: a hundred times what a long article has.
const MAX_ELEMENTS: usize = 1_000_000;
/// How many namespaces may be declared at one place.
const MAX_NAMESPACES: usize = 4096;
/// The longest name of an entity.
const MAX_NAME: usize = 64;

/// Prefixes with their namespaces, the innermost last.
pub(super) type Namespaces = Vec<(String, Arc<str>)>;

/// Reads one whole element, well-formed in its tags.
pub(super) struct Parser<'p> {
    /// Entities that the document declares.
    pub(super) entities: &'p Entities,
    /// Names of elements to leave out with all that is in them.
    pub(super) skipped: &'p [&'p str],
    /// What the elements around it declare, and on the way what those within declare.
    pub(super) namespaces: Namespaces,
    pub(super) budget: usize,
    pub(super) doubts: Vec<Diagnostic>,
}

/// An element whose end has not been met.
struct Open {
    element: Element,
    /// How many namespaces were known before it.
    namespaces: usize,
}

impl<'p> Parser<'p> {
    pub(super) fn new(entities: &'p Entities, skipped: &'p [&'p str], namespaces: Namespaces) -> Self {
        Self { entities, skipped, namespaces, budget: MAX_EXPANSION, doubts: Vec::new() }
    }

    /// The element that the text begins with; the error says what is wrong with it.
    pub(super) fn element(&mut self, text: &str) -> Result<Element, String> {
        let bytes = text.as_bytes();
        let mut open: Vec<Open> = Vec::new();
        // How many elements are open within one that is left out, itself counted.
        let mut skipped = 0_usize;
        let mut count = 0_usize;
        let mut at = 0;
        while let Next::Token(token) = token::next(bytes, at, true) {
            if skipped == 0
                && let Some(open) = open.last_mut()
            {
                self.text(text.get(at..token.start).unwrap_or_default(), &mut open.element)?;
            }
            at = token.end;
            match token.kind {
                Kind::Start | Kind::Empty => {
                    let name = text.get(token.name.clone()).unwrap_or_default();
                    let is_skipped = self.skipped.contains(&local(name)) && !open.is_empty();
                    if skipped > 0 || is_skipped {
                        skipped += usize::from(token.kind == Kind::Start);
                        continue;
                    }
                    count += 1;
                    if count > MAX_ELEMENTS {
                        return Err(format!("the record has more than {MAX_ELEMENTS} elements"));
                    }
                    let namespaces = self.namespaces.len();
                    let element = self.start(text, &token)?;
                    open.push(Open { element, namespaces });
                    if token.kind == Kind::Empty
                        && let Some(whole) = self.close(&mut open)
                    {
                        return Ok(whole);
                    }
                }
                Kind::End if skipped > 0 => skipped -= 1,
                Kind::End => {
                    if let Some(whole) = self.close(&mut open) {
                        return Ok(whole);
                    }
                }
                Kind::Other if skipped == 0 => {
                    let markup = text.get(token.start..token.end).unwrap_or_default();
                    let cdata = markup.strip_prefix("<![CDATA[").and_then(|rest| rest.strip_suffix("]]>"));
                    if let (Some(cdata), Some(open)) = (cdata, open.last_mut()) {
                        push(&mut open.element, &clean(cdata));
                    }
                }
                Kind::Stray if skipped == 0 => {
                    self.doubt(Code::Repaired, "a < that opens no tag is not written as XML wants it (&lt;)");
                    if let Some(open) = open.last_mut() {
                        push(&mut open.element, "<");
                    }
                }
                Kind::Stray | Kind::Other | Kind::Doctype => {}
            }
        }
        Err("the record has no end".to_owned())
    }

    /// Ends the innermost element; gives the outermost when that was it.
    fn close(&mut self, open: &mut Vec<Open>) -> Option<Element> {
        let Open { element, namespaces } = open.pop()?;
        self.namespaces.truncate(namespaces);
        match open.last_mut() {
            Some(outer) => {
                outer.element.nodes.push(Node::Element(element));
                None
            }
            None => Some(element),
        }
    }

    /// An element from its start tag.
    fn start(&mut self, text: &str, token: &Token) -> Result<Element, String> {
        let name = text.get(token.name.clone()).unwrap_or_default();
        let mut attributes = Vec::new();
        for (key, raw) in raw_attributes(text, token) {
            let mut value = String::new();
            self.resolve(&raw, &mut value)?;
            match declared_prefix(&key) {
                Some(prefix) if self.namespaces.len() < MAX_NAMESPACES => {
                    self.namespaces.push((prefix.to_owned(), value.trim().into()));
                }
                Some(_) => return Err(format!("the record declares more than {MAX_NAMESPACES} namespaces")),
                None => attributes.push(Attribute { name: key, value }),
            }
        }
        let prefix = name.split_once(':').map_or("", |(prefix, _)| prefix);
        let declared = self.namespaces.iter().rev().find(|(known, _)| known == prefix);
        let namespace = declared.map(|(_, iri)| iri.clone()).filter(|iri| !iri.is_empty());
        Ok(Element { name: local(name).to_owned(), namespace, attributes, nodes: Vec::new() })
    }

    fn text(&mut self, raw: &str, element: &mut Element) -> Result<(), String> {
        if raw.is_empty() {
            return Ok(());
        }
        let mut text = String::with_capacity(raw.len());
        self.resolve(raw, &mut text)?;
        push(element, &text);
        Ok(())
    }

    /// Adds the text with its references resolved.
    fn resolve(&mut self, raw: &str, out: &mut String) -> Result<(), String> {
        let mut rest = raw;
        while let Some((before, after)) = rest.split_once('&') {
            out.push_str(&clean(before));
            let end = after.bytes().take(MAX_NAME + 1).position(|byte| byte == b';');
            let name = end.and_then(|end| after.get(..end)).filter(|name| is_name(name));
            let Some(name) = name else {
                self.doubt(Code::Repaired, "an ampersand is not written as XML wants it (&amp;)");
                out.push('&');
                rest = after;
                continue;
            };
            match self.entities.expand(name, out, &mut self.budget) {
                Ok(()) => {}
                Err(NoText::TooLong) => {
                    return Err(format!("the entities of the record stand for more than {MAX_EXPANSION} bytes"));
                }
                Err(NoText::Unknown) if name.starts_with('#') => {
                    out.push(char::REPLACEMENT_CHARACTER);
                    self.doubt(Code::Encoding, &format!("&{name}; is no character"));
                }
                Err(NoText::Unknown) => {
                    out.push('&');
                    out.push_str(name);
                    out.push(';');
                    self.doubt(Code::Repaired, &format!("the entity &{name}; is not known; it was kept as written"));
                }
            }
            rest = after.get(name.len() + 1..).unwrap_or_default();
        }
        out.push_str(&clean(rest));
        Ok(())
    }

    /// Notes a doubt once.
    fn doubt(&mut self, code: Code, message: &str) {
        if !self.doubts.iter().any(|doubt| doubt.message == message) {
            self.doubts.push(Diagnostic::new(code, message));
        }
    }
}

/// The attributes of a start tag: qualified names, and values with their references as written.
pub(super) fn raw_attributes(text: &str, token: &Token) -> Vec<(String, String)> {
    let inner = text.get(token.name.start..token.end).unwrap_or_default();
    let inner = inner.strip_suffix('>').unwrap_or(inner);
    let inner = if token.kind == Kind::Empty { inner.strip_suffix('/').unwrap_or(inner) } else { inner };
    let length = token.name.end - token.name.start;
    if inner.len() <= length {
        return Vec::new();
    }
    let tag = BytesStart::from_content(inner, length);
    let mut attributes = tag.html_attributes();
    let attributes = attributes.with_checks(false).flatten();
    attributes.map(|attribute| (attribute.key.as_ref().to_owned(), attribute.value.into_owned())).collect()
}

/// The prefix that an attribute declares: `xmlns` declares the empty one.
pub(super) fn declared_prefix(attribute: &str) -> Option<&str> {
    let rest = attribute.strip_prefix("xmlns")?;
    if rest.is_empty() { Some("") } else { rest.strip_prefix(':') }
}

fn local(name: &str) -> &str {
    name.split_once(':').map_or(name, |(_, local)| local)
}

fn is_name(name: &str) -> bool {
    let body = name.strip_prefix('#').unwrap_or(name);
    !body.is_empty() && body.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | ':'))
}

/// Text without control characters, which XML does not allow.
fn clean(text: &str) -> std::borrow::Cow<'_, str> {
    let is_wrong = |c: char| c.is_ascii_control() && !matches!(c, '\t' | '\n' | '\r');
    if text.contains(is_wrong) { text.replace(is_wrong, "").into() } else { text.into() }
}

/// Adds text behind what is in the element.
fn push(element: &mut Element, text: &str) {
    match element.nodes.last_mut() {
        Some(Node::Text(before)) => before.push_str(text),
        _ if text.is_empty() => {}
        _ => element.nodes.push(Node::Text(text.to_owned())),
    }
}
