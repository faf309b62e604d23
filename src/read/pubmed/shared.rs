//! What PubMed says the same way in NBIB and in XML.

use crate::id::{Doi, Identifier, Issn, Orcid, Pmid};
use crate::model::list::push_new;
use crate::model::{
    Agent, AgentKind, AgentName, Contribution, Date, Edtf, Kind, Language, PersonName, Record, RelatedWork, Relation,
    RelationKind, Scheme, Subdivision, Subject, SubjectKind, Text,
};
use crate::text::dates;

/// A person by PubMed's parts of a name.
pub(super) fn person(family: &str, given: Option<&str>, suffix: Option<&str>) -> Contribution {
    let filled = |text: Option<&str>| text.map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned);
    let name = PersonName {
        family: Some(family.trim().to_owned()),
        given: filled(given),
        suffix: filled(suffix),
        prefix: None,
    };
    Contribution { agent: Agent::person(name), ..Contribution::default() }
}

/// "Holm, Inger M", the full form of a name; one word is a family name.
pub(super) fn full_name(text: &str) -> Contribution {
    let mut parts = text.splitn(3, ',').map(str::trim);
    let family = parts.next().unwrap_or_default();
    let given = parts.next();
    let suffix = parts.next();
    // "Holm, Inger M Jr": the suffix stands behind the given names too.
    match (given.and_then(|given| given.rsplit_once(' ')), suffix) {
        (Some((given, last)), None) if is_suffix(last) => person(family, Some(given), Some(last)),
        _ => person(family, given, suffix),
    }
}

/// "Holm IM Jr", the short form of a name.
pub(super) fn short_name(text: &str) -> Contribution {
    let (text, suffix) = match text.rsplit_once(' ') {
        Some((name, last)) if is_suffix(last) && name.contains(' ') => (name, Some(last)),
        _ => (text, None),
    };
    match text.rsplit_once(' ') {
        Some((family, initials)) if !initials.is_empty() && !initials.chars().any(char::is_lowercase) => {
            person(family, Some(initials), suffix)
        }
        _ => person(text, None, suffix),
    }
}

fn is_suffix(word: &str) -> bool {
    matches!(word, "Jr" | "Sr" | "2nd" | "3rd" | "4th" | "5th" | "II" | "III" | "IV" | "Jr." | "Sr.")
}

pub(super) fn organization(name: &str) -> Contribution {
    let name = name.trim().trim_end_matches(['.', ';']).to_owned();
    let agent = Agent { kind: AgentKind::Organization, name: AgentName::Whole(name), ..Agent::default() };
    Contribution { agent, ..Contribution::default() }
}

/// An identifier of an author: "ORCID: 0000-0002-1825-0097", a URL.
pub(super) fn agent_identifier(source: &str, value: &str) -> Option<Identifier> {
    let value = value.trim();
    if source.eq_ignore_ascii_case("orcid") {
        return Orcid::parse(value).ok().map(Identifier::Orcid);
    }
    match source.to_ascii_lowercase().as_str() {
        "isni" | "ror" => Identifier::from_uri(value)
            .or_else(|| Some(Identifier::of_scheme("isni", value)).filter(|id| matches!(id, Identifier::Isni(_)))),
        _ => Identifier::from_uri(value),
    }
}

/// A `MeSH` heading with its qualifiers.
pub(super) fn mesh(
    heading: &str,
    qualifiers: impl Iterator<Item = String>,
    id: Option<&str>,
    kind: SubjectKind,
) -> Subject {
    Subject {
        kind,
        heading: Text::new(heading.trim().trim_start_matches('*')),
        subdivisions: qualifiers
            .map(|value| Subdivision {
                kind: SubjectKind::Topic,
                value: value.trim().trim_start_matches('*').to_owned(),
            })
            .filter(|subdivision| !subdivision.value.is_empty())
            .collect(),
        scheme: Some(Scheme("mesh".to_owned())),
        iris: id.map(|id| format!("http://id.nlm.nih.gov/mesh/{id}")).into_iter().collect(),
        ..Subject::default()
    }
}

/// The kind that a publication type names, if it names another one than an article.
pub(super) fn kind_of_type(name: &str) -> Option<Kind> {
    Some(match name {
        "Book" => Kind::Book,
        "Book Chapter" => Kind::Chapter,
        "Preprint" => Kind::Preprint,
        "Technical Report" => Kind::Report,
        "Academic Dissertation" => Kind::Thesis,
        "Dataset" => Kind::Dataset,
        "Newspaper Article" => Kind::NewspaperArticle,
        "Video-Audio Media" | "Webcast" | "Webcasts" => Kind::Video,
        "Interactive Tutorial" => Kind::Software,
        _ => return None,
    })
}

/// A publication type that says more than "journal article" does.
pub(super) fn genre(name: &str, id: Option<&str>) -> Option<Subject> {
    let says_nothing = matches!(name, "Journal Article" | "Book" | "Book Chapter" | "");
    (!says_nothing).then(|| mesh(name, std::iter::empty(), id, SubjectKind::Genre))
}

/// A date of publication in PubMed's order: "2016 Apr 19", "1993 Sep-Oct", "1998 Dec-1999 Jan", "1976 Fall".
pub(in crate::read) fn date(text: &str) -> Date {
    let words: Vec<&str> = text.split_whitespace().collect();
    let edtf = match words.as_slice() {
        [year, months] if months.contains('-') => months.split_once('-').and_then(|(first, last)| {
            let first = month(first)?;
            // A season or a month as numbers of EDTF.
            let last = month(last)?;
            Edtf::parse(&format!("{year}-{first:02}/{year}-{last:02}"))
        }),
        [first_year, between, last] => between.split_once('-').and_then(|(first, last_year)| {
            let (first, last) = (month(first)?, month(last)?);
            Edtf::parse(&format!("{first_year}-{first:02}/{last_year}-{last:02}"))
        }),
        [years] => years.split_once('-').and_then(|(first, last)| Edtf::parse(&format!("{first}/{last}"))),
        _ => None,
    };
    match edtf {
        Some(edtf) => Date { written: text.to_owned(), edtf: Some(edtf) },
        None => ymd(words.first().copied().unwrap_or_default(), words.get(1).copied(), words.get(2).copied())
            .filter(|_| words.len() <= 3)
            .map_or_else(|| dates::read(text), |edtf| Date { written: text.to_owned(), edtf: Some(edtf) }),
    }
}

/// Year, month or season, and day as an exact date.
pub(super) fn ymd(year: &str, month_name: Option<&str>, day: Option<&str>) -> Option<Edtf> {
    if year.len() != 4 || !year.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let Some(name) = month_name else { return Edtf::parse(year) };
    let month = month(name)?;
    match day.map(str::parse::<u8>) {
        Some(Ok(day)) if month <= 12 => Edtf::parse(&format!("{year}-{month:02}-{day:02}")),
        Some(Err(_)) => None,
        _ => Edtf::parse(&format!("{year}-{month:02}")),
    }
}

fn month(name: &str) -> Option<u8> {
    name.parse()
        .ok()
        .filter(|month| (1..=12).contains(month))
        .or_else(|| dates::month(name))
        .or_else(|| dates::season(name))
}

/// ISSNs of a journal: what is said twice counts once.
pub(super) fn add_issn(identifiers: &mut Vec<Identifier>, issn: Issn, medium: &str) {
    let identifier = match medium {
        "Electronic" => Identifier::Eissn(issn),
        "Linking" => {
            let is_known = identifiers.iter().any(|known| known.value() == issn.as_str());
            if is_known {
                return;
            }
            Identifier::IssnL(issn)
        }
        _ => Identifier::Issn(issn),
    };
    push_new(identifiers, identifier);
}

/// A work that PubMed relates to this one, by its words for the relation: "Erratum in", "Comment on".
pub(super) fn relation(words: &str, citation: &str, pmid: Option<&str>) -> Relation {
    let kind = match words {
        "Update of" => RelationKind::Preceding,
        "Update in" => RelationKind::Succeeding,
        "Republished from" | "Original report in" => RelationKind::Source,
        "Republished in" => RelationKind::OtherVersion,
        "Cites" => RelationKind::Cites,
        _ => RelationKind::Related,
    };
    let mut text = citation.trim();
    let mut identifiers = Vec::new();
    if let Some(found) = Doi::find_all(text).into_iter().next() {
        identifiers.push(Identifier::Doi(found.doi));
    }
    let in_text = text.rfind("PMID:").map(|at| (at, text.get(at + "PMID:".len()..).unwrap_or_default()));
    let written = pmid.or(in_text.map(|(_, number)| number)).map(|number| number.trim().trim_end_matches('.'));
    if let Some(Ok(pmid)) = written.map(Pmid::parse) {
        identifiers.push(Identifier::Pmid(pmid));
    }
    if let Some((at, _)) = in_text {
        text = text.get(..at).unwrap_or_default().trim();
    }
    let note = if kind == RelationKind::Cites || words.is_empty() { None } else { Some(words.to_owned()) };
    let title = Some(text).filter(|text| !text.is_empty()).map(Text::new);
    Relation { kind, work: RelatedWork { title, identifiers, note, ..RelatedWork::default() } }
}

/// A title in square brackets is PubMed's English translation; the title without them, and whether they were there.
pub(super) fn unbracketed(title: &str) -> (&str, bool) {
    let title = title.trim();
    let bare = title.trim_end_matches('.');
    match bare.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
        Some(inner) => (inner.trim_end_matches('.'), true),
        None => (title, false),
    }
}

/// A title that PubMed has translated is in English.
pub(super) fn title_is_english(record: &mut Record) {
    if let (Some(title), Some(english)) = (&mut record.title, Language::parse("en")) {
        title.language = Some(english.tag());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_in_the_order_of_pubmed() {
        for (text, expected) in [
            ("2016", Some("2016")),
            ("2016 Apr", Some("2016-04")),
            ("2016 Apr 19", Some("2016-04-19")),
            ("2013 06 10", Some("2013-06-10")),
            ("1993 Sep-Oct", Some("1993-09/1993-10")),
            ("1998 Dec-1999 Jan", Some("1998-12/1999-01")),
            ("1944-1945", Some("1944/1945")),
            ("1976 Fall", Some("1976-23")),
            ("someday", None),
        ] {
            assert_eq!(date(text).edtf.as_ref().map(Edtf::as_str), expected, "{text}");
        }
    }

    #[test]
    fn names() {
        let parts = |contribution: Contribution| match contribution.agent.name {
            AgentName::Person(name) => [name.family, name.given, name.suffix].map(Option::unwrap_or_default).join("|"),
            AgentName::Whole(name) => name,
        };
        assert_eq!(parts(short_name("Holm IM")), "Holm|IM|");
        assert_eq!(parts(short_name("van der Berg I Jr")), "van der Berg|I|Jr");
        assert_eq!(parts(short_name("Selvamani")), "Selvamani||");
        assert_eq!(parts(full_name("Holm, Inger M")), "Holm|Inger M|");
        assert_eq!(parts(full_name("Holm, Inger M 3rd")), "Holm|Inger M|3rd");
    }
}
