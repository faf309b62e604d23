//! Statements of responsibility as evidence for roles: "Inger Holm ; edited by Peter Skov".

use crate::model::Relator;

/// The role that a statement of responsibility gives to a person or organisation by this family or whole name; `None` when it
/// does not name it or gives no role.
///
/// ```
/// use bibtriple::model::Relator;
/// use bibtriple::text::responsibility::role_of;
///
/// let statement = "Inger Holm ; edited by Peter Skov, translated by Ann Lee";
/// assert_eq!(role_of(statement, "Skov"), Some(Relator::EDITOR));
/// assert_eq!(role_of(statement, "Lee"), Some(Relator::TRANSLATOR));
/// assert_eq!(role_of(statement, "Holm"), None);
/// ```
#[must_use]
pub fn role_of(statement: &str, name: &str) -> Option<Relator> {
    Statement::new(statement).role_of(name)
}

/// A statement of responsibility that is asked about several names.
#[derive(Debug, Clone)]
pub struct Statement {
    /// The whole in lower case, made once: a record asks for every name it has without a role.
    lower: String,
}

impl Statement {
    /// The statement as printed.
    #[must_use]
    pub fn new(statement: &str) -> Self {
        Self { lower: statement.to_lowercase() }
    }

    /// As [`role_of`].
    #[must_use]
    pub fn role_of(&self, name: &str) -> Option<Relator> {
        let name = name.trim().to_lowercase();
        if name.is_empty() {
            return None;
        }
        self.lower.split(';').find_map(|part| {
            let (before, after) = part.split_at(find_word(part, &name)?);
            // The last phrase before the name holds for it: "translated by A and edited by B".
            let phrase = words_of(before)
                .flat_map(|start| phrases_at(before, start))
                .max_by_key(|(start, words, _)| (start + words.len(), words.len()));
            phrase.map(|(.., relator)| relator).or_else(|| bracketed(after))
        })
    }
}

/// The phrases that stand at this place.
fn phrases_at(text: &str, start: usize) -> impl Iterator<Item = (usize, &'static str, Relator)> {
    let rest = text.get(start..).unwrap_or_default();
    let first = rest.as_bytes().first();
    PHRASES.iter().filter_map(move |&(words, relator)| {
        // The first letter tells nearly all of them before a function is called to compare.
        let is_here =
            words.as_bytes().first() == first && rest.starts_with(words) && is_word_at(text, start, words.len());
        is_here.then_some((start, words, relator))
    })
}

/// "Skov (ed.)", "Skov, Hrsg.": the relator that follows the names.
fn bracketed(after: &str) -> Option<Relator> {
    let inside = after
        .split_once(['(', '['])
        .map_or_else(|| after.rsplit_once(',').map(|(_, last)| last), |(_, rest)| rest.split([')', ']']).next());
    Relator::from_term(inside?).filter(|relator| *relator != Relator::AUTHOR)
}

fn find_word(text: &str, word: &str) -> Option<usize> {
    text.match_indices(word).map(|(at, _)| at).find(|at| is_word_at(text, *at, word.len()))
}

/// Where the words of a text begin.
fn words_of(text: &str) -> impl Iterator<Item = usize> {
    let mut is_within = false;
    text.char_indices().filter_map(move |(at, c)| {
        let was_within = std::mem::replace(&mut is_within, c.is_alphanumeric());
        (is_within && !was_within).then_some(at)
    })
}

fn is_word_at(text: &str, at: usize, length: usize) -> bool {
    let before = text.get(..at).and_then(|before| before.chars().next_back());
    let after = text.get(at + length..).and_then(|after| after.chars().next());
    !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
}

/// What stands before the names, in lower case.
const PHRASES: &[(&str, Relator)] = &[
    ("by", Relator::AUTHOR),
    ("edited by", Relator::EDITOR),
    ("edited and translated by", Relator::EDITOR),
    ("ed. by", Relator::EDITOR),
    ("editor", Relator::EDITOR),
    ("editors", Relator::EDITOR),
    ("eds.", Relator::EDITOR),
    ("hrsg. von", Relator::EDITOR),
    ("hrsg.", Relator::EDITOR),
    ("hg. von", Relator::EDITOR),
    ("herausgegeben von", Relator::EDITOR),
    ("sous la direction de", Relator::EDITOR),
    ("sous la dir. de", Relator::EDITOR),
    ("dir.", Relator::EDITOR),
    ("a cura di", Relator::EDITOR),
    ("edición de", Relator::EDITOR),
    ("coord.", Relator::EDITOR),
    ("coordinación", Relator::EDITOR),
    ("organização", Relator::EDITOR),
    ("onder redactie van", Relator::EDITOR),
    ("redaktör", Relator::EDITOR),
    ("red.", Relator::EDITOR),
    ("redigeret af", Relator::EDITOR),
    ("toimittanut", Relator::EDITOR),
    ("toim.", Relator::EDITOR),
    ("translated by", Relator::TRANSLATOR),
    ("translated from the", Relator::TRANSLATOR),
    ("transl. by", Relator::TRANSLATOR),
    ("tr. by", Relator::TRANSLATOR),
    ("übersetzt von", Relator::TRANSLATOR),
    ("übers. von", Relator::TRANSLATOR),
    ("aus dem englischen von", Relator::TRANSLATOR),
    ("traduit par", Relator::TRANSLATOR),
    ("trad. par", Relator::TRANSLATOR),
    ("trad.", Relator::TRANSLATOR),
    ("traducción de", Relator::TRANSLATOR),
    ("traducido por", Relator::TRANSLATOR),
    ("tradução de", Relator::TRANSLATOR),
    ("traduzione di", Relator::TRANSLATOR),
    ("vertaald door", Relator::TRANSLATOR),
    ("översättning av", Relator::TRANSLATOR),
    ("oversat af", Relator::TRANSLATOR),
    ("oversatt av", Relator::TRANSLATOR),
    ("suomentanut", Relator::TRANSLATOR),
    ("illustrated by", Relator::ILLUSTRATOR),
    ("illustrations by", Relator::ILLUSTRATOR),
    ("ill. by", Relator::ILLUSTRATOR),
    ("ill. von", Relator::ILLUSTRATOR),
    ("illustriert von", Relator::ILLUSTRATOR),
    ("illustrations de", Relator::ILLUSTRATOR),
    ("ilustraciones de", Relator::ILLUSTRATOR),
    ("compiled by", Relator::COMPILER),
    ("comp. by", Relator::COMPILER),
    ("foreword by", Relator::WRITER_OF_PREFACE),
    ("preface by", Relator::WRITER_OF_PREFACE),
    ("préface de", Relator::WRITER_OF_PREFACE),
    ("prólogo de", Relator::WRITER_OF_PREFACE),
    ("mit einem vorwort von", Relator::WRITER_OF_PREFACE),
    ("introduction by", Relator::WRITER_OF_INTRODUCTION),
    ("with an introduction by", Relator::WRITER_OF_INTRODUCTION),
    ("directed by", Relator::DIRECTOR),
    ("photographs by", Relator::PHOTOGRAPHER),
    ("music by", Relator::COMPOSER),
];

#[cfg(test)]
mod tests {
    use super::role_of;
    use crate::model::Relator;

    #[test]
    fn finds_the_role() {
        for (statement, name, code) in [
            ("edited by Peter Skov", "Skov", Some("edt")),
            ("Peter Skov", "Skov", None),
            ("by Peter Skov", "Skov", Some("aut")),
            ("Peter Skov (ed.)", "Skov", Some("edt")),
            ("Peter Skov and Ann Lee (eds.)", "Skov", Some("edt")),
            ("Peter Skov, Ann Lee (Hrsg.)", "Lee", Some("edt")),
            ("Hrsg. von Peter Skov", "Skov", Some("edt")),
            ("herausgegeben von Peter Skov und Ann Lee", "Lee", Some("edt")),
            ("sous la direction de Peter Skov", "Skov", Some("edt")),
            ("a cura di Peter Skov", "Skov", Some("edt")),
            ("Inger Holm ; translated by Ann Lee", "Lee", Some("trl")),
            ("Inger Holm ; translated by Ann Lee", "Holm", None),
            ("translated by Ann Lee and edited by Peter Skov", "Skov", Some("edt")),
            ("translated by Ann Lee and edited by Peter Skov", "Lee", Some("trl")),
            ("Inger Holm ; ill. by Ann Lee", "Lee", Some("ill")),
            ("Inger Holm ; préface de Ann Lee", "Lee", Some("wpr")),
            ("Inger Holm ; traducción de Ann Lee", "Lee", Some("trl")),
            ("edited by Leeds University", "Lee", None),
            ("", "Lee", None),
            ("edited by Lee", "", None),
        ] {
            assert_eq!(role_of(statement, name).map(Relator::code), code, "{statement} / {name}");
        }
    }
}
