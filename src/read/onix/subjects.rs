//! Subjects: classes of the trade, headings of thesauri, keywords.

use crate::model::{Scheme, Subject, SubjectKind, Text};
use crate::read::draft::Draft;
use crate::read::xml::Element;

/// What a scheme of list 27 is.
enum Listed {
    /// A classification, by its code.
    Classes(&'static str),
    /// A thesaurus, by its code.
    Headings(&'static str),
    Keywords,
    Unknown,
}

fn listed(code: &str) -> Listed {
    match code {
        "01" | "02" | "36" | "46" => Listed::Classes("ddc"),
        "03" => Listed::Classes("lcc"),
        "05" => Listed::Classes("nlm"),
        "09" | "51" => Listed::Classes("udc"),
        "10" => Listed::Classes("bisacsh"),
        "11" => Listed::Classes("bisacrt"),
        "22" => Listed::Classes("bisacmt"),
        "12" | "13" | "14" | "15" | "16" | "17" => Listed::Classes("bicssc"),
        "18" | "30" => Listed::Classes("sdnb"),
        "34" => Listed::Classes("siso"),
        "48" => Listed::Classes("kssb"),
        "61" => Listed::Classes("jelc"),
        "93" | "94" | "95" | "96" | "97" | "98" | "99" => Listed::Classes("thema"),
        "04" => Listed::Headings("lcsh"),
        "06" => Listed::Headings("mesh"),
        "08" => Listed::Headings("aat"),
        "27" => Listed::Headings("swd"),
        "91" => Listed::Headings("gnd"),
        "63" => Listed::Headings("rvm"),
        "74" => Listed::Headings("sears"),
        "71" => Listed::Headings("yso"),
        "A5" => Listed::Headings("ram"),
        "A8" => Listed::Headings("lcshac"),
        "B6" => Listed::Headings("fast"),
        "20" | "B2" | "B4" | "B5" => Listed::Keywords,
        _ => Listed::Unknown,
    }
}

/// One subject.
pub(super) fn read(draft: &mut Draft, element: &Element) {
    let text = |name: &str| element.child_text(name);
    match element.name() {
        "BASICMainSubject" => return class(draft, "bisacsh", &element.text()),
        "BICMainSubject" => return class(draft, "bicssc", &element.text()),
        "NameAsSubject" | "PersonAsSubject" => return name(draft, element),
        _ => {}
    }
    let scheme = text("SubjectSchemeIdentifier").or_else(|| text("MainSubjectSchemeIdentifier")).unwrap_or_default();
    let (code, heading) = (text("SubjectCode"), text("SubjectHeadingText"));
    match listed(&scheme) {
        Listed::Classes(scheme) => {
            if let Some(code) = &code {
                class(draft, scheme, code);
            }
            // The words of a class are words that it is looked for by.
            if let Some(heading) = heading {
                draft.subject(Subject { heading: Text::new(heading), ..Subject::default() });
            }
        }
        Listed::Headings(scheme) => {
            if let Some(heading) = heading.or(code) {
                let scheme = Some(Scheme(scheme.to_owned()));
                draft.subject(Subject {
                    kind: SubjectKind::Topic,
                    heading: Text::new(heading),
                    scheme,
                    ..Subject::default()
                });
            }
        }
        Listed::Keywords => {
            if let Some(words) = heading.or(code) {
                draft.keywords(&words, None);
            }
        }
        Listed::Unknown => {
            if let Some(heading) = heading {
                draft.subject(Subject { heading: Text::new(heading), ..Subject::default() });
            }
            draft.unmapped(&format!("Subject ({scheme})"), &code.unwrap_or_default());
        }
    }
}

fn class(draft: &mut Draft, scheme: &str, notation: &str) {
    draft.subject(Subject {
        kind: SubjectKind::Class,
        heading: Text::new(notation.trim()),
        scheme: Some(Scheme(scheme.to_owned())),
        ..Subject::default()
    });
}

/// A person or body that the product is about.
fn name(draft: &mut Draft, element: &Element) {
    let text = |name: &str| element.child_text(name);
    let person = text("PersonNameInverted").or_else(|| {
        let key = text("KeyNames")?;
        Some(text("NamesBeforeKey").map_or_else(|| key.clone(), |given| format!("{key}, {given}")))
    });
    let found = person.or_else(|| text("PersonName")).map(|name| (SubjectKind::Person, name));
    match found.or_else(|| text("CorporateName").map(|name| (SubjectKind::Organization, name))) {
        Some((kind, name)) => draft.subject(Subject { kind, heading: Text::new(name), ..Subject::default() }),
        None => draft.unmapped(element.name(), &element.text()),
    }
}
