//! What a work belongs to and is related to (031A, 036X, 039X), and the copies of it (levels 1 and 2).

use super::Reading;
use super::names::identifiers;
use super::titles::sorted;
use crate::id::{Identifier, Isbn, Issn};
use crate::model::list::push_new;
use crate::model::{
    Agent, Contribution, Host, Item, Kind, Note, NoteKind, Part, RelatedWork, Relation, RelationKind, Series, Text,
};
use crate::read::evidence;
use crate::read::pica::record::PicaField;
use crate::text::names::{self, Expected};
use crate::text::{dates, enumeration, isbd};

/// 031A: where in its host an article stands. On a serial it is its numbering as a whole.
pub(super) fn numbering(reading: &mut Reading<'_>, field: &PicaField) {
    let value = |code| field.first(code).map(str::to_owned);
    if !matches!(
        reading.pica.with_tag("002@").find_map(|kind| kind.first('0')).and_then(|kind| kind.chars().nth(1)),
        Some('o' | 's')
    ) && reading.pica.with_tag("039B").next().is_none()
    {
        let text = field.join("adefghijklmnopqry", " ");
        if !text.is_empty() {
            reading.record.notes.push(Note { kind: NoteKind::General, text: Text::new(text) });
        }
        return;
    }
    let mut part = match value('y').or_else(|| value('a')) {
        Some(written) => enumeration::read(&written),
        None => Part::default(),
    };
    let pages = value('h').map(|pages| enumeration::read(&format!("S. {pages}")));
    part.volume = value('d').or(part.volume);
    part.issue = value('e').or(part.issue);
    if let Some(pages) = pages {
        part.pages = pages.pages.or(part.pages);
        part.first_page = pages.first_page.or(part.first_page);
        part.last_page = pages.last_page.or(part.last_page);
    }
    part.article_number = value('i').or(part.article_number);
    part.issue_title = value('f').or(part.issue_title);
    // Day, month, year.
    if let Some(year) = value('j') {
        let day = [value('b'), value('c')].into_iter().flatten().collect::<Vec<_>>().join(".");
        let written = if day.is_empty() { year } else { format!("{day}.{year}") };
        part.date = Some(dates::read(&written)).filter(|date| date.edtf.is_some()).or(part.date);
    }
    if part.written.is_none() {
        part.written = Some(field.join("debcjh", ", ")).filter(|written| !written.is_empty());
    }
    reading.record.host_mut().part = part;
}

/// 039B: the journal or book that holds the work.
pub(super) fn host(reading: &mut Reading<'_>, field: &PicaField) {
    let work = related_work(field);
    let host = reading.record.host_mut();
    if host.title.is_some() {
        let kind = RelationKind::PartOf;
        return reading.record.relations.push(Relation { kind, work });
    }
    let has_issn = work.identifiers.iter().any(|identifier| matches!(identifier, Identifier::Issn(_)));
    host.kind = if has_issn { Kind::Periodical } else { Kind::Document };
    host.title = work.title;
    host.contributions = work.contributions;
    host.identifiers = work.identifiers;
    host.control_number = work.control_number;
    host.edition = field.first('g').map(str::to_owned);
    // The place alone, or "Basel : Harbour Press, 2009".
    let published = field.all('d').filter_map(|imprint| evidence::read_host_imprint(host, imprint)).last();
    host.publishers.extend(field.all('e').map(Agent::organization));
    host.extent = field.first('h').map(str::to_owned);
    host.notes = field.all('n').map(str::to_owned).collect();
    // Its year where the numbering has none, and its part where 031A is missing.
    let date = field.first('f').map(dates::read).filter(|date| date.edtf.is_some());
    if host.part.is_empty() {
        host.part = field.first('p').or_else(|| field.first('q')).map(enumeration::read).unwrap_or_default();
    }
    // In the imprint of a serial the year is when it began, and not when this part of it appeared.
    let began = host.part.date.is_none() && has_issn && published.is_some();
    host.part.date = host.part.date.take().or(date).or(published.filter(|_| !has_issn));
    if began {
        reading.record.keep_unmapped("039B $d", field.join("d", "; "));
    }
    field.parts("ijxpq").for_each(drop);
}

/// 039C–039Z: other works; the label in $i, and $b of 039E, say how they are related.
pub(super) fn related(reading: &mut Reading<'_>, field: &PicaField) {
    let label = field.any("ic").unwrap_or_default().to_owned();
    let code = field.first('b').unwrap_or_default();
    let lower = label.to_lowercase();
    let kind = match field.tag.as_str() {
        "039C" => RelationKind::Part,
        "039D" if lower.contains("übers") || lower.contains("transl") => RelationKind::Translation,
        "039D" => RelationKind::OtherFormat,
        "039E" => match code {
            "f" | "v" | "r" => RelationKind::Preceding,
            "s" | "w" => RelationKind::Succeeding,
            _ if lower.contains("vorg") || lower.contains("preced") => RelationKind::Preceding,
            _ if lower.contains("nachf") || lower.contains("fortg") || lower.contains("later") => {
                RelationKind::Succeeding
            }
            _ => RelationKind::Related,
        },
        _ if lower.contains("rezension") || lower.contains("review") => RelationKind::Related,
        _ => RelationKind::Related,
    };
    let mut work = related_work(field);
    let rest = field.join("defhnq", ", ");
    // Types and numbers of the linked record, and where it is filed.
    field.parts("bgpsuvwx").for_each(drop);
    let note = [label, rest].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join("; ");
    work.note = (!note.is_empty()).then_some(note);
    if work.title.is_some() || !work.identifiers.is_empty() || work.control_number.is_some() {
        reading.record.relations.push(Relation { kind, work });
    } else {
        reading.record.keep_unmapped(field.tag.as_str(), field.written());
    }
}

/// Title in $t or $a, author in $l beside it; $C names the scheme of the number in the $6 behind it.
fn related_work(field: &PicaField) -> RelatedWork {
    let mut identifiers = identifiers(field);
    let mut control_number = field.first('9').map(str::to_owned);
    let mut scheme = "";
    for (code, value) in field.parts("C6Zz1") {
        match (code, scheme) {
            ('C', _) => scheme = value,
            ('6' | '1', "ISSN") | ('1', "") => identifiers.extend(Issn::parse(value).ok().map(Identifier::Issn)),
            ('6', "ISBN") => identifiers.extend(Isbn::parse(value).ok().map(Identifier::Isbn)),
            ('6', "DE-627" | "DE-601" | "KXP") => control_number = Some(format!("(DE-627){value}")),
            ('6', "DOI") => identifiers.extend(crate::id::Doi::parse(value).ok().map(Identifier::Doi)),
            ('6', scheme) => identifiers
                .push(Identifier::Other { scheme: "system-number".to_owned(), value: format!("({scheme}){value}") }),
            _ => {}
        }
    }
    let own_title = field.first('t').or_else(|| field.first('a'));
    let title = own_title.or_else(|| field.first('l')).map(sorted).or_else(|| {
        // "--Abvz--: Harbour review. - Delft : Quay"
        let expansion = field.any("Y8")?;
        let title = expansion.rsplit("--: ").next().unwrap_or(expansion);
        Some(sorted(title.split(". - ").next().unwrap_or(title)))
    });
    let author = field.first('l').filter(|_| own_title.is_some());
    let contributions = author.map(|author| names::read(author, Expected::Any).contributions).unwrap_or_default();
    RelatedWork {
        title: title.map(|title| Text::new(isbd::trim(&title))).filter(|title| !title.value.is_empty()),
        contributions: contributions.into_iter().map(|name| Contribution { is_main_entry: true, ..name }).collect(),
        identifiers,
        control_number,
        ..RelatedWork::default()
    }
}

/// 036C as printed, 036D as a link: the work of several volumes that this is a volume of.
pub(super) fn volume(reading: &mut Reading<'_>, field: &PicaField) {
    let title = field.any("aY8").map(sorted);
    let number = field.first('l').map(str::to_owned);
    let control_number = field.first('9').map(str::to_owned);
    // The makers and imprint of the whole stand in its own record.
    field.parts("bcdefghimnopqrstuxyz").for_each(drop);
    // 036C may go down several levels: the first is the whole, the others are its parts.
    reading.record.volume = reading.record.volume.take().or(number);
    let Some(title) = title else { return };
    if let Some(host) = reading.record.hosts.iter_mut().find(|host| host.kind == Kind::MultiVolumeBook) {
        host.control_number = host.control_number.take().or(control_number);
    } else {
        let title = Some(Text::new(isbd::trim(&title)));
        reading.record.hosts.push(Host { kind: Kind::MultiVolumeBook, title, control_number, ..Host::default() });
    }
}

/// 036E as printed, 036F as a link: a series. Of the two with one occurrence the printed form counts, with the numbers of the link.
pub(super) fn series(reading: &mut Reading<'_>, field: &PicaField) {
    let mut identifiers: Vec<Identifier> =
        field.parts("1x").filter_map(|(_, value)| Issn::parse(value).ok()).map(Identifier::Issn).collect();
    identifiers.dedup();
    let number = field.any("lv").map(str::to_owned);
    let title = field.any("aY8").map(|title| sorted(title.split(" $l").next().unwrap_or(title)));
    let subtitle = field.any("dp").map(str::to_owned);
    field.parts("bcefghijkmnopqrstuxy").for_each(drop);
    if field.tag == "036F" {
        let at = reading.pica.with_tag("036F").position(|other| std::ptr::eq(other, field)).unwrap_or_default();
        let printed = reading.pica.with_tag("036E").count();
        if at < printed {
            if let Some(series) = reading.record.series.get_mut(at) {
                series.identifiers.extend(identifiers);
                series.number = series.number.take().or(number);
            }
            return;
        }
    }
    let Some(title) = title else { return };
    let title = match subtitle {
        Some(subtitle) if field.tag == "036E" => format!("{title}. {subtitle}"),
        _ => title,
    };
    let title = Text::new(isbd::trim(&title));
    reading.record.series.push(Series { title, number, identifiers, ..Series::default() });
}

/// Levels 1 and 2: 101@ names a library, 209A the call number of its copy, 209G its barcode.
pub(super) fn read_copies(reading: &mut Reading<'_>) {
    let pica = reading.pica;
    let mut library: Option<String> = None;
    let mut copy = String::new();
    for field in &pica.fields {
        match field.tag.as_str() {
            "101@" => {
                library = field.any("dbca").map(|name| isbd::trim(name).to_owned());
                copy.clear();
            }
            "209A" => {
                let item = Item {
                    library: library.clone(),
                    location: field.first('f').map(str::to_owned),
                    call_number: field.first('a').map(str::to_owned),
                    ..Item::default()
                };
                // A copy may have several call numbers: the further ones are those of other systems of shelving.
                if item.call_number.is_some() && (copy != field.occurrence || copy.is_empty()) {
                    copy.clone_from(&field.occurrence);
                    push_new(&mut reading.record.items, item);
                }
            }
            "209G" if copy == field.occurrence => {
                if let (Some(item), Some(barcode)) = (reading.record.items.last_mut(), field.first('a')) {
                    item.barcode.get_or_insert_with(|| barcode.to_owned());
                }
            }
            "209R" if copy == field.occurrence => {
                if let (Some(item), Some(url)) = (reading.record.items.last_mut(), field.first('u')) {
                    item.url.get_or_insert_with(|| url.to_owned());
                }
            }
            "231@" | "231B" if copy == field.occurrence => {
                if let (Some(item), Some(run)) = (reading.record.items.last_mut(), field.any("ad")) {
                    item.enumeration.get_or_insert_with(|| run.to_owned());
                }
            }
            "237A" if copy == field.occurrence => {
                if let (Some(item), Some(note)) = (reading.record.items.last_mut(), field.first('a')) {
                    item.notes.push(note.to_owned());
                }
            }
            _ => {}
        }
    }
}
