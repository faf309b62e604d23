use super::*;
use crate::id::{Doi, Isbn, Issn};
use crate::model::{Contribution, Host, Kind, PersonName, Title};
use proptest::prelude::*;

#[test]
fn slugs() {
    for (text, expected) in [
        ("Agger Annika", "agger-annika"),
        ("  Local government--Citizen participation--Denmark. ", "local-government-citizen-participation-denmark"),
        ("352.14094", "352-14094"),
        ("Ångström", "ångström"),
        ("A\u{30a}ngstro\u{308}m", "ångström"),
        ("STRASSE ﬁne", "strasse-fine"),
        ("Лев Толстой", "лев-толстой"),
        ("村上 春樹", "村上-春樹"),
        ("हिन्दी", "हिन्दी"),
        ("???", ""),
        ("", ""),
    ] {
        assert_eq!(slug(text), expected, "{text}");
    }
}

#[test]
fn addresses_are_repaired() {
    for (address, expected) in [
        ("https://example.org/a", Some("https://example.org/a")),
        (" http://example.org/a b ", Some("http://example.org/a%20b")),
        ("http://example.org/100%", Some("http://example.org/100%25")),
        ("http://example.org/%E2%80%93", Some("http://example.org/%E2%80%93")),
        ("http://example.org/a#b#c", Some("http://example.org/a#b%23c")),
        ("http://example.org/{x}|y\\z^`\"<>", Some("http://example.org/%7Bx%7D%7Cy%5Cz%5E%60%22%3C%3E")),
        ("http://[2001:db8::1]:80/x[1]", Some("http://[2001:db8::1]:80/x%5B1%5D")),
        ("http://example.org/ø", Some("http://example.org/ø")),
        ("http://example.org/\u{200e}x\u{e000}", Some("http://example.org/%E2%80%8Ex%EE%80%80")),
        ("WWW.example.org/x", Some("http://WWW.example.org/x")),
        ("mailto:library@example.org", Some("mailto:library@example.org")),
        ("urn:nbn:de:101:1-2009", Some("urn:nbn:de:101:1-2009")),
        ("example.org:80/x", None),
        ("Note: see below", None),
        ("http://[bad", Some("http://%5Bbad")),
        ("not an address", None),
        ("", None),
    ] {
        assert_eq!(repair(address).as_deref(), expected, "{address}");
    }
}

fn record(kind: Kind, identifiers: Vec<Identifier>) -> Record {
    Record { kind, identifiers, title: Some(Title::new("Walden")), ..Record::default() }
}

fn doi() -> Identifier {
    Identifier::Doi(Doi::parse("10.1000/182").unwrap())
}

fn isbn() -> Identifier {
    Identifier::Isbn(Isbn::parse("9780306406157").unwrap())
}

fn issn() -> Identifier {
    Identifier::Issn(Issn::parse("0028-0836").unwrap())
}

#[test]
fn the_best_identifier_names_the_work() {
    let name = |record: &Record, base| Minter::new(record, base, None).work().to_owned();
    let base = Some("https://example.org/");
    let mut numbered = record(Kind::Book, vec![isbn()]);
    numbered.origin.control_number = Some(" 17 b".to_owned());
    numbered.origin.source = Some("XX-Lib".to_owned());
    assert_eq!(name(&record(Kind::Book, vec![isbn(), doi()]), base), "https://doi.org/10.1000/182");
    assert_eq!(name(&numbered, base), "https://example.org/record/XX-Lib/17%20b");
    assert_eq!(name(&numbered, None), "urn:isbn:9780306406157");
    assert_eq!(name(&record(Kind::Journal, vec![issn()]), None), "https://portal.issn.org/resource/ISSN/0028-0836");
    for (kind, identifier) in [(Kind::Chapter, isbn()), (Kind::JournalArticle, issn())] {
        assert!(
            name(&record(kind, vec![identifier.clone()]), None).starts_with("urn:uuid:"),
            "that of the host: {identifier:?}"
        );
    }
    let nameless = name(&Record::default(), None);
    assert_ne!(nameless, name(&Record { places: vec!["London".to_owned()], ..Record::default() }, None));
    let hash = name(&record(Kind::Book, vec![]), base);
    assert!(hash.starts_with("https://example.org/record/") && hash.len() == "https://example.org/record/".len() + 32);
}

#[test]
fn the_key_looks_past_punctuation_and_case() {
    let one = record(Kind::Book, vec![]);
    let other = Record { title: Some(Title::new("WALDEN.")), ..one.clone() };
    assert_eq!(work(&one, None, None), work(&other, None, None));
    let by = |family: &str| {
        let agent = crate::model::Agent::person(PersonName::new(family, "H."));
        Record { contributions: vec![Contribution { agent, ..Contribution::default() }], ..one.clone() }
    };
    assert_ne!(work(&by("Thoreau"), None, None), work(&by("Moreau"), None, None));
    let mut inside = one.clone();
    inside.hosts = vec![Host { title: Some("Collected works".into()), ..Host::default() }];
    assert_ne!(work(&one, None, None), work(&inside, None, None));
}

#[test]
fn a_name_below_a_fragment_is_no_second_fragment() {
    let base = Some("https://example.org/catalogue#");
    let mut numbered = record(Kind::Book, vec![]);
    numbered.origin.control_number = Some("17".to_owned());
    let minter = Minter::new(&numbered, base, None);
    assert_eq!(minter.own("item-1"), "https://example.org/catalogue#record/17/item-1");
    assert!(is_legal(&minter.own("item-1")));
    assert_eq!(minter.record(None, Some("17")), "https://example.org/catalogue#record/17/record-17");
}

proptest! {
    #[test]
    fn a_repaired_address_is_legal_and_stays_as_it_is(address in "(https?://[a-z.]{1,9}/)?\\PC{0,40}") {
        if let Some(iri) = repair(&address) {
            prop_assert!(is_legal(&iri));
            prop_assert_eq!(repair(&iri), Some(iri.clone()));
        }
    }

    #[test]
    fn plain_addresses_are_legal(address in "https?://[a-zA-Z0-9][a-zA-Z0-9._~/-]{0,20}") {
        prop_assert!(repair::is_plain(&address) && is_legal(&address), "{}", address);
    }

    #[test]
    fn slugs_are_joined_by_hyphens(first in "[a-zØ -]{0,9}", second in "[a-zØ -]{0,9}") {
        let mut joined = slug(&first);
        join_slug(&mut joined, &second);
        let mut expected = slug(&first);
        join(&mut expected, &slug(&second));
        prop_assert_eq!(joined, expected);
    }

    #[test]
    fn every_slug_makes_a_legal_iri(text in "\\PC{0,60}") {
        let slug = slug(&text);
        prop_assert!(is_legal(&format!("https://example.org/x#{slug}")), "{}", slug);
        prop_assert_eq!(super::slug(&slug), slug);
    }

    #[test]
    fn a_slug_is_made_of_the_compatibility_form(text in "[a-zA-ZÀ-ž -~İßΣﬁ①ア\u{300}-\u{308}一]{0,150}") {
        let mut folded = String::new();
        text.nfkc().flat_map(char::to_lowercase).nfc().for_each(|c| push_folded(&mut folded, 0, c));
        prop_assert_eq!(slug(&text), folded.trim_end_matches('-'));
    }
}
