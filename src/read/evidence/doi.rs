//! The DOI of the work among those that its record holds.

use crate::error::{Code, Diagnostic};
use crate::id::{Doi, Identifier};
use crate::model::{Link, LinkKind, Record};

/// Takes the record's own DOI, or else the first in a link, an abstract or a note; the others are reported.
pub(super) fn settle(record: &mut Record, own: &[Doi]) {
    let mut found: Vec<(Doi, Option<String>)> = Vec::new();
    let mut add = |doi: Doi, url: Option<&str>| {
        if !found.iter().any(|(known, _)| *known == doi) {
            found.push((doi, url.map(str::to_owned)));
        }
    };
    for identifier in &record.identifiers {
        if let Identifier::Doi(doi) = identifier {
            add(doi.clone(), None);
        }
    }
    for doi in own {
        add(doi.clone(), None);
    }
    let in_links: Vec<InLink> = record.links.iter().map(InLink::of).collect();
    // The resolver's addresses name the DOI; a publisher's only contain it.
    for by_resolver in [true, false] {
        for (link, found) in record.links.iter().zip(&in_links) {
            if link.kind == LinkKind::Work && found.is_resolver == by_resolver {
                found.doi.iter().for_each(|doi| add(doi.clone(), Some(&link.url)));
            }
        }
    }
    let texts = record.abstracts.iter().map(|text| &text.value).chain(record.notes.iter().map(|note| &note.text.value));
    for text in texts {
        for hit in Doi::find_all(text) {
            let written = text.get(hit.span.clone()).unwrap_or_default();
            add(hit.doi, hit.in_url.then_some(written));
        }
    }
    let mut found = found.into_iter();
    let Some((doi, url)) = found.next() else { return };
    if let Some(url) = url {
        record.doubt(
            Diagnostic::new(Code::DoiFromUrl, format!("the DOI {doi} was taken out of a web address")).with_value(url),
        );
    }
    let others: Vec<String> = found.map(|(doi, _)| doi.to_string()).collect();
    if !others.is_empty() {
        record.doubt(
            Diagnostic::new(Code::SeveralDois, format!("several DOIs: {doi} is taken, not {}", others.join(", ")))
                .with_value(others.join(" ")),
        );
    }
    record.identifiers.retain(|identifier| !matches!(identifier, Identifier::Doi(other) if *other != doi));
    // The resolver's address of the DOI says nothing that the DOI does not.
    let mut in_links = in_links.iter();
    record
        .links
        .retain(|_| in_links.next().is_none_or(|found| !(found.is_resolver && found.doi.as_ref() == Some(&doi))));
    // Nor does a note that holds nothing else.
    record.notes.retain(|note| Doi::parse(&note.text.value).as_ref() != Ok(&doi));
    record.identify(Identifier::Doi(doi));
}

/// What a link says of DOIs.
struct InLink {
    doi: Option<Doi>,
    is_resolver: bool,
}

impl InLink {
    fn of(link: &Link) -> Self {
        let is_resolver = is_resolver(&link.url);
        let doi = (is_resolver || link.kind == LinkKind::Work).then(|| Doi::from_url(&link.url)).flatten();
        let doi = doi.or_else(|| is_resolver.then(|| Doi::parse(&link.url).ok()).flatten());
        Self { doi, is_resolver }
    }
}

/// Whether an address is of the DOI resolver.
fn is_resolver(url: &str) -> bool {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    ["doi.org", "dx.doi.org", "www.doi.org", "hdl.handle.net", "www.dx.doi.org"]
        .iter()
        .any(|known| host.eq_ignore_ascii_case(known))
}
