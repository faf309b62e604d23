//! What several tests need: the command in a folder of its own, fixtures, graphs and what they must obey.

#![allow(dead_code, reason = "each test takes what it needs")]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

pub(crate) mod command;
pub(crate) mod graph;
pub(crate) mod marc;
pub(crate) mod vocabulary;
