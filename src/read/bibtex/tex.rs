//! TeX into plain text: accents, symbols, fonts, quotes, dashes; braces that only protect letters go.

mod commands;
mod math;
mod symbols;

use std::borrow::Cow;
use unicode_normalization::{IsNormalized, UnicodeNormalization as _, is_nfc_quick};

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
                && (!after.is_some_and(u8::is_ascii_digit) || content.contains(['\\', '^', '_']))
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
}

fn begins_with_letter(text: Option<&str>) -> bool {
    text.is_some_and(|text| text.starts_with(char::is_alphanumeric))
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
            ("[O III]$\\lambda$5007, H$\\alpha$6563", "[O III]λ5007, Hα6563"),
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
