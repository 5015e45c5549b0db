//! 汽车贷款管理办法 and the ratio notices under it: how much of the price, for how long.
//!
//! Sources: 令〔2017〕第2号 (in force 2018-01-01), its 2004 predecessor, the notices of 2017-11-08 and 2024-04-03. The used-car ratio was
//! 50 % until 2017 and has been 70 % since; a used car stays at 70 % whatever it is driven by.

use crate::compliance::{Basis, Citation, Confidence, Dated, Instrument, Series};
use crate::num::{Date, Ratio};

/// Parts per hundred, because a [`Ratio`] cannot be a constant.
#[derive(Clone, Copy, Debug)]
pub struct PerCent(pub u8);

impl PerCent {
    /// As a ratio.
    pub fn ratio(self) -> Ratio {
        Ratio::from_percent(self.0)
    }
}

/// The measures of 2004.
pub static MEASURES_2004: Citation = Citation {
    instrument: Instrument::AutoLoanMeasures2004,
    article: "",
    from: Date::known(2004, 10, 1),
    until: Some(Date::known(2017, 12, 31)),
    basis: Basis::Regulation,
    confidence: Confidence::Reported,
};

/// The measures in force since 2018, article 6: terms. The article number is that of the 2004 text, which was read; that the numbers
/// were kept is reported by a bank's product page.
pub static MEASURES_2017_TERM: Citation = Citation {
    instrument: Instrument::AutoLoanMeasures2017,
    article: "第六条",
    from: Date::known(2018, 1, 1),
    until: None,
    basis: Basis::Regulation,
    confidence: Confidence::Reported,
};

/// The measures in force since 2018: the price a ratio is taken of. The article number is not known.
pub static MEASURES_2017_PRICE: Citation = Citation { article: "", ..MEASURES_2017_TERM };

/// The ratio notice of 2017.
pub static NOTICE_2017: Citation = Citation {
    instrument: Instrument::AutoLoanNotice2017,
    article: "",
    from: Date::known(2018, 1, 1),
    until: Some(Date::known(2024, 4, 2)),
    basis: Basis::Regulation,
    confidence: Confidence::Read,
};

/// The ratio notice of 2024, item 1.
pub static NOTICE_2024: Citation = Citation {
    instrument: Instrument::AutoLoanNotice2024,
    article: "第一项",
    from: Date::known(2024, 4, 3),
    until: None,
    basis: Basis::Regulation,
    confidence: Confidence::Read,
};

/// The greatest share of the price a used-car loan may be.
pub static USED_CAR_RATIO: Series<PerCent> = Series {
    name: "used-car financing ratio",
    values: &[
        Dated { from: NOTICE_2024.from, value: PerCent(70), citation: &NOTICE_2024 },
        Dated { from: NOTICE_2017.from, value: PerCent(70), citation: &NOTICE_2017 },
        Dated { from: MEASURES_2004.from, value: PerCent(50), citation: &MEASURES_2004 },
    ],
};

/// The longest term of a used-car loan in months, extensions included.
pub static USED_CAR_MONTHS: Series<u32> = Series {
    name: "used-car loan term",
    values: &[
        Dated { from: MEASURES_2017_TERM.from, value: 36, citation: &MEASURES_2017_TERM },
        Dated { from: MEASURES_2004.from, value: 36, citation: &MEASURES_2004 },
    ],
};
