//! The [mnemonics](https://www.loc.gov/marc/makrbrkr.html#mnemonics) of MARCMaker for characters beyond ASCII: `{eacute}`.

use std::borrow::Cow;

/// Replaces the mnemonics of a value. What is none stays as it is.
///
/// The name of a mark alone (`{acute}e`) stands before its letter, as in MARC-8.
pub(super) fn decode(value: &str) -> Cow<'_, str> {
    if !value.contains('{') {
        return Cow::Borrowed(value);
    }
    let mut text = String::with_capacity(value.len());
    let mut marks = String::new();
    let mut rest = value;
    while let Some(next) = rest.chars().next() {
        let name = rest.strip_prefix('{').and_then(|rest| rest.split_once('}')).filter(|(name, _)| name.len() <= 12);
        if let Some((name, after)) = name {
            if let Some(mark) = mark(name) {
                marks.push(mark);
                rest = after;
                continue;
            }
            if let Some((letter, own_mark)) = character(name) {
                text.push(letter);
                text.extend(own_mark);
                text.push_str(&marks);
                marks.clear();
                rest = after;
                continue;
            }
        }
        text.push(next);
        text.push_str(&marks);
        marks.clear();
        rest = rest.get(next.len_utf8()..).unwrap_or_default();
    }
    text.push_str(&marks);
    Cow::Owned(text)
}

/// The character of a name: a letter and its mark, or one of the tables.
fn character(name: &str) -> Option<(char, Option<char>)> {
    if let Some(character) =
        symbol(name).or_else(|| name.strip_suffix("cy").and_then(cyrillic)).or_else(|| number(name))
    {
        return Some((character, None));
    }
    let mut rest = name.chars();
    let letter = rest.next().filter(char::is_ascii_alphabetic)?;
    Some((letter, Some(mark(rest.as_str())?)))
}

/// The marks by name, as far as they are used alone or with a letter.
fn mark(name: &str) -> Option<char> {
    Some(match name {
        "acute" => '\u{301}',
        "breve" => '\u{306}',
        "breveb" => '\u{32E}',
        "candra" => '\u{310}',
        "caron" => '\u{30C}',
        "cedil" => '\u{327}',
        "circ" => '\u{302}',
        "circb" | "ringb" => '\u{325}',
        "commaa" => '\u{313}',
        "commab" => '\u{326}',
        "dbldotb" => '\u{324}',
        "dblac" => '\u{30B}',
        "dblunder" => '\u{333}',
        "dot" => '\u{307}',
        "dotb" => '\u{323}',
        "grave" => '\u{300}',
        "hooka" | "hook" => '\u{309}',
        "ldbltil" => '\u{FE22}',
        "llig" => '\u{FE20}',
        "macr" => '\u{304}',
        "ogon" => '\u{328}',
        "rcedil" => '\u{31C}',
        "rcommaa" => '\u{315}',
        "rdbltil" => '\u{FE23}',
        "ring" => '\u{30A}',
        "rlig" => '\u{FE21}',
        "tilde" => '\u{303}',
        "uml" => '\u{308}',
        "under" => '\u{332}',
        _ => return None,
    })
}

fn symbol(name: &str) -> Option<char> {
    Some(match name {
        "AElig" => 'Æ',
        "Dstrok" => 'Đ',
        "Lstrok" => 'Ł',
        "OElig" => 'Œ',
        "Ohorn" => 'Ơ',
        "Ostrok" => 'Ø',
        "THORN" => 'Þ',
        "Uhorn" => 'Ư',
        "aelig" => 'æ',
        "agr" => 'α',
        "alif" | "mlrhring" => 'ʼ',
        "amp" => '&',
        "apos" => '\'',
        "ast" => '*',
        "ayn" | "mllhring" => 'ʻ',
        "bgr" => 'β',
        "bsol" => '\\',
        "colon" => ':',
        "comma" => ',',
        "commat" => '@',
        "copy" => '©',
        "deg" => '°',
        "dollar" => '$',
        "dstrok" => 'đ',
        "equals" => '=',
        "eth" => 'ð',
        "euro" => '€',
        "excl" => '!',
        "flat" => '♭',
        "ggr" => 'γ',
        "gt" => '>',
        "hardsign" | "mlPrime" => 'ʺ',
        "hyphen" => '-',
        "iexcl" => '¡',
        "inodot" => 'ı',
        "iquest" => '¿',
        "joiner" => '\u{200D}',
        "lcub" => '{',
        "lowbar" | "spunder" => '_',
        "lpar" => '(',
        "lsqb" => '[',
        "lstrok" => 'ł',
        "lt" => '<',
        "middot" => '·',
        "nonjoin" => '\u{200C}',
        "num" => '#',
        "oelig" => 'œ',
        "ohorn" => 'ơ',
        "ostrok" => 'ø',
        "percnt" => '%',
        "period" => '.',
        "phono" => '℗',
        "plus" => '+',
        "plusmn" => '±',
        "pound" => '£',
        "quest" => '?',
        "quot" => '"',
        "rcub" => '}',
        "reg" => '®',
        "rpar" => ')',
        "rsqb" => ']',
        "scriptl" => 'ℓ',
        "semi" => ';',
        "sharp" => '♯',
        "sol" => '/',
        "softsign" | "mlprime" => 'ʹ',
        "space" => ' ',
        "spcirc" => '^',
        "spgrave" => '`',
        "sptilde" => '~',
        "szlig" => 'ß',
        "thorn" => 'þ',
        "uhorn" => 'ư',
        "verbar" => '|',
        _ => return None,
    })
}

/// `{sup2}`, `{sub2}`.
fn number(name: &str) -> Option<char> {
    const SUPERSCRIPTS: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    const SUBSCRIPTS: [char; 10] = ['₀', '₁', '₂', '₃', '₄', '₅', '₆', '₇', '₈', '₉'];
    let (digits, digit) = match (name.strip_prefix("sup"), name.strip_prefix("sub")) {
        (Some(digit), _) => (SUPERSCRIPTS, digit),
        (_, Some(digit)) => (SUBSCRIPTS, digit),
        _ => return None,
    };
    digits.get(digit.parse::<usize>().ok()?).copied()
}

/// The names of Cyrillic letters without their `cy`; a small letter's name is in small letters.
fn cyrillic(name: &str) -> Option<char> {
    let capital = match name.to_ascii_uppercase().as_str() {
        "A" => 'А',
        "B" => 'Б',
        "CH" => 'Ч',
        "D" => 'Д',
        "DJ" => 'Ђ',
        "DS" => 'Ѕ',
        "DZ" => 'Џ',
        "E" => 'Э',
        "F" => 'Ф',
        "G" => 'Г',
        "GJ" => 'Ѓ',
        "HARD" => 'Ъ',
        "I" => 'И',
        "IE" => 'Е',
        "IO" => 'Ё',
        "IUK" => 'І',
        "J" => 'Й',
        "JSER" => 'Ј',
        "JUK" => 'Є',
        "K" => 'К',
        "KH" => 'Х',
        "KJ" => 'Ќ',
        "L" => 'Л',
        "LJ" => 'Љ',
        "M" => 'М',
        "N" => 'Н',
        "NJ" => 'Њ',
        "O" => 'О',
        "P" => 'П',
        "R" => 'Р',
        "S" => 'С',
        "SH" => 'Ш',
        "SHCH" => 'Щ',
        "SOFT" => 'Ь',
        "T" => 'Т',
        "TS" => 'Ц',
        "TSH" => 'Ћ',
        "U" => 'У',
        "UBR" => 'Ў',
        "V" => 'В',
        "Y" => 'Ы',
        "YA" => 'Я',
        "YI" => 'Ї',
        "YU" => 'Ю',
        "Z" => 'З',
        "ZH" => 'Ж',
        _ => return None,
    };
    let is_small = name.starts_with(|c: char| c.is_ascii_lowercase());
    if is_small { capital.to_lowercase().next() } else { Some(capital) }
}
