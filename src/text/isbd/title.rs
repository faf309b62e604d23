//! Titles out of their elements, and the elements out of a title that was printed with its punctuation.

use super::trim;
use crate::model::Title;
use std::borrow::Cow;
use std::fmt::Write as _;

/// An element of a title statement, as written, with or without its punctuation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Element<'t> {
    /// The title proper (MARC 245 $a); a second one is another title of a collection without one of its own.
    Main(&'t str),
    /// Other title information, a subtitle ($b).
    Other(&'t str),
    /// The title in another language of the publication, with its own other title information.
    Parallel(&'t str),
    /// "Part 2" ($n).
    PartNumber(&'t str),
    /// "Tables" ($p).
    PartName(&'t str),
}

/// A title with what stood beside it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Separated {
    /// The title proper with other title information and parts: "a: b. Part n, Part p".
    pub title: Title,
    /// Parallel titles, in order.
    pub parallel: Vec<String>,
    /// What followed the slash: the statement of responsibility.
    pub responsibility: Option<String>,
}

/// Puts the elements of a title together: "The open town hall: citizens at work. Part 2, Tables".
///
/// A parallel title may be an element of its own or follow an equals sign, as in MARC 245.
///
/// ```
/// use bibtriple::text::isbd::{Element, compose};
///
/// let composed = compose([Element::Main("Walden ;"), Element::Other("or, Life in the woods /")]);
/// assert_eq!(composed.title.full, "Walden: or, Life in the woods");
/// assert_eq!(composed.title.short.as_deref(), Some("Walden"));
/// ```
#[must_use]
pub fn compose<'t>(elements: impl IntoIterator<Item = Element<'t>>) -> Separated {
    let mut out = Separated::default();
    let mut main = String::new();
    let (mut is_parallel, mut has_other, mut after_number) = (false, false, false);
    for element in elements {
        let (Element::Main(text)
        | Element::Other(text)
        | Element::Parallel(text)
        | Element::PartNumber(text)
        | Element::PartName(text)) = element;
        let text = without_non_sorting(text);
        let mut pieces = text.split(" = ");
        let first = trim(pieces.next().unwrap_or_default());
        let starts_parallel =
            is_parallel || text.trim_start().starts_with("= ") || matches!(element, Element::Parallel(_));
        if starts_parallel && !first.is_empty() {
            match (element, out.parallel.last_mut()) {
                (Element::PartNumber(_) | Element::PartName(_), Some(title)) => push(title, ". ", first),
                _ => out.parallel.push(colons(first)),
            }
        } else if !first.is_empty() {
            let full = &mut out.title.full;
            match element {
                Element::Main(_) if full.is_empty() => {
                    full.push_str(&colons(first));
                    full.clone_into(&mut main);
                }
                Element::PartName(_) if after_number => push(full, ", ", first),
                Element::Main(_) | Element::PartNumber(_) | Element::PartName(_) => push(full, ". ", first),
                Element::Other(_) | Element::Parallel(_) => {
                    has_other |= !full.is_empty();
                    push(full, ": ", &colons(first));
                }
            }
        }
        after_number = matches!(element, Element::PartNumber(_));
        for parallel in pieces.map(trim).filter(|piece| !piece.is_empty()) {
            out.parallel.push(colons(parallel));
        }
        is_parallel = text.trim_end().trim_end_matches(['.', '/']).trim_end().ends_with('=');
    }
    if has_other && main != out.title.full {
        out.title.short = Some(main);
    }
    out
}

/// Takes a title apart that was printed with its punctuation: "Title : subtitle = Parallel title / responsibility".
///
/// ```
/// let separated = bibtriple::text::isbd::separate("Walden : or, Life in the woods / Henry D. Thoreau.");
/// assert_eq!(separated.title.full, "Walden: or, Life in the woods");
/// assert_eq!(separated.responsibility.as_deref(), Some("Henry D. Thoreau"));
/// ```
#[must_use]
pub fn separate(text: &str) -> Separated {
    let text = without_non_sorting(text);
    let (title, responsibility) = match text.split_once(" / ") {
        Some((title, responsibility)) => (title, Some(responsibility)),
        None => (text.strip_suffix(" /").unwrap_or(&text), None),
    };
    let title = without_material(title);
    let (proper, parallel) = match title.split_once(" = ") {
        Some((proper, parallel)) => (proper, Some(parallel)),
        None => (title.as_ref(), None),
    };
    let (main, other) = match proper.split_once(" : ") {
        Some((main, other)) => (main, Some(other)),
        None => (proper, None),
    };
    let elements = [Some(Element::Main(main)), other.map(Element::Other)];
    let mut out = compose(
        elements.into_iter().flatten().chain(parallel.iter().flat_map(|rest| rest.split(" = ")).map(Element::Parallel)),
    );
    out.responsibility = responsibility.map(trim).filter(|statement| !statement.is_empty()).map(str::to_owned);
    out
}

fn push(title: &mut String, separator: &str, text: &str) {
    if title.is_empty() {
        title.push_str(text);
        return;
    }
    let separator = if title.ends_with('.') && separator.starts_with('.') { " " } else { separator };
    let _ = write!(title, "{separator}{text}");
}

/// " : " within an element in the form the whole title has: "a: b".
fn colons(text: &str) -> String {
    text.replace(" : ", ": ")
}

/// The title without the general material designation of older cataloguing: "Walden [electronic resource] : …".
fn without_material(title: &str) -> Cow<'_, str> {
    let mut from = 0;
    while let Some(open) = title.get(from..).and_then(|rest| rest.find('[')).map(|at| from + at) {
        let Some(close) = title[open..].find(']').map(|at| open + at) else { break };
        let inside = title[open + 1..close].trim().to_lowercase();
        if MATERIALS.contains(&inside.as_str()) {
            let (before, after) = (title[..open].trim_end(), &title[close + 1..]);
            return Cow::Owned(format!("{before}{after}"));
        }
        from = close + 1;
    }
    Cow::Borrowed(title)
}

/// General material designations in the languages of cataloguing.
#[rustfmt::skip]
const MATERIALS: &[&str] = &[
    "activity card", "art original", "art reproduction", "braille", "cartographic material", "chart", "computer file", "diorama", "electronic resource",
    "elektronische ressource", "elektronisk resurs", "elektroninen aineisto", "enregistrement sonore", "enregistrement vidéo", "film", "filmstrip", "flash card", "game",
    "globe", "grabación sonora", "gravação de som", "graphic", "kit", "large print", "manuscript", "map", "microform", "microforme", "mikroform", "model", "motion picture",
    "multimedia", "music", "musik", "musique imprimée", "picture", "realia", "recurso electrónico", "recurso eletrônico", "ressource électronique", "risorsa elettronica",
    "slide", "sound recording", "technical drawing", "text", "text (large print)", "texte imprimé", "texto impreso", "texto electrónico", "toy", "transparency",
    "videograbación", "videorecording", "videoupptagning", "document cartographique", "images animées", "ljudupptagning", "lydopptak", "äänite", "tonträger",
];

/// The text without the characters that mark what sorting skips: U+0088, U+0089, U+0098, U+009C, `<<The>>` and `¬The¬` at the start.
#[must_use]
pub fn without_non_sorting(text: &str) -> Cow<'_, str> {
    let is_mark = |c: char| matches!(c, '\u{88}' | '\u{89}' | '\u{98}' | '\u{9C}');
    let text = if text.contains(is_mark) { Cow::Owned(text.replace(is_mark, "")) } else { Cow::Borrowed(text) };
    let start = text.trim_start();
    for (open, close) in [("<<", ">>"), ("¬", "¬")] {
        if let Some((skipped, rest)) = start.strip_prefix(open).and_then(|rest| rest.split_once(close)) {
            let gap = if skipped.ends_with([' ', '\'', '’']) || rest.starts_with(' ') { "" } else { " " };
            return Cow::Owned(format!("{skipped}{gap}{rest}"));
        }
    }
    text
}
