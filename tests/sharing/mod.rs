//! Deals out of a number, the same for the same number, and the sample card they are made with.

#![allow(dead_code, reason = "each test binary uses what it needs")]

use std::sync::LazyLock;

use car_loan_quote::applicant::Applicant;
use car_loan_quote::loan::MethodKind;
use car_loan_quote::num::{Date, Money, Months, Ratio};
use car_loan_quote::quote::{DownPayment, Extra, Request};
use car_loan_quote::ratecard::RateCard;
use car_loan_quote::share::link::{Link, Shared};
use car_loan_quote::text::Locale;
use car_loan_quote::vehicle::{Condition, Vehicle};

pub(crate) const SAMPLE: &str = include_str!("../../public/rate-cards/sample.json");

pub(crate) fn card() -> &'static RateCard {
    static CARD: LazyLock<RateCard> = LazyLock::new(|| RateCard::parse(SAMPLE).unwrap());
    &CARD
}

/// Numbers that look random (SplitMix64, Steele, Lea and Flood 2014).
pub(crate) struct Numbers(pub(crate) u64);

impl Numbers {
    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ z >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ z >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ z >> 31
    }

    /// Below `end`.
    pub(crate) fn below(&mut self, end: u64) -> u64 {
        self.next() % end
    }

    pub(crate) fn chance(&mut self) -> bool {
        self.below(2) == 0
    }

    pub(crate) fn pick<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(all.len() as u64) as usize]
    }

    fn maybe<T>(&mut self, make: impl FnOnce(&mut Self) -> T) -> Option<T> {
        self.chance().then(|| make(self))
    }

    /// Money as people name it: in thousands, hundreds, yuan, or to the fen; at least one fen, and below `end`.
    fn money(&mut self, end: u64) -> Money {
        let unit = self.pick(&[1, 100, 10_000, 100_000]);
        let fen = (self.below(end) / unit * unit).max(1);
        Money::from_fen(fen as i64).unwrap()
    }
}

/// A request that makes a deal, with extras in the card's order and without a self-check.
pub(crate) fn request(n: &mut Numbers, card: &RateCard) -> Request {
    let days = if n.below(8) == 0 { (-2000, 60_000) } else { (20_454, 3000) };
    let as_of = Date::from_day_number(days.0 + n.below(days.1) as i64).unwrap();
    let ranges: &[u64] = &[10_000_000, 100_000_000, 10_000_000_000];
    let range = n.pick(ranges);
    let price = n.money(range);
    let fen = price.fen() as u64;
    let down_payment = match n.below(4) {
        0 => DownPayment::Amount(Money::from_fen(n.below(fen) as i64).unwrap()),
        1 => DownPayment::Amount(Money::from_fen((n.below(fen) / 100_000 * 100_000) as i64).unwrap()),
        2 => DownPayment::Share(Ratio::from_percent(n.below(100) as u8)),
        _ => DownPayment::Share(format!("0.{:06}", n.below(1_000_000)).parse().unwrap()),
    };
    let request = Request {
        as_of,
        price,
        appraisal: n.maybe(|n| n.money(range)),
        vehicle: Vehicle {
            first_registered: n.maybe(|n| Date::from_day_number(as_of.day_number() - n.below(20_000) as i64).unwrap()),
            mileage_km: n.maybe(|n| n.below(2_000_001) as u32),
            condition: n.maybe(|n| n.pick(&[Condition::Excellent, Condition::Good, Condition::Fair, Condition::Poor])),
            accident: n.below(8) == 0,
            flood: n.below(8) == 0,
            odometer_tampered: n.below(8) == 0,
        },
        down_payment,
        trade_in: if n.chance() { Money::ZERO } else { Money::from_fen(n.below(fen / 4 + 1) as i64).unwrap() },
        months: Months::new(1 + n.below(360) as u32).unwrap(),
        method: n.pick(&MethodKind::ALL),
        extras: card
            .add_ons
            .iter()
            .filter_map(|add_on| {
                let financed = n.chance();
                (n.below(4) == 0).then(|| Extra { add_on: add_on.id.as_str().to_owned(), financed })
            })
            .collect(),
        applicant: Applicant::default(),
    };
    // Down payment and trade-in together leave something to lend in nearly all; the others get what surely does.
    match car_loan_quote::quote::Deal::of(&request) {
        Ok(_) => request,
        Err(_) => Request {
            price: Money::from_yuan(150_000),
            down_payment: DownPayment::Share(Ratio::from_percent(30)),
            trade_in: Money::ZERO,
            ..request
        },
    }
}

pub(crate) fn shared(n: &mut Numbers, card: &RateCard) -> Shared {
    let code = |n: &mut Numbers, most: u64| -> String { (0..1 + n.below(most)).map(|_| n.pick(&SYMBOLS)).collect() };
    Shared {
        product: n.maybe(|n| n.below(card.products.len() as u64) as usize),
        language: n.pick(&Locale::ALL),
        campaign: n.maybe(|n| code(n, 5).parse().unwrap()),
        rep: n.maybe(|n| code(n, 4).parse().unwrap()),
    }
}

pub(crate) const SYMBOLS: [char; 32] = [
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'J', 'K', 'M', 'N', 'P', 'Q', 'R', 'S', 'T',
    'V', 'W', 'X', 'Y', 'Z',
];

/// A link out of a number; the few deals that are too much for one are passed over.
pub(crate) fn link(n: &mut Numbers, card: &RateCard) -> Link {
    loop {
        let (request, shared) = (request(n, card), shared(n, card));
        if let Ok(link) = Link::of(&request, card, &shared) {
            return link;
        }
    }
}

/// The checksum of symbols, by the reference code of BIP 350.
pub(crate) fn checksum(symbols: &str) -> String {
    let value = |c: char| SYMBOLS.iter().position(|symbol| *symbol == c).unwrap() as u32;
    let values = symbols.chars().map(value).chain([0; 6]);
    let remainder = values.fold(1_u32, |remainder, value| {
        let generator = [0x3b6a_57b2, 0x2650_8e6d, 0x1ea1_19fa, 0x3d42_33dd, 0x2a14_62b3];
        let shifted = (remainder & 0x1ff_ffff) << 5 ^ value;
        (0..5).filter(|bit| remainder >> 25 >> bit & 1 == 1).fold(shifted, |sum, bit| sum ^ generator[bit])
    });
    (0..6).map(|place| SYMBOLS[((remainder ^ 0x2bc8_30a3) >> (5 * (5 - place)) & 31) as usize]).collect()
}
