//! The citation that PubMed's table has for a work.

use crate::model::DateEvent;
use crate::read::citation::{Citation, Meaning};
use crate::read::pubmed;

/// Takes date, volume, issue and pages: "Nat Plants. 2019 Aug;5(8):778-794. doi: 10.5555/a. Epub 2019 Jul 15." Title and DOI have
/// columns of their own.
pub(super) fn take(citation: &mut Citation, name: &str, text: &str) {
    let Some((date, place)) = parts(text) else { return citation.record.keep_unmapped(name, text) };
    citation.issued(pubmed::date(date));
    if let Some((volume, pages)) = place {
        let (volume, issue) = match volume.split_once('(') {
            Some((volume, issue)) => (volume, issue.trim_end_matches(')')),
            None => (volume, ""),
        };
        citation.take(Meaning::Volume, name, volume);
        citation.take(Meaning::Issue, name, issue);
        citation.take(Meaning::FirstPage, name, pages);
    }
    if let Some((_, online)) = text.split_once(" Epub ") {
        let date = pubmed::date(online.split('.').next().unwrap_or_default().trim());
        if date.edtf.is_some() {
            citation.dated(DateEvent::Available, &date.written, date.edtf);
        }
    }
}

/// The date, and the volume and the pages, if it has them.
fn parts(text: &str) -> Option<(&str, Option<(&str, &str)>)> {
    let own = [" doi: ", " Epub ", " eCollection ", " Print ", " PMID: "];
    let end = own.iter().filter_map(|label| text.find(label)).min().unwrap_or(text.len());
    let own = text.get(..end)?.trim().trim_end_matches('.');
    let (before, place) = match own.split_once(';') {
        Some((before, place)) => (before, Some(place)),
        None => (own, None),
    };
    let date = before.rsplit_once(". ").map(|(_, date)| date.trim())?;
    let is_date = pubmed::date(date).edtf.is_some();
    let place = place.map(|place| place.split_once(':').unwrap_or((place, "")));
    is_date.then_some((date, place.map(|(volume, pages)| (volume.trim(), pages.trim()))))
}
