//! What a work is linked to: series (4XX, 8XX), other records (76X–78X), web pages (856).

use super::{Reading, agents, identifiers};
use crate::error::{Code, Diagnostic};
use crate::id::{Doi, Identifier, Isbn, Issn, Lccn, OclcNumber, Urn};
use crate::model::{
    Contribution, Date, DatePrecision, Host, Kind, Language, Link, LinkKind, Note, NoteKind, Part, RelatedWork,
    Relation, RelationKind, Rights, RightsKind, Series, Text,
};
use crate::read::marc::{Field, Tag};
use crate::text::enumeration;
use crate::text::names::{self, Expected};
use crate::text::{dates, isbd};

/// Series as transcribed (490) and as traced (440, 8XX): the traced ones count, with the numbers of the transcribed ones.
#[derive(Default)]
pub(super) struct SeriesStatements {
    /// 490 and whether its indicator says that a traced form follows.
    transcribed: Vec<(Series, bool)>,
    traced: Vec<Series>,
}

/// 440, 490, 80X–83X.
pub(super) fn read_series<'a>(reading: &mut Reading<'a>, tag: Tag, field: Field<'a>) {
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
            let mut series = series(reading, field, &field.join("tfhklmnoprs"));
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
pub(super) fn finish_series(reading: &mut Reading<'_>) {
    let SeriesStatements { transcribed, mut traced } = std::mem::take(&mut reading.series);
    let mut partners = traced.iter_mut();
    let mut untraced = Vec::new();
    for (series, is_traced) in transcribed {
        match if is_traced { partners.next() } else { None } {
            Some(partner) => {
                partner.number = partner.number.take().or(series.number);
                for identifier in series.identifiers {
                    if !partner.identifiers.contains(&identifier) {
                        partner.identifiers.push(identifier);
                    }
                }
            }
            None => untraced.push(series),
        }
    }
    for series in traced.into_iter().chain(untraced) {
        let is_new =
            !reading.record.series.iter().any(|other| other.title == series.title && other.number == series.number);
        if is_new && !series.title.value.is_empty() {
            reading.record.series.push(series);
        }
    }
}

/// 760–787.
pub(super) fn read<'a>(reading: &mut Reading<'a>, tag: Tag, field: Field<'a>) {
    let kind = match &tag.0 {
        b"773" => return read_host(reading, field),
        b"760" => RelationKind::PartOf,
        b"762" | b"770" | b"774" => RelationKind::Part,
        b"765" => RelationKind::TranslationOf,
        b"767" => RelationKind::Translation,
        b"772" => RelationKind::PartOf,
        b"775" => RelationKind::OtherVersion,
        b"776" => RelationKind::OtherFormat,
        b"777" | b"787" => RelationKind::Related,
        b"780" => RelationKind::Preceding,
        b"785" => RelationKind::Succeeding,
        b"786" => RelationKind::Source,
        _ => return reading.keep(field),
    };
    let work = related_work(reading, tag, field);
    let is_named = work.title.is_some()
        || !work.identifiers.is_empty()
        || !work.contributions.is_empty()
        || work.control_number.is_some();
    if is_named || work.note.is_some() {
        reading.record.relations.push(Relation { kind, work });
    } else {
        reading.keep(field);
    }
}

fn related_work<'a>(reading: &mut Reading<'a>, tag: Tag, field: Field<'a>) -> RelatedWork {
    let label = field.first('i').map(|label| isbd::trim(label).trim_end_matches(':').trim());
    let label = label.filter(|label| !label.is_empty()).or_else(|| relationship(tag, field.indicators()[1]));
    // Notes, qualifiers, numbering, extent, material and series of the other work: there is no place for each.
    let notes = field.subfields().filter(|part| "ncghkmv".contains(part.code)).map(|part| isbd::trim(part.value));
    let notes = notes.filter(|note| !note.is_empty());
    // "Harbourtown : Harbour Press, 1999": only the date has a place.
    let imprint = field
        .all('d')
        .map(isbd::trim)
        .filter(|imprint| !imprint.is_empty() && (imprint.contains([':', ',']) || dates::read(imprint).edtf.is_none()));
    let notes = notes.chain(imprint);
    let note = label.into_iter().chain(notes).collect::<Vec<_>>().join("; ");
    let mut languages = Vec::new();
    for code in field.all('e') {
        match Language::parse(code.trim()) {
            Some(language) => languages.push(language),
            None => reading.record.keep_unmapped(format!("{tag} $e"), code),
        }
    }
    RelatedWork {
        kind: control_kind(field).unwrap_or_default(),
        title: title(field),
        contributions: main_entry(field),
        identifiers: linked_identifiers(reading, tag, field),
        languages,
        date: field.first('d').and_then(imprint_date),
        edition: field.first('b').map(isbd::trim).filter(|edition| !edition.is_empty()).map(str::to_owned),
        control_number: control_number(reading, field),
        note: (!note.is_empty()).then_some(note),
    }
}

/// What the second indicator of 780 and 785 says of a continuation.
fn relationship(tag: Tag, indicator: u8) -> Option<&'static str> {
    Some(match (&tag.0, indicator) {
        (b"780", b'0') => "Continues",
        (b"780", b'1') => "Continues in part",
        (b"780", b'2') => "Supersedes",
        (b"780", b'3') => "Supersedes in part",
        (b"780", b'4') => "Formed by the union of",
        (b"780", b'5') => "Absorbed",
        (b"780", b'6') => "Absorbed in part",
        (b"780", b'7') => "Separated from",
        (b"785", b'0') => "Continued by",
        (b"785", b'1') => "Continued in part by",
        (b"785", b'2') => "Superseded by",
        (b"785", b'3') => "Superseded in part by",
        (b"785", b'4') => "Absorbed by",
        (b"785", b'5') => "Absorbed in part by",
        (b"785", b'6') => "Split into",
        (b"785", b'7') => "Merged with",
        (b"785", b'8') => "Changed back to",
        _ => return None,
    })
}

fn title(field: Field<'_>) -> Option<Text> {
    let title = field.first('t').or_else(|| field.first('s')).or_else(|| field.first('p')).map(isbd::trim)?;
    (!title.is_empty()).then(|| Text::new(title))
}

/// `$a` where it is a uniform title and no name: `$7` says so, or it is the title with a qualifier ("Nation (New York, N.Y.)").
fn uniform_title(field: Field<'_>) -> Option<&str> {
    let entry = field.first('a').map(isbd::trim).filter(|entry| !entry.is_empty())?;
    let is_said = field.first('7').is_some_and(|seven| seven.starts_with('u'));
    let is_qualified = || {
        field
            .first('t')
            .is_some_and(|title| entry.strip_prefix(isbd::trim(title)).is_some_and(|rest| rest.starts_with(" (")))
    };
    (is_said || is_qualified()).then_some(entry)
}

fn main_entry(field: Field<'_>) -> Vec<Contribution> {
    if uniform_title(field).is_some() {
        return Vec::new();
    }
    let Some(name) = field.first('a').map(str::trim).filter(|name| !name.is_empty()) else { return Vec::new() };
    let names = names::read(name, Expected::Any).contributions;
    names.into_iter().map(|contribution| Contribution { is_main_entry: true, ..contribution }).collect()
}

/// `$x`, `$z`, `$o`, `$r`, `$u`, `$y` and what `$w`, `$0`, `$1` say in a form that can be read.
fn linked_identifiers(reading: &mut Reading<'_>, tag: Tag, field: Field<'_>) -> Vec<Identifier> {
    let mut identifiers: Vec<Identifier> = Vec::new();
    for subfield in field.subfields() {
        let value = subfield.value.trim();
        let identifier = match subfield.code {
            _ if value.is_empty() => continue,
            'x' => Issn::parse(value).map(Identifier::Issn).map_err(|error| error.to_string()),
            'z' => Isbn::parse(value).map(Identifier::Isbn).map_err(|error| error.to_string()),
            'o' | 'u' => match Doi::parse(value) {
                Ok(doi) => Ok(Identifier::Doi(doi)),
                Err(_) => Ok(Identifier::from_uri(value).unwrap_or_else(|| Identifier::Other {
                    scheme: "local".to_owned(),
                    value: isbd::trim(value).to_owned(),
                })),
            },
            'r' => Ok(Identifier::Other { scheme: "report-number".to_owned(), value: isbd::trim(value).to_owned() }),
            'y' => Ok(Identifier::Other { scheme: "coden".to_owned(), value: isbd::trim(value).to_owned() }),
            'w' | '0' | '1' => match Identifier::from_uri(value).or_else(|| number_of_union_catalogue(value)) {
                Some(identifier) => Ok(identifier),
                None => continue,
            },
            _ => continue,
        };
        match identifier {
            Ok(identifier) if !identifiers.contains(&identifier) => identifiers.push(identifier),
            Ok(_) => {}
            Err(message) => reading.record.doubt(
                Diagnostic::new(Code::InvalidIdentifier, message)
                    .in_field(format!("{tag} ${}", subfield.code))
                    .with_value(value),
            ),
        }
    }
    identifiers
}

/// What OCLC and the Library of Congress call the other work: their numbers are identifiers wherever they stand.
fn number_of_union_catalogue(value: &str) -> Option<Identifier> {
    if let Some(number) = value.strip_prefix("(DLC)") {
        return Lccn::parse(number).ok().map(Identifier::Lccn);
    }
    value.strip_prefix("(OCoLC)").and_then(|number| OclcNumber::parse(number.trim()).ok()).map(Identifier::Oclc)
}

/// `$w`: the control number of the other record, with its agency.
fn control_number(reading: &Reading<'_>, field: Field<'_>) -> Option<String> {
    let source = reading.record.origin.source.as_deref();
    let is_ours = |number: &str| {
        let agency = number.strip_prefix('(').and_then(|number| number.split_once(')')).map(|(agency, _)| agency);
        agency.is_none() || agency == source
    };
    field
        .all('w')
        .map(str::trim)
        .filter(|number| !number.is_empty() && Identifier::from_uri(number).is_none())
        .find(|number| is_ours(number) || number_of_union_catalogue(number).is_none())
        .map(str::to_owned)
}

/// `$7`: type of record and bibliographic level of the other work in the third and fourth place.
fn control_kind(field: Field<'_>) -> Option<Kind> {
    let seven = field.first('7')?.trim().as_bytes();
    Some(match (seven.get(2)?, seven.get(3)) {
        (b'a' | b'm', Some(b's')) => Kind::Periodical,
        (b'a', Some(b'm' | b'c')) if seven.first() == Some(&b'm') => Kind::Proceedings,
        (b'a', Some(b'm' | b'c')) => Kind::Book,
        (b'c' | b'd', _) => Kind::Score,
        (b'e' | b'f', _) => Kind::Map,
        (b'i' | b'j', _) => Kind::Audio,
        (b'g', _) => Kind::Video,
        _ => return None,
    })
}

/// The date in "London : Publisher, 1999".
fn imprint_date(imprint: &str) -> Option<Date> {
    let date = dates::read(isbd::trim(imprint.rsplit([',', ':']).next()?));
    date.edtf.is_some().then_some(date)
}

/// 773: the host.
fn read_host<'a>(reading: &mut Reading<'a>, field: Field<'a>) {
    let mut host = Host {
        kind: control_kind(field).unwrap_or_default(),
        title: title(field),
        contributions: main_entry(field),
        identifiers: linked_identifiers(reading, Tag(*b"773"), field),
        edition: field.first('b').map(isbd::trim).filter(|edition| !edition.is_empty()).map(str::to_owned),
        extent: field.first('h').map(isbd::trim).filter(|extent| !extent.is_empty()).map(str::to_owned),
        control_number: control_number(reading, field),
        ..Host::default()
    };
    // A host with an author and no title: Koha and others put the title into $a where there is no $t.
    if host.title.is_none()
        && field.first('t').is_none()
        && let Some(name) = field.first('a').map(isbd::trim).filter(|name| !name.is_empty())
    {
        host.contributions.clear();
        if name.bytes().all(|byte| byte.is_ascii_digit()) {
            // Or the control number of the host's record.
            host.control_number = host.control_number.or_else(|| Some(name.to_owned()));
        } else {
            host.title = Some(Text::new(name));
        }
    }
    let abbreviated = field.all('p').chain(field.all('s')).map(isbd::trim).filter(|title| !title.is_empty());
    let is_other = |title: &&str| host.title.as_ref().is_none_or(|proper| proper.value != **title);
    host.other_titles = uniform_title(field).into_iter().chain(abbreviated).filter(is_other).map(Text::new).collect();
    for partner in reading.scripts.of(field) {
        if let Some(title) = title(partner) {
            host.other_titles.push(reading.scripts.text(partner, title.value));
        }
    }
    host.series.extend(field.all('k').map(isbd::trim).filter(|title| !title.is_empty()).map(|title| {
        let (title, number) =
            title.split_once(" ; ").map_or((title, None), |(title, number)| (title, Some(number.to_owned())));
        Series { title: Text::new(isbd::trim(title)), number, ..Series::default() }
    }));
    let published = field.first('d').and_then(|imprint| read_host_imprint(&mut host, imprint));
    read_part(reading, &mut host, field);
    let notes = ['n', 'c', 'm'].into_iter().flat_map(|code| field.all(code)).map(isbd::trim);
    host.notes.extend(notes.filter(|note| !note.is_empty()).map(str::to_owned));
    let is_named =
        host.title.is_some() || !host.identifiers.is_empty() || host.control_number.is_some() || !host.part.is_empty();
    if is_named {
        reading.evidence.host = reading.evidence.host.or_else(|| control_kind(field));
        push_host(reading, host, published);
    } else {
        reading.keep(field);
    }
}

/// Adds a host. A numbering without a host belongs to the host in the field before or after it.
fn push_host(reading: &mut Reading<'_>, host: Host, published: Option<Date>) {
    let is_bare =
        |host: &Host| Host { part: Part::default(), kind: Kind::default(), ..host.clone() } == Host::default();
    match reading.record.hosts.as_mut_slice() {
        [only] if is_bare(only) || is_bare(&host) => {
            let (bare, mut named) =
                if is_bare(only) { (std::mem::take(only), host) } else { (host, std::mem::take(only)) };
            fill(&mut named.part, bare.part);
            *only = named;
            reading.host_dates.extend(published.map(|date| (0, date)));
        }
        hosts => {
            let at = hosts.len();
            reading.record.hosts.push(host);
            reading.host_dates.extend(published.map(|date| (at, date)));
        }
    }
}

/// Dates the hosts by their imprints. It is done last: the year of a book does not make a numbering as that of an issue does.
pub(super) fn finish_hosts(reading: &mut Reading<'_>) {
    for (at, date) in std::mem::take(&mut reading.host_dates) {
        if let Some(host) = reading.record.hosts.get_mut(at) {
            host.part.date.get_or_insert(date);
        }
    }
}

/// `$g` (words) and `$q` (code): where in the host the work stands.
fn read_part(reading: &mut Reading<'_>, host: &mut Host, field: Field<'_>) {
    // "extent:12" counts the pages of the part, which says nothing of where they are.
    let is_place = |part: &&str| !part.is_empty() && !part.starts_with("extent:");
    let written: Vec<&str> = field.all('g').map(str::trim).filter(is_place).collect();
    if !written.is_empty() {
        host.part = enumeration::read(&written.join(" "));
        // Several $g may say the same in words and in pieces ("volume:49", "year:2023"): what the joined text leaves open is read alone.
        if host.part.remainder.is_some() && written.len() > 1 {
            let mut whole = enumeration::read(written.first().copied().unwrap_or_default());
            for piece in written.iter().skip(1) {
                fill(&mut whole, enumeration::read(piece));
            }
            whole.written = Some(written.join(" "));
            if whole.remainder.is_none() {
                host.part = whole;
            }
        }
    }
    if let Some(code) = field.first('q') {
        let mut coded = enumeration::read(code.trim());
        // The code names the page where the part begins, and no other.
        if coded.pages.as_ref().is_some_and(|pages| *pages == coded.first_page.clone().unwrap_or_default()) {
            coded.pages = None;
            coded.last_page = None;
        }
        if host.part.is_empty() { host.part = coded } else { fill(&mut host.part, coded) }
    }
    if let Some(remainder) = &host.part.remainder {
        reading.record.doubt(
            Diagnostic::new(Code::UnreadEnumeration, format!("“{remainder}” in the numbering could not be read"))
                .in_field("773 $g")
                .with_value(host.part.written.clone().unwrap_or_default()),
        );
    }
}

/// Takes over what a numbering lacks.
fn fill(part: &mut Part, other: Part) {
    let take = |mine: &mut Option<String>, theirs: Option<String>| {
        if mine.is_none() {
            *mine = theirs;
        }
    };
    take(&mut part.volume, other.volume);
    take(&mut part.issue, other.issue);
    take(&mut part.issue_title, other.issue_title);
    if part.pages.is_none() && part.first_page.is_none() {
        take(&mut part.pages, other.pages);
        take(&mut part.first_page, other.first_page);
        take(&mut part.last_page, other.last_page);
    }
    take(&mut part.article_number, other.article_number);
    take(&mut part.remainder, other.remainder);
    part.date = part.date.take().or(other.date);
}

/// `$d`: "London : Publisher, 1999". Gives the date.
fn read_host_imprint(host: &mut Host, imprint: &str) -> Option<Date> {
    let imprint = imprint.trim();
    let (names, date) = match imprint.rsplit_once(',') {
        Some((names, date)) if date.contains(|c: char| c.is_ascii_digit()) => (names, Some(date)),
        _ if imprint.contains(|c: char| c.is_ascii_digit()) && !imprint.contains(':') => ("", Some(imprint)),
        _ => (imprint, None),
    };
    // "Harbour Press, November 8, 1939": month and day stand before a comma as well.
    let (names, date) = match names.rsplit_once(',').zip(date) {
        Some(((rest, day), year)) => {
            let whole = dates::read(&format!("{}, {}", day.trim(), year.trim()));
            let is_finer = whole.edtf.as_ref().is_some_and(|edtf| edtf.precision() == DatePrecision::Day);
            if is_finer { (rest, Some(whole)) } else { (names, Some(dates::read(isbd::trim(year)))) }
        }
        None => (names, date.map(|date| dates::read(isbd::trim(date)))),
    };
    let (place, publisher) =
        names.split_once(" : ").map_or((names, None), |(place, publisher)| (place, Some(publisher)));
    let place = isbd::trim(place).trim_matches(['[', ']']);
    if !place.is_empty() {
        host.places.push(place.to_owned());
    }
    if let Some(publisher) = publisher.map(isbd::trim).filter(|publisher| !publisher.is_empty()) {
        host.publishers.push(crate::model::Agent::organization(publisher));
    }
    date.filter(|date| date.edtf.is_some())
}

/// 758: the work or expression that this is a manifestation of.
pub(super) fn read_resource(reading: &mut Reading<'_>, field: Field<'_>) {
    let identifiers = agents::identifiers(field);
    let title = field.first('a').map(isbd::trim).filter(|title| !title.is_empty()).map(Text::new);
    if identifiers.is_empty() && title.is_none() {
        return reading.keep(field);
    }
    let note = field.first('i').map(|label| isbd::trim(label).trim_end_matches(':').trim().to_owned());
    let work = RelatedWork { title, identifiers, note, ..RelatedWork::default() };
    reading.record.relations.push(Relation { kind: RelationKind::VersionOf, work });
}

/// 856: electronic location. The second indicator 2 is a related resource.
pub(super) fn read_access(reading: &mut Reading<'_>, field: Field<'_>) {
    let kind = if field.indicators()[1] == b'2' { LinkKind::Related } else { LinkKind::Work };
    // Text of the link, what part of the work is there, and a note for readers.
    let labels = ['y', '3', 'z'].into_iter().flat_map(|code| field.all(code)).map(isbd::trim);
    let mut labels: Vec<&str> = labels.filter(|label| !label.is_empty()).collect();
    labels.dedup();
    let label = (!labels.is_empty()).then(|| labels.join("; "));
    for (code, kind) in [
        ('l', RightsKind::Access),
        ('n', RightsKind::Access),
        ('r', RightsKind::Statement),
        ('t', RightsKind::Statement),
    ] {
        for value in field.all(code).map(str::trim).filter(|value| !value.is_empty()) {
            let is_license = kind == RightsKind::Statement && value.contains("://");
            let kind = if is_license { RightsKind::License } else { kind };
            let value = if value.contains("://") { value } else { isbd::trim(value) };
            reading.record.rights.push(Rights { kind, value: value.to_owned() });
        }
    }
    for name in field.all('g').filter_map(Identifier::from_uri).filter(|_| kind == LinkKind::Work) {
        reading.record.identify(name);
    }
    let mut is_read = false;
    for url in field.all('u').map(str::trim).filter(|url| !url.is_empty()) {
        is_read = true;
        // A URN is a name, not an address.
        if kind == LinkKind::Work && Urn::parse(url).is_ok() {
            reading.record.identify(Identifier::of_scheme("urn", url));
            continue;
        }
        if !reading.record.links.iter().any(|link| link.url == url) {
            reading.record.links.push(Link { url: url.to_owned(), kind, label: label.clone() });
        }
    }
    for format in field.all('q').map(isbd::trim).filter(|format| !format.is_empty()) {
        let note = Note { kind: NoteKind::FileFormat, text: Text::new(format) };
        if !reading.record.notes.contains(&note) {
            reading.record.notes.push(note);
        }
    }
    if !is_read {
        reading.keep(field);
    }
}
