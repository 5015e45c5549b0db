//! What people type, read leniently: full-width digits, separators, `¥`, units, `15万`. Nothing is kept; a typed value or a reason comes out.
//!
//! # What is read
//! - Digits and signs in full width, and every kind of space, count as their plain forms; `。` counts as a decimal point.
//! - Commas or spaces may part the whole part in threes (`150,000`, `150 000`). Anything else parted (`1,5`, `1,50`, `15,0000`, `1.234.567`)
//!   is refused, because it could be meant as a decimal comma.
//! - A point may begin or end a number (`.5`, `15.`), so that nothing flashes red while somebody types.
//! - `万` `萬` `w` are ten thousand, `千` `仟` `k` a thousand, `百万` a million, `亿` `億` a hundred million, and so are the English words. Other Chinese numerals are not read,
//!   nor is `15万5`, which people mean in two ways. Tenths (`3成`, `三成`) are read in a down payment.
//! - No exponents, no hexadecimal, no `NaN`.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::num::{Date, FeeRate, Money, Months, NumError, Ratio, decimal_from_str, plain};
use crate::quote::DownPayment;
use crate::vehicle::Vehicle;

use super::errors::EntryField;

/// Why something typed was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum EntryError {
    /// Nothing was typed.
    Empty,
    /// The number is refused. Limits are in the unit of the field: yuan, kilometres, months, years.
    Number(NumError),
    /// A comma, space or point stands where it could mean two things.
    BadSeparator,
    /// A share above the whole.
    AboveWhole,
    /// Not a month of a year.
    NotAMonth,
}

impl From<NumError> for EntryError {
    fn from(error: NumError) -> Self {
        match error {
            NumError::Empty => Self::Empty,
            other => Self::Number(other),
        }
    }
}

impl EntryError {
    const NOT_A_NUMBER: Self = Self::Number(NumError::NotANumber);
}

/// Nobody types more into one of these fields.
const LONGEST: usize = 64;

/// More decimals of a per cent than anybody quotes.
const PERCENT_DECIMALS: u32 = 4;

const CURRENCY: &[&str] = &["人民币", "人民幣", "元整", "块钱", "塊錢", "元", "圆", "圓", "块", "塊", "rmb", "cny", "yuan"];
const PREFIXES: &[&str] = &[" ", "¥", "-", "+", "rmb", "cny", "人民币", "人民幣"];
const KILOMETRES: &[&str] = &["公里", "千米", "kilometres", "kilometers", "kilometre", "kilometer", "kms", "km"];
const YEARS_OF_AGE: &[&str] = &["周岁", "週歲", "岁", "歲", "yearsold", "years"];
const MONTHS: &[&str] = &["个月", "個月", "期", "月", "months", "month"];
const YEARS: &[&str] = &["年", "years", "year"];
const A_MONTH: &[&str] = &["每月", "/月", "/month", "permonth", "amonth", "monthly"];
const LARGE: &[(&str, u32)] = &[
    ("万", 10_000),
    ("萬", 10_000),
    ("w", 10_000),
    ("千", 1000),
    ("仟", 1000),
    ("k", 1000),
    ("百万", 1_000_000),
    ("百萬", 1_000_000),
    ("million", 1_000_000),
    ("thousand", 1000),
    ("亿", 100_000_000),
    ("億", 100_000_000),
];
/// Reads an amount of yuan: `150,000`, `15万`, `¥150000.00 元`.
///
/// # Errors
/// See [`EntryError`]; [`NumError::TooManyDecimals`] for a part of a fen.
pub fn money(text: &str) -> Result<Money, EntryError> {
    Ok(Money::new(yuan(&Typed::read(text)?)?)?)
}

/// Reads an amount of yuan from `least` to `most`.
///
/// # Errors
/// As [`money`], and [`NumError::TooSmall`] or [`NumError::TooLarge`].
pub fn money_between(text: &str, least: Money, most: Money) -> Result<Money, EntryError> {
    let amount = money(text);
    match amount {
        Ok(amount) if amount < least => Err(NumError::TooSmall { least: plain(least.yuan()) }.into()),
        Ok(amount) if amount > most => Err(NumError::TooLarge { most: plain(most.yuan()) }.into()),
        // The greatest amount of all is no help to anybody.
        Err(EntryError::Number(NumError::TooLarge { .. } | NumError::Overflow)) => {
            Err(NumError::TooLarge { most: plain(most.yuan()) }.into())
        }
        amount => amount,
    }
}

/// Reads an amount of yuan within the limits of its field.
///
/// # Errors
/// As [`money_between`].
pub fn money_in(field: EntryField, text: &str) -> Result<Money, EntryError> {
    match field.money_limits() {
        Some((least, most)) => money_between(text, least, most),
        None => money(text),
    }
}

/// Reads a down payment: an amount as [`money`] does, a share (`30%`), or tenths (`3成`, `三成`).
///
/// # Errors
/// As [`money`]; [`EntryError::AboveWhole`] for more than 100 %.
pub fn down_payment(text: &str) -> Result<DownPayment, EntryError> {
    let text = plain_text(text)?;
    if let Some(tenths) = text.strip_suffix('成').and_then(chinese_digit) {
        return Ok(DownPayment::Share(Ratio::from_percent(tenths * 10)));
    }
    let typed = Typed::of_plain(&text)?;
    let percent = match typed.unit.as_str() {
        "%" => typed.number,
        "成" => typed.number.checked_mul(Decimal::TEN).ok_or(NumError::Overflow)?,
        _ => return Ok(DownPayment::Amount(Money::new(yuan(&typed)?)?)),
    };
    Ok(DownPayment::Share(Ratio::new(per_cent(percent, 100)?)?))
}

/// One Chinese digit from one to nine.
fn chinese_digit(text: &str) -> Option<u8> {
    let place =
        ["一", "二", "三", "四", "五", "六", "七", "八", "九", "两", "兩"].iter().position(|digit| *digit == text.trim_end_matches(' '))?;
    Some(if place < 9 { place as u8 + 1 } else { 2 })
}

/// Whether a down payment is being typed as a share, finished or not.
pub fn is_share(text: &str) -> bool {
    plain_text(text).is_ok_and(|text| text.ends_with(['%', '成']))
}

/// Reads a percentage as a fraction: `6%` and `6` are 0.06.
///
/// # Errors
/// See [`EntryError`]; [`EntryError::AboveWhole`], [`NumError::TooManyDecimals`] for more than four decimals of a per cent.
pub fn percent(text: &str) -> Result<Decimal, EntryError> {
    let typed = Typed::read(text)?;
    in_per_cent(&typed, &typed.unit)
}

/// Reads a fee rate a month: `0.5%` and `0.5` are half a per cent, and so are `5厘` and `5‰`; `1分` is one per cent.
///
/// # Errors
/// As [`percent`].
pub fn monthly_fee_rate(text: &str) -> Result<FeeRate, EntryError> {
    let typed = Typed::read(text)?;
    let unit = without(&typed.unit, A_MONTH);
    let tenth = |number: Decimal| number.checked_div(Decimal::TEN).ok_or(NumError::Overflow);
    let fraction = match unit {
        "厘" | "釐" => per_cent(tenth(typed.number)?, 100)?,
        "分" => per_cent(typed.number, 100)?,
        _ => in_per_cent(&typed, unit)?,
    };
    Ok(FeeRate::new(fraction)?)
}

/// Reads a whole number without a unit, from `least` to `most`: `52,000`, `5.2万`.
///
/// # Errors
/// See [`EntryError`]; [`NumError::NotWhole`], [`NumError::TooSmall`], [`NumError::TooLarge`].
pub fn whole(text: &str, least: u32, most: u32) -> Result<u32, EntryError> {
    let typed = Typed::read(text)?;
    whole_of(&typed, &typed.unit, least, most)
}

/// Reads a mileage: `52,000`, `5.2万公里`, `52000 km`. A bare `5.2` is refused: it says neither kilometres nor 万.
///
/// # Errors
/// As [`whole`].
pub fn kilometres(text: &str) -> Result<u32, EntryError> {
    let typed = Typed::read(text)?;
    whole_of(&typed, without(&typed.unit, KILOMETRES), 0, Vehicle::MOST_BELIEVED_KM)
}

/// Reads an age in years: `35`, `35岁`.
///
/// # Errors
/// As [`whole`], outside [`AGES`].
pub fn age(text: &str) -> Result<u32, EntryError> {
    let typed = Typed::read(text)?;
    whole_of(&typed, without(&typed.unit, YEARS_OF_AGE), AGES.0, AGES.1)
}

/// The ages an applicant can have. What lenders accept is narrower and is judged by the self-check.
pub const AGES: (u32, u32) = (18, 100);

/// Reads a term in months: `36`, `36期`, `3年`.
///
/// # Errors
/// As [`whole`].
pub fn months(text: &str) -> Result<Months, EntryError> {
    let mut typed = Typed::read(text)?;
    if YEARS.contains(&typed.unit.as_str()) {
        typed.number = typed.number.checked_mul(Decimal::from(12)).ok_or(NumError::Overflow)?;
        typed.unit.clear();
    }
    let count = whole_of(&typed, without(&typed.unit, MONTHS), u32::from(Months::LEAST), u32::from(Months::MOST))?;
    Ok(Months::new(count)?)
}

/// Reads a month: `2021-06`, `2021/6`, `2021年6月`, `202106`, `6/2021`; the first of the month, unless a day is given (`2021-06-15`).
///
/// # Errors
/// [`EntryError::Empty`], [`EntryError::NotAMonth`]; [`NumError::NoSuchDay`] for 30 February.
pub fn year_month(text: &str) -> Result<Date, EntryError> {
    // The runs of digits: their values and how many digits each has.
    let mut runs = [(0u32, 0usize); 3];
    let mut run = 0;
    for c in plain_text(text)?.chars() {
        match (c.to_digit(10), runs.get_mut(run)) {
            (Some(digit), Some((value, digits))) if *digits < 8 => {
                *value = *value * 10 + digit;
                *digits += 1;
            }
            (None, slot) if matches!(c, '-' | '/' | '.' | ' ' | '年' | '月' | '日' | '号' | '號') => {
                run += usize::from(slot.is_some_and(|slot| slot.1 > 0));
            }
            _ => return Err(EntryError::NotAMonth),
        }
    }
    let (year, month, day) = match runs {
        [(whole, 6), (_, 0), _] => (whole / 100, whole % 100, None),
        [(whole, 8), (_, 0), _] => (whole / 10_000, whole / 100 % 100, Some(whole % 100)),
        [(year, 4), (month, 1 | 2), (_, 0)] | [(month, 1 | 2), (year, 4), (_, 0)] => (year, month, None),
        [(year, 4), (month, 1 | 2), (day, 1 | 2)] => (year, month, Some(day)),
        _ => return Err(EntryError::NotAMonth),
    };
    let (Ok(year), Ok(month)) = (i32::try_from(year), u8::try_from(month)) else { return Err(EntryError::NotAMonth) };
    let first = Date::new(year, month, 1).map_err(|_| EntryError::NotAMonth)?;
    match day {
        None => Ok(first),
        Some(day) => Ok(Date::new(year, month, u8::try_from(day).unwrap_or(0))?),
    }
}

/// A number with what stands after it, in lower case and without spaces.
struct Typed {
    number: Decimal,
    unit: String,
}

impl Typed {
    fn read(text: &str) -> Result<Self, EntryError> {
        Self::of_plain(&plain_text(text)?)
    }

    fn of_plain(text: &str) -> Result<Self, EntryError> {
        let mut rest = text;
        let mut negative = false;
        // The currency may stand before or after the sign; neither is wanted twice, but it does no harm.
        while let Some((prefix, after)) = PREFIXES.iter().find_map(|prefix| Some((*prefix, rest.strip_prefix(prefix)?))) {
            negative |= prefix == "-";
            rest = after;
        }
        let end = rest.find(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ',' | ' ')).unwrap_or(rest.len());
        let (digits, unit) = rest.split_at_checked(end).unwrap_or((rest, ""));
        if unit.chars().any(|c| c.is_ascii_digit()) {
            return Err(EntryError::NOT_A_NUMBER);
        }
        if !digits.bytes().any(|b| b.is_ascii_digit()) {
            return Err(EntryError::NOT_A_NUMBER);
        }
        let number = number(digits.strip_suffix(' ').unwrap_or(digits))?;
        if negative && !number.is_zero() {
            return Err(NumError::Negative.into());
        }
        Ok(Self { number, unit: unit.split(' ').collect() })
    }
}

/// The text with full-width forms and capitals made plain, spaces made one and left out at the ends.
fn plain_text(text: &str) -> Result<String, EntryError> {
    let mut plain = String::new();
    for c in text.chars() {
        plain.push(match c {
            // Invisible marks that copying brings along.
            '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{feff}' => continue,
            '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c).to_ascii_lowercase(),
            '￥' => '¥',
            '。' | '｡' => '.',
            '−' | '–' | '—' => '-',
            c if !c.is_whitespace() => c.to_ascii_lowercase(),
            _ if plain.is_empty() || plain.ends_with(' ') => continue,
            _ => ' ',
        });
        if plain.len() > LONGEST {
            return Err(EntryError::NOT_A_NUMBER);
        }
    }
    if plain.ends_with(' ') {
        plain.pop();
    }
    if plain.is_empty() { Err(EntryError::Empty) } else { Ok(plain) }
}

/// Reads digits with separators and a point.
fn number(text: &str) -> Result<Decimal, EntryError> {
    let mut digits = String::new();
    let mut group = 0;
    let mut separator = None;
    let mut point = false;
    for c in text.bytes() {
        match c {
            b'0'..=b'9' => group += 1,
            b'.' if !point && (separator.is_none() || group == 3) => point = true,
            b',' | b' ' if !point => {
                let fits = match separator {
                    None => (1..=3).contains(&group) && !digits.starts_with('0'),
                    Some(first) => c == first && group == 3,
                };
                if !fits {
                    return Err(EntryError::BadSeparator);
                }
                separator = Some(c);
                group = 0;
                continue;
            }
            _ => return Err(EntryError::BadSeparator),
        }
        if c == b'.' && digits.is_empty() {
            digits.push('0');
        }
        digits.push(char::from(c));
    }
    if !point && separator.is_some() && group != 3 {
        return Err(EntryError::BadSeparator);
    }
    if digits.ends_with('.') {
        digits.pop();
    }
    Ok(decimal_from_str(&digits)?)
}

/// The unit without the first of these words that ends it.
fn without<'a>(unit: &'a str, words: &[&str]) -> &'a str {
    words.iter().find_map(|word| unit.strip_suffix(word)).unwrap_or(unit)
}

fn times_large(number: Decimal, unit: &str) -> Result<Decimal, EntryError> {
    if unit.is_empty() {
        return Ok(number);
    }
    let (_, times) = LARGE.iter().find(|(word, _)| *word == unit).ok_or(EntryError::NOT_A_NUMBER)?;
    Ok(number.checked_mul(Decimal::from(*times)).ok_or(NumError::Overflow)?)
}

fn yuan(typed: &Typed) -> Result<Decimal, EntryError> {
    times_large(typed.number, without(&typed.unit, CURRENCY))
}

fn in_per_cent(typed: &Typed, unit: &str) -> Result<Decimal, EntryError> {
    match unit {
        "" | "%" | "percent" => per_cent(typed.number, 100),
        "‰" => per_cent(typed.number, 1000),
        _ => Err(EntryError::NOT_A_NUMBER),
    }
}

/// The fraction of a number of parts, at most all of them.
fn per_cent(number: Decimal, parts: u32) -> Result<Decimal, EntryError> {
    let fraction = number.checked_div(Decimal::from(parts)).ok_or(NumError::Overflow)?;
    if fraction > Decimal::ONE {
        return Err(EntryError::AboveWhole);
    }
    if number.normalize().scale() > PERCENT_DECIMALS {
        return Err(NumError::TooManyDecimals { allowed: PERCENT_DECIMALS }.into());
    }
    Ok(fraction.normalize())
}

fn whole_of(typed: &Typed, unit: &str, least: u32, most: u32) -> Result<u32, EntryError> {
    let number = times_large(typed.number, unit)?;
    if !number.is_integer() {
        return Err(NumError::NotWhole.into());
    }
    match number.to_u32() {
        Some(count) if count < least => Err(NumError::TooSmall { least: least.to_string() }.into()),
        Some(count) if count <= most => Ok(count),
        _ => Err(NumError::TooLarge { most: most.to_string() }.into()),
    }
}

#[cfg(test)]
mod tests;
