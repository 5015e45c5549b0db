//! One line out for each line in.

use std::io::{self, BufRead, BufReader, BufWriter, Read, Write};

use crate::json::{self, Value, Writer};

use super::{Failure, Fields};

/// Answers the members of one line: writes the members of the answer, or says why there is none.
pub(super) type Answer<'a> = &'a dyn Fn(&Fields<'_>, &mut Writer) -> Result<(), Failure>;

/// No line needs more; a bound so that a stream without line breaks cannot fill the memory.
const LONGEST: usize = 1 << 20;

/// Answers every line of `input`. What is ready is written out whenever the next line has not arrived yet.
pub(super) fn answer_all(input: impl Read, output: impl Write, answer: Answer<'_>) -> io::Result<()> {
    let mut input = BufReader::with_capacity(1 << 16, input);
    let mut output = BufWriter::with_capacity(1 << 16, output);
    let mut line = Vec::new();
    while let Some(length) = next_line(&mut input, &mut line)? {
        let answered = if length == Length::TooLong {
            failed(&Value::Null, &Failure::of_line("line-too-long", format!("a line may have at most {LONGEST} bytes")))
        } else {
            answer_line(&line, answer)
        };
        output.write_all(answered.as_bytes())?;
        output.write_all(b"\n")?;
        if input.buffer().is_empty() {
            output.flush()?;
        }
    }
    output.flush()
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Length {
    Fits,
    TooLong,
}

/// Reads up to the next line break, which is left out; nothing at the end of the input.
fn next_line(input: &mut impl BufRead, line: &mut Vec<u8>) -> io::Result<Option<Length>> {
    line.clear();
    let mut length = Length::Fits;
    let mut any = false;
    loop {
        let chunk = match input.fill_buf() {
            Ok(chunk) => chunk,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        if chunk.is_empty() {
            return Ok(any.then_some(length));
        }
        any = true;
        let end = chunk.iter().position(|byte| *byte == b'\n');
        let part = chunk.get(..end.unwrap_or(chunk.len())).unwrap_or_default();
        if line.len().saturating_add(part.len()) > LONGEST {
            length = Length::TooLong;
            line.clear();
        }
        if length == Length::Fits {
            line.extend_from_slice(part);
        }
        let used = part.len() + usize::from(end.is_some());
        input.consume(used);
        if end.is_some() {
            return Ok(Some(length));
        }
    }
}

fn answer_line(line: &[u8], answer: Answer<'_>) -> String {
    let Ok(text) = core::str::from_utf8(line) else {
        return failed(&Value::Null, &Failure::of_line("invalid-json", "not valid JSON: the line is not UTF-8 text"));
    };
    let value = match json::parse(text) {
        Ok(value) => value,
        Err(error) => {
            let message = format!("not valid JSON at column {}: {}", error.column, error.fault);
            return failed(&Value::Null, &Failure::of_line("invalid-json", message));
        }
    };
    let id = match (&value, value.get("id")) {
        (Value::Object(_), None) => Value::Null,
        (Value::Object(_), Some(id @ (Value::Null | Value::Number(_) | Value::Text(_)))) => id.clone(),
        (Value::Object(_), Some(_)) => {
            return failed(&Value::Null, &Failure::new("wrong-type", "id", "id must be text or a number"));
        }
        _ => return failed(&Value::Null, &Failure::of_line("wrong-type", "a line must be a JSON object")),
    };
    let mut outcome = Ok(());
    let mut writer = Writer::new();
    writer.object(|writer| {
        writer.name("id").value(&id);
        outcome = Fields::of(&value, "").and_then(|fields| answer(&fields, writer));
    });
    match outcome {
        Ok(()) => writer.finish(),
        Err(failure) => failed(&id, &failure),
    }
}

fn failed(id: &Value, failure: &Failure) -> String {
    let mut writer = Writer::new();
    writer.object(|writer| {
        writer.name("id").value(id);
        failure.write(writer);
    });
    writer.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer_all_of(input: &[u8]) -> Vec<String> {
        let mut output = Vec::new();
        answer_all(input, &mut output, &|_, writer| {
            writer.name("ok").boolean(true);
            Ok(())
        })
        .unwrap();
        String::from_utf8(output).unwrap().lines().map(str::to_owned).collect()
    }

    #[test]
    fn every_line_is_answered_once_in_order_with_its_id() {
        let out = answer_all_of(b"\xef\xbb\xbf{\"id\":\"a\"}\r\n\n{\"id\":2.50}\nnonsense\n{}\n[]\n{\"id\":[1]}\n\xff\n{\"id\":\"last\"}");
        let ids: Vec<&str> = out.iter().map(|line| line.split(',').next().unwrap()).collect();
        assert_eq!(
            ids,
            [
                r#"{"id":"a""#,
                r#"{"id":null"#,
                r#"{"id":2.50"#,
                r#"{"id":null"#,
                r#"{"id":null"#,
                r#"{"id":null"#,
                r#"{"id":null"#,
                r#"{"id":null"#,
                r#"{"id":"last""#
            ]
        );
        assert!(out[1].contains("invalid-json"), "a blank line is answered with an error");
        assert!(out[4].ends_with(r#""ok":true}"#));
    }

    #[test]
    fn no_input_gets_no_answer() {
        assert!(answer_all_of(b"").is_empty());
        assert_eq!(answer_all_of(b"\n").len(), 1);
    }

    #[test]
    fn a_line_beyond_one_mebibyte_is_refused_and_the_next_one_goes_on() {
        let fits = format!("{{\"id\":\"{}\"}}", "x".repeat(LONGEST - 9));
        assert_eq!(fits.len(), LONGEST);
        let out = answer_all_of(format!("{fits}\n {fits}\n{{\"id\":3}}\n").as_bytes());
        assert!(out[0].ends_with(r#""ok":true}"#));
        assert!(out[1].contains("line-too-long"));
        assert_eq!(out[2], r#"{"id":3,"ok":true}"#);
    }
}
