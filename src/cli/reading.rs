//! Options that every subcommand takes that reads records.

use super::Status;
use super::mapping::Names;
use super::progress::Progress;
use anyhow::bail;
use bibtriple::format::Format;
use bibtriple::input::Sources;
use bibtriple::pipeline::{self, Options, Share, Summary};
use bibtriple::read::marc::{Census, Flavour};
use bibtriple::read::{DEFAULT_RECORD_SIZE, ReadOptions};
use clap::Args;
use std::io::{self, IsTerminal};
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::thread;

#[derive(Debug, Args)]
pub(super) struct Reading {
    /// Files and folders to read; `-` or none is the standard input
    ///
    /// A folder stands for all files in it and in its folders, by name; hidden files are passed over. Files may be packed with gzip
    /// or zstd.
    #[arg(value_name = "INPUT")]
    pub(super) inputs: Vec<PathBuf>,

    /// Format of the input [default: told by its content]
    ///
    /// `bibtriple formats` lists them; an extension that one of them alone has names it too, as in `-f mrc`.
    #[arg(short = 'f', long = "from", value_name = "FORMAT", value_parser = Format::parse)]
    format: Option<Format>,

    /// Write every doubt and everything refused to FILE, as JSON Lines
    #[arg(long, value_name = "FILE")]
    report: Option<PathBuf>,

    /// Stop at the first record or input that is refused
    #[arg(long)]
    strict: bool,

    /// Stop after N records
    #[arg(long, value_name = "N")]
    limit: Option<u64>,

    /// Pass over the first N records
    #[arg(long, value_name = "N", default_value_t = 0)]
    skip: u64,

    /// Refuse records longer than this many bytes
    #[arg(long, value_name = "BYTES", default_value_t = DEFAULT_RECORD_SIZE)]
    max_record_size: usize,

    /// Read MARC in this flavour [default: what each record shows]
    #[arg(long, value_name = "FLAVOUR", value_parser = parse_flavour)]
    flavour: Option<Flavour>,

    /// Work with N threads; the output is the same with any number [default: as many as the machine has]
    #[arg(short, long, value_name = "N")]
    jobs: Option<NonZero<usize>>,

    /// Say nothing but why it did not work
    #[arg(short, long)]
    quiet: bool,
}

impl Reading {
    /// Says what is wrong with the inputs before any of them is read.
    pub(super) fn check(&self, output: Option<&Path>) -> anyhow::Result<()> {
        if self.inputs.is_empty() && io::stdin().is_terminal() && !self.quiet {
            super::say(format_args!("reading what is typed here, up to Ctrl-D; --help says how to name files"));
        }
        for path in self.inputs.iter().filter(|path| path.as_os_str() != "-") {
            if let Err(error) = path.metadata() {
                bail!("{} cannot be read: {error}; see that the name is right", path.display());
            }
            let output = output.and_then(|output| output.canonicalize().ok());
            if output.is_some() && output == path.canonicalize().ok() && path.is_file() {
                bail!("{} is both input and output; give the output another name", path.display());
            }
        }
        Ok(())
    }

    /// Reads everything and hands it to the consumer.
    pub(super) fn run(
        &self,
        consumer: &mut impl Share,
        names: Names,
        census: Option<Arc<Mutex<Census>>>,
        shows_data: bool,
    ) -> anyhow::Result<Summary> {
        let mut read = ReadOptions::default();
        read.max_record_size = self.max_record_size;
        read.labels = names.labels;
        read.columns = names.columns;
        read.flavour = self.flavour;
        read.census = census;
        let options = Options {
            format: self.format,
            read,
            strict: self.strict,
            skip: self.skip,
            limit: self.limit,
            only_counts_doubts: self.report.is_none(),
            ..Options::default()
        };
        let bytes_read = options.bytes_read.clone();
        let mut progress = Progress::new(&self.inputs, bytes_read, self.report.as_deref(), self.quiet, shows_data)?;
        let jobs = self.jobs.or_else(|| thread::available_parallelism().ok()).unwrap_or(NonZero::<usize>::MIN);
        let sources = Sources::new(&self.inputs);
        let summary = pipeline::run_jobs(jobs, sources, consumer, &options, &mut |event| progress.event(event))?;
        progress.finish()?;
        if summary.inputs == 0 && self.limit != Some(0) {
            let names: Vec<_> = self.inputs.iter().map(|path| path.display().to_string()).collect();
            bail!("there are no files to read in {} (hidden ones are passed over)", names.join(", "));
        }
        Ok(summary)
    }

    /// Says what the run came to, and gives the exit status that fits.
    pub(super) fn conclude(&self, summary: &Summary) -> Status {
        if !self.quiet {
            super::say(format_args!("{summary}"));
        }
        match summary {
            summary if summary.is_complete() => Status::Complete,
            summary if summary.is_fruitless() => Status::Failed,
            _ => Status::Partial,
        }
    }
}

fn parse_flavour(name: &str) -> Result<Flavour, String> {
    match name.to_ascii_lowercase().as_str() {
        "marc21" => Ok(Flavour::Marc21),
        "unimarc" => Ok(Flavour::Unimarc),
        _ => Err("there are marc21 and unimarc".to_owned()),
    }
}
