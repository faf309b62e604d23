//! What `&name;` stands for: XML's own five, those that the document declares, and those of HTML.

use quick_xml::escape::resolve_html5_entity;
use std::collections::BTreeMap;

/// How much the declared entities of one record may add up to.
pub(super) const MAX_EXPANSION: usize = 64 * 1024;
/// How deep entities may stand in entities.
const MAX_DEPTH: usize = 8;
/// How many declarations are kept.
const MAX_ENTITIES: usize = 10_000;

/// The entities that a document type declares with a text of their own.
#[derive(Debug, Clone, Default)]
pub(super) struct Entities(BTreeMap<String, String>);

/// Why an entity gives no text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NoText {
    Unknown,
    TooLong,
}

impl Entities {
    /// Takes the declarations of a `<!DOCTYPE …>`; parameter entities and those in other files are left out.
    pub(super) fn declare(&mut self, doctype: &str) {
        for declaration in doctype.split("<!ENTITY").skip(1) {
            let mut words = declaration.trim_start().splitn(2, |c: char| c.is_ascii_whitespace());
            let (Some(name), Some(rest)) = (words.next(), words.next()) else { continue };
            let rest = rest.trim_start();
            let Some(quote @ ('"' | '\'')) = rest.chars().next() else { continue };
            let Some(value) = rest.get(1..).and_then(|rest| rest.split(quote).next()) else { continue };
            if name != "%" && self.0.len() < MAX_ENTITIES {
                self.0.entry(name.to_owned()).or_insert_with(|| value.to_owned());
            }
        }
    }

    /// Adds what a name stands for; `budget` is what the record's entities may still add.
    pub(super) fn expand(&self, name: &str, out: &mut String, budget: &mut usize) -> Result<(), NoText> {
        self.expand_within(name, out, budget, 0)
    }

    fn expand_within(&self, name: &str, out: &mut String, budget: &mut usize, depth: usize) -> Result<(), NoText> {
        if let Some(number) = name.strip_prefix('#') {
            let code = match number.strip_prefix('x') {
                Some(hex) => u32::from_str_radix(hex, 16),
                None => number.parse(),
            };
            out.push(code.ok().and_then(character).ok_or(NoText::Unknown)?);
            return Ok(());
        }
        let Some(value) = self.0.get(name).filter(|_| !is_predefined(name)) else {
            out.push_str(resolve_html5_entity(name).ok_or(NoText::Unknown)?);
            return Ok(());
        };
        if depth >= MAX_DEPTH {
            return Err(NoText::TooLong);
        }
        *budget = budget.checked_sub(value.len().max(1)).ok_or(NoText::TooLong)?;
        let mut rest = value.as_str();
        while let Some((before, after)) = rest.split_once('&') {
            out.push_str(before);
            let Some((inner, behind)) = after.split_once(';') else {
                out.push('&');
                rest = after;
                continue;
            };
            match self.expand_within(inner, out, budget, depth + 1) {
                Ok(()) => {}
                Err(NoText::TooLong) => return Err(NoText::TooLong),
                Err(NoText::Unknown) => {
                    out.push('&');
                    out.push_str(inner);
                    out.push(';');
                }
            }
            rest = behind;
        }
        out.push_str(rest);
        Ok(())
    }
}

/// The character of a number; 128 to 159 are read as Windows has them, as browsers do.
fn character(code: u32) -> Option<char> {
    if let Some(byte) = u8::try_from(code).ok().filter(|byte| (0x80..0xA0).contains(byte)) {
        let byte = [byte];
        let (text, _) = encoding_rs::WINDOWS_1252.decode_without_bom_handling(&byte);
        return text.chars().next().filter(|c| !c.is_control());
    }
    char::from_u32(code).filter(|c| !c.is_control() || matches!(c, '\t' | '\n' | '\r'))
}

fn is_predefined(name: &str) -> bool {
    matches!(name, "amp" | "lt" | "gt" | "quot" | "apos")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn expand(doctype: &str, name: &str) -> Result<String, NoText> {
        let mut entities = Entities::default();
        entities.declare(doctype);
        let mut out = String::new();
        entities.expand(name, &mut out, &mut MAX_EXPANSION.clone()).map(|()| out)
    }

    #[test]
    fn names_of_all_sorts() {
        let doctype =
            "<!DOCTYPE a [<!ENTITY pub 'Press &amp; &co;'> <!ENTITY co \"Sons&#x2E;\"> <!ENTITY far SYSTEM 'x'>
            <!ENTITY % p 'x'> <!ENTITY lt 'wrong'>]>";
        assert_eq!(expand(doctype, "pub").as_deref(), Ok("Press & Sons."));
        assert_eq!(expand(doctype, "eacute").as_deref(), Ok("é"));
        assert_eq!(expand(doctype, "lt").as_deref(), Ok("<"));
        assert_eq!(expand(doctype, "far"), Err(NoText::Unknown));
        assert_eq!(expand(doctype, "#x1F600").as_deref(), Ok("😀"));
        assert_eq!(expand(doctype, "#xD800"), Err(NoText::Unknown));
        assert_eq!(expand(doctype, "#150").as_deref(), Ok("–"));
        assert_eq!(expand(doctype, "#1"), Err(NoText::Unknown));
    }

    #[test]
    fn a_billion_laughs_are_too_many() {
        let mut doctype = String::from("<!ENTITY a0 'ha'>");
        for level in 1..8 {
            let inner = format!("&a{};", level - 1).repeat(10);
            doctype = format!("{doctype}<!ENTITY a{level} '{inner}'>");
        }
        assert_eq!(expand(&doctype, "a2").map(|text| text.len()), Ok(200));
        assert_eq!(expand(&doctype, "a7"), Err(NoText::TooLong));
        assert_eq!(expand("<!ENTITY a '&a;'>", "a"), Err(NoText::TooLong));
    }
}
