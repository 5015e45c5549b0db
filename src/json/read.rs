//! Reading JSON (RFC 8259), with a depth limit and without duplicate keys.

use core::fmt;

/// A JSON value. Numbers keep their text.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A number, as written.
    Number(String),
    /// Text, unescaped.
    Text(String),
    /// An array.
    Array(Vec<Value>),
    /// An object, in the order written, each name once.
    Object(Vec<(String, Value)>),
}

impl Value {
    /// The member of an object.
    pub fn get(&self, name: &str) -> Option<&Value> {
        match self {
            Self::Object(members) => members.iter().find(|(key, _)| key == name).map(|(_, value)| value),
            _ => None,
        }
    }

    /// Text, if it is text.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The items, if it is an array.
    pub fn as_array(&self) -> Option<&[Value]> {
        match self {
            Self::Array(items) => Some(items),
            _ => None,
        }
    }

    /// The members, if it is an object.
    pub fn as_object(&self) -> Option<&[(String, Value)]> {
        match self {
            Self::Object(members) => Some(members),
            _ => None,
        }
    }
}

/// What keeps a text from being JSON. (Kinds rather than sentences: the widget fetches the sentences only for a card with mistakes.)
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
#[allow(missing_docs, reason = "each says itself in words below")]
pub enum JsonFault {
    TextAfterEnd,
    TooDeep,
    EndForValue,
    Value,
    Name,
    TooManyNames,
    NameTwice,
    Colon,
    CommaOrBrace,
    CommaOrBracket,
    Digit,
    LeadingZero,
    DigitAfterPoint,
    DigitInExponent,
    ClosingQuote,
    ControlCharacter,
    EndInEscape,
    HalfCharacter,
    UnknownEscape,
    HexadecimalDigits,
}

impl fmt::Display for JsonFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::TextAfterEnd => "there is more text after the end of the document",
            Self::TooDeep => "nested too deeply",
            Self::EndForValue => "the text ends where a value is expected",
            Self::Value => "a value is expected: text in double quotes, a number, true, false, null, [ or {",
            Self::Name => "a name in double quotes is expected",
            Self::TooManyNames => "an object can have at most 1000 names",
            Self::NameTwice => "this name stands twice in one object",
            Self::Colon => "a colon is expected after the name",
            Self::CommaOrBrace => "a comma or } is expected",
            Self::CommaOrBracket => "a comma or ] is expected",
            Self::Digit => "a digit is expected",
            Self::LeadingZero => "a number cannot start with a zero before another digit",
            Self::DigitAfterPoint => "a digit is expected after the decimal point",
            Self::DigitInExponent => "a digit is expected in the exponent",
            Self::ClosingQuote => "the text has no closing quote",
            Self::ControlCharacter => "a line break or control character inside text must be escaped",
            Self::EndInEscape => "the text ends inside an escape",
            Self::HalfCharacter => "half of a character is missing in \\u",
            Self::UnknownEscape => "an unknown escape; use \\\\ for a backslash",
            Self::HexadecimalDigits => "four hexadecimal digits are expected after \\u",
        })
    }
}

/// Why a text is not JSON, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JsonError {
    /// What is wrong.
    pub fault: JsonFault,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

impl fmt::Display for JsonError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "not valid JSON at line {}, column {}: {}", self.line, self.column, self.fault)
    }
}

impl core::error::Error for JsonError {}

/// Deeper nesting than any of our documents has; a bound so that hostile input cannot exhaust the stack.
const DEEPEST: usize = 32;

/// More names than any of our objects has; a bound because every name is compared with those before it.
const MOST_NAMES: usize = 1000;

/// Reads one JSON document.
///
/// # Errors
/// [`JsonError`] with the position of the first mistake.
pub fn parse(text: &str) -> Result<Value, JsonError> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut reader = Reader { text, at: 0 };
    let value = reader.value(0)?;
    reader.skip_space();
    if reader.at < text.len() { Err(reader.error(JsonFault::TextAfterEnd)) } else { Ok(value) }
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl Reader<'_> {
    fn error(&self, fault: JsonFault) -> JsonError {
        let before = self.text.get(..self.at).unwrap_or(self.text);
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap_or("").chars().count() + 1;
        JsonError { fault, line, column }
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn skip_space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    fn take(&mut self, literal: &str) -> bool {
        let found = self.text.get(self.at..).is_some_and(|rest| rest.starts_with(literal));
        if found {
            self.at += literal.len();
        }
        found
    }

    fn value(&mut self, depth: usize) -> Result<Value, JsonError> {
        if depth > DEEPEST {
            return Err(self.error(JsonFault::TooDeep));
        }
        self.skip_space();
        match self.peek() {
            None => Err(self.error(JsonFault::EndForValue)),
            Some(b'{') => self.object(depth),
            Some(b'[') => self.array(depth),
            Some(b'"') => self.text().map(Value::Text),
            Some(b'-' | b'0'..=b'9') => self.number(),
            Some(_) => {
                if self.take("true") {
                    Ok(Value::Bool(true))
                } else if self.take("false") {
                    Ok(Value::Bool(false))
                } else if self.take("null") {
                    Ok(Value::Null)
                } else {
                    Err(self.error(JsonFault::Value))
                }
            }
        }
    }

    fn object(&mut self, depth: usize) -> Result<Value, JsonError> {
        self.at += 1;
        let mut members: Vec<(String, Value)> = Vec::new();
        self.skip_space();
        if self.take("}") {
            return Ok(Value::Object(members));
        }
        loop {
            self.skip_space();
            if self.peek() != Some(b'"') {
                return Err(self.error(JsonFault::Name));
            }
            if members.len() == MOST_NAMES {
                return Err(self.error(JsonFault::TooManyNames));
            }
            let at_name = self.at;
            let name = self.text()?;
            if members.iter().any(|(known, _)| *known == name) {
                self.at = at_name;
                return Err(self.error(JsonFault::NameTwice));
            }
            self.skip_space();
            if !self.take(":") {
                return Err(self.error(JsonFault::Colon));
            }
            let value = self.value(depth + 1)?;
            members.push((name, value));
            self.skip_space();
            if self.take("}") {
                return Ok(Value::Object(members));
            }
            if !self.take(",") {
                return Err(self.error(JsonFault::CommaOrBrace));
            }
        }
    }

    fn array(&mut self, depth: usize) -> Result<Value, JsonError> {
        self.at += 1;
        let mut items = Vec::new();
        self.skip_space();
        if self.take("]") {
            return Ok(Value::Array(items));
        }
        loop {
            items.push(self.value(depth + 1)?);
            self.skip_space();
            if self.take("]") {
                return Ok(Value::Array(items));
            }
            if !self.take(",") {
                return Err(self.error(JsonFault::CommaOrBracket));
            }
        }
    }

    fn digits(&mut self) -> bool {
        let start = self.at;
        while matches!(self.peek(), Some(b'0'..=b'9')) {
            self.at += 1;
        }
        self.at > start
    }

    fn number(&mut self) -> Result<Value, JsonError> {
        let start = self.at;
        self.take("-");
        let whole = self.at;
        if !self.digits() {
            return Err(self.error(JsonFault::Digit));
        }
        if self.at > whole + 1 && self.text.as_bytes().get(whole) == Some(&b'0') {
            self.at = whole;
            return Err(self.error(JsonFault::LeadingZero));
        }
        if self.take(".") && !self.digits() {
            return Err(self.error(JsonFault::DigitAfterPoint));
        }
        if self.take("e") || self.take("E") {
            let _ = self.take("+") || self.take("-");
            if !self.digits() {
                return Err(self.error(JsonFault::DigitInExponent));
            }
        }
        Ok(Value::Number(self.text.get(start..self.at).unwrap_or_default().to_owned()))
    }

    fn text(&mut self) -> Result<String, JsonError> {
        self.at += 1;
        let mut out = String::new();
        loop {
            let rest = self.text.get(self.at..).unwrap_or_default();
            let plain = rest.find(|c: char| c == '"' || c == '\\' || c < ' ').unwrap_or(rest.len());
            out.push_str(rest.get(..plain).unwrap_or_default());
            self.at += plain;
            match self.peek() {
                None => return Err(self.error(JsonFault::ClosingQuote)),
                Some(b'"') => {
                    self.at += 1;
                    return Ok(out);
                }
                Some(b'\\') => {
                    self.at += 1;
                    out.push(self.escape()?);
                }
                Some(_) => return Err(self.error(JsonFault::ControlCharacter)),
            }
        }
    }

    fn escape(&mut self) -> Result<char, JsonError> {
        let Some(kind) = self.peek() else { return Err(self.error(JsonFault::EndInEscape)) };
        self.at += 1;
        Ok(match kind {
            b'"' => '"',
            b'\\' => '\\',
            b'/' => '/',
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                let unit = self.hex()?;
                let code = if (0xd800..0xdc00).contains(&unit) && self.take("\\u") {
                    let low = self.hex()?;
                    if !(0xdc00..0xe000).contains(&low) {
                        return Err(self.error(JsonFault::HalfCharacter));
                    }
                    0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00)
                } else {
                    unit
                };
                char::from_u32(code).ok_or_else(|| self.error(JsonFault::HalfCharacter))?
            }
            _ => {
                self.at -= 1;
                return Err(self.error(JsonFault::UnknownEscape));
            }
        })
    }

    fn hex(&mut self) -> Result<u32, JsonError> {
        let digits = self.text.get(self.at..self.at + 4).filter(|d| d.bytes().all(|b| b.is_ascii_hexdigit()));
        let Some(digits) = digits else { return Err(self.error(JsonFault::HexadecimalDigits)) };
        self.at += 4;
        u32::from_str_radix(digits, 16).map_err(|_| self.error(JsonFault::HexadecimalDigits))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn same(ours: &Value, theirs: &serde_json::Value) -> bool {
        match (ours, theirs) {
            (Value::Null, serde_json::Value::Null) => true,
            (Value::Bool(a), serde_json::Value::Bool(b)) => a == b,
            (Value::Number(a), serde_json::Value::Number(b)) => a.parse::<f64>().ok() == b.as_f64(),
            (Value::Text(a), serde_json::Value::String(b)) => a == b,
            (Value::Array(a), serde_json::Value::Array(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b)),
            (Value::Object(a), serde_json::Value::Object(b)) => {
                a.len() == b.len() && a.iter().all(|(key, value)| b.get(key).is_some_and(|other| same(value, other)))
            }
            _ => false,
        }
    }

    #[test]
    fn a_number_keeps_the_text_it_was_written_with() {
        assert_eq!(parse("0.10"), Ok(Value::Number("0.10".to_owned())));
        assert_eq!(parse("1e309"), Ok(Value::Number("1e309".to_owned())));
    }

    #[test]
    fn a_mistake_is_reported_with_its_line_and_column() {
        let error = parse("{\n  \"价\": 1,\n  \"价\": 2}");
        assert_eq!(error.map_err(|e| (e.line, e.column)), Err((3, 3)));
        assert_eq!(parse("{\"a\": NaN}").map_err(|e| (e.line, e.column)), Err((1, 7)));
    }

    #[test]
    fn nesting_is_bounded() {
        assert!(parse(&"[".repeat(100_000)).is_err());
        assert!(parse(&format!("{}1{}", "[".repeat(32), "]".repeat(32))).is_ok());
    }

    #[test]
    fn an_object_has_at_most_a_thousand_names() {
        let object = |count: usize| format!("{{{}}}", (0..count).map(|k| format!("\"{k}\":0")).collect::<Vec<_>>().join(","));
        assert!(parse(&object(1000)).is_ok());
        assert!(parse(&object(1001)).is_err());
    }

    #[test]
    fn texts_that_serde_json_refuses_are_refused() {
        for text in [
            "",
            "01",
            "1.",
            "+1",
            ".5",
            "[1,]",
            "{\"a\":1,}",
            "\"\\x\"",
            "\"\\ud800\"",
            "tru",
            "[1 2]",
            "\"\n\"",
            "{a:1}",
            "1 1",
            "-",
            "\"\\u12\"",
        ] {
            assert!(parse(text).is_err(), "{text}");
            assert!(serde_json::from_str::<serde_json::Value>(text).is_err(), "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused_without_panic(text in ".{0,200}") {
            let _ = parse(&text);
        }

        #[test]
        fn what_looks_like_json_is_read_as_serde_json_reads_it(text in r#"[\[\]{}",:0-9a-u\\ eE.+-]{0,40}"#) {
            // serde_json lets the last of two equal names win; here that is a mistake.
            if let Ok(ours) = parse(&text) {
                let theirs: serde_json::Value = serde_json::from_str(&text).map_err(|e| TestCaseError::fail(e.to_string()))?;
                prop_assert!(same(&ours, &theirs));
            }
        }

        #[test]
        fn written_text_is_read_back(text in "\\PC{0,40}|[\u{0}-\u{1f}\"\\\\]{0,10}") {
            let written = serde_json::to_string(&text).unwrap_or_default();
            prop_assert_eq!(parse(&written), Ok(Value::Text(text.clone())));
            let mut writer = crate::json::Writer::new();
            writer.text(&text);
            prop_assert_eq!(parse(&writer.finish()), Ok(Value::Text(text)));
        }
    }
}
