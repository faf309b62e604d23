//! [MARC-8](https://www.loc.gov/marc/specifications/speccharmarc8.html) and its relatives of UNIMARC: sets of characters that
//! escape sequences switch between, with combining marks before their letters.

mod tables;

use memchr::memmem;
use tables::Run;

const ESCAPE: u8 = 0x1B;

/// East Asian characters (EACC): entries of six bytes, the code and the Unicode code point, three bytes each and big-endian,
/// sorted by code. From the EACC tables of the Library of Congress; the code points were compared in two renderings of them.
const EACC: &[u8] = include_bytes!("marc8/eacc.bin");

/// A set of characters that an escape sequence can name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Set {
    Ascii,
    Ansel,
    Hebrew,
    BasicArabic,
    ExtendedArabic,
    BasicCyrillic,
    ExtendedCyrillic,
    Greek,
    Subscripts,
    GreekSymbols,
    Superscripts,
    Iso5426,
    Eacc,
}

impl Set {
    /// The set that the last character of an escape sequence names.
    fn named(last: u8) -> Option<Self> {
        Some(match last {
            b'1' => Self::Eacc,
            b'2' => Self::Hebrew,
            b'3' => Self::BasicArabic,
            b'4' => Self::ExtendedArabic,
            // `@` is the international reference version of ISO 646.
            b'B' | b'@' | b's' => Self::Ascii,
            b'E' => Self::Ansel,
            b'N' => Self::BasicCyrillic,
            b'P' => Self::Iso5426,
            b'Q' => Self::ExtendedCyrillic,
            b'S' => Self::Greek,
            b'b' => Self::Subscripts,
            b'g' => Self::GreekSymbols,
            b'p' => Self::Superscripts,
            _ => return None,
        })
    }

    /// What stands at a seven-bit position, and whether it is a combining mark.
    pub(super) fn character(self, position: u8) -> Option<(char, bool)> {
        let runs: &[Run] = match self {
            Self::Ascii => return (0x20..0x7F).contains(&position).then(|| (char::from(position), false)),
            Self::Ansel => tables::ANSEL,
            Self::Hebrew => tables::HEBREW,
            Self::BasicArabic => tables::BASIC_ARABIC,
            Self::ExtendedArabic => tables::EXTENDED_ARABIC,
            Self::BasicCyrillic => tables::BASIC_CYRILLIC,
            Self::ExtendedCyrillic => tables::EXTENDED_CYRILLIC,
            Self::Greek => tables::GREEK,
            Self::Subscripts => tables::SUBSCRIPTS,
            Self::GreekSymbols => tables::GREEK_SYMBOLS,
            Self::Superscripts => tables::SUPERSCRIPTS,
            Self::Iso5426 => tables::ISO_5426,
            Self::Eacc => return None,
        };
        let run = runs.iter().rev().find(|run| run.first <= position)?;
        let character = run.characters.get(usize::from(position - run.first))?;
        Some((*character, run.are_marks))
    }
}

/// Adds the text of a value to what is there. Tells how many characters could not be read and are U+FFFD.
///
/// Every value begins with ASCII on the left side and the given set on the right.
pub(super) fn decode(bytes: &[u8], right: Set, text: &mut String) -> usize {
    let mut decoder = Decoder { left: Set::Ascii, right, marks: Vec::new(), text, replaced: 0 };
    let mut rest = bytes;
    while let Some((first, after)) = rest.split_first() {
        rest = match *first {
            ESCAPE => decoder.escape(after),
            b'&' if after.first() == Some(&b'#') && decoder.left != Set::Eacc => decoder.reference(after),
            // The blank is in every set.
            b' ' | b'\t' | b'\n' | b'\r' => decoder.push(' ', false, after),
            0x21..0x7F if decoder.left == Set::Eacc => decoder.eacc(rest),
            0x21..0x7F => decoder.single(decoder.left, *first, after),
            0xA1..=0xFE if decoder.right == Set::Eacc => decoder.eacc(rest),
            0xA1..=0xFE => decoder.single(decoder.right, first & 0x7F, after),
            // Controls, and with them the marks around what is not to be sorted.
            0..0x20 | 0x7F | 0x88 | 0x89 => after,
            0x8D => decoder.push('\u{200D}', false, after),
            0x8E => decoder.push('\u{200C}', false, after),
            _ => decoder.replace(after),
        };
    }
    decoder.finish()
}

/// What is said of a record that had such text.
pub(in crate::read) const UNESCAPED: &str =
    "East Asian text in MARC-8 had lost its escape characters; it was read all the same";

/// East Asian text among ASCII that has lost its escape characters: `Holm, $1!0a!4l(B`. `None` if there is none.
///
/// All that stands between the names of the sets must be codes that EACC has, which a price is not.
pub(in crate::read) fn unescaped(text: &str) -> Option<String> {
    /// A text in which so many prices were looked at has none.
    const PRICES: usize = 64;
    // So it is with nearly every text.
    memmem::find(text.as_bytes(), b"$1")?;
    let (mut decoded, mut rest, mut prices) = (String::with_capacity(text.len()), text, 0);
    while prices < PRICES
        && let Some((before, codes)) = rest.split_once("$1")
        && codes.contains("(B")
    {
        decoded.push_str(before);
        if let Some((characters, after)) = east_asian(codes) {
            decoded.push_str(&characters);
            rest = after;
        } else {
            decoded.push_str("$1");
            rest = codes;
            prices += 1;
        }
    }
    decoded.push_str(rest);
    (decoded != text).then_some(decoded)
}

/// The characters up to the name of ASCII, and what stands behind it.
fn east_asian(codes: &str) -> Option<(String, &str)> {
    /// More characters than stand between two blanks.
    const LONGEST: usize = 1000;
    let (mut characters, mut rest) = (String::new(), codes);
    for _ in 0..LONGEST {
        if let Some(after) = rest.strip_prefix("(B") {
            return (!characters.is_empty()).then_some((characters, after));
        }
        let mut code = [0; 3];
        for byte in &mut code {
            (*byte, rest) = code_byte(rest)?;
        }
        characters.push(eacc(code)?);
    }
    None
}

/// A byte of a code, which may be escaped as XML or HTML, and twice.
fn code_byte(text: &str) -> Option<(u8, &str)> {
    const ESCAPED: [(&str, u8); 9] = [
        ("&amp;lt;", b'<'),
        ("&amp;gt;", b'>'),
        ("&amp;amp;", b'&'),
        ("&lt;", b'<'),
        ("&gt;", b'>'),
        ("&amp;", b'&'),
        ("&quot;", b'"'),
        ("&apos;", b'\''),
        ("&#39;", b'\''),
    ];
    let escaped = ESCAPED.iter().find_map(|(name, byte)| Some((*byte, text.strip_prefix(name)?)));
    escaped.or_else(|| {
        let byte = text.bytes().next().filter(|byte| (0x21..0x7F).contains(byte))?;
        Some((byte, text.get(1..)?))
    })
}

struct Decoder<'t> {
    left: Set,
    right: Set,
    /// Marks that wait for their letter.
    marks: Vec<char>,
    text: &'t mut String,
    replaced: usize,
}

impl Decoder<'_> {
    fn push<'b>(&mut self, character: char, is_mark: bool, rest: &'b [u8]) -> &'b [u8] {
        if is_mark {
            self.marks.push(character);
        } else {
            self.text.push(character);
            self.text.extend(self.marks.drain(..));
        }
        rest
    }

    fn replace<'b>(&mut self, rest: &'b [u8]) -> &'b [u8] {
        self.replaced += 1;
        self.push(char::REPLACEMENT_CHARACTER, false, rest)
    }

    fn single<'b>(&mut self, set: Set, position: u8, rest: &'b [u8]) -> &'b [u8] {
        match set.character(position) {
            Some((character, is_mark)) => self.push(character, is_mark, rest),
            None => self.replace(rest),
        }
    }

    /// A character of three bytes.
    fn eacc<'b>(&mut self, bytes: &'b [u8]) -> &'b [u8] {
        let Some((code, rest)) = bytes.split_first_chunk::<3>() else { return self.replace(&[]) };
        let code = code.map(|byte| byte & 0x7F);
        if let Some(character) = eacc(code) {
            return self.push(character, false, rest);
        }
        // Three bytes of the set are a character that it does not have; else the reading is out of step.
        let is_code = code.iter().all(|byte| (0x21..0x7F).contains(byte));
        self.replace(if is_code { rest } else { bytes.get(1..).unwrap_or_default() })
    }

    /// An escape sequence, from the byte after the escape character.
    fn escape<'b>(&mut self, rest: &'b [u8]) -> &'b [u8] {
        let (is_right, rest_of_it) = match rest {
            [b'b' | b'g' | b'p' | b's', ..] => (false, rest),
            [b'$', b')' | b'-', after @ ..] | [b')' | b'-', after @ ..] => (true, after),
            [b'$', b'(' | b',', after @ ..] | [b'(' | b',' | b'$', after @ ..] => (false, after),
            _ => return self.replace(rest),
        };
        // `!E` is the full name of ANSEL.
        let rest_of_it = rest_of_it.strip_prefix(b"!").unwrap_or(rest_of_it);
        let Some((set, after)) = rest_of_it.split_first().and_then(|(last, after)| Some((Set::named(*last)?, after)))
        else {
            return self.replace(rest);
        };
        if is_right {
            self.right = set;
        } else {
            self.left = set;
        }
        after
    }

    /// A character that the set has not, by its number in Unicode: `&#x6C34;`. The bytes begin after the ampersand.
    fn reference<'b>(&mut self, rest: &'b [u8]) -> &'b [u8] {
        let digits = rest.strip_prefix(b"#").unwrap_or(rest);
        let (digits, radix) = match digits {
            [b'x' | b'X', digits @ ..] => (digits, 16),
            digits => (digits, 10),
        };
        let end = digits.iter().take(9).position(|byte| *byte == b';');
        let number = end.and_then(|end| digits.get(..end)).and_then(|digits| std::str::from_utf8(digits).ok());
        let number = number.filter(|number| number.bytes().all(|byte| byte.is_ascii_alphanumeric()));
        let character = number.and_then(|number| u32::from_str_radix(number, radix).ok()).and_then(char::from_u32);
        match (character.filter(|character| !character.is_control()), end) {
            (Some(character), Some(end)) => self.push(character, false, digits.get(end + 1..).unwrap_or_default()),
            _ => self.push('&', false, rest),
        }
    }

    /// Marks without a letter cannot be read.
    fn finish(mut self) -> usize {
        if !self.marks.is_empty() {
            self.marks.clear();
            self.replace(&[]);
        }
        self.replaced
    }
}

/// The character of a code of EACC.
fn eacc(code: [u8; 3]) -> Option<char> {
    let (entries, _) = EACC.as_chunks::<6>();
    let at = entries.binary_search_by(|[a, b, c, ..]| [*a, *b, *c].cmp(&code)).ok()?;
    let [_, _, _, high, middle, low] = *entries.get(at)?;
    char::from_u32(u32::from_be_bytes([0, high, middle, low]))
}

#[cfg(test)]
mod tests;
