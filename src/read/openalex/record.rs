//! From a work of OpenAlex to a record.

use super::work::{Authorship, Location, Mesh, Source, Topic, Work};
use crate::id::Identifier;
use crate::model::list::push_new;
use crate::model::{
    Affiliation, Agent, AgentKind, AgentName, Contribution, DateEvent, DateStatement, Edtf, Host, Kind, Part, Record,
    Relator, RightsKind, Role, Scheme, Subdivision, Subject, SubjectKind, Title,
};
use crate::read::json::shapes::{Keyed, Texts};
use crate::read::works::{notes, pages, people, relations, text};
use crate::read::{datacite, evidence, works};
use crate::text::dates;

pub(super) fn record(work: &Work<'_>) -> Record {
    let mut record = Record { kind: kind(work), ..Record::default() };
    identify(&mut record, work);
    record.languages = text::languages(&mut record, &work.language, "language");
    if let Some(full) = text::first(&work.title) {
        record.title = Some(Title::new(full));
        evidence::title_in_its_language(&mut record);
    }
    for authorship in &*work.authorships {
        author(&mut record, authorship);
    }
    place(&mut record, work);
    issued(&mut record, work);
    subjects(&mut record, work);
    let abstracts = text::all(&work.plain_abstract).into_iter().chain(running_text(&work.inverted_abstract));
    record.abstracts = abstracts.map(Into::into).collect();
    rights(&mut record, work);
    funding(&mut record, work);
    // The works cited are named by numbers of OpenAlex, which say nothing outside it.
    relations::without_doi(&mut record, work.referenced.iter().count(), "referenced_works");
    if work.is_retracted.text() == Some("true") {
        notes::note(&mut record, crate::model::NoteKind::General, "Retracted");
    }
    for (key, value) in &work.unknown {
        let value = value.get();
        if !matches!(value, "null" | "[]" | "{}" | "\"\"" | "false") {
            record.keep_unmapped(key.as_ref(), value.trim_matches('"'));
        }
    }
    if let Some(updated) = work.updated.text().and_then(|time| time.get(..10)).filter(|day| Edtf::parse(day).is_some())
    {
        record.origin.modified = Some(updated.to_owned());
        record.origin.source = Some("openalex".to_owned());
    }
    record
}

/// The kind by what Crossref or the repository says, then by OpenAlex's own [type](https://api.openalex.org/types).
fn kind(work: &Work<'_>) -> Kind {
    let own = work.kind.text().unwrap_or_default();
    let kind = match own {
        "article" | "editorial" | "erratum" | "letter" | "retraction" | "review" => Kind::JournalArticle,
        "book" => Kind::Book,
        "conference-paper" => Kind::ConferencePaper,
        "preprint" => Kind::Preprint,
        "book-chapter" => Kind::Chapter,
        "supplementary-materials" | "libguides" | "paratext" | "other" | "grant" => Kind::Document,
        other => works::kind::of(other).unwrap_or_default(),
    };
    let said = work.crossref_type.text().or_else(|| work.primary_location.raw_type.text()).unwrap_or_default();
    match (works::kind::of(said), own) {
        (Some(said), "article" | "book" | "other" | "") if said != Kind::Document && said != Kind::Preprint => said,
        // An article that is in no journal may be a preprint or not: the record does not say.
        _ if kind == Kind::JournalArticle && work.primary_location.source.kind.text() == Some("repository") => {
            Kind::Document
        }
        _ => kind,
    }
}

fn identify(record: &mut Record, work: &Work<'_>) {
    let fields = [(&work.doi, "doi", "doi"), (&work.ids.pmid, "pmid", "ids.pmid")];
    for (texts, scheme, field) in fields {
        for identifier in text::identifiers(record, texts, scheme, field) {
            record.identify(identifier);
        }
    }
    for number in work.ids.pmcid.iter() {
        let number = number.trim_end_matches('/').rsplit('/').next().unwrap_or(number).trim_start_matches("PMC");
        record.identify(Identifier::Other { scheme: "pmcid".to_owned(), value: format!("PMC{number}") });
    }
    for number in work.ids.mag.iter() {
        record.identify(Identifier::Other { scheme: "mag".to_owned(), value: number.to_owned() });
    }
    for id in work.id.iter() {
        record.identify(Identifier::Iri(id.to_owned()));
    }
    let primary = std::iter::once(&work.primary_location);
    for location in primary.chain(std::iter::once(&work.best_location)).chain(&*work.locations) {
        for url in location.page.iter().chain(location.pdf.iter()) {
            text::link(record, url);
        }
    }
    let genre = work.kind.text().filter(|kind| {
        matches!(
            *kind,
            "editorial" | "erratum" | "libguides" | "paratext" | "retraction" | "review" | "supplementary-materials"
        )
    });
    if let Some(genre) = genre {
        notes::genre(record, genre);
    }
}

fn author(record: &mut Record, authorship: &Authorship<'_>) {
    let author = &authorship.author;
    let Some(name) = text::first(&author.name).or_else(|| text::first(&authorship.raw_name)) else { return };
    let mut agent = match datacite::people::read_name(record, &name, true, "authorships").as_slice() {
        [agent] => agent.clone(),
        _ => Agent { kind: AgentKind::Person, name: AgentName::Whole(name), ..Agent::default() },
    };
    for orcid in author.orcid.iter() {
        agent.identifiers.push(people::orcid(record, orcid, "author.orcid"));
    }
    agent.identifiers.extend(author.id.iter().filter_map(Identifier::from_uri));
    for institution in &*authorship.institutions {
        let Some(name) = text::first(&institution.name) else { continue };
        let identifiers =
            institution.ror.iter().chain(institution.id.iter()).filter_map(Identifier::from_uri).collect();
        agent.affiliations.push(Affiliation { name, identifiers });
    }
    // What the publisher printed, where no institution was found in it.
    if agent.affiliations.is_empty() {
        agent.affiliations.extend(
            text::all(&authorship.raw_affiliations)
                .into_iter()
                .map(|name| Affiliation { name, identifiers: Vec::new() }),
        );
    }
    let roles = vec![Role::Relator(Relator::AUTHOR)];
    record.contributions.push(Contribution { agent, roles, ..Contribution::default() });
}

fn place(record: &mut Record, work: &Work<'_>) {
    let source =
        if work.primary_location.source.name.is_empty() { &work.host_venue } else { &work.primary_location.source };
    let biblio = &work.biblio;
    let mut part = Part { volume: text::first(&biblio.volume), issue: text::first(&biblio.issue), ..Part::default() };
    let written = match (biblio.first_page.text(), biblio.last_page.text()) {
        (Some(first), Some(last)) => Some(format!("{first}-{last}")),
        (first, last) => first.or(last).map(str::to_owned),
    };
    if let Some(written) = written {
        pages::read(record, &mut part, &written, "biblio");
    }
    // A publisher's platform and a repository hold copies; they are not what the work is a part of.
    let is_host = !matches!(source.kind.text(), Some("repository" | "ebook platform" | "metadata"));
    let mut host = Host { part, ..Host::default() };
    if is_host {
        host.title = text::first(&source.name).map(Into::into);
        host.other_titles = text::all(&source.abbreviated).into_iter().map(Into::into).collect();
        host.identifiers = numbers(record, source);
        host.kind = match source.kind.text() {
            Some("journal") => Kind::Journal,
            Some("book series") => Kind::Series,
            Some("conference") => Kind::Proceedings,
            _ => Kind::Document,
        };
    } else if record.kind.is_component() {
        host.title = text::first(&work.primary_location.raw_source).map(Into::into);
    } else if let Some(name) = text::first(&source.name) {
        record.keep_unmapped("primary_location.source", name);
    }
    if let Some(name) = text::first(&source.organization) {
        let publisher = Agent::organization(name.as_str());
        if host.title.as_ref().is_some_and(|title| text::says_the_same(&title.value, &name)) {
            host.publishers.push(publisher);
        } else if is_host || source.kind.text() == Some("ebook platform") {
            record.publishers.push(publisher);
        }
    }
    if host.title.is_some() || !host.identifiers.is_empty() || !host.part.is_empty() {
        record.hosts.push(host);
    }
}

fn numbers(record: &mut Record, source: &Source<'_>) -> Vec<Identifier> {
    let mut all = text::identifiers(record, &source.issn, "issn", "source.issn");
    for linking in text::identifiers(record, &source.issn_l, "issn-l", "source.issn_l") {
        // As a rule the linking ISSN is one of the others.
        if !all.iter().any(|known| known.value() == linking.value()) {
            all.push(linking);
        }
    }
    all
}

fn issued(record: &mut Record, work: &Work<'_>) {
    let year = work.publication_year.text();
    // Where only the year is known, OpenAlex has the first of January.
    let date = work
        .publication_date
        .text()
        .filter(|date| !(date.ends_with("-01-01") && year.is_some_and(|year| date.starts_with(year))));
    if let Some(written) = date.or(year) {
        record.dates.push(DateStatement { event: DateEvent::Issued, date: dates::read(written) });
    }
}

fn subjects(record: &mut Record, work: &Work<'_>) {
    for topic in &*work.keywords {
        if let Some(name) = text::first(&topic.name) {
            notes::keyword(record, &name);
        }
    }
    let topics = if work.topics.is_empty() { std::slice::from_ref(&work.primary_topic) } else { &*work.topics };
    for topic in topics.iter().chain(&*work.concepts) {
        concept(record, topic);
    }
    for heading in &*work.mesh {
        mesh(record, heading);
    }
}

fn concept(record: &mut Record, topic: &Topic<'_>) {
    let Some(name) = text::first(&topic.name) else { return };
    let iris = topic.id.iter().chain(topic.wikidata.iter()).map(str::to_owned).collect();
    let scheme = Some(Scheme("OpenAlex".to_owned()));
    let subject = Subject { kind: SubjectKind::Topic, heading: name.into(), iris, scheme, ..Subject::default() };
    push_new(&mut record.subjects, subject);
}

fn mesh(record: &mut Record, heading: &Mesh<'_>) {
    let Some(name) = text::first(&heading.name) else { return };
    let qualifier = text::first(&heading.qualifier);
    let id = heading.id.text().map(|id| match heading.qualifier_id.text() {
        Some(qualifier) => format!("http://id.nlm.nih.gov/mesh/{id}{qualifier}"),
        None => format!("http://id.nlm.nih.gov/mesh/{id}"),
    });
    let subdivisions = qualifier.map(|value| Subdivision { kind: SubjectKind::Topic, value });
    let subject = Subject {
        kind: SubjectKind::Topic,
        heading: name.into(),
        subdivisions: subdivisions.into_iter().collect(),
        scheme: Some(Scheme("mesh".to_owned())),
        iris: id.into_iter().collect(),
        ..Subject::default()
    };
    push_new(&mut record.subjects, subject);
}

/// The text of an abstract that is stored as the places of each of its words.
fn running_text(index: &Keyed<'_, Texts<'_>>) -> Option<String> {
    /// No abstract has more words; a place beyond is an error that would take all memory to follow.
    const LONGEST: usize = 100_000;
    let mut words: Vec<(usize, &str)> = Vec::new();
    for (word, places) in &index.0 {
        words.extend(
            places
                .iter()
                .filter_map(|place| place.parse().ok())
                .filter(|at| *at < LONGEST)
                .map(|at| (at, word.as_ref())),
        );
    }
    words.sort_by_key(|(at, _)| *at);
    let text = words.into_iter().map(|(_, word)| word).collect::<Vec<_>>().join(" ");
    text::plain(&text)
}

fn rights(record: &mut Record, work: &Work<'_>) {
    let location: &Location<'_> =
        if work.primary_location.license.is_empty() { &work.best_location } else { &work.primary_location };
    if let Some(license) = location.license.text() {
        match license_address(license) {
            Some(address) => notes::add_rights(record, RightsKind::License, address),
            None => notes::add_rights(record, RightsKind::Statement, license),
        }
    }
    if let Some(status) = work.open_access.status.text() {
        let words = if status == "closed" { "closed access".to_owned() } else { format!("{status} open access") };
        notes::add_rights(record, RightsKind::Access, words);
    }
}

/// The address of a Creative Commons licence; OpenAlex does not say its version, so what it says is only the family of licences.
fn license_address(license: &str) -> Option<&'static str> {
    Some(match license {
        "cc0" | "cc-0" => "https://creativecommons.org/publicdomain/zero/1.0/",
        "public-domain" => "https://creativecommons.org/publicdomain/mark/1.0/",
        _ => return None,
    })
}

fn funding(record: &mut Record, work: &Work<'_>) {
    for funder in &*work.funders {
        let identifiers = funder.ror.iter().chain(funder.id.iter()).filter_map(Identifier::from_uri).collect();
        let awards =
            work.awards.iter().filter(|award| award.funder.text().is_some() && award.funder.text() == funder.id.text());
        let awards: Vec<_> = awards.filter_map(|award| text::first(&award.number)).collect();
        notes::add_funder(record, text::first(&funder.name), identifiers, &awards);
    }
    for award in &*work.awards {
        let is_known =
            award.funder.text().is_some_and(|id| work.funders.iter().any(|funder| funder.id.text() == Some(id)));
        if !is_known {
            let identifiers = award.funder.iter().filter_map(Identifier::from_uri).collect();
            let numbers: Vec<_> = text::first(&award.number).into_iter().collect();
            notes::add_funder(record, text::first(&award.funder_name), identifiers, &numbers);
        }
    }
}
