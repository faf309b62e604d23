mod shared;

use super::*;
use crate::model::Record;
use crate::model::Title;

/// Runs over one file of that text and tells the summary and the messages.
fn summary_of(text: &str, options: &Options) -> (Result<Summary, RunError>, Vec<String>, String) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.json");
    std::fs::write(&path, text).unwrap();
    let mut report = Report::new(Vec::new());
    let (mut events, mut out) = (Vec::new(), Vec::new());
    let mut consumer = WriteJson::new(&mut out);
    let mut tell = |event: &Event<'_>| {
        events.push(format!("{event:?}").split([' ', '{']).next().unwrap_or_default().to_owned());
        report.write(event)
    };
    let summary = run([Ok(Source::File(path))].into_iter(), &mut consumer, options, &mut tell);
    events.push(String::from_utf8(report.finish().unwrap()).unwrap().replace(&*folder.path().to_string_lossy(), "."));
    (summary, events, String::from_utf8(out).unwrap())
}

const THREE: &str = "{\"title\":{\"full\":\"A\"}}\n{\"kind\":\"cake\"}\n{\"title\":{\"full\":\"C\"}}\n";

fn json() -> Options {
    Options { format: Some(Format::Json), ..Options::default() }
}

#[test]
fn a_refused_record_is_told_and_counted() {
    let (summary, events, out) = summary_of(THREE, &json());
    let summary = summary.unwrap();
    assert_eq!((summary.records, summary.refused, summary.failed_inputs), (2, 1, 0));
    assert_eq!(events[..4], ["Opened", "Converted", "Refused", "Converted"]);
    assert!(events[4].starts_with(
        r#"{"input":"./a.json","record":2,"line":2,"byte":23,"code":"refused","message":"this is no record of bibtriple: "#
    ));
    let titles: Vec<Record> = out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(titles[1].title, Some(Title::new("C")));
}

#[test]
fn strict_stops_at_the_first_refusal() {
    let (summary, events, _) = summary_of(THREE, &Options { strict: true, ..json() });
    assert!(matches!(summary, Err(RunError::Strict)));
    assert_eq!(events[..3], ["Opened", "Converted", "Refused"]);
}

#[test]
fn skip_and_limit_count_what_was_refused_too() {
    let (summary, _, out) = summary_of(THREE, &Options { skip: 1, limit: Some(2), ..json() });
    let summary = summary.unwrap();
    assert_eq!((summary.skipped, summary.refused, summary.records), (1, 1, 1));
    assert!(out.contains("\"C\""));
    assert_eq!(summary_of(THREE, &Options { limit: Some(1), ..json() }).0.unwrap().records, 1);
}

#[test]
fn an_input_without_records_says_what_it_looks_like() {
    let (summary, events, _) = summary_of("<html><title>Aleph</title></html>", &json());
    assert!(summary.unwrap().is_fruitless());
    assert!(events.last().unwrap().contains(
        "no record in it could be read as json; it looks like an HTML page of another system, with the title “Aleph”"
    ));
}
