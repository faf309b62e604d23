//! What is told while a run is on: troubles as they come, how far it is, the report.

use anyhow::Context;
use bibtriple::pipeline::{Event, Report};
use indicatif::{ProgressBar, ProgressStyle};
use std::fs::{self, File};
use std::io::{self, BufWriter, IsTerminal};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

/// Troubles beyond this many are counted and not told one by one; the report has them all.
const TOLD: u64 = 20;

pub(super) struct Progress {
    /// Hidden unless the standard error is a terminal.
    bar: ProgressBar,
    bytes_read: Arc<AtomicU64>,
    records: u64,
    report: Option<Report<BufWriter<File>>>,
    troubles: u64,
    is_quiet: bool,
}

impl Progress {
    pub(super) fn new(
        inputs: &[PathBuf],
        bytes_read: Arc<AtomicU64>,
        report: Option<&Path>,
        is_quiet: bool,
        shows_data: bool,
    ) -> anyhow::Result<Self> {
        let report = report.map(open_report).transpose()?;
        // Between data that scroll by on the same terminal a bar would only be in the way.
        let is_hidden = is_quiet || (shows_data && io::stdout().is_terminal());
        let bar = if is_hidden { ProgressBar::hidden() } else { bar(size(inputs))? };
        Ok(Self { bar, bytes_read, records: 0, report, troubles: 0, is_quiet })
    }

    pub(super) fn event(&mut self, event: &Event<'_>) -> io::Result<()> {
        if let Some(report) = &mut self.report {
            let name = |error: io::Error| io::Error::new(error.kind(), format!("the report: {error}"));
            report.write(event).map_err(name)?;
        }
        match event {
            Event::Converted => {
                self.records += 1;
                if self.records.is_multiple_of(64) {
                    self.bar.set_position(self.bytes_read.load(Ordering::Relaxed));
                    self.bar.set_message(format!("{} records", self.records));
                }
            }
            Event::Refused { input, at, message } => self.trouble(format_args!("{input}: {at}: {message}")),
            Event::Failed { input, message } => self.trouble(format_args!("{input}: {message}")),
            _ => {}
        }
        Ok(())
    }

    fn trouble(&mut self, sentence: std::fmt::Arguments<'_>) {
        self.troubles += 1;
        if self.troubles <= TOLD {
            self.bar.suspend(|| super::say(sentence));
        }
    }

    pub(super) fn finish(self) -> anyhow::Result<()> {
        self.bar.finish_and_clear();
        if self.troubles > TOLD && !self.is_quiet {
            let more = self.troubles - TOLD;
            let advice = if self.report.is_some() { "the report has them all" } else { "--report FILE lists them all" };
            super::say(format_args!("… and {more} more like these; {advice}"));
        }
        if let Some(report) = self.report {
            report.finish().context("the report cannot be written")?;
        }
        Ok(())
    }
}

fn open_report(path: &Path) -> anyhow::Result<Report<BufWriter<File>>> {
    let file = File::create(path).with_context(|| format!("the report {} cannot be written", path.display()))?;
    Ok(Report::new(BufWriter::new(file)))
}

/// The bytes that will be read, if that can be known without walking through folders.
fn size(inputs: &[PathBuf]) -> Option<u64> {
    let sizes = inputs.iter().map(|path| fs::metadata(path).ok().filter(fs::Metadata::is_file).map(|file| file.len()));
    sizes.sum::<Option<u64>>().filter(|size| *size > 0)
}

fn bar(size: Option<u64>) -> anyhow::Result<ProgressBar> {
    let (bar, template) = match size {
        Some(size) => (ProgressBar::new(size), "{bar:30} {bytes}/{total_bytes} {bytes_per_sec} ETA {eta} {msg}"),
        None => (ProgressBar::new_spinner(), "{spinner} {bytes} {bytes_per_sec} {elapsed} {msg}"),
    };
    bar.set_style(ProgressStyle::with_template(template)?);
    bar.enable_steady_tick(Duration::from_millis(250));
    Ok(bar)
}
