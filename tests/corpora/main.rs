//! Tests over real records, which are not part of this repository: `BIBTRIPLE_CORPORA` names their folder. In one binary, so that
//! those that take long run side by side.

mod bibtex_truth;
mod citation_corpus;
mod citation_truth;
mod folder;
mod graph_corpus;
mod json_truth;
mod koha_corpus;
mod marc_corpus;
mod marc_fates;
mod marc_forms;
mod marc_pairs;
mod marc_round_trip;
mod mods_truth;
mod read_back;
mod shared_run;
#[path = "../support/mod.rs"]
mod support;
