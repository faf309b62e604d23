//! The control sequences that stand for a character.

/// What a command of letters prints: `ss`, `alpha`.
pub(super) fn of_word(name: &str) -> Option<&'static str> {
    find(WORDS, name)
}

/// What a command prints in a formula.
pub(super) fn of_math(name: &str) -> Option<&'static str> {
    find(MATH, name)
}

fn find(table: &[(&str, &'static str)], name: &str) -> Option<&'static str> {
    let at = table.binary_search_by(|(known, _)| (*known).cmp(name)).ok()?;
    table.get(at).map(|(_, text)| *text)
}

/// The combining accent of a command that is a mark: `\"`.
pub(super) const fn accent_of_mark(mark: char) -> Option<char> {
    Some(match mark {
        '`' => '\u{300}',
        '\'' => '\u{301}',
        '^' => '\u{302}',
        '~' => '\u{303}',
        '=' => '\u{304}',
        '.' => '\u{307}',
        '"' => '\u{308}',
        _ => return None,
    })
}

/// The combining accent of a command of letters: `\v`.
pub(super) fn accent_of_word(name: &str) -> Option<char> {
    Some(match name {
        "u" => '\u{306}',
        "r" => '\u{30A}',
        "H" => '\u{30B}',
        "v" => '\u{30C}',
        "d" => '\u{323}',
        "c" => '\u{327}',
        "k" => '\u{328}',
        "b" => '\u{331}',
        "t" => '\u{361}',
        "f" => '\u{311}',
        "G" => '\u{30F}',
        "U" => '\u{30E}',
        "h" => '\u{309}',
        "textcommabelow" => '\u{326}',
        _ => return None,
    })
}

/// Commands whose argument is not printed.
pub(super) fn is_silent_with_argument(name: &str) -> bool {
    matches!(
        name,
        "noopsort"
            | "noop"
            | "NOOP"
            | "Noop"
            | "sortnoop"
            | "SortNoop"
            | "switchargs"
            | "vphantom"
            | "phantom"
            | "hphantom"
            | "hspace"
            | "vspace"
            | "label"
            | "index"
            | "kern"
            | "fontsize"
            | "selectlanguage"
            | "foreignlanguage"
    )
}

/// By name, so that one is found by halves.
const WORDS: &[(&str, &str)] = &[
    ("AA", "Å"),
    ("AE", "Æ"),
    ("BibTeX", "BibTeX"),
    ("DH", "Ð"),
    ("DJ", "Đ"),
    ("IJ", "Ĳ"),
    ("L", "Ł"),
    ("LaTeX", "LaTeX"),
    ("LaTeXe", "LaTeX2ε"),
    ("NG", "Ŋ"),
    ("O", "Ø"),
    ("OE", "Œ"),
    ("P", "¶"),
    ("S", "§"),
    ("SS", "ẞ"),
    ("TH", "Þ"),
    ("TeX", "TeX"),
    ("XeLaTeX", "XeLaTeX"),
    ("XeTeX", "XeTeX"),
    ("aa", "å"),
    ("ae", "æ"),
    ("ast", "∗"),
    ("backslash", "\\"),
    ("bibtex", "BibTeX"),
    ("bullet", "•"),
    ("copyright", "©"),
    ("dag", "†"),
    ("ddag", "‡"),
    ("degree", "°"),
    ("dh", "ð"),
    ("dj", "đ"),
    ("dots", "…"),
    ("eth", "ð"),
    ("euro", "€"),
    ("eurologo", "€"),
    ("flq", "‹"),
    ("flqq", "«"),
    ("frq", "›"),
    ("frqq", "»"),
    ("glq", "‚"),
    ("glqq", "„"),
    ("grq", "‘"),
    ("grqq", "“"),
    ("guillemetleft", "«"),
    ("guillemetright", "»"),
    ("guillemotleft", "«"),
    ("guillemotright", "»"),
    ("guilsinglleft", "‹"),
    ("guilsinglright", "›"),
    ("i", "ı"),
    ("ij", "ĳ"),
    ("j", "ȷ"),
    ("l", "ł"),
    ("ldots", "…"),
    ("lq", "‘"),
    ("newline", " "),
    ("ng", "ŋ"),
    ("nobreakspace", " "),
    ("o", "ø"),
    ("oe", "œ"),
    ("par", " "),
    ("pounds", "£"),
    ("qquad", " "),
    ("quad", " "),
    ("quotedblbase", "„"),
    ("quotesinglbase", "‚"),
    ("rq", "’"),
    ("sim", "∼"),
    ("slash", "/"),
    ("space", " "),
    ("ss", "ß"),
    ("textasciiacute", "´"),
    ("textasciicircum", "^"),
    ("textasciidieresis", "¨"),
    ("textasciigrave", "`"),
    ("textasciimacron", "¯"),
    ("textasciitilde", "~"),
    ("textasteriskcentered", "∗"),
    ("textbackslash", "\\"),
    ("textbar", "|"),
    ("textbardbl", "‖"),
    ("textbraceleft", "{"),
    ("textbraceright", "}"),
    ("textbrokenbar", "¦"),
    ("textbullet", "•"),
    ("textcent", "¢"),
    ("textcopyright", "©"),
    ("textcurrency", "¤"),
    ("textdagger", "†"),
    ("textdaggerdbl", "‡"),
    ("textdegree", "°"),
    ("textdiv", "÷"),
    ("textdollar", "$"),
    ("textellipsis", "…"),
    ("textemdash", "—"),
    ("textendash", "–"),
    ("texteuro", "€"),
    ("textexclamdown", "¡"),
    ("textgreater", ">"),
    ("texthorizontalbar", "―"),
    ("textless", "<"),
    ("textlnot", "¬"),
    ("textmu", "µ"),
    ("textnumero", "№"),
    ("textonehalf", "½"),
    ("textonequarter", "¼"),
    ("textonesuperior", "¹"),
    ("textordfeminine", "ª"),
    ("textordmasculine", "º"),
    ("textparagraph", "¶"),
    ("textperiodcentered", "·"),
    ("textpm", "±"),
    ("textquestiondown", "¿"),
    ("textquotedbl", "\""),
    ("textquotedblleft", "“"),
    ("textquotedblright", "”"),
    ("textquoteleft", "‘"),
    ("textquoteright", "’"),
    ("textquotesingle", "'"),
    ("textquotestraightdblbase", "„"),
    ("textregistered", "®"),
    ("textsection", "§"),
    ("textsterling", "£"),
    ("textthreequarters", "¾"),
    ("textthreesuperior", "³"),
    ("texttildelow", "~"),
    ("texttimes", "×"),
    ("texttrademark", "™"),
    ("texttwosuperior", "²"),
    ("textunderscore", "_"),
    ("textvisiblespace", "␣"),
    ("textyen", "¥"),
    ("th", "þ"),
    ("thorn", "þ"),
];

/// By name; only what formulas in titles and abstracts have.
const MATH: &[(&str, &str)] = &[
    ("Delta", "Δ"),
    ("Gamma", "Γ"),
    ("Lambda", "Λ"),
    ("Leftrightarrow", "⇔"),
    ("Omega", "Ω"),
    ("Phi", "Φ"),
    ("Pi", "Π"),
    ("Psi", "Ψ"),
    ("Rightarrow", "⇒"),
    ("Sigma", "Σ"),
    ("Theta", "Θ"),
    ("Upsilon", "Υ"),
    ("Xi", "Ξ"),
    ("aleph", "ℵ"),
    ("alpha", "α"),
    ("angle", "∠"),
    ("approx", "≈"),
    ("ast", "*"),
    ("beta", "β"),
    ("bot", "⊥"),
    ("cap", "∩"),
    ("cdot", "·"),
    ("cdots", "⋯"),
    ("chi", "χ"),
    ("circ", "∘"),
    ("colon", ":"),
    ("cong", "≅"),
    ("cup", "∪"),
    ("dagger", "†"),
    ("delta", "δ"),
    ("div", "÷"),
    ("ell", "ℓ"),
    ("emptyset", "∅"),
    ("epsilon", "ϵ"),
    ("equiv", "≡"),
    ("eta", "η"),
    ("exists", "∃"),
    ("forall", "∀"),
    ("gamma", "γ"),
    ("ge", "≥"),
    ("geq", "≥"),
    ("gg", "≫"),
    ("gt", ">"),
    ("hbar", "ℏ"),
    ("in", "∈"),
    ("infty", "∞"),
    ("int", "∫"),
    ("iota", "ι"),
    ("kappa", "κ"),
    ("lambda", "λ"),
    ("langle", "⟨"),
    ("le", "≤"),
    ("leftarrow", "←"),
    ("leftrightarrow", "↔"),
    ("leq", "≤"),
    ("ll", "≪"),
    ("log", "log"),
    ("lt", "<"),
    ("mid", "∣"),
    ("mp", "∓"),
    ("mu", "μ"),
    ("nabla", "∇"),
    ("ne", "≠"),
    ("neg", "¬"),
    ("neq", "≠"),
    ("nu", "ν"),
    ("odot", "⊙"),
    ("omega", "ω"),
    ("oplus", "⊕"),
    ("otimes", "⊗"),
    ("parallel", "∥"),
    ("partial", "∂"),
    ("perp", "⊥"),
    ("phi", "φ"),
    ("pi", "π"),
    ("pm", "±"),
    ("prime", "′"),
    ("prod", "∏"),
    ("propto", "∝"),
    ("psi", "ψ"),
    ("rangle", "⟩"),
    ("rho", "ρ"),
    ("rightarrow", "→"),
    ("setminus", "∖"),
    ("sigma", "σ"),
    ("sim", "∼"),
    ("simeq", "≃"),
    ("star", "⋆"),
    ("subset", "⊂"),
    ("subseteq", "⊆"),
    ("sum", "∑"),
    ("tau", "τ"),
    ("theta", "θ"),
    ("times", "×"),
    ("to", "→"),
    ("upsilon", "υ"),
    ("varepsilon", "ε"),
    ("varphi", "ϕ"),
    ("vartheta", "ϑ"),
    ("vee", "∨"),
    ("wedge", "∧"),
    ("xi", "ξ"),
    ("zeta", "ζ"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_in_order() {
        for table in [WORDS, MATH] {
            assert!(table.is_sorted_by(|a, b| a.0 < b.0), "{:?}", table.windows(2).find(|pair| pair[0].0 >= pair[1].0));
        }
    }
}
