//! What libraries put into the wrong field is read the same way from a MARC record and from the Koha page of that record.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot read its data has failed")]

mod support;

use bibtriple::description::Description;
use bibtriple::format::Format;
use bibtriple::input::Input;
use bibtriple::map::Mapper;
use bibtriple::read::{self, ReadOptions};
use support::graph::{Statements, assert_same};

/// A MARC record and the text of its page.
struct Case {
    what: &'static str,
    marc: &'static str,
    page: &'static str,
}

const CASES: &[Case] = &[
    Case {
        what: "the numbering in the extent, the journal in the publisher's field, the type of a book",
        marc: "=LDR  00000nam a2200000 a 4500\n\
               =100  1\\$aHolm, Inger\n\
               =245  10$aRooms with a view of the harbour :$bon waiting\n\
               =260  \\\\$bJournal of Harbour Studies\n\
               =300  \\\\$a49(4), Aug, 2023: p.801-820\n\
               =942  \\\\$cArticles\n",
        page: "Rooms with a view of the harbour : on waiting\n\
               By: Holm, Inger\n.\n\
               Material type:\nBookPublisher: Journal of Harbour Studies Description: 49(4), Aug, 2023: p.801-820.\n\
               | Item type | Current location | Call number | Status | Date due | Barcode |\n\
               |---|---|---|---|---|---|\n\
               Articles\n",
    },
    Case {
        what: "two persons in one field, the DOI only in a link",
        marc: "=LDR  00000naa a2200000 a 4500\n\
               =100  1\\$aHolm, Inger and Skov, Peter\n\
               =245  10$aTwo quays\n\
               =773  0\\$tJournal of Harbour Studies$g49(4), Aug, 2023: p.801-820\n\
               =856  40$uhttps://www.tandfonline.com/doi/full/10.5555/rooms.7\n",
        page: "Two quays\n\
               By: Holm, Inger and Skov, Peter\n.\n\
               Material type:\nArticleIn:\nJournal of Harbour Studies 49(4), Aug, 2023: p.801-820\n\
               Online resources: https://www.tandfonline.com/doi/full/10.5555/rooms.7\n",
    },
    Case {
        what: "the DOI in the address of the abstract",
        marc: "=LDR  00000naa a2200000 a 4500\n\
               =100  1\\$aHolm, Inger\n\
               =245  10$aTwo quays\n\
               =520  \\\\$aHow two quays came to be one.$uhttps://www.tandfonline.com/doi/full/10.5555/rooms.7\n\
               =773  0\\$tJournal of Harbour Studies$g49(4), Aug, 2023: p.801-820\n",
        page: "Two quays\n\
               By: Holm, Inger\n.\n\
               Material type:\nArticleIn:\nJournal of Harbour Studies 49(4), Aug, 2023: p.801-820\
               Summary: How two quays came to be one.\n\
               https://www.tandfonline.com/doi/full/10.5555/rooms.7\n",
    },
    Case {
        what: "the DOI in a note",
        marc: "=LDR  00000naa a2200000 a 4500\n\
               =100  1\\$aHolm, Inger\n\
               =245  10$aTwo quays\n\
               =500  \\\\$aDOI: 10.5555/rooms.7\n\
               =773  0\\$tJournal of Harbour Studies$g49(4), Aug, 2023: p.801-820\n",
        page: "Two quays\n\
               By: Holm, Inger\n.\n\
               Material type:\nArticleIn:\nJournal of Harbour Studies 49(4), Aug, 2023: p.801-820\
               Notes: DOI: 10.5555/rooms.7\n",
    },
];

/// The graph of the one record, without the node of the record itself, which is another one in each form.
fn graph(what: &str, format: Format, text: &str) -> Statements {
    let input = Input::from_reader(what, text.as_bytes()).unwrap();
    let mut records = read::open(format, input, &ReadOptions::default());
    let record = records.next().unwrap_or_else(|| panic!("{what}: no {format}")).unwrap();
    assert!(records.next().is_none(), "{what}: more than one {format}");
    let mut description = Description::default();
    Mapper::default().map(&record, &mut description, &mut Vec::new());
    let triples = description.triples().map(|triple| format!("{triple} .")).filter(|line| !line.contains("#record"));
    support::graph::ntriples(&triples.collect::<Vec<_>>().join("\n"))
}

#[test]
fn marc_and_koha_pages_agree() {
    for Case { what, marc, page } in CASES {
        let (marc, page) = (graph(what, Format::Mrk, marc), graph(what, Format::KohaText, page));
        assert!(!marc.is_empty(), "{what}");
        assert_same(what, &marc, &page);
    }
}
