//! Books and chapters of books of the NCBI Bookshelf.

use super::super::shared;
use super::{article, people};
use crate::model::{DateEvent, Kind, NoteKind, Record, Relator};
use crate::read::citation::{Citation, Meaning, TitleRank};
use crate::read::xml::{Element, XmlRecord};

pub(super) fn read(xml: &XmlRecord) -> Record {
    let empty = Element::default();
    let document = xml.element.child("BookDocument").unwrap_or(&empty);
    let book = document.child("Book").unwrap_or(&empty);
    let chapter = document.child("ArticleTitle").map(Element::stripped).filter(|title| !title.is_empty());
    let is_chapter = chapter.is_some();
    let (written, kind) = if is_chapter { ("Book Chapter", Kind::Chapter) } else { ("Book", Kind::Book) };
    let mut citation = Citation::new(xml.at, written, Some(kind));
    citation.record = xml.begin();
    let book_title = book.child("BookTitle").map(Element::stripped).unwrap_or_default();
    match chapter {
        Some(title) => {
            citation.take(Meaning::Title, "ArticleTitle", shared::unbracketed(&title).0);
            citation.take(Meaning::Host(TitleRank::Any), "BookTitle", &book_title);
        }
        None => citation.take(Meaning::Title, "BookTitle", &book_title),
    }
    for (list, is_of_book) in document
        .children_named("AuthorList")
        .map(|list| (list, false))
        .chain(book.children_named("AuthorList").map(|list| (list, true)))
    {
        let relator = people::role(list);
        for contribution in people::names(list, "Author", relator) {
            if is_of_book && is_chapter {
                citation.host_contribution(contribution, relator.unwrap_or(Relator::AUTHOR));
            } else {
                citation.record.contributions.push(contribution);
            }
        }
    }
    let text = |element: &Element, name: &str| element.child(name).map(Element::stripped).unwrap_or_default();
    if let Some(publisher) = book.child("Publisher") {
        citation.take(Meaning::Publisher, "PublisherName", &text(publisher, "PublisherName"));
        citation.take(Meaning::Place, "PublisherLocation", &text(publisher, "PublisherLocation"));
    }
    for (name, meaning) in [
        ("CollectionTitle", Meaning::Series),
        ("Volume", Meaning::Volume),
        ("VolumeTitle", Meaning::Note(NoteKind::General)),
        ("Edition", Meaning::Edition),
        ("Medium", Meaning::Note(NoteKind::Medium)),
        ("ReportNumber", Meaning::Number),
    ] {
        citation.take(meaning, name, &text(book, name));
    }
    for isbn in book.children_named("Isbn") {
        citation.take(Meaning::StandardNumber, "Isbn", &isbn.text());
    }
    if let Some(date) = book.child("PubDate") {
        citation.issued(article::pub_date(date));
    }
    for (name, event) in [("ContributionDate", DateEvent::Available), ("DateRevised", DateEvent::Modified)] {
        if let Some(date) = document.child(name) {
            let (written, edtf) = article::ymd(date);
            citation.dated(event, &written, edtf);
        }
    }
    article::pages(&mut citation, document);
    article::abstracts(&mut citation, document);
    for language in document.children_named("Language") {
        citation.take(Meaning::Language, "Language", &language.text());
    }
    for name in document.children_named("PublicationType") {
        citation.record.subjects.extend(shared::genre(&name.text(), name.attr("UI")));
    }
    article::subjects(&mut citation, document);
    let sections: Vec<String> =
        document.at("Sections/Section").iter().filter_map(|section| section.child_text("SectionTitle")).collect();
    citation.take(Meaning::Contents, "Sections", &sections.join(" -- "));
    citation.take(Meaning::Identifier("pmid"), "PMID", &text(document, "PMID"));
    let ids = document
        .at("ArticleIdList/ArticleId")
        .into_iter()
        .chain(xml.element.at("PubmedBookData/ArticleIdList/ArticleId"));
    for id in ids {
        article::article_id(&mut citation, id.attr("IdType").unwrap_or_default(), &id.text());
    }
    for location in document.children_named("ELocationID").chain(book.children_named("ELocationID")) {
        article::article_id(&mut citation, location.attr("EIdType").unwrap_or_default(), &location.text());
    }
    citation.finish_pubmed()
}
