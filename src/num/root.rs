//! A bracketed root finder that always ends.
//!
//! The Illinois variant of false position with a bisection step whenever it stalls: the bracket always shrinks, so the number of steps
//! is bounded whatever the function (G. Dahlquist and Å. Björck, *Numerical Methods*, 1974, section 6.4).

use super::Real;

/// Two points where a function has opposite signs (or a root).
#[derive(Clone, Copy, Debug)]
pub struct Bracket {
    /// The lower end.
    pub low: Real,
    /// The upper end.
    pub high: Real,
}

/// Relative width at which the bracket counts as a point: 2^-100, about 30 digits.
const PRECISION_BITS: i32 = 100;
const MOST_STEPS: u32 = 400;

/// The root of `f` between the ends of `bracket`, or `None` when `f` has the same sign at both ends.
pub fn bracketed_root(bracket: Bracket, mut f: impl FnMut(&Real) -> Real) -> Option<Real> {
    let Bracket { mut low, mut high } = bracket;
    let mut f_low = f(&low);
    let mut f_high = f(&high);
    if f_low.is_zero() {
        return Some(low);
    }
    if f_high.is_zero() {
        return Some(high);
    }
    if f_low.is_negative() == f_high.is_negative() {
        return None;
    }
    let mut last_side = 0i8;
    for step in 0..MOST_STEPS {
        let width = high.sub(&low);
        if narrow(&width, &low, &high) {
            break;
        }
        let by_bisection = low.add(&width.half());
        // Every third step bisects, so that a function flat on one side cannot hold the other end still.
        let middle = if step % 3 == 2 {
            by_bisection
        } else {
            match f_low.mul(&width).div(&f_low.sub(&f_high)) {
                Some(offset) => {
                    let candidate = low.add(&offset);
                    if candidate > low && candidate < high { candidate } else { by_bisection }
                }
                None => by_bisection,
            }
        };
        if middle == low || middle == high {
            break;
        }
        let f_middle = f(&middle);
        if f_middle.is_zero() {
            return Some(middle);
        }
        if f_middle.is_negative() == f_low.is_negative() {
            low = middle;
            f_low = f_middle;
            if last_side == -1 {
                f_high = f_high.half();
            }
            last_side = -1;
        } else {
            high = middle;
            f_high = f_middle;
            if last_side == 1 {
                f_low = f_low.half();
            }
            last_side = 1;
        }
    }
    Some(low.add(&high.sub(&low).half()))
}

/// The root of `f` between the ends of `bracket` by Newton's method from `start`; `f` also gives its slope, and has to have one sign below
/// the root and the other above. Steps that leave the bracket, or shrink too slowly, are replaced by halving it, so that this always ends
/// too (W. H. Press et al., *Numerical Recipes*, 3rd edition, section 9.4). Without a root inside the answer is an end of the bracket.
pub fn guarded_newton(bracket: Bracket, negative_below: bool, start: Real, mut f: impl FnMut(&Real) -> (Real, Real)) -> Real {
    let Bracket { mut low, mut high } = bracket;
    let mut at = if start > low && start < high { start } else { low.add(&high.sub(&low).half()) };
    let mut step_before_last = high.sub(&low);
    let mut last_step = step_before_last;
    for _ in 0..MOST_STEPS {
        let (value, slope) = f(&at);
        if value.is_zero() {
            break;
        }
        if value.is_negative() == negative_below {
            low = at;
        } else {
            high = at;
        }
        let newton = value.div(&slope).map(|step| at.sub(&step));
        let next = match newton {
            Some(next) if next >= low && next <= high && next.sub(&at).abs() <= step_before_last.half() => next,
            _ => low.add(&high.sub(&low).half()),
        };
        step_before_last = last_step;
        last_step = next.sub(&at).abs();
        at = next;
        if last_step <= at.abs().shifted(-PRECISION_BITS) {
            break;
        }
    }
    at
}

fn narrow(width: &Real, low: &Real, high: &Real) -> bool {
    let size = if low.abs() > high.abs() { low.abs() } else { high.abs() };
    *width <= size.shifted(-PRECISION_BITS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_square_root_of_two_is_found_to_28_digits() {
        let two = Real::from_u64(2);
        let root = bracketed_root(Bracket { low: Real::ONE, high: two }, |x| x.mul(x).sub(&two));
        assert_eq!(
            root.and_then(|r| r.to_decimal_half_up(27).ok()).map(|d| d.to_string()).as_deref(),
            Some("1.414213562373095048801688724")
        );
    }

    #[test]
    fn newtons_method_finds_it_too_from_a_good_start_and_from_a_bad_one() {
        let two = Real::from_u64(2);
        for start in ["1.5", "0", "1.000001", "9"] {
            let start = Real::from_decimal(crate::num::decimal_from_str(start).unwrap());
            let root = guarded_newton(Bracket { low: Real::ONE, high: two }, true, start, |x| (x.mul(x).sub(&two), x.shifted(1)));
            let digits = root.to_decimal_half_up(27).map(|d| d.to_string());
            assert_eq!(digits.as_deref(), Ok("1.414213562373095048801688724"));
        }
    }

    #[test]
    fn newtons_method_halves_where_the_slope_misleads() {
        let three = Real::from_u64(3);
        for slope in [Real::ZERO, Real::ONE.neg(), Real::power_of_ten(-30)] {
            let bracket = Bracket { low: Real::ONE, high: Real::from_u64(10) };
            let root = guarded_newton(bracket, true, Real::ONE, |x| (x.sub(&three), slope));
            assert_eq!(root.to_decimal_half_up(20), Ok(rust_decimal::Decimal::from(3)));
        }
    }

    #[test]
    fn without_a_root_newtons_method_ends_at_the_end_of_the_bracket() {
        let bracket = Bracket { low: Real::ONE, high: Real::from_u64(2) };
        let root = guarded_newton(bracket, true, Real::ONE, |x| (x.sub(&Real::from_u64(9)), Real::ONE));
        assert_eq!(root.to_decimal_half_up(20), Ok(rust_decimal::Decimal::from(2)));
    }

    #[test]
    fn without_a_sign_change_there_is_no_answer() {
        assert_eq!(bracketed_root(Bracket { low: Real::ONE, high: Real::from_u64(2) }, |x| *x), None);
    }

    #[test]
    fn a_step_function_still_ends() {
        let threshold = Real::from_u64(3);
        let root =
            bracketed_root(
                Bracket { low: Real::ONE, high: Real::from_u64(10) },
                |x| if *x < threshold { Real::ONE.neg() } else { Real::ONE },
            );
        assert_eq!(root.and_then(|r| r.to_decimal_half_up(20).ok()), Some(rust_decimal::Decimal::from(3)));
    }
}
