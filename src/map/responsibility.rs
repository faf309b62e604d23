//! The statement of responsibility as evidence of a role that the heading does not state.

use crate::model::AgentName;

/// Words before a name that say what it did, in the languages of catalogues, and the relator code they stand for.
const PHRASES: &[(&str, &str)] = &[
    ("compiled by", "com"),
    ("dirigé par", "edt"),
    ("édité par", "edt"),
    ("éditeurs", "edt"),
    ("edición de", "edt"),
    ("edited and translated by", "edt"),
    ("edited by", "edt"),
    ("editor", "edt"),
    ("editors", "edt"),
    ("editado por", "edt"),
    ("a cura di", "edt"),
    ("hrsg", "edt"),
    ("herausgegeben von", "edt"),
    ("herausgeber", "edt"),
    ("onder redactie van", "edt"),
    ("organização", "edt"),
    ("sous la direction de", "edt"),
    ("übersetzt von", "trl"),
    ("aus dem", "trl"),
    ("traducción de", "trl"),
    ("traduit", "trl"),
    ("traduction de", "trl"),
    ("traduzione di", "trl"),
    ("tradução de", "trl"),
    ("translated", "trl"),
    ("translation by", "trl"),
    ("translator", "trl"),
    ("vertaald door", "trl"),
    ("illustrated by", "ill"),
    ("illustrations by", "ill"),
    ("illustriert von", "ill"),
    ("illustrations de", "ill"),
    ("ilustraciones de", "ill"),
    ("directed by", "drt"),
    ("a film by", "drt"),
    ("regie", "drt"),
    ("photographs by", "pht"),
    ("with a foreword by", "aui"),
    ("foreword by", "aui"),
    ("introduction by", "aui"),
    ("preface by", "aui"),
];

/// Abbreviations behind a name that say the same: "J. Smith (ed.)".
const AFTER: &[(&str, &str)] = &[
    ("(ed.)", "edt"),
    ("(eds.)", "edt"),
    ("(ed)", "edt"),
    ("(eds)", "edt"),
    ("(hg.)", "edt"),
    ("(hrsg.)", "edt"),
    ("[editor]", "edt"),
];

/// The relator code that a statement ("edited by Peter Skov ; translated by …") gives this name.
pub(super) fn role(statement: &str, name: &AgentName) -> Option<&'static str> {
    let name = match name {
        AgentName::Person(name) => name.family.as_deref().or(name.given.as_deref())?,
        AgentName::Whole(name) => name.as_str(),
    }
    .to_lowercase();
    if name.is_empty() {
        return None;
    }
    // Statements of different functions are divided by " ; ".
    let part = statement.split(" ; ").map(str::to_lowercase).find(|part| find_word(part, &name).is_some())?;
    let at = find_word(&part, &name)?;
    let (before, after) = (part.get(..at)?, part.get(at..)?);
    let phrase = PHRASES.iter().filter_map(|(phrase, code)| Some((find_last_word(before, phrase)?, *code)));
    if let Some((_, code)) = phrase.max_by_key(|(at, _)| *at) {
        return Some(code);
    }
    AFTER.iter().find(|(mark, _)| after.contains(mark)).map(|(_, code)| *code)
}

/// Where a word or phrase stands in a text, not as a part of a longer word.
fn find_word(text: &str, word: &str) -> Option<usize> {
    text.match_indices(word).map(|(at, _)| at).find(|&at| is_word(text, at, word.len()))
}

fn find_last_word(text: &str, word: &str) -> Option<usize> {
    text.rmatch_indices(word).map(|(at, _)| at).find(|&at| is_word(text, at, word.len()))
}

fn is_word(text: &str, at: usize, length: usize) -> bool {
    let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let before = text.get(..at).and_then(|before| before.chars().next_back());
    let after = text.get(at + length..).and_then(|after| after.chars().next());
    !is_letter(before) && !is_letter(after)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::PersonName;

    #[test]
    fn roles_of_names() {
        for (statement, family, expected) in [
            ("Inger Holm ; edited by Peter Skov.", "Holm", None),
            ("Inger Holm ; edited by Peter Skov.", "Skov", Some("edt")),
            ("edited by Peter Skov and Inger Holm", "Holm", Some("edt")),
            ("edited by Peter Skov, with a foreword by Inger Holm", "Holm", Some("aui")),
            ("edited by Peter Skov, with a foreword by Inger Holm", "Skov", Some("edt")),
            ("hrsg. von Peter Skov", "Skov", Some("edt")),
            ("Herausgegeben von Peter Skov ; aus dem Dänischen von Inger Holm", "Holm", Some("trl")),
            ("sous la direction de Peter Skov", "Skov", Some("edt")),
            ("Peter Skov, Inger Holm (eds.)", "Skov", Some("edt")),
            ("by P. Skovgaard", "Skov", None),
            ("", "Skov", None),
        ] {
            let name = AgentName::Person(PersonName::new(family, "X."));
            assert_eq!(role(statement, &name), expected, "{family} in {statement}");
        }
    }
}
