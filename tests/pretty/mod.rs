//! JSON laid out for people, its members in their order.

use car_loan_quote::json::{self, Value};

/// A document as text.
pub(crate) fn pretty(value: &Value) -> String {
    let mut text = String::new();
    lay_out(value, 0, &mut text);
    text
}

/// JSON with two spaces a level; what is short stays on one line.
fn lay_out(value: &Value, indent: usize, out: &mut String) {
    let mut line = json::Writer::new();
    line.value(value);
    let line = line.finish();
    if line.len() + indent <= 100 {
        return out.push_str(&line);
    }
    let mut items = |open: char, close: char, entries: Vec<(Option<&str>, &Value)>| {
        out.push(open);
        for (index, (name, entry)) in entries.into_iter().enumerate() {
            out.push_str(if index == 0 { "\n" } else { ",\n" });
            out.push_str(&" ".repeat(indent + 2));
            if let Some(name) = name {
                out.push_str(&format!("{name:?}: "));
            }
            lay_out(entry, indent + 2, out);
        }
        out.push('\n');
        out.push_str(&" ".repeat(indent));
        out.push(close);
    };
    match value {
        Value::Object(members) => items('{', '}', members.iter().map(|(name, member)| (Some(name.as_str()), member)).collect()),
        Value::Array(entries) => items('[', ']', entries.iter().map(|entry| (None, entry)).collect()),
        _ => out.push_str(&line),
    }
}
