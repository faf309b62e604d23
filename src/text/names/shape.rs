//! What a piece of text looks like: initials, a family name, given names, a title.

use super::words::{GIVEN_NAMES, PARTICLES, PERHAPS_ORGANIZATIONS, PREFIXES, TITLES, Words, has};
use crate::lookup::Lower;
use std::borrow::Cow;

/// "J.", "J.R.R.", "J.-P.", "Th.", "JA": one word of initials.
pub(super) fn is_initial(word: &str) -> bool {
    if let Some(parts) = word.strip_suffix('.') {
        return parts
            .split(['.', '-'])
            .filter(|part| !part.is_empty())
            .all(|part| part.chars().count() <= 2 && starts_upper(part))
            && !parts.is_empty();
    }
    let mut letters = 0;
    word.chars().all(|c| {
        letters += usize::from(c != '-' && c != '.');
        c.is_uppercase() || c == '-' || c == '.'
    }) && (1..=3).contains(&letters)
}

pub(super) fn starts_upper(word: &str) -> bool {
    word.chars().next().is_some_and(|c| c.is_uppercase() || (c.is_alphabetic() && !c.is_lowercase()))
}

pub(super) fn is_particle(word: &str) -> bool {
    word.starts_with(char::is_lowercase) && has(PARTICLES, word)
}

/// A capitalised word of letters: "Berg", "O'Neil", "Saint-Exupéry", "d'Arc", "al-Ghazali", "ʻAbd".
pub(super) fn is_name_word(word: &str) -> bool {
    let is_letter = |c: char| {
        c.is_alphabetic()
            || matches!(c, '-' | '\'' | '’' | 'ʼ' | 'ʻ' | '`' | '‐' | '‑' | '·' | '.')
            || unicode_normalization::char::is_combining_mark(c)
    };
    if word.is_empty() || !word.chars().all(is_letter) {
        return false;
    }
    let core = word.trim_start_matches(['ʻ', 'ʼ', '\'', '’', '‘', '`']);
    starts_upper(core)
        || core.split_once(['\'', '’', '-']).is_some_and(|(particle, rest)| {
            particle.chars().count() <= 3 && starts_upper(rest.trim_start_matches(['ʻ', 'ʼ', '\'']))
        })
        || is_glued_particle(core)
}

/// "delValle", "desJardins", "dePaul".
fn is_glued_particle(word: &str) -> bool {
    word.find(char::is_uppercase)
        .and_then(|at| word.get(..at))
        .is_some_and(|particle| particle.len() <= 3 && has(PARTICLES, particle))
}

/// A family name: a few capitalised words with particles.
pub(super) fn is_family(text: &str) -> bool {
    let (mut words, mut names) = (0, 0);
    for word in text.split(' ') {
        words += 1;
        if is_particle(word) || matches!(word, "y" | "e" | "i") {
            continue;
        }
        if !is_name_word(word) || (is_initial(word) && word.contains('.')) {
            return false;
        }
        names += 1;
    }
    names > 0 && words <= 7
}

/// A family name with an initial before it, as a given name that went astray leaves it: "A. Alsakran".
pub(super) fn is_family_with_initial(text: &str) -> bool {
    text.split_once(' ').is_some_and(|(first, rest)| is_initial(first) && is_family(rest))
}

/// Given names: initials, or up to five capitalised words, with particles after.
pub(super) fn is_given(text: &str) -> bool {
    let text = without_round(text);
    let mut names = 0;
    for word in text.split_whitespace() {
        if is_particle(word) {
            continue;
        }
        if !is_initial(word) && !is_name_word(word) {
            return false;
        }
        names += 1;
    }
    (1..=5).contains(&names)
}

pub(super) fn is_initials(text: &str) -> bool {
    !text.is_empty()
        && text.split(' ').all(|word| is_initial(word) || is_particle(word))
        && text.split(' ').any(is_initial)
}

/// A name in direct order: "Annika Agger", "J. van der Berg", and "Smith JA" as medical journals write it.
pub(super) fn is_direct(text: &str) -> bool {
    let mut words = text.split(' ');
    let (Some(first), Some(last)) = (words.next(), words.next_back()) else { return false };
    let is_between = |word: &str| is_initial(word) || is_name_word(word) || is_particle(word);
    let is_surname = |word: &str| is_name_word(word) && word.chars().count() > 1 && !word.ends_with('.');
    // "Inger Holm & The Harbours": a band.
    !is_article(first)
        && text.split(' ').count() <= 6
        && text.split(' ').all(is_between)
        && ((is_surname(last) && (is_initial(first) || is_name_word(first)))
            || (is_surname(first) && is_initial(last))
            || is_vancouver(text))
}

/// Whether a name in direct order is a person's for certain: by its initials, particles or a common given name.
pub(super) fn is_surely_person(text: &str) -> bool {
    let mut words = text.split(' ').peekable();
    let first = words.peek().copied().unwrap_or_default();
    if has(GIVEN_NAMES, first) || first.split('-').next().is_some_and(|part| part.len() > 2 && has(GIVEN_NAMES, part)) {
        return true;
    }
    let last = text.rsplit(' ').next().unwrap_or_default();
    if is_prefix(first) && text.split(' ').count() > 2 {
        return true;
    }
    text.contains(' ')
        && (text.split(' ').any(|word| is_initial(word) && word.contains('.') && !has(PREFIXES, word) && word != "St.")
            || (is_initial(last) && !is_roman(last))
            || text.split(' ').any(|word| matches!(word, "van" | "von" | "ibn" | "bin")))
}

/// Whether a name in direct order is a person's where authors are named, since nothing in it hints at an organisation.
pub(super) fn may_be_author(text: &str) -> bool {
    let last = text.rsplit(' ').next().unwrap_or_default();
    let is_hint = |word: &str| {
        has(PERHAPS_ORGANIZATIONS, word)
            || has(TITLES, word) && !(word == last && is_surname_too(word))
            // "MIT CSAIL"; one capital is an initial.
            || word.chars().count() > 1 && !word.contains(['.', '-']) && word.chars().all(char::is_uppercase)
    };
    (2..=5).contains(&text.split(' ').count()) && is_direct(text) && !text.split(' ').any(is_hint)
}

/// Titles that are surnames behind a given name: "Preeti Shah", "Amjad Raja", "Noor King". Those of learning and of address are none.
fn is_surname_too(title: &str) -> bool {
    const NONE: &[&str] =
        &["Dipl", "Eng", "Esq", "Ing", "Lic", "Mlle", "Mme", "Mrs", "Msc", "PhD", "Ph.D", "Prof", "Professor"];
    title.chars().count() > 2 && !NONE.contains(&title)
}

/// Both first words are given names and the last ones are not: "John Smith, Mary Jones" is no inverted heading.
pub(super) fn is_given_then_family(text: &str) -> bool {
    let (Some(first), Some(last)) = (text.split(' ').next(), text.rsplit(' ').next()) else { return false };
    // "St. Clair, Mary Archer", "À Beckett, Gilbert Abbott": they begin a surname.
    text.contains(' ')
        && !matches!(first, "St." | "Ste." | "À")
        && ((has(GIVEN_NAMES, first) && !has(GIVEN_NAMES, last) && !is_initial(last))
            || (is_initial(first) && !is_initial(last)))
}

/// "Smith JA".
pub(super) fn is_vancouver(text: &str) -> bool {
    let Some((family, initials)) = text.rsplit_once(' ') else { return false };
    let is_short = !initials.contains('.')
        && initials.chars().all(|c| c.is_uppercase() || c == '-')
        && initials.chars().count() <= 4;
    is_short && !is_roman(initials) && is_family(family) && !family.chars().all(|c| !c.is_lowercase())
}

pub(super) fn is_suffix(text: &str) -> bool {
    /// No suffix of the list is longer, in bytes.
    const LONGEST: usize = 16;
    let is_listed = |lower: Lower<LONGEST>| {
        matches!(
            lower.as_str(),
            "jr" | "sr"
                | "junior"
                | "senior"
                | "jun"
                | "sen"
                | "fils"
                | "père"
                | "filho"
                | "neto"
                | "júnior"
                | "2nd"
                | "3rd"
                | "4th"
                | "esq"
                | "d. ä"
                | "d. y"
                | "d.ä"
                | "d.y"
                | "d. e"
                | "der ältere"
                | "der jüngere"
                | "the elder"
                | "the younger"
        )
    };
    Lower::of(text.trim_end_matches('.')).is_some_and(is_listed) || is_roman(text)
}

/// II, III, IV … (a single I, V or X is an initial).
pub(super) fn is_roman(text: &str) -> bool {
    (2..=6).contains(&text.len()) && text.bytes().all(|b| b"IVX".contains(&b))
}

/// "Sir", "Pope", "Baron", "3rd Earl of X", "graf von Y", "Saint", "M.D.".
pub(super) fn is_title(text: &str) -> bool {
    let mut words = text.split(' ');
    let mut first = words.next().unwrap_or_default();
    if matches!(first, "1st" | "2nd" | "3rd" | "the")
        || (first.ends_with("th") && first.starts_with(|c: char| c.is_ascii_digit()))
    {
        first = words.next().unwrap_or_default();
    }
    has(TITLES, first) && !first.is_empty()
}

/// Titles of those who are entered under their forename: saints, popes, sovereigns.
pub(super) fn is_forename_title(text: &str) -> bool {
    /// Sorted.
    static TITLES: &Words = &Words::new(&[
        "emperor", "empress", "kaiser", "kaiserin", "king", "kong", "konge", "konig", "konigin", "kung", "papa",
        "pape", "papst", "paus", "pope", "queen", "rei", "reina", "reine", "rey", "roi", "saint", "shah", "sultan",
        "tsar",
    ]);
    let first = text.split(' ').next().unwrap_or_default();
    has(TITLES, first)
}

/// "Dr.", "Sir": a title before the name.
pub(super) fn is_prefix(word: &str) -> bool {
    // "Mag" and "Pater" may be names.
    has(PREFIXES, word) && (word.ends_with('.') || !matches!(word, "Fr" | "Mag" | "Ing" | "Pater"))
}

/// "The Harbours", "Die Ärzte": no person.
pub(super) fn is_article(word: &str) -> bool {
    matches!(word, "The" | "His" | "Her" | "Die" | "Der" | "Los" | "Las" | "Seine" | "Sus" | "Ses")
}

/// "Smith JA", "Иванов И. И.": initials after the family name.
pub(super) fn is_family_then_initials(text: &str) -> bool {
    let mut words = text.split(' ');
    is_vancouver(text)
        || (words.next().is_some_and(|word| is_name_word(word) && !is_initial(word))
            && words.clone().next().is_some()
            && words.all(|word| is_initial(word) && word.contains('.')))
}

/// Written in a script that has neither blanks between names nor capitals: Han, kana, hangul.
pub(super) fn is_east_asian(text: &str) -> bool {
    text.chars().any(|c| matches!(c, '\u{2E80}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7AF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}'))
}

/// The text without what stands in round brackets.
pub(super) fn without_round(text: &str) -> Cow<'_, str> {
    if is_without_round(text) {
        return Cow::Borrowed(text);
    }
    let mut depth = 0_usize;
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '(' => depth += 1,
            ')' if depth > 0 => depth -= 1,
            _ if depth == 0 => out.push(c),
            _ => {}
        }
    }
    let words: Vec<_> = out.split_whitespace().collect();
    Cow::Owned(words.join(" ").replace(" ,", ","))
}

/// Whether there is no bracket to take out and no white space to fold, as in nearly every name.
fn is_without_round(text: &str) -> bool {
    let mut was_blank = true;
    for c in text.chars() {
        let is_blank = c == ' ';
        if c == '(' || was_blank && (is_blank || c == ',') || !is_blank && c.is_whitespace() {
            return false;
        }
        was_blank = is_blank;
    }
    !was_blank
}
