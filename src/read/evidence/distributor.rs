//! Distributors among the publishers.

use crate::model::{AgentName, Contribution, Record, Relator, Role};

/// Before there was a field for it, who distributes stood among the publishers: "Distributed by Harbour Video", "For sale by the
/// Supt. of Docs.", "Harbour Video [distributor]".
pub(super) fn settle(record: &mut Record) {
    let publishers = std::mem::take(&mut record.publishers);
    for mut publisher in publishers {
        let told = if let AgentName::Whole(name) = &publisher.name { function(name) } else { None };
        let Some((name, is_publisher)) = told.map(|(name, is_publisher)| (name.to_owned(), is_publisher)) else {
            record.publishers.push(publisher);
            continue;
        };
        publisher.name = AgentName::Whole(name);
        if is_publisher {
            record.publishers.push(publisher);
        } else {
            let roles = vec![Role::Relator(Relator::DISTRIBUTOR)];
            record.contributions.push(Contribution { agent: publisher, roles, is_main_entry: false });
        }
    }
}

/// The name of a firm in a statement of what it did: "Distributed in Canada by Harbour Video", "Printed by Harbour Press".
pub(crate) fn firm(statement: &str) -> &str {
    let is_deed = |word: &str| matches!(word, "distributed" | "manufactured" | "printed" | "marketed" | "sold");
    let words = || statement.split(' ').map(str::to_ascii_lowercase).take(3);
    if words().any(|word| is_deed(&word))
        && let Some((_, firm)) = statement.split_once(" by ").filter(|(_, firm)| !firm.trim().is_empty())
    {
        return firm.trim();
    }
    function(statement).map_or(statement, |(name, _)| name)
}

/// A name without the words that say what it did for the publication, and whether it published it.
fn function(name: &str) -> Option<(&str, bool)> {
    const BEFORE: &[(&str, bool)] = &[
        ("distributed by ", false),
        ("distribution by ", false),
        ("distrib. ", false),
        ("distrib.: ", false),
        ("distr. ", false),
        ("diff. ", false),
        ("exclusively distributed by ", false),
        ("for sale by the ", false),
        ("for sale by ", false),
        ("sold by ", false),
        ("marketed by ", false),
        ("distribué par ", false),
        ("diffusé par ", false),
        ("distribuido por ", false),
        ("distribuído por ", false),
        ("distribuito da ", false),
        ("vertrieb durch ", false),
        ("vertrieb: ", false),
        ("published by ", true),
        ("imprint: ", true),
    ];
    const BEHIND: &[(&str, bool)] = &[
        ("distributor", false),
        ("distrib.", false),
        ("distribution", false),
        ("distributeur", false),
        ("diffusion", false),
        ("distribuidor", false),
        ("distribuidora", false),
        ("distributore", false),
        ("vertrieb", false),
        ("auslieferung", false),
        ("distr.", false),
        ("distributör", false),
        ("distributør", false),
        ("jakaja", false),
        ("publisher", true),
    ];
    // Nearly every name is told by its first letter.
    let first = |text: &str| text.bytes().next().map(|byte| byte.to_ascii_lowercase());
    let is = |text: &str, word: &str| first(text) == first(word) && text.to_lowercase() == word;
    let behind = || {
        // A bracket may go on to the date: "Harbour Video [distributor, 1999]".
        let (before, word) = name.strip_suffix([']', ')']).unwrap_or(name).rsplit_once(['[', '('])?;
        let (_, is_publisher) = BEHIND.iter().find(|(known, _)| is(word.trim(), known))?;
        Some((before.trim_end(), *is_publisher))
    };
    let before = || {
        BEFORE.iter().find_map(|(known, is_publisher)| {
            let (start, rest) = name.split_at_checked(known.len())?;
            is(start, known).then_some((rest.trim_start(), *is_publisher))
        })
    };
    behind().or_else(before).filter(|(name, _)| !name.is_empty())
}
