//! Whether a statement is there already.

use super::{Description, MANY, NodeId, Object};
use crate::vocab::Term;
use xxhash_rust::xxh3::Xxh3;

impl Description {
    pub(super) fn is_known(&mut self, node: NodeId, property: usize, object: Object) -> bool {
        let Some(entry) = self.properties.get(property) else { return false };
        let (count, term) = (entry.count, entry.term);
        if count < MANY {
            return self.objects(property).any(|other| self.is_same(other, object));
        }
        if count == MANY {
            let keys: Vec<_> = self.objects(property).map(|object| self.key(node, term, object)).collect();
            self.seen.extend(keys);
        }
        !self.seen.insert(self.key(node, term, object))
    }

    fn is_same(&self, one: Object, other: Object) -> bool {
        match (one, other) {
            // Two texts of one length are rare, and lengths are at hand.
            (Object::Iri(one), Object::Iri(other)) | (Object::Text(one), Object::Text(other))
                if one.len() != other.len() =>
            {
                false
            }
            (Object::Term(one), Object::Term(other)) => one == other,
            (Object::Iri(one), Object::Iri(other)) => one == other || self.get(one) == self.get(other),
            (Object::Iri(iri), Object::Term(term)) | (Object::Term(term), Object::Iri(iri)) => {
                self.get(iri) == term.iri()
            }
            (Object::Text(one), Object::Text(other)) => self.get(one) == self.get(other),
            (Object::Tagged { value: one, tag }, Object::Tagged { value: other, tag: other_tag }) => {
                self.get(one) == self.get(other) && self.get(tag).eq_ignore_ascii_case(self.get(other_tag))
            }
            (Object::Typed { value: one, datatype }, Object::Typed { value: other, datatype: other_datatype }) => {
                datatype == other_datatype && self.get(one) == self.get(other)
            }
            (Object::List { start, end }, Object::List { start: other_start, end: other_end }) => {
                self.members.get(start..end) == self.members.get(other_start..other_end)
            }
            _ => false,
        }
    }

    /// A hash of a statement, by its content.
    fn key(&self, node: NodeId, term: Term, object: Object) -> u128 {
        let mut hasher = Xxh3::new();
        hasher.update(&node.0.to_le_bytes());
        hasher.update(term.iri().as_bytes());
        let mut part = |sort: u8, text: &str| {
            hasher.update(&[0, sort]);
            hasher.update(text.as_bytes());
        };
        match object {
            Object::Term(term) => part(1, term.iri()),
            Object::Iri(iri) => part(1, self.get(iri)),
            Object::Text(value) => part(2, self.get(value)),
            Object::Tagged { value, tag } => {
                part(3, self.get(value));
                part(3, &self.get(tag).to_ascii_lowercase());
            }
            Object::Typed { value, datatype } => {
                part(4, self.get(value));
                part(4, datatype.iri());
            }
            Object::List { start, end } => {
                for member in self.members.get(start..end).unwrap_or_default() {
                    part(5, self.iri(*member));
                }
            }
        }
        hasher.digest128()
    }
}
