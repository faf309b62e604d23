//! Abstracts and notes: what the page says twice is taken once.

use super::page::Entry;
use super::record::{push_link, push_note, text};
use crate::bytes;
use crate::model::list::recent;
use crate::model::{NoteKind, Record, Text};
use crate::read::evidence::{Evidence, split_source_note};
use crate::text::blanks;
use memchr::memmem;
use std::collections::HashSet;
use xxhash_rust::xxh3::xxh3_128;

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
    let text = blanks::single(&text);
    let text = text.strip_suffix(" .").unwrap_or(&text);
    let is_known = !record.abstracts.is_empty() && {
        let folded = fold(text);
        recent(&record.abstracts).iter().any(|known| fold(&known.value) == folded)
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

/// What [`fold`] makes of ASCII; nothing of what is neither letter nor digit.
#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler alone")]
const FOLDED: [u8; 256] = {
    let mut table = [0; 256];
    let mut byte = 0_u8;
    while byte < 128 {
        if byte.is_ascii_alphanumeric() {
            table[byte as usize] = byte.to_ascii_lowercase();
        }
        byte += 1;
    }
    table
};

/// Letters and digits alone, in lower case: what is equal so is equal but for punctuation.
fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut rest = text;
    while !rest.is_empty() {
        let ascii = bytes::position(rest.as_bytes(), |byte| byte >= 0x80).unwrap_or(rest.len());
        let (run, behind) = rest.split_at_checked(ascii).unwrap_or((rest, ""));
        folded.push_str(&fold_ascii(run));
        let other = behind.find(|c: char| c.is_ascii()).unwrap_or(behind.len());
        let (run, behind) = behind.split_at_checked(other).unwrap_or((behind, ""));
        folded.extend(run.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase));
        rest = behind;
    }
    folded
}

fn fold_ascii(text: &str) -> String {
    let (mut folded, mut length) = (vec![0; text.len()], 0);
    for byte in text.bytes() {
        let letter = FOLDED.get(usize::from(byte)).copied().unwrap_or_default();
        if let Some(place) = folded.get_mut(length) {
            *place = letter;
        }
        length += usize::from(letter != 0);
    }
    folded.truncate(length);
    String::from_utf8(folded).unwrap_or_default()
}

/// Adds what no label explains, less what the record has already.
pub(super) fn add(record: &mut Record, evidence: &mut Evidence, fields: &[Entry], notes: &[Entry]) {
    /// No page has more values in earnest, and so many are soon compared with a note.
    const VALUES: usize = 256;
    if notes.is_empty() {
        return;
    }
    let has_summary = !record.abstracts.is_empty();
    let has_contents = !record.contents.is_empty();
    let is_a_field = |note: &str| fields.iter().flat_map(|entry| &entry.values).take(VALUES).any(|value| value == note);
    let mut known: Option<Known> = None;
    for entry in notes {
        for link in &entry.links {
            push_link(record, &link.url, Some(&link.text));
        }
        for value in &entry.values {
            // The tab of notes repeats a field to the letter as a rule; only for other notes all that is known has to be folded.
            if is_a_field(value) {
                continue;
            }
            let folded = fold(value);
            let known = known.get_or_insert_with(|| Known::of(fields, record));
            if folded.is_empty() || known.has(&folded) || known.repeats(&folded) {
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

/// What the record says already, folded.
#[derive(Default)]
struct Known {
    hashes: HashSet<u128>,
    /// The texts that are long enough to have a note in them.
    long: Vec<String>,
}

/// Shorter notes may be a part of a value by chance.
const LONG: usize = 40;

impl Known {
    fn of(fields: &[Entry], record: &Record) -> Self {
        let mut known = Self::default();
        for entry in fields {
            entry.values.iter().for_each(|value| known.insert(fold(value)));
            if entry.values.len() > 1 {
                known.insert(fold(&entry.text()));
            }
        }
        let notes = record.notes.iter().map(|note| &note.text);
        let texts = record.abstracts.iter().chain(&record.contents).chain(notes);
        texts.for_each(|text| known.insert(fold(&text.value)));
        known
    }

    fn insert(&mut self, folded: String) {
        if self.hashes.insert(xxh3_128(folded.as_bytes())) && folded.len() >= LONG {
            self.long.push(folded);
        }
    }

    fn has(&self, folded: &str) -> bool {
        self.hashes.contains(&xxh3_128(folded.as_bytes()))
    }

    /// Whether a note is nearly the same as a value, or a part of it: the abstract with its address behind it, one of two abstracts.
    fn repeats(&self, folded: &str) -> bool {
        folded.len() >= LONG
            && self.long.iter().any(|value| {
                if value.len() >= folded.len() {
                    contains(value, folded)
                } else {
                    value.len() * 10 >= folded.len() * 8 && contains(folded, value)
                }
            })
    }
}

/// Whether one long text is in another. To prepare the search for a text of a kilobyte takes longer than to search for its first
/// words, which mostly are not there.
fn contains(text: &str, part: &str) -> bool {
    let text = text.as_bytes();
    let start = part.as_bytes().get(..LONG / 2).unwrap_or_default();
    memmem::find(text, start).is_some() && memmem::find(text, part.as_bytes()).is_some()
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
    let has = |word: &str| memmem::find(lower.as_bytes(), word.as_bytes()).is_some();
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
