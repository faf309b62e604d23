use super::MarcJsonReader;
use crate::read::marc::{MarcRecord, Tag};

fn read(text: &str) -> Vec<Result<MarcRecord, String>> {
    let records = MarcJsonReader::new().for_slice(text.as_bytes());
    records.take(100).map(|record| record.map_err(|error| error.to_string())).collect()
}

fn expected() -> MarcRecord {
    let mut record = MarcRecord::default();
    record.set_leader("00000nam a2200000 a 4500");
    record.push_control(Tag(*b"001"), "17");
    record.push_data(Tag(*b"245"), *b"10");
    record.push_subfield('b', "or");
    record.push_subfield('a', "Life");
    record
}

const RUBY: &str = r#"{"leader": "00000nam a2200000 a 4500", "fields": [{"001": "17"}, {"245": {"ind1": "1", "ind2": "0", "subfields": [{"b": "or"}, {"a": "Life"}]}}]}"#;

#[test]
fn every_shape_is_read() {
    let packed = serde_json::to_string(RUBY).unwrap();
    let cases: &[(&str, String, usize)] = &[
        ("ruby-marc", RUBY.to_owned(), 1),
        ("array", format!("[{RUBY},\n{RUBY}]"), 2),
        ("JSON Lines", format!("{RUBY}\n{RUBY}\n\n{RUBY}"), 3),
        ("one after the other", RUBY.repeat(2), 2),
        ("byte order mark", format!("\u{FEFF}{RUBY}"), 1),
        ("caret for a blank", RUBY.replace("a2200000 a", "a2200000^a"), 1),
        ("subfields in one object", RUBY.replace("}, {\"a\"", ", \"a\""), 1),
        ("FOLIO", format!(r#"{{"id": "x", "parsedRecord": {{"id": "y", "content": {RUBY}}}}}"#), 1),
        ("FOLIO, packed as a string", format!(r#"{{"parsedRecord": {{"content": {packed}}}}}"#), 1),
        ("list in an envelope", format!(r#"{{"totalRecords": 2, "records": [{RUBY}, {RUBY}]}}"#), 2),
        (
            "controlfield and datafield",
            r#"{"leader": "00000nam a2200000 a 4500", "controlfield": [{"tag": "001", "data": "17"}],
                "datafield": [{"tag": "245", "ind1": "1", "ind2": "0", "subfield": [{"code": "b", "data": "or"}, {"code": "a", "data": "Life"}]}]}"#
                .to_owned(),
            1,
        ),
        (
            "fields with tags",
            r#"{"leader": "00000nam a2200000 a 4500", "fields": [{"tag": "001", "content": "17"},
                {"tag": "245", "ind1": "1", "ind2": "0", "subfields": [{"code": "b", "value": "or"}, {"code": "a", "value": "Life"}]}]}"#
                .to_owned(),
            1,
        ),
        (
            "Catmandu",
            r#"{"_id": "17", "record": [["LDR", null, null, "_", "00000nam a2200000 a 4500"], ["001", null, null, "_", "17"], ["245", "1", "0", "b", "or", "a", "Life"]]}"#
                .to_owned(),
            1,
        ),
    ];
    for (what, text, count) in cases {
        let records = read(text);
        assert_eq!(records.len(), *count, "{what}: {records:?}");
        for (number, record) in records.iter().enumerate() {
            assert_eq!(record.as_ref(), Ok(&expected()), "{what}");
            assert_eq!(record.as_ref().unwrap().position().record, number as u64 + 1, "{what}");
        }
        assert!(MarcJsonReader::looks_like(text.as_bytes()), "{what}");
    }
}

#[test]
fn a_broken_object_is_refused_alone() {
    for (what, broken, message) in [
        ("a line cut off", &RUBY[..RUBY.len() / 2], "no end"),
        ("a line cut off within a string", &RUBY[..RUBY.len() - 8], "no end"),
        ("no value", r#"{"leader": , "fields": []}"#, "the JSON is broken"),
        ("no record", r#"{"error": "not found"}"#, "the object holds no MARC field"),
    ] {
        let records = read(&format!("{RUBY}\n{broken}\n{RUBY}\n"));
        assert_eq!(records.len(), 3, "{what}: {records:?}");
        assert_eq!((&records[0], &records[2]), (&Ok(expected()), &Ok(expected())), "{what}");
        let error = records[1].as_ref().unwrap_err();
        assert!(error.starts_with("record 2 (byte ") && error.contains(message), "{what}: {error}");
    }
    let records = read(&RUBY.replace("Life", "Li\nfe"));
    let title = records[0].as_ref().unwrap();
    assert_eq!(title.with_tag("245").next().unwrap().first('a'), Some("Li fe"));
    assert_eq!(title.diagnostics().len(), 1);
    for text in ["", "[]", "<html>", "\"a\""] {
        assert_eq!(
            read(text),
            [Err("record 1 (byte 0): this is not MARC in JSON: it holds no object".to_owned())],
            "{text}"
        );
    }
    // Where a piece of the input ends changes nothing: here within the brackets that tell a record of Catmandu.
    let text = " [[      \"LDR\"";
    for at in 0..text.len() {
        let (first, second) = text.as_bytes().split_at(at);
        let pieces = std::io::Read::chain(first, second);
        let pieces: Vec<_> =
            MarcJsonReader::new().for_reader(pieces).map(|record| record.map_err(|e| e.to_string())).collect();
        assert_eq!(pieces, read(text), "cut at {at}");
    }
    let deep = "[".repeat(100_000) + &"{\"a\":".repeat(100_000);
    assert_eq!(read(&deep).len(), 1);
}
