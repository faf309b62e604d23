//! The whole way: inputs are opened, their records read and handed on, and every trouble is told in order.

mod batch;
mod consumer;
mod feed;
mod order;
mod parallel;
mod report;
mod run;
mod summary;

pub use consumer::{Consumer, Convert, Share, WriteJson};
pub use parallel::run_jobs;
pub use report::Report;
pub use summary::Summary;

use crate::error::{Diagnostic, Position};
use crate::format::Format;
use crate::input::Source;
use crate::model::Origin;
use crate::read::ReadOptions;
use run::Run;
use std::io;
use std::sync::Arc;
use std::sync::atomic::AtomicU64;

/// What a run should do beyond the rule.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// The format of all inputs; without it each is told by its content.
    pub format: Option<Format>,
    /// What holds for every reader.
    pub read: ReadOptions,
    /// Stops at the first record or input that is refused.
    pub strict: bool,
    /// Passes over this many records of the run, read or refused.
    pub skip: u64,
    /// Stops after this many records, those passed over not counted.
    pub limit: Option<u64>,
    /// Doubts are counted and not told one by one.
    pub only_counts_doubts: bool,
    /// Counts the bytes of files, before unpacking, that were read and dealt with.
    pub bytes_read: Arc<AtomicU64>,
}

/// Something worth telling, in the order it happened.
#[derive(Debug)]
#[non_exhaustive]
pub enum Event<'a> {
    /// An input was opened and is about to be read.
    Opened {
        /// Its name.
        input: &'a str,
        /// The format it is read as.
        format: Format,
    },
    /// A record was handed on.
    Converted,
    /// Something in a record was doubtful.
    Doubts {
        /// Where the record comes from.
        origin: &'a Origin,
        /// IRI of the work, if the record was mapped.
        subject: Option<&'a str>,
        /// The doubts, at least one.
        diagnostics: &'a [Diagnostic],
    },
    /// A record could not be read.
    Refused {
        /// Name of the input.
        input: &'a str,
        /// Where in it.
        at: Position,
        /// What is wrong.
        message: &'a str,
    },
    /// An input could not be read, or not to its end.
    Failed {
        /// Its name.
        input: &'a str,
        /// What is wrong.
        message: &'a str,
    },
}

/// Why a run stopped before its end.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum RunError {
    /// The output failed.
    #[error("the output cannot be written")]
    Output(#[from] io::Error),
    /// Something was refused, which was told before, and the run is strict.
    #[error("stopped at the first refusal, because the run is strict")]
    Strict,
}

/// Reads all sources one after the other and hands their records to `consumer`; `tell` hears of everything as it happens.
///
/// One thread does it all; what it writes is what every faster way has to write.
///
/// # Errors
/// The output failed, or the run is strict and something was refused.
pub fn run(
    sources: impl Iterator<Item = Result<Source, (String, io::Error)>>,
    consumer: &mut impl Consumer,
    options: &Options,
    tell: &mut dyn FnMut(&Event<'_>) -> io::Result<()>,
) -> Result<Summary, RunError> {
    let mut run = Run::new(consumer, options, tell);
    for source in sources {
        if run.is_full() {
            break;
        }
        match source {
            Ok(source) => run.source(&source)?,
            Err((name, error)) => run.unread(&name, &error.to_string())?,
        }
    }
    Ok(run.summary)
}

#[cfg(test)]
mod tests;
