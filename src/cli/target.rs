//! What can be written.

use clap::ValueEnum;
use std::path::Path;

/// A format that is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Target {
    /// The records as JSON Lines, to look at or to read again with `-f json`
    Json,
}

impl Target {
    /// The format whose files carry this extension.
    pub(super) fn of(path: &Path) -> Option<Self> {
        match path.extension()?.to_str()? {
            "json" | "jsonl" | "ndjson" => Some(Self::Json),
            _ => None,
        }
    }
}
