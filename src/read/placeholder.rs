//! Texts that only fill a field: a dash for an abstract, three dots for a keyword.

use crate::model::{Record, Subject};

/// Takes them out of a record.
pub(super) fn remove(record: &mut Record) {
    keep(&mut record.abstracts, |text| has_words(&text.value));
    keep(&mut record.contents, |text| has_words(&text.value));
    keep(&mut record.notes, |note| has_words(&note.text.value));
    keep(&mut record.subjects, says_something);
}

/// As [`Vec::retain`], for lists that nearly always stay as they are.
fn keep<T>(list: &mut Vec<T>, says_something: impl Fn(&T) -> bool) {
    if !list.iter().all(&says_something) {
        list.retain(says_something);
    }
}

fn has_words(text: &str) -> bool {
    // So it is with nearly every text.
    text.as_bytes().first().is_some_and(u8::is_ascii_alphanumeric) || text.contains(char::is_alphanumeric)
}

fn says_something(subject: &Subject) -> bool {
    has_words(&subject.heading.value)
        || !subject.iris.is_empty()
        || !subject.subdivisions.is_empty()
        || !subject.other_scripts.is_empty()
}
