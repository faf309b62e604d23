//! The report: a line of JSON for every doubt and everything refused.

use super::Event;
use crate::error::Position;
use serde::Serialize;
use std::io::{self, Write};

/// Writes events as JSON Lines: those that tell of trouble, one a line.
///
/// The keys are `input`, `record`, `line`, `byte`, `source`, `control_number`, `subject`, `code`, `field`, `value` and `message`; one
/// that has nothing to say is left out. `code` is that of the doubt, or `refused` (a record), or `failed` (an input).
#[derive(Debug)]
pub struct Report<W> {
    writer: W,
}

#[derive(Default, Serialize)]
struct Line<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    input: Option<&'a str>,
    #[serde(flatten, skip_serializing_if = "Option::is_none")]
    at: Option<Position>,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    control_number: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    subject: Option<&'a str>,
    code: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    field: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<&'a str>,
    message: &'a str,
}

impl<W: Write> Report<W> {
    /// A report written to this writer.
    #[must_use]
    pub fn new(writer: W) -> Self {
        Self { writer }
    }

    /// Writes the lines of an event, if it tells of trouble.
    ///
    /// # Errors
    /// The writer failed.
    pub fn write(&mut self, event: &Event<'_>) -> io::Result<()> {
        match *event {
            Event::Opened { .. } | Event::Converted => Ok(()),
            Event::Doubts { origin, subject, diagnostics } => diagnostics.iter().try_for_each(|diagnostic| {
                self.line(&Line {
                    input: origin.input.as_deref(),
                    at: Some(origin.at),
                    source: origin.source.as_deref(),
                    control_number: origin.control_number.as_deref(),
                    subject,
                    code: diagnostic.code.as_str(),
                    field: diagnostic.field.as_deref(),
                    value: diagnostic.value.as_deref(),
                    message: &diagnostic.message,
                })
            }),
            Event::Refused { input, at, message } => {
                self.line(&Line { input: Some(input), at: Some(at), code: "refused", message, ..Line::default() })
            }
            Event::Failed { input, message } => {
                self.line(&Line { input: Some(input), code: "failed", message, ..Line::default() })
            }
        }
    }

    fn line(&mut self, line: &Line<'_>) -> io::Result<()> {
        serde_json::to_writer(&mut self.writer, line)?;
        self.writer.write_all(b"\n")
    }

    /// Flushes the report and gives the writer back.
    ///
    /// # Errors
    /// The writer failed.
    pub fn finish(mut self) -> io::Result<W> {
        self.writer.flush()?;
        Ok(self.writer)
    }
}
