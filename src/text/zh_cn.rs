//! Simplified Chinese, the default.

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

pub(super) static WORDS: Words = Words {
    finding: FindingWords {
        this_offer: "本方案",
        named_offer: "“{0}”",
        card_expired: "费率卡已于 {0}到期，请门店更新后再试算。",
        card_not_yet: "费率卡从 {0}起才有效，请门店提供当前有效的费率卡。",
        lender_may_not_lend: "请选其他方案：{0}由{1}提供，这类机构不能发放购车贷款。",
        ratio_above_cap: "{0}按 {1} 放款，超过二手车 {2} 的上限；首付至少 {3}。",
        ratio_not_binding: "{0}按 {1} 放款。银行和汽车金融公司最多 {2}，{3}不受这一上限约束，请多比较再决定。",
        term_above_cap: "{0}的期限是 {1}，二手车贷款连同展期最长 {2}。",
        term_not_binding: "{0}的期限是 {1}。银行和汽车金融公司最长 {2}，{3}不受这一上限约束，请多比较再决定。",
        above_private_lending: "{0}的年化综合成本（单利）超过一年期 LPR 的四倍，即 {1}，超出部分不受法律保护。",
        above_our_caution: "{0}的年化综合成本（单利）超过 {1}，我们出于审慎不展示。",
        above_micro_loan: "{0}的年化综合成本（单利）超过 {1}，小额贷款公司不得新发放这样的贷款。",
        above_micro_loan_target: "{0}的年化综合成本（单利）超过一年期 LPR 的四倍，即 {1}，监管要求 2027 年底前降下来。",
        above_benchmark: "{0}的年化综合成本（单利）超过一年期 LPR 的四倍，即 {1}。这条线针对民间借贷，不适用于持牌机构，仅供比较。",
        above_only_compound: "{0}的年化综合成本按单利不超过 {1}，按复利超过，请留意。",
        fee_without_collector: "{0}的“{1}”没有写明由谁收取，请门店补充后再试算。",
        interest_deducted: "{0}在放款时先扣全部手续费，等于预先扣除利息，不能这样办理。",
        no_annual_rate: "{0}的费用超过到手金额，算不出年化利率，因此不展示。",
        annual_rate_method: "年化利率计入全部息费，按实际占用的本金计算：月内部收益率乘 12 为单利，复利另列。",
        flat_fee_converted: "年化 {1}（单利）、{2}（复利）。月费率 {0} 按最初的本金收取，不是年利率。",
        product_ratio: "{0}自己的上限是 {2}，现在按 {1} 放款，请提高首付。",
        product_term: "{0}没有 {1}，最长 {2}。",
        product_method: "{0}不提供{1}，请换一种还款方式。",
        not_computable: "{0}按现在的条件无法试算，请调整期限或还款方式。",
        large_final_payment: "最后一期要还 {0}，超过平时的 1.5 倍，请提前准备。",
        lpr_not_confirmed: "一年期 LPR 按 {0} 计，上次确认到 {1}，请以最新公布为准。",
        priced_on_deal: "贷款比例按成交价 {0} 计算，它低于评估价。",
        priced_on_appraisal: "贷款比例按评估价 {0} 计算，它低于成交价。",
        priced_on_both: "成交价与评估价相同，贷款比例按 {0} 计算。",
        priced_without_appraisal: "还没有评估价，贷款比例先按成交价 {0} 计算。",
        in_range: "{0}的年利率（单利）为 {1} 至 {2}，由贷款机构确定；这里按 {3} 试算。",
        at_top_of_range: "{0}的年利率（单利）为 {1} 至 {2}，由贷款机构确定；这里按上限 {2} 试算。",
        nothing_beyond_table: "除成本明示表所列项目外，不再收取与贷款有关的息费；签约前请核对贷款机构出具的明示表。",
        early_any_time: "随时可以",
        early_after: "第 {0} 期还款后可以",
        early_free: "{0}提前还款，不收违约金。",
        early_rate: "{0}提前还款，违约金为提前还款金额的 {1}。",
        early_interest: "{0}提前还款，违约金为提前还款金额{1}的利息。",
        early_unknown: "费率卡没有写明提前还款的费用，签约前请问清。",
        extras_optional: "保险和增值服务由您自愿选择，不选也不影响贷款申请。",
        extras_financed: "保险和增值服务由您自愿选择，不选也不影响贷款申请。您选的项目已计入贷款和综合成本。",
        cooling_off: "本店承诺签约后 {0} 小时内可以取消。贷款没有法定冷静期，此为商家承诺。",
        no_cooling_off: "贷款没有法定冷静期，本店也没有另作承诺，请考虑好再签约。",
        complaint: "如有异议，可向{0}投诉：{1}。",
        complaint_default_name: "门店",
        complaint_missing: "门店没有公示投诉方式，签约前请先问清。",
        not_an_approval: "这是测算，不是审批结果，也没有查询您的征信。",
        calculator_only: "这里只作计算，不推介任何机构的贷款，也不受理申请。",
        apply_with_lender: "申请要在贷款机构自己的平台上办理。",
        comma: "，",
    },
    standing: StandingWords { practice: "行业惯例", caution: "审慎做法", promise: "商家承诺" },
    change: ChangeWords {
        down_payment: "改为首付 {0}，即 {1}",
        down_payment_about: "改为首付约 {0}，即 {1}",
        down_payment_amount: "首付改为 {0}",
        term: "期限改为 {0}",
        method: "还款方式改为{0}",
        extras_in_cash: "增值项目改为现金支付",
        and: "；",
    },
    entry: EntryWords {
        empty: "请输入{0}，例如 {1}",
        not_a_number: "没有看懂{0}，请这样输入：{1}",
        bad_separator: "{0}里的逗号或空格不好判断，请只留数字和小数点",
        decimals: "{0}最多保留 {1} 位小数",
        not_whole: "{0}请填整数，例如 {1}",
        not_whole_km: "{0}请填整公里数，或写明单位，例如 {1}",
        too_low: "{0}不能低于 {1}",
        too_high: "{0}不能高于 {1}",
        not_a_month: "{0}请按年月填写，例如 {1}",
        no_such_day: "没有这一天，{0}请按年月填写，例如 {1}",
        nothing_to_lend: "首付已经够付车款，不需要贷款；想试算贷款，请调低首付",
        trade_in_covers: "置换款已经够付车款，不需要贷款；想试算贷款，请调低置换款",
        registered_in_future: "上牌时间不能晚于试算日，请改为更早的年月",
        not_covered: "还没有 {0}适用的规则，请选 {1}或以后的日期",
        years: "{0} 岁",
        km: "{0} 公里",
    },
    applicant: ApplicantWords {
        too_young: "您 {0} 岁，贷款机构通常要求年满 {1} 岁。",
        too_old: "您 {0} 岁，贷款机构通常要求不超过 {1} 岁。",
        no_income: "没有收入来源时，贷款机构通常不放款。",
        document_missing: "还缺{0}。",
        payment_too_high: "每月还款占收入 {0}，高于行业参考值 {1}；这笔贷款的月供宜在 {2} 以内。",
        payment_no_room: "每月还款占收入 {0}，高于行业参考值 {1}；其他贷款已用完这个额度。",
        debt_not_counted: "未计其他贷款。",
        settled_blemish: "征信有已结清的逾期，请准备书面说明。",
        overdue: "现在有逾期，请先还清。",
    },
    vehicle: VehicleWords {
        accident: "有重大事故记录，贷款机构通常不受理。",
        flood: "泡过水，贷款机构通常不受理。",
        odometer: "里程表被改动过，贷款机构通常不受理。",
        too_old: "车龄已满 {0} 年，贷款机构通常只受理 {1} 年以内的车。",
        too_far: "里程 {0} 公里，贷款机构通常只受理 {1} 公里以内的车。",
    },
    offer: OfferWords { same_day: "当天", range: "{0}–{1}" },
    phrase: PhraseWords {
        least_down_payment: "二手车首付至少 {0}：最低 {1}",
        longest_term: "二手车贷款最长 {0}",
        rate_fixed: "合同年利率（单利）{0}",
        rate_of_range: "按合同年利率（单利）{0} 试算；最低 {1} 时月供 {2}，年化（单利）{3}",
        rests_on: "规则包 {0} · 费率卡 {1}（有效至 {2}）· 试算日期 {3}",
        announcement: "{0}：月供 {1}，年化 {2}（单利）",
    },
    number: NumberWords { large: "{0} 万", thousands: "{0} 千", yuan: "{0} 元", date: "{0}年{1}月{2}日", year_month: "{0}年{1}月" },
    count: CountWords {
        months: ("{0} 期", "{0} 期"),
        working_days: ("{0} 个工作日", "{0} 个工作日"),
        days: ("{0} 天", "{0} 天"),
        hours: ("{0} 小时", "{0} 小时"),
        interest: (" {0} 个月", " {0} 个月"),
    },
    of: EnumWords { severity, basis, confidence, method, method_hint, lender_kind, readiness, document, condition, field, example },
};

pub(super) static LATER: LaterWords = LaterWords {
    fee: FeeWords {
        fee_upfront: "签约时一次收取",
        fee_monthly: "随每期还款收取",
        fee_financed: "计入本金，随月供归还",
        fee_in_month: "随第 {0} 期还款收取",
    },
    estimate: EstimateWords {
        age: "车龄 {0} 年，每年减 {1} 至 {2}",
        mileage: "里程 {0} 公里，超过 {1} 公里的部分每 {2} 公里减 {3} 至 {4}，共 {5} 次",
        condition: "车况{0}，按 {1} 至 {2} 计",
        condition_not_told: "没有填车况，按良至中计，即 {0} 至 {1}",
    },
    readiness: ReadinessWords {
        bring_document: "准备{0}",
        higher_down_payment: "提高首付，少贷一些",
        longer_term: "延长期限：月供降低，总利息增加",
        shorter_term: "缩短期限",
        reduce_debt: "先还掉一部分其他贷款",
        settle_overdue: "先还清逾期，等征信更新",
        explain: "准备书面说明",
        cheaper_car: "选价格低一些的车",
        ask_age: "年龄",
        ask_income_kind: "收入来源",
        ask_income: "月收入",
        ask_debt: "其他贷款每月还款",
        ask_credit: "征信情况",
    },
    source: SourceWords {
        source: "依据：{0} · {1} · {2}",
        practice: "行业惯例，并非法定标准",
        caution: "我们的审慎做法，并非法定标准 · 参考：{0} · {1}",
        rate_card: "依据：门店费率卡",
        promise: "商家承诺，并非法定权利",
        title: "《{0}》",
        number: "（{0}）",
    },
    told: ToldWords {
        cost: "每月还 {0}，年化是 {1}（单利）、{2}（复利）。",
        flat_fee: "这个数正好等于等本等息、月费率 {0}：费用一直按最初的本金收，本金还少了也不减。",
        equal_installment: "这个数正好等于等额本息、年利率 {0}（单利）。",
        equal_principal: "这个数也可能是等额本金、年利率 {0}（单利）的首期；那样月供会逐月减少，年化是 {1}（单利）、{2}（复利）。",
        nothing: "常见的还款方式都得不出这个数，里面可能还有别的费用，请让对方逐项写明。",
    },
    phrase: LaterPhraseWords {
        seconds_left: "还请阅读 {0} 秒",
        card_numbers: "有效期 {0}至 {1}，试算日 {2}",
        lpr_numbers: "一年期 LPR {0}（{1}公布）× 4 = {2}",
        limit_numbers: "上限 {0}",
        contract_rate: "按剩余本金，年利率（单利）{0}",
        prepay_free: "提前还款不收违约金",
        prepay_rate: "提前还款违约金为提前归还金额的 {0}",
        prepay_interest: "提前还款违约金为提前归还金额{0}的利息",
        prepay_any_time: "{0}。",
        prepay_from: "{0}；还满 {1} 期后可提前还款。",
        additive_and_irr: "表内按各项总额与占用本金逐项年化后相加，为 {0}；按实际收付时间计算的年化为 {1}（单利）。",
        balance_summary: "从 {0} 开始，第 {1} 期后剩 {2}，第 {3} 期还清。数据见还款计划。",
        payment_summary: "利息从首期 {0} 到末期 {1}，其余为本金。",
        after_months: "{0} 期后",
        no_exit_short: "期限不超过 12 期，未列出提前结清的时点。",
        no_exit_unknown: "费率卡没有写明提前还款条件，请向贷款机构书面确认。",
        extras_sum: "合计 {0}，其中现金支付 {1}",
        dearest_car: "同样的首付金额，可看成交价不超过 {0} 的车",
        cheapest: "在可展示的方案中，“{0}”的利息与费用合计较低：{1}，年化 {2}（单利）、{3}（复利）。",
        why_not_ninety: "银行和汽车金融公司的二手车贷款最多为成交价与评估价中较低者的 {0}，所以首付至少 {1}。宣传 90% 的产品不能照此办理。",
    },
    timeline: TimelineWords {
        before: ["咨询", "比较方案", "试驾", "选定车和方案", "提交申请"],
        decision: ("贷款机构审核", "贷款机构审核（{0}）"),
        after: ["签约", "付首付", "过户和抵押登记", "交车", "3 天内回访"],
    },
    of: LaterEnumWords { charged_by, strictness, add_on_kind, package, package_line, grade, paper, income_kind, credit_record, standing },
};

fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Block => "不可办理",
        Severity::Warn => "请留意",
        Severity::Disclose => "告知",
        Severity::Info => "说明",
    }
}

fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Law => "法律",
        Basis::Regulation => "法规",
        Basis::Judicial => "司法解释",
        Basis::Guidance => "监管指引",
        Basis::House => "行业惯例，并非法定标准",
        Basis::RateCard => "门店费率卡",
    }
}

fn confidence(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Read => "已读原文",
        Confidence::Reported => "据公开报道，未核对原文",
        Confidence::Unverified => "未经核实",
    }
}

fn method(method: MethodKind) -> &'static str {
    match method {
        MethodKind::EqualInstallment => "等额本息",
        MethodKind::EqualPrincipal => "等额本金",
        MethodKind::InterestOnly => "先息后本",
        MethodKind::FlatFee => "等本等息",
        MethodKind::Balloon => "气球贷",
        MethodKind::StepUp => "递增还款",
    }
}

fn method_hint(method: MethodKind) -> &'static str {
    match method {
        MethodKind::EqualInstallment => "每月还一样多，前面利息多，后面本金多。",
        MethodKind::EqualPrincipal => "每月还同样多的本金，月供从首月起逐月减少。",
        MethodKind::InterestOnly => "平时只还利息，最后一期还全部本金。",
        MethodKind::FlatFee => "每月按最初的本金收费，实际年化明显高于月费率乘 12。",
        MethodKind::Balloon => "平时还得少，最后一期还一笔尾款，尾款也计息。",
        MethodKind::StepUp => "开始还得少，每隔几个月多还一些。",
    }
}

fn lender_kind(kind: LenderKind) -> &'static str {
    match kind {
        LenderKind::Bank => "银行",
        LenderKind::AutoFinance => "汽车金融公司",
        LenderKind::ConsumerFinance => "消费金融公司",
        LenderKind::MicroLoan => "小额贷款公司",
        LenderKind::OnlineMicroLoan => "网络小额贷款公司",
        LenderKind::FinanceLease => "融资租赁公司",
        LenderKind::Private => "个人或无牌照的公司",
        LenderKind::Licensed => "自选的持牌机构",
    }
}

fn charged_by(party: ChargedBy) -> &'static str {
    match party {
        ChargedBy::Lender => "贷款机构",
        ChargedBy::Dealer => "门店",
        ChargedBy::Guarantor => "担保机构",
        ChargedBy::Registry => "登记机关",
        ChargedBy::Insurer => "保险公司",
        ChargedBy::Other => "其他，见项目名称",
    }
}

fn strictness(strictness: Strictness) -> &'static str {
    match strictness {
        Strictness::Medium => "要求适中",
        Strictness::FairlyStrict => "要求较严",
        Strictness::Strict => "要求严格",
        Strictness::VeryStrict => "要求很严格",
    }
}

fn add_on_kind(kind: AddOnKind) -> &'static str {
    match kind {
        AddOnKind::CompulsoryInsurance => "交强险",
        AddOnKind::HullInsurance => "车损险",
        AddOnKind::ThirdPartyInsurance => "三者险",
        AddOnKind::TheftInsurance => "盗抢险",
        AddOnKind::GlassInsurance => "玻璃险",
        AddOnKind::RoadsideRescue => "道路救援",
        AddOnKind::Chauffeur => "代驾",
        AddOnKind::Maintenance => "保养",
        AddOnKind::ExtendedWarranty => "延保",
        AddOnKind::InspectionReminder => "年检提醒",
    }
}

fn package(level: PackageLevel) -> &'static str {
    match level {
        PackageLevel::Full => "全套",
        PackageLevel::Standard => "标准",
        PackageLevel::Entry => "入门",
    }
}

fn package_line(level: PackageLevel) -> &'static str {
    match level {
        PackageLevel::Full => "较全的保险、延保和增值服务，每项都可以去掉",
        PackageLevel::Standard => "基本保险和简单服务，每项都可以去掉",
        PackageLevel::Entry => "只有交强险",
    }
}

fn readiness(readiness: Readiness) -> &'static str {
    match readiness {
        Readiness::Unknown => "未自查",
        Readiness::FitsSoFar => "已填的都符合常见要求，还有几项没填。",
        Readiness::Ready => "常见要求都符合，可以准备材料；结果由贷款机构决定。",
        Readiness::ToMend => "有几项需要先处理。",
        Readiness::OutsideLimits => "不在贷款机构的常见要求之内，请先向贷款机构问清。",
    }
}

fn grade(grade: Grade) -> &'static str {
    match grade {
        Grade::A => "信用记录良好，收入稳定",
        Grade::B => "有已结清的逾期，或收入有波动",
        Grade::C => "现有逾期，或收入证明不足",
    }
}

fn paper(paper: Paper) -> &'static str {
    match paper {
        Paper::IdentityCard => "身份证",
        Paper::BankStatementsOrPayslips => "银行流水或工资单",
        Paper::SixMonthsOfBankStatements => "近 6 个月的银行流水",
        Paper::BusinessIncomeProof => "经营收入证明，如合同、发票、纳税记录",
        Paper::DeedOrLease => "房产证或租房合同",
        Paper::EmploymentContract => "劳动合同",
        Paper::BusinessLicence => "营业执照",
        Paper::ContractOrLicence => "劳动合同或营业执照",
        Paper::WrittenExplanation => "征信逾期的书面说明",
    }
}

fn document(document: Document) -> &'static str {
    match document {
        Document::Identity => "有效身份证",
        Document::Income => "收入证明",
        Document::Residence => "居住证明",
        Document::Employment => "工作证明",
    }
}

fn income_kind(kind: IncomeKind) -> &'static str {
    match kind {
        IncomeKind::Salaried => "工资收入",
        IncomeKind::SelfEmployed => "自己经营",
        IncomeKind::Freelancer => "自由职业",
        IncomeKind::None => "没有收入",
    }
}

fn credit_record(record: CreditRecord) -> &'static str {
    match record {
        CreditRecord::Clean => "没有逾期",
        CreditRecord::Settled => "有过逾期，已结清",
        CreditRecord::Overdue => "现在有逾期",
    }
}

fn condition(condition: Condition) -> &'static str {
    match condition {
        Condition::Excellent => "优",
        Condition::Good => "良",
        Condition::Fair => "中",
        Condition::Poor => "差",
    }
}

fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Below => "低于估算区间",
        Standing::Within => "在估算区间内",
        Standing::Above => "高于估算区间",
    }
}

fn field(field: EntryField) -> &'static str {
    match field {
        EntryField::Price => "成交价",
        EntryField::Appraisal => "评估价",
        EntryField::NewPrice => "新车价格",
        EntryField::MarketAverage => "市场均价",
        EntryField::DownPayment => "首付",
        EntryField::TradeIn => "置换款",
        EntryField::FirstRegistered => "上牌时间",
        EntryField::Mileage => "里程",
        EntryField::Months => "期限",
        EntryField::AsOf => "试算日",
        EntryField::Extras => "增值项目",
        EntryField::Age => "年龄",
        EntryField::Income => "月收入",
        EntryField::ExistingDebt => "其他贷款每月还款",
        EntryField::Budget => "月供预算",
        EntryField::Loan => "贷款金额",
        EntryField::ToldPayment => "听到的月供",
        EntryField::ToldFeeRate => "听到的月费率",
        EntryField::ExitMonth => "提前还款的期数",
    }
}

fn example(field: EntryField) -> &'static str {
    match field {
        EntryField::Price | EntryField::Appraisal | EntryField::NewPrice | EntryField::MarketAverage | EntryField::Loan => {
            "150,000 或 15万"
        }
        EntryField::DownPayment => "45,000、4.5万 或 30%",
        EntryField::TradeIn => "30,000 或 3万",
        EntryField::FirstRegistered => "2021-06",
        EntryField::Mileage => "52,000 或 5.2万公里",
        EntryField::Months => "36",
        EntryField::AsOf => "2026-09-30",
        EntryField::Extras => "3,000",
        EntryField::Age => "35",
        EntryField::Income => "12,000",
        EntryField::ExistingDebt => "1,500，没有就填 0",
        EntryField::Budget | EntryField::ToldPayment => "3,000",
        EntryField::ToldFeeRate => "0.5%",
        EntryField::ExitMonth => "12",
    }
}
