//! Where an entry ends: at its brace, or where a brace is missing.

use super::LOOKAHEAD;
use super::head::is_next_entry;

/// As much as tells whether a line begins like an entry.
const HEAD: usize = 2 * 1024;

pub(super) enum Scan {
    /// At this brace.
    Closed(usize),
    /// Before this place, only the last brace is missing.
    Unclosed(usize),
    /// Before this place, more is missing.
    Open(usize),
    /// More has to be read.
    More,
}

impl Scan {
    pub(super) fn end(&self, all: usize) -> usize {
        match *self {
            Self::Closed(at) | Self::Unclosed(at) | Self::Open(at) => at,
            Self::More => all,
        }
    }
}

/// Looks for the brace that closes the one at `open`; with `escapes`, `\{` and `\}` do not count.
pub(super) fn scan(bytes: &[u8], open: usize, is_end: bool, escapes: bool) -> Scan {
    if bytes.get(open) == Some(&b'(') {
        return scan_round(bytes, open, is_end);
    }
    let mut depth = 1_usize;
    let mut from = open + 1;
    let mut quoted_to = 0;
    while let Some(at) = memchr::memchr3(b'{', b'}', b'@', bytes.get(from..).unwrap_or_default()) {
        let at = from + at;
        from = at + 1;
        match bytes.get(at) {
            _ if escapes && is_escaped(bytes, at) => {}
            Some(b'{') => depth += 1,
            Some(b'}') if depth == 1 => return Scan::Closed(at),
            Some(b'}') => depth -= 1,
            _ if at < quoted_to || !matches!(bytes.get(at - 1), Some(b'\n' | b'\r')) => {}
            _ => {
                let head = bytes.get(at..).unwrap_or_default();
                if head.len() < HEAD && !is_end {
                    return Scan::More;
                }
                if !is_next_entry(head) {
                    continue;
                }
                if depth == 1 {
                    return Scan::Unclosed(at);
                }
                // A value may quote an entry, if it is closed soon after.
                match closes(bytes, at, depth, escapes) {
                    Some(end) => quoted_to = end,
                    None if bytes.len() - at < LOOKAHEAD && !is_end => return Scan::More,
                    None => return Scan::Open(at),
                }
            }
        }
    }
    match depth {
        _ if !is_end => Scan::More,
        1 => Scan::Unclosed(bytes.len()),
        _ => Scan::Open(bytes.len()),
    }
}

/// Where the value ends that is open `depth` deep (the entry itself is the first), if that is near.
fn closes(bytes: &[u8], at: usize, mut depth: usize, escapes: bool) -> Option<usize> {
    let window = bytes.get(..(at + LOOKAHEAD).min(bytes.len()))?;
    let mut from = at;
    while let Some(found) = memchr::memchr2(b'{', b'}', window.get(from..)?) {
        let found = from + found;
        from = found + 1;
        match window.get(found) {
            _ if escapes && is_escaped(bytes, found) => {}
            Some(b'{') => depth += 1,
            _ => depth -= 1,
        }
        if depth == 1 {
            return Some(found);
        }
    }
    None
}

pub(in crate::read::bibtex) fn is_escaped(bytes: &[u8], at: usize) -> bool {
    let before = bytes.get(..at).unwrap_or_default();
    before.iter().rev().take_while(|byte| **byte == b'\\').count() % 2 == 1
}

/// Whether there are as many `\{` as `\}`.
pub(super) fn escapes_are_paired(bytes: &[u8]) -> bool {
    let mut balance = 0_i64;
    for at in memchr::memchr_iter(b'\\', bytes) {
        match bytes.get(at + 1) {
            Some(b'{') if is_escaped(bytes, at + 1) => balance += 1,
            Some(b'}') if is_escaped(bytes, at + 1) => balance -= 1,
            _ => {}
        }
    }
    balance == 0
}

/// Looks for the bracket that closes an entry in round brackets: outside of quotes and braces.
fn scan_round(bytes: &[u8], open: usize, is_end: bool) -> Scan {
    let mut depth = 0_usize;
    let mut is_quoted = false;
    for (at, byte) in bytes.iter().enumerate().skip(open + 1) {
        match byte {
            b'{' => depth += 1,
            b'}' => depth = depth.saturating_sub(1),
            b'"' if depth == 0 => is_quoted = !is_quoted,
            b')' if depth == 0 && !is_quoted => return Scan::Closed(at),
            b'@' if matches!(bytes.get(at - 1), Some(b'\n' | b'\r')) => {
                let head = bytes.get(at..).unwrap_or_default();
                if head.len() < HEAD && !is_end {
                    return Scan::More;
                }
                if is_next_entry(head) {
                    return if depth == 0 && !is_quoted { Scan::Unclosed(at) } else { Scan::Open(at) };
                }
            }
            _ => {}
        }
    }
    match depth {
        _ if !is_end => Scan::More,
        0 if !is_quoted => Scan::Unclosed(bytes.len()),
        _ => Scan::Open(bytes.len()),
    }
}
