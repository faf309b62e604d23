//! Nodes of a JSON-LD document, looked up by name; references within the document are followed.

use crate::model::{Language, LanguageTag, Text};
use crate::text::markup;
use serde_json::{Map, Value};
use std::collections::HashMap;

/// A document.
pub(super) struct Document<'v> {
    root: &'v Value,
    by_id: HashMap<&'v str, &'v Map<String, Value>>,
}

/// An object of a document.
#[derive(Clone, Copy)]
pub(super) struct Node<'d> {
    map: &'d Map<String, Value>,
    document: &'d Document<'d>,
}

/// A value of a property.
pub(super) enum Item<'d> {
    Text(Text),
    Node(Node<'d>),
}

impl<'v> Document<'v> {
    pub(super) fn new(root: &'v Value) -> Self {
        let mut by_id = HashMap::new();
        index(root, &mut by_id);
        Self { root, by_id }
    }

    /// The nodes at the top: those of the graph, or the object itself.
    pub(super) fn top(&self) -> Vec<Node<'_>> {
        let mut nodes = Vec::new();
        self.add_top(self.root, &mut nodes, 0);
        nodes
    }

    fn add_top<'d>(&'d self, value: &'d Value, nodes: &mut Vec<Node<'d>>, depth: u8) {
        match value {
            Value::Array(values) if depth < 4 => values.iter().for_each(|value| self.add_top(value, nodes, depth + 1)),
            Value::Object(map) => {
                let node = Node { map, document: self };
                let graph = map.get("@graph").filter(|_| depth < 4);
                let has_more = map.keys().any(|key| !key.starts_with('@'));
                if graph.is_none() || has_more {
                    nodes.push(node);
                }
                if let Some(graph) = graph {
                    self.add_top(graph, nodes, depth + 1);
                }
            }
            _ => {}
        }
    }

    /// The node of that name in the document.
    pub(super) fn node(&self, id: &str) -> Option<Node<'_>> {
        self.by_id.get(id).map(|map| Node { map, document: self })
    }
}

/// The fullest description of each node that has a name.
fn index<'v>(value: &'v Value, by_id: &mut HashMap<&'v str, &'v Map<String, Value>>) {
    match value {
        Value::Array(values) => values.iter().for_each(|value| index(value, by_id)),
        Value::Object(map) => {
            if let Some(id) = id_of(map) {
                let known = by_id.entry(id).or_insert(map);
                if known.len() < map.len() {
                    *known = map;
                }
            }
            map.values().for_each(|value| index(value, by_id));
        }
        _ => {}
    }
}

fn id_of(map: &Map<String, Value>) -> Option<&str> {
    let id = map.get("@id").or_else(|| map.get("id"))?.as_str()?.trim();
    (!id.is_empty()).then_some(id)
}

/// A term without its namespace.
pub(super) fn local(term: &str) -> &str {
    const NAMESPACES: &[&str] =
        &["https://schema.org/", "http://schema.org/", "schema:", "sdo:", "codemeta:", "bioschemas:"];
    let term = term.trim();
    NAMESPACES.iter().find_map(|namespace| term.strip_prefix(namespace)).unwrap_or(term)
}

impl<'d> Node<'d> {
    /// Its name in the document: an IRI, or a name that only counts within it.
    pub(super) fn id(self) -> Option<&'d str> {
        id_of(self.map)
    }

    /// Its name if that is a web address or URN, which other documents can use as well; a fragment of a page is none.
    pub(super) fn iri(self) -> Option<&'d str> {
        self.id().filter(|id| id.contains("://") || id.starts_with("urn:"))
    }

    /// What tells it from all other nodes of the document: its name, or else its place.
    pub(super) fn key(self) -> (Option<&'d str>, usize) {
        match self.id() {
            Some(id) => (Some(id), 0),
            None => (None, std::ptr::from_ref(self.map).addr()),
        }
    }

    /// Whether two are one.
    pub(super) fn is(self, other: Self) -> bool {
        std::ptr::eq(self.map, other.map) || self.id().is_some() && self.id() == other.id()
    }

    /// Its types, without their namespace.
    pub(super) fn types(self) -> Vec<&'d str> {
        let value = self.map.get("@type").or_else(|| self.map.get("type"));
        match value {
            Some(Value::String(name)) => vec![local(name)],
            Some(Value::Array(names)) => names.iter().filter_map(Value::as_str).map(local).collect(),
            _ => Vec::new(),
        }
    }

    pub(super) fn is_a(self, types: &[&str]) -> bool {
        self.types().iter().any(|name| types.contains(name))
    }

    /// Its properties and their values as written.
    pub(super) fn properties(self) -> impl Iterator<Item = (&'d str, &'d Value)> {
        self.map.iter().map(|(key, value)| (local(key), value)).filter(|(_, value)| !is_blank(value))
    }

    /// Whether it has one of these properties.
    pub(super) fn has(self, names: &[&str]) -> bool {
        self.properties().any(|(name, _)| names.contains(&name))
    }

    /// Whether nothing is said of it beside its name and type.
    pub(super) fn is_bare(self) -> bool {
        self.properties().all(|(name, _)| name.starts_with('@') || matches!(name, "id" | "type"))
    }

    /// The values of these properties, lists taken apart.
    pub(super) fn items(self, names: &[&str]) -> Vec<Item<'d>> {
        let mut items = Vec::new();
        for name in names {
            for (_, value) in self.properties().filter(|(key, _)| key == name) {
                self.add_items(value, None, &mut items);
            }
        }
        items
    }

    fn add_items(self, value: &'d Value, language: Option<&str>, items: &mut Vec<Item<'d>>) {
        let mut add = |text: &str| {
            let value = markup::strip(text);
            if !value.trim().is_empty() {
                let language = language.and_then(LanguageTag::parse);
                items.push(Item::Text(Text { value: value.trim().to_owned(), language }));
            }
        };
        match value {
            Value::Null => {}
            Value::String(text) => add(text),
            Value::Bool(value) => add(&value.to_string()),
            Value::Number(number) => add(&number.to_string()),
            Value::Array(values) => values.iter().for_each(|value| self.add_items(value, language, items)),
            Value::Object(map) => {
                if let Some(value) = map.get("@value") {
                    let language = map.get("@language").and_then(Value::as_str);
                    return self.add_items(value, language, items);
                }
                if let Some(values) = map.get("@list").or_else(|| map.get("@set")) {
                    return self.add_items(values, language, items);
                }
                if is_language_map(map) {
                    for (tag, value) in map {
                        self.add_items(value, Some(tag), items);
                    }
                    return;
                }
                let node = Node { map, document: self.document };
                // A reference to what is described elsewhere in the document.
                let full = node.id().and_then(|id| self.document.node(id));
                items.push(Item::Node(full.filter(|full| full.map.len() > map.len()).unwrap_or(node)));
            }
        }
    }

    /// The texts of these properties; of a node its name.
    pub(super) fn texts(self, names: &[&str]) -> Vec<Text> {
        let mut texts: Vec<Text> = Vec::new();
        for item in self.items(names) {
            let text = match item {
                Item::Text(text) => Some(text),
                Item::Node(node) => node.name().map(Text::new),
            };
            if let Some(text) = text.filter(|text| !texts.contains(text)) {
                texts.push(text);
            }
        }
        texts
    }

    pub(super) fn values(self, names: &[&str]) -> Vec<String> {
        self.texts(names).into_iter().map(|text| text.value).collect()
    }

    pub(super) fn value(self, names: &[&str]) -> Option<String> {
        self.texts(names).into_iter().next().map(|text| text.value)
    }

    /// The nodes of these properties; a text that is the name of a node in the document is that node.
    pub(super) fn nodes(self, names: &[&str]) -> Vec<Node<'d>> {
        let items = self.items(names).into_iter();
        items
            .filter_map(|item| match item {
                Item::Node(node) => Some(node),
                Item::Text(text) => self.document.node(&text.value),
            })
            .collect()
    }

    /// What it is called.
    pub(super) fn name(self) -> Option<String> {
        for name in ["name", "headline", "legalName", "title", "value", "termCode", "alternateName"] {
            let mut found = None;
            for (_, value) in self.properties().filter(|(key, _)| *key == name) {
                let mut items = Vec::new();
                self.add_items(value, None, &mut items);
                found = items.into_iter().find_map(|item| match item {
                    Item::Text(text) => Some(text.value),
                    Item::Node(_) => None,
                });
            }
            if found.is_some() {
                return found;
            }
        }
        None
    }
}

fn is_blank(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.trim().is_empty(),
        Value::Array(values) => values.iter().all(is_blank),
        Value::Object(map) => map.is_empty(),
        _ => false,
    }
}

/// Texts by their language: `{"de": "Schlüssel", "en": "keys"}`.
fn is_language_map(map: &Map<String, Value>) -> bool {
    let is_language = |key: &str| {
        let primary = key.split(['-', '_']).next().unwrap_or_default();
        (primary.len() == 2 || primary.len() == 3 && primary == key) && Language::parse(primary).is_some()
    };
    let is_text = |value: &Value| match value {
        Value::String(text) => !text.contains("://") && !text.starts_with(['#', '_']),
        Value::Array(texts) => texts.iter().all(Value::is_string),
        _ => false,
    };
    !map.is_empty() && map.iter().all(|(key, value)| is_language(key) && is_text(value))
}
