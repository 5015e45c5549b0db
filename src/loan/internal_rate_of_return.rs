//! The internal rate of return of cash flows: the discount rate at which they are worth nothing together.
//!
//! Flows whose sign changes once have exactly one rate, found by bisection inside a bracket. With more sign changes there may be none
//! or several; all of them are isolated, by the argument that proves Descartes' rule of signs for real exponents: dividing by one power
//! and differentiating removes one sign change, and between the extremes found that way the function is monotone
//! (G. Pólya and G. Szegő, *Problems and Theorems in Analysis II*, part V, problems 36 and 77).

use core::fmt;

use rust_decimal::Decimal;

use crate::num::{Bracket, Date, Real, bracketed_root, guarded_newton, sort_by_key};

mod years;

pub use years::Years;

/// Why flows have no single internal rate of return.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IrrError {
    /// All flows point the same way (or there are none).
    NoSignChange,
    /// No rate in the range makes them worth nothing.
    NoRoot,
    /// This many rates do.
    SeveralRoots(usize),
    /// The flows change their sign so often that counting the rates would take too long.
    TooManySignChanges,
    /// There is a rate, but compounded over a year it has too many digits.
    RateTooLarge,
    /// The times have no common step that is long enough to compute with.
    TimesTooFine,
}

impl IrrError {
    /// A stable machine-readable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::NoSignChange => "no-sign-change",
            Self::NoRoot => "no-root",
            Self::SeveralRoots(_) => "several-roots",
            Self::TooManySignChanges => "too-many-sign-changes",
            Self::RateTooLarge => "rate-too-large",
            Self::TimesTooFine => "times-too-fine",
        }
    }
}

impl fmt::Display for IrrError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoSignChange => f.write_str("all flows have the same sign; one side must pay and the other receive"),
            Self::NoRoot => f.write_str("no rate between -0.999999 and 10000 makes the flows worth nothing"),
            Self::SeveralRoots(count) => write!(f, "{count} different rates make the flows worth nothing, so none is the rate of return"),
            Self::TooManySignChanges => f.write_str("the flows change their sign too often to tell how many rates they have"),
            Self::RateTooLarge => f.write_str("the rate compounded over a year has too many digits to be meant"),
            Self::TimesTooFine => f.write_str("the times have no common step long enough; give fractions with smaller denominators"),
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

/// The rate per year of flows on days, with time counted in days ÷ 365. They may come in any order.
///
/// # Errors
/// As [`periodic`].
pub fn dated(flows: impl IntoIterator<Item = (Date, Decimal)>) -> Result<Real, IrrError> {
    let flows: Vec<(Date, Decimal)> = flows.into_iter().collect();
    // The rate does not depend on the day from which time is counted, so that may be the earliest.
    let start = flows.iter().map(|(date, _)| *date).min();
    let at = |date: Date| start.and_then(|start| u64::try_from(start.days_until(date)).ok()).unwrap_or(0);
    rate_of(flows.iter().map(|(date, amount)| TimedFlow { at: at(*date), amount: *amount }), 365)
}

/// The rate per year of flows at times in years.
///
/// # Errors
/// As [`periodic`], and [`IrrError::TimesTooFine`].
pub fn timed(flows: impl IntoIterator<Item = (Years, Decimal)>) -> Result<Real, IrrError> {
    let flows: Vec<(Years, Decimal)> = flows.into_iter().collect();
    let steps = Years::common_steps(flows.iter().map(|(time, _)| *time)).ok_or(IrrError::TimesTooFine)?;
    let steps_of = |(time, amount): &(Years, Decimal)| Ok((time.in_steps(steps).ok_or(IrrError::TimesTooFine)?, *amount));
    let in_steps: Vec<(i64, Decimal)> = flows.iter().map(steps_of).collect::<Result<_, IrrError>>()?;
    let start = in_steps.iter().map(|(at, _)| *at).min().unwrap_or(0);
    let flows = in_steps.iter().map(|(at, amount)| TimedFlow { at: at.abs_diff(start), amount: *amount });
    rate_of(flows, steps)
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
    if sign_changes > 1 && sign_changes.saturating_mul(terms.len()) > MOST_WORK {
        return Err(IrrError::TooManySignChanges);
    }
    // The unknown is the growth of one step, g = (1 + rate)^(1/steps). The flows are worth nothing where Σ amount × g^(last − at) = 0.
    let last = terms.last().map_or(0, |term| term.at);
    let polynomial: Vec<Term> = terms.iter().rev().map(|term| Term { coefficient: term.coefficient, power: last - term.at }).collect();
    let range = Bracket { low: step_growth(&lowest_growth(), steps_per_unit), high: step_growth(&highest_growth(), steps_per_unit) };
    let roots = if sign_changes == 1 { vec![only_root(&polynomial, &range)] } else { roots(&polynomial, sign_changes, &range) };
    let mut inside = roots.into_iter().filter(|root| inside(root, &range));
    match (inside.next(), inside.count()) {
        (None, _) => Err(IrrError::NoRoot),
        (Some(growth), 0) => Ok(growth.powi(steps_per_unit).sub(&Real::ONE)),
        (Some(_), others) => Err(IrrError::SeveralRoots(others + 1)),
    }
}

/// Sign changes times flows that are still examined: half a second's work. Every sign change is one more derivative, so this also bounds
/// the depth of the recursion, to 447.
const MOST_WORK: usize = 200_000;

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
    sort_by_key(&mut sorted, |flow| flow.at);
    // All amounts times one power of ten are whole numbers, which have the same rate and are kept exactly.
    let scale = sorted.iter().map(|flow| flow.amount.scale()).max().unwrap_or(0);
    let power = |missing: u32| Real::power_of_ten(i32::try_from(missing).unwrap_or(0));
    let mut out: Vec<Merged> = Vec::with_capacity(sorted.len());
    for flow in sorted {
        let coefficient = Real::from_i128(flow.amount.mantissa()).mul(&power(scale - flow.amount.scale()));
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

/// The value and the slope. Terms come in rising powers.
fn evaluate_with_slope(terms: &[Term], at: &Real) -> (Real, Real) {
    let (mut sum, mut slope) = (Real::ZERO, Real::ZERO);
    let mut power = terms.last().map_or(0, |term| term.power);
    let raise = |sum: &mut Real, slope: &mut Real, gap: u64| {
        if gap == 1 {
            *slope = slope.mul(at).add(sum);
            *sum = sum.mul(at);
        } else if gap > 1 {
            let before = at.powi(gap - 1);
            let raised = before.mul(at);
            *slope = slope.mul(&raised).add(&sum.mul(&before).mul(&Real::from_u64(gap)));
            *sum = sum.mul(&raised);
        }
    };
    for term in terms.iter().rev() {
        raise(&mut sum, &mut slope, power - term.power);
        sum = sum.add(&term.coefficient);
        power = term.power;
    }
    raise(&mut sum, &mut slope, power);
    (sum, slope)
}

/// The only positive root of terms whose sign changes once; an end of the range where it lies outside.
fn only_root(terms: &[Term], range: &Bracket) -> Real {
    let (at_one, slope) = evaluate_with_slope(terms, &Real::ONE);
    if at_one.is_zero() {
        return Real::ONE;
    }
    // Below the root the sign is that of the lowest power, above it that of the highest.
    let negative_below = terms.first().is_some_and(|term| term.coefficient.is_negative());
    let bracket = if at_one.is_negative() == negative_below {
        Bracket { low: Real::ONE, high: range.high }
    } else {
        Bracket { low: range.low, high: Real::ONE }
    };
    // The rates of loans lie close to growth 1, so Newton's method starts there.
    let start = at_one.div(&slope).map_or(Real::ONE, |step| Real::ONE.sub(&step));
    guarded_newton(bracket, negative_below, start, |at| evaluate_with_slope(terms, at))
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
        let negative_below = evaluate(terms, low).is_negative();
        if negative_below != evaluate(terms, high).is_negative() {
            let bracket = Bracket { low: *low, high: *high };
            found.push(guarded_newton(bracket, negative_below, Real::ONE, |at| evaluate_with_slope(terms, at)));
        }
    }
    found
}

/// Whether a root lies inside the open range; its ends are decimals, so a root on one of them shows only up to rounding.
fn inside(root: &Real, range: &Bracket) -> bool {
    root.sub(&range.low) > range.low.shifted(-90) && range.high.sub(root) > range.high.shifted(-90)
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
