//! What a run came to, in figures.

use crate::error::Code;
use crate::format::Format;
use std::collections::BTreeMap;
use std::fmt;

/// What a run came to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Summary {
    /// Inputs met, those that failed among them.
    pub inputs: u64,
    /// Inputs that could not be read, or not to their end.
    pub failed_inputs: u64,
    /// Inputs by format.
    pub formats: BTreeMap<Format, u64>,
    /// Records read, those withheld among them.
    pub records: u64,
    /// Records refused.
    pub refused: u64,
    /// Records left out on purpose, because their catalogue deleted or hid them.
    pub withheld: u64,
    /// Records passed over at the user's wish.
    pub skipped: u64,
    /// Doubts by their code.
    pub doubts: BTreeMap<Code, u64>,
}

impl Summary {
    /// Adds what a part of the run came to.
    pub(super) fn add(&mut self, part: &Self) {
        self.inputs += part.inputs;
        self.failed_inputs += part.failed_inputs;
        self.records += part.records;
        self.refused += part.refused;
        self.withheld += part.withheld;
        self.skipped += part.skipped;
        for (format, number) in &part.formats {
            *self.formats.entry(*format).or_default() += number;
        }
        for (code, number) in &part.doubts {
            *self.doubts.entry(*code).or_default() += number;
        }
    }

    /// Whether everything was read: nothing refused, no input failed.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.refused == 0 && self.failed_inputs == 0
    }

    /// Whether not one record could be read although there were inputs.
    #[must_use]
    pub fn is_fruitless(&self) -> bool {
        self.records == 0 && self.skipped == 0 && !self.is_complete()
    }
}

/// `3 records from 2 inputs, 1 refused; 2 doi-from-url, 1 type-conflict`
impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} from {}", count(self.records - self.withheld, "record"), count(self.inputs, "input"))?;
        let rest = [
            (self.refused, "refused"),
            (self.withheld, "withheld"),
            (self.skipped, "skipped"),
            (self.failed_inputs, if self.failed_inputs == 1 { "input failed" } else { "inputs failed" }),
        ];
        for (number, what) in rest.into_iter().filter(|(number, _)| *number > 0) {
            write!(f, ", {number} {what}")?;
        }
        for (index, (code, number)) in self.doubts.iter().enumerate() {
            write!(f, "{}{number} {code}", if index == 0 { "; " } else { ", " })?;
        }
        Ok(())
    }
}

fn count(number: u64, noun: &str) -> String {
    format!("{number} {noun}{}", if number == 1 { "" } else { "s" })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_line_says_it_all() {
        let mut summary = Summary { inputs: 1, records: 1, ..Summary::default() };
        assert_eq!(summary.to_string(), "1 record from 1 input");
        assert!(summary.is_complete());
        summary = Summary { inputs: 3, failed_inputs: 1, records: 12, refused: 2, withheld: 1, ..summary };
        summary.doubts = [(Code::DoiFromUrl, 4), (Code::Unmapped, 1)].into();
        let line = "11 records from 3 inputs, 2 refused, 1 withheld, 1 input failed; 4 doi-from-url, 1 unmapped";
        assert_eq!(summary.to_string(), line);
        assert!(!summary.is_complete() && !summary.is_fruitless());
    }
}
