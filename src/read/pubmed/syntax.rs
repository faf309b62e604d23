//! How the lines of NBIB look: `PMID- 27169098`, `TI  - Title`, and six blanks before a line that goes on.

use crate::read::tagged::{Syntax, Tag};

#[derive(Debug)]
pub(super) struct Nbib;

impl Syntax for Nbib {
    const NAME: &'static str = "PubMed's NBIB";
    const VALUES_SPAN_BLANKS: bool = false;

    fn field(line: &[u8]) -> Option<(Tag, usize)> {
        let letters = line.iter().take_while(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit()).count();
        if !(2..=4).contains(&letters) || !line.first()?.is_ascii_uppercase() {
            return None;
        }
        let blanks = line.get(letters..)?.iter().take_while(|byte| **byte == b' ').count();
        let at = letters + blanks;
        if line.get(at) != Some(&b'-') || at > 5 {
            return None;
        }
        // The dash has its column; elsewhere it must at least stand apart from what follows.
        if at != 4 && !matches!(line.get(at + 1), None | Some(b' ')) {
            return None;
        }
        let mut tag = *b"    ";
        for (slot, byte) in tag.iter_mut().zip(line.iter().take(letters)) {
            *slot = *byte;
        }
        Some((tag, at + 1))
    }

    fn begins(tag: Tag) -> bool {
        tag == *b"PMID"
    }

    fn ends(_tag: Tag) -> bool {
        false
    }

    fn begins_after_blank(_first: Tag, _tag: Tag) -> bool {
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_begin_a_field() {
        for (line, expected) in [
            ("PMID- 27169098", Some(("PMID", " 27169098"))),
            ("PMID-22664238", Some(("PMID", "22664238"))),
            ("TI  - Walden", Some(("TI  ", " Walden"))),
            ("TI-", Some(("TI  ", ""))),
            ("PMC -22664230", Some(("PMC ", "22664230"))),
            ("      DNA - a thread", None),
            ("DNA-binding", None),
            ("Walden", None),
        ] {
            let found = Nbib::field(line.as_bytes());
            assert_eq!(
                found.map(|(tag, at)| (tag, &line[at..])),
                expected.map(|(tag, rest)| (tag.as_bytes().try_into().unwrap(), rest)),
                "{line}"
            );
        }
    }
}
