//! The nodes of a description, by their IRIs.

use super::{Description, NONE, NodeEntry, NodeId, Span};
use std::hash::Hasher;
use xxhash_rust::xxh3::{Xxh3, xxh3_128};

impl Description {
    /// The node with this IRI; a new one comes after the others.
    pub fn node(&mut self, iri: &str) -> NodeId {
        self.node_of(&[iri])
    }

    fn insert_node(&mut self, key: u128, iri: Span, meaning: u64) -> NodeId {
        let node = NodeId(self.nodes.len());
        self.nodes.push(NodeEntry {
            iri,
            meaning,
            next_number: 2,
            properties: 0,
            first_property: NONE,
            last_property: NONE,
        });
        self.by_iri.insert(key, node);
        node
    }

    /// The node with this IRI, if there is one.
    #[must_use]
    pub fn find(&self, iri: &str) -> Option<NodeId> {
        self.by_iri.get(&xxh3_128(iri.as_bytes())).copied()
    }

    /// As [`node`](Self::node), with an IRI in pieces: it is put together where it will stay, without a copy of its own.
    pub(crate) fn node_of<const N: usize>(&mut self, pieces: &[&str; N]) -> NodeId {
        let (iri, key) = self.push_iri(pieces);
        match self.by_iri.get(&key) {
            Some(&node) => {
                self.text.truncate(iri.start);
                node
            }
            None => self.insert_node(key, iri, 0),
        }
    }

    fn push_iri(&mut self, pieces: &[&str]) -> (Span, u128) {
        let iri = self.push_pieces(pieces);
        (iri, xxh3_128(self.get(iri).as_bytes()))
    }

    /// A node for something that is known by name alone: the IRI itself, or with `-2`, `-3`, … behind it where another thing
    /// has it already. `meaning` tells things apart (a hash of what they are); the same thing gets the same node.
    pub fn claim(&mut self, iri: &str, meaning: u64) -> NodeId {
        self.claim_of(&[iri], meaning)
    }

    /// As [`claim`](Self::claim), with an IRI in pieces: see [`node_of`](Self::node_of).
    pub(crate) fn claim_of<const N: usize>(&mut self, pieces: &[&str; N], meaning: u64) -> NodeId {
        let (iri, key) = self.push_iri(pieces);
        let meaning = meaning.max(1);
        let Some(&first) = self.by_iri.get(&key) else { return self.insert_node(key, iri, meaning) };
        self.text.truncate(iri.start);
        if self.nodes.get(first.0).is_some_and(|entry| entry.meaning == meaning) {
            return first;
        }
        self.namesake(first, &pieces.concat(), meaning)
    }

    /// The node of something else that is called as the first one is.
    fn namesake(&mut self, first: NodeId, iri: &str, meaning: u64) -> NodeId {
        // Which of the further ones it is, if any, is kept under a key of its own, so that a thousand namesakes stay quick.
        let mut hasher = Xxh3::new();
        hasher.update(iri.as_bytes());
        hasher.update(&[0]);
        hasher.update(&meaning.to_le_bytes());
        let namesake = hasher.digest128();
        if let Some(&node) = self.by_iri.get(&namesake) {
            return node;
        }
        let node = self.numbered(first, iri);
        self.set_meaning(node, meaning);
        self.by_iri.insert(namesake, node);
        node
    }

    fn numbered(&mut self, first: NodeId, iri: &str) -> NodeId {
        let mut number = self.nodes.get(first.0).map_or(2, |entry| entry.next_number);
        let free = loop {
            let numbered = format!("{iri}-{number}");
            number += 1;
            if self.find(&numbered).is_none() {
                break numbered;
            }
        };
        if let Some(entry) = self.nodes.get_mut(first.0) {
            entry.next_number = number;
        }
        self.node(&free)
    }

    fn set_meaning(&mut self, node: NodeId, meaning: u64) {
        if let Some(entry) = self.nodes.get_mut(node.0) {
            entry.meaning = meaning;
        }
    }
}

/// Passes on keys that are hashes already.
#[derive(Debug, Default)]
pub(super) struct KeyHasher(u64);

impl Hasher for KeyHasher {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.0 = self.0.rotate_left(8) ^ u64::from(byte);
        }
    }

    #[expect(clippy::cast_possible_truncation, reason = "half of a good hash is a good hash")]
    fn write_u128(&mut self, key: u128) {
        self.0 = key as u64;
    }
}
