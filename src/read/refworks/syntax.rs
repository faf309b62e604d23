//! How the lines of RefWorks' tagged format look: `A1 Thoreau, Henry David`.

use crate::read::tagged::{Syntax, Tag};

#[derive(Debug)]
pub(super) struct Refworks;

impl Syntax for Refworks {
    const NAME: &'static str = "the tagged format of RefWorks";
    const VALUES_SPAN_BLANKS: bool = true;

    fn field(line: &[u8]) -> Option<(Tag, usize)> {
        let bare = line.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(line);
        if bare.trim_ascii_end() == b"END EXPORTED REFERENCES" {
            return Some((*b"ER  ", line.len()));
        }
        let end = bare.iter().position(|byte| matches!(byte, b' ' | b'\t')).unwrap_or(bare.len());
        let tag = known(bare.get(..end)?)?;
        // A line of nothing but a word goes on with a text.
        let is_bare = bare.get(end..)?.trim_ascii().is_empty();
        (!is_bare || !is_word(tag)).then_some((tag, line.len() - bare.len() + end))
    }

    fn begins(tag: Tag) -> bool {
        tag == *b"RT  "
    }

    fn ends(tag: Tag) -> bool {
        tag == *b"ER  "
    }

    fn begins_after_blank(_first: Tag, _tag: Tag) -> bool {
        false
    }
}

/// The tag that is written so, if there is one. Other pairs of capitals are words of a text that goes on.
fn known(written: &[u8]) -> Option<Tag> {
    match written {
        b"PMID" => Some(*b"PMID"),
        b"PMCID" => Some(*b"PMC "),
        // CNKI.
        b"vo" => Some(*b"VO  "),
        [b'U', b'1', b'0'..=b'5'] => Some(*b"U1  "),
        [a, b] => {
            let codes: &[u8] = match a {
                b'A' => b"123456BDNUV",
                b'C' => b"LNR",
                b'D' => b"BOS",
                b'E' => b"DR",
                b'F' => b"D",
                b'I' => b"DPS",
                b'J' => b"FO",
                b'K' => b"1",
                b'L' => b"AKL",
                b'N' => b"O",
                b'O' => b"LPT",
                b'P' => b"BP",
                b'R' => b"DT",
                b'S' => b"FLNPRT",
                b'T' => b"123",
                b'U' => b"123456789LR",
                b'V' => b"O",
                b'W' => b"PTV",
                b'Y' => b"R",
                _ => return None,
            };
            codes.contains(b).then_some([*a, *b, b' ', b' '])
        }
        _ => None,
    }
}

/// Tags that are English words too.
fn is_word(tag: Tag) -> bool {
    matches!(&tag, b"IS  " | b"NO  " | b"DO  " | b"AN  " | b"AD  " | b"ID  " | b"ED  ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::tagged::tag_text;

    #[test]
    fn lines() {
        for (line, expected) in [
            ("RT Journal Article", Some(("RT", " Journal Article"))),
            ("\u{feff}RT Book, Whole", Some(("RT", " Book, Whole"))),
            ("A1\tHolm, Inger", Some(("A1", "\tHolm, Inger"))),
            ("PMID 123", Some(("PMID", " 123"))),
            ("vo 64", Some(("VO", " 64"))),
            ("AB", Some(("AB", ""))),
            ("ER", Some(("ER", ""))),
            ("END EXPORTED REFERENCES", Some(("ER", ""))),
            ("END of the pier", None),
            ("NO", None),
            ("BY the sea", None),
            ("IN vitro", None),
            ("A1Holm", None),
            (" T1 set in", None),
            ("", None),
        ] {
            let read = Refworks::field(line.as_bytes())
                .map(|(tag, value)| (tag_text(&tag).to_owned(), line.get(value..).unwrap()));
            assert_eq!(read, expected.map(|(tag, value)| (tag.to_owned(), value)), "{line}");
        }
    }
}
