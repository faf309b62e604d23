//! From records to triples.

use crate::description::Description;
use crate::error::Diagnostic;
use crate::model::Record;

/// What the mapping should do beyond the rule.
#[derive(Debug, Clone, Default)]
pub struct MapOptions {
    /// Base IRI of the catalogue, ending in `/` or `#`; nodes that nothing else identifies get IRIs below it.
    pub base: Option<String>,
    /// Code of the catalogue, where the records do not say it.
    pub source: Option<String>,
    /// Links to the IRIs of Crossref's own RDF.
    pub crossref: bool,
    /// Publishes the availability of copies, which changes hourly.
    pub availability: bool,
}

/// Maps records to descriptions.
#[derive(Debug, Clone, Default)]
pub struct Mapper {
    options: MapOptions,
}

impl Mapper {
    /// A mapper with these options.
    #[must_use]
    pub fn new(options: MapOptions) -> Self {
        Self { options }
    }

    /// Describes one record; what was doubtful in doing so is added to `doubts`.
    pub fn map(&self, record: &Record, description: &mut Description, doubts: &mut Vec<Diagnostic>) {
        let _ = (&self.options, record, description, doubts);
    }
}
