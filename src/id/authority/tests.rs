use super::{Identifier, read};

/// An authority reference, and what it names: an IRI; empty where it names nothing that can be told.
const REFERENCES: &[(&str, &str)] = &[
    // GND.
    ("(DE-588)118540238", "https://d-nb.info/gnd/118540238"),
    ("(de-588) 118540238", "https://d-nb.info/gnd/118540238"),
    ("(DE-588)4-1", ""),
    ("(DE-588)4018202-2", "https://d-nb.info/gnd/4018202-2"),
    ("(DE-588)12054209x", "https://d-nb.info/gnd/12054209X"),
    ("(DE-588)1012345678", "https://d-nb.info/gnd/1012345678"),
    ("(DE-588)Goethe", ""),
    ("gnd:118540238", "https://d-nb.info/gnd/118540238"),
    ("http://d-nb.info/gnd/118540238", "https://d-nb.info/gnd/118540238"),
    ("https://d-nb.info/gnd/118540238/about/lds", "https://d-nb.info/gnd/118540238"),
    ("https://d-nb.info/gnd/4018202-2/", "https://d-nb.info/gnd/4018202-2"),
    // Other files of the German libraries: their numbers are not the GND's.
    ("(DE-101)118540238", ""),
    ("(DE-627)104258345", ""),
    ("(DE-603)123456789", ""),
    // VIAF.
    ("(viaf)102333412", "http://viaf.org/viaf/102333412"),
    ("(VIAF)102333412", "http://viaf.org/viaf/102333412"),
    ("VIAF: 102333412", "http://viaf.org/viaf/102333412"),
    ("(viaf)1144251163604085951", "http://viaf.org/viaf/1144251163604085951"),
    ("(viaf)no digits", ""),
    ("https://viaf.org/viaf/102333412", "http://viaf.org/viaf/102333412"),
    ("http://www.viaf.org/viaf/102333412/#Austen,_Jane", "http://viaf.org/viaf/102333412"),
    ("(viaf)http://viaf.org/viaf/102333412", "http://viaf.org/viaf/102333412"),
    // ORCID and ISNI.
    ("(orcid)0000-0002-1825-0097", "https://orcid.org/0000-0002-1825-0097"),
    ("(ORCID) 0000-0002-1825-0097", "https://orcid.org/0000-0002-1825-0097"),
    ("(orcid)0000-0002-1825-0098", ""),
    ("(orcid)https://orcid.org/0000-0002-1825-0097", "https://orcid.org/0000-0002-1825-0097"),
    ("http://orcid.org/0000-0002-1825-0097", "https://orcid.org/0000-0002-1825-0097"),
    ("orcid:0000-0002-1825-0097", "https://orcid.org/0000-0002-1825-0097"),
    ("(isni)000000012146438X", "https://isni.org/isni/000000012146438X"),
    ("(isni)0000 0001 2146 438X", "https://isni.org/isni/000000012146438X"),
    ("(isni)0000000121464381", ""),
    ("http://www.isni.org/isni/000000012146438X", "https://isni.org/isni/000000012146438X"),
    ("https://isni.org/isni/000000012146438X", "https://isni.org/isni/000000012146438X"),
    ("urn:isni:000000012146438X", "https://isni.org/isni/000000012146438X"),
    // The Library of Congress.
    ("(DLC)n  79021164", "http://id.loc.gov/authorities/names/n79021164"),
    ("(DLC)n 79021164 ", "http://id.loc.gov/authorities/names/n79021164"),
    ("(DLC)nr2001012345", "http://id.loc.gov/authorities/names/nr2001012345"),
    ("(DLC)no 98012345", "http://id.loc.gov/authorities/names/no98012345"),
    ("(DLC)sh 85076502", "http://id.loc.gov/authorities/subjects/sh85076502"),
    ("(DLC)sj 96004955", "http://id.loc.gov/authorities/childrensSubjects/sj96004955"),
    ("(DLC)gf2014026339", "http://id.loc.gov/authorities/genreForms/gf2014026339"),
    ("(DLC)dg2015060005", "http://id.loc.gov/authorities/demographicTerms/dg2015060005"),
    ("(DLC)mp2013015550", "http://id.loc.gov/authorities/performanceMediums/mp2013015550"),
    ("(DLC)2001000002", ""),
    ("(DLC)sh", ""),
    ("(DLC)zz85076502", ""),
    ("http://id.loc.gov/authorities/names/n79021164", "http://id.loc.gov/authorities/names/n79021164"),
    ("https://id.loc.gov/authorities/subjects/sh85076502.html", "http://id.loc.gov/authorities/subjects/sh85076502"),
    ("https://id.loc.gov/vocabulary/relators/aut", "http://id.loc.gov/vocabulary/relators/aut"),
    ("http://id.loc.gov/rwo/agents/n79021164", "http://id.loc.gov/rwo/agents/n79021164"),
    // FAST: behind (OCoLC) only with `fst`, other numbers there are WorldCat's.
    ("(OCoLC)fst01204155", "http://id.worldcat.org/fast/1204155"),
    ("(OCoLC)FST01204155", "http://id.worldcat.org/fast/1204155"),
    ("(OCoLC)fst00000012", "http://id.worldcat.org/fast/12"),
    ("(OCoLC)fst", ""),
    ("(OCoLC)1204155", ""),
    ("(OCoLC)01204155", ""),
    ("(OCoLC)12345", ""),
    ("(OCoLC)ocm00012345", ""),
    ("(OCoLC)123456789", ""),
    ("(fast)fst01204155", "http://id.worldcat.org/fast/1204155"),
    ("(fast)1204155", "http://id.worldcat.org/fast/1204155"),
    ("http://id.worldcat.org/fast/1204155", "http://id.worldcat.org/fast/1204155"),
    ("https://id.worldcat.org/fast/fst01204155/", "http://id.worldcat.org/fast/1204155"),
    // ROR and Wikidata.
    ("https://ror.org/03yrm5c26", "https://ror.org/03yrm5c26"),
    ("ror.org/03yrm5c26", ""),
    ("(ror)03YRM5C26", "https://ror.org/03yrm5c26"),
    ("(ror)13yrm5c26", ""),
    ("(wikidata)Q36322", "http://www.wikidata.org/entity/Q36322"),
    ("https://www.wikidata.org/wiki/Q36322", "http://www.wikidata.org/entity/Q36322"),
    ("http://www.wikidata.org/entity/Q36322", "http://www.wikidata.org/entity/Q36322"),
    ("(wikidata)36322", ""),
    // Any other web address or URN is kept as it is.
    ("(uri) http://vocab.getty.edu/aat/300028051", "http://vocab.getty.edu/aat/300028051"),
    ("<https://www.idref.fr/027715078/id>", "https://www.idref.fr/027715078/id"),
    ("https://id.loc.gov/", "https://id.loc.gov/"),
    ("urn:nbn:de:101:1-2019", "urn:nbn:de:101:1-2019"),
    ("http://example.org/a b", ""),
    ("http://", ""),
    // A number behind a code that is not known, or behind none.
    ("(NL-LeOCL)068404093", ""),
    ("(SE-LIBR)123456", ""),
    ("118540238", ""),
    ("n79021164", ""),
    ("(DE-588", ""),
    ("()118540238", ""),
    ("", ""),
];

#[test]
fn references() {
    for &(text, iri) in REFERENCES {
        let read = read(text);
        assert_eq!(read.as_ref().and_then(Identifier::iri).unwrap_or_default(), iri, "{text:?}: {read:?}");
    }
}
