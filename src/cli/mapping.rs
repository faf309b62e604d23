//! Options that say how records become triples, and the profile that keeps them for a catalogue.

use anyhow::{Context, bail};
use bibtriple::map::{MapOptions, Mapper};
use bibtriple::read::csv::CsvField;
use bibtriple::read::koha::KohaField;
use clap::Args;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

#[derive(Debug, Args)]
pub(super) struct Mapping {
    /// Base IRI of the catalogue, ending in / or #
    ///
    /// Records without a DOI, and journals, publishers and libraries that nothing else identifies, get IRIs below it.
    #[arg(long, value_name = "IRI")]
    base: Option<String>,

    /// Code of the catalogue, where the records do not say it
    #[arg(long, value_name = "CODE")]
    source: Option<String>,

    /// Link each DOI to its IRI in Crossref's own RDF (owl:sameAs)
    #[arg(long)]
    crossref: bool,

    /// Publish the availability of copies, which changes hourly
    #[arg(long)]
    availability: bool,

    /// Take these options from FILE, in TOML; the command line comes first
    ///
    /// Keys are base, source, crossref and availability; in [labels] the labels of the library's own on its Koha pages, as in
    /// "Playing time" = "note"; in [columns] the names of columns in its tables, as in "Shelf" = "call-number".
    #[arg(long, value_name = "FILE")]
    profile: Option<PathBuf>,
}

/// What a catalogue wants in every run.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Profile {
    base: Option<String>,
    source: Option<String>,
    crossref: bool,
    availability: bool,
    labels: BTreeMap<String, KohaField>,
    columns: BTreeMap<String, CsvField>,
}

/// What a reader and the mapping have to know of a catalogue.
pub(super) struct Catalogue {
    pub(super) mapper: Mapper,
    pub(super) names: Names,
}

/// What the catalogue calls by names of its own.
#[derive(Debug, Default)]
pub(super) struct Names {
    /// Labels on its Koha pages.
    pub(super) labels: BTreeMap<String, KohaField>,
    /// Columns of its tables.
    pub(super) columns: BTreeMap<String, CsvField>,
}

impl Mapping {
    pub(super) fn catalogue(&self) -> anyhow::Result<Catalogue> {
        let profile = self.profile.as_deref().map(read_profile).transpose()?.unwrap_or_default();
        let base = self.base.clone().or(profile.base);
        if let Some(base) = &base {
            check_base(base)?;
        }
        let mapper = Mapper::new(MapOptions {
            base,
            source: self.source.clone().or(profile.source),
            crossref: self.crossref || profile.crossref,
            availability: self.availability || profile.availability,
        });
        Ok(Catalogue { mapper, names: Names { labels: profile.labels, columns: profile.columns } })
    }
}

fn read_profile(path: &Path) -> anyhow::Result<Profile> {
    let text = fs::read_to_string(path).with_context(|| format!("the profile {} cannot be read", path.display()))?;
    toml::from_str(&text).with_context(|| format!("the profile {} is not right", path.display()))
}

fn check_base(base: &str) -> anyhow::Result<()> {
    if !base.ends_with(['/', '#']) {
        bail!("the base {base} must end in / or #, for example https://catalogue.example.org/");
    }
    match oxrdf::NamedNode::new(base) {
        Ok(_) => Ok(()),
        Err(error) => bail!("the base {base} is no IRI ({error}); it looks like https://catalogue.example.org/"),
    }
}
