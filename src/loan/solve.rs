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
        return Err(NumError::TooLarge { most: "1".to_owned() }).in_field("payment");
    }
    let rate = bracketed_root(bracket, excess).ok_or(LoanError::NoSolution { field: "payment" })?;
    AnnualRate::new(nearest_half_up(&rate, CostRate::DECIMALS).in_field("payment")?).in_field("payment")
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
