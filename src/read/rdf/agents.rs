//! Persons, organisations and conferences.

use super::graph::{NodeId, Object};
use super::names;
use super::work::Reading;
use super::zotero::LISTS;
use crate::model::list::push_new;
use crate::model::{Affiliation, Agent, AgentKind, AgentName, Contribution, Kind, Meeting, PersonName, Relator, Role};
use crate::text::names::{Expected, read as read_names};
use std::collections::HashMap;

/// Properties for one role each, with its relator code.
const ROLES: &[(&str, &str)] = &[
    ("bibo:editor", "edt"),
    ("schema:editor", "edt"),
    ("bibo:translator", "trl"),
    ("schema:translator", "trl"),
    ("bibo:director", "drt"),
    ("schema:director", "drt"),
    ("bibo:distributor", "dst"),
    ("bibo:issuer", "isb"),
    ("bibo:recipient", "rcp"),
    ("bibo:interviewer", "ivr"),
    ("bibo:interviewee", "ive"),
    ("bibo:performer", "prf"),
    ("schema:illustrator", "ill"),
    ("schema:funder", "fnd"),
    ("schema:sponsor", "spn"),
];

/// Classes of organisations.
const ORGANIZATIONS: &[&str] = &[
    "foaf:Organization",
    "schema:Organization",
    "org:Organization",
    "foaf:Project",
    "bf:Organization",
    "bf:Jurisdiction",
    "gndo:CorporateBody",
];

/// One agent of a work, and what it did.
#[derive(Default)]
struct Part {
    agents: Vec<Agent>,
    is_creator: bool,
    /// Whether the graph calls it a contributor.
    is_contributor: bool,
    roles: Vec<Role>,
}

/// The agents of a work in order, and where among them each node or name stands.
#[derive(Default)]
struct Parts {
    parts: Vec<Part>,
    places: HashMap<Object, usize>,
}

impl Reading<'_> {
    pub(super) fn agents(&mut self) {
        self.record.publishers = self.publishers(self.work);
        self.record.contributions = self.contributions(self.work, self.record.kind);
    }

    /// Who made a work, in order: creators, editors, others.
    pub(super) fn contributions(&self, node: NodeId, kind: Kind) -> Vec<Contribution> {
        let mut parts = Parts::default();
        for list in self.listed(node, &["bibo:authorList", "bib:authors"]) {
            self.part(&mut parts, &list).is_creator = true;
        }
        for object in self.graph.objects(node, names::CREATOR) {
            self.part(&mut parts, object).is_creator = true;
        }
        for editor in self.listed(node, &["bibo:editorList", "bib:editors"]) {
            add(&mut self.part(&mut parts, &editor).roles, "edt");
        }
        for (property, code) in ROLES {
            for object in self.graph.objects(node, &[property]) {
                add(&mut self.part(&mut parts, object).roles, code);
            }
        }
        for (list, code) in LISTS {
            for member in self.listed(node, &[list]) {
                add(&mut self.part(&mut parts, &member).roles, code);
            }
        }
        for statement in self.graph.statements(node) {
            if let Some(code) = statement.property.strip_prefix("rel:") {
                for object in self.graph.objects(node, &[&statement.property]) {
                    add(&mut self.part(&mut parts, object).roles, code);
                }
            }
        }
        for other in self.listed(node, &["bibo:contributorList", "bib:contributors"]) {
            self.part(&mut parts, &other);
        }
        for object in self.graph.objects(node, names::CONTRIBUTOR) {
            self.part(&mut parts, object).is_contributor = true;
        }
        for publisher in self.graph.nodes(node, names::PUBLISHER) {
            if !self.is_publisher(publisher) {
                add(&mut self.part(&mut parts, &Object::Node(publisher)).roles, "pbl");
            }
        }
        self.in_roles(node, kind, parts.parts)
    }

    fn in_roles(&self, node: NodeId, kind: Kind, parts: Vec<Part>) -> Vec<Contribution> {
        let has_plain_authors = crate::map::has_plain_authors(kind);
        let mut contributions: Vec<Contribution> = Vec::new();
        for Part { agents, is_creator, is_contributor, roles: stated, .. } in parts {
            for agent in agents {
                let mut roles = stated.clone();
                let in_words = if is_contributor && roles.is_empty() { self.role_in_words(node, &agent) } else { None };
                let is_plain = in_words.is_none() && roles.is_empty();
                let is_main_entry = is_creator && is_plain && !has_plain_authors && contributions.is_empty();
                if is_creator && !is_main_entry && !(is_plain && has_plain_authors) {
                    roles.insert(0, Role::Relator(Relator::AUTHOR));
                }
                if !is_creator && is_plain && has_plain_authors {
                    add(&mut roles, "ctb");
                }
                roles.extend(in_words);
                // A publisher is no contributor by that, nor is an organisation by one of BIBO's roles; this one is both.
                let is_more = is_contributor
                    && !is_creator
                    && !has_plain_authors
                    && !roles.is_empty()
                    && roles.iter().all(|role| is_apart(role, agent.kind));
                if is_more {
                    contributions.push(Contribution { agent: agent.clone(), ..Contribution::default() });
                }
                contributions.push(Contribution { agent, roles, is_main_entry });
            }
        }
        contributions
    }

    /// What a contributor did, where a note says it in the form "Name (role)".
    fn role_in_words(&self, node: NodeId, agent: &Agent) -> Option<Role> {
        let name = agent.name.direct();
        self.graph.texts(node, &["dcterms:description"]).into_iter().find_map(|text| {
            let role = text.value.strip_prefix(&name)?.strip_prefix(" (")?.strip_suffix(')')?;
            Some(Role::Other(role.to_owned()))
        })
    }

    /// The members of lists, in order: nodes as a rule, or names.
    fn listed(&self, node: NodeId, properties: &[&str]) -> Vec<Object> {
        let lists = self.parts(node, properties);
        lists.into_iter().flat_map(|list| self.graph.members(list)).collect()
    }

    /// The entry of an agent among the parts, a new one if it is not there yet.
    #[expect(clippy::indexing_slicing, reason = "the place is that of an entry")]
    fn part<'p>(&self, Parts { parts, places }: &'p mut Parts, object: &Object) -> &'p mut Part {
        let at = *places.entry(object.clone()).or_insert_with(|| {
            let agents = match object {
                Object::Node(node) => vec![self.agent(*node)],
                Object::Literal { text, .. } => {
                    let named = read_names(&text.value, Expected::Any).contributions.into_iter();
                    named.map(|named| named.agent).collect()
                }
            };
            parts.push(Part { agents, ..Part::default() });
            parts.len() - 1
        });
        &mut parts[at]
    }

    pub(super) fn agent(&self, node: NodeId) -> Agent {
        self.see(node);
        let graph = self.graph;
        let classes = graph.classes(node);
        let is = |names: &[&str]| classes.iter().any(|class| names.contains(&class.as_str()));
        let kind = if is(&["foaf:Person", "schema:Person", "bf:Person", "gndo:DifferentiatedPerson"]) {
            AgentKind::Person
        } else if is(ORGANIZATIONS) {
            AgentKind::Organization
        } else if is(&["foaf:Group", "bf:Family"]) {
            AgentKind::Family
        } else {
            AgentKind::Unknown
        };
        let family = graph.value(
            node,
            &["foaf:familyName", "foaf:surname", "foaf:family_name", "foaf:lastName", "schema:familyName"],
        );
        let given = graph.value(node, &["foaf:givenName", "foaf:firstName", "foaf:givenname", "schema:givenName"]);
        let mut texts = graph.first_texts(node, names::NAME);
        if family.is_none()
            && given.is_none()
            && let Some(agent) = self.by_heading(node, kind)
        {
            return agent;
        }
        let named = if texts.is_empty() { String::new() } else { texts.remove(0).value };
        let heading = graph.value(node, &["rdfs:label"]).filter(|label| *label != named);
        texts.retain(|text| Some(&text.value) != heading.as_ref());
        let parts = PersonName {
            family,
            given,
            suffix: graph.value(node, &["bibo:suffixName"]),
            prefix: graph.value(node, &["bibo:prefixName"]),
        };
        let name = if parts == PersonName::default() || kind == AgentKind::Organization || !says(&parts, &named) {
            match kind {
                AgentKind::Person if parts.family.is_some() => whole_person(&named).unwrap_or(AgentName::Whole(named)),
                _ => AgentName::Whole(named),
            }
        } else {
            AgentName::Person(parts)
        };
        Agent {
            kind,
            name,
            heading,
            identifiers: self.identifiers(node),
            affiliations: self.affiliations(node),
            other_scripts: texts,
        }
    }

    /// An agent of whom no more than a heading is given, as library vocabularies label them: "Lind, Jo, 1945-".
    fn by_heading(&self, node: NodeId, kind: AgentKind) -> Option<Agent> {
        const HEADINGS: &[&str] =
            &["rdfs:label", "mads:authoritativeLabel", "skos:prefLabel", "gndo:preferredNameForThePerson"];
        let labels = self.graph.first_texts(node, HEADINGS).into_iter().next();
        // Libraries have headings where others have names.
        let direct_names = || self.graph.first_texts(node, &["foaf:name"]).into_iter().next();
        let heading = labels.or_else(|| direct_names().filter(|_| self.graph.has_library_terms()))?.value;
        let expected = match kind {
            AgentKind::Person => Expected::Person,
            AgentKind::Unknown => Expected::Any,
            AgentKind::Organization | AgentKind::Family => return None,
        };
        if !heading.contains(", ") {
            return None;
        }
        let mut read = read_names(&heading, expected).contributions.into_iter();
        let (named, None) = (read.next()?.agent, read.next()) else { return None };
        let direct = named.name.direct();
        // Its name in direct order besides says which part is which.
        let is_its_name = self
            .graph
            .values(node, &["foaf:name", "schema:name"])
            .iter()
            .all(|name| *name == direct || *name == heading);
        (named.kind == AgentKind::Person && is_its_name).then(|| {
            self.graph.objects(node, HEADINGS);
            Agent { identifiers: self.identifiers(node), affiliations: self.affiliations(node), ..named }
        })
    }

    fn affiliations(&self, node: NodeId) -> Vec<Affiliation> {
        let mut affiliations = Vec::new();
        for object in self.graph.objects(node, &["org:memberOf", "schema:affiliation", "schema:memberOf"]) {
            affiliations.push(match object {
                Object::Literal { text, .. } => Affiliation { name: text.value.clone(), identifiers: Vec::new() },
                Object::Node(organization) => {
                    self.see(*organization);
                    let name = self.graph.value(*organization, names::NAME).unwrap_or_default();
                    Affiliation { name, identifiers: self.identifiers(*organization) }
                }
            });
        }
        affiliations
    }

    /// Conferences at which the work was presented; a relation to a conference says the same of what is no document.
    pub(super) fn meetings(&mut self) {
        self.record.meetings = self.meetings_of(self.work);
    }

    pub(super) fn meetings_of(&self, node: NodeId) -> Vec<Meeting> {
        let mut conferences = self.parts(node, &["bibo:presentedAt"]);
        let related = self.graph.statements(node).iter().filter(|statement| statement.property == "dcterms:relation");
        for related in related.filter_map(|statement| statement.object.node()) {
            if self.graph.is_a(related, &["bibo:Conference"]) && !conferences.contains(&related) {
                conferences.push(self.see(related));
            }
        }
        conferences.into_iter().map(|conference| self.meeting(conference)).collect()
    }

    fn meeting(&self, node: NodeId) -> Meeting {
        let mut names = self.graph.first_texts(node, &["dcterms:title", "foaf:name", "schema:name"]);
        let name = if names.is_empty() { String::new() } else { names.remove(0).value };
        Meeting {
            number: self.graph.value(node, &["dcterms:description"]),
            date: self.dates_of(node, &["dcterms:date"]).into_iter().next(),
            place: self.graph.value(node, &["dcterms:spatial"]),
            heading: self.graph.value(node, &["rdfs:label"]),
            identifiers: self.identifiers(node),
            other_scripts: names,
            name,
        }
    }
}

/// A person's name that was taken apart wrongly.
fn whole_person(name: &str) -> Option<AgentName> {
    read_names(name, Expected::Person).contributions.into_iter().next().map(|person| person.agent.name)
}

/// Whether the parts of a name make up the name, in whatever order and with whatever between them.
fn says(parts: &PersonName, name: &str) -> bool {
    // Crossref's own RDF takes the suffix for the family name: "Jr." of "C. K. Hayden Jr.".
    let is_suffix = |family: &str| matches!(family.trim_end_matches('.'), "Jr" | "Sr" | "II" | "III" | "IV");
    name.is_empty() || !parts.family.as_deref().is_some_and(is_suffix)
}

/// Whether an agent in this role is not called a contributor besides.
fn is_apart(role: &Role, kind: AgentKind) -> bool {
    let Role::Relator(relator) = role else { return false };
    match relator.code() {
        "pbl" => true,
        "trl" | "dst" | "isb" => kind == AgentKind::Organization,
        _ => false,
    }
}

fn add(roles: &mut Vec<Role>, code: &str) {
    let role = Relator::from_code(code).map_or_else(|| Role::Other(code.to_owned()), Role::Relator);
    push_new(roles, role);
}
