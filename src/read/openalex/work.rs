//! A work as OpenAlex describes it.

use crate::read::json::shapes::{Keyed, List, Texts, tolerant};

tolerant! {
    /// The fields of a work.
    Work {
        "id" => id: Texts<'a>,
        "doi" => doi: Texts<'a>,
        "title" | "display_name" => title: Texts<'a>,
        "type" => kind: Texts<'a>,
        "type_crossref" => crossref_type: Texts<'a>,
        "publication_date" => publication_date: Texts<'a>,
        "publication_year" => publication_year: Texts<'a>,
        "language" => language: Texts<'a>,
        "ids" => ids: Ids<'a>,
        "primary_location" => primary_location: Location<'a>,
        "best_oa_location" => best_location: Location<'a>,
        "locations" => locations: List<Location<'a>>,
        "host_venue" => host_venue: Source<'a>,
        "authorships" => authorships: List<Authorship<'a>>,
        "biblio" => biblio: Biblio<'a>,
        "keywords" => keywords: List<Topic<'a>>,
        "topics" => topics: List<Topic<'a>>,
        "primary_topic" => primary_topic: Topic<'a>,
        "concepts" => concepts: List<Topic<'a>>,
        "mesh" => mesh: List<Mesh<'a>>,
        "abstract" => plain_abstract: Texts<'a>,
        "abstract_inverted_index" => inverted_abstract: Keyed<'a, Texts<'a>>,
        "referenced_works" => referenced: Texts<'a>,
        "funders" => funders: List<Funder<'a>>,
        "grants" | "awards" => awards: List<Award<'a>>,
        "is_retracted" => is_retracted: Texts<'a>,
        "open_access" => open_access: OpenAccess<'a>,
        "updated_date" => updated: Texts<'a>,
        technical: [
            "relevance_score", "indexed_in", "institutions", "institutions_distinct_count", "countries_distinct_count",
            "corresponding_author_ids", "corresponding_institution_ids", "apc_list", "apc_paid", "fwci", "has_fulltext",
            "fulltext_origin", "cited_by_count", "cited_by_percentile_year", "citation_normalized_percentile", "is_paratext",
            "is_xpac", "locations_count", "referenced_works_count", "related_works", "cited_by_api_url", "counts_by_year",
            "created_date", "sustainable_development_goals", "datasets", "versions", "ngrams_url", "has_content",
            "content_urls", "authors_count", "concepts_count", "topics_count", "alternate_host_venues", "is_authors_truncated",
            "grants_count", "is_oa", "ror", "cited_by_percentile", "content_url", "keywords_count",
        ],
        text: title,
    }

    /// Identifiers of a work in several systems.
    Ids {
        "pmid" => pmid: Texts<'a>,
        "pmcid" => pmcid: Texts<'a>,
        "mag" => mag: Texts<'a>,
        technical: ["openalex", "doi"],
        text: mag,
    }

    /// A place where the work can be found.
    Location {
        "source" => source: Source<'a>,
        "landing_page_url" => page: Texts<'a>,
        "pdf_url" => pdf: Texts<'a>,
        "license" => license: Texts<'a>,
        "version" => version: Texts<'a>,
        "raw_type" => raw_type: Texts<'a>,
        "raw_source_name" => raw_source: Texts<'a>,
        technical: ["id", "is_oa", "is_accepted", "is_published", "license_id", "provenance", "native_id"],
        text: page,
    }

    /// A journal, repository or publisher's platform.
    Source {
        "id" => id: Texts<'a>,
        "display_name" => name: Texts<'a>,
        "issn_l" => issn_l: Texts<'a>,
        "issn" => issn: Texts<'a>,
        "type" => kind: Texts<'a>,
        "host_organization_name" | "publisher" => organization: Texts<'a>,
        "abbreviated_title" => abbreviated: Texts<'a>,
        technical: [
            "is_oa", "is_in_doaj", "is_core", "is_indexed_in_scopus", "is_high_oa_rate", "is_in_doaj_since_year",
            "is_high_oa_rate_since_year", "host_organization", "host_organization_lineage", "host_organization_lineage_names",
            "host_institution_lineage", "host_institution_lineage_names", "publisher_lineage", "publisher_lineage_names",
            "publisher_id", "url", "license", "version", "is_ojs", "raw_type",
        ],
        text: name,
    }

    /// An author with the places of work.
    Authorship {
        "author" => author: Author<'a>,
        "raw_author_name" => raw_name: Texts<'a>,
        "institutions" => institutions: List<Institution<'a>>,
        "raw_affiliation_strings" | "raw_affiliation_string" => raw_affiliations: Texts<'a>,
        technical: ["author_position", "countries", "is_corresponding", "affiliations", "raw_orcid"],
        text: raw_name,
    }

    /// An author.
    Author {
        "id" => id: Texts<'a>,
        "display_name" => name: Texts<'a>,
        "orcid" => orcid: Texts<'a>,
        technical: [],
        text: name,
    }

    /// An institution.
    Institution {
        "id" => id: Texts<'a>,
        "display_name" => name: Texts<'a>,
        "ror" => ror: Texts<'a>,
        technical: ["country_code", "type", "lineage"],
        text: name,
    }

    /// Volume, issue and pages.
    Biblio {
        "volume" => volume: Texts<'a>,
        "issue" => issue: Texts<'a>,
        "first_page" => first_page: Texts<'a>,
        "last_page" => last_page: Texts<'a>,
        technical: [],
        text: volume,
    }

    /// A keyword, topic or concept.
    Topic {
        "id" => id: Texts<'a>,
        "display_name" | "keyword" => name: Texts<'a>,
        "wikidata" => wikidata: Texts<'a>,
        technical: ["score", "count", "subfield", "field", "domain", "level"],
        text: name,
    }

    /// A heading of MeSH.
    Mesh {
        "descriptor_ui" => id: Texts<'a>,
        "descriptor_name" => name: Texts<'a>,
        "qualifier_ui" => qualifier_id: Texts<'a>,
        "qualifier_name" => qualifier: Texts<'a>,
        technical: ["is_major_topic"],
        text: name,
    }

    /// Who paid.
    Funder {
        "id" => id: Texts<'a>,
        "display_name" => name: Texts<'a>,
        "ror" => ror: Texts<'a>,
        technical: [],
        text: name,
    }

    /// An award: of its own, or as older answers have it with its funder.
    Award {
        "funder" | "funder_id" => funder: Texts<'a>,
        "funder_display_name" => funder_name: Texts<'a>,
        "award_id" | "funder_award_id" => number: Texts<'a>,
        "display_name" => name: Texts<'a>,
        technical: ["id", "doi"],
        text: number,
    }

    /// Whether the work can be read without paying.
    OpenAccess {
        "oa_status" => status: Texts<'a>,
        "is_oa" => is_open: Texts<'a>,
        technical: ["oa_url", "any_repository_has_fulltext"],
        text: status,
    }
}
