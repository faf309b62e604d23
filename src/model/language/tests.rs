use super::list::{DISCONTINUED, LANGUAGES, NAMES, TERMINOLOGY, TWO_LETTERS};
use super::{Language, LanguageTag};
use crate::model::fold::fold;

#[test]
fn the_lists_are_sorted_and_refer_to_each_other() {
    assert!(LANGUAGES.is_sorted_by(|a, b| a.code < b.code));
    for table in [DISCONTINUED, NAMES, TERMINOLOGY, TWO_LETTERS] {
        assert!(table.is_sorted_by(|a, b| a.0 < b.0));
        assert!(table.iter().all(|(_, code)| LANGUAGES.iter().any(|entry| entry.code == *code)));
    }
    assert!(NAMES.iter().all(|(name, _)| fold(name) == *name), "a name that is not folded is never found");
    for entry in LANGUAGES {
        let language = Language::parse(entry.code).unwrap();
        assert!(language.is_iso639_2());
        assert_eq!(Language::parse(language.tag().as_str()), Some(language), "{}", entry.code);
        assert_eq!(LanguageTag::parse(language.tag().as_str()), Some(language.tag()));
    }
}

#[test]
fn nothing_else_is_listed() {
    let letters = b'a'..=b'z';
    let codes = letters.clone().flat_map(|first| {
        let letters = letters.clone();
        letters.clone().flat_map(move |second| letters.clone().map(move |third| [first, second, third]))
    });
    let listed: Vec<_> = codes.filter_map(Language::listed).collect();
    assert!(listed.iter().map(Language::as_str).eq(LANGUAGES.iter().map(|entry| entry.code)));
    for code in [*b"e g", *b"{ng", *b"en{", *b"EN`", [0xFF; 3]] {
        assert_eq!(Language::listed(code), None);
    }
}

#[test]
fn reads_codes() {
    for (written, code) in [
        ("eng", Some("eng")),
        ("ENG", Some("eng")),
        ("en", Some("eng")),
        ("en-GB", Some("eng")),
        ("en_US", Some("eng")),
        (" de ", Some("ger")),
        ("deu", Some("ger")),
        ("ger", Some("ger")),
        ("fra", Some("fre")),
        ("fr", Some("fre")),
        ("nld", Some("dut")),
        ("nl", Some("dut")),
        ("ell", Some("gre")),
        ("grc", Some("grc")),
        ("zho", Some("chi")),
        ("zh-Hans", Some("chi")),
        ("ces", Some("cze")),
        ("slk", Some("slo")),
        ("ron", Some("rum")),
        ("mo", Some("rum")),
        ("iw", Some("heb")),
        ("sq", Some("alb")),
        ("scc", Some("srp")),
        ("scr", Some("hrv")),
        ("cam", Some("khm")),
        ("esp", Some("epo")),
        ("fri", Some("fry")),
        ("gae", Some("gla")),
        ("gag", Some("glg")),
        ("iri", Some("gle")),
        ("lan", Some("oci")),
        ("max", Some("glv")),
        ("mol", Some("rum")),
        ("tag", Some("tgl")),
        ("tar", Some("tat")),
        ("far", Some("fao")),
        ("eth", Some("gez")),
        ("snh", Some("sin")),
        ("swz", Some("ssw")),
        ("kus", Some("kos")),
        ("smi", Some("smi")),
        ("map", Some("map")),
        ("sgn", Some("sgn")),
        ("und", None),
        ("zxx", None),
        ("mul", None),
        ("mis", None),
        ("|||", None),
        ("   ", None),
        ("", None),
        ("qaa", None),
        ("qtz", None),
        ("xyz", None),
        ("yue", None),
        ("english", None),
        ("e", None),
        ("xx", None),
        ("n/a", None),
        ("日", None),
        ("é1", None),
        ("engfre", None),
    ] {
        assert_eq!(Language::parse(written).as_ref().map(Language::as_str), code, "{written:?}");
    }
    assert_eq!(Language::parse_639_3("yue").unwrap().as_str(), "yue");
    assert!(!Language::parse_639_3("yue").unwrap().is_iso639_2());
    assert_eq!(Language::parse_639_3("deu").unwrap().as_str(), "ger");
    for code in ["und", "zxx", "qab", "x1z", "yu", "yuee", ""] {
        assert_eq!(Language::parse_639_3(code), None, "{code}");
    }
}

#[test]
fn reads_names() {
    for (name, code) in [
        ("English", "eng"),
        ("english.", "eng"),
        ("Englisch", "eng"),
        ("anglais", "eng"),
        ("inglés", "eng"),
        ("inglese", "eng"),
        ("Inglês", "eng"),
        ("Engels", "eng"),
        ("German", "ger"),
        ("Deutsch", "ger"),
        ("allemand", "ger"),
        ("alemán", "ger"),
        ("tedesco", "ger"),
        ("alemão", "ger"),
        ("Duits", "ger"),
        ("tysk", "ger"),
        ("French", "fre"),
        ("Französisch", "fre"),
        ("français", "fre"),
        ("Français", "fre"),
        ("francese", "fre"),
        ("Frans", "fre"),
        ("Spanish", "spa"),
        ("Spanish; Castilian", "spa"),
        ("Castilian", "spa"),
        ("español", "spa"),
        ("espagnol", "spa"),
        ("castellano", "spa"),
        ("Italian", "ita"),
        ("italiano", "ita"),
        ("Portuguese", "por"),
        ("português", "por"),
        ("Dutch", "dut"),
        ("Nederlands", "dut"),
        ("Flemish", "dut"),
        ("néerlandais", "dut"),
        ("Danish", "dan"),
        ("dansk", "dan"),
        ("Swedish", "swe"),
        ("svenska", "swe"),
        ("norsk", "nor"),
        ("suomi", "fin"),
        ("Greek, Modern (1453- )", "gre"),
        ("Greek", "gre"),
        ("Greek, Ancient (to 1453)", "grc"),
        ("Latin", "lat"),
        ("latín", "lat"),
        ("Russian", "rus"),
        ("русский", "rus"),
        ("Polish", "pol"),
        ("polski", "pol"),
        ("Chinese", "chi"),
        ("中文", "chi"),
        ("日本語", "jpn"),
        ("Arabic", "ara"),
        ("العربية", "ara"),
        ("Hindi", "hin"),
        ("हिन्दी", "hin"),
        ("Panjabi", "pan"),
        ("Punjabi", "pan"),
        ("Persian", "per"),
        ("Hebrew", "heb"),
        ("Catalan", "cat"),
        ("català", "cat"),
        ("English, Middle (1100-1500)", "enm"),
        ("Middle English", "enm"),
        ("Haitian French Creole", "hat"),
        ("Yiddish", "yid"),
        ("Zulu", "zul"),
    ] {
        assert_eq!(Language::from_name(name).as_ref().map(Language::as_str), Some(code), "{name}");
    }
    for name in ["", " ", "Martian", "eng.fre", "French and English", "Undetermined", "12", "zuid"] {
        assert_eq!(Language::from_name(name), None, "{name}");
    }
    assert_eq!(Language::from_name(&"x".repeat(1_000_000)), None);
}

#[test]
fn tags_are_the_shortest() {
    for (code, tag) in
        [("ger", "de"), ("eng", "en"), ("grc", "grc"), ("gre", "el"), ("nob", "nb"), ("fil", "fil"), ("sgn", "sgn")]
    {
        assert_eq!(Language::parse(code).unwrap().tag().as_str(), tag);
    }
    assert_eq!(Language::parse_639_3("yue").unwrap().tag().as_str(), "yue");
    assert_eq!(Language::parse("ara").unwrap().tag().with_script("Latn").as_str(), "ar-Latn");
}

#[test]
fn reads_tags() {
    for (written, tag) in [
        ("en", Some("en")),
        ("EN", Some("en")),
        ("en-gb", Some("en-GB")),
        ("pt_BR", Some("pt-BR")),
        ("AR-LATN", Some("ar-Latn")),
        ("zh-hant-tw", Some("zh-Hant-TW")),
        ("es-419", Some("es-419")),
        ("de-x-Ab", Some("de-x-ab")),
        ("sl-rozaj", Some("sl-rozaj")),
        ("", None),
        ("english language", None),
        ("e", None),
        ("en-", None),
        ("-en", None),
        ("日本", None),
        ("toolonglanguage", None),
    ] {
        assert_eq!(LanguageTag::parse(written).as_ref().map(LanguageTag::as_str), tag, "{written:?}");
    }
    assert!(serde_json::from_str::<LanguageTag>("\"not a tag\"").is_err());
    assert_eq!(serde_json::from_str::<LanguageTag>("\"en-us\"").unwrap().as_str(), "en-US");
}
