//! Geographic areas in code: MARC 21 043, UNIMARC 660.

use crate::model::{Scheme, Subject, SubjectKind, Text};
use crate::text::isbd;

/// The place that a code of the [MARC geographic areas](https://id.loc.gov/vocabulary/geographicAreas.html) names: `e-fr---`.
/// `None` if it has not the form of one: up to seven small letters and hyphens.
pub(super) fn area(code: &str) -> Option<Subject> {
    let code = isbd::trim(code).trim_end_matches('-');
    let is_code = (1..=7).contains(&code.len()) && code.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-');
    is_code.then(|| Subject {
        kind: SubjectKind::Place,
        heading: Text::new(code),
        scheme: Some(Scheme("marcgac".to_owned())),
        iris: vec![format!("http://id.loc.gov/vocabulary/geographicAreas/{code}")],
        ..Subject::default()
    })
}
