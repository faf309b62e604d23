//! Persons, organisations, where they worked, and conferences.

use super::{Citation, role};
use crate::error::Code;
use crate::model::list::{push_new, recent};
use crate::model::{Affiliation, Agent, AgentKind, Contribution, Meeting, Relator, Series, Text};
use crate::text::names::{self, Expected};
use crate::text::{dates, mail};

impl Citation {
    /// An author, or somebody whom the work is entered under.
    pub(super) fn name(&mut self, tag: &str, text: &str, relator: Option<Relator>, is_main_entry: bool) {
        for mut contribution in self.names(tag, text) {
            contribution.is_main_entry = is_main_entry;
            add_role(&mut contribution, relator);
            let is_known = recent(&self.record.contributions)
                .iter()
                .any(|known| known.agent.name == contribution.agent.name && known.roles == contribution.roles);
            if !is_known {
                self.record.contributions.push(contribution);
            }
        }
    }

    pub(super) fn host_name(&mut self, tag: &str, text: &str, relator: Relator) {
        for contribution in self.names(tag, text) {
            self.host_contribution(contribution, relator);
        }
    }

    /// Somebody who had a part in the host.
    pub(in crate::read) fn host_contribution(&mut self, mut contribution: Contribution, relator: Relator) {
        contribution.is_main_entry = false;
        add_role(&mut contribution, Some(relator));
        push_new(&mut self.host_contributions, contribution);
    }

    pub(super) fn series_name(&mut self, tag: &str, text: &str) {
        for mut contribution in self.names(tag, text) {
            add_role(&mut contribution, Some(Relator::EDITOR));
            push_new(&mut self.series_contributions, contribution);
        }
    }

    /// The names of one field, as a rule one.
    fn names(&mut self, tag: &str, text: &str) -> Vec<Contribution> {
        // "Holm,I. M.", as publishers write it, is "Holm, I. M.".
        let tight = text.split_once(',').filter(|(_, given)| given.starts_with(char::is_alphabetic));
        let spaced = tight.map(|(family, given)| format!("{family}, {given}"));
        let read = names::read(spaced.as_deref().unwrap_or(text), Expected::Author);
        if read.are_more {
            let message = format!("“{text}” says that there are more names than it gives");
            self.doubt(Code::NamesOmitted, tag, text, message);
        }
        if read.contributions.len() > 1 {
            let message = format!("“{text}” was read as {} names", read.contributions.len());
            self.doubt(Code::SeveralNames, tag, text, message);
        }
        read.contributions
    }

    pub(super) fn organization(&mut self, text: &str, relator: Option<Relator>) {
        let mut contribution = Contribution {
            agent: Agent::organization(text.trim_end_matches([' ', ',', ';'])),
            is_main_entry: relator.is_none(),
            ..Contribution::default()
        };
        add_role(&mut contribution, relator);
        push_new(&mut self.record.contributions, contribution);
    }

    /// Where an author worked; addresses of mail are not for the public.
    pub(super) fn affiliation(&mut self, tag: &str, text: &str) {
        let place = mail::without_addresses(text);
        if !place.is_empty() {
            self.affiliations.push((tag.to_owned(), place.to_owned()));
        }
    }

    /// Addresses without a word on whose they are: the author's, if there is only one author.
    pub(super) fn settle_affiliations(&mut self) {
        let found = std::mem::take(&mut self.affiliations);
        let mut authors = self.record.contributions.iter().filter(|contribution| contribution.is_main_entry);
        let is_plain =
            authors.next().is_some_and(|only| only.agent.kind != AgentKind::Organization) && authors.next().is_none();
        for (tag, text) in found {
            let author = self.record.contributions.iter_mut().find(|contribution| contribution.is_main_entry);
            match author.filter(|_| is_plain) {
                Some(author) => {
                    let affiliation = Affiliation { name: text, ..Affiliation::default() };
                    push_new(&mut author.agent.affiliations, affiliation);
                }
                None => self.record.keep_unmapped(tag, text),
            }
        }
    }

    pub(super) fn meeting_name(&mut self, text: &str) {
        let meeting = self.meeting.get_or_insert_with(Meeting::default);
        if meeting.name.is_empty() {
            text.clone_into(&mut meeting.name);
        }
    }

    pub(super) fn meeting_place(&mut self, text: &str) {
        self.meeting.get_or_insert_with(Meeting::default).place = Some(text.to_owned());
    }

    pub(super) fn meeting_date(&mut self, text: &str) {
        self.meeting.get_or_insert_with(Meeting::default).date = Some(dates::read(&text.replace(" through ", " - ")));
    }

    pub(super) fn series_title(&mut self, text: &str) {
        let title = Text::new(text);
        match &self.series {
            Some(series) if super::is_same(&series.title.value, text) => {}
            Some(_) => self.record.series.push(Series { title, ..Series::default() }),
            None => self.series = Some(Series { title, ..Series::default() }),
        }
    }
}

fn add_role(contribution: &mut Contribution, relator: Option<Relator>) {
    if let Some(relator) = relator
        && !contribution.roles.contains(&role(relator))
    {
        contribution.roles.insert(0, role(relator));
    }
}
