//! Counting what was found, and printing it as a table.

use crate::koha_corpus::truth::{Expected, Fact, Truth};
use crate::koha_corpus::{ALL_FIELDS, Field, KEPT};
use std::collections::BTreeMap;
use std::fmt::Write;

/// Counts for one field of one set of pages.
#[derive(Debug, Default, Clone, Copy)]
pub(crate) struct Count {
    /// Facts that the pages show, and how many of them were read.
    pub shown: usize,
    pub found: usize,
    /// Values that were read, and how many of them are true.
    pub read: usize,
    pub right: usize,
}

impl Count {
    pub(crate) fn recall(self) -> f64 {
        percentage(self.found, self.shown)
    }

    pub(crate) fn precision(self) -> f64 {
        percentage(self.right, self.read)
    }

    fn add(&mut self, other: Self) {
        self.shown += other.shown;
        self.found += other.found;
        self.read += other.read;
        self.right += other.right;
    }
}

fn percentage(part: usize, whole: usize) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "a few thousand pages")]
    let share = |n: usize| n as f64;
    if whole == 0 { 100.0 } else { 100.0 * share(part) / share(whole) }
}

/// A fact that was missed, or a value that is not true.
#[derive(Debug)]
pub(crate) struct Miss {
    pub page: String,
    pub field: Field,
    pub expected: Vec<String>,
    pub read: Vec<String>,
}

/// Compares what was read from one page with the truth.
pub(crate) fn compare(
    page: &str,
    truth: &Truth,
    values: &BTreeMap<Field, Vec<Vec<String>>>,
) -> (BTreeMap<Field, Count>, Vec<Miss>) {
    let (mut counts, mut misses) = (BTreeMap::new(), Vec::new());
    for field in ALL_FIELDS {
        let (expected, read) = (&truth[&field], &values[&field]);
        let count = if field == Field::Authors { compare_list(expected, read) } else { compare_set(expected, read) };
        if count.found < count.shown || count.right < count.read {
            misses.push(Miss {
                page: page.to_owned(),
                field,
                expected: expected.shown.iter().map(|fact| fact.forms.join(" = ")).collect(),
                read: read.iter().map(|forms| forms.join(" = ")).collect(),
            });
        }
        counts.insert(field, count);
    }
    (counts, misses)
}

fn is(fact: &Fact, forms: &[String]) -> bool {
    forms.iter().any(|form| fact.is(form))
}

fn compare_set(expected: &Expected, read: &[Vec<String>]) -> Count {
    let found = expected.shown.iter().filter(|fact| read.iter().any(|forms| is(fact, forms))).count();
    let is_true = |forms: &&Vec<String>| expected.shown.iter().chain(&expected.true_too).any(|fact| is(fact, forms));
    let (read, right) = if expected.is_known { (read.len(), read.iter().filter(is_true).count()) } else { (0, 0) };
    Count { shown: expected.shown.len(), found, read, right }
}

/// The list as a whole is right or wrong: every name shown, in order, and no other but true ones.
fn compare_list(expected: &Expected, read: &[Vec<String>]) -> Count {
    let mut demanded = expected.shown.iter().peekable();
    let is_right = read.iter().all(|forms| {
        if demanded.peek().is_some_and(|fact| is(fact, forms)) {
            demanded.next();
            return true;
        }
        let is_known_already = !demanded.clone().any(|fact| is(fact, forms));
        is_known_already && expected.shown.iter().chain(&expected.true_too).any(|fact| is(fact, forms))
    });
    let is_right = is_right && demanded.next().is_none();
    let (shown, any) = (usize::from(!expected.shown.is_empty()), usize::from(!read.is_empty()));
    Count { shown, found: shown * usize::from(is_right), read: any, right: any * usize::from(is_right) }
}

/// Counts by stylesheet and field.
#[derive(Debug, Default)]
pub(crate) struct Table {
    rows: BTreeMap<String, BTreeMap<Field, Count>>,
    pub pages: usize,
}

impl Table {
    pub(crate) fn add(&mut self, stylesheet: &str, counts: &BTreeMap<Field, Count>) {
        self.pages += 1;
        let row = self.rows.entry(stylesheet.to_owned()).or_default();
        for (field, count) in counts {
            row.entry(*field).or_default().add(*count);
        }
    }

    /// Counts of all stylesheets.
    pub(crate) fn total(&self, field: Field) -> Count {
        self.rows.values().filter_map(|row| row.get(&field)).fold(Count::default(), |mut sum, count| {
            sum.add(*count);
            sum
        })
    }

    /// Recall and precision, one line a stylesheet, one column a field.
    pub(crate) fn print(&self, name: &str) -> String {
        let mut text = format!("\n{name}: {} pages, recall/precision in per cent\n{:<20}", self.pages, "");
        for field in ALL_FIELDS {
            let _ = write!(text, "{:>12}", field.name());
        }
        let mut line = |name: &str, count: &dyn Fn(Field) -> Count| {
            let _ = write!(text, "\n{name:<20}");
            for field in ALL_FIELDS {
                let count = count(field);
                let cell = if count.shown == 0 && count.read == 0 {
                    "–".to_owned()
                } else {
                    format!("{:.1}/{:.1}", count.recall(), count.precision())
                };
                let _ = write!(text, "{cell:>12}");
            }
        };
        for (stylesheet, row) in &self.rows {
            line(stylesheet, &|field| row.get(&field).copied().unwrap_or_default());
        }
        line("all", &|field| self.total(field));
        let _ = write!(text, "\n{:<20}", "shown");
        for field in ALL_FIELDS {
            let _ = write!(text, "{:>12}", self.total(field).shown);
        }
        let _ = write!(text, "\n{:<20}", "floor");
        for field in ALL_FIELDS {
            let _ = write!(text, "{:>12}", field.floor());
        }
        text + "\n"
    }

    /// Fields below their floor.
    pub(crate) fn failures(&self, name: &str) -> Vec<String> {
        let mut failures = Vec::new();
        for field in ALL_FIELDS {
            let count = self.total(field);
            for (what, value) in [("recall", count.recall()), ("precision", count.precision())] {
                let kept =
                    KEPT.iter().find(|(form, kept, _)| *form == name && *kept == field).map(|(.., value)| *value);
                let floor = kept.unwrap_or_else(|| field.floor());
                if value < floor {
                    failures.push(format!("{name}: {} {what} {value:.2} % is below {floor} %", field.name()));
                }
            }
        }
        failures
    }
}
