//! Ceilings on the all-in annual cost: four times the one-year LPR, and 24 %.
//!
//! Sources: private lending interpretation articles 1, 25, 29 (read); 法释〔2020〕27号 (read): licensed lenders, micro-loan companies and
//! lessors are outside it; 法发〔2017〕22号 (its 24 % is reported, its text was not found); 小额贷款公司综合融资成本管理工作指引
//! (reported 2025-12-24, not published).

use rust_decimal::Decimal;

use crate::compliance::{Basis, Citation, Confidence, Instrument};
use crate::num::Date;

/// Private lending: four times the one-year LPR at signing.
pub static PRIVATE_LENDING: Citation = Citation {
    instrument: Instrument::PrivateLendingProvisions,
    article: "第二十五条、第二十九条",
    from: Date::known(2020, 8, 20),
    until: None,
    basis: Basis::Judicial,
    confidence: Confidence::Read,
};

/// Why four times LPR does not bind a licensed lender.
pub static LICENSED_OUTSIDE: Citation = Citation {
    instrument: Instrument::PrivateLendingScope,
    article: "",
    from: Date::known(2021, 1, 1),
    until: None,
    basis: Basis::Judicial,
    confidence: Confidence::Read,
};

/// 24 %: courts reduce what is above on request. Its text was not found, so it blocks as our own caution and not as law.
pub static LICENSED_24: Citation = Citation {
    instrument: Instrument::FinancialTrials,
    article: "",
    from: Date::known(2017, 8, 4),
    until: None,
    basis: Basis::House,
    confidence: Confidence::Reported,
};

/// Micro-loan companies: nothing new above 24 %, and down to four times LPR by the end of 2027.
pub static MICRO_LOAN_GUIDANCE: Citation = Citation {
    instrument: Instrument::MicroLoanCostGuidance,
    article: "",
    from: Date::known(2025, 12, 24),
    until: None,
    basis: Basis::Guidance,
    confidence: Confidence::Reported,
};

/// 24 % a year.
pub const TWENTY_FOUR_PER_CENT: Decimal = Decimal::from_parts(24, 0, 0, false, 2);

/// How many times the LPR.
pub const LPR_MULTIPLE: Decimal = Decimal::from_parts(4, 0, 0, false, 0);
