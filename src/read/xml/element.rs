//! An element with all that is in it.

use crate::text::markup;
use std::borrow::Cow;
use std::fmt::Write;
use std::sync::Arc;

/// An XML element: name, attributes, and what is in it.
///
/// Names are local names; a prefix says nothing, its namespace does.
///
/// ```
/// use bibtriple::read::xml::XmlReader;
///
/// let input = r#"<a:book xmlns:a="urn:x" lang="en"><a:title>Salt <i>&amp;</i> water</a:title><a:by>Holm</a:by><a:by>Berg</a:by></a:book>"#;
/// let records: Vec<_> = XmlReader::new("books", &["book"]).for_slice(input.as_bytes()).collect::<Result<_, _>>()?;
/// let book = &records[0].element;
/// assert_eq!((book.name(), book.namespace(), book.attr("lang")), ("book", Some("urn:x"), Some("en")));
/// assert_eq!(book.child_text("title").as_deref(), Some("Salt & water"));
/// assert_eq!(book.children_named("by").map(|by| by.text()).collect::<Vec<_>>(), ["Holm", "Berg"]);
/// # Ok::<(), bibtriple::error::ReadError>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Element {
    pub(super) name: String,
    pub(super) namespace: Option<Arc<str>>,
    pub(super) attributes: Vec<Attribute>,
    pub(super) nodes: Vec<Node>,
}

/// An attribute, by its name as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attribute {
    /// The qualified name: `xml:lang`.
    pub name: String,
    /// The value, entities resolved.
    pub value: String,
}

impl Attribute {
    /// The name without its prefix.
    #[must_use]
    pub fn local_name(&self) -> &str {
        self.name.rsplit_once(':').map_or(self.name.as_str(), |(_, local)| local)
    }
}

/// What stands in an element.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Node {
    /// An element.
    Element(Element),
    /// Text, entities resolved, blanks as written.
    Text(String),
}

impl Element {
    /// The local name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The namespace, if it is in one.
    #[must_use]
    pub fn namespace(&self) -> Option<&str> {
        self.namespace.as_deref()
    }

    /// All attributes, in order; declarations of namespaces are none.
    #[must_use]
    pub fn attributes(&self) -> &[Attribute] {
        &self.attributes
    }

    /// The attribute of this name without a prefix, trimmed; an empty one is none.
    #[must_use]
    pub fn attr(&self, name: &str) -> Option<&str> {
        let attribute = self.attributes.iter().find(|attribute| attribute.name == name)?;
        Some(attribute.value.trim()).filter(|value| !value.is_empty())
    }

    /// The attribute of this local name whatever its prefix, one without a prefix first: `xlink:href`, `ns1:href`, `href`.
    #[must_use]
    pub fn attr_any(&self, local_name: &str) -> Option<&str> {
        self.attr(local_name).or_else(|| {
            let attribute = self.attributes.iter().find(|attribute| attribute.local_name() == local_name)?;
            Some(attribute.value.trim()).filter(|value| !value.is_empty())
        })
    }

    /// What is in it, in order.
    #[must_use]
    pub fn nodes(&self) -> &[Node] {
        &self.nodes
    }

    /// The elements in it, in order.
    pub fn children(&self) -> impl Iterator<Item = &Self> {
        self.nodes.iter().filter_map(|node| match node {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    /// The elements in it of this local name.
    pub fn children_named<'e>(&'e self, name: &'e str) -> impl Iterator<Item = &'e Self> {
        self.children().filter(move |child| child.name == name)
    }

    /// The first element in it of this local name.
    #[must_use]
    pub fn child(&self, name: &str) -> Option<&Self> {
        self.children().find(|child| child.name == name)
    }

    /// The text of the first element in it of this local name that has text.
    #[must_use]
    pub fn child_text(&self, name: &str) -> Option<String> {
        self.children().filter(|child| child.name == name).map(Self::text).find(|text| !text.is_empty())
    }

    /// The elements behind a path of local names: `front/article-meta/title-group`.
    #[must_use]
    pub fn at<'e>(&'e self, path: &str) -> Vec<&'e Self> {
        let mut found = vec![self];
        for name in path.split('/') {
            found = found.into_iter().flat_map(Self::children).filter(|child| child.name == name).collect();
        }
        found
    }

    /// The first element behind a path of local names.
    #[must_use]
    pub fn first_at(&self, path: &str) -> Option<&Self> {
        self.at(path).into_iter().next()
    }

    /// The elements of this local name however deep, itself left out, in the order of the text.
    #[must_use]
    pub fn descendants<'e>(&'e self, name: &str) -> Vec<&'e Self> {
        let mut found = Vec::new();
        self.collect(name, &mut found);
        found
    }

    fn collect<'e>(&'e self, name: &str, found: &mut Vec<&'e Self>) {
        for child in self.children() {
            if child.name == name {
                found.push(child);
            }
            child.collect(name, found);
        }
    }

    /// All text in it, that of the elements in it too, with blanks and line breaks folded.
    #[must_use]
    pub fn text(&self) -> String {
        fold(&self.raw_text())
    }

    /// The text that is directly in it, that of the elements in it left out, folded.
    #[must_use]
    pub fn own_text(&self) -> String {
        let mut text = String::new();
        for node in &self.nodes {
            match node {
                Node::Text(part) => text.push_str(part),
                Node::Element(_) => text.push(' '),
            }
        }
        fold(&text)
    }

    /// All text in it, blanks as written.
    #[must_use]
    pub fn raw_text(&self) -> String {
        if let [Node::Text(text)] = self.nodes.as_slice() {
            return text.clone();
        }
        let mut text = String::new();
        self.push_text(&mut text);
        text
    }

    fn push_text(&self, text: &mut String) {
        for node in &self.nodes {
            match node {
                Node::Text(part) => text.push_str(part),
                Node::Element(element) => element.push_text(text),
            }
        }
    }

    /// What is in it as XML again, names without prefixes, for [`markup::strip`].
    #[must_use]
    pub fn markup(&self) -> String {
        let mut out = String::new();
        for node in &self.nodes {
            node.write(&mut out, &|_| true);
        }
        out
    }

    /// The text without elements of any name, and without the markup of HTML, JATS and `MathML` that was escaped: paragraphs
    /// stay apart, formulas are not read twice, and a heading that says only "Abstract" goes.
    #[must_use]
    pub fn stripped(&self) -> String {
        let mut out = String::new();
        for node in &self.nodes {
            node.write(&mut out, &markup::is_element);
        }
        markup::strip(&out).into_owned()
    }

    /// As [`Self::stripped`], with ` -- ` between the entries of a list and between lines.
    pub(in crate::read) fn entries(&self) -> String {
        // Its markup is escaped, if it has any.
        if self.children().next().is_none() {
            return markup::strip_entries(&self.own_text()).into_owned();
        }
        let mut out = String::new();
        for node in &self.nodes {
            node.write(&mut out, &markup::is_element);
        }
        markup::strip_entries(&out).into_owned()
    }

    /// The same element with other names for it and all that is in it; names of which there is none stay.
    pub(in crate::read) fn renamed(&self, rename: &dyn Fn(&str) -> Option<&'static str>) -> Self {
        let nodes = self.nodes.iter().map(|node| match node {
            Node::Element(element) => Node::Element(element.renamed(rename)),
            Node::Text(text) => Node::Text(text.clone()),
        });
        Self {
            name: rename(&self.name).map_or_else(|| self.name.clone(), str::to_owned),
            namespace: self.namespace.clone(),
            attributes: self.attributes.clone(),
            nodes: nodes.collect(),
        }
    }

    /// Whether there is neither text nor an element in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.nodes.iter().all(|node| matches!(node, Node::Text(text) if text.trim().is_empty()))
    }
}

impl Node {
    /// Writes it as XML; of an element whose name is not `shown`, only what is in it.
    fn write(&self, out: &mut String, shown: &dyn Fn(&str) -> bool) {
        match self {
            Self::Text(text) => out.push_str(&escape(text)),
            Self::Element(element) if !shown(&element.name) => {
                for node in &element.nodes {
                    node.write(out, shown);
                }
            }
            Self::Element(element) => {
                let _ = write!(out, "<{}", element.name);
                for attribute in &element.attributes {
                    let _ = write!(out, " {}=\"{}\"", attribute.name, escape(&attribute.value));
                }
                if element.nodes.is_empty() {
                    out.push_str("/>");
                    return;
                }
                out.push('>');
                for node in &element.nodes {
                    node.write(out, shown);
                }
                let _ = write!(out, "</{}>", element.name);
            }
        }
    }
}

fn escape(text: &str) -> Cow<'_, str> {
    quick_xml::escape::escape(text)
}

/// Blanks and line breaks as one blank each, none at the ends. No-break spaces are text.
fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for word in text.split(|c: char| c.is_ascii_whitespace()).filter(|word| !word.is_empty()) {
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.push_str(word);
    }
    folded
}
