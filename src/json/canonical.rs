//! One form for every JSON document, so that a hash over it is a hash over what it says and not over how it was laid out.
//!
//! After RFC 8785: names sorted by their UTF-16 code units, no spaces, the short escapes where there are any, numbers laid out as
//! ECMAScript lays them out. One departure: a number is taken as the decimal it is written as, not as the float nearest to it. Numbers a
//! float holds exactly come out the same; those it does not hold keep their digits. Our own documents write money and rates as text.

use super::{Value, Writer};

/// A document in its one form.
pub fn canonical(value: &Value) -> String {
    let mut writer = Writer::new();
    write(value, &mut writer);
    writer.finish()
}

fn write(value: &Value, writer: &mut Writer) {
    match value {
        Value::Number(text) => writer.value(&Value::Number(number(text))),
        Value::Array(items) => writer.array(|writer| items.iter().for_each(|item| write(item, writer))),
        Value::Object(members) => writer.object(|writer| {
            let mut sorted: Vec<&(String, Value)> = members.iter().collect();
            sorted.sort_by(|(a, _), (b, _)| a.encode_utf16().cmp(b.encode_utf16()));
            for (name, member) in sorted {
                writer.name(name);
                write(member, writer);
            }
        }),
        plain => writer.value(plain),
    }
}

/// The most digits before the point, and the most zeros after it, that are written without an exponent: ECMAScript's.
const MOST_WHOLE: i64 = 21;
const MOST_ZEROS: i64 = 6;

/// A number with its digits and nothing else: `24.0` and `2.4e1` are `24`, `-0` is `0`. One whose exponent no number type holds stays as
/// it is.
fn number(text: &str) -> String {
    let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    let Ok(exponent) = exponent.parse::<i32>() else { return text.to_owned() };
    let (sign, unsigned) = mantissa.strip_prefix('-').map_or(("", mantissa), |rest| ("-", rest));
    let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, ""));
    let all = format!("{whole}{fraction}");
    let significant = all.trim_start_matches('0');
    // The value is 0.DIGITS × 10^point.
    let point = length(whole) - (length(&all) - length(significant)) + i64::from(exponent);
    let digits = significant.trim_end_matches('0');
    let count = length(digits);
    let zeros = |count: i64| "0".repeat(usize::try_from(count).unwrap_or_default());
    if count == 0 {
        "0".to_owned()
    } else if (count..=MOST_WHOLE).contains(&point) {
        format!("{sign}{digits}{}", zeros(point - count))
    } else if (1..=MOST_WHOLE).contains(&point) {
        let (whole, fraction) = split(digits, point);
        format!("{sign}{whole}.{fraction}")
    } else if (1 - MOST_ZEROS..=0).contains(&point) {
        format!("{sign}0.{}{digits}", zeros(-point))
    } else {
        let (first, rest) = split(digits, 1);
        let dot = if rest.is_empty() { "" } else { "." };
        let exponent = point - 1;
        let plus = if exponent < 0 { "" } else { "+" };
        format!("{sign}{first}{dot}{rest}e{plus}{exponent}")
    }
}

fn length(digits: &str) -> i64 {
    i64::try_from(digits.len()).unwrap_or(i64::MAX)
}

fn split(digits: &str, at: i64) -> (&str, &str) {
    usize::try_from(at).ok().and_then(|at| digits.split_at_checked(at)).unwrap_or((digits, ""))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::parse;

    fn form(text: &str) -> String {
        canonical(&parse(text).unwrap())
    }

    #[test]
    fn layout_and_order_of_names_make_no_difference() {
        let form_of = form(" {\"b\" : [ 1 , true, null ] ,\n\"a\":{\"y\":\"x\",\"X\":\"\"}} ");
        assert_eq!(form_of, r#"{"a":{"X":"","y":"x"},"b":[1,true,null]}"#);
        assert_eq!(form(&form_of), form_of);
    }

    #[test]
    fn names_are_sorted_by_utf_16_code_units_as_rfc_8785_sorts_its_example() {
        let text = r#"{"\u20ac":1,"\r":2,"\ufb33":3,"1":4,"\ud83d\ude00":5,"\u0080":6,"\u00f6":7}"#;
        assert_eq!(form(text), "{\"\\r\":2,\"1\":4,\"\u{80}\":6,\"\u{f6}\":7,\"\u{20ac}\":1,\"\u{1f600}\":5,\"\u{fb33}\":3}");
    }

    #[test]
    fn text_is_escaped_as_rfc_8785_escapes_its_example() {
        let text = r#""\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/\b\f\t\r""#;
        assert_eq!(form(text), "\"\u{20ac}$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\\b\\f\\t\\r\"");
    }

    #[test]
    fn numbers_are_laid_out_as_rfc_8785_lays_out_its_example() {
        assert_eq!(
            form("[333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001]"),
            "[333333333.33333329,1e+30,4.5,0.002,1e-27]"
        );
        for (written, canonical) in [
            ("0", "0"),
            ("-0", "0"),
            ("0.000", "0"),
            ("0e5", "0"),
            ("24.0", "24"),
            ("2.4e1", "24"),
            ("-1.50E+2", "-150"),
            ("100", "100"),
            ("0.000001", "0.000001"),
            ("0.0000001", "1e-7"),
            ("123456789012345678901", "123456789012345678901"),
            ("1234567890123456789012", "1.234567890123456789012e+21"),
            ("1e21", "1e+21"),
            ("1e20", "100000000000000000000"),
            ("1e99999999999", "1e99999999999"),
        ] {
            assert_eq!(form(written), canonical, "{written}");
        }
    }
}
