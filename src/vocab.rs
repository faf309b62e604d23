//! The terms we emit, and nothing else.
//!
//! What a term is (class or property, its superclasses, its domain and range) stands in `vocab/*.ttl`; a test holds every
//! constant against those files, and every triple that the suite produces.

mod relators;
mod terms;

pub use terms::*;

use oxrdf::NamedNodeRef;
use std::fmt;

/// Prefixes of Turtle, in the order in which they are declared.
pub const PREFIXES: [(&str, &str); 16] = [
    ("bibo", "http://purl.org/ontology/bibo/"),
    ("dcmitype", "http://purl.org/dc/dcmitype/"),
    ("dcterms", "http://purl.org/dc/terms/"),
    ("foaf", "http://xmlns.com/foaf/0.1/"),
    ("frbr", "http://purl.org/vocab/frbr/core#"),
    ("holding", "http://purl.org/ontology/holding#"),
    ("org", "http://www.w3.org/ns/org#"),
    ("owl", "http://www.w3.org/2002/07/owl#"),
    ("prov", "http://www.w3.org/ns/prov#"),
    ("rdau", "http://rdaregistry.info/Elements/u/"),
    ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
    ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
    ("rel", "http://id.loc.gov/vocabulary/relators/"),
    ("skos", "http://www.w3.org/2004/02/skos/core#"),
    ("void", "http://rdfs.org/ns/void#"),
    ("xsd", "http://www.w3.org/2001/XMLSchema#"),
];

/// A term of a vocabulary: a class, a property, a datatype or an individual.
#[derive(Clone, Copy)]
pub struct Term(&'static Spelling);

/// A term as each syntax writes it, prepared at compile time.
struct Spelling {
    /// Hash of the IRI, so that terms compare as numbers.
    id: u64,
    iri: &'static str,
    /// `<iri>`.
    ntriples: &'static str,
    /// The same between blanks, as it stands between subject and object.
    predicate: &'static str,
    /// As a predicate, with all that stands in a line between the subject and the text of a literal: ` <iri> "`.
    before_text: &'static str,
    /// The same before the IRI of an object: ` <iri> <`.
    before_iri: &'static str,
    /// As an object, with the end of the line: `iri> .`.
    object: &'static str,
    /// `prefix:name`, or `<iri>` where there is no prefix.
    turtle: &'static str,
    /// Bit of the prefix in [`PrefixSet`]; none where there is no prefix.
    prefix: u32,
}

impl Term {
    /// Its IRI.
    #[must_use]
    pub const fn iri(self) -> &'static str {
        self.0.iri
    }

    /// Its IRI between angle brackets.
    #[must_use]
    pub const fn ntriples(self) -> &'static str {
        self.0.ntriples
    }

    /// [`ntriples`](Self::ntriples) between blanks, as it stands in a triple.
    pub(crate) const fn predicate(self) -> &'static str {
        self.0.predicate
    }

    /// What stands in a line of N-Triples between the subject and the text of a literal, where this is the property: ` <iri> "`.
    pub(crate) const fn before_text(self) -> &'static str {
        self.0.before_text
    }

    /// What stands in a line of N-Triples between the subject and the IRI of an object, where this is the property: ` <iri> <`.
    pub(crate) const fn before_iri(self) -> &'static str {
        self.0.before_iri
    }

    /// The end of a line of N-Triples whose object this is, from its IRI on: `iri> .` and the line break.
    pub(crate) const fn as_object(self) -> &'static str {
        self.0.object
    }

    /// Its name with the prefix, or its IRI between angle brackets where there is no prefix for it.
    #[must_use]
    pub const fn turtle(self) -> &'static str {
        self.0.turtle
    }

    /// The prefix of [`turtle`](Self::turtle), as a set of one or none.
    #[must_use]
    pub const fn prefix(self) -> PrefixSet {
        PrefixSet(self.0.prefix)
    }

    /// One of 64 bits: of a set of few terms they tell that a term is not among them.
    pub(crate) const fn bit(self) -> u64 {
        1 << (self.0.id % 64)
    }

    /// The term in the [`oxrdf`] model.
    #[must_use]
    pub const fn as_named_node(self) -> NamedNodeRef<'static> {
        NamedNodeRef::new_unchecked(self.0.iri)
    }
}

impl PartialEq for Term {
    fn eq(&self, other: &Self) -> bool {
        self.0.id == other.0.id
    }
}

impl Eq for Term {}

impl std::hash::Hash for Term {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        state.write_u64(self.0.id);
    }
}

impl fmt::Debug for Term {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.turtle)
    }
}

/// Prefixes that a piece of Turtle uses.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct PrefixSet(u32);

impl PrefixSet {
    /// All of [`PREFIXES`].
    pub const ALL: Self = Self((1 << PREFIXES.len()) - 1);

    /// Adds the prefixes of another set.
    pub const fn add(&mut self, other: Self) {
        self.0 |= other.0;
    }

    /// The prefixes and their namespaces, in order.
    pub fn iter(self) -> impl Iterator<Item = (&'static str, &'static str)> {
        PREFIXES.into_iter().enumerate().filter(move |(bit, _)| self.0 & (1 << bit) != 0).map(|(_, prefix)| prefix)
    }
}

/// The set that holds the prefix of this name; the empty set for the name "".
#[expect(clippy::indexing_slicing, reason = "it runs at compile time and within the length")]
const fn prefix_bit(name: &str) -> u32 {
    let mut bit = 0;
    while bit < PREFIXES.len() {
        if is_equal(PREFIXES[bit].0, name) {
            return 1 << bit;
        }
        bit += 1;
    }
    0
}

#[expect(clippy::indexing_slicing, reason = "it runs at compile time and within the length")]
const fn is_equal(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    if one.len() != other.len() {
        return false;
    }
    let mut at = 0;
    while at < one.len() {
        if one[at] != other[at] {
            return false;
        }
        at += 1;
    }
    true
}

/// [FNV-1a](http://www.isthe.com/chongo/tech/comp/fnv/), which runs at compile time; a test shows that no two terms share one.
#[expect(clippy::indexing_slicing, reason = "it runs at compile time and within the length")]
const fn hash(text: &str) -> u64 {
    let bytes = text.as_bytes();
    let (mut hash, mut at) = (0xcbf2_9ce4_8422_2325_u64, 0);
    while at < bytes.len() {
        hash = (hash ^ bytes[at] as u64).wrapping_mul(0x100_0000_01b3);
        at += 1;
    }
    hash
}

/// One term with all its spellings.
macro_rules! term {
    ("", $namespace:literal, $name:literal) => {
        $crate::vocab::Term(
            const {
                &$crate::vocab::Spelling {
                    id: $crate::vocab::hash(concat!($namespace, $name)),
                    iri: concat!($namespace, $name),
                    ntriples: concat!("<", $namespace, $name, ">"),
                    predicate: concat!(" <", $namespace, $name, "> "),
                    before_text: concat!(" <", $namespace, $name, "> \""),
                    before_iri: concat!(" <", $namespace, $name, "> <"),
                    object: concat!($namespace, $name, "> .\n"),
                    turtle: concat!("<", $namespace, $name, ">"),
                    prefix: 0,
                }
            },
        )
    };
    ($prefix:literal, $namespace:literal, $name:literal) => {
        $crate::vocab::Term(
            const {
                &$crate::vocab::Spelling {
                    id: $crate::vocab::hash(concat!($namespace, $name)),
                    iri: concat!($namespace, $name),
                    ntriples: concat!("<", $namespace, $name, ">"),
                    predicate: concat!(" <", $namespace, $name, "> "),
                    before_text: concat!(" <", $namespace, $name, "> \""),
                    before_iri: concat!(" <", $namespace, $name, "> <"),
                    object: concat!($namespace, $name, "> .\n"),
                    turtle: concat!($prefix, ":", $name),
                    prefix: $crate::vocab::prefix_bit($prefix),
                }
            },
        )
    };
}

/// A module of constants and the slice of all of them.
macro_rules! vocabulary {
    ($(#[$about:meta])* $module:ident $prefix:tt $namespace:tt { $($(#[$doc:meta])* $constant:ident = $name:tt,)* }) => {
        $(#[$about])*
        pub mod $module {
            use $crate::vocab::Term;

            $($(#[$doc])* pub const $constant: Term = $crate::vocab::term!($prefix, $namespace, $name);)*

            /// Every term of the vocabulary that we use.
            pub const ALL: &[Term] = &[$($constant),*];
        }
    };
}

use {term, vocabulary};

/// The superclass of a BIBO class, unless it is one of the abstract four (Document, Collection, `CollectedDocument`,
/// `DocumentPart`) or lies outside of BIBO. A test compares the table with `vocab/bibo.ttl`.
#[must_use]
pub fn superclass_of(class: Term) -> Option<Term> {
    SUPERCLASSES.iter().find(|(below, _)| *below == class).map(|(_, above)| *above)
}

const SUPERCLASSES: &[(Term, Term)] = &[
    (bibo::ACADEMIC_ARTICLE, bibo::ARTICLE),
    (bibo::BILL, bibo::LEGISLATION),
    (bibo::CHAPTER, bibo::BOOK_SECTION),
    (bibo::EMAIL, bibo::PERSONAL_COMMUNICATION_DOCUMENT),
    (bibo::FILM, bibo::AUDIO_VISUAL_DOCUMENT),
    (bibo::JOURNAL, bibo::PERIODICAL),
    (bibo::LEGAL_CASE_DOCUMENT, bibo::LEGAL_DOCUMENT),
    (bibo::LEGISLATION, bibo::LEGAL_DOCUMENT),
    (bibo::LETTER, bibo::PERSONAL_COMMUNICATION_DOCUMENT),
    (bibo::MAGAZINE, bibo::PERIODICAL),
    (bibo::MAP, bibo::IMAGE),
    (bibo::NEWSPAPER, bibo::PERIODICAL),
    (bibo::PROCEEDINGS, bibo::BOOK),
    (bibo::STANDARD, bibo::SPECIFICATION),
    (bibo::STATUTE, bibo::LEGISLATION),
];

#[cfg(test)]
mod tests;
