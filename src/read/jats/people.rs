//! Contributors, and where they worked.

use super::{attribute, href, plain, texts};
use crate::id::Orcid;
use crate::model::list::recent;
use crate::model::{Agent, AgentName, Contribution, Record, Role};
use crate::read::json::shapes::List;
use crate::read::works::people::{Organization, OrganizationId, Person};
use crate::read::works::work::Work;
use crate::read::xml::Element;
use crate::text::names::{self, Expected};
use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

/// Adds the contributors of an article to the lists of their roles.
pub(super) fn add(work: &mut Work<'static>, meta: &Element) {
    let affiliations = Affiliations::of(meta);
    for group in meta.children_named("contrib-group") {
        let shared = shared(group, meta);
        for contributor in group.children().filter(|child| matches!(child.name(), "contrib" | "collab" | "name")) {
            let mut persons = persons(contributor);
            let mut own: Vec<&Element> = contributor.at("aff");
            for mark in contributor.descendants("xref").iter().filter(|mark| is_affiliation(mark)) {
                match mark.attr("rid") {
                    Some(ids) => own.extend(ids.split_whitespace().filter_map(|id| affiliations.by_id(id))),
                    // Some give no number, only the sign that stands before the affiliation.
                    None => own.extend(affiliations.by_label(&mark.text())),
                }
            }
            // The DTDs before 2.0 had the numbers in the contributor itself.
            let ids = contributor.attr("rid").into_iter().flat_map(str::split_whitespace);
            own.extend(ids.filter_map(|id| affiliations.by_id(id)));
            if own.is_empty() {
                own.extend(shared);
            }
            for person in &mut persons {
                person.affiliation.0.extend(own.iter().map(|element| affiliations.read(element)));
            }
            list(work, role(group, contributor)).0.extend(persons);
        }
    }
}

/// The list of a role.
fn list<'w>(work: &'w mut Work<'static>, role: &str) -> &'w mut List<Person<'static>> {
    match role {
        "editor" => &mut work.editor,
        "translator" => &mut work.translator,
        "reviewer" => &mut work.reviewer,
        "compiler" => &mut work.compiler,
        "illustrator" => &mut work.illustrator,
        "interviewer" => &mut work.interviewer,
        "contributor" => &mut work.contributor,
        _ => &mut work.author,
    }
}

/// What a contributor is, by the type or else by the group that they stand in.
fn role(group: &Element, contributor: &Element) -> &'static str {
    let of = |text: &str| {
        let text = text.to_ascii_lowercase();
        Some(match text.as_str() {
            "" => return None,
            text if text.contains("author") => "author",
            text if text.contains("editor") || text == "edited-by" => "editor",
            text if text.contains("translat") => "translator",
            text if text.contains("review") || text == "referee" => "reviewer",
            text if text.contains("compil") => "compiler",
            text if text.contains("illustrat") => "illustrator",
            text if text.contains("interviewer") => "interviewer",
            "person" | "collab" | "group" => return None,
            _ => "contributor",
        })
    };
    let stated = |element: &Element, name: &str| element.attr(name).and_then(of);
    stated(contributor, "contrib-type").or_else(|| stated(group, "content-type")).unwrap_or("author")
}

fn is_affiliation(mark: &Element) -> bool {
    mark.attr("ref-type").is_none_or(|kind| kind == "aff")
}

/// The affiliations of an article, the first of each name.
struct Affiliations<'e> {
    by_id: HashMap<&'e str, &'e Element>,
    by_label: HashMap<String, &'e Element>,
    /// The signs by which contributors point at affiliations, each with the id of one.
    marks: HashSet<(&'e str, String)>,
}

impl<'e> Affiliations<'e> {
    fn of(meta: &'e Element) -> Self {
        let (mut by_id, mut by_label) = (HashMap::new(), HashMap::new());
        // The same in several languages has one id around: the first of them is enough.
        for around in meta.descendants("aff-alternatives") {
            if let (Some(id), Some(element)) = (around.attr("id"), around.child("aff")) {
                by_id.entry(id).or_insert(element);
            }
        }
        for element in meta.descendants("aff") {
            if let Some(id) = element.attr("id") {
                by_id.entry(id).or_insert(element);
            }
            if let Some(label) = element.child("label").or_else(|| element.child("sup")) {
                by_label.entry(label.text()).or_insert(element);
            }
        }
        let marks = meta.descendants("xref").into_iter().filter(|mark| is_affiliation(mark));
        let marks = marks.filter_map(|mark| Some((mark.attr("rid")?.trim(), mark.text()))).collect();
        Self { by_id, by_label, marks }
    }

    fn by_id(&self, id: &str) -> Option<&'e Element> {
        self.by_id.get(id).copied()
    }

    /// An affiliation without the mark that only stands before its name.
    fn read(&self, element: &Element) -> Organization<'static> {
        let mut organization = affiliation(element);
        if let Some(name) = &mut organization.name.first
            && let Some(bare) = self.unmarked(element, name)
        {
            *name = Cow::Owned(bare.to_owned());
        }
        organization
    }

    /// "Institute of Doors" of "2 Institute of Doors", if that is `aff2` or an author's "2" points at it.
    fn unmarked<'n>(&self, element: &Element, name: &'n str) -> Option<&'n str> {
        let digits = name.len() - name.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let length = if digits > 0 { digits } else { name.find(char::is_whitespace)? };
        let (mark, rest) = name.split_at_checked(length)?;
        let bare = rest.trim_start_matches(['.', ')', ':', ',', ' ', '\u{a0}']);
        let is_apart = bare.len() < rest.len() || starts_a_word(bare);
        let id = element.attr("id").unwrap_or_default();
        let letters = id.trim_end_matches(|c: char| c.is_ascii_digit()).len();
        let number = id.get(letters..).unwrap_or_default().trim_start_matches('0');
        let is_mark = number == mark || self.marks.contains(&(id, mark.to_owned()));
        (is_apart && is_mark && bare.starts_with(char::is_alphabetic)).then_some(bare)
    }

    fn by_label(&self, label: &str) -> Option<&'e Element> {
        self.by_label.get(label).copied().filter(|_| !label.is_empty())
    }
}

/// Whether a text begins with a capital and small letters: "Institute", and not the "M" of "3M" or the "nd" of "42nd".
fn starts_a_word(text: &str) -> bool {
    let mut chars = text.chars();
    chars.next().is_some_and(char::is_uppercase) && chars.next().is_some_and(char::is_lowercase)
}

/// The affiliation of all who have no mark of their own: the only one there is, of the group or of the article.
fn shared<'e>(group: &'e Element, meta: &'e Element) -> Option<&'e Element> {
    let are_marked = |group: &Element| {
        group.descendants("xref").iter().any(|xref| xref.attr("ref-type") == Some("aff"))
            || group.children_named("contrib").any(|contributor| contributor.attr("rid").is_some())
    };
    if are_marked(group) {
        return None;
    }
    let mut own: Vec<&Element> = group.children_named("aff").collect();
    // That of the article is of those who are marked with it, in whatever group they are.
    if own.is_empty() && !meta.children_named("contrib-group").any(are_marked) {
        own = meta.children_named("aff").collect();
    }
    match own.as_slice() {
        [only] => Some(only),
        _ => None,
    }
}

fn affiliation(element: &Element) -> Organization<'static> {
    let ids = element.descendants("institution-id").into_iter().map(|id| OrganizationId {
        id: texts([id.text()]),
        scheme: attribute(id, "institution-id-type"),
        ..OrganizationId::default()
    });
    // Marks of footnotes are raised: they are no part of the name.
    let mut parts: Vec<String> = Vec::new();
    let has_own_text = element.own_text().chars().any(char::is_alphanumeric);
    if has_own_text {
        let mut written = String::new();
        super::write(
            element,
            &["label", "xref", "fn", "institution-id", "email", "sup", "ext-link", "uri"],
            &mut written,
        );
        parts.push(crate::text::markup::strip(&written).trim().to_owned());
    } else {
        for child in element.children() {
            match child.name() {
                "label" | "email" | "sup" | "institution-id" | "fn" | "xref" | "ext-link" | "uri" | "phone" | "fax" => {
                }
                "institution-wrap" | "addr-line" if child.children().any(|inner| inner.name() != "institution-id") => {
                    parts.extend(child.children().filter(|inner| inner.name() != "institution-id").map(plain));
                    let own = child.own_text();
                    if own.chars().any(char::is_alphanumeric) {
                        parts.push(own);
                    }
                }
                _ => parts.push(plain(child)),
            }
        }
    }
    let name =
        parts.into_iter().map(|part| part.trim_matches([',', ';', ' ']).to_owned()).filter(|part| !part.is_empty());
    let name = name.collect::<Vec<_>>().join(", ");
    Organization {
        name: texts([name.trim_end_matches('.').to_owned()]),
        id: List(ids.collect()),
        ..Organization::default()
    }
}

/// Who made a work that the article is about.
pub(super) fn makers(product: &Element) -> Vec<Person<'static>> {
    let groups = product.children_named("person-group").filter(|group| {
        group.attr("person-group-type").is_none_or(|kind| matches!(kind, "author" | "allauthors" | "all-authors"))
    });
    let is_name = |child: &&Element| matches!(child.name(), "name" | "string-name" | "collab");
    let named = groups.flat_map(Element::children).chain(product.children()).filter(is_name);
    named
        .flat_map(|name| match name.name() {
            "string-name" if name.child("surname").is_none() => vec![whole(&plain(name))],
            "string-name" => vec![person(name)],
            _ => persons(name),
        })
        .collect()
}

/// The names of a contributor: one as a rule.
fn persons(contributor: &Element) -> Vec<Person<'static>> {
    let alternatives = contributor.at("name-alternatives/name");
    let alternatives = alternatives.into_iter().chain(contributor.at("name-alternatives/string-name"));
    let mut names: Vec<&Element> = match contributor.name() {
        "name" => vec![contributor],
        _ => contributor.children_named("name").chain(alternatives).collect(),
    };
    let others = if names.len() > 1 { names.split_off(1) } else { Vec::new() };
    let mut found = Vec::new();
    if let Some(name) = names.first() {
        let mut person = person(name);
        person.other_name = texts(others.into_iter().map(direct));
        found.push(person);
    } else if let Some(name) = contributor.child("string-name") {
        found.push(match (name.child("surname"), name.child("given-names")) {
            (None, None) => whole(&plain(name)),
            _ => person(name),
        });
    }
    let collaborations = contributor.children_named("collab").chain(contributor.at("collab-alternatives/collab"));
    let collaborations = collaborations.chain(Some(contributor).filter(|element| element.name() == "collab"));
    let is_unnamed = found.is_empty();
    for collaboration in collaborations.take(1).filter(|_| is_unnamed) {
        let institution = collaboration.descendants("institution").into_iter().map(plain).next();
        let name = Some(plain(collaboration)).filter(|name| !name.is_empty()).or(institution);
        found.push(Person { name: texts(name), ..Person::default() });
    }
    if let [person] = found.as_mut_slice() {
        let ids = contributor.children_named("contrib-id");
        let of_id = ids.filter(|id| id.attr("contrib-id-type").is_some_and(|kind| kind.eq_ignore_ascii_case("orcid")));
        let of_id = of_id.map(Element::text);
        let of_link = contributor.children_named("uri").chain(contributor.children_named("ext-link"));
        let of_link = of_link.map(|link| href(link).map_or_else(|| link.text(), str::to_owned));
        let of_link = of_link.filter(|address| Orcid::parse(address.trim()).is_ok());
        person.orcid = texts(of_id.chain(of_link).take(1));
    }
    found.retain(|person| {
        !(person.family.is_empty() && person.given.is_empty() && person.name.is_empty() && person.literal.is_empty())
    });
    found
}

/// A `string-name` without parts: the name of a person all the same, which the last word or a comma takes to pieces.
fn whole(name: &str) -> Person<'static> {
    let read = names::read(name, Expected::Person);
    match read.contributions.as_slice() {
        [Contribution { agent: Agent { name: AgentName::Person(parts), .. }, .. }] => Person {
            family: texts(parts.family.clone()),
            given: texts(parts.given.clone()),
            suffix: texts(parts.suffix.clone()),
            prefix: texts(parts.prefix.clone()),
            ..Person::default()
        },
        _ => Person { literal: texts([name.to_owned()]), ..Person::default() },
    }
}

fn person(name: &Element) -> Person<'static> {
    let part = |path: &str| texts(name.child(path).map(plain));
    let given = name.child("given-names").or_else(|| name.child("given-name"));
    Person {
        family: part("surname"),
        given: texts(given.map(plain)),
        suffix: part("suffix"),
        prefix: part("prefix"),
        ..Person::default()
    }
}

/// A name in direct order; in East Asian style the family name comes first.
pub(super) fn direct(name: &Element) -> String {
    let parts = ["given-names", "surname"].map(|part| name.child(part).map(plain).unwrap_or_default());
    let [given, family] = parts;
    match name.attr("name-style") {
        _ if given.is_empty() && family.is_empty() => plain(name),
        Some("eastern") => format!("{family}{given}"),
        _ => format!("{given} {family}").trim().to_owned(),
    }
}

/// The groups on whose behalf the contributors wrote.
pub(super) fn on_behalf_of(record: &mut Record, meta: &Element) {
    for group in meta.children_named("contrib-group") {
        let named = group.children_named("on-behalf-of").chain(group.at("contrib/on-behalf-of"));
        for name in named.map(plain).filter(|name| !name.is_empty()) {
            let name = name.trim_start_matches("on behalf of ").trim_start_matches("On behalf of ").to_owned();
            let contribution = Contribution {
                agent: Agent::organization(name),
                roles: vec![Role::Other("on behalf of".to_owned())],
                ..Contribution::default()
            };
            if !recent(&record.contributions).iter().any(|known| known.agent.name == contribution.agent.name) {
                record.contributions.push(contribution);
            }
        }
    }
}
