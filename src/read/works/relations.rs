//! References, related works, corrections.

use super::text;
use super::work::Work;
use crate::error::{Code, Diagnostic};
use crate::id::{Doi, Identifier};
use crate::model::list::{push_new, recent};
use crate::model::{Note, NoteKind, Record, RelatedWork, Relation, RelationKind, Role};

pub(super) fn fill(record: &mut Record, work: &Work<'_>) {
    references(record, work);
    for (name, ids) in &work.relation.0 {
        for id in &**ids {
            let Some(value) = id.id.text() else { continue };
            let scheme = id.scheme.text().unwrap_or("doi");
            related(record, of_crossref(name), scheme, value, "relation");
        }
    }
    for update in &*work.update_to {
        let kind = update.kind.text().unwrap_or_default();
        let relation = if is_version(kind) { RelationKind::VersionOf } else { RelationKind::Related };
        update_of(record, update, relation, " of ");
    }
    for update in &*work.updated_by {
        let kind = update.kind.text().unwrap_or_default();
        let relation = if is_version(kind) { RelationKind::OtherVersion } else { RelationKind::Related };
        update_of(record, update, relation, ": ");
    }
    reviewed(record, work);
}

fn is_version(kind: &str) -> bool {
    matches!(kind, "new_version" | "new-version" | "new_edition" | "new-edition")
}

/// A correction, retraction or the like: the relation, and in words what it is.
fn update_of(record: &mut Record, update: &super::work::Update<'_>, relation: RelationKind, joint: &str) {
    let Some(doi) = update.doi.text() else { return };
    related(record, relation, "doi", doi, "update-to");
    let label = text::first(&update.label).or_else(|| text::first(&update.kind));
    if let Some(label) = label.filter(|_| relation == RelationKind::Related) {
        let doi = Doi::parse(doi).map_or_else(|_| doi.to_owned(), |doi| doi.to_string());
        let note = Note { kind: NoteKind::General, text: format!("{label}{joint}doi:{doi}").into() };
        push_new(&mut record.notes, note);
    }
}

/// Cited works that have a DOI; how many have none is reported.
fn references(record: &mut Record, work: &Work<'_>) {
    let mut without = 0_usize;
    record.relations.reserve(work.reference.len());
    for reference in &*work.reference {
        let Some(written) = reference.doi.text() else {
            without += 1;
            continue;
        };
        match Doi::parse(written) {
            Ok(doi) => cite(record, doi),
            Err(error) => record.doubt(
                Diagnostic::new(Code::InvalidIdentifier, error.to_string())
                    .in_field("reference.DOI")
                    .with_value(written),
            ),
        }
    }
    without_doi(record, without, "reference");
}

/// Adds a cited work.
pub(in crate::read) fn cite(record: &mut Record, doi: Doi) {
    let work = RelatedWork { identifiers: vec![Identifier::Doi(doi)], ..RelatedWork::default() };
    record.relations.push(Relation { kind: RelationKind::Cites, work });
}

/// Reports cited works that have no DOI.
pub(in crate::read) fn without_doi(record: &mut Record, count: usize, field: &str) {
    if count > 0 {
        let works = if count == 1 {
            "1 cited work without a DOI is"
        } else {
            &format!("{count} cited works without a DOI are")
        };
        record.doubt(Diagnostic::new(Code::Unmapped, format!("{works} left out")).in_field(field));
    }
}

/// A list of cited works, one a line or between semicolons: those with a DOI are kept, the others are counted.
pub(in crate::read) fn cited(record: &mut Record, text: &str, field: &str) {
    // A number alone is how many there are.
    if !text.contains(char::is_alphabetic) {
        return record.keep_unmapped(field, text.trim());
    }
    let entries = text.split(['\n', '\r']).flat_map(|line| line.split("; ")).map(str::trim);
    cited_each(record, entries.filter(|entry| entry.contains(char::is_alphabetic)), field);
}

/// Cited works, each in words: those with a DOI are kept, the others are counted.
pub(in crate::read) fn cited_each<'a>(record: &mut Record, entries: impl Iterator<Item = &'a str>, field: &str) {
    let mut count = 0;
    for entry in entries {
        let Some(found) = Doi::find_all(entry).into_iter().next() else {
            count += 1;
            continue;
        };
        let work = RelatedWork { identifiers: vec![Identifier::Doi(found.doi)], ..RelatedWork::default() };
        let relation = Relation { kind: RelationKind::Cites, work };
        push_new(&mut record.relations, relation);
    }
    without_doi(record, count, field);
}

/// Adds a related work by its identifier, unless it is the work itself or known already.
pub(in crate::read) fn related(record: &mut Record, kind: RelationKind, scheme: &str, value: &str, field: &str) {
    let identifier = identifier(scheme, value);
    if let Identifier::Invalid { scheme, value } = &identifier {
        let message = format!("“{value}” is no valid {}", scheme.to_uppercase());
        record.doubt(Diagnostic::new(Code::InvalidIdentifier, message).in_field(field).with_value(value));
    }
    if recent(&record.identifiers).contains(&identifier) {
        return;
    }
    if kind == RelationKind::Cites && !matches!(identifier, Identifier::Doi(_)) {
        return without_doi(record, 1, field);
    }
    let relation = Relation { kind, work: RelatedWork { identifiers: vec![identifier], ..RelatedWork::default() } };
    push_new(&mut record.relations, relation);
}

/// An identifier of a work by the name that Crossref or DataCite has for its scheme.
pub(in crate::read) fn identifier(scheme: &str, value: &str) -> Identifier {
    let scheme = scheme.to_ascii_lowercase();
    let value = value.trim();
    match scheme.as_str() {
        "doi" | "issn" | "eissn" | "isbn" | "pmid" | "handle" | "urn" | "ark" | "arxiv" => {
            Identifier::of_scheme(&scheme, value)
        }
        "lissn" => Identifier::of_scheme("issn-l", value),
        "ean13" => Identifier::of_scheme("isbn", value),
        "upc" => Identifier::of_scheme("upc", value),
        "uri" | "url" | "purl" | "w3id" | "" => match Doi::parse(value) {
            Ok(doi) if Doi::is_resolver_url(value) || !value.contains("://") => Identifier::Doi(doi),
            _ if value.contains("://") => Identifier::Iri(value.to_owned()),
            _ => Identifier::Other { scheme: "local".to_owned(), value: value.to_owned() },
        },
        // "oai:…" says its scheme itself.
        _ if value.to_ascii_lowercase().starts_with(&format!("{scheme}:")) => {
            Identifier::Other { scheme: "local".to_owned(), value: value.to_owned() }
        }
        _ => Identifier::Other { scheme, value: value.to_owned() },
    }
}

/// What a relation is by its [name at Crossref](https://www.crossref.org/documentation/schema-library/markup-guide-metadata-segments/relationships/).
pub(in crate::read) fn of_crossref(name: &str) -> RelationKind {
    match name {
        "cites" | "references" => RelationKind::Cites,
        "continues" | "replaces" => RelationKind::Preceding,
        "has-component" | "has-part" | "is-supplemented-by" => RelationKind::Part,
        "has-expression"
        | "has-manifestation"
        | "has-manuscript"
        | "has-preprint"
        | "has-version"
        | "is-original-form-of" => RelationKind::OtherVersion,
        "has-format" | "is-format-of" | "is-identical-to" | "is-same-as" => RelationKind::OtherFormat,
        "has-review" => RelationKind::Review,
        "has-translation" => RelationKind::Translation,
        "is-based-on" | "is-based-on-data" | "is-derived-from" => RelationKind::Source,
        "is-cited-by" | "is-referenced-by" => RelationKind::CitedBy,
        "is-component-of" | "is-part-of" | "is-supplement-to" => RelationKind::PartOf,
        "is-continued-by" | "is-replaced-by" => RelationKind::Succeeding,
        "is-expression-of"
        | "is-manifestation-of"
        | "is-manuscript-of"
        | "is-preprint-of"
        | "is-variant-form-of"
        | "is-varient-form-of"
        | "is-version-of" => RelationKind::VersionOf,
        "is-required-by" => RelationKind::Requires,
        "is-review-of" => RelationKind::ReviewOf,
        "is-translation-of" => RelationKind::TranslationOf,
        _ => RelationKind::Related,
    }
}

/// The work that a review of CSL is about.
fn reviewed(record: &mut Record, work: &Work<'_>) {
    let title = text::first(&work.reviewed_title);
    let author = Role::Relator(crate::model::Relator::AUTHOR);
    let mut contributions = Vec::new();
    for person in &*work.reviewed_author {
        contributions.extend(super::people::contributions(record, person, &author, "reviewed-author"));
    }
    if title.is_some() || !contributions.is_empty() {
        let work = RelatedWork { title: title.map(Into::into), contributions, ..RelatedWork::default() };
        record.relations.push(Relation { kind: RelationKind::ReviewOf, work });
    }
}
