//! One description of what a rate card may hold, from which the reader checks a card and the JSON Schema is written.
//!
//! The macros below turn a plain struct or enum into three things at once: the type, its [`Shape`] and how it is taken out of a JSON value.
//! A field's doc comment is also its description in the schema; on wasm the descriptions are left out. Nothing here knows loans.

use rust_decimal::Decimal;

use crate::json::Value;
use crate::num::{AnnualRate, Date, FeeRate, Money, Months, Ratio, decimal_from_str};

/// The most characters of a text, unless its field says otherwise.
pub(crate) const MOST_CHARACTERS: u16 = 120;

/// The field that says which kind a tagged object is.
pub(crate) const TAG: &str = "kind";

/// What a value must look like.
#[derive(Debug)]
pub(crate) enum Shape {
    /// `true` or `false`.
    Bool,
    /// Text of one to `most` characters without control characters.
    Text { most: u16 },
    /// Text of a special form.
    Form(Form),
    /// `YYYY-MM-DD`.
    Date,
    /// Yuan with at most two decimals, in quotes or not.
    Money,
    /// A fraction from 0 to 1, in quotes or not.
    Fraction,
    /// A whole number, not in quotes.
    Whole { least: u32, most: u32 },
    /// One of some words.
    Choice(&'static [Choice]),
    /// A list.
    List { of: &'static Shape, least: u16, most: u16, unique: Unique },
    /// An object with known fields.
    Record(&'static Record),
    /// An object whose `kind` says which further fields it has.
    Tagged { common: &'static [Field], variants: &'static [Variant] },
    /// Text of one shape, or an object of another.
    Either { text: &'static Shape, object: &'static Shape },
    /// Another shape, which the schema defines once under this name.
    Named(#[cfg_attr(target_arch = "wasm32", allow(dead_code, reason = "only the schema names it"))] &'static str, &'static Shape),
}

/// A form of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    Id,
    Https,
    Phone,
    Colour,
    Rate,
}

/// What may not stand twice in a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unique {
    /// The items themselves.
    Items,
    /// The items' `id`.
    Ids,
    /// Nothing; what may not repeat is checked elsewhere.
    Free,
}

/// A word and what it means.
#[derive(Debug)]
pub(crate) struct Choice {
    pub(crate) name: &'static str,
    #[cfg(not(target_arch = "wasm32"))]
    pub(crate) doc: &'static str,
}

/// An object.
#[derive(Debug)]
pub(crate) struct Record {
    pub(crate) fields: &'static [Field],
    /// Groups of optional fields of which exactly one must be there, and in full. Empty for no such rule.
    pub(crate) one_of: &'static [&'static [&'static str]],
    /// Two fields of which the first may not be above the second.
    pub(crate) ordered: Option<(&'static str, &'static str)>,
}

/// A field of an object.
#[derive(Debug)]
pub(crate) struct Field {
    pub(crate) name: &'static str,
    pub(crate) shape: &'static Shape,
    pub(crate) required: bool,
    #[cfg(not(target_arch = "wasm32"))]
    pub(crate) doc: &'static str,
}

impl Field {
    /// Whether the field must be there: also where its list needs at least one item.
    pub(crate) fn is_required(&self) -> bool {
        self.required || matches!(self.shape, Shape::List { least: 1.., .. })
    }
}

/// One kind of a tagged object.
#[derive(Debug)]
pub(crate) struct Variant {
    pub(crate) tag: &'static str,
    pub(crate) record: &'static Record,
    #[cfg(not(target_arch = "wasm32"))]
    pub(crate) doc: &'static str,
}

/// Whether every value was taken as it stood.
///
/// Taking is total, with a stand-in for what does not fit, and one flag for all of it instead of an `Option` at every level: the clean-up
/// code of half-built structs would weigh several kB in the widget. Whoever takes looks at the flag before using what was taken.
pub(crate) struct Taken {
    pub(crate) is_whole: bool,
}

impl Taken {
    /// The value, or the stand-in, and then the flag is down.
    pub(crate) fn or<T>(&mut self, value: Option<T>, stand_in: T) -> T {
        self.is_whole &= value.is_some();
        value.unwrap_or(stand_in)
    }

    /// Takes a value if all of it fits.
    pub(crate) fn whole<T: Readable>(value: &Value) -> Option<T> {
        let mut taken = Self { is_whole: true };
        let value = T::take(value, &mut taken);
        taken.is_whole.then_some(value)
    }
}

/// A type that stands in a rate card.
pub(crate) trait Readable: Sized {
    const SHAPE: Shape;
    const REQUIRED: bool = true;
    /// Takes the value out. Which mistake it is if it does not fit, `check` says.
    fn take(value: &Value, taken: &mut Taken) -> Self;
}

/// A type that is an object.
pub(crate) trait Fielded {
    const RECORD: Record;
}

/// A member of an object; `null` where there is none, which no card may hold and which only optional types take.
#[inline(never)]
pub(crate) fn member<'a>(object: &'a Value, name: &str) -> &'a Value {
    object.get(name).unwrap_or(&Value::Null)
}

impl<T: Readable> Readable for Option<T> {
    const SHAPE: Shape = T::SHAPE;
    const REQUIRED: bool = false;
    fn take(value: &Value, taken: &mut Taken) -> Self {
        match value {
            Value::Null => None,
            value => Some(T::take(value, taken)),
        }
    }
}

/// A list without limits of its own; fields state theirs.
impl<T: Readable> Readable for Vec<T> {
    const SHAPE: Shape = Shape::List { of: &T::SHAPE, least: 0, most: 100, unique: Unique::Items };
    const REQUIRED: bool = false;
    fn take(value: &Value, taken: &mut Taken) -> Self {
        let items = match value {
            Value::Null => &[],
            value => taken.or(value.as_array(), &[]),
        };
        let mut list = Self::with_capacity(items.len());
        for item in items {
            list.push(T::take(item, taken));
        }
        list
    }
}

impl Readable for bool {
    const SHAPE: Shape = Shape::Bool;
    const REQUIRED: bool = false;
    fn take(value: &Value, taken: &mut Taken) -> Self {
        taken.is_whole &= matches!(value, Value::Bool(_) | Value::Null);
        *value == Value::Bool(true)
    }
}

/// The digits of a decimal, in quotes or not.
pub(crate) fn digits(value: &Value) -> Option<&str> {
    match value {
        Value::Text(text) | Value::Number(text) => Some(text),
        _ => None,
    }
}

/// A whole number, not in quotes; `36.0` is whole.
pub(crate) fn whole(value: &Value) -> Option<u32> {
    let Value::Number(text) = value else { return None };
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    whole.parse().ok().filter(|_| fraction.bytes().all(|digit| digit == b'0'))
}

macro_rules! decimals {
    ($($type:ty = $shape:expr),*) => {$(
        impl Readable for $type {
            const SHAPE: Shape = $shape;
            #[inline(never)]
            fn take(value: &Value, taken: &mut Taken) -> Self {
                taken.or(digits(value).and_then(|digits| digits.parse().ok()), Self::default())
            }
        }
    )*};
}
decimals!(Money = Shape::Money, Ratio = Shape::Fraction, AnnualRate = Shape::Fraction, FeeRate = Shape::Fraction);

/// A rate that may be above 1, as text.
impl Readable for Decimal {
    const SHAPE: Shape = Shape::Form(Form::Rate);
    fn take(value: &Value, taken: &mut Taken) -> Self {
        taken.or(value.as_text().and_then(|text| decimal_from_str(text).ok()), Self::ZERO)
    }
}

/// Fields narrow the range.
impl Readable for u32 {
    const SHAPE: Shape = Shape::Whole { least: 0, most: u32::MAX };
    fn take(value: &Value, taken: &mut Taken) -> Self {
        taken.or(whole(value), 0)
    }
}

impl Readable for Months {
    const SHAPE: Shape = Shape::Whole { least: Self::LEAST as u32, most: Self::MOST as u32 };
    fn take(value: &Value, taken: &mut Taken) -> Self {
        taken.or(whole(value).and_then(|count| Self::new(count).ok()), Self::ONE)
    }
}

impl Readable for Date {
    const SHAPE: Shape = Shape::Date;
    fn take(value: &Value, taken: &mut Taken) -> Self {
        taken.or(value.as_text().and_then(|text| text.parse().ok()), Self::known(1900, 1, 1))
    }
}

impl Readable for String {
    const SHAPE: Shape = Shape::Text { most: MOST_CHARACTERS };
    #[inline(never)]
    fn take(value: &Value, taken: &mut Taken) -> Self {
        taken.or(value.as_text(), "").to_owned()
    }
}

/// The word's place among the choices.
#[inline(never)]
pub(crate) fn place(choices: &[Choice], value: &Value, taken: &mut Taken) -> usize {
    let place = value.as_text().and_then(|word| choices.iter().position(|choice| choice.name == word));
    taken.or(place, 0)
}

/// Text of a form.
#[inline(never)]
pub(crate) fn formed(form: Form, value: &Value, taken: &mut Taken) -> String {
    taken.or(value.as_text().filter(|text| form.fits(text)), "").to_owned()
}

/// The name a field has in the file: its own, unless another is given.
macro_rules! field_name {
    ($field:ident) => {
        stringify!($field)
    };
    ($field:ident $json:literal) => {
        $json
    };
}

/// The shape a field has: its type's, unless another is given.
macro_rules! field_shape {
    ($type:ty) => {
        &<$type as $crate::ratecard::shape::Readable>::SHAPE
    };
    ($type:ty, $shape:expr) => {
        &$shape
    };
}

/// A struct that is an object of the rate card. `one_of` and `ordered` are the rules of [`Record`].
macro_rules! record {
    (
        $(#[doc = $about:expr])*
        $svis:vis struct $name:ident
        $(one_of $groups:expr;)?
        $(ordered $low:literal <= $high:literal;)?
        {
            $($(#[doc = $doc:expr])* $vis:vis $field:ident $(as $json:literal)? : $type:ty $(= $shape:expr)?,)*
        }
    ) => {
        $(#[doc = $about])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        $svis struct $name {
            $($(#[doc = $doc])* $vis $field: $type,)*
        }

        impl $crate::ratecard::shape::Fielded for $name {
            #[allow(unused_mut, unused_assignments, reason = "not every record has these rules")]
            const RECORD: $crate::ratecard::shape::Record = {
                let mut one_of: &'static [&'static [&'static str]] = &[];
                $(one_of = $groups;)?
                let mut ordered = None;
                $(ordered = Some(($low, $high));)?
                $crate::ratecard::shape::Record {
                    fields: &[$($crate::ratecard::shape::Field {
                        name: $crate::ratecard::shape::field_name!($field $($json)?),
                        shape: $crate::ratecard::shape::field_shape!($type $(, $shape)?),
                        required: <$type as $crate::ratecard::shape::Readable>::REQUIRED,
                        #[cfg(not(target_arch = "wasm32"))]
                        doc: concat!($($doc,)*),
                    }),*],
                    one_of,
                    ordered,
                }
            };
        }

        impl $crate::ratecard::shape::Readable for $name {
            const SHAPE: $crate::ratecard::shape::Shape = $crate::ratecard::shape::Shape::Record(&<Self as $crate::ratecard::shape::Fielded>::RECORD);
            fn take(value: &$crate::json::Value, taken: &mut $crate::ratecard::shape::Taken) -> Self {
                taken.is_whole &= value.as_object().is_some();
                Self {
                    $($field: $crate::ratecard::shape::Readable::take(
                        $crate::ratecard::shape::member(value, $crate::ratecard::shape::field_name!($field $($json)?)),
                        taken,
                    ),)*
                }
            }
        }
    };
}

/// An enum that is one word of the rate card.
macro_rules! choice {
    (
        $(#[doc = $about:expr])*
        $vis:vis enum $name:ident {
            $(#[doc = $first_doc:expr])* $first:ident = $first_word:literal,
            $($(#[doc = $doc:expr])* $variant:ident = $word:literal,)*
        }
    ) => {
        $(#[doc = $about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        $vis enum $name {
            $(#[doc = $first_doc])* $first,
            $($(#[doc = $doc])* $variant,)*
        }

        #[allow(dead_code, reason = "an enum of one word inside the card does not need them")]
        impl $name {
            /// Every value, in order.
            $vis const ALL: &'static [Self] = &[Self::$first, $(Self::$variant),*];

            /// The word for it in files, links and records.
            $vis fn code(self) -> &'static str {
                match self {
                    Self::$first => $first_word,
                    $(Self::$variant => $word,)*
                }
            }

            const CHOICES: &'static [$crate::ratecard::shape::Choice] = &[
                $crate::ratecard::shape::Choice {
                    name: $first_word,
                    #[cfg(not(target_arch = "wasm32"))]
                    doc: concat!($($first_doc,)*),
                },
                $($crate::ratecard::shape::Choice {
                    name: $word,
                    #[cfg(not(target_arch = "wasm32"))]
                    doc: concat!($($doc,)*),
                },)*
            ];
        }

        impl $crate::ratecard::shape::Readable for $name {
            const SHAPE: $crate::ratecard::shape::Shape = $crate::ratecard::shape::Shape::Choice(Self::CHOICES);
            fn take(value: &$crate::json::Value, taken: &mut $crate::ratecard::shape::Taken) -> Self {
                let place = $crate::ratecard::shape::place(Self::CHOICES, value, taken);
                Self::ALL.get(place).copied().unwrap_or(Self::$first)
            }
        }
    };
}

/// A type that is text of a special form.
macro_rules! form {
    ($(#[doc = $about:expr])* pub struct $name:ident = $form:ident;) => {
        $(#[doc = $about])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(String);

        impl $name {
            /// As text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl core::fmt::Display for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl $crate::ratecard::shape::Readable for $name {
            const SHAPE: $crate::ratecard::shape::Shape = $crate::ratecard::shape::Shape::Form($crate::ratecard::shape::Form::$form);
            fn take(value: &$crate::json::Value, taken: &mut $crate::ratecard::shape::Taken) -> Self {
                Self($crate::ratecard::shape::formed($crate::ratecard::shape::Form::$form, value, taken))
            }
        }
    };
}

pub(crate) use {choice, field_name, field_shape, form, record};

impl Form {
    /// Whether the text has this form. The schema states the same as a pattern.
    pub(crate) fn fits(self, text: &str) -> bool {
        let every = |allowed: fn(u8) -> bool| text.bytes().all(allowed);
        match self {
            Self::Id => {
                (1..=40).contains(&text.len())
                    && text.starts_with(|c: char| c.is_ascii_lowercase() || c.is_ascii_digit())
                    && every(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
            }
            // A host must follow, and nothing that could end an attribute or hide the host (white space, quotes, user names).
            Self::Https => {
                text.len() <= 300
                    && text.strip_prefix("https://").is_some_and(|rest| {
                        let host = || rest.bytes().take_while(|b| !matches!(b, b'/' | b'?' | b'#'));
                        rest.starts_with(|c: char| c.is_ascii_alphanumeric())
                            && host().any(|b| b == b'.')
                            && host().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b':'))
                    })
                    && every(|b| b.is_ascii_graphic() && !matches!(b, b'"' | b'\'' | b'<' | b'>' | b'\\' | b'`'))
            }
            Self::Phone => {
                (3..=24).contains(&text.len())
                    && text.starts_with(|c: char| c.is_ascii_digit() || c == '+')
                    && every(|b| b.is_ascii_digit() || matches!(b, b'+' | b'-' | b' ' | b'(' | b')'))
            }
            Self::Rate => decimal_from_str(text).is_ok_and(|rate| !rate.is_sign_negative()),
            Self::Colour => text.len() == 7 && text.strip_prefix('#').is_some_and(|hex| hex.bytes().all(|b| b.is_ascii_hexdigit())),
        }
    }
}
