use super::{Doi, Identifier, Isbn, ShortDoi};
use proptest::prelude::*;

/// Checks a table of what is written and what it is; empty where it must be refused. What is read must read back.
macro_rules! table {
    ($test:ident, $type:ident, [$(($text:expr, $normal:expr)),* $(,)?]) => {
        #[test]
        fn $test() {
            for (text, normal) in [$(($text, $normal)),*] {
                let read = $type::parse(text);
                assert_eq!(read.as_ref().map_or("", $type::as_str), normal, "{text:?}: {read:?}");
                if let Ok(id) = read {
                    assert_eq!($type::parse(id.as_str()).as_ref(), Ok(&id));
                    assert_eq!($type::parse(&id.iri()).as_ref(), Ok(&id), "{}", id.iri());
                    oxrdf::NamedNode::new(id.iri()).unwrap();
                }
            }
        }
    };
}

mod names;
mod numbers;

/// A field, the ISBN in it and its qualifier; an empty number where there is none.
const QUALIFIED: &[(&str, &str, Option<&str>)] = &[
    ("0306406152", "9780306406157", None),
    ("0306406152 :", "9780306406157", None),
    ("0306406152 (pbk.)", "9780306406157", Some("pbk.")),
    ("0306406152 (pbk.) :", "9780306406157", Some("pbk.")),
    ("0306406152(pbk.)", "9780306406157", Some("pbk.")),
    ("0306406152 pbk.", "9780306406157", Some("pbk.")),
    ("0306406152 pbk", "9780306406157", Some("pbk")),
    ("0306406152 hardback", "9780306406157", Some("hardback")),
    ("0-306-40615-2 (v. 1 : alk. paper)", "9780306406157", Some("v. 1 : alk. paper")),
    ("0306406152 (v. 1) (pbk.)", "9780306406157", Some("(v. 1) (pbk.)")),
    ("0306406152 (set)", "9780306406157", Some("set")),
    ("0306406152 (set) ;", "9780306406157", Some("set")),
    ("0306406152 : $15.00", "9780306406157", Some("$15.00")),
    ("0306406152 (pbk.) : $15.00", "9780306406157", Some("(pbk.) : $15.00")),
    ("0306406152 ; (pbk.)", "9780306406157", Some("pbk.")),
    ("0306406152, pbk.", "9780306406157", Some("pbk.")),
    ("0306406152 = hbk.", "9780306406157", Some("hbk.")),
    ("0306406152 [pbk.]", "9780306406157", Some("[pbk.]")),
    ("0306406152 (électronique)", "9780306406157", Some("électronique")),
    ("0306406152 (平装)", "9780306406157", Some("平装")),
    ("0306406152 (pbk. ; 2nd ed.)", "9780306406157", Some("pbk. ; 2nd ed.")),
    ("0306406152 ()", "9780306406157", None),
    ("0306406152 ( pbk. )", "9780306406157", Some("pbk.")),
    ("0306406152 (pbk.", "9780306406157", Some("(pbk.")),
    ("0306406152 pbk.)", "9780306406157", Some("pbk.)")),
    ("0306406152.", "9780306406157", None),
    ("9780306406157 (e-book)", "9780306406157", Some("e-book")),
    ("978-0-306-40615-7 (PDF)", "9780306406157", Some("PDF")),
    ("978 0 306 40615 7 hbk", "9780306406157", Some("hbk")),
    ("ISBN 0306406152 (pbk.)", "9780306406157", Some("pbk.")),
    ("ISBN-13: 978-0-306-40615-7 (cloth)", "9780306406157", Some("cloth")),
    ("0-8044-2957-X (hbk.)", "9780804429573", Some("hbk.")),
    ("080442957x hbk.", "9780804429573", Some("hbk.")),
    ("0306406152 0804429573", "9780306406157", Some("0804429573")),
    ("0306406152 (9780306406157)", "9780306406157", Some("9780306406157")),
    ("0306406152 : Rs 250", "9780306406157", Some("Rs 250")),
    ("0306406152 (v. 2, 1999)", "9780306406157", Some("v. 2, 1999")),
    ("\u{200B}0306406152 (pbk.)", "9780306406157", Some("pbk.")),
    ("pbk. 0306406152", "", None),
    ("0306406153 (pbk.)", "", None),
    ("(pbk.)", "", None),
    ("9790260000438 (score)", "", None),
    ("", "", None),
];

#[test]
fn isbn_with_qualifier() {
    for &(text, number, qualifier) in QUALIFIED {
        let read = Isbn::parse_with_qualifier(text);
        let (isbn, rest) = read.as_ref().map_or(("", None), |(isbn, rest)| (isbn.as_str(), *rest));
        assert_eq!((isbn, rest), (number, qualifier), "{text:?}: {read:?}");
    }
}

#[test]
fn isbn_of_ten_digits() {
    let cases = [
        ("9780306406157", Some("0306406152")),
        ("080442957X", Some("080442957X")),
        ("9783462012347", Some("3462012347")),
        ("9791086420004", None),
        ("9798887650005", None),
    ];
    for (isbn, ten) in cases {
        assert_eq!(Isbn::parse(isbn).unwrap().isbn10().as_deref(), ten, "{isbn}");
    }
}

/// Code of a scheme, value, the form for `dcterms:identifier` and the IRI; both empty where there is none.
const FORMS: &[(&str, &str, &str, &str)] = &[
    ("doi", "https://doi.org/10.1000/A%23b", "doi:10.1000/a#b", "https://doi.org/10.1000/a%23b"),
    ("DOI", "10.1000/182", "doi:10.1000/182", "https://doi.org/10.1000/182"),
    ("doi", "10.1000/a<b:c>d", "doi:10.1000/a<b:c>d", "https://doi.org/10.1000/a%3Cb:c%3Ed"),
    ("doi", "10/aabbe", "doi:10/aabbe", "https://doi.org/aabbe"),
    ("doi", "10.12/a", "", ""),
    ("isbn", "0-306-40615-2", "urn:isbn:9780306406157", "urn:isbn:9780306406157"),
    ("isbn", "9791086420004", "urn:isbn:9791086420004", "urn:isbn:9791086420004"),
    ("isbn", "0306406153", "", ""),
    ("issn", "03178471", "urn:issn:0317-8471", "https://portal.issn.org/resource/ISSN/0317-8471"),
    ("eissn", "2434-561x", "urn:issn:2434-561X", "https://portal.issn.org/resource/ISSN/2434-561X"),
    ("issn-l", "0317-8471", "urn:issn:0317-8471", "https://portal.issn.org/resource/ISSN/0317-8471"),
    ("ISSNL", "0317-8471", "urn:issn:0317-8471", "https://portal.issn.org/resource/ISSN/0317-8471"),
    ("issn", "0317-8472", "", ""),
    ("orcid", "0000000218250097", "https://orcid.org/0000-0002-1825-0097", "https://orcid.org/0000-0002-1825-0097"),
    ("orcid", "0000-0002-1825-0098", "", ""),
    ("isni", "0000 0001 2146 438X", "https://isni.org/isni/000000012146438X", "https://isni.org/isni/000000012146438X"),
    ("isni", "0000", "", ""),
    ("pmid", "PMID: 123", "info:pmid/123", "https://pubmed.ncbi.nlm.nih.gov/123/"),
    ("pubmed", "123", "info:pmid/123", "https://pubmed.ncbi.nlm.nih.gov/123/"),
    ("pmid", "PMC1", "", ""),
    ("oclc", "ocm00012345", "(OCoLC)12345", "https://www.worldcat.org/oclc/12345"),
    ("ocolc", "(OCoLC)12345", "(OCoLC)12345", "https://www.worldcat.org/oclc/12345"),
    ("oclc", "fst01204155", "", ""),
    ("lccn", "^^2016356679", "info:lccn/2016356679", "https://lccn.loc.gov/2016356679"),
    ("lccn", "   85-2 ", "info:lccn/85000002", "https://lccn.loc.gov/85000002"),
    ("lccn", "n 78890351", "info:lccn/n78890351", "https://lccn.loc.gov/n78890351"),
    ("lccn", "85", "", ""),
    ("hdl", "11250/123", "hdl:11250/123", "https://hdl.handle.net/11250/123"),
    ("handle", "https://hdl.handle.net/11250/a%23b", "hdl:11250/a#b", "https://hdl.handle.net/11250/a%23b"),
    ("hdl", "10.1000/182", "doi:10.1000/182", "https://doi.org/10.1000/182"),
    ("hdl", "nothing", "", ""),
    ("urn", "URN:NBN:de:101:1-20", "urn:nbn:de:101:1-20", "urn:nbn:de:101:1-20"),
    ("urn", "urn:x", "", ""),
    ("ark", "ark:12148/abc", "ark:/12148/abc", "https://n2t.net/ark:/12148/abc"),
    ("ark", "https://n2t.net/ark:/12148/a%20b", "ark:/12148/a%20b", "https://n2t.net/ark:/12148/a%20b"),
    ("ark", "12148/abc", "", ""),
    ("arxiv", "2101.00001v2", "arXiv:2101.00001v2", "https://arxiv.org/abs/2101.00001v2"),
    ("arxiv", "math.GT/0309136", "arXiv:math/0309136", "https://arxiv.org/abs/math/0309136"),
    ("arxiv", "unknown", "", ""),
    ("coden", "NATUAS", "", ""),
    ("local", "AR130244", "", ""),
    ("", "123", "", ""),
];

#[test]
fn forms_of_identifiers() {
    for &(scheme, value, uri_form, iri) in FORMS {
        let id = Identifier::of_scheme(scheme, value);
        assert_eq!(id.uri_form().unwrap_or_default(), uri_form, "{id:?}");
        assert_eq!(id.iri().unwrap_or_default(), iri, "{id:?}");
    }
    let viaf = Identifier::Iri("http://viaf.org/viaf/102333412".to_owned());
    assert_eq!(viaf.uri_form(), viaf.iri());
}

#[test]
fn what_breaks_the_rules_is_kept_as_written() {
    for scheme in ["doi", "isbn", "issn", "orcid", "isni", "pmid", "oclc", "lccn", "hdl", "urn", "ark", "arxiv"] {
        let id = Identifier::of_scheme(scheme, " no, that is none ");
        assert!(matches!(id, Identifier::Invalid { .. }), "{id:?}");
        assert_eq!((id.scheme(), id.value()), (scheme, "no, that is none"));
    }
    let other = Identifier::of_scheme("CODEN", "NATUAS");
    assert_eq!((other.scheme(), other.value()), ("coden", "NATUAS"));
}

#[test]
fn a_scheme_is_chosen_once() {
    assert_eq!(Identifier::of_scheme("doi", "10/aabbe"), Identifier::ShortDoi(ShortDoi::parse("10/aabbe").unwrap()));
    assert_eq!(Identifier::of_scheme("hdl", "10.1000/182"), Identifier::Doi(Doi::parse("10.1000/182").unwrap()));
}

proptest! {
    #[test]
    fn what_is_read_reads_back(text in any::<String>()) {
        let _ = Identifier::from_uri(&text);
        for scheme in ["isbn", "issn", "orcid", "isni", "pmid", "oclc", "lccn", "hdl", "urn", "ark", "arxiv"] {
            let id = Identifier::of_scheme(scheme, &text);
            if let Some(iri) = id.iri() {
                prop_assert_eq!(&Identifier::of_scheme(scheme, id.value()), &id);
                prop_assert!(oxrdf::NamedNode::new(iri).is_ok());
            }
        }
    }
}
