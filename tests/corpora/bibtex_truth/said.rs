//! What a record says, for what an entry says.

use super::plain::Entry;
use bibtriple::id::Identifier;
use bibtriple::model::{AgentName, DateEvent, Record, Series};
use std::collections::BTreeMap;
use unicode_normalization::UnicodeNormalization;

/// Hits and cases of each field.
pub(super) type Scores = BTreeMap<&'static str, (usize, usize)>;

/// An entry and its record.
pub(super) struct Case<'a> {
    pub(super) entry: &'a Entry,
    pub(super) record: &'a Record,
    /// The file.
    pub(super) name: &'a str,
    pub(super) scores: &'a mut Scores,
}

impl<'a> Case<'a> {
    pub(super) fn compare(mut self) {
        self.titles();
        self.people();
        self.place();
        self.numbers();
        self.imprint();
        self.words();
    }

    fn get(&self, field: &str) -> Option<&'a str> {
        self.entry.fields.get(field).map(String::as_str)
    }

    fn score(&mut self, field: &'static str, wanted: Option<&str>, is_said: &dyn Fn(&str) -> bool) {
        let Some(wanted) = wanted else { return };
        let (hits, cases) = self.scores.entry(field).or_default();
        *cases += 1;
        if is_said(wanted) {
            *hits += 1;
        } else {
            println!("{}:{}: {field}: {wanted:?} is not said", self.name, self.entry.line);
        }
    }

    /// The title and that of what it is in.
    fn titles(&mut self) {
        let record = self.record;
        let has_title = self.entry.fields.contains_key("title") || self.entry.others.contains("title");
        let is_whole = record.kind.is_whole_book();
        let titles: Vec<String> = record
            .title
            .iter()
            .flat_map(|title| std::iter::once(&title.full).chain(&title.short))
            .map(|title| fold(title))
            .collect();
        // Without a title of its own, `booktitle` is that of the work; tags of HTML are taken out.
        let title = self.get("title").or_else(|| self.get("booktitle").filter(|_| is_whole && !has_title));
        let title = title.filter(|title| !title.contains('<'));
        self.score("title", title, &|wanted| titles.iter().any(|title| title.starts_with(&fold(wanted))));
        let mut containers = host_titles(record);
        // A whole has a `booktitle` only for the entries that name it in `crossref`: another title of its own.
        if is_whole {
            containers.extend(record.other_titles.iter().map(|other| fold(&other.text.value)));
        }
        let container = self.get("journal").or_else(|| self.get("journaltitle")).or_else(|| self.get("booktitle"));
        // The repository of a preprint is no journal, and what repeats its own title as that of a book, or has no other, is in none.
        let is_other = |title: &&str| {
            !fold(title).contains("arxiv")
                && !title.contains('&')
                && (has_title || !is_whole)
                && self.get("title").is_none_or(|own| fold(own) != fold(title))
        };
        self.score("container", container.filter(is_other), &|wanted| {
            containers.iter().any(|title| title.starts_with(&fold(wanted)))
        });
    }

    /// Authors in their order, and editors wherever they belong.
    fn people(&mut self) {
        let record = self.record;
        let authors: Vec<Vec<String>> = record
            .contributions
            .iter()
            .filter(|one| one.roles.is_empty() || one.is_main_entry)
            .map(|one| {
                let suffix = match &one.agent.name {
                    AgentName::Person(name) => name.suffix.clone().unwrap_or_default(),
                    AgentName::Whole(_) => String::new(),
                };
                let name = one.agent.name.direct();
                words(&if name.ends_with(&suffix) { name } else { format!("{name} {suffix}") })
            })
            .collect();
        // Names with keys, lists that BibTeX itself would take for one name, and tags of HTML are other matters.
        let author = self.get("author").filter(|author| {
            !author.contains(['=', ';', '|', ':', '<'])
                && names(author).iter().all(|name| name.matches(',').count() < 3)
        });
        self.score("author", author.filter(|author| !author.ends_with(" others")), &|wanted| {
            names(wanted).iter().map(|name| words(name)).eq(authors.iter().cloned())
        });
        let editors: Vec<Vec<String>> = record
            .contributions
            .iter()
            .chain(record.hosts.iter().flat_map(|host| &host.contributions))
            .chain(series(record).flat_map(|series| &series.contributions))
            .map(|one| words(&one.agent.name.direct()))
            .collect();
        let is_list = |list: &&str| {
            !list.contains(['=', ';', '|', ':', '<']) && names(list).iter().all(|name| name.matches(',').count() < 2)
        };
        self.score("editor", self.get("editor").filter(is_list).filter(|list| !list.ends_with(" others")), &|wanted| {
            names(wanted).iter().all(|name| editors.contains(&words(name)))
        });
    }

    /// Where in its host it is, and the series.
    fn place(&mut self) {
        let record = self.record;
        let parts: Vec<_> = record.hosts.iter().map(|host| &host.part).collect();
        self.score("volume", self.get("volume"), &|wanted| {
            parts.iter().any(|part| part.volume.as_deref() == Some(wanted))
                || record.volume.as_deref() == Some(wanted)
                || series(record).any(|series| series.number.as_deref() == Some(wanted))
        });
        self.score("number", self.get("number"), &|wanted| {
            parts
                .iter()
                .any(|part| part.issue.as_deref() == Some(wanted) || part.article_number.as_deref() == Some(wanted))
                || record.numbers.iter().any(|number| number == wanted)
                || series(record).any(|series| series.number.as_deref() == Some(wanted))
        });
        let pages = self.get("pages").filter(|pages| pages.starts_with(|c: char| c.is_ascii_digit()));
        self.score("pages", pages, &|wanted| {
            let first = wanted.split(|c: char| !c.is_ascii_digit()).next().unwrap_or_default();
            parts.iter().any(|part| {
                [&part.first_page, &part.article_number].into_iter().flatten().any(|page| page.starts_with(first))
            }) || record.page_count.is_some_and(|count| count.to_string() == first)
                || record.extents.iter().any(|extent| extent.contains(first))
        });
        self.score("series", self.get("series"), &|wanted| {
            series(record).any(|series| fold(&series.title.value) == fold(wanted))
        });
    }

    /// DOI, ISBN, ISSN and address.
    fn numbers(&mut self) {
        let record = self.record;
        let doi = self.get("doi").filter(|doi| doi.contains("10."));
        self.score("doi", doi, &|wanted| {
            let wanted = wanted.to_lowercase();
            identifiers(record).any(|id| matches!(id, Identifier::Doi(doi) if wanted.ends_with(doi.as_str())))
                || identifiers(record)
                    .any(|id| matches!(id, Identifier::Invalid { value, .. } if value.to_lowercase() == wanted))
        });
        for (field, key) in [("isbn", "isbn"), ("issn", "issn")] {
            let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
            let number = self.get(key).filter(|text| !text.contains([',', ';', '(']) && digits(text).len() >= 7);
            self.score(field, number, &|wanted| {
                let wanted = digits(wanted);
                identifiers(record).any(|id| {
                    let known = digits(id.value());
                    // Nine digits are the same in an old number and a new one; before the ISBN there were eight and a check digit.
                    known.contains(&wanted)
                        || wanted.get(..9).is_some_and(|nine| wanted.len() == 10 && known.contains(nine))
                        || wanted.get(..8).is_some_and(|eight| wanted.len() == 9 && known.contains(eight))
                })
            });
        }
        self.score("url", self.get("url").filter(|url| url.starts_with("http")), &|wanted| {
            let several = wanted.split([';', ' ', '\n', '\t']).filter(|url| url.starts_with("http"));
            several.map(str::trim).all(|wanted| {
                record.links.iter().any(|link| link.url == wanted)
                    || identifiers(record).any(|id| wanted.to_lowercase().contains(&id.value().to_lowercase()))
            })
        });
    }

    /// When, where and by whom it was published.
    fn imprint(&mut self) {
        let record = self.record;
        let year = self.get("year").filter(|year| year.len() == 4 && self.get("date").is_none());
        self.score("year", year.filter(|year| year.bytes().all(|byte| byte.is_ascii_digit())), &|wanted| {
            record.dates.iter().any(|date| {
                date.event == DateEvent::Issued
                    && date.date.edtf.as_ref().is_some_and(|edtf| edtf.as_str().contains(wanted))
            })
        });
        self.score("publisher", self.get("publisher").filter(|name| !name.contains(" and ")), &|wanted| {
            let names = record.publishers.iter().chain(record.hosts.iter().flat_map(|host| &host.publishers));
            names.map(|publisher| fold(&publisher.name.direct())).any(|name| name == fold(wanted))
                || host_titles(record).iter().any(|title| *title == fold(wanted))
        });
        self.score("edition", self.get("edition"), &|wanted| {
            let all = record.editions.iter().chain(record.hosts.iter().filter_map(|host| host.edition.as_ref()));
            all.map(|edition| fold(edition)).any(|edition| edition == fold(wanted))
        });
        for field in ["address", "location"] {
            self.score(field, self.get(field), &|wanted| {
                let hosts = record.hosts.iter().flat_map(|host| &host.places);
                record.places.iter().chain(hosts).any(|place| fold(wanted).contains(&fold(place)))
                    || record
                        .meetings
                        .iter()
                        .filter_map(|meeting| meeting.place.as_ref())
                        .any(|place| fold(place) == fold(wanted))
            });
        }
        for field in ["institution", "school", "organization"] {
            self.score(field, self.get(field).filter(|name| !name.contains(" and ")), &|wanted| {
                let agents = record.contributions.iter().map(|one| &one.agent).chain(&record.publishers);
                agents
                    .chain(record.hosts.iter().flat_map(|host| &host.publishers))
                    .any(|agent| fold(&agent.name.direct()) == fold(wanted))
            });
        }
    }

    /// Keywords, notes and abstract.
    fn words(&mut self) {
        let record = self.record;
        self.score("keywords", self.get("keywords"), &|wanted| {
            let mark = if wanted.contains(';') { ';' } else { ',' };
            let subjects: Vec<String> = record.subjects.iter().map(|subject| fold(&subject.heading.value)).collect();
            wanted.split(mark).map(fold).filter(|word| !word.is_empty()).all(|word| subjects.contains(&word))
        });
        self.score("note", self.get("note").filter(|text| !text.contains(['<', '&'])), &|wanted| {
            let wanted = fold(wanted);
            record.notes.iter().any(|note| fold(&note.text.value) == wanted)
                || record.links.iter().any(|link| wanted.contains(&fold(&link.url)))
                || identifiers(record).any(|id| wanted.contains(&fold(id.value())))
        });
        self.score("abstract", self.get("abstract").filter(|text| !text.contains(['<', '&'])), &|wanted| {
            record.abstracts.iter().any(|text| fold(wanted).ends_with(&fold(&text.value)))
        });
    }
}

fn host_titles(record: &Record) -> Vec<String> {
    let titles = record.hosts.iter().flat_map(|host| host.title.iter().chain(&host.other_titles));
    titles.map(|title| fold(&title.value)).collect()
}

fn series(record: &Record) -> impl Iterator<Item = &Series> {
    record.series.iter().chain(record.hosts.iter().flat_map(|host| &host.series))
}

fn identifiers(record: &Record) -> impl Iterator<Item = &Identifier> {
    let own = record.identifiers.iter().chain(record.hosts.iter().flat_map(|host| &host.identifiers));
    own.chain(series(record).flat_map(|series| &series.identifiers))
}

/// Letters and digits alone, in lower case; letters with accents as one sign each.
fn fold(text: &str) -> String {
    text.nfc().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The words of a name in any order.
fn words(name: &str) -> Vec<String> {
    let name: String = name.nfc().filter(|c| !matches!(c, '{' | '}')).collect();
    let mut words: Vec<String> =
        name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase).collect();
    words.sort();
    words
}

/// The names of a list: between the words "and", in any case, that stand in no braces.
fn names(list: &str) -> Vec<String> {
    let mut names = vec![String::new()];
    let mut depth = 0;
    for word in list.split_inclusive(char::is_whitespace) {
        if depth == 0 && word.trim().eq_ignore_ascii_case("and") {
            names.push(String::new());
        } else if let Some(name) = names.last_mut() {
            name.push_str(word);
        }
        depth += word.matches('{').count();
        depth = depth.saturating_sub(word.matches('}').count());
    }
    names
}
