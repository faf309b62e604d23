//! Texts that only fill a field: a dash for an abstract, three dots for a keyword.

use crate::model::{Record, Subject};

/// Takes them out of a record.
pub(super) fn remove(record: &mut Record) {
    record.abstracts.retain(|text| has_words(&text.value));
    record.contents.retain(|text| has_words(&text.value));
    record.notes.retain(|note| has_words(&note.text.value));
    record.subjects.retain(says_something);
}

fn has_words(text: &str) -> bool {
    text.contains(char::is_alphanumeric)
}

fn says_something(subject: &Subject) -> bool {
    has_words(&subject.heading.value)
        || !subject.iris.is_empty()
        || !subject.subdivisions.is_empty()
        || !subject.other_scripts.is_empty()
}
