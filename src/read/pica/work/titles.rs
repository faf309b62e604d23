//! Titles (02X), and text without its marks for filing.

use super::Reading;
use crate::model::list::push_new;
use crate::model::{LanguageTag, OtherTitle, OtherTitleKind, Text, Title};
use crate::read::pica::record::PicaField;
use crate::text::isbd;

impl Reading<'_> {
    /// 021A the title proper; the other 02X are further titles.
    pub(super) fn titles(&mut self, field: &PicaField) {
        let composed = title(field);
        let language = self.language_in_script(field);
        let kind = match field.tag.as_str() {
            "021A" | "021B" if self.record.title.is_none() => {
                if let Some(statement) = field.first('h') {
                    self.record.statement_of_responsibility = Some(statement.to_owned());
                }
                // $f is the title in another language of the publication.
                for parallel in field.all('f').map(sorted) {
                    self.other_title(OtherTitleKind::Parallel, parallel);
                }
                field.all('n').for_each(drop);
                if !composed.is_empty() {
                    let short =
                        field.first('a').map(sorted).filter(|short| field.first('d').is_some() && *short != composed);
                    self.record.title = Some(Title { full: composed, short, language, ..Title::default() });
                }
                return;
            }
            // The title once more, in another script.
            "021A" if field.first('U').is_some() => {
                if let Some(title) = self.record.title.as_mut().filter(|_| !composed.is_empty()) {
                    title.other_scripts.push(Text { value: composed, language });
                }
                return;
            }
            "022A" | "022S" | "025@" | "025A" => OtherTitleKind::Uniform,
            "021F" | "021G" | "021H" => OtherTitleKind::Parallel,
            "026C" => OtherTitleKind::Abbreviated,
            "027B" | "027F" => OtherTitleKind::Former,
            _ => OtherTitleKind::Variant,
        };
        field.all('h').for_each(drop);
        self.other_title(kind, composed);
    }

    /// The language of a field's text, where `$U` says what script it is in: "ru-Latn".
    fn language_in_script(&self, field: &PicaField) -> Option<LanguageTag> {
        match (self.record.languages.as_slice(), field.first('U')) {
            ([language], Some(script)) => Some(language.tag().with_script(script)),
            _ => None,
        }
    }

    fn other_title(&mut self, kind: OtherTitleKind, value: String) {
        let title = OtherTitle { kind, text: Text::new(value) };
        if !title.text.value.is_empty() {
            push_new(&mut self.record.other_titles, title);
        }
    }
}

/// "Title: subtitle. Part 2, Name": $a, $d, $l or $m the number of a part and $p its name; $Y holds what a linked record is called.
fn title(field: &PicaField) -> String {
    let mut title = String::new();
    let codes = if field.first('a').is_some() { "adeilmpr" } else { "adeilmprY8" };
    for (code, value) in field.parts(codes) {
        let value = sorted(isbd::trim(value));
        if value.is_empty() {
            continue;
        }
        if !title.is_empty() {
            title.push_str(if code == 'd' { ": " } else { ". " });
        }
        title.push_str(&value);
    }
    title
}

/// Text without the sign that says where filing begins: `Das @Leben`.
pub(super) fn sorted(text: &str) -> String {
    let Some(at) = text.find('@') else { return text.trim().to_owned() };
    let is_mark = at == 0 || text.get(..at).is_some_and(|before| before.ends_with([' ', '\'', '’', '[', '"']));
    if !is_mark {
        return text.trim().to_owned();
    }
    let (before, after) = text.split_at(at);
    format!("{before}{}", after.trim_start_matches('@')).trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn filing_marks() {
        for (written, read) in [
            ("Das @Leben", "Das Leben"),
            ("@Leben", "Leben"),
            ("L'@amour", "L'amour"),
            ("quay@example.org", "quay@example.org"),
            ("Leben", "Leben"),
        ] {
            assert_eq!(sorted(written), read);
        }
    }
}
