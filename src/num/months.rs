//! A number of months.

use core::fmt;

use super::NumError;

/// A loan term: 1 to 360 months.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Months(u16);

impl Months {
    /// The shortest term.
    pub const LEAST: u16 = 1;
    /// The longest term.
    pub const MOST: u16 = 360;
    /// One month, the shortest term.
    pub const ONE: Self = Self(Self::LEAST);

    /// As many months as a loan can have.
    pub const LONGEST: Self = Self(Self::MOST);

    /// From a count.
    ///
    /// # Errors
    /// [`NumError::TooSmall`] for 0, [`NumError::TooLarge`] above 360.
    pub fn new(count: u32) -> Result<Self, NumError> {
        match u16::try_from(count) {
            Ok(count) if count > Self::MOST => Err(NumError::TooLarge { most: Self::MOST.to_string() }),
            Ok(0) => Err(NumError::TooSmall { least: Self::LEAST.to_string() }),
            Ok(count) => Ok(Self(count)),
            Err(_) => Err(NumError::TooLarge { most: Self::MOST.to_string() }),
        }
    }

    /// The count.
    pub fn count(self) -> u32 {
        u32::from(self.0)
    }
}

impl fmt::Display for Months {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_term_runs_from_1_to_360_months() {
        assert!(matches!(Months::new(0), Err(NumError::TooSmall { .. })));
        assert!(Months::new(1).is_ok());
        assert!(Months::new(360).is_ok());
        assert!(matches!(Months::new(361), Err(NumError::TooLarge { .. })));
        assert!(matches!(Months::new(u32::MAX), Err(NumError::TooLarge { .. })));
    }
}
