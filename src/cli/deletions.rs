//! The list of records that their catalogue has deleted, for whoever has published them before.

use super::output::Output;
use bibtriple::error::Diagnostic;
use bibtriple::map::Mapper;
use bibtriple::model::{Record, Status};
use bibtriple::pipeline::Consumer;
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

    fn list(&mut self, record: &Record) -> io::Result<()> {
        let Some(out) = self.out.as_mut().filter(|_| record.origin.status == Status::Deleted) else { return Ok(()) };
        if let Some(subject) = self.mapper.subject(record) {
            return writeln!(out, "{subject}");
        }
        let origin = &record.origin;
        match (&origin.source, &origin.control_number) {
            (Some(source), Some(number)) => writeln!(out, "({source}){number}"),
            (None, Some(number)) => writeln!(out, "{number}"),
            (_, None) => Ok(()),
        }
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
        self.deletions.list(record)?;
        self.consumer.withhold(record)
    }

    fn subject(&self) -> Option<&str> {
        self.consumer.subject()
    }
}
