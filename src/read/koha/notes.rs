//! Abstracts and notes: what the page says twice is taken once.

use super::page::Entry;
use super::record::{push_link, push_note, text};
use crate::model::{NoteKind, Record, Text};
use crate::read::evidence::{Evidence, split_source_note};
use std::collections::HashSet;

/// Adds an abstract; addresses behind it are links, and the cataloguer's note of its source is a note.
pub(super) fn summary(record: &mut Record, entry: &Entry) {
    for value in &entry.values {
        // A template joins the abstracts of several fields with line ends or with "; ".
        add_abstract(record, value);
    }
    for link in &entry.links {
        push_link(record, &link.url, Some(&link.text));
    }
}

/// Words that need the address behind them.
const BEFORE_ADDRESS: &[&str] =
    &["Cf.", "cf.", "See", "see", "Vgl.", "vgl.", "Voir", "voir", "siehe", "Siehe", " at", " from"];

fn add_abstract(record: &mut Record, value: &str) {
    let mut bare = value.trim();
    while let Some(at) = bare.rfind("http")
        && bare.get(at..).is_some_and(|url| url.contains("://") && !url.contains(char::is_whitespace))
    {
        let before = bare.get(..at).unwrap_or_default().trim_end();
        // "Cf. http://…": the address is a part of the sentence.
        if before.ends_with(':') || BEFORE_ADDRESS.iter().any(|end| before.ends_with(end)) {
            break;
        }
        bare = before;
    }
    let (bare, source) = split_source_note(bare);
    if let Some(source) = source {
        push_note(record, NoteKind::General, source);
    }
    let Some(text) = text(bare) else { return };
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let text = text.strip_suffix(" .").map_or(text.clone(), str::to_owned);
    let is_known = !record.abstracts.is_empty() && {
        let folded = fold(&text);
        record.abstracts.iter().any(|known| fold(&known.value) == folded)
    };
    if !is_known {
        record.abstracts.push(Text::new(text));
    }
}

/// Takes the notes off the end of a list that have no label and are glued to it: `HistoryAlso available online.`
///
/// The notes tab repeats them, which tells where the list ends.
pub(super) fn unglue(fields: &mut [Entry], notes: &[Entry]) {
    /// Shorter notes may be the end of a heading by chance.
    const LONG: usize = 12;
    let notes: Vec<&str> = notes.iter().flat_map(|note| &note.values).map(|note| note.trim()).collect();
    for entry in fields.iter_mut().filter(|entry| !entry.field.is_prose() && entry.field.rank() > 2) {
        let Some(last) = entry.values.last_mut() else { continue };
        while let Some(note) =
            notes.iter().find(|note| note.len() >= LONG && last.len() > note.len() && last.trim_end().ends_with(**note))
        {
            let end = last.trim_end().len() - note.len();
            last.truncate(end);
        }
        // The two may be printed from other subfields; then their first words are the same.
        let begins_note = |tail: &str| {
            let mut words = tail.split(' ');
            let start = [words.next().unwrap_or_default(), words.next().unwrap_or_default()].join(" ");
            start.len() >= LONG && notes.iter().any(|note| note.starts_with(start.as_str()))
        };
        let mut previous = ' ';
        let glued = last.char_indices().find(|&(at, c)| {
            let is_seam = previous.is_lowercase() && (c.is_uppercase() || c.is_ascii_digit());
            previous = c;
            is_seam && last.get(at..).is_some_and(begins_note)
        });
        if let Some((at, _)) = glued {
            last.truncate(at);
        }
    }
}

/// Letters and digits alone, in lower case: what is equal so is equal but for punctuation.
fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    if text.is_ascii() {
        let kept = text.bytes().filter(u8::is_ascii_alphanumeric);
        folded.extend(kept.map(|byte| char::from(byte.to_ascii_lowercase())));
        return folded;
    }
    for c in text.chars().filter(|c| c.is_alphanumeric()) {
        if c.is_ascii() {
            folded.push(c.to_ascii_lowercase());
        } else {
            folded.extend(c.to_lowercase());
        }
    }
    folded
}

/// Adds what no label explains, less what the record has already.
pub(super) fn add(record: &mut Record, evidence: &mut Evidence, fields: &[Entry], notes: &[Entry]) {
    if notes.is_empty() {
        return;
    }
    let mut known: HashSet<String> = HashSet::new();
    for entry in fields {
        known.extend(entry.values.iter().map(|value| fold(value)));
        if entry.values.len() > 1 {
            known.insert(fold(&entry.text()));
        }
    }
    known.extend(record.abstracts.iter().map(|text| fold(&text.value)));
    known.extend(record.contents.iter().map(|text| fold(&text.value)));
    known.extend(record.notes.iter().map(|note| fold(&note.text.value)));
    let has_summary = !record.abstracts.is_empty();
    let has_contents = !record.contents.is_empty();
    for entry in notes {
        for link in &entry.links {
            push_link(record, &link.url, Some(&link.text));
        }
        for value in &entry.values {
            let folded = fold(value);
            if folded.is_empty() || known.contains(&folded) || repeats(&folded, &known) {
                continue;
            }
            if entry
                .links
                .iter()
                .any(|link| value.trim().trim_end_matches(['.', ',', ')']) == link.url || value.trim() == link.text)
            {
                continue;
            }
            let Some(bare) = text(value) else { continue };
            known.insert(folded);
            if is_thesis_note(&bare) {
                evidence.has_thesis_note = true;
                push_note(record, NoteKind::Thesis, &bare);
            } else if !has_contents && is_contents(&bare) {
                record.contents.push(Text::new(bare));
            } else if !has_summary && record.abstracts.is_empty() && is_abstract(&bare) {
                // The stylesheets of 2009 print abstracts among the notes only.
                add_abstract(record, &bare);
            } else {
                push_note(record, NoteKind::General, &bare);
            }
        }
    }
}

/// Whether a note is nearly the same as a value known, or a part of it: the abstract with its address behind it, one of two abstracts.
fn repeats(folded: &str, known: &HashSet<String>) -> bool {
    /// Shorter notes may be a part of a value by chance.
    const LONG: usize = 40;
    if folded.len() < LONG {
        return false;
    }
    // Texts of a kilobyte are searched in one another, for which the standard library took up to 9 % of the time of a page; and
    // to prepare a search is a good part of it.
    let finder = memchr::memmem::Finder::new(folded);
    known.iter().filter(|value| value.len() >= LONG).any(|value| {
        if value.len() >= folded.len() {
            finder.find(value.as_bytes()).is_some()
        } else {
            value.len() * 10 >= folded.len() * 8 && memchr::memmem::find(folded.as_bytes(), value.as_bytes()).is_some()
        }
    })
}

/// "Thesis (Ph. D.)--University of X, 1999", "Zugl.: Berlin, Univ., Diss., 1990".
fn is_thesis_note(text: &str) -> bool {
    if text.len() >= 300 {
        return false;
    }
    let lower = text.to_lowercase();
    let begins = [
        "thesis (",
        "thesis--",
        "thesis (ph",
        "tesis (",
        "tesis doctoral",
        "tese (",
        "thèse",
        "dissertação (",
        "dissertation (",
        "mémoire de master",
    ]
    .iter()
    .any(|start| lower.starts_with(start));
    // One of two words is in all of the others, and in few notes.
    let has = |word: &str| memchr::memmem::find(lower.as_bytes(), word.as_bytes()).is_some();
    begins || (has("diss") || has("habil")) && PARTS_OF_THESIS_NOTES.iter().any(|words| has(words))
}

/// Words in the midst of thesis notes, each of them with "diss" or "habil".
const PARTS_OF_THESIS_NOTES: [&str; 8] =
    ["inaug.-diss", "univ., diss", "univ., habil", "phil. diss", "diss., univ", ", diss.,", "th.-diss", "univ. diss"];

/// ISBD's dashes between titles.
fn is_contents(text: &str) -> bool {
    text.matches(" -- ").count() >= 2
}

/// A note as long as an abstract, in whole sentences.
fn is_abstract(text: &str) -> bool {
    text.chars().count() >= 280 && text.matches(". ").count() >= 2 && !text.contains(" -- ")
}
