//! The text of an element as a reader sees it, and the text of a whole page for the label scanner.

use crate::text::markup;
use ego_tree::NodeRef;
use ego_tree::iter::Edge;
use scraper::Node;

/// Between two entries of a list: Unicode's record separator, which no page shows.
pub(super) const ENTRY: char = '\u{1e}';

/// Whether an element's text is for nobody's eyes.
pub(super) fn is_hidden(node: &Node) -> bool {
    let Some(element) = node.as_element() else { return false };
    matches!(
        element.name(),
        "script" | "style" | "template" | "noscript" | "head" | "select" | "option" | "button" | "textarea"
    ) || element.attr("hidden").is_some()
        || element.attr("style").is_some_and(|style| {
            let style: String = style.chars().filter(|c| !c.is_whitespace()).collect();
            style.contains("display:none")
        })
        || element.classes().any(|class| {
            matches!(class, "branch-info-tooltip" | "sr-only" | "visually-hidden" | "noprint" | "hidden" | "unapi-id")
        })
}

/// Whether an element stands on lines of its own.
fn is_block(name: &str) -> bool {
    matches!(
        name,
        "address"
            | "article"
            | "aside"
            | "blockquote"
            | "body"
            | "br"
            | "center"
            | "dd"
            | "div"
            | "dl"
            | "dt"
            | "fieldset"
            | "form"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "header"
            | "footer"
            | "hr"
            | "li"
            | "main"
            | "nav"
            | "ol"
            | "p"
            | "pre"
            | "section"
            | "table"
            | "tbody"
            | "thead"
            | "tr"
            | "ul"
            | "legend"
            | "details"
            | "summary"
            | "caption"
    )
}

/// The text of an element: list entries apart by [`ENTRY`], other blocks by line ends, white space folded.
pub(super) fn text(node: NodeRef<'_, Node>) -> String {
    let mut out = String::new();
    walk(node, &mut |event| match event {
        Event::Text(text) => push(&mut out, text),
        Event::Break => break_line(&mut out, '\n'),
        Event::Entry => break_line(&mut out, ENTRY),
        Event::Cell | Event::Row | Event::Rule => push(&mut out, " "),
    });
    out.trim_matches(|c: char| c.is_whitespace() || c == ENTRY).to_owned()
}

/// The text of a whole page: lines for blocks, pipes for tables.
pub(super) fn page(node: NodeRef<'_, Node>) -> String {
    let mut out = String::new();
    walk(node, &mut |event| match event {
        Event::Text(text) => push(&mut out, text),
        Event::Break | Event::Entry => break_line(&mut out, '\n'),
        Event::Row => {
            break_line(&mut out, '\n');
            out.push('|');
        }
        Event::Cell => out.push_str(" | "),
        Event::Rule => {}
    });
    out
}

/// What a walk through an element meets.
pub(super) enum Event<'a> {
    Text(&'a str),
    Break,
    Entry,
    Row,
    Cell,
    Rule,
}

/// Goes through an element in order, without recursion: nesting may be as deep as the page is long.
pub(super) fn walk(node: NodeRef<'_, Node>, visit: &mut impl FnMut(Event<'_>)) {
    let mut hidden = None;
    for edge in node.traverse() {
        match edge {
            Edge::Open(node) if hidden.is_none() => match node.value() {
                Node::Text(text) => visit(Event::Text(text)),
                Node::Element(element) => {
                    if is_hidden(node.value()) {
                        hidden = Some(node.id());
                        continue;
                    }
                    match element.name() {
                        "li" => visit(Event::Entry),
                        "tr" => visit(Event::Row),
                        name if is_block(name) => visit(Event::Break),
                        _ => {}
                    }
                }
                _ => {}
            },
            Edge::Close(node) => {
                if hidden == Some(node.id()) {
                    hidden = None;
                } else if hidden.is_none()
                    && let Some(element) = node.value().as_element()
                {
                    match element.name() {
                        "td" | "th" => visit(Event::Cell),
                        "li" => visit(Event::Entry),
                        "thead" => visit(Event::Rule),
                        name if is_block(name) => visit(Event::Break),
                        _ => {}
                    }
                }
            }
            Edge::Open(_) => {}
        }
    }
}

/// Adds text, white space folded and references to characters resolved: a record that was escaped twice shows them to its readers.
pub(super) fn push(out: &mut String, text: &str) {
    for c in markup::resolved(text).chars() {
        if c.is_whitespace() || c == ENTRY {
            if !out.is_empty() && !out.ends_with([' ', '\n', ENTRY]) {
                out.push(' ');
            }
        } else {
            out.push(c);
        }
    }
}

fn break_line(out: &mut String, mark: char) {
    while out.ends_with(' ') {
        out.pop();
    }
    if out.ends_with(ENTRY) && mark == '\n' || out.ends_with(mark) || out.is_empty() {
        return;
    }
    if out.ends_with('\n') {
        out.pop();
    }
    out.push(mark);
}
