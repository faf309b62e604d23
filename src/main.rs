//! The command `bibtriple`.

mod cli;

use clap::Parser;
use cli::{Cli, Status};
use std::io::{self, ErrorKind};
use std::process::ExitCode;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let status = match Cli::parse().run() {
        Ok(status) => status,
        // Whoever reads our output has seen enough.
        Err(error) if is_closed_pipe(&error) => Status::Complete,
        Err(error) => {
            cli::say(format_args!("{error:#}"));
            Status::Failed
        }
    };
    ExitCode::from(status as u8)
}

fn is_closed_pipe(error: &anyhow::Error) -> bool {
    error.chain().filter_map(|cause| cause.downcast_ref::<io::Error>()).any(|e| e.kind() == ErrorKind::BrokenPipe)
}
