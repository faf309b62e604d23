//! [ONIX for Books](https://www.editeur.org/83/Overview/): what publishers tell the book trade of their products, releases 2.1 to 3.1,
//! with reference names or short tags.

mod codes;
mod collections;
mod people;
mod product;
mod publishing;
mod subjects;
mod tags;
mod texts;
mod titles;

use crate::error::ReadError;
use crate::model::Record;
use crate::read::bounded::bounded_reader;
use crate::read::xml::{XmlReader, XmlRecords, has_element};
use std::io::Read;

bounded_reader! {
    /// Reads the products of an ONIX message.
    ///
    /// ```
    /// use bibtriple::read::onix::OnixReader;
    ///
    /// let input = "<ONIXMessage release='3.0'><Product><RecordReference>w1</RecordReference><DescriptiveDetail><ProductForm>BC</ProductForm>
    ///   <TitleDetail><TitleType>01</TitleType><TitleElement><TitleElementLevel>01</TitleElementLevel><TitleText>Walden</TitleText></TitleElement>
    ///   </TitleDetail></DescriptiveDetail></Product></ONIXMessage>";
    /// let records: Vec<_> = OnixReader::new().for_slice(input.as_bytes()).collect::<Result<_, _>>()?;
    /// assert_eq!(records[0].title.as_ref().map(|title| title.full.as_str()), Some("Walden"));
    /// # Ok::<(), bibtriple::error::ReadError>(())
    /// ```
    OnixReader
}

impl OnixReader {
    /// Reads from a stream of UTF-8.
    pub fn for_reader<R: Read>(self, reader: R) -> OnixRecords<R> {
        let xml = XmlReader::new("ONIX", &["Product", "product"]).with_max_record_size(self.max_record_size);
        OnixRecords { products: xml.for_reader(reader) }
    }

    /// Reads from bytes at hand.
    pub fn for_slice(self, bytes: &[u8]) -> OnixRecords<&[u8]> {
        self.for_reader(bytes)
    }

    /// Whether the beginning of an input looks like ONIX for Books.
    #[must_use]
    pub fn looks_like(head: &str) -> bool {
        head.starts_with('<') && (has_element(head, "ONIXMessage") || has_element(head, "ONIXmessage"))
    }
}

/// The records of an ONIX message.
#[derive(Debug)]
#[must_use]
pub struct OnixRecords<R> {
    products: XmlRecords<R>,
}

impl<R: Read> Iterator for OnixRecords<R> {
    type Item = Result<Record, ReadError>;

    fn next(&mut self) -> Option<Self::Item> {
        Some(self.products.next()?.map(|found| product::read(&found)))
    }
}
