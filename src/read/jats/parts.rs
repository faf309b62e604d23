//! Other works: cited, related, reviewed, and the articles within an article.

use super::{href, people, plain, texts};
use crate::id::{Doi, Identifier, Isbn};
use crate::model::list::push_new;
use crate::model::{Kind, Record, RelatedWork, Relation, RelationKind, Relator, Role, Text};
use crate::read::draft::tag;
use crate::read::json::shapes::{List, Texts};
use crate::read::works;
use crate::read::works::work::{Reference, RelatedId, Update, Work};
use crate::read::xml::Element;
use crate::text::dates;
use std::borrow::Cow;

/// The list of references, wherever it stands; of each its DOI.
pub(super) fn references(work: &mut Work<'static>, article: &Element) {
    let lists = article.child("back").into_iter().chain(article.child("front"));
    let entries = lists.flat_map(|part| part.descendants("ref"));
    work.reference =
        List(entries.map(|entry| Reference { doi: texts(doi_of(entry)), ..Reference::default() }).collect());
}

/// The DOI of a cited work: said to be one, or behind a link.
fn doi_of(entry: &Element) -> Option<String> {
    let ids = entry.descendants("pub-id").into_iter();
    let named = ids.filter(|id| id.attr("pub-id-type") == Some("doi")).map(Element::text).find(|text| !text.is_empty());
    let links = || entry.descendants("ext-link").into_iter().chain(entry.descendants("uri"));
    let linked = || {
        links().find_map(|link| {
            let address = href(link)?;
            if link.attr("ext-link-type") == Some("doi") {
                return Doi::parse(address).ok();
            }
            Doi::from_url(address).filter(|_| Doi::is_resolver_url(address))
        })
    };
    let in_comment = || {
        let comment = entry.descendants("comment").into_iter().map(Element::text);
        comment
            .filter(|text| text.to_ascii_lowercase().contains("doi"))
            .find_map(|text| Doi::find_all(&text).into_iter().next())
    };
    named
        .map(|text| Doi::parse(&text).map_or_else(|_| text.clone(), |doi| doi.to_string()))
        .or_else(|| linked().map(|doi| doi.to_string()))
        .or_else(|| in_comment().map(|found| found.doi.to_string()))
}

/// Works that the article belongs to, corrects or answers.
pub(super) fn related(work: &mut Work<'static>, meta: &Element) {
    for element in meta.children_named("related-article").chain(meta.children_named("related-object")) {
        let kind = element.attr("related-article-type").or_else(|| element.attr("link-type")).unwrap_or_default();
        let address = href(element).map(str::to_owned).or_else(|| element.attr("document-id").map(str::to_owned));
        let Some(doi) = address.and_then(|address| Doi::parse(&address).ok().or_else(|| Doi::from_url(&address)))
        else {
            continue;
        };
        let doi = texts([doi.to_string()]);
        let label = match kind {
            "corrected-article" => Some("Correction"),
            "retracted-article" => Some("Retraction"),
            "updated-article" | "update" => Some("Update"),
            "object-of-concern" => Some("Expression of concern"),
            _ => None,
        };
        if let Some(label) = label {
            work.update_to.0.push(Update { doi, label: texts([label.to_owned()]), ..Update::default() });
            continue;
        }
        let name = match kind {
            "preprint" => "has-preprint",
            "peer-reviewed-article" | "peer-reviewed-material" => "is-review-of",
            "peer-review" | "referee-report" | "reviewer-report" | "decision-letter" => "has-review",
            "translated-article" | "translation" => "is-translation-of",
            "version-of-record" => "is-preprint-of",
            _ => "is-related-material",
        };
        relate(work, name, doi);
    }
    // What came before, in the history of the text.
    for event in meta.at("pub-history/event") {
        let kind = event.attr("event-type").unwrap_or_default();
        let ids = event.children_named("article-id").filter(|id| id.attr("pub-id-type") == Some("doi"));
        let of_id = ids.filter(|_| kind.contains("preprint")).map(Element::text);
        let links = event.children_named("self-uri");
        let of_link = links.filter(|link| {
            kind.contains("preprint") || link.attr("content-type").is_some_and(|kind| kind.contains("preprint"))
        });
        for address in of_id.chain(of_link.filter_map(href).map(str::to_owned)) {
            if let Some(doi) = Doi::parse(&address).ok().or_else(|| Doi::from_url(&address)) {
                relate(work, "has-preprint", texts([doi.to_string()]));
            }
        }
    }
}

fn relate(work: &mut Work<'static>, name: &'static str, doi: Texts<'static>) {
    let id = RelatedId { id: doi, scheme: texts(["doi".to_owned()]), ..RelatedId::default() };
    work.relation.0.push((Cow::Borrowed(name), List(vec![id])));
}

/// The book or film that a review is about.
pub(super) fn products(record: &mut Record, meta: &Element) {
    for product in meta.children_named("product") {
        let title = ["source", "article-title", "chapter-title"]
            .into_iter()
            .find_map(|name| product.descendants(name).into_iter().map(plain).next());
        let title = title.filter(|title| !title.is_empty()).unwrap_or_else(|| plain(product));
        let isbns = product
            .descendants("isbn")
            .into_iter()
            .filter_map(|isbn| Isbn::parse(&isbn.text()).ok())
            .map(Identifier::Isbn);
        let dois =
            product.descendants("pub-id").into_iter().filter_map(|id| Doi::parse(&id.text()).ok()).map(Identifier::Doi);
        let identifiers: Vec<_> = dois.chain(isbns).collect();
        if title.is_empty() && identifiers.is_empty() {
            continue;
        }
        let kind = if product.attr("product-type") == Some("book") { Kind::Book } else { Kind::Document };
        let title = Some(title).filter(|title| !title.is_empty()).map(Text::new);
        let author = Role::Relator(Relator::AUTHOR);
        let mut contributions = Vec::new();
        for maker in people::makers(product) {
            contributions.extend(works::people::contributions(record, &maker, &author, "product"));
        }
        let date = product.child("year").map(plain).filter(|year| !year.is_empty()).map(|year| dates::read(&year));
        let work = RelatedWork { kind, title, contributions, identifiers, date, ..RelatedWork::default() };
        push_new(&mut record.relations, Relation { kind: RelationKind::ReviewOf, work });
    }
}

/// Decision letters, answers, translations and other articles within the article.
pub(super) fn sub_articles(record: &mut Record, article: &Element) {
    for sub in article.children().filter(|child| matches!(child.name(), "sub-article" | "response")) {
        let stub = sub.child("front-stub").or_else(|| sub.first_at("front/article-meta"));
        let Some(stub) = stub else { continue };
        let kind = sub.attr("article-type").or_else(|| sub.attr("response-type")).unwrap_or_default();
        let title = stub.first_at("title-group/article-title").map(plain).filter(|title| !title.is_empty());
        let language = sub.attr_any("lang").and_then(tag);
        let doi = stub.children_named("article-id").filter(|id| id.attr("pub-id-type") == Some("doi"));
        let identifiers: Vec<_> = doi.filter_map(|id| Doi::parse(&id.text()).ok()).map(Identifier::Doi).collect();
        let relation = match kind {
            "translation" => RelationKind::Translation,
            "decision-letter"
            | "referee-report"
            | "reviewer-report"
            | "peer-review"
            | "editor-report"
            | "aggregated-review-documents" => RelationKind::Review,
            "reply" | "author-comment" | "article-commentary" | "response" => RelationKind::Related,
            _ => RelationKind::Part,
        };
        if identifiers.is_empty() && title.is_none() {
            continue;
        }
        let title = title.map(|value| Text { value, language });
        let work = RelatedWork { title, identifiers, ..RelatedWork::default() };
        push_new(&mut record.relations, Relation { kind: relation, work });
    }
}
