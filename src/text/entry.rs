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
const TENTHS: &[(&str, u8)] =
    &[("一", 1), ("二", 2), ("两", 2), ("兩", 2), ("三", 3), ("四", 4), ("五", 5), ("六", 6), ("七", 7), ("八", 8), ("九", 9)];

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
    let plain_text = plain_text(text)?;
    let tenths = TENTHS.iter().find(|(word, _)| plain_text.strip_prefix(word).is_some_and(|rest| rest.trim() == "成"));
    if let Some((_, tenths)) = tenths {
        return Ok(DownPayment::Share(Ratio::from_percent(tenths * 10)));
    }
    let typed = Typed::of_plain(&plain_text)?;
    match typed.unit.as_str() {
        "%" => Ok(DownPayment::Share(Ratio::new(per_cent(typed.number, 100)?)?)),
        "成" => {
            let percent = typed.number.checked_mul(Decimal::TEN).ok_or(NumError::Overflow)?;
            Ok(DownPayment::Share(Ratio::new(per_cent(percent, 100)?)?))
        }
        _ => Ok(DownPayment::Amount(Money::new(yuan(&typed)?)?)),
    }
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
    let text = plain_text(text)?;
    if !text.chars().all(|c| c.is_ascii_digit() || matches!(c, '-' | '/' | '.' | ' ' | '年' | '月' | '日' | '号' | '號')) {
        return Err(EntryError::NotAMonth);
    }
    let mut runs = text.split(|c: char| !c.is_ascii_digit()).filter(|run| !run.is_empty());
    let (first, second, third) = (runs.next().unwrap_or_default(), runs.next(), runs.next());
    let (year, month, day) = match (first.len(), second, third) {
        (6 | 8, None, None) => (first.get(..4), first.get(4..6), first.get(6..).filter(|day| !day.is_empty())),
        (4, Some(month), day) => (Some(first), Some(month), day),
        (1 | 2, Some(year), None) if year.len() == 4 => (Some(year), Some(first), None),
        _ => return Err(EntryError::NotAMonth),
    };
    let short = |part: Option<&str>| part.filter(|part| part.len() <= 2).and_then(|part| part.parse::<u8>().ok());
    let year = year.and_then(|year| year.parse::<i32>().ok()).ok_or(EntryError::NotAMonth)?;
    let month = short(month).ok_or(EntryError::NotAMonth)?;
    let first_day = Date::new(year, month, 1).map_err(|_| EntryError::NotAMonth)?;
    match (day, runs.next()) {
        (None, None) => Ok(first_day),
        (Some(day), None) => Ok(Date::new(year, month, short(Some(day)).ok_or(EntryError::NotAMonth)?)?),
        _ => Err(EntryError::NotAMonth),
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
        while let Some(after) = ["¥", "rmb", "cny", "人民币", "人民幣"].iter().find_map(|sign| rest.strip_prefix(sign)) {
            rest = after.trim_start();
        }
        let negative = rest.starts_with('-');
        rest = rest.strip_prefix(['-', '+']).unwrap_or(rest).trim_start();
        rest = rest.strip_prefix('¥').unwrap_or(rest).trim_start();
        let end = rest.find(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ',' | ' ')).unwrap_or(rest.len());
        let (digits, unit) = rest.split_at_checked(end).unwrap_or((rest, ""));
        if unit.chars().any(|c| c.is_ascii_digit()) {
            return Err(EntryError::NOT_A_NUMBER);
        }
        let number = number(digits.trim_end())?;
        if negative && !number.is_zero() {
            return Err(NumError::Negative.into());
        }
        Ok(Self { number, unit: unit.split(' ').collect() })
    }
}

/// The text with full-width forms, spaces and capitals made plain, and trimmed.
fn plain_text(text: &str) -> Result<String, EntryError> {
    let mut plain = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            // Invisible marks that copying brings along.
            '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{feff}' => {}
            '\u{ff01}'..='\u{ff5e}' => plain.extend(char::from_u32(u32::from(c) - 0xfee0).map(|c| c.to_ascii_lowercase())),
            '￥' => plain.push('¥'),
            '。' | '｡' => plain.push('.'),
            '−' | '–' | '—' => plain.push('-'),
            c if c.is_whitespace() => plain.push(' '),
            c => plain.push(c.to_ascii_lowercase()),
        }
        if plain.len() > LONGEST {
            return Err(EntryError::NOT_A_NUMBER);
        }
    }
    let trimmed = plain.trim();
    if trimmed.is_empty() { Err(EntryError::Empty) } else { Ok(trimmed.to_owned()) }
}

/// Reads digits with separators and a point.
fn number(text: &str) -> Result<Decimal, EntryError> {
    if !text.bytes().any(|b| b.is_ascii_digit()) {
        return Err(EntryError::NOT_A_NUMBER);
    }
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    if !fraction.bytes().all(|b| b.is_ascii_digit()) {
        return Err(EntryError::BadSeparator);
    }
    let separator = if whole.contains(',') { ',' } else { ' ' };
    let mut digits = String::with_capacity(text.len() + 1);
    for (index, group) in whole.split(separator).enumerate() {
        let parted = whole.contains(separator);
        let fits = if index == 0 { group.len() <= 3 && !group.is_empty() && !group.starts_with('0') } else { group.len() == 3 };
        if (parted && !fits) || !group.bytes().all(|b| b.is_ascii_digit()) {
            return Err(EntryError::BadSeparator);
        }
        digits.push_str(group);
    }
    if digits.is_empty() {
        digits.push('0');
    }
    if !fraction.is_empty() {
        digits.push('.');
        digits.push_str(fraction);
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
    if number > Decimal::from(most) {
        return Err(NumError::TooLarge { most: most.to_string() }.into());
    }
    if !number.fract().is_zero() {
        return Err(NumError::NotWhole.into());
    }
    match number.to_u32() {
        Some(count) if count >= least => Ok(count),
        _ => Err(NumError::TooSmall { least: least.to_string() }.into()),
    }
}

#[cfg(test)]
mod tests;
