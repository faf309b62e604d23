//! What can be written.

use anyhow::bail;
use clap::ValueEnum;
use std::path::Path;

/// A format that is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Target {
    /// Turtle, with prefixes, to be read by people too
    Turtle,
    /// N-Triples, a statement a line
    Ntriples,
    /// N-Quads, a statement a line, in the graph of --graph
    Nquads,
    /// TriG, as Turtle, in the graph of --graph
    Trig,
    /// RDF/XML
    Rdfxml,
    /// JSON-LD
    Jsonld,
    /// The records as JSON Lines, to look at or to read again with `-f json`
    Json,
}

impl Target {
    /// The target that the name of the output file asks for.
    pub(super) fn of(output: &Path) -> anyhow::Result<Self> {
        Ok(match output.extension().and_then(|extension| extension.to_str()) {
            Some("ttl") | None => Self::Turtle,
            Some("nt") => Self::Ntriples,
            Some("nq") => Self::Nquads,
            Some("trig") => Self::Trig,
            Some("rdf" | "xml") => Self::Rdfxml,
            Some("jsonld") => Self::Jsonld,
            Some("json" | "jsonl" | "ndjson") => Self::Json,
            Some(other) => {
                bail!("no format is known by the extension .{other} of the output; say which to write with -t")
            }
        })
    }

    /// Whether its statements can be in a graph of that name.
    pub(super) fn has_graphs(self) -> bool {
        matches!(self, Self::Nquads | Self::Trig | Self::Jsonld)
    }
}
