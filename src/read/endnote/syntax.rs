//! How the lines of EndNote's tagged format look: `%A Thoreau, Henry David`.

use crate::read::tagged::{Syntax, Tag};
use memchr::memchr_iter;

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

    fn next_squashed(text: &[u8], from: usize) -> Option<(Tag, usize, usize)> {
        memchr_iter(b'%', text.get(from..)?).map(|found| from + found).find_map(|at| {
            let is_apart = at.checked_sub(1).and_then(|before| text.get(before)).is_none_or(u8::is_ascii_whitespace);
            match text.get(at + 1..)? {
                [code, b' ' | b'\t' | b'\r' | b'\n', ..] if is_apart && is_known(*code) => {
                    Some(([b'%', *code, b' ', b' '], at, at + 2))
                }
                _ => None,
            }
        })
    }
}

/// Whether a field has this code. Others, and brackets, stand behind a percent sign in prose: "(10 %) of".
fn is_known(code: u8) -> bool {
    code.is_ascii_uppercase() || code.is_ascii_digit() || b"!@#$&*+^>?[=~<".contains(&code)
}
