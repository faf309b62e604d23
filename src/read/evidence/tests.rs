use super::*;
use crate::error::Code;
use crate::model::{Agent, Host, Item};

fn article() -> Record {
    Record {
        publishers: vec![Agent::organization("Harbour Studies")],
        hosts: vec![Host { title: Some(Text::new("Harbour studies")), ..Host::default() }],
        ..Record::default()
    }
}

#[test]
fn a_publisher_called_as_the_host_is_the_host() {
    let mut record = article();
    settle(&mut record, &Evidence::default());
    assert!(record.publishers.is_empty());
    assert!(record.diagnostics.iter().any(|doubt| doubt.code == Code::PublisherIsHost));
}

#[test]
fn item_types_beat_the_material_type() {
    let mut record = article();
    let evidence = Evidence {
        item_types: vec!["Articles".to_owned()],
        material_type: Some(("Book".to_owned(), Kind::Book)),
        ..Evidence::default()
    };
    settle(&mut record, &evidence);
    assert_eq!(record.kind, Kind::JournalArticle);
    let doubt = record.diagnostics.iter().find(|doubt| doubt.code == Code::TypeConflict).unwrap();
    assert_eq!(
        doubt.message,
        "the material type “Book” says book, but the item type “Articles” and the host say journal article"
    );
}

#[test]
fn item_types() {
    for (name, kind) in [
        ("Articles", Some(Kind::JournalArticle)),
        ("BK", Some(Kind::Book)),
        ("Book chapter", Some(Kind::Chapter)),
        ("Artículo", Some(Kind::JournalArticle)),
        ("Zeitschriften", Some(Kind::Periodical)),
        ("Thèse", Some(Kind::Thesis)),
        ("Mapas", Some(Kind::Map)),
        ("Two day loan", None),
        ("", None),
    ] {
        assert_eq!(item_type_kind(name), kind, "{name}");
    }
}

#[test]
fn source_notes() {
    for (text, expected) in [
        ("Abstract.- Reproduced", ("Abstract.", Some("Reproduced"))),
        ("Abstract -- Reproduced.", ("Abstract", Some("Reproduced"))),
        ("Abstract – Author's abstract", ("Abstract", Some("Author's abstract"))),
        ("Abstract.-Reproduced", ("Abstract.", Some("Reproduced"))),
        ("Abstract - reproduced", ("Abstract", Some("reproduced"))),
        ("Abstract- Reproduced.", ("Abstract", Some("Reproduced"))),
        ("Abstract. — Reprinted by permission", ("Abstract.", Some("Reprinted by permission"))),
        ("Pictures - reproduced art in museums", ("Pictures - reproduced art in museums", None)),
        ("How pictures are re-reproduced", ("How pictures are re-reproduced", None)),
        ("- Reproduced", ("- Reproduced", None)),
        ("On mass-reproduced art", ("On mass-reproduced art", None)),
    ] {
        assert_eq!(split_source_note(text), expected, "{text}");
    }
}

#[test]
fn a_part_stands_where_its_extent_or_its_copies_say() {
    let article = |extent: &str, enumeration: &[&str]| {
        let mut record = Record { extents: vec![extent.to_owned()], ..Record::default() };
        record.items = enumeration
            .iter()
            .map(|written| Item { enumeration: Some((*written).to_owned()), ..Item::default() })
            .collect();
        settle(&mut record, &Evidence { item_types: vec!["Articles".to_owned()], ..Evidence::default() });
        let part = record.hosts.first().map(|host| host.part.clone()).unwrap_or_default();
        (part.volume, part.pages, record.extents)
    };
    let owned = |text: &str| Some(text.to_owned());
    assert_eq!(article("p. 801-820", &[]), (None, owned("801-820"), vec![]));
    assert_eq!(article("Jan, 2021: p.29-38", &[]), (None, owned("29-38"), vec![]));
    assert_eq!(article("20 p.", &[]), (None, None, vec!["20 p.".to_owned()]));
    assert_eq!(article("p. 5-9", &["11(8), Aug, 2015: p.5-9", "11(8), Aug, 2015: p.5-9"]).0, owned("11"));
    assert_eq!(article("p. 5-9", &["11(8): p.5-9", "12(1): p.3-7"]).0, None);
    assert_eq!(article("p. 5-9", &["Reading room"]).0, None);
}
