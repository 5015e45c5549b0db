//! The loan the tests look at: the course's own example, 105,000 over 36 months (domain: 150,000 with 30 % down).

use crate::num::{AnnualRate, Money, Months};

use super::{LoanError, Method, Schedule, Terms};

pub(crate) fn money(text: &str) -> Money {
    text.parse().unwrap()
}

pub(crate) fn rate(text: &str) -> AnnualRate {
    text.parse().unwrap()
}

pub(crate) fn months(count: u32) -> Months {
    Months::new(count).unwrap()
}

/// Terms without grace and fees.
pub(crate) fn terms(principal: &str, count: u32, method: Method) -> Result<Terms, LoanError> {
    Terms::new(money(principal), months(count), method, 0, Vec::new())
}

pub(crate) fn laid_out(principal: &str, count: u32, method: Method) -> Result<Schedule, LoanError> {
    terms(principal, count, method).and_then(Schedule::new)
}

/// 105,000 over 36 months.
pub(crate) fn sample(method: Method) -> Schedule {
    laid_out("105000", 36, method).unwrap()
}

/// First payment, last payment, interest.
pub(crate) fn figures(schedule: &Schedule) -> [String; 3] {
    [schedule.first_payment(), schedule.last_payment(), schedule.total_interest()].map(|money| money.to_string())
}

/// Monthly rate of return, times twelve, compounded.
pub(crate) fn rates(schedule: &Schedule) -> [String; 3] {
    let cost = schedule.effective_cost().unwrap();
    [cost.monthly, cost.simple, cost.compound].map(|rate| rate.to_string())
}
