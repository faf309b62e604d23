//! `bibtriple convert`.

use super::Status;
use super::deletions::Deletions;
use super::mapping::{Catalogue, Mapping};
use super::output::{Output, UNWRITABLE};
use super::reading::Reading;
use super::target::Target;
use anyhow::{Context, bail};
use bibtriple::description::ListCells;
use bibtriple::pipeline::{self, Summary, WriteJson};
use bibtriple::sink::{JsonLd, NQuads, NTriples, RdfXml, Sink, TriG, Turtle};
use clap::Args;
use oxrdf::NamedNode;
use std::path::PathBuf;

/// Convert records to linked data
///
/// The work of a record is named by its DOI; without one by what else identifies it. Everything doubtful is counted in the summary
/// and told one by one with --report.
#[derive(Debug, Args)]
pub(super) struct Convert {
    #[command(flatten)]
    reading: Reading,

    #[command(flatten)]
    mapping: Mapping,

    /// Format of the output [default: by the extension of the output file, otherwise turtle]
    #[arg(short = 't', long = "to", value_name = "FORMAT", value_enum)]
    target: Option<Target>,

    /// Write to FILE, which appears whole at the end or not at all [default: the standard output]
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,

    /// List what the catalogue has deleted in FILE: the IRI of the work, or else its control number, one a line
    #[arg(long, value_name = "FILE")]
    deleted: Option<PathBuf>,

    /// Put everything into the graph of this name (nquads, trig, jsonld)
    #[arg(long, value_name = "IRI")]
    graph: Option<String>,

    /// Write IRIs in place of blank nodes, so that a store that loads the same data twice holds them once
    #[arg(long)]
    skolemize: bool,
}

impl Convert {
    pub(super) fn run(self) -> anyhow::Result<Status> {
        self.reading.check(self.output.as_deref())?;
        let target = self.target()?;
        let graph = self.graph(target)?;
        let catalogue = self.mapping.catalogue()?;
        let mut output = Output::open(self.output.as_deref())?;
        let mut deletions = Deletions::open(self.deleted.as_deref(), catalogue.mapper.clone())?;
        let summary = self.write(target, graph, catalogue, &mut output, &mut deletions)?;
        let status = self.reading.conclude(&summary);
        if status != Status::Failed {
            output.finish()?;
            deletions.finish()?;
        }
        Ok(status)
    }

    fn target(&self) -> anyhow::Result<Target> {
        match (self.target, &self.output) {
            (Some(target), _) => Ok(target),
            (None, Some(output)) => Target::of(output),
            (None, None) => Ok(Target::Turtle),
        }
    }

    fn graph(&self, target: Target) -> anyhow::Result<Option<NamedNode>> {
        let Some(graph) = &self.graph else { return Ok(None) };
        if !target.has_graphs() {
            bail!("only -t nquads, trig and jsonld have named graphs; leave out --graph, or choose one of these");
        }
        let graph = NamedNode::new(graph).with_context(|| format!("the graph {graph} is no IRI"))?;
        Ok(Some(graph))
    }

    fn write(
        &self,
        target: Target,
        graph: Option<NamedNode>,
        catalogue: Catalogue,
        out: &mut Output,
        deletions: &mut Deletions,
    ) -> anyhow::Result<Summary> {
        let cells = if self.skolemize { ListCells::Skolemized } else { ListCells::Blank };
        match target {
            Target::Turtle => self.describe(catalogue, deletions, Turtle::new().with_cells(cells).for_writer(out)),
            Target::Ntriples => self.describe(catalogue, deletions, NTriples::new().with_cells(cells).for_writer(out)),
            Target::Nquads => {
                self.describe(catalogue, deletions, NQuads::new().with_graph(graph).with_cells(cells).for_writer(out))
            }
            Target::Trig => {
                self.describe(catalogue, deletions, TriG::new().with_graph(graph).with_cells(cells).for_writer(out))
            }
            Target::Rdfxml => self.describe(catalogue, deletions, RdfXml::new(out, cells)),
            Target::Jsonld => self.describe(catalogue, deletions, JsonLd::new(out, cells, graph)),
            Target::Json => {
                let mut consumer = deletions.watch(WriteJson::new(out));
                let summary = self.reading.run(&mut consumer, catalogue.labels, None, self.output.is_none())?;
                consumer.into_inner().finish().context(UNWRITABLE)?;
                Ok(summary)
            }
        }
    }

    fn describe(&self, catalogue: Catalogue, deletions: &mut Deletions, sink: impl Sink) -> anyhow::Result<Summary> {
        let mut consumer = deletions.watch(pipeline::Convert::new(catalogue.mapper, sink));
        let summary = self.reading.run(&mut consumer, catalogue.labels, None, self.output.is_none())?;
        // A document of nothing is not worth its prefixes.
        if !summary.is_fruitless() {
            consumer.into_inner().finish().context(UNWRITABLE)?;
        }
        Ok(summary)
    }
}
