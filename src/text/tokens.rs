//! Free text in its smallest pieces: numbers, words and single marks.

use std::borrow::Cow;

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TokenKind {
    /// A run of ASCII digits.
    Number,
    /// A run of letters, with their combining marks.
    Word,
    /// Any other single character that is no white space.
    Mark,
}

/// A number, a word or a mark, with its place in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Token<'a> {
    pub(crate) kind: TokenKind,
    pub(crate) text: &'a str,
    /// Where it starts, in bytes.
    pub(crate) start: usize,
    /// Whether white space stands before it.
    pub(crate) is_spaced: bool,
}

impl Token<'_> {
    /// Where the token ends, in bytes.
    pub(crate) fn end(&self) -> usize {
        self.start + self.text.len()
    }
}

/// The tokens of a text; every accessor takes any index and says nothing beyond the end.
#[derive(Debug, Clone)]
pub(crate) struct Tokens<'a> {
    text: &'a str,
    list: Vec<Token<'a>>,
}

impl<'a> Tokens<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        let mut list = Vec::with_capacity(text.len().min(64) / 2);
        let mut is_spaced = false;
        let mut rest = text.char_indices().peekable();
        while let Some((start, c)) = rest.next() {
            if c.is_whitespace() || is_invisible(c) {
                is_spaced |= c.is_whitespace();
                continue;
            }
            let kind = kind(c);
            let mut end = start + c.len_utf8();
            if kind != TokenKind::Mark {
                while let Some((at, next)) =
                    rest.next_if(|&(_, next)| self::kind(next) == kind || (kind == TokenKind::Word && is_mark(next)))
                {
                    end = at + next.len_utf8();
                }
            }
            if let Some(text) = text.get(start..end) {
                list.push(Token { kind, text, start, is_spaced });
            }
            is_spaced = false;
        }
        Self { text, list }
    }

    pub(crate) fn len(&self) -> usize {
        self.list.len()
    }

    pub(crate) fn get(&self, index: usize) -> Option<Token<'a>> {
        self.list.get(index).copied()
    }

    /// The text from one token up to, and without, another; white space at its ends trimmed.
    pub(crate) fn slice(&self, from: usize, to: usize) -> &'a str {
        let start = self.get(from).map_or(self.text.len(), |token| token.start);
        let end = to.checked_sub(1).and_then(|last| self.get(last)).map_or(self.text.len(), |token| token.end());
        self.text.get(start..end).unwrap_or_default().trim()
    }

    /// The digits of a number.
    pub(crate) fn digits(&self, index: usize) -> Option<&'a str> {
        self.get(index).filter(|token| token.kind == TokenKind::Number).map(|token| token.text)
    }

    /// The value of a number of at most `width` digits.
    pub(crate) fn number(&self, index: usize, width: usize) -> Option<u32> {
        self.digits(index).filter(|digits| digits.len() <= width).and_then(|digits| digits.parse().ok())
    }

    pub(crate) fn word(&self, index: usize) -> Option<&'a str> {
        self.get(index).filter(|token| token.kind == TokenKind::Word).map(|token| token.text)
    }

    /// A word in lower case; words longer than any we know are left out.
    pub(crate) fn lower(&self, index: usize) -> Option<Cow<'a, str>> {
        let word = self.word(index).filter(|word| word.len() <= 32)?;
        let is_lower = word.bytes().all(|byte| byte.is_ascii_lowercase());
        Some(if is_lower { Cow::Borrowed(word) } else { Cow::Owned(word.to_lowercase()) })
    }

    pub(crate) fn is_mark(&self, index: usize, marks: &[char]) -> bool {
        self.get(index).is_some_and(|token| {
            token.kind == TokenKind::Mark && token.text.chars().next().is_some_and(|c| marks.contains(&c))
        })
    }

    /// Whether a hyphen or dash of any length stands there.
    pub(crate) fn is_dash(&self, index: usize) -> bool {
        self.is_mark(index, &['-', '–', '—', '‐', '‑', '‒', '−'])
    }

    /// Whether a token stands there without white space before it.
    pub(crate) fn is_glued(&self, index: usize) -> bool {
        self.get(index).is_some_and(|token| !token.is_spaced)
    }

    /// The next index, one further when one of the marks stands here.
    pub(crate) fn skip(&self, index: usize, marks: &[char]) -> usize {
        index + usize::from(self.is_mark(index, marks))
    }

    /// The first index at which none of the marks stands.
    pub(crate) fn skip_all(&self, mut index: usize, marks: &[char]) -> usize {
        while self.is_mark(index, marks) {
            index += 1;
        }
        index
    }
}

fn kind(c: char) -> TokenKind {
    if c.is_ascii_digit() {
        TokenKind::Number
    } else if c.is_alphabetic() {
        TokenKind::Word
    } else {
        TokenKind::Mark
    }
}

/// Combining accents, which stand after their letter in decomposed text.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{fe20}'..='\u{fe2f}')
}

/// Zero-width characters and direction marks.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{feff}' | '\u{ad}')
}

/// A piece of a text may hold one half of a pair of brackets: "[1960" of "[1960, c1947]".
pub(crate) fn without_half_brackets(text: &str) -> &str {
    const PUNCTUATION: [char; 6] = [',', ';', ':', '/', '=', ' '];
    let mut text = text.trim_end_matches(PUNCTUATION);
    for (open, close) in [('[', ']'), ('(', ')'), ('<', '>')] {
        if !text.contains(close) {
            text = text.trim_start_matches(open);
        }
        if !text.contains(open) {
            text = text.trim_end_matches(close);
        }
    }
    text.trim_end_matches(PUNCTUATION)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces() {
        let cases: [(&str, &[&str]); 6] = [
            ("49(4), Aug, 2023", &["49", "(", "4", ")", ",", "Aug", ",", "2023"]),
            ("p.801-820.", &["p", ".", "801", "-", "820", "."]),
            ("12A n° 45", &["12", "A", "n", "°", "45"]),
            ("fe\u{301}vrier", &["fe\u{301}vrier"]),
            ("  \u{feff}20\u{200b}05 ", &["20", "05"]),
            ("", &[]),
        ];
        for (text, expected) in cases {
            let tokens = Tokens::new(text);
            let found: Vec<_> = tokens.list.iter().map(|token| token.text).collect();
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn nothing_beyond_the_end() {
        let tokens = Tokens::new("a 1");
        assert_eq!((tokens.get(7), tokens.slice(5, 9), tokens.skip_all(9, &['.'])), (None, "", 9));
        assert_eq!(tokens.slice(0, 2), "a 1");
    }
}
