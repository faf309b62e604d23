//! Who made the work, and its host.

use super::Builder;
use crate::error::Code;
use crate::id::{Identifier, Orcid};
use crate::model::list::push_new;
use crate::model::{AgentName, Contribution, Kind, Relator, Role};
use crate::read::bibtex::names;

impl Builder<'_> {
    pub(super) fn people(&mut self) {
        let kind = self.record.kind;
        let role = self.text("authortype");
        for mut author in self.names("author") {
            match &role {
                Some(role) => author.roles = roles(role),
                None => author.is_main_entry = true,
            }
            self.record.contributions.push(author);
        }
        self.annotations();
        for (name, relator) in CONTRIBUTORS {
            for mut contributor in self.names(name) {
                contributor.roles = relator.map(Role::Relator).into_iter().collect();
                contributor.is_main_entry = relator.is_none();
                self.record.contributions.push(contributor);
            }
        }
        // The editor of what is in a book is the book's.
        let is_of_host = kind.is_component() && !kind.is_article();
        for (name, sort) in [
            ("editor", "editortype"),
            ("editora", "editoratype"),
            ("editorb", "editorbtype"),
            ("editorc", "editorctype"),
        ] {
            let editors = self.names(name);
            let role = self.text(sort);
            for mut editor in editors {
                editor.roles = role.as_deref().map_or_else(|| vec![Role::Relator(Relator::EDITOR)], roles);
                if is_of_host {
                    self.record.host_mut().contributions.push(editor);
                } else {
                    self.record.contributions.push(editor);
                }
            }
        }
        for mut author in self.names("bookauthor") {
            author.is_main_entry = true;
            self.record.host_mut().contributions.push(author);
        }
        for name in ["collaboration", "collaborations"] {
            if let Some(collaboration) = self.text(name) {
                // INSPIRE has several in one: "LIGO Scientific, Virgo".
                for name in collaboration.split([',', ';']).flat_map(|names| names.split(" and ")).map(str::trim) {
                    // "D0 and CDF Collaborations"
                    let name = name
                        .strip_suffix("ollaborations")
                        .map_or_else(|| name.to_owned(), |name| format!("{name}ollaboration"));
                    let has_word = name.to_lowercase().contains("collaboration");
                    if !name.is_empty() {
                        let full = if has_word { name } else { format!("{name} Collaboration") };
                        self.organization(&full, Relator::CONTRIBUTOR);
                    }
                }
            }
        }
        self.orcids();
    }

    /// The names of a field; those of a second field of that name too.
    fn names(&mut self, name: &str) -> Vec<Contribution> {
        let mut found = Vec::new();
        while let Some(value) = self.take(name) {
            found.append(&mut names::read(name, &value, &mut self.record.diagnostics));
        }
        found
    }

    /// `author+an:orcid = {1="0000-0002-1825-0097"}`.
    fn annotations(&mut self) {
        let Some(at) =
            self.fields.iter().position(|field| field.name.starts_with("author+an") && field.name.contains("orcid"))
        else {
            return;
        };
        let value = self.fields.remove(at).value;
        for part in value.split(';') {
            let Some((number, orcid)) = part.split_once('=') else { continue };
            let orcid = orcid.trim().trim_matches('"');
            let author = number.trim().parse::<usize>().ok().and_then(|number| number.checked_sub(1));
            let author = author.and_then(|at| self.record.contributions.get_mut(at));
            match (Orcid::parse(orcid), author) {
                (Ok(orcid), Some(author)) => author.agent.identifiers.push(Identifier::Orcid(orcid)),
                _ => self.record.keep_unmapped("author+an:orcid", part.trim()),
            }
        }
    }

    /// `orcid-numbers = {Holm, Inger/0000-0002-1825-0097}`, as Web of Science has it.
    fn orcids(&mut self) {
        for name in ["orcid-numbers", "orcid", "orcids"] {
            let Some(text) = self.text(name) else { continue };
            let mut rest = Vec::new();
            let mut before = 0;
            for (at, _) in text.match_indices("0000-") {
                let Some(orcid) = text.get(at..at + 19) else { continue };
                let name = text
                    .get(before..at)
                    .unwrap_or_default()
                    .trim_matches(|c: char| c.is_whitespace() || "/;,".contains(c));
                before = at + 19;
                let Ok(orcid) = Orcid::parse(orcid) else {
                    rest.push(orcid.to_owned());
                    continue;
                };
                let mut authors = self.record.contributions.iter_mut().filter(|author| author.is_main_entry);
                let author =
                    if name.is_empty() { authors.next() } else { authors.find(|author| is_called(author, name)) };
                match author {
                    Some(author) => author.agent.identifiers.push(Identifier::Orcid(orcid)),
                    None => rest.push(format!("{name}/{orcid}")),
                }
            }
            if !rest.is_empty() {
                self.record.keep_unmapped(name, rest.join("; "));
            }
        }
    }

    /// Organisations that have a part in it besides publishing.
    pub(super) fn organization(&mut self, name: &str, relator: Relator) {
        let contribution = Contribution {
            agent: crate::model::Agent::organization(name),
            roles: vec![Role::Relator(relator)],
            is_main_entry: false,
        };
        push_new(&mut self.record.contributions, contribution);
    }

    /// Who holds a patent.
    pub(super) fn holders(&mut self) {
        for name in ["holder", "assignee"] {
            for mut holder in self.names(name) {
                holder.roles = vec![Role::Relator(Relator::PATENT_HOLDER)];
                if self.record.kind != Kind::Patent {
                    self.doubt(
                        Code::TypeConflict,
                        name,
                        &holder.agent.name.direct(),
                        format!("the field {name} is one of patents"),
                    );
                }
                self.record.contributions.push(holder);
            }
        }
    }
}

/// Whether a contribution is of "Family, Given", as far as the first letters go.
fn is_called(contribution: &Contribution, name: &str) -> bool {
    let (family, given) = name.split_once(',').unwrap_or((name, ""));
    match &contribution.agent.name {
        AgentName::Person(person) => {
            let first = |text: &str| text.trim().chars().next().map(|c| c.to_lowercase().to_string());
            person.family.as_deref().is_some_and(|own| own.to_lowercase() == family.trim().to_lowercase())
                && (given.trim().is_empty() || person.given.as_deref().is_none_or(|own| first(own) == first(given)))
        }
        AgentName::Whole(whole) => whole == name,
    }
}

/// What `editortype` and `authortype` say.
fn roles(text: &str) -> Vec<Role> {
    let relator = match text.trim().to_ascii_lowercase().as_str() {
        "editor" => Some(Relator::EDITOR),
        "redactor" => Relator::from_code("red"),
        "organizer" => Some(Relator::ORGANIZER),
        "collaborator" => Some(Relator::CONTRIBUTOR),
        "director" => Some(Relator::DIRECTOR),
        "founder" | "continuator" | "reviser" => None,
        other => Relator::from_term(other),
    };
    vec![relator.map_or_else(|| Role::Other(text.trim().to_owned()), Role::Relator)]
}

/// Fields of names and the role that each is for; no role is an author's.
const CONTRIBUTORS: &[(&str, Option<Relator>)] = &[
    ("inventor", None),
    ("book-group-author", None),
    ("translator", Some(Relator::TRANSLATOR)),
    ("annotator", Some(Relator::ANNOTATOR)),
    ("commentator", Some(Relator::COMMENTATOR)),
    ("introduction", Some(Relator::WRITER_OF_INTRODUCTION)),
    ("foreword", Some(Relator::WRITER_OF_PREFACE)),
    ("afterword", Some(Relator::WRITER_OF_AFTERWORD)),
    ("compiler", Some(Relator::COMPILER)),
    ("illustrator", Some(Relator::ILLUSTRATOR)),
    ("director", Some(Relator::DIRECTOR)),
    ("composer", Some(Relator::COMPOSER)),
    ("performer", Some(Relator::PERFORMER)),
    ("producer", Some(Relator::PRODUCER)),
    ("interviewer", Some(Relator::INTERVIEWER)),
    ("recipient", Some(Relator::ADDRESSEE)),
    ("contributor", Some(Relator::CONTRIBUTOR)),
    ("collaborator", Some(Relator::CONTRIBUTOR)),
    ("advisor", Some(Relator::THESIS_ADVISOR)),
    ("supervisor", Some(Relator::THESIS_ADVISOR)),
    ("sponsor", Some(Relator::SPONSOR)),
];
