use super::*;
use proptest::prelude::*;
use std::io::BufReader;

/// Each object, or the position and reason of what is refused.
fn cut(text: &str) -> Vec<String> {
    JsonValues::new(BufReader::with_capacity(3, text.as_bytes()), 100)
        .map(|value| value.map_or_else(|e| e.to_string(), |value| String::from_utf8(value.bytes).unwrap()))
        .collect()
}

#[test]
fn objects_however_they_are_strung() {
    assert_eq!(cut("{}"), ["{}"]);
    assert_eq!(cut("{\"a\":1}\n{\"b\":2}\n"), ["{\"a\":1}", "{\"b\":2}"]);
    assert_eq!(cut("[{\"a\":[{}]},\n {\"b\":\"}\\\"]\"} ]"), ["{\"a\":[{}]}", "{\"b\":\"}\\\"]\"}"]);
    assert_eq!(cut("{\"a\":\n{}}{}"), ["{\"a\":\n{}}", "{}"]);
    assert_eq!(cut(" \n[]\n"), [""; 0]);
}

#[test]
fn a_broken_object_costs_only_itself() {
    assert_eq!(
        cut("{\"a\":\"x}\n{\"b\":2}"),
        [
            "record 1 (line 1, byte 0): a line break inside a JSON string: a quotation mark is missing before it",
            "{\"b\":2}"
        ]
    );
    let open = "the JSON object is not closed on its line, and the next line begins another";
    assert_eq!(cut("{\"a\":{}\n{\"b\":2}"), [&format!("record 1 (line 1, byte 0): {open}"), "{\"b\":2}"]);
    let none = "a JSON object was expected here, from { to }";
    assert_eq!(cut("12\n{}\n"), [&format!("record 1 (line 1, byte 0): {none}"), "{}"]);
    assert_eq!(cut("{} }\n{}"), ["{}", &format!("record 2 (line 1, byte 3): {none}"), "{}"]);
    assert_eq!(cut("{\"a\":"), ["record 1 (line 1, byte 0): the input ends in the middle of this JSON object"]);
    let long = format!("{{\"a\":\"{}\"}} {{}}", "x".repeat(200));
    let sentence = "record 1 (line 1, byte 0): the record is longer than 100 bytes (see --max-record-size)";
    assert_eq!(cut(&long), [sentence, "{}"]);
}

/// The same of an input whose objects are in envelopes.
fn cut_within(text: &str) -> Vec<String> {
    JsonValues::new(BufReader::with_capacity(3, text.as_bytes()), 100)
        .within(&["message", "items"])
        .map(|value| value.map_or_else(|e| e.to_string(), |value| String::from_utf8(value.bytes).unwrap()))
        .collect()
}

#[test]
fn objects_in_envelopes() {
    assert_eq!(
        cut_within(r#"{"a": "items", "items": [{"x":1}, {"y":{}}], "z": {"items":[{}]}, "n": 1}"#),
        [r#"{"x":1}"#, r#"{"y":{}}"#]
    );
    assert_eq!(
        cut_within(r#"{"message": {"n":1, "items":[]}} {"message":{"DOI":"a"},"took":"}"}"#),
        [r#"{"DOI":"a"}"#]
    );
    assert_eq!(
        cut_within("[{\"items\": [\n {\"a\":1},\n {\"b\":2}\n]},\n {\"c\": \"items\"}]"),
        [r#"{"a":1}"#, r#"{"b":2}"#, r#"{"c": "items"}"#]
    );
    assert_eq!(cut_within(r#"{"items": ["a", 1, null, {"b":[]}]}"#), [r#"{"b":[]}"#]);
    assert_eq!(cut_within(r#"{"items": "none"}"#), [r#"{"items": "none"}"#]);
    // What is before the list may be longer than a record.
    let long = format!(r#"{{"facets": "{}", "items": [{{"a":1}}]}}"#, "x".repeat(200));
    assert_eq!(cut_within(&long), [r#"{"a":1}"#]);
}

/// As a reader does that trusts lines and tries whether they are objects.
fn cut_by_lines(text: &str) -> (Vec<String>, usize) {
    let mut values = JsonValues::new(BufReader::with_capacity(3, text.as_bytes()), 100).trusting_lines();
    let (mut found, mut given_back) = (Vec::new(), 0);
    while let Some(value) = values.next() {
        match value {
            Ok(mut value) => {
                if serde_json::from_slice::<serde_json::Value>(&value.bytes).is_err() && values.again(&mut value) {
                    given_back += 1;
                    continue;
                }
                found.push(String::from_utf8(value.bytes).unwrap());
            }
            Err(error) => found.push(error.to_string()),
        }
    }
    (found, given_back)
}

#[test]
fn lines_are_trusted_until_one_is_no_object() {
    assert_eq!(cut_by_lines("{\"a\":1}\n{\"b\":2}\r\n\n{\"c\":{}}").0, ["{\"a\":1}", "{\"b\":2}", "{\"c\":{}}"]);
    assert_eq!(cut_by_lines("[\n{\"a\":1},\n{\"b\":2},\n{\"c\":3}\n]").0, ["{\"a\":1}", "{\"b\":2}", "{\"c\":3}"]);
    // A blank before the comma.
    assert_eq!(cut_by_lines("{\"a\":1}\n{\"b\":2} ,\n{\"c\":3}, \n").0, ["{\"a\":1}", "{\"b\":2}", "{\"c\":3}"]);
    let text = "{\"a\":1}\n{\"b\":2}{\"c\":3}\n{\n\"d\":{}\n}\n{\"e\":{}\n,\"f\":1}\n{\"g\":\"x}\n{}";
    let (found, given_back) = cut_by_lines(text);
    assert_eq!(found, cut(text));
    assert!(given_back > 0);
}

proptest! {
    #[test]
    fn trusting_lines_changes_nothing(text in r#"(\{("a":(1|\{\}|"x"),?){0,2}\}?[,\n ]{0,2}){0,6}"#) {
        let valid = |found: Vec<String>| -> Vec<String> {
            found.into_iter().filter(|one| serde_json::from_str::<serde_json::Value>(one).is_ok()).collect()
        };
        prop_assert_eq!(valid(cut_by_lines(&text).0), valid(cut(&text)));
    }

    #[test]
    fn envelopes_end_whatever_the_text(text in r#"([\[\]{}",:\\a\n ]|"items":|"message":){0,30}"#) {
        prop_assert!(cut_within(&text).len() <= text.len());
    }

    #[test]
    fn ends_whatever_the_text(text in r#"[\[\]{}",:\\a\n ]{0,40}"#) {
        prop_assert!(cut(&text).len() <= text.len());
    }
}
