//! Other works.

use super::graph::{NodeId, Object};
use super::host::take_control_number;
use super::work::{Reading, kind_of_classes};
use super::{names, works};
use crate::model::{Kind, Language, RelatedWork, Relation, RelationKind, Text};
use std::collections::HashSet;

/// Properties between works, and what they say of the other one.
const RELATIONS: &[(&str, RelationKind)] = &[
    ("bibo:translationOf", RelationKind::TranslationOf),
    ("dcterms:isVersionOf", RelationKind::VersionOf),
    ("dcterms:hasVersion", RelationKind::OtherVersion),
    ("dcterms:hasFormat", RelationKind::OtherFormat),
    ("dcterms:isFormatOf", RelationKind::OtherFormat),
    ("dcterms:replaces", RelationKind::Preceding),
    ("dcterms:isReplacedBy", RelationKind::Succeeding),
    ("dcterms:hasPart", RelationKind::Part),
    ("dcterms:isReferencedBy", RelationKind::CitedBy),
    ("bibo:reviewOf", RelationKind::ReviewOf),
    ("dcterms:source", RelationKind::Source),
    ("dcterms:isRequiredBy", RelationKind::Requires),
    ("dcterms:relation", RelationKind::Related),
    ("dc:relation", RelationKind::Related),
    ("bibo:cites", RelationKind::Cites),
    ("cito:cites", RelationKind::Cites),
    ("dcterms:references", RelationKind::Cites),
];

const LANGUAGE: &[&str] = &["dcterms:language", "dc:language", "schema:inLanguage", "z:language"];

impl Reading<'_> {
    pub(super) fn relations(&mut self) {
        self.reviews();
        for &(property, kind) in RELATIONS {
            for node in self.graph.nodes(self.work, &[property]) {
                if self.graph.is_a(node, &["bibo:Conference", "bib:Memo"]) {
                    continue;
                }
                self.see(node);
                let kind = self.named_relation(node).unwrap_or(kind);
                if kind == RelationKind::TranslationOf && self.is_language_alone(node) {
                    self.record.original_languages = self.languages_of(node);
                } else if node != self.work {
                    let works = self.related_works(node);
                    self.record.relations.extend(works.into_iter().map(|work| Relation { kind, work }));
                }
            }
            // A work that is only named.
            if !matches!(property, "dcterms:source" | "dcterms:isReferencedBy") {
                for title in self.graph.texts(self.work, &[property]) {
                    let work = RelatedWork { title: Some(title), ..RelatedWork::default() };
                    self.record.relations.push(Relation { kind, work });
                }
            }
        }
    }

    /// Reviews of the work that are no records of their own.
    fn reviews(&mut self) {
        let here = HashSet::from([self.work]);
        for node in self.graph.mentions(self.work, &["bibo:reviewOf"]) {
            if works::is_bare_review(self.graph, node, &here) {
                self.graph.nodes(node, &["bibo:reviewOf"]);
                let work = self.related_work(node);
                self.record.relations.push(Relation { kind: RelationKind::Review, work });
            }
        }
    }

    /// What the name of a node says of its relation to the work, where one property stands for two.
    fn named_relation(&self, node: NodeId) -> Option<RelationKind> {
        let fragment = self.fragment(node)?;
        let name = fragment.split('-').next().unwrap_or_default();
        match name {
            "original" => Some(RelationKind::TranslationOf),
            "translation" => Some(RelationKind::Translation),
            "reviewed" => Some(RelationKind::ReviewOf),
            _ => None,
        }
    }

    /// Whether of an original no more is known than its languages.
    fn is_language_alone(&self, node: NodeId) -> bool {
        self.fragment(node) == Some("original")
            && self
                .graph
                .statements(node)
                .iter()
                .all(|statement| matches!(statement.property.as_str(), "rdf:type" | "dcterms:language"))
    }

    /// A related work, once for each title and note that it has.
    pub(super) fn related_works(&self, node: NodeId) -> Vec<RelatedWork> {
        let work = self.related_work(node);
        let (_, others) = self.title_of(node);
        let notes = self.graph.values(node, names::DESCRIPTION);
        let mut works = vec![RelatedWork { note: notes.first().cloned(), ..work.clone() }];
        works.extend(notes.into_iter().skip(1).map(|note| RelatedWork { note: Some(note), ..work.clone() }));
        works.extend(others.into_iter().map(|title| RelatedWork { title: Some(title), ..work.clone() }));
        works
    }

    fn related_work(&self, node: NodeId) -> RelatedWork {
        self.see(node);
        let kind = kind_of_classes(&self.graph.classes(node)).unwrap_or(Kind::Document);
        let (title, _) = self.title_of(node);
        let mut work = RelatedWork {
            kind,
            title,
            other_scripts: Vec::new(),
            contributions: self.contributions(node, kind),
            identifiers: self.identifiers(node),
            languages: self.languages_of(node),
            date: self.dates_of(node, names::ISSUED).into_iter().next(),
            edition: self.graph.value(node, &["bibo:edition"]),
            control_number: None,
            note: None,
        };
        work.control_number = take_control_number(&mut work.identifiers);
        work
    }

    pub(super) fn languages_of(&self, node: NodeId) -> Vec<Language> {
        let mut languages = Vec::new();
        for object in self.graph.objects(node, LANGUAGE) {
            let name = match object {
                Object::Literal { text, .. } => Some(text.value.as_str()),
                Object::Node(node) => self.graph.iri(*node),
            };
            let language = name.and_then(language);
            languages.extend(language.filter(|language| !languages.contains(language)));
        }
        languages
    }

    /// Languages that are in no list, as written.
    pub(super) fn unknown_languages(&self) -> Vec<Text> {
        let texts = self.graph.texts(self.work, LANGUAGE);
        texts.into_iter().filter(|text| language(&text.value).is_none()).collect()
    }
}

/// A language by its IRI at id.loc.gov or lexvo.org, its code or its name.
fn language(name: &str) -> Option<Language> {
    let name = name.trim();
    let code = name.rsplit_once('/').map_or(name, |(_, code)| code);
    if name.contains("/iso639-3/") {
        Language::parse_639_3(code)
    } else {
        Language::parse(code).or_else(|| Language::from_name(name))
    }
}
