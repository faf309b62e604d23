//! Persons and organisations in a draft.

use super::Draft;
use crate::error::Code;
use crate::model::list::{push_new, recent_mut};
use crate::model::{Contribution, Relator, Role};
use crate::text::names::{self, Expected};

impl Draft {
    /// The names of a field, as contributions that are not yet in the record.
    pub(in crate::read) fn read_names(
        &mut self,
        field: &str,
        text: &str,
        expected: Expected,
        roles: &[Role],
        is_main: bool,
    ) -> Vec<Contribution> {
        let read = names::read(text, expected);
        if read.are_more {
            self.doubt(Code::NamesOmitted, field, text, "the record says that there are more names than it gives");
        }
        if read.contributions.len() > 1 {
            let found: Vec<_> = read.contributions.iter().map(|one| one.agent.name.direct()).collect();
            self.doubt(
                Code::SeveralNames,
                field,
                text,
                format!("several names in one field, read as {}", found.join("; ")),
            );
        }
        let add = |mut contribution: Contribution| {
            for role in roles {
                push_new(&mut contribution.roles, role.clone());
            }
            contribution.is_main_entry = is_main;
            contribution
        };
        read.contributions.into_iter().map(add).collect()
    }

    /// Adds a contribution; the same agent again in another role is one with two roles.
    pub(in crate::read) fn contribute(&mut self, contribution: Contribution) {
        add(&mut self.record.contributions, contribution);
    }
}

/// Adds a contribution to a list; the same agent again in another role is one with two roles.
pub(in crate::read) fn add(list: &mut Vec<Contribution>, contribution: Contribution) {
    let name = contribution.agent.name.direct();
    if name.trim().is_empty() {
        return;
    }
    let known = recent_mut(list).iter_mut().find(|known| {
        known.agent.name == contribution.agent.name
            && known.agent.heading == contribution.agent.heading
            && (known.agent.identifiers == contribution.agent.identifiers
                || known.agent.identifiers.is_empty()
                || contribution.agent.identifiers.is_empty())
            && known.roles != contribution.roles
    });
    let Some(known) = known else { return list.push(contribution) };
    for role in contribution.roles {
        push_new(&mut known.roles, role);
    }
    for identifier in contribution.agent.identifiers {
        push_new(&mut known.agent.identifiers, identifier);
    }
    for affiliation in contribution.agent.affiliations {
        push_new(&mut known.agent.affiliations, affiliation);
    }
    known.is_main_entry |= contribution.is_main_entry;
}

/// The role of a code or term: `aut`, "author", `http://id.loc.gov/vocabulary/relators/aut`.
pub(in crate::read) fn relator(text: &str) -> Role {
    let text = text.trim();
    Relator::from_code(text)
        .or_else(|| Relator::from_term(text))
        .map_or_else(|| Role::Other(text.to_owned()), Role::Relator)
}
