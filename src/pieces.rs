//! Text cut into pieces that can be normalized one by one.
//!
//! An ASCII character composes with nothing before it, so that a text is cut before any of them. Most of a text that is not in
//! NFC is ASCII all the same, with a few accents: to normalize only those takes a tenth of the time that the whole text takes.

use crate::bytes;

/// A piece of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Piece<'t> {
    /// A run of ASCII that nothing composes with.
    Ascii(&'t str),
    /// A run of characters beyond ASCII, with the ASCII character before it.
    Marked(&'t str),
}

/// The pieces of a text.
pub(crate) fn pieces(text: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let is_over = rest.is_empty();
        let found = bytes::position(rest.as_bytes(), |byte| !byte.is_ascii());
        let piece = match found {
            None => Piece::Ascii(std::mem::take(&mut rest)),
            Some(found @ (0 | 1)) => {
                let marks = rest.bytes().skip(found).take_while(|byte| !byte.is_ascii()).count();
                let (marked, after) = rest.split_at(found + marks);
                rest = after;
                Piece::Marked(marked)
            }
            Some(found) => {
                let (plain, marked) = rest.split_at(found - 1);
                rest = marked;
                Piece::Ascii(plain)
            }
        };
        (!is_over).then_some(piece)
    })
}

/// The ASCII character and the one other that a piece consists of, as nearly all do in Latin text.
pub(crate) fn pair(marked: &str) -> Option<(char, char)> {
    let mut letters = marked.chars();
    let pair = (letters.next()?, letters.next()?);
    (pair.0.is_ascii() && letters.next().is_none()).then_some(pair)
}

#[cfg(test)]
mod tests {
    use super::Piece::{Ascii, Marked};
    use super::{pair, pieces};

    #[test]
    fn text_is_cut_before_ascii() {
        let cases = [
            ("Walden", vec![Ascii("Walden")]),
            ("Café, né", vec![Ascii("Ca"), Marked("fé"), Ascii(", "), Marked("né")]),
            ("éa\u{301}\u{323}", vec![Marked("é"), Marked("a\u{301}\u{323}")]),
            ("", vec![]),
        ];
        for (text, expected) in cases {
            assert_eq!(pieces(text).collect::<Vec<_>>(), expected, "{text}");
        }
        assert_eq!(["fé", "é", "fée", "f"].map(pair), [Some(('f', 'é')), None, None, None]);
    }
}
