//! Place, publisher and date in one string: "London : Harbour Press, 2023".

use crate::separator;
use crate::text::{blanks, isbd};

mod dates;
mod places;

use dates::split_at_year;
pub(super) use dates::split_date;
use places::{is_firm_suffix, is_place, is_region, split_state};
use std::borrow::Cow;

/// One statement of publication, production, distribution or manufacture.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Imprint {
    pub(super) places: Vec<String>,
    pub(super) names: Vec<String>,
    /// Names that the statement says to be of distributors.
    pub(super) distributors: Vec<String>,
    pub(super) date: Option<String>,
    /// What is said besides: the extent in the one string of an old UNIMARC imprint, the printer in brackets.
    pub(super) rest: Option<String>,
}

/// Reads the statements of a field; several are separated by "; " after their dates.
pub(super) fn read(text: &str) -> Vec<Imprint> {
    let text = single_marks(text);
    let text = text.trim().trim_end_matches(['|', ';', ' ']);
    let mut statements = Vec::new();
    let mut from = 0;
    // Without a colon there are no several places before one name: "Hamburg Havn ; Kiel Havn 1993-1995".
    let is_unmarked = !text.contains(": ");
    for at in separator::places(text, "; ") {
        let before = text.get(from..at).unwrap_or_default();
        // A date ends a statement, whether ISBD's blank stands before the next one's semicolon or not.
        let has_ended = split_date(before.trim_end()).1.is_some()
            || !before.ends_with(' ')
                && before.ends_with(|c: char| c.is_ascii_digit() || matches!(c, ']' | '-' | '.' | '?' | ')'))
                && before.contains(|c: char| c.is_ascii_digit());
        if has_ended || is_unmarked && before.ends_with(' ') || before.ends_with(", ") {
            statements.push(statement(before));
            from = at + 2;
        }
    }
    statements.push(statement(text.get(from..).unwrap_or_default()));
    statements.retain(|imprint| *imprint != Imprint::default());
    statements
}

/// A text in which each mark of ISBD stands once: a template may set its own beside the cataloguer's ("UK :: Press,, 2011"),
/// and East Asian records have wide ones.
pub(super) fn single_marks(text: &str) -> Cow<'_, str> {
    let is_wide = !text.is_ascii() && text.contains(['：', '；', '，', '。', '［', '］', '（', '）']);
    let is_doubled = memchr::memchr3_iter(b':', b',', b';', text.as_bytes()).any(|at| {
        let (mark, behind) = text.as_bytes().get(at..).and_then(<[u8]>::split_first).unwrap_or((&0, &[]));
        behind.strip_prefix(b" ").unwrap_or(behind).first() == Some(mark)
    });
    if !is_wide && !is_doubled {
        return Cow::Borrowed(text);
    }
    let mut single = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '：' => single.push_str(" : "),
            '；' => single.push_str(" ; "),
            '，' => single.push_str(", "),
            '。' => single.push('.'),
            '［' => single.push('['),
            '］' => single.push(']'),
            '（' => single.push('('),
            '）' => single.push(')'),
            ':' | ';' | ',' if single.trim_end().ends_with(c) => {}
            _ => single.push(c),
        }
    }
    Cow::Owned(single)
}

fn statement(text: &str) -> Imprint {
    let text = blanks::single(text);
    let text = separator::trim_end(&text, " .").trim_end_matches([';', ' ']);
    if let Some((place_part, date)) = split_unnamed(text) {
        let date = date.trim_matches([' ', ',']);
        let mut imprint = Imprint { date: Some(date.to_owned()).filter(|date| !date.is_empty()), ..Imprint::default() };
        imprint.places.extend(place(place_part));
        return imprint;
    }
    let (rest, date) = split_date(text);
    let (rest, date, tail) = match date {
        None => split_at_year(rest),
        Some(_) => (rest, date, None),
    };
    let (rest, printer) = split_printer(rest.trim().trim_end_matches([',', ' ']));
    let said_besides: Vec<&str> = tail.into_iter().chain(printer).collect();
    let mut imprint = Imprint {
        date: date.map(|date| date.trim_end_matches(['.', ' ', ',', ';']).to_owned()).filter(|date| !date.is_empty()),
        rest: Some(said_besides.join(" ")).filter(|rest| !rest.is_empty()),
        ..Imprint::default()
    };
    if rest.contains(" : ") || rest.starts_with(": ") {
        marked(rest, &mut imprint);
    } else if let Some((place_part, name_part)) = separator::split_once(rest, ": ")
        && place_part.split_whitespace().count() <= 4
        && !place_part.is_empty()
        && !place_part.ends_with("Imprint")
        // Without a date it may as well be a journal: "Shores: A Journal of the Sea".
        && (imprint.date.is_some() || is_place(place_part) || place_part.starts_with('[') && place_part.ends_with(']'))
    {
        imprint.places.extend(place(place_part));
        push_name(&mut imprint, name_part);
    } else {
        unmarked(rest, &mut imprint);
    }
    imprint
}

/// ISBD: "Place ; Place : Name : Name ; Place : Name".
fn marked(text: &str, imprint: &mut Imprint) {
    let mut segments: Vec<(&str, bool)> = Vec::new();
    let (mut from, mut after_colon) = (0, false);
    for (at, separator) in text.match_indices([':', ';']) {
        let spaced = text.get(..at).is_some_and(|head| head.is_empty() || head.ends_with(' '))
            && text.get(at + 1..).is_some_and(|tail| tail.is_empty() || tail.starts_with(' '));
        if spaced {
            segments.push((text.get(from..at).unwrap_or_default(), after_colon));
            after_colon = separator == ":";
            from = at + 1;
        }
    }
    segments.push((text.get(from..).unwrap_or_default(), after_colon));
    // A stylesheet may print all places before all names: "Reston : Denver : Survey ; Services".
    let colons = segments.iter().enumerate().take_while(|(at, (_, after))| *at == 0 || *after).count();
    let behind = segments.len() - colons;
    let are_apart = colons >= 3 && behind + 1 == colons - 1 && segments.iter().skip(colons).all(|(_, after)| !after);
    for (at, (segment, is_name)) in segments.iter().copied().enumerate() {
        // "Lima : INEI ; UNFPA": a second place would have its own name behind it.
        let is_second_name = !is_name && at > 0 && at + 1 == segments.len() && !is_place(segment);
        let is_name = if are_apart { at + 1 >= colons } else { is_name || is_second_name };
        if is_name {
            push_name(imprint, segment);
        } else {
            imprint.places.extend(place(segment));
        }
    }
}

/// Adds a name to the publishers or, if it says so, to the distributors.
fn push_name(imprint: &mut Imprint, text: &str) {
    let bare = text.trim_matches(['[', ']', '(', ')', ' ', ',', '.']);
    let lower = if bare.starts_with(['d', 'D', 'v', 'V']) { bare.to_lowercase() } else { String::new() };
    let lead = [
        "distributed by ",
        "distribution by ",
        "vertrieb durch ",
        "distribué par ",
        "distribuido por ",
        "distribuído por ",
    ]
    .iter()
    .find(|lead| lower.starts_with(**lead));
    let tail = ["[distributor]", "(distributor)", "[distribuidor]", "[distributeur]", "[vertrieb]", "[dist.]"];
    let end = text.trim_end_matches([' ', ',', '.']);
    let is_tailed = end.ends_with([']', ')']) && {
        let lower = end.to_lowercase();
        tail.iter().any(|tail| lower.ends_with(tail))
    };
    if is_tailed {
        let bare = text.rfind(['[', '(']).and_then(|at| text.get(..at)).unwrap_or(text);
        imprint.distributors.extend(name(bare));
    } else if let Some(lead) = lead {
        let at = text.chars().position(char::is_alphabetic).unwrap_or_default();
        let bare: String = text.chars().skip(at + lead.chars().count()).collect();
        imprint.distributors.extend(name(&bare));
    } else {
        imprint.names.extend(name(text));
    }
}

/// The printer in round brackets at the end: "(Oxford, printed by Johnson)", "(Leipzig : Havn)".
fn split_printer(text: &str) -> (&str, Option<&str>) {
    let Some(inner) = text.strip_suffix(')').and_then(|rest| rest.rsplit_once('(')) else { return (text, None) };
    let (head, inner) = inner;
    let lower = inner.to_lowercase();
    let is_printer = head.contains(char::is_alphanumeric)
        && (lower.contains("print") || lower.contains("impr") || lower.contains("druck") || lower.contains(" : "))
        && inner.split_whitespace().count() >= 2;
    if is_printer { (head.trim_end(), Some(inner)) } else { (text, None) }
}

/// A place and what follows the words that say that there is no name: "Lipsiae [Verlag nicht ermittelbar] 1672".
fn split_unnamed(text: &str) -> Option<(&str, &str)> {
    let (open, rest) = text.split_once('[')?;
    let open = open.trim_end_matches([':', ' ']);
    let (inner, after) = rest.split_once(']')?;
    let is_unnamed =
        ["verlag nicht ermittelbar", "publisher not identified", "editor no identificado", "éditeur non identifié"]
            .contains(&inner.trim().to_lowercase().as_str());
    (is_unnamed && !open.contains([':', ';']) && !after.contains([':', ';'])).then_some((open, after))
}

/// "New York, Street & Smith", "Cambridge, Mass., Harbour Press", "[New Orleans?]": commas at most, as before ISBD.
fn unmarked(text: &str, imprint: &mut Imprint) {
    if is_place(text) {
        imprint.places.extend(place(text));
        return;
    }
    if let Some((names, imprint_part)) = separator::split_once(text, " Imprint: ") {
        unmarked(names, imprint);
        push_name(imprint, imprint_part);
        return;
    }
    let parts: Vec<&str> = separator::split(text, ", ").map(str::trim).collect();
    let is_first_place = match parts.as_slice() {
        [first, _, ..] if is_place(first) => true,
        [first, second] => !first.contains([' ', '&', '/']) && !is_firm_suffix(second) && !is_region(second),
        _ => false,
    };
    if !is_first_place {
        let (place_part, name_part) = split_place(text);
        imprint.places.extend(place(place_part));
        push_name(imprint, name_part);
        return;
    }
    let regions = parts.iter().skip(1).take_while(|part| is_region(part)).count();
    let (of_place, of_name) = parts.split_at_checked(1 + regions).unwrap_or((&parts, &[]));
    let of_name = of_name.join(", ");
    // "New York, NY Harbour Press"
    let (of_place, of_name) = match split_state(&of_name) {
        Some((state, names)) => (format!("{}, {state}", of_place.join(", ")), names),
        None => (of_place.join(", "), of_name.as_str()),
    };
    imprint.places.extend(place(&of_place));
    for name in separator::split(of_name, " ; ") {
        push_name(imprint, name);
    }
}

/// "Köln Naumann und Göbel": the places of countries whose rules have no punctuation, before a name that is none of a press
/// called by its place.
fn split_place(text: &str) -> (&str, &str) {
    #[rustfmt::skip]
    const UNMARKED: &[&str] = &[
        "Aachen", "Antwerpen", "Augsburg", "Bad Homburg v.d.H.", "Baden-Baden", "Basel", "Beograd", "Bergen",
        "Berlin", "Bern", "Bielefeld", "Bochum", "Bonn", "Braunschweig", "Bremen", "Brno", "Brussel", "Bruxelles",
        "București", "Budapest", "Darmstadt", "Dortmund", "Dresden", "Düsseldorf", "Erlangen", "Essen",
        "Frankfurt am Main", "Freiburg", "Fribourg", "Gent", "Genève", "Graz", "Göteborg", "Göttingen", "Halle",
        "Hamburg", "Hannover", "Heidelberg", "Helsinki", "Hildesheim", "Innsbruck", "Jena", "Jyväskylä",
        "Karlsruhe", "Kassel", "Kiel", "Konstanz", "Kraków", "Köln", "København", "Lausanne", "Leipzig", "Leuven",
        "Ljubljana", "Lund", "Magdeburg", "Mainz", "Marburg", "München", "Münster", "Neuchâtel", "Nürnberg", "Oslo",
        "Paderborn", "Potsdam", "Poznań", "Praha", "Regensburg", "Rostock", "Saarbrücken", "Salzburg", "Stockholm",
        "Stuttgart", "Tampere", "Trier", "Turku", "Tübingen", "Uppsala", "Warszawa", "Weimar", "Weinheim", "Wien",
        "Wiesbaden", "Wrocław", "Wuppertal", "Würzburg", "Zagreb", "Zürich",
    ];
    const OF_A_PRESS: &[&str] =
        &["Verlag", "Univ.", "University", "Universität", "Univ.-Verl.", "Universitätsverlag", "Press", "Verl."];
    let town = UNMARKED.iter().find(|town| text.strip_prefix(**town).is_some_and(|rest| rest.starts_with(' ')));
    match town.and_then(|town| text.split_at_checked(town.len())) {
        Some((town, name))
            if name.trim_start().starts_with(char::is_uppercase)
                && !OF_A_PRESS.contains(&name.split_whitespace().next().unwrap_or_default()) =>
        {
            (town, name)
        }
        _ => ("", text),
    }
}

/// A name of a publisher; "s.n." says that there is none.
fn name(text: &str) -> Option<String> {
    let name = isbd::trim(text.trim().trim_matches([',', ';', ':', ' ']));
    let name = unbracket(name);
    // "London : Harbour Academic : Imprint: Harbour"
    let name = name.strip_prefix("Imprint: ").unwrap_or(name);
    let bare = letters(name);
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
    let bare = letters(place);
    let says_none = matches!(
        bare.as_str(),
        "" | "sl"
            | "placeofpublicationnotidentified"
            | "lugardepublicaciónnoidentificado"
            | "erscheinungsortnichtermittelbar"
            | "lieudepublicationnonidentifié"
    );
    (!says_none).then(|| unbracket(place).to_owned())
}

/// The first letters and digits of a name, in lower case: more of them than any phrase has that says that there is none.
fn letters(name: &str) -> String {
    const MOST: usize = 40;
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).take(MOST).collect()
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
            ("Köln Havn und Göbel [1983]", vec!["Köln"], vec!["Havn und Göbel"], Some("[1983]")),
            ("2015", vec![], vec![], Some("2015")),
            ("London : Harbour ; Oslo : Havn, 1904", vec!["London", "Oslo"], vec!["Harbour", "Havn"], Some("1904")),
            ("Harbour, Inc., 1904", vec![], vec!["Harbour, Inc."], Some("1904")),
            ("New York, Harbour & Smith [c1899]", vec!["New York"], vec!["Harbour & Smith"], Some("[c1899]")),
            ("Cambridge, Mass., Harbour Press, 1950", vec!["Cambridge, Mass."], vec!["Harbour Press"], Some("1950")),
            ("Cairo, 1950", vec!["Cairo"], vec![], Some("1950")),
            ("Lima : Harbour ; Havn, 2008", vec!["Lima"], vec!["Harbour", "Havn"], Some("2008")),
            ("Oslo : Harbour, [198-?]", vec!["Oslo"], vec!["Harbour"], Some("[198-?]")),
            // A template's marks beside the cataloguer's, wide marks, and eras of other calendars.
            ("Bath, UK ; Malden, MA :: Harbour,, 2011", vec!["Bath, UK", "Malden, MA"], vec!["Harbour"], Some("2011")),
            ("［東京］： ［港出版］， c2006。", vec!["東京"], vec!["港出版"], Some("c2006")),
            ("Taibei : Gang, Minguo 26 [1937]", vec!["Taibei"], vec!["Gang"], Some("Minguo 26 [1937]")),
            ("臺北市 : 港社, 民87.", vec!["臺北市"], vec!["港社"], Some("民87")),
            // All places before all names.
            (
                "Reston, Va. : Denver, CO : Harbour Survey ; Havn, 2009",
                vec!["Reston, Va.", "Denver, CO"],
                vec!["Harbour Survey", "Havn"],
                Some("2009"),
            ),
            ("London : Harbour : Havn, 2009", vec!["London"], vec!["Harbour", "Havn"], Some("2009")),
            // No punctuation.
            ("New York, NY Harbour New York 1987", vec!["New York, NY"], vec!["Harbour New York"], Some("1987")),
            ("Köln Havn und Sohn 1983", vec!["Köln"], vec!["Havn und Sohn"], Some("1983")),
            ("Hamburg University Press 2011", vec![], vec!["Hamburg University Press"], Some("2011")),
            ("Vienna Harbour Vienna Imprint: Havn 1977", vec![], vec!["Vienna Harbour Vienna", "Havn"], Some("1977")),
            (
                "Cham : Harbour Academic : Imprint: Havn, 2017",
                vec!["Cham"],
                vec!["Harbour Academic", "Havn"],
                Some("2017"),
            ),
            ("Lipsiae [Verlag nicht ermittelbar] Anno 1672", vec!["Lipsiae"], vec![], Some("Anno 1672")),
            ("Bochum im Juni 2017", vec!["Bochum"], vec![], Some("im Juni 2017")),
            ("[Curitiba, Brazil]: Harbour Sector., ", vec!["Curitiba, Brazil"], vec!["Harbour Sector"], None),
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
        assert_eq!(read("Hohenau Havn ; Bad Harbour Press 1967-1970 ; Ulm, M. Press 1971").len(), 3);
        let printed = &read("London, Harbour ; H. Holm (Oxford, printed by J. Havn), 1927")[1];
        assert_eq!(printed.names, ["H. Holm"]);
        assert_eq!(printed.rest.as_deref(), Some("Oxford, printed by J. Havn"));
        let distributed = &read("London : Harbour ; Distributed by Havn, 2008")[0];
        assert_eq!(
            (&distributed.names[..], &distributed.distributors[..]),
            (&["Harbour".to_owned()][..], &["Havn".to_owned()][..])
        );
    }
}
