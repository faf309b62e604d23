//! Types of resources, and the relations between them.

use super::resource::{Resource, Types};
use crate::model::{Kind, RelationKind};
use crate::read::works;

/// The kind of a [resourceTypeGeneral](https://datacite-metadata-schema.readthedocs.io/en/4.6/appendices/appendix-1/resourceTypeGeneral/);
/// `None` for what is not in the list.
pub(in crate::read) fn of_general(general: &str) -> Option<Kind> {
    Some(match general {
        "Audiovisual" => Kind::Video,
        "Award" => Kind::Document,
        "Book" => Kind::Book,
        "BookChapter" => Kind::Chapter,
        "Collection" => Kind::Collection,
        "ComputationalNotebook" => Kind::Software,
        "ConferencePaper" => Kind::ConferencePaper,
        "ConferenceProceeding" => Kind::Proceedings,
        "DataPaper" => Kind::JournalArticle,
        "Dataset" => Kind::Dataset,
        "Dissertation" => Kind::Thesis,
        "Event" => Kind::Document,
        "Film" => Kind::Video,
        "Image" => Kind::Image,
        "Instrument" => Kind::PhysicalObject,
        "InteractiveResource" => Kind::Document,
        "Journal" => Kind::Journal,
        "JournalArticle" => Kind::JournalArticle,
        "Model" => Kind::Document,
        "Other" => Kind::Document,
        "OutputManagementPlan" => Kind::Document,
        "PeerReview" => Kind::PeerReview,
        "PhysicalObject" => Kind::PhysicalObject,
        "Poster" => Kind::Document,
        "Preprint" => Kind::Preprint,
        "Presentation" => Kind::Slideshow,
        "Project" => Kind::Document,
        "Report" => Kind::Report,
        "Service" => Kind::Document,
        "Software" => Kind::Software,
        "Sound" => Kind::Audio,
        "Standard" => Kind::Standard,
        "StudyRegistration" => Kind::Document,
        "Text" => Kind::Document,
        "Workflow" => Kind::Document,
        _ => return None,
    })
}

/// Whether the kind says all that the general type says.
fn says_it_all(general: &str) -> bool {
    !matches!(
        general,
        "Award"
            | "ComputationalNotebook"
            | "DataPaper"
            | "Event"
            | "Instrument"
            | "InteractiveResource"
            | "Model"
            | "OutputManagementPlan"
            | "Poster"
            | "Project"
            | "Service"
            | "StudyRegistration"
            | "Workflow"
    )
}

/// What a resource is, and what of its types the kind does not say.
pub(super) fn decide(resource: &Resource<'_>) -> (Kind, Vec<String>, Option<String>) {
    let Types { general, resource: free, schema_org, citeproc, ris, .. } = &resource.types;
    let general = general.text().or_else(|| resource.general.text()).unwrap_or_default().replace(['-', ' '], "");
    let free = free.text().or_else(|| resource.resource_type.text()).unwrap_or_default();
    let mut genres = Vec::new();
    let known = of_general(&general);
    let unknown = (known.is_none() && !general.is_empty()).then(|| general.clone());
    let mut kind = known.unwrap_or_default();
    if matches!(general.as_str(), "" | "Text" | "Other") {
        // "Text" is anything written; then the words of the repository say what.
        if let Some(found) = of_words(free) {
            kind = found;
        } else if general.is_empty() {
            let mut coded = [citeproc, schema_org, ris].into_iter().filter_map(|texts| texts.text());
            kind = coded.find_map(of_coded).unwrap_or_default();
        }
    } else if known.is_some() && !says_it_all(&general) {
        genres.push(words(&general));
    }
    let is_the_same =
        [general.as_str(), words(&general).as_str()].iter().any(|known| works::text::says_the_same(known, free));
    let is_the_kind = kind != Kind::Document && of_words(free) == Some(kind);
    if !(free.is_empty() || is_the_same || is_the_kind || is_unknown(free)) {
        genres.push(free.to_owned());
    }
    (kind, genres, unknown)
}

/// The kind that a repository names in its own words.
fn of_words(words: &str) -> Option<Kind> {
    let letters: String = works::text::letters(words).collect();
    Some(match letters.as_str() {
        "article"
        | "journalarticle"
        | "researcharticle"
        | "reviewarticle"
        | "scholarlyarticle"
        | "datapaper"
        | "articlejournal"
        | "zeitschriftenartikel"
        | "artikel" => Kind::JournalArticle,
        "book" | "monograph" | "monographie" | "ebook" => Kind::Book,
        "bookchapter" | "bookpart" | "booksection" | "chapter" | "buchkapitel" => Kind::Chapter,
        "conferencepaper" | "conferencearticle" | "proceedingsarticle" | "proceedingspaper" | "konferenzbeitrag" => {
            Kind::ConferencePaper
        }
        "conferenceproceedings" | "proceedings" => Kind::Proceedings,
        "thesis"
        | "dissertation"
        | "doctoraldissertation"
        | "doctoralthesis"
        | "phdthesis"
        | "mastersthesis"
        | "masterthesis"
        | "bachelorthesis"
        | "habilitation"
        | "habilitationthesis"
        | "hochschulschrift" => Kind::Thesis,
        "preprint" | "eprint" => Kind::Preprint,
        "report" | "technicalreport" | "researchreport" | "projectreport" | "workingpaper" | "discussionpaper"
        | "deliverable" | "projectdeliverable" => Kind::Report,
        "blogpost" | "blogposting" | "webpage" => Kind::Webpage,
        "presentation" | "slides" | "lecture" => Kind::Slideshow,
        "letter" => Kind::Letter,
        "map" => Kind::Map,
        "manuscript" => Kind::Manuscript,
        "interview" => Kind::Interview,
        "patent" => Kind::Patent,
        "standard" => Kind::Standard,
        "journal" | "periodical" => Kind::Journal,
        "peerreview" | "review" => Kind::PeerReview,
        _ => return None,
    })
}

/// The kind by a type of CSL, schema.org or RIS, which the API adds.
fn of_coded(code: &str) -> Option<Kind> {
    works::kind::of(code).or_else(|| {
        Some(match code {
            "Article" | "ScholarlyArticle" | "JOUR" => Kind::JournalArticle,
            "BlogPosting" | "WebPage" | "BLOG" | "ELEC" => Kind::Webpage,
            "Book" | "BOOK" => Kind::Book,
            "Chapter" | "CHAP" => Kind::Chapter,
            "Collection" => Kind::Collection,
            "DATA" | "Dataset" => Kind::Dataset,
            "FIGURE" | "ImageObject" => Kind::Image,
            "MediaObject" | "VIDEO" | "VideoObject" | "MPCT" => Kind::Video,
            "AudioObject" | "SOUND" => Kind::Audio,
            "Report" | "RPRT" => Kind::Report,
            "COMP" | "SoftwareApplication" | "SoftwareSourceCode" => Kind::Software,
            "THES" | "Thesis" => Kind::Thesis,
            _ => return None,
        })
    })
}

/// `InteractiveResource` as words: "interactive resource".
pub(in crate::read) fn words(name: &str) -> String {
    let mut words = String::with_capacity(name.len() + 4);
    for c in name.chars() {
        if c.is_uppercase() && !words.is_empty() {
            words.push(' ');
        }
        words.extend(c.to_lowercase());
    }
    words
}

/// A [relationType](https://datacite-metadata-schema.readthedocs.io/en/4.6/appendices/appendix-1/relationType/).
pub(in crate::read) fn of_relation(relation: &str) -> RelationKind {
    match relation {
        "Cites" | "References" => RelationKind::Cites,
        "Collects" | "HasPart" | "IsSupplementedBy" => RelationKind::Part,
        "Continues" | "IsNewVersionOf" | "Obsoletes" => RelationKind::Preceding,
        "HasTranslation" => RelationKind::Translation,
        "HasVersion" | "IsOriginalFormOf" => RelationKind::OtherVersion,
        "IsCitedBy" | "IsReferencedBy" => RelationKind::CitedBy,
        "IsCollectedBy" | "IsPartOf" | "IsPublishedIn" | "IsSupplementTo" => RelationKind::PartOf,
        "IsContinuedBy" | "IsObsoletedBy" | "IsPreviousVersionOf" => RelationKind::Succeeding,
        "IsDerivedFrom" => RelationKind::Source,
        "IsIdenticalTo" => RelationKind::OtherFormat,
        "IsRequiredBy" => RelationKind::Requires,
        "IsReviewedBy" => RelationKind::Review,
        "IsTranslationOf" => RelationKind::TranslationOf,
        "IsVariantFormOf" | "IsVersionOf" => RelationKind::VersionOf,
        "Reviews" => RelationKind::ReviewOf,
        _ => RelationKind::Related,
    }
}

/// ":unav", "(:tba)", "(:unkn) unknown": whether a text is one of the schema's [standard
/// values](https://datacite-metadata-schema.readthedocs.io/en/4.5/appendices/appendix-3/) for what is not known.
pub(super) fn is_unknown(text: &str) -> bool {
    let codes = ["unac", "unal", "unap", "unas", "unav", "unkn", "none", "null", "tba", "etal"];
    let Some(rest) = text.trim_start_matches('(').strip_prefix(':') else { return false };
    let code = rest.split(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or_default();
    codes.iter().any(|known| known.eq_ignore_ascii_case(code))
}
