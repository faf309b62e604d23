//! Other works: cited, translated, versions, parts.

use super::node::{Item, Node};
use super::{people, place, terms};
use crate::id::Identifier;
use crate::model::list::push_new;
use crate::model::{RelatedWork, Relation, RelationKind, Relator, Role};
use crate::read::draft::{Draft, is_web_address, read_identifier};
use crate::read::works::relations::without_doi;
use crate::text::dates;

const RELATIONS: &[(&str, RelationKind)] = &[
    ("exampleOfWork", RelationKind::VersionOf),
    ("hasPart", RelationKind::Part),
    ("isBasedOn", RelationKind::Source),
    ("isBasedOnUrl", RelationKind::Source),
    ("itemReviewed", RelationKind::ReviewOf),
    ("predecessorOf", RelationKind::Succeeding),
    ("referencePublication", RelationKind::Related),
    ("review", RelationKind::Review),
    ("subjectOf", RelationKind::CitedBy),
    ("successorOf", RelationKind::Preceding),
    ("supersededBy", RelationKind::Succeeding),
    ("translationOfWork", RelationKind::TranslationOf),
    ("workExample", RelationKind::OtherVersion),
    ("workTranslation", RelationKind::Translation),
];

pub(super) fn is_relation(property: &str) -> bool {
    property == "citation" || RELATIONS.iter().any(|(known, _)| *known == property)
}

pub(super) fn read(draft: &mut Draft, node: Node<'_>) {
    for (property, kind) in RELATIONS {
        for item in node.items(&[property]) {
            match item {
                Item::Text(text) => draft.related(*kind, &text.value),
                // An ordinary review by a visitor is no work.
                Item::Node(other) if *property == "review" && other.iri().is_none() => {}
                Item::Node(other) => {
                    if let Some(work) = related_work(draft, other) {
                        push_new(&mut draft.record.relations, Relation { kind: *kind, work });
                    }
                }
            }
        }
    }
    citations(draft, node);
}

/// Cited works by their DOI; how many have none is reported.
fn citations(draft: &mut Draft, node: Node<'_>) {
    let mut without = 0;
    for item in node.items(&["citation"]) {
        let identifiers = match item {
            Item::Text(text) => read_identifier(&text.value).into_iter().collect(),
            Item::Node(other) => terms::identifiers_of(other),
        };
        let doi = identifiers.into_iter().find(|identifier| matches!(identifier, Identifier::Doi(_)));
        match doi {
            Some(doi) => {
                let work = RelatedWork { identifiers: vec![doi], ..RelatedWork::default() };
                push_new(&mut draft.record.relations, Relation { kind: RelationKind::Cites, work });
            }
            None => without += 1,
        }
    }
    without_doi(&mut draft.record, without, "citation");
}

fn related_work(draft: &mut Draft, other: Node<'_>) -> Option<RelatedWork> {
    let mut identifiers = terms::identifiers_of(other);
    if identifiers.is_empty() {
        let pages = terms::addresses(other, &["url"]).into_iter().filter(|url| is_web_address(url));
        identifiers.extend(pages.take(1).map(Identifier::Iri));
    }
    let title = place::title_of(other);
    if identifiers.is_empty() && title.is_none() {
        return None;
    }
    let author = [Role::Relator(Relator::AUTHOR)];
    let contributions = people::contributions(draft, other, "author", &author, true);
    let date = other.value(&["datePublished"]).map(|date| dates::read(super::work::day(&date)));
    Some(RelatedWork { title, contributions, identifiers, date, ..RelatedWork::default() })
}
