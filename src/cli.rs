//! The command line: what it takes and where it goes. One file a subcommand.

mod completions;
mod convert;
mod deletions;
mod formats;
mod inspect;
mod man;
mod mapping;
mod output;
mod parts;
mod progress;
mod reading;
mod target;

use clap::{Parser, Subcommand};
use std::fmt::Arguments;
use std::io::{self, Write};

/// Convert library catalogue records to linked data
///
/// Reads Koha OPAC pages and other catalogue records and writes Dublin Core and BIBO triples about each work, with its DOI as the
/// subject. Data go to the standard output, everything else to the standard error.
///
/// Exit status: 0 if everything was converted; 1 if some records or inputs were refused (the rest is complete); 2 if nothing could
/// be done. A closed pipe counts as 0.
#[derive(Debug, Parser)]
#[command(name = "bibtriple", version, max_term_width = 100, subcommand_required = true, arg_required_else_help = true)]
pub(crate) struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Convert(convert::Convert),
    Inspect(inspect::Inspect),
    Formats(formats::Formats),
    Completions(completions::Completions),
    Man(man::Man),
}

/// How a run ended, as its exit status.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Status {
    /// Everything was converted.
    Complete = 0,
    /// Some records or inputs were refused; the rest is complete.
    Partial = 1,
    /// Nothing could be done.
    Failed = 2,
}

impl Cli {
    pub(crate) fn run(self) -> anyhow::Result<Status> {
        match self.command {
            Command::Convert(convert) => convert.run(),
            Command::Inspect(inspect) => inspect.run(),
            Command::Formats(formats) => formats.run(),
            Command::Completions(completions) => completions.run(),
            Command::Man(man) => man.run(),
        }
    }
}

/// Says something on the standard error; if nobody listens there, that is no reason to stop.
pub(crate) fn say(sentence: Arguments<'_>) {
    let _ = writeln!(io::stderr(), "bibtriple: {sentence}");
}
