//! How a product may be repaid, as the card states it. What each method means in figures, `loan` knows.

use super::shape::{Field, Fielded, Readable, Record, Shape, TAG, Taken, Variant, choice, member, record};
use crate::json::Value;
use crate::num::{Money, Ratio};

choice! {
    /// When a flat fee is charged.
    pub enum FlatFeeTime {
        /// With every instalment.
        Each = "each",
        /// All of it with the first instalment.
        First = "first",
        /// All of it when the loan is paid out.
        Upfront = "upfront",
    }
}

record! {
    /// The fields every method has.
    pub(super) struct CommonFields {
        /// Months at the start in which only interest is paid. Fewer than the shortest term.
        grace_months: Option<u32> = Shape::Whole { least: 0, most: 60 },
    }
}

record! {
    /// The fields of a flat fee.
    pub(super) struct FlatFeeFields {
        /// When the fee is charged; absent: with every instalment.
        charged: Option<FlatFeeTime>,
    }
}

record! {
    /// The fields of a balloon.
    pub(super) struct BalloonFields {
        /// The share of the PRINCIPAL that is due with the last instalment, as a fraction.
        residual_ratio: Ratio,
    }
}

record! {
    /// The fields of a step-up.
    pub(super) struct StepUpFields
    one_of &[&["ratio"], &["amount"]];
    {
        /// Months between two steps.
        every: u32 = Shape::Whole { least: 1, most: 360 },
        /// By how much of itself the instalment grows at each step, as a fraction.
        ratio: Option<Ratio>,
        /// By how many yuan the instalment grows at each step.
        amount: Option<Money>,
    }
}

/// How much a step adds to the instalment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepSize {
    /// A share of the instalment before it.
    Ratio(Ratio),
    /// An amount.
    Amount(Money),
}

/// A repayment method with what the card fixes of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MethodOffer {
    /// 等额本息: the same instalment every month.
    EqualInstallment,
    /// 等额本金: the same part of the principal every month.
    EqualPrincipal,
    /// 先息后本: interest every month, the principal at the end.
    InterestOnly,
    /// 等本等息: a fee on the original principal every month.
    FlatFee {
        /// When the fee is charged.
        charged: FlatFeeTime,
    },
    /// 气球贷: part of the principal is left to the end.
    Balloon {
        /// The share of the principal due with the last instalment.
        residual_ratio: Ratio,
    },
    /// 递增还款: the instalment grows at each step.
    StepUp {
        /// Months between two steps, 1 to 360.
        every: u32,
        /// By how much it grows.
        by: StepSize,
    },
}

/// A repayment method a product offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RepaymentOffer {
    /// The method.
    pub method: MethodOffer,
    /// Months at the start in which only interest is paid; 0 for none.
    pub grace_months: u32,
}

const NO_FIELDS: Record = Record { fields: &[], one_of: &[], ordered: None };

macro_rules! variant {
    ($tag:literal, $record:expr, $doc:literal) => {
        Variant {
            tag: $tag,
            record: &$record,
            #[cfg(not(target_arch = "wasm32"))]
            doc: $doc,
        }
    };
}

impl Readable for RepaymentOffer {
    const SHAPE: Shape = {
        const COMMON: &[Field] = CommonFields::RECORD.fields;
        Shape::Tagged {
            common: COMMON,
            variants: &[
                variant!("equal-installment", NO_FIELDS, "等额本息: the same instalment every month."),
                variant!("equal-principal", NO_FIELDS, "等额本金: the same part of the principal every month."),
                variant!("interest-only", NO_FIELDS, "先息后本: interest every month, the principal at the end."),
                variant!(
                    "flat-fee",
                    FlatFeeFields::RECORD,
                    "等本等息: a fee on the original principal every month. The fee rate is the product's rate."
                ),
                variant!("balloon", BalloonFields::RECORD, "气球贷: part of the principal is left to the last instalment."),
                variant!("step-up", StepUpFields::RECORD, "递增还款: the instalment grows every so many months."),
            ],
        }
    };

    fn take(value: &Value, taken: &mut Taken) -> Self {
        let method = match member(value, TAG).as_text() {
            Some("equal-installment") => Some(MethodOffer::EqualInstallment),
            Some("equal-principal") => Some(MethodOffer::EqualPrincipal),
            Some("interest-only") => Some(MethodOffer::InterestOnly),
            Some("flat-fee") => {
                Some(MethodOffer::FlatFee { charged: FlatFeeFields::take(value, taken).charged.unwrap_or(FlatFeeTime::Each) })
            }
            Some("balloon") => Some(MethodOffer::Balloon { residual_ratio: BalloonFields::take(value, taken).residual_ratio }),
            Some("step-up") => match StepUpFields::take(value, taken) {
                StepUpFields { every, ratio: Some(ratio), .. } => Some(MethodOffer::StepUp { every, by: StepSize::Ratio(ratio) }),
                StepUpFields { every, amount: Some(amount), .. } => Some(MethodOffer::StepUp { every, by: StepSize::Amount(amount) }),
                _ => None,
            },
            _ => None,
        };
        let method = taken.or(method, MethodOffer::EqualInstallment);
        Self { method, grace_months: CommonFields::take(value, taken).grace_months.unwrap_or(0) }
    }
}
