//! Persons, organisations and meetings.

use super::{Date, Relator, Text};
use crate::id::Identifier;
use serde::{Deserialize, Serialize};

/// One agent's part in a work.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Contribution {
    /// Who.
    pub agent: Agent,
    /// In which roles, as the record says; empty when it does not say.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub roles: Vec<Role>,
    /// Whether the catalogue enters the work under this name (MARC 1XX, UNIMARC 70X/71X primary, the first "By:").
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub is_main_entry: bool,
}

/// A role in the making of a work.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Role {
    /// A role of the MARC relator list.
    Relator(Relator),
    /// A role that is in no list, as written.
    Other(String),
}

/// A person, family or organisation.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Agent {
    /// Whether it is a person, a family or an organisation.
    pub kind: AgentKind,
    /// The name as understood.
    pub name: AgentName,
    /// The heading as written when it says more than the name: "Holm, Inger, 1961-".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub heading: Option<String>,
    /// ORCID, ISNI, VIAF, GND, ROR and other identifiers.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub identifiers: Vec<Identifier>,
    /// Where the agent worked when the work was made.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub affiliations: Vec<Affiliation>,
    /// The same name in another script (MARC 880).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub other_scripts: Vec<Text>,
}

impl Agent {
    /// An organisation.
    pub fn organization(name: impl Into<String>) -> Self {
        Self { kind: AgentKind::Organization, name: AgentName::Whole(name.into()), ..Self::default() }
    }

    /// A person whose name has parts.
    #[must_use]
    pub fn person(name: PersonName) -> Self {
        Self { kind: AgentKind::Person, name: AgentName::Person(name), ..Self::default() }
    }
}

/// What sort of agent.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AgentKind {
    /// It cannot be told.
    #[default]
    Unknown,
    /// A person.
    Person,
    /// A family.
    Family,
    /// An organisation.
    Organization,
}

/// A name, in parts if it has parts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AgentName {
    /// An organisation's name, a pseudonym, a name that cannot be taken apart.
    Whole(String),
    /// A person's name in parts.
    Person(PersonName),
}

impl Default for AgentName {
    fn default() -> Self {
        Self::Whole(String::new())
    }
}

impl AgentName {
    /// Whether there is no name at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Whole(name) => name.is_empty(),
            Self::Person(PersonName { family, given, suffix, prefix: _ }) => {
                [family, given, suffix].into_iter().flatten().all(String::is_empty)
            }
        }
    }

    /// The name in direct order: "Annika Agger".
    #[must_use]
    pub fn direct(&self) -> String {
        match self {
            Self::Whole(name) => name.clone(),
            Self::Person(name) => name.direct(),
        }
    }
}

/// A person's name in parts.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PersonName {
    /// Family name with its particles where the catalogue files it so: "van der Berg".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub family: Option<String>,
    /// Given names and initials; particles that follow them in an inverted heading too.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub given: Option<String>,
    /// "Jr.", "III".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub suffix: Option<String>,
    /// "Sir", "Dr.".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub prefix: Option<String>,
}

/// Whether a name is written in Chinese characters, Hiragana or Hangul; foreign names are written in Katakana and keep their order.
fn is_east_asian(name: &str) -> bool {
    !name.is_empty()
        && name.chars().all(|c| {
            matches!(c, '々' | '\u{3041}'..='\u{309F}' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}')
                || matches!(c, '\u{AC00}'..='\u{D7A3}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{323AF}')
        })
}

impl PersonName {
    /// A family name and given names.
    pub fn new(family: impl Into<String>, given: impl Into<String>) -> Self {
        Self { family: Some(family.into()), given: Some(given.into()), ..Self::default() }
    }

    /// The name in direct order with its suffix: "Martin Luther King, Jr."; in Chinese, Japanese and Korean script the family
    /// name comes first and nothing stands between: "影山輝国".
    #[must_use]
    pub fn direct(&self) -> String {
        if let (Some(family), Some(given)) = (&self.family, &self.given)
            && is_east_asian(family)
            && is_east_asian(given)
        {
            return [family.as_str(), given].concat();
        }
        let length = [&self.given, &self.family, &self.suffix].into_iter().flatten().map(|part| part.len() + 2).sum();
        let mut name = String::with_capacity(length);
        for part in [&self.given, &self.family].into_iter().flatten() {
            if !name.is_empty() {
                name.push(' ');
            }
            name.push_str(part);
        }
        if let Some(suffix) = &self.suffix {
            name.push_str(if suffix.starts_with(|c: char| c.is_lowercase() || "JS".contains(c)) { ", " } else { " " });
            name.push_str(suffix);
        }
        name
    }
}

/// Where an agent worked.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Affiliation {
    /// Name of the organisation as written.
    pub name: String,
    /// ROR, GRID and other identifiers.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub identifiers: Vec<Identifier>,
}

/// A conference, congress or exhibition.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Meeting {
    /// Its name without number, date and place.
    pub name: String,
    /// Its number: "12th".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// When it was held.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// Where it was held.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// The heading as written when it says more than the name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub heading: Option<String>,
    /// Authority identifiers.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub identifiers: Vec<Identifier>,
    /// Its name in another script (MARC 880).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub other_scripts: Vec<Text>,
}
