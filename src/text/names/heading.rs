//! One name: which part of its heading is what.

use super::shape::{
    is_date, is_east_asian, is_family, is_forename_title, is_given, is_initial, is_initials, is_name_word,
    is_organization, is_particle, is_roman, is_suffix, is_surely_person, is_title, is_vancouver, without_round,
};
use super::words::{GIVEN_NAMES, ORGANIZATIONS, PREFIXES, has};
use super::{Expected, known_roles};
use crate::model::{Agent, AgentKind, AgentName, Contribution, PersonName, Relator, Role};
use crate::text::isbd;

/// Reads the heading of one agent; `None` when nothing is left of it.
pub(super) fn read(text: &str, expected: Expected) -> Option<Contribution> {
    let mut roles = Vec::new();
    let text = without_phrase(text, &mut roles);
    let text = without_relators(text, expected, &mut roles);
    let heading = trim(text);
    if !heading.contains(char::is_alphanumeric) {
        return None;
    }
    let agent = match expected {
        Expected::Organization => Agent::organization(heading),
        _ if is_family_heading(heading) => whole(AgentKind::Family, heading),
        _ => agent(heading, expected),
    };
    // Where taking it apart left no name, as of "(O,)", the heading is the name.
    let agent = if agent.name.direct().trim().is_empty() { whole(agent.kind, heading) } else { agent };
    Some(Contribution { agent, roles, is_main_entry: false })
}

fn whole(kind: AgentKind, name: &str) -> Agent {
    Agent { kind, name: AgentName::Whole(name.to_owned()), ..Agent::default() }
}

/// ISBD punctuation off, but brackets stay with what they hold.
fn trim(text: &str) -> &str {
    let text = isbd::trim(text);
    let text = isbd::enclosed(text).map_or(text, isbd::trim);
    text.strip_suffix(" -").unwrap_or(text)
}

/// "Medici family", "Woolf (Family : 1800-1900)".
fn is_family_heading(text: &str) -> bool {
    let lower = text.to_lowercase();
    (lower.ends_with(" family") && !lower.contains(" for ") && !lower.contains(" of ") && !lower.contains(" & "))
        || lower.contains("(family")
        || lower.contains("(famille")
        || lower.contains("(familie")
        || lower.starts_with("famille ")
}

/// "edited by John Smith", "hrsg. von Hans Müller", "by Jane Doe".
fn without_phrase<'t>(text: &'t str, roles: &mut Vec<Role>) -> &'t str {
    const PHRASES: &[(&str, Option<Relator>)] = &[
        ("edited by ", Some(Relator::EDITOR)),
        ("ed. by ", Some(Relator::EDITOR)),
        ("hrsg. von ", Some(Relator::EDITOR)),
        ("herausgegeben von ", Some(Relator::EDITOR)),
        ("a cura di ", Some(Relator::EDITOR)),
        ("sous la direction de ", Some(Relator::EDITOR)),
        ("translated by ", Some(Relator::TRANSLATOR)),
        ("tr. by ", Some(Relator::TRANSLATOR)),
        ("übersetzt von ", Some(Relator::TRANSLATOR)),
        ("traduit par ", Some(Relator::TRANSLATOR)),
        ("illustrated by ", Some(Relator::ILLUSTRATOR)),
        ("ill. by ", Some(Relator::ILLUSTRATOR)),
        ("compiled by ", Some(Relator::COMPILER)),
        ("afterword by ", Some(Relator::WRITER_OF_AFTERWORD)),
        ("foreword by ", Some(Relator::WRITER_OF_PREFACE)),
        ("preface by ", Some(Relator::WRITER_OF_PREFACE)),
        ("introduction by ", Some(Relator::WRITER_OF_INTRODUCTION)),
        ("illustrations by ", Some(Relator::ILLUSTRATOR)),
        ("photographs by ", Some(Relator::PHOTOGRAPHER)),
        ("translation by ", Some(Relator::TRANSLATOR)),
        ("written by ", Some(Relator::AUTHOR)),
        ("by: ", None),
        ("by ", None),
    ];
    for (phrase, relator) in PHRASES {
        if let Some(start) = text.get(..phrase.len())
            && start.to_lowercase() == *phrase
        {
            roles.extend(relator.map(Role::Relator));
            return text.get(phrase.len()..).unwrap_or_default();
        }
    }
    text
}

/// The heading without the relators at its end: "[editor]", "(Hrsg.)", ", author.", "$e editor".
fn without_relators<'t>(text: &'t str, expected: Expected, roles: &mut Vec<Role>) -> &'t str {
    let mut found: Vec<Vec<Role>> = Vec::new();
    let mut rest = text.trim_end();
    loop {
        let bare = rest.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '.' | ',' | ':'));
        let bracketed = bare
            .strip_suffix(']')
            .and_then(|s| s.rfind('[').map(|at| (at, true)))
            .or_else(|| bare.strip_suffix(')').and_then(|s| s.rfind('(').map(|at| (at, false))));
        if let Some((at, is_square)) = bracketed
            && let (Some(before), Some(inside)) = (bare.get(..at), bare.get(at + 1..bare.len() - 1))
            && !before.trim().is_empty()
        {
            if !is_square && is_qualifier(inside) {
                break;
            }
            if let Some(known) = known_roles(inside).or_else(|| is_square.then(|| coded_roles(inside)).flatten()) {
                found.push(known);
                rest = before.trim_end();
                continue;
            }
            if is_square && inside.trim() == "from old catalog" {
                rest = before.trim_end();
                continue;
            }
            // Catalogues print relators in square brackets; one that no list has is kept as written.
            if is_square
                && expected == Expected::Person
                && inside.starts_with(char::is_lowercase)
                && inside.chars().all(|c| c.is_alphabetic() || " .,-".contains(c))
            {
                found.push(vec![Role::Other(isbd::trim(inside).to_owned())]);
                rest = before.trim_end();
                continue;
            }
        }
        if let Some((before, term)) = rest.rsplit_once("$e") {
            found.extend(known_roles(term).or_else(|| Some(vec![Role::Other(isbd::trim(term).to_owned())])));
            rest = before.trim_end();
            continue;
        }
        // "Holm, Inger, 1961- author."
        if let Some((before, term)) = bare.rsplit_once("- ")
            && let Some(known) = known_roles(term).filter(|_| before.ends_with(|c: char| c.is_ascii_digit()))
            && let Some(before) = bare.get(..=before.len())
        {
            found.push(known);
            rest = before;
            continue;
        }
        let Some((before, term)) = rest.trim_end_matches([',', ' ']).rsplit_once(',') else { break };
        let term = term.trim();
        // "Cook, Ed." is a name: a second part in capitals is a relator only where the name is complete without it.
        let is_complete = before.contains(',') || before.trim().contains(' ');
        let may_be =
            term.starts_with(char::is_lowercase) || (is_complete && !term.ends_with("d.") && term.chars().count() > 3);
        match known_roles(term).filter(|_| may_be && !before.trim().is_empty()) {
            Some(known) => {
                found.push(known);
                rest = before.trim_end();
            }
            None => break,
        }
    }
    for role in found.into_iter().rev().flatten() {
        if !roles.contains(&role) {
            roles.push(role);
        }
    }
    rest
}

/// "(Singer)", "(Photographer)": RDA tells persons of the same name apart by what they do, whatever they did for this work.
fn is_qualifier(inside: &str) -> bool {
    const WRITING: &[Relator] = &[
        Relator::AUTHOR,
        Relator::COMPILER,
        Relator::CONTRIBUTOR,
        Relator::EDITOR,
        Relator::ILLUSTRATOR,
        Relator::TRANSLATOR,
    ];
    inside.starts_with(char::is_uppercase)
        && Relator::from_term(inside)
            .is_some_and(|relator| !WRITING.contains(&relator) && inside.eq_ignore_ascii_case(relator.term()))
}

/// "[edt]", "[aut, ill]": codes of the MARC list, in small letters.
fn coded_roles(text: &str) -> Option<Vec<Role>> {
    let code = |part: &str| {
        let part = part.trim().trim_end_matches('.');
        let is_code = part.len() == 3 && part.bytes().all(|b| b.is_ascii_lowercase());
        Relator::from_code(part).filter(|_| is_code).map(Role::Relator)
    };
    text.split([',', ';', '/']).map(code).collect()
}

fn agent(heading: &str, expected: Expected) -> Agent {
    if is_organization_heading(heading, expected) {
        return Agent::organization(heading);
    }
    let bare = without_round(heading);
    let bare = bare.trim_matches([',', ' ']);
    let mut agent = match bare.split_once(',') {
        Some((entry, rest)) => inverted(entry.trim(), rest, expected),
        None => direct(bare, expected),
    };
    if agent.kind == AgentKind::Unknown {
        if expected != Expected::Person {
            return whole(AgentKind::Unknown, heading);
        }
        // "Abraham a Sancta Clara, 1644-1709": the dates are no part of the name.
        let name = bare.split_once(',').filter(|(_, rest)| is_date(rest.trim())).map_or(heading, |(name, _)| name);
        let heading = (name != heading).then(|| heading.to_owned());
        return Agent { heading, ..whole(AgentKind::Person, name) };
    }
    let says_more = match &agent.name {
        AgentName::Whole(name) => name != heading,
        AgentName::Person(name) => {
            inverted_form(name) != heading
                && name.direct() != heading
                && vancouver_form(name).as_deref() != Some(heading)
        }
    };
    if says_more {
        agent.heading = Some(heading.to_owned());
    }
    agent
}

/// "King, Martin Luther, Jr."
fn inverted_form(name: &PersonName) -> String {
    [&name.family, &name.given, &name.suffix].into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(", ")
}

/// "Smith JA".
fn vancouver_form(name: &PersonName) -> Option<String> {
    Some(format!("{} {}", name.family.as_ref()?, name.given.as_ref()?))
}

/// "Entry, rest, …": family name and given names, or a forename with its titles.
fn inverted(entry: &str, rest: &str, expected: Expected) -> Agent {
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
        for part in [epithet, given].into_iter().flatten() {
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
            let looks_right = is_family(entry) && is_given(given);
            if !looks_right && expected == Expected::Any && !has_date && !is_plausible(entry, given) {
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
    if entry_is_forename || !first.starts_with(char::is_uppercase) {
        return false;
    }
    let rest = part.get(first.len()..).unwrap_or_default().trim();
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

fn is_given_name_first(part: &str) -> bool {
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
fn direct(text: &str, expected: Expected) -> Agent {
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
    if expected == Expected::Any && !is_surely_person(text) {
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
    if is_initials(last) && !is_all_capitals || (words.len() == 2 && first.ends_with('.') && has(PREFIXES, first)) {
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
        // "Mag" and "Pater" may be names.
        let is_title = has(PREFIXES, word) && (word.ends_with('.') || !matches!(word, "Fr" | "Mag" | "Ing" | "Pater"));
        if !is_title || words <= left {
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

fn is_organization_heading(text: &str, expected: Expected) -> bool {
    if let Some((entry, rest)) = text.split_once(',') {
        let given = rest.split(',').next().unwrap_or_default().trim();
        let is_inverted = is_family(entry.trim()) && is_given(given);
        let is_plain = is_inverted && !entry.trim().contains(' ') && (is_initials(given) || is_given_name_first(given));
        let has_date = rest.split(',').any(|part| is_date(part.trim()));
        // "Church, Alonzo", "Press, Frank", "Board, Christopher".
        // A field for persons is believed in the rest of such short headings: "Camara, Laye".
        let is_short =
            expected == Expected::Person && is_inverted && !entry.trim().contains(' ') && !given.contains(' ');
        if is_plain || is_short || (has_date && is_inverted) {
            return false;
        }
        return is_organization(text, true)
            || (expected == Expected::Any && (has_and_or_for(text) || has_subdivision(entry)));
    }
    if expected == Expected::Person {
        return is_organization(text, true) && !has(GIVEN_NAMES, text.split(' ').next().unwrap_or_default());
    }
    let is_acronym = text.chars().count() >= 2
        && !text.contains(' ')
        && text.chars().all(|c| c.is_uppercase() || c.is_ascii_digit() || matches!(c, '-' | '/' | '&' | '.'))
        && !is_initial(text)
        || (text.len() >= 3 && text.bytes().all(|b| b.is_ascii_uppercase()));
    let starts_given = is_given_name_first(text);
    is_acronym
        || is_organization(text, starts_given && text.split(' ').count() <= 3)
        || has_and_or_for(text)
        || has_subdivision(text)
}

/// "Johnson & Johnson", "Centre for Policy", "Society of Friends".
fn has_and_or_for(text: &str) -> bool {
    let mut words = text.split(' ').skip(1).peekable();
    let mut has_next = false;
    while let Some(word) = words.next() {
        has_next |= words.peek().is_some()
            && matches!(
                word,
                "&" | "and"
                    | "und"
                    | "for"
                    | "für"
                    | "pour"
                    | "para"
                    | "voor"
                    | "för"
                    | "on"
                    | "in"
                    | "against"
                    | "zur"
            );
    }
    has_next
}

/// "United States. Congress": a full stop after a whole word.
fn has_subdivision(text: &str) -> bool {
    text.match_indices(". ").any(|(at, _)| {
        let word = text.get(..at).and_then(|before| before.rsplit([' ', '.']).next()).unwrap_or_default();
        word.chars().count() > 3 && word.chars().all(char::is_alphabetic) && !has(PREFIXES, word)
    })
}
