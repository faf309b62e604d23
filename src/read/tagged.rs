//! Records written as lines that begin with a tag: what RIS, EndNote, PubMed and Web of Science files have in common.
//!
//! A [`Syntax`] says how a line with a tag looks and where a record begins and ends. [`TaggedRecords`] cuts an input by it, and
//! [`scan`] finds the fields of a record. Nothing here knows what a tag means.

mod cut;
mod reader;
mod scan;

pub(super) use cut::{Cut, TaggedRecords};
pub(super) use reader::tagged_reader;
pub(super) use scan::{Field, Fields, scan};

/// A tag of up to four letters and digits, filled up with blanks.
pub(super) type Tag = [u8; 4];

/// A tag as it is written.
pub(super) fn tag_text(tag: &Tag) -> &str {
    std::str::from_utf8(tag).unwrap_or_default().trim_end()
}

/// How the lines of a format look.
pub(super) trait Syntax {
    /// What the format is called in messages.
    const NAME: &'static str;

    /// Whether a value goes on behind an empty line.
    const VALUES_SPAN_BLANKS: bool;

    /// The tag that this line begins with and where its value starts; none where the line goes on with the value before.
    fn field(line: &[u8]) -> Option<(Tag, usize)>;

    /// Whether a field with this tag is the first of its record.
    fn begins(tag: Tag) -> bool;

    /// Whether a field with this tag is the last of its record, and holds nothing.
    fn ends(tag: Tag) -> bool;

    /// Whether a field with this tag stands outside all records, as the heads of files do.
    fn is_outside(_tag: Tag) -> bool {
        false
    }

    /// Whether a record ends at the empty line before this field. `first` is the tag that the record began with.
    fn begins_after_blank(first: Tag, tag: Tag) -> bool;

    /// Whether a record that has lost its line breaks begins with this line: the field that begins it is not the only one on it.
    fn is_squashed(first_line: &[u8]) -> bool {
        Self::field(first_line)
            .is_some_and(|(tag, value)| Self::begins(tag) && Self::next_squashed(first_line, value).is_some())
    }

    /// Where the first field begins that follows at or behind `from` in a record without line breaks: its tag, where the tag
    /// stands, and where its value starts. A format whose tags cannot be told from words has none.
    fn next_squashed(_text: &[u8], _from: usize) -> Option<(Tag, usize, usize)> {
        None
    }
}
