//! From a role in the making of a work to the properties that say it.

use super::work::is_document;
use crate::model::{AgentKind, AgentName, Contribution, Kind, Role};
use crate::text::responsibility::Statement;
use crate::vocab::{Term, bibo, rel};

/// How an agent is tied to a work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Part {
    /// `dcterms:creator`, and in the list of authors.
    Creator,
    /// `bibo:editor`, in the list of editors, and `dcterms:contributor`.
    Editor,
    /// A property of its own, and `dcterms:contributor` for persons.
    Bibo(Term),
    /// A relator as property, and `dcterms:contributor`.
    Relator(Term),
    /// `dcterms:publisher`.
    Publisher,
    /// `dcterms:contributor` alone.
    Contributor,
}

/// The parts an agent has in a work of this kind, the most telling first; never none.
pub(super) fn parts(contribution: &Contribution, kind: Kind, statement: Option<&Statement>) -> Vec<Part> {
    let mut parts: Vec<_> = contribution.roles.iter().map(|role| part(role, kind)).collect();
    if parts.is_empty() {
        let stated = statement.and_then(|statement| statement.role_of(family(&contribution.agent.name)));
        parts.extend(stated.map(|role| code_part(role.code(), kind)));
    }
    if parts.is_empty() {
        let is_creator = contribution.is_main_entry || has_plain_authors(kind);
        parts.push(if is_creator { Part::Creator } else { Part::Contributor });
    } else if contribution.is_main_entry && makes_creator(contribution, &parts) && !parts.contains(&Part::Creator) {
        parts.insert(0, Part::Creator);
    }
    parts
}

/// The name that a statement of responsibility has in the same form as the heading.
fn family(name: &AgentName) -> &str {
    match name {
        AgentName::Person(name) => name.family.as_deref().or(name.given.as_deref()).unwrap_or_default(),
        AgentName::Whole(name) => name,
    }
}

/// Whether a main entry that states its role is a creator besides: the photographer of a book of photographs is, and a
/// corporate body that a work is entered under; an editor or translator is not, nor the university that granted the degree.
fn makes_creator(contribution: &Contribution, parts: &[Part]) -> bool {
    match contribution.agent.kind {
        AgentKind::Organization => {
            let is_service = |part: &Part| *part == Part::Publisher || contribution.roles.iter().all(is_service);
            !parts.iter().any(is_service)
        }
        _ => parts.iter().all(|part| matches!(part, Part::Relator(_))),
    }
}

/// Whether a body in this role does something for a work and makes no part of it.
fn is_service(role: &Role) -> bool {
    const SERVICES: [&str; 11] = ["bkp", "dgg", "dgs", "dst", "fnd", "his", "mfr", "own", "pbl", "prt", "spn"];
    matches!(role, Role::Relator(relator) if SERVICES.contains(&relator.code()))
}

/// Whether a name without a role on works of this kind is an author's.
pub(crate) const fn has_plain_authors(kind: Kind) -> bool {
    kind.is_component() || matches!(kind, Kind::PeerReview | Kind::Preprint | Kind::Report | Kind::Thesis)
}

fn part(role: &Role, kind: Kind) -> Part {
    match role {
        Role::Relator(relator) => code_part(relator.code(), kind),
        // In no list: the agent is a contributor, and a note says as what.
        Role::Other(_) => Part::Contributor,
    }
}

/// The part for a [relator code](https://id.loc.gov/vocabulary/relators.html).
///
/// BIBO says of some of its properties what they can stand on. `bibo:interviewer` and `bibo:interviewee` it has for agents, so
/// that they would make the work a person; there, as everywhere, the relator takes the place.
fn code_part(code: &str, kind: Kind) -> Part {
    match code {
        "art" | "aut" | "cmp" | "cre" | "dis" => Part::Creator,
        "edc" | "edt" => Part::Editor,
        "trl" => Part::Bibo(bibo::TRANSLATOR),
        "drt" | "fmd" if matches!(kind, Kind::Film | Kind::Video) => Part::Bibo(bibo::DIRECTOR),
        "dst" => Part::Bibo(bibo::DISTRIBUTOR),
        "isb" => Part::Bibo(bibo::ISSUER),
        "rcp" if matches!(kind, Kind::Email | Kind::Letter) => Part::Bibo(bibo::RECIPIENT),
        "pbl" => Part::Publisher,
        _ => rel::term(code).map_or(Part::Contributor, Part::Relator),
    }
}

/// Whether the order of authors and editors can be said of works of this kind: the domain of the lists is a document.
pub(super) const fn has_lists(kind: Kind) -> bool {
    is_document(kind)
}
