//! When and where the work was published, by whom, and of what extent (011@, 019@, 033, 034).

use super::Reading;
use crate::error::{Code, Diagnostic};
use crate::model::list::push_new;
use crate::model::{Agent, Country, Date, DateEvent, DateStatement, Edtf, NoteKind};
use crate::read::pica::record::PicaField;
use crate::text::{dates, extent, isbd};

impl Reading<'_> {
    /// 011@: $a and $b the years for filing, $n the date as printed, $e the year of the original.
    pub(super) fn dates(&mut self, field: &PicaField) {
        let mut add = |event, written: String, edtf: Option<Edtf>| {
            let statement = DateStatement { event, date: Date { written, edtf } };
            push_new(&mut self.record.dates, statement);
        };
        let coded = match (field.first('a'), field.first('b')) {
            (Some(from), Some(to)) if from != to => {
                let edtf = |year: &str| dates::read(year).edtf;
                let range = edtf(from).zip(edtf(to)).and_then(|(from, to)| Edtf::parse(&format!("{from}/{to}")));
                Some((format!("{from}/{to}"), range))
            }
            (Some(year), _) => Some((year.to_owned(), dates::read(year).edtf)),
            _ => None,
        };
        // "[1988 or 1989]", "c2005": the printed date where it can be read.
        let printed: Vec<DateStatement> = field.all('n').flat_map(dates::read_imprint).collect();
        let is_readable = printed.iter().any(|statement| statement.date.edtf.is_some());
        match (is_readable, coded) {
            (false, Some((written, edtf))) => {
                let written = printed.into_iter().next().map_or(written, |statement| statement.date.written);
                add(DateEvent::Issued, written, edtf);
            }
            (_, _) => {
                for DateStatement { event, date } in printed {
                    add(event, date.written, date.edtf);
                }
            }
        }
        for year in field.all('e') {
            add(DateEvent::Created, year.to_owned(), dates::read(year).edtf);
        }
        field.parts("ry").for_each(drop);
    }

    /// 019@: `XA-DE-BY` is Bavaria in Germany.
    pub(super) fn countries(&mut self, field: &PicaField) {
        for value in field.all('a') {
            let mut parts = value.split('-');
            let first = parts.next().unwrap_or_default();
            let code = if first.starts_with('X') { parts.next().unwrap_or_default() } else { first };
            match Country::from_iso3166(code) {
                Some(country) => push_new(&mut self.record.countries, country),
                None if matches!(code, "ZZ" | "XX" | "") => {}
                None => {
                    let doubt = Diagnostic::new(Code::UnknownCountry, format!("“{value}” is no country code"));
                    self.record.diagnostics.push(doubt.in_field("019@ $a").with_value(value));
                }
            }
        }
    }

    /// 033A: places in $p, publishers in $n; 033B and later the same for another printing or a former publisher.
    pub(super) fn publication(&mut self, field: &PicaField) {
        for (code, value) in field.parts("pn") {
            let value = isbd::trim(value.trim_matches(['[', ']'])).to_owned();
            if value.is_empty()
                || matches!(value.to_lowercase().as_str(), "s.l" | "s.n" | "o.o" | "o.v" | "s. l" | "s. n")
            {
                continue;
            }
            if code == 'p' {
                push_new(&mut self.record.places, value);
            } else {
                let agent = Agent::organization(value);
                push_new(&mut self.record.publishers, agent);
            }
        }
        // When a publisher published a serial.
        self.note(NoteKind::General, &field.join("h", " "));
    }

    /// 034D extent, 034M illustrations, 034I dimensions, 034K accompanying material: one statement.
    pub(super) fn extent(&mut self, field: &PicaField) {
        let text = field.join("a", ", ");
        if text.is_empty() {
            return;
        }
        if field.tag == "034D" {
            self.record.page_count = self.record.page_count.or_else(|| extent::page_count(&text));
            let volumes = extent::volume_count(&text).filter(|volumes| *volumes > 1);
            self.record.volume_count = self.record.volume_count.or(volumes);
            self.record.extents.push(text);
            return;
        }
        let mark = match field.tag.as_str() {
            "034M" => " : ",
            "034I" => " ; ",
            _ => " + ",
        };
        match self.record.extents.last_mut() {
            Some(last) => {
                last.push_str(mark);
                last.push_str(&text);
            }
            None => self.record.extents.push(text),
        }
    }
}
