//! An identifier of any scheme.

use super::{
    Ark, ArxivId, Doi, Handle, InvalidId, Isbn, Isni, Issn, Lccn, OclcNumber, Orcid, Pmid, ShortDoi, Urn, authority,
};
use serde::{Deserialize, Serialize};

/// An identifier of a work, agent or host.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "scheme", content = "value", rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Identifier {
    /// Digital Object Identifier.
    Doi(Doi),
    /// Short DOI: an alias that must be resolved to know the work.
    ShortDoi(ShortDoi),
    /// International Standard Book Number.
    Isbn(Isbn),
    /// International Standard Serial Number, of the print edition or of an unstated one.
    Issn(Issn),
    /// ISSN of the electronic edition.
    Eissn(Issn),
    /// Linking ISSN.
    IssnL(Issn),
    /// ORCID iD.
    Orcid(Orcid),
    /// International Standard Name Identifier.
    Isni(Isni),
    /// PubMed identifier.
    Pmid(Pmid),
    /// OCLC control number.
    Oclc(OclcNumber),
    /// Library of Congress Control Number.
    Lccn(Lccn),
    /// Handle.
    Handle(Handle),
    /// Uniform Resource Name.
    Urn(Urn),
    /// Archival Resource Key.
    Ark(Ark),
    /// arXiv identifier.
    Arxiv(ArxivId),
    /// An IRI in an authority file or on the web: VIAF, GND, id.loc.gov, ROR.
    Iri(String),
    /// Any other scheme, by its code in the
    /// [MARC list of standard identifiers](https://www.loc.gov/standards/sourcelist/standard-identifier.html) where it has one:
    /// `coden`, `sici`, `upc`, `ean`, `ismn`, `isrc`; `local` for an unstated one.
    Other {
        /// Code of the scheme.
        scheme: String,
        /// The value as written.
        value: String,
    },
    /// A value that breaks the rules of its scheme, as written.
    Invalid {
        /// Code of the scheme: `isbn`, `doi`.
        scheme: String,
        /// The value as written.
        value: String,
    },
}

impl Identifier {
    /// Reads a value of the scheme with this code in the
    /// [MARC list of standard identifiers](https://www.loc.gov/standards/sourcelist/standard-identifier.html).
    ///
    /// A value that breaks the rules of its scheme is `Invalid`; one of a scheme without rules here is `Other`.
    #[must_use]
    pub fn of_scheme(scheme: &str, value: &str) -> Self {
        fn typed<T>(read: Result<T, InvalidId>, make: fn(T) -> Identifier) -> Option<Identifier> {
            read.ok().map(make)
        }
        let scheme = scheme.trim().to_ascii_lowercase();
        let value = value.trim();
        let identifier = match scheme.as_str() {
            "doi" => typed(Doi::parse(value), Self::Doi).or_else(|| typed(ShortDoi::parse(value), Self::ShortDoi)),
            "isbn" => typed(Isbn::parse(value), Self::Isbn),
            "issn" => typed(Issn::parse(value), Self::Issn),
            "eissn" => typed(Issn::parse(value), Self::Eissn),
            "issn-l" | "issnl" => typed(Issn::parse(value), Self::IssnL),
            "orcid" => typed(Orcid::parse(value), Self::Orcid),
            "isni" => typed(Isni::parse(value), Self::Isni),
            "pmid" | "pubmed" => typed(Pmid::parse(value), Self::Pmid),
            "oclc" | "ocolc" => typed(OclcNumber::parse(value), Self::Oclc),
            "lccn" => typed(Lccn::parse(value), Self::Lccn),
            // A DOI is a Handle too, and is better known by its own name.
            "hdl" | "handle" => {
                typed(Handle::parse(value), Self::Handle).or_else(|| typed(Doi::parse(value), Self::Doi))
            }
            "urn" => Urn::parse(value).ok().and_then(Self::of_urn),
            "ark" => typed(Ark::parse(value), Self::Ark),
            "arxiv" => typed(ArxivId::parse(value), Self::Arxiv),
            _ => return Self::Other { scheme, value: value.to_owned() },
        };
        identifier.unwrap_or_else(|| Self::Invalid { scheme, value: value.to_owned() })
    }

    /// A URN; an ISBN and an ISSN in it are better known by their own names. `None` where such a number breaks its rules.
    pub(super) fn of_urn(urn: Urn) -> Option<Self> {
        let text = urn.as_str();
        match text.get(.."urn:isbn:".len()).map(str::to_ascii_lowercase).as_deref() {
            Some("urn:isbn:") => Isbn::parse(text).ok().map(Self::Isbn),
            Some("urn:issn:") => Issn::parse(text).ok().map(Self::Issn),
            _ => Some(Self::Urn(urn)),
        }
    }

    /// What an authority reference names: a URI, or a number behind the code of its agency or source, as MARC puts into $0 and $1.
    ///
    /// ORCID and ISNI are typed; VIAF, GND, id.loc.gov, FAST, ROR and Wikidata become the IRI that their own linked data uses; any other web
    /// address or URN that is a legal IRI stays what it is. `None` where the agency is not known: the number alone says nothing.
    ///
    /// ```
    /// use bibtriple::id::Identifier;
    ///
    /// let gnd = Identifier::from_uri("(DE-588)118540238");
    /// assert_eq!(gnd, Some(Identifier::Iri("https://d-nb.info/gnd/118540238".to_owned())));
    /// ```
    #[must_use]
    pub fn from_uri(text: &str) -> Option<Self> {
        authority::read(text)
    }

    /// Code of the scheme: `doi`, `isbn`, `uri`; in lower case.
    #[must_use]
    pub fn scheme(&self) -> &str {
        match self {
            Self::Doi(_) => "doi",
            Self::ShortDoi(_) => "shortdoi",
            Self::Isbn(_) => "isbn",
            Self::Issn(_) => "issn",
            Self::Eissn(_) => "eissn",
            Self::IssnL(_) => "issn-l",
            Self::Orcid(_) => "orcid",
            Self::Isni(_) => "isni",
            Self::Pmid(_) => "pmid",
            Self::Oclc(_) => "oclc",
            Self::Lccn(_) => "lccn",
            Self::Handle(_) => "hdl",
            Self::Urn(_) => "urn",
            Self::Ark(_) => "ark",
            Self::Arxiv(_) => "arxiv",
            Self::Iri(_) => "uri",
            Self::Other { scheme, .. } | Self::Invalid { scheme, .. } => scheme,
        }
    }

    /// The value in its normal form, or as written where its scheme has none.
    #[must_use]
    pub fn value(&self) -> &str {
        match self {
            Self::Doi(id) => id.as_str(),
            Self::ShortDoi(id) => id.as_str(),
            Self::Isbn(id) => id.as_str(),
            Self::Issn(id) | Self::Eissn(id) | Self::IssnL(id) => id.as_str(),
            Self::Orcid(id) => id.as_str(),
            Self::Isni(id) => id.as_str(),
            Self::Pmid(id) => id.as_str(),
            Self::Oclc(id) => id.as_str(),
            Self::Lccn(id) => id.as_str(),
            Self::Handle(id) => id.as_str(),
            Self::Urn(id) => id.as_str(),
            Self::Ark(id) => id.as_str(),
            Self::Arxiv(id) => id.as_str(),
            Self::Iri(value) | Self::Other { value, .. } | Self::Invalid { value, .. } => value,
        }
    }

    /// The IRI of what is identified, where the scheme has one.
    #[must_use]
    pub fn iri(&self) -> Option<String> {
        match self {
            Self::Doi(id) => Some(id.iri()),
            Self::ShortDoi(id) => Some(id.iri()),
            Self::Isbn(id) => Some(id.iri()),
            Self::Issn(id) | Self::Eissn(id) | Self::IssnL(id) => Some(id.iri()),
            Self::Orcid(id) => Some(id.iri()),
            Self::Isni(id) => Some(id.iri()),
            Self::Pmid(id) => Some(id.iri()),
            Self::Oclc(id) => Some(id.iri()),
            Self::Lccn(id) => Some(id.iri()),
            Self::Handle(id) => Some(id.iri()),
            Self::Urn(id) => Some(id.iri()),
            Self::Ark(id) => Some(id.iri()),
            Self::Arxiv(id) => Some(id.iri()),
            Self::Iri(iri) => Some(iri.clone()),
            Self::Other { .. } | Self::Invalid { .. } => None,
        }
    }

    /// The form for `dcterms:identifier`, which says the scheme: `doi:10.1000/182`, `urn:isbn:…`, `info:pmid/…`, `(OCoLC)…`.
    #[must_use]
    pub fn uri_form(&self) -> Option<String> {
        match self {
            Self::Doi(id) => Some(["doi:", id.as_str()].concat()),
            Self::ShortDoi(id) => Some(["doi:", id.as_str()].concat()),
            Self::Isbn(id) => Some(id.iri()),
            Self::Issn(id) | Self::Eissn(id) | Self::IssnL(id) => Some(["urn:issn:", id.as_str()].concat()),
            Self::Orcid(id) => Some(id.iri()),
            Self::Isni(id) => Some(id.iri()),
            Self::Pmid(id) => Some(["info:pmid/", id.as_str()].concat()),
            Self::Oclc(id) => Some(["(OCoLC)", id.as_str()].concat()),
            Self::Lccn(id) => Some(["info:lccn/", id.as_str()].concat()),
            Self::Handle(id) => Some(["hdl:", id.as_str()].concat()),
            Self::Urn(id) => Some(id.to_string()),
            Self::Ark(id) => Some(id.to_string()),
            Self::Arxiv(id) => Some(["arXiv:", id.as_str()].concat()),
            Self::Iri(iri) => Some(iri.clone()),
            Self::Other { .. } | Self::Invalid { .. } => None,
        }
    }
}
