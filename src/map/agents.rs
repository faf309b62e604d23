//! Persons, organisations, conferences.

use super::Mapping;
use super::roles::{self, Part};
use crate::description::NodeId;
use crate::id::Identifier;
use crate::iri;
use crate::model::{Agent, AgentKind, AgentName, Contribution, Kind, Meeting, Role};
use crate::text::responsibility::Statement;
use crate::vocab::{Term, bibo, dcterms, foaf, org, owl, rdf, rdfs};
use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hash, Hasher};
use xxhash_rust::xxh3::xxh3_64_with_seed;

/// How often what tells an agent from others has been seen; the keys are hashes already.
type Namesakes = HashMap<u64, u64, BuildHasherDefault<Meaning>>;

/// The agents of one work, sorted by what they did; each statement is written for all of them at once.
#[derive(Default)]
struct Makers {
    creators: Vec<NodeId>,
    editors: Vec<NodeId>,
    others: Vec<(Term, NodeId)>,
    contributors: Vec<NodeId>,
    publishers: Vec<NodeId>,
}

impl Mapping<'_> {
    pub(super) fn agents(&mut self) {
        let record = self.record;
        let statement = record.statement_of_responsibility.as_deref();
        self.makers(self.work, record.kind, &record.contributions, statement);
    }

    /// What the agents are to a work: the one described, its host, a related one.
    pub(super) fn makers(&mut self, node: NodeId, kind: Kind, contributions: &[Contribution], statement: Option<&str>) {
        let mut makers = Makers::default();
        let mut seen = Namesakes::default();
        let needs_statement = contributions.iter().any(|contribution| contribution.roles.is_empty());
        let stated = statement.filter(|_| needs_statement).map(Statement::new);
        for contribution in contributions {
            let parts = roles::parts(contribution, kind, stated.as_ref());
            let agent = match contributions {
                [_] => self.agent(&contribution.agent, 0),
                _ => self.contributor(contribution, &parts, &mut seen),
            };
            for part in parts {
                match part {
                    Part::Creator => makers.creators.push(agent),
                    Part::Editor => {
                        makers.editors.push(agent);
                        makers.contributors.push(agent);
                    }
                    Part::Bibo(property) => {
                        makers.others.push((property, agent));
                        if contribution.agent.kind != AgentKind::Organization {
                            makers.contributors.push(agent);
                        }
                    }
                    Part::Relator(property) => {
                        makers.others.push((property, agent));
                        makers.contributors.push(agent);
                    }
                    Part::Publisher => makers.publishers.push(agent),
                    Part::Contributor => makers.contributors.push(agent),
                }
            }
        }
        without_repetition(&mut makers.creators);
        without_repetition(&mut makers.editors);
        self.add_makers(node, kind, &makers);
        for contribution in contributions {
            self.unlisted_roles(node, contribution);
        }
    }

    fn add_makers(&mut self, node: NodeId, kind: Kind, makers: &Makers) {
        self.all(node, dcterms::CREATOR, &makers.creators);
        if roles::has_lists(kind) {
            self.out.add_list(node, bibo::AUTHOR_LIST, &makers.creators);
        }
        self.all(node, bibo::EDITOR, &makers.editors);
        if roles::has_lists(kind) {
            self.out.add_list(node, bibo::EDITOR_LIST, &makers.editors);
        }
        for (property, agent) in &makers.others {
            self.out.add_node(node, *property, *agent);
        }
        self.all(node, dcterms::CONTRIBUTOR, &makers.contributors);
        self.all(node, dcterms::PUBLISHER, &makers.publishers);
    }

    fn all(&mut self, node: NodeId, property: Term, agents: &[NodeId]) {
        for agent in agents {
            self.out.add_node(node, property, *agent);
        }
    }

    /// The node of a contributor. Of two persons of one name in one role, each has a node; the same name in another role, or
    /// repeated from the main entry among the added ones, is the same person.
    fn contributor(&mut self, contribution: &Contribution, parts: &[Part], seen: &mut Namesakes) -> NodeId {
        let name = contribution.agent.name.direct();
        let part = (meaning(&contribution.agent, &name, 0), parts.first(), contribution.is_main_entry);
        let count = seen.entry(hash(&part)).or_insert(0);
        let number = *count;
        *count += 1;
        self.named_agent(&contribution.agent, &name, number)
    }

    /// The node of an agent; the number tells namesakes apart.
    pub(super) fn agent(&mut self, agent: &Agent, number: u64) -> NodeId {
        self.named_agent(agent, &agent.name.direct(), number)
    }

    /// As [`agent`](Self::agent), with its name in direct order.
    fn named_agent(&mut self, agent: &Agent, name: &str, number: u64) -> NodeId {
        let iris = iri::of_agent(&agent.identifiers);
        let node = if let Some((first, others)) = iris.split_first() {
            let node = self.out.node(first);
            self.describe_agent(node, agent, class(agent), name);
            for other in others {
                self.out.add_iri(node, owl::SAME_AS, other);
            }
            node
        } else {
            let slug = agent_slug(agent, name);
            let node = self.out.claim_of(&self.minter.own_pieces(&slug), meaning(agent, name, number));
            self.describe_agent(node, agent, class(agent), name);
            node
        };
        for identifier in &agent.identifiers {
            if iri::agent_rank(identifier).is_none() {
                self.identifier_literal(node, identifier);
            }
        }
        node
    }

    pub(super) fn describe_agent(&mut self, node: NodeId, agent: &Agent, class: Term, name: &str) {
        self.out.add_term(node, rdf::TYPE, class);
        self.out.add_text(node, foaf::NAME, name);
        for text in &agent.other_scripts {
            self.text(node, foaf::NAME, text);
        }
        // An organisation that was entered like a person has a name, but no family.
        if let AgentName::Person(parts) = &agent.name
            && class == foaf::PERSON
        {
            let values = [
                (foaf::FAMILY_NAME, &parts.family),
                (foaf::GIVEN_NAME, &parts.given),
                (bibo::PREFIX_NAME, &parts.prefix),
                (bibo::SUFFIX_NAME, &parts.suffix),
            ];
            for (property, value) in values {
                self.out.add_text(node, property, value.as_deref().unwrap_or_default());
            }
        }
        if let Some(heading) = agent.heading.as_deref().filter(|heading| *heading != name) {
            self.out.add_text(node, rdfs::LABEL, heading);
        }
        for affiliation in &agent.affiliations {
            let slug = iri::slug(&affiliation.name);
            let organization = if let Some(iri) = iri::of_agent(&affiliation.identifiers).into_iter().next() {
                self.out.node(&iri)
            } else {
                let iri = self.minter.shared_pieces("organization", &slug, or(&slug, "organization"));
                // It may be a contributor too, and is the same organisation then.
                let organization = Agent::organization(affiliation.name.as_str());
                self.out.claim_of(&iri, meaning(&organization, &affiliation.name, 0))
            };
            self.out.add_node(node, org::MEMBER_OF, organization);
            self.out.add_term(organization, rdf::TYPE, foaf::ORGANIZATION);
            self.out.add_text(organization, foaf::NAME, &affiliation.name);
        }
    }

    /// A role that no list has is kept in words.
    fn unlisted_roles(&mut self, node: NodeId, contribution: &Contribution) {
        for role in &contribution.roles {
            if let Role::Other(role) = role {
                let remark = format!("{} ({role})", contribution.agent.name.direct());
                self.out.add_text(node, dcterms::DESCRIPTION, &remark);
            }
        }
    }

    /// Conferences at which a document was presented. BIBO says that only of documents; what is no document is related to them.
    pub(super) fn meetings(&mut self, node: NodeId, meetings: &[Meeting]) {
        let is_document = super::work::is_document(self.record.kind) || node != self.work;
        let property = if is_document { bibo::PRESENTED_AT } else { dcterms::RELATION };
        for meeting in meetings {
            let iri = iri::of_agent(&meeting.identifiers).into_iter().next();
            let conference = match iri {
                Some(iri) => self.out.node(&iri),
                None => self.out.claim_of(&self.minter.own_pieces("conference"), hash(meeting)),
            };
            self.out.add_node(node, property, conference);
            self.out.add_term(conference, rdf::TYPE, bibo::CONFERENCE);
            self.out.add_text(conference, dcterms::TITLE, &meeting.name);
            for name in &meeting.other_scripts {
                self.text(conference, dcterms::TITLE, name);
            }
            if let Some(date) = &meeting.date {
                self.date(conference, dcterms::DATE, date);
            }
            self.out.add_text(conference, dcterms::SPATIAL, meeting.place.as_deref().unwrap_or_default());
            self.out.add_text(conference, dcterms::DESCRIPTION, meeting.number.as_deref().unwrap_or_default());
            self.out.add_text(conference, rdfs::LABEL, meeting.heading.as_deref().unwrap_or_default());
            for identifier in &meeting.identifiers {
                if !matches!(identifier, Identifier::Iri(_)) {
                    self.identifier_literal(conference, identifier);
                }
            }
        }
    }
}

/// A heading that is repeated is one person, who stands in a list once.
fn without_repetition(list: &mut Vec<NodeId>) {
    if list.len() < 2 {
        return;
    }
    let mut seen = HashSet::<_, BuildHasherDefault<Meaning>>::default();
    list.retain(|agent| seen.insert(*agent));
}

pub(super) fn class(agent: &Agent) -> Term {
    match (agent.kind, &agent.name) {
        (AgentKind::Person, _) | (AgentKind::Unknown, AgentName::Person(_)) => foaf::PERSON,
        (AgentKind::Organization, _) => foaf::ORGANIZATION,
        (AgentKind::Family, _) => foaf::GROUP,
        (AgentKind::Unknown, AgentName::Whole(_)) => foaf::AGENT,
    }
}

/// The fragment of an agent: "family given" for persons, as it is filed.
fn agent_slug(agent: &Agent, name: &str) -> String {
    let slug = match &agent.name {
        AgentName::Person(parts) => {
            let mut slug = iri::slug(parts.family.as_deref().unwrap_or_default());
            iri::join_slug(&mut slug, parts.given.as_deref().unwrap_or_default());
            slug
        }
        AgentName::Whole(_) => iri::slug(name),
    };
    if slug.is_empty() { "agent".to_owned() } else { slug }
}

fn or<'a>(slug: &'a str, default: &'a str) -> &'a str {
    if slug.is_empty() { default } else { slug }
}

/// What tells an agent from its namesakes.
fn meaning(agent: &Agent, name: &str, number: u64) -> u64 {
    let mut hasher = Meaning::default();
    name.hash(&mut hasher);
    agent.heading.as_deref().unwrap_or_default().hash(&mut hasher);
    agent.affiliations.iter().for_each(|affiliation| affiliation.name.hash(&mut hasher));
    number.hash(&mut hasher);
    hasher.finish()
}

/// What something is, as a number. It is compared within one record only, so that any hash will do that begins quickly.
pub(super) fn hash(thing: &(impl Hash + ?Sized)) -> u64 {
    let mut hasher = Meaning::default();
    thing.hash(&mut hasher);
    hasher.finish()
}

/// Hashes text by text, for texts that are short: `SipHash` took 1.4 % of the time of MARC records, this takes a third of that.
#[derive(Default)]
struct Meaning(u64);

impl Hasher for Meaning {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        self.0 = xxh3_64_with_seed(bytes, self.0);
    }

    fn write_u8(&mut self, number: u8) {
        self.write_u64(number.into());
    }

    fn write_u64(&mut self, number: u64) {
        self.0 = (self.0.rotate_left(23) ^ number).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    }

    fn write_usize(&mut self, number: usize) {
        self.write_u64(number as u64);
    }

    fn write_isize(&mut self, number: isize) {
        self.write(&number.to_ne_bytes());
    }
}
