//! Control sequences: accents, symbols, fonts, and what they are applied to.

use super::{DEEPEST, Decoder, Sort, is_special, math, symbols, verbatim};
use std::borrow::Cow;
use unicode_normalization::char::compose;

impl<'t> Decoder<'t> {
    /// A control sequence: `\"o`, `\&`, `\emph{…}`.
    pub(super) fn command(&mut self) {
        let rest = self.tex.get(self.at + 1..).unwrap_or_default();
        let letters = rest.bytes().take_while(u8::is_ascii_alphabetic).count();
        if letters == 0 {
            let Some(mark) = rest.chars().next() else {
                self.at += 1;
                return;
            };
            self.at += 1 + mark.len_utf8();
            return self.mark_command(mark);
        }
        let name = rest.get(..letters).unwrap_or_default();
        self.at += 1 + letters;
        if self.sort == Sort::Verbatim && symbols::of_word(name).is_none() && !matches!(name, "url" | "href" | "path") {
            // A path on some computer: "C:\papers".
            self.out.push('\\');
            self.out.push_str(name);
            return;
        }
        self.word_command(name);
    }

    fn mark_command(&mut self, mark: char) {
        match mark {
            '&' | '%' | '$' | '#' | '_' | '{' | '}' => self.out.push(mark),
            '~' if self.sort == Sort::Verbatim => {
                if self.tex.get(self.at..).is_some_and(|rest| rest.starts_with("{}")) {
                    self.at += 2;
                }
                self.out.push('~');
            }
            _ if self.sort == Sort::Verbatim => {
                self.out.push('\\');
                self.out.push(mark);
            }
            // A hyphen where a word may break, the end of an italic, the end of a sentence.
            '-' | '/' | '@' | '!' => {}
            ',' | ';' | ':' | '>' | ' ' | '\n' | '\r' | '\t' | '\\' => self.blank(),
            '(' => self.delimited("\\)"),
            '[' => self.delimited("\\]"),
            _ => match symbols::accent_of_mark(mark) {
                Some(accent) => self.accent(accent, mark),
                None => self.out.push(mark),
            },
        }
    }

    /// `\( … \)`.
    fn delimited(&mut self, close: &str) {
        let rest = self.tex.get(self.at..).unwrap_or_default();
        let Some(end) = rest.find(close) else { return };
        self.at += end + close.len();
        let content = rest.get(..end).unwrap_or_default();
        self.formula(content.trim(), "$");
    }

    fn word_command(&mut self, name: &str) {
        if let Some(symbol) = symbols::of_word(name) {
            self.end_of_word();
            return self.out.push_str(symbol);
        }
        if let Some(accent) = symbols::accent_of_word(name) {
            self.skip_blanks();
            return self.accent(accent, ' ');
        }
        match name {
            "ensuremath" => {
                let content = self.argument();
                self.formula(content, "$");
            }
            "url" | "path" | "nolinkurl" => {
                let address = self.argument();
                self.out.push_str(&verbatim(address));
            }
            "href" => {
                self.argument();
                self.nested();
            }
            "textsuperscript" | "textsubscript" => {
                let content = self.argument();
                let text = self.decoded(content);
                let raised = if name == "textsuperscript" { math::raised(&text) } else { math::lowered(&text) };
                self.out.push_str(&raised.unwrap_or_else(|| text.into_owned()));
            }
            "enquote" | "mkbibquote" => {
                self.out.push('“');
                self.nested();
                self.out.push('”');
            }
            "footnote" => {
                self.blank();
                self.out.push('(');
                self.nested();
                self.out.push(')');
            }
            "char" => self.char_code(),
            _ if symbols::is_silent_with_argument(name) => {
                self.argument();
            }
            // Fonts, boxes, and what is not known: the argument is what is read.
            _ => self.end_of_word(),
        }
    }

    /// `\char"E9`, `\char233`.
    fn char_code(&mut self) {
        let rest = self.tex.get(self.at..).unwrap_or_default();
        let (digits, radix, mark) = match rest.strip_prefix('"') {
            Some(digits) => (digits, 16, 1),
            None => (rest, 10, 0),
        };
        let length = digits.chars().take_while(|c| c.is_digit(radix)).count().min(6);
        let code = digits.get(..length).and_then(|digits| u32::from_str_radix(digits, radix).ok());
        if let Some(c) = code.and_then(char::from_u32).filter(|c| !c.is_control()) {
            self.out.push(c);
            self.at += length + mark;
        }
    }

    /// Blanks after a command's name only end the name; `{}` does too.
    fn end_of_word(&mut self) {
        self.skip_blanks();
        if self.tex.get(self.at..).is_some_and(|rest| rest.starts_with("{}")) {
            self.at += 2;
        }
    }

    fn skip_blanks(&mut self) {
        let rest = self.tex.get(self.at..).unwrap_or_default();
        self.at += rest.bytes().take_while(u8::is_ascii_whitespace).count();
    }

    /// What a command is applied to: a group, a command, or one letter.
    fn argument(&mut self) -> &'t str {
        self.skip_blanks();
        let rest = self.tex.get(self.at..).unwrap_or_default();
        let (content, length) = match rest.as_bytes() {
            [b'{', ..] => {
                let end = group_end(rest);
                (rest.get(1..end).unwrap_or_default(), (end + 1).min(rest.len()))
            }
            [b'\\', next, ..] => {
                let letters = rest.bytes().skip(1).take_while(u8::is_ascii_alphabetic).count();
                let mark = usize::from(next.is_ascii());
                let mut length = 1 + letters.max(mark);
                // "\'\^e": an accent takes its letter along.
                if letters == 0 && symbols::accent_of_mark(char::from(*next)).is_some() {
                    let after = rest.get(length..).unwrap_or_default();
                    length += if after.starts_with('{') {
                        (group_end(after) + 1).min(after.len())
                    } else {
                        after.chars().next().map_or(0, char::len_utf8)
                    };
                }
                (rest.get(..length).unwrap_or_default(), length)
            }
            _ => {
                let length = rest.chars().next().map_or(0, char::len_utf8);
                (rest.get(..length).unwrap_or_default(), length)
            }
        };
        self.at += length;
        content
    }

    /// The argument, decoded in its turn.
    fn nested(&mut self) {
        let argument = self.argument();
        let text = self.decoded(argument);
        self.out.push_str(&text);
    }

    fn decoded<'a>(&self, tex: &'a str) -> Cow<'a, str> {
        if self.depth >= DEEPEST || !tex.bytes().any(|byte| is_special(byte) || b"-'?!".contains(&byte)) {
            return Cow::Borrowed(tex);
        }
        let mut inner = Decoder {
            tex,
            at: 0,
            out: String::with_capacity(tex.len()),
            sort: self.sort,
            depth: self.depth + 1,
            in_quotes: false,
        };
        inner.run();
        Cow::Owned(inner.out)
    }

    /// Puts an accent on the argument that follows.
    fn accent(&mut self, accent: char, mark: char) {
        let argument = self.argument();
        let base = self.decoded(argument);
        let base = base.trim();
        let mut letters = base.chars();
        let Some(first) = letters.next() else {
            // "\~{}" is the mark itself.
            return self.out.extend((mark != ' ').then_some(mark));
        };
        // The dotless letters are dotless for the accent's sake; below them the dot stays off.
        let is_above = !matches!(accent, '\u{323}' | '\u{327}' | '\u{328}' | '\u{331}' | '\u{326}');
        let first = match first {
            'ı' if is_above => 'i',
            'ȷ' if is_above => 'j',
            first => first,
        };
        match compose(first, accent) {
            Some(composed) => self.out.push(composed),
            None => self.out.extend([first, accent]),
        }
        self.out.push_str(letters.as_str());
    }
}

/// Where the group that opens the text is closed; the end of the text if it is not.
fn group_end(text: &str) -> usize {
    let bytes = text.as_bytes();
    let (mut depth, mut at) = (0_usize, 0);
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'\\' => at += 1,
            b'{' => depth += 1,
            b'}' => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return at;
                }
            }
            _ => {}
        }
        at += 1;
    }
    bytes.len()
}
