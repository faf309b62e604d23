//! A document as a tree, as the XML parser gives it.

use quick_xml::Reader;
use quick_xml::events::Event;

/// An element with its text, that of the elements in it too.
#[derive(Debug, Default)]
pub(crate) struct Tree {
    pub(crate) name: String,
    pub(crate) attributes: Vec<(String, String)>,
    pub(crate) children: Vec<Tree>,
    pub(crate) text: String,
}

impl Tree {
    /// The document; what of it is not well-formed ends it.
    pub(crate) fn parse(text: &str) -> Self {
        let mut reader = Reader::from_str(text);
        let mut open = vec![Self::default()];
        loop {
            match reader.read_event() {
                Ok(Event::Start(tag)) => open.push(Self::begin(tag.name().as_ref(), &tag)),
                Ok(Event::Empty(tag)) => {
                    let element = Self::begin(tag.name().as_ref(), &tag);
                    open.last_mut().unwrap().children.push(element);
                }
                Ok(Event::End(_)) => {
                    let element = open.pop().unwrap();
                    let parent = open.last_mut().unwrap();
                    parent.text.push_str(&element.text);
                    parent.children.push(element);
                }
                Ok(Event::Text(text)) => open.last_mut().unwrap().text.push_str(&text),
                Ok(Event::CData(text)) => open.last_mut().unwrap().text.push_str(&text),
                Ok(Event::GeneralRef(name)) => {
                    let name: &str = &name;
                    let character = match name.strip_prefix('#') {
                        Some(number) => number
                            .strip_prefix('x')
                            .map_or_else(|| number.parse(), |hex| u32::from_str_radix(hex, 16))
                            .ok()
                            .and_then(char::from_u32)
                            .map(String::from),
                        None => quick_xml::escape::resolve_html5_entity(name).map(str::to_owned),
                    };
                    open.last_mut().unwrap().text.push_str(&character.unwrap_or_default());
                }
                Ok(Event::Eof) | Err(_) => break,
                Ok(_) => {}
            }
        }
        while open.len() > 1 {
            let element = open.pop().unwrap();
            open.last_mut().unwrap().children.push(element);
        }
        open.pop().unwrap()
    }

    fn begin(name: &str, tag: &quick_xml::events::BytesStart<'_>) -> Self {
        let attributes = tag.attributes().flatten().map(|attribute| {
            let value: &str = &attribute.value;
            (attribute.key.as_ref().to_owned(), value.to_owned())
        });
        Self { name: name.to_owned(), attributes: attributes.collect(), ..Self::default() }
    }

    pub(crate) fn attribute(&self, name: &str) -> &str {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str()).unwrap_or_default()
    }

    /// The elements behind a path of names.
    pub(crate) fn at(&self, path: &str) -> Vec<&Self> {
        let mut found = vec![self];
        for name in path.split('/') {
            found =
                found.into_iter().flat_map(|element| &element.children).filter(|child| child.name == name).collect();
        }
        found
    }

    /// The text of the first element behind a path of names.
    pub(crate) fn text_at(&self, path: &str) -> String {
        self.at(path).first().map(|element| element.text.trim().to_owned()).unwrap_or_default()
    }

    /// All elements of a name, however deep.
    pub(crate) fn all<'t>(&'t self, name: &str, found: &mut Vec<&'t Self>) {
        for child in &self.children {
            if child.name == name {
                found.push(child);
            } else {
                child.all(name, found);
            }
        }
    }
}
