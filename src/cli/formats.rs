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
        let rows: Vec<[String; 4]> =
            std::iter::once(["NAME", "EXTENSIONS", "MEDIA TYPE", "DESCRIPTION"].map(str::to_owned))
                .chain(Format::ALL.iter().map(|format| {
                    let extensions = format.extensions().join(" ");
                    [format.to_string(), extensions, format.media_type().to_owned(), format.description().to_owned()]
                }))
                .collect();
        let width =
            |column: fn(&[String; 4]) -> &String| rows.iter().map(|row| column(row).len()).max().unwrap_or_default();
        let (name, extension, media) = (width(|row| &row[0]), width(|row| &row[1]), width(|row| &row[2]));
        let mut out = io::stdout().lock();
        for [format, extensions, media_type, description] in &rows {
            writeln!(out, "{format:<name$}  {extensions:<extension$}  {media_type:<media$}  {description}")?;
        }
        out.flush()?;
        Ok(Status::Complete)
    }
}
