//! Names of months and seasons in English, German, French, Spanish, Italian, Portuguese and Dutch, and of months in Swedish,
//! Danish, Polish and Russian.

/// The month that a word or abbreviation names: "Aug." is 8.
///
/// English, German, French, Spanish, Italian, Portuguese, Dutch, Swedish, Danish, Polish and Russian; letter case and a final full stop do not matter.
///
/// ```
/// use bibtriple::text::dates::month;
///
/// assert_eq!((month("Aug."), month("févr"), month("MÄRZ"), month("Maybe")), (Some(8), Some(2), Some(3), None));
/// ```
#[must_use]
pub fn month(word: &str) -> Option<u8> {
    let word = fold(word)?;
    Some(match word.as_str() {
        "enero" | "ene" | "gen" | "genn" | "gennaio" | "jan" | "janeiro" | "janner" | "januar" | "januari"
        | "january" | "janv" | "janvier" | "jän" | "jänner" | "jaenner" | "jänn" | "styczen" | "styczeń"
        | "stycznia" | "stycz" | "янв" | "январь" | "января" => 1,
        "feb" | "febb" | "febbr" | "febbraio" | "feber" | "febr" | "febrero" | "februar" | "februari" | "february"
        | "fev" | "fevereiro" | "fevr" | "fevrier" | "fév" | "févr" | "février" | "luty" | "lutego" | "фев"
        | "февр" | "февраль" | "февраля" => 2,
        "maa" | "maart" | "mar" | "march" | "marco" | "mars" | "mart" | "marz" | "marzo" | "março" | "mrt" | "mrz"
        | "maerz" | "mär" | "märz" | "marzec" | "marca" | "март" | "марта" => 3,
        "abr" | "abril" | "apr" | "april" | "aprile" | "avr" | "avril" | "kwiecien" | "kwiecień" | "kwietnia"
        | "kwiec" | "апр" | "апрель" | "апреля" => 4,
        "mag" | "magg" | "maggio" | "mai" | "maio" | "may" | "mayo" | "mei" | "maj" | "maja" | "май" | "мая" => 5,
        "giu" | "giugno" | "jun" | "june" | "junho" | "juni" | "junio" | "juin" | "czerwiec" | "czerwca" | "czerw"
        | "июнь" | "июня" | "июн" => 6,
        "jul" | "july" | "julho" | "juli" | "julio" | "juil" | "juill" | "juillet" | "lug" | "luglio" | "lipiec"
        | "lipca" | "июль" | "июля" | "июл" => 7,
        "ago" | "agosto" | "aout" | "août" | "aoû" | "aug" | "august" | "augustus" | "augusti" | "sierpien"
        | "sierpień" | "sierpnia" | "sierp" | "авг" | "август" | "августа" => 8,
        "sep" | "sept" | "september" | "septembre" | "septiembre" | "setiembre" | "set" | "sett" | "settembre"
        | "setembro" | "wrzesien" | "wrzesień" | "września" | "wrzes" | "сен" | "сент" | "сентябрь" | "сентября" => {
            9
        }
        "oct" | "october" | "octobre" | "octubre" | "okt" | "oktober" | "ott" | "ottobre" | "out" | "outubro"
        | "październik" | "pazdziernik" | "października" | "pazdz" | "paźdz" | "окт" | "октябрь" | "октября" => {
            10
        }
        "nov" | "november" | "novembre" | "noviembre" | "novembro" | "listopad" | "listopada" | "нояб" | "ноябрь"
        | "ноября" => 11,
        "dec" | "december" | "decembre" | "desember" | "dez" | "dezember" | "dezembro" | "dic" | "dicembre"
        | "diciembre" | "déc" | "décembre" | "grudzien" | "grudzień" | "grudnia" | "grudz" | "дек" | "декабрь"
        | "декабря" => 12,
        _ => return None,
    })
}

/// The EDTF season (21 spring, 22 summer, 23 autumn, 24 winter) that a word names, in the languages of [`month`].
///
/// ```
/// use bibtriple::text::dates::season;
///
/// assert_eq!((season("Spring"), season("Herbst"), season("hiver"), season("Lent")), (Some(21), Some(23), Some(24), None));
/// ```
#[must_use]
pub fn season(word: &str) -> Option<u8> {
    let word = fold(word)?;
    Some(match word.as_str() {
        "spring" | "spr" | "frühjahr" | "frühling" | "fruhjahr" | "fruhling" | "fruehjahr" | "fruehling"
        | "printemps" | "primavera" | "lente" | "voorjaar" => 21,
        "summer" | "sum" | "sommer" | "été" | "ete" | "verano" | "estío" | "estate" | "verão" | "verao" | "zomer" => {
            22
        }
        "autumn" | "fall" | "aut" | "herbst" | "automne" | "otoño" | "otono" | "autunno" | "outono" | "herfst"
        | "najaar" => 23,
        "winter" | "win" | "wint" | "hiver" | "invierno" | "inverno" => 24,
        _ => return None,
    })
}

/// Lower case, composed, without the full stop of an abbreviation; longer words name nothing.
fn fold(word: &str) -> Option<String> {
    use unicode_normalization::UnicodeNormalization as _;

    let word = word.trim().trim_end_matches('.');
    (word.len() <= 16).then(|| {
        if word.is_ascii() { word.to_ascii_lowercase() } else { word.nfc().flat_map(char::to_lowercase).collect() }
    })
}
