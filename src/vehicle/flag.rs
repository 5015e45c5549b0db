//! What speaks against financing a car.

use super::{Vehicle, VehicleError};
use crate::num::Date;

/// The most a lender usually finances.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Years since first registration; the anniversary itself is within.
    pub most_age_years: u32,
    /// Kilometres; this many are within.
    pub most_mileage_km: u32,
}

impl Limits {
    /// The course's limits: 8 years and 150,000 km.
    pub const HOUSE: Self = Self { most_age_years: 8, most_mileage_km: 150_000 };
}

/// Something that speaks against financing a car.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flag {
    /// It had an accident; lenders refuse it.
    Accident,
    /// It stood in a flood; lenders refuse it.
    Flood,
    /// Its odometer was tampered with; lenders refuse it.
    OdometerTampered,
    /// It is older than lenders usually finance.
    TooOld {
        /// Whole years since first registration. Equal to the limit in the year after the anniversary.
        years: u32,
        /// The most.
        limit_years: u32,
    },
    /// It has more kilometres than lenders usually finance.
    TooFar {
        /// Kilometres.
        km: u32,
        /// The most.
        limit_km: u32,
    },
}

impl Flag {
    /// Whether the course's lenders refuse such a car outright; otherwise it is only hard to finance.
    pub fn is_refused(self) -> bool {
        matches!(self, Self::Accident | Self::Flood | Self::OdometerTampered)
    }
}

impl Vehicle {
    /// What speaks against financing this car, gravest first. What was not told raises no flag.
    ///
    /// # Errors
    /// [`VehicleError::RegisteredInFuture`], [`VehicleError::MileageTooLarge`].
    pub fn flags(&self, as_of: Date, limits: Limits) -> Result<Vec<Flag>, VehicleError> {
        let years = self.whole_years(as_of)?;
        let km = self.believed_km()?;
        let mut flags = Vec::new();
        for (told, flag) in [(self.accident, Flag::Accident), (self.flood, Flag::Flood), (self.odometer_tampered, Flag::OdometerTampered)] {
            if told {
                flags.push(flag);
            }
        }
        // Past the last year dates cover, no car is too old yet.
        let last_day = self.first_registered.and_then(|day| day.plus_months(limits.most_age_years.saturating_mul(12)).ok());
        if let (Some(years), Some(last_day)) = (years, last_day)
            && as_of > last_day
        {
            flags.push(Flag::TooOld { years, limit_years: limits.most_age_years });
        }
        if let Some(km) = km.filter(|km| *km > limits.most_mileage_km) {
            flags.push(Flag::TooFar { km, limit_km: limits.most_mileage_km });
        }
        Ok(flags)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn flags(registered: Date, km: u32, as_of: Date) -> Result<Vec<Flag>, VehicleError> {
        Vehicle { first_registered: Some(registered), mileage_km: Some(km), ..Vehicle::default() }.flags(as_of, Limits::HOUSE)
    }

    #[test]
    fn a_car_is_too_old_on_the_day_after_its_eighth_anniversary() {
        let registered = Date::known(2018, 9, 30);
        assert_eq!(flags(registered, 0, Date::known(2026, 9, 30)), Ok(vec![]));
        assert_eq!(flags(registered, 0, Date::known(2026, 10, 1)), Ok(vec![Flag::TooOld { years: 8, limit_years: 8 }]));
        assert_eq!(flags(registered, 0, Date::known(2027, 9, 30)), Ok(vec![Flag::TooOld { years: 9, limit_years: 8 }]));
    }

    #[test]
    fn a_car_registered_on_a_leap_day_has_its_anniversary_at_the_end_of_february() {
        let registered = Date::known(2016, 2, 29);
        assert_eq!(flags(registered, 0, Date::known(2024, 2, 29)), Ok(vec![]));
        assert_eq!(flags(registered, 0, Date::known(2024, 3, 1)).map(|f| f.len()), Ok(1));
    }

    #[test]
    fn a_car_has_gone_too_far_after_150_000_km() {
        let day = Date::known(2026, 9, 30);
        assert_eq!(flags(day, 150_000, day), Ok(vec![]));
        assert_eq!(flags(day, 150_001, day), Ok(vec![Flag::TooFar { km: 150_001, limit_km: 150_000 }]));
    }

    #[test]
    fn a_registration_after_the_day_of_the_quote_is_an_error() {
        let (registered, as_of) = (Date::known(2026, 10, 1), Date::known(2026, 9, 30));
        assert_eq!(flags(registered, 0, as_of), Err(VehicleError::RegisteredInFuture { registered, as_of }));
    }

    #[test]
    fn more_kilometres_than_any_car_has_are_an_error() {
        let day = Date::known(2026, 9, 30);
        assert!(flags(day, 2_000_000, day).is_ok());
        assert_eq!(flags(day, 2_000_001, day), Err(VehicleError::MileageTooLarge { most_km: 2_000_000 }));
    }

    #[test]
    fn accident_flood_and_tampering_are_refused_and_nothing_told_raises_no_flag() {
        let day = Date::known(2026, 9, 30);
        let wreck = Vehicle { accident: true, flood: true, odometer_tampered: true, ..Vehicle::default() };
        let flags = wreck.flags(day, Limits::HOUSE).unwrap();
        assert_eq!(flags, [Flag::Accident, Flag::Flood, Flag::OdometerTampered]);
        assert!(flags.into_iter().all(Flag::is_refused));
        assert_eq!(Vehicle::default().flags(day, Limits::HOUSE), Ok(vec![]));
    }
}
