//! The MARC view of a record: a heading a field, then its subfields by name ("Title", "Walden") or by code ("_aWalden").
//!
//! The labelled view has no subfield codes; the names are those of Koha's standard frameworks for MARC 21 and UNIMARC.

mod names;

use super::holdings;
use crate::bytes;
use crate::error::{Code, Position, ReadError};
use crate::model::Record;
use crate::read::marc::{self, Flavour, MarcRecord, Tag};

/// Characters that stand before the code of a subfield.
const DELIMITERS: &[char] = &['_', '$', '|', '‡', 'ǂ'];

/// The heading of a field: "245 10 - TITLE STATEMENT", "245 10 |a Walden".
struct Header<'a> {
    tag: Tag,
    indicators: [u8; 2],
    rest: &'a str,
    is_labelled: bool,
}

/// Whether a text is such a view: at least three fields, a title among them.
pub(super) fn looks_like(text: &str) -> bool {
    let mut fields = 0_usize;
    let mut has_title = false;
    for header in bytes::lines(text).filter_map(header) {
        fields += 1;
        has_title |= matches!(&header.tag.0, b"245" | b"200");
    }
    fields >= 3 && has_title
}

/// Whether a text is such a view with underscores before the codes, as no other tool prints MARC.
pub(super) fn is_plain(text: &str) -> bool {
    looks_like(text) && bytes::lines(text).filter_map(header).any(|header| header.rest.starts_with('_'))
}

/// Reads the view.
pub(super) fn read(text: &str, at: Position) -> Result<Record, ReadError> {
    let lines: Vec<&str> = text.lines().collect();
    let table = holdings::find(&lines);
    let end = table.as_ref().map_or(lines.len(), |table| table.lines.start);
    let mut view = View::default();
    let fields = lines.get(..end).unwrap_or_default();
    let first = fields.iter().position(|line| header(line).is_some()).unwrap_or_default();
    for line in fields.iter().skip(first).filter(|line| !line.trim().is_empty()) {
        view.line(line);
    }
    view.end_field();
    view.marc.set_position(at);
    let flavour = Flavour::of(&view.marc).unwrap_or(Flavour::Marc21);
    view.marc.tidy(flavour);
    let mut record = marc::read(&view.marc, flavour)?;
    if record.items.is_empty() {
        record.items = table.map(|table| table.items).unwrap_or_default();
    }
    record.origin.control_number = record_number(&lines).or(record.origin.control_number.take());
    for (name, value) in view.unnamed {
        record.keep_unmapped(&name, value);
    }
    Ok(record)
}

/// The biblionumber in the page's heading: "Walden (Record no. 17)".
fn record_number(lines: &[&str]) -> Option<String> {
    /// "(Record no. 17)" in the languages of the interface: the last word in brackets at the end of the heading.
    const HEADINGS: usize = 60;
    lines.iter().take(HEADINGS).find_map(|line| {
        let (_, inner) = line.trim().strip_suffix(')')?.rsplit_once('(')?;
        let (words, number) = inner.rsplit_once(' ')?;
        let is_number = !number.is_empty() && number.len() <= 10 && number.bytes().all(|b| b.is_ascii_digit());
        let words = words.to_lowercase();
        let is_record = ["record", "registro", "notice", "titelsatz", "datensatz", "registo", "n°", "nr"];
        (is_number && is_record.iter().any(|word| words.starts_with(word))).then(|| number.to_owned())
    })
}

/// A field while it is read.
struct ViewField {
    tag: Tag,
    indicators: [u8; 2],
    subfields: Vec<(char, String)>,
    /// Whether its subfields are named.
    is_labelled: bool,
    /// Its first subfield, if the name of that is not known here.
    first: Option<(String, String)>,
}

/// A view while it is read.
#[derive(Default)]
struct View {
    marc: MarcRecord,
    field: Option<ViewField>,
    /// The name of the subfield whose value stands on the next line.
    name: Option<String>,
    /// Values under names that are not known here.
    unnamed: Vec<(String, String)>,
}

impl View {
    fn line(&mut self, line: &str) {
        let line = line.trim();
        if let Some(header) = header(line) {
            self.end_field();
            let mut subfields = Vec::new();
            if !header.is_labelled && !header.rest.is_empty() {
                if header.tag.is_control() || is_leader(header.tag) {
                    subfields.push(('a', header.rest.to_owned()));
                } else {
                    push_coded(header.rest, &mut subfields);
                }
            }
            let Header { tag, indicators, is_labelled, .. } = header;
            self.field = Some(ViewField { tag, indicators, subfields, is_labelled, first: None });
            return;
        }
        let Some(ViewField { tag, subfields, is_labelled, first, .. }) = &mut self.field else { return };
        // A bar may as well be the border of a cell: "|control field | 17".
        if starts_coded(line) && !(*is_labelled && line.starts_with('|')) {
            push_coded(line, subfields);
            return;
        }
        let (name, value) = match (two_cells(line), self.name.take()) {
            (Some((name, value)), None) => (name.to_owned(), value.to_owned()),
            (_, Some(name)) => (name, line.trim_matches(['|', ' ']).to_owned()),
            (None, None) => match line.split_once(": ") {
                Some((name, value)) if names::code(*tag, name).is_some() => (name.to_owned(), value.trim().to_owned()),
                _ => {
                    self.name = Some(line.to_owned());
                    return;
                }
            },
        };
        let name = name.trim_end_matches(':').trim();
        if tag.is_control() || is_leader(*tag) {
            subfields.push(('a', value));
        } else if let Some(code) = names::code(*tag, name) {
            subfields.push((code, value));
        } else if subfields.is_empty() && first.is_none() && begins_with_a(*tag) {
            *first = Some((name.to_owned(), value));
        } else {
            self.unnamed.push((format!("{} {name}", tag.as_str()), value));
        }
    }

    fn end_field(&mut self) {
        self.name = None;
        let Some(ViewField { tag, indicators, mut subfields, first, .. }) = self.field.take() else { return };
        if let Some((name, value)) = first {
            if subfields.iter().any(|(code, _)| *code == 'a') {
                self.unnamed.push((format!("{tag} {name}"), value));
            } else {
                subfields.insert(0, ('a', value));
                let message =
                    format!("“{name}” is no name of a subfield known here; as the first of {tag} it is read as $a");
                self.marc.doubt(Code::Repaired, message);
            }
        }
        if is_leader(tag) {
            if let Some((_, leader)) = subfields.first() {
                self.marc.set_leader(&unfold_leader(leader));
            }
        } else if tag.is_control() {
            if let Some((_, value)) = subfields.first() {
                let value = if tag.0 == *b"008" { unfold_008(value) } else { Some(value.clone()) };
                if let Some(value) = value {
                    self.marc.push_control(tag, &value);
                }
            }
        } else if !subfields.is_empty() {
            self.marc.push_data(tag, indicators);
            for (code, value) in subfields {
                self.marc.push_subfield(code, &value);
            }
        }
    }
}

/// Name and value of a row of a table; only the first border counts, as the value of a fixed field may hold bars.
fn two_cells(line: &str) -> Option<(&str, &str)> {
    let row = line.strip_prefix('|').map_or(line, |row| row.trim_end_matches([' ', '|']));
    let (name, value) = row.split_once('\t').or_else(|| row.split_once(" | "))?;
    let (name, value) = (name.trim(), value.trim());
    (!name.is_empty() && !value.is_empty()).then_some((name, value))
}

/// Whether a field as a rule has `$a` before all others: the view has its subfields in the order of their codes.
fn begins_with_a(tag: Tag) -> bool {
    matches!(
        &tag.0,
        b"020" | b"200" | b"245" | b"246" | b"250" | b"260" | b"264" | b"300" | b"490" | [b'1' | b'5' | b'6', ..]
    ) || matches!(&tag.0, [b'7', b'0' | b'1', _])
}

fn is_leader(tag: Tag) -> bool {
    matches!(&tag.0, b"000" | b"LDR")
}

fn header(line: &str) -> Option<Header<'_>> {
    let line = bytes::trim(line);
    let line = bytes::trim(line.strip_prefix('|').unwrap_or(line));
    let (tag, _) = line.as_bytes().split_first_chunk::<3>()?;
    // So it is with nearly every line of a page that is no such view.
    if !(tag.iter().all(u8::is_ascii_digit) || tag == b"LDR") {
        return None;
    }
    let line = line.trim_end_matches([' ', '|']).trim_end();
    let (tag, rest) = line.as_bytes().split_first_chunk::<3>()?;
    if !rest.first().is_none_or(|b| matches!(b, b' ' | b'\t' | b'|' | b'-' | b':')) {
        return None;
    }
    let tag = Tag(*tag);
    let rest = line.get(3..)?;
    let rest = rest.strip_prefix([' ', '\t', ':']).unwrap_or(rest);
    if tag.is_control() || is_leader(tag) {
        let bare = rest.trim_start();
        // "000 -LEADER"
        let name = bare.strip_prefix(['-', '–']);
        // A control field's value has no blanks at its start but for those of its indicators.
        return Some(Header {
            tag,
            indicators: [b' '; 2],
            rest: name.unwrap_or(bare).trim(),
            is_labelled: name.is_some(),
        });
    }
    let (indicators, rest) = split_indicators(rest);
    let rest = rest.trim_start();
    let is_labelled = rest.starts_with("- ") || rest.starts_with("– ") || rest == "-";
    (is_labelled || starts_coded(rest)).then_some(Header { tag, indicators, rest, is_labelled })
}

/// The indicators before "- NAME" or before a delimiter; a blank may be written "#" or "_".
fn split_indicators(rest: &str) -> ([u8; 2], &str) {
    let is_indicator = |b: u8| b.is_ascii_digit() || matches!(b, b' ' | b'#' | b'_' | b'\\');
    let value = |b: u8| if b.is_ascii_digit() { b } else { b' ' };
    match rest.as_bytes() {
        [a, b, after, ..]
            if is_indicator(*a)
                && is_indicator(*b)
                && !(*b == b'_' && after.is_ascii_alphanumeric())
                && (!after.is_ascii_alphanumeric()) =>
        {
            ([value(*a), value(*b)], rest.get(2..).unwrap_or_default())
        }
        _ => ([b' '; 2], rest),
    }
}

/// Whether a subfield by its code begins here: "_aWalden", "|a Walden".
fn starts_coded(text: &str) -> bool {
    let mut chars = text.chars();
    chars.next().is_some_and(|c| DELIMITERS.contains(&c))
        && chars.next().is_some_and(|c| c.is_ascii_lowercase() || c.is_ascii_digit())
}

fn push_coded(text: &str, subfields: &mut Vec<(char, String)>) {
    let Some(delimiter) = text.chars().next() else { return };
    let is_start = |at: usize| {
        let before = text.get(..at).unwrap_or_default();
        let rest = text.get(at..).unwrap_or_default();
        // An underscore within a word is a part of it.
        starts_coded(rest)
            && (at == 0
                || delimiter != '_'
                || !before.ends_with(|c: char| c.is_alphanumeric()) && !before.ends_with('/')
                || before.ends_with(" /"))
    };
    let starts: Vec<usize> = text.match_indices(delimiter).map(|(at, _)| at).filter(|at| is_start(*at)).collect();
    for (number, start) in starts.iter().enumerate() {
        let end = starts.get(number + 1).copied().unwrap_or(text.len());
        let mut piece = text.get(*start..end).unwrap_or_default().chars();
        piece.next();
        if let Some(code) = piece.next() {
            subfields.push((code, piece.as_str().trim().to_owned()));
        }
    }
}

/// A leader of which a page folded the blanks: only its first eight characters have a sure place.
fn unfold_leader(leader: &str) -> String {
    if leader.len() == 24 {
        return leader.to_owned();
    }
    format!("{:<24}", leader.chars().take(8).collect::<String>())
}

/// Field 008 of which a page folded the blanks: date of entry, type and first date stand at its start, the language before the
/// last two characters.
fn unfold_008(value: &str) -> Option<String> {
    if value.len() == 40 {
        return Some(value.to_owned());
    }
    let start = value.get(..11).filter(|start| start.is_ascii())?;
    let language = value.len().checked_sub(5).and_then(|at| value.get(at..at + 3));
    let language = language.filter(|code| code.bytes().all(|b| b.is_ascii_lowercase())).unwrap_or("|||");
    let country: String = value.get(11..)?.trim_start().chars().take_while(char::is_ascii_lowercase).take(3).collect();
    Some(format!("{start}    {country:<3}|||||||||||||||||{language}||"))
}

#[cfg(test)]
mod tests;
