//! The records of [arXiv](https://info.arxiv.org/help/oa/index.html) in its own formats: `arXiv` and `arXivRaw` of its OAI-PMH, and
//! the entries of the Atom feeds of its API. Each is said in Dublin Core, as arXiv itself says it in `oai_dc`.

use super::statement::Statement;
use crate::read::xml::{Element, find_element};

/// Whether the beginning of a document has such records.
pub(super) fn looks_like(head: &str) -> bool {
    (head.contains("arxiv.org/OAI/") && find_element(head, |name, _| matches!(name, "arXiv" | "arXivRaw")))
        || (head.contains("http://www.w3.org/2005/Atom")
            && head.contains("arxiv.org/")
            && find_element(head, |name, _| name == "entry"))
}

/// The statements of a record; `None` if it is none of these formats.
pub(super) fn statements(record: &Element) -> Option<Vec<Statement>> {
    match record.name() {
        "arXiv" | "arXivRaw" => Some(of_oai(record)),
        "entry" if record.namespace() == Some("http://www.w3.org/2005/Atom") => Some(of_atom(record)),
        _ => None,
    }
}

fn say(term: &str, qualifier: Option<&str>, value: impl Into<String>) -> Statement {
    Statement {
        term: term.to_owned(),
        qualifier: qualifier.map(str::to_owned),
        value: value.into(),
        ..Statement::default()
    }
}

const PREPRINT: &str = "preprint";

/// A preprint, or where the record has the DOI or the place of the article that it became, that article: it was at hand before it was issued.
fn kind(record: &Element, published: &[&str]) -> Statement {
    let is_published = record.children().any(|child| published.contains(&child.name()) && !child.is_empty());
    say("type", None, if is_published { "journal article" } else { PREPRINT })
}

/// "Phys.Rev.D76:013009,2007", as the physicists' index of literature writes it, in the words of other citations:
/// "Phys.Rev.D 76 (2007) 013009".
fn in_words(reference: &str) -> String {
    let parts = || {
        let (volume, rest) = reference.split_once(':')?;
        let (page, year) = rest.split_once(',')?;
        let at = volume.rfind(|c: char| !c.is_ascii_digit())?;
        let (journal, volume) = volume.split_at_checked(at + volume.get(at..)?.chars().next()?.len_utf8())?;
        let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        (is_number(volume)
            && page.starts_with(|c: char| c.is_ascii_alphanumeric())
            && year.len() == 4
            && is_number(year))
        .then(|| format!("{} {volume} ({year}) {page}", journal.trim_end()))
    };
    parts().unwrap_or_else(|| reference.to_owned())
}

fn of_oai(record: &Element) -> Vec<Statement> {
    let mut said = vec![kind(record, &["doi", "journal-ref"])];
    let first = if said.iter().any(|said| said.value == PREPRINT) { "issued" } else { "available" };
    for child in record.children() {
        let text = child.stripped();
        match child.name() {
            "id" => said.push(say("identifier", Some("arxiv"), text)),
            "title" => said.push(say("title", None, text)),
            "created" => said.push(say("date", Some(first), text)),
            "updated" => said.push(say("date", Some("modified"), text)),
            // "C. Balázs, E. L. Berger" in one element, or an element each.
            "authors" if child.child("author").is_none() => said.push(say("creator", None, text)),
            "authors" => said.extend(child.children_named("author").map(|author| say("creator", None, name(author)))),
            "version" if child.attr("version") == Some("v1") => {
                said.extend(child.child_text("date").map(|date| say("date", Some(first), date)));
            }
            "version" | "submitter" => {}
            "abstract" => said.push(say("abstract", None, text)),
            "comments" => said.push(say("description", None, text)),
            "categories" => said.extend(text.split(' ').map(|category| say("subject", None, category))),
            "journal-ref" => said.push(say("source", None, in_words(&text))),
            "doi" => said.extend(text.split(' ').map(|doi| say("identifier", Some("doi"), doi))),
            "license" => said.push(say("rights", None, text)),
            "report-no" => said.push(say("identifier", None, text)),
            "msc-class" | "acm-class" => {
                said.extend(text.split([',', ';']).map(|class| say("subject", None, class.trim())));
            }
            other => said.push(say(other, None, text)),
        }
    }
    said
}

/// "Balázs, C.": the parts of a name as a heading.
fn name(author: &Element) -> String {
    let parts = ["keyname", "forenames", "suffix"].map(|part| author.child_text(part));
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn of_atom(entry: &Element) -> Vec<Statement> {
    let mut said = vec![kind(entry, &["doi", "journal_ref"])];
    let first = if said.iter().any(|said| said.value == PREPRINT) { "issued" } else { "available" };
    for child in entry.children() {
        let text = child.stripped();
        match child.name() {
            "id" => said.push(say("identifier", Some("arxiv"), text.rsplit("/abs/").next().unwrap_or(&text))),
            "title" => said.push(say("title", None, text)),
            "published" => said.push(say("date", Some(first), text)),
            "updated" => said.push(say("date", Some("modified"), text)),
            "author" => said.extend(child.child_text("name").map(|name| say("creator", None, name))),
            "summary" => said.push(say("abstract", None, text)),
            "comment" => said.push(say("description", None, text)),
            "category" => said.extend(child.attr("term").map(|term| say("subject", None, term))),
            "journal_ref" => said.push(say("source", None, in_words(&text))),
            "doi" => said.push(say("identifier", Some("doi"), text)),
            "link" if child.attr("title") == Some("pdf") => {
                said.extend(child.attr("href").map(|href| say("identifier", Some("uri"), href)));
            }
            // The page is that of the identifier, the DOI is said apart.
            "link" | "primary_category" => {}
            other => said.push(say(other, None, text)),
        }
    }
    said
}
