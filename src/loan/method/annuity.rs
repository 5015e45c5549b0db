//! What the methods with instalments share: growth factors, the interest of a month, paying down by given instalments.
//!
//! Growth factors (1 + i)^k are used instead of discount factors: they need no division and give P / n at rate zero without a special case.

use crate::loan::error::InField;
use crate::loan::{LoanError, Row};
use crate::num::{AnnualRate, Fen, Money, NumError, Real};

/// The interest of one month: half up(balance × annual rate ÷ 12). The exact product comes first; a rate divided by 12 beforehand would
/// break exact half-fen ties.
pub(crate) fn interest(balance: Money, annual_rate: AnnualRate) -> Result<Money, LoanError> {
    // In whole numbers: fen × digits of the rate ÷ (12 × 10^decimals of the rate). Nothing is rounded before the end.
    let overflow = || LoanError::Field { field: "annual_rate", reason: NumError::Overflow };
    let rate = annual_rate.fraction();
    let divisor = 10u128.saturating_pow(rate.scale()).saturating_mul(12);
    let twice = u128::from(balance.fen().unsigned_abs()).checked_mul(rate.mantissa().unsigned_abs() * 2).ok_or_else(overflow)?;
    let rounded = twice.checked_add(divisor).ok_or_else(overflow)? / (divisor * 2);
    Money::from_fen(Fen::try_from(rounded).map_err(|_| overflow())?).in_field("annual_rate")
}

/// (1 + i)^n and the sum of (1 + i)^k for k from 0 to n − 1.
pub(crate) fn growth_and_sum(annual_rate: AnnualRate, months: u32) -> (Real, Real) {
    let one_plus = Real::ONE.add(&annual_rate.monthly());
    let mut growth = Real::ONE;
    let mut sum = Real::ZERO;
    for _ in 0..months {
        sum = sum.add(&growth);
        growth = growth.mul(&one_plus);
    }
    (growth, sum)
}

/// Pays `principal` down with the instalment `instalment(k)` of each month k from 1; the last month pays what is left.
pub(crate) fn pay_down(
    principal: Money,
    annual_rate: AnnualRate,
    months: u32,
    start: u32,
    mut instalment: impl FnMut(u32) -> Result<Money, LoanError>,
) -> Result<Vec<Row>, LoanError> {
    let mut rows = Vec::with_capacity(months as usize);
    let mut balance = principal;
    for month in 1..=months {
        let interest = interest(balance, annual_rate)?;
        let repaid = if month == months {
            balance
        } else {
            let paid = instalment(month)?;
            // A rounded instalment can clear a tiny loan before its time; nothing is ever paid beyond the balance.
            paid.minus(interest).map_err(|_| LoanError::NegativeAmortisation { month: start + month })?.min(balance)
        };
        balance = balance.minus_or_zero(repaid);
        rows.push(Row { period: start + month, principal: repaid, interest, balance });
    }
    Ok(rows)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::loan::sample::{money, rate};

    fn of(balance: &str, annual_rate: &str) -> String {
        interest(money(balance), rate(annual_rate)).unwrap().to_string()
    }

    #[test]
    fn an_exact_half_fen_rounds_up_although_a_twelfth_of_the_rate_does_not_end() {
        // 1002 × 7 % ÷ 12 = 5.845 exactly; 1032 × 8.75 % ÷ 12 = 7.525 exactly.
        assert_eq!(of("1002", "0.07"), "5.85");
        assert_eq!(of("1032", "0.0875"), "7.53");
    }

    #[test]
    fn a_hair_below_half_a_fen_rounds_down() {
        assert_eq!(of("1001.99", "0.07"), "5.84");
        assert_eq!(of("1002", "0.0699999999999999999999999999"), "5.84");
        assert_eq!(of("1002", "0.0700000000000000000000000001"), "5.85");
    }

    #[test]
    fn the_greatest_balance_at_the_longest_rate_fits() {
        assert_eq!(of("100000000", "0.9999999999999999999999999999"), "8333333.33");
        assert_eq!(of("100000000", "1"), "8333333.33");
        assert_eq!(of("0", "1"), "0.00");
    }

    #[test]
    fn growth_at_rate_zero_is_one_and_its_sum_the_months() {
        let (growth, sum) = growth_and_sum(AnnualRate::ZERO, 36);
        assert_eq!((growth, sum), (Real::ONE, Real::from_u64(36)));
    }

    #[test]
    fn an_instalment_below_the_interest_is_refused_with_its_month() {
        let paid = pay_down(money("1000"), rate("0.12"), 3, 5, |_| Ok(money("9.99")));
        assert_eq!(paid, Err(LoanError::NegativeAmortisation { month: 6 }));
        assert!(pay_down(money("1000"), rate("0.12"), 3, 5, |_| Ok(money("10.00"))).is_ok());
    }
}
