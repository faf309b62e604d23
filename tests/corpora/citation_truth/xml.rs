//! EndNote XML and PubMed XML, read from the tree.

use super::Truth;
use super::tree::Tree;

pub(crate) fn endnote(text: &str) -> Vec<Truth> {
    let tree = Tree::parse(text);
    let mut records = Vec::new();
    tree.all("ref-type", &mut records);
    if records.is_empty() {
        return Vec::new();
    }
    tree.at("xml/records/record").into_iter().map(endnote_record).collect()
}

fn endnote_record(record: &Tree) -> Truth {
    let kind = record.at("ref-type").first().map(|kind| kind.attribute("name").to_owned()).unwrap_or_default();
    let is_article = kind == "Journal Article";
    let pages = record.text_at("pages");
    Truth {
        title: record.text_at("titles/title"),
        authors: record.at("contributors/authors/author").iter().map(|author| author.text.trim().to_owned()).collect(),
        container: if is_article { record.text_at("titles/secondary-title") } else { String::new() },
        volume: record.text_at("volume"),
        issue: record.text_at("number"),
        first_page: if pages.contains(':') {
            String::new()
        } else {
            pages.split('-').next().unwrap_or_default().to_owned()
        },
        year: record.text_at("dates/year"),
        doi: doi(&record.text_at("electronic-resource-num")),
        standard_numbers: record
            .text_at("isbn")
            .split_whitespace()
            // "(Electronic)" is no number.
            .filter(|word| word.contains(|c: char| c.is_ascii_digit()))
            .map(str::to_owned)
            .collect(),
        text: record.text_at("abstract"),
        publisher: record.text_at("publisher"),
    }
}

fn doi(text: &str) -> String {
    text.find("10.").map(|at| text[at..].trim().to_owned()).unwrap_or_default()
}

pub(crate) fn pubmed(text: &str) -> Vec<Truth> {
    let tree = Tree::parse(text);
    let mut truths = Vec::new();
    for set in &tree.children {
        let articles = if set.name == "PubmedArticleSet" { set.children.iter().collect() } else { vec![set] };
        for article in articles {
            match article.name.as_str() {
                // One that is not well-formed has no such element.
                "PubmedArticle" if !article.at("MedlineCitation").is_empty() => truths.push(pubmed_article(article)),
                "PubmedBookArticle" => truths.push(pubmed_book(article)),
                _ => {}
            }
        }
    }
    truths
}

fn pubmed_article(root: &Tree) -> Truth {
    let article = root.at("MedlineCitation/Article")[0];
    let title = article.text_at("ArticleTitle");
    let vernacular = article.text_at("VernacularTitle");
    let date = article.at("Journal/JournalIssue/PubDate");
    let year = date.first().map(|date| {
        let words = date.text_at("MedlineDate");
        if words.is_empty() { date.text_at("Year") } else { words.get(..4).unwrap_or_default().to_owned() }
    });
    let dois = root.at("PubmedData/ArticleIdList/ArticleId").into_iter().filter(|id| id.attribute("IdType") == "doi");
    let locations = article
        .at("ELocationID")
        .into_iter()
        .filter(|id| id.attribute("EIdType") == "doi" && id.attribute("ValidYN") != "N");
    let doi = locations.chain(dois).next().map(|id| id.text.trim().to_owned()).unwrap_or_default();
    let paragraphs: Vec<String> = article
        .at("Abstract/AbstractText")
        .iter()
        .map(|part| {
            let label = part.attribute("Label");
            let label = if label == "UNLABELLED" { "" } else { label };
            format!("{label} {}", part.text)
        })
        .collect();
    let pages = article.text_at("Pagination/MedlinePgn");
    Truth {
        title: if title.contains("[Not Available]") && !vernacular.is_empty() { vernacular } else { title },
        authors: authors(&article.at("AuthorList/Author")),
        container: article.text_at("Journal/Title"),
        volume: article.text_at("Journal/JournalIssue/Volume"),
        issue: article.text_at("Journal/JournalIssue/Issue"),
        first_page: pages.split(['-', ',', ';']).next().unwrap_or_default().trim().to_owned(),
        year: year.unwrap_or_default(),
        doi,
        standard_numbers: article.at("Journal/ISSN").iter().map(|issn| issn.text.trim().to_owned()).collect(),
        text: paragraphs.join(" ").trim().to_owned(),
        publisher: String::new(),
    }
}

fn authors(list: &[&Tree]) -> Vec<String> {
    list.iter()
        .filter(|author| author.attribute("ValidYN") != "N")
        .map(|author| {
            let parts = ["CollectiveName", "ForeName", "LastName", "Suffix"].map(|part| author.text_at(part));
            parts.join(" ").trim().to_owned()
        })
        .filter(|name| !name.is_empty())
        .collect()
}

fn pubmed_book(root: &Tree) -> Truth {
    let document = root.at("BookDocument")[0];
    let book = document.at("Book")[0];
    Truth {
        title: book.text_at("BookTitle"),
        authors: authors(&book.at("AuthorList/Author")),
        year: book.text_at("PubDate/Year"),
        standard_numbers: book.at("Isbn").iter().map(|isbn| isbn.text.trim().to_owned()).collect(),
        text: document.text_at("Abstract/AbstractText"),
        publisher: book.text_at("Publisher/PublisherName"),
        ..Truth::default()
    }
}
