use super::{Ark, ArxivId, Handle, Identifier, Isbn, Isni, Issn, Lccn, OclcNumber, Orcid, Pmid, Urn};
use proptest::prelude::*;

/// Checks a table of what is written and what it is; empty where it must be refused.
macro_rules! table {
    ($test:ident, $type:ident, [$(($text:expr, $normal:expr)),* $(,)?]) => {
        #[test]
        fn $test() {
            for (text, normal) in [$(($text, $normal)),*] {
                let read = $type::parse(text);
                assert_eq!(read.as_ref().map_or("", $type::as_str), normal, "{text:?}: {read:?}");
            }
        }
    };
}

table!(
    isbn,
    Isbn,
    [
        ("0306406152", "9780306406157"),
        ("0-306-40615-2", "9780306406157"),
        ("0 306 40615 2", "9780306406157"),
        ("0306406152 (pbk.) :", "9780306406157"),
        ("ISBN: 0-306-40615-2", "9780306406157"),
        ("ISBN-13: 978-0-306-40615-7", "9780306406157"),
        ("978–0–306–40615–7", "9780306406157"),
        ("urn:isbn:9780306406157", "9780306406157"),
        ("080442957x", "9780804429573"),
        ("080442957X", "9780804429573"),
        ("306406152", "9780306406157"),
        ("9790260000438", ""),
        ("0306406153", ""),
        ("9780306406158", ""),
        ("0000000000", ""),
        ("", ""),
        ("ISBN", ""),
        ("pbk.", ""),
        ("0306406152 9780306406157", ""),
        ("03064061527", ""),
    ]
);
table!(
    issn,
    Issn,
    [
        ("0317-8471", "0317-8471"),
        ("03178471", "0317-8471"),
        ("0317–8471", "0317-8471"),
        ("ISSN 2434-561x", "2434-561X"),
        ("eISSN: 2434561X", "2434-561X"),
        ("0317-8471 (print)", "0317-8471"),
        ("https://portal.issn.org/resource/ISSN/0317-8471", "0317-8471"),
        ("urn:issn:0317-8471", "0317-8471"),
        ("0317-8472", ""),
        ("0000-0000", ""),
        ("0317-847", ""),
        ("0317-8471 2434-561X", ""),
        ("", ""),
    ]
);
table!(
    orcid,
    Orcid,
    [
        ("0000-0002-1825-0097", "0000-0002-1825-0097"),
        ("https://orcid.org/0000-0002-1694-233X", "0000-0002-1694-233X"),
        ("http://www.orcid.org/0000-0002-1694-233x", "0000-0002-1694-233X"),
        ("(orcid)0000-0002-1825-0097", "0000-0002-1825-0097"),
        ("ORCID: 0000-0002-1825-0097", "0000-0002-1825-0097"),
        ("0000000218250097", "0000-0002-1825-0097"),
        ("0000-0002-1825-0098", ""),
        ("https://example.org/0000-0002-1825-0097", ""),
        ("0000-0002-1825", ""),
        ("", ""),
    ]
);
table!(
    isni,
    Isni,
    [
        ("0000 0001 2146 438X", "000000012146438X"),
        ("000000012146438x", "000000012146438X"),
        ("(isni)000000012146438X", "000000012146438X"),
        ("https://isni.org/isni/000000012146438X", "000000012146438X"),
        ("http://www.isni.org/000000012146438X", "000000012146438X"),
        ("ISNI 0000 0001 2146 4381", ""),
        ("0000", ""),
        ("", ""),
    ]
);
table!(
    pmid,
    Pmid,
    [
        ("12345678", "12345678"),
        ("PMID: 12345678", "12345678"),
        ("info:pmid/123", "123"),
        ("https://pubmed.ncbi.nlm.nih.gov/123/", "123"),
        ("http://www.ncbi.nlm.nih.gov/pubmed/123", "123"),
        ("00123", "123"),
        ("0", ""),
        ("PMC123", ""),
        ("123456789", ""),
        ("", ""),
    ]
);
table!(
    oclc,
    OclcNumber,
    [
        ("(OCoLC)ocm00012345", "12345"),
        ("ocn123456789", "123456789"),
        ("on1234567890", "1234567890"),
        ("(OCoLC)123", "123"),
        ("https://www.worldcat.org/oclc/123", "123"),
        ("(OCoLC)fst01204155", ""),
        ("ocm", ""),
        ("(DE-599)123", ""),
        ("", ""),
    ]
);
table!(
    lccn,
    Lccn,
    [
        ("   85-2 ", "85000002"),
        ("n78-890351", "n78890351"),
        ("n 78890351 ", "n78890351"),
        ("2001-000002", "2001000002"),
        ("75-425165//r75", "75425165"),
        (" 79139101 /AC/r932", "79139101"),
        ("gm 71-2450", "gm71002450"),
        ("https://lccn.loc.gov/2001000002", "2001000002"),
        ("85 2", ""),
        ("85-1234567", ""),
        ("", ""),
    ]
);
table!(
    handle,
    Handle,
    [
        ("hdl:2027/mdp.3901", "2027/mdp.3901"),
        ("https://hdl.handle.net/20.500.12345/678?show=full", "20.500.12345/678"),
        ("info:hdl/11250/123", "11250/123"),
        ("11250/123", "11250/123"),
        ("http://hdl.loc.gov/loc.music/sm1", "loc.music/sm1"),
        ("10.1000/182", ""),
        ("https://example.org/handle/1/2", ""),
        ("11250", ""),
        ("and/or", ""),
        ("", ""),
    ]
);
table!(
    urn,
    Urn,
    [
        ("URN:NBN:DE:101:1-2019Ab", "urn:nbn:de:101:1-2019Ab"),
        ("http://nbn-resolving.de/urn:nbn:de:101:1-20", "urn:nbn:de:101:1-20"),
        ("urn:uuid:a?+b#c", "urn:uuid:a"),
        ("urn:x", ""),
        ("urn:-a:b", ""),
        ("urn:isbn:a b", ""),
        ("", ""),
    ]
);
table!(
    ark,
    Ark,
    [
        ("ark:/12148/btv1b8449691v", "ark:/12148/btv1b8449691v"),
        ("ark:12148/abc", "ark:/12148/abc"),
        ("https://gallica.bnf.fr/ark:/12148/bpt6k1/f5.image?x=1", "ark:/12148/bpt6k1/f5.image"),
        ("ark:/12/abc", ""),
        ("ark:/12148/", ""),
        ("", ""),
    ]
);
table!(
    arxiv,
    ArxivId,
    [
        ("arXiv:2101.00001v2 [math.GT]", "2101.00001v2"),
        ("https://arxiv.org/abs/0704.0001", "0704.0001"),
        ("math.GT/0309136", "math/0309136"),
        ("hep-th/9901001v3", "hep-th/9901001v3"),
        ("10.48550/arXiv.2101.00001", "2101.00001"),
        ("2113.00001", ""),
        ("2101.0001", ""),
        ("", ""),
    ]
);

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
