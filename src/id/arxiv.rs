//! arXiv identifiers.

use super::address::Address;
use super::spelling::{strip_label, strip_prefix, strip_suffix, visible};
use super::{Doi, InvalidId};
use serde::{Deserialize, Serialize};

/// An [arXiv identifier](https://info.arxiv.org/help/arxiv_identifier.html), with its version if it was given one: `2101.00001v2`,
/// and of the time before April 2007 `hep-th/9901001`, without the subject class.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ArxivId(String);

impl ArxivId {
    /// Reads an identifier: `arXiv:2101.00001v2 [math.GT]`, `https://arxiv.org/abs/2101.00001`, `math.GT/0309136`.
    ///
    /// # Errors
    /// The text is no arXiv identifier.
    pub fn parse(text: &str) -> Result<Self, InvalidId> {
        Self::read(text).map(Self).ok_or_else(|| {
            InvalidId::new("arXiv identifier", text, "it is neither like “2101.00001” nor like “hep-th/9901001”")
        })
    }

    fn read(text: &str) -> Option<String> {
        let text = visible(text);
        let mut id = strip_label(&text, &["arxiv e-prints", "arxiv e-print", "arxiv preprint", "arxiv"]);
        id = strip_label(id, &["arxiv"]);
        if let Some(address) = Address::parse(id) {
            if address.is_at("doi.org") {
                id = address.path;
            } else if address.is_at("arxiv.org") {
                id = address.path.split_once('/')?.1;
                id = strip_suffix(id, ".pdf").unwrap_or(id);
            }
        }
        id = strip_prefix(id, "10.48550/arxiv.").unwrap_or(id);
        // The class in square brackets is a remark, not part of the identifier.
        let (id, remark) = id.split_once(char::is_whitespace).unwrap_or((id, ""));
        let remark = remark.trim();
        if !(remark.is_empty() || remark.starts_with('[') && remark.ends_with(']')) {
            return None;
        }
        let id = id.trim_end_matches(['.', ',', ';']).to_ascii_lowercase();
        let (number, version) = match id.rsplit_once('v') {
            Some((number, version)) if is_number(version, 1..=3) && !version.starts_with('0') => {
                (number, Some(version))
            }
            _ => (id.as_str(), None),
        };
        let mut normal = new_form(number).or_else(|| old_form(number))?;
        if let Some(version) = version {
            normal.push('v');
            normal.push_str(version);
        }
        Some(normal)
    }

    /// The version, where the identifier names one.
    #[must_use]
    pub fn version(&self) -> Option<u16> {
        self.0.rsplit_once('v').and_then(|(_, version)| version.parse().ok())
    }

    /// The identifier of all versions together.
    #[must_use]
    pub fn without_version(&self) -> &str {
        match self.0.rsplit_once('v') {
            Some((id, version)) if is_number(version, 1..=3) => id,
            _ => &self.0,
        }
    }

    /// The DOI that arXiv registers for the work: `10.48550/arxiv.2101.00001`, one for all versions.
    #[must_use]
    pub fn doi(&self) -> Doi {
        Doi::of_arxiv(self)
    }

    /// `https://arxiv.org/abs/` and the identifier.
    #[must_use]
    pub fn iri(&self) -> String {
        ["https://arxiv.org/abs/", self.0.as_str()].concat()
    }
}

fn is_number(text: &str, len: std::ops::RangeInclusive<usize>) -> bool {
    len.contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit())
}

/// Year and month at the start, as four digits that compare in time: 9107 is before 0001.
fn year_month(digits: &str) -> Option<u32> {
    let number: u32 = digits.get(..4).filter(|digits| is_number(digits, 4..=4))?.parse().ok()?;
    let (year, month) = (number / 100, number % 100);
    let century = if year >= 91 { 1900 } else { 2000 };
    (1..=12).contains(&month).then_some((century + year) * 100 + month)
}

/// `YYMM.NNNN`, from 2015 on `YYMM.NNNNN`.
fn new_form(id: &str) -> Option<String> {
    let (date, number) = id.split_once('.')?;
    let length = match year_month(date).filter(|_| date.len() == 4)? {
        200_704..=201_412 => 4,
        201_501..=209_012 => 5,
        _ => return None,
    };
    is_number(number, length..=length).then(|| id.to_owned())
}

/// `archive/YYMMNNN`; the subject class in `archive.XX/…` is dropped, as arXiv itself does.
fn old_form(id: &str) -> Option<String> {
    let (archive, number) = id.split_once('/')?;
    let archive = match archive.split_once('.') {
        Some((archive, class)) if class.len() == 2 && class.bytes().all(|b| b.is_ascii_alphabetic()) => archive,
        Some(_) => return None,
        None => archive,
    };
    let is_archive = archive.len() >= 2 && archive.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
    let is_dated = is_number(number, 7..=7) && (199_107..=200_703).contains(&year_month(number)?);
    (is_archive && is_dated).then(|| format!("{archive}/{number}"))
}

text_identifier!(ArxivId);
