//! The internal rate of return of cash flows: the discount rate at which they are worth nothing together.
//!
//! Flows whose sign changes once have exactly one rate, found by bisection inside a bracket. With more sign changes there may be none
//! or several; all of them are isolated, by the argument that proves Descartes' rule of signs for real exponents: dividing by one power
//! and differentiating removes one sign change, and between the extremes found that way the function is monotone
//! (G. Pólya and G. Szegő, *Problems and Theorems in Analysis II*, part V, problems 36 and 77).

use core::fmt;

use rust_decimal::Decimal;

use crate::num::{Bracket, Real, bracketed_root};

/// Why flows have no single internal rate of return.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IrrError {
    /// All flows point the same way (or there are none).
    NoSignChange,
    /// No rate in the range makes them worth nothing.
    NoRoot,
    /// This many rates do.
    SeveralRoots(usize),
}

impl IrrError {
    /// A stable machine-readable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::NoSignChange => "no-sign-change",
            Self::NoRoot => "no-root",
            Self::SeveralRoots(_) => "several-roots",
        }
    }
}

impl fmt::Display for IrrError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoSignChange => f.write_str("all flows have the same sign; one side must pay and the other receive"),
            Self::NoRoot => f.write_str("no rate between -0.999999 and 10000 makes the flows worth nothing"),
            Self::SeveralRoots(count) => write!(f, "{count} different rates make the flows worth nothing, so none is the rate of return"),
        }
    }
}

impl core::error::Error for IrrError {}

/// A flow at a whole number of time steps from the start.
#[derive(Clone, Copy, Debug)]
pub struct TimedFlow {
    /// Time steps from the start.
    pub at: u64,
    /// Positive one way, negative the other.
    pub amount: Decimal,
}

/// The rate per period of flows at 0, 1, 2, … periods.
///
/// # Errors
/// See [`IrrError`]; rates are looked for in the open range −0.999999 to 10,000.
pub fn periodic(flows: impl IntoIterator<Item = Decimal>) -> Result<Real, IrrError> {
    rate_of(flows.into_iter().enumerate().map(|(at, amount)| TimedFlow { at: at as u64, amount }), 1)
}

/// The rate per unit of time of flows measured in steps, `steps_per_unit` to the unit (365 days to the year, for example). At least 1.
///
/// # Errors
/// As [`periodic`].
pub fn rate_of(flows: impl IntoIterator<Item = TimedFlow>, steps_per_unit: u64) -> Result<Real, IrrError> {
    let steps_per_unit = steps_per_unit.max(1);
    let terms = merged(flows);
    let sign_changes = sign_changes(&terms);
    if sign_changes == 0 {
        return Err(IrrError::NoSignChange);
    }
    // The unknown is the growth of one step, g = (1 + rate)^(1/steps). The flows are worth nothing where Σ amount × g^(last − at) = 0.
    let last = terms.last().map_or(0, |term| term.at);
    let polynomial: Vec<Term> = terms.iter().rev().map(|term| Term { coefficient: term.coefficient, power: last - term.at }).collect();
    let range = Bracket { low: step_growth(&lowest_growth(), steps_per_unit), high: step_growth(&highest_growth(), steps_per_unit) };
    if sign_changes == 1 && evaluate(&polynomial, &Real::ONE).is_zero() {
        return Ok(Real::ZERO);
    }
    let roots = roots(&polynomial, sign_changes, &range);
    match roots.as_slice() {
        [] => Err(IrrError::NoRoot),
        [growth] => Ok(growth.powi(steps_per_unit).sub(&Real::ONE)),
        several => Err(IrrError::SeveralRoots(several.len())),
    }
}

fn lowest_growth() -> Real {
    Real::power_of_ten(-6)
}

fn highest_growth() -> Real {
    Real::from_u64(10_001)
}

#[derive(Clone, Copy, Debug)]
struct Term {
    coefficient: Real,
    power: u64,
}

#[derive(Clone, Copy, Debug)]
struct Merged {
    coefficient: Real,
    at: u64,
}

/// Flows in time order, those of the same moment added up, those of nothing left out.
fn merged(flows: impl IntoIterator<Item = TimedFlow>) -> Vec<Merged> {
    let mut sorted: Vec<TimedFlow> = flows.into_iter().collect();
    sorted.sort_by_key(|flow| flow.at);
    let mut out: Vec<Merged> = Vec::with_capacity(sorted.len());
    for flow in sorted {
        let coefficient = Real::from_decimal(flow.amount);
        match out.last_mut() {
            Some(previous) if previous.at == flow.at => previous.coefficient = previous.coefficient.add(&coefficient),
            _ => out.push(Merged { coefficient, at: flow.at }),
        }
    }
    out.retain(|term| !term.coefficient.is_zero());
    out
}

fn sign_changes(terms: &[Merged]) -> usize {
    terms.windows(2).filter(|pair| matches!(pair, [a, b] if a.coefficient.is_negative() != b.coefficient.is_negative())).count()
}

/// Terms come in rising powers.
fn evaluate(terms: &[Term], at: &Real) -> Real {
    // Horner's rule from the highest power down.
    let mut sum = Real::ZERO;
    let mut power = terms.last().map_or(0, |term| term.power);
    for term in terms.iter().rev() {
        let gap = power - term.power;
        sum = if gap == 1 { sum.mul(at) } else { sum.mul(&at.powi(gap)) };
        sum = sum.add(&term.coefficient);
        power = term.power;
    }
    sum.mul(&at.powi(power))
}

/// Whether the value at a point is zero as far as its digits can tell.
fn vanishes(terms: &[Term], at: &Real) -> bool {
    let magnitudes: Vec<Term> = terms.iter().map(|term| Term { coefficient: term.coefficient.abs(), power: term.power }).collect();
    evaluate(terms, at).abs() <= evaluate(&magnitudes, at).shifted(-80)
}

/// All roots inside `range`, in rising order.
fn roots(terms: &[Term], sign_changes: usize, range: &Bracket) -> Vec<Real> {
    if sign_changes == 0 {
        return Vec::new();
    }
    let mut points = vec![range.low];
    points.extend(extremes(terms, sign_changes, range));
    points.push(range.high);
    let mut found: Vec<Real> = Vec::new();
    for (index, pair) in points.windows(2).enumerate() {
        let [low, high] = pair else { continue };
        let touches = index > 0 && vanishes(terms, low);
        if touches {
            found.push(*low);
            continue;
        }
        if index + 2 < points.len() && vanishes(terms, high) {
            continue;
        }
        // The ends of the range are outside it.
        if let Some(root) = bracketed_root(near(terms, low, high), |at| evaluate(terms, at))
            && inside(&root, range)
        {
            found.push(root);
        }
    }
    found
}

/// Whether a root lies inside the open range; its ends are decimals, so a root on one of them shows only up to rounding.
fn inside(root: &Real, range: &Bracket) -> bool {
    root.sub(&range.low) > range.low.shifted(-90) && range.high.sub(root) > range.high.shifted(-90)
}

/// Narrows a wide interval from growth 1 outwards, where the rates of loans lie, so that the root finder starts close.
fn near(terms: &[Term], low: &Real, high: &Real) -> Bracket {
    let (mut low, mut high) = (*low, *high);
    if low >= Real::ONE || high <= Real::ONE {
        return Bracket { low, high };
    }
    let at_one = evaluate(terms, &Real::ONE);
    let mut distance = Real::ONE.shifted(-8);
    if at_one.is_negative() == evaluate(terms, &low).is_negative() {
        low = Real::ONE;
        while Real::ONE.add(&distance) < high {
            let probe = Real::ONE.add(&distance);
            if evaluate(terms, &probe).is_negative() != at_one.is_negative() {
                high = probe;
                break;
            }
            low = probe;
            distance = distance.shifted(2);
        }
    } else {
        high = Real::ONE;
    }
    Bracket { low, high }
}

/// The points where terms ÷ x^s turns, for a power s at a sign change: there it has one sign change less.
fn extremes(terms: &[Term], sign_changes: usize, range: &Bracket) -> Vec<Real> {
    if sign_changes <= 1 {
        return Vec::new();
    }
    let pivot = terms
        .windows(2)
        .find_map(|pair| match pair {
            [a, b] if a.coefficient.is_negative() != b.coefficient.is_negative() => Some(a.power),
            _ => None,
        })
        .unwrap_or(0);
    let derivative: Vec<Term> = terms
        .iter()
        .filter(|term| term.power != pivot)
        .map(|term| {
            let factor = Real::from_u64(term.power.abs_diff(pivot));
            let scaled = term.coefficient.mul(&factor);
            Term { coefficient: if term.power < pivot { scaled.neg() } else { scaled }, power: term.power }
        })
        .collect();
    roots(&derivative, sign_changes - 1, range)
}

/// The steps-th root of `growth`.
fn step_growth(growth: &Real, steps: u64) -> Real {
    if steps == 1 {
        return *growth;
    }
    let (low, high) = if *growth < Real::ONE { (*growth, Real::ONE) } else { (Real::ONE, *growth) };
    bracketed_root(Bracket { low, high }, |x| x.powi(steps).sub(growth)).unwrap_or(*growth)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::num::decimal_from_str;

    fn irr(flows: &[&str]) -> Result<String, IrrError> {
        let flows: Vec<Decimal> = flows.iter().map(|text| decimal_from_str(text).unwrap()).collect();
        periodic(flows).map(|rate| rate.to_decimal_half_up(12).unwrap().to_string())
    }

    #[test]
    fn a_loan_repaid_with_ten_per_cent_returns_ten_per_cent() {
        assert_eq!(irr(&["-1000", "1100"]), Ok("0.100000000000".to_owned()));
        assert_eq!(irr(&["1000", "0", "-1210"]), Ok("0.100000000000".to_owned()));
    }

    #[test]
    fn money_given_back_without_interest_returns_exactly_zero() {
        assert_eq!(irr(&["-1000", "500", "500"]), Ok("0.000000000000".to_owned()));
    }

    #[test]
    fn flows_all_of_one_sign_have_no_rate() {
        assert_eq!(irr(&["1000", "1000"]), Err(IrrError::NoSignChange));
        assert_eq!(irr(&[]), Err(IrrError::NoSignChange));
        assert_eq!(irr(&["0", "0"]), Err(IrrError::NoSignChange));
    }

    #[test]
    fn two_and_three_rates_are_counted() {
        // −1000, 2300, −1320 is worth nothing at 10 % and at 20 %.
        assert_eq!(irr(&["-1000", "2300", "-1320"]), Err(IrrError::SeveralRoots(2)));
        // numpy-financial's own example with roots −0.870, 0.0886 and 0.7096.
        assert_eq!(irr(&["-5", "10.5", "1", "-8", "1", "0", "0", "0"]), Err(IrrError::SeveralRoots(3)));
    }

    #[test]
    fn three_sign_changes_may_still_have_one_rate_or_none() {
        assert_eq!(irr(&["-200", "0", "10", "-10", "300"]).map(|rate| rate[..12].to_owned()), Ok("0.1077814124".to_owned()));
        assert_eq!(irr(&["1", "-1", "1"]), Err(IrrError::NoRoot));
    }

    #[test]
    fn a_double_root_is_one_rate() {
        // (g − 1.1)² : −1.21 + 2.2 g − g² in reverse.
        assert_eq!(irr(&["-1", "2.2", "-1.21"]), Ok("0.100000000000".to_owned()));
    }

    #[test]
    fn the_range_is_open_at_both_ends() {
        assert_eq!(irr(&["-1", "10001"]), Err(IrrError::NoRoot));
        assert_eq!(irr(&["-1", "10000.99"]).map(|rate| rate.starts_with("9999.99")), Ok(true));
        assert_eq!(irr(&["-1000000", "1"]), Err(IrrError::NoRoot));
        assert!(irr(&["-1000000", "2"]).is_ok());
    }

    #[test]
    fn yearly_rates_come_out_of_days() {
        let flow = |at, amount: i64| TimedFlow { at, amount: Decimal::from(amount) };
        let rate = rate_of([flow(0, -1000), flow(365, 1100)], 365).map(|r| r.to_decimal_half_up(12).unwrap().to_string());
        assert_eq!(rate, Ok("0.100000000000".to_owned()));
    }
}
