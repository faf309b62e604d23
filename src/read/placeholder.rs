//! Texts that only fill a field: a dash for an abstract, "No abstract available."

use crate::model::{Record, Subject, Text};

/// Takes them out of a record.
pub(super) fn remove(record: &mut Record) {
    record.abstracts.retain(|text| has_words(&text.value) && !is_no_abstract(text));
    record.contents.retain(|text| has_words(&text.value));
    record.notes.retain(|note| has_words(&note.text.value));
    record.subjects.retain(says_something);
}

fn has_words(text: &str) -> bool {
    text.contains(char::is_alphanumeric)
}

fn says_something(subject: &Subject) -> bool {
    has_words(&subject.heading.value) || !subject.iris.is_empty() || !subject.subdivisions.is_empty()
}

fn is_no_abstract(text: &Text) -> bool {
    /// Nobody needs more to say that there is none, with where the record is from.
    const LONGEST: usize = 120;
    if text.value.len() > LONGEST {
        return false;
    }
    let text = text.value.trim_matches(|c: char| !c.is_alphanumeric()).to_ascii_lowercase();
    let ends = ["no abstract available", "no abstract provided", "abstract not available", "abstract not provided"];
    ends.iter().any(|end| text.ends_with(end))
        || matches!(text.as_str(), "no abstract" | "abstract unavailable" | "not available" | "n/a" | "abstract")
}
