//! Solving backwards: the loan, the down payment, the rate or the months that fit a payment. Every answer is proven by running forward.

use rust_decimal::Decimal;

use crate::num::{AnnualRate, Bracket, CostRate, Money, Months, NumError, Real, bracketed_root, nearest_half_up};

use super::error::InField;
use super::internal_rate_of_return::periodic;
use super::{LoanError, Method, Schedule, Terms};

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
    let most = 100_000_000u64.saturating_mul(100) / u64::try_from(unit.fen()).unwrap_or(1).max(1);
    let (mut good, mut bad) = (0u64, most.saturating_add(1));
    let mut best = None;
    while bad - good > 1 {
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
/// [`NumError::TooLarge`] in `payment` where the rate would be above 100 %.
pub fn annual_rate(terms: &Terms, payment: Money) -> Result<AnnualRate, LoanError> {
    let principal = terms.financed_principal()?;
    let months = terms.months().count() - terms.grace_months();
    let target = Real::from_decimal(payment.yuan());
    if let Method::FlatFee { .. } = terms.method() {
        return Err(LoanError::NotForThisMethod);
    }
    if let Method::EqualInstallment { .. } = terms.method() {
        let flows = core::iter::once(-principal.yuan()).chain(core::iter::repeat_n(payment.yuan(), months as usize));
        let monthly = periodic(flows).map_err(|_| LoanError::NoSolution { field: "payment" })?;
        let annual = nearest_half_up(&monthly.mul(&Real::from_u64(12)), CostRate::DECIMALS).in_field("payment")?;
        if annual.is_sign_negative() && !annual.is_zero() {
            return Err(LoanError::NoSolution { field: "payment" });
        }
        return AnnualRate::new(annual).in_field("payment");
    }
    // Other methods: the payment grows with the rate; the rate is searched in trillionths, the precision of the answer.
    let excess = |rate: &Real| -> Real {
        let fraction = nearest_half_up(rate, 24).unwrap_or_default();
        let method = AnnualRate::new(fraction).map(|rate| terms.method().at_rate(rate));
        match method.map_err(|_| ()).and_then(|method| method.regular_payment(principal, months).map_err(|_| ())) {
            Ok(exact) => exact.sub(&target),
            Err(()) => Real::ONE,
        }
    };
    let bracket = Bracket { low: Real::ZERO, high: Real::ONE };
    if excess(&Real::ONE).is_negative() {
        return Err(NumError::TooLarge { most: "1".to_owned() }).in_field("payment");
    }
    let rate = bracketed_root(bracket, excess).ok_or(LoanError::NoSolution { field: "payment" })?;
    AnnualRate::new(nearest_half_up(&rate, CostRate::DECIMALS).in_field("payment")?).in_field("payment")
}

/// The fewest months, up to 360, whose regular payment, rounded to the fen, stays within `payment`.
///
/// # Errors
/// [`LoanError::NoSolution`] in `payment` when not even 360 months do.
pub fn fewest_months(principal: Money, method: Method, grace_months: u32, fees: &[super::Fee], payment: Money) -> Result<Terms, LoanError> {
    for count in grace_months + 1..=u32::from(Months::MOST) {
        let months = Months::new(count).in_field("months")?;
        let Ok(terms) = Terms::new(principal, months, method, grace_months, fees.to_vec()) else { continue };
        if regular_payment(&terms).is_ok_and(|paid| paid <= payment) && Schedule::new(terms.clone()).is_ok() {
            return Ok(terms);
        }
    }
    Err(LoanError::NoSolution { field: "payment" })
}
