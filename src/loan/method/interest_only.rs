//! 先息后本: interest every month, the whole principal with the last payment.

use crate::loan::{LoanError, Row};
use crate::num::{AnnualRate, Money};

use super::annuity::interest;

pub(crate) fn rows(principal: Money, annual_rate: AnnualRate, months: u32, start: u32) -> Result<Vec<Row>, LoanError> {
    let interest = interest(principal, annual_rate)?;
    Ok((1..=months)
        .map(|month| {
            let (repaid, balance) = if month == months { (principal, Money::ZERO) } else { (Money::ZERO, principal) };
            Row { period: start + month, principal: repaid, interest, balance }
        })
        .collect())
}

#[cfg(test)]
mod tests {
    use crate::loan::Method;
    use crate::loan::sample::{figures, laid_out, rate, rates, sample};

    #[test]
    fn the_course_loan_at_six_per_cent_pays_525_and_everything_at_the_end() {
        let schedule = sample(Method::InterestOnly { annual_rate: rate("0.06") });
        assert_eq!(figures(&schedule), ["525.00", "105525.00", "18900.00"]);
        assert_eq!(rates(&schedule), ["0.005000000000", "0.060000000000", "0.061677811864"]);
    }

    #[test]
    fn without_interest_nothing_is_paid_before_the_end() {
        assert_eq!(figures(&laid_out("100", 12, Method::InterestOnly { annual_rate: rate("0") }).unwrap()), ["0.00", "100.00", "0.00"]);
    }
}
