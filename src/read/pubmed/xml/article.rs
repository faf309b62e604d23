//! Articles.

use super::super::shared;
use super::people;
use crate::id::{Doi, Identifier, Issn, Pmid};
use crate::model::list::push_new;
use crate::model::{
    Date, DateEvent, DateStatement, Kind, Note, NoteKind, OtherTitleKind, Record, RelatedWork, Relation, RelationKind,
    Relator, Subject, SubjectKind, Text,
};
use crate::read::citation::{Citation, Meaning, TitleRank, other_title};
use crate::read::xml::{Element, XmlRecord};

pub(super) fn read(xml: &XmlRecord) -> Record {
    let root = &xml.element;
    let medline = root.child("MedlineCitation").unwrap_or(root);
    let empty = Element::default();
    let article = medline.child("Article").unwrap_or(&empty);
    let types: Vec<&Element> = article.at("PublicationTypeList/PublicationType");
    let named = types.iter().map(|name| name.text()).find_map(|name| {
        let kind = shared::kind_of_type(&name)?;
        matches!(kind, Kind::Preprint | Kind::NewspaperArticle | Kind::Dataset | Kind::Thesis).then_some((name, kind))
    });
    let (written, kind) = named.unwrap_or_else(|| ("Journal Article".to_owned(), Kind::JournalArticle));
    let mut citation = Citation::new(xml.at, &written, Some(kind));
    citation.record = xml.begin();
    title(&mut citation, article);
    journal(&mut citation, article, medline);
    for list in article.children_named("AuthorList") {
        let relator = people::role(list);
        citation.record.contributions.extend(people::names(list, "Author", relator));
    }
    for list in medline.children_named("InvestigatorList") {
        citation.record.contributions.extend(people::names(list, "Investigator", Some(Relator::CONTRIBUTOR)));
    }
    pages(&mut citation, article);
    for date in article.children_named("ArticleDate") {
        let (written, edtf) = ymd(date);
        citation.dated(DateEvent::Available, &written, edtf);
    }
    abstracts(&mut citation, article);
    for text in medline.children_named("OtherAbstract") {
        // Publishers' translations: the language of the text is told.
        abstract_of(&mut citation, text);
    }
    for language in article.children_named("Language") {
        citation.take(Meaning::Language, "Language", &language.text());
    }
    for name in &types {
        citation.record.subjects.extend(shared::genre(&name.text(), name.attr("UI")));
    }
    subjects(&mut citation, medline);
    notes(&mut citation, article, medline);
    let data = root.child("PubmedData").unwrap_or(&empty);
    identifiers(&mut citation, article, medline, data);
    history(&mut citation, data);
    relations(&mut citation, medline, data);
    citation.finish_pubmed()
}

fn title(citation: &mut Citation, article: &Element) {
    let vernacular = article.child("VernacularTitle").map(Element::stripped).filter(|title| !title.is_empty());
    let written = article.child("ArticleTitle").map(Element::stripped).unwrap_or_default();
    let (title, is_translated) = shared::unbracketed(&written);
    // "[Not Available]." stands where there is none.
    if title.is_empty() || is_translated && title.eq_ignore_ascii_case("Not Available") {
        if let Some(title) = vernacular {
            citation.take(Meaning::Title, "VernacularTitle", &title);
        }
        return;
    }
    citation.take(Meaning::Title, "ArticleTitle", title);
    if is_translated {
        shared::title_is_english(&mut citation.record);
    }
    if let Some(vernacular) = vernacular {
        let (vernacular, _) = shared::unbracketed(&vernacular);
        other_title(&mut citation.record, OtherTitleKind::Parallel, vernacular.trim_end_matches('.'));
    }
}

fn journal(citation: &mut Citation, article: &Element, medline: &Element) {
    let info = medline.child("MedlineJournalInfo");
    if let Some(journal) = article.child("Journal") {
        for issn in journal.children_named("ISSN") {
            add_issn(citation, &issn.text(), issn.attr("IssnType").unwrap_or_default());
        }
        citation.take(Meaning::Host(TitleRank::Journal), "Title", &child(journal, "Title"));
        citation.take(Meaning::Host(TitleRank::JournalShort), "ISOAbbreviation", &child(journal, "ISOAbbreviation"));
        if let Some(issue) = journal.child("JournalIssue") {
            citation.take(Meaning::Volume, "Volume", &child(issue, "Volume"));
            citation.take(Meaning::Issue, "Issue", &child(issue, "Issue"));
            if let Some(date) = issue.child("PubDate") {
                citation.issued(pub_date(date));
            }
        }
    }
    if let Some(info) = info {
        citation.take(Meaning::Place, "Country", &child(info, "Country"));
        let short = child(info, "MedlineTA");
        citation.take(Meaning::Host(TitleRank::JournalShort), "MedlineTA", &short);
        add_issn(citation, &child(info, "ISSNLinking"), "Linking");
    }
}

fn add_issn(citation: &mut Citation, number: &str, medium: &str) {
    match Issn::parse(number) {
        Ok(issn) => shared::add_issn(&mut citation.record.identifiers, issn, medium),
        Err(_) => citation.take(Meaning::StandardNumber, "ISSN", number),
    }
}

fn child(element: &Element, name: &str) -> String {
    element.child(name).map(Element::stripped).unwrap_or_default()
}

/// A date of publication: year, month or season and day, or in words.
pub(super) fn pub_date(date: &Element) -> Date {
    if let Some(words) = date.child_text("MedlineDate") {
        return shared::date(&words);
    }
    let (written, edtf) = ymd(date);
    Date { written, edtf }
}

/// Year, month and day as written and as understood.
pub(super) fn ymd(date: &Element) -> (String, Option<crate::model::Edtf>) {
    let part = |name| date.child_text(name);
    let (year, month, day) = (part("Year").unwrap_or_default(), part("Month").or_else(|| part("Season")), part("Day"));
    let written: Vec<&str> = [Some(year.as_str()), month.as_deref(), day.as_deref()].into_iter().flatten().collect();
    let written = written.join(" ");
    // "Jan-Mar" is a month to some publishers.
    let has_months = month.as_deref().is_some_and(|month| month.contains('-'));
    let edtf = shared::ymd(&year, month.as_deref(), day.as_deref())
        .or_else(|| shared::date(&written).edtf.filter(|_| has_months));
    (written, edtf)
}

pub(super) fn pages(citation: &mut Citation, article: &Element) {
    let Some(pagination) = article.child("Pagination") else { return };
    if let Some(pages) = pagination.child_text("MedlinePgn") {
        return citation.take(Meaning::FirstPage, "MedlinePgn", &pages);
    }
    citation.take(Meaning::FirstPage, "StartPage", &child(pagination, "StartPage"));
    citation.take(Meaning::LastPage, "EndPage", &child(pagination, "EndPage"));
}

pub(super) fn abstracts(citation: &mut Citation, article: &Element) {
    for text in article.children_named("Abstract") {
        abstract_of(citation, text);
    }
}

/// The paragraphs of an abstract, each with its label: "METHODS: We asked …".
fn abstract_of(citation: &mut Citation, element: &Element) {
    let mut whole = String::new();
    for part in element.children_named("AbstractText") {
        let text = part.stripped();
        if text.is_empty() {
            continue;
        }
        if !whole.is_empty() {
            whole.push(' ');
        }
        if let Some(label) = part.attr("Label").filter(|label| !label.eq_ignore_ascii_case("UNLABELLED")) {
            whole.push_str(label);
            whole.push_str(": ");
        }
        whole.push_str(&text);
    }
    if whole.is_empty() {
        whole = element.own_text();
    }
    if !whole.is_empty() {
        let language = element.attr("Language").and_then(crate::model::Language::parse).map(|language| language.tag());
        push_new(&mut citation.record.abstracts, Text { value: whole, language });
    }
    citation.take(Meaning::Rights, "CopyrightInformation", &child(element, "CopyrightInformation"));
}

pub(super) fn subjects(citation: &mut Citation, medline: &Element) {
    let subjects = &mut citation.record.subjects;
    for heading in medline.at("MeshHeadingList/MeshHeading") {
        let Some(descriptor) = heading.child("DescriptorName") else { continue };
        let kind = match descriptor.attr("Type") {
            Some("Geographic") => SubjectKind::Place,
            _ => SubjectKind::Topic,
        };
        let qualifiers: Vec<&Element> = heading.children_named("QualifierName").collect();
        // The concept of a heading with a qualifier is another one than the descriptor's.
        let id = match (descriptor.attr("UI"), qualifiers.as_slice()) {
            (Some(id), []) => Some(id.to_owned()),
            (Some(id), [only]) => only.attr("UI").map(|qualifier| format!("{id}{qualifier}")),
            _ => None,
        };
        let names = qualifiers.iter().map(|name| name.text());
        push_new(subjects, shared::mesh(&descriptor.text(), names, id.as_deref(), kind));
    }
    for name in
        medline.at("ChemicalList/Chemical/NameOfSubstance").into_iter().chain(medline.at("SupplMeshList/SupplMeshName"))
    {
        push_new(subjects, shared::mesh(&name.text(), std::iter::empty(), name.attr("UI"), SubjectKind::Topic));
    }
    for person in medline.at("PersonalNameSubjectList/PersonalNameSubject") {
        let names: Vec<String> = ["ForeName", "LastName"].iter().filter_map(|part| person.child_text(part)).collect();
        let heading = Text::new(names.join(" "));
        push_new(subjects, Subject { kind: SubjectKind::Person, heading, ..Subject::default() });
    }
    for gene in medline.at("GeneSymbolList/GeneSymbol") {
        push_new(subjects, Subject { heading: Text::new(gene.text()), ..Subject::default() });
    }
    for keyword in medline.at("KeywordList/Keyword") {
        let text = keyword.stripped();
        let text = text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '*' | ';' | ','));
        if !text.is_empty() {
            push_new(subjects, Subject { heading: Text::new(text), ..Subject::default() });
        }
    }
}

fn notes(citation: &mut Citation, article: &Element, medline: &Element) {
    for grant in article.at("GrantList/Grant") {
        let parts: Vec<String> =
            ["GrantID", "Acronym", "Agency", "Country"].iter().filter_map(|part| grant.child_text(part)).collect();
        push_new(&mut citation.record.notes, Note { kind: NoteKind::Funding, text: Text::new(parts.join(", ")) });
    }
    for bank in article.at("DataBankList/DataBank") {
        let name = bank.child_text("DataBankName").unwrap_or_default();
        for number in bank.at("AccessionNumberList/AccessionNumber") {
            let text = Text::new(format!("{name}/{}", number.text()));
            push_new(&mut citation.record.notes, Note { kind: NoteKind::General, text });
        }
    }
    for name in ["GeneralNote", "CoiStatement"] {
        for note in medline.children_named(name) {
            citation.take(Meaning::Note(NoteKind::General), name, &note.stripped());
        }
    }
    for mission in medline.children_named("SpaceFlightMission") {
        citation.take(Meaning::Keyword, "SpaceFlightMission", &mission.stripped());
    }
}

fn identifiers(citation: &mut Citation, article: &Element, medline: &Element, data: &Element) {
    citation.take(Meaning::Identifier("pmid"), "PMID", &child(medline, "PMID"));
    for location in article.children_named("ELocationID").filter(|location| location.attr("ValidYN") != Some("N")) {
        article_id(citation, location.attr("EIdType").unwrap_or_default(), &location.text());
    }
    for id in data.at("ArticleIdList/ArticleId") {
        article_id(citation, id.attr("IdType").unwrap_or_default(), &id.text());
    }
    for other in medline.children_named("OtherID") {
        let text = other.text();
        // "PMC4756000 [Available on 01/01/17]"
        let number = text.split_whitespace().next().unwrap_or_default();
        if number.starts_with("PMC") {
            citation.take(Meaning::Identifier("pmcid"), "OtherID", number);
        } else {
            citation.take(Meaning::Technical, "OtherID", &text);
        }
    }
}

pub(super) fn article_id(citation: &mut Citation, scheme: &str, value: &str) {
    match scheme {
        "doi" => citation.take(Meaning::Doi, scheme, value),
        "pubmed" => citation.take(Meaning::Identifier("pmid"), scheme, value),
        "pmc" => citation.take(Meaning::Identifier("pmcid"), scheme, value),
        "pii" => citation.take(Meaning::Identifier("pii"), scheme, value),
        "sici" => citation.take(Meaning::Identifier("sici"), scheme, value),
        "bookaccession" | "mid" => citation.take(Meaning::Identifier("local"), scheme, value),
        // Numbers of the data bases of the NCBI.
        _ => citation.take(Meaning::Technical, scheme, value),
    }
}

fn history(citation: &mut Citation, data: &Element) {
    for date in data.at("History/PubMedPubDate") {
        let event = match date.attr("PubStatus") {
            Some("received") => DateEvent::Submitted,
            Some("accepted") => DateEvent::Accepted,
            Some("epublish" | "aheadofprint") => DateEvent::Available,
            _ => continue,
        };
        let (written, edtf) = ymd(date);
        citation.dated(event, &written, edtf);
    }
}

fn relations(citation: &mut Citation, medline: &Element, data: &Element) {
    for related in medline.at("CommentsCorrectionsList/CommentsCorrections") {
        let words = words(related.attr("RefType").unwrap_or_default());
        let note = related.child_text("Note");
        let mut relation =
            shared::relation(&words, &child(related, "RefSource"), related.child_text("PMID").as_deref());
        if let (Some(note), Some(said)) = (note, &mut relation.work.note) {
            *said = format!("{said} ({note})");
        }
        push_new(&mut citation.record.relations, relation);
    }
    for reference in data.descendants("Reference") {
        let ids = reference.at("ArticleIdList/ArticleId");
        let of = |scheme: &str| ids.iter().find(|id| id.attr("IdType") == Some(scheme)).map(|id| id.text());
        let doi = of("doi").and_then(|doi| Doi::parse(&doi).ok()).map(Identifier::Doi);
        let pmid = of("pubmed").and_then(|pmid| Pmid::parse(&pmid).ok()).map(Identifier::Pmid);
        // Only what is identified can be cited; the DOI names it.
        let identifiers: Vec<Identifier> = doi.or(pmid).into_iter().collect();
        if !identifiers.is_empty() {
            let work = RelatedWork { identifiers, ..RelatedWork::default() };
            push_new(&mut citation.record.relations, Relation { kind: RelationKind::Cites, work });
        }
    }
}

/// `ErratumIn` in words: "Erratum in".
fn words(name: &str) -> String {
    let mut words = String::new();
    for c in name.chars() {
        if c.is_uppercase() && !words.is_empty() {
            words.push(' ');
            words.extend(c.to_lowercase());
        } else {
            words.push(c);
        }
    }
    words
}

impl Citation {
    /// The record of an article: what has no date of an issue appeared online alone.
    pub(in crate::read) fn finish_pubmed(self) -> Record {
        let mut record = self.finish();
        let is_issued = record.dates.iter().any(|statement| statement.event == DateEvent::Issued);
        let online = record.dates.iter().find(|statement| statement.event == DateEvent::Available).cloned();
        if let Some(online) = online.filter(|_| !is_issued) {
            record.dates.insert(0, DateStatement { event: DateEvent::Issued, ..online });
        }
        record
    }
}
