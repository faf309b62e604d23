//! What only the whole citation can say.

use super::{Citation, is_same, kind_of_name};
use crate::error::{Code, Diagnostic};
use crate::id::Identifier;
use crate::model::list::push_new;
use crate::model::{Kind, Language, Meeting, NoteKind, Record, Subject, SubjectKind, Text, Title};
use crate::read::evidence::{
    self,
    preprint::{self, Arxiv},
};

impl Citation {
    /// The record.
    pub(in crate::read) fn finish(mut self) -> Record {
        if let Some(issn) = self.other_issn.take() {
            self.standard_number("", &issn);
        }
        self.settle_title();
        std::mem::take(&mut self.keywords).settle(&mut self.record);
        self.kind_of_genre();
        self.settle_preprint();
        self.settle_kind();
        self.settle_meeting();
        self.settle_numbering();
        self.settle_series();
        self.settle_host();
        self.settle_last_page();
        self.settle_accession();
        self.settle_affiliations();
        // A database may give the country of the publisher as one more publisher.
        if self.record.publishers.len() > 1 {
            let places = &self.record.places;
            self.record.publishers.retain(|publisher| !places.contains(&publisher.name.direct()));
        }
        let dates = std::mem::take(&mut self.dates).settle();
        // What is numbered is in an issue that appeared then; a server that holds preprints, or a site, did not.
        if let Some(host) = self.record.hosts.first_mut()
            && (self.kind.is_component() || host.part.volume.is_some() || host.part.issue.is_some())
            && let Some(issued) = dates.first().filter(|date| date.event == crate::model::DateEvent::Issued)
        {
            host.part.date = Some(issued.date.clone());
        }
        for statement in dates.iter().filter(|statement| statement.date.edtf.is_none()) {
            let written = statement.date.written.as_str();
            let message = format!("the date “{written}” could not be read, and is kept as it is written");
            self.record.doubt(Diagnostic::new(Code::UnreadDate, message).with_value(written));
        }
        self.record.dates = dates;
        let is_english = |languages: &[Language]| languages.iter().all(|language| language.as_str() == "eng");
        if !self.is_title_translated || is_english(&self.record.languages) {
            evidence::title_in_its_language(&mut self.record);
        }
        evidence::settle(&mut self.record, &self.evidence);
        // Where a table or a type known late has them beside the authors.
        if matches!(self.record.kind, Kind::Chapter | Kind::ConferencePaper | Kind::ReferenceEntry)
            && let Some(host) = self.record.hosts.first_mut()
        {
            evidence::editors_of_the_book(&mut self.record.contributions, host);
        }
        // The type once more, in words.
        let kind = self.record.kind;
        let is_said = |subject: &Subject| {
            subject.kind == SubjectKind::Genre
                && subject.scheme.is_none()
                && kind_of_name(&subject.heading.value) == Some(kind)
        };
        self.record.subjects.retain(|subject| !is_said(subject));
        self.record
    }

    /// One page alone is where the work begins, if the work has several.
    fn settle_last_page(&mut self) {
        let has_several = self.record.page_count.is_some_and(|count| count > 1);
        for host in &mut self.record.hosts {
            let part = &mut host.part;
            if has_several && part.last_page == part.first_page && part.pages == part.first_page {
                part.last_page = None;
            }
        }
    }

    fn settle_title(&mut self) {
        let Some(title) = &mut self.record.title else {
            self.record.title = self.short_title.take().map(Title::new);
            return;
        };
        if let Some(subtitle) = self.subtitle.take().filter(|subtitle| !title.full.contains(subtitle.as_str())) {
            title.short = Some(title.full.clone());
            title.full = format!("{}: {subtitle}", title.full.trim_end_matches([':', ' ']));
        }
        if let Some(short) = self.short_title.take().filter(|short| !is_same(short, &title.full)) {
            let is_start = title.full.to_lowercase().starts_with(&short.to_lowercase());
            if is_start && title.short.is_none() {
                title.short = Some(short);
            } else {
                super::other_title(&mut self.record, crate::model::OtherTitleKind::Abbreviated, &short);
            }
        }
    }

    /// A type that says nothing, beside a word that does: "Generic", "Dataset".
    fn kind_of_genre(&mut self) {
        if self.kind != Kind::Document {
            return;
        }
        let mut genres = self.record.subjects.iter().filter(|subject| subject.kind == SubjectKind::Genre);
        if let Some(kind) = genres.find_map(|genre| kind_of_name(&genre.heading.value)) {
            self.kind = kind;
        }
    }

    /// What stands as an article in a server of preprints is none yet. The name of arXiv says where to find the work.
    fn settle_preprint(&mut self) {
        let is_numbered = self.numbering.has_issue() || self.numbering.has_volume();
        let is_preprint = |title: &str| preprint::arxiv(title).is_some() || preprint::is_server(title) && !is_numbered;
        let mut titles = self.host_titles.iter();
        if self.kind != Kind::JournalArticle || titles.len() == 0 || !titles.all(|(_, title)| is_preprint(title)) {
            return;
        }
        self.kind = Kind::Preprint;
        self.has_journal = false;
        if let Some(id) = self.numbering.volume_text().and_then(preprint::arxiv_volume) {
            self.numbering.take_volume();
            self.record.identify(Identifier::Arxiv(id));
        }
        for (_, title) in self.host_titles.extract_if(.., |(_, title)| preprint::arxiv(title).is_some()) {
            if let Some(Arxiv::Number(id)) = preprint::arxiv(&title) {
                self.record.identify(Identifier::Arxiv(id));
            }
        }
    }

    /// The type, where the fields say more than it does.
    fn settle_kind(&mut self) {
        let has_host = !self.host_titles.is_empty();
        let is_placed = self.numbering.has_pages();
        self.kind = match self.kind {
            // One type for the proceedings and for a paper in them.
            Kind::Proceedings if has_host || is_placed => Kind::ConferencePaper,
            Kind::Book if !self.has_makers() && self.has_editors() => Kind::EditedBook,
            kind => kind,
        };
        if let Some((_, kind)) = &mut self.evidence.stated {
            *kind = self.kind;
        }
        self.record.kind = self.kind;
    }

    /// The conference. Days among the dates of a paper are those on which it was held: what is published in a volume has one date.
    fn settle_meeting(&mut self) {
        if matches!(self.kind, Kind::ConferencePaper | Kind::Proceedings)
            && let Some(days) = self.dates.take_days()
        {
            let meeting = self.meeting.get_or_insert_with(Meeting::default);
            meeting.date = meeting.date.take().or(Some(days));
        }
        if let Some(meeting) = self.meeting.take().filter(|meeting| *meeting != Meeting::default()) {
            self.record.meetings.push(meeting);
        }
    }

    fn has_makers(&self) -> bool {
        self.record.contributions.iter().any(|contribution| contribution.is_main_entry)
    }

    fn has_editors(&self) -> bool {
        let editor = super::role(crate::model::Relator::EDITOR);
        self.record.contributions.iter().any(|contribution| contribution.roles.contains(&editor))
    }

    /// Volume and pages are the work's own, unless it is in something.
    fn settle_numbering(&mut self) {
        let is_part =
            self.kind.is_component() || self.has_journal && (self.numbering.has_pages() || self.numbering.has_issue());
        if Self::counts_pages(self.kind) && !is_part {
            self.record.volume = self.numbering.take_volume();
            match self.numbering.take_lone_page() {
                Some(words) if words.contains("://") => self.numbering.other.push(words),
                Some(extent) => self.extent(&extent),
                None => {}
            }
            // Number of the report, the standard, or of the book in its series.
            if let Some(number) = self.numbering.take_issue() {
                match self.series {
                    Some(_) if self.series_number.is_none() => self.series_number = Some(number),
                    _ => push_new(&mut self.record.numbers, number),
                }
            }
        }
        // The number of a law or a film that is in nothing is its own.
        let is_in_nothing = !is_part && !self.has_journal && self.host_titles.is_empty();
        if is_in_nothing && self.kind != Kind::Document {
            self.record.numbers.extend(self.numbering.take_issue());
        }
        let part = self.numbering.part();
        if !part.is_empty() {
            self.record.host_mut().part = part;
        }
        for text in std::mem::take(&mut self.numbering.other) {
            if text.contains("://") {
                let address = text.split_whitespace().find(|word| word.contains("://")).unwrap_or_default();
                self.link(address, crate::model::LinkKind::Work);
            }
            self.note(NoteKind::General, &text);
        }
    }

    fn settle_series(&mut self) {
        let number = self.series_number.take();
        let Some(mut series) = self.series.take() else {
            self.record.numbers.extend(number);
            self.record.contributions.append(&mut self.series_contributions);
            return;
        };
        series.number = number;
        series.contributions = std::mem::take(&mut self.series_contributions);
        // The ISSN of what has an ISBN is its series', and so is that of a book which names no periodical.
        let is_issn = |id: &Identifier| matches!(id, Identifier::Issn(_) | Identifier::Eissn(_));
        let is_in_book = self.kind == Kind::Chapter && !self.host_titles.is_empty() && !self.has_journal;
        if !matches!(self.kind, Kind::JournalArticle)
            && (is_in_book || self.record.identifiers.iter().any(|id| matches!(id, Identifier::Isbn(_))))
        {
            series.identifiers.extend(self.record.identifiers.extract_if(.., |id| is_issn(id)));
        }
        if self.kind.is_component() && !self.host_titles.is_empty() {
            self.record.host_mut().series.insert(0, series);
        } else {
            self.record.series.insert(0, series);
        }
    }

    fn settle_host(&mut self) {
        let mut titles = self.take_host_titles().into_iter();
        let contributions = std::mem::take(&mut self.host_contributions);
        let identifiers = std::mem::take(&mut self.host_identifiers);
        if self.kind.is_component() && !identifiers.is_empty() {
            self.record.host_mut().identifiers.extend(identifiers);
        } else {
            for identifier in identifiers {
                self.record.keep_unmapped(identifier.scheme(), identifier.value());
            }
        }
        let Some(title) = titles.next() else {
            // Whom the host would have as its editors the work has.
            self.record.contributions.extend(contributions);
            return;
        };
        let is_serial = self.kind.is_serial();
        if is_serial && self.record.title.is_none() {
            self.record.title = Some(Title::new(title));
            return;
        }
        let host = self.record.host_mut();
        host.title = Some(Text::new(title));
        host.other_titles = titles.map(Text::new).collect();
        host.contributions = contributions;
    }
}
