//! `bibtriple formats`.

use super::Status;
use bibtriple::format::Format;
use clap::Args;
use std::io::{self, Write};

/// List the formats that can be read
#[derive(Debug, Args)]
pub(super) struct Formats {}

impl Formats {
    #[expect(clippy::unused_self, reason = "every subcommand runs so")]
    pub(super) fn run(self) -> anyhow::Result<Status> {
        let mut out = io::stdout().lock();
        writeln!(out, "{:<11}  {:<18}  {:<22}  DESCRIPTION", "NAME", "EXTENSIONS", "MEDIA TYPE")?;
        for format in Format::ALL {
            let extensions = format.extensions().join(" ");
            writeln!(out, "{format:<11}  {extensions:<18}  {:<22}  {}", format.media_type(), format.description())?;
        }
        out.flush()?;
        Ok(Status::Complete)
    }
}
