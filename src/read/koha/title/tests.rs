use super::*;
use crate::text::names::{Expected, read as names};

/// The title, the statement of responsibility and the medium of a title line, parted by bars; `heading` is a name of the record.
fn line(text: &str, heading: &str) -> String {
    let (mut line, _) = pair(&[Heading { text: text.to_owned(), ..Heading::default() }]);
    cut_names(&mut line, &names(heading, Expected::Any).contributions);
    format!("{} | {} | {}", line.title.full, line.responsibility.unwrap_or_default(), line.medium.unwrap_or_default())
}

#[test]
fn a_title_ends_where_the_statement_of_responsibility_begins() {
    for (text, heading, expected) in [
        ("The halls : a guide / Inger Holm.", "", "The halls: a guide | Inger Holm | "),
        ("The halls /by Inger Holm", "", "The halls | by Inger Holm | "),
        ("Hall songs [sound recording] /composed by I. Holm", "", "Hall songs | composed by I. Holm | sound recording"),
        (
            "Halls [videorecording] /Harbour Pictures ; directed by I. Holm",
            "",
            "Halls | Harbour Pictures ; directed by I. Holm | videorecording",
        ),
        ("His /her halls", "", "His /her halls |  | "),
        ("The halls / / Harbour, Inc. .", "", "The halls | Harbour, Inc. | "),
        // No mark at all.
        ("Das Recht der Hallen Von Inger Holm", "Holm, Inger", "Das Recht der Hallen | Von Inger Holm | "),
        (
            "Das Recht der Hallen [Elektronische Ressource] Dargestellt u. erl. von Holm",
            "Holm, Inger",
            "Das Recht der Hallen | Dargestellt u. erl. von Holm | Elektronische Ressource",
        ),
        ("Hall songs composed by Inger Maria Holm", "Holm, Inger", "Hall songs | composed by Inger Maria Holm | "),
        ("Variations on a theme by Holm", "Holm, Inger", "Variations on a theme by Holm |  | "),
        ("Letters of Inger Holm", "Holm, Inger", "Letters of Inger Holm |  | "),
        ("Haller: skrift til Inger Holm", "Holm, Inger", "Haller: skrift til Inger Holm |  | "),
        (
            "Les halles du port sous la direction de Inger Holm",
            "Holm, Inger",
            "Les halles du port | sous la direction de Inger Holm | ",
        ),
        // The designation of the medium.
        ("Halls [1983] [dvd] [[videorecording] /]", "", "Halls [1983] [dvd] |  | videorecording"),
        ("Halls [electronic resource] : a guide / Inger Holm", "", "Halls: a guide | Inger Holm | electronic resource"),
        ("[Halls] / Inger Holm", "", "[Halls] | Inger Holm | "),
    ] {
        assert_eq!(line(text, heading), expected, "{text}");
    }
}

#[test]
fn a_title_may_stand_in_two_scripts() {
    let (line, _) = pair(&[Heading { text: "堂之史. 9 tang zhi shi.".to_owned(), ..Heading::default() }]);
    assert_eq!(line.title.full, "9 tang zhi shi");
    assert_eq!(line.title.other_scripts, [Text::new("堂之史")]);
    let (line, _) = pair(&[Heading { text: "Ἱστορία and history. A study".to_owned(), ..Heading::default() }]);
    assert!(line.title.other_scripts.is_empty());
}

#[test]
fn where_the_markup_tells_the_statement_a_slash_is_of_the_title() {
    let heading = Heading {
        text: "Koblenz and Agusan / Harbour /".to_owned(),
        responsibility: Some("Inger Holm".to_owned()),
        ..Heading::default()
    };
    let line = read(&heading);
    assert_eq!(line.title.full, "Koblenz and Agusan / Harbour");
    assert_eq!(line.responsibility.as_deref(), Some("Inger Holm"));
}
