//! The rules of wording and what they advise.

use crate::num::Ratio;

/// A rule of wording, by its subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rule {
    /// Expressions that induce to borrow.
    InducingWords,
    /// A promise that the loan will be approved.
    ApprovalPromise,
    /// No or too little down payment for a used car.
    ZeroDown,
    /// No interest, where there is a cost.
    ZeroInterest,
    /// A rate praised as low without a figure.
    VagueLowRate,
    /// A daily or monthly rate without the annual one.
    FlatRateNotAnnual,
    /// A daily or monthly amount without the annual rate.
    AnnualRateDisplay,
    /// A superlative.
    Superlative,
    /// A state organ used to recommend a loan.
    StateEndorsement,
    /// Borrowing said to be cheaper than paying cash.
    CheaperThanCash,
    /// Pressure of time or number.
    Urgency,
    /// A cooling-off that no law gives.
    CoolingOff,
}

impl Rule {
    /// Every rule.
    pub const ALL: &'static [Self] = &[
        Self::InducingWords,
        Self::ApprovalPromise,
        Self::ZeroDown,
        Self::ZeroInterest,
        Self::VagueLowRate,
        Self::FlatRateNotAnnual,
        Self::AnnualRateDisplay,
        Self::Superlative,
        Self::StateEndorsement,
        Self::CheaperThanCash,
        Self::Urgency,
        Self::CoolingOff,
    ];

    /// A stable code. Where a rule of quotes has the same subject the codes are the same.
    pub fn code(self) -> &'static str {
        match self {
            Self::InducingWords => "inducing-words",
            Self::ApprovalPromise => "no-approval-promise",
            Self::ZeroDown => "zero-down-wording",
            Self::ZeroInterest => "zero-interest-wording",
            Self::VagueLowRate => "vague-low-rate-wording",
            Self::FlatRateNotAnnual => "flat-rate-not-apr",
            Self::AnnualRateDisplay => "annualised-rate-display",
            Self::Superlative => "superlative-wording",
            Self::StateEndorsement => "state-endorsement-wording",
            Self::CheaperThanCash => "cheaper-than-cash-claim",
            Self::Urgency => "urgency-wording",
            Self::CoolingOff => "no-statutory-cooling-off",
        }
    }
}

/// What to write instead, or to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Advice {
    /// Say how long a decision usually takes, and that the lender decides.
    SayDecisionTime,
    /// Say what is asked of an applicant.
    SayRequirements,
    /// Say that the lender decides.
    LenderDecides,
    /// Name a down payment of at least this share.
    DownPaymentFrom(Ratio),
    /// Name the annual rate with every cost in it.
    SayAnnualRate,
    /// Put the annual rate beside it, at least as prominent.
    AddAnnualRate,
    /// Leave the comparison out, or say what it rests on.
    DropComparison,
    /// Leave the state organ out, or name the scheme with its conditions.
    NameScheme,
    /// Show the totals of both ways to pay.
    ShowBothTotals,
    /// Say until which date the offer holds.
    SayEndDate,
    /// Say that it is the dealer's own promise, with its terms.
    SayOwnPromise,
}
