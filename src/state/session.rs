//! What survives a reload: the deal and the language, never the self-check. One line per field, `name=value`; unknown lines are ignored.

use crate::loan::MethodKind;
use crate::text::Locale;
use crate::vehicle::Condition;

use super::{Held, Model};

const CONDITIONS: [(Condition, &str); 4] =
    [(Condition::Excellent, "excellent"), (Condition::Good, "good"), (Condition::Fair, "fair"), (Condition::Poor, "poor")];

/// No field needs more characters; longer ones were not written by us.
const LONGEST: usize = 4_000;

fn texts(model: &Model) -> [(&'static str, Held<String>); 7] {
    let form = &model.form;
    [
        ("price", form.price),
        ("appraisal", form.appraisal),
        ("new-price", form.new_price),
        ("registered", form.registered),
        ("mileage", form.mileage),
        ("down-payment", form.down_payment),
        ("trade-in", form.trade_in),
    ]
}

/// The deal as text. Reads the signals, so it can be followed.
pub fn saved(model: &Model) -> String {
    let mut out = String::new();
    let mut line = |name: &str, value: &str| {
        out.push_str(name);
        out.push('=');
        out.push_str(&value.replace(['\n', '\r'], " "));
        out.push('\n');
    };
    for (name, field) in texts(model) {
        field.with(|text| line(name, text));
    }
    let condition = model.form.condition.get();
    line("condition", CONDITIONS.iter().find(|(known, _)| *known == condition).map_or("", |(_, code)| code));
    line("months", &model.form.months.get().to_string());
    line("method", model.form.method.get().code());
    line("lang", model.locale.get().tag());
    out
}

/// Takes a deal back.
pub fn restore(model: &Model, text: &str) {
    if text.len() > LONGEST {
        return;
    }
    for (name, value) in text.lines().filter_map(|line| line.split_once('=')) {
        if let Some((_, field)) = texts(model).into_iter().find(|(known, _)| *known == name) {
            field.set(value.to_owned());
            continue;
        }
        match name {
            "condition" => {
                if let Some((condition, _)) = CONDITIONS.iter().find(|(_, code)| *code == value) {
                    model.form.condition.set(*condition);
                }
            }
            "months" => {
                if let Ok(months) = value.parse() {
                    model.form.months.set(months);
                }
            }
            "method" => {
                if let Some(method) = MethodKind::from_code(value) {
                    model.form.method.set(method);
                }
            }
            "lang" => {
                if let Some(locale) = Locale::from_tag(value) {
                    model.asked_locale.set(locale);
                }
            }
            _ => {}
        }
    }
}
