//! The date in a statement of publication: where it begins, and whether words are one.

use crate::separator;

/// Splits the date off the end: after the last comma, or after the last word where there is none.
pub(in crate::read::koha) fn split_date(text: &str) -> (&str, Option<&str>) {
    let bare = text.trim_end_matches(['.', ' ']);
    let mut from = None;
    for (at, comma) in bare.rmatch_indices([',', ';', '،']) {
        let tail = bare.get(at + comma.len()..).unwrap_or_default().trim();
        if is_date(tail) {
            from = Some(at);
        } else {
            break;
        }
    }
    if let Some(at) = from {
        // "Harbour Press 1983, c1978": the first of two dates has no comma before it.
        let head = text.get(..at).unwrap_or_default();
        let start = dates_start(head);
        return match (text.get(..start), text.get(start..)) {
            (Some(name), Some(dates)) if start > 0 && start < head.len() => (name, Some(dates.trim())),
            _ => (head, text.get(at..).map(|date| date.trim_start_matches([',', ';', '،']).trim())),
        };
    }
    if is_date(bare) {
        return ("", Some(text.trim()));
    }
    // "Köln Naumann und Göbel [1983]", "ACM 2017"
    let start = dates_start(bare);
    if start == bare.len() {
        return (text, None);
    }
    (bare.get(..start).unwrap_or_default(), bare.get(start..).map(str::trim))
}

/// Where the words at the end of a text begin that are a date.
fn dates_start(bare: &str) -> usize {
    let mut start = bare.len();
    for word in bare.rsplit(' ') {
        let at = start.saturating_sub(word.len());
        if !is_date(bare.get(at..).unwrap_or_default()) {
            break;
        }
        start = at;
        if at == 0 {
            break;
        }
        start = at - 1;
    }
    start
}

/// Whether a text is a date of an imprint: it has a year, or the brackets and dashes of one, and no words that are not of dates.
fn is_date(text: &str) -> bool {
    let text = text.trim();
    if text.is_empty() || text.len() > 60 {
        return false;
    }
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let no_date = || {
        let bare = text.trim_matches(['[', ']', '.', ' ']);
        bare.len() <= 5 && NO_DATE.contains(&bare.to_lowercase().as_str())
    };
    let is_when = || {
        let bare = text.trim_matches(['[', ']', '.', '(', ')']);
        bare.len() <= 8 && WHEN.contains(&bare.to_lowercase().as_str())
    };
    let has_era = || {
        text.split(|c: char| !c.is_alphanumeric())
            .any(|word| ERAS.contains(&word.to_lowercase().trim_matches(|c: char| c.is_ascii_digit())))
    };
    let words_fit = || {
        text.split(|c: char| !c.is_alphanumeric() && c != '.')
            .map(|word| word.trim_matches('.'))
            .filter(|word| word.contains(char::is_alphabetic))
            .all(|word| is_date_word(&word.to_lowercase()))
    };
    no_date()
        || is_when()
        || (digits >= 3 && has_year(text) || digits >= 2 && text.contains("--") || digits >= 1 && has_era())
            && words_fit()
}

/// "London, British Museum, 1927. Gr. in-fol., 23 p.": the date in the middle.
pub(super) fn split_at_year(text: &str) -> (&str, Option<&str>, Option<&str>) {
    for at in separator::places(text, ", ") {
        let after = text.get(at + 2..).unwrap_or_default();
        let end = after.find(['.', ',', ' ']).unwrap_or(after.len());
        let (date, tail) = after.split_at(end);
        // "Gallimard, 1995, Mayenne : Floch", "Gallimard, 1995 : Floch": what follows is the printer.
        if date.len() <= 8 && is_date(date) && (tail.starts_with(['.', ',']) || tail.starts_with(" : ")) {
            let tail = tail.trim_start_matches(['.', ',', ':', ' ']);
            return (text.get(..at).unwrap_or_default(), Some(date), Some(tail).filter(|tail| !tail.is_empty()));
        }
    }
    (text, None, None)
}

fn has_year(text: &str) -> bool {
    // "[198-?]"
    let is_decade = text.match_indices(['-', '?']).any(|(at, _)| {
        let before = text.get(..at).unwrap_or_default();
        let figures = before.len() - before.trim_end_matches(|c: char| c.is_ascii_digit()).len();
        figures == 3 && before.get(before.len() - 3..).is_some_and(|decade| decade.starts_with(['1', '2']))
    });
    is_decade
        || text
            .split(|c: char| !c.is_ascii_digit())
            .any(|run| run.len() == 4 && matches!(run.as_bytes().first(), Some(b'1' | b'2')))
        || text.contains(|c: char| !c.is_ascii() && c.is_numeric())
}

/// Eras that years are counted in, romanised and in their own scripts, in lower case.
#[rustfmt::skip]
const ERAS: &[&str] = &[
    "minguo", "民國", "民国", "民", "meiji", "taishō", "taisho", "shōwa", "showa", "heisei", "reiwa",
    "明治", "大正", "昭和", "平成", "令和", "guangxu", "光緒", "kangxi", "康熙", "qianlong", "乾隆", "saka", "śaka", "年", "월", "년",
];

/// What stands in place of a date, in lower case.
const NO_DATE: &[&str] = &["n.d", "s.d", "s.a", "o.j", "s. d", "s. a", "n. d", "19--?", "o. j"];

/// Words behind a place and a name that say when in the life of a serial they held: "Essen Harbour früher".
const WHEN: &[&str] = &["früher", "teils", "anfangs", "zuletzt", "später"];

fn is_date_word(word: &str) -> bool {
    crate::text::dates::month(word).is_some()
        || crate::text::dates::season(word).is_some()
        || word.bytes().all(|b| b.is_ascii_digit())
        || matches!(
            word,
            "c" | "ca"
                | "cop"
                | "copyright"
                | "p"
                | "i.e"
                | "ie"
                | "d"
                | "l"
                | "dl"
                | "impr"
                | "printed"
                | "print"
                | "or"
                | "between"
                | "and"
                | "approximately"
                | "circa"
                | "um"
                | "nach"
                | "vor"
                | "not"
                | "before"
                | "after"
                | "reprint"
                | "repr"
                | "et"
                | "entre"
                | "y"
                | "und"
                | "zwischen"
                | "erschienen"
                | "vers"
                | "o.j"
                | "s.d"
                | "s.a"
                | "n.d"
                | "date"
                | "of"
                | "unidentified"
                | "identified"
                | "publication"
                | "h"
                | "th"
                | "st"
                | "nd"
                | "rd"
                | "th.d"
                | "fall"
                | "depot"
                | "légal"
                | "distributed"
                | "im"
                | "anno"
                | "früher"
                | "anfangs"
                | "teils"
                | "zuletzt"
                | "später"
        )
        || ERAS.contains(&word.trim_matches(|c: char| c.is_ascii_digit()))
        || {
            let digits = word.trim_start_matches(['c', 'p', 'd']);
            digits.len() >= 4 && digits.bytes().all(|b| b.is_ascii_digit() || b == b'u' || b == b'x')
        }
}
