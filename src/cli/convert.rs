//! `bibtriple convert`.

use super::Status;
use super::deletions::Deletions;
use super::mapping::{Catalogue, Mapping, Names};
use super::output::{Output, UNWRITABLE};
use super::parts::{Lines, Parts};
use super::reading::Reading;
use super::target::Target;
use anyhow::{Context, bail};
use bibtriple::description::ListCells;
use bibtriple::pipeline::{self, RunError, Share, Summary, WriteJson};
use bibtriple::sink::{self, JsonLd, NQuads, NTriples, RdfXml, SharedSink, Split, TriG, Turtle};
use clap::Args;
use oxrdf::NamedNode;
use std::cell::RefCell;
use std::io;
use std::num::NonZero;
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
    ///
    /// With a name that ends in .gz or .zst it is packed.
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,

    /// Write files of N records each, numbered: out-0001.nt, out-0002.nt … for -o out.nt
    #[arg(long, value_name = "N")]
    split: Option<NonZero<usize>>,

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
        let mut place = match self.split {
            None => Place::One(Some(Box::new(Output::open(self.output.as_deref())?))),
            Some(size) => Place::Parts(Parts::new(self.output.as_deref())?, size.get()),
        };
        let mut deletions = Deletions::open(self.deleted.as_deref(), catalogue.mapper.clone())?;
        let summary = self.write(target, graph, catalogue, &mut place, &mut deletions)?;
        let status = self.reading.conclude(&summary);
        if status != Status::Failed {
            place.finish()?;
            deletions.finish()?;
        }
        Ok(status)
    }

    fn read(&self, consumer: &mut impl Share, names: Names) -> anyhow::Result<Summary> {
        self.reading.run(consumer, names, None, self.output.is_none())
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
        place: &mut Place,
        deletions: &mut Deletions,
    ) -> anyhow::Result<Summary> {
        let cells = if self.skolemize { ListCells::Skolemized } else { ListCells::Blank };
        let way = Way { convert: self, catalogue, deletions, place };
        match target {
            Target::Turtle => {
                way.describe(|out| Turtle::new().with_cells(cells).for_writer(out), sink::Writer::into_inner)
            }
            Target::Ntriples => {
                way.describe(|out| NTriples::new().with_cells(cells).for_writer(out), sink::Writer::into_inner)
            }
            Target::Nquads => {
                let syntax = NQuads::new().with_graph(graph).with_cells(cells);
                way.describe(|out| syntax.clone().for_writer(out), sink::Writer::into_inner)
            }
            Target::Trig => {
                let syntax = TriG::new().with_graph(graph).with_cells(cells);
                way.describe(|out| syntax.clone().for_writer(out), sink::Writer::into_inner)
            }
            Target::Rdfxml => way.describe(|out| RdfXml::new(out, cells), RdfXml::into_inner),
            Target::Jsonld => way.describe(|out| JsonLd::new(out, cells, graph.clone()), JsonLd::into_inner),
            Target::Json => way.write_json(),
        }
    }
}

/// One file, or several.
enum Place {
    /// The output, as long as it is not written.
    One(Option<Box<Output>>),
    Parts(Parts, usize),
}

impl Place {
    /// Lets what was written appear.
    fn finish(self) -> anyhow::Result<()> {
        match self {
            Self::One(output) => output.map_or(Ok(()), |output| output.finish()),
            Self::Parts(parts, _) => {
                if let Some(left) = parts.finish()? {
                    let left = left.display();
                    super::say(format_args!("{left} was there before and is not part of what was written now"));
                }
                Ok(())
            }
        }
    }
}

/// The way of the records to their place.
struct Way<'a> {
    convert: &'a Convert,
    catalogue: Catalogue,
    deletions: &'a mut Deletions,
    place: &'a mut Place,
}

impl Way<'_> {
    /// Writes descriptions to sinks, one a file.
    fn describe<S: SharedSink>(
        self,
        open: impl Fn(Output) -> S,
        close: impl Fn(S) -> io::Result<Output>,
    ) -> anyhow::Result<Summary> {
        let Catalogue { mapper, names } = self.catalogue;
        match self.place {
            Place::One(output) => {
                let Some(out) = output.take() else { bail!(UNWRITABLE) };
                let mut consumer = self.deletions.watch(pipeline::Convert::new(mapper, open(*out)));
                let result = self.convert.read(&mut consumer, names);
                // What came before the refusal is on the standard output to its end, whatever way it took there.
                let is_refused = |error: &anyhow::Error| matches!(error.downcast_ref(), Some(RunError::Strict));
                if result.as_ref().is_err_and(is_refused) && self.convert.output.is_none() {
                    close(consumer.into_inner().into_sink()).context(UNWRITABLE)?.finish()?;
                    return result;
                }
                let summary = result?;
                // A document of nothing is not worth its prefixes.
                if !summary.is_fruitless() {
                    *output = Some(Box::new(close(consumer.into_inner().into_sink()).context(UNWRITABLE)?));
                }
                Ok(summary)
            }
            Place::Parts(parts, size) => {
                let parts = RefCell::new(parts);
                let begin = || parts.borrow_mut().begin().map(&open).map_err(io::Error::other);
                let end = |sink: S| parts.borrow_mut().end(close(sink)?);
                let split = Split::new(*size, begin, end).context(UNWRITABLE)?;
                let mut consumer = self.deletions.watch(pipeline::Convert::new(mapper, split));
                let summary = self.convert.read(&mut consumer, names)?;
                if !summary.is_fruitless() {
                    consumer.into_inner().finish().context(UNWRITABLE)?;
                }
                Ok(summary)
            }
        }
    }

    /// Writes the records themselves.
    fn write_json(self) -> anyhow::Result<Summary> {
        let names = self.catalogue.names;
        match self.place {
            Place::One(output) => {
                let Some(out) = output.as_deref_mut() else { bail!(UNWRITABLE) };
                let mut consumer = self.deletions.watch(WriteJson::new(out));
                let summary = self.convert.read(&mut consumer, names)?;
                consumer.into_inner().finish().context(UNWRITABLE)?;
                Ok(summary)
            }
            Place::Parts(parts, size) => {
                let mut lines = Lines::new(parts, *size)?;
                let mut consumer = self.deletions.watch(WriteJson::new(&mut lines));
                let summary = self.convert.read(&mut consumer, names)?;
                lines.finish().context(UNWRITABLE)?;
                Ok(summary)
            }
        }
    }
}
