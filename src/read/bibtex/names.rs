//! Lists of names: "and" between them, braces around what belongs together, "von Last, Jr, First".

use super::tex;
use crate::error::{Code, Diagnostic};
use crate::model::{Agent, AgentKind, AgentName, Contribution, PersonName};
use crate::text::names::{self, Expected};
use std::borrow::Cow;

/// Reads a field of names.
///
/// "others" is noted, not taken for a person. What stands wholly in braces is one name that is not taken apart, as a rule an
/// organisation's.
pub(super) fn read(field: &str, tex: &str, doubts: &mut Vec<Diagnostic>) -> Vec<Contribution> {
    let mut found = Vec::with_capacity(4);
    let tex = tex.trim();
    // Some programs put a second pair of braces around every field, lists of names included.
    if let Some(inner) = in_braces(tex)
        && has_and(inner)
        && let Some(list) = braced_list(inner)
    {
        return read_list(field, list, doubts);
    }
    if tex.is_empty() {
        return found;
    }
    found.append(&mut read_list(field, tex, doubts));
    found
}

fn read_list(field: &str, tex: &str, doubts: &mut Vec<Diagnostic>) -> Vec<Contribution> {
    let mut found = Vec::with_capacity(4);
    for name in at_and(tex) {
        if is_others(name) {
            doubts.push(
                Diagnostic::new(
                    Code::NamesOmitted,
                    format!("the field {field} says that there are more names than it gives"),
                )
                .in_field(field)
                .with_value(name),
            );
            continue;
        }
        one(field, name, &mut found, doubts);
    }
    found
}

/// A list of persons in one more pair of braces; none where it may be an organisation with an "and" in its name.
fn braced_list(inner: &str) -> Option<&str> {
    let plain = tex::text(inner);
    let read = names::read(&plain, Expected::Any);
    let are_persons = read.contributions.len() > 1
        && read.contributions.iter().all(|contribution| contribution.agent.kind == AgentKind::Person);
    are_persons.then_some(inner)
}

fn is_others(name: &str) -> bool {
    let bare = name.trim_matches(|c: char| c.is_whitespace() || "{}.\\~".contains(c));
    bare.eq_ignore_ascii_case("others") || bare.eq_ignore_ascii_case("et al") || bare.eq_ignore_ascii_case("et~al")
}

fn has_and(tex: &str) -> bool {
    at_and(tex).nth(1).is_some()
}

/// The names between the "and"s that stand outside of braces.
fn at_and(tex: &str) -> impl Iterator<Item = &str> {
    let bytes = tex.as_bytes();
    let mut start = 0;
    let mut is_done = false;
    std::iter::from_fn(move || {
        if is_done {
            return None;
        }
        let mut depth = 0_usize;
        let mut at = start;
        while let Some(&byte) = bytes.get(at) {
            match byte {
                b'\\' => at += 1,
                b'{' => depth += 1,
                b'}' => depth = depth.saturating_sub(1),
                b'a' | b'A' if depth == 0 && is_and(bytes, at) => {
                    let name = tex.get(start..at);
                    start = at + 3;
                    return name;
                }
                _ => {}
            }
            at += 1;
        }
        is_done = true;
        tex.get(start..)
    })
    .map(str::trim)
    .filter(|name| !name.is_empty())
}

fn is_and(bytes: &[u8], at: usize) -> bool {
    let is_blank = |byte: Option<&u8>| byte.is_none_or(u8::is_ascii_whitespace);
    bytes.get(at..at + 3).is_some_and(|word| word.eq_ignore_ascii_case(b"and"))
        && at.checked_sub(1).is_none_or(|before| is_blank(bytes.get(before)))
        && is_blank(bytes.get(at + 3))
}

/// What stands between the braces that enclose the whole.
fn in_braces(tex: &str) -> Option<&str> {
    let inner = tex.strip_prefix('{')?.strip_suffix('}')?;
    // "{\"O}zt{\"u}rk" begins and ends with a brace, and "{\relax Ch}" is letters.
    let mut depth = 0_i32;
    let is_whole = inner.bytes().all(|byte| {
        match byte {
            b'{' => depth += 1,
            b'}' => depth -= 1,
            _ => {}
        }
        depth >= 0
    });
    is_whole.then_some(inner)
}

/// The parts between marks outside of braces.
fn split(tex: &str, is_mark: impl Fn(u8) -> bool + Copy) -> Vec<&str> {
    let mut parts = Vec::with_capacity(3);
    let (mut depth, mut start) = (0_usize, 0);
    let bytes = tex.as_bytes();
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'\\' => at += 1,
            b'{' => depth += 1,
            b'}' => depth = depth.saturating_sub(1),
            _ if depth == 0 && is_mark(byte) => {
                parts.extend(tex.get(start..at).map(str::trim));
                start = at + 1;
            }
            _ => {}
        }
        at += 1;
    }
    parts.extend(tex.get(start..).map(str::trim));
    parts
}

fn one(field: &str, name: &str, found: &mut Vec<Contribution>, doubts: &mut Vec<Diagnostic>) {
    if let Some(inner) = in_braces(name) {
        return literal(inner, found);
    }
    if let Some(person) = extended(name) {
        return found.push(contribution(Agent::person(person)));
    }
    let mut parts = split(name, |byte| byte == b',');
    while parts.len() > 1 && parts.last().is_some_and(|part| part.is_empty()) {
        parts.pop();
    }
    let agent = match *parts.as_slice() {
        [only] => return direct(only, found),
        [family, given] if is_company(given) => {
            Agent::organization(format!("{}, {}", tex::text(family), tex::text(given)))
        }
        ["", given] => return direct(given, found),
        [family, given] => {
            if name.contains(';') && several(field, name, found, doubts) {
                return;
            }
            person(family, given, None)
        }
        [family, given, suffix] if is_suffix(suffix) && !is_suffix(given) => person(family, given, Some(suffix)),
        [family, suffix, given] if is_suffix(suffix) || !several(field, name, found, doubts) => {
            person(family, given, Some(suffix))
        }
        [_, _, _] => return,
        [family, ref given @ ..] => {
            if several(field, name, found, doubts) {
                return;
            }
            person(family, &given.join(", "), None)
        }
        [] => return,
    };
    found.push(contribution(agent));
}

fn contribution(agent: Agent) -> Contribution {
    Contribution { agent, ..Contribution::default() }
}

fn person(family: &str, given: &str, suffix: Option<&str>) -> Agent {
    let part = |tex: &str| Some(tex::text(tex).into_owned()).filter(|text| !text.is_empty());
    Agent::person(PersonName { family: part(family), given: part(given), suffix: suffix.and_then(part), prefix: None })
}

/// Names that commas or semicolons part, where "and" should; false where they are one name after all.
fn several(field: &str, name: &str, found: &mut Vec<Contribution>, doubts: &mut Vec<Diagnostic>) -> bool {
    let text = tex::text(name);
    let read = names::read(&text, Expected::Person);
    if read.contributions.len() < 2 {
        return false;
    }
    doubts.push(
        Diagnostic::new(
            Code::SeveralNames,
            format!("“{text}” has no “and” between its names, and was read as {} of them", read.contributions.len()),
        )
        .in_field(field)
        .with_value(text.clone()),
    );
    found.extend(read.contributions.into_iter().map(|contribution| Contribution { roles: Vec::new(), ..contribution }));
    true
}

/// A name that braces keep in one piece: an organisation's, unless it is plainly a person's.
fn literal(inner: &str, found: &mut Vec<Contribution>) {
    let text = tex::text(inner);
    if text.is_empty() {
        return;
    }
    let read = names::read(&text, Expected::Any);
    match <[Contribution; 1]>::try_from(read.contributions) {
        Ok([only]) if matches!(only.agent.name, AgentName::Person(_)) && only.agent.kind == AgentKind::Person => {
            found.push(contribution(only.agent));
        }
        _ => found.push(contribution(Agent::organization(text))),
    }
}

/// "family=Berg, given=Inger, prefix=van der": what biber calls the extended format.
fn extended(name: &str) -> Option<PersonName> {
    if !name.contains('=') {
        return None;
    }
    let mut person = PersonName::default();
    let mut prefix = None;
    for part in split(name, |byte| byte == b',') {
        let part = part.trim_matches('"');
        let (key, value) = part.split_once('=')?;
        let value = value.trim().trim_matches('"');
        let value = Some(tex::text(value).into_owned()).filter(|value| !value.is_empty());
        match key.trim().trim_matches('"').to_ascii_lowercase().as_str() {
            "family" => person.family = value,
            "given" => person.given = value,
            "suffix" => person.suffix = value,
            "prefix" => prefix = value,
            // Initials, hashes and what biber does with them.
            _ => {}
        }
    }
    if let (Some(prefix), Some(family)) = (prefix, &mut person.family) {
        let joint = if prefix.ends_with(['\'', '’']) { "" } else { " " };
        family.insert_str(0, &format!("{prefix}{joint}"));
    }
    (person.family.is_some() || person.given.is_some()).then_some(person)
}

/// "Annika Agger", "Ludwig van Beethoven", "Jan {van der Berg}", "World Health Organization".
fn direct(tex: &str, found: &mut Vec<Contribution>) {
    let text = tex::text(tex);
    if text.is_empty() {
        return;
    }
    let tokens = split(tex, |byte| byte.is_ascii_whitespace() || byte == b'~');
    let tokens: Vec<Cow<'_, str>> = if tex.contains('{') || tex.contains('\\') {
        tokens.into_iter().filter(|token| !token.is_empty()).map(tex::text).collect()
    } else {
        text.split(' ').map(Cow::Borrowed).collect()
    };
    let has_group = tokens.iter().any(|token| token.contains(' '));
    if has_group {
        return found.push(contribution(by_rule(&tokens)));
    }
    let read = names::read(&text, Expected::Any);
    if let [only] = read.contributions.as_slice()
        && only.agent.kind == AgentKind::Organization
    {
        return found.extend(read.contributions);
    }
    let inner = tokens.get(1..tokens.len().saturating_sub(1)).unwrap_or_default();
    let has_particle = tokens.iter().any(|token| is_upper(token))
        && (inner.iter().any(|token| is_lower(token))
            || tokens.len() > 1 && tokens.first().is_some_and(|token| is_lower(token)));
    if has_particle {
        return found.push(contribution(by_rule(&tokens)));
    }
    let is_clear = |read: &names::Names| matches!(read.contributions.as_slice(), [only] if only.agent.kind == AgentKind::Person && only.roles.is_empty());
    if is_clear(&read) {
        return found.extend(read.contributions.into_iter().map(|only| contribution(only.agent)));
    }
    if tokens.len() < 2 {
        return found.push(contribution(Agent { name: AgentName::Whole(text.into_owned()), ..Agent::default() }));
    }
    let read = names::read(&text, Expected::Person);
    if is_clear(&read) {
        return found.extend(read.contributions.into_iter().map(|only| contribution(only.agent)));
    }
    found.push(contribution(by_rule(&tokens)));
}

/// BibTeX's own rule: words in small letters open the family name, else it is the last word.
fn by_rule(tokens: &[Cow<'_, str>]) -> Agent {
    let last = tokens.len().saturating_sub(1);
    let start = tokens.iter().take(last).position(|token| is_lower(token)).unwrap_or(last);
    let join = |tokens: &[Cow<'_, str>]| Some(tokens.join(" ")).filter(|text| !text.is_empty());
    let (given, family) = tokens.split_at_checked(start).unwrap_or((&[], tokens));
    Agent::person(PersonName { family: join(family), given: join(given), ..PersonName::default() })
}

fn is_lower(token: &str) -> bool {
    token.chars().find(|c| c.is_alphabetic()).is_some_and(char::is_lowercase)
}

fn is_upper(token: &str) -> bool {
    token.chars().find(|c| c.is_alphabetic()).is_some_and(char::is_uppercase)
}

fn is_suffix(part: &str) -> bool {
    let bare = part.trim_matches(|c: char| "{}.~ ".contains(c));
    matches!(bare, "Jr" | "Sr" | "jr" | "sr" | "Jnr" | "Junior" | "Senior" | "II" | "III" | "IV" | "V" | "2nd" | "3rd")
}

/// "Google, Inc.": a company that should stand in braces.
fn is_company(part: &str) -> bool {
    let bare = part.trim_matches(|c: char| "{}.~ ".contains(c));
    matches!(
        bare,
        "Inc"
            | "Ltd"
            | "LLC"
            | "L.L.C"
            | "GmbH"
            | "Corp"
            | "Corporation"
            | "Incorporated"
            | "Limited"
            | "S.A"
            | "Co"
            | "AG"
            | "PLC"
            | "plc"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Family, given and suffix between bars; organisations in brackets, agents of unknown kind in round ones.
    fn read_all(tex: &str) -> Vec<String> {
        let show = |contribution: Contribution| match (contribution.agent.kind, contribution.agent.name) {
            (_, AgentName::Person(name)) => {
                let parts = [name.family, name.given, name.suffix];
                parts.into_iter().map(Option::unwrap_or_default).collect::<Vec<_>>().join("|")
            }
            (AgentKind::Organization, AgentName::Whole(name)) => format!("[{name}]"),
            (_, AgentName::Whole(name)) => format!("({name})"),
        };
        read("author", tex, &mut Vec::new()).into_iter().map(show).collect()
    }

    #[test]
    fn the_forms_of_a_name() {
        let cases: &[(&str, &[&str])] = &[
            ("Agger, Annika and Tortzen, Anne", &["Agger|Annika|", "Tortzen|Anne|"]),
            ("Annika Agger AND Anne Tortzen", &["Agger|Annika|", "Tortzen|Anne|"]),
            ("van der Berg, Jan", &["van der Berg|Jan|"]),
            ("Ludwig van Beethoven", &["van Beethoven|Ludwig|"]),
            (
                "Charles Louis Xavier Joseph de la Vall{\\'e}e Poussin",
                &["de la Vallée Poussin|Charles Louis Xavier Joseph|"],
            ),
            ("King, Jr., Martin Luther", &["King|Martin Luther|Jr."]),
            ("King, Martin Luther, Jr.", &["King|Martin Luther|Jr."]),
            ("{Food and Agriculture Organization}", &["[Food and Agriculture Organization]"]),
            ("{NASA} and {Harbour Press, Inc.} and Skov, Per", &["[NASA]", "[Harbour Press, Inc.]", "Skov|Per|"]),
            ("Knuth, Donald E. and others", &["Knuth|Donald E.|"]),
            ("Jan {van der Berg}", &["van der Berg|Jan|"]),
            ("{\\\"O}zt{\\\"u}rk, {\\.I}nci", &["Öztürk|İnci|"]),
            ("G{\\\"o}del, Kurt and {\\L}ukasiewicz, Jan", &["Gödel|Kurt|", "Łukasiewicz|Jan|"]),
            ("World Health Organization", &["[World Health Organization]"]),
            ("Harbour, Inc.", &["[Harbour, Inc.]"]),
            ("Plato", &["(Plato)"]),
            ("Holm, I., Skov, P., Berg, A.", &["Holm|I.|", "Skov|P.|", "Berg|A.|"]),
            ("{Holm, Inger and Skov, Peter}", &["Holm|Inger|", "Skov|Peter|"]),
            ("family=Berg, given=Inger Marie, prefix=van den, useprefix=true", &["van den Berg|Inger Marie|"]),
            ("and Holm, Inger and", &["Holm|Inger|"]),
            ("Holm, Inger and\n  Skov,\n Peter", &["Holm|Inger|", "Skov|Peter|"]),
            ("J.~K. Rowan", &["Rowan|J. K.|"]),
            ("", &[]),
        ];
        for (tex, expected) in cases {
            assert_eq!(read_all(tex), *expected, "{tex}");
        }
    }

    #[test]
    fn omitted_names_are_told() {
        let mut doubts = Vec::new();
        read("editor", "Holm, Inger and others", &mut doubts);
        assert_eq!(doubts[0].message, "the field editor says that there are more names than it gives");
    }
}
