//! The tag of a field, and which tags a record has.

use std::fmt;

/// The tag of a field: three ASCII characters, digits as a rule.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tag(pub [u8; 3]);

impl Tag {
    /// Whether it is the tag of a control field (00X).
    #[must_use]
    pub fn is_control(self) -> bool {
        self.0.starts_with(b"00")
    }

    /// The tag as text; the Unicode replacement character where a byte is not ASCII.
    #[must_use]
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("\u{FFFD}")
    }
}

impl fmt::Display for Tag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Tag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Which tags a record has, by one bit each: most of the twenty that a reader asks for are in no field of it, so that it need not
/// go through all fields for each of them.
#[derive(Debug, Clone, Default)]
pub(super) struct TagSet([u64; 16]);

impl TagSet {
    pub(super) fn insert(&mut self, tag: Tag) {
        let bit = Self::bit(tag);
        if let Some(bits) = self.0.get_mut(bit / 64) {
            *bits |= 1 << (bit % 64);
        }
    }

    /// Whether the tag may be among them; if not, it is not.
    pub(super) fn may_have(&self, tag: Tag) -> bool {
        let bit = Self::bit(tag);
        self.0.get(bit / 64).is_some_and(|bits| bits >> (bit % 64) & 1 == 1)
    }

    /// The number of a tag of digits; tags with letters share some.
    fn bit(tag: Tag) -> usize {
        tag.0.iter().fold(0, |number, byte| number * 10 + usize::from(byte & 0xF)) % 1024
    }
}
