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
