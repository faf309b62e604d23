//! Languages by their codes.

mod list;

use super::fold::fold;
use list::{DISCONTINUED, LANGUAGES, NAMES, TERMINOLOGY, TWO_LETTERS};
use serde::{Deserialize, Serialize};
use std::fmt;

/// A language by its ISO 639-2/B code (the code of MARC 008/35-37 and 041), or by its ISO 639-3 code if 639-2 has none.
///
/// ```
/// use bibtriple::model::Language;
///
/// let german = Language::parse("deu").unwrap();
/// assert_eq!(german.as_str(), "ger");
/// assert_eq!(german.tag().as_str(), "de");
/// assert_eq!(Language::from_name("allemand"), Some(german));
/// assert_eq!(Language::parse("und"), None);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Language([u8; 3]);

impl Language {
    /// Reads a code: ISO 639-1 (`en`), 639-2 (`ger`, `deu`), codes that the MARC list has given up (`scr`); in any case. A BCP 47
    /// tag counts by its first part.
    ///
    /// `None` for what is in no list, for the codes that say "not a language" (`und`, `zxx`, `mul`, `|||`) and for those of local use
    /// (`qaa` to `qtz`). The thousands of codes that only ISO 639-3 has are no evidence by themselves: see [`parse_639_3`](Self::parse_639_3).
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        let code = code.trim();
        let code = code.split_once(['-', '_']).map_or(code, |(language, _)| language);
        match code.len() {
            2 => {
                let code = lower::<2>(code)?;
                find(TWO_LETTERS, &code).and_then(Self::from_bytes)
            }
            3 => {
                let code = lower::<3>(code)?;
                Self::listed(code)
                    .or_else(|| find(TERMINOLOGY, &code).and_then(Self::from_bytes))
                    .or_else(|| find(DISCONTINUED, &code).and_then(Self::from_bytes))
            }
            _ => None,
        }
    }

    /// Reads a code that the record says is of ISO 639-3 (MARC 041 with `$2 iso639-3`).
    ///
    /// What 639-2 has too is read as there (`deu` is `ger`); of the others only the shape is checked.
    #[must_use]
    pub fn parse_639_3(code: &str) -> Option<Self> {
        let code = code.trim();
        Self::parse(code).or_else(|| {
            let code = lower::<3>(code)?;
            let is_local = code[0] == b'q' && code[1] <= b't';
            let is_no_language = matches!(&code, b"mis" | b"mul" | b"und" | b"zxx");
            (!is_local && !is_no_language).then_some(Self(code))
        })
    }

    /// Reads a language's name in English, German, French, Spanish, Italian, Portuguese, Dutch, Danish or Swedish, or the language itself.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        /// No name of the list is longer.
        const LONGEST: usize = 160;
        if name.len() > LONGEST {
            return None;
        }
        let name = fold(name);
        find(NAMES, name.trim().as_bytes()).and_then(Self::from_bytes)
    }

    /// The three-letter code.
    #[must_use]
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }

    /// Whether the code is of ISO 639-2; otherwise it is of ISO 639-3 alone.
    #[must_use]
    pub fn is_iso639_2(&self) -> bool {
        Self::listed(self.0).is_some()
    }

    /// The shortest [BCP 47](https://www.rfc-editor.org/info/bcp47) tag: `de`, `grc`.
    #[must_use]
    pub fn tag(&self) -> LanguageTag {
        // Compared as numbers, for which no function is called.
        let number = |code: &[u8]| code.first_chunk().map(|[a, b, c]| u32::from_be_bytes([0, *a, *b, *c]));
        let found = LANGUAGES.binary_search_by_key(&number(&self.0), |entry| number(entry.code.as_bytes()));
        let code = match found.ok().and_then(|at| LANGUAGES.get(at)) {
            Some(entry) if !entry.two_letters.is_empty() => entry.two_letters,
            Some(entry) if !entry.terminology.is_empty() => entry.terminology,
            _ => self.as_str(),
        };
        LanguageTag(code.to_owned())
    }

    fn listed(code: [u8; 3]) -> Option<Self> {
        static LISTED: [u32; 26 * 26] = listed_codes();
        let [first, second, third] = code.map(|letter| letter.wrapping_sub(b'a'));
        let thirds = LISTED.get(26 * usize::from(first) + usize::from(second)).copied().unwrap_or_default();
        (second < 26 && third < 26 && thirds >> third & 1 == 1).then_some(Self(code))
    }

    fn from_bytes(code: &str) -> Option<Self> {
        code.as_bytes().try_into().ok().map(Self)
    }
}

/// For every two letters the ones that make the code of a language of them, a bit each: all records ask for some.
#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler alone")]
const fn listed_codes() -> [u32; 26 * 26] {
    let mut listed = [0; 26 * 26];
    let mut at = 0;
    while at < LANGUAGES.len() {
        let code = LANGUAGES[at].code.as_bytes();
        listed[26 * (code[0] - b'a') as usize + (code[1] - b'a') as usize] |= 1 << (code[2] - b'a');
        at += 1;
    }
    listed
}

/// A code in lower case, if it is `N` ASCII letters.
fn lower<const N: usize>(code: &str) -> Option<[u8; N]> {
    let mut code: [u8; N] = code.as_bytes().try_into().ok()?;
    code.make_ascii_lowercase();
    code.iter().all(u8::is_ascii_lowercase).then_some(code)
}

fn find(table: &[(&str, &'static str)], key: &[u8]) -> Option<&'static str> {
    let index = table.binary_search_by(|(known, _)| known.as_bytes().cmp(key)).ok()?;
    table.get(index).map(|(_, value)| *value)
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl TryFrom<String> for Language {
    type Error = String;

    fn try_from(code: String) -> Result<Self, Self::Error> {
        Self::parse_639_3(&code).ok_or_else(|| format!("“{code}” is no language code"))
    }
}

impl From<Language> for String {
    fn from(language: Language) -> Self {
        language.as_str().to_owned()
    }
}

/// The language and script of a text as a [BCP 47](https://www.rfc-editor.org/info/bcp47) tag: `en`, `ar-Latn`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct LanguageTag(String);

impl LanguageTag {
    /// Reads a tag that is well-formed, in any case and with `_` for `-`; the result is in the usual case, `zh-Hant-TW`.
    #[must_use]
    pub fn parse(tag: &str) -> Option<Self> {
        /// Longer tags are legal and do not occur.
        const LONGEST: usize = 64;
        let tag = tag.trim();
        if tag.len() > LONGEST {
            return None;
        }
        let tag = tag.replace('_', "-");
        oxrdf::Literal::new_language_tagged_literal("", &tag).ok()?;
        let mut cased = String::with_capacity(tag.len());
        let mut in_extension = false;
        for (index, part) in tag.split('-').enumerate() {
            if index > 0 {
                cased.push('-');
            }
            let start = cased.len();
            cased.push_str(&part.to_ascii_lowercase());
            if index > 0 && !in_extension {
                match part.len() {
                    2 => cased.get_mut(start..)?.make_ascii_uppercase(),
                    4 => cased.get_mut(start..=start)?.make_ascii_uppercase(),
                    _ => {}
                }
            }
            in_extension |= part.len() == 1;
        }
        Some(Self(cased))
    }

    /// The tag of a language written in a script (`Latn`, `Cyrl`).
    #[must_use]
    pub fn with_script(self, script: &str) -> Self {
        Self::parse(&format!("{}-{script}", self.0)).unwrap_or(self)
    }

    /// The tag.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for LanguageTag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for LanguageTag {
    type Error = String;

    fn try_from(tag: String) -> Result<Self, Self::Error> {
        Self::parse(&tag).ok_or_else(|| format!("“{tag}” is no language tag"))
    }
}

impl From<LanguageTag> for String {
    fn from(tag: LanguageTag) -> Self {
        tag.0
    }
}

#[cfg(test)]
mod tests;
