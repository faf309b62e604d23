//! Persons, organisations and meetings: 100–111, 700–720; a name with a title (`$t`) is a related work.

use super::{Reading, heading, invenio};
use crate::error::{Code, Diagnostic};
use crate::id::{Identifier, Issn};
use crate::model::list::{push_new, recent_mut};
use crate::model::{
    Affiliation, Agent, AgentKind, AgentName, Contribution, Meeting, OtherTitle, OtherTitleKind, PersonName,
    RelatedWork, Relation, RelationKind, Relator, Role, Text,
};
use crate::read::marc::{Field, Tag};
use crate::text::names::{self, Expected};
use crate::text::{dates, isbd};

/// 1XX and 70X–72X.
pub(super) fn read<'a>(reading: &mut Reading<'a>, tag: Tag, field: Field<'a>) {
    let is_main_entry = tag.0[0] == b'1';
    match &tag.0 {
        b"111" => read_meeting(reading, field),
        b"711" if field.first('t').is_none() => read_meeting(reading, field),
        b"100" | b"110" | b"700" | b"710" | b"711" | b"720" => {
            if is_main_entry {
                read_title(reading, tag, field);
            } else if ['t', 'k', 'i'].into_iter().any(|code| field.first(code).is_some())
                || field.indicators()[1] == b'2'
            {
                return read_related_work(reading, tag, field);
            }
            let contributions = contributions(reading, tag, field);
            for contribution in contributions {
                add(reading, Contribution { is_main_entry, ..contribution });
            }
        }
        _ => reading.keep(field),
    }
}

/// `$t` and `$k` of a main entry: the title of the work, or the form that stands for it ("Laws, etc.").
fn read_title(reading: &mut Reading<'_>, tag: Tag, field: Field<'_>) {
    if field.first('t').or_else(|| field.first('k')).is_none() {
        return;
    }
    let value = match tag.0 {
        [_, b'1', _] => heading::title_of_body(field),
        _ => heading::uniform_title(field, "tfklnp"),
    };
    let title = OtherTitle { kind: OtherTitleKind::Uniform, text: Text::new(value) };
    if !title.text.value.is_empty() {
        push_new(&mut reading.record.other_titles, title);
    }
}

fn read_meeting<'a>(reading: &mut Reading<'a>, field: Field<'a>) {
    let mut meeting = meeting(field);
    let partners = reading.scripts.of(field);
    let names = partners.map(|partner| reading.scripts.text(partner, self::meeting(partner).name));
    meeting.other_scripts = names.filter(|name| !name.value.is_empty()).collect();
    if !meeting.name.is_empty() {
        push_new(&mut reading.record.meetings, meeting);
    }
}

/// Adds a contribution; the same agent entered twice gets the roles of both.
fn add(reading: &mut Reading<'_>, contribution: Contribution) {
    let same = recent_mut(&mut reading.record.contributions)
        .iter_mut()
        .find(|other| other.agent.name == contribution.agent.name && other.agent.heading == contribution.agent.heading);
    let Some(same) = same else { return reading.record.contributions.push(contribution) };
    for role in contribution.roles {
        push_new(&mut same.roles, role);
    }
}

/// The agents of one field: one as a rule, several where the catalogue puts several persons into one field.
pub(super) fn contributions<'a>(reading: &mut Reading<'a>, tag: Tag, field: Field<'a>) -> Vec<Contribution> {
    let roles = roles(reading, tag, field);
    let identifiers = identifiers(field);
    let affiliations: Vec<_> =
        field.all('u').map(|name| Affiliation { name: name.trim().to_owned(), ..Affiliation::default() }).collect();
    let other_scripts: Vec<Text> = reading
        .scripts
        .of(field)
        .filter_map(|partner| Some(reading.scripts.text(partner, direct_name(tag, partner)?)))
        .collect();
    let mut read = named(tag, field);
    if read.are_more {
        reading.record.doubt(
            Diagnostic::new(Code::NamesOmitted, "the field says that there are more names than it gives")
                .in_field(format!("{tag} $a"))
                .with_value(field.join("a")),
        );
    }
    if read.contributions.len() > 1 {
        reading.record.doubt(
            Diagnostic::new(
                Code::SeveralNames,
                format!("{} persons in one field are taken apart", read.contributions.len()),
            )
            .in_field(format!("{tag} $a"))
            .with_value(field.join("a")),
        );
        for contribution in &mut read.contributions {
            add_roles(contribution, roles.iter().cloned());
        }
        return read.contributions;
    }
    if let Some(contribution) = read.contributions.first_mut() {
        add_roles(contribution, roles);
        contribution.agent.identifiers = identifiers;
        contribution.agent.affiliations = affiliations;
        contribution.agent.other_scripts = other_scripts;
        if reading.is_invenio {
            invenio::describe(&mut contribution.agent, field);
        }
    }
    read.contributions
}

fn add_roles(contribution: &mut Contribution, roles: impl IntoIterator<Item = Role>) {
    for role in roles {
        push_new(&mut contribution.roles, role);
    }
}

/// The names of a field, without what the subfields beside them say.
fn named(tag: Tag, field: Field<'_>) -> names::Names {
    let agent = match tag.0 {
        [b'7', b'2', b'0'] => {
            let expected = if field.indicators()[0] == b'1' { Expected::Person } else { Expected::Any };
            return names::read(&field.join("a"), expected);
        }
        [_, b'0', b'0'] => match person(field) {
            Ok(agent) => agent,
            Err(several) => return several,
        },
        _ => organization(field),
    };
    if agent.name.is_empty() {
        names::Names::default()
    } else {
        names::Names { contributions: vec![Contribution { agent, ..Contribution::default() }], are_more: false }
    }
}

/// The name of a field in another script, in direct order.
fn direct_name(tag: Tag, field: Field<'_>) -> Option<String> {
    let names = named(tag, field);
    let name = names.contributions.first()?.agent.name.direct();
    (!name.is_empty()).then_some(name)
}

/// X00. Several names in `$a` come back as they are.
fn person(field: Field<'_>) -> Result<Agent, names::Names> {
    let first_indicator = field.indicators()[0];
    let mut name = field.joined("a");
    if let Some(given) = hungarian_forename(field, &name) {
        name = format!("{}, {given}", isbd::trim(&name)).into();
    }
    let bare = isbd::trim(&name);
    // Of a field that holds the name alone the heading says nothing more.
    let parts = || field.subfields().filter(|part| part.is_one_of(heading::PERSON));
    let is_alone = parts().count() == 1 && parts().all(|part| part.code == 'a');
    let heading = if is_alone { String::new() } else { heading::person(field) };
    if first_indicator == b'3' {
        let name = bare.to_owned();
        return Ok(Agent {
            kind: AgentKind::Family,
            heading: differing(heading, &name),
            name: AgentName::Whole(name),
            ..Agent::default()
        });
    }
    // A forename entry has no family name: "Elizabeth II, Queen of Great Britain".
    if first_indicator == b'0' && !name.trim_end_matches([',', ' ']).contains(',') {
        let name = isbd::trimmed(field.join("ab"));
        return Ok(Agent {
            kind: AgentKind::Person,
            heading: differing(heading, &name),
            name: AgentName::Whole(name),
            ..Agent::default()
        });
    }
    let mut read = names::read(&name, Expected::Person);
    if read.are_more || read.contributions.len() > 1 {
        return Err(read);
    }
    let Some(contribution) = read.contributions.pop() else { return Ok(Agent::default()) };
    let mut agent = contribution.agent;
    // The first indicator says that a surname comes first, so what follows is a given name, be it "Reine" or "Prince".
    if first_indicator == b'1'
        && agent.kind != AgentKind::Organization
        && let Some((family, given)) = bare.split_once(',')
        && !given.trim().is_empty()
        && !matches!(&agent.name, AgentName::Person(parts) if parts.given.is_some())
    {
        agent.name = AgentName::Person(PersonName::new(family.trim(), given.trim()));
        agent.heading = None;
    }
    if let AgentName::Person(parts) = &mut agent.name {
        read_titles(field, parts);
    }
    agent.heading = differing(heading, bare).or(agent.heading);
    if contribution.roles.is_empty() {
        return Ok(agent);
    }
    // A relator inside $a: kept with the name it was read with.
    Err(names::Names { contributions: vec![Contribution { agent, ..contribution }], are_more: false })
}

/// HUNMARC parts a name into `$a` and `$j`. MARC 21 has "Follower of" in `$j`, behind names that have their forename in `$a`.
fn hungarian_forename<'a>(field: Field<'a>, family: &str) -> Option<&'a str> {
    if field.indicators()[0] != b'1' || family.contains(',') {
        return None;
    }
    let given = field.first('j').map(isbd::trim)?;
    // "Follower of", "École de", "Copy after"
    given.split(' ').all(|word| word.starts_with(char::is_uppercase)).then_some(given)
}

/// `$c` holds what is said before and after a name: "Sir", "Jr.".
fn read_titles(field: Field<'_>, name: &mut PersonName) {
    for word in field.all('c').map(isbd::trim) {
        let bare = word.trim_end_matches('.').to_ascii_lowercase();
        match bare.as_str() {
            "jr" | "sr" | "ii" | "iii" | "iv" if name.suffix.is_none() => name.suffix = Some(word.to_owned()),
            "sir" | "dame" | "lord" | "lady" | "dr" | "prof" | "mrs" | "mr" | "rev" if name.prefix.is_none() => {
                name.prefix = Some(word.to_owned());
            }
            _ => {}
        }
    }
}

/// X10, X11 with a title: "Parent. Unit".
fn organization(field: Field<'_>) -> Agent {
    let mut name = String::with_capacity(field.room());
    for unit in field.subfields().filter(|unit| matches!(unit.code, 'a' | 'b')) {
        let unit = isbd::trim(unit.value);
        if !unit.is_empty() {
            if !name.is_empty() {
                name.push_str(". ");
            }
            name.push_str(unit);
        }
    }
    // Number, date and place tell meetings of a body apart, and bodies of one name.
    let of_name = field.subfields().take_while(|subfield| !heading::is_title(subfield.code));
    let is_more = of_name.into_iter().any(|subfield| matches!(subfield.code, 'n' | 'd' | 'c' | 'g'));
    Agent { heading: is_more.then(|| heading::body(field, "ab", "ndcg")), ..Agent::organization(name) }
}

/// X11: a meeting.
pub(super) fn meeting(field: Field<'_>) -> Meeting {
    let value = |code| field.first(code).map(isbd::without_round_brackets).filter(|value| !value.is_empty());
    let name = [value('a'), value('e'), value('q')].into_iter().flatten().collect::<Vec<_>>().join(". ");
    let heading = heading::body(field, "aeq", "ndc");
    let places = field.all('c').map(isbd::without_round_brackets).filter(|place| !place.is_empty());
    let places: Vec<_> = places.collect();
    Meeting {
        heading: differing(heading, &name),
        name,
        number: value('n').map(str::to_owned),
        date: value('d').map(dates::read),
        place: Some(places.join("; ")).filter(|places| !places.is_empty()),
        identifiers: identifiers(field),
        other_scripts: Vec::new(),
    }
}

/// The heading when it says more than the name.
fn differing(heading: String, name: &str) -> Option<String> {
    (heading != name && !heading.is_empty()).then_some(heading)
}

/// `$4` and `$e` (`$j` of a meeting): each role once.
fn roles(reading: &mut Reading<'_>, tag: Tag, field: Field<'_>) -> Vec<Role> {
    let mut roles = Vec::new();
    let term_code = if tag.0 == *b"711" || tag.0 == *b"111" { 'j' } else { 'e' };
    for subfield in field.subfields().filter(|subfield| subfield.code == '4' || subfield.code == term_code) {
        let written = isbd::trim(subfield.value).trim_matches(['(', ')', '[', ']', '.']);
        if written.is_empty() {
            continue;
        }
        let from_term = || {
            if publishes(reading, tag, written) { Some(Relator::PUBLISHER) } else { Relator::from_term(written) }
        };
        // A word is a word first: "org." organised the volume, and "org" is the code of an originator.
        let relator = if subfield.code == '4' {
            Relator::from_code(written).or_else(from_term)
        } else {
            from_term().or_else(|| Relator::from_code(written))
        };
        let role = match relator {
            Some(relator) => Role::Relator(relator),
            None if subfield.code == '4' => {
                reading.record.doubt(
                    Diagnostic::new(Code::UnknownRelator, format!("“{written}” is no relator code"))
                        .in_field(format!("{tag} $4"))
                        .with_value(subfield.value),
                );
                Role::Other(written.to_owned())
            }
            None => Role::Other(written.to_owned()),
        };
        push_new(&mut roles, role);
    }
    // A term that only says in words what a code beside it says is no role of its own.
    if roles.iter().any(|role| matches!(role, Role::Relator(_))) && field.first('4').is_some() {
        roles.retain(|role| matches!(role, Role::Relator(_)));
    }
    roles
}

/// Whether the term that is an editor's in English says of a body that it publishes: so it does where the catalogue is written in
/// Spanish, Catalan, Galician or Portuguese. Persons are called so for either, so for them it is left.
fn publishes(reading: &Reading<'_>, tag: Tag, term: &str) -> bool {
    let record = &reading.record;
    let language = || record.origin.cataloguing_language.or_else(|| record.languages.first().copied());
    tag.0.ends_with(b"10")
        && matches!(term.to_lowercase().as_str(), "editor" | "editora" | "editores" | "editor comercial")
        && language().is_some_and(|language| matches!(language.as_str(), "spa" | "cat" | "glg" | "por"))
}

/// `$0` and `$1`: identifiers of the agent in authority files; numbers of the catalogue's own file are left.
pub(super) fn identifiers(field: Field<'_>) -> Vec<Identifier> {
    let mut identifiers = Vec::new();
    for value in field.subfields().filter(|subfield| matches!(subfield.code, '0' | '1')).map(|subfield| subfield.value)
    {
        if let Some(identifier) = Identifier::from_uri(value.trim())
            && !identifiers.contains(&identifier)
        {
            identifiers.push(identifier);
        }
    }
    identifiers
}

/// 7XX with `$t`, `$i` or a second indicator 2: a work that is contained in this one or related to it.
fn read_related_work<'a>(reading: &mut Reading<'a>, tag: Tag, field: Field<'a>) {
    let of_work = |field| match tag.0 {
        [_, b'1', _] => heading::title_of_body(field),
        _ => heading::uniform_title(field, "tfklmnoprs"),
    };
    let title = of_work(field);
    if title.is_empty() {
        // A relationship to an agent without a work: the agent takes part in an unstated role.
        for contribution in contributions(reading, tag, field) {
            add(reading, contribution);
        }
        return;
    }
    let label = field.first('i').map(|label| isbd::trim(label).trim_end_matches(':').trim().to_owned());
    let contributions = contributions(reading, tag, field);
    let kind = if field.indicators()[1] == b'2' { RelationKind::Part } else { RelationKind::Related };
    let mut issns = Vec::new();
    for written in field.all('x') {
        match Issn::parse(written) {
            Ok(issn) => issns.push(Identifier::Issn(issn)),
            Err(_) => reading.record.keep_unmapped(format!("{tag} $x"), written),
        }
    }
    let work = RelatedWork {
        title: Some(Text::new(title)),
        other_scripts: reading.titles_in_other_scripts(field, of_work),
        // The identifiers of a name-title heading are the work's, not the author's.
        identifiers: identifiers(field).into_iter().chain(issns).collect(),
        contributions: contributions
            .into_iter()
            .map(|contribution| Contribution {
                agent: Agent { identifiers: Vec::new(), ..contribution.agent },
                // The work is entered under the name before its title.
                is_main_entry: true,
                ..contribution
            })
            .collect(),
        note: label,
        ..RelatedWork::default()
    };
    reading.record.relations.push(Relation { kind, work });
}
