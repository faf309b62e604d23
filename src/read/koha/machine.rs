//! What the page says to machines beside its visible text: COinS and `<meta>`, both in `citation_*` terms.

use super::agents;
use crate::id::{Doi, Identifier, Isbn, Issn};
use crate::model::{Agent, DateEvent, Kind, Language, Record, Text, Title};
use crate::read::evidence::Evidence;
use crate::text::{dates, enumeration, isbd, names};

/// Adds what the visible page does not have. The visible fields win: COinS knows one added author and MARC's first date only.
pub(super) fn add(record: &mut Record, evidence: &mut Evidence, values: &[(String, String)]) {
    let has_names = !record.contributions.is_empty();
    let has_publisher = !record.publishers.is_empty();
    let has_host = record.hosts.iter().any(|host| host.title.is_some());
    let has_isbn = record.identifiers.iter().any(|id| matches!(id, Identifier::Isbn(_)));
    let (mut first_page, mut last_page) = (None, None);
    for (key, value) in values {
        let value = value.trim();
        if value.is_empty() {
            continue;
        }
        match key.as_str() {
            "citation_doi" => {
                if let Ok(doi) = Doi::parse(value)
                    && !evidence.own_dois.contains(&doi)
                {
                    evidence.own_dois.push(doi);
                }
            }
            "citation_title" if record.title.is_none() => record.title = Some(Title::new(isbd::trim(value))),
            "citation_author" if !has_names => {
                for contribution in names::read(value, names::Expected::Any).contributions {
                    agents::push(record, contribution);
                }
            }
            "citation_publisher" if !has_publisher => record.publishers.push(Agent::organization(isbd::trim(value))),
            "citation_journal_title" | "citation_inbook_title" if !has_host => {
                record.host_mut().title = Some(Text::new(isbd::trim(value)));
            }
            "citation_issn" => {
                if let Ok(issn) = Issn::parse(value) {
                    record.identify(Identifier::Issn(issn));
                }
            }
            "citation_isbn" if !has_isbn => {
                if let Ok(isbn) = Isbn::parse(value) {
                    record.identify(Identifier::Isbn(isbn));
                }
            }
            "citation_volume" if has_host || !record.hosts.is_empty() => {
                record.host_mut().part.volume.get_or_insert_with(|| value.to_owned());
            }
            "citation_issue" if has_host || !record.hosts.is_empty() => {
                record.host_mut().part.issue.get_or_insert_with(|| value.to_owned());
            }
            "citation_firstpage" => first_page = Some(value.to_owned()),
            "citation_lastpage" => last_page = Some(value.to_owned()),
            // COinS has all numbering of the host in its pages.
            "citation_pages" if has_host && record.host_mut().part.is_empty() => {
                record.host_mut().part = enumeration::read(value);
            }
            "citation_date" if !record.dates.iter().any(|statement| statement.event == DateEvent::Issued) => {
                let date = dates::read(value);
                if date.edtf.is_some() {
                    super::record::push_date(record, DateEvent::Issued, date);
                }
            }
            "citation_language" if record.languages.is_empty() => record.languages.extend(Language::parse(value)),
            "genre" => evidence.leader = evidence.leader.or_else(|| genre(value)),
            _ => {}
        }
    }
    if let Some(host) = record.hosts.first_mut()
        && host.part.pages.is_none()
        && let Some(first) = first_page
    {
        let pages = match last_page {
            Some(last) => format!("p. {first}-{last}"),
            None => format!("p. {first}"),
        };
        let read = enumeration::read(&pages);
        (host.part.pages, host.part.first_page, host.part.last_page) = (read.pages, read.first_page, read.last_page);
    }
}

/// Genres of COinS, which Koha takes from the leader.
fn genre(value: &str) -> Option<Kind> {
    Some(match value {
        "book" => Kind::Book,
        "journal" => Kind::Periodical,
        "journalArticle" | "article" => Kind::JournalArticle,
        "manuscript" => Kind::Manuscript,
        "map" => Kind::Map,
        "film" => Kind::Video,
        "audioRecording" => Kind::Audio,
        "artwork" => Kind::Image,
        "computerProgram" => Kind::Software,
        "bookitem" => Kind::Chapter,
        "proceeding" => Kind::ConferencePaper,
        _ => return None,
    })
}
