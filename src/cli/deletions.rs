//! The list of records that their catalogue has deleted, for whoever has published them before.

use super::output::Output;
use bibtriple::error::Diagnostic;
use bibtriple::map::Mapper;
use bibtriple::model::{Record, Status};
use bibtriple::pipeline::{Consumer, Share};
use std::io::{self, Write};
use std::path::Path;

/// Writes a line for each deleted record: the IRI of its work, or its control number where the record does not say enough for an IRI.
pub(super) struct Deletions {
    mapper: Mapper,
    out: Option<Output>,
}

impl Deletions {
    /// A list that is written to this file, or to none.
    pub(super) fn open(path: Option<&Path>, mapper: Mapper) -> anyhow::Result<Self> {
        let out = path.map(|path| Output::open(Some(path))).transpose()?;
        Ok(Self { mapper, out })
    }

    /// A consumer that does what another does, and lists what it does not get to see.
    pub(super) fn watch<C: Consumer>(&mut self, consumer: C) -> Watched<'_, C> {
        Watched { deletions: self, consumer }
    }

    /// Lets the file appear.
    pub(super) fn finish(self) -> anyhow::Result<()> {
        self.out.map_or(Ok(()), Output::finish)
    }
}

/// Adds the line of a record, if its catalogue has deleted it.
fn list(mapper: &Mapper, record: &Record, out: &mut impl Write) -> io::Result<()> {
    if record.origin.status != Status::Deleted {
        return Ok(());
    }
    if let Some(subject) = mapper.subject(record) {
        return writeln!(out, "{subject}");
    }
    let origin = &record.origin;
    match (&origin.source, &origin.control_number) {
        (Some(source), Some(number)) => writeln!(out, "({source}){number}"),
        (None, Some(number)) => writeln!(out, "{number}"),
        (_, None) => Ok(()),
    }
}

pub(super) struct Watched<'a, C> {
    deletions: &'a mut Deletions,
    consumer: C,
}

impl<C> Watched<'_, C> {
    pub(super) fn into_inner(self) -> C {
        self.consumer
    }
}

impl<C: Consumer> Consumer for Watched<'_, C> {
    fn consume(&mut self, record: &Record, doubts: &mut Vec<Diagnostic>) -> io::Result<()> {
        self.consumer.consume(record, doubts)
    }

    fn withhold(&mut self, record: &Record) -> io::Result<()> {
        if let Some(out) = &mut self.deletions.out {
            list(&self.deletions.mapper, record, out)?;
        }
        self.consumer.withhold(record)
    }

    fn subject(&self) -> Option<&str> {
        self.consumer.subject()
    }
}

/// A part of what [`Watched`] does.
pub(super) struct WatchedPart<P> {
    /// What names the deleted records, if they are listed at all.
    mapper: Option<Mapper>,
    list: Vec<u8>,
    part: P,
}

impl<P: Consumer> Consumer for WatchedPart<P> {
    fn consume(&mut self, record: &Record, doubts: &mut Vec<Diagnostic>) -> io::Result<()> {
        self.part.consume(record, doubts)
    }

    fn withhold(&mut self, record: &Record) -> io::Result<()> {
        if let Some(mapper) = &self.mapper {
            list(mapper, record, &mut self.list)?;
        }
        self.part.withhold(record)
    }

    fn subject(&self) -> Option<&str> {
        self.part.subject()
    }
}

impl<C: Share> Share for Watched<'_, C> {
    type Part = WatchedPart<C::Part>;

    fn part(&self) -> Self::Part {
        let mapper = self.deletions.out.as_ref().map(|_| self.deletions.mapper.clone());
        WatchedPart { mapper, list: Vec::new(), part: self.consumer.part() }
    }

    fn absorb(&mut self, part: &mut Self::Part) -> io::Result<()> {
        if let Some(out) = &mut self.deletions.out {
            out.write_all(&part.list)?;
        }
        part.list.clear();
        self.consumer.absorb(&mut part.part)
    }
}
