//! What a product says about paying back early.

use super::shape::{Readable, Shape, Taken, choice, record};
use crate::json::Value;
use crate::num::Ratio;

choice! {
    /// The word for no penalty.
    pub(super) enum NoPenalty {
        /// Paying back early costs nothing.
        None = "none",
    }
}

record! {
    /// The fields of a penalty; exactly one is used.
    pub(super) struct PenaltyFields
    one_of &[&["rate"], &["months_of_interest"]];
    {
        /// A share of the amount paid back early, as a fraction.
        rate: Option<Ratio>,
        /// So many months of interest on the amount paid back early.
        months_of_interest: Option<u32> = Shape::Whole { least: 1, most: 36 },
    }
}

/// What paying back early costs. In the file `"none"`, `{"rate":"0.03"}` or `{"months_of_interest":2}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PrepaymentPenalty {
    /// Nothing.
    None,
    /// A share of the amount paid back early.
    Rate(Ratio),
    /// So many months of interest on the amount paid back early, 1 to 36.
    MonthsOfInterest(u32),
}

impl Readable for PrepaymentPenalty {
    const SHAPE: Shape = Shape::Either { text: &NoPenalty::SHAPE, object: &PenaltyFields::SHAPE };
    fn take(value: &Value, taken: &mut Taken) -> Self {
        if value.as_text().is_some() {
            let NoPenalty::None = NoPenalty::take(value, taken);
            return Self::None;
        }
        let PenaltyFields { rate, months_of_interest } = PenaltyFields::take(value, taken);
        taken.or(rate.map(Self::Rate).or(months_of_interest.map(Self::MonthsOfInterest)), Self::None)
    }
}

record! {
    /// The terms of paying back early.
    pub struct Prepayment {
        /// The first month after whose instalment one may pay back early; 0 for any time.
        pub allowed_after_month: u32 = Shape::Whole { least: 0, most: 360 },
        /// What it costs: "none", {"rate": fraction of the amount paid back} or {"months_of_interest": n}.
        pub penalty: PrepaymentPenalty,
        /// Whether a part can be paid back early; absent: only the whole.
        pub partial: bool,
    }
}
