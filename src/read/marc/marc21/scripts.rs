//! Fields in another script: the 880s and the fields that they belong to.
//!
//! `$6` of a field is `880-01`, `$6` of its partner in the other script `245-01/(N/r`: tag, occurrence, script, direction.

use crate::model::{LanguageTag, Text};
use crate::read::marc::{Field, MarcRecord, Tag};
use std::collections::{HashMap, HashSet};

/// The 880 fields of a record, and the language their text is in.
#[derive(Default)]
pub(super) struct Scripts<'a> {
    /// The 880s by what they say they belong to.
    alternates: HashMap<Link<'a>, Vec<Field<'a>>>,
    /// The fields that say that they have an 880, in the same words.
    partners: HashSet<Link<'a>>,
    /// Language of the whole text, when it is in one language only.
    language: Option<LanguageTag>,
}

/// Tag and occurrence number: "245-01".
type Link<'a> = (Tag, &'a str);

impl<'a> Scripts<'a> {
    pub(super) fn new(marc: &'a MarcRecord) -> Self {
        let mut alternates: HashMap<Link<'a>, Vec<Field<'a>>> = HashMap::new();
        for field in marc.with_tag("880") {
            if let Some(link) = link(field) {
                alternates.entry(link).or_default().push(field);
            }
        }
        let mut partners = HashSet::new();
        if !alternates.is_empty() {
            let fields = marc.fields().filter(|field| field.tag().0 != *b"880");
            partners.extend(fields.filter_map(|field| Some((field.tag(), occurrence(field)?))));
        }
        Self { alternates, partners, language: None }
    }

    /// States the one language of the text, which the text of titles is then in.
    pub(super) fn set_language(&mut self, language: Option<LanguageTag>) {
        self.language = language;
    }

    /// The partners of a field in other scripts.
    pub(super) fn of(&self, field: Field<'a>) -> impl Iterator<Item = Field<'a>> {
        let occurrence = if self.alternates.is_empty() { None } else { occurrence(field) };
        let link = occurrence.filter(|number| *number != "00").map(|number| (field.tag(), number));
        link.and_then(|link| self.alternates.get(&link)).into_iter().flatten().copied()
    }

    /// The tag that an 880 stands for, when no field of the record is its partner.
    pub(super) fn orphan(&self, field: Field<'a>) -> Option<Tag> {
        let link @ (tag, occurrence) = link(field)?;
        (occurrence == "00" || !self.partners.contains(&link)).then_some(tag)
    }

    /// The language tag of a field's text: with its own script in an 880, and `Latn` in a field that has been romanised.
    pub(super) fn language(&self, field: Field<'a>) -> Option<LanguageTag> {
        let language = self.language.as_ref()?;
        if field.tag().0 == *b"880" {
            return script_of(field, language).map(|script| language.clone().with_script(script));
        }
        let is_romanised =
            self.of(field).any(|alternate| script_of(alternate, language).is_some_and(|script| script != "Latn"));
        Some(if is_romanised { language.clone().with_script("Latn") } else { language.clone() })
    }

    /// Text of a field with its language; what an 880 repeats in ASCII is not in its script.
    pub(super) fn text(&self, field: Field<'a>, value: impl Into<String>) -> Text {
        let value = value.into();
        let is_repeated = field.tag().0 == *b"880" && value.is_ascii();
        Text { language: if is_repeated { None } else { self.language(field) }, value }
    }
}

/// The tag of the field that an 880 says it belongs to.
pub(super) fn linked_tag(field: Field<'_>) -> Option<Tag> {
    link(field).map(|(tag, _)| tag)
}

/// What an 880 says that it belongs to: `$6` is `245-01/(N/r`.
fn link(field: Field<'_>) -> Option<Link<'_>> {
    let (tag, rest) = field.first('6')?.trim().split_once('-')?;
    let tag = Tag(tag.as_bytes().try_into().ok()?);
    Some((tag, rest.split('/').next().unwrap_or(rest)))
}

/// The occurrence number of a field's link to an 880: "01" of `880-01`.
fn occurrence(field: Field<'_>) -> Option<&str> {
    let rest = field.first('6')?.trim().strip_prefix("880-")?;
    rest.split('/').next()
}

/// The script of an 880: what its `$6` says, or where that says nothing, the one its letters are of.
fn script_of(field: Field<'_>, language: &LanguageTag) -> Option<&'static str> {
    let stated = field.first('6').and_then(|six| six.split('/').nth(1)).filter(|code| !code.trim().is_empty());
    let readable = field.subfields().filter(|part| part.code.is_ascii_lowercase()).map(|part| part.value);
    script(stated.or_else(|| letters(readable))?, language)
}

/// The ISO 15924 script that the letters of these texts are of, beside the Latin.
pub(in crate::read::marc) fn of_letters<'a>(
    texts: impl Iterator<Item = &'a str>,
    language: &LanguageTag,
) -> Option<&'static str> {
    script(letters(texts)?, language)
}

/// The code of `$6` for the one script beside the Latin that the letters of these texts are of.
fn letters<'a>(texts: impl Iterator<Item = &'a str>) -> Option<&'static str> {
    let mut scripts = texts.flat_map(str::chars).filter(|c| !c.is_ascii()).filter_map(|c| {
        Some(match c {
            '\u{370}'..='\u{3FF}' | '\u{1F00}'..='\u{1FFF}' => "(S",
            '\u{400}'..='\u{52F}' => "(N",
            '\u{5D0}'..='\u{5F2}' | '\u{FB1D}'..='\u{FB4F}' => "(2",
            '\u{620}'..='\u{6FF}' | '\u{750}'..='\u{77F}' | '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}' => "(3",
            '\u{3041}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7A3}' | '\u{F900}'..='\u{FAFF}' => {
                "$1"
            }
            _ => return None,
        })
    });
    let first = scripts.next()?;
    scripts.all(|script| script == first).then_some(first)
}

/// The ISO 15924 script for a code of `$6`.
fn script(code: &str, language: &LanguageTag) -> Option<&'static str> {
    Some(match code.trim() {
        "(3" | "Arab" => "Arab",
        "(B" | "Latn" => "Latn",
        "(N" | "Cyrl" => "Cyrl",
        "(S" | "Grek" => "Grek",
        "(2" | "Hebr" => "Hebr",
        "$1" => match language.as_str() {
            "ja" => "Jpan",
            "ko" => "Kore",
            _ => "Hani",
        },
        code if code.len() == 4 => return ISO_15924.iter().find(|script| **script == code).copied(),
        _ => return None,
    })
}

/// Scripts that `$6` may name by their ISO 15924 code, beside those with a MARC code.
const ISO_15924: &[&str] = &[
    "Armn", "Beng", "Deva", "Ethi", "Geor", "Gujr", "Guru", "Hang", "Hani", "Hans", "Hant", "Jpan", "Khmr", "Knda",
    "Kore", "Laoo", "Mlym", "Mong", "Mymr", "Sinh", "Syrc", "Taml", "Telu", "Thai", "Tibt",
];
