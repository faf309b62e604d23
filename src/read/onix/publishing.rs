//! Who published the product, where and when; its licence, and what it is related to.

use super::codes;
use super::people::name_identifier;
use super::product::all;
use crate::error::Code;
use crate::id::{Identifier, Isbn};
use crate::model::list::push_new;
use crate::model::{
    Agent, Contribution, Country, DateEvent, RelatedWork, Relation, RelationKind, Relator, RightsKind, Role,
    UnmappedReason,
};
use crate::read::draft::{Draft, scheme_identifier};
use crate::read::xml::Element;
use std::borrow::Cow;

/// A statement on publication, or another product.
pub(super) fn read(draft: &mut Draft, element: &Element) {
    let name = element.name();
    match name {
        "CityOfPublication" => draft.place(&element.text()),
        "CountryOfPublication" => {
            let code = element.text();
            match Country::from_iso3166(&code) {
                Some(country) => push_new(&mut draft.record.countries, country),
                None => draft.doubt(Code::UnknownCountry, name, &code, format!("“{code}” is no country code")),
            }
        }
        "PublishingDate" => publishing_date(draft, element),
        "PublicationDate" => dated(draft, DateEvent::Issued, name, &element.text()),
        "YearFirstPublished" => dated(draft, DateEvent::Created, name, &element.text()),
        "CopyrightYear" => dated(draft, DateEvent::Copyrighted, name, &element.text()),
        "CopyrightStatement" => copyright(draft, element),
        "EpubLicense" => {
            let links = element.descendants("EpubLicenseExpressionLink");
            for link in &links {
                draft.rights_of(RightsKind::License, &link.text());
            }
            if let Some(name) = element.child_text("EpubLicenseName").filter(|_| links.is_empty()) {
                draft.rights_of(RightsKind::Statement, &name);
            }
        }
        _ => related(draft, element),
    }
}

/// A date as ONIX writes it, with the hyphens that dates have elsewhere: `20230801`, `202308`, `20230801T0930`.
pub(super) fn separated(date: &str) -> Cow<'_, str> {
    let day = date.trim().split('T').next().unwrap_or_default();
    if !day.bytes().all(|byte| byte.is_ascii_digit()) {
        return Cow::Borrowed(date);
    }
    match (day.get(..4), day.get(4..6), day.get(6..8)) {
        (Some(year), Some(month), Some(day_of_month)) if day.len() == 8 => {
            Cow::Owned(format!("{year}-{month}-{day_of_month}"))
        }
        (Some(year), Some(month), None) if day.len() == 6 => Cow::Owned(format!("{year}-{month}")),
        _ => Cow::Borrowed(date),
    }
}

fn dated(draft: &mut Draft, event: DateEvent, field: &str, text: &str) {
    draft.date(event, field, &separated(text));
}

fn publishing_date(draft: &mut Draft, element: &Element) {
    let role = element.child_text("PublishingDateRole").unwrap_or_default();
    let date = element.child_text("Date").unwrap_or_default();
    match role.as_str() {
        "01" | "" => dated(draft, DateEvent::Issued, "PublishingDate", &date),
        "11" => dated(draft, DateEvent::Created, "PublishingDate", &date),
        // Embargoes and deadlines.
        "02" | "09" | "10" | "23" | "25" | "27" | "28" | "30" | "31" | "35" => {
            draft.leave_out(&format!("PublishingDate ({role})"), &date, UnmappedReason::Technical);
        }
        _ => draft.unmapped(&format!("PublishingDate ({role})"), &date),
    }
}

fn copyright(draft: &mut Draft, element: &Element) {
    for year in element.children_named("CopyrightYear") {
        dated(draft, DateEvent::Copyrighted, "CopyrightYear", &year.text());
    }
    for owner in element.children_named("CopyrightOwner") {
        let (person, body) = (owner.child_text("PersonName"), owner.child_text("CorporateName"));
        let roles: Vec<Role> = Relator::from_code("cph").map(Role::Relator).into_iter().collect();
        if let Some(name) = body {
            draft.contribute(Contribution { agent: Agent::organization(name), roles, is_main_entry: false });
        } else if let Some(name) = person {
            let expected = crate::text::names::Expected::Person;
            for contribution in draft.read_names("CopyrightOwner", &name, expected, &roles, false) {
                draft.contribute(contribution);
            }
        }
    }
}

/// Publishers and imprints, which stand on the title page; the first is that to cite.
pub(super) fn publishers(draft: &mut Draft, product: &Element) {
    for publisher in all(product, "Publisher") {
        let Some(agent) = named(publisher, "PublisherName") else {
            draft.unmapped("Publisher", &publisher.text());
            continue;
        };
        let role = match publisher.child_text("PublishingRole").as_deref().unwrap_or("01") {
            "01" | "02" | "07" => {
                push_new(&mut draft.record.publishers, agent);
                continue;
            }
            "03" => Some(Relator::SPONSOR),
            "05" => Some(Relator::DISTRIBUTOR),
            "06" => Some(Relator::ISSUER),
            "14" | "15" | "16" => Some(Relator::FUNDER),
            "17" => Some(Relator::PRINTER),
            "18" => Relator::from_code("bnd"),
            "19" => Relator::from_code("mfr"),
            _ => None,
        };
        match role {
            Some(role) => {
                draft.contribute(Contribution { agent, roles: vec![Role::Relator(role)], is_main_entry: false });
            }
            None => draft.unmapped("Publisher", &agent.name.direct()),
        }
    }
    for imprint in all(product, "Imprint") {
        match named(imprint, "ImprintName") {
            Some(agent) if draft.record.publishers.iter().any(|known| known.name == agent.name) => {}
            Some(agent) => draft.record.publishers.push(agent),
            None => draft.unmapped("Imprint", &imprint.text()),
        }
    }
}

/// The body of a composite, with its identifiers.
fn named(element: &Element, name: &str) -> Option<Agent> {
    // A name may be given for a code of no scheme.
    let name = element.child_text(name).or_else(|| element.child_text("NameCodeValue"))?;
    let mut agent = Agent::organization(name);
    for id in element.children_named("PublisherIdentifier") {
        let code = id.child_text("PublisherIDType").unwrap_or_default();
        agent.identifiers.extend(name_identifier(&code, &id.child_text("IDValue").unwrap_or_default()));
    }
    Some(agent)
}

/// Another product or work, by its identifiers.
fn related(draft: &mut Draft, element: &Element) {
    let is_work = element.name() == "RelatedWork";
    let codes_of_relation: Vec<String> = ["ProductRelationCode", "RelationCode", "WorkRelationCode"]
        .iter()
        .flat_map(|name| element.children_named(name).map(Element::text))
        .collect();
    let relation = codes_of_relation.iter().find_map(|code| match (is_work, code.as_str()) {
        (true, "01") => Some(RelationKind::VersionOf),
        (true, "02") => Some(RelationKind::Source),
        (true, _) => None,
        (false, code) => codes::product_relation(code),
    });
    let mut identifiers: Vec<Identifier> = Vec::new();
    let composites = [("ProductIdentifier", "ProductIDType"), ("WorkIdentifier", "WorkIDType")];
    for (composite, kind) in composites {
        for id in element.children_named(composite) {
            let (code, value) = (id.child_text(kind).unwrap_or_default(), id.child_text("IDValue").unwrap_or_default());
            let found = match code.as_str() {
                "03" => Isbn::parse(&value).ok().map(Identifier::Isbn),
                code => codes::identifier_scheme(code).map(|scheme| scheme_identifier(scheme, &value)),
            };
            if let Some(found) = found.filter(|found| !matches!(found, Identifier::Invalid { .. })) {
                push_new(&mut identifiers, found);
            }
        }
    }
    let Some(kind) = relation.filter(|_| !identifiers.is_empty()) else {
        let code = codes_of_relation.join(", ");
        let value = identifiers.first().map_or_else(|| element.text(), |first| first.value().to_owned());
        return draft.unmapped(&format!("{} ({code})", element.name()), &value);
    };
    let work = RelatedWork { identifiers, ..RelatedWork::default() };
    push_new(&mut draft.record.relations, Relation { kind, work });
}
