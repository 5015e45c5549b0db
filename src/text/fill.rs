//! Templates: `{0}` stands for the first value, `{1}` for the second. One function for every sentence, and values written in one place,
//! so that a sentence costs little more than its bytes. Tests check that all languages use the same values.

use rust_decimal::Decimal;

use crate::num::{AnnualRate, CostRate, Date, FeeRate, Money, Ratio};

use super::{Locale, number, words};

/// Something a sentence names.
#[derive(Clone, Copy)]
pub(super) enum Value<'a> {
    /// Words as they are.
    Text(&'a str),
    /// A word that begins with a capital as a label, for the middle of a sentence.
    Word(&'a str),
    /// Money with two decimals.
    Money(Money),
    /// Money with decimals only where it has some.
    MoneyShort(Money),
    /// The same without its sign.
    Amount(Money),
    /// A share with up to two decimals.
    Ratio(Ratio),
    /// The same where it is no [`Ratio`].
    Share(Decimal),
    /// A share that is above a limit, so that it shows.
    Above(Decimal, Ratio),
    /// A computed annual rate with two decimals.
    Cost(CostRate),
    /// A fraction as per cent with two decimals.
    Percent(Decimal),
    /// A contract's rate, exactly.
    Rate(AnnualRate),
    /// A monthly fee rate, exactly.
    FeeRate(FeeRate),
    /// A whole number.
    Whole(u32),
    /// Kilometres with their unit.
    Km(u32),
    /// Years of age with their unit.
    Years(u32),
    /// A term.
    Months(u32),
    /// Months of interest.
    Interest(u32),
    /// A day.
    Date(Date),
    /// A month of a year.
    YearMonth(Date),
}

impl Value<'_> {
    fn written(self, l: Locale) -> String {
        match self {
            Self::Text(text) => text.to_owned(),
            Self::Word(word) => {
                let mut word = word.to_owned();
                if let Some(first) = word.get_mut(..1) {
                    first.make_ascii_lowercase();
                }
                word
            }
            Self::Money(amount) => number::money(amount),
            Self::MoneyShort(amount) => number::money_short(amount),
            Self::Amount(amount) => number::amount_short(amount),
            Self::Ratio(share) => number::ratio(share),
            Self::Share(share) => number::share(share),
            Self::Above(share, limit) => number::share_above(share, limit.fraction()),
            Self::Cost(rate) => number::cost_rate(rate),
            Self::Percent(rate) => number::fraction(rate),
            Self::Rate(rate) => number::annual_rate(rate),
            Self::FeeRate(rate) => number::fee_rate(rate),
            Self::Whole(count) => number::whole(count),
            Self::Km(count) => fill(words(l).entry.km, &[&number::whole(count)]),
            Self::Years(count) => fill(words(l).entry.years, &[&number::whole(count)]),
            Self::Months(count) => number::months(count, l),
            Self::Interest(count) => number::counted(count, words(l).count.interest),
            Self::Date(day) => number::date(day, l),
            Self::YearMonth(day) => number::year_month(day, l),
        }
    }
}

/// The template with its values. A value is never read as a template; a place without a value stays empty.
pub(super) fn say(l: Locale, template: &str, values: &[Value<'_>]) -> String {
    fill_from(template, &mut |place| values.get(place).map(|value| value.written(l)))
}

/// The same with values that are text already.
pub(super) fn fill(template: &str, values: &[&str]) -> String {
    fill_from(template, &mut |place| values.get(place).map(|value| (*value).to_owned()))
}

fn fill_from(template: &str, value: &mut dyn FnMut(usize) -> Option<String>) -> String {
    let mut text = String::with_capacity(template.len() + 24);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        let (place, tail) = after.split_once('}').unwrap_or((after, ""));
        if let Some(value) = place.parse().ok().and_then(&mut *value) {
            text.push_str(&value);
        }
        rest = tail;
    }
    text.push_str(rest);
    text
}

/// The text with a capital first letter, where the script has capitals.
pub(super) fn sentence(mut text: String) -> String {
    if let Some(first) = text.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_go_to_their_places_and_are_not_templates_themselves() {
        assert_eq!(fill("{1}, {0}; {1}", &["a{1}", "b"]), "b, a{1}; b");
        assert_eq!(fill("{2}x{", &["a"]), "x");
        assert_eq!(fill("", &[]), "");
        assert_eq!(say(Locale::En, "{0} {1}", &[Value::Word("Bank"), Value::Months(1)]), "bank 1 month");
    }

    #[test]
    fn only_a_latin_first_letter_is_capitalised() {
        assert_eq!(sentence("pay".to_owned()), "Pay");
        assert_eq!(sentence("改为".to_owned()), "改为");
        assert_eq!(sentence(String::new()), "");
    }
}
