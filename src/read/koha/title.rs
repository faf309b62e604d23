//! The title line: MARC 245 (or UNIMARC 200) with everything in it, in one string.

use super::page::Heading;
use crate::model::{Contribution, Text, Title};
use crate::text::isbd;

/// What a title line says.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct TitleLine {
    pub(super) title: Title,
    pub(super) responsibility: Option<String>,
    /// General material designation: "electronic resource".
    pub(super) medium: Option<String>,
    /// The title proper in other languages, after " = ".
    pub(super) parallel: Vec<String>,
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
    let (title, responsibility) = split_responsibility(&text);
    if line.responsibility.is_none() {
        line.responsibility = responsibility.map(str::to_owned);
    }
    line.responsibility = line
        .responsibility
        .take()
        .map(|text| isbd::trim(text.trim().trim_start_matches(['/', ' ']).trim_end_matches(" .")).to_owned())
        .filter(|text| !text.is_empty());
    let (title, medium) = take_medium(title);
    line.medium = heading.medium.as_deref().map(bare_medium).or(medium).filter(|medium| !medium.is_empty());
    let mut segments = title.split(" = ").map(|part| isbd::trim(part.trim())).filter(|part| !part.is_empty());
    let proper = segments.next().unwrap_or_default();
    line.parallel = segments.map(colons).collect();
    let full = colons(proper);
    // ISBD sets a space before the colon that begins other title information; one without is the title's own.
    let short = proper.split_once(" : ").map(|(short, _)| isbd::trim(short.trim()).to_owned());
    line.title = Title { short: short.filter(|short| !short.is_empty() && *short != full), full, ..Title::default() };
    line
}

/// White space folded, template punctuation at the end gone: "Title / Name ." has two marks too many.
fn fold(text: &str) -> String {
    // German catalogues mark the words that do not sort: "<<Das>> gelbe Buch".
    let text = if text.contains("<<") && text.contains(">>") {
        text.replace("<<", "").replace(">>", "")
    } else {
        text.to_owned()
    };
    let mut folded = text.split_whitespace().collect::<Vec<_>>().join(" ");
    while let Some(rest) = folded.strip_suffix(" .").or_else(|| folded.strip_suffix(" /")) {
        folded.truncate(rest.len());
    }
    folded
}

fn split_responsibility(text: &str) -> (&str, Option<&str>) {
    // An old record has no blank after the slash that its cataloguer typed: "Title /by Name".
    for (separator, width) in [(" / ", 3), (" /by ", 2), (" /edited ", 2), (" /[", 2)] {
        if let Some(at) = text.find(separator)
            && let (Some(title), Some(rest)) = (text.get(..at), text.get(at + width..))
            && !title.trim().is_empty()
        {
            return (title, Some(rest));
        }
    }
    (text.strip_suffix('/').unwrap_or(text), None)
}

/// The title without a designation of the medium in brackets, and that.
fn take_medium(title: &str) -> (String, Option<String>) {
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
            // "Title [Texte imprimé] : , 1465-1927" lost a subfield between the two marks.
            let after = after.strip_prefix(": , ").unwrap_or(after);
            return (format!("{before}{glue}{after}"), Some(bare_medium(inner)));
        }
        from = close + 1;
    }
    (title.to_owned(), None)
}

fn bare_medium(text: &str) -> String {
    text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '[' | ']' | '.' | '/' | ':' | ',' | ';' | '='))
        .to_owned()
}

/// ISBD's " : " as people write it.
fn colons(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut parts = text.split(" : ").map(str::trim).filter(|part| !part.is_empty()).peekable();
    if let Some(first) = parts.next() {
        out.push_str(first.trim_end_matches([' ', ':']));
    }
    for part in parts {
        out.push_str(": ");
        out.push_str(part);
    }
    while let Some(at) = out.find(" ; ") {
        out.replace_range(at..=at, "");
    }
    out
}

/// Cuts a statement of responsibility off a title where no punctuation does: the record's own names say where it begins.
///
/// German records of the last years have no ISBD punctuation: "… in der älteren Edda Von Reinhard Wagner".
pub(super) fn cut_names(line: &mut TitleLine, contributions: &[Contribution]) {
    // Old music has its title page word for word, with bars for its lines: "… | von | Franz Abt | Op. 3".
    if line.responsibility.is_some() || line.title.full.contains(" | ") {
        return;
    }
    let full = line.title.full.as_str();
    let Some((at, end)) = contributions
        .iter()
        .map(|contribution| contribution.agent.name.direct())
        .filter(|name| name.contains(' '))
        .filter_map(|name| find_name(full, &name))
        .min()
    else {
        return;
    };
    let Some((mut head, _)) = full.split_at_checked(at) else { return };
    while let Some(word) = head.split_whitespace().next_back()
        && LEADS.contains(&word.to_lowercase().as_str())
    {
        head = head.trim_end().strip_suffix(word).unwrap_or_default();
    }
    let has_lead = head.len() < at;
    let title = isbd::trim(head.trim_end().trim_end_matches(['/', '.', ',', ' ']));
    // A person may be the subject of the title ("Letters of Jane Austen"): the words that go on to a name keep it.
    let goes_on = title.split_whitespace().next_back().is_some_and(|word| {
        matches!(
            word.to_lowercase().as_str(),
            "of" | "the"
                | "and"
                | "to"
                | "for"
                | "with"
                | "on"
                | "about"
                | "de"
                | "des"
                | "der"
                | "und"
                | "et"
                | "y"
                | "e"
                | "a"
                | "an"
                | "zu"
                | "über"
                | "à"
                | "sur"
                | "sobre"
                | "in"
                | "bei"
        )
    }) || title.ends_with(['-', ':', '(', '„', '"']);
    // "The amazing Bud Powell", "… Fräulein Marie Wieck zugeeignet": the name is a part of the title.
    let is_inside = full.get(end..).is_some_and(|rest| rest.trim_start().starts_with(char::is_lowercase))
        && !full.get(end..).is_some_and(|rest| CONJUNCTIONS.iter().any(|word| rest.trim_start().starts_with(word)));
    let is_short = title.split_whitespace().count() < 3;
    if title.is_empty() || !has_lead && (goes_on || is_inside || is_short || title.ends_with(':')) {
        return;
    }
    let responsibility = full.get(title.len()..).unwrap_or_default().trim_matches([' ', '/', '.', ',', ';']).to_owned();
    let title = title.to_owned();
    if line.title.short.as_ref().is_some_and(|short| short.len() >= title.len()) {
        line.title.short = None;
    }
    line.responsibility = Some(responsibility);
    line.title.full = title;
}

/// Where a name stands in a title; the full stops after initials do not count, as headings leave them out.
fn find_name(title: &str, name: &str) -> Option<(usize, usize)> {
    let (mut places, mut bare) = (Vec::with_capacity(title.len()), String::with_capacity(title.len()));
    for (at, c) in title.char_indices().filter(|(_, c)| *c != '.') {
        bare.push(c);
        places.resize(bare.len(), at);
    }
    let name = name.replace('.', "");
    let at = bare.find(&name)?;
    let end = places.get(at + name.len()).copied().unwrap_or(title.len());
    Some((places.get(at).copied()?, end))
}

/// Whether a line is mostly in Latin letters.
pub(super) fn is_latin(heading: &Heading) -> bool {
    let letters = heading.text.chars().filter(|c| c.is_alphabetic());
    let (latin, other) = letters.fold((0, 0), |(latin, other), c| {
        if c < '\u{370}' || ('\u{1e00}'..'\u{1f00}').contains(&c) { (latin + 1, other) } else { (latin, other + 1) }
    });
    latin >= other
}

/// Words that lead from the title to a name, in lower case.
#[rustfmt::skip]
const LEADS: &[&str] = &[
    "von", "vom", "by", "composed", "par", "por", "di", "door", "av", "af", "hrsg", "hrsg.", "herausgegeben", "hg.",
    "edited", "ed.", "red.", "bearb.", "bearbeitet", "verfaßt", "verfasst", "dargest.", "zsgest.", "erz.", "written",
    "übers.", "ins", "mit", "text", "autor", "autoren", "autor:", "autoren:", "verf.", "dir.", "coord.", "prof.",
    "dr.", "dipl.-ing.",
];

/// "And" between the names of a statement of responsibility.
const CONJUNCTIONS: &[&str] = &["and ", "und ", "et ", "y ", "e ", "og ", "och ", "en ", "ed. ", "ed by"];

/// Joins the title in its own script to the romanised one, which alone links to the rest of the record.
pub(super) fn pair(headings: &[Heading]) -> (TitleLine, Vec<Heading>) {
    match headings {
        [] => (TitleLine::default(), Vec::new()),
        [first, second, rest @ ..] if !is_latin(first) && is_latin(second) => {
            let mut line = read(second);
            let original = read(first);
            line.title.other_scripts.push(Text::new(original.title.full));
            (line, rest.to_vec())
        }
        [first, rest @ ..] => (read(first), rest.to_vec()),
    }
}
