//! A civil date. There is no clock here: "today" is always given.
//!
//! The day count is the algorithm of H. Hinnant, *chrono-Compatible Low-Level Date Algorithms* (2013); checked against jiff in tests.

use core::fmt;
use core::str::FromStr;

use super::NumError;

/// A day of the Gregorian calendar, years 1900 to 2199.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: i32,
    month: u8,
    day: u8,
}

const FIRST_YEAR: i32 = 1900;
const LAST_YEAR: i32 = 2199;

fn days_in_month(year: i32, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    }
}

impl Date {
    /// From year, month (1 to 12) and day of the month.
    ///
    /// # Errors
    /// [`NumError::NoSuchDay`], also for 29 February in a common year and for years outside 1900 to 2199.
    pub fn new(year: i32, month: u8, day: u8) -> Result<Self, NumError> {
        let real = (FIRST_YEAR..=LAST_YEAR).contains(&year) && (1..=12).contains(&month) && day >= 1 && day <= days_in_month(year, month);
        if real { Ok(Self { year, month, day }) } else { Err(NumError::NoSuchDay) }
    }

    /// A date known when the program is written. Only for constants: an impossible one becomes 1 January 1900, which a test would show.
    pub const fn known(year: i32, month: u8, day: u8) -> Self {
        if month >= 1 && month <= 12 && day >= 1 && day <= 31 {
            Self { year, month, day }
        } else {
            Self { year: FIRST_YEAR, month: 1, day: 1 }
        }
    }

    /// The year.
    pub fn year(self) -> i32 {
        self.year
    }

    /// The month, 1 to 12.
    pub fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, 1 to 31.
    pub fn day(self) -> u8 {
        self.day
    }

    /// Days since 1 January 1970.
    pub fn day_number(self) -> i64 {
        let year = i64::from(self.year) - i64::from(self.month <= 2);
        let era = year.div_euclid(400);
        let year_of_era = year.rem_euclid(400);
        let month = (i64::from(self.month) + 9) % 12;
        let day_of_year = (153 * month + 2) / 5 + i64::from(self.day) - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        era * 146_097 + day_of_era - 719_468
    }

    /// The date this many days after 1 January 1970.
    ///
    /// # Errors
    /// [`NumError::NoSuchDay`] outside the years covered.
    pub fn from_day_number(number: i64) -> Result<Self, NumError> {
        let shifted = number.saturating_add(719_468);
        let era = shifted.div_euclid(146_097);
        let day_of_era = shifted.rem_euclid(146_097);
        let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let from_march = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * from_march + 2) / 5 + 1;
        let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
        let year = year_of_era + era.saturating_mul(400) + i64::from(month <= 2);
        let small = |value: i64| u8::try_from(value).map_err(|_| NumError::NoSuchDay);
        Self::new(i32::try_from(year).map_err(|_| NumError::NoSuchDay)?, small(month)?, small(day)?)
    }

    /// Days from this date to `later`; negative if it is earlier.
    pub fn days_until(self, later: Self) -> i64 {
        later.day_number() - self.day_number()
    }

    /// The same day `months` later, or that month's last day where it has no such day: 31 January plus one is 28 or 29 February.
    ///
    /// Count from the ORIGINAL date, not from a clamped one: 31 January plus two is 31 March.
    ///
    /// # Errors
    /// [`NumError::NoSuchDay`] beyond the years covered.
    pub fn plus_months(self, months: u32) -> Result<Self, NumError> {
        let index = i64::from(self.year) * 12 + i64::from(self.month) - 1 + i64::from(months);
        let year = i32::try_from(index.div_euclid(12)).map_err(|_| NumError::NoSuchDay)?;
        let month = u8::try_from(index.rem_euclid(12) + 1).map_err(|_| NumError::NoSuchDay)?;
        Self::new(year, month, self.day.min(days_in_month(year, month)))
    }

    /// Whole months from this date to `later`; zero if it is earlier.
    pub fn whole_months_until(self, later: Self) -> u32 {
        let months = (i64::from(later.year) - i64::from(self.year)) * 12 + i64::from(later.month) - i64::from(self.month);
        let whole = months - i64::from(later.day < self.day);
        u32::try_from(whole).unwrap_or(0)
    }
}

impl FromStr for Date {
    type Err = NumError;

    /// Reads `YYYY-MM-DD`.
    fn from_str(text: &str) -> Result<Self, NumError> {
        let bytes = text.as_bytes();
        if text.is_empty() {
            return Err(NumError::Empty);
        }
        let shape_fits = bytes.len() == 10
            && bytes.iter().enumerate().all(|(index, byte)| if index == 4 || index == 7 { *byte == b'-' } else { byte.is_ascii_digit() });
        if !shape_fits {
            return Err(NumError::NotADate);
        }
        let part = |range: core::ops::Range<usize>| text.get(range).and_then(|digits| digits.parse::<u16>().ok()).unwrap_or(0);
        let small = |value: u16| u8::try_from(value).unwrap_or(0);
        Self::new(i32::from(part(0..4)), small(part(5..7)), small(part(8..10)))
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_29th_of_february_exists_only_in_leap_years() {
        assert!("2024-02-29".parse::<Date>().is_ok());
        assert_eq!("2023-02-29".parse::<Date>(), Err(NumError::NoSuchDay));
        assert_eq!("1900-02-29".parse::<Date>(), Err(NumError::NoSuchDay));
        assert!("2000-02-29".parse::<Date>().is_ok());
    }

    #[test]
    fn what_is_not_a_date_is_refused() {
        for text in ["2024-2-3", "20240203", "2024/02/03", "２０２４-02-03", "2024-02-03T", "-024-02-03"] {
            assert_eq!(text.parse::<Date>(), Err(NumError::NotADate), "{text}");
        }
        assert_eq!("2024-13-01".parse::<Date>(), Err(NumError::NoSuchDay));
        assert_eq!("2024-00-00".parse::<Date>(), Err(NumError::NoSuchDay));
    }

    #[test]
    fn month_ends_clamp_from_the_original_day() {
        let start = Date::known(2023, 1, 31);
        let due: Vec<String> = (0..4).filter_map(|k| start.plus_months(k).ok()).map(|d| d.to_string()).collect();
        assert_eq!(due, ["2023-01-31", "2023-02-28", "2023-03-31", "2023-04-30"]);
    }

    #[test]
    fn every_day_agrees_with_jiff() {
        let mut day = jiff::civil::date(1900, 1, 1);
        let epoch = jiff::civil::date(1970, 1, 1);
        while day < jiff::civil::date(2199, 12, 31) {
            let ours = Date::new(i32::from(day.year()), day.month() as u8, day.day() as u8).map(Date::day_number);
            let theirs = (day - epoch).get_days();
            assert_eq!(ours, Ok(i64::from(theirs)));
            assert_eq!(Date::from_day_number(i64::from(theirs)).map(Date::day_number), ours);
            assert_eq!(Date::from_day_number(i64::from(theirs)).map(|day| day.to_string()), Ok(day.to_string()));
            day = day.tomorrow().unwrap_or(jiff::civil::Date::MAX);
        }
    }

    #[test]
    fn a_day_outside_the_years_covered_has_no_date() {
        assert_eq!(Date::from_day_number(-25_567), Date::new(1900, 1, 1));
        assert_eq!(Date::from_day_number(84_005), Date::new(2199, 12, 31));
        for outside in [-25_568, 84_006, i64::MIN, i64::MAX] {
            assert_eq!(Date::from_day_number(outside), Err(NumError::NoSuchDay));
        }
    }

    #[test]
    fn months_added_agree_with_jiff() {
        for start in [(2020, 1, 31), (2021, 5, 30), (2024, 2, 29), (1999, 12, 15)] {
            for months in 0..400u32 {
                let ours = Date::known(start.0, start.1, start.2).plus_months(months).map(|d| d.to_string());
                let theirs = jiff::civil::date(start.0 as i16, start.1 as i8, start.2 as i8) + jiff::Span::new().months(i64::from(months));
                assert_eq!(ours, Ok(theirs.to_string()));
            }
        }
    }
}
