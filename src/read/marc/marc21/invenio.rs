//! MARC as [Invenio](https://inveniosoftware.org/) makes it (Zenodo, INSPIRE, CERN, RERO DOC): one leader for all records, relations
//! of DataCite in 773, the journal in 909 C4, the type of the work in 980.

use super::{Reading, host, linking};
use crate::id::{Doi, Identifier, Orcid};
use crate::model::list::push_new;
use crate::model::{
    Affiliation, Agent, DateEvent, DateStatement, Host, Kind, Link, LinkKind, Note, NoteKind, RelatedWork, Relation,
    RelationKind, Rights, RightsKind, Text,
};
use crate::read::datacite::kind::of_relation;
use crate::read::marc::{Field, MarcRecord, Tag};
use crate::read::types;
use crate::read::works::relations::identifier;
use crate::text::{dates, isbd};

/// Whether the leader is one of the two that Invenio writes for every record (a kit, or a book with `#` for blanks), or absent beside a
/// type of the work, as it is in what is uploaded to it.
pub(super) fn is_invenio(marc: &MarcRecord) -> bool {
    if marc.leader().is_empty() {
        return marc.with_tag("980").filter_map(|field| field.first('a')).map(str::trim).any(is_type);
    }
    let is_constant = || marc.leader_at(8) == b'#' || marc.leader_at(6) == b'o' && marc.leader_at(7) == b'c';
    marc.leader_at(18) == b'u' && marc.leader_at(17) == b'u' && is_constant()
}

/// Whether 980 $a says what sort of work it is, or that it is one of high-energy physics.
fn is_type(term: &str) -> bool {
    term.eq_ignore_ascii_case("hep") || term.eq_ignore_ascii_case("citeable") || types::kind(term).is_some()
}

/// Reads a field that Invenio writes in a way of its own; false for one that is as in other catalogues.
pub(super) fn read(reading: &mut Reading<'_>, tag: Tag, field: Field<'_>) -> bool {
    let is_empty = !field.subfields().any(|part| !part.value.trim().is_empty());
    match &tag.0 {
        _ if is_empty => true,
        b"260" | b"269" => {
            embargo(reading, field);
            false
        }
        b"520" => read_description(reading, field),
        b"540" => read_access(reading, field),
        b"650" => read_license(reading, field),
        b"773" => {
            name_journal(reading, field);
            read_relation(reading, field)
        }
        b"856" => read_file(reading, field),
        b"909" if field.indicators() == *b"C4" => read_journal(reading, field),
        b"980" => {
            read_type(reading, field);
            true
        }
        _ => false,
    }
}

/// Puts the main entry before the added ones, which may stand before it in the record.
pub(super) fn finish(reading: &mut Reading<'_>) {
    let contributions = &mut reading.record.contributions;
    if let Some(at) = contributions.iter().position(|contribution| contribution.is_main_entry) {
        contributions.get_mut(..=at).unwrap_or_default().rotate_right(1);
    }
}

/// 100, 700: affiliations as printed in `$v`, an ORCID in `$j`.
pub(super) fn describe(agent: &mut Agent, field: Field<'_>) {
    let printed = field.all('v').map(str::trim).filter(|name| !name.is_empty() && agent.affiliations.is_empty());
    let printed: Vec<_> = printed.map(|name| Affiliation { name: name.to_owned(), ..Affiliation::default() }).collect();
    agent.affiliations.extend(printed);
    let numbers = field.all('j').filter_map(|number| number.trim().strip_prefix("ORCID:"));
    for orcid in numbers.filter_map(|number| Orcid::parse(number).ok()).map(Identifier::Orcid) {
        push_new(&mut agent.identifiers, orcid);
        agent.heading = None;
    }
}

/// 260 $c: the day from which the files may be had, as `info:eu-repo/date/embargoEnd/2026-01-31`.
fn embargo(reading: &mut Reading<'_>, field: Field<'_>) {
    for day in field.all('c').filter_map(embargo_end) {
        reading.record.dates.push(DateStatement { event: DateEvent::Available, date: dates::read(day) });
    }
}

/// The day in an embargo's address.
pub(super) fn embargo_end(value: &str) -> Option<&str> {
    value.trim().strip_prefix("info:eu-repo/date/embargoEnd/")
}

/// 520: with a second indicator 1 the format of a file, with 2 its size.
fn read_description(reading: &mut Reading<'_>, field: Field<'_>) -> bool {
    let kind = match field.indicators()[1] {
        b'1' => NoteKind::FileFormat,
        b'2' => NoteKind::General,
        _ => return false,
    };
    let note = Note { kind, text: Text::new(isbd::trim(&field.join("a"))) };
    push_new(&mut reading.record.notes, note);
    true
}

/// 540: who may see it, as a term of `OpenAIRE`.
fn read_access(reading: &mut Reading<'_>, field: Field<'_>) -> bool {
    let Some(access) = field.first('a').and_then(|term| term.trim().strip_prefix("info:eu-repo/semantics/")) else {
        return false;
    };
    reading.record.rights.push(Rights { kind: RightsKind::Access, value: access.to_owned() });
    true
}

/// 650: the code of a licence, which is no subject; 540 has its address as a rule.
fn read_license(reading: &mut Reading<'_>, field: Field<'_>) -> bool {
    if !field.first('2').is_some_and(|list| matches!(list.trim(), "spdx" | "opendefinition.org" | "cc")) {
        return false;
    }
    if !reading.record.rights.iter().any(|rights| rights.kind == RightsKind::License) {
        let value = isbd::trim(&field.join("a")).to_owned();
        reading.record.rights.push(Rights { kind: RightsKind::Statement, value });
    }
    true
}

/// 773 with an identifier in `$a`, its scheme in `$n` and in `$i` what the work is to it: "isVersionOf", "Is cited by".
fn read_relation(reading: &mut Reading<'_>, field: Field<'_>) -> bool {
    let (Some(value), Some(scheme), Some(label)) = (field.first('a'), field.first('n'), field.first('i')) else {
        return false;
    };
    let is_scheme = scheme.trim().chars().all(|c| c.is_ascii_alphanumeric());
    if !is_scheme || field.first('t').or_else(|| field.first('p')).is_some() {
        return false;
    }
    let kind = of_relation(&in_one_word(label));
    let identifier = identifier(scheme, value);
    if kind == RelationKind::Cites && !matches!(identifier, Identifier::Doi(_)) {
        reading.record.keep_unmapped("773 $a", value);
        return true;
    }
    let work = RelatedWork { identifiers: vec![identifier], ..RelatedWork::default() };
    push_new(&mut reading.record.relations, Relation { kind, work });
    true
}

/// "isVersionOf" and "Is version of" as DataCite writes them: `IsVersionOf`.
fn in_one_word(label: &str) -> String {
    let mut word = String::with_capacity(label.len());
    for part in label.split_whitespace() {
        let mut letters = part.chars();
        word.extend(letters.next().map(|first| first.to_ascii_uppercase()));
        word.push_str(letters.as_str());
    }
    word
}

/// 856: a file with its checksum in `$z`, which is no word for readers; or another identifier of the work in `$a`.
fn read_file(reading: &mut Reading<'_>, field: Field<'_>) -> bool {
    let Some(url) = field.first('u').map(str::trim).filter(|url| !url.is_empty()) else {
        let Some(doi) = field.first('a').and_then(|name| Doi::parse(name).ok()) else { return false };
        reading.record.links.push(Link { url: doi.iri(), kind: LinkKind::Related, label: None });
        return true;
    };
    let has_checksum = field.first('z').is_some_and(|note| note.trim().starts_with("md5:"));
    if has_checksum && field.first('y').is_none() {
        reading.record.links.push(Link { url: url.to_owned(), kind: LinkKind::Work, label: None });
    }
    has_checksum
}

/// What is named in `$p` is a journal.
fn name_journal(reading: &mut Reading<'_>, field: Field<'_>) {
    if field.first('p').is_some() && field.first('t').is_none() {
        reading.evidence.host.get_or_insert(Kind::Journal);
        // The DOI of the article, as older records have it.
        for doi in field.all('a').filter(|value| value.trim().starts_with("10.")).filter_map(|doi| Doi::parse(doi).ok())
        {
            reading.record.identify(Identifier::Doi(doi));
        }
    }
}

/// 909 C4: the journal or proceedings, with volume, issue, pages and year.
fn read_journal(reading: &mut Reading<'_>, field: Field<'_>) -> bool {
    let title = linking::title(field);
    let mut host = Host { title, ..Host::default() };
    host::read_citation(&mut host.part, field);
    if host.title.is_none() && host.part.is_empty() {
        return false;
    }
    name_journal(reading, field);
    push_new(&mut reading.record.hosts, host);
    true
}

/// 980: the type of the work, in `$b` closer than in `$a`; sets of records and states of publication stand there as well.
fn read_type(reading: &mut Reading<'_>, field: Field<'_>) {
    let known = reading.evidence.stated.as_ref().map(|(_, kind)| types::rank(*kind));
    let found = ['b', 'a'].into_iter().filter_map(|code| field.first(code)).find_map(|term| {
        let kind = types::kind(term)?;
        known.is_none_or(|known| types::rank(kind) > known).then(|| (term.trim().to_owned(), kind))
    });
    if found.is_some() {
        reading.evidence.stated = found;
    }
}
