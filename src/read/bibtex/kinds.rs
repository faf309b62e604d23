//! The types of entries: BibTeX's, BibLaTeX's, and those that programs and styles have added.

use crate::model::Kind;

/// What an entry of this type (in lower case) describes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Entry {
    /// A work of this kind.
    Work(Kind),
    /// A work; the type is in no list.
    Unknown,
    /// No work: data for other entries, a set of entries, settings of a style.
    Data,
}

pub(super) fn entry(name: &str) -> Entry {
    Entry::Work(match name {
        "article" | "review" | "suppperiodical" | "articles" | "journalarticle" => Kind::JournalArticle,
        "magazine" | "magazinearticle" => Kind::MagazineArticle,
        "newspaper" | "newspaperarticle" | "news" => Kind::NewspaperArticle,
        "periodical" => Kind::Issue,
        "journal" => Kind::Journal,
        "book" | "booklet" | "ebook" => Kind::Book,
        "mvbook" | "mvcollection" => Kind::MultiVolumeBook,
        "collection" => Kind::EditedBook,
        "inbook" | "incollection" | "bookinbook" | "suppbook" | "suppcollection" | "chapter" | "bookchapter"
        | "booksection" => Kind::Chapter,
        "reference" | "mvreference" => Kind::ReferenceWork,
        "inreference" | "encyclopediaarticle" | "dictionaryentry" => Kind::ReferenceEntry,
        "proceedings" | "mvproceedings" => Kind::Proceedings,
        "inproceedings" | "conference" | "conferencepaper" => Kind::ConferencePaper,
        "manual" => Kind::Manual,
        "report" | "techreport" | "tr" | "workingpaper" | "whitepaper" => Kind::Report,
        "thesis" | "phdthesis" | "mastersthesis" | "masterthesis" | "dissertation" | "bachelorsthesis"
        | "bachelorthesis" | "diplomathesis" | "diplomthesis" | "mathesis" | "bathesis" | "candthesis" => Kind::Thesis,
        "dataset" | "data" => Kind::Dataset,
        "software" | "softwareversion" | "softwaremodule" | "codefragment" | "program" | "computer_program"
        | "computerprogram" | "misc_software" => Kind::Software,
        "online" | "electronic" | "www" | "webpage" | "internet" | "blog" | "blogpost" | "webarticle" => Kind::Webpage,
        "website" => Kind::Website,
        "patent" => Kind::Patent,
        "standard" => Kind::Standard,
        "map" => Kind::Map,
        "audio" | "music" => Kind::Audio,
        "video" => Kind::Video,
        "movie" | "film" => Kind::Film,
        "image" | "artwork" | "figure" | "photo" => Kind::Image,
        "letter" => Kind::Letter,
        "email" => Kind::Email,
        "interview" => Kind::Interview,
        "legislation" | "statute" => Kind::Statute,
        "bill" => Kind::Bill,
        "jurisdiction" | "case" => Kind::LegalCase,
        "hearing" => Kind::Hearing,
        "unpublished" | "manuscript" => Kind::Manuscript,
        "preprint" => Kind::Preprint,
        "presentation" | "slides" => Kind::Slideshow,
        "misc" | "customa" | "customb" | "customc" | "customd" | "custome" | "customf" | "performance"
        | "commentary" | "legal" | "legmaterial" | "legadminmaterial" | "generic" | "other" | "lecture" | "talk" => {
            Kind::Document
        }
        "xdata" | "set" | "control" | "bibnote" | "ieeetranbstctl" | "settings" => return Entry::Data,
        _ => return Entry::Unknown,
    })
}

/// The degree that the type of a thesis itself says.
pub(super) fn degree(name: &str) -> Option<&'static str> {
    Some(match name {
        "phdthesis" => "PhD thesis",
        "mastersthesis" | "masterthesis" | "mathesis" => "Master's thesis",
        "bachelorsthesis" | "bachelorthesis" | "bathesis" => "Bachelor's thesis",
        "diplomathesis" | "diplomthesis" => "Diploma thesis",
        "candthesis" => "Candidate thesis",
        _ => return None,
    })
}

/// What BibLaTeX prints for a key in `type`.
pub(super) fn localised(text: &str) -> Option<&'static str> {
    Some(match text {
        "phdthesis" => "PhD thesis",
        "mathesis" | "mastersthesis" => "Master's thesis",
        "bathesis" => "Bachelor's thesis",
        "candthesis" => "Candidate thesis",
        "techreport" => "Technical report",
        "resreport" => "Research report",
        "software" => "Computer software",
        "datacd" => "CD-ROM",
        "audiocd" => "Audio CD",
        "patent" => "Patent",
        "patentde" => "German patent",
        "patenteu" => "European patent",
        "patentfr" => "French patent",
        "patentuk" => "British patent",
        "patentus" => "US patent",
        "patreq" => "Patent request",
        "patreqde" => "German patent request",
        "patreqeu" => "European patent request",
        "patreqfr" => "French patent request",
        "patrequk" => "British patent request",
        "patrequs" => "US patent request",
        _ => return None,
    })
}

/// What the words of a `type` make of an entry whose own type says little (`@misc`).
pub(super) fn of_words(text: &str) -> Option<Kind> {
    let text = text.to_lowercase();
    Some(match text.as_str() {
        "software" | "computer program" | "computer software" | "program" => Kind::Software,
        "dataset" | "data set" | "data" | "database" => Kind::Dataset,
        "preprint" | "eprint" => Kind::Preprint,
        "map" => Kind::Map,
        "video" => Kind::Video,
        "standard" => Kind::Standard,
        "patent" => Kind::Patent,
        _ => return None,
    })
}

/// What "langid" and "language" hold beside codes and names: names of babel and of BibLaTeX.
pub(super) fn babel(name: &str) -> Option<&'static str> {
    Some(match name {
        "american" | "usenglish" | "british" | "ukenglish" | "canadian" | "australian" | "newzealand" => "eng",
        "ngerman" | "german" | "austrian" | "naustrian" | "nswissgerman" | "swissgerman" | "germanb" => "ger",
        "french" | "francais" | "frenchb" | "canadien" | "acadian" => "fre",
        "brazilian" | "brazil" | "portuges" | "portuguese" => "por",
        "spanish" | "mexican" => "spa",
        "polutonikogreek" | "greek" => "gre",
        "ancientgreek" => "grc",
        "norsk" | "norwegian" => "nor",
        "nynorsk" => "nno",
        "bokmal" => "nob",
        "magyar" | "hungarian" => "hun",
        "slovene" | "slovenian" => "slv",
        "bahasa" | "indonesian" | "bahasai" => "ind",
        "farsi" | "persian" => "per",
        "russian" => "rus",
        "ukrainian" => "ukr",
        "classiclatin" | "latin" => "lat",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_and_their_aliases() {
        assert_eq!(entry("conference"), entry("inproceedings"));
        assert_eq!(entry("electronic"), Entry::Work(Kind::Webpage));
        assert_eq!(entry("xdata"), Entry::Data);
        assert_eq!(entry("cake"), Entry::Unknown);
    }
}
