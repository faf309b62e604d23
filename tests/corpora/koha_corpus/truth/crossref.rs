//! The truth of a page made from a Crossref work.

use super::{Fact, Truth, View, description, expect, expect_any, expect_list};
use crate::koha_corpus::Field;
use crate::koha_corpus::compare::normal;
use crate::koha_corpus::forms::{isbn13, pages_form, person};
use serde_json::Value;

/// Adds what the work says.
pub(crate) fn add(truth: &mut Truth, view: &View<'_>, work: &Value) {
    let strings = |key: &str| -> Vec<String> {
        match &work[key] {
            Value::String(text) => vec![text.clone()],
            Value::Array(list) => list.iter().filter_map(|text| text.as_str().map(str::to_owned)).collect(),
            _ => Vec::new(),
        }
    };
    // The page was made of the MARC fields, which is where titles may have lost their markup.
    description::title(truth, view, &["245"], "abnp");

    let mut authors = Vec::new();
    for author in work["author"].as_array().into_iter().flatten() {
        let part = |key: &str| author[key].as_str().unwrap_or("").to_owned();
        let heading = match (part("family"), part("given"), part("name")) {
            (family, given, _) if !family.is_empty() && !given.is_empty() => format!("{family}, {given}"),
            (family, _, _) if !family.is_empty() => family,
            (_, _, name) => name,
        };
        // The publisher may have the same name.
        let elsewhere =
            view.tagged(&["260"]).flat_map(|field| field.values("b")).filter(|name| **name == heading).count();
        authors.push((person(&heading), view.page.count(&heading) > elsewhere));
    }
    expect_list(truth, Field::Authors, authors);

    let numbering: Vec<&str> = (view.fields.iter())
        .flat_map(|field| {
            let codes = match field.tag.as_str() {
                "773" => "g",
                "300" => "a",
                "952" => "h",
                "260" => "c",
                _ => "",
            };
            field.values(codes)
        })
        .filter(|value| view.page.count(value) > 0)
        .collect();

    let host = strings("container-title");
    let publisher_field = view.tagged(&["260"]).find_map(|field| field.first('b').map(|b| (field, b)));
    let hosts: Vec<(Fact, bool)> =
        (host.iter()).map(|title| (Fact::new([normal(&decode(title))]), view.page.count(&decode(title)) > 0)).collect();
    // An abbreviated title on a page that shows the full one may be left out.
    expect_any(truth, Field::Host, hosts);

    if let Some(volume) = work["volume"].as_str() {
        let shown = numbering.iter().any(|text| holds_volume(text, volume));
        expect(truth, Field::Volume, Fact::new([normal(volume)]), shown);
    }
    if let Some(issue) = work["issue"].as_str() {
        let shown = numbering.iter().any(|text| holds_issue(text, issue));
        expect(truth, Field::Issue, Fact::new([normal(issue)]), shown);
    }
    if let Some(pages) = work["page"].as_str().or(work["article-number"].as_str()) {
        let shown =
            numbering.iter().any(|text| after_page_mark(text).is_some_and(|p| pages_form(p) == pages_form(pages)));
        expect(truth, Field::Pages, Fact::new([pages_form(pages)]), shown);
    }

    let years: Vec<String> = ["issued", "published", "published-print", "published-online"]
        .iter()
        .filter_map(|key| work[*key]["date-parts"][0][0].as_u64())
        .map(|year| year.to_string())
        .collect();
    let shown: Vec<String> = years
        .iter()
        .filter(|year| numbering.iter().any(|text| before_pages(text).contains(year.as_str())))
        .cloned()
        .collect();
    let is_shown = !shown.is_empty();
    expect(truth, Field::Year, Fact::new(if is_shown { shown } else { years }), is_shown);

    let publisher = strings("publisher");
    if let Some((field, name)) = publisher_field {
        let is_host = host.iter().any(|title| normal(&decode(title)) == normal(name));
        let is_publisher = publisher.iter().any(|publisher| normal(publisher) == normal(name));
        if is_publisher && !description::is_unknown_publisher(name) {
            expect(truth, Field::Publisher, Fact::new([normal(name)]), view.shows(name, field) && !is_host);
        }
    }
    truth.entry(Field::Publisher).or_default().is_known = true;
    for name in publisher {
        truth.entry(Field::Publisher).or_default().true_too.push(Fact::new([normal(&name)]));
    }

    description::subjects(truth, view);
    description::abstracts(truth, view, &["520"]);
    description::identifiers(truth, view, "020", "022");
    for issn in strings("ISSN") {
        truth.entry(Field::Issn).or_default().true_too.push(Fact::new([issn]));
    }
    for isbn in strings("ISBN") {
        truth.entry(Field::Isbn).or_default().true_too.extend(isbn13(&isbn).map(|isbn| Fact::new([isbn])));
    }
    let doi = work["DOI"].as_str().expect("a Crossref work has a DOI").to_lowercase();
    let shown = view.page.has_written(&doi);
    expect(truth, Field::Doi, Fact::new([doi]), shown);
}

/// Entities that the publisher's deposit left in a text.
fn decode(text: &str) -> String {
    text.replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">")
}

fn holds_volume(text: &str, volume: &str) -> bool {
    let text = before_pages(text);
    let rest = text.trim_start().strip_prefix("Vol. ").unwrap_or(text.trim_start());
    rest.strip_prefix(volume).is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric()))
}

fn holds_issue(text: &str, issue: &str) -> bool {
    let text = before_pages(text);
    text.contains(&format!("({issue})")) || text.contains(&format!("no. {issue} "))
}

/// The part of a numbering before its pages.
fn before_pages(text: &str) -> &str {
    text.find("p.").map_or(text, |at| &text[..at])
}

fn after_page_mark(text: &str) -> Option<&str> {
    text.find("p.").map(|at| text[at + 2..].trim())
}
