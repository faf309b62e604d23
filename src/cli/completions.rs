//! `bibtriple completions`.

use super::{Cli, Status};
use clap::{Args, CommandFactory};
use clap_complete::Shell;
use std::io::{self, Write};

/// Print a script that completes commands and options in a shell
///
/// For bash: bibtriple completions bash > ~/.local/share/bash-completion/completions/bibtriple
#[derive(Debug, Args)]
pub(super) struct Completions {
    /// The shell
    #[arg(value_enum)]
    shell: Shell,
}

impl Completions {
    pub(super) fn run(self) -> anyhow::Result<Status> {
        let mut script = Vec::new();
        clap_complete::generate(self.shell, &mut Cli::command(), "bibtriple", &mut script);
        io::stdout().write_all(&script)?;
        Ok(Status::Complete)
    }
}
