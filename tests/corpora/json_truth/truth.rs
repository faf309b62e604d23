//! What the JSON says, and where the graph has to say it.

use super::graph::Graph;
use serde_json::Value;

/// One thing that a work says.
pub(crate) struct Fact {
    pub(crate) field: &'static str,
    pub(crate) expected: Vec<String>,
    check: fn(&[String], &Graph) -> bool,
}

impl Fact {
    fn new(field: &'static str, expected: Vec<String>, check: fn(&[String], &Graph) -> bool) -> Self {
        Self { field, expected, check }
    }

    pub(crate) fn holds(&self, graph: &Graph) -> bool {
        (self.check)(&self.expected, graph)
    }
}

/// The works in Crossref's answers and files; members, funders and journals are none.
pub(crate) fn crossref_works(value: &Value, works: &mut Vec<Value>) {
    match value {
        Value::Array(values) => values.iter().for_each(|value| crossref_works(value, works)),
        Value::Object(object) => {
            if let Some(inner) = object
                .get("message")
                .or_else(|| object.get("items"))
                .filter(|inner| inner.is_object() || inner.is_array())
            {
                crossref_works(inner, works);
            } else if object.contains_key("DOI") && object.contains_key("title") {
                works.push(value.clone());
            }
        }
        _ => {}
    }
}

/// Items of CSL: what has a type of CSL's and a title or author.
pub(crate) fn csl_items(value: &Value, works: &mut Vec<Value>) {
    match value {
        Value::Array(values) => values.iter().for_each(|value| csl_items(value, works)),
        Value::Object(object) => {
            let is_item = object.get("type").is_some_and(Value::is_string)
                && ["title", "author", "container-title", "DOI"].iter().any(|key| object.contains_key(*key))
                && !object.contains_key("$schema");
            if is_item {
                works.push(value.clone());
            } else if let Some(inner) =
                object.get("input").or_else(|| object.get("items")).filter(|inner| inner.is_array())
            {
                csl_items(inner, works);
            }
        }
        _ => {}
    }
}

pub(crate) fn datacite_records(value: &Value, works: &mut Vec<Value>) {
    match value {
        Value::Array(values) => values.iter().for_each(|value| datacite_records(value, works)),
        Value::Object(object) => {
            if let Some(inner) = object.get("data").filter(|inner| inner.is_object() || inner.is_array()) {
                datacite_records(inner, works);
            } else if let Some(attributes) = object.get("attributes") {
                datacite_records(attributes, works);
            } else if object.contains_key("titles") && (object.contains_key("creators") || object.contains_key("types"))
            {
                works.push(value.clone());
            }
        }
        _ => {}
    }
}

/// All texts of a field that may be a text, a number or a list.
fn texts(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) if !text.trim().is_empty() => vec![text.trim().to_owned()],
        Value::Number(number) => vec![number.to_string()],
        Value::Array(values) => values.iter().flat_map(texts).collect(),
        _ => Vec::new(),
    }
}

/// Letters and digits in lower case; tags and entities left out.
fn letters(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        plain.push_str(&rest[..at]);
        let tag = &rest[at..];
        let is_tag = tag[1..].starts_with(|c: char| c.is_ascii_alphabetic() || c == '/');
        if let Some(end) = tag.find('>').filter(|_| is_tag) {
            rest = &tag[end + 1..];
        } else {
            plain.push('<');
            rest = &tag[1..];
        }
    }
    plain.push_str(rest);
    for _ in 0..2 {
        for (entity, meant) in [
            ("&lt;", "<"),
            ("&gt;", ">"),
            ("&quot;", "\""),
            ("&apos;", "'"),
            ("&#39;", "'"),
            ("&nbsp;", " "),
            ("&amp;", "&"),
        ] {
            plain = plain.replace(entity, meant);
        }
    }
    for mark in ["rsquo", "lsquo", "rdquo", "ldquo", "ndash", "mdash", "hellip", "#58", "#8217"] {
        plain = plain.replace(&format!("&{mark};"), "");
    }
    plain.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn are_among(expected: &[String], found: &[String]) -> bool {
    let found: Vec<_> = found.iter().map(|text| letters(text)).collect();
    expected.iter().all(|text| found.contains(&letters(text)))
}

fn fact(facts: &mut Vec<Fact>, field: &'static str, expected: Vec<String>, check: fn(&[String], &Graph) -> bool) {
    if !expected.is_empty() {
        facts.push(Fact::new(field, expected, check));
    }
}

/// Names in direct order, as far as the record takes them apart.
fn names(list: &Value) -> Vec<String> {
    let list = list.as_array().cloned().unwrap_or_default();
    let name = |person: &Value| {
        let text = |key: &str| texts(&person[key]).into_iter().next().unwrap_or_default();
        let parts = ["given", "dropping-particle", "non-dropping-particle", "family", "suffix"].map(text).join(" ");
        let parts = if letters(&parts).is_empty() { text("name") } else { parts };
        if letters(&parts).is_empty() { text("literal") } else { parts }
    };
    let names: Vec<_> = list.iter().map(name).filter(|name| !letters(name).is_empty()).collect();
    // One who stands in the list twice is one node.
    let mut unique: Vec<String> = Vec::new();
    for name in names {
        if !unique.contains(&name) {
            unique.push(name);
        }
    }
    unique
}

fn in_order(expected: &[String], graph: &Graph) -> bool {
    let found = graph.members_of_list("authorList");
    if found.is_empty() {
        return false;
    }
    // Names that are read from one text, and East Asian ones, may have their parts in another order.
    let parts = |name: &str| {
        let mut letters: Vec<char> = letters(name).chars().collect();
        letters.sort_unstable();
        letters
    };
    let mut expected: Vec<_> = expected.iter().map(|name| parts(name)).collect();
    expected.dedup();
    expected.len() == found.len()
        && expected.iter().zip(&found).all(|(name, member)| member.iter().any(|known| parts(known) == *name))
}

fn date_parts(date: &Value) -> Option<String> {
    let first = date["date-parts"].as_array()?.first()?.as_array()?;
    if date["date-parts"].as_array()?.len() > 1 || date.get("season").is_some() || date.get("circa").is_some() {
        return None;
    }
    let numbers: Vec<i64> =
        first.iter().map_while(|part| part.as_i64().or_else(|| part.as_str()?.trim().parse().ok())).collect();
    let valid = |parts: &[i64]| parts.len() == first.len() && parts.get(1).is_none_or(|month| (1..=12).contains(month));
    if numbers.first()? <= &0 || !valid(&numbers) {
        return None;
    }
    Some(
        numbers
            .iter()
            .enumerate()
            .map(|(at, part)| if at == 0 { format!("{part:04}") } else { format!("-{part:02}") })
            .collect(),
    )
}

/// What CSL and Crossref have in common.
fn common(work: &Value) -> Vec<Fact> {
    let mut facts = Vec::new();
    let f = &mut facts;
    fact(
        f,
        "title",
        texts(&work["title"]).into_iter().filter(|title| !letters(title).is_empty()).take(1).collect(),
        |expected, graph| graph.of_work("title").iter().any(|title| letters(title).starts_with(&letters(&expected[0]))),
    );
    let kind = work["type"].as_str().unwrap_or_default();
    let has_list = !matches!(kind, "journal" | "book-set" | "book-series" | "periodical");
    fact(f, "authors in order", names(&work["author"]).into_iter().filter(|_| has_list).collect(), in_order);
    let orcids = work["author"].as_array().into_iter().flatten().flat_map(|author| texts(&author["ORCID"]));
    fact(
        f,
        "ORCID",
        orcids.map(|orcid| orcid.chars().rev().take(19).collect::<Vec<_>>().into_iter().rev().collect()).collect(),
        |expected, graph| expected.iter().all(|orcid| graph.says(orcid)),
    );
    fact(
        f,
        "container",
        // A volume with a title of its own has it behind the title of the whole.
        texts(&work["container-title"])
            .into_iter()
            .filter(|title| !letters(title).is_empty())
            .map(|title| match work["volume-title"].as_str() {
                Some(volume) => format!("{title}. {volume}"),
                None => title,
            })
            .collect(),
        |expected, graph| are_among(expected, &[graph.all("title"), graph.all("alternative")].concat()),
    );
    for (field, key) in [("volume", "volume"), ("issue", "issue")] {
        fact(f, field, texts(&work[key]).into_iter().take(1).collect(), |expected, graph| {
            are_among(expected, &[graph.all("volume"), graph.all("issue"), graph.all("number")].concat())
        });
    }
    let says_nothing = |page: &String| matches!(page.as_str(), "n/a-n/a" | "no-no" | "-");
    fact(
        f,
        "pages",
        texts(&work["page"]).into_iter().filter(|page| !says_nothing(page)).take(1).collect(),
        |expected, graph| {
            let page = expected[0].replace(['–', '—'], "-");
            let first = page.split('-').next().unwrap_or_default();
            let last = page.split('-').next_back().unwrap_or_default();
            let (starts, pages) =
                (graph.all("pageStart"), [graph.all("pages"), graph.all("locator"), graph.all("extent")].concat());
            pages
                .iter()
                .any(|found| letters(found).ends_with(&letters(last)) && letters(found).contains(&letters(first)))
                || starts.iter().any(|start| start == first) && pages.iter().any(|found| found.ends_with(last))
        },
    );
    fact(f, "issued", date_parts(&work["issued"]).into_iter().collect(), |expected, graph| {
        graph.of_work("issued").contains(&expected[0])
    });
    fact(f, "ISSN", texts(&work["ISSN"]), |expected, graph| {
        expected
            .iter()
            .flat_map(|issn| issn.split([',', ' ']).filter(|part| !part.is_empty()))
            .all(|issn| graph.says(issn))
    });
    let digits = |isbn: String| {
        isbn.rsplit('/').next().unwrap_or_default().chars().filter(char::is_ascii_alphanumeric).collect::<String>()
    };
    let isbns = texts(&work["ISBN"])
        .into_iter()
        .flat_map(|isbns| isbns.split([' ', ',', ';']).map(str::to_owned).collect::<Vec<_>>());
    fact(f, "ISBN", isbns.map(digits).filter(|isbn| !isbn.is_empty()).collect(), |expected, graph| {
        expected.iter().all(|isbn| {
            let body = if isbn.len() == 10 { &isbn[..9] } else { isbn.as_str() };
            let said = [graph.all("isbn13"), graph.all("isbn10"), graph.all("identifier")].concat();
            said.iter().any(|said| letters(said).contains(&letters(body)))
        })
    });
    fact(
        f,
        "publisher",
        texts(&work["publisher"]).into_iter().filter(|name| !letters(name).is_empty()).take(1).collect(),
        |expected, graph| are_among(expected, &graph.publishers()),
    );
    fact(
        f,
        "abstract",
        texts(&work["abstract"]).into_iter().filter(|text| !letters(text).is_empty()).take(1).collect(),
        |expected, graph| {
            let expected = letters(&expected[0]);
            graph.of_work("abstract").iter().any(|found| {
                // A heading that only says "Abstract" goes.
                let found = letters(found);
                expected.ends_with(&found) && found.len() + 40 > expected.len()
            })
        },
    );
    facts
}

pub(crate) fn crossref(work: &Value) -> Vec<Fact> {
    let mut facts = common(work);
    fact(&mut facts, "DOI", texts(&work["DOI"]), |expected, graph| {
        graph.of_work("doi").contains(&expected[0].to_ascii_lowercase())
    });
    let licences = work["license"].as_array().into_iter().flatten().flat_map(|license| texts(&license["URL"]));
    fact(&mut facts, "licence", licences.collect(), |expected, graph| {
        let found = graph.of_work("license");
        expected.iter().all(|url| found.iter().any(|found| letters(found) == letters(url)))
    });
    facts
}

pub(crate) fn csl(work: &Value) -> Vec<Fact> {
    let mut facts = common(work);
    fact(
        &mut facts,
        "DOI",
        texts(&work["DOI"]).into_iter().filter(|doi| doi.contains("10.")).collect(),
        |expected, graph| {
            let doi = expected[0].to_ascii_lowercase();
            graph.of_work("doi").iter().any(|found| doi.ends_with(found.as_str()))
        },
    );
    facts
}

pub(crate) fn datacite(work: &Value) -> Vec<Fact> {
    let mut facts = Vec::new();
    let f = &mut facts;
    fact(f, "DOI", texts(&work["doi"]), |expected, graph| {
        graph.of_work("doi").contains(&expected[0].to_ascii_lowercase())
    });
    let titles = work["titles"].as_array().into_iter().flatten().flat_map(|title| texts(&title["title"]));
    fact(f, "titles", titles.collect(), |expected, graph| {
        let found: String =
            [graph.of_work("title"), graph.of_work("alternative")].concat().iter().map(|text| letters(text)).collect();
        expected.iter().all(|title| found.contains(&letters(title)))
    });
    let creators = work["creators"].as_array().cloned().unwrap_or_default();
    let names: Vec<String> =
        creators.iter().flat_map(|creator| texts(&creator["name"])).filter(|name| !letters(name).is_empty()).collect();
    let kind = work["types"]["resourceTypeGeneral"].as_str().unwrap_or_default();
    fact(f, "creators in order", names.into_iter().filter(|_| kind != "Journal").collect(), in_order);
    let ids = creators.iter().flat_map(|creator| creator["nameIdentifiers"].as_array().cloned().unwrap_or_default());
    let orcids = ids.flat_map(|id| texts(&id["nameIdentifier"])).filter(|id| id.contains("0000-00"));
    fact(
        f,
        "ORCID",
        orcids.map(|id| id.rsplit('/').next().unwrap_or_default().to_owned()).collect(),
        |expected, graph| expected.iter().all(|id| graph.says(id)),
    );
    let publisher = if work["publisher"].is_object() { &work["publisher"]["name"] } else { &work["publisher"] };
    fact(
        f,
        "publisher",
        texts(publisher).into_iter().filter(|name| !name.starts_with(['(', ':'])).collect(),
        |expected, graph| are_among(expected, &graph.publishers()),
    );
    let dates = work["dates"].as_array().into_iter().flatten().filter(|date| date["dateType"] == "Issued");
    let issued: Vec<String> =
        dates.flat_map(|date| texts(&date["date"])).map(|date| date.chars().take(10).collect()).collect();
    let issued = if issued.is_empty() { texts(&work["publicationYear"]) } else { issued };
    fact(
        f,
        "issued",
        issued.into_iter().filter(|date| date.starts_with(|c: char| c.is_ascii_digit())).collect(),
        |expected, graph| {
            let found = graph.of_work("issued");
            expected.iter().all(|date| {
                found.iter().any(|found| found.starts_with(date.as_str()) || date.starts_with(found.as_str()))
            })
        },
    );
    let descriptions =
        work["descriptions"].as_array().into_iter().flatten().filter(|one| one["descriptionType"] == "Abstract");
    fact(
        f,
        "abstract",
        descriptions.flat_map(|one| texts(&one["description"])).filter(|text| !letters(text).is_empty()).collect(),
        |expected, graph| {
            let found: Vec<_> = graph.of_work("abstract").iter().map(|text| letters(text)).collect();
            expected.iter().all(|text| {
                found
                    .iter()
                    .any(|found| letters(text).ends_with(found.as_str()) && found.len() + 40 > letters(text).len())
            })
        },
    );
    let licences = work["rightsList"].as_array().into_iter().flatten().flat_map(|rights| texts(&rights["rightsUri"]));
    fact(f, "licence", licences.filter(|uri| uri.starts_with("http")).collect(), |expected, graph| {
        let found = graph.of_work("license");
        expected.iter().all(|url| found.iter().any(|found| letters(found) == letters(url)))
    });
    let subjects = work["subjects"].as_array().into_iter().flatten().flat_map(|subject| texts(&subject["subject"]));
    fact(f, "subjects", subjects.collect(), |expected, graph| {
        let found: String = [graph.all("subject"), graph.all("prefLabel"), graph.all("notation")]
            .concat()
            .iter()
            .map(|text| letters(text))
            .collect();
        expected.iter().all(|subject| subject.split(';').all(|word| found.contains(&letters(word))))
    });
    facts
}
