//! Persons, organisations, families and meetings: 7XX.

use super::{Reading, scripts};
use crate::error::{Code, Diagnostic};
use crate::id::Identifier;
use crate::model::list::{push_new, recent_mut};
use crate::model::{Affiliation, Agent, AgentKind, AgentName, Contribution, Meeting, PersonName, Relator, Role};
use crate::read::marc::{Field, Tag};
use crate::text::names::{self, Expected};
use crate::text::{dates, isbd};

/// 700–730. 700, 710 and 720 hold the main entry, 701, 711 and 721 names of the same standing.
pub(super) fn read<'a>(reading: &mut Reading<'a>, tag: Tag, field: Field<'a>) {
    let is_main_entry = matches!(&tag.0, b"700" | b"710" | b"720" | b"701" | b"711" | b"721");
    if matches!(&tag.0, b"710" | b"711" | b"712") && field.indicators()[0] == b'1' {
        let meeting = meeting(field);
        if let Some(original) = scripts::original(reading, field).map(self::meeting)
            && scripts::add_meeting_name(reading, &original, &meeting)
        {
            return;
        }
        if !meeting.name.is_empty() {
            push_new(&mut reading.record.meetings, meeting);
        }
        return;
    }
    let Some(contributions) = named(reading, tag, field) else { return reading.keep(field) };
    if let ([other], Some(original)) = (contributions.as_slice(), scripts::original(reading, field))
        && let Some([original]) = named(reading, tag, original).as_deref()
        && scripts::add_name(reading, &original.agent, other)
    {
        return;
    }
    let roles = roles(reading, tag, field);
    let is_one = contributions.len() == 1;
    for mut contribution in contributions {
        if contribution.agent.name.is_empty() {
            continue;
        }
        contribution.is_main_entry = is_main_entry;
        contribution.roles.extend(roles.iter().cloned());
        contribution.roles.dedup();
        if is_one {
            contribution.agent.identifiers = identifiers(field);
            contribution.agent.other_scripts.extend(scripts::romanised(reading, field));
            contribution.agent.affiliations = field
                .all('p')
                .map(|name| Affiliation { name: isbd::trim(name).to_owned(), ..Affiliation::default() })
                .collect();
        }
        match recent_mut(&mut reading.record.contributions).iter_mut().find(|other| {
            other.agent.name == contribution.agent.name && other.agent.heading == contribution.agent.heading
        }) {
            Some(same) => {
                for role in contribution.roles {
                    push_new(&mut same.roles, role);
                }
            }
            None => reading.record.contributions.push(contribution),
        }
    }
}

/// The agents that a field names, if its tag is one of an agent.
fn named(reading: &mut Reading<'_>, tag: Tag, field: Field<'_>) -> Option<Vec<Contribution>> {
    Some(match &tag.0 {
        b"700" | b"701" | b"702" => persons(reading, tag, field),
        b"710" | b"711" | b"712" => vec![Contribution { agent: organization(field), ..Contribution::default() }],
        b"720" | b"721" | b"722" => {
            let name = isbd::trimmed(field.join("a"));
            let heading = heading(field, "acdf", &name);
            let agent = Agent { kind: AgentKind::Family, name: AgentName::Whole(name), heading, ..Agent::default() };
            vec![Contribution { agent, ..Contribution::default() }]
        }
        b"730" => names::read(&field.join("a"), Expected::Any).contributions,
        _ => return None,
    })
}

/// A person; several where the catalogue puts several into `$a`.
fn persons(reading: &mut Reading<'_>, tag: Tag, field: Field<'_>) -> Vec<Contribution> {
    let entry = isbd::trim(field.first('a').unwrap_or_default());
    let rest = isbd::trim(field.first('b').unwrap_or_default());
    let heading = heading(field, "abdcfg", "");
    if rest.is_empty() {
        let read = names::read(entry, Expected::Person);
        if read.contributions.len() > 1 {
            reading.record.doubt(
                Diagnostic::new(
                    Code::SeveralNames,
                    format!("{} persons in one field are taken apart", read.contributions.len()),
                )
                .in_field(format!("{tag} $a"))
                .with_value(entry),
            );
            return read.contributions;
        }
        return read
            .contributions
            .into_iter()
            .map(|contribution| with_heading(contribution, field, heading.is_some(), entry))
            .collect();
    }
    // The second indicator 1 says that $a is a family name; many records leave it out, but only a family name has a $b.
    let name = PersonName::new(entry, rest);
    let contribution = Contribution { agent: Agent::person(name), ..Contribution::default() };
    let inverted = format!("{entry}, {rest}");
    vec![with_heading(contribution, field, heading.is_some(), &inverted)]
}

/// Gives a person what `$c`, `$d` and `$f` say beside the name.
fn with_heading(mut contribution: Contribution, field: Field<'_>, has_heading: bool, name: &str) -> Contribution {
    let additions: Vec<&str> = field
        .subfields()
        .filter(|part| matches!(part.code, 'd' | 'c' | 'f'))
        .map(|part| isbd::trim(part.value))
        .filter(|part| !part.is_empty())
        .collect();
    let full = field.first('g').map(isbd::without_round_brackets).filter(|full| !full.is_empty());
    if has_heading && (!additions.is_empty() || full.is_some()) {
        // The forenames in full behind their initials.
        let full = full.map(|full| format!("({full})"));
        let parts = std::iter::once(full.map_or_else(|| name.to_owned(), |full| format!("{name} {full}")));
        let parts: Vec<String> = parts.chain(additions.iter().map(|part| (*part).to_owned())).collect();
        // "鲁宾 (美)": some write the round brackets into the record.
        contribution.agent.heading = Some(parts.join(", ").replace(", (", " ("));
    }
    if let AgentName::Person(parts) = &mut contribution.agent.name {
        for addition in additions {
            match addition.trim_end_matches('.').to_ascii_lowercase().as_str() {
                "jr" | "sr" | "ii" | "iii" | "iv" if parts.suffix.is_none() => parts.suffix = Some(addition.to_owned()),
                "sir" | "dame" | "lord" | "lady" | "dr" | "prof" if parts.prefix.is_none() => {
                    parts.prefix = Some(addition.to_owned());
                }
                _ => {}
            }
        }
    }
    contribution
}

fn heading(field: Field<'_>, codes: &str, name: &str) -> Option<String> {
    let heading = isbd::trimmed(field.join(codes));
    (!heading.is_empty() && heading != name).then_some(heading)
}

fn organization(field: Field<'_>) -> Agent {
    let units: Vec<&str> = field
        .subfields()
        .filter(|part| matches!(part.code, 'a' | 'b'))
        .map(|part| isbd::trim(part.value))
        .filter(|part| !part.is_empty())
        .collect();
    let name = units.join(". ");
    let qualifiers =
        ['c', 'd', 'f', 'e'].into_iter().flat_map(|code| field.all(code)).map(isbd::without_round_brackets);
    let qualifiers: Vec<&str> = qualifiers.filter(|qualifier| !qualifier.is_empty()).collect();
    let heading = (!qualifiers.is_empty()).then(|| format!("{name} ({})", qualifiers.join(" : ")));
    Agent { heading, ..Agent::organization(name) }
}

fn meeting(field: Field<'_>) -> Meeting {
    let value = |code| field.first(code).map(isbd::without_round_brackets).filter(|value| !value.is_empty());
    let units: Vec<&str> =
        field.subfields().filter(|part| matches!(part.code, 'a' | 'b')).map(|part| isbd::trim(part.value)).collect();
    let name = units.join(". ");
    Meeting {
        heading: {
            let qualifiers: Vec<&str> = ['d', 'f', 'e'].into_iter().filter_map(value).collect();
            (!qualifiers.is_empty()).then(|| format!("{name} ({})", qualifiers.join(" : ")))
        },
        name,
        number: value('d').map(str::to_owned),
        date: value('f').map(dates::read),
        place: value('e').map(str::to_owned),
        identifiers: identifiers(field),
        other_scripts: Vec::new(),
    }
}

/// `$4`: three digits, or a MARC code that somebody wrote instead.
fn roles(reading: &mut Reading<'_>, tag: Tag, field: Field<'_>) -> Vec<Role> {
    let mut roles = Vec::new();
    for written in field.all('4').map(isbd::trim).filter(|code| !code.is_empty()) {
        let relator = Relator::from_unimarc(written)
            .or_else(|| Relator::from_code(written))
            .or_else(|| Relator::from_term(written));
        let role = if let Some(relator) = relator {
            Role::Relator(relator)
        } else {
            reading.record.doubt(
                Diagnostic::new(Code::UnknownRelator, format!("“{written}” is no relator code"))
                    .in_field(format!("{tag} $4"))
                    .with_value(written),
            );
            Role::Other(written.to_owned())
        };
        push_new(&mut roles, role);
    }
    roles
}

/// `$o` international identifier, `$3` number of the authority record where its form says which file it is of.
pub(super) fn identifiers(field: Field<'_>) -> Vec<Identifier> {
    let mut identifiers = Vec::new();
    for value in field
        .subfields()
        .filter(|subfield| matches!(subfield.code, '0' | '1' | '3' | 'o'))
        .map(|subfield| subfield.value.trim())
    {
        if let Some(identifier) = Identifier::from_uri(value)
            && !identifiers.contains(&identifier)
        {
            identifiers.push(identifier);
        }
    }
    identifiers
}
