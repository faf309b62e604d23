//! How the lines of RIS look: `TY  - JOUR`.

use crate::read::tagged::{Syntax, Tag};
use memchr::memmem;

/// The syntax of RIS, with what people and programs do to it: one blank or none before the dash, a dash of another length, no
/// blank behind it, all fields on one line.
#[derive(Debug)]
pub(super) struct Ris;

impl Syntax for Ris {
    const NAME: &'static str = "RIS";
    const VALUES_SPAN_BLANKS: bool = true;

    fn field(line: &[u8]) -> Option<(Tag, usize)> {
        if let [a, b, b' ', b' ', b'-', rest @ ..] = line
            && is_tag(*a, *b)
            && !rest.starts_with(b"-")
        {
            return Some(([*a, *b, b' ', b' '], 5));
        }
        loose(line)
    }

    fn begins(tag: Tag) -> bool {
        tag == *b"TY  "
    }

    fn ends(tag: Tag) -> bool {
        tag == *b"ER  "
    }

    /// Ovid puts a link into its own catalogue behind each record.
    fn is_outside(tag: Tag) -> bool {
        tag == *b"NL  "
    }

    fn begins_after_blank(_first: Tag, _tag: Tag) -> bool {
        false
    }

    fn next_squashed(text: &[u8], from: usize) -> Option<(Tag, usize, usize)> {
        let mut at = from;
        loop {
            let blank = at + memmem::find(text.get(at..)?, b" -")?;
            at = blank + 2;
            if !matches!(text.get(at), None | Some(b' ' | b'\r' | b'\n')) {
                continue;
            }
            let is_wide = blank.checked_sub(1).and_then(|before| text.get(before)) == Some(&b' ');
            let Some(start) = blank.checked_sub(2 + usize::from(is_wide)).filter(|start| *start >= from) else {
                continue;
            };
            let is_apart = start == 0 || matches!(text.get(start - 1), Some(b' ' | b'\t' | b'\n' | b'\r'));
            if let Some(&[a, b, ..]) = text.get(start..blank)
                && is_known([a, b])
                && (is_wide || is_apart)
            {
                return Some(([a, b, b' ', b' '], start, at));
            }
        }
    }
}

/// A line that is not as the format has it, but plain enough: only tags that there are, and ones that no word begins so.
fn loose(line: &[u8]) -> Option<(Tag, usize)> {
    let bare = line.trim_ascii_start();
    let bare = bare.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bare);
    let (&[a, b], rest) = bare.split_first_chunk::<2>()?;
    if !is_known([a, b]) {
        return None;
    }
    let tag = [a, b, b' ', b' '];
    let (blanks, behind) = without_blanks(rest);
    let is_indented = bare.len() < line.len();
    // "ER" alone on its line.
    if behind.is_empty() && tag == *b"ER  " && !is_indented {
        return Some((tag, line.len()));
    }
    let dash = match behind {
        [b'-', ..] => 1,
        // En dash, em dash and minus sign.
        [0xE2, 0x80, 0x93 | 0x94, ..] | [0xE2, 0x88, 0x92, ..] => 3,
        _ => return None,
    };
    let after = behind.get(dash..).unwrap_or_default();
    let is_apart = matches!(after, [] | [b' ' | b'\t', ..]) || after.starts_with(NO_BREAK);
    let is_plain = blanks == 2 || !is_indented && blanks <= 4 && is_apart;
    (is_plain && !after.starts_with(b"-")).then_some((tag, line.len() - after.len()))
}

/// What a page shows in the place of the second of two blanks.
const NO_BREAK: &[u8] = "\u{A0}".as_bytes();

/// How many blanks a text begins with, and what stands behind them.
fn without_blanks(mut text: &[u8]) -> (usize, &[u8]) {
    let mut count = 0;
    while let Some(rest) = text.strip_prefix(b" ").or(text.strip_prefix(b"\t")).or(text.strip_prefix(NO_BREAK)) {
        (count, text) = (count + 1, rest);
    }
    (count, text)
}

/// A capital and a capital or digit.
fn is_tag(a: u8, b: u8) -> bool {
    a.is_ascii_uppercase() && (b.is_ascii_uppercase() || b.is_ascii_digit())
}

/// Whether a tag is one of RIS as it is written by reference managers, publishers and catalogues.
fn is_known(tag: [u8; 2]) -> bool {
    let [a, b] = tag;
    match a {
        b'A' => b"1234BDNUV".contains(&b),
        b'B' => b"T".contains(&b),
        b'C' => b"12345678ANPTYR".contains(&b),
        b'D' => b"ABOPSI".contains(&b),
        b'E' => b"DPRT".contains(&b),
        b'F' => b"D".contains(&b),
        b'I' => b"DSN".contains(&b),
        b'J' => b"12AFO".contains(&b),
        b'K' => b"W".contains(&b),
        b'L' => b"1234ABK".contains(&b),
        b'M' => b"123".contains(&b),
        b'N' => b"12OV".contains(&b),
        b'O' => b"P".contains(&b),
        b'P' => b"BPTYM".contains(&b),
        b'R' => b"DINP".contains(&b),
        b'S' => b"EFNPTV".contains(&b),
        b'T' => b"123AITY".contains(&b),
        b'U' => b"12345R".contains(&b),
        b'V' => b"LO".contains(&b),
        b'W' => b"TV".contains(&b),
        b'Y' => b"12".contains(&b),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tag(line: &str) -> Option<(String, &str)> {
        Ris::field(line.as_bytes()).map(|(tag, at)| (String::from_utf8_lossy(&tag).trim().to_owned(), &line[at..]))
    }

    #[test]
    fn lines_that_begin_a_field() {
        for (line, expected) in [
            ("TY  - JOUR", Some(("TY", " JOUR"))),
            ("XQ  - strange", Some(("XQ", " strange"))),
            ("TY - JOUR", Some(("TY", " JOUR"))),
            ("TY -  BOOK", Some(("TY", "  BOOK"))),
            ("AU- Holm, I.", Some(("AU", " Holm, I."))),
            (" TY  - JOUR", Some(("TY", " JOUR"))),
            ("TI  -Walden", Some(("TI", "Walden"))),
            ("TI  – Walden", Some(("TI", " Walden"))),
            ("TI\u{a0}\u{a0}-\u{a0}Walden", Some(("TI", "\u{a0}Walden"))),
            ("ER  -", Some(("ER", ""))),
            ("ER", Some(("ER", ""))),
            ("ER then the next line", None),
            ("  * second line", None),
            ("UV - radiation", None),
            ("AB-initio work", None),
            ("A  - no tag", None),
            ("TI  -- Walden", None),
            ("", None),
        ] {
            assert_eq!(tag(line), expected.map(|(tag, rest)| (tag.to_owned(), rest)), "{line}");
        }
    }

    /// Where a piece of the input ends changes nothing.
    #[test]
    fn records_without_line_breaks_in_pieces() {
        use crate::read::ris::RisReader;
        use std::io::{BufReader, Read};

        let record = "TY  - JOUR AU  - Okoro, Daniel AU  - Holm, Inger TI  - Buoys ride and roll JO  - Sea Marks PY  - 1999 \
                      SN  - 0378-5955 VL  - 3 IS  - 2 SP  - 1 EP  - 9 UR  - https://example.org/ N1  - A note ER  - ";
        let text = record.repeat(3);
        let whole: Vec<_> = RisReader::new().for_slice(text.as_bytes()).map(Result::unwrap).collect();
        assert_eq!(whole.len(), 3);
        for at in (0..text.len()).step_by(7) {
            let (first, second) = text.as_bytes().split_at(at);
            let pieces = BufReader::with_capacity(3, first.chain(second));
            let pieces: Vec<_> = RisReader::new().for_reader(pieces).map(Result::unwrap).collect();
            assert_eq!(pieces, whole, "cut at {at}");
        }
    }

    #[test]
    fn records_without_line_breaks() {
        assert!(Ris::is_squashed(b"TY  - JOUR AU  - Holm, I. ER  -"));
        assert!(Ris::is_squashed(b"TY  - JOURAU  - Holm, I.ER  - "));
        assert!(Ris::is_squashed(b"TY - JOUR AU - Holm, I. ER -"));
        assert!(!Ris::is_squashed(b"TY  - JOUR"));
        assert!(!Ris::is_squashed(b"AU  - Holm, I. TI  - x"));
    }
}
