//! A person's name in its parts, whether the heading is inverted or in direct order.

use super::Expected;
use super::life_dates::is_date;
use super::shape::{
    is_article, is_east_asian, is_family, is_forename_title, is_given, is_initial, is_initials, is_name_word,
    is_particle, is_prefix, is_roman, is_suffix, is_surely_person, is_title, is_vancouver, may_be_author,
};
use super::words::{GIVEN_NAMES, ORGANIZATIONS, PREFIXES, has};
use crate::model::{Agent, AgentKind, AgentName, PersonName};

/// A name that has no parts.
pub(super) fn whole(kind: AgentKind, name: &str) -> Agent {
    Agent { kind, name: AgentName::Whole(name.to_owned()), ..Agent::default() }
}

/// "Entry, rest, …": family name and given names, or a forename with its titles.
pub(super) fn inverted(entry: &str, rest: &str, expected: Expected) -> Agent {
    let mut name = PersonName::default();
    let mut given: Option<&str> = None;
    let mut epithet: Option<&str> = None;
    let (mut is_ruler, mut has_date) = (false, false);
    let entry_is_forename = entry.split(' ').next().is_some_and(|word| has(GIVEN_NAMES, word)) && !entry.contains(' ');
    let has_numeral = entry.contains(' ')
        && entry
            .rsplit(' ')
            .map(|word| word.trim_end_matches('.'))
            .next()
            .is_some_and(|word| is_roman(word) || word == "I" || word == "V");
    let mut has_title = false;
    for part in rest.split(',').map(str::trim).filter(|part| !part.is_empty()) {
        let is_first = given.is_none() && epithet.is_none() && !has_title;
        if is_date(part) {
            has_date = true;
        } else if is_suffix(part) && !(is_first && is_suffix_or_given(part)) {
            name.suffix.get_or_insert_with(|| part.to_owned());
        } else if is_title(part) && !(is_first && may_be_given(part, entry_is_forename || has_numeral)) {
            has_title = true;
            is_ruler |= is_forename_title(part);
            if is_honorific(part) {
                name.prefix.get_or_insert_with(|| part.to_owned());
            }
        } else if is_first && has_numeral && part.starts_with(char::is_lowercase) && !is_epithet(part) {
            // A title that no list has: "Catherine II, impératrice de Russie".
            has_title = true;
        } else if given.is_none() && epithet.is_none() && !(has_title && is_religious_order(part)) {
            let (part, part_has_date) = without_date(part);
            has_date |= part_has_date;
            if is_epithet(part) { epithet = Some(part) } else { given = Some(part) }
        }
    }
    // "Langabeer II, James R.": the numeral of a family, not of a ruler.
    if has_numeral
        && !is_ruler
        && given.is_some_and(is_given)
        && let Some((family, numeral)) = entry.rsplit_once(' ')
        && is_roman(numeral)
    {
        name.suffix.get_or_insert_with(|| numeral.to_owned());
        name.family = Some(family.to_owned());
        name.given = given.map(str::to_owned);
        return Agent::person(name);
    }
    // "Leonardo, da Vinci", "Elizabeth II, Queen of …", "Thomas, Aquinas, Saint": entered under the forename.
    let is_forename_entry = has_numeral
        || epithet.is_some()
        || (is_ruler && (given.is_none() || (entry_is_forename && !given.is_some_and(is_given_name_first))));
    if is_forename_entry {
        let mut full = entry.to_owned();
        // "Friedrich II., Preußen, König": what follows a number is a country or a title.
        for part in [epithet, given.filter(|_| !has_numeral)].into_iter().flatten() {
            full.push(' ');
            full.push_str(part);
        }
        return Agent { kind: AgentKind::Person, name: AgentName::Whole(full), ..Agent::default() };
    }
    match given {
        Some(given) => {
            let (given, prefix) = without_prefix(given, 1);
            if let Some(prefix) = prefix {
                name.prefix.get_or_insert_with(|| prefix.to_owned());
            }
            let given = match given.rsplit_once(' ') {
                // "Holm, Peter Jr."
                Some((before, suffix)) if matches!(suffix, "Jr." | "Jr" | "Sr." | "Sr") && name.suffix.is_none() => {
                    name.suffix = Some(suffix.to_owned());
                    before.trim_end()
                }
                _ => given,
            };
            let looks_right = is_family(entry) && is_given(given);
            if !looks_right && expected != Expected::Person && !has_date && !is_plausible(entry, given) {
                return Agent::default();
            }
            name.family = Some(entry.to_owned());
            name.given = Some(given.to_owned());
            Agent::person(name)
        }
        None if name.suffix.is_some() || name.prefix.is_some() => {
            let mut agent = direct(entry, Expected::Person);
            if let AgentName::Person(person) = &mut agent.name {
                person.suffix = person.suffix.take().or(name.suffix);
                person.prefix = person.prefix.take().or(name.prefix);
            }
            agent
        }
        None => direct(entry, if has_date || has_title { Expected::Person } else { expected }),
    }
}

/// Odd but still a person: letters of any script, short, no lower-case words but particles.
fn is_plausible(entry: &str, given: &str) -> bool {
    let is_odd = |word: &str| word.starts_with(char::is_lowercase) && !is_particle(word) && !is_name_word(word);
    entry.split(' ').count() <= 4
        && given.split(' ').count() <= 4
        && !entry
            .split(' ')
            .chain(given.split(' '))
            .any(|word| is_odd(word) || word.contains(|c: char| c.is_ascii_digit()))
}

/// Whether a title right after the entry is, or opens, the given names: "Luijten, Bart", "Basie, Count", "Ali, Sheikh Rustum".
fn may_be_given(part: &str, entry_is_forename: bool) -> bool {
    let mut words = part.split(' ');
    let first = words.next().unwrap_or_default();
    let is_capitals = first.chars().all(char::is_uppercase);
    if is_given_name_first(part) || (is_initial(first) && (is_capitals || !has(PREFIXES, first))) {
        return true;
    }
    let rest = part.get(first.len()..).unwrap_or_default().trim();
    if !first.starts_with(char::is_uppercase) || (entry_is_forename && (rest.is_empty() || is_forename_title(first))) {
        return false;
    }
    if rest.is_empty() {
        // "Augustine, Saint", "Scott, Sir": no given names.
        return !is_forename_title(first) && !has(PREFIXES, first) && first != "M.D." && first != "Ph.D.";
    }
    // "King of Spain", "Graf von Platen", "Prince consort" name no one.
    rest.split(' ').all(|word| is_name_word(word) || is_initial(word))
}

/// Suffixes that are given names too, unless their full stop tells: "Kaimai, Jun".
fn is_suffix_or_given(part: &str) -> bool {
    matches!(part, "Jun" | "Sen" | "Junior" | "Senior" | "Neto" | "Filho" | "fils" | "père")
}

/// "O.F.M.", "S.J.", "O. Carm.": the order of a religious, not initials.
fn is_religious_order(part: &str) -> bool {
    is_initials(part) && part.contains('.')
}

pub(super) fn is_given_name_first(part: &str) -> bool {
    part.split([' ', '-']).next().is_some_and(|word| has(GIVEN_NAMES, word))
}

/// "Sir", "Dr.": titles that are printed before the name.
fn is_honorific(title: &str) -> bool {
    // "Miss." is Mississippi.
    has(PREFIXES, title) && !title.contains(' ') && title != "Miss."
}

/// "da Vinci", "of Hippo", "von Aue": what tells one forename from another.
fn is_epithet(part: &str) -> bool {
    let mut words = part.split(' ');
    let Some(first) = words.next() else { return false };
    let starts = matches!(first, "of" | "the" | "the," | "der" | "die" | "le" | "la" | "el") || is_particle(first);
    // "van der Jan" is no epithet: a given name follows the particles.
    let next = words.find(|word| !is_particle(word));
    starts
        && next.is_some_and(|word| word.starts_with(char::is_uppercase) && !has(GIVEN_NAMES, word) && !is_initial(word))
}

/// "Annika Agger", "Smith JA", "Jan van der Berg", "Иванов И. И.", "Voltaire", "王小明".
pub(super) fn direct(text: &str, expected: Expected) -> Agent {
    let (text, prefix) = without_prefix(text, 2);
    let (text, has_date) = without_date(text);
    let (text, suffix) = without_suffix(text);
    let expected = if has_date || prefix.is_some() { Expected::Person } else { expected };
    let mut agent = direct_name(text, expected);
    if let AgentName::Person(name) = &mut agent.name {
        name.prefix = prefix.map(str::to_owned);
        name.suffix = suffix.map(str::to_owned);
    }
    agent
}

fn direct_name(text: &str, expected: Expected) -> Agent {
    let person = |family: &str, given: &str| Agent::person(PersonName::new(family, given));
    if is_east_asian(text) {
        let is_short = (2..=5).contains(&text.chars().filter(|c| !c.is_whitespace()).count());
        let kind = if expected == Expected::Person || is_short { AgentKind::Person } else { AgentKind::Unknown };
        return whole(kind, text);
    }
    let words: Vec<&str> = text.split(' ').collect();
    let (Some(first), Some(last)) = (words.first(), words.last()) else { return Agent::default() };
    if words.len() == 1 {
        // "J.R.R.Tolkien" has no blank at all.
        if let Some((initials, family)) =
            text.rsplit_once('.').filter(|(initials, family)| is_initial(&format!("{initials}.")) && is_family(family))
        {
            return person(family, &format!("{initials}."));
        }
        return whole(if expected == Expected::Person { AgentKind::Person } else { AgentKind::Unknown }, text);
    }
    let is_word = |word: &&str| is_name_word(word) || is_initial(word) || is_particle(word);
    if !words.iter().all(is_word) || words.len() > 7 {
        return Agent::default();
    }
    if is_vancouver(text)
        && let Some((family, given)) = text.rsplit_once(' ')
    {
        return if expected == Expected::Person || !has(ORGANIZATIONS, given) {
            person(family, given)
        } else {
            Agent::default()
        };
    }
    let is_person = expected == Expected::Person || expected == Expected::Author && may_be_author(text);
    if !is_person && !is_surely_person(text) {
        return Agent::default();
    }
    // "Ivanov I. I.": initials close the name, so the family name opens it.
    if !is_initial(first)
        && let Some(at) = words.iter().position(|word| is_initial(word) && word.contains('.'))
        && words.get(at..).is_some_and(|rest| {
            // "GERTRUDE M. LEE": of capitals alone only one letter is an initial.
            rest.iter().all(|word| is_initial(word) && (word.contains('.') || word.chars().count() == 1))
        })
    {
        let split = words.iter().take(at).map(|word| word.len() + 1).sum::<usize>();
        return match (text.get(..split), text.get(split..)) {
            (Some(family), Some(given)) => person(family.trim(), given),
            _ => Agent::default(),
        };
    }
    let is_capitals = |word: &str| {
        word.chars().count() > 1
            && !is_initial(word)
            && word.chars().all(|c| !c.is_lowercase())
            && word.chars().any(char::is_uppercase)
    };
    // "SMITH John": the capitals say which is the family name.
    let start = if is_capitals(first) && !is_capitals(last) && words.len() == 2 {
        return person(first, last);
    } else {
        // Particles go with the family name.
        let mut start = words.len() - 1;
        while start > 1
            && words.get(start - 1).is_some_and(|word| {
                is_particle(word)
                    || matches!(
                        *word,
                        "Van"
                            | "Von"
                            | "De"
                            | "Di"
                            | "Del"
                            | "Della"
                            | "Le"
                            | "La"
                            | "Ter"
                            | "Ten"
                            | "St."
                            | "Saint"
                            | "El"
                            | "Al"
                            | "Du"
                            | "Da"
                            | "Dos"
                            | "Das"
                            | "Las"
                            | "Los"
                            | "Ibn"
                            | "Mac"
                            | "O'"
                            | "O’"
                    )
            })
        {
            start -= 1;
        }
        start
    };
    let is_all_capitals = is_capitals(first) && text.chars().all(|c| !c.is_lowercase());
    if is_initials(last) && !is_all_capitals || (words.len() == 2 && is_prefix(first)) || is_article(first) {
        return Agent::default();
    }
    let split = words.iter().take(start).map(|word| word.len() + 1).sum::<usize>();
    match (text.get(..split), text.get(split..)) {
        (Some(given), Some(family)) if !given.trim().is_empty() => person(family, given.trim()),
        _ => Agent::default(),
    }
}

/// "Dr. Jane Doe" without "Dr."; at least so many words are left.
fn without_prefix(text: &str, left: usize) -> (&str, Option<&str>) {
    let mut words = text.split(' ').count();
    let mut end = 0;
    while let Some((word, _)) = text.get(end..).and_then(|rest| rest.split_once(' ')) {
        if !is_prefix(word) || words <= left {
            break;
        }
        words -= 1;
        end += word.len() + 1;
    }
    if end == 0 { (text, None) } else { (text.get(end..).unwrap_or_default(), text.get(..end).map(str::trim)) }
}

/// "Annika Agger 1961-" without the date.
fn without_date(text: &str) -> (&str, bool) {
    match text.rsplit_once(' ') {
        Some((name, date)) if is_date(date) && date.bytes().filter(u8::is_ascii_digit).count() >= 4 => (name, true),
        _ => (text, false),
    }
}

/// "Martin Luther King Jr." without "Jr.".
fn without_suffix(text: &str) -> (&str, Option<&str>) {
    match text.rsplit_once(' ') {
        // "Jun" is a given name, and a family counts no further than VI: "Dalai Lama XIV".
        Some((name, suffix))
            if name.contains(' ')
                && is_suffix(suffix)
                && !matches!(suffix, "Jun" | "Sen")
                && !(is_roman(suffix) && suffix.contains(['X'])) =>
        {
            (name, Some(suffix))
        }
        _ => (text, None),
    }
}
