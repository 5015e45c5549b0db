//! The estimated value of a car, as a range.

use rust_decimal::Decimal;

use super::{Condition, Span, Vehicle, VehicleError};
use crate::num::{Date, Money};

/// One step of mileage in the course's figures.
const KM_PER_STEP: u32 = 20_000;

/// What a car of the market average has driven a year. Assumption of the house: the course says what each FURTHER 20,000 km takes off,
/// but not from where it counts; a step a year lets an ordinary car keep the average price.
const ORDINARY_KM_PER_YEAR: u32 = 20_000;

/// Estimates are rounded outwards to this many yuan, so that they do not look more exact than they are. Assumption of the house.
const ROUNDED_TO_YUAN: u32 = 100;

/// What each further year takes off (course).
fn off_per_year() -> Span {
    Span::percent(10, 15)
}

/// What each further 20,000 km take off (course).
fn off_per_step() -> Span {
    Span::percent(5, 8)
}

/// The share of the market average a condition keeps. The course says that excellent and good come close to the average; the figures are
/// assumptions of the house. Not told counts as good to fair.
fn kept_in(condition: Option<Condition>) -> Span {
    match condition {
        Some(Condition::Excellent) => Span::percent(98, 100),
        Some(Condition::Good) => Span::percent(95, 100),
        Some(Condition::Fair) => Span::percent(85, 95),
        Some(Condition::Poor) => Span::percent(70, 85),
        None => Span::percent(85, 100),
    }
}

/// What the estimate starts from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Base {
    /// The price of the same model when new. Every year of age and every 20,000 km take something off.
    NewPrice(Money),
    /// What cars of the same model and year of registration sell for. Age is in it already; only kilometres beyond 20,000 a year take
    /// something off. Fewer kilometres add nothing.
    MarketAverage(Money),
}

/// Why the estimate is what it is, in the order in which it was applied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValueReason {
    /// Years of age, each taking `off_each` of what was left.
    Age {
        /// Whole years since first registration.
        years: u32,
        /// What each takes off.
        off_each: Span,
    },
    /// Mileage in whole steps, each taking `off_each` of what was left.
    Mileage {
        /// Kilometres driven.
        km: u32,
        /// Kilometres from which the steps count.
        beyond_km: u32,
        /// Kilometres in a step.
        step_km: u32,
        /// Whole steps.
        steps: u32,
        /// What each takes off.
        off_each: Span,
    },
    /// The condition, and the share of the average it keeps.
    Condition {
        /// The condition; `None`: not told, counted as good to fair.
        condition: Option<Condition>,
        /// The share kept.
        kept: Span,
    },
}

/// How a price stands to an estimate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Below the range.
    Below,
    /// Within it, ends included.
    Within,
    /// Above it.
    Above,
}

/// An estimated value. Not an appraisal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Estimate {
    low: Money,
    high: Money,
    reasons: Vec<ValueReason>,
}

impl Estimate {
    /// The lower end, rounded down to 100 yuan.
    pub fn low(&self) -> Money {
        self.low
    }

    /// The upper end, rounded up to 100 yuan but not above the base.
    pub fn high(&self) -> Money {
        self.high
    }

    /// Why.
    pub fn reasons(&self) -> &[ValueReason] {
        &self.reasons
    }

    /// How a price stands to the range.
    pub fn standing(&self, price: Money) -> Standing {
        if price < self.low {
            Standing::Below
        } else if price > self.high {
            Standing::Above
        } else {
            Standing::Within
        }
    }
}

/// `whole` after `times` cuts of `off`, each of what was left. It stops at zero.
fn cut(whole: Decimal, off: Decimal, times: u32) -> Decimal {
    let kept = Decimal::ONE + -off;
    let mut left = whole;
    for _ in 0..times {
        if left.is_zero() {
            break;
        }
        left = left.checked_mul(kept).unwrap_or_default();
    }
    left
}

impl Vehicle {
    /// Estimates what the car is worth on a day.
    ///
    /// # Errors
    /// [`VehicleError::RegistrationMissing`] and [`VehicleError::MileageMissing`] where they were not told,
    /// [`VehicleError::RegisteredInFuture`], [`VehicleError::MileageTooLarge`], and [`VehicleError::Number`] for a base too large to reckon with.
    pub fn estimate(&self, base: Base, as_of: Date) -> Result<Estimate, VehicleError> {
        let years = self.whole_years(as_of)?.ok_or(VehicleError::RegistrationMissing)?;
        let km = self.believed_km()?.ok_or(VehicleError::MileageMissing)?;
        let (whole, age_steps, beyond_km) = match base {
            Base::NewPrice(price) => (price, years, 0),
            // A car in its first year has the first year's kilometres.
            Base::MarketAverage(price) => (price, 0, years.max(1).saturating_mul(ORDINARY_KM_PER_YEAR)),
        };
        let steps = km.saturating_sub(beyond_km) / KM_PER_STEP;
        let kept = kept_in(self.condition);
        let value = |by_year: Decimal, by_step: Decimal, keeps: Decimal| {
            cut(cut(whole.yuan(), by_year, age_steps), by_step, steps).checked_mul(keeps).unwrap_or_default()
        };
        let low = value(off_per_year().most.fraction(), off_per_step().most.fraction(), kept.least.fraction());
        let high = value(off_per_year().least.fraction(), off_per_step().least.fraction(), kept.most.fraction());

        let mut reasons = Vec::new();
        if age_steps > 0 {
            reasons.push(ValueReason::Age { years: age_steps, off_each: off_per_year() });
        }
        if steps > 0 {
            reasons.push(ValueReason::Mileage { km, beyond_km, step_km: KM_PER_STEP, steps, off_each: off_per_step() });
        }
        reasons.push(ValueReason::Condition { condition: self.condition, kept });
        let unit = Money::from_yuan(ROUNDED_TO_YUAN);
        Ok(Estimate { low: Money::half_up(low)?.floor_to(unit), high: Money::half_up(high)?.ceil_to(unit).min(whole), reasons })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const AS_OF: Date = Date::known(2026, 9, 30);

    fn car(registered: Date, km: u32, condition: Condition) -> Vehicle {
        Vehicle { first_registered: Some(registered), mileage_km: Some(km), condition: Some(condition), ..Vehicle::default() }
    }

    fn range(vehicle: Vehicle, base: Base) -> (u32, u32) {
        let estimate = vehicle.estimate(base, AS_OF).unwrap();
        let yuan = |money: Money| u32::try_from(money.fen() / 100).unwrap();
        (yuan(estimate.low()), yuan(estimate.high()))
    }

    #[test]
    fn a_new_excellent_car_keeps_nearly_all_of_its_price() {
        let new = car(AS_OF, 0, Condition::Excellent);
        assert_eq!(range(new, Base::NewPrice(Money::from_yuan(200_000))), (196_000, 200_000));
    }

    #[test]
    fn each_year_and_each_20_000_km_take_their_share_of_what_was_left() {
        // Low: 200,000 x 0.85^3 x 0.92^2 x 0.95; high: 200,000 x 0.90^3 x 0.95^2. Rounded outwards to 100 yuan.
        let used = car(Date::known(2023, 9, 30), 45_000, Condition::Good);
        assert_eq!(range(used, Base::NewPrice(Money::from_yuan(200_000))), (98_700, 131_600));
        let estimate = used.estimate(Base::NewPrice(Money::from_yuan(200_000)), AS_OF).unwrap();
        assert_eq!(
            estimate.reasons(),
            [
                ValueReason::Age { years: 3, off_each: Span::percent(10, 15) },
                ValueReason::Mileage { km: 45_000, beyond_km: 0, step_km: 20_000, steps: 2, off_each: Span::percent(5, 8) },
                ValueReason::Condition { condition: Some(Condition::Good), kept: Span::percent(95, 100) },
            ]
        );
    }

    #[test]
    fn a_year_counts_from_the_anniversary_and_a_step_from_its_last_kilometre() {
        let price = Base::NewPrice(Money::from_yuan(100_000));
        let high = |registered, km| range(car(registered, km, Condition::Excellent), price).1;
        assert_eq!(high(Date::known(2025, 10, 1), 19_999), 100_000);
        assert_eq!(high(Date::known(2025, 9, 30), 19_999), 90_000);
        assert_eq!(high(Date::known(2025, 10, 1), 20_000), 95_000);
    }

    #[test]
    fn a_market_average_has_the_age_in_it_and_20_000_km_a_year() {
        let average = Base::MarketAverage(Money::from_yuan(100_000));
        let high = |km| range(car(Date::known(2023, 9, 30), km, Condition::Excellent), average).1;
        assert_eq!(high(10_000), 100_000);
        assert_eq!(high(79_999), 100_000);
        assert_eq!(high(80_000), 95_000);
        // In its first year a car may have driven the first 20,000.
        assert_eq!(range(car(AS_OF, 39_999, Condition::Excellent), average).1, 100_000);
        assert_eq!(range(car(AS_OF, 40_000, Condition::Excellent), average).1, 95_000);
    }

    #[test]
    fn a_worse_condition_is_worth_less_and_an_untold_one_spans_good_to_fair() {
        let average = Base::MarketAverage(Money::from_yuan(100_000));
        let range_of = |condition| range(Vehicle { condition, ..car(AS_OF, 0, Condition::Good) }, average);
        assert_eq!(range_of(Some(Condition::Excellent)), (98_000, 100_000));
        assert_eq!(range_of(Some(Condition::Good)), (95_000, 100_000));
        assert_eq!(range_of(Some(Condition::Fair)), (85_000, 95_000));
        assert_eq!(range_of(Some(Condition::Poor)), (70_000, 85_000));
        assert_eq!(range_of(None), (85_000, 100_000));
    }

    #[test]
    fn what_is_needed_and_was_not_told_is_an_error() {
        let base = Base::NewPrice(Money::from_yuan(100_000));
        let untold = Vehicle::default();
        assert_eq!(untold.estimate(base, AS_OF), Err(VehicleError::RegistrationMissing));
        let no_km = Vehicle { first_registered: Some(AS_OF), ..untold };
        assert_eq!(no_km.estimate(base, AS_OF), Err(VehicleError::MileageMissing));
        let registered = Date::known(2026, 10, 1);
        let future = car(registered, 0, Condition::Good);
        assert_eq!(future.estimate(base, AS_OF), Err(VehicleError::RegisteredInFuture { registered, as_of: AS_OF }));
    }

    #[test]
    fn a_price_stands_below_within_or_above_the_range() {
        let estimate = car(AS_OF, 0, Condition::Fair).estimate(Base::MarketAverage(Money::from_yuan(100_000)), AS_OF).unwrap();
        for (price, standing) in
            [("84999.99", Standing::Below), ("85000", Standing::Within), ("95000", Standing::Within), ("95000.01", Standing::Above)]
        {
            assert_eq!(estimate.standing(price.parse().unwrap()), standing, "{price}");
        }
    }

    proptest::proptest! {
        #[test]
        fn any_car_has_a_range_in_order_and_not_above_its_base(
            price in 0..=100_000_000_000_000_i64, months in 0..=1_196_u32, km in 0..=Vehicle::MOST_BELIEVED_KM, as_average: bool,
        ) {
            let price = Money::from_fen(price).unwrap();
            let as_of = Date::known(2026, 9, 30);
            let registered = Date::known(1927, 1, 31).plus_months(months).unwrap();
            let base = if as_average { Base::MarketAverage(price) } else { Base::NewPrice(price) };
            let estimate = car(registered, km, Condition::Poor).estimate(base, as_of).unwrap();
            proptest::prop_assert!(estimate.low() <= estimate.high() && estimate.high() <= price);
        }
    }
}
