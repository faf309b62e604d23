//! Geographic areas in code: MARC 21 043, UNIMARC 660.

use crate::model::{Scheme, Subject, SubjectKind, Text};

/// The place that a code of the [MARC geographic areas](https://id.loc.gov/vocabulary/geographicAreas.html) names: `e-fr---`.
pub(super) fn area(code: &str) -> Option<Subject> {
    let code = code.trim().trim_end_matches('-');
    (!code.is_empty()).then(|| Subject {
        kind: SubjectKind::Place,
        heading: Text::new(code),
        scheme: Some(Scheme("marcgac".to_owned())),
        iris: vec![format!("http://id.loc.gov/vocabulary/geographicAreas/{code}")],
        ..Subject::default()
    })
}
