//! Tables: one line a case. A name is shown as "P family|given|suffix|prefix [role] {heading}", one without parts as "P=name";
//! the letter is the kind: person, organisation, family, unknown.

mod organizations;
mod several;
mod single;

use super::{Expected, organization, read, read_roles};
use crate::model::{AgentKind, AgentName, Contribution, Role};
use proptest::prelude::*;
use std::time::{Duration, Instant};

const ALL: [Expected; 3] = [Expected::Any, Expected::Person, Expected::Organization];

/// The names of a text, and "more" if some are left out.
fn shown(text: &str, expected: Expected) -> Vec<String> {
    let names = read(text, expected);
    names.contributions.iter().map(show).chain(names.are_more.then(|| "more".to_owned())).collect()
}

fn show(contribution: &Contribution) -> String {
    let agent = &contribution.agent;
    let kind = match agent.kind {
        AgentKind::Person => 'P',
        AgentKind::Organization => 'O',
        AgentKind::Family => 'F',
        AgentKind::Unknown => 'U',
    };
    let mut out = match &agent.name {
        AgentName::Whole(name) => format!("{kind}={name}"),
        AgentName::Person(name) => {
            let parts =
                [&name.family, &name.given, &name.suffix, &name.prefix].map(|part| part.as_deref().unwrap_or_default());
            format!("{kind} {}", parts.join("|")).trim_end_matches('|').to_owned()
        }
    };
    out.extend(contribution.roles.iter().map(|role| format!(" [{}]", show_role(role))));
    out.extend(agent.heading.iter().map(|heading| format!(" {{{heading}}}")));
    out
}

fn show_role(role: &Role) -> String {
    match role {
        Role::Relator(relator) => relator.code().to_owned(),
        Role::Other(term) => format!("“{term}”"),
    }
}

#[test]
fn every_organization_in_script_is_found() {
    for part in organization::ORGANIZATIONS_IN_SCRIPT {
        assert!(organization::is_organization_in_script(&format!("x{part}")), "{part}");
    }
    assert!(!organization::is_organization_in_script("Ångström"));
}

proptest! {
    #[test]
    fn never_panics(text in any::<String>()) {
        for expected in ALL {
            let _ = read(&text, expected);
        }
        let _ = read_roles(&text);
    }

    #[test]
    fn never_panics_on_what_names_are_made_of(text in "([A-Z][a-z]{0,4}|,|;| and |&|\\.|\\[|\\]|\\(|\\)|1950-| van | II|ed\\.|é|王| ){0,12}") {
        for expected in ALL {
            let _ = read(&text, expected);
        }
    }

    /// No name is made of nothing, and an organisation's is never split.
    #[test]
    fn names_hold_something(text in "([A-Z][a-z]{1,4}|, | and | & |; | / | van | II|, ed\\.| \\[aut\\]|[A-Z]\\.| ){0,12}") {
        for expected in ALL {
            for contribution in read(&text, expected).contributions {
                prop_assert!(!contribution.agent.name.direct().trim().is_empty(), "{}", text);
            }
        }
        if !text.contains(';') {
            prop_assert!(read(&text, Expected::Organization).contributions.len() <= 1, "{}", text);
        }
    }

    /// "Family, Given" and its parts are the same thing; of letters that no ending of an organisation ("-amt", "-chor") is made of.
    #[test]
    fn inverted_headings_give_their_parts_back(family in "Q[abdefijkl]{2,9}(-Q[abdefijkl]{2,9})?", given in "Q[abdefijkl]{2,9}( [A-Z]\\.){0,2}") {
        let names = read(&format!("{family}, {given}"), Expected::Person);
        prop_assert_eq!(names.contributions.iter().map(show).collect::<Vec<_>>(), [format!("P {family}|{given}")]);
    }
}

#[test]
fn nothing_gives_nothing() {
    for text in ["", " ", ",", ";", ".", "[]", "()", " , ; . ", "?", "-", "\u{200b}"] {
        for expected in ALL {
            assert_eq!(read(text, expected).contributions, [], "{text:?}");
        }
    }
}

#[test]
fn roles() {
    for (text, roles) in [
        ("editor", &["edt"][..]),
        ("editor.", &["edt"]),
        ("(editor)", &["edt"]),
        ("[author.]", &["aut"]),
        ("editor, translator", &["edt", "trl"]),
        ("editor and translator", &["edt", "trl"]),
        ("editor & illustrator", &["edt", "ill"]),
        ("Hrsg. und Übers.", &["edt", "trl"]),
        ("Hrsg.", &["edt"]),
        ("joint author", &["aut"]),
        ("konstnär", &["art"]),
        ("compositor", &["cmp"]),
        ("éd. sc.", &["edt"]),
        ("editor, editor", &["edt"]),
        ("keeper of keys", &["“keeper of keys”"]),
        ("", &[]),
        ("[]", &[]),
    ] {
        assert_eq!(read_roles(text).iter().map(show_role).collect::<Vec<_>>(), roles, "{text}");
    }
}

#[test]
fn long_input_takes_no_time() {
    const LONG: usize = 250_000;
    for piece in [
        "A",
        "a ",
        ",",
        ";",
        ", ",
        " and ",
        "Smith, J., ",
        "Smith, J. and ",
        "Smith, J.; ",
        "John Smith, ",
        "Smith JA, ",
        "(",
        "[",
        ")",
        "]",
        "[ed.]",
        "(ed.) ",
        ", ed.",
        "et al. ",
        "...",
        ". ",
        " .",
        "& ",
        "&a",
        "$e ",
        "- ed.",
        "Dr. ",
        "Jr., ",
        "van ",
        "王",
        "王，",
        "é",
        "1950-",
        "edited by ",
    ] {
        let text = piece.repeat(LONG / piece.len());
        let start = Instant::now();
        let _ = read(&text, Expected::Any);
        // A quadratic pass takes minutes.
        assert!(start.elapsed() < Duration::from_secs(20), "{piece:?} {:?}", start.elapsed());
    }
}
