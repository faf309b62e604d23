//! Records with text that was encoded in UTF-8 twice ("FranÃ§ois"), whatever their format.

use crate::error::{Code, Diagnostic};
use crate::format::Format;
use crate::model::{AgentName, PersonName, Record};
use crate::text::twice::{UNDONE, may_be_partly, partly_undone};
use serde_json::Value;

/// Undoes it, or says that it is there.
///
/// Records that were exported lost their encoding on the way. What an agency registered, and what stands in linked data, is as it
/// was stated, and everybody who asks for it gets it so.
pub(super) fn undo(record: &mut Record, format: Format) {
    if is_undone(format) || !may_have(record) {
        return;
    }
    let Some(once) = undone(record) else { return };
    let message = if is_as_stated(format) {
        "some of the text was encoded in UTF-8 twice, and stays as it was stated"
    } else {
        *record = once;
        UNDONE
    };
    record.doubt(Diagnostic::new(Code::Encoding, message));
}

/// Whether the reader looked for it in every field, before it took the text apart.
fn is_undone(format: Format) -> bool {
    use Format::{AlephSeq, Marc, MarcJson, MarcLine, Marcxml, Mrk};
    matches!(format, Marc | Marcxml | MarcJson | Mrk | MarcLine | AlephSeq)
}

fn is_as_stated(format: Format) -> bool {
    use Format::{
        CrossrefJson, CrossrefXml, DataciteJson, DataciteXml, Json, Jsonld, Ntriples, OpenAlex, Rdfxml, Turtle,
    };
    matches!(
        format,
        CrossrefJson | CrossrefXml | DataciteJson | DataciteXml | OpenAlex | Turtle | Ntriples | Rdfxml | Jsonld | Json
    )
}

/// Whether the texts that every record has may have it; nearly none have, and to look at all would take long.
fn may_have(record: &Record) -> bool {
    let Record { title, contributions, publishers, hosts, subjects, abstracts, notes, .. } = record;
    let agents = contributions.iter().map(|contribution| &contribution.agent).chain(publishers);
    title.iter().any(|title| may_be_partly(&title.full))
        || agents.map(|agent| &agent.name).any(may_be_name)
        || hosts.iter().filter_map(|host| host.title.as_ref()).any(|title| may_be_partly(&title.value))
        || subjects.iter().any(|subject| may_be_partly(&subject.heading.value))
        || abstracts.iter().chain(notes.iter().map(|note| &note.text)).any(|text| may_be_partly(&text.value))
}

fn may_be_name(name: &AgentName) -> bool {
    match name {
        AgentName::Whole(name) => may_be_partly(name),
        AgentName::Person(PersonName { family, given, .. }) => {
            [family, given].into_iter().flatten().any(|part| may_be_partly(part))
        }
    }
}

/// The record with it undone; `None` if there was none.
#[cold]
fn undone(record: &Record) -> Option<Record> {
    let mut value = serde_json::to_value(record).ok()?;
    undo_in(&mut value).then_some(())?;
    serde_json::from_value(value).ok()
}

fn undo_in(value: &mut Value) -> bool {
    match value {
        Value::String(text) => match partly_undone(text) {
            Some(once) => {
                *text = once;
                true
            }
            None => false,
        },
        Value::Array(values) => values.iter_mut().fold(false, |undone, value| undo_in(value) | undone),
        Value::Object(members) => members.values_mut().fold(false, |undone, value| undo_in(value) | undone),
        Value::Null | Value::Bool(_) | Value::Number(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Note, NoteKind, Text, Title};

    fn note(text: &str) -> Note {
        Note { kind: NoteKind::default(), text: Text::new(text) }
    }

    #[test]
    fn exports_are_mended_and_statements_are_doubted() {
        let record = || {
            let title = Some(Title::new("La crÃ¨me"));
            Record { title, notes: vec![note("Ã‰tÃ©"), note("«LIBERTÉ»")], ..Record::default() }
        };
        let mut read = record();
        undo(&mut read, Format::Ris);
        assert_eq!(read.title, Some(Title::new("La crème")));
        assert_eq!(read.notes, [note("Été"), note("«LIBERTÉ»")]);
        assert_eq!(read.diagnostics.len(), 1);
        let mut read = record();
        undo(&mut read, Format::CrossrefJson);
        assert_eq!((read.title, read.diagnostics.len()), (record().title, 1));
    }
}
