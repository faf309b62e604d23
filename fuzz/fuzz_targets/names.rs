//! Names are never empty, and reading a text twice gives the same.
#![no_main]

use bibtriple::text::names::{Expected, read, read_roles};
use bibtriple::text::responsibility::role_of;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    for expected in [Expected::Any, Expected::Person, Expected::Organization] {
        let names = read(text, expected);
        assert_eq!(names, read(text, expected));
        for contribution in &names.contributions {
            let direct = contribution.agent.name.direct();
            assert!(!direct.trim().is_empty(), "{contribution:?}");
            let _ = role_of(text, &direct);
        }
    }
    let _ = read_roles(text);
});
