//! What in a name says that it is an organisation's.

use super::shape::is_initial;
use super::words::{GIVEN_NAMES, ORGANIZATIONS, PERHAPS_ORGANIZATIONS, ends_as_organization, has};

/// What words say of whether a name is an organisation's; strictly, only words that no person has in a name count.
pub(super) fn is_organization(text: &str, is_strict: bool) -> bool {
    let is_word_of_one = |word: &str| {
        let word = bare_word(word);
        if word.chars().count() > 2 {
            return has(ORGANIZATIONS, word) || ends_as_organization(word) || is_organization_in_script(word);
        }
        if word == "Co" {
            return text.contains(' ');
        }
        // "AG", "SA": legal forms, but initials too.
        !is_strict && has(ORGANIZATIONS, word) && word.chars().any(char::is_uppercase) && text.contains(' ')
    };
    if pieces(text).any(is_word_of_one) || is_lab(text) {
        return true;
    }
    // "Alonzo Church" and "Stuart Hall" are persons, "World Bank" and "Harbour Street Church" are not.
    let needed = if text.split(' ').count() <= 2 { 2 } else { 1 };
    !is_strict && pieces(text).filter(|word| has(PERHAPS_ORGANIZATIONS, bare_word(word))).take(needed).count() == needed
}

/// "Harbour Lab". Lab is a surname too, so a given name before it makes a person's name of it.
fn is_lab(text: &str) -> bool {
    text.split_once(' ').is_some_and(|(first, second)| {
        second.eq_ignore_ascii_case("lab") && !is_initial(first) && !has(GIVEN_NAMES, first)
    })
}

fn pieces(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| c.is_whitespace() || matches!(c, ',' | '(' | ')' | '/' | '"' | '“' | '”' | ';' | ':'))
}

/// A word without full stops, quotation marks, genitive and article ("l'Institut").
fn bare_word(word: &str) -> &str {
    let word = word.trim_matches(['.', '\'', '’', '‘', '[', ']']);
    let word = word.strip_suffix("’s").or_else(|| word.strip_suffix("'s")).unwrap_or(word);
    word.split_once(['\'', '’']).filter(|(article, _)| article.len() <= 2).map_or(word, |(_, rest)| rest)
}

/// "Church of England", "Bank for International Settlements": no surname stands before "of".
pub(super) fn is_perhaps_organization_of(text: &str) -> bool {
    let mut words = text.split(' ').peekable();
    while let Some(word) = words.next() {
        if has(PERHAPS_ORGANIZATIONS, word) && words.peek().is_some_and(|next| matches!(*next, "of" | "for")) {
            return true;
        }
    }
    false
}

/// Words of organisations in scripts without blanks or capitals.
pub(super) fn is_organization_in_script(word: &str) -> bool {
    // These scripts begin at U+0400, whose first byte is 0xD0; a word of Latin letters is hardly ever in them.
    word.bytes().any(|byte| byte >= 0xD0) && ORGANIZATIONS_IN_SCRIPT.iter().any(|part| word.contains(part))
}

pub(super) const ORGANIZATIONS_IN_SCRIPT: &[&str] = &[
    "大学",
    "大學",
    "研究",
    "学会",
    "學會",
    "協会",
    "协会",
    "協會",
    "委員会",
    "委员会",
    "出版",
    "公司",
    "図書館",
    "图书馆",
    "圖書館",
    "博物",
    "新聞",
    "省",
    "대학",
    "연구",
    "협회",
    "출판",
    "학회",
    "위원회",
    "جامعة",
    "وزارة",
    "مؤسسة",
    "דפוס",
    "אוניברסיט",
    "министерств",
    "университет",
    "институт",
    "академи",
    "издательств",
    "библиотек",
    "Министерств",
    "Университет",
    "Институт",
    "Академи",
    "Издательств",
    "Библиотек",
];
