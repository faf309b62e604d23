//! Works as CSL-JSON and Crossref describe them, and how they become a [`Record`]: shared by the readers of both, in JSON and XML.

pub(in crate::read) mod dates;
pub(in crate::read) mod grant;
pub(in crate::read) mod kind;
pub(in crate::read) mod notes;
pub(in crate::read) mod pages;
pub(in crate::read) mod people;
mod place;
pub(in crate::read) mod relations;
pub(in crate::read) mod text;
pub(in crate::read) mod titles;
pub(in crate::read) mod work;

use crate::error::{Code, Diagnostic};
use crate::id::Identifier;
use crate::model::list::push_new;
use crate::model::{
    Agent, Contribution, Date, DateEvent, DateStatement, Edtf, Item, Kind, Meeting, NoteKind, Record, Relator, Role,
};
use crate::read::evidence;
use crate::text::isbd;
use dates::DateValue;
use work::Work;

/// The record of a work.
pub(in crate::read) fn record(work: &Work<'_>) -> Record {
    let mut record = Record::default();
    decide_kind(&mut record, work);
    identify(&mut record, work);
    titles::fill(&mut record, work);
    contributors(&mut record, work);
    place::fill(&mut record, work);
    imprint(&mut record, work);
    fill_dates(&mut record, work);
    meeting(&mut record, work);
    notes::fill(&mut record, work);
    relations::fill(&mut record, work);
    archive(&mut record, work);
    left_out(&mut record, work);
    record
}

fn decide_kind(record: &mut Record, work: &Work<'_>) {
    let written = work.kind.text().unwrap_or_default();
    // "Journal Article" and "journal_article" are seen as well.
    let name = written.to_ascii_lowercase().replace(' ', "-");
    let found = kind::of(&name).or_else(|| kind::of(&name.replace('_', "-")));
    if found.is_none() && !written.is_empty() {
        record.keep_unmapped("type", written);
    }
    let mut kind = found.unwrap_or_default();
    let subtype = work.subtype.text().unwrap_or_default();
    let genre = work.genre.text().unwrap_or_default().to_lowercase();
    let medium = work.medium.text().unwrap_or_default().to_lowercase();
    kind = match name.as_str() {
        "posted-content" => kind::of_posted(subtype),
        "article" if !work.container_title.is_empty() => Kind::JournalArticle,
        "article" if is_preprint(work, &genre) => Kind::Preprint,
        "book" if work.author.is_empty() && work.container_author.is_empty() && !work.editor.is_empty() => {
            Kind::EditedBook
        }
        "broadcast" | "song"
            if ["radio", "podcast", "audio"].iter().any(|word| medium.contains(word) || genre.contains(word)) =>
        {
            Kind::Audio
        }
        "broadcast" if medium.contains("tv") || medium.contains("television") || medium.contains("video") => {
            Kind::Video
        }
        "personal_communication" if genre.contains("mail") || medium.contains("mail") => Kind::Email,
        "review" | "review-book" if work.container_title.is_empty() => Kind::Document,
        _ => kind,
    };
    record.kind = kind;
    if !name.is_empty()
        && !kind::says_it_all(&name)
        && (kind == Kind::Document || !matches!(name.as_str(), "broadcast" | "pamphlet"))
    {
        notes::genre(record, written);
    }
    if !(subtype.is_empty() || kind == Kind::Preprint && subtype == "preprint") {
        notes::genre(record, subtype);
    }
    for genre in text::all(&work.genre) {
        notes::genre(record, &genre);
    }
}

/// Whether an "article" of CSL is a preprint: it says so, or where it is kept does.
fn is_preprint(work: &Work<'_>, genre: &str) -> bool {
    let number = work.number.text().unwrap_or_default().to_lowercase();
    genre.contains("preprint")
        || number.starts_with("arxiv")
        || evidence::preprint::is_server(work.publisher.text().unwrap_or_default())
}

fn identify(record: &mut Record, work: &Work<'_>) {
    let dois = text::identifiers(record, &work.doi, "doi", "DOI");
    for doi in dois {
        let is_second = record.identifiers.iter().any(|known| matches!(known, Identifier::Doi(_)));
        if is_second && let Identifier::Doi(other) = &doi {
            let message = format!("several DOIs: {other} is not taken");
            record.doubt(Diagnostic::new(Code::SeveralDois, message).in_field("DOI").with_value(other.as_str()));
            continue;
        }
        record.identify(doi);
    }
    for identifier in text::identifiers(record, &work.pmid, "pmid", "PMID") {
        record.identify(identifier);
    }
    for identifier in text::identifiers(record, &work.pmcid, "pmcid", "PMCID") {
        record.identify(identifier);
    }
    let doi = work.doi.text().unwrap_or_default().to_ascii_lowercase();
    for number in text::all(&work.alternative_id) {
        // Many publishers repeat the DOI, or its end.
        if !doi.contains(&number.to_ascii_lowercase()) {
            record.identify(Identifier::Other { scheme: "local".to_owned(), value: number });
        }
    }
    let addresses = work.url.iter().chain(work.resource.primary.url.iter()).chain(work.resource.url.iter());
    for url in addresses.chain(work.resource.secondary.iter().flat_map(|address| address.url.iter())) {
        text::link(record, url);
    }
    for file in &*work.link {
        // The others are for machines that mine texts and look for plagiarism.
        if file.application.text().is_none_or(|application| matches!(application, "unspecified" | "syndication"))
            && let Some(url) = file.url.text()
        {
            text::link(record, url);
        }
    }
    if !record.identifiers.iter().any(|id| matches!(id, Identifier::Doi(_) | Identifier::ShortDoi(_))) {
        crate::read::evidence::doi_elsewhere(record);
    }
    record.languages = text::languages(record, &work.language, "language");
}

/// The role with this code of MARC, or in words where MARC has none.
fn role(role: &str) -> Role {
    Relator::from_code(role).map_or_else(|| Role::Other(role.to_owned()), Role::Relator)
}

fn contributors(record: &mut Record, work: &Work<'_>) {
    people::add(record, &work.author, || role("aut"), "author");
    // The review is by its reviewer.
    let reviewer = if record.kind == Kind::PeerReview { "aut" } else { "rev" };
    people::add(record, &work.reviewer, || role(reviewer), "reviewer");
    let others = [
        (&work.editor, "edt", "editor"),
        (&work.translator, "trl", "translator"),
        (&work.chair, "chair", "chair"),
        (&work.compiler, "com", "compiler"),
        (&work.composer, "cmp", "composer"),
        (&work.contributor, "ctb", "contributor"),
        (&work.curator, "cur", "curator"),
        (&work.director, "drt", "director"),
        (&work.editorial_director, "pbd", "editorial-director"),
        (&work.executive_producer, "executive producer", "executive-producer"),
        (&work.guest, "guest", "guest"),
        (&work.program_host, "hst", "host"),
        (&work.illustrator, "ill", "illustrator"),
        (&work.interviewer, "ivr", "interviewer"),
        (&work.narrator, "nrt", "narrator"),
        (&work.organizer, "orm", "organizer"),
        (&work.original_author, "ant", "original-author"),
        (&work.performer, "prf", "performer"),
        (&work.producer, "pro", "producer"),
        (&work.recipient, "rcp", "recipient"),
        (&work.script_writer, "aus", "script-writer"),
        (&work.series_creator, "series creator", "series-creator"),
    ];
    // Who chaired the conference has no part in each of its papers.
    let is_paper = record.kind == Kind::ConferencePaper;
    for (list, what, field) in others.into_iter().filter(|(_, what, _)| !(is_paper && *what == "chair")) {
        people::add(record, list, || role(what), field);
    }
    // A person in two lists has two contributions; what several lists say of an organisation is one each.
    let issuer = if record.kind == Kind::Thesis { Relator::DEGREE_GRANTOR } else { Relator::ISSUER };
    for institution in work.institution.iter().chain(&*work.standards_body) {
        if let Some(contribution) = people::organization(institution, issuer) {
            text::join(&mut record.contributions, contribution);
        }
    }
    for authority in text::all(&work.authority) {
        let roles = vec![Role::Relator(Relator::ISSUER)];
        let contribution = Contribution { agent: Agent::organization(authority), roles, ..Contribution::default() };
        text::join(&mut record.contributions, contribution);
    }
}

fn imprint(record: &mut Record, work: &Work<'_>) {
    for name in text::all(&work.publisher).into_iter().filter(|name| !evidence::publisher::says_none(name)) {
        let publisher = Agent::organization(isbd::trim(&name));
        // A journal that publishes itself is its own publisher, and the article's publisher is the journal's.
        let host = record.hosts.first_mut();
        match host.filter(|host| host.title.as_ref().is_some_and(|title| text::says_the_same(&title.value, &name))) {
            Some(host) => host.publishers.push(publisher),
            None => record.publishers.push(publisher),
        }
    }
    record.places = text::all(&work.publisher_place).iter().map(|place| isbd::trim(place).to_owned()).collect();
    record.places.retain(|place| !evidence::publisher::says_none(place));
    record.editions = text::all(&work.edition);
    record.editions.extend(text::all(&work.version.version));
    record.numbers.extend(text::all(&work.number));
    record.numbers.extend(text::all(&work.chapter_number));
    for pages in text::all(&work.number_of_pages) {
        match pages.parse() {
            Ok(count) => record.page_count = Some(count),
            Err(_) => record.extents.push(pages),
        }
    }
    for volumes in text::all(&work.number_of_volumes) {
        match volumes.parse() {
            // Of a single book it is said in words how many there are in all.
            Ok(count) if record.kind == Kind::MultiVolumeBook => record.volume_count = Some(count),
            Ok(count) => record.extents.push(format!("{count} volumes")),
            Err(_) => record.extents.push(volumes),
        }
    }
    record.extents.extend(text::all(&work.dimensions));
    record.extents.extend(text::all(&work.scale));
}

fn fill_dates(record: &mut Record, work: &Work<'_>) {
    let mut add = |event: DateEvent, value: &DateValue<'_>, field: &str| -> Option<Date> {
        let date = value.date()?;
        if date.edtf.is_none() {
            let message = format!("the date “{}” could not be read", date.written);
            record
                .diagnostics
                .push(Diagnostic::new(Code::UnreadDate, message).in_field(field).with_value(date.written.as_str()));
        }
        let statement = DateStatement { event, date: date.clone() };
        push_new(&mut record.dates, statement);
        Some(date)
    };
    let issued = [
        (&work.issued, "issued"),
        (&work.published, "published"),
        (&work.published_print, "published-print"),
        (&work.published_online, "published-online"),
        (&work.posted, "posted"),
        (&work.published_other, "published-other"),
    ];
    let issued = issued.iter().find_map(|(value, field)| add(DateEvent::Issued, value, field));
    for (value, field) in [
        (&work.published_online, "published-online"),
        (&work.posted, "posted"),
        (&work.available_date, "available-date"),
    ] {
        add(DateEvent::Available, value, field);
    }
    add(DateEvent::Accepted, &work.accepted, "accepted");
    add(DateEvent::Accepted, &work.approved, "approved");
    add(DateEvent::Submitted, &work.submitted, "submitted");
    add(DateEvent::Created, &work.content_created, "content-created");
    add(DateEvent::Created, &work.original_date, "original-date");
    add(DateEvent::Modified, &work.content_updated, "content-updated");
    // What came out in print later than it was issued, and is in no issue that says so.
    for value in [&work.published_print, &work.published_other] {
        let Some(date) = value.date().filter(|date| date.edtf.is_some()) else { continue };
        let is_said = issued.as_ref().is_some_and(|issued| is_within(issued, &date) || is_within(&date, issued));
        if !is_said && !place::is_date_of_part(record, &date) {
            record.dates.push(DateStatement { event: DateEvent::Issued, date });
        }
    }
    if let Some(moment) = work.deposited.moment() {
        record.origin.modified = Some(moment);
        record.origin.source = text::first(&work.source).map(|source| source.to_ascii_lowercase());
    }
}

/// Whether one date is the other or a part of it.
fn is_within(exact: &Date, coarse: &Date) -> bool {
    exact.written.starts_with(coarse.written.as_str())
}

fn meeting(record: &mut Record, work: &Work<'_>) {
    let event = &work.event;
    let name = text::first(&event.name).or_else(|| text::first(&work.event_title));
    let place = text::first(&event.location).or_else(|| text::first(&work.event_place));
    let date = match (event.start.date(), event.end.date()) {
        (Some(start), Some(end)) => Some(range(start, &end)),
        (start, end) => start.or(end).or_else(|| work.event_date.date()),
    };
    let sponsor = Relator::SPONSOR;
    for name in text::all(&event.sponsor) {
        let roles = vec![Role::Relator(sponsor)];
        let contribution = Contribution { agent: Agent::organization(name), roles, ..Contribution::default() };
        // Who paid for the conference has no part in each of its papers.
        let list = match record.hosts.first_mut().filter(|_| record.kind.is_component()) {
            Some(host) => &mut host.contributions,
            None => &mut record.contributions,
        };
        text::join(list, contribution);
    }
    notes::unmapped(record, "event.theme", &event.theme);
    let acronym = text::first(&event.acronym);
    let Some(name) = name.or_else(|| acronym.clone()) else {
        // A place or date of something without a name.
        for (field, written) in [("event-place", place), ("event-date", date.map(|date| date.written))] {
            if let Some(written) = written {
                record.keep_unmapped(field, written);
            }
        }
        return;
    };
    let heading =
        acronym.filter(|acronym| !name.contains(acronym.as_str())).map(|acronym| format!("{name} ({acronym})"));
    record.meetings.push(Meeting {
        number: text::first(&event.number),
        name,
        date,
        place,
        heading,
        ..Meeting::default()
    });
}

/// From one date to another.
pub(in crate::read) fn range(start: Date, end: &Date) -> Date {
    if start == *end {
        return start;
    }
    let written = format!("{}/{}", start.written, end.written);
    match (&start.edtf, &end.edtf) {
        (Some(from), Some(to)) if from <= to => {
            let edtf = Edtf::parse(&format!("{from}/{to}"));
            Date { written, edtf }
        }
        _ => Date { written, edtf: None },
    }
}

/// The archive or library that has the work, with its place there; services that keep a digital copy.
fn archive(record: &mut Record, work: &Work<'_>) {
    let archives = text::all(&work.archive);
    let location = text::first(&work.archive_location);
    let call_number = text::first(&work.call_number);
    let is_service =
        !archives.is_empty() && location.is_none() && call_number.is_none() && !work.deposited.date_time.is_empty();
    if is_service {
        notes::note(record, NoteKind::General, format!("Archived by {}", archives.join(", ")));
    } else if !archives.is_empty() || location.is_some() || call_number.is_some() {
        let item = Item {
            library: archives.first().cloned(),
            call_number: location.clone().or_else(|| call_number.clone()),
            collection: text::first(&work.archive_collection),
            location: text::first(&work.archive_place),
            ..Item::default()
        };
        record.items.push(item);
        if let (Some(_), Some(call_number)) = (location, call_number) {
            record.keep_unmapped("call-number", call_number);
        }
        for archive in archives.into_iter().skip(1) {
            record.keep_unmapped("archive", archive);
        }
    }
}

/// Fields that are known and have no place in the model, and keys that are not known.
fn left_out(record: &mut Record, work: &Work<'_>) {
    notes::unmapped(record, "original-publisher", &work.original_publisher);
    notes::unmapped(record, "original-publisher-place", &work.original_publisher_place);
    if work.deposited.date_time.is_empty() {
        notes::unmapped(record, "source", &work.source);
    }
    for (key, value) in &work.unknown {
        let value = value.get();
        if !matches!(value, "null" | "[]" | "{}" | "\"\"" | "false") {
            record.keep_unmapped(key.as_ref(), value.trim_matches('"'));
        }
    }
    let odd = [
        (&work.title, "title"),
        (&work.publisher, "publisher"),
        (&work.container_title, "container-title"),
        (&work.abstracts, "abstract"),
    ];
    for (texts, field) in odd {
        if texts.is_odd {
            let message = format!("an object stands where the text of {field} was expected; its text was taken");
            record.doubt(Diagnostic::new(Code::Repaired, message).in_field(field));
        }
    }
}
