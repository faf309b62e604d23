//! Types of works by the names that reference managers give them.

use crate::model::Kind;

/// The kind that a name of a type means: "Journal Article", "Book Section"; case and blanks do not count.
pub(in crate::read) fn kind_of_name(name: &str) -> Option<Kind> {
    let folded: String = name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    Some(match folded.as_str() {
        "journalarticle" | "article" | "electronicarticle" | "journalelectronic" | "articlejournal" | "journal"
        | "inpress" | "abstract" => Kind::JournalArticle,
        "magazinearticle" | "magazine" => Kind::MagazineArticle,
        "newspaperarticle" | "newspaper" => Kind::NewspaperArticle,
        "preprint" => Kind::Preprint,
        "book" | "electronicbook" | "wholebook" | "bookwhole" | "classicalwork" | "monograph" | "ebook"
        | "pamphlet" => Kind::Book,
        "editedbook" | "bookedited" => Kind::EditedBook,
        "booksection" | "bookchapter" | "electronicbooksection" | "inbook" | "chapter" | "bookinseries" => {
            Kind::Chapter
        }
        "thesis"
        | "dissertation"
        | "thesisdissertation"
        | "dissertationthesis"
        | "thesisunpublished"
        | "dissertationunpublished"
        | "dissertationthesisunpublished"
        | "phdthesis" => Kind::Thesis,
        "report"
        | "governmentdocument"
        | "governmentreportordocument"
        | "governmentreportdocument"
        | "technicalreport" => Kind::Report,
        "conferencepaper" => Kind::ConferencePaper,
        // The proceedings, or a paper in them: the other fields say which.
        "conferenceproceedings" | "conferenceproceeding" | "proceedings" | "conference" => Kind::Proceedings,
        "encyclopedia" | "encyclopediaarticle" | "dictionary" | "dictionaryentry" | "encyclopaedia" => {
            Kind::ReferenceEntry
        }
        "dataset" | "onlinedatabase" | "aggregateddatabase" => Kind::Dataset,
        "computerprogram" | "software" => Kind::Software,
        "webpage"
        | "electronicsource"
        | "blog"
        | "blogpost"
        | "onlinemultimedia"
        | "web"
        | "internetpage"
        | "electroniccitation"
        | "discussionforum"
        | "onlinediscussionforum"
        | "onlinediscussionforumblogs"
        | "forumpost"
        | "socialmedia" => Kind::Webpage,
        "patent" => Kind::Patent,
        "standard" => Kind::Standard,
        "map" => Kind::Map,
        "audio" | "soundrecording" | "audiorecording" | "podcast" | "radiobroadcast" => Kind::Audio,
        "audiovisualmaterial" | "videorecording" | "video" | "televisionepisode" | "videodvd" | "tvbroadcast" => {
            Kind::Video
        }
        "filmorbroadcast" | "film" | "motionpicture" => Kind::Film,
        "music" | "musicscore" => Kind::Score,
        "manuscript" | "unpublishedwork" | "unpublishedmaterial" | "unpublished" => Kind::Manuscript,
        "artwork" | "figure" | "chartortable" | "chart" => Kind::Image,
        "serial" | "periodical" => Kind::Periodical,
        "bill" | "bills" | "billsresolutions" | "resolutions" | "unenactedbillresolution" => Kind::Bill,
        "statute" | "statutes" | "laws" | "lawsstatutes" | "legalruleorregulation" | "legalrule" => Kind::Statute,
        "case" | "casecourtdecisions" | "courtdecisions" => Kind::LegalCase,
        "hearing" => Kind::Hearing,
        "email" => Kind::Email,
        "personalcommunication" | "letter" => Kind::Letter,
        "interview" => Kind::Interview,
        "slide" | "presentation" => Kind::Slideshow,
        "generic" | "multimedia" | "equation" | "grant" | "ancienttext" | "catalog" | "document" => Kind::Document,
        _ => return None,
    })
}
