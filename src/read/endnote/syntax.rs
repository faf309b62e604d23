//! How the lines of EndNote's tagged format look: `%A Thoreau, Henry David`.

use crate::read::tagged::{Syntax, Tag};

#[derive(Debug)]
pub(super) struct Endnote;

impl Syntax for Endnote {
    const NAME: &'static str = "EndNote's tagged format";
    const VALUES_SPAN_BLANKS: bool = true;

    fn field(line: &[u8]) -> Option<(Tag, usize)> {
        match line {
            [b'%', code, rest @ ..] if code.is_ascii_graphic() && matches!(rest, [] | [b' ' | b'\t', ..]) => {
                Some(([b'%', *code, b' ', b' '], 2))
            }
            _ => None,
        }
    }

    fn begins(tag: Tag) -> bool {
        tag == *b"%0  "
    }

    fn ends(_tag: Tag) -> bool {
        false
    }

    fn begins_after_blank(first: Tag, _tag: Tag) -> bool {
        // An abstract may have empty lines in it; where types begin the records, nothing else does.
        !Self::begins(first)
    }
}
