//! Whatever text is taken for a DOI reads back as itself, from its IRI too, and that is a legal IRI.
#![no_main]

use bibtriple::id::Doi;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let found = Doi::find_all(text);
    let mut end = 0;
    for found in &found {
        assert!(found.span.start >= end && text.get(found.span.clone()).is_some());
        end = found.span.end;
    }
    let dois = found.into_iter().map(|found| found.doi).chain(Doi::parse(text)).chain(Doi::from_url(text));
    for doi in dois {
        assert_eq!(Doi::parse(doi.as_str()).as_ref(), Ok(&doi));
        assert_eq!(Doi::parse(&doi.iri()).as_ref(), Ok(&doi));
        assert!(oxrdf::NamedNode::new(doi.iri()).is_ok());
    }
});
