//! The resource types of [COAR](https://vocabularies.coar-repositories.org/resource_types/), by their codes.

use crate::model::Kind;

/// The code of a COAR resource type: `c_6501`.
pub(super) fn code(term: &str) -> Option<&str> {
    let last = term.trim_end_matches('/').rsplit('/').next()?;
    let is_coar = term.contains("purl.org/coar/resource_type") || last == term;
    last.strip_prefix("c_").filter(|code| is_coar && code.len() >= 4 && code.bytes().all(|b| b.is_ascii_alphanumeric()))
}

pub(super) fn kind(code: &str) -> Option<Kind> {
    Some(match code {
        "0040" => Kind::Manuscript,
        "0640" => Kind::Journal,
        "0857" => Kind::Letter,
        "12cc" | "12cd" => Kind::Map,
        "12ce" | "8a7e" => Kind::Video,
        "15cd" => Kind::Patent,
        "18cc" | "18cd" => Kind::Audio,
        "18cw" => Kind::Score,
        "18gh" | "18hj" | "18op" | "18wq" | "18ww" | "18wz" | "186u" | "93fc" | "8042" | "71bd" | "ba1f" => {
            Kind::Report
        }
        "2659" => Kind::Periodical,
        "26e4" => Kind::Interview,
        "2cd9" => Kind::Magazine,
        "2df8fbb1" | "3e5a" | "545b" | "6501" | "7bab" | "b239" | "ba08" | "beb9" | "dcae04bc" | "efa0" => {
            Kind::JournalArticle
        }
        "2f33" => Kind::Book,
        "2fe3" => Kind::Newspaper,
        "3248" => Kind::Chapter,
        "46ec" | "7a1f" | "bdcc" | "db06" => Kind::Thesis,
        "5794" | "6670" | "c94f" => Kind::ConferencePaper,
        "5ce6" => Kind::Software,
        "7ad9" => Kind::Website,
        "816b" => Kind::Preprint,
        "998f" => Kind::NewspaperArticle,
        "c513" | "ecc8" => Kind::Image,
        "ddb1" => Kind::Dataset,
        "f744" => Kind::Proceedings,
        _ => return None,
    })
}
