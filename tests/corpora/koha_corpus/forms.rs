//! Values in the one form in which they are compared.

use super::compare::normal;
use super::marcxml;
use super::truth::Fact;

/// The name of a person as a heading writes it.
pub(crate) fn person(heading: &str) -> Fact {
    let (family, given) = heading.split_once(',').unwrap_or((heading, ""));
    let (family, given) = (normal(family), normal(given));
    let mut forms = vec![format!("{family}, {given}")];
    if given.is_empty() {
        forms = vec![family.clone()];
        if let Some((first, last)) = family.rsplit_once(' ') {
            forms.push(format!("{last}, {first}"));
        }
    }
    // "Smith, John, Jr." and "Smith, John (John Henry)": what follows is no given name.
    let short = given.split(['(', '[']).next().map(normal).unwrap_or_default();
    forms.push(format!("{family}, {short}"));
    // "Marie, soeur": a title of respect is no given name; "Moltke, Helmuth, Graf von" has one.
    let after = heading.split(',').nth(1).unwrap_or_default().trim();
    if after.starts_with(char::is_lowercase) {
        forms.push(family.clone());
    }
    forms.push(format!("{family}, {}", normal(after)));
    // "Smith III, John".
    if let Some((before, numeral)) = family.rsplit_once(' ')
        && ["ii", "iii", "iv"].contains(&numeral)
    {
        forms.push(format!("{before}, {short}"));
    }
    if let Some((before, suffix)) = short.rsplit_once(' ')
        && ["jr", "sr", "ii", "iii", "iv"].contains(&suffix)
    {
        forms.push(format!("{family}, {}", normal(before)));
    }
    Fact::new(forms)
}

pub(crate) fn organization(field: &marcxml::Field) -> Fact {
    Fact::new(["a", "ab", "abc", "abcd", "ac", "abn", "abcdfgkn", "abcdn"].map(|codes| normal(&field.joined(codes))))
}

/// Pages in one form: hyphens, the last page in full.
pub(crate) fn pages_form(pages: &str) -> String {
    let pages: String = pages.to_lowercase().chars().filter(|c| !c.is_whitespace() && !"[]".contains(*c)).collect();
    let pages = pages.replace(['–', '—', '‐', '‑'], "-").trim_matches(['.', ',', ';']).to_owned();
    let Some((first, last)) = pages.split_once('-') else { return pages };
    if first.len() > last.len()
        && [first, last].iter().all(|n| n.bytes().all(|b| b.is_ascii_digit()))
        && !last.is_empty()
    {
        return format!("{first}-{}{last}", &first[..first.len() - last.len()]);
    }
    if first == last {
        return first.to_owned();
    }
    pages
}

/// The years of a date as cataloguers write it: of publication, and of copyright. An unknown last figure is `x`.
pub(crate) fn years_of(text: &str) -> (Vec<String>, Vec<String>) {
    let characters: Vec<char> = text.to_lowercase().chars().collect();
    let (mut published, mut copyrighted) = (Vec::new(), Vec::new());
    let mut at = 0;
    while at + 3 < characters.len() + 1 {
        let rest = &characters[at..];
        let known = rest.iter().take(4).take_while(|c| c.is_ascii_digit()).count();
        let before = characters[..at].last().copied().unwrap_or(' ');
        let fills = rest.iter().skip(known).take(4 - known.min(4)).all(|c| "-?ux_".contains(*c));
        let starts = rest[0] == '1' || rest[0] == '2';
        let is_longer = rest.get(4).is_some_and(char::is_ascii_digit);
        if starts && rest.len() >= 4 && known >= 2 && fills && !before.is_ascii_digit() && !is_longer {
            let year: String = rest[..known].iter().chain(['x', 'x'][..4 - known].iter()).collect();
            if ['c', '©', 'p', '℗'].contains(&before) || (before == '.' && text.to_lowercase().contains("cop.")) {
                copyrighted.push(year);
            } else {
                published.push(year);
            }
            at += 4;
        } else {
            at += 1;
        }
    }
    (published, copyrighted)
}

/// A heading with its subdivisions, whatever stands between them.
pub(crate) fn subject_form(heading: &str) -> String {
    // The code of a scheme before a heading is no part of it.
    let heading = heading.trim_start_matches("(lcsh)").trim_start_matches("(mesh)");
    normal(&heading.replace("--", " ").replace(" - ", " "))
}

/// An abstract without the cataloguer's word that it was taken over.
pub(crate) fn abstract_form(text: &str) -> String {
    let text = normal(text);
    text.strip_suffix("- reproduced").map_or_else(|| text.clone(), normal)
}

/// An ISBN as thirteen digits, if its check digit is right.
pub(crate) fn isbn13(text: &str) -> Option<String> {
    let number = text.trim().split([' ', '(', ':', ';']).next()?.replace('-', "");
    let digits: Vec<u32> =
        number.chars().map(|c| if c == 'X' || c == 'x' { Some(10) } else { c.to_digit(10) }).collect::<Option<_>>()?;
    let check13 =
        |digits: &[u32]| digits.iter().zip([1, 3].iter().cycle()).map(|(digit, weight)| digit * weight).sum::<u32>();
    match digits.len() {
        10 if digits.iter().zip((1..=10).rev()).map(|(digit, weight)| digit * weight).sum::<u32>() % 11 == 0 => {
            let first = format!("978{}", &number[..9]);
            let sum = check13(&first.chars().filter_map(|c| c.to_digit(10)).collect::<Vec<_>>());
            Some(format!("{first}{}", (10 - sum % 10) % 10))
        }
        13 if check13(&digits) % 10 == 0 && (number.starts_with("978") || number.starts_with("979")) => Some(number),
        _ => None,
    }
}

/// An ISSN with its hyphen, if its check digit is right.
pub(crate) fn issn_form(text: &str) -> Option<String> {
    let number: String = text
        .trim()
        .trim_start_matches("ISSN")
        .trim()
        .chars()
        .filter(|c| *c != '-')
        .take(8)
        .collect::<String>()
        .to_uppercase();
    let digits: Vec<u32> =
        number.chars().map(|c| if c == 'X' { Some(10) } else { c.to_digit(10) }).collect::<Option<_>>()?;
    let is_right = digits.len() == 8
        && digits.iter().zip((1..=8).rev()).map(|(digit, weight)| digit * weight).sum::<u32>() % 11 == 0;
    let is_alone =
        text.trim().trim_start_matches("ISSN").trim().chars().filter(char::is_ascii_alphanumeric).count() == 8;
    (is_right && is_alone).then(|| format!("{}-{}", &number[..4], &number[4..]))
}

/// A numbering in the forms whose meaning is beyond doubt.
#[derive(Default)]
pub(crate) struct Numbers {
    pub volume: Option<String>,
    pub issue: Option<String>,
    pub pages: Option<String>,
}

impl Numbers {
    pub(crate) fn read(text: &str, sici: Option<&str>) -> Self {
        let mut numbers = Self::default();
        let lower = text.to_lowercase();
        let words: Vec<&str> = lower.split_whitespace().collect();
        for pair in words.windows(2) {
            let number = pair[1].trim_matches([',', '.', ';', ':', '(', ')']).to_owned();
            if !number.starts_with(|c: char| c.is_ascii_digit()) {
                continue;
            }
            match pair[0] {
                "vol." | "v." | "bd." | "band" | "jg." => numbers.volume = Some(number),
                "no." | "h." | "heft" | "nr." | "n°" => numbers.issue = Some(number),
                "p." | "s." | "seite" => numbers.pages = Some(pages_form(&number)),
                _ => {}
            }
        }
        if let Some((volume, rest)) = sici.and_then(|sici| sici.split_once(':')) {
            numbers.volume = Some(volume.to_owned());
            numbers.issue = rest.split('<').next().filter(|issue| !issue.is_empty()).map(str::to_owned);
        }
        numbers
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_have_one_form() {
        assert_eq!(pages_form("801–20."), "801-820");
        assert_eq!(pages_form("[5]-7"), "5-7");
        assert_eq!(pages_form("S12-S15"), "s12-s15");
        assert_eq!(isbn13("0-306-40615-2 (pbk.)").as_deref(), Some("9780306406157"));
        assert_eq!(isbn13("0-306-40615-3"), None);
        assert_eq!(issn_form("ISSN 0317-8471").as_deref(), Some("0317-8471"));
        assert_eq!(issn_form("0317-8472"), None);
        assert_eq!(subject_form("Rivers -- Delta -- History."), subject_form("Rivers Delta History"));
        assert_eq!(abstract_form("We test.- Reproduced"), abstract_form("We test."));
    }

    #[test]
    fn years_of_publication_and_of_copyright_are_told_apart() {
        let years = |text| years_of(text);
        let owned = |years: &[&str]| years.iter().map(|year| (*year).to_owned()).collect::<Vec<_>>();
        assert_eq!(years("1983, c1978"), (owned(&["1983"]), owned(&["1978"])));
        assert_eq!(years("[198-?]"), (owned(&["198x"]), owned(&[])));
        assert_eq!(years("©2002."), (owned(&[]), owned(&["2002"])));
        assert_eq!(years("1993-1995."), (owned(&["1993", "1995"]), owned(&[])));
        assert_eq!(years("no. 19833"), (owned(&[]), owned(&[])));
    }

    #[test]
    fn numbering_is_read_where_it_is_beyond_doubt() {
        let numbers = Numbers::read("v. 34 (1985) no. 3, p. 522-26", None);
        assert_eq!(
            (numbers.volume.as_deref(), numbers.issue.as_deref(), numbers.pages.as_deref()),
            (Some("34"), Some("3"), Some("522-526"))
        );
        assert_eq!(Numbers::read("1926. 2 vol. in-fol.", None).volume, None);
    }
}
