//! Numbers of the work (003O–007G).

use super::Reading;
use crate::error::{Code, Diagnostic};
use crate::id::{Doi, Handle, Identifier, InvalidId, Isbn, Issn, Lccn, OclcNumber, Urn};
use crate::read::pica::record::PicaField;

impl Reading<'_> {
    /// 003O–007G: numbers of the work, by tag.
    pub(super) fn number(&mut self, field: &PicaField) -> bool {
        let tag = field.tag.as_str();
        let other =
            |scheme: &str, value: &str| Identifier::Other { scheme: scheme.to_owned(), value: value.to_owned() };
        match tag {
            "003O" | "003T" => {
                if field.first('a') == Some("OCoLC") {
                    self.identify(field, "0", |value| OclcNumber::parse(value).map(Identifier::Oclc));
                } else {
                    let source = field.first('a').unwrap_or_default().to_owned();
                    self.identify(field, "0", |value| Ok(other("system-number", &format!("({source}){value}"))));
                }
                field.all('v').for_each(drop);
            }
            "003S" => self.identify(field, "0", |value| Ok(other("system-number", &format!("(DE-576){value}")))),
            "003D" => self.identify(field, "0", |value| Ok(other("system-number", &format!("(DE-101){value}")))),
            "004A" | "004B" | "004E" => self.identify(field, "0A", |value| Isbn::parse(value).map(Identifier::Isbn)),
            "004F" => self.identify(field, "0A", |value| Ok(other("ismn", value))),
            "004L" => self.identify(field, "0", |value| Ok(other("ean", value))),
            "004R" => self.identify(field, "0", |value| Handle::parse(value).map(Identifier::Handle)),
            "004U" => self.identify(field, "0", |value| Urn::parse(value).map(Identifier::Urn)),
            "004V" => self.identify(field, "0", |value| Doi::parse(value).map(Identifier::Doi)),
            "004K" | "004M" | "004W" => self
                .identify(field, "0", |value| Ok(Identifier::from_uri(value).unwrap_or_else(|| other("local", value)))),
            "005A" | "005B" | "005F" => self.identify(field, "0A", |value| Issn::parse(value).map(Identifier::Issn)),
            "005I" => self.identify(field, "0", |value| Issn::parse(value).map(Identifier::IssnL)),
            // Numbers that are wrong, or those of another form of the work.
            "004C" | "004D" | "004G" | "004J" | "004P" | "005C" | "005D" | "005P" => {
                for value in field.parts("0A").map(|(_, value)| value) {
                    let message =
                        "the record marks this number as wrong or as that of another edition; it is not published";
                    let doubt = Diagnostic::new(Code::CancelledIdentifier, message).in_field(tag).with_value(value);
                    self.record.diagnostics.push(doubt);
                }
                field.parts("acfgS").for_each(drop);
            }
            "006A" => self.identify(field, "0", |value| Lccn::parse(value).map(Identifier::Lccn)),
            "006Z" => self.identify(field, "0", |value| Ok(other("system-number", &format!("(DE-600){value}")))),
            tag if tag.starts_with("006") => {
                let scheme = match tag {
                    "006G" | "006T" | "006U" => "nbn",
                    "006V" | "006Q" => "vd17",
                    "006W" => "vd18",
                    _ => "agency-number",
                };
                self.identify(field, "0", |value| Ok(other(scheme, value)));
            }
            // The number under which another catalogue first had the record.
            "007G" => {
                let source = field.any("ic").unwrap_or_default().to_owned();
                let ours = self.record.origin.control_number.clone();
                self.identify(field, "0", |value| Ok(other("system-number", &format!("({source}){value}"))));
                let own = ours.map(|number| other("system-number", &format!("({source}){number}")));
                self.record.identifiers.retain(|identifier| Some(identifier) != own.as_ref());
            }
            _ => return false,
        }
        // Binding and price of an ISBN, source of the number.
        field.parts("acfgiSv").for_each(drop);
        true
    }

    fn identify(&mut self, field: &PicaField, codes: &str, parse: impl Fn(&str) -> Result<Identifier, InvalidId>) {
        for (code, value) in field.parts(codes) {
            match parse(value) {
                Ok(identifier) => self.record.identify(identifier),
                Err(error) => {
                    let scheme = error.scheme.to_ascii_lowercase();
                    self.record.identify(Identifier::Invalid { scheme, value: value.to_owned() });
                    let doubt = Diagnostic::new(Code::InvalidIdentifier, error.to_string());
                    self.record.diagnostics.push(doubt.in_field(format!("{} ${code}", field.tag)).with_value(value));
                }
            }
        }
    }
}
