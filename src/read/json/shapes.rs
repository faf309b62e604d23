//! Values of JSON that are read whatever shape they come in.
//!
//! Real records have a string where a list should be, a list where a string should be, numbers as strings and the other way
//! round. None of these types refuses well-formed JSON; what could not be taken is counted as [`Texts::is_odd`] or left in
//! [`Unknown`]. Text is borrowed from the input where it has no escapes.

mod object;

pub(in crate::read) use object::{Fill, Object, fill, tolerant};

use serde::de::value::{BorrowedStrDeserializer, MapAccessDeserializer, StrDeserializer, StringDeserializer};
use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;
use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

/// Keys that a reader does not know, with their values as written.
pub(in crate::read) type Unknown<'a> = Vec<(Cow<'a, str>, &'a RawValue)>;

/// One text, or several: of a string, a number, a list of those, an object that has a text.
#[derive(Debug, Clone, Default, PartialEq)]
pub(in crate::read) struct Texts<'a> {
    pub(in crate::read) first: Option<Cow<'a, str>>,
    pub(in crate::read) rest: Vec<Cow<'a, str>>,
    /// Whether there was an object, of which only the text was taken.
    pub(in crate::read) is_odd: bool,
}

impl<'a> Texts<'a> {
    fn of(text: Cow<'a, str>) -> Self {
        Self { first: Some(text), ..Self::default() }
    }

    fn push(&mut self, text: Cow<'a, str>) {
        if self.first.is_none() {
            self.first = Some(text);
        } else {
            self.rest.push(text);
        }
    }

    fn append(&mut self, other: Self) {
        self.is_odd |= other.is_odd;
        other.first.into_iter().chain(other.rest).for_each(|text| self.push(text));
    }

    /// All texts that are not blank, trimmed.
    pub(in crate::read) fn iter(&self) -> impl Iterator<Item = &str> {
        self.first.iter().chain(&self.rest).map(|text| text.trim()).filter(|text| !text.is_empty())
    }

    /// The first text that is not blank.
    pub(in crate::read) fn text(&self) -> Option<&str> {
        self.iter().next()
    }

    pub(in crate::read) fn is_empty(&self) -> bool {
        self.text().is_none()
    }
}

/// Keys under which an object has its text, where a text was expected.
const TEXT_KEYS: [&str; 11] =
    ["name", "title", "value", "text", "#text", "$t", "_", "__content__", "literal", "raw", "label"];

struct TextsVisitor<'a>(PhantomData<Texts<'a>>);

impl<'de: 'a, 'a> Visitor<'de> for TextsVisitor<'a> {
    type Value = Texts<'a>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text")
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(Texts::of(Cow::Borrowed(text)))
    }

    fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Texts::of(Cow::Owned(text.to_owned())))
    }

    fn visit_string<E>(self, text: String) -> Result<Self::Value, E> {
        Ok(Texts::of(Cow::Owned(text)))
    }

    fn visit_bool<E>(self, value: bool) -> Result<Self::Value, E> {
        // `false` is how some programs say that there is nothing.
        Ok(if value { Texts::of(Cow::Borrowed("true")) } else { Texts::default() })
    }

    fn visit_i64<E>(self, number: i64) -> Result<Self::Value, E> {
        Ok(Texts::of(Cow::Owned(number.to_string())))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Self::Value, E> {
        Ok(Texts::of(Cow::Owned(number.to_string())))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Self::Value, E> {
        Ok(Texts::of(Cow::Owned(number.to_string())))
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(Texts::default())
    }

    fn visit_seq<S: SeqAccess<'de>>(self, mut seq: S) -> Result<Self::Value, S::Error> {
        let mut texts = Texts::default();
        while let Some(more) = seq.next_element::<Texts<'a>>()? {
            texts.append(more);
        }
        Ok(texts)
    }

    fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Self::Value, M::Error> {
        let mut texts = Texts { is_odd: true, ..Texts::default() };
        while let Some(Key(key)) = map.next_key::<Key<'a>>()? {
            if TEXT_KEYS.contains(&&*key) {
                texts.append(map.next_value()?);
            } else {
                map.next_value::<IgnoredAny>()?;
            }
        }
        Ok(texts)
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for Texts<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(TextsVisitor(PhantomData))
    }
}

/// A key, borrowed where it has no escapes.
#[derive(Debug, PartialEq)]
pub(in crate::read) struct Key<'a>(pub(in crate::read) Cow<'a, str>);

struct KeyVisitor<'a>(PhantomData<Key<'a>>);

impl<'de: 'a, 'a> Visitor<'de> for KeyVisitor<'a> {
    type Value = Key<'a>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(Key(Cow::Borrowed(text)))
    }

    fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Key(Cow::Owned(text.to_owned())))
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for Key<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(KeyVisitor(PhantomData))
    }
}

/// The elements of a list; a single thing stands for a list of one, `null` and `false` for an empty one.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::read) struct List<T>(pub(in crate::read) Vec<T>);

impl<T> Default for List<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> std::ops::Deref for List<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.0
    }
}

struct ListVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for ListVisitor<T> {
    type Value = List<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_seq<S: SeqAccess<'de>>(self, mut seq: S) -> Result<Self::Value, S::Error> {
        let mut list = Vec::new();
        while let Some(one) = seq.next_element()? {
            list.push(one);
        }
        Ok(List(list))
    }

    fn visit_map<M: MapAccess<'de>>(self, map: M) -> Result<Self::Value, M::Error> {
        Ok(List(vec![T::deserialize(MapAccessDeserializer::new(map))?]))
    }

    fn visit_borrowed_str<E: serde::de::Error>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(List(vec![T::deserialize(BorrowedStrDeserializer::new(text))?]))
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Self::Value, E> {
        Ok(List(vec![T::deserialize(StrDeserializer::new(text))?]))
    }

    fn visit_i64<E: serde::de::Error>(self, number: i64) -> Result<Self::Value, E> {
        Ok(List(vec![T::deserialize(StringDeserializer::new(number.to_string()))?]))
    }

    fn visit_u64<E: serde::de::Error>(self, number: u64) -> Result<Self::Value, E> {
        Ok(List(vec![T::deserialize(StringDeserializer::new(number.to_string()))?]))
    }

    fn visit_f64<E: serde::de::Error>(self, number: f64) -> Result<Self::Value, E> {
        Ok(List(vec![T::deserialize(StringDeserializer::new(number.to_string()))?]))
    }

    fn visit_bool<E>(self, _: bool) -> Result<Self::Value, E> {
        Ok(List::default())
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(List::default())
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for List<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ListVisitor(PhantomData))
    }
}

/// An object whose keys are data: what is under each, in order.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::read) struct Keyed<'a, T>(pub(in crate::read) Vec<(Cow<'a, str>, T)>);

impl<T> Default for Keyed<'_, T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

struct KeyedVisitor<'a, T>(PhantomData<(&'a str, T)>);

impl<'de: 'a, 'a, T: Deserialize<'de>> Visitor<'de> for KeyedVisitor<'a, T> {
    type Value = Keyed<'a, T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Self::Value, M::Error> {
        let mut keyed = Vec::new();
        while let Some(Key(key)) = map.next_key::<Key<'a>>()? {
            keyed.push((key, map.next_value()?));
        }
        Ok(Keyed(keyed))
    }

    fn visit_seq<S: SeqAccess<'de>>(self, mut seq: S) -> Result<Self::Value, S::Error> {
        // An empty list is how PHP writes an empty object.
        let mut keyed = Vec::new();
        while let Some(Keyed(more)) = seq.next_element()? {
            keyed.extend(more);
        }
        Ok(Keyed(keyed))
    }

    fn visit_str<E>(self, _: &str) -> Result<Self::Value, E> {
        Ok(Keyed::default())
    }

    fn visit_i64<E>(self, _: i64) -> Result<Self::Value, E> {
        Ok(Keyed::default())
    }

    fn visit_u64<E>(self, _: u64) -> Result<Self::Value, E> {
        Ok(Keyed::default())
    }

    fn visit_f64<E>(self, _: f64) -> Result<Self::Value, E> {
        Ok(Keyed::default())
    }

    fn visit_bool<E>(self, _: bool) -> Result<Self::Value, E> {
        Ok(Keyed::default())
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(Keyed::default())
    }
}

impl<'de: 'a, 'a, T: Deserialize<'de>> Deserialize<'de> for Keyed<'a, T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(KeyedVisitor(PhantomData))
    }
}
