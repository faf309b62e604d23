//! `bibtriple convert`.

use super::Status;
use super::mapping::Mapping;
use super::output::Output;
use super::reading::Reading;
use super::target::Target;
use bibtriple::pipeline::{Summary, WriteJson};
use clap::Args;
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
}

impl Convert {
    pub(super) fn run(self) -> anyhow::Result<Status> {
        self.reading.check(self.output.as_deref())?;
        let target = self.target.or_else(|| self.output.as_deref().and_then(Target::of)).unwrap_or(Target::Json);
        let _mapper = self.mapping.mapper()?;
        let mut output = Output::open(self.output.as_deref())?;
        let summary = self.write(target, &mut output)?;
        let status = self.reading.conclude(&summary);
        if status != Status::Failed {
            output.finish()?;
        }
        Ok(status)
    }

    fn write(&self, target: Target, output: &mut Output) -> anyhow::Result<Summary> {
        let shows_data = self.output.is_none();
        match target {
            Target::Json => {
                let mut consumer = WriteJson::new(output);
                let summary = self.reading.run(&mut consumer, shows_data)?;
                consumer.finish()?;
                Ok(summary)
            }
        }
    }
}
