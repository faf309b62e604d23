//! What Koha's classes and elements say of a block or cell, in any language of the interface.

use crate::read::koha::holdings::Column;
use crate::read::koha::labels::KohaField;
use scraper::node::Element;

pub(super) fn is_author(element: &Element) -> bool {
    let is_author = element.classes().any(|class| class == "author");
    matches!(element.name(), "h5" | "h4" | "h3" | "p" | "span" | "div")
        && is_author
        && element.attr("property") != Some("name")
        || element.name() == "h5" && element.attr("class").is_none()
}

pub(super) fn is_label(element: &Element) -> bool {
    element.classes().any(|class| class == "label" || class == "byAuthor" || class == "fieldlabel")
        || matches!(element.name(), "strong" | "b" | "dt") && element.attr("class").is_none()
}

/// Whether an element holds a part of the imprint, by RDFa or by class.
pub(super) fn is_imprint_part(element: &Element, part: &str) -> bool {
    let (property, class) = match part {
        "name" => ("name", "publisher_name"),
        _ => ("datePublished", "publisher_date"),
    };
    element.attr("property") == Some(property) || element.classes().any(|found| found == class)
}

/// Which of the two to believe where they differ.
pub(super) fn class_over_label(label: Option<KohaField>, class: KohaField) -> KohaField {
    match (label, class) {
        // Koha's "Subject: " may be a summary (520 with first indicator 0), "By: " is the first of the author blocks.
        (Some(KohaField::Subjects | KohaField::Contents), KohaField::Summary) => KohaField::Summary,
        (Some(label), _) => label,
        (None, class) => class,
    }
}

/// What the class of a block says in any language.
#[rustfmt::skip]
pub(super) fn class_field(class: &str) -> Option<KohaField> {
    Some(match class {
        "main_author" => KohaField::MainAuthor,
        "coauthor" => KohaField::Coauthor,
        "secondary_author" => KohaField::SecondaryAuthor,
        "corporate_main_author" => KohaField::CorporateAuthor,
        "corporate_coauthor" => KohaField::CorporateCoauthor,
        "corporate_secondary_author" => KohaField::SecondaryCorporateAuthor,
        "type" => KohaField::MaterialType,
        "publisher" | "publication" | "rda264" | "publisher_details" => KohaField::Publication,
        "publisher_number" => KohaField::PublisherNumber,
        "edition" => KohaField::Edition,
        "description" => KohaField::Description,
        "content_type" => KohaField::ContentType,
        "media_type" => KohaField::MediaType,
        "carrier_type" => KohaField::CarrierType,
        "audience" => KohaField::Audience,
        "language" | "languages" => KohaField::Language,
        "country" => KohaField::Country,
        "series" => KohaField::Series,
        "set" => KohaField::Set,
        "isbn" => KohaField::Isbn,
        "issn" => KohaField::Issn,
        "patent_info" => KohaField::Patent,
        "report_number" => KohaField::ReportNumber,
        "other_title" => KohaField::OtherTitle,
        "translated_title" => KohaField::TranslatedTitle,
        "original_title" => KohaField::TranslationOf,
        "uniform_titles" | "uniform_title" | "uniform_conventional_heading" => KohaField::UniformTitle,
        "related_works" => KohaField::RelatedWorks,
        "contained_works" => KohaField::ContainedWorks,
        "subjects" | "subject" => KohaField::Subjects,
        "genre" => KohaField::Genre,
        "add_physical_form" => KohaField::AdditionalFormats,
        "issued_with" => KohaField::IssuedWith,
        "ddc" | "dewey" => KohaField::Ddc,
        "loc" => KohaField::Lcc,
        "nlm" => KohaField::Nlm,
        "oc" | "classification" => KohaField::OtherClass,
        "online_resources" => KohaField::OnlineResources,
        "other_related_works" => KohaField::OtherRelated,
        "additionalforms" | "additional_forms" => KohaField::AdditionalForms,
        "perf_note" => KohaField::Note,
        "contents" => KohaField::Contents,
        "actionnote" => KohaField::ActionNote,
        "prod_credits" => KohaField::Credits,
        "awardsnote" | "awards" => KohaField::Awards,
        "in" | "host" => KohaField::In,
        "diss_note" | "thesis" => KohaField::Thesis,
        "summary" | "abstract" => KohaField::Summary,
        "holdings_note" => KohaField::HoldingsNote,
        "supplemental" | "supplement" => KohaField::Supplement,
        "supplement_parent" => KohaField::SupplementTo,
        "other_editions" => KohaField::OtherEditions,
        "preceeding_entry" | "preceding_entry" => KohaField::Preceding,
        "succeeding_entry" => KohaField::Succeeding,
        "provenance" | "provenance_note" => KohaField::Provenance,
        "analytics" | "volumes" | "tags" | "lists" | "ratings" | "availability" | "reserves" | "cover" => KohaField::Furniture,
        _ => return None,
    })
}

/// What the class of a cell says in any language.
pub(super) fn cell_column(class: &str) -> Option<Column> {
    Some(match class {
        "itype" => Column::ItemType,
        "location" => Column::Library,
        "homebranch" | "home_library" => Column::HomeLibrary,
        "collection" => Column::Collection,
        "shelvingloc" | "shelving_location" => Column::Location,
        "call_no" => Column::CallNumber,
        "vol_info" => Column::Enumeration,
        "url" => Column::Url,
        "copynumber" | "copy" => Column::Copy,
        "status" => Column::Status,
        "notes" => Column::Note,
        "materials_specified" => Column::Materials,
        "date_due" => Column::Due,
        "barcode" => Column::Barcode,
        _ => return None,
    })
}
