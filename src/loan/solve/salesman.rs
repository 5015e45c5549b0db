//! "The salesman's number": a loan, a term and a payment told by somebody. Which method and rate give exactly this payment, and what does
//! it really cost a year?
//!
//! Source of the case: the course's own example, 105,000 over 36 months "at 0.5 % a month, about 3,400" (domain.md section 3).

use rust_decimal::Decimal;

use crate::num::{AnnualRate, FeeRate, Money, Months, half_up};

use crate::loan::{EffectiveCost, FlatFeeCharge, IrrError, LoanError, Method, Schedule, Terms};

/// A reading of the payment: a method at a rate as salesmen quote them, which gives exactly this payment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Interpretation {
    /// The method with its rate.
    pub method: Method,
    /// What a loan of this kind really costs.
    pub cost: EffectiveCost,
}

/// What the number told really means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SalesmansNumber {
    /// The annual cost if every month pays this much.
    pub cost: EffectiveCost,
    /// The monthly flat-fee rate that would give the payment, to six decimals; nothing if the payment is below P ÷ n.
    pub flat_fee_rate: Option<Decimal>,
    /// Methods at round rates that give the payment to the fen. Empty: no common method does, so something else is in it.
    pub matches: Vec<Interpretation>,
}

/// Reads a payment told for a loan.
///
/// # Errors
/// [`LoanError::NoSolution`] in `payment` when the payments do not even return the principal.
pub fn salesmans_number(principal: Money, months: Months, payment: Money) -> Result<SalesmansNumber, LoanError> {
    let flows = core::iter::once(principal.yuan()).chain(core::iter::repeat_n(-payment.yuan(), months.count() as usize));
    let no_answer = |_: IrrError| LoanError::NoSolution { field: "payment" };
    let cost = EffectiveCost::of_flows(flows).map_err(no_answer)?;
    if cost.monthly.fraction().is_sign_negative() && !cost.monthly.fraction().is_zero() {
        return Err(LoanError::NoSolution { field: "payment" });
    }
    let count = Decimal::from(months.count());
    let part = principal.yuan().checked_div(count);
    let flat_fee_rate = part
        .and_then(|part| payment.yuan().checked_sub(part))
        .filter(|fee| !fee.is_sign_negative())
        .and_then(|fee| fee.checked_div(principal.yuan()))
        .map(|rate| half_up(rate, 6));

    let mut matches = Vec::new();
    let mut consider = |method: Option<Method>| {
        let Some(method) = method else { return };
        let Ok(schedule) = Terms::new(principal, months, method, 0, Vec::new()).and_then(Schedule::new) else { return };
        if schedule.first_payment() == payment
            && let Ok(cost) = schedule.effective_cost()
        {
            matches.push(Interpretation { method, cost });
        }
    };
    // Flat fees are quoted in hundredths of a per cent a month, annual rates in twentieths of a per cent a year.
    consider(
        flat_fee_rate
            .and_then(|rate| FeeRate::new(half_up(rate, 4)).ok())
            .filter(|rate| !rate.fraction().is_zero())
            .map(|monthly_fee_rate| Method::FlatFee { monthly_fee_rate, charged: FlatFeeCharge::Each }),
    );
    let twentieth = |rate: Decimal| AnnualRate::new(half_up(rate * Decimal::from(2000), 0) / Decimal::from(2000)).ok();
    consider(twentieth(cost.simple.fraction()).map(|annual_rate| Method::EqualInstallment { annual_rate }));
    let first_interest = part.and_then(|part| payment.yuan().checked_sub(half_up(part, 2)));
    let equal_principal_rate = first_interest.and_then(|interest| (interest * Decimal::from(12)).checked_div(principal.yuan()));
    consider(
        equal_principal_rate
            .filter(|rate| !rate.is_sign_negative())
            .and_then(twentieth)
            .map(|annual_rate| Method::EqualPrincipal { annual_rate }),
    );
    Ok(SalesmansNumber { cost, flat_fee_rate, matches })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::loan::sample::{money, months, rate};

    fn told(payment: &str) -> Result<SalesmansNumber, LoanError> {
        salesmans_number(money("105000"), months(36), money(payment))
    }

    fn methods(payment: &str) -> Vec<Method> {
        told(payment).unwrap().matches.iter().map(|found| found.method).collect()
    }

    #[test]
    fn the_number_3441_67_is_half_a_per_cent_flat_or_the_first_month_of_equal_principal() {
        let flat = Method::FlatFee { monthly_fee_rate: "0.005".parse().unwrap(), charged: FlatFeeCharge::Each };
        assert_eq!(methods("3441.67"), [flat, Method::EqualPrincipal { annual_rate: rate("0.06") }]);
        let found = told("3441.67").unwrap().matches[0];
        assert_eq!([found.cost.simple.to_string(), found.cost.compound.to_string()], ["0.110824634733", "0.116630880952"]);
    }

    #[test]
    fn the_number_3194_30_is_an_equal_instalment_loan_at_six_per_cent() {
        assert_eq!(methods("3194.30"), [Method::EqualInstallment { annual_rate: rate("0.06") }]);
    }

    #[test]
    fn the_number_3400_fits_no_method_and_costs_over_ten_per_cent() {
        let number = told("3400").unwrap();
        assert!(number.matches.is_empty());
        assert_eq!([number.cost.simple.to_string(), number.cost.compound.to_string()], ["0.102420600755", "0.107367956817"]);
        assert_eq!(number.flat_fee_rate.map(|rate| rate.to_string()), Some("0.004603".to_owned()));
    }

    #[test]
    fn payments_that_do_not_return_the_principal_are_refused() {
        assert_eq!(told("2916.66"), Err(LoanError::NoSolution { field: "payment" }));
        assert!(told("2916.67").is_ok());
        assert_eq!(told("0"), Err(LoanError::NoSolution { field: "payment" }));
    }
}
