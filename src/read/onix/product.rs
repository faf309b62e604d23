//! One product: which element is read by what.

use super::{codes, collections, people, publishing, subjects, tags, texts, titles};
use crate::error::{Code, Diagnostic};
use crate::id::{Identifier, Isbn};
use crate::model::list::push_new;
use crate::model::{Form, FormKind, LinkKind, NoteKind, Record, Status, Text, UnmappedReason};
use crate::read::draft::Draft;
use crate::read::xml::{Element, XmlRecord};

/// Reads a product.
pub(super) fn read(found: &XmlRecord) -> Record {
    let mut draft = Draft::new(found.begin());
    if found.envelope.is_deleted {
        return draft.record;
    }
    let product = found.element.renamed(&tags::reference);
    titles::read(&mut draft, &product);
    people::read(&mut draft, &product);
    editions(&mut draft, &product);
    for child in product.children() {
        field(&mut draft, child);
    }
    publishing::publishers(&mut draft, &product);
    let mut record = draft.finish();
    if record.origin.status == Status::Deleted {
        let message = "the publisher has withdrawn the record; it is not published";
        record.doubt(Diagnostic::new(Code::Withheld, message));
    }
    record
}

/// The elements of this name in a product, whether in a block of release 3 or directly in it.
pub(super) fn all<'e>(product: &'e Element, name: &'e str) -> impl Iterator<Item = &'e Element> {
    let blocks = product.children().filter(|child| is_block(child.name()));
    std::iter::once(product).chain(blocks).flat_map(move |part| part.children_named(name))
}

fn is_block(name: &str) -> bool {
    matches!(name, "DescriptiveDetail" | "CollateralDetail" | "ContentDetail" | "PublishingDetail" | "RelatedMaterial")
}

fn field(draft: &mut Draft, element: &Element) {
    let name = element.name();
    if is_block(name) {
        element.children().for_each(|child| field(draft, child));
        return;
    }
    match name {
        // Read before all others, or behind them.
        "TitleDetail" | "Title" | "DistinctiveTitle" | "Subtitle" | "TitlePrefix" | "TitleWithoutPrefix"
        | "Contributor" | "EditionType" | "EditionTypeCode" | "EditionNumber" | "EditionStatement" | "Publisher"
        | "Imprint" => {}
        "RecordReference" => draft.record.origin.control_number = Some(element.text()).filter(|text| !text.is_empty()),
        "NotificationType" if element.text() == "05" => draft.record.origin.status = Status::Deleted,
        "ProductIdentifier" => {
            let scheme = element.child_text("ProductIDType").unwrap_or_default();
            identifier(draft, &scheme, element);
        }
        "ISBN" | "DOI" => draft.identifier(name, name, &element.text()),
        "EAN13" => identifier_in(draft, "03", &element.text()),
        "ProductForm" => form(draft, &element.text()),
        "ProductFormDetail" | "EpubType" => form_detail(draft, element),
        "ProductFormDescription" => draft.note(NoteKind::Medium, Text::new(element.text())),
        "Collection" | "Series" | "SeriesISSN" => collections::read(draft, element),
        "ContributorStatement" => {
            draft.record.statement_of_responsibility = Some(element.stripped()).filter(|text| !text.is_empty());
        }
        "Conference" => people::conference(draft, element),
        "Language" => language(draft, element),
        "Extent" => extent(draft, element),
        "NumberOfPages" => pages(draft, &element.text()),
        "IllustrationsNote" => draft.note(NoteKind::General, Text::new(element.stripped())),
        "Subject" | "MainSubject" | "BASICMainSubject" | "BICMainSubject" | "NameAsSubject" | "PersonAsSubject" => {
            subjects::read(draft, element);
        }
        "AudienceCode" => audience(draft, &element.text()),
        "Audience" if element.child_text("AudienceCodeType").as_deref() == Some("01") => {
            audience(draft, &element.child_text("AudienceCodeValue").unwrap_or_default());
        }
        "AudienceDescription" => draft.note(NoteKind::Audience, Text::new(element.stripped())),
        "TextContent" | "OtherText" | "MainDescription" | "Annotation" => texts::read(draft, element),
        "ContentItem" => texts::content_item(draft, element),
        "Website" => {
            for link in element.children_named("WebsiteLink") {
                draft.link(&link.text(), LinkKind::Related, element.child_text("WebsiteDescription"));
            }
        }
        "PublishingDate"
        | "PublicationDate"
        | "YearFirstPublished"
        | "CopyrightYear"
        | "CopyrightStatement"
        | "CityOfPublication"
        | "CountryOfPublication"
        | "EpubLicense"
        | "RelatedProduct"
        | "RelatedWork" => {
            publishing::read(draft, element);
        }
        _ if serves_the_trade(name) => {
            if !element.is_empty() {
                draft.leave_out(name, &element.text(), UnmappedReason::Technical);
            }
        }
        _ => draft.unmapped(name, &element.text()),
    }
}

/// What says nothing of the work: how the message and the sale go on.
fn serves_the_trade(name: &str) -> bool {
    const TRADE: &[&str] = &[
        "AgentName",
        "Barcode",
        "DeletionCode",
        "DeletionText",
        "MarketRepresentation",
        "Measure",
        "MediaFile",
        "NotForSale",
        "NotificationType",
        "ProductComposition",
        "ProductContentType",
        "PrimaryContentType",
        "ProductFormFeature",
        "ProductPackaging",
        "ProductSupply",
        "PublishingStatus",
        "RecordSourceIdentifier",
        "RecordSourceName",
        "RecordSourceType",
        "SalesRestriction",
        "SalesRights",
        "SupplyDetail",
        "SupportingResource",
        "TradeCategory",
    ];
    TRADE.contains(&name) || name.starts_with("No") && name.len() > 4
}

/// An identifier of the product in the scheme of this code.
fn identifier(draft: &mut Draft, scheme: &str, element: &Element) {
    let value = element.child_text("IDValue").unwrap_or_default();
    if codes::identifier_scheme(scheme).is_none()
        && scheme != "03"
        && let Some(name) = element.child_text("IDTypeName")
    {
        // A number of the publisher's own.
        return draft.record.identify(Identifier::Other { scheme: crate::iri::slug(&name), value });
    }
    identifier_in(draft, scheme, &value);
}

fn identifier_in(draft: &mut Draft, code: &str, value: &str) {
    // The number of an article of the trade is an ISBN where it begins as one.
    let is_trade_number = code == "03";
    let identifier = match Isbn::parse(value) {
        Ok(isbn) if is_trade_number => Identifier::Isbn(isbn),
        _ => {
            if let Some(scheme) = codes::identifier_scheme(code) {
                return draft.identifier("ProductIdentifier", scheme, value);
            }
            let scheme = if is_trade_number { "ean" } else { "local" };
            Identifier::Other { scheme: scheme.to_owned(), value: value.to_owned() }
        }
    };
    draft.record.identify(identifier);
}

fn form(draft: &mut Draft, code: &str) {
    if let Some(kind) = codes::kind(code) {
        draft.stated(code, kind);
    } else if code != "00" {
        draft.unmapped("ProductForm", code);
    }
    if let Some(carrier) = codes::carrier(code) {
        let form = Form { kind: FormKind::Carrier, code: Some(carrier.to_owned()), term: None };
        push_new(&mut draft.record.forms, form);
    }
    if let Some(binding) = codes::binding(code) {
        draft.note(NoteKind::Medium, Text::new(binding));
    }
}

fn form_detail(draft: &mut Draft, element: &Element) {
    let code = element.text();
    match codes::file_format(&code) {
        Some(format) => draft.note(NoteKind::FileFormat, Text::new(format)),
        None => draft.leave_out(element.name(), &code, UnmappedReason::Technical),
    }
}

/// The statement of the book, or else what codes and number say of the edition.
fn editions(draft: &mut Draft, product: &Element) {
    let mut editions: Vec<String> = all(product, "EditionStatement").map(Element::stripped).collect();
    editions.retain(|edition| !edition.is_empty());
    let is_stated = !editions.is_empty();
    for kind in all(product, "EditionType").chain(all(product, "EditionTypeCode")) {
        let code = kind.text();
        match codes::edition(&code) {
            Some(edition) if !is_stated => editions.push(edition.to_owned()),
            Some(_) => {}
            None => draft.unmapped(kind.name(), &code),
        }
    }
    if !is_stated {
        editions.extend(all(product, "EditionNumber").map(Element::text).filter(|number| !number.is_empty()));
    }
    for edition in editions {
        push_new(&mut draft.record.editions, edition);
    }
}

fn language(draft: &mut Draft, element: &Element) {
    let code = element.child_text("LanguageCode").unwrap_or_default();
    match element.child_text("LanguageRole").as_deref() {
        Some("01") | None => draft.languages("LanguageCode", &code),
        // Of the original of a translation.
        Some("02") => {
            for language in draft.read_languages("LanguageCode", &code) {
                push_new(&mut draft.record.original_languages, language);
            }
        }
        Some(role) => draft.unmapped(&format!("Language ({role})"), &code),
    }
}

/// Pages and playing time. The number that stands in a book comes before others that count the same pages.
fn extent(draft: &mut Draft, element: &Element) {
    let text = |name: &str| element.child_text(name).unwrap_or_default();
    let (kind, value, unit) = (text("ExtentType"), text("ExtentValue"), text("ExtentUnit"));
    let words = match (kind.as_str(), unit.as_str()) {
        ("00" | "05" | "08" | "10" | "11", "03") => return pages(draft, &value),
        ("09" | "14" | "16", "04") => format!("{value} hours"),
        ("09" | "14" | "16", "05") => format!("{value} minutes"),
        ("09" | "14" | "16", "06") => format!("{value} seconds"),
        ("22" | "23", _) => return draft.leave_out("Extent", &format!("{value} ({unit})"), UnmappedReason::Technical),
        _ => return draft.unmapped(&format!("Extent ({kind})"), &value),
    };
    draft.extent(&words);
}

fn pages(draft: &mut Draft, number: &str) {
    let Ok(count) = number.trim().parse::<u32>() else { return draft.unmapped("NumberOfPages", number) };
    if count == 0 || draft.record.page_count.is_some_and(|known| known != count) {
        return draft.leave_out("NumberOfPages", number, UnmappedReason::Technical);
    }
    draft.record.page_count = Some(count);
}

fn audience(draft: &mut Draft, code: &str) {
    match codes::audience(code) {
        Some(audience) => draft.note(NoteKind::Audience, Text::new(audience)),
        None => draft.unmapped("AudienceCode", code),
    }
}
