//! 贷款市场报价利率, one year, since it began to be published monthly.
//!
//! Months between two rows are unchanged. The series was last confirmed for July 2026; later dates get a "stale" finding. The earliest
//! rows and that of December 2021 are from memory and marked unverified.

use rust_decimal::Decimal;

use crate::compliance::{Basis, Citation, Confidence, Dated, Instrument, Series};
use crate::num::Date;

const fn published(year: i32, month: u8, day: u8, confidence: Confidence) -> Citation {
    Citation {
        instrument: Instrument::LoanPrimeRate,
        article: "",
        from: Date::known(year, month, day),
        until: None,
        basis: Basis::Regulation,
        confidence,
    }
}

/// Hundredths of a per cent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BasisPoints(pub u16);

impl BasisPoints {
    /// As a fraction.
    pub fn fraction(self) -> Decimal {
        Decimal::new(i64::from(self.0), 4)
    }
}

macro_rules! series {
    ($($name:ident: $year:literal-$month:literal-$day:literal $points:literal $confidence:ident;)*) => {
        $(static $name: Citation = published($year, $month, $day, Confidence::$confidence);)*
        /// The one-year rate.
        pub static ONE_YEAR: Series<BasisPoints> = Series {
            name: "one-year LPR",
            values: &[$(Dated { from: Date::known($year, $month, $day), value: BasisPoints($points), citation: &$name }),*],
        };
    };
}

series! {
    FROM_2025_05: 2025-5-20 300 Reported;
    FROM_2024_10: 2024-10-21 310 Reported;
    FROM_2024_07: 2024-7-22 335 Reported;
    FROM_2023_08: 2023-8-21 345 Reported;
    FROM_2023_06: 2023-6-20 355 Reported;
    FROM_2022_08: 2022-8-22 365 Reported;
    FROM_2022_01: 2022-1-20 370 Reported;
    FROM_2021_12: 2021-12-20 380 Unverified;
    FROM_2020_04: 2020-4-20 385 Reported;
    FROM_2020_02: 2020-2-20 405 Unverified;
    FROM_2019_11: 2019-11-20 415 Unverified;
    FROM_2019_09: 2019-9-20 420 Unverified;
    FROM_2019_08: 2019-8-20 425 Unverified;
}

/// The last publication that was confirmed.
pub const LAST_CONFIRMED: Date = Date::known(2026, 7, 20);

/// From this day a newer rate may have been published that we do not know.
pub const STALE_FROM: Date = Date::known(2026, 8, 20);
