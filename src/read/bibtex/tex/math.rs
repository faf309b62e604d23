//! Formulas that Unicode can say.

use super::symbols;

/// Formulas this deep are no longer simple.
const DEEPEST: usize = 8;

/// The formula in Unicode; none where that cannot say it (fractions, roots, matrices).
pub(super) fn text(formula: &str) -> Option<String> {
    let mut out = String::with_capacity(formula.len());
    let mut rest = formula;
    read(&mut rest, &mut out, 0)?;
    Some(out)
}

/// The text in raised letters, where each has one.
pub(super) fn raised(text: &str) -> Option<String> {
    shifted(text, RAISED)
}

/// The text in lowered letters, where each has one.
pub(super) fn lowered(text: &str) -> Option<String> {
    shifted(text, LOWERED)
}

fn shifted(text: &str, table: &[(char, char)]) -> Option<String> {
    text.chars().map(|c| table.iter().find(|(plain, _)| *plain == c).map(|(_, shifted)| *shifted)).collect()
}

/// Reads up to the end, or the end of the group that this is.
fn read(rest: &mut &str, out: &mut String, depth: usize) -> Option<()> {
    if depth > DEEPEST {
        return None;
    }
    while let Some(c) = rest.chars().next() {
        *rest = rest.get(c.len_utf8()..)?;
        match c {
            '}' => return (depth > 0).then_some(()),
            '{' => read(rest, out, depth + 1)?,
            '\\' => command(rest, out, depth)?,
            '^' | '_' => {
                let inner = operand(rest, depth)?;
                let table = if c == '^' { RAISED } else { LOWERED };
                match shifted(&inner, table) {
                    Some(shifted) => out.push_str(&shifted),
                    None if inner == "∘" => out.push('°'),
                    None if inner == "′" || inner == "*" => out.push_str(&inner),
                    None if inner.chars().count() == 1 => {
                        out.push(c);
                        out.push_str(&inner);
                    }
                    None => return None,
                }
            }
            '~' => out.push(' '),
            '\'' => out.push('′'),
            // A formula does not show its blanks, but they do no harm.
            c if c.is_whitespace() => {
                if !out.ends_with(' ') {
                    out.push(' ');
                }
            }
            '&' => return None,
            c => out.push(c),
        }
    }
    (depth == 0).then_some(())
}

/// What stands behind `^` or `_`.
fn operand(rest: &mut &str, depth: usize) -> Option<String> {
    let mut out = String::new();
    *rest = rest.trim_start();
    let c = rest.chars().next()?;
    *rest = rest.get(c.len_utf8()..)?;
    match c {
        '{' => read(rest, &mut out, depth + 1)?,
        '\\' => command(rest, &mut out, depth)?,
        '}' => return None,
        c => out.push(c),
    }
    Some(out.trim().to_owned())
}

fn command(rest: &mut &str, out: &mut String, depth: usize) -> Option<()> {
    let letters = rest.bytes().take_while(u8::is_ascii_alphabetic).count();
    if letters == 0 {
        let mark = rest.chars().next()?;
        *rest = rest.get(mark.len_utf8()..)?;
        match mark {
            ',' | ';' | ':' | ' ' | '!' => {}
            '%' | '#' | '&' | '$' | '_' | '{' | '}' => out.push(mark),
            _ => return None,
        }
        return Some(());
    }
    let name = rest.get(..letters)?;
    *rest = rest.get(letters..)?.trim_start();
    if let Some(symbol) = symbols::of_math(name).or_else(|| symbols::of_word(name)) {
        out.push_str(symbol);
        return Some(());
    }
    match name {
        // Fonts and boxes.
        "mathrm" | "mathit" | "mathbf" | "mathsf" | "mathtt" | "mathcal" | "mathscr" | "mathbb" | "rm" | "it"
        | "bf" | "sf" | "tt" | "cal" | "text" | "textrm" | "textit" | "textbf" | "mbox" | "hbox" | "operatorname"
        | "boldsymbol" | "bm" | "left" | "right" | "displaystyle" | "mathsurround" | "limits" | "mathop" => {
            let after = rest.trim_start();
            if let Some(inner) = after.strip_prefix('{') {
                *rest = inner;
                read(rest, out, depth + 1)?;
            }
            Some(())
        }
        // Marks over one letter; over more they would have to be drawn.
        "bar" | "overline" | "hat" | "widehat" | "tilde" | "widetilde" | "vec" | "dot" | "ddot" | "check" => {
            let inner = operand(rest, depth)?;
            let mark = match name {
                "bar" => '\u{304}',
                "overline" => '\u{305}',
                "hat" | "widehat" => '\u{302}',
                "tilde" | "widetilde" => '\u{303}',
                "vec" => '\u{20D7}',
                "dot" => '\u{307}',
                "ddot" => '\u{308}',
                _ => '\u{30C}',
            };
            let mut letters = inner.chars();
            out.push(letters.next()?);
            out.push(mark);
            letters.next().is_none().then_some(())
        }
        "sqrt" => {
            let inner = operand(rest, depth)?;
            out.push('√');
            if inner.chars().count() == 1 {
                out.push_str(&inner);
            } else {
                out.push('(');
                out.push_str(&inner);
                out.push(')');
            }
            Some(())
        }
        _ => None,
    }
}

const RAISED: &[(char, char)] = &[
    ('0', '⁰'),
    ('1', '¹'),
    ('2', '²'),
    ('3', '³'),
    ('4', '⁴'),
    ('5', '⁵'),
    ('6', '⁶'),
    ('7', '⁷'),
    ('8', '⁸'),
    ('9', '⁹'),
    ('+', '⁺'),
    ('-', '⁻'),
    ('−', '⁻'),
    ('=', '⁼'),
    ('(', '⁽'),
    (')', '⁾'),
    ('i', 'ⁱ'),
    ('n', 'ⁿ'),
];

const LOWERED: &[(char, char)] = &[
    ('0', '₀'),
    ('1', '₁'),
    ('2', '₂'),
    ('3', '₃'),
    ('4', '₄'),
    ('5', '₅'),
    ('6', '₆'),
    ('7', '₇'),
    ('8', '₈'),
    ('9', '₉'),
    ('+', '₊'),
    ('-', '₋'),
    ('−', '₋'),
    ('=', '₌'),
    ('(', '₍'),
    (')', '₎'),
    ('a', 'ₐ'),
    ('e', 'ₑ'),
    ('o', 'ₒ'),
    ('x', 'ₓ'),
    ('i', 'ᵢ'),
    ('n', 'ₙ'),
];
