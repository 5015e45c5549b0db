//! No down payment, no interest, and low rates without a figure.

use super::super::duty::{DOWN_PAYMENT, MISLEADING_PRAISE, NO_INTEREST};
use super::super::rule::{Advice, Rule};
use super::{Family, Proof, family};

pub(super) static FAMILIES: &[Family] = &[
    Family {
        look_alikes: &["#元?首付款?之?外", "(首付|首期)(款)?Z(点|折)", "[无免]首付款?(收据|凭证|发票|证明)"],
        proof: Proof::NoDownPayment,
        ..family(
            Rule::ZeroDown,
            &DOWN_PAYMENT,
            // The engine puts the share of the day in.
            Advice::SayRequirements,
            &[
                "(Z|[无免])(元|%|成)?(首付款?|首期款?|头期款?|头款|首款)",
                "(无需|不用|不要|不需|不需要|无须|免交|免付|不付|不出|不收|没有|没)(支付|付|交|出|准备)?(首付|首期|头款|头期)款?",
                "(首付款?|首期款?|头期款?|头款)(比例|金额)?(低至|仅需|仅|只要|只需|为|是|:)?Z(元|%|成|块|首付)?",
                "(首付|首期|头款)(款)?(全免|全部免|免除|都不要|都不用|都免)",
                "(Z|零)元(购车?|提车|开走|买车|落地|入手|开回家)",
                "(全额|足额|百分百|100%)(贷款?|融资)(购车|买车|提车)?",
                "(no|zero|Z%?|$Z)(money|down)(down|payment)?",
                "(no|zero|without)(a)?(downpayment|deposit)",
            ],
        )
    },
    Family {
        look_alikes: &[
            "信用卡(的)?免息(期|还款期)?",
            "免息(还款)?期(后|满|结束|内)",
            "减免(部分|全部)?(息费|利息|罚息)",
            "减免息",
            "视为(没有利|无利|无)息",
            "(一次性付款|全款|付清)(购车|买车)?(则|的)?(无需支付|没有|不产生|无需付|不用付)(任何)?利息",
            "无利?息(损失|差|税|票)",
            "(Z|无)利率(风险|限制|上限)",
            "(并|从|决|绝)(非|不)(Z|[无免])息",
            "(基准|政策|负|存款)利率",
            "(利率|利息|年化利率|年化|费率|息费|成本)(是|为)零(时|的时候|的情况|才|则)",
        ],
        proof: Proof::NoCost,
        ..family(
            Rule::ZeroInterest,
            &NO_INTEREST,
            Advice::SayAnnualRate,
            &[
                "(Z|[无免])(%|的)?(贷款)?(利率|利息|息费|月息|年息|日息|月费率|费率|息)",
                "(利率|利息|年化利率|年化|费率|息费|月息|年息)(低至|仅需|仅|只要|为|是|:|全)?(Z|零)(%|元|成本)?",
                "(利息|息费)(全免|全部减免|全部免除)",
                "(不收|不要|不用付|不用还|无需支付|无需付|没有|没|免收)(任何|一分钱?)?利息",
                "(zero|Z%?|no)(interest|apr)",
                "interestfree",
            ],
        )
    },
    Family {
        look_alikes: &[
            "[降最减高较更]低(利率|利息|息)",
            "低利率(环境|时代|周期)",
            "(降|减)低(利?息|利率)",
            "(高低|孰低)息",
            "利率(更|较|偏)低",
            "利率(超|极|很)?低于?#",
            "利率低至#",
        ],
        ..family(
            Rule::VagueLowRate,
            &MISLEADING_PRAISE,
            Advice::SayAnnualRate,
            &[
                "超低(的)?(月|年|贷款)?(利率|息|利息|费率|月供|月息)",
                "低(利息|利率|息)",
                "(利率|利息|息费|费率)(超|极|特别|特|非常|很|真|那么)低",
                "(ultra|super)?lowinterest",
                "superlow(rate|rates)",
            ],
        )
    },
];
