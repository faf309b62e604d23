//! What entries name in `crossref`, `xdata`, `xref` and `related`.

use super::entry::{Entry, Field, Parser, Strings};
use super::known::{Known, Stored};
use super::{inherit, record};
use crate::error::{Code, Diagnostic};
use crate::model::{Record, RelatedWork, Relation, RelationKind, Text};
use std::borrow::Cow;

/// Parents of parents of parents; no work has more.
const DEEPEST: usize = 8;

/// The keys that an entry names, with the field that does.
pub(super) fn named<'f>(fields: &'f [Field<'_>]) -> impl Iterator<Item = (&'f str, &'f str)> {
    fields.iter().filter(|field| is_reference(&field.name)).flat_map(|field| {
        field.value.split(',').map(str::trim).filter(|key| !key.is_empty()).map(|key| (field.name.as_ref(), key))
    })
}

fn is_reference(name: &str) -> bool {
    matches!(name, "crossref" | "xdata" | "xref" | "related")
}

/// What is at hand for those that name others.
#[derive(Clone, Copy)]
pub(super) struct Resolver<'a> {
    pub(super) known: &'a Known,
    pub(super) strings: &'a Strings,
}

impl<'a> Resolver<'a> {
    fn parse(self, stored: &'a Stored) -> Option<Entry<'a>> {
        Parser::new(&stored.text, self.strings).entry(&stored.kind).ok()
    }

    /// A key that an entry needs, by itself or by way of another, and that is not there.
    pub(super) fn missing(self, fields: &[Field<'_>], seen: &mut Vec<String>) -> Option<String> {
        for (_, key) in named(fields) {
            let lower = key.to_ascii_lowercase();
            if seen.contains(&lower) || seen.len() > 64 {
                continue;
            }
            seen.push(lower);
            let Some(stored) = self.known.get(key) else { return Some(key.to_owned()) };
            if stored.has_references
                && let Some(entry) = self.parse(stored)
                && let Some(key) = self.missing(&entry.fields, seen)
            {
                return Some(key);
            }
        }
        None
    }

    /// Gives an entry what it takes from others.
    pub(super) fn resolve(self, kind: &str, fields: &mut Vec<Field<'a>>, seen: &mut Vec<&'a str>) {
        if seen.len() >= DEEPEST {
            return;
        }
        for name in ["xdata", "crossref"] {
            let Some(keys) = fields.iter().find(|field| field.name == name).map(|field| field.value.clone()) else {
                continue;
            };
            for key in keys.split(',').map(str::trim) {
                let Some(stored) = self.known.get(key) else { continue };
                let Some(mut parent) = self.parse(stored) else { continue };
                if seen.contains(&parent.key) {
                    continue;
                }
                seen.push(parent.key);
                self.resolve(&parent.kind, &mut parent.fields, seen);
                seen.pop();
                if name == "xdata" {
                    inherit::from_data(fields, parent.fields);
                } else {
                    inherit::from_parent(fields, kind, parent.fields, &parent.kind);
                }
            }
        }
    }

    /// The record of an entry, with what it takes from others and how it is related to them.
    pub(super) fn record(self, stored: &'a Stored, doubts: Vec<Diagnostic>) -> Option<Record> {
        let entry = self.parse(stored)?;
        Some(self.build(stored, entry, doubts))
    }

    pub(super) fn build(self, stored: &Stored, entry: Entry<'a>, mut doubts: Vec<Diagnostic>) -> Record {
        let Entry { kind, key, mut fields } = entry;
        if !stored.has_references {
            return record::record(&kind, key, fields, stored.at, doubts);
        }
        for (name, target) in named(&fields) {
            if self.known.get(target).is_none() {
                let message = format!("no entry near has the key “{target}” that {name} names");
                doubts.push(Diagnostic::new(Code::Unmapped, message).in_field(name.to_owned()).with_value(target));
            }
        }
        let related = self.related(&fields, key);
        self.resolve(&kind, &mut fields, &mut vec![key]);
        let mut record = record::record(&kind, key, fields, stored.at, doubts);
        // What `origtitle` says of an entry that is there, that entry says better.
        let is_said = |relation: &Relation| {
            let title = |relation: &Relation| relation.work.title.as_ref().map(|title| title.value.clone());
            related.iter().any(|known| known.kind == relation.kind && title(known) == title(relation))
        };
        record.relations.retain(|relation| !is_said(relation));
        record.relations.extend(related);
        record
    }

    /// What `xref` and `related` name.
    fn related(self, fields: &[Field<'_>], own: &str) -> Vec<Relation> {
        let kind = fields.iter().find(|field| field.name == "relatedtype").map_or("", |field| field.value.trim());
        let note =
            fields.iter().find(|field| field.name == "relatedstring").map(|field| super::tex::text(&field.value));
        let relations = named(fields).filter(|(name, key)| matches!(*name, "xref" | "related") && *key != own);
        relations
            .filter_map(|(name, key)| {
                let stored = self.known.get(key)?;
                let entry = self.parse(stored)?;
                let other = record::record(&entry.kind, entry.key, entry.fields, stored.at, Vec::new());
                let is_xref = name == "xref";
                Some(Relation {
                    kind: if is_xref { RelationKind::PartOf } else { relation_kind(kind) },
                    work: RelatedWork {
                        kind: other.kind,
                        title: other.title.map(|title| Text { value: title.full, language: title.language }),
                        contributions: other.contributions,
                        identifiers: other.identifiers,
                        languages: other.languages,
                        date: other.dates.into_iter().next().map(|date| date.date),
                        edition: other.editions.into_iter().next(),
                        note: note.clone().map(Cow::into_owned).filter(|_| !is_xref),
                        ..RelatedWork::default()
                    },
                })
            })
            .collect()
    }
}

/// What `relatedtype` says.
fn relation_kind(text: &str) -> RelationKind {
    match text.to_ascii_lowercase().as_str() {
        "translationof" => RelationKind::TranslationOf,
        "translationas" | "translatedas" => RelationKind::Translation,
        "reprintof" | "reprintfrom" => RelationKind::VersionOf,
        "reprintas" | "origpubas" | "origpubin" => RelationKind::OtherVersion,
        "multivolume" => RelationKind::Part,
        "reviewof" => RelationKind::ReviewOf,
        _ => RelationKind::Related,
    }
}
