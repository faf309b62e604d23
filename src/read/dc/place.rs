//! Identifiers, and what the work is in or related to.

use super::statement::Statement;
use super::{citation, reference};
use crate::id::Identifier;
use crate::model::list::push_new;
use crate::model::{Kind, Link, LinkKind, NoteKind, Part, RelationKind, Series, Text};
use crate::read::draft::{Draft, is_web_address, read_identifier};
use crate::text::{enumeration, isbd};

/// The relations of Dublin Core, in lower case.
const RELATIONS: &[(&str, RelationKind)] = &[
    ("conformsto", RelationKind::Related),
    ("hasformat", RelationKind::OtherFormat),
    ("haspart", RelationKind::Part),
    ("hasversion", RelationKind::OtherVersion),
    ("isformatof", RelationKind::OtherFormat),
    ("isreferencedby", RelationKind::CitedBy),
    ("isreplacedby", RelationKind::Succeeding),
    ("isrequiredby", RelationKind::Requires),
    ("isversionof", RelationKind::VersionOf),
    ("references", RelationKind::Cites),
    ("replaces", RelationKind::Preceding),
];

pub(super) fn is_relation(term: &str) -> bool {
    term == "ispartof" || RELATIONS.iter().any(|(known, _)| *known == term)
}

/// Identifiers and relations.
pub(super) fn statement(draft: &mut Draft, statement: &Statement) {
    let value = statement.value.trim();
    let qualifier = statement.qualifier.as_deref().unwrap_or_default().to_lowercase();
    let term = statement.term.to_lowercase();
    match term.as_str() {
        "identifier" | "permaddress" => identifier(draft, value, &qualifier),
        "bibliographiccitation" => citation(draft, value),
        "relation" => match RELATIONS.iter().find(|(known, _)| *known == qualifier) {
            Some((_, kind)) => related(draft, *kind, value),
            None if qualifier == "ispartofseries" => series(draft, value),
            None if qualifier.starts_with("ispartof") => part_of(draft, value),
            None => related(draft, RelationKind::Related, value),
        },
        "ispartof" => part_of(draft, value),
        other => {
            if let Some((_, kind)) = RELATIONS.iter().find(|(known, _)| *known == other) {
                related(draft, *kind, value);
            }
        }
    }
}

fn identifier(draft: &mut Draft, value: &str, qualifier: &str) {
    match qualifier {
        "citation" | "bibliographiccitation" => citation(draft, value),
        "" | "uri" | "url" | "other" | "urn" | "oai" if is_citation(value) => citation(draft, value),
        "" | "uri" | "url" | "urn" | "other" => draft.any_identifier("identifier", value),
        scheme => draft.identifier("identifier", scheme, value),
    }
}

/// Whether a text that stands where an identifier should be is the citation of the work.
fn is_citation(value: &str) -> bool {
    value.len() > 40 && value.split_whitespace().count() > 4
}

/// A citation of the work; where nothing else says where the work stands, its numbering is read.
fn citation(draft: &mut Draft, value: &str) {
    draft.note(NoteKind::Citation, Text::new(value));
    let record = &draft.record;
    let has_host = record.hosts.first().is_some_and(|host| host.title.is_some());
    let title = record.title.as_ref().map(|title| title.full.clone()).unwrap_or_default();
    let Some(behind) = citation::behind_title(value, &title).filter(|_| record.kind.is_component() && !has_host) else {
        return;
    };
    let publishers: Vec<String> = record.publishers.iter().map(|publisher| publisher.name.direct()).collect();
    match citation::read(behind, &publishers) {
        Some(cited) => {
            let host = draft.record.host_mut();
            host.title = Some(Text::new(isbd::trim(cited.title)));
            host.part = cited.part;
            host.series.extend(cited.series);
            for identifier in cited.identifiers {
                push_new(&mut host.identifiers, identifier);
            }
        }
        None => {
            numbered(draft, behind);
        }
    }
}

fn related(draft: &mut Draft, kind: RelationKind, value: &str) {
    if value.starts_with("info:eu-repo/grantAgreement/") {
        return draft.note(NoteKind::Funding, Text::new(value));
    }
    // "Notice du catalogue : http://catalogue.bnf.fr/ark:/12148/cb30123456": an address with what it is of.
    if let Some((label, address)) = value.split_once(" : ").filter(|(_, address)| is_web_address(address)) {
        let (url, label) = (address.trim().to_owned(), Some(label.trim().to_owned()));
        return push_new(&mut draft.record.links, Link { url, kind: LinkKind::Related, label });
    }
    // "info:eu-repo/semantics/altIdentifier/doi/10.5555/…" is another name of the same work.
    let value = value.strip_prefix("info:eu-repo/semantics/altIdentifier/").unwrap_or(value);
    let value = value.strip_prefix("url:").filter(|address| is_web_address(address)).unwrap_or(value);
    if let Some((scheme, number)) = value.split_once('/').filter(|_| !value.contains("://"))
        && matches!(scheme, "doi" | "issn" | "isbn" | "hdl" | "pmid" | "eissn" | "pissn" | "arxiv" | "urn" | "ark")
    {
        return draft.identifier("relation", scheme, number);
    }
    draft.related(kind, value);
}

/// What the work is a part of: the journal or book of an article or chapter, the series of a book.
fn part_of(draft: &mut Draft, value: &str) {
    let is_component = draft.record.kind.is_component();
    let identifier = read_identifier(value);
    match identifier {
        Some(
            identifier @ (Identifier::Issn(_) | Identifier::Eissn(_) | Identifier::IssnL(_) | Identifier::Isbn(_)),
        ) => {
            if is_component || !draft.record.hosts.is_empty() {
                push_new(&mut draft.record.host_mut().identifiers, identifier);
            } else {
                draft.related(RelationKind::PartOf, value);
            }
        }
        Some(_) => draft.related(RelationKind::PartOf, value),
        None if is_web_address(value) => draft.related(RelationKind::PartOf, value),
        None if is_component => {
            if !source(draft, value) && draft.record.host_mut().title.is_none() {
                draft.record.host_mut().title = Some(Text::new(isbd::trim(value)));
            }
        }
        None => series(draft, value),
    }
}

/// A series: "Harbour studies;12", "Harbour studies 5:1".
fn series(draft: &mut Draft, value: &str) {
    let (title, number) = match value.rsplit_once(';') {
        Some((title, number)) if !number.trim().is_empty() => (title.trim(), Some(number.trim().to_owned())),
        _ => (value.trim_end_matches([';', ' ']), None),
    };
    let (title, number) = match (number, title.rsplit_once(' ')) {
        (None, Some((before, last))) if last.starts_with(|c: char| c.is_ascii_digit()) => {
            (before.trim_end_matches(','), Some(last.to_owned()))
        }
        (number, _) => (title, number),
    };
    if title.is_empty() {
        return draft.unmapped("relation", value);
    }
    // An article's series is its journal.
    if draft.record.kind.is_component() && draft.record.hosts.first().is_none_or(|host| host.title.is_none()) {
        let host = draft.record.host_mut();
        host.title = Some(Text::new(title));
        if host.part == Part::default()
            && let Some(number) = number
        {
            host.part = enumeration::read(&number);
        }
        return;
    }
    push_new(&mut draft.record.series, Series { title: Text::new(title), number, ..Series::default() });
}

/// All `source` statements: the host with its numbering, its ISSN, or what the work was made from.
pub(super) fn sources(draft: &mut Draft, statements: &[&Statement]) {
    let mut rest = Vec::new();
    for statement in statements {
        if !source(draft, statement.value.trim()) {
            rest.push(statement.value.trim());
        }
    }
    for value in rest {
        match read_identifier(value) {
            Some(identifier @ (Identifier::Issn(_) | Identifier::Eissn(_) | Identifier::IssnL(_))) => {
                push_new(&mut draft.record.host_mut().identifiers, identifier);
            }
            Some(identifier @ Identifier::Isbn(_)) if draft.record.kind.is_component() => {
                push_new(&mut draft.record.host_mut().identifiers, identifier);
            }
            Some(_) => draft.related(RelationKind::Source, value),
            None if is_web_address(value) => draft.related(RelationKind::Source, value),
            None if draft.record.kind.is_component()
                && draft.record.hosts.first().is_none_or(|host| host.title.is_none()) =>
            {
                draft.record.host_mut().title = Some(Text::new(isbd::trim(value)));
            }
            None => draft.note(NoteKind::Source, Text::new(value)),
        }
    }
    if let Some(host) = draft.record.hosts.first_mut()
        && host.kind == Kind::Document
        && draft.record.kind == Kind::JournalArticle
    {
        host.kind = Kind::Journal;
    }
}

/// "Harbour Studies; Vol. 12 No. 3 (2020); 1-20": title, numbering, pages. False if the text is not of that form.
fn source(draft: &mut Draft, value: &str) -> bool {
    let (title, numbering) = match value.split_once(';') {
        Some((title, rest)) => (title.trim(), rest.trim().to_owned()),
        None => return cited(draft, value) || numbered(draft, value),
    };
    let mut pieces: Vec<&str> = numbering.split(';').map(str::trim).filter(|piece| !piece.is_empty()).collect();
    // The last piece of digits alone is the pages, and often it is empty.
    let pages = pieces.pop_if(|piece| {
        piece.starts_with(|c: char| c.is_ascii_alphanumeric())
            && piece.bytes().any(|b| b.is_ascii_digit())
            && piece.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '–' | ',' | ' ' | '.' | ':'))
            && !piece.to_lowercase().starts_with(['v', 'n', 'j'])
            && !piece.contains(['(', ')'])
    });
    let text = pieces.join(", ");
    let mut part = if text.is_empty() { Part::default() } else { numbering_with_title(&text) };
    if let Some(pages) = pages {
        crate::read::draft::Place { pages: Some(pages.to_owned()), ..Default::default() }.fill(&mut part);
    }
    let is_read = part.volume.is_some()
        || part.issue.is_some()
        || part.pages.is_some()
        || part.date.is_some()
        || part.article_number.is_some();
    if title.is_empty() || !is_read {
        return false;
    }
    take(draft, title, part);
    true
}

/// "Vol. 12 No. 3 (2020): Harbours at war": journal systems have the title of the issue behind its numbers.
fn numbering_with_title(text: &str) -> Part {
    if let Some((numbers, title)) = text.split_once("): ").filter(|(_, title)| !title.trim().is_empty()) {
        let part = enumeration::read(&format!("{numbers})"));
        if part.remainder.is_none() && (part.volume.is_some() || part.issue.is_some()) {
            return Part { issue_title: Some(title.trim().to_owned()), ..part };
        }
    }
    enumeration::read(text)
}

/// "Phys. Rev. D 76, 013009 (2007)".
fn cited(draft: &mut Draft, value: &str) -> bool {
    let found = reference::read(value);
    let is_found = found.is_some();
    if let Some((title, part)) = found {
        take(draft, title, part);
    }
    is_found
}

/// "Harbour Studies, 12(3), 1-20", "Harbour Studies 12 (2020) 3, p. 1-20": a title up to the first digit or label.
fn numbered(draft: &mut Draft, value: &str) -> bool {
    let Some(at) = value.find(|c: char| c.is_ascii_digit()) else { return false };
    let (mut title, _) = value.split_at(at);
    for label in ["vol.", "vol", "volume", "v.", "no.", "issue", "bd.", "band", "jg.", "nr.", "núm.", "tome", "t.", "("]
    {
        let bare = title.trim_end();
        if let Some(start) = bare.len().checked_sub(label.len())
            && bare.get(start..).is_some_and(|end| end.eq_ignore_ascii_case(label))
            && bare.get(..start).is_some_and(|before| before.ends_with([' ', ',', '.', ':']) || label == "(")
        {
            title = bare.get(..start).unwrap_or_default();
        }
    }
    let numbering = value.get(title.len()..).unwrap_or_default();
    let title = isbd::trim(title);
    let part = enumeration::read(numbering);
    let is_whole = part.remainder.is_none() && (part.pages.is_some() || part.issue.is_some()) && part.volume.is_some();
    if title.is_empty() || !is_whole || is_web_address(value) {
        return false;
    }
    take(draft, title, part);
    true
}

/// Takes a host; the same numbering under another title is the title in another language.
fn take(draft: &mut Draft, title: &str, part: Part) {
    let host = draft.record.host_mut();
    let title = Text::new(isbd::trim(title));
    match &host.title {
        None => {
            host.title = Some(title);
            host.part = part;
        }
        Some(known) if *known == title => {}
        Some(_) => push_new(&mut host.other_titles, title),
    }
}
