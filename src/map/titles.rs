//! Titles.

use super::Mapping;
use super::work::is_document;
use crate::vocab::{bibo, dcterms};

impl Mapping<'_> {
    pub(super) fn titles(&mut self) {
        let (record, work) = (self.record, self.work);
        if let Some(title) = &record.title {
            let language = title.language.as_ref();
            self.tagged(work, dcterms::TITLE, &title.full, language);
            for text in &title.other_scripts {
                self.text(work, dcterms::TITLE, text);
            }
            match &title.short {
                Some(short) if is_document(record.kind) => self.tagged(work, bibo::SHORT_TITLE, short, language),
                // A serial has no bibo:shortTitle; as a rule the full title begins with the short one.
                Some(short) if !title.full.starts_with(short.as_str()) => {
                    self.tagged(work, dcterms::ALTERNATIVE, short, language);
                }
                _ => {}
            }
        }
        // What sort of other title it is has no term in DCTERMS or BIBO.
        for other in &record.other_titles {
            self.text(work, dcterms::ALTERNATIVE, &other.text);
        }
    }
}
