//! Solving backwards: the loan, the down payment, the rate or the months that fit a payment. Every answer is proven by running forward.

use rust_decimal::Decimal;

use crate::num::{AnnualRate, Bracket, CostRate, Money, Months, Real, bracketed_root, nearest_half_up};

use super::error::InField;
use super::internal_rate_of_return::periodic;
use super::{IrrError, LoanError, Method, Schedule, Terms};

mod salesman;

pub use salesman::{Interpretation, SalesmansNumber, salesmans_number};

/// The greatest loan whose regular payment, rounded to the fen, stays within a budget.
///
/// The answer is a multiple of `unit`. For a payment that falls the first one counts, for one that rises the highest.
/// `terms` gives months, method and fees; its principal is not looked at.
///
/// # Errors
/// [`LoanError::NoSolution`] in `payment` when even one unit costs more.
pub fn greatest_principal(terms: &Terms, budget: Money, unit: Money) -> Result<Terms, LoanError> {
    let unit = if unit.is_zero() { Money::from_yuan(1) } else { unit };
    let fits = |units: u64| -> Option<Terms> {
        let principal = Decimal::from(units).checked_mul(unit.yuan()).and_then(|yuan| Money::new(yuan).ok())?;
        let candidate = Terms::new(principal, terms.months(), terms.method(), terms.grace_months(), terms.fees().to_vec()).ok()?;
        (regular_payment(&candidate).ok()? <= budget).then_some(candidate)
    };
    // The payment grows with the principal, so the answer is found by halving.
    let unit_fen = unit.fen().unsigned_abs().max(1);
    let most = 10_000_000_000 / unit_fen;
    // A principal below the residual makes no loan; that is no sign of it being too high.
    let least = match terms.method() {
        Method::Balloon { residual, .. } => {
            let financed = terms.financed_principal()?.minus_or_zero(terms.principal());
            residual.minus_or_zero(financed).fen().unsigned_abs().div_ceil(unit_fen).max(1)
        }
        _ => 1,
    };
    let (mut good, mut bad) = (least - 1, most.saturating_add(1).max(least));
    let mut best = None;
    while good + 1 < bad {
        let middle = good + (bad - good) / 2;
        match fits(middle) {
            Some(candidate) => {
                good = middle;
                best = Some(candidate);
            }
            None => bad = middle,
        }
    }
    let best = best.ok_or(LoanError::NoSolution { field: "payment" })?;
    Schedule::new(best.clone())?;
    Ok(best)
}

/// The regular payment of a loan as it is paid, rounded to the fen.
///
/// # Errors
/// As [`Schedule::new`].
pub fn regular_payment(terms: &Terms) -> Result<Money, LoanError> {
    let exact = terms.method().regular_payment(terms.financed_principal()?, terms.months().count() - terms.grace_months())?;
    Money::nearest(&exact).in_field("principal")
}

/// The regular payment before it is rounded, to 38 digits: what formulas and spreadsheets call the instalment.
///
/// # Errors
/// As [`Schedule::new`].
pub fn unrounded_payment(terms: &Terms) -> Result<Real, LoanError> {
    terms.method().unrounded_payment(terms.financed_principal()?, terms.months().count() - terms.grace_months())
}

/// The least down payment that keeps the regular payment within a budget, with the loan it leaves.
///
/// # Errors
/// As [`greatest_principal`].
pub fn down_payment(terms: &Terms, price: Money, budget: Money, unit: Money) -> Result<(Money, Terms), LoanError> {
    let loan = greatest_principal(terms, budget, unit)?;
    Ok((price.minus_or_zero(loan.principal()), loan))
}

/// The nominal annual rate (12 × monthly) at which the unrounded regular payment equals `payment`, to twelve decimals.
///
/// # Errors
/// [`LoanError::NoSolution`] in `payment` below what rate 0 costs, and for a flat fee, which has no annual rate;
/// [`LoanError::RateAboveLimit`] where the rate would be above 100 %.
pub fn annual_rate(terms: &Terms, payment: Money) -> Result<AnnualRate, LoanError> {
    let principal = terms.financed_principal()?;
    let months = terms.months().count() - terms.grace_months();
    let target = Real::from_decimal(payment.yuan());
    if let Method::FlatFee { .. } = terms.method() {
        return Err(LoanError::NotForThisMethod);
    }
    if let Method::EqualInstallment { .. } = terms.method() {
        let flows = core::iter::once(-principal.yuan()).chain(core::iter::repeat_n(payment.yuan(), months as usize));
        let monthly = periodic(flows).map_err(|error| match error {
            // More than 10,000 times the principal a month, or nothing at all.
            IrrError::NoRoot if payment > principal => LoanError::RateAboveLimit,
            _ => LoanError::NoSolution { field: "payment" },
        })?;
        let annual = nearest_half_up(&monthly.mul(&Real::from_u64(12)), CostRate::DECIMALS).in_field("payment")?;
        if annual.is_sign_negative() && !annual.is_zero() {
            return Err(LoanError::NoSolution { field: "payment" });
        }
        return AnnualRate::new(annual).map_err(|_| LoanError::RateAboveLimit);
    }
    // Other methods: the payment grows with the rate.
    let excess = |rate: &Real| -> Real {
        let fraction = rate.to_decimal_half_up(24).unwrap_or_default();
        let method = AnnualRate::new(fraction).map(|rate| terms.method().at_rate(rate));
        match method.map_err(|_| ()).and_then(|method| method.unrounded_payment(principal, months).map_err(|_| ())) {
            Ok(exact) => exact.sub(&target),
            Err(()) => Real::ONE,
        }
    };
    let bracket = Bracket { low: Real::ZERO, high: Real::ONE };
    if excess(&Real::ONE).is_negative() {
        return Err(LoanError::RateAboveLimit);
    }
    let rate = bracketed_root(bracket, excess).ok_or(LoanError::NoSolution { field: "payment" })?;
    AnnualRate::new(nearest_half_up(&rate, CostRate::DECIMALS).in_field("payment")?).map_err(|_| LoanError::RateAboveLimit)
}

/// The fewest months, up to 360, whose regular payment, rounded to the fen, stays within `payment`.
///
/// # Errors
/// [`LoanError::NoSolution`] in `payment` when not even 360 months do; [`LoanError::NotForThisMethod`] for an interest-only loan, whose
/// regular payment is the same for any term.
pub fn fewest_months(principal: Money, method: Method, grace_months: u32, fees: &[super::Fee], payment: Money) -> Result<Terms, LoanError> {
    if let Method::InterestOnly { .. } = method {
        return Err(LoanError::NotForThisMethod);
    }
    for count in grace_months.saturating_add(1)..=u32::from(Months::MOST) {
        let months = Months::new(count).in_field("months")?;
        let Ok(terms) = Terms::new(principal, months, method, grace_months, fees.to_vec()) else { continue };
        if regular_payment(&terms).is_ok_and(|paid| paid <= payment) && Schedule::new(terms.clone()).is_ok() {
            return Ok(terms);
        }
    }
    Err(LoanError::NoSolution { field: "payment" })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::loan::sample::{money, months, rate, terms};
    use crate::loan::{Fee, FeeTiming, Step};

    fn annuity(annual_rate: &str) -> Method {
        Method::EqualInstallment { annual_rate: rate(annual_rate) }
    }

    fn greatest(method: Method, budget: &str, unit: &str) -> Result<String, LoanError> {
        let some = match method {
            Method::Balloon { residual, .. } => residual.to_string(),
            _ => "1".to_owned(),
        };
        greatest_principal(&terms(&some, 36, method)?, money(budget), money(unit)).map(|found| found.principal().to_string())
    }

    #[test]
    fn the_greatest_principal_pays_within_the_budget_after_rounding() {
        assert_eq!(greatest(annuity("0.06"), "3000", "100"), Ok("98600.00".to_owned()));
        assert_eq!(greatest(annuity("0.06"), "3194.30", "1"), Ok("105000.00".to_owned()));
        assert_eq!(greatest(annuity("0.06"), "3194.29", "1"), Ok("104999.00".to_owned()));
        assert_eq!(greatest(annuity("0"), "100000000", "0.01"), Ok("100000000.00".to_owned()));
    }

    #[test]
    fn a_budget_below_one_unit_has_no_answer() {
        assert_eq!(greatest(annuity("0.06"), "3.03", "100"), Err(LoanError::NoSolution { field: "payment" }));
        assert_eq!(greatest(annuity("0.06"), "3.04", "100"), Ok("100.00".to_owned()));
    }

    #[test]
    fn a_balloon_is_solved_from_its_residual_up() {
        let with = |residual: &str| Method::Balloon { annual_rate: rate("0.06"), residual: money(residual) };
        assert_eq!(greatest(with("90000"), "500", "1"), Ok("91643.00".to_owned()));
        assert_eq!(greatest(with("90000"), "450", "1"), Ok("90000.00".to_owned()));
        assert_eq!(greatest(with("90000"), "449.99", "1"), Err(LoanError::NoSolution { field: "payment" }));
        assert_eq!(greatest(with("100000000"), "500000", "7"), Err(LoanError::NoSolution { field: "payment" }));
    }

    #[test]
    fn the_highest_payment_counts_where_payments_rise_and_the_first_where_they_fall() {
        let rising = Method::StepUp { annual_rate: rate("0.06"), every: months(12), step: Step::Ratio("0.10".parse().unwrap()) };
        assert_eq!(greatest(rising, "3516.46", "1"), Ok("105000.00".to_owned()));
        let falling = Method::EqualPrincipal { annual_rate: rate("0.06") };
        assert_eq!(greatest(falling, "3441.67", "1"), Ok("105000.00".to_owned()));
    }

    #[test]
    fn the_down_payment_is_what_is_left_of_the_price() {
        let wanted = terms("1", 36, annuity("0.06")).unwrap();
        let (down, loan) = down_payment(&wanted, money("150000"), money("3194.30"), money("100")).unwrap();
        assert_eq!((down, loan.principal()), (money("45000"), money("105000")));
        assert_eq!(down_payment(&wanted, money("90000"), money("3194.30"), money("100")).unwrap().0, Money::ZERO);
    }

    #[test]
    fn the_rate_of_3400_a_month_is_ten_and_a_quarter_per_cent() {
        let loan = terms("105000", 36, annuity("0")).unwrap();
        assert_eq!(annual_rate(&loan, money("3400")).map(|rate| rate.to_string()), Ok("0.102420600755".to_owned()));
    }

    #[test]
    fn the_least_payment_has_rate_zero_and_a_fen_less_none() {
        let loan = terms("105000", 30, annuity("0.06")).unwrap();
        assert_eq!(annual_rate(&loan, money("3500")), Ok(AnnualRate::ZERO));
        assert_eq!(annual_rate(&loan, money("3499.99")), Err(LoanError::NoSolution { field: "payment" }));
        let falling = terms("105000", 30, Method::EqualPrincipal { annual_rate: rate("0.06") }).unwrap();
        assert_eq!(annual_rate(&falling, money("3500")), Ok(AnnualRate::ZERO));
        assert_eq!(annual_rate(&falling, money("3499.99")), Err(LoanError::NoSolution { field: "payment" }));
    }

    #[test]
    fn a_rate_above_one_hundred_per_cent_is_too_large() {
        let too_large =
            |method| annual_rate(&terms("105000", 12, method).unwrap(), money("90000")).map_err(|error| (error.code(), error.field()));
        for method in [annuity("0"), Method::EqualPrincipal { annual_rate: rate("0") }, Method::InterestOnly { annual_rate: rate("0") }] {
            assert_eq!(too_large(method), Err(("rate-above-limit", "payment")));
        }
        let flat = Method::FlatFee { monthly_fee_rate: "0.005".parse().unwrap(), charged: crate::loan::FlatFeeCharge::Each };
        assert_eq!(too_large(flat), Err(("not-for-this-method", "method")));
    }

    #[test]
    fn rates_of_other_methods_are_closed_forms() {
        let found = |method, payment: &str| annual_rate(&terms("105000", 36, method).unwrap(), money(payment)).map(|rate| rate.to_string());
        assert_eq!(found(Method::InterestOnly { annual_rate: rate("0") }, "525"), Ok("0.06".to_owned()));
        // 3500 = 105000 ÷ 36 + 105000 × r ÷ 12, so r = 1 ÷ 15.
        assert_eq!(found(Method::EqualPrincipal { annual_rate: rate("0") }, "3500"), Ok("0.066666666667".to_owned()));
    }

    #[test]
    fn the_fewest_months_keep_within_the_budget_and_one_less_does_not() {
        let fewest =
            |payment: &str| fewest_months(money("105000"), annuity("0.06"), 0, &[], money(payment)).map(|found| found.months().count());
        assert_eq!(fewest("3194.30"), Ok(36));
        assert_eq!(fewest("3194.29"), Ok(37));
        assert_eq!(fewest("200000"), Ok(1));
        assert_eq!(fewest("525"), Err(LoanError::NoSolution { field: "payment" }));
        // EC example 11: 200,000 at 6 % with 1500 a month takes 221 months.
        assert_eq!(fewest_months(money("200000"), annuity("0.06"), 0, &[], money("1500")).map(|found| found.months().count()), Ok(221));
    }

    #[test]
    fn months_that_cannot_hold_a_fee_or_the_grace_are_passed_over() {
        let fees = [Fee { amount: money("10"), when: FeeTiming::Month(40) }];
        assert_eq!(fewest_months(money("105000"), annuity("0.06"), 0, &fees, money("3194.30")).map(|found| found.months().count()), Ok(40));
        assert_eq!(fewest_months(money("105000"), annuity("0.06"), 6, &[], money("3777.79")).map(|found| found.months().count()), Ok(36));
        assert_eq!(
            fewest_months(money("105000"), Method::InterestOnly { annual_rate: rate("0.06") }, 0, &[], money("600")),
            Err(LoanError::NotForThisMethod)
        );
    }
}
