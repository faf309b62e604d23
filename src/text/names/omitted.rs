//! "et al.": words that say there are more names.

use crate::lookup::{Filter, Lower};

/// The text without a closing "et al.", and whether there was one.
pub(super) fn strip(text: &str) -> (&str, bool) {
    let mut rest = text.trim();
    let mut are_more = false;
    // "… ... [et al.]" says it twice; what says it more often is no name.
    for _ in 0..4 {
        let Some(shorter) = strip_once(rest) else { break };
        are_more = true;
        rest = shorter;
    }
    (rest, are_more)
}

fn strip_once(text: &str) -> Option<&str> {
    let bare = text.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, ']' | ')' | '.' | ','));
    let ellipsis = text.trim_end_matches([']', ')', ' ']);
    // "Barbieri, Luca, 1966-....": a death to come.
    if let Some(rest) = ellipsis.strip_suffix("...").or_else(|| ellipsis.strip_suffix('…'))
        && !rest.trim_end_matches('.').ends_with(|c: char| c == '-' || c.is_ascii_digit())
    {
        return Some(end(rest));
    }
    if !may_be_listed(bare) {
        return None;
    }
    OMITTED.iter().find_map(|words| {
        let at = bare.len().checked_sub(words.len())?;
        let tail = bare.get(at..)?;
        let before = bare.get(..at)?;
        let is_word = before.is_empty() || before.ends_with([' ', ',', '[', '(', ';']);
        // A name may end so ("Ugo e.A."), but not with both words apart.
        // "Stein, E. A." ends in initials.
        let is_same = tail == *words || (words.len() > 4 && tail.eq_ignore_ascii_case(words));
        (is_word && is_same).then(|| end(before))
    })
}

/// Whether the last word is one of those that close the list: nearly no name's is, which spares comparing it with all of them.
fn may_be_listed(text: &str) -> bool {
    static LAST_WORDS: Filter = Filter::of_last_words(OMITTED);
    let last = text.rsplit([' ', ',', '[', '(', ';']).next().unwrap_or_default();
    Lower::<16>::of(last).is_some_and(|last| LAST_WORDS.may_have(last.as_str()))
}

fn end(text: &str) -> &str {
    text.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, ',' | '[' | '(' | ';' | '&'))
}

/// Without their last full stop, the longer before the shorter.
const OMITTED: &[&str] = &[
    "and many others",
    "and others",
    "and other",
    "& others",
    "et alii",
    "et alia",
    "et al",
    "et. al",
    "& al",
    "et autres",
    "und andere",
    "u.a",
    "u. a",
    "y otros",
    "y otras",
    "e altri",
    "e outros",
    "en anderen",
    "e.a",
    "e. a",
    "m.fl",
    "m. fl",
    "mfl",
    "och andra",
    "og andre",
    "ja muut",
    "ym",
    "i in",
    "a kol",
    "и др",
    "i dr",
    "[et al",
];

#[cfg(test)]
mod tests {
    use super::{OMITTED, strip};

    #[test]
    fn every_phrase_is_found() {
        for words in OMITTED {
            assert_eq!(strip(&format!("Holm, Inger, {words}.")), ("Holm, Inger", true), "{words}");
        }
    }
}
