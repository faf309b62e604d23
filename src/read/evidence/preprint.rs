//! Servers of preprints, which stand where a journal does.

use crate::id::ArxivId;

/// Whether this is the name of a server that holds preprints.
pub(in crate::read) fn is_server(name: &str) -> bool {
    const SERVERS: [&str; 12] = [
        "arxiv",
        "biorxiv",
        "medrxiv",
        "chemrxiv",
        "techrxiv",
        "engrxiv",
        "psyarxiv",
        "socarxiv",
        "research square",
        "preprints",
        "ssrn",
        "osf preprints",
    ];
    // "research square", and ".org" behind any.
    const LONGEST: usize = 19;
    let name = name.trim();
    let bare = || name.strip_suffix(".org").unwrap_or(name);
    name.len() <= LONGEST && SERVERS.iter().any(|server| server.eq_ignore_ascii_case(bare()))
}

/// What stands where a journal does and is arXiv.
#[derive(Debug)]
pub(in crate::read) enum Arxiv {
    /// Its name alone: "arXiv e-prints".
    Name,
    /// "arXiv preprint arXiv:2101.00001".
    Number(ArxivId),
}

/// The number that stands as the volume of arXiv: "abs/2101.00001".
pub(in crate::read) fn arxiv_volume(volume: &str) -> Option<ArxivId> {
    ArxivId::parse(volume.strip_prefix("abs/").unwrap_or(volume)).ok()
}

/// What arXiv is cited by, if this is not a journal's title.
pub(in crate::read) fn arxiv(journal: &str) -> Option<Arxiv> {
    // The part of arXiv that holds computer science, as dblp names it.
    if journal == "CoRR" {
        return Some(Arxiv::Name);
    }
    if !journal.get(..5).is_some_and(|start| start.eq_ignore_ascii_case("arxiv")) {
        return None;
    }
    let text = journal.replace("preprint", "").replace("e-prints", "").replace("e-print", "");
    let id = text.split([' ', ',']).find_map(|word| ArxivId::parse(word).ok());
    let is_name = text.chars().all(|c| c.is_alphabetic() || c.is_whitespace());
    id.map(Arxiv::Number).or(is_name.then_some(Arxiv::Name))
}
