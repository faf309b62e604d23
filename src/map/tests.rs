use super::*;
use crate::id::{Doi, Identifier};
use crate::model::*;

/// Members whose text is not in the graph, and why not.
const LEFT_OUT: [(&str, &str); 5] = [
    ("m-statement", "the agents and their roles say what the statement of responsibility says"),
    ("m-input", "where the record stood says nothing of it"),
    ("m-item-type", "the catalogue's code, which was evidence for the type of the work"),
    ("m-unmapped", "it is in the report"),
    ("m-diagnostic", "it is in the report"),
];

fn agent(name: &str) -> Agent {
    Agent {
        kind: AgentKind::Person,
        name: AgentName::Person(PersonName {
            family: Some(format!("{name}-family")),
            given: Some(format!("{name}-given")),
            suffix: Some(format!("{name}-suffix")),
            prefix: Some(format!("{name}-prefix")),
        }),
        heading: Some(format!("{name}-heading")),
        identifiers: vec![Identifier::Other { scheme: "local".to_owned(), value: format!("{name}-identifier") }],
        affiliations: vec![Affiliation { name: format!("{name}-affiliation"), identifiers: Vec::new() }],
        other_scripts: vec![Text::new(format!("{name}-script"))],
    }
}

fn contribution(name: &str) -> Contribution {
    Contribution { agent: agent(name), roles: vec![Role::Other(format!("{name}-role"))], is_main_entry: false }
}

fn identifier(value: &str) -> Vec<Identifier> {
    vec![Identifier::Other { scheme: "local".to_owned(), value: value.to_owned() }]
}

fn date(written: &str) -> Date {
    Date { written: written.to_owned(), edtf: None }
}

fn meeting(name: &str) -> Meeting {
    Meeting {
        name: format!("{name}-name"),
        number: Some(format!("{name}-number")),
        date: Some(date(&format!("{name}-date"))),
        place: Some(format!("{name}-place")),
        heading: Some(format!("{name}-heading")),
        identifiers: identifier(&format!("{name}-identifier")),
        other_scripts: vec![Text::new(format!("{name}-script"))],
    }
}

fn series(name: &str) -> Vec<Series> {
    vec![Series {
        title: Text::new(format!("{name}-title")),
        number: Some(format!("{name}-number")),
        identifiers: identifier(&format!("{name}-identifier")),
        other_scripts: vec![Text::new(format!("{name}-other-script"))],
        contributions: vec![contribution(&format!("{name}-agent"))],
    }]
}

fn part(name: &str) -> Part {
    Part {
        // The whole numbering, which says what a second host's does.
        written: Some(format!("{name}-volume {name}-pages {name}-first {name}-last {name}-article {name}-issue-title")),
        volume: Some(format!("{name}-volume")),
        issue: Some(format!("{name}-issue")),
        issue_title: Some(format!("{name}-issue-title")),
        date: Some(date(&format!("{name}-date"))),
        pages: Some(format!("{name}-pages")),
        first_page: Some(format!("{name}-first")),
        last_page: Some(format!("{name}-last")),
        article_number: Some(format!("{name}-article")),
        // What is not understood is a part of what is written.
        remainder: Some("written".to_owned()),
    }
}

fn publisher(name: &str) -> Agent {
    Agent::organization(name)
}

/// A record with something in every member; the literal without `..` makes a new member a compile error here.
#[expect(clippy::too_many_lines, reason = "it lists every member")]
fn full(kind: Kind, host: Kind) -> Record {
    let language = Language::parse("dan");
    Record {
        origin: Origin {
            input: Some("m-input".to_owned()),
            at: crate::error::Position::default(),
            source: Some("m-source".to_owned()),
            control_number: Some("m-control-number".to_owned()),
            url: Some("https://example.org/m-url".to_owned()),
            modified: Some("m-modified".to_owned()),
            cataloguing_language: language,
            status: Status::Published,
        },
        kind,
        title: Some(Title {
            full: "m-title".to_owned(),
            short: Some("m-short".to_owned()),
            language: None,
            other_scripts: vec![Text::new("m-title-script")],
        }),
        other_titles: vec![OtherTitle { kind: OtherTitleKind::Variant, text: Text::new("m-other-title") }],
        statement_of_responsibility: Some("m-statement".to_owned()),
        contributions: vec![contribution("m-agent")],
        meetings: vec![meeting("m-meeting")],
        dates: vec![DateStatement { event: DateEvent::Issued, date: date("m-issued") }],
        publishers: vec![publisher("m-publisher")],
        places: vec!["m-place".to_owned()],
        countries: Country::parse("enk").into_iter().collect(),
        editions: vec!["m-edition".to_owned()],
        extents: vec!["m-extent".to_owned()],
        page_count: Some(98_765),
        volume_count: Some(43_210),
        volume: Some("m-volume".to_owned()),
        numbers: vec!["m-number".to_owned()],
        hosts: ["m-host", "m-second-host"]
            .map(|name| Host {
                kind: host,
                title: Some(Text::new(format!("{name}-title"))),
                other_titles: vec![Text::new(format!("{name}-other-title"))],
                part: part(&format!("{name}-part")),
                identifiers: identifier(&format!("{name}-identifier")),
                contributions: vec![contribution(&format!("{name}-agent"))],
                meetings: vec![meeting(&format!("{name}-meeting"))],
                edition: Some(format!("{name}-edition")),
                publishers: vec![publisher(&format!("{name}-publisher"))],
                places: vec![format!("{name}-place")],
                extent: Some(format!("{name}-extent")),
                series: series(&format!("{name}-series")),
                control_number: Some(format!("{name}-control-number")),
                notes: vec![format!("{name}-note")],
            })
            .to_vec(),
        series: series("m-series"),
        identifiers: vec![
            Identifier::Doi(Doi::parse("10.5555/m-doi").unwrap()),
            Identifier::Invalid { scheme: "isbn".to_owned(), value: "m-invalid".to_owned() },
        ],
        subjects: [SubjectKind::Topic, SubjectKind::Place, SubjectKind::Period, SubjectKind::Genre, SubjectKind::Class]
            .into_iter()
            .map(|kind| Subject {
                kind,
                heading: Text::new(format!("m-{kind:?}-heading")),
                subdivisions: vec![Subdivision { kind: SubjectKind::Place, value: format!("m-{kind:?}-subdivision") }],
                scheme: Some(Scheme(format!("m-{kind:?}-scheme"))),
                iris: vec![format!("https://example.org/m-{kind:?}-iri")],
                other_scripts: vec![Text::new(format!("m-{kind:?}-script"))],
            })
            .collect(),
        languages: language.into_iter().collect(),
        original_languages: Language::parse("eng").into_iter().collect(),
        abstracts: vec![Text::new("m-abstract")],
        contents: vec![Text::new("m-contents")],
        notes: [NoteKind::General, NoteKind::Frequency, NoteKind::Accrual, NoteKind::ContentType, NoteKind::Degree]
            .into_iter()
            .map(|kind| Note { kind, text: Text::new(format!("m-{kind:?}-note")) })
            .collect(),
        rights: [RightsKind::Statement, RightsKind::License, RightsKind::Access]
            .into_iter()
            .map(|kind| Rights { kind, value: format!("m-{kind:?}-rights") })
            .collect(),
        links: vec![
            Link {
                url: "https://example.org/m-link".to_owned(),
                kind: LinkKind::Work,
                label: Some("m-label".to_owned()),
            },
            Link { url: "m-bad-link".to_owned(), kind: LinkKind::Related, label: None },
        ],
        relations: vec![Relation {
            kind: RelationKind::OtherVersion,
            work: RelatedWork {
                kind: Kind::Book,
                title: Some(Text::new("m-related-title")),
                other_scripts: vec![Text::new("m-related-script")],
                contributions: vec![contribution("m-related-agent")],
                identifiers: identifier("m-related-identifier"),
                languages: language.into_iter().collect(),
                date: Some(date("m-related-date")),
                edition: Some("m-related-edition".to_owned()),
                control_number: Some("m-related-control-number".to_owned()),
                note: Some("m-related-note".to_owned()),
            },
        }],
        items: vec![Item {
            barcode: Some("m-barcode".to_owned()),
            library: Some("m-library".to_owned()),
            home_library: Some("m-home-library".to_owned()),
            location: Some("m-location".to_owned()),
            collection: Some("m-collection".to_owned()),
            call_number: Some("m-call-number".to_owned()),
            enumeration: Some("m-enumeration".to_owned()),
            copy_number: Some("m-copy".to_owned()),
            item_type: Some("m-item-type".to_owned()),
            url: Some("https://example.org/m-item-url".to_owned()),
            notes: vec!["m-item-note".to_owned()],
            availability: Some(Availability { status: "m-status".to_owned(), due: Some(date("m-due")) }),
        }],
        forms: vec![Form { kind: FormKind::Carrier, code: Some("nc".to_owned()), term: Some("m-form".to_owned()) }],
        unmapped: vec![Unmapped {
            field: "x".to_owned(),
            value: "m-unmapped".to_owned(),
            reason: UnmappedReason::Unknown,
        }],
        diagnostics: vec![Diagnostic::new(Code::Conflict, "m-diagnostic")],
    }
}

/// Every text of a record that begins like a marker.
fn markers(value: &serde_json::Value, found: &mut Vec<String>) {
    match value {
        serde_json::Value::String(text) => {
            let marker = text.rsplit('/').next().unwrap_or_default();
            if marker.starts_with("m-") && !marker.contains("m-doi") {
                found.push(marker.to_owned());
            }
        }
        serde_json::Value::Array(values) => values.iter().for_each(|value| markers(value, found)),
        serde_json::Value::Object(members) => members.values().for_each(|value| markers(value, found)),
        _ => {}
    }
}

#[test]
fn nothing_is_lost() {
    let kinds = [
        (Kind::JournalArticle, Kind::Journal),
        (Kind::Chapter, Kind::EditedBook),
        (Kind::Journal, Kind::Series),
        (Kind::MultiVolumeBook, Kind::Document),
        (Kind::Issue, Kind::Magazine),
        (Kind::Dataset, Kind::Website),
    ];
    for (kind, host) in kinds {
        let record = full(kind, host);
        let mapper = Mapper::new(MapOptions { availability: true, ..MapOptions::default() });
        let mut description = Description::default();
        mapper.map(&record, &mut description, &mut Vec::new());
        // The fragments of our own IRIs are made of names too, and do not count.
        let said = description.triples().map(|triple| triple.object.to_string());
        let graph = said.filter(|object| !object.starts_with("<https://doi.org/")).collect::<Vec<_>>().join("\n");
        let mut wanted = Vec::new();
        markers(&serde_json::to_value(&record).unwrap(), &mut wanted);
        assert!(wanted.len() > 100, "the record is full");
        let lost: Vec<_> = wanted
            .iter()
            .filter(|marker| !graph.contains(marker.as_str()))
            .filter(|marker| LEFT_OUT.iter().all(|(left_out, _)| left_out != marker))
            .collect();
        assert!(lost.is_empty(), "{kind:?} in {host:?} loses {lost:?}\n{graph}");
    }
}

#[test]
fn a_record_that_is_not_published_gives_nothing() {
    for status in [Status::Deleted, Status::Suppressed] {
        let mut record = full(Kind::Book, Kind::Document);
        record.origin.status = status;
        let mut description = Description::default();
        description.node("urn:x:of-the-record-before");
        Mapper::default().map(&record, &mut description, &mut Vec::new());
        assert!(description.is_empty());
    }
}
