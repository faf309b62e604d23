//! Entries read in the plainest way.

use std::collections::{BTreeMap, BTreeSet};

/// An entry: its line, its plain fields with their names in lower case, and the names of those that are not.
pub(super) struct Entry {
    pub(super) line: u64,
    pub(super) fields: BTreeMap<String, String>,
    pub(super) others: BTreeSet<String>,
}

/// The entries that begin a line.
pub(super) fn entries(text: &str) -> Vec<Entry> {
    let mut found = Vec::new();
    let mut line = 1;
    for (number, part) in text.split("\n@").enumerate() {
        let is_entry = number > 0 || part.starts_with('@');
        let begin = if number > 0 { line + 1 } else { 1 };
        line = begin + part.matches('\n').count() as u64;
        let part = part.trim_start_matches('@');
        let Some((name, body)) = part.split_once(['{', '(']).filter(|_| is_entry) else { continue };
        if ["string", "comment", "preamble", "xdata", "set"].contains(&name.trim().to_lowercase().as_str()) {
            continue;
        }
        let Some((_, rest)) = body.split_once(',') else { continue };
        let (fields, others) = fields(rest);
        found.push(Entry { line: begin, fields, others });
    }
    found
}

/// The fields whose values are plain, and the names of all others.
fn fields(mut rest: &str) -> (BTreeMap<String, String>, BTreeSet<String>) {
    let (mut found, mut others) = (BTreeMap::new(), BTreeSet::new());
    while let Some((name, behind)) = rest.split_once('=') {
        let name = name.trim().trim_start_matches(',').trim().to_lowercase();
        if name.is_empty() || !name.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '_') {
            break;
        }
        let end = end_of_value(behind);
        let (whole, after) = behind.split_at(end);
        rest = after.trim_start_matches(',');
        match literal(whole.trim()).filter(|value| is_plain(&name, value)) {
            // In names, braces hold together what is one.
            Some(value) if matches!(name.as_str(), "author" | "editor") => {
                found.entry(name).or_insert_with(|| value.to_owned());
            }
            Some(value) => {
                found.entry(name).or_insert_with(|| value.replace(['{', '}'], ""));
            }
            None => {
                others.insert(name);
            }
        }
        if after.starts_with('}') || after.is_empty() {
            break;
        }
    }
    (found, others)
}

/// Where a value ends: before the comma or the brace that belongs to none of its own, outside quotation marks.
fn end_of_value(text: &str) -> usize {
    let (mut depth, mut in_quotes) = (0, false);
    for (at, c) in text.char_indices() {
        match c {
            '"' if depth == 0 => in_quotes = !in_quotes,
            '{' => depth += 1,
            '}' if depth == 0 => return at,
            '}' => depth -= 1,
            ',' if depth == 0 && !in_quotes => return at,
            _ => {}
        }
    }
    text.len()
}

/// What stands in one pair of braces or quotation marks, or a number.
fn literal(whole: &str) -> Option<&str> {
    if !whole.is_empty() && whole.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some(whole);
    }
    if let Some(inner) = whole.strip_prefix('"') {
        return inner.strip_suffix('"').filter(|inner| !inner.contains('"'));
    }
    let inner = whole.strip_prefix('{')?.strip_suffix('}')?;
    let mut depth = 0_i32;
    for c in inner.chars() {
        depth += i32::from(c == '{') - i32::from(c == '}');
        if depth < 0 {
            return None;
        }
    }
    Some(inner)
}

fn is_plain(name: &str, value: &str) -> bool {
    let marks: &[char] = if name == "pages" { &['\\', '{', '#'] } else { &['\\', '$', '#', '~', '%', '`'] };
    !value.trim().is_empty() && !value.contains(marks) && (name == "pages" || !value.contains("--"))
}
