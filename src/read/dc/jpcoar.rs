//! The formats of Japanese repositories: [JPCOAR](https://schema.irdb.nii.ac.jp/en) in its versions 1 and 2, which has Dublin Core
//! with elements of DataCite and of its own.

use super::irdb;
use super::statement::Statement;
use crate::id::Identifier;
use crate::model::list::push_new;
use crate::model::{
    Affiliation, Agent, AgentKind, Contribution, Link, LinkKind, Meeting, PersonName, Record, RelatedWork, Relation,
    RelationKind, Relator, Role, Series, Text, UnmappedReason,
};
use crate::read::datacite::kind::{of_relation, words};
use crate::read::draft::tag;
use crate::read::works::{self, notes, people, relations};
use crate::read::xml::{Element, find_element};
use crate::text::dates;
use crate::text::names::{self, Expected};

/// Whether the beginning of a document has such records.
pub(super) fn looks_like(head: &str) -> bool {
    find_element(head, |name, _| matches!(name, "jpcoar" | "junii2"))
}

/// The statements of a record, and what Dublin Core has no term for put into it; `None` if it is of another format.
pub(super) fn statements(record: &mut Record, element: &Element) -> Option<Vec<Statement>> {
    match element.name() {
        "junii2" => Some(irdb::junii2(record, element)),
        "jpcoar" => Some(jpcoar(record, element)),
        _ => None,
    }
}

fn jpcoar(record: &mut Record, element: &Element) -> Vec<Statement> {
    let mut said = Vec::new();
    let mut host = irdb::Place::default();
    irdb::publishers(record, element);
    for child in element.children() {
        let text = child.stripped();
        match child.name() {
            "creator" => creator(record, child),
            "contributor" => contributor(record, child),
            "rightsHolder" => {
                let agent = named(child, "rightsHolderName", true);
                contribute(record, agent, Relator::from_code("cph").map(Role::Relator).into_iter().collect(), false);
            }
            "publisher" => {}
            "type" => said.extend(irdb::kind(child.attr_any("resource"), &text)),
            "rights" => {
                said.push(irdb::say("rights", None, child, text.clone()));
                let address = child.attr_any("resource").filter(|address| **address != *text);
                said.extend(address.map(|address| irdb::say("rights", None, child, address)));
            }
            "accessRights" => said.push(irdb::say("accessRights", None, child, text)),
            "subject" => {
                let address = child.attr_any("subjectURI");
                irdb::subject(record, child.attr_any("subjectScheme").unwrap_or_default(), child, address);
            }
            "description" => said.push(description(child, text)),
            "date" => match child.attr_any("dateType").unwrap_or("Issued") {
                "Updated" => said.push(irdb::say("modified", None, child, text)),
                kind @ ("Issued" | "Created" | "Available" | "Accepted" | "Submitted" | "Copyrighted") => {
                    let kind = if kind == "Copyrighted" { "copyright".to_owned() } else { kind.to_lowercase() };
                    said.push(irdb::say("date", Some(&kind), child, text));
                }
                kind => record.keep_unmapped(format!("date ({kind})"), text),
            },
            // The version of the resource; "VoR" says which of the texts of an article it is.
            "version" if child.attr_any("resource").is_some() => {
                record.leave_out(child.name(), &text, UnmappedReason::Technical);
            }
            "version" => push_new(&mut record.editions, text),
            "identifier" | "identifierRegistration" => {
                let scheme = child.attr_any("identifierType").unwrap_or_default().to_lowercase();
                let scheme = match scheme.as_str() {
                    "jalc" | "crossref" | "datacite" | "doi" => "doi",
                    "hdl" | "uri" => "uri",
                    other => other,
                };
                said.push(irdb::say("identifier", Some(scheme), child, text));
            }
            "relation" => relation(record, child),
            "fundingReference" => funding(record, child),
            "geoLocation" => said.extend(location(child)),
            "sourceIdentifier" => host.identify(child.attr_any("identifierType").unwrap_or_default(), &text),
            "sourceTitle" => host.title(child, text),
            "volume" => host.part.volume = Some(text),
            "issue" => host.part.issue = Some(text),
            "pageStart" => host.part.first_page = Some(text),
            "pageEnd" => host.part.last_page = Some(text),
            "numPages" => host.page_count = Some(text),
            "dissertationNumber" => push_new(&mut record.numbers, text),
            "degreeName" => irdb::degree(record, child, text),
            "dateGranted" => said.push(irdb::say("dateAccepted", None, child, text)),
            "degreeGrantor" => {
                let agent = named(child, "degreeGrantorName", true);
                contribute(record, agent, vec![Role::Relator(Relator::DEGREE_GRANTOR)], false);
            }
            "conference" => conference(record, child),
            "file" => {
                for uri in child.children_named("URI").filter(|uri| !uri.is_empty()) {
                    works::text::link(record, &uri.text());
                }
                for size in child.children_named("extent").filter(|size| !size.is_empty()) {
                    push_new(&mut record.extents, size.text());
                }
                for kind in child.children_named("mimeType") {
                    said.push(irdb::say("format", None, kind, kind.text()));
                }
            }
            "apc" => record.leave_out(child.name(), &text, UnmappedReason::Technical),
            _ => said.extend(super::statement(child)),
        }
    }
    host.finish(record, &said);
    said
}

fn contribute(record: &mut Record, agent: Option<Agent>, roles: Vec<Role>, is_main_entry: bool) {
    if let Some(agent) = agent {
        record.contributions.push(Contribution { agent, roles, is_main_entry });
    }
}

fn creator(record: &mut Record, creator: &Element) {
    // "Author" says no more than the element.
    contribute(record, named(creator, "creatorName", false), Vec::new(), true);
}

fn contributor(record: &mut Record, contributor: &Element) {
    let kind = words(contributor.attr_any("contributorType").unwrap_or("Other"));
    let role = match kind.as_str() {
        "other" | "related person" => Role::Relator(Relator::CONTRIBUTOR),
        kind => Relator::from_term(kind).map_or_else(|| Role::Other(kind.to_owned()), Role::Relator),
    };
    contribute(record, named(contributor, "contributorName", false), vec![role], false);
}

/// Somebody with names in several languages, identifiers and affiliations.
fn named(element: &Element, name: &str, is_organization: bool) -> Option<Agent> {
    let mut written = element.children_named(name).filter(|name| !name.is_empty());
    let first = written.next();
    let family = element.child_text("familyName").filter(|name| !name.is_empty());
    let given = element.child_text("givenName").filter(|name| !name.is_empty());
    let is_organization =
        is_organization || first.is_some_and(|name| name.attr_any("nameType") == Some("Organizational"));
    let mut agent = match (first, family) {
        (Some(name), _) if is_organization => Agent::organization(name.text()),
        (_, Some(family)) => Agent::person(PersonName { family: Some(family), given, ..PersonName::default() }),
        (Some(name), None) => one(&name.text(), Expected::Any),
        (None, None) => return None,
    };
    for other in written.chain(element.children_named(&name.replace("Name", "Alternative"))) {
        let value = match agent.kind {
            AgentKind::Organization => other.text(),
            // How the Japanese name is read: in its order.
            _ if other.attr_any("lang") == Some("ja-Kana") => other.text().replace(", ", " "),
            _ => one(&other.text(), Expected::Person).name.direct(),
        };
        let language = other.attr_any("lang").and_then(tag);
        if !value.is_empty() && value != agent.name.direct() {
            push_new(&mut agent.other_scripts, Text { value, language });
        }
    }
    agent.identifiers = identifiers(element);
    for affiliation in element.children_named("affiliation") {
        let name = affiliation.child_text("affiliationName").unwrap_or_default();
        let identifiers = identifiers(affiliation);
        if !(name.is_empty() && identifiers.is_empty()) {
            agent.affiliations.push(Affiliation { name, identifiers });
        }
    }
    Some(agent)
}

/// The one whom a name is of: family name first, then a comma, in Japanese too ("ミナト, タロウ").
fn one(name: &str, expected: Expected) -> Agent {
    let mut read = names::read(name, expected).contributions;
    if read.len() == 1 {
        return read.remove(0).agent;
    }
    match name.split_once(',').map(|(family, given)| (family.trim(), given.trim())) {
        Some((family, given)) if !family.is_empty() && !given.is_empty() && !given.contains(',') => {
            Agent::person(PersonName {
                family: Some(family.to_owned()),
                given: Some(given.to_owned()),
                ..PersonName::default()
            })
        }
        _ => Agent::organization(name),
    }
}

fn identifiers(element: &Element) -> Vec<Identifier> {
    let mut found = Vec::new();
    for id in element.children_named("nameIdentifier") {
        let scheme = id.attr_any("nameIdentifierScheme").unwrap_or_default();
        let value = Some(id.text()).filter(|value| !value.is_empty());
        let value = value.or_else(|| id.attr_any("nameIdentifierURI").map(str::to_owned));
        if let Some(identifier) = value.and_then(|value| people::agent_identifier(scheme, value.trim())) {
            push_new(&mut found, identifier);
        }
    }
    found
}

fn description(element: &Element, text: String) -> Statement {
    let term = match element.attr_any("descriptionType").unwrap_or_default() {
        "Abstract" => "abstract",
        "TableOfContents" => "tableOfContents",
        _ => "description",
    };
    irdb::say(term, None, element, text)
}

fn relation(record: &mut Record, element: &Element) {
    let name = element.attr_any("relationType").unwrap_or_default();
    let mut letters = name.chars();
    let name: String = letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect();
    let mut titles = element
        .children_named("relatedTitle")
        .filter(|title| !title.is_empty())
        .map(|title| Text { value: title.stripped(), language: title.attr_any("lang").and_then(tag) });
    let title = titles.next();
    let identifiers: Vec<Identifier> = element
        .children_named("relatedIdentifier")
        .filter(|id| !id.is_empty())
        .map(|id| relations::identifier(id.attr_any("identifierType").unwrap_or_default(), &id.text()))
        .collect();
    if title.is_none() && identifiers.is_empty() {
        return;
    }
    if name == "InSeries" {
        let title = title.unwrap_or_default();
        return push_new(&mut record.series, Series { title, identifiers, ..Series::default() });
    }
    let kind = match name.as_str() {
        "IsReplacedBy" => RelationKind::Succeeding,
        "Replaces" => RelationKind::Preceding,
        "IsFormatOf" | "HasFormat" => RelationKind::OtherFormat,
        other => of_relation(other),
    };
    let work = RelatedWork { title, other_scripts: titles.collect(), identifiers, ..RelatedWork::default() };
    push_new(&mut record.relations, Relation { kind, work });
}

fn funding(record: &mut Record, element: &Element) {
    let text = |name: &str| element.child_text(name).filter(|text| !text.is_empty());
    let id = element.child("funderIdentifier").and_then(|id| {
        let scheme = id.attr_any("funderIdentifierType").unwrap_or_default();
        people::agent_identifier(scheme, id.text().trim())
    });
    let award = match (text("awardNumber"), text("awardTitle")) {
        (Some(number), Some(title)) => Some(format!("{number} ({title})")),
        (number, title) => number.or(title),
    };
    if let Some(address) = element.child("awardNumber").and_then(|number| number.attr_any("awardURI")) {
        let link = Link { url: address.to_owned(), kind: LinkKind::Related, label: award.clone() };
        push_new(&mut record.links, link);
    }
    let awards: Vec<String> = award.into_iter().collect();
    notes::add_funder(record, text("funderName"), id.into_iter().collect(), &awards);
}

/// Places by name; points and boxes in the encoding of DCMI.
fn location(element: &Element) -> Vec<Statement> {
    let mut said = Vec::new();
    for child in element.children() {
        let side = |name: &str| child.child_text(name).filter(|text| !text.is_empty());
        let written = match child.name() {
            "geoLocationPlace" => Some(child.text()),
            "geoLocationPoint" => side("pointLongitude")
                .zip(side("pointLatitude"))
                .map(|(east, north)| format!("east={east}; north={north}")),
            "geoLocationBox" => {
                let sides = [
                    ("northlimit", "northBoundLatitude"),
                    ("eastlimit", "eastBoundLongitude"),
                    ("southlimit", "southBoundLatitude"),
                    ("westlimit", "westBoundLongitude"),
                ];
                let sides = sides.into_iter().filter_map(|(limit, name)| Some(format!("{limit}={}", side(name)?)));
                Some(sides.collect::<Vec<_>>().join("; "))
            }
            _ => None,
        };
        said.extend(written.map(|text| irdb::say("spatial", None, child, text)));
    }
    said
}

fn conference(record: &mut Record, element: &Element) {
    let mut written = element.children_named("conferenceName").filter(|name| !name.is_empty());
    let Some(name) = written.next() else { return };
    let other_scripts = written.map(|name| Text { value: name.text(), language: name.attr_any("lang").and_then(tag) });
    let date = element.child("conferenceDate").and_then(|date| {
        let point = |side: &str| {
            let part = |name: &str| date.attr_any(&format!("{side}{name}")).filter(|text| !text.is_empty());
            let mut point = part("Year")?.to_owned();
            for text in ["Month", "Day"].into_iter().map_while(part) {
                point = format!("{point}-{text:0>2}");
            }
            Some(dates::read(&point))
        };
        match (point("start"), point("end")) {
            (Some(start), Some(end)) => Some(works::range(start, &end)),
            (start, end) => start
                .or(end)
                .or_else(|| Some(date.text()).filter(|text| !text.is_empty()).map(|text| dates::read(&text))),
        }
    });
    let place = ["conferenceVenue", "conferencePlace", "conferenceCountry"].map(|name| element.child_text(name));
    let place: Vec<String> = place.into_iter().flatten().filter(|text| !text.is_empty()).collect();
    let meeting = Meeting {
        name: name.text(),
        number: element.child_text("conferenceSequence").filter(|text| !text.is_empty()),
        date,
        place: Some(place.join(", ")).filter(|place| !place.is_empty()),
        other_scripts: other_scripts.collect(),
        ..Meeting::default()
    };
    push_new(&mut record.meetings, meeting);
    for sponsor in element.children_named("conferenceSponsor").filter(|sponsor| !sponsor.is_empty()) {
        record.keep_unmapped("conferenceSponsor", sponsor.text());
    }
}
