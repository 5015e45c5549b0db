//! Writing JSON in one line, names in the order they are given.

use core::fmt::{Display, Write};

/// A JSON document being written. Commas are placed by the writer.
#[derive(Debug, Default)]
pub struct Writer {
    out: String,
    needs_comma: bool,
}

impl Writer {
    /// An empty document.
    pub fn new() -> Self {
        Self::default()
    }

    fn before_value(&mut self) {
        if self.needs_comma {
            self.out.push(',');
        }
        self.needs_comma = true;
    }

    /// An object whose members `write` writes.
    pub fn object(&mut self, write: impl FnOnce(&mut Self)) {
        self.before_value();
        self.out.push('{');
        self.needs_comma = false;
        write(self);
        self.out.push('}');
        self.needs_comma = true;
    }

    /// An array whose items `write` writes.
    pub fn array(&mut self, write: impl FnOnce(&mut Self)) {
        self.before_value();
        self.out.push('[');
        self.needs_comma = false;
        write(self);
        self.out.push(']');
        self.needs_comma = true;
    }

    /// The name of the next value.
    pub fn name(&mut self, name: &str) -> &mut Self {
        self.before_value();
        self.escaped(name);
        self.out.push(':');
        self.needs_comma = false;
        self
    }

    /// Text.
    pub fn text(&mut self, text: &str) {
        self.before_value();
        self.escaped(text);
    }

    /// Text, or `null` where there is none.
    pub fn text_or_null(&mut self, text: Option<&str>) {
        match text {
            Some(text) => self.text(text),
            None => self.null(),
        }
    }

    /// Text that needs no escaping, such as money, a rate or a date.
    pub fn display(&mut self, value: impl Display) {
        self.before_value();
        let _ = write!(self.out, "\"{value}\"");
    }

    /// The same, or `null` where there is none.
    pub fn display_or_null(&mut self, value: Option<impl Display>) {
        match value {
            Some(value) => self.display(value),
            None => self.null(),
        }
    }

    /// A whole number.
    pub fn integer(&mut self, value: impl Into<i64>) {
        self.before_value();
        let _ = write!(self.out, "{}", value.into());
    }

    /// `true` or `false`.
    pub fn boolean(&mut self, value: bool) {
        self.before_value();
        self.out.push_str(if value { "true" } else { "false" });
    }

    /// `null`.
    pub fn null(&mut self) {
        self.before_value();
        self.out.push_str("null");
    }

    /// A value that was read.
    pub fn value(&mut self, value: &super::Value) {
        use super::Value;
        match value {
            Value::Null => self.null(),
            Value::Bool(value) => self.boolean(*value),
            Value::Number(text) => {
                self.before_value();
                self.out.push_str(text);
            }
            Value::Text(text) => self.text(text),
            Value::Array(items) => self.array(|writer| items.iter().for_each(|item| writer.value(item))),
            Value::Object(members) => self.object(|writer| {
                for (name, member) in members {
                    writer.name(name).value(member);
                }
            }),
        }
    }

    /// The document.
    pub fn finish(self) -> String {
        self.out
    }

    fn escaped(&mut self, text: &str) {
        self.out.push('"');
        let mut rest = text;
        // What needs no escape is taken over in one piece.
        while let Some(at) = rest.bytes().position(|byte| matches!(byte, b'"' | b'\\' | 0..0x20)) {
            self.out.push_str(rest.get(..at).unwrap_or_default());
            match rest.as_bytes().get(at) {
                Some(b'"') => self.out.push_str("\\\""),
                Some(b'\\') => self.out.push_str("\\\\"),
                Some(0x08) => self.out.push_str("\\b"),
                Some(0x0c) => self.out.push_str("\\f"),
                Some(b'\n') => self.out.push_str("\\n"),
                Some(b'\r') => self.out.push_str("\\r"),
                Some(b'\t') => self.out.push_str("\\t"),
                Some(byte) => {
                    let _ = write!(self.out, "\\u{byte:04x}");
                }
                None => {}
            }
            rest = rest.get(at + 1..).unwrap_or_default();
        }
        self.out.push_str(rest);
        self.out.push('"');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commas_stand_between_values_only() {
        let mut writer = Writer::new();
        writer.object(|w| {
            w.name("a").integer(1);
            w.name("b").array(|w| {
                w.text("x\n\"");
                w.boolean(true);
                w.null();
            });
            w.name("c").object(|_| ());
        });
        assert_eq!(writer.finish(), r#"{"a":1,"b":["x\n\"",true,null],"c":{}}"#);
    }
}
