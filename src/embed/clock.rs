//! Today, in the time zone of mainland China, whatever zone the device is set to.

use crate::num::Date;

/// China is eight hours ahead of UTC all year.
const MINUTES_AHEAD: u32 = 8 * 60;

/// Today in China. A clock outside the calendar gives the last day it covers, for which every rate card has expired.
pub(super) fn today() -> Date {
    let now = js_sys::Date::new_0();
    // The browser's own calendar carries the minutes over into hours and days.
    now.set_utc_minutes(now.get_utc_minutes() + MINUTES_AHEAD);
    let field = |value: u32| u8::try_from(value).unwrap_or(0);
    let year = i32::try_from(now.get_utc_full_year()).unwrap_or(0);
    Date::new(year, field(now.get_utc_month() + 1), field(now.get_utc_date())).unwrap_or(Date::known(2199, 12, 31))
}
