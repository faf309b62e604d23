//! What can be written.

use anyhow::bail;
use clap::ValueEnum;
use std::path::Path;

/// A format that is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Target {
    /// Turtle, with prefixes, to be read by people too
    #[value(alias = "ttl")]
    Turtle,
    /// N-Triples, a statement a line
    #[value(aliases = ["nt", "n-triples"])]
    Ntriples,
    /// N-Quads, a statement a line, in the graph of --graph
    #[value(aliases = ["nq", "n-quads"])]
    Nquads,
    /// TriG, as Turtle, in the graph of --graph
    Trig,
    /// RDF/XML
    #[value(aliases = ["rdf", "xml", "rdf-xml"])]
    Rdfxml,
    /// JSON-LD
    #[value(alias = "json-ld")]
    Jsonld,
    /// The records as JSON Lines, to look at or to read again with `-f json`
    Json,
}

impl Target {
    /// The target that the name of the output file asks for; `.gz` and `.zst` are looked behind.
    pub(super) fn of(output: &Path) -> anyhow::Result<Self> {
        let (_, extension) = divide(output);
        Ok(match extension.split('.').nth(1) {
            Some("ttl" | "gz" | "zst") | None => Self::Turtle,
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

/// A file name before its extensions, and these: `catalogue` and `.nt.gz`.
pub(super) fn divide(path: &Path) -> (&str, &str) {
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let dot = |name: &str| name.rfind('.').filter(|dot| *dot > 0);
    let packed = name.strip_suffix(".gz").or_else(|| name.strip_suffix(".zst"));
    let at = match packed.filter(|inner| !inner.is_empty()) {
        Some(inner) => dot(inner).unwrap_or(inner.len()),
        None => dot(name).unwrap_or(name.len()),
    };
    name.split_at(at)
}
