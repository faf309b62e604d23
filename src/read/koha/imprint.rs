//! Place, publisher and date in one string: "London : Harbour Press, 2023".

use crate::text::isbd;

/// One statement of publication, production, distribution or manufacture.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Imprint {
    pub(super) places: Vec<String>,
    pub(super) names: Vec<String>,
    pub(super) date: Option<String>,
    /// What follows the date in the one string of an old UNIMARC imprint: the extent.
    pub(super) rest: Option<String>,
}

/// Reads the statements of a field; several are separated by "; " after their dates.
pub(super) fn read(text: &str) -> Vec<Imprint> {
    let text = text.trim().trim_end_matches(['|', ';', ' ']);
    let mut statements = Vec::new();
    let mut from = 0;
    // Without a colon there are no several places before one name: "Hamburg Havn ; Kiel Havn 1993-1995".
    let is_unmarked = !text.contains(": ") && !text.contains(", ");
    for (at, _) in text.match_indices("; ") {
        let before = text.get(from..at).unwrap_or_default();
        // A date ends a statement, whether ISBD's blank stands before the next one's semicolon or not.
        let has_ended = split_date(before.trim_end()).1.is_some()
            || !before.ends_with(' ')
                && before.ends_with(|c: char| c.is_ascii_digit() || matches!(c, ']' | '-' | '.' | '?' | ')'))
                && before.contains(|c: char| c.is_ascii_digit());
        if has_ended || is_unmarked && before.ends_with(' ') {
            statements.push(statement(before));
            from = at + 2;
        }
    }
    statements.push(statement(text.get(from..).unwrap_or_default()));
    statements.retain(|imprint| *imprint != Imprint::default());
    statements
}

fn statement(text: &str) -> Imprint {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let text = text.trim_end_matches(" .").trim_end_matches([';', ' ']);
    let (rest, date) = split_date(text);
    let (rest, date, tail) = match date {
        None => split_at_year(rest),
        Some(_) => (rest, date, None),
    };
    let mut imprint = Imprint {
        date: date.map(|date| date.trim_end_matches(['.', ' ', ',', ';']).to_owned()).filter(|date| !date.is_empty()),
        rest: tail.map(str::to_owned),
        ..Imprint::default()
    };
    let rest = rest.trim().trim_end_matches([',', ' ']);
    if rest.contains(" : ") || rest.starts_with(": ") {
        // Place ; Place : Name : Name ; Place : Name
        let mut after_colon = false;
        let mut from = 0;
        let mut segments: Vec<(&str, bool)> = Vec::new();
        for (at, separator) in rest.match_indices([':', ';']) {
            let spaced = rest.get(..at).is_some_and(|head| head.is_empty() || head.ends_with(' '))
                && rest.get(at + 1..).is_some_and(|tail| tail.is_empty() || tail.starts_with(' '));
            if spaced {
                segments.push((rest.get(from..at).unwrap_or_default(), after_colon));
                after_colon = separator == ":";
                from = at + 1;
            }
        }
        segments.push((rest.get(from..).unwrap_or_default(), after_colon));
        for (at, (segment, is_name)) in segments.iter().copied().enumerate() {
            // "Lima : INEI ; UNFPA": a second place would have its own name behind it.
            let is_second_name = !is_name && at > 0 && at + 1 == segments.len() && !is_place(segment);
            if is_name || is_second_name {
                imprint.names.extend(name(segment));
            } else {
                imprint.places.extend(place(segment));
            }
        }
    } else if let Some((place_part, name_part)) = rest.split_once(": ")
        && place_part.split_whitespace().count() <= 4
        && !place_part.is_empty()
        // Without a date it may as well be a journal: "Shores: A Journal of the Sea".
        && (imprint.date.is_some() || is_place(place_part))
    {
        imprint.places.extend(place(place_part));
        imprint.names.extend(name(name_part));
    } else {
        unmarked(rest, &mut imprint);
    }
    imprint
}

/// "New York, Street & Smith", "Cambridge, Mass., Harbour Press", "[New Orleans?]": commas at most, as before ISBD.
fn unmarked(text: &str, imprint: &mut Imprint) {
    if is_place(text) {
        imprint.places.extend(place(text));
        return;
    }
    let parts: Vec<&str> = text.split(", ").map(str::trim).collect();
    let is_first_place = match parts.as_slice() {
        [first, _, ..] if is_place(first) => true,
        [first, second] => !first.contains([' ', '&', '/']) && !is_firm_suffix(second) && !is_region(second),
        _ => false,
    };
    if !is_first_place {
        imprint.names.extend(name(text));
        return;
    }
    let regions = parts.iter().skip(1).take_while(|part| is_region(part)).count();
    let (of_place, of_name) = parts.split_at_checked(1 + regions).unwrap_or((&parts, &[]));
    imprint.places.extend(place(&of_place.join(", ")));
    imprint.names.extend(of_name.join(", ").split(" ; ").filter_map(name));
}

/// Whether a text is a place where much is published, or one that the cataloguer supplied with a doubt.
fn is_place(text: &str) -> bool {
    let text = text.trim_matches([' ', ',', ';', ':', '.']);
    if text.starts_with('[') && text.ends_with("?]") {
        return true;
    }
    let bare = unbracket(text).trim_matches(['[', ']', '?', '.', ' ']).to_lowercase();
    PLACES.binary_search(&bare.as_str()).is_ok()
}

/// "Inc.", "Ltd": what follows the comma in the name of a firm.
fn is_firm_suffix(text: &str) -> bool {
    let bare = text.trim_matches(['.', ' ', '[', ']']).to_lowercase();
    matches!(
        bare.as_str(),
        "inc" | "ltd" | "llc" | "co" | "corp" | "gmbh" | "s.a" | "sa" | "limited" | "ag" | "plc" | "s.l"
    )
}

/// "Mass.", "N.Y.", "U.K.": the state or country behind a place.
fn is_region(text: &str) -> bool {
    let bare = text.trim_matches(['[', ']', ' ']);
    bare.ends_with('.') && bare.len() <= 6 && !is_firm_suffix(bare)
        || matches!(
            bare,
            "UK" | "USA" | "NY" | "MA" | "CA" | "NJ" | "DC" | "England" | "India" | "Canada" | "Australia"
        )
}

/// Places where much is published, in the languages of catalogues. Sorted.
#[rustfmt::skip]
const PLACES: &[&str] = &[
    "aarhus", "adelaide", "alexandria", "amsterdam", "ann arbor", "antwerpen", "athens", "atlanta", "auckland",
    "austin", "baltimore", "bangalore", "bangkok", "barcelona", "basel", "beijing", "beirut", "bergen", "berkeley",
    "berlin", "bern", "bielefeld", "birmingham", "bloomington", "bogotá", "bologna", "bombay", "bonn", "boston",
    "brasília", "braunschweig", "brisbane", "bristol", "brussels", "bruxelles", "bucarest", "bucurești", "budapest",
    "buenos aires", "cairo", "calcutta", "cambridge", "canberra", "cape town", "caracas", "chennai", "chicago",
    "cologne", "copenhagen", "dakar", "darmstadt", "delhi", "den haag", "detroit", "dhaka", "dordrecht", "dresden",
    "dublin", "düsseldorf", "edinburgh", "essen", "firenze", "florence", "frankfurt", "frankfurt am main",
    "freiburg", "geneva", "genova", "gent", "genève", "glasgow", "göteborg", "göttingen", "habana", "hamburg",
    "hannover", "harmondsworth", "heidelberg", "helsinki", "hildesheim", "hong kong", "honolulu", "houston",
    "hyderabad", "innsbruck", "istanbul", "jakarta", "jena", "jerusalem", "johannesburg", "karachi", "kathmandu",
    "kolkata", "kraków", "kuala lumpur", "köln", "københavn", "la habana", "lagos", "lahore", "lausanne", "leiden",
    "leipzig", "leuven", "lima", "lisboa", "lisbon", "liverpool", "london", "londres", "los angeles", "louvain",
    "lund", "lyon", "madras", "madrid", "mainz", "manchester", "manila", "marburg", "melbourne", "mexico",
    "mexico city", "milan", "milano", "minneapolis", "montevideo", "montreal", "montréal", "moscow", "moskva",
    "mumbai", "munich", "méxico", "münchen", "münster", "nairobi", "napoli", "nashville", "new delhi", "new haven",
    "new orleans", "new york", "nijmegen", "nürnberg", "ontario", "oslo", "ottawa", "oxford", "paris",
    "philadelphia", "pittsburgh", "porto", "prague", "praha", "princeton", "quito", "regensburg", "rio de janeiro",
    "roma", "rome", "rotterdam", "salamanca", "salzburg", "san francisco", "san josé", "santiago",
    "santiago de chile", "seattle", "seoul", "sevilla", "shanghai", "singapore", "sofia", "st. louis", "stockholm",
    "strasbourg", "stuttgart", "sydney", "são paulo", "taipei", "tehran", "tel aviv", "the hague", "tokyo", "torino",
    "toronto", "toulouse", "turin", "tübingen", "uppsala", "utrecht", "valencia", "vancouver", "venezia", "vienna",
    "warsaw", "warszawa", "washington", "washington, d.c", "weimar", "wellington", "wien", "wiesbaden", "winnipeg",
    "würzburg", "yogyakarta", "zagreb", "zürich",
];

/// Splits the date off the end: after the last comma, or after the last word where there is none.
pub(super) fn split_date(text: &str) -> (&str, Option<&str>) {
    let bare = text.trim_end_matches(['.', ' ']);
    let mut from = None;
    for (at, comma) in bare.rmatch_indices([',', ';', '،']) {
        let tail = bare.get(at + comma.len()..).unwrap_or_default().trim();
        if is_date(tail) {
            from = Some(at);
        } else {
            break;
        }
    }
    if let Some(at) = from {
        // "Harbour Press 1983, c1978": the first of two dates has no comma before it.
        let head = text.get(..at).unwrap_or_default();
        let start = dates_start(head);
        return match (text.get(..start), text.get(start..)) {
            (Some(name), Some(dates)) if start > 0 && start < head.len() => (name, Some(dates.trim())),
            _ => (head, text.get(at..).map(|date| date.trim_start_matches([',', ';', '،']).trim())),
        };
    }
    if is_date(bare) {
        return ("", Some(text.trim()));
    }
    // "Köln Naumann und Göbel [1983]", "ACM 2017"
    let start = dates_start(bare);
    if start == bare.len() {
        return (text, None);
    }
    (bare.get(..start).unwrap_or_default(), bare.get(start..).map(str::trim))
}

/// Where the words at the end of a text begin that are a date.
fn dates_start(bare: &str) -> usize {
    let mut start = bare.len();
    for word in bare.rsplit(' ') {
        let at = start.saturating_sub(word.len());
        if !is_date(bare.get(at..).unwrap_or_default()) {
            break;
        }
        start = at;
        if at == 0 {
            break;
        }
        start = at - 1;
    }
    start
}

/// Whether a text is a date of an imprint: it has a year, or the brackets and dashes of one, and no words that are not of dates.
fn is_date(text: &str) -> bool {
    let text = text.trim();
    if text.is_empty() || text.len() > 60 {
        return false;
    }
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let words_fit = text
        .split(|c: char| !c.is_alphanumeric() && c != '.')
        .map(|word| word.trim_matches('.').to_lowercase())
        .filter(|word| word.chars().any(char::is_alphabetic))
        .all(|word| is_date_word(&word));
    let no_date = matches!(
        text.trim_matches(['[', ']', '.', ' ']).to_lowercase().as_str(),
        "n.d" | "s.d" | "s.a" | "o.j" | "s. d" | "s. a" | "n. d" | "19--?" | "o. j"
    );
    no_date || words_fit && (digits >= 3 && has_year(text) || text.contains("--") && digits >= 2)
}

/// "London, British Museum, 1927. Gr. in-fol., 23 p.": the date in the middle.
fn split_at_year(text: &str) -> (&str, Option<&str>, Option<&str>) {
    for (at, _) in text.match_indices(", ") {
        let after = text.get(at + 2..).unwrap_or_default();
        let end = after.find(['.', ',', ' ']).unwrap_or(after.len());
        let (date, tail) = after.split_at(end);
        // "Gallimard, 1995, Mayenne : Floch", "Gallimard, 1995 : Floch": what follows is the printer.
        if date.len() <= 8 && is_date(date) && (tail.starts_with(['.', ',']) || tail.starts_with(" : ")) {
            let tail = tail.trim_start_matches(['.', ',', ':', ' ']);
            return (text.get(..at).unwrap_or_default(), Some(date), Some(tail).filter(|tail| !tail.is_empty()));
        }
    }
    (text, None, None)
}

fn has_year(text: &str) -> bool {
    // "[198-?]"
    let is_decade = text.match_indices(['-', '?']).any(|(at, _)| {
        let before = text.get(..at).unwrap_or_default();
        let figures = before.len() - before.trim_end_matches(|c: char| c.is_ascii_digit()).len();
        figures == 3 && before.get(before.len() - 3..).is_some_and(|decade| decade.starts_with(['1', '2']))
    });
    is_decade
        || text
            .split(|c: char| !c.is_ascii_digit())
            .any(|run| run.len() == 4 && matches!(run.as_bytes().first(), Some(b'1' | b'2')))
        || text.contains(|c: char| !c.is_ascii() && c.is_numeric())
}

fn is_date_word(word: &str) -> bool {
    crate::text::dates::month(word).is_some()
        || crate::text::dates::season(word).is_some()
        || word.bytes().all(|b| b.is_ascii_digit())
        || matches!(
            word,
            "c" | "ca"
                | "cop"
                | "copyright"
                | "p"
                | "i.e"
                | "ie"
                | "d"
                | "l"
                | "dl"
                | "impr"
                | "printed"
                | "print"
                | "or"
                | "between"
                | "and"
                | "approximately"
                | "circa"
                | "um"
                | "nach"
                | "vor"
                | "not"
                | "before"
                | "after"
                | "reprint"
                | "repr"
                | "et"
                | "entre"
                | "y"
                | "und"
                | "zwischen"
                | "erschienen"
                | "vers"
                | "o.j"
                | "s.d"
                | "s.a"
                | "n.d"
                | "date"
                | "of"
                | "unidentified"
                | "identified"
                | "publication"
                | "h"
                | "meiji"
                | "shōwa"
                | "heisei"
                | "th"
                | "st"
                | "nd"
                | "rd"
                | "th.d"
                | "fall"
                | "depot"
                | "légal"
                | "distributed"
        )
        || {
            let digits = word.trim_start_matches(['c', 'p', 'd']);
            digits.len() >= 4 && digits.bytes().all(|b| b.is_ascii_digit() || b == b'u' || b == b'x')
        }
}

/// A name of a publisher; "s.n." says that there is none.
fn name(text: &str) -> Option<String> {
    let name = isbd::trim(text.trim().trim_matches([',', ';', ':', ' ']));
    let name = unbracket(name);
    let bare: String = name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    let says_none = matches!(
        bare.as_str(),
        "" | "sn"
            | "publishernotidentified"
            | "editornoidentificado"
            | "verlagnichtermittelbar"
            | "éditeurnonidentifié"
            | "sns"
    );
    (!says_none).then(|| name.to_owned())
}

fn place(text: &str) -> Option<String> {
    let place = isbd::trim(text.trim().trim_matches([',', ';', ':', ' ']));
    let bare: String = place.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    let says_none = matches!(
        bare.as_str(),
        "" | "sl"
            | "placeofpublicationnotidentified"
            | "lugardepublicaciónnoidentificado"
            | "erscheinungsortnichtermittelbar"
            | "lieudepublicationnonidentifié"
    );
    (!says_none).then(|| place.to_owned())
}

/// Without the brackets that a cataloguer sets around the whole name.
fn unbracket(text: &str) -> &str {
    match text.strip_prefix('[') {
        Some(rest) => match rest.strip_suffix(']') {
            Some(inner) if !inner.contains(['[', ']']) => inner.trim(),
            None if !rest.contains(']') => rest.trim(),
            _ => text,
        },
        None => match text.strip_suffix(']') {
            Some(inner) if !inner.contains('[') => inner.trim(),
            _ => text,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn statements() {
        for (text, places, names, date) in [
            ("London : Harbour Press, 2023.", vec!["London"], vec!["Harbour Press"], Some("2023")),
            (
                "London ; New York : Harbour Press, c2023 .",
                vec!["London", "New York"],
                vec!["Harbour Press"],
                Some("c2023"),
            ),
            ("[S.l.] : [s.n.], [19--?]", vec![], vec![], Some("[19--?]")),
            ("Harbour Studies", vec![], vec!["Harbour Studies"], None),
            ("Harbour Ltd, 2015", vec![], vec!["Harbour Ltd"], Some("2015")),
            ("Köln Naumann und Göbel [1983]", vec![], vec!["Köln Naumann und Göbel"], Some("[1983]")),
            ("2015", vec![], vec![], Some("2015")),
            ("London : Harbour ; Oslo : Havn, 1904", vec!["London", "Oslo"], vec!["Harbour", "Havn"], Some("1904")),
            ("Harbour, Inc., 1904", vec![], vec!["Harbour, Inc."], Some("1904")),
            ("New York, Harbour & Smith [c1899]", vec!["New York"], vec!["Harbour & Smith"], Some("[c1899]")),
            ("Cambridge, Mass., Harbour Press, 1950", vec!["Cambridge, Mass."], vec!["Harbour Press"], Some("1950")),
            ("Cairo, 1950", vec!["Cairo"], vec![], Some("1950")),
            ("Lima : Harbour ; Havn, 2008", vec!["Lima"], vec!["Harbour", "Havn"], Some("2008")),
            ("Oslo : Harbour, [198-?]", vec!["Oslo"], vec!["Harbour"], Some("[198-?]")),
        ] {
            let read = read(text);
            assert_eq!(read.len(), 1, "{text}");
            assert_eq!(
                (&read[0].places[..], &read[0].names[..], read[0].date.as_deref()),
                (
                    &places.iter().map(|s| (*s).to_owned()).collect::<Vec<_>>()[..],
                    &names.iter().map(|s| (*s).to_owned()).collect::<Vec<_>>()[..],
                    date
                ),
                "{text}"
            );
        }
        assert_eq!(read("A : B, 1999; C : D, 2000.").len(), 2);
    }
}
