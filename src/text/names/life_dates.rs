//! The dates that stand behind a name in a heading.

use super::shape::is_roman;

/// "1961-", "1890-1955", "b. 1950", "ca. 1500-1560", "fl. 1340", "active 12th century", "1225?-1274".
pub(super) fn is_date(text: &str) -> bool {
    /// Dates in headings are short.
    const LONGEST: usize = 60;
    let text = text.trim_matches(['(', ')', '[', ']', ' ', ',']);
    if text.is_empty() || text.len() > LONGEST {
        return false;
    }
    // "F. S. 1864": initials stand in capitals, the words of dates do not.
    if text.starts_with(char::is_uppercase) && !text.split([' ', '-']).next().is_some_and(is_roman) {
        return false;
    }
    let mut digits = 0;
    let mut has_word = false;
    let is_all_dates = text.split([' ', '-', '–', '—', '/']).filter(|word| !word.is_empty()).all(|word| {
        let bare = word.trim_matches(['.', ',', '?', '(', ')', '[', ']', '*', '†', '~']);
        let number = bare.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        let ordinal = bare.get(number.len()..).unwrap_or_default();
        if !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit() || b == b'.') {
            digits += number.len();
            return matches!(ordinal, "" | "st" | "nd" | "rd" | "th" | "s" | "e" | "X" | "u");
        }
        if bare.is_empty() {
            return true;
        }
        has_word = true;
        DATE_WORDS.contains(&bare.to_lowercase().as_str())
    });
    is_all_dates && digits >= if has_word { 1 } else { 3 }
}

const DATE_WORDS: &[&str] = &[
    "b",
    "born",
    "d",
    "died",
    "ca",
    "c",
    "circa",
    "fl",
    "flourished",
    "active",
    "century",
    "cent",
    "bc",
    "b.c",
    "ad",
    "a.d",
    "or",
    "approximately",
    "before",
    "after",
    "né",
    "née",
    "n",
    "geb",
    "gest",
    "um",
    "jahrhundert",
    "jh",
    "s",
    "siècle",
    "siglo",
    "secolo",
    "m",
    "mort",
    "vers",
    "nacido",
    "muerto",
    "f",
    "död",
    "død",
    "född",
    "født",
    "between",
    "and",
    "v. chr",
    "chr",
    "v",
    "av",
    "j",
    "jan",
    "feb",
    "mar",
    "apr",
    "may",
    "jun",
    "jul",
    "aug",
    "sep",
    "sept",
    "oct",
    "nov",
    "dec",
    "january",
    "february",
    "march",
    "april",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "xx",
    "xix",
    "xviii",
    "xvii",
    "xvi",
    "xv",
    "xiv",
    "xiii",
    "xii",
    "xi",
];
