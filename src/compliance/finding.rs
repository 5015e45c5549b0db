//! What a rule found: typed, with the numbers used, so that any language can say it and any test can check it.

use rust_decimal::Decimal;

use crate::applicant::Item;
use crate::loan::MethodKind;
use crate::num::{AnnualRate, CostRate, Date, FeeRate, Money, Months, Ratio};
use crate::ratecard::{LenderKind, PrepaymentPenalty};
use crate::vehicle::{Flag, Limb};

use super::Citation;

/// What follows from a finding, gravest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The offer is withheld.
    Block,
    /// To be weighed before going on.
    Warn,
    /// Must be told before the figures.
    Disclose,
    /// Good to know.
    Info,
}

impl Severity {
    /// A stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Block => "block",
            Self::Warn => "warn",
            Self::Disclose => "disclose",
            Self::Info => "info",
        }
    }
}

macro_rules! rules {
    ($($(#[doc = $doc:expr])* $name:ident = $code:literal,)*) => {
        /// A rule. The order is the order findings of the same severity are shown in.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Rule { $($(#[doc = $doc])* $name,)* }

        impl Rule {
            /// Every rule.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// A stable code for records, links and exports.
            pub fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)* }
            }
        }
    };
}

rules! {
    /// The rate card is valid on the day of the quote.
    RateCardValidity = "rate-card-validity",
    /// A consumer finance company does not lend for cars.
    ConsumerFinanceNoCar = "consumer-finance-no-car",
    /// A used-car loan is at most 70 % of the pricing basis.
    UsedCarRatioCap = "used-car-ltv-cap",
    /// A used-car loan runs at most 36 months.
    UsedCarTermCap = "used-car-term-cap",
    /// Private lending costs at most four times LPR.
    PrivateLending4Lpr = "private-lending-4lpr",
    /// A micro-loan costs at most 24 %.
    MicroLoan24 = "micro-rate-24",
    /// A micro-loan above four times LPR is to come down by the end of 2027.
    MicroLoan4Lpr = "micro-rate-4lpr",
    /// A licensed lender's loan above 24 % is not shown.
    Licensed24 = "licensed-24-ceiling",
    /// Four times LPR as a benchmark for licensed lenders.
    Licensed4LprInfo = "licensed-4lpr-info",
    /// Every fee names who charges it.
    FeeItemisation = "no-fee-outside-table",
    /// Interest is not deducted up front.
    NoUpfrontInterest = "no-upfront-deduction",
    /// The annual rate can be computed and is shown.
    AnnualRateDisplay = "annualised-rate-display",
    /// A flat monthly fee is not an annual rate.
    FlatRateNotAnnual = "flat-rate-not-apr",
    /// The product's own ratio.
    ProductRatio = "product-ratio",
    /// The product's own terms.
    ProductTerm = "product-term",
    /// The product's own repayment methods.
    ProductMethod = "product-method",
    /// The loan can be computed at all.
    Computable = "computable",
    /// Payments against income.
    Affordability = "affordability-dti",
    /// Age, mileage and history of the car.
    VehiclePractice = "vehicle-age-practice",
    /// A large last payment.
    LargeFinalPayment = "balloon-final-payment",
    /// The LPR may have changed.
    LprStale = "lpr-stale",
    /// Which amount the ratio is taken of.
    PriceBasis = "used-car-price-basis",
    /// Where the rate within a range stands.
    RateRange = "rate-range",
    /// What belongs to the all-in cost.
    AllInCost = "all-in-cost-table",
    /// Early repayment.
    PrepaymentTerms = "prepayment-terms",
    /// Insurance and services are optional.
    BundlingBan = "bundling-ban",
    /// The dealer's promise to undo the contract, and that no law gives it.
    CoolingOff = "no-statutory-cooling-off",
    /// Where to complain.
    ComplaintChannel = "complaint-channel",
    /// Not an approval.
    NoApprovalPromise = "no-preapproval-claim",
    /// A calculator, not marketing of a lender's product.
    Entrustment = "platform-entrustment",
}

/// Which ceiling.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CeilingKind {
    /// Four times the one-year LPR of a date.
    FourTimesLpr {
        /// The LPR as a fraction.
        lpr: Decimal,
        /// Published on.
        published: Date,
    },
    /// 24 %.
    TwentyFour,
}

/// What was found, with the numbers used.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Reason {
    /// The rate card is not valid on the day.
    RateCardNotValid {
        /// The day.
        on: Date,
        /// First valid day.
        from: Date,
        /// Last valid day.
        until: Date,
    },
    /// This kind of lender may not lend for a car.
    LenderMayNotLend {
        /// The kind.
        kind: LenderKind,
    },
    /// More is lent than the law allows.
    RatioAboveCap {
        /// Loan ÷ pricing basis, exact.
        ratio: Decimal,
        /// The cap.
        cap: Ratio,
        /// The pricing basis.
        basis: Money,
        /// The least down payment for this car, trade-in included.
        least_down_payment: Money,
    },
    /// The ratio cap does not bind this lender, but it is exceeded.
    RatioCapNotBinding {
        /// Loan ÷ pricing basis, exact.
        ratio: Decimal,
        /// The cap that binds banks and auto finance companies.
        cap: Ratio,
        /// The lender.
        kind: LenderKind,
    },
    /// The term is longer than the law allows.
    TermAboveCap {
        /// Asked for.
        months: Months,
        /// The cap.
        cap: u32,
    },
    /// The term cap does not bind this lender, but it is exceeded.
    TermCapNotBinding {
        /// Asked for.
        months: Months,
        /// The cap that binds banks and auto finance companies.
        cap: u32,
        /// The lender.
        kind: LenderKind,
    },
    /// The all-in annual cost is above a ceiling. It carries the ceiling, never the cost: a withheld offer shows no figure.
    CostAboveCeiling {
        /// Which.
        ceiling: CeilingKind,
        /// The ceiling as a fraction.
        limit: Decimal,
        /// The simple rate keeps the ceiling and only the compound one exceeds it.
        only_compound: bool,
    },
    /// A fee does not say who charges it.
    FeeWithoutCollector {
        /// The fee's id in the rate card.
        fee: String,
    },
    /// A flat fee is taken before the money is lent.
    InterestDeducted,
    /// The cash flows have no annual rate.
    NoAnnualRate,
    /// How the annual rate is computed and labelled.
    AnnualRateMethod,
    /// A flat monthly fee, converted. Figures, so only for a cleared offer.
    FlatFeeConverted {
        /// The fee rate of a month.
        monthly: FeeRate,
        /// The annual rate, simple.
        simple: CostRate,
        /// The annual rate, compound.
        compound: CostRate,
    },
    /// More is lent than the product offers.
    ProductRatioExceeded {
        /// Loan ÷ pricing basis, exact.
        ratio: Decimal,
        /// The product's ratio.
        limit: Ratio,
        /// The least down payment for this product, trade-in included.
        least_down_payment: Money,
    },
    /// The product has no such term.
    ProductTermNotOffered {
        /// Asked for.
        months: Months,
        /// The longest it has.
        longest: Months,
    },
    /// The product has no such repayment method.
    ProductMethodNotOffered {
        /// Asked for.
        method: MethodKind,
    },
    /// The payments would not cover the interest, or another reason why the loan cannot be laid out.
    NotComputable,
    /// The payments take too much of the income, or the applicant's own limits are passed.
    Applicant(Item),
    /// The car is outside what lenders usually finance.
    Vehicle(Flag),
    /// The last payment is more than one and a half times the regular one.
    LargeFinalPayment {
        /// The last payment. A figure, so only for a cleared offer.
        last: Money,
    },
    /// The LPR series was last confirmed some time ago.
    LprNotConfirmed {
        /// The rate, as a fraction.
        lpr: Decimal,
        /// Last confirmed.
        confirmed: Date,
    },
    /// Which amount the ratio is taken of.
    PricedOn {
        /// The basis.
        basis: Money,
        /// Which limb binds.
        limb: Limb,
    },
    /// Where in the product's range the quote stands.
    QuotedInRange {
        /// The lowest rate.
        from: AnnualRate,
        /// The highest rate.
        to: AnnualRate,
        /// The rate used.
        used: AnnualRate,
    },
    /// Nothing but the items of the table is charged.
    NothingBeyondTable,
    /// What paying back early costs.
    EarlyRepayment {
        /// From after this month; 0 for any time.
        after_month: u32,
        /// The price.
        penalty: PrepaymentPenalty,
    },
    /// The rate card does not say what paying back early costs.
    EarlyRepaymentUnknown,
    /// Insurance and services are chosen freely.
    ExtrasAreOptional {
        /// Whether some are financed in this offer.
        financed: bool,
    },
    /// The dealer promises to undo the contract within hours; no law does.
    CoolingOffPromise {
        /// Hours.
        hours: u32,
    },
    /// No law gives a cooling-off for loans, and the dealer promises none.
    NoCoolingOff,
    /// Where to complain.
    ComplaintChannel,
    /// The rate card names no place to complain.
    ComplaintChannelMissing,
    /// The result is an estimate, not an approval, and no credit record was looked at.
    NotAnApproval,
    /// No lender entrusted the dealer, so no lender is named and no application is linked.
    CalculatorOnly,
    /// Applications are made on the lender's own platform.
    ApplyWithLender,
}

/// One result of a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The rule.
    pub rule: Rule,
    /// What follows.
    pub severity: Severity,
    /// What was found.
    pub reason: Reason,
    /// Where the rule comes from.
    pub citation: &'static Citation,
}

impl Finding {
    /// Whether two products share the finding: the same rule, severity and numbers.
    pub fn same_as(&self, other: &Self) -> bool {
        self.rule == other.rule && self.severity == other.severity && self.reason == other.reason
    }
}
