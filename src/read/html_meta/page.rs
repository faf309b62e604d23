//! A page, taken apart: its meta tags, JSON-LD and COinS.

use scraper::{Html, Node};

/// A meta tag.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Meta {
    /// Its name or property, in lower case.
    pub(super) name: String,
    pub(super) content: String,
    pub(super) language: Option<String>,
    pub(super) scheme: Option<String>,
}

/// What a page says to machines.
#[derive(Debug, Default)]
pub(super) struct Page {
    pub(super) metas: Vec<Meta>,
    /// JSON texts.
    pub(super) json_ld: Vec<String>,
    /// Titles of COinS.
    pub(super) coins: Vec<String>,
    /// Address of the page by its own word.
    pub(super) canonical: Option<String>,
}

impl Page {
    pub(super) fn parse(html: &str) -> Self {
        let document = Html::parse_document(html);
        let mut page = Self::default();
        for node in document.tree.root().descendants() {
            let Node::Element(element) = node.value() else { continue };
            match element.name() {
                "meta" => {
                    let name = ["name", "property", "itemprop"].into_iter().find_map(|name| element.attr(name));
                    let (Some(name), Some(content)) = (name, element.attr("content")) else { continue };
                    let content = content.trim();
                    if content.is_empty() {
                        continue;
                    }
                    let language = ["xml:lang", "lang"].into_iter().find_map(|name| element.attr(name));
                    page.metas.push(Meta {
                        name: name.trim().to_ascii_lowercase(),
                        content: content.to_owned(),
                        language: language.map(str::to_owned),
                        scheme: element.attr("scheme").map(str::to_owned),
                    });
                }
                "script" if element.attr("type").is_some_and(is_json_ld) => {
                    let texts =
                        node.children().filter_map(|child| child.value().as_text().map(|text| text.to_string()));
                    page.json_ld.push(clean(&texts.collect::<String>()));
                }
                "span" if element.classes().any(|class| class.eq_ignore_ascii_case("Z3988")) => {
                    page.coins.extend(element.attr("title").map(str::to_owned));
                }
                "link" if element.attr("rel").is_some_and(|rel| rel.eq_ignore_ascii_case("canonical")) => {
                    page.canonical = page.canonical.take().or_else(|| element.attr("href").map(str::to_owned));
                }
                _ => {}
            }
        }
        page
    }
}

fn is_json_ld(kind: &str) -> bool {
    kind.split(';').next().is_some_and(|kind| kind.trim().eq_ignore_ascii_case("application/ld+json"))
}

/// JSON without what old pages put around scripts; line breaks within strings, which JSON does not have, are blanks.
fn clean(text: &str) -> String {
    let mut text = text.trim();
    for (start, end) in [("<!--", "-->"), ("//<![CDATA[", "//]]>"), ("/*<![CDATA[*/", "/*]]>*/"), ("<![CDATA[", "]]>")]
    {
        text = text.strip_prefix(start).unwrap_or(text).trim();
        text = text.strip_suffix(end).unwrap_or(text).trim();
    }
    text.trim_end_matches(';').chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

/// The pages of a text that holds one or several, each with where it begins.
pub(super) fn pages(text: &str) -> Vec<(usize, &str)> {
    let lower = text.to_ascii_lowercase();
    let mut pages = Vec::new();
    let mut start = 0;
    for (at, end) in lower.match_indices("</html>") {
        let behind = at + end.len();
        let rest = lower.get(behind..).unwrap_or_default().trim_start();
        if rest.starts_with("<!doctype") || rest.starts_with("<html") {
            pages.push((start, text.get(start..behind).unwrap_or_default()));
            start = lower.len() - rest.len();
        }
    }
    pages.push((start, text.get(start..).unwrap_or_default()));
    pages
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_one_behind_the_other() {
        let text = "<html>a</html>\n<!DOCTYPE html><html>b</HTML> <p>";
        let starts: Vec<_> = pages(text).into_iter().map(|(start, page)| (start, page.len())).collect();
        assert_eq!(starts, [(0, 14), (15, 33)]);
        assert_eq!(pages("").len(), 1);
    }

    #[test]
    fn scripts_are_freed_of_their_wrappings() {
        assert_eq!(clean("\n<!--\n{\"a\": \"b\nc\"}\n-->\n"), "{\"a\": \"b c\"}");
        assert_eq!(clean("//<![CDATA[\n{}\n//]]>"), "{}");
    }
}
