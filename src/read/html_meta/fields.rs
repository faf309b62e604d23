//! Fields in terms of `citation_*`, whatever family of tags they came from.

use crate::error::Code;
use crate::id::{Identifier, Orcid};
use crate::model::list::{push_new, recent};
use crate::model::{
    Affiliation, Contribution, DateEvent, Kind, LinkKind, Meeting, NoteKind, OtherTitleKind, RelatedWork, Relation,
    RelationKind, Relator, Role, Series, Subject, SubjectKind, Text, Title, UnmappedReason,
};
use crate::read::draft::{Draft, Place, scheme_identifier};
use crate::read::evidence;
use crate::read::works::notes;
use crate::read::works::relations::without_doi;
use crate::text::names::Expected;
use crate::text::{isbd, markup};

/// What single fields say that only makes sense together.
#[derive(Default)]
struct Pending {
    place: Place,
    journal: Option<String>,
    abbreviated: Option<String>,
    book: Option<String>,
    conference: Option<String>,
    series: Option<String>,
    institution: Option<String>,
    is_thesis: bool,
    is_report: bool,
    /// Numbers of the journal or book, which are the work's own if there is neither.
    numbers: Vec<(&'static str, String)>,
    publication_dates: Vec<String>,
    without_doi: usize,
}

/// A draft of fields and their values, in the order of the page.
pub(super) fn read<'t>(fields: impl Iterator<Item = (&'t str, &'t str)>) -> Draft {
    let mut draft = Draft::default();
    let mut pending = Pending::default();
    let mut authors: Vec<Contribution> = Vec::new();
    for (key, value) in fields {
        let value = markup::strip(value.trim());
        let value = value.trim();
        let Some(name) = key.strip_prefix("citation_").or((key == "genre").then_some("genre")) else { continue };
        if !value.is_empty() {
            field(&mut draft, &mut pending, &mut authors, name, value);
        }
    }
    for author in authors {
        draft.contribute(author);
    }
    decide(&mut draft, &mut pending);
    draft
}

#[expect(clippy::too_many_lines, reason = "a table: what each tag means")]
fn field(draft: &mut Draft, pending: &mut Pending, authors: &mut Vec<Contribution>, name: &str, value: &str) {
    let set = |slot: &mut Option<String>| {
        slot.get_or_insert_with(|| value.to_owned());
    };
    match name {
        "title" => draft.title(Title::new(isbd::trim(value))),
        "alternative_title" | "title_alternative" => draft.other_title(OtherTitleKind::Variant, Text::new(value)),
        "author" | "authors" | "creator" => add_authors(draft, authors, value),
        "author_institution" | "author_affiliation" => {
            if let Some(author) = authors.last_mut() {
                let affiliation = Affiliation { name: value.to_owned(), identifiers: Vec::new() };
                push_new(&mut author.agent.affiliations, affiliation);
            }
        }
        "author_orcid" => match (Orcid::parse(value), authors.last_mut()) {
            (Ok(orcid), Some(author)) => push_new(&mut author.agent.identifiers, Identifier::Orcid(orcid)),
            _ => draft.doubt(
                Code::InvalidIdentifier,
                "citation_author_orcid",
                value,
                format!("“{value}” is no sound ORCID of an author"),
            ),
        },
        "author_email" => draft.leave_out("citation_author_email", "", UnmappedReason::Private),
        "editor" | "editors" => contributors(draft, "citation_editor", value, Relator::EDITOR),
        "translator" => contributors(draft, "citation_translator", value, Relator::TRANSLATOR),
        "corp_creator" => {
            let found = draft.read_names(
                "eprints.corp_creators",
                value,
                Expected::Organization,
                &[Role::Relator(Relator::AUTHOR)],
                true,
            );
            authors.extend(found);
        }
        "publication_date" | "cover_date" | "date" => pending.publication_dates.push(value.to_owned()),
        // What says least counts least.
        "year" => pending.publication_dates.push(value.to_owned()),
        "online_date" => draft.date(DateEvent::Available, "citation_online_date", value),
        "submitted_date" | "date_received" => draft.date(DateEvent::Submitted, name, value),
        "accepted_date" | "date_accepted" => draft.date(DateEvent::Accepted, name, value),
        "modified_date" => draft.date(DateEvent::Modified, name, value),
        "journal_title" => set(&mut pending.journal),
        "journal_abbrev" => set(&mut pending.abbreviated),
        "inbook_title" | "book_title" => set(&mut pending.book),
        "conference_title" | "conference" | "conference_name" => set(&mut pending.conference),
        "conference_place" => {
            draft.record.meetings.push(Meeting { place: Some(value.to_owned()), ..Meeting::default() });
        }
        "series_title" | "book_series" | "book_series_title" => set(&mut pending.series),
        "dissertation_institution" => {
            pending.is_thesis = true;
            set(&mut pending.institution);
        }
        "dissertation_name" => {
            pending.is_thesis = true;
            draft.note(NoteKind::Degree, Text::new(value));
        }
        "technical_report_institution" => {
            pending.is_report = true;
            set(&mut pending.institution);
        }
        "technical_report_number" => {
            pending.is_report = true;
            push_new(&mut draft.record.numbers, value.to_owned());
        }
        "patent_number" => push_new(&mut draft.record.numbers, value.to_owned()),
        "volume" => set(&mut pending.place.volume),
        "issue" => set(&mut pending.place.issue),
        "firstpage" => set(&mut pending.place.first_page),
        "lastpage" => set(&mut pending.place.last_page),
        "pages" => set(&mut pending.place.pages),
        "article_number" | "elocation_id" => set(&mut pending.place.article_number),
        "num_pages" => draft.record.page_count = draft.record.page_count.or_else(|| value.parse().ok()),
        "doi" => draft.identifier("citation_doi", "doi", value),
        "pmid" | "pmcid" | "pii" => draft.identifier(name, name, value),
        "arxiv_id" => draft.identifier("citation_arxiv_id", "arxiv", value),
        "hdl" | "handle" => draft.identifier("citation_hdl", "hdl", value),
        "issn" => pending.numbers.push(("issn", value.to_owned())),
        "eissn" => pending.numbers.push(("eissn", value.to_owned())),
        "isbn" => pending.numbers.push(("isbn", value.to_owned())),
        "identifier" => draft.any_identifier("identifier", value),
        "publisher" => draft.publisher(value),
        "place" => draft.place(value),
        "edition" => push_new(&mut draft.record.editions, value.to_owned()),
        "language" => draft.languages("citation_language", value),
        "keywords" | "keyword" => keywords(draft, value),
        "abstract" | "description" => draft.abstract_text(Text::new(value)),
        "note" => draft.note(NoteKind::General, Text::new(value)),
        "full_citation" => draft.note(NoteKind::Citation, Text::new(value)),
        "pdf_url" | "fulltext_html_url" | "abstract_html_url" | "public_url" | "full_html_url" | "url"
        | "abstract_url" => {
            // Some sites give what is behind their own name alone.
            if value.starts_with("//") {
                draft.any_identifier(name, &format!("https:{value}"));
            } else if value.starts_with('/') {
                draft.leave_out(&format!("citation_{name}"), value, UnmappedReason::Technical);
            } else {
                draft.any_identifier(name, value);
            }
        }
        "related_url" => draft.link(value, LinkKind::Related, None),
        "reference" => reference(draft, pending, value),
        "type" | "article_type" | "section" => {
            if !draft.type_term(value) {
                let heading = Text::new(value);
                draft.subject(Subject { kind: SubjectKind::Genre, heading, ..Subject::default() });
            }
        }
        "genre" => {
            draft.type_term(value);
        }
        "funder" | "funding_source" => {
            let funder = parts(value)
                .into_iter()
                .find(|(key, _)| matches!(key.as_str(), "citation_funder" | "citation_funding_source"));
            let name = funder.map_or_else(|| value.to_owned(), |(_, name)| name);
            notes::add_funder(&mut draft.record, Some(name), Vec::new(), &[]);
        }
        "license" | "rights" | "copyright" => draft.rights(value),
        "xml_url"
        | "epub_url"
        | "id"
        | "mjid"
        | "state"
        | "access"
        | "fulltext_world_readable"
        | "springer_api_url"
        | "price"
        | "collection_id"
        | "id_from_sass_path"
        | "pdf_size"
        | "is_article_cover_page"
        | "figure"
        | "technical" => draft.leave_out(&format!("citation_{name}"), value, UnmappedReason::Technical),
        // A field of another family under its own name.
        _ if name.contains(['.', ':']) => draft.unmapped(name, value),
        _ => draft.unmapped(&format!("citation_{name}"), value),
    }
}

fn add_authors(draft: &mut Draft, authors: &mut Vec<Contribution>, value: &str) {
    let found = draft.read_names("citation_author", value, Expected::Author, &[Role::Relator(Relator::AUTHOR)], true);
    for author in found {
        let is_known = recent(authors).iter().any(|known| known.agent.name == author.agent.name);
        if !is_known {
            authors.push(author);
        }
    }
}

fn contributors(draft: &mut Draft, field: &str, value: &str, relator: Relator) {
    for contribution in draft.read_names(field, value, Expected::Any, &[Role::Relator(relator)], false) {
        draft.contribute(contribution);
    }
}

/// Keywords; a tag with several has them between semicolons, or between commas where there is no semicolon.
fn keywords(draft: &mut Draft, value: &str) {
    let separator = if value.contains(';') || value.matches(',').count() < 2 { ';' } else { ',' };
    value.split(separator).for_each(|word| draft.keywords(word, None));
}

/// The pairs of a structured value: `citation_title=On locks; citation_doi=10.5555/1;`.
fn parts(value: &str) -> Vec<(String, String)> {
    let pairs = value.split(';').filter_map(|part| part.split_once('='));
    pairs.map(|(key, value)| (key.trim().to_ascii_lowercase(), value.trim().to_owned())).collect()
}

/// A cited work, by its DOI.
fn reference(draft: &mut Draft, pending: &mut Pending, value: &str) {
    let structured = parts(value).into_iter().find(|(key, _)| key == "citation_doi").map(|(_, doi)| doi);
    let found = match &structured {
        Some(doi) => crate::id::Doi::parse(doi).ok(),
        None => crate::id::Doi::find_all(value).into_iter().next().map(|found| found.doi),
    };
    match found {
        Some(doi) => {
            let work = RelatedWork { identifiers: vec![Identifier::Doi(doi)], ..RelatedWork::default() };
            push_new(&mut draft.record.relations, Relation { kind: RelationKind::Cites, work });
        }
        None => pending.without_doi += 1,
    }
}

/// What the fields together say: the kind of work, its host, its date.
fn decide(draft: &mut Draft, pending: &mut Pending) {
    let stated = if pending.is_thesis {
        Some(("citation_dissertation_institution", Kind::Thesis))
    } else if pending.is_report {
        Some(("citation_technical_report_institution", Kind::Report))
    } else if pending.book.is_some() {
        Some(("citation_inbook_title", Kind::Chapter))
    } else if pending.conference.is_some() {
        Some(("citation_conference_title", Kind::ConferencePaper))
    } else if pending.journal.is_some() && draft.evidence.stated.is_none() {
        Some(("citation_journal_title", Kind::JournalArticle))
    } else if pending.numbers.iter().any(|(scheme, _)| *scheme == "isbn") && draft.evidence.stated.is_none() {
        Some(("citation_isbn", Kind::Book))
    } else {
        None
    };
    if let Some((written, kind)) = stated {
        draft.stated(written, kind);
    }
    // "Proceedings of the Harbour Workshop" names a book, not a meeting.
    if let Some(title) = pending.conference.take_if(|title| is_proceedings(title)) {
        pending.book.get_or_insert(title);
    }
    let is_in_proceedings = pending.book.is_none() && pending.journal.is_none();
    if let Some(name) = &pending.conference {
        match draft.record.meetings.first_mut() {
            Some(meeting) => meeting.name.clone_from(name),
            None => draft.record.meetings.push(Meeting { name: name.clone(), ..Meeting::default() }),
        }
    }
    draft.record.meetings.retain(|meeting| !meeting.name.is_empty());
    let is_in_journal = pending.journal.is_some();
    let title = pending.journal.take().or(pending.book.take());
    let title = title.or_else(|| pending.conference.take().filter(|_| is_in_proceedings && has_pages(&pending.place)));
    let is_in_book = !is_in_journal && title.is_some();
    host(draft, pending, title);
    if is_in_book && let Some(host) = draft.record.hosts.first_mut() {
        evidence::editors_of_the_book(&mut draft.record.contributions, host);
    }
    if let Some(title) = pending.series.take() {
        let series = Series { title: Text::new(title), ..Series::default() };
        // The series of what is in a book is the book's.
        match draft.record.hosts.first_mut().filter(|_| is_in_book) {
            Some(host) => host.series.push(series),
            None => draft.record.series.push(series),
        }
    }
    if let Some(name) = pending.institution.take() {
        let role = if pending.is_thesis { Relator::DEGREE_GRANTOR } else { Relator::ISSUER };
        contributors(draft, "institution", &name, role);
    }
    // The finest of the dates that agree with the first.
    let mut dates = std::mem::take(&mut pending.publication_dates).into_iter();
    if let Some(first) = dates.next() {
        let read = |text: &str| crate::text::dates::read(text).edtf;
        let start = read(&first);
        let finest = dates
            .filter(|other| match (&start, read(other)) {
                (Some(start), Some(other)) => other.as_str().starts_with(start.as_str()),
                (None, other) => other.is_some(),
                (Some(_), None) => false,
            })
            .max_by_key(String::len);
        draft.date(DateEvent::Issued, "citation_publication_date", &finest.unwrap_or(first));
    }
    without_doi(&mut draft.record, pending.without_doi, "citation_reference");
}

fn is_proceedings(title: &str) -> bool {
    const WORDS: &[&str] = &["proceedings", "proc.", "actes", "atti", "actas", "tagungsband"];
    title.split(' ').next().is_some_and(|word| WORDS.contains(&word.to_lowercase().as_str()))
}

fn has_pages(place: &Place) -> bool {
    place.first_page.is_some() || place.pages.is_some()
}

fn host(draft: &mut Draft, pending: &mut Pending, title: Option<String>) {
    let kind = draft.record.kind;
    let is_component = kind.is_component() || title.is_some();
    for (scheme, value) in std::mem::take(&mut pending.numbers) {
        if is_component {
            match scheme_identifier(scheme, &value) {
                Identifier::Invalid { .. } => draft.identifier(&format!("citation_{scheme}"), scheme, &value),
                identifier => push_new(&mut draft.record.host_mut().identifiers, identifier),
            }
        } else {
            draft.identifier(&format!("citation_{scheme}"), scheme, &value);
        }
    }
    if let Some(title) = title {
        draft.record.host_mut().title = Some(Text::new(isbd::trim(&title)));
    }
    if let Some(title) = pending.abbreviated.take() {
        let host = draft.record.host_mut();
        match &host.title {
            None => host.title = Some(Text::new(title)),
            Some(known) if known.value == title => {}
            Some(_) => host.other_titles.push(Text::new(title)),
        }
    }
    let place = std::mem::take(&mut pending.place);
    if is_component || has_pages(&place) || place.issue.is_some() || place.article_number.is_some() {
        if place != Place::default() {
            place.fill(&mut draft.record.host_mut().part);
        }
    } else {
        draft.record.volume = place.volume;
    }
}
