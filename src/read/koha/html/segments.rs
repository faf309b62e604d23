//! Blocks of a record cut at their labels: one field, or some under labels of their own.

use super::classes::{is_author, is_imprint_part, is_label};
use super::links::link;
use crate::read::koha::labels::KohaField;
use crate::read::koha::page::PageLink;
use crate::read::koha::render::{self, ENTRY};
use ego_tree::iter::Edge;
use ego_tree::{NodeId, NodeRef};
use scraper::Node;
use scraper::node::Element;

/// A label with the text behind it.
#[derive(Debug, Default)]
pub(super) struct Segment {
    pub(super) label: String,
    pub(super) text: String,
    pub(super) links: Vec<PageLink>,
    pub(super) anchor: Option<String>,
}

/// Cuts a block at its labels.
pub(super) fn segments(node: NodeRef<'_, Node>, field: Option<KohaField>) -> Vec<Segment> {
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

/// Whether a link searches for publishers.
fn is_search(element: &Element) -> bool {
    element
        .attr("href")
        .is_some_and(|href| href.contains("q=Provider:") || href.contains("q=pb:") || href.contains("q=pb,"))
}
