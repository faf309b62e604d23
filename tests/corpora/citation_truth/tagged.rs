//! Tagged lines, read with nothing but splitting.

use super::Truth;

type Fields = Vec<(String, String)>;

/// Records of lines: `field` gives tag and value of a line that begins a field.
fn split(text: &str, begins: &str, blank_ends: bool, field: fn(&str) -> Option<(&str, &str)>) -> Vec<Fields> {
    let mut records: Vec<Fields> = Vec::new();
    let mut is_open = false;
    for line in text.lines() {
        if line.trim().is_empty() {
            is_open &= !blank_ends;
            continue;
        }
        match field(line) {
            Some((tag, value)) => {
                let is_type = tag == begins;
                let is_new = !is_open
                    || is_type && records.last().is_some_and(|fields| fields.iter().any(|(tag, _)| tag != begins));
                if is_new && (is_type || blank_ends) {
                    records.push(Vec::new());
                    is_open = true;
                }
                if tag == "ER" {
                    is_open = false;
                } else if is_open {
                    records.last_mut().unwrap().push((tag.to_owned(), value.trim().to_owned()));
                }
            }
            None if is_open => {
                if let Some((_, value)) = records.last_mut().unwrap().last_mut() {
                    value.push('\n');
                    value.push_str(line.trim());
                }
            }
            None => {}
        }
    }
    records
}

fn first<'f>(fields: &'f Fields, tags: &[&str]) -> &'f str {
    let of = |tag: &&str| {
        fields.iter().find(|(known, value)| known == tag && !value.is_empty()).map(|(_, value)| value.as_str())
    };
    tags.iter().find_map(of).unwrap_or_default()
}

fn all(fields: &Fields, tags: &[&str]) -> Vec<String> {
    let values = fields.iter().filter(|(tag, value)| tags.contains(&tag.as_str()) && !value.is_empty());
    values.flat_map(|(_, value)| value.lines().map(str::to_owned)).collect()
}

/// The first four digits in a row, if no other digit touches them.
fn year(text: &str) -> String {
    text.split(|c: char| !c.is_ascii_digit()).find(|digits| digits.len() == 4).unwrap_or_default().to_owned()
}

fn bare_doi(text: &str) -> String {
    let at = text.find("10.").unwrap_or(text.len());
    text[at..].split_whitespace().next().unwrap_or_default().to_owned()
}

fn first_page(text: &str) -> String {
    text.split(['-', '–']).next().unwrap_or_default().trim().to_owned()
}

pub(crate) fn ris(text: &str) -> Vec<Truth> {
    fn field(line: &str) -> Option<(&str, &str)> {
        let line = line.trim_start();
        let (tag, rest) = line.split_at_checked(2)?;
        let is_tag = tag.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit());
        let value = rest.strip_prefix("  -").or_else(|| rest.strip_prefix(" -"))?;
        is_tag.then_some((tag, value))
    }
    let records = split(text, "TY", false, field);
    let truth = |fields: &Fields| {
        let types: Vec<&str> = fields.iter().filter(|(tag, _)| tag == "TY").map(|(_, ty)| ty.as_str()).collect();
        let is_part = matches!(types.as_slice(), ["JOUR" | "CHAP" | "CONF" | "CPAPER" | "MGZN" | "NEWS"]);
        // Of several titles the first.
        let titles = fields.iter().filter(|(tag, value)| matches!(tag.as_str(), "TI" | "T1") && !value.is_empty());
        let title = titles.map(|(_, value)| value.as_str()).next().unwrap_or_else(|| first(fields, &["ST"]));
        let container = if is_part { first(fields, &["JF", "T2", "JO", "JA"]) } else { first(fields, &["JF", "JO"]) };
        Truth {
            title: title.split('\n').collect::<Vec<_>>().join(" "),
            authors: all(fields, &["AU", "A1"]),
            container: container.to_owned(),
            volume: first(fields, &["VL"]).to_owned(),
            issue: first(fields, &["IS"]).to_owned(),
            first_page: first_page(first(fields, &["SP"])),
            year: year(&all(fields, &["PY", "Y1"]).join(" ")),
            doi: bare_doi(first(fields, &["DO"])),
            standard_numbers: all(fields, &["SN"]),
            text: first(fields, &["AB", "N2"]).to_owned(),
            publisher: first(fields, &["PB"]).to_owned(),
        }
    };
    records.iter().map(truth).collect()
}

pub(crate) fn nbib(text: &str) -> Vec<Truth> {
    fn field(line: &str) -> Option<(&str, &str)> {
        if line.starts_with(' ') {
            return None;
        }
        let (tag, value) = line.split_once('-')?;
        let tag = tag.trim_end();
        let is_tag = (2..=4).contains(&tag.len()) && tag.bytes().all(|b| b.is_ascii_uppercase());
        is_tag.then_some((tag, value))
    }
    let records = split(text, "PMID", true, field);
    let truth = |fields: &Fields| {
        let full = all(fields, &["FAU"]);
        let doi = fields
            .iter()
            .filter(|(tag, _)| tag == "AID" || tag == "LID")
            .map(|(_, value)| value)
            .find(|value| value.contains("doi"));
        Truth {
            title: first(fields, &["TI", "BTI"]).split('\n').collect::<Vec<_>>().join(" "),
            authors: if full.is_empty() { all(fields, &["AU", "CN"]) } else { all(fields, &["FAU", "CN"]) },
            container: first(fields, &["JT"]).to_owned(),
            volume: first(fields, &["VI"]).to_owned(),
            issue: first(fields, &["IP"]).to_owned(),
            first_page: first_page(first(fields, &["PG"])),
            year: year(first(fields, &["DP"])),
            doi: doi.map(|value| bare_doi(value)).unwrap_or_default(),
            standard_numbers: all(fields, &["IS"])
                .iter()
                .map(|number| number.split(' ').next().unwrap().to_owned())
                .collect(),
            text: first(fields, &["AB"]).to_owned(),
            publisher: first(fields, &["PB"]).to_owned(),
        }
    };
    records.iter().map(truth).collect()
}

pub(crate) fn endnote(text: &str) -> Vec<Truth> {
    fn field(line: &str) -> Option<(&str, &str)> {
        let (tag, value) = line.split_at_checked(2)?;
        tag.starts_with('%').then_some((tag, value))
    }
    let records = split(text, "%0", false, field);
    let truth = |fields: &Fields| {
        let is_thesis = first(fields, &["%0"]) == "Thesis";
        let is_part = !matches!(first(fields, &["%0"]), "Book" | "Thesis");
        let pages = first(fields, &["%P"]);
        Truth {
            title: first(fields, &["%T"]).to_owned(),
            authors: all(fields, &["%A"]),
            container: if is_part { first(fields, &["%J", "%B"]).to_owned() } else { String::new() },
            volume: if is_thesis { String::new() } else { first(fields, &["%V"]).to_owned() },
            issue: first(fields, &["%N"]).to_owned(),
            // The word "Pages" alone, as a file has it that names its fields in their own values, is no page.
            first_page: if is_part && pages.contains(|c: char| c.is_ascii_digit()) {
                first_page(pages)
            } else {
                String::new()
            },
            year: year(first(fields, &["%D"])),
            doi: bare_doi(first(fields, &["%R"])),
            standard_numbers: all(fields, &["%@"]),
            text: first(fields, &["%X"]).to_owned(),
            publisher: first(fields, &["%I"]).to_owned(),
        }
    };
    records.iter().map(truth).collect()
}
