//! Authority references: what `(DE-588)118540238`, `(viaf)102333412` or `http://id.worldcat.org/fast/1204155` names.

use super::address::Address;
use super::spelling::{strip_prefix, visible};
use super::{Identifier, Isni, Orcid};
use oxrdf::NamedNode;

/// Reads the reference, or gives `None` where it names nothing that can be told.
pub(super) fn read(text: &str) -> Option<Identifier> {
    let text = visible(text);
    let text = text.trim().trim_start_matches('<').trim_end_matches('>');
    let bracketed = text.strip_prefix('(').and_then(|inner| inner.split_once(')'));
    if let Some((source, value)) = bracketed {
        let value = value.trim();
        // Some systems put a URI behind `(uri)` or the agency's own code.
        if strip_prefix(value, "http:").or_else(|| strip_prefix(value, "https:")).is_some() {
            return of_address(value);
        }
        return of_source(&source.trim().to_ascii_lowercase(), value);
    }
    if strip_prefix(text, "http:").or_else(|| strip_prefix(text, "https:")).is_some() {
        return of_address(text);
    }
    if let Some(urn) = strip_prefix(text, "urn:").and_then(|_| super::Urn::parse(text).ok()) {
        return Isni::parse(text).ok().map(Identifier::Isni).or_else(|| Identifier::of_urn(urn));
    }
    let (source, value) = text.split_once(':')?;
    match source.trim().to_ascii_lowercase().as_str() {
        source @ ("orcid" | "isni" | "viaf" | "gnd") => of_source(source, value.trim()),
        _ => None,
    }
}

/// A number in the file of an agency, by its MARC organisation code or source code.
fn of_source(source: &str, value: &str) -> Option<Identifier> {
    match source {
        "orcid" => Orcid::parse(value).ok().map(Identifier::Orcid),
        "isni" => Isni::parse(value).ok().map(Identifier::Isni),
        "viaf" => number(value).map(|id| iri(format!("http://viaf.org/viaf/{id}"))),
        "de-588" | "gnd" => gnd(value).map(|id| iri(format!("https://d-nb.info/gnd/{id}"))),
        "dlc" | "naf" | "lcnaf" | "lcsh" | "lcgft" | "lcdgt" | "lcmpt" => loc(value),
        // Without `fst` it is a number of WorldCat, which names no heading.
        "ocolc" => strip_prefix(value, "fst").and_then(fast),
        "fast" => fast(strip_prefix(value, "fst").unwrap_or(value)),
        "ror" => ror(value).map(|id| iri(format!("https://ror.org/{id}"))),
        "wikidata" | "wikidata.org" => wikidata(value).map(|id| iri(format!("http://www.wikidata.org/entity/{id}"))),
        _ => None,
    }
}

/// A web address: in the form that the file's own linked data uses, or as it is.
fn of_address(text: &str) -> Option<Identifier> {
    let address = Address::parse(text)?;
    let path = address.path.trim_end_matches('/');
    let known = if address.is_at("orcid.org") {
        Orcid::parse(text).ok().map(Identifier::Orcid)
    } else if address.is_at("isni.org") || address.is_at("isni-url.oclc.nl") {
        Isni::parse(text).ok().map(Identifier::Isni)
    } else if address.is_at("viaf.org") {
        strip_prefix(path, "viaf/").and_then(|id| of_source("viaf", first_segment(id)))
    } else if address.is_at("d-nb.info") {
        strip_prefix(path, "gnd/").and_then(|id| of_source("gnd", first_segment(id)))
    } else if address.is_at("id.worldcat.org") || address.is_at("experimental.worldcat.org") {
        strip_prefix(path, "fast/").and_then(|id| of_source("fast", id))
    } else if address.is_at("ror.org") {
        of_source("ror", path)
    } else if address.is_at("wikidata.org") {
        let id = strip_prefix(path, "entity/").or_else(|| strip_prefix(path, "wiki/"));
        id.and_then(|id| of_source("wikidata", id))
    } else if address.is_at("id.loc.gov") {
        loc_path(path)
    } else {
        None
    };
    known.or_else(|| NamedNode::new(text).ok().map(|node| Identifier::Iri(node.into_string())))
}

/// The name of a thing, without the views of it: `118540238/about/lds`.
fn first_segment(path: &str) -> &str {
    path.split_once('/').map_or(path, |(first, _)| first)
}

fn iri(iri: String) -> Identifier {
    Identifier::Iri(iri)
}

fn number(value: &str) -> Option<&str> {
    (!value.is_empty() && value.len() <= 22 && value.bytes().all(|b| b.is_ascii_digit())).then_some(value)
}

/// A GND number: digits, with a last X or a hyphen before the last character.
fn gnd(value: &str) -> Option<String> {
    let value = value.to_ascii_uppercase();
    let (body, check) = value.split_at_checked(value.len().checked_sub(1)?)?;
    let body = body.strip_suffix('-').unwrap_or(body);
    let is_number = (7..=11).contains(&body.len()) && body.bytes().all(|b| b.is_ascii_digit());
    (is_number && check.bytes().all(|b| b.is_ascii_digit() || b == b'X')).then_some(value)
}

/// A FAST heading, by its number without the prefix `fst`.
fn fast(number: &str) -> Option<Identifier> {
    let id = self::number(number.trim_start_matches('0')).filter(|id| id.len() <= 8)?;
    Some(iri(format!("http://id.worldcat.org/fast/{id}")))
}

/// A heading of the Library of Congress by the prefix of its control number.
fn loc(value: &str) -> Option<Identifier> {
    let id: String = value.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_ascii_lowercase();
    let digits = id.trim_start_matches(|c: char| c.is_ascii_lowercase());
    let prefix = id.strip_suffix(digits)?;
    let file = match prefix {
        "n" | "nr" | "nb" | "no" | "ns" => "names",
        "sh" => "subjects",
        "sj" => "childrensSubjects",
        "gf" => "genreForms",
        "dg" => "demographicTerms",
        "mp" => "performanceMediums",
        _ => return None,
    };
    let is_number = matches!(digits.len(), 8 | 10) && digits.bytes().all(|b| b.is_ascii_digit());
    is_number.then(|| iri(format!("http://id.loc.gov/authorities/{file}/{id}")))
}

/// id.loc.gov names its things with `http:` and without a file name extension.
fn loc_path(path: &str) -> Option<Identifier> {
    let path = path.strip_suffix(".html").unwrap_or(path);
    let is_plain = path.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'/' | b'-' | b'_' | b'.' | b'%'));
    (is_plain && (path.starts_with("authorities/") || path.starts_with("vocabulary/") || path.starts_with("rwo/")))
        .then(|| iri(format!("http://id.loc.gov/{path}")))
}

/// A ROR identifier: 0, six characters of Crockford's base 32, two check digits.
fn ror(value: &str) -> Option<String> {
    let id = value.to_ascii_lowercase();
    let (body, check) = id.split_at_checked(7)?;
    let is_id = body.starts_with('0')
        && body.bytes().all(|b| b.is_ascii_digit() || b.is_ascii_lowercase() && !b"ilou".contains(&b))
        && check.len() == 2
        && check.bytes().all(|b| b.is_ascii_digit());
    is_id.then_some(id)
}

fn wikidata(value: &str) -> Option<String> {
    let digits = value.strip_prefix(['Q', 'q'])?;
    number(digits).filter(|digits| !digits.starts_with('0')).map(|digits| format!("Q{digits}"))
}

#[cfg(test)]
mod tests;
