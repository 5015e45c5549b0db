//! The form of the table: one description from which the types, the reader and the JSON Schema come, as for the rate card.

use rust_decimal::Decimal;

use crate::json::Value;
use crate::loan::{FeeTiming, MethodKind};
use crate::num::{Date, Money, Months};
use crate::ratecard::shape::{Choice, Readable, Shape, Taken, Unique, choice, record};
use crate::ratecard::{self, ChargedBy, FeeKind, Id, LenderKind, PrepaymentPenalty};

/// A sentence, or several names joined, may be longer than any text of a rate card.
const SENTENCE: Shape = Shape::Named("sentence", &Shape::Text { most: 4000 });

choice! {
    /// What an item is.
    pub enum ItemKind {
        /// Interest, or a flat fee in its place.
        Interest = "interest",
        /// A fee of the product.
        Fee = "fee",
        /// Insurance or a service the customer chose to finance with the loan.
        AddOn = "add-on",
    }
}

choice! {
    /// Who states a contingent cost.
    pub enum StatedBy {
        /// The dealer's rate card.
        RateCard = "rate-card",
        /// Only the loan contract; nothing is known here.
        Contract = "contract",
    }
}

record! {
    /// Who lends.
    pub struct LenderShown {
        /// What kind of institution.
        pub kind: LenderKind,
        /// Its name; only with an entrustment that is valid on the day.
        pub name: Option<String>,
    }
}

record! {
    /// One item of the table.
    pub struct CostItem {
        /// What it is.
        pub kind: ItemKind,
        /// What a fee is for.
        pub purpose: Option<FeeKind>,
        /// The id of the fee or add-on in the rate card; absent for interest.
        pub fee: Option<String>,
        /// Its name in the language of the document.
        pub name: String,
        /// How it is charged, as a sentence.
        pub how: String = SENTENCE,
        /// When a fee is due; absent for interest.
        pub when: Option<FeeTiming>,
        /// Its total over the term in yuan.
        pub amount: Money,
        /// Its standard: the annual rate on the balance outstanding, as a fraction with four decimals.
        pub annual_rate: Decimal,
        /// Who charges it.
        pub charged_by: ChargedBy,
    }
}

record! {
    /// The total if everything is paid as agreed: the sum of the items, exactly as they stand.
    pub struct CostTotal {
        /// The sum of the amounts.
        pub amount: Money,
        /// The sum of the annual rates.
        pub annual_rate: Decimal,
    }
}

record! {
    /// The annual cost from the cash flows, every fee at its own date.
    pub struct AnnualCost {
        /// Twelve times the monthly internal rate of return.
        pub simple: Decimal,
        /// The monthly internal rate of return compounded over a year.
        pub compound: Decimal,
    }
}

record! {
    /// What paying back early costs.
    pub struct EarlySettlement {
        /// Who states it.
        pub stated_by: StatedBy,
        /// The first month after whose instalment one may pay back early; absent where the card does not say.
        pub allowed_after_month: Option<u32> = Shape::Whole { least: 0, most: 360 },
        /// What it costs, as in a rate card; absent where the card does not say.
        pub penalty: Option<PrepaymentPenalty>,
        /// The same as a sentence.
        pub text: String = SENTENCE,
    }
}

record! {
    /// A cost that only the contract states.
    pub struct ByContract {
        /// Who states it: the contract.
        pub stated_by: StatedBy,
        /// The same as a sentence.
        pub text: String = SENTENCE,
    }
}

record! {
    /// What becomes due only if something happens, apart from the items.
    pub struct Contingent {
        /// Paying back early.
        pub early_settlement: EarlySettlement,
        /// Penalty interest on late payments.
        pub overdue: ByContract,
        /// Penalty interest on money used for something else.
        pub misuse: ByContract,
    }
}

record! {
    /// The closing statement.
    pub struct Closing {
        /// That nothing connected with the loan is charged beyond the table.
        pub text: String = SENTENCE,
    }
}

record! {
    /// The published form LoanCostDisclosureInfo, field by field. A field that is not known is absent.
    pub struct LoanCostDisclosureInfo {
        /// The annualised all-in cost if paid as agreed, as a fraction: total.annual_rate.
        pub cost_rate: Decimal,
        /// The annual rate of the interest, as a fraction: the item interest.
        pub loan_interest_rate: Decimal,
        /// That the rate is simple, in words.
        pub loan_interest_rate_type: String,
        /// How the loan is repaid, in words.
        pub loan_interest_repay_mode: String,
        /// Who charges the interest: the lender's name where it may be shown, else the role.
        pub loan_interest_org_name: String,
        /// The annual rates of the guarantee fees added up; absent without one.
        pub guarantee_fee_rate: Option<Decimal>,
        /// That the rate is simple, in words.
        pub guarantee_fee_rate_type: Option<String>,
        /// When the guarantee fees are due, in words.
        pub guarantee_fee_repay_mode: Option<String> = SENTENCE,
        /// Who charges the guarantee fees.
        pub guarantee_fee_org_name: Option<String> = SENTENCE,
        /// Every other item with its amount, annual rate and time; absent without one.
        pub other_fee_text: Option<String> = SENTENCE,
        /// Who charges the other items, in their order.
        pub other_fee_org_name: Option<String> = SENTENCE,
        /// What late payment costs: by the contract.
        pub overdue_penalty_interest_text: String = SENTENCE,
        /// Who charges it.
        pub overdue_penalty_interest_org_name: String,
        /// What misuse of the money costs: by the contract.
        pub misappropriation_penalty_interest_text: String = SENTENCE,
        /// Who charges it.
        pub misappropriation_penalty_interest_org_name: String,
        /// What the cost of paying back early is called.
        pub prepayment_penalty_name: String,
        /// What paying back early costs.
        pub prepayment_penalty_text: String = SENTENCE,
        /// Who charges it.
        pub prepayment_penalty_org_name: String,
    }
}

record! {
    /// The all-in cost table of one cleared offer.
    pub struct Disclosure {
        /// The version of this form: 1.
        pub schema: u32 = Shape::Whole { least: Disclosure::VERSION, most: Disclosure::VERSION },
        /// The day of the quote.
        pub as_of: Date,
        /// The language of the names and sentences: zh-CN, zh-Hant or en.
        pub language: String,
        /// The id of the rate card.
        pub rate_card: Id,
        /// The id of the product.
        pub product: Id,
        /// The product's name.
        pub name: String,
        /// Who lends.
        pub lender: LenderShown,
        /// The principal of the loan: what is owed at the start, everything financed included.
        pub principal: Money,
        /// The term in months.
        pub months: Months,
        /// The repayment method.
        pub method: MethodKind,
        /// Every item of interest and fees.
        pub items: Vec<CostItem> = Shape::List { of: &CostItem::SHAPE, least: 1, most: 200, unique: Unique::Free },
        /// The annualised total if paid as agreed.
        pub total: CostTotal,
        /// The annual cost from the cash flows, beside the total of the table.
        pub annual_cost: AnnualCost,
        /// What becomes due only if something happens.
        pub contingent: Contingent,
        /// The closing statement.
        pub closing: Closing,
        /// The same in the fields of a published form.
        pub loan_cost_disclosure_info: LoanCostDisclosureInfo,
    }
}

impl Disclosure {
    /// Reads what was written; nothing if it is not of the form.
    pub fn read(value: &Value) -> Option<Self> {
        Taken::whole(value)
    }
}

/// The JSON Schema (draft 2020-12) of the table.
#[cfg(not(target_arch = "wasm32"))]
pub fn schema() -> String {
    let description = "The all-in cost table of a used-car loan offer that was cleared, as data.";
    ratecard::schema::of_shape("All-in cost table of car-loan-quote", description, &Disclosure::SHAPE)
}

/// As in a rate card.
impl Readable for FeeTiming {
    const SHAPE: Shape = ratecard::FeeTiming::SHAPE;
    fn take(value: &Value, taken: &mut Taken) -> Self {
        match ratecard::FeeTiming::take(value, taken) {
            ratecard::FeeTiming::Upfront => Self::Upfront,
            ratecard::FeeTiming::Monthly => Self::Monthly,
            ratecard::FeeTiming::Financed => Self::Financed,
            ratecard::FeeTiming::Month(month) => Self::Month(month),
        }
    }
}

/// A method's word with what it means.
const fn method(name: &'static str, #[cfg_attr(target_arch = "wasm32", allow(unused))] doc: &'static str) -> Choice {
    Choice {
        name,
        #[cfg(not(target_arch = "wasm32"))]
        doc,
    }
}

/// The words of [`MethodKind::code`].
const METHODS: &[Choice] = &[
    method("equal-installment", "Equal instalments."),
    method("equal-principal", "Equal principal, falling instalments."),
    method("interest-only", "Interest only, the principal at the end."),
    method("flat-fee", "A flat fee on the original principal."),
    method("balloon", "A large last payment."),
    method("step-up", "Rising instalments."),
];

impl Readable for MethodKind {
    const SHAPE: Shape = Shape::Choice(METHODS);
    fn take(value: &Value, taken: &mut Taken) -> Self {
        taken.or(value.as_text().and_then(Self::from_code), Self::EqualInstallment)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_the_methods_are_their_codes() {
        assert_eq!(METHODS.iter().map(|choice| choice.name).collect::<Vec<_>>(), MethodKind::ALL.map(MethodKind::code));
    }
}
