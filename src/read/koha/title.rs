//! The title line: MARC 245 (or UNIMARC 200) with everything in it, in one string.

mod names;

pub(super) use names::{begins_with_lead, cut_names};

use super::page::Heading;
use crate::model::{Text, Title};
use crate::separator;
use crate::text::{blanks, filing, isbd};

/// What a title line says.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct TitleLine {
    pub(super) title: Title,
    pub(super) responsibility: Option<String>,
    /// General material designation: "electronic resource".
    pub(super) medium: Option<String>,
    /// The title proper in other languages, after " = ".
    pub(super) parallel: Vec<String>,
    /// Where in the title the designation of the medium stood that no mark of punctuation follows.
    seam: Option<usize>,
}

/// Words of which a general material designation has one, in lower case.
#[rustfmt::skip]
const MEDIA: &[&str] = &[
    "electronic", "resource", "computer file", "microform", "microfilm", "microfiche", "videorecording", "sound recording", "motion picture", "cartographic", "manuscript", "music", "picture", "graphic", "braille", "kit", "map", "slide", "realia", "filmstrip", "text (large print)", "text tip", "texte imprim", "elektronisk res", "kartografiskt material", "ljudupptagning", "videoupptagning", "elektroninen", "äänite", "videotallenne", "risorsa elettronica", "testo stampato", "elektronický zdroj", "dokument elektroniczny", "text tip", "texte imprim", "elektronisk res", "kartografiskt material", "ljudupptagning", "videoupptagning", "elektroninen", "äänite", "videotallenne", "kartta", "risorsa elettronica", "testo stampato", "elektronische bron", "elektronický zdroj", "dokument elektroniczny", "large print", "printed music", "game", "archives", "digital", "video", "dvd", "cd-rom",
    "recurso electrónico", "recurso eletrônico", "recurso electrónico", "grabación", "videograbación", "microforma", "material gráfico", "texto impreso", "texto impresso", "texte imprim", "text tip", "texte électronique", "ressource électronique", "images animées", "image fixe", "images fixes", "enregistrement", "musique imprimée", "document cartographique", "matériel cartographique", "multimédia", "manuscrit",
    "elektronische ressource", "elektronische daten", "tonträger", "bildtonträger", "mikroform", "mikrofiche", "medienkombination", "musikdruck", "kartenmaterial", "gravação", "registro sonoro", "música impressa", "material cartográfico", "partition", "estampe", "objet", "kartografiskt", "elektronisk", "ljudupptagning", "videoupptagning", "elektroninen",
];

/// Reads a title line.
pub(super) fn read(heading: &Heading) -> TitleLine {
    let mut line = TitleLine { responsibility: heading.responsibility.clone(), ..TitleLine::default() };
    let text = fold(&heading.text);
    // Where the markup tells the statement of responsibility, a slash in the title is the title's own.
    let (title, responsibility) = match &line.responsibility {
        Some(_) => (text.strip_suffix('/').unwrap_or(&text), None),
        None => split_responsibility(&text),
    };
    if line.responsibility.is_none() {
        line.responsibility = responsibility.map(str::to_owned);
    }
    line.responsibility = line
        .responsibility
        .take()
        .map(|text| isbd::trim(separator::trim_end(text.trim().trim_start_matches(['/', ' ']), " .")).to_owned())
        .filter(|text| !text.is_empty());
    let (title, medium, seam) = take_medium(title);
    line.medium = heading.medium.as_deref().map(bare_medium).or(medium).filter(|medium| !medium.is_empty());
    let (title, seam) = match seam.and_then(|at| title.split_at_checked(at)) {
        // Words that ask for a name begin a statement: "Recht [Elektronische Ressource] Dargestellt von Holm".
        Some((proper, rest)) if line.responsibility.is_none() && begins_with_lead(rest) => {
            line.responsibility = Some(isbd::trim(rest).to_owned());
            (proper.to_owned(), None)
        }
        _ => (title, seam),
    };
    let mut segments =
        separator::split(&title, " = ").map(|part| isbd::trim(part.trim())).filter(|part| !part.is_empty());
    let proper = segments.next().unwrap_or_default();
    line.parallel = segments.map(colons).collect();
    let full = colons(proper);
    // What stands before a seam is the title proper, in which there are no marks to fold.
    line.seam = seam.filter(|seam| full.get(..*seam) == title.get(..*seam));
    // ISBD sets a space before the colon that begins other title information; one without is the title's own.
    let short = separator::split_once(proper, " : ").map(|(short, _)| isbd::trim(short.trim()).to_owned());
    line.title = Title { short: short.filter(|short| !short.is_empty() && *short != full), full, ..Title::default() };
    line
}

/// White space folded, template punctuation at the end gone: "Title / Name ." has two marks too many.
fn fold(text: &str) -> String {
    let mut folded = blanks::single(&filing::unmarked(text)).into_owned();
    // A template's mark beside the cataloguer's.
    let doubled = |folded: &str| {
        let has_mark = memchr::memchr2(b'/', b':', folded.as_bytes()).is_some();
        if has_mark { folded.find(" / /").or_else(|| folded.find(" : :")) } else { None }
    };
    while let Some(at) = doubled(&folded) {
        folded.replace_range(at..at + 2, "");
    }
    while let Some(rest) = folded.strip_suffix(" .").or_else(|| folded.strip_suffix(" /")) {
        folded.truncate(rest.len());
    }
    folded
}

fn split_responsibility(text: &str) -> (&str, Option<&str>) {
    if let Some((title, rest)) = separator::split_once(text, " / ")
        && !title.trim().is_empty()
    {
        return (title, Some(rest));
    }
    // Without a blank after the slash, it must be a name or the words before one: "Title /by Name", "Title [music] /Name".
    for at in separator::places(text, " /") {
        let (Some(title), Some(rest)) = (text.get(..at), text.get(at + 2..)) else { continue };
        let is_name = rest.starts_with(|c: char| c.is_uppercase() || c == '[') || begins_with_lead(rest);
        if is_name && !title.trim().is_empty() {
            return (title, Some(rest));
        }
    }
    (text.strip_suffix('/').unwrap_or(text), None)
}

/// The title without a designation of the medium in brackets, that, and where it stood if what follows it has no mark.
fn take_medium(title: &str) -> (String, Option<String>, Option<usize>) {
    let mut from = 0;
    while let Some(open) = title.get(from..).and_then(|rest| rest.find('[')).map(|at| at + from) {
        let Some(close) = title.get(open..).and_then(|rest| rest.find(']')).map(|at| at + open) else { break };
        // The innermost pair: "[[electronic resource] :]".
        let open = title.get(..close).and_then(|text| text.rfind('[')).unwrap_or(open);
        let inner = title.get(open + 1..close).unwrap_or_default();
        let lower = inner.trim().to_lowercase();
        // The designation follows the title proper; what a title begins with in brackets was supplied by the cataloguer.
        if open > 0
            && lower.chars().count() < 40
            && MEDIA.iter().any(|medium| lower.starts_with(medium) || lower.ends_with(medium))
        {
            // Of two designations in a row the second is the field's own, the first typed into the title: "[dvd] [[video] /]".
            if title.get(close + 1..).is_some_and(|rest| {
                let next = rest.trim_start().trim_start_matches('[').to_lowercase();
                rest.trim_start().starts_with('[') && MEDIA.iter().any(|medium| next.starts_with(medium))
            }) {
                from = close + 1;
                continue;
            }
            let before = title.get(..open).unwrap_or_default().trim_end();
            let after = title.get(close + 1..).unwrap_or_default().trim_start();
            let (before, after) = match after.find(']') {
                // "[[electronic resource] :] subtitle" has a second pair around the mark behind it.
                Some(close) if close < 4 && (inner.starts_with('[') || before.ends_with('[')) => {
                    (before.trim_end_matches('[').trim_end(), after.get(close + 1..).unwrap_or_default().trim_start())
                }
                _ => (before, after),
            };
            let glue =
                if after.is_empty() || before.is_empty() || after.starts_with(['.', ',', ';']) { "" } else { " " };
            let is_marked = after.is_empty() || after.starts_with([':', '/', '=', ';', '.', ',']);
            // "Title [Texte imprimé] : , 1465-1927" lost a subfield between the two marks.
            let after = after.strip_prefix(": , ").unwrap_or(after);
            let seam = (!is_marked && !before.is_empty()).then_some(before.len());
            return (format!("{before}{glue}{after}"), Some(bare_medium(inner)), seam);
        }
        from = close + 1;
    }
    (title.to_owned(), None, None)
}

fn bare_medium(text: &str) -> String {
    text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '[' | ']' | '.' | '/' | ':' | ',' | ';' | '='))
        .to_owned()
}

/// ISBD's " : " as people write it.
fn colons(text: &str) -> String {
    if memchr::memchr2(b':', b';', text.as_bytes()).is_none() {
        return text.trim().to_owned();
    }
    let mut out = String::with_capacity(text.len());
    let mut parts = separator::split(text, " : ").map(str::trim).filter(|part| !part.is_empty()).peekable();
    if let Some(first) = parts.next() {
        out.push_str(first.trim_end_matches([' ', ':']));
    }
    for part in parts {
        out.push_str(": ");
        out.push_str(part);
    }
    while let Some(at) = separator::find(&out, " ; ") {
        out.replace_range(at..=at, "");
    }
    out
}

/// Whether a line is mostly in Latin letters.
pub(super) fn is_latin(line: &str) -> bool {
    let letters = line.chars().filter(|c| c.is_alphabetic());
    let (latin, other) = letters.fold((0, 0), |(latin, other), c| {
        if c < '\u{370}' || ('\u{1e00}'..'\u{1f00}').contains(&c) { (latin + 1, other) } else { (latin, other + 1) }
    });
    latin >= other
}

/// Joins the title in its own script to the romanised one, which alone links to the rest of the record.
pub(super) fn pair(headings: &[Heading]) -> (TitleLine, Vec<Heading>) {
    match headings {
        [] => (TitleLine::default(), Vec::new()),
        [first, second, rest @ ..] if !is_latin(&first.text) && is_latin(&second.text) => {
            let mut line = read(second);
            let original = read(first);
            line.title.other_scripts.push(Text::new(original.title.full));
            (line, rest.to_vec())
        }
        // A template may break the line before the statement of responsibility.
        [first, second, rest @ ..] if first.responsibility.is_none() && first.text.trim_end().ends_with(" /") => {
            let line = read(&Heading { responsibility: Some(second.text.clone()), ..first.clone() });
            (line, rest.to_vec())
        }
        [first, rest @ ..] => match split_scripts(&first.text) {
            Some((original, romanised)) => {
                let mut line = read(&Heading { text: romanised.to_owned(), ..first.clone() });
                let original = read(&Heading { text: original.to_owned(), ..Heading::default() });
                line.title.other_scripts.push(Text::new(original.title.full));
                (line, rest.to_vec())
            }
            None => (read(first), rest.to_vec()),
        },
    }
}

/// A title in its own script and romanised, which some stylesheets print one behind the other: "歴史. Rekishi".
fn split_scripts(text: &str) -> Option<(&str, &str)> {
    let is_latin = |c: char| c < '\u{370}' || ('\u{1e00}'..'\u{1f00}').contains(&c);
    let at = text.find(|c: char| c.is_alphabetic() && is_latin(c))?;
    let (original, romanised) = text.split_at_checked(at)?;
    // A number that both begin with belongs to the second: "九. 9 jiu".
    let number = original.len() - original.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ').len();
    let (original, romanised) = text.split_at_checked(original.len() - number).unwrap_or((original, romanised));
    let letters = original.chars().filter(|c| c.is_alphabetic()).count();
    let is_romanised = romanised.chars().filter(|c| c.is_alphabetic()).all(is_latin);
    (original.ends_with(['.', '。']) && letters >= 2 && is_romanised).then(|| (original, romanised.trim_start()))
}

#[cfg(test)]
mod tests;
