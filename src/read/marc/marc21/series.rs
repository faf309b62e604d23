//! Series (4XX, 8XX).

use super::{Reading, agents, heading, identifiers};
use crate::error::{Code, Diagnostic};
use crate::id::{Identifier, Issn};
use crate::model::list::{push_new, recent};
use crate::model::{Series, Text};
use crate::read::marc::{Field, Tag};
use crate::text::isbd;

/// Series as transcribed (490) and as traced (440, 8XX): the traced ones count, with the numbers of the transcribed ones.
#[derive(Default)]
pub(super) struct SeriesStatements {
    /// 490 and whether its indicator says that a traced form follows.
    transcribed: Vec<(Series, bool)>,
    traced: Vec<Series>,
}

/// 440, 490, 80X–83X.
pub(super) fn read<'a>(reading: &mut Reading<'a>, tag: Tag, field: Field<'a>) {
    match &tag.0 {
        b"440" | b"830" | b"840" => {
            let series = series(reading, field, &field.join("adfghklmnoprst"));
            reading.series.traced.push(series);
        }
        b"490" => {
            let is_traced = field.indicators()[0] == b'1';
            let series = series(reading, field, &field.join("a"));
            identifiers::cancelled(reading, tag, field, 'y');
            identifiers::cancelled(reading, tag, field, 'z');
            reading.series.transcribed.push((series, is_traced));
        }
        b"400" | b"410" | b"411" | b"800" | b"810" | b"811" => {
            let title = match tag.0 {
                [_, b'1', _] => heading::title_of_body(field),
                _ => field.join("tfhklmnoprs"),
            };
            let mut series = series(reading, field, &title);
            let author = Tag([b'7', tag.0[1], tag.0[2]]);
            series.contributions = agents::contributions(reading, author, field);
            reading.series.traced.push(series);
        }
        _ => reading.keep(field),
    }
}

fn series<'a>(reading: &mut Reading<'a>, field: Field<'a>, title: &str) -> Series {
    let number = field
        .all('v')
        .map(|number| isbd::trim(number.trim()).trim_start_matches(';').trim())
        .find(|number| !number.is_empty());
    let mut identifiers: Vec<Identifier> = Vec::new();
    for written in field.all('x').map(str::trim).filter(|issn| !issn.is_empty()) {
        match Issn::parse(written) {
            Ok(issn) => identifiers.push(Identifier::Issn(issn)),
            Err(error) => reading.record.doubt(
                Diagnostic::new(Code::InvalidIdentifier, error.to_string())
                    .in_field(format!("{} $x", field.tag()))
                    .with_value(written),
            ),
        }
    }
    identifiers.extend(agents::identifiers(field));
    let other_scripts = reading
        .scripts
        .of(field)
        .map(|partner| reading.scripts.text(partner, isbd::trim(&partner.join("apnt"))))
        .filter(|text| !text.value.is_empty())
        .collect();
    Series {
        title: Text::new(isbd::trim(title)),
        number: number.map(str::to_owned),
        identifiers,
        other_scripts,
        ..Series::default()
    }
}

/// Puts the statements together: a 490 that is traced gives only what its traced form lacks.
pub(super) fn finish(reading: &mut Reading<'_>) {
    let SeriesStatements { transcribed, mut traced } = std::mem::take(&mut reading.series);
    let mut partners = traced.iter_mut();
    let mut untraced = Vec::new();
    for (series, is_traced) in transcribed {
        match if is_traced { partners.next() } else { None } {
            Some(partner) => {
                partner.number = partner.number.take().or(series.number);
                for identifier in series.identifiers {
                    push_new(&mut partner.identifiers, identifier);
                }
            }
            None => untraced.push(series),
        }
    }
    for series in traced.into_iter().chain(untraced) {
        let is_new = !recent(&reading.record.series)
            .iter()
            .any(|other| other.title == series.title && other.number == series.number);
        if is_new && !series.title.value.is_empty() {
            reading.record.series.push(series);
        }
    }
}
