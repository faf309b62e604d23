//! What is true of a work, from the record beside the page, and which of it the page shows.

mod crossref;
mod description;
mod marc;

use crate::koha_corpus::compare::fold;
use crate::koha_corpus::marcxml::Field as MarcField;
use crate::koha_corpus::page::Page;
use crate::koha_corpus::{ALL_FIELDS, Field};
use serde_json::Value;
use std::collections::BTreeMap;

/// One value of a field, in every form that counts as the same.
#[derive(Debug, Clone)]
pub(crate) struct Fact {
    pub forms: Vec<String>,
}

impl Fact {
    pub(crate) fn new(forms: impl IntoIterator<Item = String>) -> Self {
        let mut forms: Vec<String> = forms.into_iter().filter(|form| !form.is_empty()).collect();
        forms.dedup();
        Self { forms }
    }

    /// Whether a value read is this one.
    pub(crate) fn is(&self, value: &str) -> bool {
        self.forms.iter().any(|form| form == value)
    }
}

/// What is expected of one field of one page.
#[derive(Debug, Default)]
pub(crate) struct Expected {
    /// Facts that the page shows, in order.
    pub shown: Vec<Fact>,
    /// Further values that are true, whether the page shows them or not.
    pub true_too: Vec<Fact>,
    /// Whether the truth is known at all, so that other values are wrong.
    pub is_known: bool,
}

/// What is expected of one page, by field.
pub(crate) type Truth = BTreeMap<Field, Expected>;

/// The truth of a record as far as its page shows it.
pub(crate) fn of(fields: &[MarcField], crossref: Option<&Value>, page: &Page) -> Truth {
    let mut truth: Truth = ALL_FIELDS.iter().map(|field| (*field, Expected::default())).collect();
    let view = View { fields, page };
    match crossref {
        Some(work) => crossref::add(&mut truth, &view, work),
        None if view.is_unimarc() => marc::add_unimarc(&mut truth, &view),
        None => marc::add_marc21(&mut truth, &view),
    }
    truth
}

/// A record next to its page.
struct View<'a> {
    fields: &'a [MarcField],
    page: &'a Page,
}

impl<'a> View<'a> {
    fn is_unimarc(&self) -> bool {
        self.fields.iter().any(|field| field.tag == "200") && !self.fields.iter().any(|field| field.tag == "245")
    }

    fn tagged(&self, tags: &'a [&str]) -> impl Iterator<Item = &'a MarcField> {
        self.fields.iter().filter(move |field| tags.contains(&field.tag.as_str()))
    }

    /// Whether the page shows a value that stands in one field of the record, and not only because another field that
    /// the page shows holds it too: an author who is also a subject.
    fn shows(&self, value: &str, own: &MarcField) -> bool {
        let value = fold(value);
        let on_page = self.page.count_folded(&value);
        if on_page == 0 {
            return false;
        }
        let elsewhere: usize = (self.fields.iter())
            .filter(|field| !std::ptr::eq(*field, own))
            .flat_map(|field| &field.folded)
            .map(|other| match other.count(&value) {
                0 => 0,
                _ if *other == value => 1,
                times => times * self.page.count_folded(other),
            })
            .sum();
        on_page > elsewhere
    }
}

fn expect(truth: &mut Truth, field: Field, fact: Fact, shown: bool) {
    let expected = truth.entry(field).or_default();
    expected.is_known = true;
    let is_new = !fact.forms.is_empty() && !expected.shown.iter().any(|other| other.forms == fact.forms);
    match shown {
        true if is_new => expected.shown.push(fact),
        true => {}
        false => expected.true_too.push(fact),
    }
}

/// Of several facts any one will do: forms of one title.
fn expect_any(truth: &mut Truth, field: Field, facts: Vec<(Fact, bool)>) {
    let shown: Vec<String> =
        facts.iter().filter(|(_, shown)| *shown).flat_map(|(fact, _)| fact.forms.clone()).collect();
    if !shown.is_empty() {
        expect(truth, field, Fact::new(shown), true);
    }
    for (fact, _) in facts {
        expect(truth, field, fact, false);
    }
    truth.entry(field).or_default().is_known = true;
}

/// A list in order; those that are not shown may stand in it all the same.
fn expect_list(truth: &mut Truth, field: Field, facts: Vec<(Fact, bool)>) {
    let expected = truth.entry(field).or_default();
    expected.is_known = true;
    for (fact, shown) in facts {
        if shown {
            // A composer who plays too is one agent with two roles.
            if !expected.shown.iter().any(|other| other.forms == fact.forms) {
                expected.shown.push(fact);
            }
        } else {
            expected.true_too.push(fact);
        }
    }
}
