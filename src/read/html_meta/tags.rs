//! The families of meta tags, and what their tags are called in `citation_*`.

use super::fields;
use super::page::{Meta, Page};
use crate::model::Kind;
use crate::model::list::{push_new, recent};
use crate::read::dc::Statement;
use crate::read::draft::{self, Draft, Place};
use crate::text::markup;

/// A family: what its names begin with, and the fields that its own names stand for.
pub(super) struct Family {
    prefixes: &'static [&'static str],
    names: &'static [(&'static str, &'static str)],
}

pub(super) const CITATION: Family = Family { prefixes: &["citation_", "wkhealth_", "hw.citation_"], names: &[] };

pub(super) const BEPRESS: Family = Family { prefixes: &["bepress_citation_"], names: &[] };

/// [EPrints](https://wiki.eprints.org/w/Core_API) gives each field of its records.
pub(super) const EPRINTS: Family = Family {
    prefixes: &["eprints."],
    names: &[
        ("abstract", "abstract"),
        ("book_title", "book_title"),
        ("citation", "full_citation"),
        ("corp_creators", "corp_creator"),
        ("creators_email", "author_email"),
        ("creators_id", "author_email"),
        ("creators_name", "author"),
        ("creators_orcid", "author_orcid"),
        ("data_type", "type"),
        ("date", "date"),
        ("date_type", "technical"),
        ("datestamp", "technical"),
        ("dir", "technical"),
        ("document_url", "pdf_url"),
        ("doi", "doi"),
        ("editors_id", "author_email"),
        ("editors_name", "editor"),
        ("eprint_status", "technical"),
        ("eprintid", "technical"),
        ("event_dates", "technical"),
        ("event_location", "conference_place"),
        ("event_title", "conference_title"),
        ("event_type", "technical"),
        ("full_text_status", "technical"),
        ("funders", "funder"),
        ("id_number", "identifier"),
        ("isbn", "isbn"),
        ("ispublished", "technical"),
        ("issn", "issn"),
        ("keywords", "keywords"),
        ("language", "language"),
        ("lastmod", "technical"),
        ("metadata_visibility", "technical"),
        ("monograph_type", "type"),
        ("note", "note"),
        ("number", "issue"),
        ("official_url", "url"),
        ("pagerange", "pages"),
        ("pages", "num_pages"),
        ("place_of_pub", "place"),
        ("publication", "journal_title"),
        ("publisher", "publisher"),
        ("refereed", "technical"),
        ("related_url_url", "related_url"),
        ("rev_number", "technical"),
        ("series", "series_title"),
        ("status_changed", "technical"),
        ("thesis_name", "dissertation_name"),
        ("thesis_type", "dissertation_name"),
        ("title", "title"),
        ("type", "type"),
        ("userid", "technical"),
        ("volume", "volume"),
    ],
};

/// [PRISM](https://www.w3.org/submissions/2020/SUBM-prism-20200910/) in meta tags.
pub(super) const PRISM: Family = Family {
    prefixes: &["prism.", "prism:"],
    names: &[
        ("copyright", "copyright"),
        ("coverdate", "cover_date"),
        ("doi", "doi"),
        ("edition", "edition"),
        ("eissn", "eissn"),
        ("endingpage", "lastpage"),
        ("isbn", "isbn"),
        ("issn", "issn"),
        ("keyword", "keyword"),
        ("number", "issue"),
        ("pagerange", "pages"),
        ("publicationdate", "publication_date"),
        ("publicationname", "journal_title"),
        ("rightsagent", "technical"),
        ("section", "section"),
        ("startingpage", "firstpage"),
        ("teaser", "technical"),
        ("url", "url"),
        ("volume", "volume"),
    ],
};

/// The draft of the tags of a family.
pub(super) fn read(page: &Page, family: &Family) -> Draft {
    let named: Vec<(String, &str)> = page
        .metas
        .iter()
        .filter_map(|meta| {
            let name = family.prefixes.iter().find_map(|prefix| meta.name.strip_prefix(prefix))?;
            let field = match family.names.iter().find(|(known, _)| *known == name) {
                Some((_, field)) => field,
                // A field that has no tag of its own in `citation_*` is reported under its own name.
                None if !family.names.is_empty() => meta.name.as_str(),
                None => name,
            };
            Some((format!("citation_{field}"), meta.content.as_str()))
        })
        .collect();
    let mut draft = fields::read(named.iter().map(|(name, value)| (name.as_str(), *value)));
    // EPrints calls the institution of a thesis so, and that of any other work too.
    if family.prefixes.contains(&"eprints.") {
        institution(&mut draft, page);
    }
    draft
}

fn institution(draft: &mut Draft, page: &Page) {
    let value = |name: &str| page.metas.iter().find(|meta| meta.name == name).map(|meta| meta.content.clone());
    let names: Vec<String> = ["eprints.institution", "eprints.department"].into_iter().filter_map(value).collect();
    if names.is_empty() {
        return;
    }
    let key = match draft.record.kind {
        Kind::Thesis => "citation_dissertation_institution",
        _ => "citation_technical_report_institution",
    };
    let name = names.join(". ");
    let found = fields::read([(key, name.as_str())].into_iter());
    for contribution in found.record.contributions {
        draft.contribute(contribution);
    }
    let is_said = |field: &str| matches!(field, "eprints.institution" | "eprints.department");
    draft.record.unmapped.retain(|unmapped| !is_said(&unmapped.field));
    draft.record.diagnostics.retain(|doubt| !doubt.field.as_deref().is_some_and(is_said));
}

/// `DC.*` and `DCTERMS.*`, with what stands behind a second full stop as the qualifier.
pub(super) fn dublin_core(page: &Page) -> Vec<Statement> {
    let mut statements: Vec<Statement> = Vec::new();
    for meta in &page.metas {
        let Some((term, qualifier)) = dublin_core_term(meta) else { continue };
        // The place in the journal is read apart.
        if place_term(term, qualifier).is_some() || term == "source" && qualifier.is_some() || term == "rightsagent" {
            continue;
        }
        let term = if term == "copyright" { "rights" } else { term };
        let qualifier =
            qualifier.filter(|qualifier| !matches!(*qualifier, "personalname" | "creator" | "author" | "articletype"));
        let content = markup::strip(&meta.content);
        // Keywords stand in one tag as those of `citation_keywords` do, with or without a blank between them.
        let separator = |c: char| term == "subject" && c == ';';
        for value in content.split(separator).map(str::trim) {
            let statement = Statement {
                term: term.to_owned(),
                qualifier: qualifier.map(str::to_owned),
                scheme: meta.scheme.as_deref().filter(|_| term == "subject").map(str::to_ascii_uppercase),
                language: meta.language.as_deref().and_then(draft::tag),
                value: value.to_owned(),
            };
            // "DC.Identifier" of systems that count their articles says nothing to others.
            let is_bare_number = term == "identifier" && value.bytes().all(|byte| byte.is_ascii_digit());
            if !is_bare_number && !value.is_empty() && (term == "creator" || !recent(&statements).contains(&statement))
            {
                statements.push(statement);
            }
        }
    }
    statements
}

fn dublin_core_term(meta: &Meta) -> Option<(&str, Option<&str>)> {
    const PREFIXES: &[&str] = &["dc.", "dcterms.", "dc:", "dcterms:", "dct."];
    let rest = PREFIXES.iter().find_map(|prefix| meta.name.strip_prefix(prefix))?;
    Some(match rest.split_once('.') {
        Some((term, qualifier)) => (term, Some(qualifier)),
        None => (rest, None),
    })
}

/// What a term with a qualifier says of the place in the host: `DC.Source.Volume`, `DC.Identifier.pageNumber`, `DC.citation.spage`.
fn place_term(term: &str, qualifier: Option<&str>) -> Option<&'static str> {
    Some(match (term, qualifier?) {
        ("source" | "citation" | "bibliographiccitation", "volume") => "volume",
        ("source" | "citation" | "bibliographiccitation", "issue") => "issue",
        ("citation" | "bibliographiccitation", "spage" | "startpage" | "firstpage") => "first page",
        ("citation" | "bibliographiccitation", "epage" | "endpage" | "lastpage") => "last page",
        ("identifier", "pagenumber") => "pages",
        _ => return None,
    })
}

/// `DC.Source.ISSN`, `DC.Source.Volume`, `DC.Identifier.pageNumber`: where the work stands, as journal systems say it in DC.
pub(super) fn place_in_source(page: &Page) -> Draft {
    let mut draft = Draft::default();
    let mut place = Place::default();
    for meta in &page.metas {
        let Some((term, qualifier)) = dublin_core_term(meta) else { continue };
        let slot = match place_term(term, qualifier) {
            Some("volume") => &mut place.volume,
            Some("issue") => &mut place.issue,
            Some("first page") => &mut place.first_page,
            Some("last page") => &mut place.last_page,
            Some(_) => &mut place.pages,
            None if (term, qualifier) == ("source", Some("issn")) => {
                if let Ok(issn) = crate::id::Issn::parse(&meta.content) {
                    push_new(&mut draft.record.host_mut().identifiers, crate::id::Identifier::Issn(issn));
                }
                continue;
            }
            None => continue,
        };
        *slot = Some(meta.content.clone());
    }
    if place != Place::default() {
        place.fill(&mut draft.record.host_mut().part);
    }
    draft
}
