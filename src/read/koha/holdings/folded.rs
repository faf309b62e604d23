//! The holdings table in a text of which all white space was folded.

use super::columns::{Column, column, is_barcode, is_date, status_len};
use super::{is_rule, spaced};
use crate::separator;

/// More than enough words for a heading.
const WORDS: usize = 6;
/// The longest row that Koha prints, in its longest language, has not so many bytes.
const LONGEST: usize = 400;

/// Where the headings and the rows below them begin and end in a text on one line, in order; nowhere if it has no table.
pub(in crate::read::koha) fn folded(text: &str) -> Vec<usize> {
    piped(text).or_else(|| blank(text)).unwrap_or_default()
}

/// `| Item type | Call number | Barcode | |---|---|---| | Books | 330 | 40001 |`
fn piped(text: &str) -> Option<Vec<usize>> {
    let within = memchr::memmem::find(text.as_bytes(), b"-|")?;
    let is_of_rule = |c: char| matches!(c, '|' | '-' | ':' | ' ');
    let before = text.get(..within)?.trim_end_matches(is_of_rule);
    let rule_end = text.len() - text.get(within..)?.trim_start_matches(is_of_rule).len();
    let rule = text.get(before.len()..rule_end).filter(|rule| is_rule(rule))?;
    // The pipes at the ends of the headings and of the first row stand next to the rule.
    let behind = rule.find('|').filter(|at| rule.get(at + 1..).is_some_and(|rest| rest.trim_start().starts_with('|')));
    let rule_start = before.len() + behind.map_or(0, |at| at + 1);
    let cells: Vec<&str> = before.rsplit('|').take_while(|cell| column(cell).is_some()).collect();
    let start = before.len() - cells.iter().map(|cell| cell.len() + 1).sum::<usize>().min(before.len());
    (cells.len() >= 3).then_some(())?;
    let is_framed = behind.is_some();
    let mut lines = vec![start, rule_start];
    let rows = text.get(rule_end..)?;
    // The rule takes the pipe before the first cell of the first row with it.
    let pipes: Vec<usize> = memchr::memchr_iter(b'|', rows.as_bytes())
        .scan(0, |last, at| {
            let is_near = at < *last + LONGEST;
            *last = at;
            is_near.then_some(at + 1)
        })
        .collect();
    lines.push(rule_end);
    if is_framed {
        let per_row = cells.len() + 1;
        let is_regular = (pipes.len() + 1).is_multiple_of(per_row);
        let ends = pipes
            .iter()
            .enumerate()
            .filter(|(at, _)| is_regular && (at + 2).is_multiple_of(per_row) || at + 1 == pipes.len());
        lines.extend(ends.map(|(_, end)| rule_end + end));
    }
    Some(lines)
}

/// Nothing but blanks between the headings and between the cells.
fn blank(text: &str) -> Option<Vec<usize>> {
    let starts = std::iter::once(0).chain(memchr::memchr_iter(b' ', text.as_bytes()).map(|at| at + 1));
    let mut behind = 0;
    for start in starts {
        if start < behind {
            continue;
        }
        let mut end = start;
        while let Some(heading) = text.get(end..).and_then(heading_len) {
            end += heading;
        }
        behind = end;
        if end > start
            && let Some(headings) = text.get(start..end).and_then(spaced::headings)
        {
            let mut lines = vec![start, end];
            lines.extend(rows(text.get(end..)?, &headings).into_iter().map(|row| end + row));
            return Some(lines);
        }
    }
    None
}

/// How many bytes at the start of a text are a heading with the blank behind it.
fn heading_len(text: &str) -> Option<usize> {
    let ends = separator::places(text, " ").chain(std::iter::once(text.len())).take(WORDS);
    let ends: Vec<usize> = ends.collect();
    let end = ends.into_iter().rev().find(|end| text.get(..*end).is_some_and(|words| column(words).is_some()))?;
    Some((end + 1).min(text.len()))
}

/// Where rows end: behind the status, the day it is due and the barcode. A row begins like the one before it.
fn rows(text: &str, headings: &[Column]) -> Vec<usize> {
    let mut ends = Vec::new();
    let first_word = |text: &str| text.trim_start().split(' ').next().unwrap_or_default().to_owned();
    let first = first_word(text);
    let mut at = 0;
    while let Some(rest) = text.get(at..)
        && !first.is_empty()
        && first_word(rest) == first
        && let Some(end) = row_end(rest, headings)
    {
        at += end;
        ends.push(at);
    }
    ends
}

fn row_end(text: &str, headings: &[Column]) -> Option<usize> {
    let mut starts = separator::places(text, " ").map(|at| at + 1).take_while(|at| *at < LONGEST);
    let (start, status) = starts.find_map(|at| Some((at, status_len(text.get(at..)?)?)))?;
    let mut end = start + status;
    for word in text.get(end..)?.split_inclusive(' ') {
        let bare = word.trim();
        let is_own = bare.is_empty() || is_date(bare) || headings.contains(&Column::Barcode) && is_barcode(bare);
        if !is_own {
            break;
        }
        end += word.len();
        if is_barcode(bare) && !is_date(bare) {
            break;
        }
    }
    Some(end)
}
