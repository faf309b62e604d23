//! The metadata kernel of DataCite in XML.

use super::resource::{
    AffiliationOf, Alternate, BoxOf, Creator, DateOf, DescriptionOf, FundingOf, GeoOf, NameIdentifier, NumberOf,
    PointOf, Publisher, RelatedItem, RelatedItemId, RelatedOf, Resource, RightsOf, SubjectOf, TitleOf, Types,
};
use crate::error::ReadError;
use crate::format::Head;
use crate::model::{Record, Status};
use crate::read::bounded::bounded_reader;
use crate::read::json::reader::Refusal;
use crate::read::json::shapes::{List, Texts};
use crate::read::xml::{Element, XmlReader, XmlRecord, XmlRecords};
use std::borrow::Cow;
use std::io::Read;

bounded_reader! {
    /// Reads records in [DataCite's XML](https://schema.datacite.org/), kernels 2 to 4: one resource, several, or in OAI-PMH.
    ///
    /// ```
    /// use bibtriple::model::Kind;
    /// use bibtriple::read::datacite::DataciteXmlReader;
    ///
    /// let input = br#"<resource xmlns="http://datacite.org/schema/kernel-4"><identifier identifierType="DOI">10.5555/data</identifier>
    ///   <titles><title>Loans by the hour</title></titles><resourceType resourceTypeGeneral="Dataset"/></resource>"#;
    /// let records: Vec<_> = DataciteXmlReader::new().for_slice(input).collect::<Result<_, _>>()?;
    /// assert_eq!(records[0].kind, Kind::Dataset);
    /// # Ok::<(), bibtriple::error::ReadError>(())
    /// ```
    DataciteXmlReader
}

impl DataciteXmlReader {
    /// Reads from a stream of UTF-8.
    pub fn for_reader<R: Read>(self, reader: R) -> DataciteXmlRecords<R> {
        let xml = XmlReader::new("DataCite's XML", &["resource"]).with_max_record_size(self.max_record_size);
        DataciteXmlRecords { elements: xml.for_reader(reader) }
    }

    /// Reads from bytes at hand.
    pub fn for_slice(self, bytes: &[u8]) -> DataciteXmlRecords<&[u8]> {
        self.for_reader(bytes)
    }

    /// Whether an input begins as DataCite's XML does.
    #[must_use]
    pub fn looks_like(head: &Head<'_>) -> bool {
        let text = head.text.as_bytes();
        let has = |needle: &str| memchr::memmem::find(text, needle.as_bytes()).is_some();
        let is_resource = has("<resource") || has(":resource");
        head.text.starts_with('<') && is_resource && has("datacite.org/schema/kernel")
    }
}

/// The records of an input of DataCite's XML.
#[derive(Debug)]
#[must_use]
pub struct DataciteXmlRecords<R> {
    elements: XmlRecords<R>,
}

impl<R: Read> Iterator for DataciteXmlRecords<R> {
    type Item = Result<Record, ReadError>;

    fn next(&mut self) -> Option<Self::Item> {
        Some(self.elements.next()?.and_then(|element| record(&element)))
    }
}

fn record(found: &XmlRecord) -> Result<Record, ReadError> {
    let begun = found.begin();
    if begun.origin.status == Status::Deleted {
        return Ok(begun);
    }
    match super::of_resource(&resource(&found.element)) {
        Ok(mut record) => {
            record.origin = begun.origin;
            record.diagnostics.splice(0..0, begun.diagnostics);
            Ok(record)
        }
        Err(Refusal::Syntax(message) | Refusal::Content(message)) => Err(ReadError::record(found.at, message)),
    }
}

fn texts(found: impl IntoIterator<Item = String>) -> Texts<'static> {
    let mut found = found.into_iter().filter(|text| !text.trim().is_empty()).map(Cow::Owned);
    Texts { first: found.next(), rest: found.collect(), is_odd: false }
}

fn child(element: &Element, name: &str) -> Texts<'static> {
    texts(element.child_text(name))
}

fn attribute(element: &Element, name: &str) -> Texts<'static> {
    texts(element.attr(name).map(str::to_owned))
}

/// The attribute in either of the spellings that the kernels have had.
fn either(element: &Element, name: &str, other: &str) -> Texts<'static> {
    texts(element.attr(name).or_else(|| element.attr(other)).map(str::to_owned))
}

fn lang(element: &Element) -> Texts<'static> {
    texts(element.attr_any("lang").map(str::to_owned))
}

fn list<T>(element: &Element, path: &str, read: fn(&Element) -> T) -> List<T> {
    List(element.at(path).into_iter().map(read).collect())
}

/// The resource that an element describes.
fn resource(element: &Element) -> Resource<'static> {
    let none = Element::default();
    let resource_type = element.child("resourceType").unwrap_or(&none);
    let publisher = element.child("publisher").unwrap_or(&none);
    let is_doi = |id: &&Element| id.attr("identifierType").is_none_or(|kind| kind.eq_ignore_ascii_case("doi"));
    let (dois, others): (Vec<_>, Vec<_>) = element.children_named("identifier").partition(is_doi);
    Resource {
        doi: texts(dois.into_iter().map(Element::text)),
        identifiers: List(others.into_iter().map(|id| alternate(id, "identifierType")).collect()),
        alternate: list(element, "alternateIdentifiers/alternateIdentifier", |id| {
            alternate(id, "alternateIdentifierType")
        }),
        creators: list(element, "creators/creator", |one| creator(one, "creatorName")),
        contributors: list(element, "contributors/contributor", |one| creator(one, "contributorName")),
        titles: list(element, "titles/title", title),
        publisher: self::publisher(publisher),
        publication_year: child(element, "publicationYear"),
        subjects: list(element, "subjects/subject", subject),
        dates: list(element, "dates/date", |date| DateOf {
            date: texts([date.text()]),
            kind: attribute(date, "dateType"),
            information: attribute(date, "dateInformation"),
            ..DateOf::default()
        }),
        language: child(element, "language"),
        types: Types {
            general: attribute(resource_type, "resourceTypeGeneral"),
            resource: texts([resource_type.text()]),
            ..Types::default()
        },
        related: list(element, "relatedIdentifiers/relatedIdentifier", |related| RelatedOf {
            id: texts([related.text()]),
            scheme: attribute(related, "relatedIdentifierType"),
            relation: attribute(related, "relationType"),
            general: attribute(related, "resourceTypeGeneral"),
            information: attribute(related, "relationTypeInformation"),
            ..RelatedOf::default()
        }),
        related_items: list(element, "relatedItems/relatedItem", related_item),
        sizes: texts(element.at("sizes/size").into_iter().map(Element::text)),
        formats: texts(element.at("formats/format").into_iter().map(Element::text)),
        version: child(element, "version"),
        // Kernel 2 had one statement without a list around it.
        rights: List(
            element.at("rightsList/rights").into_iter().chain(element.children_named("rights")).map(rights).collect(),
        ),
        descriptions: list(element, "descriptions/description", |description| DescriptionOf {
            description: texts([description.markup()]),
            kind: attribute(description, "descriptionType"),
            lang: lang(description),
            ..DescriptionOf::default()
        }),
        geo: list(element, "geoLocations/geoLocation", geo),
        funding: list(element, "fundingReferences/fundingReference", funding),
        ..Resource::default()
    }
}

fn alternate(id: &Element, scheme: &str) -> Alternate<'static> {
    Alternate { value: texts([id.text()]), scheme: attribute(id, scheme), ..Alternate::default() }
}

fn creator(element: &Element, name: &str) -> Creator<'static> {
    let names = element.child(name).or_else(|| element.child("name"));
    Creator {
        name: texts(names.map(Element::text)),
        name_type: texts(names.and_then(|name| name.attr("nameType")).map(str::to_owned)),
        given: child(element, "givenName"),
        family: child(element, "familyName"),
        affiliation: list(element, "affiliation", |affiliation| AffiliationOf {
            name: texts([affiliation.text()]),
            id: attribute(affiliation, "affiliationIdentifier"),
            scheme: attribute(affiliation, "affiliationIdentifierScheme"),
            ..AffiliationOf::default()
        }),
        ids: list(element, "nameIdentifier", |id| NameIdentifier {
            id: texts([id.text()]),
            scheme: attribute(id, "nameIdentifierScheme"),
            ..NameIdentifier::default()
        }),
        role: attribute(element, "contributorType"),
        ..Creator::default()
    }
}

fn title(title: &Element) -> TitleOf<'static> {
    TitleOf {
        title: texts([title.markup()]),
        title_type: attribute(title, "titleType"),
        lang: lang(title),
        ..TitleOf::default()
    }
}

fn publisher(publisher: &Element) -> Publisher<'static> {
    Publisher {
        name: texts([publisher.text()]),
        id: attribute(publisher, "publisherIdentifier"),
        scheme: attribute(publisher, "publisherIdentifierScheme"),
        ..Publisher::default()
    }
}

fn subject(subject: &Element) -> SubjectOf<'static> {
    SubjectOf {
        subject: texts([subject.text()]),
        scheme: attribute(subject, "subjectScheme"),
        scheme_uri: either(subject, "schemeURI", "schemeUri"),
        value_uri: either(subject, "valueURI", "valueUri"),
        code: attribute(subject, "classificationCode"),
        lang: lang(subject),
        ..SubjectOf::default()
    }
}

fn rights(rights: &Element) -> RightsOf<'static> {
    RightsOf {
        rights: texts([rights.text()]),
        uri: either(rights, "rightsURI", "rightsUri"),
        id: attribute(rights, "rightsIdentifier"),
        ..RightsOf::default()
    }
}

fn geo(geo: &Element) -> GeoOf<'static> {
    let none = Element::default();
    let point = geo.child("geoLocationPoint").unwrap_or(&none);
    let area = geo.child("geoLocationBox").unwrap_or(&none);
    GeoOf {
        place: child(geo, "geoLocationPlace"),
        point: PointOf {
            latitude: child(point, "pointLatitude"),
            longitude: child(point, "pointLongitude"),
            text: texts([point.own_text()]),
            ..PointOf::default()
        },
        area: BoxOf {
            south: child(area, "southBoundLatitude"),
            west: child(area, "westBoundLongitude"),
            north: child(area, "northBoundLatitude"),
            east: child(area, "eastBoundLongitude"),
            text: texts([area.own_text()]),
            ..BoxOf::default()
        },
        ..GeoOf::default()
    }
}

fn funding(funding: &Element) -> FundingOf<'static> {
    let none = Element::default();
    let id = funding.child("funderIdentifier").unwrap_or(&none);
    let award = funding.child("awardNumber").unwrap_or(&none);
    FundingOf {
        name: child(funding, "funderName"),
        id: texts([id.text()]),
        scheme: attribute(id, "funderIdentifierType"),
        award: texts([award.text()]),
        award_uri: either(award, "awardURI", "awardUri"),
        award_title: child(funding, "awardTitle"),
        ..FundingOf::default()
    }
}

fn related_item(item: &Element) -> RelatedItem<'static> {
    let none = Element::default();
    let id = item.child("relatedItemIdentifier").unwrap_or(&none);
    let number = item.child("number").unwrap_or(&none);
    RelatedItem {
        general: attribute(item, "relatedItemType"),
        relation: attribute(item, "relationType"),
        id: RelatedItemId {
            id: texts([id.text()]),
            scheme: attribute(id, "relatedItemIdentifierType"),
            ..RelatedItemId::default()
        },
        titles: list(item, "titles/title", title),
        creators: list(item, "creators/creator", |one| creator(one, "creatorName")),
        contributors: list(item, "contributors/contributor", |one| creator(one, "contributorName")),
        year: child(item, "publicationYear"),
        volume: child(item, "volume"),
        issue: child(item, "issue"),
        number: NumberOf {
            number: texts([number.text()]),
            kind: attribute(number, "numberType"),
            ..NumberOf::default()
        },
        first_page: child(item, "firstPage"),
        last_page: child(item, "lastPage"),
        publisher: Publisher { name: child(item, "publisher"), ..Publisher::default() },
        edition: child(item, "edition"),
        ..RelatedItem::default()
    }
}
