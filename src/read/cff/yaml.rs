//! YAML as a tree of texts: as much of it as citation files need, in memory that is bounded by the file.

use saphyr_parser::{Event, Parser, ScalarStyle};
use std::collections::HashMap;

/// Values within values; deeper ones are passed over.
const DEEPEST: usize = 32;

/// A value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Value {
    /// Nothing, or what is passed over.
    Null,
    /// A text, a number, a date: as written.
    Text(String),
    List(Vec<Value>),
    Map(Vec<(String, Value)>),
}

impl Value {
    pub(super) fn get(&self, key: &str) -> Option<&Self> {
        match self {
            Self::Map(pairs) => pairs.iter().find(|(name, _)| name == key).map(|(_, value)| value),
            _ => None,
        }
    }

    /// A text that is not empty, its white space folded at the ends.
    pub(super) fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text.trim()).filter(|text| !text.is_empty()),
            _ => None,
        }
    }

    /// The values of a list; a single value is a list of one.
    pub(super) fn list(&self) -> &[Self] {
        match self {
            Self::List(values) => values,
            Self::Null => &[],
            one => std::slice::from_ref(one),
        }
    }
}

/// A document of a file.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Document {
    pub(super) value: Value,
    /// The line on which it begins.
    pub(super) line: u64,
    /// What was passed over.
    pub(super) doubts: Vec<String>,
}

/// The documents of a file, up to the first fault: its line, and what it is.
pub(super) fn documents(text: &str) -> Vec<Result<Document, (u64, String)>> {
    let mut found = Vec::new();
    let mut builder = Builder::default();
    for event in Parser::new_from_str(text) {
        match event {
            Ok((event, span)) => {
                let line = span.start.line() as u64;
                match event {
                    Event::DocumentStart(_) => builder = Builder { line, ..Builder::default() },
                    Event::DocumentEnd => {
                        let builder = std::mem::take(&mut builder);
                        let value = builder.root.unwrap_or(Value::Null);
                        if value != Value::Null {
                            found.push(Ok(Document { value, line: builder.line, doubts: builder.doubts }));
                        }
                    }
                    event => builder.event(event, line),
                }
            }
            Err(error) => {
                found.push(Err((error.marker().line() as u64, error.info().to_owned())));
                break;
            }
        }
    }
    found
}

/// A list or mapping that is not closed yet.
#[derive(Debug)]
enum Open {
    List(Vec<Value>),
    Map(Vec<(String, Value)>, Option<String>),
}

#[derive(Debug, Default)]
struct Builder {
    line: u64,
    root: Option<Value>,
    open: Vec<Open>,
    /// How many lists and mappings are open below the deepest that is kept.
    too_deep: usize,
    /// Texts that have names.
    anchors: HashMap<usize, String>,
    doubts: Vec<String>,
}

impl Builder {
    fn event(&mut self, event: Event<'_>, line: u64) {
        if self.too_deep > 0 {
            match event {
                Event::SequenceStart(..) | Event::MappingStart(..) => self.too_deep += 1,
                Event::SequenceEnd | Event::MappingEnd => {
                    self.too_deep -= 1;
                    if self.too_deep == 0 {
                        self.add(Value::Null);
                    }
                }
                _ => {}
            }
            return;
        }
        match event {
            Event::Scalar(text, style, anchor, _) => {
                let is_null = style == ScalarStyle::Plain && matches!(&*text, "" | "~" | "null" | "Null" | "NULL");
                if anchor > 0 {
                    self.anchors.insert(anchor, text.to_string());
                }
                self.add(if is_null { Value::Null } else { Value::Text(text.into_owned()) });
            }
            Event::Alias(anchor) => {
                let value = self.anchors.get(&anchor).cloned().map(Value::Text);
                if value.is_none() {
                    self.doubts.push(format!("an alias of a list or mapping, on line {line}, is not expanded"));
                }
                self.add(value.unwrap_or(Value::Null));
            }
            Event::SequenceStart(..) | Event::MappingStart(..) if self.open.len() >= DEEPEST => {
                self.doubts.push(format!("what stands on line {line} is nested too deep"));
                self.too_deep = 1;
            }
            Event::SequenceStart(..) => self.open.push(Open::List(Vec::new())),
            Event::MappingStart(..) => self.open.push(Open::Map(Vec::new(), None)),
            Event::SequenceEnd | Event::MappingEnd => match self.open.pop() {
                Some(Open::List(values)) => self.add(Value::List(values)),
                Some(Open::Map(pairs, _)) => self.add(Value::Map(pairs)),
                None => {}
            },
            Event::Nothing | Event::StreamStart | Event::StreamEnd | Event::DocumentStart(_) | Event::DocumentEnd => {}
        }
    }

    fn add(&mut self, value: Value) {
        match self.open.last_mut() {
            None => self.root = self.root.take().or(Some(value)),
            Some(Open::List(values)) => values.push(value),
            Some(Open::Map(pairs, key)) => match key.take() {
                Some(key) if pairs.iter().any(|(name, _)| *name == key) => {
                    self.doubts.push(format!("the key {key} stands there twice; the first is taken"));
                }
                Some(key) => pairs.push((key, value)),
                None => *key = Some(value.text().unwrap_or_default().to_owned()),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(value: &Value) -> String {
        match value {
            Value::Null => "~".to_owned(),
            Value::Text(text) => text.clone(),
            Value::List(values) => format!("[{}]", values.iter().map(shown).collect::<Vec<_>>().join(" ")),
            Value::Map(pairs) => {
                let pairs: Vec<_> = pairs.iter().map(|(key, value)| format!("{key}={}", shown(value))).collect();
                format!("{{{}}}", pairs.join(" "))
            }
        }
    }

    fn read(text: &str) -> Vec<String> {
        documents(text)
            .into_iter()
            .map(|document| match document {
                Ok(document) => format!("{}: {} {:?}", document.line, shown(&document.value), document.doubts),
                Err((line, _)) => format!("{line}: broken"),
            })
            .collect()
    }

    #[test]
    fn values_of_every_sort() {
        assert_eq!(
            read("a: 1.0\nb: [x, 'y: z', ~]\nc: >\n  two\n  lines\nd: 2020-01-02\n"),
            ["1: {a=1.0 b=[x y: z ~] c=two lines\n d=2020-01-02} []"]
        );
        assert_eq!(read("a: &x text\nb: *x\n"), ["1: {a=text b=text} []"]);
        assert_eq!(read("a: 1\na: 2\n"), ["1: {a=1} [\"the key a stands there twice; the first is taken\"]"]);
        assert_eq!(read("a: 1\n---\nb: 2\n").len(), 2);
        assert_eq!(read(""), Vec::<String>::new());
        assert_eq!(read("a: 'x"), ["1: broken"]);
    }

    #[test]
    fn nothing_grows() {
        let bomb = "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n";
        assert_eq!(read(bomb).len(), 1);
        assert!(read(bomb)[0].starts_with("1: {a=[x x] b=[~ ~] c=[~ ~]}"), "{:?}", read(bomb));
        let deep = format!("a: {}x{}\n", "[".repeat(100), "]".repeat(100));
        assert_eq!(read(&deep).len(), 1);
    }
}
