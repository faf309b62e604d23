//! TeX into plain text: accents, symbols, fonts, quotes, dashes; braces that only protect letters go.

mod math;
mod symbols;

use std::borrow::Cow;
use unicode_normalization::{IsNormalized, UnicodeNormalization as _, char::compose, is_nfc_quick};

/// Arguments within arguments; deeper ones stay as they are.
const DEEPEST: usize = 24;

/// What sort of text a field holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    /// Words: TeX means what it prints.
    Words,
    /// A web address, an identifier, a file: marks mean themselves, only what TeX forbids is escaped.
    Verbatim,
}

/// The text that TeX would print, white space folded, none at the ends.
pub(super) fn text(tex: &str) -> Cow<'_, str> {
    decode(tex, Sort::Words)
}

/// The text of an address or identifier.
pub(super) fn verbatim(tex: &str) -> Cow<'_, str> {
    decode(tex, Sort::Verbatim)
}

fn decode(tex: &str, sort: Sort) -> Cow<'_, str> {
    let tex = tex.trim();
    let Some(first) = first_special(tex.as_bytes()) else {
        return if tex.is_ascii() || is_nfc_quick(tex.chars()) == IsNormalized::Yes {
            Cow::Borrowed(tex)
        } else {
            Cow::Owned(tex.nfc().collect())
        };
    };
    let mut out = String::with_capacity(tex.len());
    let (plain, rest) = tex.split_at_checked(first).unwrap_or(("", tex));
    out.push_str(plain);
    let mut decoder = Decoder { tex: rest, at: 0, out, sort, depth: 0, in_quotes: false };
    decoder.run();
    let mut out = decoder.out;
    if out.ends_with(' ') || out.starts_with(' ') {
        out = out.trim().to_owned();
    }
    if !out.is_ascii() && is_nfc_quick(out.chars()) != IsNormalized::Yes {
        out = out.nfc().collect();
    }
    Cow::Owned(out)
}

/// The first byte that may not mean itself.
fn first_special(bytes: &[u8]) -> Option<usize> {
    let mut before = 0;
    bytes
        .iter()
        .position(|&byte| {
            let is_special = is_special(byte) || matches!(byte, b' ' | b'-' | b'\'') && before == byte;
            before = byte;
            is_special
        })
        // The first of two is special too.
        .map(|at| if matches!(bytes.get(at), Some(b' ' | b'-' | b'\'')) { at - 1 } else { at })
}

const fn is_special(byte: u8) -> bool {
    matches!(byte, b'\\' | b'{' | b'}' | b'$' | b'~' | b'`' | b'\n' | b'\r' | b'\t')
}

struct Decoder<'t> {
    tex: &'t str,
    at: usize,
    out: String,
    sort: Sort,
    depth: usize,
    /// Whether a single quotation mark was opened and is not closed.
    in_quotes: bool,
}

impl<'t> Decoder<'t> {
    fn run(&mut self) {
        while let Some(rest) = self.tex.get(self.at..).filter(|rest| !rest.is_empty()) {
            // Up to the next mark that may mean something, in one piece.
            let plain = rest.bytes().take_while(|byte| !is_special(*byte) && !b" -'?!".contains(byte)).count();
            if plain > 0 {
                self.out.push_str(rest.get(..plain).unwrap_or_default());
                self.at += plain;
                continue;
            }
            self.mark(rest);
        }
    }

    fn mark(&mut self, rest: &'t str) {
        let is_words = self.sort == Sort::Words;
        let bytes = rest.as_bytes();
        let (text, length) = match bytes {
            [b' ' | b'\n' | b'\r' | b'\t', ..] => {
                self.blank();
                ("", 1)
            }
            [b'{' | b'}', ..] => ("", 1),
            [b'\\', ..] => return self.command(),
            [b'$', ..] if is_words => return self.math(rest),
            // A DOI of the time when they held angle brackets.
            [b'$', b'<', b'$', ..] => ("<", 3),
            [b'$', b'>', b'$', ..] => (">", 3),
            [b'~', ..] if is_words => {
                self.blank();
                ("", 1)
            }
            [b'-', b'-', b'-', ..] if is_words => ("—", 3),
            [b'-', b'-', ..] if is_words => ("–", 2),
            [b'`', b'`', ..] if is_words => ("“", 2),
            [b'\'', b'\'', ..] if is_words => ("”", 2),
            [b'`', ..] if is_words => {
                self.in_quotes = true;
                ("‘", 1)
            }
            // Within a word it is an apostrophe: "`don't'".
            [b'\'', ..] if self.in_quotes && !begins_with_letter(rest.get(1..)) => {
                self.in_quotes = false;
                ("’", 1)
            }
            [b'?', b'`', ..] if is_words => ("¿", 2),
            [b'!', b'`', ..] if is_words => ("¡", 2),
            _ => (rest.get(..1).unwrap_or_default(), 1),
        };
        self.out.push_str(text);
        self.at += length;
    }

    /// One blank, unless there is one.
    fn blank(&mut self) {
        if !self.out.is_empty() && !self.out.ends_with(' ') {
            self.out.push(' ');
        }
    }

    fn math(&mut self, rest: &str) {
        let inner = rest.get(1..).unwrap_or_default();
        // "$5 and $6" is money: mathematics does not end in a blank and begins with none.
        let display = usize::from(inner.starts_with('$'));
        let inner = inner.get(display..).unwrap_or_default();
        let close = memchr::memchr_iter(b'$', inner.as_bytes())
            .find(|at| !inner.as_bytes().get(..*at).is_some_and(|before| before.ends_with(b"\\")));
        let content = close.and_then(|close| inner.get(..close)).filter(|content| {
            let after = inner.as_bytes().get(content.len() + 1 + display);
            !content.starts_with(' ')
                && !content.ends_with(' ')
                && !after.is_some_and(u8::is_ascii_digit)
                && !content.is_empty()
        });
        let Some(content) = content else {
            self.out.push('$');
            self.at += 1;
            return;
        };
        self.at += content.len() + 2 * (1 + display);
        self.formula(content, "$");
    }

    /// A formula in Unicode, or as it was written where Unicode does not say it.
    fn formula(&mut self, content: &str, mark: &str) {
        if let Some(text) = math::text(content) {
            self.out.push_str(&text);
        } else {
            self.out.push_str(mark);
            self.out.push_str(content);
            self.out.push_str(mark);
        }
    }

    /// A control sequence: `\"o`, `\&`, `\emph{…}`.
    fn command(&mut self) {
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

fn begins_with_letter(text: Option<&str>) -> bool {
    text.is_some_and(|text| text.starts_with(char::is_alphanumeric))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words() {
        let cases = [
            ("plain words", "plain words"),
            ("  two\n  lines ", "two lines"),
            ("{\\\"o}\\\"{u}\\\"a", "öüä"),
            ("\\'{\\i}\\'\\i{}\\`{\\i} \\~n", "ííì ñ"),
            ("\\v{s}\\v s\\c{c}\\c c\\H{o}\\k{a}\\r{a}\\u{g}\\.z\\={a}\\d{h}", "ššççőąåğżāḥ"),
            ("\\o{} \\O re \\ss e Stra{\\ss}e \\l\\L{} \\ae\\AE \\aa", "ø Øre ße Straße łŁ æÆå"),
            ("\\'{\\^e}\\d{\\^{a}}", "ếậ"),
            ("\\& \\% \\$ \\# \\_ \\{x\\}", "& % $ # _ {x}"),
            ("a -- b --- c, 1--2, well-known", "a – b — c, 1–2, well-known"),
            ("``quoted'' `so' don't", "“quoted” ‘so’ don't"),
            ("`don't' and rock 'n' roll", "‘don't’ and rock 'n' roll"),
            ("J.~K. Smith\\,et al.", "J. K. Smith et al."),
            ("The {DNA} of {\\LaTeX} and \\TeX nicians", "The DNA of LaTeX and TeXnicians"),
            ("\\emph{On} the \\textit{Origin} {\\em of} \\textsc{Species}", "On the Origin of Species"),
            ("see \\url{https://a.org/~b_c} or \\href{https://d.org}{there}", "see https://a.org/~b_c or there"),
            ("H$_2$O, $10^{-3}$, CO\\textsubscript{2}, $\\alpha$-helix, $x<y$", "H₂O, 10⁻³, CO₂, α-helix, x<y"),
            ("$\\sqrt{s} = 13$ TeV, $\\bar{p}p$", "√s = 13 TeV, p̄p"),
            ("$\\frac{a}{b}$ stays, $5 and $6 too", "$\\frac{a}{b}$ stays, $5 and $6 too"),
            ("{\\noopsort{1973b}}1973", "1973"),
            ("\\enquote{So} ?`C\\'omo?", "“So” ¿Cómo?"),
            ("\\relax\\foo{bar} baz", "bar baz"),
            ("caf\\'e and na\\\"{\\i}ve", "café and naïve"),
            ("trailing \\", "trailing"),
            ("{unbalanced \\\"{", "unbalanced \""),
            ("e\u{301}", "é"),
            ("Erd{\\H o}s and {\\'E}", "Erdős and É"),
            ("\\char\"E9t\\'{}e", "ét'e"),
            ("\\textquoteleft Open\\textquoteright{} on", "‘Open’ on"),
        ];
        for (tex, expected) in cases {
            assert_eq!(text(tex), expected, "{tex}");
        }
    }

    #[test]
    fn addresses_keep_their_marks() {
        let cases = [
            ("https://a.org/~b--c", "https://a.org/~b--c"),
            ("https://a.org/\\~{}b\\_c\\%20\\&d", "https://a.org/~b_c%20&d"),
            ("https://a.org/{\\textasciitilde}b", "https://a.org/~b"),
            ("a:1$<$1::b$>$3", "a:1<1::b>3"),
            ("\\url{https://a.org/x}", "https://a.org/x"),
            ("10.5555/a\\_b{\\_}c", "10.5555/a_b_c"),
            ("C\\:\\\\papers\\new.pdf", "C\\:\\\\papers\\new.pdf"),
        ];
        for (tex, expected) in cases {
            assert_eq!(verbatim(tex), expected, "{tex}");
        }
    }
}
