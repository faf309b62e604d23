//! Years that are not four plain digits: "19--", "[19]21", "MDCCL", "44 BC".

use super::when::{Point, When};
use crate::text::tokens::Tokens;

/// "19--", "198-", "19uu", "198u", "19XX", "19??".
pub(super) fn masked_year(tokens: &Tokens<'_>, at: usize) -> Option<(Point, usize)> {
    let digits = tokens.digits(at)?;
    let missing = match digits.len() {
        2 => 2,
        3 => 1,
        _ => return None,
    };
    let next = at + 1;
    if !tokens.is_glued(next) {
        return None;
    }
    let is_unknown = |word: &str| word.len() == missing && word.bytes().all(|byte| matches!(byte, b'u' | b'x' | b'X'));
    let after = if tokens.word(next).is_some_and(is_unknown) {
        next + 1
    } else if tokens.is_dash(next) {
        let is_long = tokens.is_mark(next, &['—', '–']);
        // "[18-]" is a century in short.
        let is_short = tokens.is_mark(next + 1, &[']', '?']);
        let dashes = if is_long || is_short { 1 } else { missing };
        if !(next..next + dashes).all(|at| tokens.is_dash(at) && tokens.is_glued(at)) {
            return None;
        }
        // "198-99" is no decade.
        if missing == 1 && tokens.digits(next + 1).is_some() && tokens.is_glued(next + 1) {
            return None;
        }
        next + dashes
    } else if missing == 2 && tokens.is_mark(next, &['?']) && tokens.is_mark(next + 1, &['?']) {
        next + 2
    } else if missing == 1 && tokens.is_mark(next, &['?']) {
        next // the question mark stands for the digit and for the doubt
    } else {
        return None;
    };
    let mut year = [b'X'; 4];
    for (place, digit) in year.iter_mut().zip(digits.bytes()) {
        *place = digit;
    }
    (1..=2).contains(&(year[0] - b'0')).then_some((Point::of_digits(year), after))
}

/// "[19]21", "19[21]", "199[5?]": a year with digits supplied.
pub(super) fn split_year(tokens: &Tokens<'_>, at: usize) -> Option<(Point, usize)> {
    let open = tokens.skip(at, &['[']);
    let (first, second) = (tokens.digits(open)?, tokens.digits(open + 2)?);
    if first.len() + second.len() != 4 || !tokens.is_glued(open + 1) || !tokens.is_glued(open + 2) {
        return None;
    }
    let mut next = open + 3;
    let mut is_uncertain = false;
    if open > at {
        tokens.is_mark(open + 1, &[']']).then_some(())?;
    } else {
        tokens.is_mark(open + 1, &['[']).then_some(())?;
        is_uncertain = tokens.is_mark(next, &['?']);
        next = tokens.skip(next + usize::from(is_uncertain), &[']']);
    }
    let year = format!("{first}{second}").parse().ok().filter(|year| (1000..=2099).contains(year))?;
    Some((Point { is_uncertain, ..Point::of_year(year) }, next))
}

/// "19th century".
pub(super) fn century(tokens: &Tokens<'_>, at: usize) -> Option<(Point, usize)> {
    let number = tokens.number(at, 2).filter(|number| (2..=21).contains(number))?;
    tokens.lower(at + 1).filter(|word| matches!(&**word, "th" | "st" | "nd" | "rd"))?;
    tokens.lower(at + 2).filter(|word| matches!(&**word, "century" | "cent"))?;
    let mut point = Point::of_year((number - 1) * 100);
    point.year[2] = b'X';
    point.year[3] = b'X';
    Some((point, tokens.skip(at + 3, &['.'])))
}

/// A year of three digits, which only "ca." tells from another number.
pub(super) fn short_year(tokens: &Tokens<'_>, at: usize) -> Option<(When, usize)> {
    let year = tokens.number(at, 3).filter(|_| tokens.digits(at).is_some_and(|digits| digits.len() == 3))?;
    Some((When::At(Point::of_year(year)), at + 1))
}

/// "150-100 B.C.", "44 BC".
pub(super) fn before_christ(tokens: &Tokens<'_>, at: usize) -> Option<(When, usize)> {
    let first = tokens.number(at, 4).filter(|year| *year > 0)?;
    let last = tokens.number(at + 2, 4).filter(|year| *year > 0 && tokens.is_dash(at + 1));
    let next = if last.is_some() { at + 3 } else { at + 1 };
    let next = match tokens.word(next)? {
        "BC" | "BCE" => next + 1,
        "B" if tokens.is_mark(next + 1, &['.']) && tokens.word(next + 2) == Some("C") => {
            let next = tokens.skip(next + 3, &['.']);
            if tokens.word(next) == Some("E") { tokens.skip(next + 1, &['.']) } else { next }
        }
        _ => return None,
    };
    let before = |year| Point { is_bce: true, ..Point::of_year(year) };
    Some(match last {
        Some(last) => (When::Range(before(first), before(last)), next),
        None => (When::At(before(first)), next),
    })
}

/// "MDCCL", "M.DC.LXI.", "M,DCC,LXXIV.", "M D C XLVIII", as early printers wrote the year.
pub(super) fn roman_year(tokens: &Tokens<'_>, at: usize) -> Option<(Point, usize)> {
    let mut numeral = String::new();
    let mut next = at;
    while next < at + 16
        && let Some(word) = tokens.word(next)
        && word.len() <= 16
        && word.bytes().all(|byte| b"MDCLXVI".contains(&byte))
    {
        numeral.push_str(word);
        next = tokens.skip(next + 1, &['.', ',']);
    }
    let year = roman(&numeral).filter(|year| (1400..=2099).contains(year))?;
    // The full stop or comma after the last numeral is not part of it, but does no harm.
    let is_word = tokens.word(next).is_some() && tokens.is_glued(next);
    (numeral.starts_with('M') && !is_word).then(|| (Point::of_year(year), next))
}

/// The value of a roman numeral; early forms such as MCCCC count as well.
fn roman(numeral: &str) -> Option<u32> {
    let mut total = 0_u32;
    let mut last = 0;
    for letter in numeral.chars().rev() {
        let value = match letter {
            'M' => 1000,
            'D' => 500,
            'C' => 100,
            'L' => 50,
            'X' => 10,
            'V' => 5,
            'I' => 1,
            _ => return None,
        };
        if value < last {
            total = total.checked_sub(value)?;
        } else {
            total += value;
            last = value;
        }
    }
    Some(total)
}
