//! The JSON Schema (draft 2020-12) of a rate card, written from the same shapes the reader checks. Not part of the widget.
//!
//! It says all that the form of single values can say. Ids that are referred to, ranges in order, and methods that fit the rate are
//! left to the reader.

use super::RateCard;
use super::check::MOST_FRACTION_DECIMALS;
use super::shape::{Choice, Field, Form, MOST_CHARACTERS, Readable, Record, Shape, TAG, Unique, Variant};
use crate::json::Writer;

/// The schema as one line of JSON.
pub fn schema() -> String {
    let description = "What a dealer offers: products, lenders, fees, add-ons, brand, complaint channel.";
    of_shape("Rate card of car-loan-quote", description, &RateCard::SHAPE)
}

/// The schema of any document that has a shape.
pub(crate) fn of_shape(title: &str, description: &str, shape: &'static Shape) -> String {
    let mut writer = Writer::new();
    writer.object(|w| {
        text(w, "$schema", "https://json-schema.org/draft/2020-12/schema");
        text(w, "title", title);
        text(w, "description", description);
        let mut shared = Vec::new();
        members(w, shape, &mut shared);
        w.name("$defs").object(|w| {
            let mut written = 0;
            while let Some((name, shape)) = shared.get(written).copied() {
                w.name(name).object(|w| defined(w, shape, &mut shared));
                written += 1;
            }
        });
    });
    writer.finish()
}

/// Shapes that are defined once and referred to by name, in the order in which they were met.
type Shared = Vec<(&'static str, &'static Shape)>;

/// The name a shape is defined under, if it is shared.
fn shared_name(shape: &Shape) -> Option<&'static str> {
    Some(match shape {
        Shape::Named(name, _) => name,
        Shape::Date => "date",
        Shape::Money => "money",
        Shape::Fraction => "fraction",
        Shape::Text { most: MOST_CHARACTERS } => "text",
        Shape::Form(Form::Id) => "id",
        Shape::Form(Form::Https) => "https",
        Shape::Form(Form::Phone) => "phone",
        Shape::Form(Form::Colour) => "colour",
        Shape::Form(Form::Rate) => "rate",
        _ => return None,
    })
}

/// What the schema says of a shape, as members of the object being written; of a shared shape, where it is defined.
fn members(w: &mut Writer, shape: &'static Shape, shared: &mut Shared) {
    let Some(name) = shared_name(shape) else { return defined(w, shape, shared) };
    if !shared.iter().any(|(known, _)| *known == name) {
        shared.push((name, shape));
    }
    text(w, "$ref", &format!("#/$defs/{name}"));
}

fn text(w: &mut Writer, name: &str, value: &str) {
    w.name(name).text(value);
}

fn number(w: &mut Writer, name: &str, value: impl Into<i64>) {
    w.name(name).integer(value);
}

/// The shape as an object of its own.
fn nested(w: &mut Writer, shape: &'static Shape, shared: &mut Shared) {
    w.object(|w| members(w, shape, shared));
}

fn string(w: &mut Writer, pattern: &str) {
    text(w, "type", "string");
    text(w, "pattern", pattern);
}

fn decimal(w: &mut Writer, pattern: &str, most: i64, step: &str) {
    w.name("oneOf").array(|w| {
        w.object(|w| string(w, pattern));
        w.object(|w| {
            text(w, "type", "number");
            number(w, "minimum", 0);
            number(w, "maximum", most);
            w.name("multipleOf").value(&crate::json::Value::Number(step.to_owned()));
        });
    });
}

/// What the schema says of a shape, as members of the object being written.
fn defined(w: &mut Writer, shape: &'static Shape, shared: &mut Shared) {
    match shape {
        Shape::Named(_, shape) => members(w, shape, shared),
        Shape::Bool => text(w, "type", "boolean"),
        Shape::Text { most } => {
            string(w, r"^[^\u0000-\u001f\u007f-\u009f]*$");
            number(w, "minLength", 1);
            number(w, "maxLength", *most);
        }
        Shape::Form(form) => form_members(w, *form),
        Shape::Date => {
            string(w, "^(19|2[01])[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$");
            text(w, "format", "date");
        }
        Shape::Money => decimal(w, r"^([0-9]{1,12}(\.[0-9]{1,2}0*)?|10{12}(\.0+)?)$", 1_000_000_000_000, "0.01"),
        Shape::Fraction => {
            let decimals = MOST_FRACTION_DECIMALS;
            let step = format!("0.{:0>width$}", 1, width = usize::try_from(decimals).unwrap_or_default());
            decimal(w, &format!(r"^(0(\.[0-9]{{1,{decimals}}}0*)?|1(\.0+)?)$"), 1, &step);
        }
        Shape::Whole { least, most } => {
            text(w, "type", "integer");
            number(w, "minimum", *least);
            number(w, "maximum", *most);
        }
        Shape::Choice(choices) => w.name("oneOf").array(|w| choices.iter().for_each(|choice| word(w, choice))),
        Shape::List { of, least, most, unique } => {
            text(w, "type", "array");
            number(w, "minItems", *least);
            number(w, "maxItems", *most);
            if *unique == Unique::Items {
                w.name("uniqueItems").boolean(true);
            }
            w.name("items");
            nested(w, of, shared);
        }
        Shape::Record(record) => record_members(w, &[record.fields], record, None, shared),
        Shape::Tagged { common, variants } => w.name("oneOf").array(|w| {
            for variant in *variants {
                w.object(|w| {
                    text(w, "description", variant.doc);
                    record_members(w, &[common, variant.record.fields], variant.record, Some(variant), shared);
                });
            }
        }),
        Shape::Either { text, object } => w.name("oneOf").array(|w| {
            nested(w, text, shared);
            nested(w, object, shared);
        }),
    }
}

fn form_members(w: &mut Writer, form: Form) {
    match form {
        Form::Id => string(w, "^[a-z0-9][a-z0-9-]{0,39}$"),
        Form::Https => {
            string(w, r#"^https://(?=[^/?#]*\.)[A-Za-z0-9][A-Za-z0-9.:-]*([/?#][!#-&(-;=?-\[\]^_a-~]*)?$"#);
            number(w, "maxLength", 300);
            text(w, "format", "uri");
        }
        Form::Phone => string(w, "^[0-9+][0-9+() -]{2,23}$"),
        Form::Rate => string(w, r"^[0-9]+(\.[0-9]+)?$"),
        Form::Colour => string(w, "^#[0-9a-fA-F]{6}$"),
    }
}

fn word(w: &mut Writer, choice: &Choice) {
    w.object(|w| {
        text(w, "const", choice.name);
        text(w, "description", choice.doc.trim());
    });
}

fn record_members(w: &mut Writer, lists: &[&'static [Field]], record: &Record, tag: Option<&Variant>, shared: &mut Shared) {
    let fields = || lists.iter().flat_map(|list| list.iter());
    text(w, "type", "object");
    w.name("properties").object(|w| {
        if let Some(variant) = tag {
            w.name(TAG).object(|w| text(w, "const", variant.tag));
        }
        for field in fields() {
            w.name(field.name).object(|w| {
                text(w, "description", field.doc.trim());
                members(w, field.shape, shared);
            });
        }
    });
    w.name("required").array(|w| {
        tag.iter().for_each(|_| w.text(TAG));
        fields().filter(|field| field.is_required()).for_each(|field| w.text(field.name));
    });
    w.name("additionalProperties").boolean(false);
    if !record.one_of.is_empty() {
        w.name("oneOf").array(|w| record.one_of.iter().for_each(|group| only(w, group, record)));
    }
}

/// This group of fields in full, and none of the other groups'.
fn only(w: &mut Writer, group: &[&str], record: &Record) {
    w.object(|w| {
        w.name("required").array(|w| group.iter().for_each(|name| w.text(name)));
        w.name("properties").object(|w| {
            for name in record.one_of.iter().flat_map(|other| other.iter()).filter(|name| !group.contains(name)) {
                w.name(name).boolean(false);
            }
        });
    });
}
