use super::*;
use crate::model::{Agent, Host};

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
