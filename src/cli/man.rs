//! `bibtriple man`.

use super::{Cli, Status};
use clap::{Args, CommandFactory};
use clap_mangen::Man as Page;
use std::io::{self, Write};

/// Print the manual page of the command or of one of its subcommands
///
/// To read it: bibtriple man convert | man -l -
#[derive(Debug, Args)]
pub(super) struct Man {
    /// The subcommand
    #[arg(value_name = "SUBCOMMAND", value_parser = ["convert", "inspect", "formats", "completions", "man"])]
    subcommand: Option<String>,
}

impl Man {
    pub(super) fn run(self) -> anyhow::Result<Status> {
        let mut command = Cli::command();
        command.build();
        if let Some(found) = self.subcommand.and_then(|name| command.find_subcommand(name).cloned()) {
            command = found;
        }
        let mut page = Vec::new();
        Page::new(command).render(&mut page)?;
        io::stdout().write_all(&page)?;
        Ok(Status::Complete)
    }
}
