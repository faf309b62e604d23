//! Structs that are filled from the keys of an object.

use super::{Keyed, List, Texts};
use serde::de::{Deserializer, MapAccess, Visitor};
use std::fmt;

/// Structs that are read from an object with these keys, or from a text; of a list the first element counts.
///
/// `technical` keys are skipped in silence; any other is kept in `unknown`. A key that comes twice, or under two of its names,
/// counts where it says something first.
macro_rules! tolerant {
    ($(
        $(#[$doc:meta])*
        $name:ident {
            $($($key:literal)|+ => $field:ident: $type:ty,)*
            technical: [$($technical:literal),* $(,)?],
            text: $text:ident,
        }
    )*) => {$(
        $(#[$doc])*
        #[derive(Debug, Default)]
        #[allow(clippy::struct_field_names, reason = "the fields are named as the format names them")]
        pub(in crate::read) struct $name<'a> {
            $(pub(in crate::read) $field: $type,)*
            pub(in crate::read) unknown: $crate::read::json::shapes::Unknown<'a>,
        }

        const _: () = {
            use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
            use std::borrow::Cow;

            struct Read<'a>(std::marker::PhantomData<&'a str>);

            impl<'a> Read<'a> {
                fn of_text(text: Cow<'a, str>) -> $name<'a> {
                    let texts = $crate::read::json::shapes::Texts { first: Some(text), ..Default::default() };
                    $name { $text: texts.into(), ..Default::default() }
                }
            }

            impl<'de: 'a, 'a> Visitor<'de> for Read<'a> {
                type Value = $name<'a>;

                fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                    f.write_str(stringify!($name))
                }

                fn visit_map<M: MapAccess<'de>>(self, map: M) -> Result<Self::Value, M::Error> {
                    let mut it = $name::default();
                    $crate::read::json::shapes::Object::take(&mut it, map)?;
                    Ok(it)
                }

                fn visit_seq<S: SeqAccess<'de>>(self, mut seq: S) -> Result<Self::Value, S::Error> {
                    let first = seq.next_element()?;
                    while seq.next_element::<IgnoredAny>()?.is_some() {}
                    Ok(first.unwrap_or_default())
                }

                fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Self::Value, E> {
                    Ok(Self::of_text(Cow::Borrowed(text)))
                }

                fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
                    Ok(Self::of_text(Cow::Owned(text.to_owned())))
                }

                fn visit_i64<E>(self, number: i64) -> Result<Self::Value, E> {
                    Ok(Self::of_text(Cow::Owned(number.to_string())))
                }

                fn visit_u64<E>(self, number: u64) -> Result<Self::Value, E> {
                    Ok(Self::of_text(Cow::Owned(number.to_string())))
                }

                fn visit_f64<E>(self, number: f64) -> Result<Self::Value, E> {
                    Ok(Self::of_text(Cow::Owned(number.to_string())))
                }

                fn visit_bool<E>(self, _: bool) -> Result<Self::Value, E> {
                    Ok($name::default())
                }

                fn visit_unit<E>(self) -> Result<Self::Value, E> {
                    Ok($name::default())
                }
            }

            impl<'de: 'a, 'a> Deserialize<'de> for $name<'a> {
                fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                    deserializer.deserialize_any(Read(std::marker::PhantomData))
                }
            }

            impl<'de: 'a, 'a> $crate::read::json::shapes::Object<'de> for $name<'a> {
                fn take<M: MapAccess<'de>>(&mut self, mut map: M) -> Result<(), M::Error> {
                    while let Some($crate::read::json::shapes::Key(key)) = map.next_key()? {
                        match &*key {
                            $($($key)|+ => {
                                let value: $type = map.next_value()?;
                                if $crate::read::json::shapes::Fill::is_blank(&self.$field) {
                                    self.$field = value;
                                }
                            })*
                            $($technical => { map.next_value::<IgnoredAny>()?; })*
                            _ => self.unknown.push((key, map.next_value()?)),
                        }
                    }
                    Ok(())
                }
            }

            impl $crate::read::json::shapes::Fill for $name<'_> {
                fn is_blank(&self) -> bool {
                    self.unknown.is_empty() $(&& $crate::read::json::shapes::Fill::is_blank(&self.$field))*
                }
            }
        };
    )*};
}

pub(in crate::read) use tolerant;

/// What is filled from the keys of an object where it stands.
pub(in crate::read) trait Object<'de>: Sized {
    fn take<M: MapAccess<'de>>(&mut self, map: M) -> Result<(), M::Error>;
}

/// Fills a record from the text of its object. Structs of well over a hundred fields are not moved on the way: that took a fifth
/// of the instructions for a work of Crossref.
pub(in crate::read) fn fill<'de, T: Object<'de>>(record: &mut T, json: &'de str) -> serde_json::Result<()> {
    struct InPlace<'r, T>(&'r mut T);

    impl<'de, T: Object<'de>> Visitor<'de> for InPlace<'_, T> {
        type Value = ();

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("an object")
        }

        fn visit_map<M: MapAccess<'de>>(self, map: M) -> Result<(), M::Error> {
            self.0.take(map)
        }
    }

    let mut deserializer = serde_json::Deserializer::from_str(json);
    deserializer.deserialize_map(InPlace(record))?;
    deserializer.end()
}

/// Whether a field still holds nothing.
pub(in crate::read) trait Fill {
    fn is_blank(&self) -> bool;
}

impl Fill for Texts<'_> {
    fn is_blank(&self) -> bool {
        self.first.is_none()
    }
}

impl<T> Fill for List<T> {
    fn is_blank(&self) -> bool {
        self.0.is_empty()
    }
}

impl<T> Fill for Keyed<'_, T> {
    fn is_blank(&self) -> bool {
        self.0.is_empty()
    }
}

impl<T: Fill> Fill for Box<T> {
    fn is_blank(&self) -> bool {
        (**self).is_blank()
    }
}
