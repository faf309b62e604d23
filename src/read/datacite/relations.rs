//! Related works.

use super::resource::{RelatedItem, Resource};
use super::{kind, people, place};
use crate::error::{Code, Diagnostic};
use crate::id::Identifier;
use crate::model::list::{push_new, recent};
use crate::model::{Kind, Record, RelatedWork, Relation, RelationKind, Relator, Role};
use crate::read::works::{relations, text};
use crate::text::dates;

pub(super) fn fill(record: &mut Record, resource: &Resource<'_>, items: &[&RelatedItem<'_>]) {
    let mut uncited = 0_usize;
    for related in &*resource.related {
        let Some(value) = related.id.text() else { continue };
        let scheme = related.scheme.text().unwrap_or_default();
        let relation = kind::of_relation(related.relation.text().unwrap_or_default());
        let identifier = relations::identifier(scheme, value);
        if let Identifier::Invalid { scheme, value } = &identifier {
            let message = format!("“{value}” is no valid {}", scheme.to_uppercase());
            record.doubt(
                Diagnostic::new(Code::InvalidIdentifier, message).in_field("relatedIdentifier").with_value(value),
            );
        }
        if relation == RelationKind::Cites && !matches!(identifier, Identifier::Doi(_)) {
            uncited += 1;
            continue;
        }
        let is_host = |id: &Identifier| {
            record.hosts.iter().any(|host| host.identifiers.contains(id))
                || record.series.iter().any(|series| series.identifiers.contains(id))
        };
        if recent(&record.identifiers).contains(&identifier) || relation == RelationKind::PartOf && is_host(&identifier)
        {
            continue;
        }
        let kind = related.general.text().and_then(kind::of_general).unwrap_or_default();
        let kind = if relation == RelationKind::Cites { Kind::Document } else { kind };
        let note = text::first(&related.information);
        push(record, relation, RelatedWork { kind, identifiers: vec![identifier], note, ..RelatedWork::default() });
    }
    relations::without_doi(record, uncited, "relatedIdentifier");
    for item in items {
        let relation = kind::of_relation(item.relation.text().unwrap_or_default());
        let work = of_item(record, item);
        push(record, relation, work);
    }
}

fn push(record: &mut Record, kind: RelationKind, work: RelatedWork) {
    let relation = Relation { kind, work };
    push_new(&mut record.relations, relation);
}

fn of_item(record: &mut Record, item: &RelatedItem<'_>) -> RelatedWork {
    let mut contributions = Vec::new();
    let author = Role::Relator(Relator::AUTHOR);
    for creator in &*item.creators {
        contributions.extend(people::contributions(record, creator, Some(&author), "relatedItem.creator"));
    }
    for contributor in &*item.contributors {
        contributions.extend(people::contributions(record, contributor, None, "relatedItem.contributor"));
    }
    for (field, texts) in [
        ("relatedItem.volume", &item.volume),
        ("relatedItem.issue", &item.issue),
        ("relatedItem.number", &item.number.number),
        ("relatedItem.firstPage", &item.first_page),
        ("relatedItem.lastPage", &item.last_page),
        ("relatedItem.publisher", &item.publisher.name),
    ] {
        if let Some(written) = text::first(texts) {
            record.keep_unmapped(field, written);
        }
    }
    let identifier = item.id.id.text().map(|id| relations::identifier(item.id.scheme.text().unwrap_or_default(), id));
    RelatedWork {
        kind: item.general.text().and_then(kind::of_general).unwrap_or_default(),
        title: place::title(&item.titles).map(Into::into),
        contributions,
        identifiers: identifier.into_iter().collect(),
        date: text::first(&item.year).map(|year| dates::read(&year)),
        edition: text::first(&item.edition),
        ..RelatedWork::default()
    }
}
