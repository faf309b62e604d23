//! Roles by the [MARC relator list](https://id.loc.gov/vocabulary/relators.html).

mod list;

use super::fold::fold;
use crate::lookup::Filter;
use list::{DISCONTINUED, NAMES_TOO, RELATORS, TERMS, UNIMARC};
use serde::{Deserialize, Serialize};
use std::fmt;

/// A role of the MARC relator list, by its code: `aut`, `edt`, `trl`.
///
/// ```
/// use bibtriple::model::Relator;
///
/// assert_eq!(Relator::from_term("Hrsg."), Some(Relator::EDITOR));
/// assert_eq!(Relator::from_code("http://id.loc.gov/vocabulary/relators/trl"), Some(Relator::TRANSLATOR));
/// assert_eq!(Relator::from_unimarc("070"), Some(Relator::AUTHOR));
/// assert_eq!(Relator::EDITOR.code(), "edt");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Relator(u16);

/// Constants, one a line: name, code, what it is.
macro_rules! relators {
    ($($name:ident $code:literal $doc:literal)*) => {
        impl Relator {
            $(#[doc = $doc] pub const $name: Self = Self::known($code);)*
        }
    };
}

relators! {
    ADDRESSEE "rcp" "Addressee, the recipient of a letter."
    ANNOTATOR "ann" "Annotator."
    ARTIST "art" "Artist."
    AUTHOR "aut" "Author."
    COMMENTATOR "cwt" "Commentator for written text."
    COMPILER "com" "Compiler."
    COMPOSER "cmp" "Composer."
    CONTRIBUTOR "ctb" "Contributor."
    CREATOR "cre" "Creator."
    DEGREE_GRANTOR "dgg" "Degree granting institution."
    DIRECTOR "drt" "Director."
    DISSERTANT "dis" "Dissertant, the author of a thesis."
    DISTRIBUTOR "dst" "Distributor."
    EDITOR "edt" "Editor."
    FILM_DIRECTOR "fmd" "Film director."
    FUNDER "fnd" "Funder."
    ILLUSTRATOR "ill" "Illustrator."
    INTERVIEWEE "ive" "Interviewee."
    INTERVIEWER "ivr" "Interviewer."
    ISSUER "isb" "Issuing body."
    ORGANIZER "orm" "Organizer of an event."
    OTHER "oth" "Other: a role that the list has no term for."
    PATENT_HOLDER "pth" "Patent holder."
    PERFORMER "prf" "Performer."
    PHOTOGRAPHER "pht" "Photographer."
    PRINTER "prt" "Printer."
    PRODUCER "pro" "Producer."
    PUBLISHER "pbl" "Publisher."
    REVIEWER "rev" "Reviewer."
    SPONSOR "spn" "Sponsor."
    THESIS_ADVISOR "ths" "Thesis advisor."
    TRANSLATOR "trl" "Translator."
    WRITER_OF_AFTERWORD "aft" "Author of an afterword, colophon, etc."
    WRITER_OF_INTRODUCTION "win" "Writer of an introduction."
    WRITER_OF_PREFACE "wpr" "Writer of a preface or foreword."
}

impl Relator {
    /// The relator with this code, in any case; also an id.loc.gov IRI that ends in it.
    ///
    /// A code that the list has given up gives its successor: `voc` is `sng`.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        let code = code.trim();
        let code = match code.rsplit_once('/') {
            Some((before, code)) if before.ends_with("relators") => code,
            Some(_) => return None,
            None => code,
        };
        let mut lower = [0; 3];
        lower.copy_from_slice(code.as_bytes().get(..3).filter(|_| code.len() == 3)?);
        lower.make_ascii_lowercase();
        Self::in_use(&lower).or_else(|| Self::in_use(find(DISCONTINUED, std::str::from_utf8(&lower).ok()?)?.as_bytes()))
    }

    /// The relator that a word or abbreviation names, in the languages that catalogues are written in: "editor", "ed.", "Hrsg.", "traducteur".
    ///
    /// Case, punctuation and diacritics do not count. A bare code is no term; see [`from_code`](Self::from_code).
    #[must_use]
    pub fn from_term(term: &str) -> Option<Self> {
        /// No term of the list is longer, so nothing longer is worth folding.
        const LONGEST: usize = 120;
        let term = term.trim();
        if term.len() > LONGEST {
            return None;
        }
        if let Some(code) = find_term(term) {
            return Self::in_use(code.as_bytes());
        }
        let folded = fold(term);
        // "McDermid, V. (Val)" is a forename; "vál." and "(val.)" are a Hungarian compiler.
        if NAMES_TOO.contains(&&*folded) {
            let bare = term.trim_matches(|c: char| !c.is_alphanumeric() && c != '.');
            if bare.is_ascii() && bare.starts_with(char::is_uppercase) && !bare.ends_with('.') {
                return None;
            }
        }
        // The list's redaktor frames a work; the Swedish redaktör and the Danish redaktør edit it.
        if folded == "redaktor" && !term.is_ascii() {
            return Some(Self::EDITOR);
        }
        Self::in_use(find_term(&folded)?.as_bytes())
    }

    /// The relator for a three-digit UNIMARC code: `070` is the author.
    #[must_use]
    pub fn from_unimarc(code: &str) -> Option<Self> {
        Self::in_use(find(UNIMARC, code.trim())?.as_bytes())
    }

    /// The three-letter code.
    #[must_use]
    pub fn code(self) -> &'static str {
        self.entry().0
    }

    /// The English term of the list, in lower case.
    #[must_use]
    pub fn term(self) -> &'static str {
        self.entry().1
    }

    #[expect(clippy::indexing_slicing, reason = "a value is only ever made from an index of the list")]
    fn entry(self) -> (&'static str, &'static str) {
        RELATORS[usize::from(self.0)]
    }

    fn in_use(code: &[u8]) -> Option<Self> {
        let index = RELATORS.binary_search_by(|(known, _)| known.as_bytes().cmp(code)).ok()?;
        u16::try_from(index).ok().map(Self)
    }

    /// The relator of a constant: a code that is not in the list does not compile.
    #[expect(clippy::indexing_slicing, clippy::cast_possible_truncation, reason = "evaluated by the compiler alone")]
    const fn known(code: &str) -> Self {
        let (mut index, code) = (0, code.as_bytes());
        loop {
            let known = RELATORS[index].0.as_bytes();
            if known[0] == code[0] && known[1] == code[1] && known[2] == code[2] {
                return Self(index as u16);
            }
            index += 1;
        }
    }
}

/// Most of what is asked for is a name and no term, which the filter tells.
fn find_term(term: &str) -> Option<&'static str> {
    static FILTER: Filter = Filter::of_keys(TERMS);
    if FILTER.may_have(term) { find(TERMS, term) } else { None }
}

fn find(table: &[(&str, &'static str)], key: &str) -> Option<&'static str> {
    let index = table.binary_search_by(|(known, _)| (*known).cmp(key)).ok()?;
    table.get(index).map(|(_, value)| *value)
}

impl fmt::Display for Relator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl TryFrom<String> for Relator {
    type Error = String;

    fn try_from(code: String) -> Result<Self, Self::Error> {
        Self::from_code(&code).ok_or_else(|| format!("“{code}” is no relator code"))
    }
}

impl From<Relator> for String {
    fn from(relator: Relator) -> Self {
        relator.code().to_owned()
    }
}

#[cfg(test)]
mod tests;
