//! DOIs in running text: abstracts, notes, whole pages.

use super::syntax::{markup_start, normalise, prefix_len, run_len, tail_start};
use super::{Doi, sici, url};
use crate::id::address::{Address, percent_decode};
use crate::id::spelling::strip_suffix;
use memchr::memmem;
use std::ops::Range;

/// A DOI found in running text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundDoi {
    /// The DOI.
    pub doi: Doi,
    /// Whether it stood in a web address of a publisher; the resolver's `https://doi.org/10.…` is only a spelling of the DOI.
    pub in_url: bool,
    /// What was taken off behind the DOI by the rules of the publisher's site: `/full`, `.pdf`, `v2.full`.
    pub stripped: Option<String>,
    /// Where in the text its spelling stands, in bytes, with the label or the whole address, without closing punctuation.
    pub span: Range<usize>,
}

/// How far back from `10.` the host of an address without `https://` is looked for.
const FURTHEST_BACK: usize = 256;

/// Every DOI of the text, in one pass: each byte is looked at a bounded number of times.
pub(super) fn find_all(text: &str) -> Vec<FoundDoi> {
    let mut found = Vec::new();
    let bytes = text.as_bytes();
    // Most texts hold neither a registrant nor an address, and are done with here.
    if memmem::find(bytes, b"10.").is_none() && !url::may_lack_registrant(bytes) {
        return found;
    }
    let mut schemes = memmem::find_iter(bytes, ":/").filter_map(|colon| scheme_start(text, colon)).peekable();
    let mut hosts = memmem::find_iter(bytes, "www.").peekable();
    let mut bare = memmem::find_iter(bytes, "10.").peekable();
    let mut done = 0;
    loop {
        while schemes.next_if(|&at| at < done).is_some() {}
        while hosts.next_if(|&at| at < done).is_some() {}
        while bare.next_if(|&at| at < done).is_some() {}
        let address = schemes.peek().into_iter().chain(hosts.peek()).min().copied();
        done = match (address, bare.peek().copied()) {
            (Some(start), ten) if ten.is_none_or(|ten| start < ten) => {
                let end = address_end(text, start);
                found.extend(in_address(text, start..end));
                end.max(start + 1)
            }
            (_, Some(ten)) => match at_registrant(text, done, ten) {
                Ok((doi, end)) => {
                    found.extend(doi);
                    end.max(ten + 1)
                }
                Err(NoDoi) => ten + "10.".len(),
            },
            (_, None) => return found,
        };
    }
}

/// Where `http:/` or `https:/` starts, given its colon.
fn scheme_start(text: &str, colon: usize) -> Option<usize> {
    let before = text.get(..colon)?;
    ["https", "http"].iter().find_map(|scheme| strip_suffix(before, scheme)).map(str::len)
}

/// Where the address that starts here ends, its closing punctuation and any markup left out.
fn address_end(text: &str, start: usize) -> usize {
    let run = text.get(start..).map_or("", |rest| rest.get(..run_len(rest)).unwrap_or(""));
    start + trimmed(run).len()
}

fn trimmed(run: &str) -> &str {
    let run = run.get(..markup_start(run)).unwrap_or("");
    run.get(..tail_start(run)).unwrap_or("")
}

fn in_address(text: &str, span: Range<usize>) -> Option<FoundDoi> {
    let found = url::read(text.get(span.clone())?)?;
    Some(FoundDoi { doi: found.doi, in_url: !found.is_resolver, stripped: found.stripped, span })
}

/// `10.` stands here, but as part of a number or a word.
struct NoDoi;

/// The DOI at a `10.`, or in the address that this is part of, and where to go on.
fn at_registrant(text: &str, done: usize, ten: usize) -> Result<(Option<FoundDoi>, usize), NoDoi> {
    let before = text.get(..ten).unwrap_or("");
    let back = ten.saturating_sub(FURTHEST_BACK).max(done);
    let start = before
        .char_indices()
        .rev()
        .take_while(|&(at, c)| {
            at >= back && !c.is_whitespace() && !matches!(c, '(' | '[' | '<' | '>' | '"' | '“' | '|' | ',')
        })
        .last()
        .map_or(ten, |(at, _)| at);
    let lead = text.get(start..ten).unwrap_or("");
    // Told by what stands before alone: to look for the end of what is no address, at each `10.` again, would be quadratic.
    if lead.contains(['/', '?']) && Address::parse(lead).is_some() {
        let end = address_end(text, start);
        return Ok((in_address(text, start..end), end));
    }
    let rest = text.get(ten..).unwrap_or("");
    let prefix = prefix_len(rest).ok_or(NoDoi)?;
    // What belongs to the DOI before is no label of this one.
    let label = Some(label_start(before)).filter(|&label| label >= done).unwrap_or(ten);
    let is_uri =
        before.get(label..).is_some_and(|label| label.contains(['i', 'I', 'u', 'U']) && label.len() > "doi:".len());
    if label == ten && lead.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '.' | '/' | '-' | '_' | '%')) {
        return Err(NoDoi);
    }
    let run = rest.get(..prefix + rest.get(prefix..).map_or(0, run_len)).unwrap_or("");
    let raw = trimmed(run);
    let decoded = if is_uri { percent_decode(raw) } else { Some(raw.into()) };
    let is_whole = !sici::goes_on(run.get(markup_start(run)..).unwrap_or(""));
    let doi = decoded.filter(|_| is_whole).and_then(|decoded| normalise(&decoded).ok()).map(|doi| FoundDoi {
        doi: Doi(doi),
        in_url: false,
        stripped: None,
        span: label..ten + raw.len(),
    });
    Ok((doi, ten + run.len()))
}

/// Where the label that ends here starts: `doi:`, `DOI `, `info:doi/`, `urn:doi:`; the end where there is none.
fn label_start(before: &str) -> usize {
    let bare = before.trim_end_matches([' ', '\u{A0}', ':', '=', '.', '/']);
    let Some(left) = strip_suffix(bare, "doi").filter(|left| !left.ends_with(char::is_alphanumeric)) else {
        return before.len();
    };
    ["info:", "urn:"].iter().find_map(|scheme| strip_suffix(left, scheme)).unwrap_or(left).len()
}
