//! Titles: 200 and 5XX.

use super::{Reading, scripts};
use crate::model::list::push_new;
use crate::model::{Form, FormKind, Language, OtherTitle, OtherTitleKind, Text, Title};
use crate::read::marc::{Field, Tag};
use crate::text::isbd;

/// 200, 500–560.
pub(super) fn read<'a>(reading: &mut Reading<'a>, tag: Tag, field: Field<'a>) {
    let kind = match &tag.0 {
        b"200" => return read_proper(reading, field),
        b"500" | b"501" | b"503" | b"506" | b"507" | b"576" | b"577" => OtherTitleKind::Uniform,
        b"510" => OtherTitleKind::Parallel,
        b"520" => OtherTitleKind::Former,
        b"530" => OtherTitleKind::Key,
        b"531" => OtherTitleKind::Abbreviated,
        b"541" => OtherTitleKind::Translated,
        b"512" | b"513" | b"514" | b"515" | b"516" | b"517" | b"518" | b"532" | b"540" | b"545" | b"560" => {
            OtherTitleKind::Variant
        }
        _ => return reading.keep(field),
    };
    if matches!(&tag.0, b"500" | b"501" | b"503") {
        let parts =
            field.subfields().filter(|part| "abhiklmnqrs".contains(part.code)).map(|part| isbd::trim(part.value));
        let title = parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(". ");
        return push(reading, kind, title);
    }
    // "Revue du port (Paris)"
    if let (b"530" | b"531", Some(qualifier)) = (&tag.0, field.first('b').map(isbd::without_round_brackets)) {
        return push(reading, kind, format!("{} ({qualifier})", compose(field)));
    }
    // $z is the language of the title.
    let language = field.first('z').and_then(|code| Language::parse(code.trim())).map(|language| language.tag());
    push_text(reading, kind, Text { value: compose(field), language });
}

fn push(reading: &mut Reading<'_>, kind: OtherTitleKind, value: String) {
    push_text(reading, kind, Text::new(value));
}

fn push_text(reading: &mut Reading<'_>, kind: OtherTitleKind, text: Text) {
    let title = OtherTitle { kind, text };
    if !title.text.value.is_empty() {
        push_new(&mut reading.record.other_titles, title);
    }
}

fn read_proper<'a>(reading: &mut Reading<'a>, field: Field<'a>) {
    let parallel = parallel(field);
    // $z is the language of a parallel title.
    let languages: Vec<_> = field.all('z').map(|code| Language::parse(code.trim())).collect();
    for (at, value) in parallel.iter().cloned().enumerate() {
        let language = languages.get(at).filter(|_| languages.len() == parallel.len());
        let language = language.and_then(Option::as_ref).map(Language::tag);
        push_text(reading, OtherTitleKind::Parallel, Text { value, language });
    }
    for designation in
        field.all('b').map(|term| isbd::trim(term).trim_matches(['[', ']'])).filter(|term| !term.is_empty())
    {
        reading.record.forms.push(Form { kind: FormKind::Carrier, code: None, term: Some(designation.to_owned()) });
    }
    let statements: Vec<&str> =
        field.subfields().filter(|part| matches!(part.code, 'f' | 'g')).map(|part| isbd::trim(part.value)).collect();
    if !statements.is_empty() && reading.record.statement_of_responsibility.is_none() {
        reading.record.statement_of_responsibility = Some(statements.join(" ; "));
    }
    let full = compose(field);
    if full.is_empty() {
        return;
    }
    let proper = field
        .first('a')
        .map(isbd::trim)
        .filter(|proper| field.first('e').is_some() && !proper.is_empty() && *proper != full);
    if reading.record.title.is_some() {
        // The title in another script; a further one is an error of the catalogue, and a title all the same.
        let is_other_script = scripts::original(reading, field).is_some();
        let language = if is_other_script { scripts::language(reading, &full) } else { None };
        let text = Text { value: full, language };
        let first = reading.record.title.as_ref().filter(|_| is_other_script);
        let language = first.and_then(|title| title.language.as_ref().and(scripts::language(reading, &title.full)));
        match reading.record.title.as_mut().filter(|_| is_other_script) {
            Some(title) => {
                title.language = language;
                push_new(&mut title.other_scripts, text);
            }
            None => push_text(reading, OtherTitleKind::Variant, text),
        }
    } else {
        // 101 $f and $g say that the title page is in another language than the text.
        let language = match reading.record.languages.as_slice() {
            [language]
                if reading
                    .marc
                    .with_tag("101")
                    .all(|field| field.first('f').is_none() && field.first('g').is_none()) =>
            {
                Some(language.tag())
            }
            _ => None,
        };
        let other_scripts = scripts::romanised(reading, field).into_iter().collect();
        reading.record.title = Some(Title { short: proper.map(str::to_owned), full, language, other_scripts });
    }
}

/// The parallel titles ($d) with the other title information behind each: "The harbour: a novel".
fn parallel(field: Field<'_>) -> Vec<String> {
    let mut titles: Vec<String> = Vec::new();
    for part in field.subfields() {
        let value = isbd::trim(part.value.trim_start_matches('='));
        match (part.code, titles.last_mut()) {
            _ if value.is_empty() => {}
            ('d', _) => titles.push(value.to_owned()),
            ('e', Some(title)) => {
                title.push_str(": ");
                title.push_str(value);
            }
            _ => {}
        }
    }
    titles
}

/// "a: e. h, i", in the order of the subfields, but what belongs to a parallel title; a second `$a` is another work of the same author.
fn compose(field: Field<'_>) -> String {
    let mut title = String::new();
    let mut previous = ' ';
    let mut is_parallel = false;
    for part in field.subfields() {
        is_parallel |= part.code == 'd' && field.tag().0 == *b"200";
        if !matches!(part.code, 'a' | 'c' | 'e' | 'h' | 'i' | 'v') || is_parallel && part.code == 'e' {
            continue;
        }
        let value = isbd::trim(part.value);
        if value.is_empty() {
            continue;
        }
        let separator = match (part.code, previous) {
            _ if title.is_empty() => "",
            ('e', _) => ": ",
            ('i', 'h') => ", ",
            ('a', _) => "; ",
            ('v', _) => ", ",
            _ => ". ",
        };
        if separator == ". " && title.ends_with(['.', '!', '?']) {
            title.push(' ');
        } else {
            title.push_str(separator);
        }
        title.push_str(value);
        previous = part.code;
    }
    title
}
