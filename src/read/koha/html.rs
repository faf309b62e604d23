//! The HTML of a page, through a real parser: the markup gives the borders of fields exactly.
//!
//! A field is a `.results_summary` (or an author's `h5`) with a `.label` in it; the label says what it is, and where the interface
//! is in a language not known here, the class does. A page without that markup is read as text.

use super::furniture;
use super::holdings::{self, Column};
use super::labels::{BY, KohaField, Labels};
use super::page::{Entry, Heading, Page, PageLink};
use super::render::{self, ENTRY};
use super::text;
use crate::read::coins;
use ego_tree::iter::Edge;
use ego_tree::{NodeId, NodeRef};
use scraper::node::Element;
use scraper::{Html, Node};

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
    const MARKS: &[&str] = &["opac-marcdetail", "opac-isbddetail", "usermarcdetail", "isbdcontents", "labeledmarc"];
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

    /// The holdings table; `false` for any other, in which there may be fields.
    fn table(&mut self, node: NodeRef<'_, Node>) -> bool {
        let mut headings: Vec<Option<Column>> = Vec::new();
        let mut rows: Vec<Vec<Cell>> = Vec::new();
        for inner in node.descendants() {
            let Some(element) = inner.value().as_element() else { continue };
            match element.name() {
                "tr" => rows.push(Vec::new()),
                "th" if rows.len() <= 1 => headings.push(holdings::column(&render::text(inner))),
                // A row's own heading is a cell of it.
                "td" | "th" => {
                    let column = element.classes().find_map(cell_column);
                    let link = inner
                        .descendants()
                        .filter_map(|node| node.value().as_element())
                        .find_map(|a| (a.name() == "a").then(|| a.attr("href")).flatten().and_then(address));
                    if let Some(row) = rows.last_mut() {
                        row.push(Cell { column, text: cell_text(inner), link });
                    }
                }
                _ => {}
            }
        }
        let known = headings.iter().flatten().count();
        if known < 2 || known * 2 < headings.len() {
            return false;
        }
        let columns: Vec<Column> = headings.iter().map(|column| column.unwrap_or(Column::Machinery)).collect();
        for row in rows.iter().filter(|row| !row.is_empty()) {
            let item = if row.len() == columns.len() {
                let mut item = crate::model::Item::default();
                for (Cell { column: class, text, link }, column) in row.iter().zip(&columns) {
                    // A heading that is not known here may stand over a cell whose class is.
                    let column = if *column == Column::Machinery { class.unwrap_or(*column) } else { *column };
                    let text = if column == Column::Url { link.as_deref().unwrap_or(text) } else { text };
                    holdings::put(&mut item, column, text);
                }
                (item != crate::model::Item::default()).then_some(item)
            } else {
                let cells: Vec<&str> = row.iter().map(|cell| cell.text.as_str()).collect();
                holdings::item(&columns, &cells)
            };
            self.page.items.extend(item);
        }
        true
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

/// A cell of the holdings table.
struct Cell {
    /// What its class says.
    column: Option<Column>,
    text: String,
    link: Option<String>,
}

/// The text of a cell without the link to the shelf browser.
fn cell_text(node: NodeRef<'_, Node>) -> String {
    render::text(node).replace(['\n', ENTRY], " ")
}

fn is_author(element: &Element) -> bool {
    let is_author = element.classes().any(|class| class == "author");
    matches!(element.name(), "h5" | "h4" | "h3" | "p" | "span" | "div")
        && is_author
        && element.attr("property") != Some("name")
        || element.name() == "h5" && element.attr("class").is_none()
}

/// A label with the text behind it.
#[derive(Debug, Default)]
struct Segment {
    label: String,
    text: String,
    links: Vec<PageLink>,
    anchor: Option<String>,
}

/// Cuts a block at its labels.
fn segments(node: NodeRef<'_, Node>, field: Option<KohaField>) -> Vec<Segment> {
    let mut segments = vec![Segment::default()];
    let mut skip: Option<NodeId> = None;
    // Each name is a link; the stylesheets of 2009 forget the mark between a person and an organisation.
    let is_names = node.value().as_element().is_some_and(is_author);
    let is_imprint = !is_names && field.is_none_or(|field| field == KohaField::Publication);
    for edge in node.traverse() {
        let Some(segment) = segments.last_mut() else { break };
        match edge {
            Edge::Open(inner) if skip.is_none() => match inner.value() {
                Node::Text(text) => render::push(&mut segment.text, text),
                Node::Element(element) => {
                    if is_label(element) && inner.id() != node.id() {
                        let label = render::text(inner).replace(['\n', ENTRY], " ");
                        let label = label.trim().trim_end_matches(':').trim_end().to_owned();
                        skip = Some(inner.id());
                        if segment.label.is_empty() && !segment.text.contains(char::is_alphanumeric) {
                            segment.label = label;
                        } else {
                            segments.push(Segment { label, ..Segment::default() });
                        }
                        continue;
                    }
                    if render::is_hidden(inner.value()) || element.name() == "table" {
                        skip = Some(inner.id());
                        continue;
                    }
                    match element.name() {
                        "li" => segment.text.push(ENTRY),
                        "br" | "p" | "div" if !segment.text.is_empty() => segment.text.push('\n'),
                        "a" => {
                            if is_names {
                                segment.text.push(ENTRY);
                            }
                            segment.links.extend(link(inner));
                            if segment.anchor.is_none() {
                                segment.anchor = Some(render::text(inner));
                            }
                            if is_imprint && is_search(element) && is_imprint_label(&segment.label) {
                                open_name(&mut segment.text);
                            }
                        }
                        _ if is_imprint && is_imprint_part(element, "name") => open_name(&mut segment.text),
                        _ if is_imprint && is_imprint_part(element, "date") => open_date(&mut segment.text),
                        _ => {}
                    }
                }
                _ => {}
            },
            Edge::Open(_) => {}
            Edge::Close(inner) => {
                if skip == Some(inner.id()) {
                    skip = None;
                } else if skip.is_none()
                    && let Some(element) = inner.value().as_element()
                {
                    match element.name() {
                        "li" => segment.text.push(ENTRY),
                        "p" | "div" => segment.text.push('\n'),
                        // "Bielefeld <a>transcript</a> [2018]"
                        "a" if is_imprint && is_search(element) && is_imprint_label(&segment.label) => {
                            segment.text.push(' ');
                        }
                        _ => {}
                    }
                }
            }
        }
    }
    segments
}

/// Labels under which a link into the catalogue is a publisher's name; the language of the label does not matter, for only the
/// block of an imprint searches for publishers.
fn is_imprint_label(label: &str) -> bool {
    !label.is_empty()
}

/// Sets the ISBD mark before a publisher's name where the catalogue has none.
fn open_name(text: &mut String) {
    let bare = text.trim_end();
    // A template may set its colon right behind the place.
    let bare = bare.strip_suffix(':').filter(|place| !place.ends_with(' ')).unwrap_or(bare);
    if bare.contains(char::is_alphanumeric) && !bare.ends_with([':', ';', ',']) {
        text.truncate(bare.len());
        text.push_str(" : ");
    }
}

fn open_date(text: &mut String) {
    let bare = text.trim_end();
    if bare.contains(char::is_alphanumeric) && !bare.ends_with([':', ';', ',']) {
        text.truncate(bare.len());
        text.push_str(", ");
    }
}

/// Whether an element holds a part of the imprint, by RDFa or by class.
fn is_imprint_part(element: &Element, part: &str) -> bool {
    let (property, class) = match part {
        "name" => ("name", "publisher_name"),
        _ => ("datePublished", "publisher_date"),
    };
    element.attr("property") == Some(property) || element.classes().any(|found| found == class)
}

/// Whether a link searches for publishers.
fn is_search(element: &Element) -> bool {
    element
        .attr("href")
        .is_some_and(|href| href.contains("q=Provider:") || href.contains("q=pb:") || href.contains("q=pb,"))
}

fn is_label(element: &Element) -> bool {
    element.classes().any(|class| class == "label" || class == "byAuthor" || class == "fieldlabel")
        || matches!(element.name(), "strong" | "b" | "dt") && element.attr("class").is_none()
}

/// A label that is the code of an identifier's scheme ("wos:", "istc:") over a value without blanks.
fn is_scheme(label: &str, value: &str) -> bool {
    !label.is_empty()
        && label.len() <= 12
        && label.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        && !value.trim().contains(' ')
}

/// Which of the two to believe where they differ.
fn class_over_label(label: Option<KohaField>, class: KohaField) -> KohaField {
    match (label, class) {
        // Koha's "Subject: " may be a summary (520 with first indicator 0), "By: " is the first of the author blocks.
        (Some(KohaField::Subjects | KohaField::Contents), KohaField::Summary) => KohaField::Summary,
        (Some(label), _) => label,
        (None, class) => class,
    }
}

/// What the class of a block says in any language.
#[rustfmt::skip]
fn class_field(class: &str) -> Option<KohaField> {
    Some(match class {
        "main_author" => KohaField::MainAuthor,
        "coauthor" => KohaField::Coauthor,
        "secondary_author" => KohaField::SecondaryAuthor,
        "corporate_main_author" => KohaField::CorporateAuthor,
        "corporate_coauthor" => KohaField::CorporateCoauthor,
        "corporate_secondary_author" => KohaField::SecondaryCorporateAuthor,
        "type" => KohaField::MaterialType,
        "publisher" | "publication" | "rda264" | "publisher_details" => KohaField::Publication,
        "publisher_number" => KohaField::PublisherNumber,
        "edition" => KohaField::Edition,
        "description" => KohaField::Description,
        "content_type" => KohaField::ContentType,
        "media_type" => KohaField::MediaType,
        "carrier_type" => KohaField::CarrierType,
        "audience" => KohaField::Audience,
        "language" | "languages" => KohaField::Language,
        "country" => KohaField::Country,
        "series" => KohaField::Series,
        "set" => KohaField::Set,
        "isbn" => KohaField::Isbn,
        "issn" => KohaField::Issn,
        "patent_info" => KohaField::Patent,
        "report_number" => KohaField::ReportNumber,
        "other_title" => KohaField::OtherTitle,
        "translated_title" => KohaField::TranslatedTitle,
        "original_title" => KohaField::TranslationOf,
        "uniform_titles" | "uniform_title" | "uniform_conventional_heading" => KohaField::UniformTitle,
        "related_works" => KohaField::RelatedWorks,
        "contained_works" => KohaField::ContainedWorks,
        "subjects" | "subject" => KohaField::Subjects,
        "genre" => KohaField::Genre,
        "add_physical_form" => KohaField::AdditionalFormats,
        "issued_with" => KohaField::IssuedWith,
        "ddc" | "dewey" => KohaField::Ddc,
        "loc" => KohaField::Lcc,
        "nlm" => KohaField::Nlm,
        "oc" | "classification" => KohaField::OtherClass,
        "online_resources" => KohaField::OnlineResources,
        "other_related_works" => KohaField::OtherRelated,
        "additionalforms" | "additional_forms" => KohaField::AdditionalForms,
        "perf_note" => KohaField::Note,
        "contents" => KohaField::Contents,
        "actionnote" => KohaField::ActionNote,
        "prod_credits" => KohaField::Credits,
        "awardsnote" | "awards" => KohaField::Awards,
        "in" | "host" => KohaField::In,
        "diss_note" | "thesis" => KohaField::Thesis,
        "summary" | "abstract" => KohaField::Summary,
        "holdings_note" => KohaField::HoldingsNote,
        "supplemental" | "supplement" => KohaField::Supplement,
        "supplement_parent" => KohaField::SupplementTo,
        "other_editions" => KohaField::OtherEditions,
        "preceeding_entry" | "preceding_entry" => KohaField::Preceding,
        "succeeding_entry" => KohaField::Succeeding,
        "provenance" | "provenance_note" => KohaField::Provenance,
        "analytics" | "volumes" | "tags" | "lists" | "ratings" | "availability" | "reserves" | "cover" => KohaField::Furniture,
        _ => return None,
    })
}

/// What the class of a cell says in any language.
fn cell_column(class: &str) -> Option<Column> {
    Some(match class {
        "itype" => Column::ItemType,
        "location" => Column::Library,
        "homebranch" | "home_library" => Column::HomeLibrary,
        "collection" => Column::Collection,
        "shelvingloc" | "shelving_location" => Column::Location,
        "call_no" => Column::CallNumber,
        "vol_info" => Column::Enumeration,
        "url" => Column::Url,
        "copynumber" | "copy" => Column::Copy,
        "status" => Column::Status,
        "notes" => Column::Note,
        "materials_specified" => Column::Materials,
        "date_due" => Column::Due,
        "barcode" => Column::Barcode,
        _ => return None,
    })
}

/// A link that leads out of the catalogue.
fn link(node: NodeRef<'_, Node>) -> Option<PageLink> {
    let element = node.value().as_element().filter(|element| element.name() == "a")?;
    let url = address(element.attr("href")?)?;
    let text = render::text(node).replace(['\n', ENTRY], " ");
    Some(PageLink { text, url })
}

/// The address behind a link: a redirector's target, and nothing for searches and other machinery of the catalogue.
pub(super) fn address(href: &str) -> Option<String> {
    let href = href.trim();
    // With clicks counted, Koha sends its readers through a script of its own.
    if let Some((_, query)) = href.split_once("tracklinks.pl?") {
        return url::form_urlencoded::parse(query.as_bytes())
            .find(|(key, _)| key == "uri")
            .map(|(_, uri)| uri.into_owned())
            .filter(|uri| is_outside(uri));
    }
    is_outside(href).then(|| href.to_owned())
}

fn is_outside(href: &str) -> bool {
    let lower = href.get(..href.len().min(8)).unwrap_or_default().to_ascii_lowercase();
    let is_web = lower.starts_with("http://") || lower.starts_with("https://") || lower.starts_with("ftp://");
    let is_machinery = [
        "/cgi-bin/koha/",
        "opac-search.pl",
        "opac-detail.pl",
        "worldcat.org/search",
        "scholar.google",
        "google.com/books?",
        "books.google.com/books?vid",
        "www.bookfinder.com",
        "twitter.com/",
        "facebook.com/sharer",
        "linkedin.com/share",
        "addthis.com",
        "koha-community.org",
        "librarything.com/",
    ]
    .iter()
    .any(|part| href.contains(part));
    is_web && !is_machinery
}

/// All links of a page that lead out of the catalogue and hold an identifier of a work: for pages of unknown themes.
fn outside_links(document: &Html) -> Vec<PageLink> {
    document
        .tree
        .nodes()
        .filter_map(link)
        .filter(|link| crate::id::Doi::from_url(&link.url).is_some() || furniture::is_link_text(&link.text))
        .collect()
}
