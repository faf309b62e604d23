//! What stands around records: the headers and answers of OAI-PMH, and elements that hold records packed as text.

use super::{Extent, XmlRecords, shifted};
use crate::error::{Position, ReadError};
use crate::read::xml::envelope::Envelope;
use crate::read::xml::parse;
use crate::read::xml::token::Token;
use crate::read::xml::{XmlReader, XmlRecord};
use std::io::{self, Read};

/// The longest header of an envelope.
const MAX_HEADER: usize = 64 * 1024;

impl<R: Read> XmlRecords<R> {
    /// Takes the header of OAI-PMH that this tag begins; gives a record if it was deleted.
    pub(super) fn header(&mut self, token: &Token) -> io::Result<Option<XmlRecord>> {
        self.consume(token.start);
        let token = shifted(token);
        let extent = self.extent(&token, MAX_HEADER, false)?;
        let header = match extent {
            Extent::Whole(length) => self.parse(length).ok().map(|(header, _)| (header, length)),
            Extent::Broken { .. } => None,
        };
        let Some((envelope, length)) = header.and_then(|(header, length)| Some((Envelope::of(&header)?, length)))
        else {
            self.open(&token);
            self.consume(token.end);
            return Ok(None);
        };
        let at = Position { record: self.number + 1, line: Some(self.line), byte: Some(self.window.offset()) };
        self.consume(length);
        if !envelope.is_deleted {
            self.envelope = Some(envelope);
            return Ok(None);
        }
        self.number += 1;
        self.envelope = None;
        Ok(Some(XmlRecord { at, envelope, ..XmlRecord::default() }))
    }

    /// Remembers what a server answered: `<error code="noRecordsMatch">…</error>`.
    pub(super) fn server_error(&mut self, token: &Token) -> io::Result<()> {
        self.open(token);
        let (text, tag) = self.tag(token);
        let code = parse::raw_attributes(&text, &tag).into_iter().find(|(name, _)| name == "code");
        if let Some((_, code)) = code.filter(|_| self.answer.is_none()) {
            self.window.at_least(token.end + 256)?;
            let rest = self.window.bytes().get(token.end..).unwrap_or_default();
            let words = rest.split(|byte| *byte == b'<').next().unwrap_or_default();
            let words = String::from_utf8_lossy(words.get(..256).unwrap_or(words)).trim().to_owned();
            self.answer = Some(if words.is_empty() { code } else { format!("{code} ({words})") });
        }
        Ok(())
    }

    /// Reads records that are packed as text into the element whose tag begins the window.
    pub(super) fn unpack(&mut self, token: &Token) -> io::Result<bool> {
        if self.settings.is_unpacked {
            return Ok(false);
        }
        self.window.at_least(token.end + 1024)?;
        let content = self.window.bytes().get(token.end..).unwrap_or_default().trim_ascii_start();
        let cdata = content.strip_prefix(b"<![CDATA[").map(<[u8]>::trim_ascii_start);
        if !content.starts_with(b"&lt;") && !cdata.is_some_and(|text| text.starts_with(b"<")) {
            return Ok(false);
        }
        let Extent::Whole(length) = self.extent(token, self.settings.max_record_size, false)? else {
            return Ok(false);
        };
        let Ok((element, doubts)) = self.parse(length) else { return Ok(false) };
        let (line, byte) = (self.line, self.window.offset());
        let name =
            String::from_utf8_lossy(self.window.bytes().get(token.name.clone()).unwrap_or_default()).into_owned();
        self.consume(length);
        self.around.close(&name);
        let settings = XmlReader { is_unpacked: true, ..self.settings.clone() };
        for item in settings.for_slice(element.raw_text().as_bytes()) {
            self.number += 1;
            let at = Position { record: self.number, line: Some(line), byte: Some(byte) };
            let envelope = self.envelope.take().unwrap_or_default();
            self.pending.push_back(match item {
                Ok(record) => {
                    Ok(XmlRecord { at, envelope, doubts: [doubts.clone(), record.doubts].concat(), ..record })
                }
                Err(ReadError::Record { message, .. }) => Err(ReadError::record(at, message)),
                Err(error) => Err(error),
            });
        }
        Ok(true)
    }

    /// The error of an OAI-PMH record that holds none of the elements looked for.
    #[cold]
    pub(super) fn without_record(&mut self, envelope: &Envelope) -> ReadError {
        self.number += 1;
        let at = Position { record: self.number, line: Some(self.line), byte: Some(self.window.offset()) };
        let identifier = envelope.identifier.as_deref().unwrap_or_default();
        let elements = self.settings.elements();
        ReadError::record(at, format!("the OAI-PMH record “{identifier}” has no element {elements}"))
    }
}
