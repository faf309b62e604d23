//! How the lines of the tagged format of Web of Science look: `TI Title`, and three blanks before a line that goes on.

use crate::read::tagged::{Syntax, Tag};

#[derive(Debug)]
pub(super) struct Wos;

impl Syntax for Wos {
    const NAME: &'static str = "the tagged format of Web of Science";
    const VALUES_SPAN_BLANKS: bool = true;

    fn field(line: &[u8]) -> Option<(Tag, usize)> {
        match line {
            [a, b, rest @ ..]
                if a.is_ascii_uppercase()
                    && (b.is_ascii_uppercase() || b.is_ascii_digit())
                    && matches!(rest, [] | [b' ' | b'\t', ..]) =>
            {
                Some(([*a, *b, b' ', b' '], 2))
            }
            _ => None,
        }
    }

    fn begins(tag: Tag) -> bool {
        tag == *b"PT  "
    }

    fn ends(tag: Tag) -> bool {
        tag == *b"ER  "
    }

    fn is_outside(tag: Tag) -> bool {
        matches!(&tag, b"FN  " | b"VR  " | b"EF  ")
    }

    fn begins_after_blank(_first: Tag, _tag: Tag) -> bool {
        false
    }
}
