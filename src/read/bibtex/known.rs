//! Entries that others may name, and those that wait for one that they name.

use crate::error::{Diagnostic, Position};
use std::collections::{BTreeMap, HashMap, VecDeque};
use std::sync::Arc;

/// How many bytes of entries are kept for those that may name them, and how many may wait.
const ROOM: usize = 16 * 1024 * 1024;
/// What an entry takes beside its text.
const OVERHEAD: usize = 256;

/// An entry as it stands in the file.
#[derive(Debug, Clone)]
pub(super) struct Stored {
    /// Its type in lower case.
    pub(super) kind: String,
    /// What stands between its braces.
    pub(super) text: String,
    pub(super) at: Position,
    /// Whether it names other entries.
    pub(super) has_references: bool,
}

impl Stored {
    fn size(&self) -> usize {
        self.text.len() + OVERHEAD
    }
}

/// An entry that waits, and what was doubtful in it.
#[derive(Debug)]
pub(super) struct Waiting {
    pub(super) stored: Arc<Stored>,
    pub(super) doubts: Vec<Diagnostic>,
}

/// The entries at hand.
#[derive(Debug, Default)]
pub(super) struct Known {
    by_key: HashMap<String, Arc<Stored>>,
    /// The keys in the order in which they came.
    order: VecDeque<String>,
    size: usize,
    /// By the order in which they came.
    waiting: BTreeMap<u64, Waiting>,
    by_target: HashMap<String, Vec<u64>>,
    waiting_size: usize,
    count: u64,
}

impl Known {
    /// Keeps an entry for those that may name it; the one that has the key already, if there is one.
    pub(super) fn add(&mut self, key: &str, stored: &Arc<Stored>) -> Option<Arc<Stored>> {
        let key = key.to_ascii_lowercase();
        if let Some(first) = self.by_key.get(&key) {
            return Some(Arc::clone(first));
        }
        self.size += stored.size();
        self.by_key.insert(key.clone(), Arc::clone(stored));
        self.order.push_back(key);
        while self.size > ROOM
            && let Some(oldest) = self.order.pop_front()
        {
            self.size -= self.by_key.remove(&oldest).map_or(0, |stored| stored.size());
        }
        None
    }

    pub(super) fn get(&self, key: &str) -> Option<&Arc<Stored>> {
        self.by_key.get(&key.to_ascii_lowercase())
    }

    /// Lets an entry wait for that key; those for which there is no room any more come back.
    pub(super) fn wait(&mut self, key: &str, waiting: Waiting) -> Vec<Waiting> {
        self.waiting_size += waiting.stored.size();
        self.by_target.entry(key.to_ascii_lowercase()).or_default().push(self.count);
        self.waiting.insert(self.count, waiting);
        self.count += 1;
        let mut over = Vec::new();
        while self.waiting_size > ROOM
            && let Some((_, oldest)) = self.waiting.pop_first()
        {
            self.waiting_size -= oldest.stored.size();
            over.push(oldest);
        }
        over
    }

    /// Those that waited for that key, in the order of the file.
    pub(super) fn arrived(&mut self, key: &str) -> Vec<Waiting> {
        if self.by_target.is_empty() {
            return Vec::new();
        }
        let numbers = self.by_target.remove(&key.to_ascii_lowercase()).unwrap_or_default();
        let found: Vec<Waiting> = numbers.iter().filter_map(|number| self.waiting.remove(number)).collect();
        self.waiting_size -= found.iter().map(|waiting| waiting.stored.size()).sum::<usize>();
        found
    }

    /// Those that waited in vain.
    pub(super) fn give_up(&mut self) -> Vec<Waiting> {
        self.by_target.clear();
        self.waiting_size = 0;
        std::mem::take(&mut self.waiting).into_values().collect()
    }
}
