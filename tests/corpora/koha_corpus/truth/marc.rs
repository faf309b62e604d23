//! Agents and hosts, which MARC 21 and UNIMARC hold in different shapes.

use super::{Fact, Truth, View, description, expect, expect_any, expect_list};
use crate::koha_corpus::Field;
use crate::koha_corpus::compare::normal;
use crate::koha_corpus::forms::{Numbers, organization, person};

/// Adds what a MARC 21 record says.
pub(crate) fn add_marc21(truth: &mut Truth, view: &View<'_>) {
    description::title(truth, view, &["245"], "abnp");
    let mut authors = Vec::new();
    for tags in [["100", "110", "111"], ["700", "710", "711"]] {
        for field in view.fields.iter().filter(|field| tags.contains(&field.real_tag())) {
            let heading = field.joined(if field.real_tag().ends_with('0') && !field.real_tag().ends_with("10") {
                "a"
            } else {
                "ab"
            });
            // A heading with a title is another work, which old stylesheets show as an author all the same.
            let is_work = field.first('t').is_some() || field.first('i').is_some() || field.indicators[1] == '2';
            let is_meeting = field.real_tag().ends_with("11");
            let is_other_script = field.tag == "880";
            let fact = match field.real_tag() {
                "100" | "700" => person(&heading),
                _ => organization(field),
            };
            let demanded = !is_work && !is_meeting && !is_other_script && !fact.forms.is_empty();
            authors.push((fact, demanded && view.shows(&heading, field)));
        }
    }
    // Who is named in the imprint may be an agent in that role: a distributor.
    for name in view.tagged(&["260", "264"]).flat_map(|field| field.values("b")) {
        let bare = ["Distributed by ", "For sale by the ", "[distributor]"]
            .iter()
            .fold(name.to_owned(), |name, words| name.replace(words, ""));
        authors.push((Fact::new([normal(&bare)]), false));
    }
    expect_list(truth, Field::Authors, authors);
    host_marc21(truth, view);
    description::imprint(truth, view, &["260", "264"], 'b', "c");
    description::subjects(truth, view);
    description::abstracts(truth, view, &["520"]);
    description::identifiers(truth, view, "020", "022");
    description::dois(truth, view);
}

fn host_marc21(truth: &mut Truth, view: &View<'_>) {
    let mut hosts = Vec::new();
    for field in view.tagged(&["773"]) {
        let title = field.joined("at");
        let own = field.first('t').unwrap_or(&title);
        let proper = own.split(" / ").next().unwrap_or(own);
        // With second indicator 8 and no $i the stylesheets print no label, and text has no other mark.
        let has_mark = !view.page.is_text || field.indicators.get(1) != Some(&'8') || field.first('i').is_some();
        let shown = field.first('t').is_some() && has_mark && view.shows(own, field);
        let mut forms = vec![normal(own), normal(proper), normal(&title)];
        // A stylesheet may drop the brackets in the title.
        let bare = own.replace(['(', ')'], "");
        if !view.page.shows_glued(own) && view.page.shows_glued(&bare) {
            forms.push(normal(&bare));
        }
        hosts.push((Fact::new(forms), shown));
        let Some(numbering) = field.first('g') else { continue };
        // The abbreviated title may stand before the numbering.
        let lead = numbering.split(|c: char| c.is_ascii_digit()).next().unwrap_or_default();
        hosts.push((Fact::new([normal(lead)]), false));
        let shown = view.page.count(numbering) > 0;
        let numbers = Numbers::read(numbering, field.first('q'));
        for (kind, value) in
            [(Field::Volume, numbers.volume), (Field::Issue, numbers.issue), (Field::Pages, numbers.pages)]
        {
            if let Some(value) = value {
                expect(truth, kind, Fact::new([value]), shown);
            }
        }
    }
    expect_any(truth, Field::Host, hosts);
}

/// Adds what a UNIMARC record says.
pub(crate) fn add_unimarc(truth: &mut Truth, view: &View<'_>) {
    description::title(truth, view, &["200"], "aehi");
    let mut authors = Vec::new();
    for tag in ["700", "710", "701", "702", "711", "712"] {
        for field in view.fields.iter().filter(|field| field.tag == tag) {
            let (a, b) = (field.first('a').unwrap_or(""), field.first('b').unwrap_or(""));
            if tag.starts_with("70") && !b.is_empty() {
                let heading = format!("{a}, {b}");
                authors.push((person(&heading), view.shows(&heading, field)));
            } else {
                authors.push((organization(field), view.shows(a, field)));
            }
        }
    }
    expect_list(truth, Field::Authors, authors);
    description::imprint(truth, view, &["210", "214"], 'c', "d");
    description::subjects(truth, view);
    description::abstracts(truth, view, &["330"]);
    description::identifiers(truth, view, "010", "011");
    description::dois(truth, view);
}
