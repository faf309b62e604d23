//! The elements that text fields hold, and what becomes of them.

/// What becomes of an element when its tags go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Effect {
    /// Its text runs on: `H<sub>2</sub>O`.
    Inline,
    /// Its text stands apart.
    Block,
    /// Its text stands apart and goes if it says no more than "Abstract".
    Heading,
    /// Its text goes too: scripts, the TeX source of a formula that is there as `MathML`.
    Hidden,
}

/// What becomes of an element; `None` for what is no element of HTML, JATS or `MathML`.
pub(super) fn effect(name: &str) -> Option<Effect> {
    /// No element has a longer name.
    const LONGEST: usize = 24;
    if name.len() > LONGEST {
        return None;
    }
    let name = name.to_ascii_lowercase();
    let is_in = |list: &[&str]| list.binary_search(&name.as_str()).is_ok();
    if is_in(INLINE) {
        Some(Effect::Inline)
    } else if is_in(BLOCK) {
        Some(Effect::Block)
    } else if is_in(HEADING) {
        Some(Effect::Heading)
    } else if is_in(HIDDEN) {
        Some(Effect::Hidden)
    } else {
        None
    }
}

/// Sorted, as the lists below.
#[rustfmt::skip]
const INLINE: &[&str] = &[
    "a", "abbr", "acronym", "alternatives", "b", "bdi", "bdo", "big", "bold", "cite", "code", "data", "del", "dfn", "em", "email", "ext-link", "fixed-case", "fn", "font", "fraction",
    "i", "img", "inf", "inline-formula", "inline-graphic", "inline-supplementary-material", "ins", "italic", "kbd", "maction", "mark", "math", "menclose", "merror", "mfenced", "mfrac", "mi",
    "mmultiscripts", "mn", "mo", "monospace", "mover", "mpadded", "mphantom", "mprescripts", "mroot", "mrow", "ms", "mspace", "msqrt", "mstyle", "msub", "msubsup", "msup",
    "mtd", "mtext", "munder", "munderover", "named-content", "none", "o:p", "overline", "private-char", "q", "related-object", "roman", "s", "samp", "sans-serif", "sc", "scp", "semantics", "small", "span", "strike",
    "strong", "styled-content", "sub", "sup", "target", "tex", "time", "tt", "u", "underline", "uri", "var", "wbr", "xref",
];

#[rustfmt::skip]
const BLOCK: &[&str] = &[
    "abstract", "address", "article", "blockquote", "body", "br", "break", "caption", "center", "dd", "def", "def-item", "def-list", "disp-formula", "disp-quote", "div", "dl", "dt", "fig", "figure", "footer", "graphic", "head",
    "header", "hr", "html", "label", "li", "list", "list-item", "main", "mtable", "mtr", "ol", "p", "para", "pre", "sec", "section", "simplepara", "subtitle", "table", "tbody", "td", "term", "tfoot", "th", "thead", "tr", "trans-abstract", "ul", "verse-group", "verse-line",
];

const HEADING: &[&str] = &["h1", "h2", "h3", "h4", "h5", "h6", "title"];

const HIDDEN: &[&str] = &["annotation", "annotation-xml", "script", "style", "tex-math"];

/// Headings that say no more than what field this is, in lower case.
#[rustfmt::skip]
pub(super) const HEADINGS: &[&str] = &[
    "abstract", "abstracts", "graphical abstract", "summary", "synopsis", "zusammenfassung", "kurzfassung", "résumé", "resume", "resumé", "sommaire", "resumen", "sumario", "riassunto", "sommario",
    "resumo", "samenvatting", "sammanfattning", "sammendrag", "sammenfatning", "referat", "tiivistelmä", "abstrakt", "streszczenie", "аннотация", "реферат", "摘要", "要旨", "초록",
];

#[cfg(test)]
mod tests {
    #[test]
    fn the_lists_are_sorted() {
        for list in [super::INLINE, super::BLOCK, super::HEADING, super::HIDDEN] {
            assert!(list.is_sorted_by(|a, b| a < b), "{:?}", list.windows(2).find(|w| w[0] >= w[1]));
        }
    }
}
