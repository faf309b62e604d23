//! The page that the project began with gives the graph that was written for it by hand. Both lie beside the corpora.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod support;

use std::fs;
use std::path::PathBuf;
use support::command::Folder;
use support::graph;

/// The page and the graph, where they are at hand.
fn files() -> Option<(PathBuf, PathBuf)> {
    let beside = PathBuf::from(std::env::var_os("BIBTRIPLE_CORPORA")?).join("..").canonicalize().ok()?;
    let (page, golden) =
        (beside.join("seed/koha-opac-article.txt"), beside.join("design/golden/koha-opac-article.ttl"));
    (page.is_file() && golden.is_file()).then_some((page, golden))
}

#[test]
fn the_first_page_gives_its_golden_graph() {
    let Some((page, golden)) = files() else {
        println!("skipped: the first page and its graph are not beside the folder in BIBTRIPLE_CORPORA");
        return;
    };
    let folder = Folder::new().with("page.txt", fs::read(page).unwrap());
    let golden = graph::turtle(&fs::read_to_string(golden).unwrap());

    let turtle = folder.run("convert page.txt --report report.jsonl");
    assert_eq!(turtle.status, 0, "{}", turtle.stderr);
    graph::assert_same("the Turtle", &graph::turtle(&turtle.stdout), &golden);
    let ntriples = folder.run("convert page.txt -t ntriples");
    graph::assert_same("the N-Triples", &graph::ntriples(&ntriples.stdout), &golden);
    assert_eq!(folder.run("convert page.txt"), turtle, "the same bytes on every run");

    let report = folder.read("report.jsonl");
    for code in ["type-conflict", "publisher-is-host", "doi-from-url"] {
        assert_eq!(report.matches(&format!("\"code\":\"{code}\"")).count(), 1, "{code} in\n{report}");
    }
}
