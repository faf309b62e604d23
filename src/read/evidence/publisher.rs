//! A publisher that is the host, and the names by which periodicals and publishers are told.

use super::{Evidence, says_article};
use crate::error::{Code, Diagnostic};
use crate::model::{AgentName, Record, Text};
use crate::text::unnamed::is_unnamed;

/// Whether a name says that there is none, or a place that it is not known. Outside imprints of MARC two letters are a name, unless
/// they are those of "s.n." and "S.l." with their points: "S.A." may be South Australia.
pub(in crate::read) fn says_none(text: &str) -> bool {
    let is_long = text.len() > 5 && !text.starts_with('[');
    is_unnamed(text) && (is_long || text.contains(['.', '[']) && text.contains(['l', 'L', 'n', 'N']))
}

/// A publisher that is called as the host is the host.
pub(super) fn settle(record: &mut Record, evidence: &Evidence) {
    record.publishers.retain(|publisher| !matches!(&publisher.name, AgentName::Whole(name) if says_none(name)));
    record.places.retain(|place| !says_none(place));
    let numbered = record.hosts.first().is_some_and(|host| !host.part.is_empty());
    let has_title = record.hosts.iter().any(|host| host.title.is_some());
    if !has_title
        && numbered
        && let [publisher] = record.publishers.as_slice()
    {
        // No host is named, but the work is numbered as in one: a name that is a periodical's is the periodical.
        let name = publisher.name.direct();
        // With a date of its own it is an imprint, unless the name says otherwise.
        let may_be_host = says_article(evidence) && !evidence.has_imprint_date && !is_publisher_name(&name);
        if record.places.is_empty() && (is_periodical_name(&name) || may_be_host) {
            record.host_mut().title = Some(Text::new(name));
        }
    }
    let mut publishers = std::mem::take(&mut record.publishers);
    let titles = || record.first_hosts().filter_map(|host| host.title.as_ref()).map(|title| &title.value);
    let mut dropped = Vec::new();
    publishers.retain(|publisher| {
        let AgentName::Whole(name) = &publisher.name else { return true };
        let is_name = |title: &&String| folded(title).eq(folded(name)) && folded(title).next().is_some();
        match titles().find(is_name) {
            Some(title) => {
                dropped.push((name.clone(), title.clone()));
                false
            }
            None => true,
        }
    });
    record.publishers = publishers;
    for (name, title) in dropped {
        record.doubt(
            Diagnostic::new(
                Code::PublisherIsHost,
                format!("what stands in the publisher's field is the host “{title}”, so it is no publisher"),
            )
            .with_value(name),
        );
    }
}

/// Letters and digits alone, in lower case, without a leading article and without "and".
fn folded(text: &str) -> impl Iterator<Item = char> {
    const ARTICLES: [&str; 15] =
        ["the", "a", "an", "der", "die", "das", "le", "la", "les", "el", "los", "las", "o", "os", "as"];
    const ANDS: [&str; 5] = ["and", "und", "et", "y", "e"];
    fn letters(word: &str) -> impl Iterator<Item = char> {
        word.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase)
    }
    // None of them has more than three letters.
    let is_of = |word: &str, list: &[&str]| {
        letters(word).nth(3).is_none() && list.iter().any(|known| letters(word).eq(known.chars()))
    };
    let mut words = text.split_whitespace().filter(|word| letters(word).next().is_some()).peekable();
    words.next_if(|word| is_of(word, &ARTICLES));
    words.filter(move |word| !is_of(word, &ANDS)).flat_map(letters)
}

/// Whether a name is one that periodicals have.
pub(super) fn is_periodical_name(name: &str) -> bool {
    const WORDS: &[&str] = &[
        "journal",
        "review",
        "quarterly",
        "bulletin",
        "annals",
        "magazine",
        "studies",
        "newsletter",
        "gazette",
        "transactions",
        "letters",
        "digest",
        "weekly",
        "monthly",
        "archives",
        "yearbook",
        "chronicle",
        "revista",
        "revue",
        "zeitschrift",
        "rivista",
        "cahiers",
        "boletín",
        "boletim",
        "anales",
        "annales",
        "jahrbuch",
        "archiv",
        "tijdschrift",
        "tidskrift",
        "acta",
        "perspectives",
        "affairs",
        "times",
        "cadernos",
        "cuadernos",
        "nachrichten",
    ];
    !is_publisher_name(name)
        && name.split(|c: char| !c.is_alphanumeric()).any(|word| WORDS.contains(&word.to_lowercase().as_str()))
}

/// Whether a name is one that publishers have: "University Press", "Ltd", "Verlag".
fn is_publisher_name(name: &str) -> bool {
    const WORDS: &[&str] = &[
        "press",
        "publishing",
        "publishers",
        "publisher",
        "publications",
        "verlag",
        "editorial",
        "ediciones",
        "éditions",
        "editions",
        "editora",
        "ltd",
        "limited",
        "inc",
        "llc",
        "gmbh",
        "verlagsgesellschaft",
        "sons",
        "company",
        "co",
        "books",
        "university",
        "universität",
        "universidad",
        "universidade",
        "université",
        "society",
        "association",
        "institute",
        "institut",
        "instituto",
        "ag",
        "plc",
        "corporation",
        "corp",
        "group",
        "elsevier",
        "springer",
        "wiley",
        "sage",
        "ieee",
        "acm",
        "mdpi",
        "routledge",
        "hindawi",
        "ministry",
        "department",
        "bv",
        "kg",
        "sa",
        "foundation",
        "council",
    ];
    name.split(|c: char| !c.is_alphanumeric()).any(|word| WORDS.contains(&word.to_lowercase().as_str()))
}
