//! Finds every mistake in a value by its [`Shape`].
//!
//! One function walks all shapes, so that a further field costs the widget a table entry and no code.

use core::fmt::Write;

use super::shape::{Field, Form, Record, Shape, TAG, Unique, digits, whole};
use super::{CardError, CardReason, Expected};
use crate::json::Value;
use crate::num::{Date, Money, NumError, Ratio, decimal_from_str};

/// More decimals than this no rate is stated with; a bound so that products of rates stay exact.
pub(super) const MOST_FRACTION_DECIMALS: u32 = 12;

/// The most characters of an unknown field's name that are repeated in an error.
const LONGEST_NAME: usize = 40;

/// Where we are in the document. It lives on the stack and becomes text only for an error.
#[derive(Clone, Copy)]
pub(super) struct Path<'a> {
    parent: Option<&'a Path<'a>>,
    step: Step<'a>,
}

#[derive(Clone, Copy)]
enum Step<'a> {
    Root,
    Name(&'a str),
    Index(usize),
}

impl<'a> Path<'a> {
    pub(super) const ROOT: Path<'static> = Path { parent: None, step: Step::Root };

    pub(super) fn name(&'a self, name: &'a str) -> Self {
        Path { parent: Some(self), step: Step::Name(name) }
    }

    pub(super) fn index(&'a self, index: usize) -> Self {
        Path { parent: Some(self), step: Step::Index(index) }
    }

    fn write(&self, out: &mut String) {
        if let Some(parent) = self.parent {
            parent.write(out);
        }
        match self.step {
            Step::Root => {}
            Step::Name(name) => {
                if !out.is_empty() {
                    out.push('.');
                }
                let shown = name.chars().take(LONGEST_NAME).map(|c| if c.is_control() { char::REPLACEMENT_CHARACTER } else { c });
                out.extend(shown);
            }
            Step::Index(index) => {
                let _ = write!(out, "[{index}]");
            }
        }
    }
}

/// The mistakes found so far.
#[derive(Default)]
pub(super) struct Errors {
    list: Vec<CardError>,
}

impl Errors {
    /// The most mistakes that are listed; a bound so that a hostile document cannot fill the memory.
    const MOST: usize = 200;

    pub(super) fn push(&mut self, path: &Path<'_>, reason: CardReason) {
        if self.list.len() < Self::MOST {
            let mut text = String::new();
            path.write(&mut text);
            self.list.push(CardError { path: text, reason });
        } else if !self.are_full() {
            self.list.push(CardError { path: String::new(), reason: CardReason::AndMore });
        }
    }

    /// Whether looking further is of no use.
    pub(super) fn are_full(&self) -> bool {
        self.list.len() > Self::MOST
    }

    pub(super) fn into_list(self) -> Vec<CardError> {
        self.list
    }
}

/// Finds every mistake in `value`.
pub(super) fn check(shape: &Shape, value: &Value, path: &Path<'_>, errors: &mut Errors) {
    if errors.are_full() {
        return;
    }
    let reason = match shape {
        Shape::Named(_, shape) => return check(shape, value, path, errors),
        Shape::List { of, least, most, unique } => return list(of, (*least, *most), *unique, value, path, errors),
        Shape::Record(record) => return object(&[record.fields], record, None, value, path, errors),
        Shape::Tagged { common, variants } => {
            let Some(members) = value.as_object() else { return errors.push(path, CardReason::WrongType(Expected::Object)) };
            let tag = members.iter().find(|(name, _)| name == TAG).map(|(_, tag)| tag);
            let variant = variants.iter().find(|variant| tag.and_then(Value::as_text) == Some(variant.tag));
            return match (tag, variant) {
                (_, Some(variant)) => object(&[common, variant.record.fields], variant.record, Some(TAG), value, path, errors),
                (None, _) => errors.push(&path.name(TAG), CardReason::Missing),
                (Some(_), _) => {
                    errors.push(&path.name(TAG), CardReason::UnknownWord { known: variants.iter().map(|variant| variant.tag).collect() });
                }
            };
        }
        Shape::Either { text, object } => {
            return match value {
                Value::Text(_) => check(text, value, path, errors),
                Value::Object(_) => check(object, value, path, errors),
                _ => errors.push(path, CardReason::WrongType(Expected::TextOrObject)),
            };
        }
        Shape::Bool => (!matches!(value, Value::Bool(_))).then_some(CardReason::WrongType(Expected::Bool)),
        Shape::Money | Shape::Fraction => decimal(matches!(shape, Shape::Money), value),
        Shape::Whole { least, most } => match (value, whole(value)) {
            (_, Some(number)) if (*least..=*most).contains(&number) => None,
            (Value::Number(_), _) => Some(CardReason::OutOfRange { least: *least, most: *most }),
            _ => Some(CardReason::WrongType(Expected::Whole)),
        },
        Shape::Text { .. } | Shape::Form(_) | Shape::Date | Shape::Choice(_) => match value {
            Value::Text(text) => text_reason(shape, text),
            _ => Some(CardReason::WrongType(Expected::Text)),
        },
    };
    if let Some(reason) = reason {
        errors.push(path, reason);
    }
}

fn text_reason(shape: &Shape, text: &str) -> Option<CardReason> {
    match shape {
        Shape::Text { most } => {
            let fits = !text.is_empty() && text.chars().count() <= usize::from(*most) && !text.contains(char::is_control);
            (!fits).then_some(CardReason::BadText { most: *most })
        }
        Shape::Form(form) => (!form.fits(text)).then_some(match form {
            Form::Id => CardReason::NotAnId,
            Form::Https => CardReason::NotHttps,
            Form::Phone => CardReason::NotAPhone,
            Form::Colour => CardReason::NotAColour,
            // No field of a card has it.
            Form::Rate => CardReason::WrongType(Expected::Decimal),
        }),
        Shape::Date => text.parse::<Date>().err().map(CardReason::Number),
        Shape::Choice(choices) => {
            let known = || choices.iter().map(|choice| choice.name);
            (!known().any(|name| name == text)).then(|| CardReason::UnknownWord { known: known().collect() })
        }
        _ => None,
    }
}

fn decimal(is_money: bool, value: &Value) -> Option<CardReason> {
    let Some(text) = digits(value) else { return Some(CardReason::WrongType(Expected::Decimal)) };
    // In quotes only plain digits, so that a card reads the same everywhere; a minus is left for the number to refuse.
    if value.as_text().is_some() && !text.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b'-')) {
        return Some(CardReason::Number(NumError::NotANumber));
    }
    let refused = if is_money {
        text.parse::<Money>().err()
    } else {
        match text.parse::<Ratio>() {
            Ok(ratio) if ratio.fraction().scale() > MOST_FRACTION_DECIMALS => {
                Some(NumError::TooManyDecimals { allowed: MOST_FRACTION_DECIMALS })
            }
            other => other.err(),
        }
    };
    refused.map(CardReason::Number)
}

fn list(of: &Shape, (least, most): (u16, u16), unique: Unique, value: &Value, path: &Path<'_>, errors: &mut Errors) {
    let Some(items) = value.as_array() else { return errors.push(path, CardReason::WrongType(Expected::List)) };
    if !(usize::from(least)..=usize::from(most)).contains(&items.len()) {
        errors.push(path, CardReason::BadLength { least, most });
    }
    let mut seen: Vec<Option<&Value>> = Vec::new();
    for (index, item) in items.iter().take(usize::from(most)).enumerate() {
        let place = path.index(index);
        check(of, item, &place, errors);
        let key = match unique {
            Unique::Items => Some(item),
            Unique::Ids => item.get("id"),
            Unique::Free => None,
        };
        if key.is_some()
            && let Some(first) = seen.iter().position(|known| *known == key)
        {
            let reason = CardReason::Duplicate { first };
            match unique {
                Unique::Ids => errors.push(&place.name("id"), reason),
                _ => errors.push(&place, reason),
            }
        }
        seen.push(key);
    }
}

fn object(lists: &[&[Field]], record: &Record, tag: Option<&str>, value: &Value, path: &Path<'_>, errors: &mut Errors) {
    let Some(members) = value.as_object() else { return errors.push(path, CardReason::WrongType(Expected::Object)) };
    let fields = || lists.iter().flat_map(|list| list.iter());
    for (name, member) in members {
        match fields().find(|field| field.name == name) {
            Some(field) => check(field.shape, member, &path.name(name), errors),
            None if tag == Some(name) => {}
            None => errors.push(&path.name(name), CardReason::UnknownField { nearest: nearest(name, fields().map(|field| field.name)) }),
        }
        if errors.are_full() {
            return;
        }
    }
    for field in fields().filter(|field| field.is_required() && value.get(field.name).is_none()) {
        errors.push(&path.name(field.name), CardReason::Missing);
    }
    let mut touched = record.one_of.iter().filter(|group| group.iter().any(|name| value.get(name).is_some()));
    match (touched.next(), touched.next()) {
        (Some(group), None) => {
            for name in group.iter().filter(|name| value.get(name).is_none()) {
                errors.push(&path.name(name), CardReason::Missing);
            }
        }
        _ if record.one_of.is_empty() => {}
        _ => errors.push(path, CardReason::NotOneOf { groups: record.one_of }),
    }
    if let Some((low, high)) = record.ordered
        && let (Some(from), Some(to)) = (value.get(low), value.get(high))
        && is_above(from, to)
    {
        errors.push(path, CardReason::Reversed { low, high });
    }
}

/// Whether one date or decimal is above another; false where they cannot be compared, which is another mistake.
fn is_above(low: &Value, high: &Value) -> bool {
    let (Some(low), Some(high)) = (digits(low), digits(high)) else { return false };
    match (low.parse::<Date>(), high.parse::<Date>()) {
        (Ok(low), Ok(high)) => low > high,
        _ => matches!((decimal_from_str(low), decimal_from_str(high)), (Ok(low), Ok(high)) if low > high),
    }
}

/// The known name that fewest changes make out of `name`, if they are at most a third of it.
fn nearest(name: &str, known: impl Iterator<Item = &'static str>) -> Option<&'static str> {
    if name.len() > LONGEST_NAME {
        return None;
    }
    let near = known.map(|known| (distance(name.as_bytes(), known.as_bytes()), known)).min_by_key(|(changes, _)| *changes);
    near.filter(|(changes, known)| *changes <= known.len().max(3) / 3).map(|(_, known)| known)
}

/// How many letters must be added, removed or changed (Levenshtein 1966).
fn distance(a: &[u8], b: &[u8]) -> usize {
    let mut row: Vec<usize> = (1..=b.len()).collect();
    for (removed, from) in a.iter().enumerate() {
        let (mut diagonal, mut left) = (removed, removed + 1);
        for (to, cell) in b.iter().zip(&mut row) {
            let above = *cell;
            left = (diagonal + usize::from(from != to)).min(above + 1).min(left + 1);
            diagonal = above;
            *cell = left;
        }
    }
    row.last().copied().unwrap_or(a.len())
}
