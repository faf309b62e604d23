//! Fields that have the same shape in MARC 21 and UNIMARC, only under other tags.

use super::{Fact, Truth, View, expect, expect_any};
use crate::koha_corpus::Field;
use crate::koha_corpus::compare::normal;
use crate::koha_corpus::forms::{abstract_form, isbn13, issn_form, subject_form, years_of};
use crate::koha_corpus::marcxml::Field as MarcField;

pub(crate) fn title(truth: &mut Truth, view: &View<'_>, tags: &[&str], codes: &str) {
    let mut facts = Vec::new();
    for field in view.fields.iter().filter(|field| tags.contains(&field.real_tag())) {
        let parts: Vec<&str> = field.values(codes).filter(|part| view.page.count(part) > 0).collect();
        let full = normal(&parts.join(" "));
        // Where neither punctuation nor markup says where the title ends, the page does not show it.
        let mut forms = vec![full.clone()];
        if !view.page.marks_title && !is_title_closed(field, codes) {
            forms.extend(["c", "h", "hc"].map(|more| normal(&field.joined(&format!("{codes}{more}")))));
        }
        // A parallel title is a title of its own.
        forms.extend(parts.join(" ").split_once(" = ").map(|(proper, _)| normal(proper)));
        // Some stylesheets print the parts of the title before its subtitle, or their numbers before or behind their names.
        for order in [["a", "np", "b", ""], ["a", "b", "p", "n"], ["a", "n", "p", "b"]] {
            let title = order.map(|codes| field.joined(codes)).join(" ");
            forms.extend(before_slash(view, &title));
            forms.push(normal(&title));
        }
        forms.extend(before_slash(view, &parts.join(" ")));
        // The stylesheet of 2009 sets no blank before the number of a part.
        let glued = (1..parts.len()).map(|at| format!("{}{}", parts[..at].join(" "), parts[at..].join(" ")));
        forms.extend(glued.filter(|glued| view.page.shows_glued(glued)).map(|glued| normal(&glued)));
        let all = normal(&field.joined(&format!("{codes}fgks")));
        forms.extend(before_responsibility(view, &parts.join(" ")).iter().map(|title| normal(title)));
        forms.push(all);
        facts.push((Fact::new(forms), !full.is_empty()));
    }
    // The same title in another script is as good.
    expect_any(truth, Field::Title, facts);
}

/// A title without what follows a slash that was typed into it, which nothing on the page tells from ISBD's own where the
/// markup does not part the two.
fn before_slash(view: &View<'_>, title: &str) -> Option<String> {
    let (before, _) = title.split_once(" / ").filter(|_| !view.page.marks_title)?;
    Some(normal(before))
}

/// A title without the statement of responsibility that was typed behind it, told by the name of an agent of the record
/// in the words that follow: every place where one may begin.
fn before_responsibility(view: &View<'_>, title: &str) -> Vec<String> {
    let family = |field: &MarcField| field.first('a').and_then(|name| name.split(',').next()).map(str::to_owned);
    let names: Vec<String> = (view.fields.iter())
        .filter(|field| matches!(field.real_tag(), "100" | "700" | "702"))
        .filter_map(family)
        .filter(|name| name.len() > 2)
        .collect();
    let follows = |rest: &str| {
        let near = rest.split_whitespace().take(6).collect::<Vec<_>>().join(" ");
        names.iter().any(|name| near.contains(name.as_str()))
    };
    let leads = [" by ", ", par ", " par ", " von "].into_iter().flat_map(|lead| title.match_indices(lead));
    // A family name alone, as in Norwegian records without any mark: "… heidersskrift til A B C D (red.)".
    let bare = (title.match_indices(' ')).filter(|(at, _)| {
        names.iter().any(|name| title[at + 1..].split_whitespace().nth(1) == Some(name.trim_end_matches(',')))
    });
    leads
        .filter(|(at, lead)| follows(&title[at + lead.len()..]))
        .chain(bare)
        .map(|(at, _)| title[..at].to_owned())
        .collect()
}

/// Whether punctuation stands between the title and what follows it: " /", or the bracket of a medium.
fn is_title_closed(field: &MarcField, codes: &str) -> bool {
    field.subfields.windows(2).all(|pair| {
        let [(before, text), (after, next)] = pair else { return true };
        !codes.contains(*before) || !"hc".contains(*after) || text.trim_end().ends_with('/') || next.starts_with('[')
    })
}

/// Whether the page shows a date behind what stands before it in its field, for the same year may stand anywhere.
fn shows_date(view: &View<'_>, field: &MarcField, date: &str) -> bool {
    let before =
        field.subfields.iter().take_while(|(_, value)| value != date).filter(|(code, _)| "abc".contains(*code));
    match before.last() {
        Some((_, before)) => view.page.count(&format!("{before} {date}")) > 0,
        None => view.page.count(date) > 0 && view.page.has_labelled(date),
    }
}

/// "s.n." and the like say that there is no name.
pub(crate) fn is_unknown_publisher(name: &str) -> bool {
    ["s.n", "s. n", "s n", "sn", "publisher not identified", "verlag nicht ermittelbar"]
        .contains(&normal(name).as_str())
}

/// A publisher's name with the subfields beside it that no punctuation parts from it.
fn neighbours<'f>(field: &'f MarcField, name: &'f str) -> impl Iterator<Item = String> + use<'f> {
    let at = field.subfields.iter().position(|(_, value)| value == name).unwrap_or_default();
    let value = |at: usize| field.subfields.get(at).map(|(_, value)| value.as_str());
    let is_closed = |text: &str| text.trim_end().ends_with([':', ';', ',']);
    let before = at.checked_sub(1).and_then(value).filter(|text| !is_closed(text)).unwrap_or_default();
    let after = value(at + 1).filter(|_| !is_closed(name)).unwrap_or_default();
    [format!("{before} {name}"), format!("{name} {after}"), format!("{before} {name} {after}")].into_iter()
}

/// Publishers and years.
pub(crate) fn imprint(truth: &mut Truth, view: &View<'_>, tags: &[&str], name_code: char, date_code: &str) {
    let (mut names, mut years, mut copyright) = (Vec::new(), Vec::new(), Vec::new());
    for field in view.fields.iter().filter(|field| tags.contains(&field.real_tag())) {
        let is_publication = field.real_tag() != "264" || [' ', '1', '#'].contains(&field.indicators[1]);
        for name in field.values(&name_code.to_string()).filter(|_| is_publication) {
            if !is_unknown_publisher(name) {
                // Two names that were typed into one subfield are two names.
                let mut forms = vec![normal(name)];
                forms.extend(name.split(" ; ").map(normal));
                // "Imprint: Harbour" says what sort of publisher it is, and is no part of the name.
                forms.extend(name.strip_prefix("Imprint: ").map(normal));
                // Where nothing stands between them, the page does not show where the place ends.
                if !view.page.marks_publisher && !view.is_unimarc() {
                    forms.extend(neighbours(field, name).map(|text| normal(&text)));
                }
                // Distributors are agents of their own.
                let is_publisher = !name.to_lowercase().contains("distribut");
                names.push((Fact::new(forms), is_publisher && field.tag != "880" && view.shows(name, field)));
            }
        }
        for value in field.values(date_code).filter(|value| field.tag != "880" && shows_date(view, field, value)) {
            let (published, copyrighted) = years_of(value);
            if is_publication {
                years.extend(published);
            } else {
                copyright.extend(published);
            }
            copyright.extend(copyrighted);
        }
    }
    // Where all stands in the field for the place, what is read of it is no mistake.
    for field in view.fields.iter().filter(|field| tags.contains(&field.real_tag()) && field.first(name_code).is_none())
    {
        let place = field.joined("a");
        let pieces = place.split([',', ';', '(']).map(normal).chain([normal(&place)]);
        truth.entry(Field::Publisher).or_default().true_too.push(Fact::new(pieces));
    }
    for (name, shown) in names {
        expect(truth, Field::Publisher, name, shown);
    }
    truth.entry(Field::Publisher).or_default().is_known = true;
    let years = if years.is_empty() { copyright } else { years };
    if !years.is_empty() {
        expect(truth, Field::Year, Fact::new(years), true);
    }
}

pub(crate) fn subjects(truth: &mut Truth, view: &View<'_>) {
    let mut facts = Vec::new();
    for field in view.fields.iter().filter(|field| is_heading(view, field.real_tag()) && !is_of_trade(field)) {
        let forms: Vec<String> = ["abcdfgklmnopqrstvxyz", "abcdxyz", "avxyz", "axyz", "abcd", "ab", "a"]
            .map(|codes| field.joined(codes))
            .to_vec();
        let longest = forms.iter().find(|form| view.page.count(form) > 0);
        let shown = field.tag != "880" && longest.is_some_and(|form| view.shows(form, field));
        // Only the form that the page shows counts; on a page that shows none, any.
        let forms = match longest {
            Some(form) if shown => vec![subject_form(form)],
            _ => forms.iter().map(|form| subject_form(form)).collect(),
        };
        facts.push((Fact::new(forms), shown));
    }
    for (fact, shown) in facts {
        expect(truth, Field::Subjects, fact, shown);
    }
    truth.entry(Field::Subjects).or_default().is_known = true;
}

/// Whether a field holds a subject heading; class numbers are something else, in UNIMARC 675 to 686.
fn is_heading(view: &View<'_>, tag: &str) -> bool {
    tag.starts_with('6') && tag.len() == 3 && !(view.is_unimarc() && ("675".."690").contains(&tag))
}

/// What the German book trade says of the form, the public and the class of a book stands among its keywords.
fn is_of_trade(field: &MarcField) -> bool {
    let is_trade = |value: &str| {
        ["(Produktform)", "(Produktform (spezifisch))", "(Zielgruppe)", "(VLB-W", "(VLB-P", "(BISAC Subject Heading)"]
            .iter()
            .any(|prefix| value.starts_with(prefix))
    };
    field.real_tag() == "653" && field.first('a').is_some_and(is_trade)
}

pub(crate) fn abstracts(truth: &mut Truth, view: &View<'_>, tags: &[&str]) {
    for field in view.fields.iter().filter(|field| tags.contains(&field.real_tag())) {
        // Reviews (1) and content advice (4) are no abstracts, but no lies either.
        let is_abstract = field.tag == "330" || ![Some('1'), Some('4')].contains(&field.indicators.first().copied());
        let text = field.joined("ab");
        // Where it stands among the notes alone, as in the stylesheets of 2009, nothing says that a note is an abstract.
        let shown = is_abstract && field.tag != "880" && view.page.count(&text) > 0 && view.page.has_labelled(&text);
        let forms = [text.clone(), field.joined("abc"), field.joined("abcu")].map(|text| abstract_form(&text));
        expect(truth, Field::Abstract, Fact::new(forms), shown);
    }
    truth.entry(Field::Abstract).or_default().is_known = true;
}

pub(crate) fn identifiers(truth: &mut Truth, view: &View<'_>, book_tag: &str, serial_tag: &str) {
    for field in view.fields.iter().filter(|field| field.tag == book_tag) {
        for value in field.values("a") {
            if let Some(isbn) = isbn13(value) {
                expect(truth, Field::Isbn, Fact::new([isbn]), view.page.count(value) > 0);
            }
        }
    }
    for field in view.fields.iter().filter(|field| field.tag == serial_tag) {
        for value in field.values("a") {
            if let Some(issn) = issn_form(value) {
                expect(truth, Field::Issn, Fact::new([issn.clone()]), view.page.count(&issn) > 0);
            }
        }
    }
    // Identifiers of hosts, series and other forms may be shown or not.
    for (_, value) in view.fields.iter().flat_map(|field| &field.subfields) {
        let value = value.trim();
        truth.entry(Field::Isbn).or_default().true_too.extend(isbn13(value).map(|isbn| Fact::new([isbn])));
        truth.entry(Field::Issn).or_default().true_too.extend(issn_form(value).map(|issn| Fact::new([issn])));
    }
    for field in [Field::Isbn, Field::Issn] {
        truth.entry(field).or_default().is_known = true;
    }
}

/// DOIs of the work: of its own field, of its links.
pub(crate) fn dois(truth: &mut Truth, view: &View<'_>) {
    let mut dois = Vec::new();
    for field in view.tagged(&["024", "856", "520"]) {
        for value in field.values("au") {
            let value = percent_encoding::percent_decode_str(value).decode_utf8_lossy().to_lowercase();
            let is_doi = field.tag != "024" && ["doi.org/10.", "/doi/"].iter().any(|sign| value.contains(sign))
                || field.first('2').is_some_and(|scheme| scheme.eq_ignore_ascii_case("doi"));
            if let (true, Some(at)) = (is_doi, value.find("10.")) {
                let doi = value[at..].trim_end_matches(['.', ',', ';', ')']);
                let doi = doi.split("?locatt").next().unwrap_or(doi).to_owned();
                dois.push((view.page.has_written(&doi), doi));
            }
        }
    }
    // JSTOR's addresses hold the suffix of the DOI.
    for value in view.tagged(&["856"]).flat_map(|field| field.values("u")) {
        if let Some((_, suffix)) = value.split_once("jstor.org/stable/") {
            let suffix = suffix.trim_start_matches("10.2307/").to_lowercase();
            dois.push((false, format!("10.2307/{suffix}")));
        }
    }
    // Where a record has several, one is the work's.
    expect_any(truth, Field::Doi, dois.into_iter().map(|(shown, doi)| (Fact::new([doi]), shown)).collect());
}
