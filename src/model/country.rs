//! Countries by the [MARC list](https://www.loc.gov/marc/countries/).

use serde::{Deserialize, Serialize};
use std::fmt;

/// A country (or state of it) by its code in the [MARC list](https://www.loc.gov/marc/countries/): `enk`.
///
/// ```
/// use bibtriple::model::Country;
///
/// assert_eq!(Country::parse("enk").map(|country| country.to_string()).as_deref(), Some("enk"));
/// assert_eq!(Country::from_iso3166("GB").as_ref().map(Country::as_str), Some("xxk"));
/// assert_eq!(Country::parse("xx "), None);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Country([u8; 3]);

impl Country {
    /// Reads a MARC code of two or three letters, in any case, padded (`fr `) or not.
    ///
    /// A code the list has given up is read as its successor where it has one alone (`uk` is `xxk`), else it stays (`cs`,
    /// Czechoslovakia). `None` for what is in no list and for the codes that name no country (`xx`, `vp`, `|||`).
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        let code = code.trim_matches([' ', '|', '#', '\\', '-']);
        let mut lower = [0; 3];
        let lower = lower.get_mut(..code.len())?;
        lower.copy_from_slice(code.as_bytes());
        lower.make_ascii_lowercase();
        let code = std::str::from_utf8(lower).ok()?;
        if CODES.binary_search(&code).is_ok() || GIVEN_UP.contains(&code) {
            return Some(Self::padded(code));
        }
        let at = REPLACED.binary_search_by(|(old, _)| (*old).cmp(code)).ok()?;
        REPLACED.get(at).map(|(_, new)| Self::padded(new))
    }

    /// The country for an ISO 3166-1 alpha-2 code, in any case.
    #[must_use]
    pub fn from_iso3166(code: &str) -> Option<Self> {
        let &[first, second] = code.trim().as_bytes() else { return None };
        let code = [first.to_ascii_uppercase(), second.to_ascii_uppercase()];
        let at = ISO_3166.binary_search_by(|(iso, _)| iso.as_bytes().cmp(&code[..])).ok()?;
        ISO_3166.get(at).map(|(_, marc)| Self::padded(marc))
    }

    /// The code, without padding.
    #[must_use]
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default().trim_end()
    }

    fn padded(code: &str) -> Self {
        let mut bytes = [b' '; 3];
        for (byte, letter) in bytes.iter_mut().zip(code.bytes()) {
            *byte = letter;
        }
        Self(bytes)
    }
}

impl fmt::Display for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl TryFrom<String> for Country {
    type Error = String;

    fn try_from(code: String) -> Result<Self, Self::Error> {
        Self::parse(&code).ok_or_else(|| format!("“{code}” is no country code"))
    }
}

impl From<Country> for String {
    fn from(country: Country) -> Self {
        country.as_str().to_owned()
    }
}

/// The codes in use, sorted; `xx` (no place) and `vp` (various places) are left out.
#[rustfmt::skip]
const CODES: &[&str] = &[
    "aa", "abc", "aca", "ae", "af", "ag", "ai", "aj", "aku", "alu", "am", "an", "ao", "aq", "aru", "as", "at", "au",
    "aw", "ay", "azu", "ba", "bb", "bcc", "bd", "be", "bf", "bg", "bh", "bi", "bl", "bm", "bn", "bo", "bp", "br",
    "bs", "bt", "bu", "bv", "bw", "bx", "ca", "cau", "cb", "cc", "cd", "ce", "cf", "cg", "ch", "ci", "cj", "ck",
    "cl", "cm", "co", "cou", "cq", "cr", "ctu", "cu", "cv", "cw", "cx", "cy", "dcu", "deu", "dk", "dm", "dq", "dr",
    "ea", "ec", "eg", "em", "enk", "er", "es", "et", "fa", "fg", "fi", "fj", "fk", "flu", "fm", "fp", "fr", "fs",
    "ft", "gau", "gb", "gd", "gg", "gh", "gi", "gl", "gm", "go", "gp", "gr", "gs", "gt", "gu", "gv", "gw", "gy",
    "gz", "hiu", "hm", "ho", "ht", "hu", "iau", "ic", "idu", "ie", "ii", "ilu", "im", "inu", "io", "iq", "ir", "is",
    "it", "iv", "iy", "ja", "je", "ji", "jm", "jo", "ke", "kg", "kn", "ko", "ksu", "ku", "kv", "kyu", "kz", "lau",
    "lb", "le", "lh", "li", "lo", "ls", "lu", "lv", "ly", "mau", "mbc", "mc", "mdu", "meu", "mf", "mg", "miu", "mj",
    "mk", "ml", "mm", "mnu", "mo", "mou", "mp", "mq", "mr", "msu", "mtu", "mu", "mv", "mw", "mx", "my", "mz", "nbu",
    "ncu", "ndu", "ne", "nfc", "ng", "nhu", "nik", "nju", "nkc", "nl", "nmu", "nn", "no", "np", "nq", "nr", "nsc",
    "ntc", "nu", "nuc", "nvu", "nw", "nx", "nyu", "nz", "ohu", "oku", "onc", "oru", "ot", "pau", "pc", "pe", "pf",
    "pg", "ph", "pic", "pk", "pl", "pn", "po", "pp", "pr", "pw", "py", "qa", "qea", "quc", "rb", "re", "rh", "riu",
    "rm", "ru", "rw", "sa", "sc", "scu", "sd", "sdu", "se", "sf", "sg", "sh", "si", "sj", "sl", "sm", "sn", "snc",
    "so", "sp", "sq", "sr", "ss", "st", "stk", "su", "sw", "sx", "sy", "sz", "ta", "tc", "tg", "th", "ti", "tk",
    "tl", "tma", "tnu", "to", "tr", "ts", "tu", "tv", "txu", "tz", "ua", "uc", "ug", "un", "up", "utu", "uv", "uy",
    "uz", "vau", "vb", "vc", "ve", "vi", "vm", "vra", "vtu", "wau", "wea", "wf", "wiu", "wj", "wk", "wlk", "ws",
    "wvu", "wyu", "xa", "xb", "xc", "xd", "xe", "xf", "xga", "xh", "xj", "xk", "xl", "xm", "xn", "xna", "xo", "xoa",
    "xp", "xr", "xra", "xs", "xv", "xxc", "xxk", "xxu", "ye", "ykc", "za",
];

/// Codes the list has given up and nothing replaces one to one, sorted.
const GIVEN_UP: &[&str] = &["cs", "gn", "iu", "iw", "na", "tt", "ui", "ur", "xi", "yu"];

/// Codes the list has given up, sorted, with their successors.
#[rustfmt::skip]
const REPLACED: &[(&str, &str)] = &[
    ("ac", "xga"), ("air", "ai"), ("ajr", "aj"), ("bwr", "bw"), ("cn", "xxc"), ("cp", "gb"), ("cz", "pn"),
    ("err", "er"), ("ge", "gw"), ("gsr", "gs"), ("hk", "cc"), ("jn", "no"), ("kgr", "kg"), ("kzr", "kz"),
    ("lir", "li"), ("ln", "gb"), ("lvr", "lv"), ("mh", "cc"), ("mvr", "mv"), ("nm", "nw"), ("pt", "em"),
    ("rur", "ru"), ("ry", "ja"), ("sb", "no"), ("sk", "ii"), ("sv", "ho"), ("tar", "ta"), ("tkr", "tk"),
    ("uik", "xxk"), ("uk", "xxk"), ("unr", "un"), ("us", "xxu"), ("uzr", "uz"), ("vn", "vm"), ("vs", "vm"),
    ("wb", "gw"), ("xxr", "ur"), ("ys", "ye"),
];

/// ISO 3166-1 alpha-2 codes, sorted, with the MARC codes; Hong Kong and Macao are China there, Åland, Jan Mayen and a few islands are missing.
#[rustfmt::skip]
const ISO_3166: &[(&str, &str)] = &[
    ("AD", "an"), ("AE", "ts"), ("AF", "af"), ("AG", "aq"), ("AI", "am"), ("AL", "aa"), ("AM", "ai"), ("AO", "ao"),
    ("AQ", "ay"), ("AR", "ag"), ("AS", "as"), ("AT", "au"), ("AU", "at"), ("AW", "aw"), ("AZ", "aj"), ("BA", "bn"),
    ("BB", "bb"), ("BD", "bg"), ("BE", "be"), ("BF", "uv"), ("BG", "bu"), ("BH", "ba"), ("BI", "bd"), ("BJ", "dm"),
    ("BL", "sc"), ("BM", "bm"), ("BN", "bx"), ("BO", "bo"), ("BQ", "ca"), ("BR", "bl"), ("BS", "bf"), ("BT", "bt"),
    ("BV", "bv"), ("BW", "bs"), ("BY", "bw"), ("BZ", "bh"), ("CA", "xxc"), ("CC", "xb"), ("CD", "cg"), ("CF", "cx"),
    ("CG", "cf"), ("CH", "sz"), ("CI", "iv"), ("CK", "cw"), ("CL", "cl"), ("CM", "cm"), ("CN", "cc"), ("CO", "ck"),
    ("CR", "cr"), ("CU", "cu"), ("CV", "cv"), ("CW", "co"), ("CX", "xa"), ("CY", "cy"), ("CZ", "xr"), ("DE", "gw"),
    ("DJ", "ft"), ("DK", "dk"), ("DM", "dq"), ("DO", "dr"), ("DZ", "ae"), ("EC", "ec"), ("EE", "er"), ("EG", "ua"),
    ("EH", "ss"), ("ER", "ea"), ("ES", "sp"), ("ET", "et"), ("FI", "fi"), ("FJ", "fj"), ("FK", "fk"), ("FM", "fm"),
    ("FO", "fa"), ("FR", "fr"), ("GA", "go"), ("GB", "xxk"), ("GD", "gd"), ("GE", "gs"), ("GF", "fg"), ("GG", "gg"),
    ("GH", "gh"), ("GI", "gi"), ("GL", "gl"), ("GM", "gm"), ("GN", "gv"), ("GP", "gp"), ("GQ", "eg"), ("GR", "gr"),
    ("GS", "xs"), ("GT", "gt"), ("GU", "gu"), ("GW", "pg"), ("GY", "gy"), ("HM", "hm"), ("HN", "ho"), ("HR", "ci"),
    ("HT", "ht"), ("HU", "hu"), ("ID", "io"), ("IE", "ie"), ("IL", "is"), ("IM", "im"), ("IN", "ii"), ("IO", "bi"),
    ("IQ", "iq"), ("IR", "ir"), ("IS", "ic"), ("IT", "it"), ("JE", "je"), ("JM", "jm"), ("JO", "jo"), ("JP", "ja"),
    ("KE", "ke"), ("KG", "kg"), ("KH", "cb"), ("KI", "gb"), ("KM", "cq"), ("KN", "xd"), ("KP", "kn"), ("KR", "ko"),
    ("KW", "ku"), ("KY", "cj"), ("KZ", "kz"), ("LA", "ls"), ("LB", "le"), ("LC", "xk"), ("LI", "lh"), ("LK", "ce"),
    ("LR", "lb"), ("LS", "lo"), ("LT", "li"), ("LU", "lu"), ("LV", "lv"), ("LY", "ly"), ("MA", "mr"), ("MC", "mc"),
    ("MD", "mv"), ("ME", "mo"), ("MF", "st"), ("MG", "mg"), ("MH", "xe"), ("MK", "xn"), ("ML", "ml"), ("MM", "br"),
    ("MN", "mp"), ("MP", "nw"), ("MQ", "mq"), ("MR", "mu"), ("MS", "mj"), ("MT", "mm"), ("MU", "mf"), ("MV", "xc"),
    ("MW", "mw"), ("MX", "mx"), ("MY", "my"), ("MZ", "mz"), ("NA", "sx"), ("NC", "nl"), ("NE", "ng"), ("NF", "nx"),
    ("NG", "nr"), ("NI", "nq"), ("NL", "ne"), ("NO", "no"), ("NP", "np"), ("NR", "nu"), ("NU", "xh"), ("NZ", "nz"),
    ("OM", "mk"), ("PA", "pn"), ("PE", "pe"), ("PF", "fp"), ("PG", "pp"), ("PH", "ph"), ("PK", "pk"), ("PL", "pl"),
    ("PM", "xl"), ("PN", "pc"), ("PR", "pr"), ("PT", "po"), ("PW", "pw"), ("PY", "py"), ("QA", "qa"), ("RE", "re"),
    ("RO", "rm"), ("RS", "rb"), ("RU", "ru"), ("RW", "rw"), ("SA", "su"), ("SB", "bp"), ("SC", "se"), ("SD", "sj"),
    ("SE", "sw"), ("SG", "si"), ("SH", "xj"), ("SI", "xv"), ("SK", "xo"), ("SL", "sl"), ("SM", "sm"), ("SN", "sg"),
    ("SO", "so"), ("SR", "sr"), ("SS", "sd"), ("ST", "sf"), ("SV", "es"), ("SX", "sn"), ("SY", "sy"), ("SZ", "sq"),
    ("TC", "tc"), ("TD", "cd"), ("TF", "fs"), ("TG", "tg"), ("TH", "th"), ("TJ", "ta"), ("TK", "tl"), ("TL", "em"),
    ("TM", "tk"), ("TN", "ti"), ("TO", "to"), ("TR", "tu"), ("TT", "tr"), ("TV", "tv"), ("TW", "ch"), ("TZ", "tz"),
    ("UA", "un"), ("UG", "ug"), ("US", "xxu"), ("UY", "uy"), ("UZ", "uz"), ("VA", "vc"), ("VC", "xm"), ("VE", "ve"),
    ("VG", "vb"), ("VI", "vi"), ("VN", "vm"), ("VU", "nn"), ("WF", "wf"), ("WS", "ws"), ("XK", "kv"), ("YE", "ye"),
    ("YT", "ot"), ("ZA", "sa"), ("ZM", "za"), ("ZW", "rh"),
];

#[cfg(test)]
mod tests {
    use super::{CODES, Country, GIVEN_UP, ISO_3166, REPLACED};

    #[test]
    fn the_lists_are_sorted_and_refer_to_each_other() {
        assert!(CODES.is_sorted() && GIVEN_UP.is_sorted() && REPLACED.is_sorted() && ISO_3166.is_sorted());
        assert!(
            REPLACED.iter().chain(ISO_3166).all(|(_, code)| Country::parse(code).is_some_and(|c| c.as_str() == *code))
        );
        assert!(REPLACED.iter().all(|(old, _)| !CODES.contains(old)));
        assert!(
            GIVEN_UP.iter().all(|old| !CODES.contains(old) && REPLACED.iter().all(|(replaced, _)| replaced != old))
        );
    }

    #[test]
    fn reads_marc_codes() {
        for (written, code) in [
            ("enk", Some("enk")),
            ("ENK", Some("enk")),
            ("fr ", Some("fr")),
            ("fr", Some("fr")),
            ("gw ", Some("gw")),
            ("gw|", Some("gw")),
            ("xxu", Some("xxu")),
            ("nyu", Some("nyu")),
            ("dcu", Some("dcu")),
            ("quc", Some("quc")),
            ("stk", Some("stk")),
            ("vra", Some("vra")),
            ("ii#", Some("ii")),
            ("ja\\", Some("ja")),
            ("dk ", Some("dk")),
            ("sw ", Some("sw")),
            ("no ", Some("no")),
            ("fi ", Some("fi")),
            ("ne ", Some("ne")),
            ("be ", Some("be")),
            ("sz ", Some("sz")),
            ("au ", Some("au")),
            ("it ", Some("it")),
            ("sp ", Some("sp")),
            ("po ", Some("po")),
            ("bl ", Some("bl")),
            ("ag ", Some("ag")),
            ("cc ", Some("cc")),
            ("ch ", Some("ch")),
            ("ru ", Some("ru")),
            ("uk ", Some("xxk")),
            ("us ", Some("xxu")),
            ("cn ", Some("xxc")),
            ("ge ", Some("gw")),
            ("wb ", Some("gw")),
            ("unr", Some("un")),
            ("hk ", Some("cc")),
            ("xxr", Some("ur")),
            ("cs ", Some("cs")),
            ("yu ", Some("yu")),
            ("ur ", Some("ur")),
            ("an ", Some("an")),
            ("xx ", None),
            ("vp ", None),
            ("|||", None),
            ("   ", None),
            ("", None),
            ("zz", None),
            ("engl", None),
            ("eng", None),
            ("1", None),
            ("é", None),
            ("München", None),
        ] {
            assert_eq!(Country::parse(written).as_ref().map(Country::as_str), code, "{written:?}");
        }
    }

    #[test]
    fn reads_iso_codes() {
        for (iso, code) in [
            ("GB", Some("xxk")),
            ("gb", Some("xxk")),
            ("US", Some("xxu")),
            ("CA", Some("xxc")),
            ("DE", Some("gw")),
            ("FR", Some("fr")),
            ("ES", Some("sp")),
            ("SV", Some("es")),
            ("CH", Some("sz")),
            ("CN", Some("cc")),
            ("TW", Some("ch")),
            ("CL", Some("cl")),
            ("SE", Some("sw")),
            ("SC", Some("se")),
            ("BL", Some("sc")),
            ("DK", Some("dk")),
            ("IN", Some("ii")),
            ("NZ", Some("nz")),
            ("ZA", Some("sa")),
            ("SA", Some("su")),
            (" nl ", Some("ne")),
            ("NC", Some("nl")),
            ("XX", None),
            ("UK", None),
            ("", None),
            ("FRA", None),
            ("ÄÖ", None),
        ] {
            assert_eq!(Country::from_iso3166(iso).as_ref().map(Country::as_str), code, "{iso:?}");
        }
    }

    #[test]
    fn json_refuses_what_is_no_code() {
        assert_eq!(serde_json::from_str::<Country>("\"enk\"").unwrap().as_str(), "enk");
        assert!(serde_json::from_str::<Country>("\"England\"").is_err());
    }
}
