//! The value behind a label: its lines, its entries, the web addresses in it.

use super::trim_line;
use crate::bytes;
use crate::read::koha::labels::KohaField;
use crate::read::koha::page::{Entry, PageLink};

/// The entry for a label and the text up to the next one.
pub(super) fn entry(field: KohaField, label: &str, value: &str) -> Entry {
    let mut entry = Entry::new(field, trim_line(label), "");
    entry.values = values(field, value);
    entry.links = urls(value);
    entry
}

/// Whether a line holds only what a template prints between and after values.
pub(super) fn is_punctuation(line: &str) -> bool {
    line.chars().all(|c| matches!(c, '.' | ';' | '|' | ',' | ':' | '/' | '•' | ' ' | '\u{a0}'))
}

/// The values of a field: bullets and lines of a list are values of their own, other lines are one text that wrapped.
fn values(field: KohaField, value: &str) -> Vec<String> {
    let lines: Vec<&str> = bytes::lines(value).map(trim_line).filter(|line| !line.is_empty()).collect();
    let bullet = |line: &str| -> Option<usize> {
        let rest = line.strip_prefix(['•', '*', '·', '◦', '-', '–'])?;
        rest.starts_with([' ', '\t', '\u{a0}']).then(|| line.len() - trim_line(rest).len())
    };
    let bulleted = lines.iter().filter(|line| bullet(line).is_some()).count();
    let separated = lines.iter().any(|line| {
        is_punctuation(line) && *line != "."
            || line.contains(" | ")
            || line.ends_with(" |")
            || line.starts_with("| ")
            || line.ends_with(';')
    });
    let wrapped = lines.first().is_some_and(|line| line.chars().count() >= 60);
    let mut values: Vec<String> = Vec::new();
    let listed = bulleted > 0 || field.is_list() && !separated && !wrapped;
    for line in lines {
        let start = bullet(line);
        let text = line.get(start.unwrap_or(0)..).unwrap_or_default();
        // "Holm, Inger" and ", 1961-" on the next line are one heading.
        // In UNIMARC even "Holm," and "Inger" and "(1961-....)".
        let is_name =
            field.rank() <= 2 && (text.starts_with('(') || values.last().is_some_and(|last| last.ends_with(',')));
        let goes_on = text == "." || text.starts_with(", ") || is_name;
        // The template's mark between two values stands at the first, ISBD's has a blank before it.
        let is_close = text == ";" || text.starts_with(", ");
        let is_new = values.is_empty() || listed && (start.is_some() || bulleted == 0) && !goes_on;
        match values.last_mut() {
            Some(last) if !is_new => {
                if !last.is_empty() && !is_close {
                    // A note keeps its lines, and below the title of a host may stand its numbering.
                    last.push(if field.is_prose() || field == KohaField::In { '\n' } else { ' ' });
                }
                last.push_str(text);
            }
            _ => values.push(text.to_owned()),
        }
    }
    values
}

/// The web addresses in a text.
pub(in crate::read::koha) fn urls(text: &str) -> Vec<PageLink> {
    let mut links = Vec::new();
    let begins_address = |at: &usize| text.as_bytes().get(at + 1..at + 3) == Some(b"//");
    for at in memchr::memchr_iter(b':', text.as_bytes()).filter(begins_address) {
        let head = text.get(..at).unwrap_or_default();
        let scheme = head.len() - head.bytes().rev().take_while(u8::is_ascii_alphabetic).count();
        let name = head.get(scheme..).unwrap_or_default();
        // The label before it may be glued on: "online:https://", "accesshttps://".
        let Some(known) = ["https", "http", "ftp"].iter().find(|known| name.to_ascii_lowercase().ends_with(*known))
        else {
            continue;
        };
        let start = at - known.len();
        let rest = text.get(start..).unwrap_or_default();
        let end = rest.find(|c: char| c.is_whitespace() || matches!(c, '|' | '"' | '”' | '“')).unwrap_or(rest.len());
        let url = rest.get(..end).unwrap_or_default();
        links.push(PageLink { text: url.to_owned(), url: trim_url(url).to_owned() });
    }
    links
}

/// An address without the punctuation of the sentence around it.
fn trim_url(url: &str) -> &str {
    let mut url = url;
    loop {
        let trimmed = url.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '’', '"', '>']);
        let trimmed = match trimmed.strip_suffix([')', ']']) {
            Some(rest) if trimmed.matches(['(', '[']).count() < trimmed.matches([')', ']']).count() => rest,
            _ => trimmed,
        };
        if trimmed == url {
            return url;
        }
        url = trimmed;
    }
}
