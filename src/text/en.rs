//! English.

use crate::applicant::{CreditRecord, Document, Grade, IncomeKind, Paper, Readiness};
use crate::compliance::{Basis, Confidence, Severity};
use crate::loan::MethodKind;
use crate::ratecard::{AddOnKind, ChargedBy, LenderKind, PackageLevel, Strictness};
use crate::vehicle::{Condition, Standing};

use super::errors::EntryField;
use super::words::{
    ApplicantWords, ChangeWords, CountWords, EntryWords, EnumWords, EstimateWords, FeeWords, FindingWords, LaterEnumWords,
    LaterPhraseWords, LaterWords, NumberWords, OfferWords, PhraseWords, ReadinessWords, SourceWords, StandingWords, TimelineWords,
    ToldWords, VehicleWords, Words,
};

pub(super) static MONTHS: [&str; 12] =
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

pub(super) static WORDS: Words = Words {
    finding: FindingWords {
        this_offer: "this offer",
        named_offer: "“{0}”",
        card_expired: "The rate card ran out on {0}. Ask the dealer for the current one.",
        card_not_yet: "The rate card begins on {0}. Ask the dealer for the current one.",
        lender_may_not_lend: "Choose another offer: the lender of {0} is of a kind that may not lend for a car ({1}).",
        ratio_above_cap: "{0} lends {1} of the car's value, more than the {2} allowed for used cars. Pay at least {3} down.",
        ratio_not_binding: "{0} lends {1} of the car's value. Banks and auto finance companies stop at {2}; that does not bind this lender ({3}). Compare before you decide.",
        term_above_cap: "{0} runs for {1}. Used-car loans, extensions included, may run for at most {2}.",
        term_not_binding: "{0} runs for {1}. Banks and auto finance companies stop at {2}; that does not bind this lender ({3}). Compare before you decide.",
        above_private_lending: "{0} costs more a year (simple) than four times the one-year LPR, {1}. The law does not protect what is above it.",
        above_our_caution: "{0} costs more than {1} a year (simple). We do not show such offers, as a caution of our own.",
        above_micro_loan: "{0} costs more than {1} a year (simple). Micro-loan companies may not grant new loans at that cost.",
        above_micro_loan_target: "{0} costs more a year (simple) than four times the one-year LPR, {1}. Regulators want this lowered by the end of 2027.",
        above_benchmark: "{0} costs more a year (simple) than four times the one-year LPR, {1}. That line is for private lending and does not bind licensed lenders; it is shown for comparison.",
        above_only_compound: "{0} costs no more than {1} a year counted simply, but more than that compounded.",
        fee_without_collector: "{0} has a fee, “{1}”, that does not say who charges it. Ask the dealer to add that.",
        interest_deducted: "{0} takes its whole fee when the loan is paid out. That is interest deducted in advance, which is not allowed.",
        no_annual_rate: "{0} has fees above the money received, so no annual rate can be worked out and it is not shown.",
        annual_rate_method: "The annual rate counts all interest and fees on the principal still owed: monthly internal rate of return × 12 is simple; the compound rate stands beside it.",
        flat_fee_converted: "{1} a year (simple), {2} (compound). The monthly fee of {0} is charged on the original principal; it is not an annual rate.",
        product_ratio: "{0} has a limit of its own, {2} of the car's value; this is {1}. Pay more down.",
        product_term: "{0} has no term of {1}; the longest is {2}.",
        product_method: "{0} cannot be repaid by this method: {1}. Choose another.",
        not_computable: "{0} cannot be worked out on these terms. Change the term or the repayment method.",
        large_final_payment: "The last payment is {0}, more than one and a half times the usual one. Plan for it.",
        lpr_not_confirmed: "The one-year LPR is taken as {0}, last confirmed for {1}. Check the latest publication.",
        priced_on_deal: "The share lent is taken of the deal price, {0}, which is below the appraisal.",
        priced_on_appraisal: "The share lent is taken of the appraisal, {0}, which is below the deal price.",
        priced_on_both: "The share lent is taken of {0}: deal price and appraisal are the same.",
        priced_without_appraisal: "There is no appraisal yet, so the share lent is taken of the deal price, {0}.",
        in_range: "{0} has annual rates (simple) from {1} to {2}; the lender decides. This quote uses {3}.",
        at_top_of_range: "{0} has annual rates (simple) from {1} to {2}; the lender decides. This quote uses the upper end, {2}.",
        nothing_beyond_table: "Nothing is charged for the loan beyond the items of the cost table. Check the lender's own table before you sign.",
        early_any_time: "at any time",
        early_after: "after payment {0}",
        early_free: "You may repay early {0}, without a penalty.",
        early_rate: "You may repay early {0}, for a penalty of {1} of the amount repaid early.",
        early_interest: "You may repay early {0}, for a penalty of {1} interest on the amount repaid early.",
        early_unknown: "The rate card does not say what early repayment costs. Ask before you sign.",
        extras_optional: "Insurance and services are your own choice. Your application does not depend on them.",
        extras_financed: "Insurance and services are your own choice. Your application does not depend on them. Those you chose are counted in the loan and in its cost.",
        cooling_off: "The dealer promises that you may cancel within {0} hours of signing. Loans have no statutory cooling-off period; this is the dealer's own promise.",
        no_cooling_off: "Loans have no statutory cooling-off period, and this dealer promises none. Take your time before you sign.",
        complaint: "To complain, contact {0}: {1}.",
        complaint_default_name: "the dealer",
        complaint_missing: "The dealer names no place to complain. Ask for it before you sign.",
        not_an_approval: "This is an estimate. It is not a lender's decision, and your credit record was not looked at.",
        calculator_only: "This only calculates. It does not promote any lender's loan and takes no applications.",
        apply_with_lender: "Applications are made on the lender's own platform.",
        comma: ", ",
    },
    standing: StandingWords { practice: "industry practice", caution: "our caution", promise: "the dealer’s promise" },
    change: ChangeWords {
        down_payment: "pay {0} down, {1}",
        down_payment_about: "pay about {0} down, {1}",
        down_payment_amount: "pay {0} down",
        term: "repay over {0}",
        method: "repay by another method: {0}",
        extras_in_cash: "pay for the extras in cash",
        and: "; ",
    },
    entry: EntryWords {
        empty: "enter the {0}, for example {1}",
        not_a_number: "{0} must be written like {1}",
        bad_separator: "{0} has a comma or space that could mean two things; use only digits and a point",
        decimals: "{0} must have at most {1} decimal places",
        not_whole: "{0} must be a whole number, for example {1}",
        not_whole_km: "{0} must be whole kilometres, for example {1}",
        too_low: "{0} must be {1} or more",
        too_high: "{0} must be {1} or less",
        not_a_month: "{0} must be a year and month, for example {1}",
        no_such_day: "{0} must be a real date, for example {1}",
        nothing_to_lend: "The down payment covers the price, so there is nothing to finance; lower it to see a loan",
        trade_in_covers: "The trade-in covers the price, so there is nothing to finance; lower it to see a loan",
        registered_in_future: "First registration must not be after the day of the quote",
        not_covered: "The rules for {0} are not known; choose {1} or later",
        years: "{0}",
        km: "{0} km",
    },
    applicant: ApplicantWords {
        too_young: "You are {0}; lenders usually ask for at least {1}.",
        too_old: "You are {0}; lenders usually ask for at most {1}.",
        no_income: "Lenders usually do not lend without a source of income.",
        document_missing: "Still missing: {0}.",
        payment_too_high: "The monthly payments take {0} of your income, above the industry's reference of {1}. Keep this loan's payment within {2}.",
        payment_no_room: "The monthly payments take {0} of your income, above the industry's reference of {1}. Your other loans already take that much.",
        debt_not_counted: " Other loans are not counted.",
        settled_blemish: "Your credit record shows settled late payments. Prepare a written explanation.",
        overdue: "A payment is overdue. Settle it first.",
    },
    vehicle: VehicleWords {
        accident: "It had a serious accident; lenders usually refuse such cars.",
        flood: "It stood in a flood; lenders usually refuse such cars.",
        odometer: "Its odometer was tampered with; lenders usually refuse such cars.",
        too_old: "It is over {0} years old; lenders usually take cars of up to {1} years.",
        too_far: "It has {0} km; lenders usually take cars of up to {1} km.",
    },
    offer: OfferWords { same_day: "same day", range: "{0}–{1}" },
    phrase: PhraseWords {
        least_down_payment: "A used car takes at least {0} down: {1}",
        longest_term: "A used-car loan runs at most {0}",
        rate_fixed: "Contract rate {0} a year (simple)",
        rate_of_range: "Quoted at a contract rate of {0} a year (simple); at the lowest, {1}, it pays {2} at {3} a year (simple)",
        rests_on: "Rules {0} · rate card {1}, valid until {2} · quoted on {3}",
        announcement: "{0}: {1} a month, {2} a year (simple)",
    },
    number: NumberWords {
        large: "CNY {0} million",
        thousands: "CNY {0} thousand",
        yuan: "CNY {0}",
        date: "{2} {1} {0}",
        year_month: "{1} {0}",
    },
    count: CountWords {
        months: ("{0} month", "{0} months"),
        working_days: ("{0} working day", "{0} working days"),
        days: ("{0} day", "{0} days"),
        hours: ("{0} hour", "{0} hours"),
        interest: ("{0} month's", "{0} months'"),
    },
    of: EnumWords { severity, basis, confidence, method, method_hint, lender_kind, readiness, document, condition, field, example },
};

pub(super) static LATER: LaterWords = LaterWords {
    fee: FeeWords {
        fee_upfront: "once, at signing",
        fee_monthly: "with every payment",
        fee_financed: "added to the principal and repaid with it",
        fee_in_month: "with payment {0}",
    },
    estimate: EstimateWords {
        age: "{0} years old: each year takes {1} to {2} off",
        mileage: "{0} km: beyond {1} km, each {2} km take {3} to {4} off, {5} times",
        condition: "condition {0}: counted at {1} to {2}",
        condition_not_told: "condition not given, taken as good to fair: counted at {0} to {1}",
    },
    readiness: ReadinessWords {
        bring_document: "bring {0}",
        higher_down_payment: "pay more down and borrow less",
        longer_term: "take a longer term: lower payments, more interest in total",
        shorter_term: "take a shorter term",
        reduce_debt: "pay off some of your other loans first",
        settle_overdue: "settle what is overdue and wait until the record shows it",
        explain: "prepare a written explanation",
        cheaper_car: "choose a car that costs less",
        ask_age: "Age",
        ask_income_kind: "Source of income",
        ask_income: "Monthly income",
        ask_debt: "Monthly payments on other loans",
        ask_credit: "Credit record",
    },
    source: SourceWords {
        source: "Source: {0} · {1} · {2}",
        practice: "industry practice, not a legal standard",
        caution: "our own caution, not a legal standard · see {0} · {1}",
        rate_card: "Source: the dealer's rate card",
        promise: "the dealer's promise, not a legal right",
        title: "《{0}》",
        number: " ({0})",
    },
    told: ToldWords {
        cost: "Paying {0} a month comes to {1} a year (simple), {2} (compound).",
        flat_fee: "It is exactly a flat fee of {0} a month: charged on the original principal all along, however much has been repaid.",
        equal_installment: "It is exactly equal instalments at {0} a year (simple).",
        equal_principal: "It may also be the first payment of equal principal at {0} a year (simple). Payments would then fall every month, and the cost would be {1} a year (simple), {2} (compound).",
        nothing: "No common repayment method gives this number, so something else may be in it. Ask for every item in writing.",
    },
    phrase: LaterPhraseWords {
        seconds_left: "Please read for {0} more seconds",
        card_numbers: "valid {0} to {1}, quoted on {2}",
        lpr_numbers: "one-year LPR {0} (published {1}) × 4 = {2}",
        limit_numbers: "limit {0}",
        contract_rate: "{0} a year (simple) on the balance",
        prepay_free: "Early repayment costs nothing",
        prepay_rate: "Early repayment costs {0} of what is repaid early",
        prepay_interest: "Early repayment costs {0} interest on what is repaid early",
        prepay_any_time: "{0}.",
        prepay_from: "{0}; possible after {1} payments.",
        additive_and_irr: "The table annualises each item on the outstanding balance and adds them up: {0}. By the dates of all payments the year costs {1} (simple).",
        balance_summary: "It starts at {0}, stands at {2} after payment {1} and ends with payment {3}. The schedule has the figures.",
        payment_summary: "Interest goes from {0} in the first payment to {1} in the last; the rest is principal.",
        after_months: "After {0}",
        no_exit_short: "The loan ends within twelve months.",
        no_exit_unknown: "The rate card does not state the terms; ask the lender in writing.",
        extras_sum: "{0} in all, {1} of it in cash",
        dearest_car: "With the same cash down, cars up to {0}",
        cheapest: "Of the offers shown, {0} costs less in interest and fees: {1}, {2} a year simple, {3} compound.",
        why_not_ninety: "Banks and auto finance companies lend at most {0} of the lower of price and appraised value on a used car, so at least {1} is paid down. A product advertised at 90% cannot be had that way.",
    },
    timeline: TimelineWords {
        before: ["Enquiry", "Comparing offers", "Test drive", "Choosing car and offer", "Application"],
        decision: ("The lender's decision", "The lender's decision ({0})"),
        after: ["Contract", "Down payment", "Transfer of ownership and mortgage registration", "Delivery", "A call within 3 days"],
    },
    of: LaterEnumWords { charged_by, strictness, add_on_kind, package, package_line, grade, paper, income_kind, credit_record, standing },
};

fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Block => "Not available",
        Severity::Warn => "Please note",
        Severity::Disclose => "Notice",
        Severity::Info => "Note",
    }
}

fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Law => "law",
        Basis::Regulation => "regulation",
        Basis::Judicial => "judicial interpretation",
        Basis::Guidance => "regulator's guidance",
        Basis::House => "industry practice, not a legal standard",
        Basis::RateCard => "the dealer's rate card",
    }
}

fn confidence(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Read => "wording read",
        Confidence::Reported => "as publicly reported, wording not checked",
        Confidence::Unverified => "not verified",
    }
}

fn method(method: MethodKind) -> &'static str {
    match method {
        MethodKind::EqualInstallment => "Equal instalments",
        MethodKind::EqualPrincipal => "Equal principal",
        MethodKind::InterestOnly => "Interest first, principal at the end",
        MethodKind::FlatFee => "Flat fee",
        MethodKind::Balloon => "Balloon",
        MethodKind::StepUp => "Step-up",
    }
}

fn method_hint(method: MethodKind) -> &'static str {
    match method {
        MethodKind::EqualInstallment => "The same payment every month; more interest early, more principal late.",
        MethodKind::EqualPrincipal => "The same principal every month, so payments fall from the first one on.",
        MethodKind::InterestOnly => "Only interest every month, the whole principal with the last payment.",
        MethodKind::FlatFee => {
            "A fee on the original principal every month; it really costs clearly more a year than twelve times the monthly rate."
        }
        MethodKind::Balloon => "Smaller payments, and a sum left to the last one, on which interest runs too.",
        MethodKind::StepUp => "Smaller payments at first, which rise every few months.",
    }
}

fn lender_kind(kind: LenderKind) -> &'static str {
    match kind {
        LenderKind::Bank => "Bank",
        LenderKind::AutoFinance => "Auto finance company",
        LenderKind::ConsumerFinance => "Consumer finance company",
        LenderKind::MicroLoan => "Micro-loan company",
        LenderKind::OnlineMicroLoan => "Online micro-loan company",
        LenderKind::FinanceLease => "Finance lease company",
        LenderKind::Private => "Private or unlicensed lender",
        LenderKind::Licensed => "Licensed lender of your choice",
    }
}

fn charged_by(party: ChargedBy) -> &'static str {
    match party {
        ChargedBy::Lender => "Lender",
        ChargedBy::Dealer => "Dealer",
        ChargedBy::Guarantor => "Guarantor",
        ChargedBy::Registry => "Vehicle registry",
        ChargedBy::Insurer => "Insurer",
        ChargedBy::Other => "Other, see the item",
    }
}

fn strictness(strictness: Strictness) -> &'static str {
    match strictness {
        Strictness::Medium => "Moderate requirements",
        Strictness::FairlyStrict => "Fairly strict requirements",
        Strictness::Strict => "Strict requirements",
        Strictness::VeryStrict => "Very strict requirements",
    }
}

fn add_on_kind(kind: AddOnKind) -> &'static str {
    match kind {
        AddOnKind::CompulsoryInsurance => "Compulsory insurance",
        AddOnKind::HullInsurance => "Own damage insurance",
        AddOnKind::ThirdPartyInsurance => "Third-party insurance",
        AddOnKind::TheftInsurance => "Theft insurance",
        AddOnKind::GlassInsurance => "Glass insurance",
        AddOnKind::RoadsideRescue => "Roadside rescue",
        AddOnKind::Chauffeur => "Driver on call",
        AddOnKind::Maintenance => "Maintenance",
        AddOnKind::ExtendedWarranty => "Extended warranty",
        AddOnKind::InspectionReminder => "Inspection reminders",
    }
}

fn package(level: PackageLevel) -> &'static str {
    match level {
        PackageLevel::Full => "Full",
        PackageLevel::Standard => "Standard",
        PackageLevel::Entry => "Entry",
    }
}

fn package_line(level: PackageLevel) -> &'static str {
    match level {
        PackageLevel::Full => "Fuller insurance, extended warranty and services; you can leave out any of them",
        PackageLevel::Standard => "Basic insurance and simple services; you can leave out any of them",
        PackageLevel::Entry => "The compulsory insurance only",
    }
}

fn readiness(readiness: Readiness) -> &'static str {
    match readiness {
        Readiness::Unknown => "Not checked yet",
        Readiness::FitsSoFar => "What you gave fits the usual requirements; some is still open.",
        Readiness::Ready => "The usual requirements are met. Prepare your papers; the lender decides.",
        Readiness::ToMend => "Some things need to be put right first.",
        Readiness::OutsideLimits => "Outside what lenders usually accept. Ask the lender first.",
    }
}

fn grade(grade: Grade) -> &'static str {
    match grade {
        Grade::A => "Good credit record, steady income",
        Grade::B => "Settled late payments, or an income that varies",
        Grade::C => "Overdue payments, or too little proof of income",
    }
}

fn paper(paper: Paper) -> &'static str {
    match paper {
        Paper::IdentityCard => "Identity card",
        Paper::BankStatementsOrPayslips => "Bank statements or payslips",
        Paper::SixMonthsOfBankStatements => "Bank statements of the last 6 months",
        Paper::BusinessIncomeProof => "Proof of business income, such as contracts, invoices, tax records",
        Paper::DeedOrLease => "Title deed or lease",
        Paper::EmploymentContract => "Contract of employment",
        Paper::BusinessLicence => "Business licence",
        Paper::ContractOrLicence => "Contract of employment or business licence",
        Paper::WrittenExplanation => "Written explanation of late payments",
    }
}

fn document(document: Document) -> &'static str {
    match document {
        Document::Identity => "Valid identity card",
        Document::Income => "Proof of income",
        Document::Residence => "Proof of residence",
        Document::Employment => "Proof of work",
    }
}

fn income_kind(kind: IncomeKind) -> &'static str {
    match kind {
        IncomeKind::Salaried => "Salary",
        IncomeKind::SelfEmployed => "Own business",
        IncomeKind::Freelancer => "Freelance work",
        IncomeKind::None => "No income",
    }
}

fn credit_record(record: CreditRecord) -> &'static str {
    match record {
        CreditRecord::Clean => "No late payments",
        CreditRecord::Settled => "Late payments, all settled",
        CreditRecord::Overdue => "A payment is overdue now",
    }
}

fn condition(condition: Condition) -> &'static str {
    match condition {
        Condition::Excellent => "Excellent",
        Condition::Good => "Good",
        Condition::Fair => "Fair",
        Condition::Poor => "Poor",
    }
}

fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Below => "below the estimate",
        Standing::Within => "within the estimate",
        Standing::Above => "above the estimate",
    }
}

fn field(field: EntryField) -> &'static str {
    match field {
        EntryField::Price => "price",
        EntryField::Appraisal => "appraisal",
        EntryField::NewPrice => "price when new",
        EntryField::MarketAverage => "market average",
        EntryField::DownPayment => "down payment",
        EntryField::TradeIn => "trade-in",
        EntryField::FirstRegistered => "first registration",
        EntryField::Mileage => "mileage",
        EntryField::Months => "term",
        EntryField::AsOf => "day of the quote",
        EntryField::Extras => "extras",
        EntryField::Age => "age",
        EntryField::Income => "monthly income",
        EntryField::ExistingDebt => "payments on other loans",
        EntryField::Budget => "monthly budget",
        EntryField::Loan => "loan amount",
        EntryField::ToldPayment => "payment you were told",
        EntryField::ToldFeeRate => "monthly fee rate you were told",
        EntryField::ExitMonth => "month of early repayment",
    }
}

fn example(field: EntryField) -> &'static str {
    match field {
        EntryField::Price | EntryField::Appraisal | EntryField::NewPrice | EntryField::MarketAverage | EntryField::Loan => "150,000",
        EntryField::DownPayment => "45,000 or 30%",
        EntryField::TradeIn => "30,000",
        EntryField::FirstRegistered => "2021-06",
        EntryField::Mileage => "52,000",
        EntryField::Months => "36",
        EntryField::AsOf => "2026-09-30",
        EntryField::Extras => "3,000",
        EntryField::Age => "35",
        EntryField::Income => "12,000",
        EntryField::ExistingDebt => "1,500, or 0 if there are none",
        EntryField::Budget | EntryField::ToldPayment => "3,000",
        EntryField::ToldFeeRate => "0.5%",
        EntryField::ExitMonth => "12",
    }
}
