use super::{Expected, read};
use proptest::prelude::*;

fn directs(text: &str, expected: Expected) -> Vec<String> {
    read(text, expected).contributions.iter().map(|c| c.agent.name.direct()).collect()
}

proptest! {
    #[test]
    fn never_panics(text in any::<String>()) {
        for expected in [Expected::Any, Expected::Person, Expected::Organization] {
            let _ = read(&text, expected);
        }
    }

    #[test]
    fn never_panics_on_what_names_are_made_of(text in "([A-Z][a-z]{0,4}|,|;| and |&|\\.|\\[|\\]|\\(|\\)|1950-| van | II|ed\\.|é|王| ){0,12}") {
        for expected in [Expected::Any, Expected::Person, Expected::Organization] {
            let _ = read(&text, expected);
        }
    }
}

#[test]
fn seed() {
    assert_eq!(directs("Agger, Annika and Tortzen, Anne", Expected::Any), ["Annika Agger", "Anne Tortzen"]);
}

#[test]
fn reads_headings() {
    for (text, names) in [
        ("Berg, Jan van der", &["Jan van der Berg"][..]),
        ("van der Berg, Jan", &["Jan van der Berg"]),
        ("King, Martin Luther, Jr.", &["Martin Luther King, Jr."]),
        ("John Paul II, Pope", &["John Paul II"]),
        ("Leonardo, da Vinci, 1452-1519", &["Leonardo da Vinci"]),
        ("Thomas, Aquinas, Saint, 1225?-1274", &["Thomas Aquinas"]),
        ("More, Thomas, Saint, 1478-1535", &["Thomas More"]),
        ("Elizabeth II, Queen of Great Britain, 1926-", &["Elizabeth II"]),
        ("Lewis, C. S. (Clive Staples)", &["C. S. Lewis"]),
        ("Holm, Inger, 1961- author.", &["Inger Holm"]),
        ("Smith, J., Jones, K. and Brown, L.", &["J. Smith", "K. Jones", "L. Brown"]),
        ("John Smith, Mary Jones and Lee Wong", &["John Smith", "Mary Jones", "Lee Wong"]),
        ("A. Smith & B. Jones", &["A. Smith", "B. Jones"]),
        ("Smith, J. et al.", &["J. Smith"]),
        ("Smith, J. [and others]", &["J. Smith"]),
        ("Johnson & Johnson", &["Johnson & Johnson"]),
        ("Smith and Sons Ltd", &["Smith and Sons Ltd"]),
        ("Ministry of Health, Labour and Welfare", &["Ministry of Health, Labour and Welfare"]),
        ("Department of Economics, University of X", &["Department of Economics, University of X"]),
        ("Food and Agriculture Organization", &["Food and Agriculture Organization"]),
        ("India. Ministry of Finance", &["India. Ministry of Finance"]),
        ("J.R.R. Tolkien", &["J.R.R. Tolkien"]),
        ("Smith JA", &["JA Smith"]),
        ("王小明", &["王小明"]),
        ("Ortega y Gasset, José", &["José Ortega y Gasset"]),
        ("Cook, Ed.", &["Ed. Cook"]),
        ("Church, Alonzo", &["Alonzo Church"]),
        ("O'Neil, Cathy", &["Cathy O'Neil"]),
        ("Lindqvist II, James R.", &["James R. Lindqvist II"]),
        ("Peeters, Bart", &["Bart Peeters"]),
        ("Berg, Anna and Holm, Inger and A. Dahl, Mona", &["Anna Berg", "Inger Holm", "Mona A. Dahl"]),
        ("Moon Seed and Plant Co.", &["Moon Seed and Plant Co."]),
        ("(O,)", &["(O,)"]),
    ] {
        assert_eq!(directs(text, Expected::Any), names, "{text}");
    }
}
