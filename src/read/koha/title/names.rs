//! Where a title ends and the statement of responsibility begins, told by the record's own names.

use super::TitleLine;
use crate::model::{AgentName, Contribution};
use crate::text::isbd;
use std::borrow::Cow;

/// Cuts a statement of responsibility off a title where no punctuation does: the record's own names say where it begins.
///
/// German records of the last years have no ISBD punctuation: "… in der älteren Edda Von Reinhard Wagner".
pub(in crate::read::koha) fn cut_names(line: &mut TitleLine, contributions: &[Contribution]) {
    // Old music has its title page word for word, with bars for its lines: "… | von | Franz Abt | Op. 3".
    if line.responsibility.is_some() || line.title.full.contains(" | ") {
        return;
    }
    let full = line.title.full.as_str();
    let bare = without_stops(full);
    let mut places: Vec<(usize, usize, bool)> = Vec::new();
    for contribution in contributions {
        // Hardly any title has the name of its author.
        let family = match &contribution.agent.name {
            AgentName::Person(name) => name.family.as_deref(),
            AgentName::Whole(_) => None,
        };
        if family.is_some_and(|family| !bare.contains(&*without_stops(family))) {
            continue;
        }
        let name = contribution.agent.name.direct();
        if name.contains(' ') {
            places.extend(find_name(full, &bare, &name).map(|(at, end)| (at, end, false)));
        }
        let found = family.and_then(|family| find_family(full, family, line.seam));
        places.extend(found.map(|(at, end)| (at, end, true)));
    }
    places.sort_unstable();
    let Some(at) = places.into_iter().find_map(|(at, end, needs_lead)| title_end(full, at, end, needs_lead, line.seam))
    else {
        return;
    };
    let (Some(title), Some(rest)) = (full.get(..at), full.get(at..)) else { return };
    let responsibility = rest.trim_matches([' ', '/', '.', ',', ';']).to_owned();
    let title = title.to_owned();
    if line.title.short.as_ref().is_some_and(|short| short.len() >= title.len()) {
        line.title.short = None;
    }
    line.responsibility = Some(responsibility);
    line.title.full = title;
}

/// Where the title ends, if the name from `at` to `end` stands in a statement of responsibility.
fn title_end(full: &str, at: usize, end: usize, needs_lead: bool, seam: Option<usize>) -> Option<usize> {
    // "created by: J. Holm"
    let mut head = full.get(..at)?;
    head = head.strip_suffix(": ").unwrap_or(head);
    let whole = head.len();
    while let Some(rest) = PHRASES
        .iter()
        .find_map(|phrase| {
            head.trim_end().to_lowercase().ends_with(phrase).then(|| head.trim_end().len() - phrase.len())
        })
        .and_then(|at| head.get(..at))
        .filter(|rest| rest.is_empty() || rest.ends_with([' ', '.', ',']))
        .or_else(|| {
            let word = head.split_whitespace().next_back()?;
            let is_lead = LEADS.contains(&word.to_lowercase().as_str());
            // "dargestellt und erläutert von": "und" between two words that lead to a name.
            let is_between = head.len() < whole && matches!(word, "u." | "und" | "and" | "et" | "y") && {
                let before = head.trim_end().strip_suffix(word).unwrap_or_default();
                before.split_whitespace().next_back().is_some_and(|word| LEADS.contains(&word.to_lowercase().as_str()))
            };
            (is_lead || is_between).then(|| head.trim_end().strip_suffix(word)).flatten()
        })
    {
        head = rest;
    }
    let has_lead = head.len() < whole;
    let title = isbd::trim(head.trim_end().trim_end_matches(['/', '.', ',', ' ']));
    // A person may be the subject of the title ("Letters of Jane Austen"): the words that go on to a name keep it.
    let goes_on =
        title.split_whitespace().next_back().is_some_and(|word| GOING_ON.contains(&word.to_lowercase().as_str()))
            || title.ends_with(['-', ':', '(', '„', '"']);
    // "The amazing Bud Powell", "… Fräulein Marie Wieck zugeeignet": the name is a part of the title.
    let is_inside = full.get(end..).is_some_and(|rest| rest.trim_start().starts_with(char::is_lowercase))
        && !full.get(end..).is_some_and(|rest| CONJUNCTIONS.iter().any(|word| rest.trim_start().starts_with(word)));
    let is_short = title.split_whitespace().count() < 3;
    if title.is_empty()
        || needs_lead && !has_lead
        || !has_lead && (goes_on || is_inside || is_short || title.ends_with(':'))
    {
        return None;
    }
    // The medium was printed between the title and the statement: "Recht [Elektronische Ressource] Dargestellt von …".
    let seam = seam.filter(|seam| {
        has_lead
            && *seam <= title.len()
            && full.get(*seam..title.len()).is_some_and(|text| !text.contains([':', '=', ';']))
    });
    Some(seam.unwrap_or(title.len()))
}

/// A family name behind a seam or behind a word that needs a name ("edited by J. Holm"), and the given names before it.
fn find_family(full: &str, family: &str, seam: Option<usize>) -> Option<(usize, usize)> {
    if family.chars().count() < 3 {
        return None;
    }
    for (at, found) in full.match_indices(family) {
        let end = at + found.len();
        let (Some(head), Some(tail)) = (full.get(..at), full.get(end..)) else { continue };
        if !head.ends_with(' ') || tail.starts_with(char::is_alphanumeric) {
            continue;
        }
        let mut start = at;
        let mut lead = "";
        for word in head.split_whitespace().rev().take(4) {
            if word.starts_with(char::is_uppercase) && !LEADS.contains(&word.to_lowercase().as_str()) {
                start = full.get(..start).and_then(|head| head.rfind(word)).unwrap_or(start);
            } else {
                lead = word;
                break;
            }
        }
        let before = full.get(..start).unwrap_or_default();
        let mut words = before.split_whitespace().rev();
        let is_lead =
            words.next() == Some(lead) && matches!(lead, "by" | "von" | "par" | "por" | "door" | "av" | "af" | "di");
        let has_verb = words.next().is_some_and(|word| VERBS.contains(&word.to_lowercase().as_str()));
        if is_lead && (has_verb || seam.is_some_and(|seam| seam < start)) {
            return Some((start, end));
        }
    }
    None
}

/// Whether a text begins with a word that leads to a name: "by Name", "edited by Name".
pub(in crate::read::koha) fn begins_with_lead(text: &str) -> bool {
    let first = text.split_whitespace().next().unwrap_or_default().to_lowercase();
    VERBS.contains(&first.as_str())
        || matches!(first.as_str(), "by" | "von" | "par" | "por" | "di" | "door" | "av" | "af")
}

/// Where a name stands in a title; the full stops after initials do not count, as headings leave them out.
fn find_name(title: &str, bare: &str, name: &str) -> Option<(usize, usize)> {
    let name = without_stops(name);
    let start = bare.find(&*name)?;
    // Where in the title each byte of it stands that is no full stop.
    let mut places = title.bytes().enumerate().filter(|(_, byte)| *byte != b'.').map(|(at, _)| at).skip(start);
    let at = places.next()?;
    // A name has a byte at least.
    Some((at, places.nth(name.len().checked_sub(1)?).unwrap_or(title.len())))
}

fn without_stops(text: &str) -> Cow<'_, str> {
    if text.contains('.') { Cow::Owned(text.replace('.', "")) } else { Cow::Borrowed(text) }
}

/// Phrases that lead from the title to a name, in lower case.
const PHRASES: &[&str] = &[
    "sous la direction de",
    "sous la dir. de",
    "sous la coordination de",
    "bajo la dirección de",
    "edición de",
    "traducción de",
    "textes réunis par",
    "in collaboration with",
    "organização de",
    "org. por",
    "a cura di",
];

/// Words that lead from the title to a name, in lower case.
#[rustfmt::skip]
const LEADS: &[&str] = &[
    "von", "vom", "by", "par", "por", "di", "door", "av", "af", "hrsg", "hrsg.", "hg.", "ed.", "red.", "bearb.",
    "dargest.", "zsgest.", "erz.", "übers.", "ins", "mit", "text", "autor", "autoren", "autor:", "autoren:", "verf.", "dir.",
    "coord.", "prof.", "dr.", "dipl.-ing.", "erl.",
    "composed", "herausgegeben", "edited", "bearbeitet", "verfaßt", "verfasst", "written", "dargestellt", "erläutert",
    "translated", "compiled", "directed", "conducted", "produced", "selected", "illustrated", "arranged", "retold",
    "collected", "eingeleitet", "übersetzt", "zusammengestellt", "illustriert", "gesammelt", "kommentiert", "traduit",
    "traducido", "editado", "coordinado", "organizado", "redigert", "redigerad", "redigeret", "oversat", "översatt",
];

/// Verbs that ask for a name: "edited by …".
#[rustfmt::skip]
const VERBS: &[&str] = &[
    "composed", "herausgegeben", "hrsg.", "edited", "bearbeitet", "verfaßt", "verfasst", "written", "dargestellt", "erläutert",
    "erl.", "translated", "compiled", "directed", "conducted", "produced", "selected", "illustrated", "arranged", "retold",
    "collected", "eingeleitet", "übersetzt", "zusammengestellt", "illustriert", "gesammelt", "kommentiert", "traduit",
    "traducido", "editado", "coordinado", "organizado", "redigert", "redigerad", "redigeret", "oversat", "översatt", "performed",
];

/// Words that go on to a name within a title.
#[rustfmt::skip]
const GOING_ON: &[&str] = &[
    "of", "the", "and", "to", "for", "with", "on", "about", "from", "against", "de", "des", "der", "den", "dem", "und", "et", "y",
    "e", "a", "an", "zu", "zum", "zur", "über", "für", "bei", "in", "im", "am", "à", "au", "aux", "sur", "pour", "avec", "chez",
    "sobre", "para", "con", "com", "do", "da", "dos", "del", "della", "dei", "su", "per", "van", "over", "voor", "met", "til",
    "till", "för", "om", "fra", "från", "med", "og", "och", "&",
];

/// "And" between the names of a statement of responsibility.
const CONJUNCTIONS: &[&str] = &["and ", "und ", "et ", "y ", "e ", "og ", "och ", "en ", "ed. ", "ed by"];
