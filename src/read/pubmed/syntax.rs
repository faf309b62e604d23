//! How the lines of NBIB look: `PMID- 27169098`, `TI  - Title`, and six blanks before a line that goes on.

use crate::read::tagged::{Syntax, Tag};
use memchr::memchr_iter;

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
        Some((padded(line.get(..letters)?)?, at + 1))
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

    fn next_squashed(text: &[u8], from: usize) -> Option<(Tag, usize, usize)> {
        memchr_iter(b'-', text.get(from..)?).map(|found| from + found).find_map(|dash| {
            if !matches!(text.get(dash + 1), None | Some(b' ' | b'\r' | b'\n')) {
                return None;
            }
            let before = text.get(from..dash)?;
            let letters = before.trim_ascii_end();
            let start = letters.iter().rposition(u8::is_ascii_whitespace).map_or(0, |blank| blank + 1);
            let word = letters.get(start..)?;
            // The tag and its blanks take four columns, or one blank is left of them.
            let blanks = before.len() - letters.len();
            let is_apart =
                (from + start).checked_sub(1).and_then(|at| text.get(at)).is_none_or(u8::is_ascii_whitespace);
            if !is_apart || blanks > 1 && word.len() + blanks != 4 {
                return None;
            }
            let tag = padded(word)?;
            is_known(tag).then_some((tag, from + start, dash + 1))
        })
    }
}

/// A tag in its four columns.
fn padded(word: &[u8]) -> Option<Tag> {
    let mut tag = *b"    ";
    tag.get_mut(..word.len())?.copy_from_slice(word);
    Some(tag)
}

/// Whether PubMed has a field with this tag; capitals before a dash may be prose elsewhere.
fn is_known(tag: Tag) -> bool {
    KNOWN.binary_search(&&tag).is_ok()
}

/// The [tags](https://www.nlm.nih.gov/bsd/mms/medlineelements.html) of PubMed, sorted.
#[rustfmt::skip]
const KNOWN: &[&Tag] = &[
    b"AB  ", b"AD  ", b"AID ", b"AU  ", b"AUID", b"BTI ", b"CDAT", b"CDT ", b"CI  ", b"CIN ", b"CN  ", b"COIS", b"CON ", b"CP  ", b"CRDT", b"CRF ",
    b"CRI ", b"CTDT", b"CTI ", b"DA  ", b"DCOM", b"DDIN", b"DEP ", b"DP  ", b"DRDT", b"DRIN", b"ECF ", b"ECI ", b"ED  ", b"EDAT", b"EFR ", b"EIN ",
    b"EN  ", b"FAU ", b"FED ", b"FIR ", b"FPS ", b"GN  ", b"GR  ", b"GS  ", b"IP  ", b"IR  ", b"IRAD", b"IS  ", b"ISBN", b"JID ", b"JT  ", b"LA  ",
    b"LID ", b"LR  ", b"MH  ", b"MHDA", b"MID ", b"NM  ", b"NR  ", b"OAB ", b"OABL", b"OCI ", b"OID ", b"ORI ", b"OT  ", b"OTO ", b"OWN ", b"PB  ",
    b"PG  ", b"PHST", b"PL  ", b"PMC ", b"PMCR", b"PMID", b"PRIN", b"PROF", b"PS  ", b"PST ", b"PT  ", b"PUBM", b"RF  ", b"RIN ", b"RN  ", b"ROF ",
    b"RPF ", b"RPI ", b"RRF ", b"RRI ", b"SB  ", b"SFM ", b"SI  ", b"SO  ", b"SPIN", b"STAT", b"TA  ", b"TI  ", b"TT  ", b"UIN ", b"UOF ", b"VI  ",
    b"VTI ",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_known_tags_are_sorted() {
        assert!(KNOWN.is_sorted_by(|a, b| a < b));
    }

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
