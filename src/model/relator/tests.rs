use super::Relator;
use super::list::{DISCONTINUED, RELATORS, TERMS, UNIMARC};
use crate::model::fold::fold;

#[test]
fn the_lists_are_sorted_and_refer_to_each_other() {
    assert!(RELATORS.is_sorted_by(|a, b| a.0 < b.0));
    for table in [DISCONTINUED, UNIMARC, TERMS] {
        assert!(table.is_sorted_by(|a, b| a.0 < b.0));
        assert!(table.iter().all(|(_, code)| Relator::from_code(code).is_some_and(|found| found.code() == *code)));
    }
    assert!(TERMS.iter().all(|(term, _)| fold(term) == *term), "a term that is not folded is never found");
    for (code, term) in RELATORS {
        let relator = Relator::from_code(code).unwrap();
        assert_eq!((relator.code(), relator.term()), (*code, *term));
        // In Spanish and Portuguese the compositor composes.
        if *term != "compositor" {
            assert_eq!(Relator::from_term(term), Some(relator), "{term}");
        }
    }
}

#[test]
fn reads_codes() {
    for (written, code) in [
        ("aut", Some("aut")),
        ("AUT", Some("aut")),
        (" edt ", Some("edt")),
        ("http://id.loc.gov/vocabulary/relators/trl", Some("trl")),
        ("https://id.loc.gov/vocabulary/relators/ill", Some("ill")),
        ("voc", Some("sng")),
        ("clb", Some("ctb")),
        ("grt", Some("art")),
        ("wts", Some("wts")),
        ("abr", Some("abr")),
        ("zzz", None),
        ("", None),
        ("au", None),
        ("auth", None),
        ("äb", None),
        ("http://example.org/aut", None),
    ] {
        assert_eq!(Relator::from_code(written).map(Relator::code), code, "{written}");
    }
}

#[test]
#[expect(clippy::too_many_lines, reason = "a table")]
fn reads_terms() {
    for (term, code) in [
        ("author", "aut"),
        ("Author.", "aut"),
        ("author,", "aut"),
        ("[author.]", "aut"),
        ("joint author", "aut"),
        ("jt. author", "aut"),
        ("Verfasser", "aut"),
        ("VerfasserIn", "aut"),
        ("Verf.", "aut"),
        ("auteur", "aut"),
        ("著", "aut"),
        ("譯", "trl"),
        ("主编", "edt"),
        ("옮김", "trl"),
        ("Auteure", "aut"),
        ("autor", "aut"),
        ("autora", "aut"),
        ("autore", "aut"),
        ("författare", "aut"),
        ("forfatter", "aut"),
        ("kirjoittaja.", "aut"),
        ("автор", "aut"),
        ("editor", "edt"),
        ("ed.", "edt"),
        ("(ed.)", "edt"),
        ("Eds.", "edt"),
        ("éd.", "edt"),
        ("Hrsg.", "edt"),
        ("(Hrsg.)", "edt"),
        ("Hg.", "edt"),
        ("HerausgeberIn", "edt"),
        ("Herausgeberin", "edt"),
        ("éditeur scientifique", "edt"),
        ("Éditrice scientifique", "edt"),
        ("a cura di", "edt"),
        ("coord.", "edt"),
        ("organizador", "edt"),
        ("redaktör", "edt"),
        ("red.", "edt"),
        ("toim.", "edt"),
        ("toimittaja", "edt"),
        ("utg.", "edt"),
        ("редактор", "edt"),
        ("translator", "trl"),
        ("tr.", "trl"),
        ("trans.", "trl"),
        ("Übers.", "trl"),
        ("ÜbersetzerIn", "trl"),
        ("Uebersetzer", "trl"),
        ("trad.", "trl"),
        ("Traducteur", "trl"),
        ("traductora", "trl"),
        ("traduttore", "trl"),
        ("tradução", "trl"),
        ("vertaler", "trl"),
        ("översättare", "trl"),
        ("oversætter", "trl"),
        ("kääntäjä", "trl"),
        ("suom.", "trl"),
        ("ill.", "ill"),
        ("illus.", "ill"),
        ("Illustrator", "ill"),
        ("ilustrador", "ill"),
        ("illustratör", "ill"),
        ("kuvittaja", "ill"),
        ("comp.", "com"),
        ("compiler", "com"),
        ("составитель", "com"),
        ("Bearb.", "adp"),
        ("Komponist", "cmp"),
        ("säveltäjä", "cmp"),
        ("compositeur", "cmp"),
        ("Mitwirkender", "ctb"),
        ("collaborator", "ctb"),
        ("colab.", "ctb"),
        ("Ausführender", "prf"),
        ("cast.", "act"),
        ("Regisseur", "drt"),
        ("réalisateur", "drt"),
        ("ohjaaja", "drt"),
        ("director", "drt"),
        ("film director.", "fmd"),
        ("konstnär", "art"),
        ("Künstler", "art"),
        ("fotógrafo", "pht"),
        ("former owner.", "fmo"),
        ("Vorbesitzer", "fmo"),
        ("Herausgebendes Organ", "isb"),
        ("issuing body.", "isb"),
        ("printer", "prt"),
        ("Drucker", "prt"),
        ("writer of foreword", "wpr"),
        ("préfacier", "wpr"),
        ("prólogo", "wpr"),
        ("Nachwort", "aft"),
        ("author of introduction, etc.", "aui"),
        ("thesis advisor", "ths"),
        ("directeur de thèse", "ths"),
        ("Betreuer", "dgs"),
        ("interviewé", "ive"),
        ("Gefeierter", "hnr"),
        ("addressee", "rcp"),
        ("recipient", "rcp"),
        ("Degree granting institution", "dgg"),
        ("Sonstige", "oth"),
        ("co-author", "aut"),
        ("editor-in-chief", "edt"),
        ("metal-engraver", "mte"),
        ("writer of added commentary.", "wac"),
        ("vocalist", "sng"),
        ("compositor", "cmp"),
    ] {
        assert_eq!(Relator::from_term(term).map(Relator::code), Some(code), "{term}");
    }
    for term in ["", ".", "[]", "edt", "00001", "rda", "painted nothing", "Smith", "editor translator", "e"] {
        assert_eq!(Relator::from_term(term).map(Relator::code), None, "{term}");
    }
    assert_eq!(Relator::from_term(&"x".repeat(1_000_000)), None);
}

#[test]
fn reads_unimarc_codes() {
    for (written, code) in [
        ("005", Some("act")),
        ("010", Some("adp")),
        ("020", Some("ann")),
        ("030", Some("arr")),
        ("040", Some("art")),
        ("070", Some("aut")),
        ("072", Some("aqt")),
        ("075", Some("aft")),
        ("080", Some("aui")),
        ("090", Some("aud")),
        ("100", Some("ant")),
        ("180", Some("ctg")),
        ("205", Some("ctb")),
        ("220", Some("com")),
        ("230", Some("cmp")),
        ("250", Some("cnd")),
        ("295", Some("dgg")),
        ("300", Some("drt")),
        ("305", Some("dis")),
        ("310", Some("dst")),
        ("340", Some("edt")),
        ("390", Some("fmo")),
        ("410", Some("art")),
        ("440", Some("ill")),
        ("460", Some("ive")),
        ("470", Some("ivr")),
        ("520", Some("lyr")),
        ("550", Some("nrt")),
        ("570", Some("oth")),
        ("590", Some("prf")),
        ("600", Some("pht")),
        ("610", Some("prt")),
        ("630", Some("pro")),
        ("650", Some("pbl")),
        ("651", Some("pbd")),
        ("660", Some("rcp")),
        ("675", Some("rev")),
        ("690", Some("sce")),
        ("700", Some("scr")),
        ("705", Some("scl")),
        ("727", Some("ths")),
        ("730", Some("trl")),
        (" 755 ", Some("sng")),
        ("760", Some("wde")),
        ("770", Some("wam")),
        ("000", None),
        ("71", None),
        ("999", None),
        ("aut", None),
        ("", None),
    ] {
        assert_eq!(Relator::from_unimarc(written).map(Relator::code), code, "{written}");
    }
}

#[test]
fn names_are_no_terms() {
    for (written, code) in [
        ("Val", None),
        ("(Val)", None),
        ("Vál.", Some("com")),
        ("val.", Some("com")),
        ("Ur", None),
        ("ur.", Some("edt")),
        ("Dich", None),
        ("Dịch", Some("trl")),
        ("Ed", Some("edt")),
    ] {
        assert_eq!(Relator::from_term(written).map(Relator::code), code, "{written}");
    }
}

#[test]
fn goes_through_json_by_its_code() {
    assert_eq!(serde_json::to_string(&Relator::EDITOR).unwrap(), "\"edt\"");
    assert_eq!(serde_json::from_str::<Relator>("\"trl\"").unwrap(), Relator::TRANSLATOR);
    assert!(serde_json::from_str::<Relator>("\"nope\"").is_err());
}
