//! Subjects with their schemes, and places.

use super::kind;
use super::resource::{GeoOf, SubjectOf};
use crate::iri;
use crate::model::list::push_new;
use crate::model::{LanguageTag, Record, Scheme, Subject, SubjectKind, Text};
use crate::read::works::text;

pub(super) fn add(record: &mut Record, subject: &SubjectOf<'_>) {
    let language = subject.lang.text().and_then(LanguageTag::parse);
    let scheme = text::first(&subject.scheme);
    // A word in lower case would pass for a code of the MARC lists.
    let is_unknown = |name: &String| {
        scheme_code(name).is_none() && !name.bytes().any(|byte| byte.is_ascii_uppercase() || byte == b' ')
    };
    if let Some(name) = scheme.as_ref().filter(|name| is_unknown(name)) {
        record.keep_unmapped("subjectScheme", name.as_str());
    }
    let scheme = scheme.filter(|name| !is_unknown(name));
    let code = scheme.as_deref().and_then(scheme_code);
    let iris: Vec<String> =
        subject.value_uri.iter().filter(|uri| iri::repair(uri).is_some()).map(str::to_owned).collect();
    let notation = text::first(&subject.code);
    for heading in text::all(&subject.subject).into_iter().filter(|heading| !kind::is_unknown(heading)) {
        // A list of keywords in one field has no scheme as a rule.
        if scheme.is_none() && iris.is_empty() {
            let words: Vec<&str> = if heading.contains(';') { heading.split(';').collect() } else { vec![&heading] };
            for word in words.into_iter().map(str::trim).filter(|word| !word.is_empty()) {
                let heading = Text { value: word.to_owned(), language: language.clone() };
                push(record, Subject { heading, ..Subject::default() });
            }
            continue;
        }
        let is_class = code.is_some_and(|(_, is_class)| is_class) && is_notation(&heading);
        push(
            record,
            Subject {
                kind: if is_class { SubjectKind::Class } else { SubjectKind::Topic },
                heading: Text { value: heading, language: language.clone().filter(|_| !is_class) },
                scheme: scheme.as_deref().map(|name| scheme_of(name, code)),
                iris: iris.clone(),
                ..Subject::default()
            },
        );
    }
    if let Some(notation) = notation {
        let scheme = scheme.as_deref().map(|name| scheme_of(name, code));
        // Of the concept that the heading names.
        push(
            record,
            Subject { kind: SubjectKind::Class, heading: notation.into(), scheme, iris, ..Subject::default() },
        );
    }
}

fn push(record: &mut Record, subject: Subject) {
    push_new(&mut record.subjects, subject);
}

/// The notation of a class begins with a digit, or is a capital and digits.
fn is_notation(heading: &str) -> bool {
    let rest = heading.trim_start_matches(|c: char| c.is_ascii_uppercase());
    rest.starts_with(|c: char| c.is_ascii_digit()) && heading.len() - rest.len() < 4
}

/// A scheme by its code in the MARC lists, or by its name.
fn scheme_of(name: &str, code: Option<(&str, bool)>) -> Scheme {
    match code {
        Some((code, _)) => Scheme(code.to_owned()),
        None => Scheme(name.to_owned()),
    }
}

/// The code of a scheme in the MARC lists, and whether it is a classification.
fn scheme_code(name: &str) -> Option<(&'static str, bool)> {
    let letters: String = text::letters(name).collect();
    Some(match letters.as_str() {
        "agrovoc" => ("agrovoc", false),
        "ddc" | "dewey" | "deweydecimalclassification" | "deweydecimalclassificationddc" => ("ddc", true),
        "fast" | "facetedapplicationofsubjectterminology" => ("fast", false),
        "gnd" | "gemeinsamenormdatei" => ("gnd", false),
        "jel" => ("jelc", true),
        "lcc" | "libraryofcongressclassification" => ("lcc", true),
        "lcsh" | "libraryofcongresssubjectheadings" | "libraryofcongresssubjectheadingslcsh" => ("lcsh", false),
        "mesh" | "medicalsubjectheadings" => ("mesh", false),
        "msc" | "mathematicssubjectclassification" => ("msc", true),
        "rvk" => ("rvk", true),
        "stw" => ("stw", false),
        "udc" | "universaldecimalclassification" => ("udc", true),
        _ => return None,
    })
}

/// A place by its name; points and boxes in the [encoding of DCMI](https://www.dublincore.org/specifications/dublin-core/dcmi-box/).
pub(super) fn place(record: &mut Record, geo: &GeoOf<'_>) {
    let mut add = |value: String| {
        push(record, Subject { kind: SubjectKind::Place, heading: value.into(), ..Subject::default() });
    };
    for name in text::all(&geo.place) {
        add(name);
    }
    // Kernel 3 has latitude and longitude in one text.
    let point: Vec<&str> = geo.point.text.text().unwrap_or_default().split_whitespace().collect();
    let (latitude, longitude) = match point.as_slice() {
        [latitude, longitude] => (Some(*latitude), Some(*longitude)),
        _ => (geo.point.latitude.text(), geo.point.longitude.text()),
    };
    if let (Some(latitude), Some(longitude)) = (latitude, longitude) {
        add(format!("east={longitude}; north={latitude}"));
    }
    let corners: Vec<&str> = geo.area.text.text().unwrap_or_default().split_whitespace().collect();
    let sides = match corners.as_slice() {
        [south, west, north, east] => [Some(*south), Some(*west), Some(*north), Some(*east)],
        _ => [geo.area.south.text(), geo.area.west.text(), geo.area.north.text(), geo.area.east.text()],
    };
    if let [Some(south), Some(west), Some(north), Some(east)] = sides {
        add(format!("northlimit={north}; eastlimit={east}; southlimit={south}; westlimit={west}"));
    }
    for (key, value) in &geo.unknown {
        record.keep_unmapped(key.as_ref(), value.get());
    }
}
