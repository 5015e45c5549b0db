//! Cooling-off. No law gives one for a loan: as law it is false, as the dealer's promise it must say whose it is.

use super::super::duty::{LEGAL_COOLING_OFF, OWN_COOLING_OFF};
use super::super::rule::{Advice, Rule};
use super::{Family, family};

const EXPRESSIONS: &[&str] =
    &["(冷静|犹豫)期", "无(任何)?(理由|条件|责任|风险)(可)?(退|解约|取消|撤销|反悔|解除)(款|货|车|贷|订|换)?", "coolingoff"];

const LOOK_ALIKES: &[&str] = &["离婚冷静期", "(保险|寿险|健康险|保单|投保)(的)?(冷静|犹豫)期", "(私募|基金|投资)(的)?冷静期"];

const OWN_PROMISE: &[&str] = &[
    "(商家|本店|门店|我店|本公司|车商|经销商|我们|店方|平台)(的)?(自愿|主动|单方|额外)?(承诺|提供的承诺|约定)",
    "自愿(承诺|提供)",
    "(并|而)?(非|不是|不属于|没有|无|并无|不存在|未)(法律|任何|一项)?(上)?(规定|设定|赋予|设置|法定|给予|要求)?(的)?(贷款|合同)?(法定|法律|强制|统一)?(的)?(权利|冷静期|犹豫期|义务)",
    "(法律|法规|法条|法)(并|都|均|也)?(没有|未|无|不)(对|给|为|就)?(规定|设定|设|赋予|给|要求)?",
    "(非|不是|不属于|无|没有)法定",
    "promise",
    "no(law|statute|statutory)",
];

/// What makes a promise of it a claim of law.
const LAW: &[&str] = &[
    "(法定|依法|法律|法规|新?消保法|消费者权益保护法|消费者保护法|民法典|国家|监管|按规定|新规)(的)?(规定|要求|赋予|给予|保障|保护|明确|享有|可享|提供|支持|冷静|犹豫|无理由|均|还|设)?",
    "(statutory|bylaw|law)",
];

pub(super) static FAMILIES: &[Family] = &[
    Family {
        look_alikes: LOOK_ALIKES,
        unless: OWN_PROMISE,
        only_with: LAW,
        ..family(Rule::CoolingOff, &LEGAL_COOLING_OFF, Advice::SayOwnPromise, EXPRESSIONS)
    },
    Family {
        look_alikes: LOOK_ALIKES,
        unless: OWN_PROMISE,
        ..family(Rule::CoolingOff, &OWN_COOLING_OFF, Advice::SayOwnPromise, EXPRESSIONS)
    },
];
