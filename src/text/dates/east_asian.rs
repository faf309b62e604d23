//! Dates of East Asia: "2005年5月", "平成3年", "民國81年", "1998년".

use crate::model::Edtf;
use crate::text::isbd;

/// Names of eras: the year before their first, and how many years they had; none where they go on.
const ERAS: [(&str, u16, u16); 9] = [
    ("明治", 1867, 45),
    ("大正", 1911, 15),
    ("昭和", 1925, 64),
    ("平成", 1988, 31),
    ("令和", 2018, u16::MAX),
    ("中華民國", 1911, u16::MAX),
    ("民國", 1911, u16::MAX),
    ("民国", 1911, u16::MAX),
    ("民", 1911, u16::MAX),
];

/// Reads one date that has the sign for the year behind it or the name of an era before it, and nothing else.
pub(super) fn read(text: &str) -> Option<Edtf> {
    if text.is_ascii() {
        return None;
    }
    if text.contains(|c| ('０'..='９').contains(&c)) {
        let narrow = |c| if ('０'..='９').contains(&c) { char::from_u32(c as u32 - 0xFEE0).unwrap_or(c) } else { c };
        let text: String = text.chars().map(narrow).collect();
        let is_year = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
        return if is_year { Edtf::parse(&text) } else { read(&text) };
    }
    let text = isbd::trim(text);
    let text = isbd::enclosed(text).unwrap_or(text).trim();
    let text = text.strip_prefix("公元").or_else(|| text.strip_prefix("西元")).unwrap_or(text);
    let era = ERAS.iter().find_map(|era| Some((era, text.strip_prefix(era.0)?)));
    let rest = era.map_or(text, |(_, rest)| rest).trim_start();
    let (number, rest) = match rest.strip_prefix('元') {
        Some(rest) => (1, rest),
        None => number(rest)?,
    };
    let after = rest.strip_prefix(['年', '년']);
    let year = match era {
        Some(((_, before, years), _)) if (1..=*years).contains(&number) => before.checked_add(number)?,
        None if after.is_some() && number >= 1000 => number,
        _ => return None,
    };
    let rest = after.unwrap_or(rest).trim_start();
    if year > 2099 {
        return None;
    }
    // Until 1872 the months of Japan were those of the moon.
    if rest.is_empty() || era.is_some() && year < 1873 {
        return Edtf::parse(&year.to_string());
    }
    let (month, rest) = number_before(rest, ['月', '월'])?;
    if rest.is_empty() {
        return Edtf::parse(&format!("{year}-{month:02}"));
    }
    let (day, rest) = number_before(rest, ['日', '일'])?;
    if rest.is_empty() { Edtf::parse(&format!("{year}-{month:02}-{day:02}")) } else { None }
}

fn number_before(text: &str, sign: [char; 2]) -> Option<(u16, &str)> {
    let (number, rest) = number(text)?;
    Some((number, rest.strip_prefix(sign)?.trim()))
}

fn number(text: &str) -> Option<(u16, &str)> {
    let text = text.trim_start();
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let (digits, rest) = text.split_at_checked(end)?;
    Some((digits.parse().ok()?, rest.trim_start()))
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn eras_and_signs() {
        let cases = [
            ("2005年", "2005"),
            ("2005年5月", "2005-05"),
            ("2005年5月12日", "2005-05-12"),
            ("[2005年]", "2005"),
            ("公元1999年", "1999"),
            ("平成3", "1991"),
            ("平成3.", "1991"),
            ("平成元年", "1989"),
            ("平成3年10月", "1991-10"),
            ("昭和 55 年", "1980"),
            ("明治5年3月", "1872"),
            ("令和2年", "2020"),
            ("民國81年", "1992"),
            ("民國81[年]", ""),
            ("民81", "1992"),
            ("中華民國81年3月", "1992-03"),
            ("1998년 4월", "1998-04"),
            ("平成99年", ""),
            ("昭和0年", ""),
            ("平成", ""),
            ("民", ""),
            ("人民1992", ""),
            ("81年", ""),
            ("2005年13月", ""),
            ("2005年2月30日", ""),
            ("2005年春", ""),
            ("昭和55-60年", ""),
            ("２００５", "2005"),
            ("２００５年５月", "2005-05"),
            ("2005", ""),
        ];
        for (text, expected) in cases {
            assert_eq!(read(text).map(|edtf| edtf.to_string()).unwrap_or_default(), expected, "{text}");
        }
    }
}
