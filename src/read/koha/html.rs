//! The HTML of a page, through a real parser: the markup gives the borders of fields exactly.
//!
//! A field is a `.results_summary` (or an author's `h5`) with a `.label` in it; the label says what it is, and where the interface
//! is in a language not known here, the class does. A page without that markup is read as text.

mod classes;
mod links;
mod segments;
mod table;

pub(super) use links::address;

use super::furniture;
use super::labels::{BY, KohaField, Labels};
use super::page::{Entry, Heading, Page, PageLink};
use super::render::{self, ENTRY};
use super::text;
use super::title::is_latin;
use crate::read::coins;
use classes::{class_field, class_over_label, is_author};
use ego_tree::iter::Edge;
use ego_tree::{NodeId, NodeRef};
use links::{link, outside_links};
use scraper::node::Element;
use scraper::{Html, Node};
use segments::{Segment, segments};

/// Takes the HTML of a page apart.
pub(super) fn scan(content: &str, labels: &Labels) -> Page {
    let document = Html::parse_document(content);
    let mut scan = Scan { labels, page: Page::default(), in_record: 0, has_record: has_record(&document) };
    let mut inside: Option<NodeId> = None;
    for edge in document.tree.root().traverse() {
        match edge {
            Edge::Open(node) => {
                if let Node::Element(element) = node.value() {
                    if scan.opens_record(element) {
                        scan.in_record += 1;
                    }
                    if inside.is_none() && scan.element(node, element) {
                        inside = Some(node.id());
                    }
                }
            }
            Edge::Close(node) => {
                if inside == Some(node.id()) {
                    inside = None;
                }
                if let Node::Element(element) = node.value()
                    && scan.opens_record(element)
                {
                    scan.in_record = scan.in_record.saturating_sub(1);
                }
            }
        }
    }
    let mut page = scan.page;
    if page.fields.is_empty() {
        // An unknown theme: what a reader sees, and the links, which only the markup has.
        let machine = std::mem::take(&mut page.machine);
        let (number, url, items) = (page.number.take(), page.url.take(), std::mem::take(&mut page.items));
        let links = outside_links(&document);
        let titles = std::mem::take(&mut page.titles);
        page = text::scan(&render::page(document.tree.root()), labels);
        (page.machine, page.number, page.url) = (machine, number, url);
        if page.items.is_empty() {
            page.items = items;
        }
        if !titles.is_empty() {
            page.titles = titles;
        }
        if !page.fields.is_empty() && !links.is_empty() {
            let mut entry = Entry::new(KohaField::OnlineResources, "", "");
            entry.links = links;
            page.fields.push(entry);
        }
    }
    page
}

/// The text of a page that shows another view of the record: its MARC, or its ISBD description.
pub(super) fn view(content: &str) -> Option<String> {
    const MARKS: &[&str] =
        &["opac-marcdetail", "opac-isbddetail", "usermarcdetail", "isbdcontents", "labeledmarc", "id=\"marc\""];
    // The links to the views stand on every page, in other letters: "opac-MARCdetail.pl".
    if !MARKS.iter().any(|mark| memchr::memmem::find(content.as_bytes(), mark.as_bytes()).is_some()) {
        return None;
    }
    let document = Html::parse_document(content);
    let is_view = |node: &NodeRef<'_, Node>| {
        node.value().as_element().is_some_and(|element| matches!(element.id(), Some("isbdcontents" | "usermarcdetail")))
    };
    let view = document.tree.root().descendants().find(is_view);
    Some(render::page(view.unwrap_or_else(|| document.tree.root())))
}

/// Whether the page marks the record's part of it.
fn has_record(document: &Html) -> bool {
    document.tree.nodes().any(|node| matches!(node, _ if node.value().as_element().is_some_and(|element| element.id() == Some("catalogue_detail_biblio"))))
}

struct Scan<'a> {
    labels: &'a Labels,
    page: Page,
    in_record: usize,
    has_record: bool,
}

impl Scan<'_> {
    fn opens_record(&self, element: &Element) -> bool {
        self.has_record && element.id() == Some("catalogue_detail_biblio")
    }

    fn is_in_record(&self) -> bool {
        !self.has_record || self.in_record > 0
    }

    /// Takes what an element says; `true` when all in it is taken.
    fn element(&mut self, node: NodeRef<'_, Node>, element: &Element) -> bool {
        let has = |class: &str| element.classes().any(|found| found == class);
        match element.name() {
            "meta" => self.meta(element),
            "link" if element.attr("rel") == Some("canonical") => self.address(element.attr("href")),
            "abbr" if has("unapi-id") => {
                let number = element.attr("title").and_then(|title| title.strip_prefix("koha:biblionumber:"));
                if let Some(number) = number.map(str::trim).filter(|number| !number.is_empty()) {
                    self.page.number.get_or_insert_with(|| number.to_owned());
                }
            }
            "a" => {
                if self.page.number.is_none()
                    && let Some(href) = element.attr("href")
                    && (href.contains("opac-MARCdetail.pl?")
                        || href.contains("opac-ISBDdetail.pl?")
                        || href.contains("opac-showmarc.pl?"))
                {
                    let query = href.split_once('?').map_or("", |(_, query)| query);
                    self.page.number = url::form_urlencoded::parse(query.as_bytes())
                        .find(|(key, _)| key == "biblionumber" || key == "id")
                        .map(|(_, number)| number.into_owned());
                }
            }
            "span" if has("Z3988") => {
                if let Some(title) = element.attr("title") {
                    self.page.machine.extend(coins::read(title));
                }
                return true;
            }
            "h1" | "h2" | "h3" if self.is_title(element) => {
                self.title(node);
                return true;
            }
            "table" => return self.table(node),
            _ if matches!(element.id(), Some("descriptions" | "marcnotes" | "titledescriptions" | "title_notes")) => {
                self.notes(node);
                return true;
            }
            _ if self.is_in_record() && (has("results_summary") || is_author(element)) => {
                self.block(node, element);
                return true;
            }
            _ => {}
        }
        false
    }

    /// Whether a heading is the title: the first in the record, or one that the markup calls so.
    fn is_title(&self, element: &Element) -> bool {
        let named = element.classes().any(|class| class == "title");
        self.is_in_record()
            && (named || element.name() == "h1")
            && (self.has_record || named)
            && self.page.titles.len() < 4
            && !element.classes().any(|class| class == "author")
    }

    fn title(&mut self, node: NodeRef<'_, Node>) {
        let mut heading = Heading::default();
        let mut skip: Option<NodeId> = None;
        for edge in node.traverse() {
            match edge {
                Edge::Open(inner) if skip.is_none() => match inner.value() {
                    Node::Text(text) => render::push(&mut heading.text, text),
                    Node::Element(element) => {
                        let has = |class: &str| element.classes().any(|found| found == class);
                        if has("title_resp_stmt") {
                            heading.responsibility = Some(render::text(inner));
                        } else if has("title_medium") {
                            heading.medium = Some(render::text(inner));
                        } else if !render::is_hidden(inner.value()) {
                            continue;
                        }
                        skip = Some(inner.id());
                    }
                    _ => {}
                },
                Edge::Close(inner) if skip == Some(inner.id()) => {
                    skip = None;
                    render::push(&mut heading.text, " ");
                    // ISBD's mark behind the designation of the medium is the title's: "[electronic resource] :".
                    let medium = heading.medium.as_deref().unwrap_or_default().trim_end();
                    if heading.responsibility.is_none()
                        && let Some(mark) =
                            medium.get(medium.len().saturating_sub(1)..).filter(|mark| ":=;/".contains(mark))
                    {
                        render::push(&mut heading.text, mark);
                        render::push(&mut heading.text, " ");
                    }
                }
                _ => {}
            }
        }
        if heading.text.contains(char::is_alphanumeric) {
            self.page.titles.push(heading);
        }
    }

    /// A block of the record: one field, or some under labels of their own.
    fn block(&mut self, node: NodeRef<'_, Node>, element: &Element) {
        let by_class = element.classes().find_map(class_field).or_else(|| element.id().and_then(class_field));
        let mut segments = segments(node, by_class);
        if let [only] = segments.as_mut_slice()
            && only.label.is_empty()
        {
            self.label_of_text(only, is_author(element));
        }
        for segment in segments {
            // Names in their own script stand in a line without a label above the others.
            if segment.label.is_empty() && is_author(element) && !is_latin(&segment.text) {
                self.page.titles.push(Heading { text: segment.text.replace(ENTRY, " "), ..Heading::default() });
                continue;
            }
            let found = if segment.label.is_empty() { None } else { self.labels.get(&segment.label) };
            let is_empty = !segment.text.contains(char::is_alphanumeric) && segment.links.is_empty();
            let field = match (found, by_class) {
                (Some(KohaField::Furniture), _) => continue,
                // "Type: " and "Subject: " are weak words; the class knows better what a summary or an author is.
                (Some(KohaField::By | KohaField::Subjects | KohaField::Contents), Some(class)) => {
                    class_over_label(found, class)
                }
                (Some(field), _) | (None, Some(field)) => field,
                (None, None) if is_scheme(&segment.label, &segment.text) => KohaField::OtherIdentifier,
                (None, None) => KohaField::Note,
            };
            if is_empty || field == KohaField::Furniture {
                continue;
            }
            let mut entry = Entry::new(field, segment.label.clone(), "");
            let text = if found.is_none() && field == KohaField::Note && !segment.label.is_empty() {
                format!("{}: {}", segment.label, segment.text)
            } else {
                segment.text
            };
            entry.values =
                text.split(ENTRY).map(|value| value.trim().to_owned()).filter(|value| !value.is_empty()).collect();
            if !field.is_prose() {
                for value in &mut entry.values {
                    *value = value.replace('\n', " ");
                }
            }
            entry.links = segment.links;
            entry.links.extend(text::urls(&entry.text()).into_iter().filter(|link| !link.url.is_empty()));
            entry.links.dedup_by(|a, b| a.url == b.url);
            entry.anchor = segment.anchor;
            self.page.fields.push(entry);
        }
    }

    /// A block whose label is plain text: "Contributor(s): …", "by …".
    fn label_of_text(&self, segment: &mut Segment, is_author: bool) {
        let text = segment.text.trim_start();
        if let Some((label, rest)) = text.split_once(':')
            && label.len() < 60
            && self.labels.get(label).is_some()
        {
            let (label, rest) = (label.trim().to_owned(), rest.trim().to_owned());
            (segment.label, segment.text) = (label, rest);
            return;
        }
        if is_author
            && let Some(by) =
                BY.iter().find(|by| text.strip_prefix(**by).is_some_and(|rest| rest.starts_with(char::is_whitespace)))
        {
            let rest = text.get(by.len()..).unwrap_or_default().trim().to_owned();
            (segment.label, segment.text) = ((*by).to_owned(), rest);
        }
    }

    fn meta(&mut self, element: &Element) {
        let Some(content) = element.attr("content").map(str::trim).filter(|content| !content.is_empty()) else {
            return;
        };
        let Some(name) = element.attr("name").or_else(|| element.attr("property")) else { return };
        let name = name.to_ascii_lowercase();
        if name == "og:url" {
            self.address(Some(content));
        } else if name.starts_with("citation_") {
            let name = if name == "citation_publication_date" { "citation_date".to_owned() } else { name };
            self.page.machine.push((name, content.to_owned()));
        } else if let Some(name) = name.strip_prefix("dc.").or_else(|| name.strip_prefix("dcterms.")) {
            let key = match name {
                "title" => "citation_title",
                "creator" | "contributor" => "citation_author",
                "publisher" => "citation_publisher",
                "date" | "date.issued" | "issued" => "citation_date",
                "language" => "citation_language",
                "identifier" if content.contains("10.") => "citation_doi",
                _ => return,
            };
            self.page.machine.push((key.to_owned(), content.to_owned()));
        }
    }

    fn address(&mut self, url: Option<&str>) {
        if let Some(url) = url.filter(|url| url.starts_with("http")) {
            self.page.url.get_or_insert_with(|| url.to_owned());
        }
    }

    /// The notes tab: a paragraph a note.
    fn notes(&mut self, node: NodeRef<'_, Node>) {
        let text = render::text(node);
        let links: Vec<PageLink> = node.descendants().filter_map(link).collect();
        for value in text.split(['\n', ENTRY]).map(str::trim) {
            if !value.contains(char::is_alphanumeric) || furniture::is_line(value) {
                continue;
            }
            let mut entry = Entry::new(KohaField::Note, "", value);
            entry.links =
                links.iter().filter(|link| value.contains(&link.text) && !link.text.is_empty()).cloned().collect();
            entry.links.extend(text::urls(value));
            self.page.notes.push(entry);
        }
    }
}

/// A label that is the code of an identifier's scheme ("wos:", "istc:") over a value without blanks.
fn is_scheme(label: &str, value: &str) -> bool {
    !label.is_empty()
        && label.len() <= 12
        && label.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        && !value.trim().contains(' ')
}
