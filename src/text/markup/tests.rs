use super::{resolved, strip};
use proptest::prelude::*;
use std::borrow::Cow;

#[test]
fn strips() {
    for (written, text) in [
        ("plain text", "plain text"),
        ("<p>One.</p><p>Two.</p>", "One. Two."),
        ("<jats:p>One.</jats:p>", "One."),
        ("<jats:title>Abstract</jats:title><jats:p>Text.</jats:p>", "Text."),
        ("<jats:title>ABSTRACT:</jats:title> <jats:p>Text.</jats:p>", "Text."),
        ("<title>Zusammenfassung</title><p>Text.</p>", "Text."),
        ("<jats:title>Résumé</jats:title><jats:p>Texte.</jats:p>", "Texte."),
        ("<jats:sec><jats:title>Background</jats:title><jats:p>Text.</jats:p></jats:sec>", "Background Text."),
        ("<h3>Summary</h3>Text", "Text"),
        ("Abstract of a thing", "Abstract of a thing"),
        ("In an infant<subtitle>With drugs</subtitle>", "In an infant With drugs"),
        ("The <tex>k</tex>-core", "The k-core"),
        ("H<sub>2</sub>O", "H2O"),
        ("10<sup>−3</sup> m", "10−3 m"),
        ("<i>Homo sapiens</i> in art", "Homo sapiens in art"),
        ("<jats:italic>E. coli</jats:italic>", "E. coli"),
        ("line<br>break", "line break"),
        ("line<br/>break", "line break"),
        ("line<BR />break", "line break"),
        ("a < b and c > d", "a < b and c > d"),
        ("p<0.05", "p<0.05"),
        ("p < 0.05 and q>1", "p < 0.05 and q>1"),
        ("if x<y then z>y", "if x<y then z>y"),
        ("List<String> in Java", "List<String> in Java"),
        ("<John Smith> wrote", "<John Smith> wrote"),
        ("see <http://example.org/>", "see <http://example.org/>"),
        ("<unclosed", "<unclosed"),
        ("<p unclosed", "<p unclosed"),
        ("A &amp; B", "A & B"),
        ("AT&T and R&D", "AT&T and R&D"),
        ("caf&eacute;", "café"),
        ("caf&#233;", "café"),
        ("caf&#xE9;", "café"),
        ("a&nbsp;b", "a b"),
        ("1990&#150;1995", "1990–1995"),
        ("&unknown; stays", "&unknown; stays"),
        ("&#0; stays", "&#0; stays"),
        ("&#xD800; stays", "&#xD800; stays"),
        ("a &lt; b", "a < b"),
        ("a &amp;lt; b", "a < b"),
        ("Salt &amp;amp; water", "Salt & water"),
        ("caf&amp;#233;", "café"),
        ("&lt;i&gt;Homo&lt;/i&gt; sapiens", "Homo sapiens"),
        ("the &lt;b&gt; element", "the <b> element"),
        ("&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;", "One. Two."),
        ("<![CDATA[a < b]]>", "a < b"),
        ("a<!-- hidden -->b", "ab"),
        ("a <!-- never closed", "a <!-- never closed"),
        ("<script>alert(1)</script>text", "text"),
        ("<style>p { color: red }</style>text", "text"),
        ("<mml:math><mml:mi>x</mml:mi><mml:mo>=</mml:mo><mml:mn>1</mml:mn></mml:math>", "x=1"),
        ("<mml:math><mml:apply><mml:ci>x</mml:ci> <mml:cn>1</mml:cn></mml:apply></mml:math> and <ci>", "x 1 and <ci>"),
        ("the tag <math> alone, <ci> too", "the tag alone, <ci> too"),
        (
            "<jats:alternatives><jats:tex-math>\\begin{x}</jats:tex-math><mml:math><mml:mi>x</mml:mi></mml:math></jats:alternatives>",
            "x",
        ),
        ("<a href=\"http://example.org/?a>b\">link</a>", "link"),
        ("<span class='x'>text</span>", "text"),
        ("two  blanks", "two blanks"),
        (" ends ", "ends"),
        ("line\nbreak\ttab", "line break tab"),
        ("a\u{a0}b", "a b"),
        ("\u{feff}text", "text"),
        ("bell\u{7}", "bell"),
        ("<ul><li>one</li><li>two</li></ul>", "one two"),
        ("<jats:list><jats:list-item><jats:p>one</jats:p></jats:list-item></jats:list>", "one"),
        ("", ""),
        ("<p></p>", ""),
        ("‘Curly’ “quotes”", "‘Curly’ “quotes”"),
        ("AND&OR; x", "AND&OR; x"),
    ] {
        assert_eq!(strip(written), text, "{written:?}");
    }
}

#[test]
fn clean_text_is_borrowed() {
    for text in ["plain text", "‘Quoted’ – text", "", "a > b"] {
        assert!(matches!(strip(text), Cow::Borrowed(_)), "{text:?}");
    }
}

#[test]
fn long_input_takes_no_time() {
    for piece in [
        "<",
        "<a ",
        "<p>",
        "&",
        "&amp;",
        "<!--",
        "<script>",
        "<math>",
        "<title>",
        "</a",
        "&lt;i&gt;",
        "<a href=\"",
        "<![CDATA[",
    ] {
        let _ = strip(&piece.repeat(1_000_000 / piece.len()));
    }
}

#[test]
fn references_are_resolved_and_tags_stay() {
    for (text, plain) in [
        ("A &amp; B&nbsp;&lt;i&gt; <b>", "A & B\u{a0}<i> <b>"),
        ("&amp;eacute;&amp;c; &", "é&c; &"),
        ("R&D; x&y", "R&D; x&y"),
    ] {
        assert_eq!(resolved(text), plain);
    }
}

proptest! {
    #[test]
    fn only_clean_text_is_borrowed(text in "[a é&<>“\u{7f}\u{85}\u{a0}\u{3000}\u{feff}\t]{0,6}|[a é“-]{0,40}") {
        let is_gap = |c: char| c.is_whitespace() || c.is_control() || c == '\u{feff}';
        let folded: Vec<&str> = text.split(is_gap).filter(|word| !word.is_empty()).collect();
        let is_clean = !text.contains(['<', '&']) && folded.join(" ") == text;
        prop_assert_eq!(matches!(strip(&text), Cow::Borrowed(_)), is_clean);
    }

    #[test]
    fn never_panics(text in any::<String>()) {
        let _ = strip(&text);
    }

    #[test]
    fn never_panics_on_tags(text in "(<|>|/|p|i|jats:|&|amp;|lt;|#12;|!--|-->| |é){0,16}") {
        let _ = strip(&text);
    }
}
