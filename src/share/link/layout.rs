//! The fields of a link, in their order, each in as few bits as it usually needs. One description writes, reads and documents them.
//!
//! Frozen: links of version 1 are out in chats. A change of anything here is version 2, with this reader kept beside it.

use rust_decimal::Decimal;

use crate::loan::MethodKind;
use crate::num::{Date, Money, Months, Ratio};
use crate::quote::DownPayment;
use crate::text::Locale;
use crate::vehicle::Condition;

use super::bits::Port;
use super::content::{Chosen, Content, ProductMark};
use super::short_code::ShortCode;

/// The bits of the marks.
pub(super) const CARD_BITS: u32 = 15;
pub(super) const OFFERS_BITS: u32 = 15;
pub(super) const RULES_BITS: u32 = 10;
pub(super) const PRODUCT_BITS: u32 = 20;
pub(super) const EXTRAS_BITS: u32 = 15;

/// Days are counted from 1 January 1900, the first day there is.
const FIRST_DAY: i64 = -25_567;
const DAY_BITS: u32 = 17;
/// 1 January 2026: links were not made before.
const BEGINNING: i64 = 20_454;

/// A length of this many or more bits is not told; the number then has all of [`LONG_BITS`].
const LONG: u64 = 31;
/// 100 million yuan in fen need 34 bits.
const LONG_BITS: u32 = 34;

/// Fen of a fen, a yuan, a hundred and a thousand yuan.
const UNITS: [i64; 4] = [1, 100, 10_000, 100_000];

/// Whole millionths of a share; the finest a link holds.
pub(super) const MILLION: u32 = 1_000_000;

/// Takes every field through a port, in order. Nothing where one does not fit or what was read cannot be.
pub(super) fn carry(port: &mut dyn Port, content: &mut Content) -> Option<()> {
    let Content { as_of, valid_until, card, offers, rules, product, language, .. } = content;
    near_day(port, "as_of", as_of, BEGINNING, 13, 1)?;
    let today = as_of.day_number();
    near_day(port, "valid_until", valid_until, today, 10, 1)?;
    port.bits("card", card, CARD_BITS)?;
    port.bits("offers", offers, OFFERS_BITS)?;
    port.bits("rules", rules, RULES_BITS)?;
    optional(port, "product", product, ProductMark::default(), &|port, product| {
        port.bits("product.id", &mut product.id, PRODUCT_BITS)?;
        unary(port, "product.before", &mut product.before)
    })?;
    word(port, "language", language, &Locale::ALL, 2)?;

    amount(port, "price", &mut content.price)?;
    optional(port, "appraisal", &mut content.appraisal, Money::ZERO, &|port, value| amount(port, "appraisal", value))?;
    let vehicle = &mut content.vehicle;
    optional(port, "first_registered", &mut vehicle.first_registered, Date::known(1900, 1, 1), &|port, day| {
        near_day(port, "first_registered", day, today, 14, -1)
    })?;
    optional(port, "mileage_km", &mut vehicle.mileage_km, 0, &|port, km| {
        let mut value = u64::from(*km);
        number(port, "mileage_km", &mut value)?;
        *km = u32::try_from(value).ok()?;
        Some(())
    })?;
    optional(port, "condition", &mut vehicle.condition, Condition::Excellent, &|port, condition| {
        const ALL: [Condition; 4] = [Condition::Excellent, Condition::Good, Condition::Fair, Condition::Poor];
        word(port, "condition", condition, &ALL, 2)
    })?;
    flag(port, "accident", &mut vehicle.accident)?;
    flag(port, "flood", &mut vehicle.flood)?;
    flag(port, "odometer_tampered", &mut vehicle.odometer_tampered)?;

    down_payment(port, &mut content.down_payment)?;
    optional(port, "trade_in", &mut content.trade_in, Money::ZERO, &|port, value| amount(port, "trade_in", value))?;
    let mut months = u64::from(content.months.count()) - 1;
    port.bits("months", &mut months, 9)?;
    content.months = Months::new(u32::try_from(months).ok()? + 1).ok()?;
    word(port, "method", &mut content.method, &MethodKind::ALL, 3)?;
    extras(port, content)?;
    optional(port, "campaign", &mut content.campaign, ShortCode::blank(), &|port, code| short_code(port, "campaign", code))?;
    optional(port, "rep", &mut content.rep, ShortCode::blank(), &|port, code| short_code(port, "rep", code))
}

fn flag(port: &mut dyn Port, name: &'static str, value: &mut bool) -> Option<()> {
    let mut bit = u64::from(*value);
    port.bits(name, &mut bit, 1)?;
    *value = bit == 1;
    Some(())
}

/// A bit that says whether there is a value, and then the value.
fn optional<T: Clone>(
    port: &mut dyn Port,
    name: &'static str,
    value: &mut Option<T>,
    blank: T,
    inner: &dyn Fn(&mut dyn Port, &mut T) -> Option<()>,
) -> Option<()> {
    let mut is_there = value.is_some();
    flag(port, name, &mut is_there)?;
    if is_there {
        inner(port, value.get_or_insert(blank))
    } else {
        *value = None;
        Some(())
    }
}

/// A count that is nearly always nothing: so many ones, and a zero.
fn unary(port: &mut dyn Port, name: &'static str, value: &mut u64) -> Option<()> {
    let mut count = 0;
    loop {
        let mut more = count < *value;
        flag(port, name, &mut more)?;
        if !more {
            *value = count;
            return Some(());
        }
        count += 1;
        *value = (*value).max(count);
    }
}

/// A value by its place in a list.
fn word<T: Copy + PartialEq>(port: &mut dyn Port, name: &'static str, value: &mut T, all: &[T], width: u32) -> Option<()> {
    let mut place = u64::try_from(all.iter().position(|known| known == value)?).ok()?;
    port.bits(name, &mut place, width)?;
    *value = *all.get(usize::try_from(place).ok()?)?;
    Some(())
}

/// A number by the count of its bits and those after the leading one.
fn number(port: &mut dyn Port, name: &'static str, value: &mut u64) -> Option<()> {
    let mut length = u64::from(u64::BITS - value.leading_zeros()).min(LONG);
    port.bits(name, &mut length, 5)?;
    if length == LONG {
        return port.bits(name, value, LONG_BITS);
    }
    let Some(width) = length.checked_sub(1) else {
        *value = 0;
        return Some(());
    };
    let leading = 1u64 << width;
    let mut rest = *value & !leading;
    port.bits(name, &mut rest, u32::try_from(width).ok()?)?;
    *value = leading | rest;
    Some(())
}

/// Money in the largest unit that leaves no rest.
fn amount(port: &mut dyn Port, name: &'static str, value: &mut Money) -> Option<()> {
    let fen = value.fen();
    let mut unit = UNITS.iter().rposition(|unit| fen % unit == 0).and_then(|place| u64::try_from(place).ok())?;
    port.bits(name, &mut unit, 2)?;
    let unit = *UNITS.get(usize::try_from(unit).ok()?)?;
    let mut count = u64::try_from(fen / unit).ok()?;
    number(port, name, &mut count)?;
    *value = Money::from_fen(i64::try_from(count).ok()?.checked_mul(unit)?).ok()?;
    Some(())
}

/// A day: near ones by the days from `zero`, forwards or backwards, the others in full.
fn near_day(port: &mut dyn Port, name: &'static str, day: &mut Date, zero: i64, width: u32, direction: i64) -> Option<()> {
    let distance = (day.day_number() - zero) * direction;
    let mut is_near = (0..1 << width).contains(&distance);
    flag(port, name, &mut is_near)?;
    let number = if is_near {
        let mut distance = u64::try_from(distance).unwrap_or(0);
        port.bits(name, &mut distance, width)?;
        zero + direction * i64::try_from(distance).ok()?
    } else {
        let mut since_first = u64::try_from(day.day_number() - FIRST_DAY).ok()?;
        port.bits(name, &mut since_first, DAY_BITS)?;
        FIRST_DAY + i64::try_from(since_first).ok()?
    };
    *day = Date::from_day_number(number).ok()?;
    Some(())
}

/// An amount, whole per cent, or millionths.
fn down_payment(port: &mut dyn Port, value: &mut DownPayment) -> Option<()> {
    const NAME: &str = "down_payment";
    let mut is_share = matches!(value, DownPayment::Share(_));
    flag(port, NAME, &mut is_share)?;
    if !is_share {
        let mut money = if let DownPayment::Amount(money) = *value { money } else { Money::ZERO };
        amount(port, NAME, &mut money)?;
        *value = DownPayment::Amount(money);
        return Some(());
    }
    let millionths = if let DownPayment::Share(share) = *value { millionths(share)? } else { 0 };
    let mut is_fine = millionths % 10_000 != 0;
    flag(port, NAME, &mut is_fine)?;
    let (unit, width) = if is_fine { (1, 20) } else { (10_000, 7) };
    let mut count = u64::from(millionths) / unit;
    port.bits(NAME, &mut count, width)?;
    let parts = i64::try_from(count.checked_mul(unit)?).ok()?;
    *value = DownPayment::Share(Ratio::new(Decimal::new(parts, 6)).ok()?);
    Some(())
}

/// A share in whole millionths, if it is so many.
pub(super) fn millionths(share: Ratio) -> Option<u32> {
    let parts = share.fraction().checked_mul(Decimal::from(MILLION))?;
    if parts.is_integer() { u32::try_from(parts).ok() } else { None }
}

/// For each add-on of the card up to the last one chosen, whether it is chosen and how it is paid; then a mark of their ids.
fn extras(port: &mut dyn Port, content: &mut Content) -> Option<()> {
    let mut is_there = !content.extras.is_empty();
    flag(port, "extras", &mut is_there)?;
    if !is_there {
        return Some(());
    }
    let mut last = u64::try_from(content.extras.len()).ok()?.saturating_sub(1);
    port.bits("extras.last", &mut last, 7)?;
    content.extras.resize(usize::try_from(last).ok()? + 1, Chosen::No);
    for extra in &mut content.extras {
        let mut is_chosen = *extra != Chosen::No;
        flag(port, "extras.chosen", &mut is_chosen)?;
        if is_chosen {
            let mut is_financed = *extra == Chosen::Financed;
            flag(port, "extras.financed", &mut is_financed)?;
            *extra = if is_financed { Chosen::Financed } else { Chosen::InCash };
        } else {
            *extra = Chosen::No;
        }
    }
    port.bits("extras.ids", &mut content.extras_mark, EXTRAS_BITS)
}

fn short_code<const MOST: usize>(port: &mut dyn Port, name: &'static str, code: &mut ShortCode<MOST>) -> Option<()> {
    let mut symbols = code.symbols().to_vec();
    let mut length = u64::try_from(symbols.len()).ok()?;
    port.bits(name, &mut length, 3)?;
    symbols.resize(usize::try_from(length).ok()?, 0);
    for symbol in &mut symbols {
        let mut value = u64::from(*symbol);
        port.bits(name, &mut value, 5)?;
        *symbol = u8::try_from(value).ok()?;
    }
    *code = ShortCode::of_symbols(symbols)?;
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::applicant::Applicant;
    use crate::quote::{Extra, Request};
    use crate::ratecard::RateCard;
    use crate::share::link::{Link, Shared};
    use crate::vehicle::Vehicle;

    /// Counts the bits of each field, its parts together.
    #[derive(Default)]
    struct Counter(Vec<(String, u32)>);

    impl Port for Counter {
        fn bits(&mut self, name: &'static str, _: &mut u64, width: u32) -> Option<()> {
            let field = name.split('.').next().unwrap();
            match self.0.last_mut() {
                Some((last, bits)) if last == field => *bits += width,
                _ => self.0.push((field.to_owned(), width)),
            }
            Some(())
        }
    }

    fn counted(request: &Request, shared: &Shared) -> Vec<(String, u32)> {
        let card = RateCard::parse(include_str!("../../../public/rate-cards/sample.json")).unwrap();
        let mut content = Link::of(request, &card, shared).unwrap().content;
        let mut counter = Counter::default();
        carry(&mut counter, &mut content).unwrap();
        counter.0
    }

    fn requests() -> [(Request, Shared); 3] {
        let extra = |id: &str, financed| Extra { add_on: id.to_owned(), financed };
        let least = Request {
            as_of: Date::known(2026, 11, 24),
            price: Money::from_yuan(150_000),
            appraisal: None,
            vehicle: Vehicle::default(),
            down_payment: DownPayment::Share(Ratio::from_percent(30)),
            trade_in: Money::ZERO,
            months: Months::new(36).unwrap(),
            method: MethodKind::EqualInstallment,
            extras: Vec::new(),
            applicant: Applicant::default(),
        };
        let vehicle = Vehicle {
            first_registered: Some(Date::known(2021, 6, 15)),
            mileage_km: Some(52_300),
            condition: Some(Condition::Good),
            ..Vehicle::default()
        };
        let usual = Request {
            price: Money::from_yuan(152_800),
            appraisal: Some(Money::from_yuan(150_000)),
            trade_in: Money::from_yuan(38_500),
            vehicle,
            extras: vec![extra("hull", true), extra("third-party", true), extra("rescue", false)],
            ..least.clone()
        };
        let fen = |fen| Money::from_fen(fen).unwrap();
        let longest = Request {
            price: fen(123_456_789),
            appraisal: Some(fen(123_456_787)),
            trade_in: fen(12_345_679),
            down_payment: DownPayment::Amount(fen(103_456_783)),
            vehicle: Vehicle { mileage_km: Some(252_123), ..vehicle },
            extras: ["compulsory", "hull", "third-party", "theft", "glass", "rescue", "chauffeur", "maintenance", "warranty", "inspection"]
                .map(|id| extra(id, true))
                .to_vec(),
            ..least.clone()
        };
        let nothing = Shared::default();
        let codes = |campaign: &str, rep: &str| Shared {
            product: Some(3),
            campaign: campaign.parse().ok(),
            rep: rep.parse().ok(),
            ..Shared::default()
        };
        [(least, nothing), (usual, codes("A7K2", "W3")), (longest, codes("ABCDE", "WXYZ"))]
    }

    #[test]
    fn the_table_in_the_documentation_is_the_layout() {
        let [least, usual, longest] = requests().map(|(request, shared)| counted(&request, &shared));
        let documented: Vec<Vec<&str>> = include_str!("../../../docs/sharing.md")
            .lines()
            .skip_while(|line| !line.starts_with("| field |"))
            .skip(2)
            .take_while(|line| line.starts_with('|'))
            .map(|line| line.split('|').skip(1).take(4).map(|cell| cell.trim().trim_matches('`')).collect())
            .collect();
        let counts: Vec<Vec<String>> = usual
            .iter()
            .zip(&least)
            .zip(&longest)
            .map(|((usual, least), longest)| vec![usual.0.clone(), least.1.to_string(), usual.1.to_string(), longest.1.to_string()])
            .collect();
        let sums = [&least, &usual, &longest].map(|fields| fields.iter().map(|(_, bits)| bits).sum::<u32>().to_string());
        let all: Vec<Vec<String>> = counts.into_iter().chain([[vec!["all".to_owned()], sums.to_vec()].concat()]).collect();
        assert_eq!(documented, all);
    }

    #[test]
    fn the_links_in_the_documentation_are_those_of_its_deals() {
        let card = RateCard::parse(include_str!("../../../public/rate-cards/sample.json")).unwrap();
        for (request, shared) in requests() {
            let link = Link::of(&request, &card, &shared).unwrap().to_string();
            let row = format!("| `{link}` | {} | {} |", link.len() - 1, link.len() + "https://quote.example.cn/".len());
            assert!(include_str!("../../../docs/sharing.md").contains(&row), "{row}");
        }
    }

    #[test]
    fn a_day_just_outside_the_near_ones_is_written_in_full() {
        let bits = |day: Date, zero, width, direction| {
            let mut counter = Counter::default();
            near_day(&mut counter, "day", &mut day.clone(), zero, width, direction).unwrap();
            counter.0[0].1
        };
        let day = |number| Date::from_day_number(number).unwrap();
        assert_eq!((bits(day(BEGINNING - 1), BEGINNING, 13, 1), bits(day(BEGINNING), BEGINNING, 13, 1)), (18, 14));
        assert_eq!((bits(day(BEGINNING + 8191), BEGINNING, 13, 1), bits(day(BEGINNING + 8192), BEGINNING, 13, 1)), (14, 18));
        assert_eq!((bits(day(100), 100, 14, -1), bits(day(101), 100, 14, -1)), (15, 18));
        assert_eq!(day(BEGINNING), Date::known(2026, 1, 1));
        assert_eq!(day(FIRST_DAY), Date::known(1900, 1, 1));
    }

    #[test]
    fn numbers_are_whole_on_both_sides_of_every_length() {
        use crate::share::link::bits::{BitReader, BitWriter};
        for value in [0, 1, 2, 3, (1 << 29) - 1, 1 << 29, (1 << 30) - 1, 1 << 30, 10_000_000_000, (1 << 34) - 1] {
            let mut writer = BitWriter::default();
            number(&mut writer, "", &mut value.clone()).unwrap();
            let mut read = 0;
            number(&mut BitReader::new(&writer.finish()), "", &mut read).unwrap();
            assert_eq!(read, value);
        }
        assert_eq!(number(&mut BitWriter::default(), "", &mut (1 << 34)), None);
    }

    #[test]
    fn a_share_is_whole_in_millionths_or_not_carried() {
        let share = |text: &str| millionths(text.parse().unwrap());
        assert_eq!(
            (share("0.3"), share("0.299999"), share("1"), share("0.2999999")),
            (Some(300_000), Some(299_999), Some(1_000_000), None)
        );
    }
}
