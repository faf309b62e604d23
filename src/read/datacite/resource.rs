//! A resource by the [metadata schema of DataCite](https://datacite-metadata-schema.readthedocs.io/), as its API has it.

use crate::read::json::shapes::{Fill, List, Texts, tolerant};

tolerant! {
    /// All properties of kernels 2 to 4, in the spellings of the API over the years.
    Resource {
        "attributes" => attributes: List<Resource<'a>>,
        "doi" | "DOI" => doi: Texts<'a>,
        "id" => id: Texts<'a>,
        "identifier" => identifier: List<Alternate<'a>>,
        "identifiers" => identifiers: List<Alternate<'a>>,
        "alternateIdentifiers" | "alternate-identifiers" | "alternate_identifiers" => alternate: List<Alternate<'a>>,
        "creators" | "creator" | "author" => creators: List<Creator<'a>>,
        "contributors" | "contributor" => contributors: List<Creator<'a>>,
        "titles" | "title" => titles: List<TitleOf<'a>>,
        "publisher" => publisher: Publisher<'a>,
        "container" => container: Container<'a>,
        "publicationYear" | "publication-year" | "publication_year" => publication_year: Texts<'a>,
        "subjects" => subjects: List<SubjectOf<'a>>,
        "dates" => dates: List<DateOf<'a>>,
        "language" => language: Texts<'a>,
        "types" => types: Types<'a>,
        "resourceTypeGeneral" | "resource-type-id" => general: Texts<'a>,
        "resourceType" => resource_type: Texts<'a>,
        "relatedIdentifiers" | "related-identifiers" | "related_identifiers" => related: List<RelatedOf<'a>>,
        "relatedItems" | "related-items" | "related_items" => related_items: List<RelatedItem<'a>>,
        "sizes" | "size" => sizes: Texts<'a>,
        "formats" | "format" => formats: Texts<'a>,
        "version" | "version_info" => version: Texts<'a>,
        "rightsList" | "rights-list" | "rights_list" | "rights" => rights: List<RightsOf<'a>>,
        "descriptions" | "description" => descriptions: List<DescriptionOf<'a>>,
        "geoLocations" | "geo-locations" | "geo_locations" => geo: List<GeoOf<'a>>,
        "fundingReferences" | "funding-references" | "funding_references" => funding: List<FundingOf<'a>>,
        "url" | "b_url" => url: Texts<'a>,
        "contentUrl" | "content-url" | "content_url" => content_url: Texts<'a>,
        "updated" => updated: Texts<'a>,
        technical: [
            "type", "xml", "schemaVersion", "schema-version", "schema_version", "metadataVersion", "state", "isActive", "reason",
            "source", "published", "created", "registered", "viewCount", "viewsOverTime", "downloadCount", "downloadsOverTime",
            "referenceCount", "citationCount", "citationsOverTime", "partCount", "partOfCount", "versionCount",
            "versionOfCount", "prefix", "suffix", "agency", "clientId", "providerId", "provider_id", "client_id", "media",
            "relationships", "landingPage", "clientID", "date_registered", "date_updated", "provider",
        ],
        text: doi,
    }

    /// An identifier beside the DOI.
    Alternate {
        "identifier" | "alternateIdentifier" | "alternate-identifier" | "Identifier" => value: Texts<'a>,
        "identifierType" | "alternateIdentifierType" | "identifier-type" | "alternate-identifier-type" => scheme: Texts<'a>,
        technical: [],
        text: value,
    }

    /// A creator or contributor.
    Creator {
        "name" | "creatorName" | "contributorName" => name: Texts<'a>,
        "nameType" | "name-type" | "name_type" | "type" => name_type: Texts<'a>,
        "givenName" | "given-name" | "given_name" | "given" => given: Texts<'a>,
        "familyName" | "family-name" | "family_name" | "family" => family: Texts<'a>,
        "affiliation" | "affiliations" => affiliation: List<AffiliationOf<'a>>,
        "nameIdentifiers" | "nameIdentifier" | "name-identifiers" | "name_identifiers" => ids: List<NameIdentifier<'a>>,
        "contributorType" | "contributor-type" | "contributor_type" => role: Texts<'a>,
        "ORCID" | "id" => id: Texts<'a>,
        technical: ["lang", "contributorRoles"],
        text: name,
    }

    /// Where a creator worked.
    AffiliationOf {
        "name" => name: Texts<'a>,
        "affiliationIdentifier" | "affiliation-identifier" | "id" => id: Texts<'a>,
        "affiliationIdentifierScheme" | "affiliation-identifier-scheme" => scheme: Texts<'a>,
        technical: ["schemeUri", "schemeURI", "scheme-uri"],
        text: name,
    }

    /// ORCID, ISNI or the like.
    NameIdentifier {
        "nameIdentifier" | "name-identifier" | "name_identifier" => id: Texts<'a>,
        "nameIdentifierScheme" | "name-identifier-scheme" | "name_identifier_scheme" => scheme: Texts<'a>,
        technical: ["schemeUri", "schemeURI", "scheme-uri"],
        text: id,
    }

    /// A title with its type and language.
    TitleOf {
        "title" | "text" => title: Texts<'a>,
        "titleType" | "title-type" | "title_type" => title_type: Texts<'a>,
        "lang" => lang: Texts<'a>,
        technical: [],
        text: title,
    }

    /// A publisher: its name alone until kernel 4.5.
    Publisher {
        "name" => name: Texts<'a>,
        "publisherIdentifier" | "publisher-identifier" => id: Texts<'a>,
        "publisherIdentifierScheme" | "publisher-identifier-scheme" => scheme: Texts<'a>,
        technical: ["schemeUri", "schemeURI", "lang", "id", "type"],
        text: name,
    }

    /// What the API found the resource to be in.
    Container {
        "type" => kind: Texts<'a>,
        "title" => title: Texts<'a>,
        "identifier" => id: Texts<'a>,
        "identifierType" | "identifier-type" => scheme: Texts<'a>,
        "volume" => volume: Texts<'a>,
        "issue" => issue: Texts<'a>,
        "firstPage" | "first-page" | "first_page" => first_page: Texts<'a>,
        "lastPage" | "last-page" | "last_page" => last_page: Texts<'a>,
        "number" => number: Texts<'a>,
        "edition" => edition: Texts<'a>,
        technical: ["numberType", "chapterNumber", "titleType", "relatedItemType"],
        text: title,
    }

    /// A subject with its scheme.
    SubjectOf {
        "subject" => subject: Texts<'a>,
        "subjectScheme" | "subject-scheme" | "subject_scheme" => scheme: Texts<'a>,
        "schemeUri" | "schemeURI" | "scheme-uri" => scheme_uri: Texts<'a>,
        "valueUri" | "valueURI" | "value-uri" => value_uri: Texts<'a>,
        "classificationCode" | "classification-code" => code: Texts<'a>,
        "lang" => lang: Texts<'a>,
        technical: [],
        text: subject,
    }

    /// A date with what happened then.
    DateOf {
        "date" => date: Texts<'a>,
        "dateType" | "date-type" | "date_type" => kind: Texts<'a>,
        "dateInformation" | "date-information" => information: Texts<'a>,
        technical: [],
        text: date,
    }

    /// What the resource is, in the lists of several formats.
    Types {
        "resourceTypeGeneral" | "resource-type-general" | "resource_type_general" => general: Texts<'a>,
        "resourceType" | "resource-type" | "resource_type" => resource: Texts<'a>,
        "schemaOrg" | "type" => schema_org: Texts<'a>,
        "citeproc" => citeproc: Texts<'a>,
        "bibtex" => bibtex: Texts<'a>,
        "ris" => ris: Texts<'a>,
        technical: [],
        text: resource,
    }

    /// A related work by its identifier.
    RelatedOf {
        "relatedIdentifier" | "related-identifier" | "related_identifier" | "id" => id: Texts<'a>,
        "relatedIdentifierType" | "related-identifier-type" | "related_identifier_type" => scheme: Texts<'a>,
        "relationType" | "relation-type" | "relation_type" | "type" => relation: Texts<'a>,
        "resourceTypeGeneral" | "resource-type-general" => general: Texts<'a>,
        "relationTypeInformation" => information: Texts<'a>,
        technical: ["relatedMetadataScheme", "schemeUri", "schemeURI", "schemeType", "related-metadata-scheme"],
        text: id,
    }

    /// A related work with its description.
    RelatedItem {
        "relatedItemType" | "related-item-type" => general: Texts<'a>,
        "relationType" | "relation-type" => relation: Texts<'a>,
        "relatedItemIdentifier" | "related-item-identifier" => id: RelatedItemId<'a>,
        "titles" | "title" => titles: List<TitleOf<'a>>,
        "creators" | "creator" => creators: List<Creator<'a>>,
        "contributors" | "contributor" => contributors: List<Creator<'a>>,
        "publicationYear" | "publication-year" => year: Texts<'a>,
        "volume" => volume: Texts<'a>,
        "issue" => issue: Texts<'a>,
        "number" => number: NumberOf<'a>,
        "numberType" | "number-type" => number_type: Texts<'a>,
        "firstPage" | "first-page" => first_page: Texts<'a>,
        "lastPage" | "last-page" => last_page: Texts<'a>,
        "publisher" => publisher: Publisher<'a>,
        "edition" => edition: Texts<'a>,
        "text" => text: Texts<'a>,
        technical: ["relationTypeInformation"],
        text: text,
    }

    /// The identifier of a related item.
    RelatedItemId {
        "relatedItemIdentifier" | "related-item-identifier" => id: Texts<'a>,
        "relatedItemIdentifierType" | "related-item-identifier-type" => scheme: Texts<'a>,
        technical: ["relatedMetadataScheme", "schemeURI", "schemeUri", "schemeType"],
        text: id,
    }

    /// The number of a related item.
    NumberOf {
        "number" => number: Texts<'a>,
        "numberType" => kind: Texts<'a>,
        technical: [],
        text: number,
    }

    /// Rights, with the address of a licence.
    RightsOf {
        "rights" => rights: Texts<'a>,
        "rightsUri" | "rightsURI" | "rights-uri" | "rights_uri" | "url" => uri: Texts<'a>,
        "rightsIdentifier" | "rights-identifier" | "id" => id: Texts<'a>,
        technical: ["rightsIdentifierScheme", "schemeUri", "schemeURI", "rights-identifier-scheme", "scheme-uri", "lang"],
        text: rights,
    }

    /// An abstract, note or the like.
    DescriptionOf {
        "description" => description: Texts<'a>,
        "descriptionType" | "description-type" | "description_type" | "type" => kind: Texts<'a>,
        "lang" => lang: Texts<'a>,
        technical: [],
        text: description,
    }

    /// Where the data are from.
    GeoOf {
        "geoLocationPlace" | "geo-location-place" | "geo_location_place" => place: Texts<'a>,
        "geoLocationPoint" | "geo-location-point" | "geo_location_point" => point: PointOf<'a>,
        "geoLocationBox" | "geo-location-box" | "geo_location_box" => area: BoxOf<'a>,
        technical: [],
        text: place,
    }

    /// A point; text in kernel 3: latitude, blank, longitude.
    PointOf {
        "pointLatitude" | "point-latitude" | "point_latitude" => latitude: Texts<'a>,
        "pointLongitude" | "point-longitude" | "point_longitude" => longitude: Texts<'a>,
        "text" => text: Texts<'a>,
        technical: [],
        text: text,
    }

    /// A box; text in kernel 3: south, west, north, east.
    BoxOf {
        "southBoundLatitude" | "south-bound-latitude" | "south_bound_latitude" => south: Texts<'a>,
        "westBoundLongitude" | "west-bound-longitude" | "west_bound_longitude" => west: Texts<'a>,
        "northBoundLatitude" | "north-bound-latitude" | "north_bound_latitude" => north: Texts<'a>,
        "eastBoundLongitude" | "east-bound-longitude" | "east_bound_longitude" => east: Texts<'a>,
        "text" => text: Texts<'a>,
        technical: [],
        text: text,
    }

    /// Who paid, and for what.
    FundingOf {
        "funderName" | "funder-name" | "funder_name" => name: Texts<'a>,
        "funderIdentifier" | "funder-identifier" | "funder_identifier" => id: Texts<'a>,
        "funderIdentifierType" | "funder-identifier-type" | "funder_identifier_type" => scheme: Texts<'a>,
        "awardNumber" | "award-number" | "award_number" => award: Texts<'a>,
        "awardUri" | "awardURI" | "award-uri" | "award_uri" => award_uri: Texts<'a>,
        "awardTitle" | "award-title" | "award_title" => award_title: Texts<'a>,
        technical: ["schemeUri", "schemeURI"],
        text: name,
    }
}

impl Types<'_> {
    /// Whether nothing is said.
    pub(in crate::read) fn is_blank(&self) -> bool {
        Fill::is_blank(self)
    }
}
