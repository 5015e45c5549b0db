//! What a used car may be worth, what its loan is reckoned on, and whether lenders usually finance it.
//!
//! The estimate is a range with its reasons, never an appraisal. Source of the figures: the sales course the product implements (each
//! further year of age takes 10 to 15 % off, each further 20,000 km 5 to 8 %; excellent and good cars come close to the market average;
//! cars up to 8 years and 150,000 km are usually financed; accident, flood and odometer-tampered cars are refused). Where the course
//! leaves something open, the constant says that it is an assumption of the house. The module knows no law and asks for no plate or VIN.

mod basis;
mod estimate;
mod flag;

pub use basis::{Limb, PricingBasis};
pub use estimate::{Base, Estimate, Standing, ValueReason};
pub use flag::{Flag, Limits};

use core::fmt;

use crate::num::{Date, NumError, Ratio};

/// The condition of a car, as its seller or an inspector grades it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Condition {
    /// 优
    Excellent,
    /// 良
    Good,
    /// 中
    Fair,
    /// 差
    Poor,
}

/// A car, as far as it was told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Vehicle {
    /// The day of first registration.
    pub first_registered: Option<Date>,
    /// Kilometres driven.
    pub mileage_km: Option<u32>,
    /// The condition.
    pub condition: Option<Condition>,
    /// It had a serious accident.
    pub accident: bool,
    /// It stood in a flood.
    pub flood: bool,
    /// Its odometer was tampered with.
    pub odometer_tampered: bool,
}

/// A share from `least` to `most`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The smaller share.
    pub least: Ratio,
    /// The larger share.
    pub most: Ratio,
}

impl Span {
    fn percent(least: u8, most: u8) -> Self {
        Self { least: Ratio::from_percent(least), most: Ratio::from_percent(most) }
    }
}

/// Why a car cannot be judged as told.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum VehicleError {
    /// It is registered after the day of the quote.
    RegisteredInFuture {
        /// The day of registration told.
        registered: Date,
        /// The day of the quote.
        as_of: Date,
    },
    /// More kilometres than any car has.
    MileageTooLarge {
        /// The most that is believed.
        most_km: u32,
    },
    /// The estimate needs the day of first registration.
    RegistrationMissing,
    /// The estimate needs the mileage.
    MileageMissing,
    /// A figure does not fit.
    Number(NumError),
}

impl From<NumError> for VehicleError {
    fn from(error: NumError) -> Self {
        Self::Number(error)
    }
}

impl fmt::Display for VehicleError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::RegisteredInFuture { registered, as_of } => {
                write!(f, "first registration {registered} is after {as_of}; give a day up to {as_of}")
            }
            Self::MileageTooLarge { most_km } => write!(f, "too many kilometres; give at most {most_km}"),
            Self::RegistrationMissing => f.write_str("the day of first registration is needed"),
            Self::MileageMissing => f.write_str("the mileage is needed"),
            Self::Number(error) => error.fmt(f),
        }
    }
}

impl core::error::Error for VehicleError {}

impl Vehicle {
    /// More kilometres than this are taken for a slip of the finger. Assumption of the house.
    pub const MOST_BELIEVED_KM: u32 = 2_000_000;

    /// Whole years since first registration, if it was told.
    ///
    /// # Errors
    /// [`VehicleError::RegisteredInFuture`].
    pub fn whole_years(&self, as_of: Date) -> Result<Option<u32>, VehicleError> {
        match self.first_registered {
            Some(registered) if registered > as_of => Err(VehicleError::RegisteredInFuture { registered, as_of }),
            registered => Ok(registered.map(|day| day.whole_months_until(as_of) / 12)),
        }
    }

    /// The mileage, if it was told and can be believed.
    ///
    /// # Errors
    /// [`VehicleError::MileageTooLarge`].
    pub fn believed_km(&self) -> Result<Option<u32>, VehicleError> {
        match self.mileage_km {
            Some(km) if km > Self::MOST_BELIEVED_KM => Err(VehicleError::MileageTooLarge { most_km: Self::MOST_BELIEVED_KM }),
            km => Ok(km),
        }
    }
}
