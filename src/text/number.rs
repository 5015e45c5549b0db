//! Numbers and dates for people: separators, two decimals, the unit beside them.
//!
//! One form for all three languages, except where the language counts or dates differently. Rounding is half up and only for showing; a
//! share above a limit is never shown as the limit.

use rust_decimal::Decimal;

use crate::num::{AnnualRate, CostRate, Date, FeeRate, Money, Ratio, half_up, is_whole, up};

use super::fill::fill;
use super::{Locale, words};

/// More decimal places than this are noise in any figure shown.
const MOST_DECIMALS: u32 = 10;

/// Money with its sign: `¥3,194.30`.
pub fn money(m: Money) -> String {
    with_sign(amount(m))
}

/// Money without its sign: `3,194.30`.
pub fn amount(m: Money) -> String {
    digits(m.yuan(), 2, 2)
}

/// Money without decimals where it is whole, for fields and hints: `150,000`, `3,194.30`.
pub fn amount_short(m: Money) -> String {
    let yuan = m.yuan();
    digits(yuan, if is_whole(yuan) { 0 } else { 2 }, 2)
}

/// As [`amount_short`], with its sign: `¥150,000`.
pub fn money_short(m: Money) -> String {
    with_sign(amount_short(m))
}

/// Money as the language counts large sums, exactly: `15.00 万`, `15.0001 万`, `CNY 150 thousand`. Sums too small for that stay as they are.
pub fn ten_thousands(m: Money, l: Locale) -> String {
    let yuan = m.yuan();
    let words = &words(l).number;
    let (unit, template, least) = if l == Locale::En {
        match yuan {
            _ if yuan >= Decimal::from(1_000_000) => (1_000_000, words.large, 0),
            _ if yuan >= Decimal::from(10_000) => (1000, words.thousands, 0),
            _ => return fill(words.yuan, &[&amount(m)]),
        }
    } else if yuan >= Decimal::from(10_000) {
        (10_000, words.large, 2)
    } else {
        return fill(words.yuan, &[&amount(m)]);
    };
    let counted = yuan.checked_div(Decimal::from(unit)).unwrap_or(yuan);
    fill(template, &[&digits(counted, least, MOST_DECIMALS)])
}

/// A computed annual rate, two decimals, half up: `11.08%`, `-0.50%`.
pub fn cost_rate(r: CostRate) -> String {
    fraction(r.fraction())
}

/// A fraction as per cent, two decimals, half up: 0.06 is `6.00%`.
pub fn fraction(d: Decimal) -> String {
    percent(d, 2, 2)
}

/// A contract's annual rate, exactly: `6.00%`, `6.125%`.
pub fn annual_rate(r: AnnualRate) -> String {
    percent(r.fraction(), 2, MOST_DECIMALS)
}

/// A monthly fee rate, exactly: `0.5%`.
pub fn fee_rate(r: FeeRate) -> String {
    percent(r.fraction(), 0, MOST_DECIMALS)
}

/// A share, with up to two decimals, half up: `30%`, `29.94%`. For a share that is compared with a limit take [`exact_share`].
pub fn ratio(r: Ratio) -> String {
    share(r.fraction())
}

/// As [`ratio`], for a share that may be above the whole.
pub fn share(d: Decimal) -> String {
    percent(d, 0, 2)
}

/// A share that is above a limit in whole per cent, so that it never looks like the limit: rounded up to two decimals, and to more where
/// two would make it look like a whole per cent that it is not (`70.01%`, `70.0001%`).
pub fn exact_share(d: Decimal) -> String {
    let value = hundredfold(d);
    let tells = |decimals: &u32| !is_whole(half_up(value, *decimals)) && !is_whole(up(value, *decimals));
    let decimals = if is_whole(value) { 0 } else { (2..MOST_DECIMALS).find(tells).unwrap_or(MOST_DECIMALS) };
    digits(up(value, decimals), 0, decimals) + "%"
}

/// A share that is above `limit`, rounded up, with as many decimals as tell them apart.
pub fn share_above(d: Decimal, limit: Decimal) -> String {
    let (value, limit) = (hundredfold(d), hundredfold(limit));
    let decimals =
        (2..MOST_DECIMALS).find(|decimals| half_up(value, *decimals) > limit).unwrap_or(if value > limit { MOST_DECIMALS } else { 2 });
    digits(up(value, decimals), 0, decimals) + "%"
}

/// A term: `36 期`, `36 months`, `1 month`.
pub fn months(m: u32, l: Locale) -> String {
    counted(m, words(l).count.months)
}

/// A day: `2026年7月20日`, `20 July 2026`.
pub fn date(d: Date, l: Locale) -> String {
    fill(words(l).number.date, &[&d.year().to_string(), &month(d, l), &d.day().to_string()])
}

/// A month of a year: `2021年6月`, `June 2021`.
pub fn year_month(d: Date, l: Locale) -> String {
    fill(words(l).number.year_month, &[&d.year().to_string(), &month(d, l)])
}

/// A whole number with separators: `52,000`.
pub fn whole(n: u32) -> String {
    digits(Decimal::from(n), 0, 0)
}

/// A count in a template for one and a template for many.
pub(super) fn counted(count: u32, (one, many): (&str, &str)) -> String {
    fill(if count == 1 { one } else { many }, &[&whole(count)])
}

fn month(d: Date, l: Locale) -> String {
    let name = super::language::of(l).months.get(usize::from(d.month()).saturating_sub(1));
    name.map_or_else(|| d.month().to_string(), |name| (*name).to_owned())
}

fn with_sign(amount: String) -> String {
    let mut text = String::from("¥");
    text.push_str(&amount);
    text
}

fn percent(fraction: Decimal, least: u32, most: u32) -> String {
    digits(hundredfold(fraction), least, most) + "%"
}

fn hundredfold(fraction: Decimal) -> Decimal {
    fraction.checked_mul(Decimal::ONE_HUNDRED).unwrap_or(fraction)
}

/// Digits with separators, rounded half up to `most` decimals and with at least `least` of them.
fn digits(value: Decimal, least: u32, most: u32) -> String {
    let mut value = half_up(value, most).normalize();
    if value.scale() < least {
        value.rescale(least);
    }
    let plain = value.abs().to_string();
    let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
    let mut text = String::with_capacity(plain.len() + plain.len() / 3 + 1);
    if value.is_sign_negative() && !value.is_zero() {
        text.push('-');
    }
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    if !fraction.is_empty() {
        text.push('.');
        text.push_str(fraction);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dec(text: &str) -> Decimal {
        crate::num::decimal_from_str(text).unwrap()
    }

    fn yuan(text: &str) -> Money {
        text.parse().unwrap()
    }

    #[test]
    fn money_has_two_decimals_and_separators_in_threes() {
        for (from, shown) in [
            ("0", "¥0.00"),
            ("0.05", "¥0.05"),
            ("7.1", "¥7.10"),
            ("999.99", "¥999.99"),
            ("1000", "¥1,000.00"),
            ("3194.3", "¥3,194.30"),
            ("105000", "¥105,000.00"),
            ("1234567.89", "¥1,234,567.89"),
            ("1000000000000", "¥1,000,000,000,000.00"),
        ] {
            assert_eq!(money(yuan(from)), shown);
        }
        assert_eq!(amount(yuan("3194.30")), "3,194.30");
        assert_eq!(amount_short(yuan("150000.00")), "150,000");
        assert_eq!(amount_short(yuan("150000.50")), "150,000.50");
        assert_eq!(money_short(yuan("150000.00")), "¥150,000");
    }

    #[test]
    fn large_sums_are_counted_as_the_language_counts_and_stay_exact() {
        let shown = |text| Locale::ALL.map(|l| ten_thousands(yuan(text), l));
        assert_eq!(shown("150000"), ["15.00 万", "15.00 萬", "CNY 150 thousand"]);
        assert_eq!(shown("150001"), ["15.0001 万", "15.0001 萬", "CNY 150.001 thousand"]);
        assert_eq!(shown("9999.99"), ["9,999.99 元", "9,999.99 元", "CNY 9,999.99"]);
        assert_eq!(shown("10000"), ["1.00 万", "1.00 萬", "CNY 10 thousand"]);
        assert_eq!(shown("999.5"), ["999.50 元", "999.50 元", "CNY 999.50"]);
        assert_eq!(shown("100000000"), ["10,000.00 万", "10,000.00 萬", "CNY 100 million"]);
    }

    #[test]
    fn rates_round_half_up_at_the_second_decimal() {
        for (from, shown) in [
            ("0.110849", "11.08%"),
            ("0.11085", "11.09%"),
            ("0.110849999999", "11.08%"),
            ("0", "0.00%"),
            ("-0.005", "-0.50%"),
            ("-0.00005", "-0.01%"),
            ("-0.000049", "0.00%"),
            ("0.9999499", "99.99%"),
            ("0.99995", "100.00%"),
            ("12.5", "1,250.00%"),
        ] {
            assert_eq!(cost_rate(CostRate::from_fraction(dec(from))), shown, "{from}");
        }
        assert_eq!(fraction(dec("0.06")), "6.00%");
    }

    #[test]
    fn a_contract_rate_is_never_rounded() {
        for (from, shown) in [("0.06", "6.00%"), ("0.06125", "6.125%"), ("0.0649999", "6.49999%"), ("0", "0.00%"), ("1", "100.00%")] {
            assert_eq!(annual_rate(from.parse().unwrap()), shown);
        }
        assert_eq!(fee_rate("0.005".parse().unwrap()), "0.5%");
        assert_eq!(fee_rate("0.00333".parse().unwrap()), "0.333%");
    }

    #[test]
    fn a_share_has_as_many_decimals_as_it_needs_up_to_two() {
        for (from, shown) in
            [("0.3", "30%"), ("0.2994", "29.94%"), ("0.7001", "70.01%"), ("0.29945", "29.95%"), ("1", "100%"), ("0.305", "30.5%")]
        {
            assert_eq!(ratio(from.parse().unwrap()), shown);
        }
    }

    #[test]
    fn a_share_above_a_limit_never_looks_like_the_limit() {
        let third = dec("105010") / dec("150000");
        assert_eq!(exact_share(third), "70.01%");
        assert_eq!(exact_share(dec("0.700001")), "70.0001%");
        assert_eq!(exact_share(dec("0.70334")), "70.34%");
        assert_eq!(exact_share(dec("0.9")), "90%");
        assert_eq!(exact_share(dec("1.2")), "120%");
        assert_eq!(exact_share(dec("0.69999999")), "69.999999%");
        assert_eq!(share_above(dec("0.675001"), dec("0.675")), "67.5001%");
        assert_eq!(share_above(dec("0.70000000000001"), dec("0.7")), "70.0000000001%");
    }

    #[test]
    fn terms_and_dates_read_as_in_the_language() {
        assert_eq!(Locale::ALL.map(|l| months(36, l)), ["36 期", "36 期", "36 months"]);
        assert_eq!(Locale::ALL.map(|l| months(1, l)), ["1 期", "1 期", "1 month"]);
        let day = Date::known(2026, 7, 20);
        assert_eq!(Locale::ALL.map(|l| date(day, l)), ["2026年7月20日", "2026年7月20日", "20 July 2026"]);
        assert_eq!(Locale::ALL.map(|l| year_month(day, l)), ["2026年7月", "2026年7月", "July 2026"]);
        assert_eq!(whole(52_000), "52,000");
    }
}
