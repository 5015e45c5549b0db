//! Traditional Chinese, in the terms mainland law and lenders use.

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
        named_offer: "「{0}」",
        card_expired: "費率卡已於 {0}到期，請門店更新後再試算。",
        card_not_yet: "費率卡從 {0}起才有效，請門店提供當前有效的費率卡。",
        lender_may_not_lend: "請選其他方案：{0}由{1}提供，這類機構不能發放購車貸款。",
        ratio_above_cap: "{0}按 {1} 放款，超過二手車 {2} 的上限；首付至少 {3}。",
        ratio_not_binding: "{0}按 {1} 放款。銀行和汽車金融公司最多 {2}，{3}不受這一上限約束，請多比較再決定。",
        term_above_cap: "{0}的期限是 {1}，二手車貸款連同展期最長 {2}。",
        term_not_binding: "{0}的期限是 {1}。銀行和汽車金融公司最長 {2}，{3}不受這一上限約束，請多比較再決定。",
        above_private_lending: "{0}的年化綜合成本（單利）超過一年期 LPR 的四倍，即 {1}，超出部分不受法律保護。",
        above_our_caution: "{0}的年化綜合成本（單利）超過 {1}，我們出於審慎不展示。",
        above_micro_loan: "{0}的年化綜合成本（單利）超過 {1}，小額貸款公司不得新發放這樣的貸款。",
        above_micro_loan_target: "{0}的年化綜合成本（單利）超過一年期 LPR 的四倍，即 {1}，監管要求 2027 年底前降下來。",
        above_benchmark: "{0}的年化綜合成本（單利）超過一年期 LPR 的四倍，即 {1}。這條線針對民間借貸，不適用於持牌機構，僅供比較。",
        above_only_compound: "{0}的年化綜合成本按單利不超過 {1}，按複利超過，請留意。",
        fee_without_collector: "{0}的「{1}」沒有寫明由誰收取，請門店補充後再試算。",
        interest_deducted: "{0}在放款時先扣全部手續費，等於預先扣除利息，不能這樣辦理。",
        no_annual_rate: "{0}的費用超過到手金額，算不出年化利率，因此不展示。",
        annual_rate_method: "年化利率計入全部息費，按實際佔用的本金計算：月內部收益率乘 12 為單利，複利另列。",
        flat_fee_converted: "年化 {1}（單利）、{2}（複利）。月費率 {0} 按最初的本金收取，不是年利率。",
        product_ratio: "{0}自己的上限是 {2}，現在按 {1} 放款，請提高首付。",
        product_term: "{0}沒有 {1}，最長 {2}。",
        product_method: "{0}不提供{1}，請換一種還款方式。",
        not_computable: "{0}按現在的條件無法試算，請調整期限或還款方式。",
        large_final_payment: "最後一期要還 {0}，超過平時的 1.5 倍，請提前準備。",
        lpr_not_confirmed: "一年期 LPR 按 {0} 計，上次確認到 {1}，請以最新公佈為準。",
        priced_on_deal: "貸款比例按成交價 {0} 計算，它低於評估價。",
        priced_on_appraisal: "貸款比例按評估價 {0} 計算，它低於成交價。",
        priced_on_both: "成交價與評估價相同，貸款比例按 {0} 計算。",
        priced_without_appraisal: "還沒有評估價，貸款比例先按成交價 {0} 計算。",
        in_range: "{0}的年利率（單利）為 {1} 至 {2}，由貸款機構確定；這裡按 {3} 試算。",
        at_top_of_range: "{0}的年利率（單利）為 {1} 至 {2}，由貸款機構確定；這裡按上限 {2} 試算。",
        nothing_beyond_table: "除成本明示表所列項目外，不再收取與貸款有關的息費；簽約前請核對貸款機構出具的明示表。",
        early_any_time: "隨時可以",
        early_after: "第 {0} 期還款後可以",
        early_free: "{0}提前還款，不收違約金。",
        early_rate: "{0}提前還款，違約金為提前還款金額的 {1}。",
        early_interest: "{0}提前還款，違約金為提前還款金額{1}的利息。",
        early_unknown: "費率卡沒有寫明提前還款的費用，簽約前請問清。",
        extras_optional: "保險和增值服務由您自願選擇，不選也不影響貸款申請。",
        extras_financed: "保險和增值服務由您自願選擇，不選也不影響貸款申請。您選的項目已計入貸款和綜合成本。",
        cooling_off: "本店承諾簽約後 {0} 小時內可以取消。貸款沒有法定冷靜期，此為商家承諾。",
        no_cooling_off: "貸款沒有法定冷靜期，本店也沒有另作承諾，請考慮好再簽約。",
        complaint: "如有異議，可向{0}投訴：{1}。",
        complaint_default_name: "門店",
        complaint_missing: "門店沒有公示投訴方式，簽約前請先問清。",
        not_an_approval: "這是測算，不是審批結果，也沒有查詢您的徵信。",
        calculator_only: "這裡只作計算，不推介任何機構的貸款，也不受理申請。",
        apply_with_lender: "申請要在貸款機構自己的平台上辦理。",
        comma: "，",
    },
    standing: StandingWords { practice: "行業慣例", caution: "審慎做法", promise: "商家承諾" },
    change: ChangeWords {
        down_payment: "改為首付 {0}，即 {1}",
        down_payment_about: "改為首付約 {0}，即 {1}",
        down_payment_amount: "首付改為 {0}",
        term: "期限改為 {0}",
        method: "還款方式改為{0}",
        extras_in_cash: "增值項目改為現金支付",
        and: "；",
    },
    entry: EntryWords {
        empty: "請輸入{0}，例如 {1}",
        not_a_number: "沒有看懂{0}，請這樣輸入：{1}",
        bad_separator: "{0}裡的逗號或空格不好判斷，請只留數字和小數點",
        decimals: "{0}最多保留 {1} 位小數",
        not_whole: "{0}請填整數，例如 {1}",
        not_whole_km: "{0}請填整公里數，或寫明單位，例如 {1}",
        too_low: "{0}不能低於 {1}",
        too_high: "{0}不能高於 {1}",
        not_a_month: "{0}請按年月填寫，例如 {1}",
        no_such_day: "沒有這一天，{0}請按年月填寫，例如 {1}",
        nothing_to_lend: "首付已經夠付車款，不需要貸款；想試算貸款，請調低首付",
        trade_in_covers: "置換款已經夠付車款，不需要貸款；想試算貸款，請調低置換款",
        registered_in_future: "上牌時間不能晚於試算日，請改為更早的年月",
        not_covered: "還沒有 {0}適用的規則，請選 {1}或以後的日期",
        years: "{0} 歲",
        km: "{0} 公里",
    },
    applicant: ApplicantWords {
        too_young: "您 {0} 歲，貸款機構通常要求年滿 {1} 歲。",
        too_old: "您 {0} 歲，貸款機構通常要求不超過 {1} 歲。",
        no_income: "沒有收入來源時，貸款機構通常不放款。",
        document_missing: "還缺{0}。",
        payment_too_high: "每月還款佔收入 {0}，高於行業參考值 {1}；這筆貸款的月供宜在 {2} 以內。",
        payment_no_room: "每月還款佔收入 {0}，高於行業參考值 {1}；其他貸款已用完這個額度。",
        debt_not_counted: "未計其他貸款。",
        settled_blemish: "徵信有已結清的逾期，請準備書面說明。",
        overdue: "現在有逾期，請先還清。",
    },
    vehicle: VehicleWords {
        accident: "有重大事故記錄，貸款機構通常不受理。",
        flood: "泡過水，貸款機構通常不受理。",
        odometer: "里程表被改動過，貸款機構通常不受理。",
        too_old: "車齡已滿 {0} 年，貸款機構通常只受理 {1} 年以內的車。",
        too_far: "里程 {0} 公里，貸款機構通常只受理 {1} 公里以內的車。",
    },
    offer: OfferWords { same_day: "當天", range: "{0}–{1}" },
    phrase: PhraseWords {
        least_down_payment: "二手車首付至少 {0}：最低 {1}",
        longest_term: "二手車貸款最長 {0}",
        rate_fixed: "合同年利率（單利）{0}",
        rate_of_range: "按合同年利率（單利）{0} 試算；最低 {1} 時月供 {2}，年化（單利）{3}",
        rests_on: "規則包 {0} · 費率卡 {1}（有效至 {2}）· 試算日期 {3}",
        announcement: "{0}：月供 {1}，年化 {2}（單利）",
    },
    number: NumberWords { large: "{0} 萬", thousands: "{0} 千", yuan: "{0} 元", date: "{0}年{1}月{2}日", year_month: "{0}年{1}月" },
    count: CountWords {
        months: ("{0} 期", "{0} 期"),
        working_days: ("{0} 個工作日", "{0} 個工作日"),
        days: ("{0} 天", "{0} 天"),
        hours: ("{0} 小時", "{0} 小時"),
        interest: (" {0} 個月", " {0} 個月"),
    },
    of: EnumWords { severity, basis, confidence, method, method_hint, lender_kind, readiness, document, condition, field, example },
};

pub(super) static LATER: LaterWords = LaterWords {
    fee: FeeWords {
        fee_upfront: "簽約時一次收取",
        fee_monthly: "隨每期還款收取",
        fee_financed: "計入本金，隨月供歸還",
        fee_in_month: "隨第 {0} 期還款收取",
    },
    estimate: EstimateWords {
        age: "車齡 {0} 年，每年減 {1} 至 {2}",
        mileage: "里程 {0} 公里，超過 {1} 公里的部分每 {2} 公里減 {3} 至 {4}，共 {5} 次",
        condition: "車況{0}，按 {1} 至 {2} 計",
        condition_not_told: "沒有填車況，按良至中計，即 {0} 至 {1}",
    },
    readiness: ReadinessWords {
        bring_document: "準備{0}",
        higher_down_payment: "提高首付，少貸一些",
        longer_term: "延長期限：月供降低，總利息增加",
        shorter_term: "縮短期限",
        reduce_debt: "先還掉一部分其他貸款",
        settle_overdue: "先還清逾期，等徵信更新",
        explain: "準備書面說明",
        cheaper_car: "選價格低一些的車",
        ask_age: "年齡",
        ask_income_kind: "收入來源",
        ask_income: "月收入",
        ask_debt: "其他貸款每月還款",
        ask_credit: "徵信情況",
    },
    source: SourceWords {
        source: "依據：{0} · {1} · {2}",
        practice: "行業慣例，並非法定標準",
        caution: "我們的審慎做法，並非法定標準 · 參考：{0} · {1}",
        rate_card: "依據：門店費率卡",
        promise: "商家承諾，並非法定權利",
        title: "《{0}》",
        number: "（{0}）",
    },
    told: ToldWords {
        cost: "每月還 {0}，年化是 {1}（單利）、{2}（複利）。",
        flat_fee: "這個數正好等於等本等息、月費率 {0}：費用一直按最初的本金收，本金還少了也不減。",
        equal_installment: "這個數正好等於等額本息、年利率 {0}（單利）。",
        equal_principal: "這個數也可能是等額本金、年利率 {0}（單利）的首期；那樣月供會逐月減少，年化是 {1}（單利）、{2}（複利）。",
        nothing: "常見的還款方式都得不出這個數，裡面可能還有別的費用，請讓對方逐項寫明。",
    },
    phrase: LaterPhraseWords {
        seconds_left: "還請閱讀 {0} 秒",
        card_numbers: "有效期 {0}至 {1}，試算日 {2}",
        lpr_numbers: "一年期 LPR {0}（{1}公佈）× 4 = {2}",
        limit_numbers: "上限 {0}",
        contract_rate: "按剩餘本金，年利率（單利）{0}",
        prepay_free: "提前還款不收違約金",
        prepay_rate: "提前還款違約金為提前歸還金額的 {0}",
        prepay_interest: "提前還款違約金為提前歸還金額{0}的利息",
        prepay_any_time: "{0}。",
        prepay_from: "{0}；還滿 {1} 期後可提前還款。",
        additive_and_irr: "表內按各項總額與佔用本金逐項年化後相加，為 {0}；按實際收付時間計算的年化為 {1}（單利）。",
        balance_summary: "從 {0} 開始，第 {1} 期後剩 {2}，第 {3} 期還清。資料見還款計劃。",
        payment_summary: "利息從首期 {0} 到末期 {1}，其餘為本金。",
        after_months: "{0} 期後",
        no_exit_short: "期限不超過 12 期，未列出提前結清的時點。",
        no_exit_unknown: "費率卡沒有寫明提前還款條件，請向貸款機構書面確認。",
        extras_sum: "合計 {0}，其中現金支付 {1}",
        dearest_car: "同樣的首付金額，可看成交價不超過 {0} 的車",
        cheapest: "在可展示的方案中，「{0}」的利息與費用合計較低：{1}，年化 {2}（單利）、{3}（複利）。",
        why_not_ninety: "銀行和汽車金融公司的二手車貸款最多為成交價與評估價中較低者的 {0}，所以首付至少 {1}。宣傳 90% 的產品不能照此辦理。",
    },
    timeline: TimelineWords {
        before: ["諮詢", "比較方案", "試駕", "選定車和方案", "提交申請"],
        decision: ("貸款機構審核", "貸款機構審核（{0}）"),
        after: ["簽約", "付首付", "過戶和抵押登記", "交車", "3 天內回訪"],
    },
    of: LaterEnumWords { charged_by, strictness, add_on_kind, package, package_line, grade, paper, income_kind, credit_record, standing },
};

fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Block => "不可辦理",
        Severity::Warn => "請留意",
        Severity::Disclose => "告知",
        Severity::Info => "說明",
    }
}

fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Law => "法律",
        Basis::Regulation => "法規",
        Basis::Judicial => "司法解釋",
        Basis::Guidance => "監管指引",
        Basis::House => "行業慣例，並非法定標準",
        Basis::RateCard => "門店費率卡",
    }
}

fn confidence(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Read => "已讀原文",
        Confidence::Reported => "據公開報道，未核對原文",
        Confidence::Unverified => "未經核實",
    }
}

fn method(method: MethodKind) -> &'static str {
    match method {
        MethodKind::EqualInstallment => "等額本息",
        MethodKind::EqualPrincipal => "等額本金",
        MethodKind::InterestOnly => "先息後本",
        MethodKind::FlatFee => "等本等息",
        MethodKind::Balloon => "氣球貸",
        MethodKind::StepUp => "遞增還款",
    }
}

fn method_hint(method: MethodKind) -> &'static str {
    match method {
        MethodKind::EqualInstallment => "每月還一樣多，前面利息多，後面本金多。",
        MethodKind::EqualPrincipal => "每月還同樣多的本金，月供從首月起逐月減少。",
        MethodKind::InterestOnly => "平時只還利息，最後一期還全部本金。",
        MethodKind::FlatFee => "每月按最初的本金收費，實際年化明顯高於月費率乘 12。",
        MethodKind::Balloon => "平時還得少，最後一期還一筆尾款，尾款也計息。",
        MethodKind::StepUp => "開始還得少，每隔幾個月多還一些。",
    }
}

fn lender_kind(kind: LenderKind) -> &'static str {
    match kind {
        LenderKind::Bank => "銀行",
        LenderKind::AutoFinance => "汽車金融公司",
        LenderKind::ConsumerFinance => "消費金融公司",
        LenderKind::MicroLoan => "小額貸款公司",
        LenderKind::OnlineMicroLoan => "網絡小額貸款公司",
        LenderKind::FinanceLease => "融資租賃公司",
        LenderKind::Private => "個人或無牌照的公司",
        LenderKind::Licensed => "自選的持牌機構",
    }
}

fn charged_by(party: ChargedBy) -> &'static str {
    match party {
        ChargedBy::Lender => "貸款機構",
        ChargedBy::Dealer => "門店",
        ChargedBy::Guarantor => "擔保機構",
        ChargedBy::Registry => "登記機關",
        ChargedBy::Insurer => "保險公司",
        ChargedBy::Other => "其他，見項目名稱",
    }
}

fn strictness(strictness: Strictness) -> &'static str {
    match strictness {
        Strictness::Medium => "要求適中",
        Strictness::FairlyStrict => "要求較嚴",
        Strictness::Strict => "要求嚴格",
        Strictness::VeryStrict => "要求很嚴格",
    }
}

fn add_on_kind(kind: AddOnKind) -> &'static str {
    match kind {
        AddOnKind::CompulsoryInsurance => "交強險",
        AddOnKind::HullInsurance => "車損險",
        AddOnKind::ThirdPartyInsurance => "三者險",
        AddOnKind::TheftInsurance => "盜搶險",
        AddOnKind::GlassInsurance => "玻璃險",
        AddOnKind::RoadsideRescue => "道路救援",
        AddOnKind::Chauffeur => "代駕",
        AddOnKind::Maintenance => "保養",
        AddOnKind::ExtendedWarranty => "延保",
        AddOnKind::InspectionReminder => "年檢提醒",
    }
}

fn package(level: PackageLevel) -> &'static str {
    match level {
        PackageLevel::Full => "全套",
        PackageLevel::Standard => "標準",
        PackageLevel::Entry => "入門",
    }
}

fn package_line(level: PackageLevel) -> &'static str {
    match level {
        PackageLevel::Full => "較全的保險、延保和增值服務，每項都可以去掉",
        PackageLevel::Standard => "基本保險和簡單服務，每項都可以去掉",
        PackageLevel::Entry => "只有交強險",
    }
}

fn readiness(readiness: Readiness) -> &'static str {
    match readiness {
        Readiness::Unknown => "未自查",
        Readiness::FitsSoFar => "已填的都符合常見要求，還有幾項沒填。",
        Readiness::Ready => "常見要求都符合，可以準備材料；結果由貸款機構決定。",
        Readiness::ToMend => "有幾項需要先處理。",
        Readiness::OutsideLimits => "不在貸款機構的常見要求之內，請先向貸款機構問清。",
    }
}

fn grade(grade: Grade) -> &'static str {
    match grade {
        Grade::A => "信用記錄良好，收入穩定",
        Grade::B => "有已結清的逾期，或收入有波動",
        Grade::C => "現有逾期，或收入證明不足",
    }
}

fn paper(paper: Paper) -> &'static str {
    match paper {
        Paper::IdentityCard => "身份證",
        Paper::BankStatementsOrPayslips => "銀行流水或薪資單",
        Paper::SixMonthsOfBankStatements => "近 6 個月的銀行流水",
        Paper::BusinessIncomeProof => "經營收入證明，如合同、發票、納稅記錄",
        Paper::DeedOrLease => "房產證或租房合同",
        Paper::EmploymentContract => "勞動合同",
        Paper::BusinessLicence => "營業執照",
        Paper::ContractOrLicence => "勞動合同或營業執照",
        Paper::WrittenExplanation => "徵信逾期的書面說明",
    }
}

fn document(document: Document) -> &'static str {
    match document {
        Document::Identity => "有效身份證",
        Document::Income => "收入證明",
        Document::Residence => "居住證明",
        Document::Employment => "工作證明",
    }
}

fn income_kind(kind: IncomeKind) -> &'static str {
    match kind {
        IncomeKind::Salaried => "薪資收入",
        IncomeKind::SelfEmployed => "自己經營",
        IncomeKind::Freelancer => "自由職業",
        IncomeKind::None => "沒有收入",
    }
}

fn credit_record(record: CreditRecord) -> &'static str {
    match record {
        CreditRecord::Clean => "沒有逾期",
        CreditRecord::Settled => "有過逾期，已結清",
        CreditRecord::Overdue => "現在有逾期",
    }
}

fn condition(condition: Condition) -> &'static str {
    match condition {
        Condition::Excellent => "優",
        Condition::Good => "良",
        Condition::Fair => "中",
        Condition::Poor => "差",
    }
}

fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Below => "低於估算區間",
        Standing::Within => "在估算區間內",
        Standing::Above => "高於估算區間",
    }
}

fn field(field: EntryField) -> &'static str {
    match field {
        EntryField::Price => "成交價",
        EntryField::Appraisal => "評估價",
        EntryField::NewPrice => "新車價格",
        EntryField::MarketAverage => "市場均價",
        EntryField::DownPayment => "首付",
        EntryField::TradeIn => "置換款",
        EntryField::FirstRegistered => "上牌時間",
        EntryField::Mileage => "里程",
        EntryField::Months => "期限",
        EntryField::AsOf => "試算日",
        EntryField::Extras => "增值項目",
        EntryField::Age => "年齡",
        EntryField::Income => "月收入",
        EntryField::ExistingDebt => "其他貸款每月還款",
        EntryField::Budget => "月供預算",
        EntryField::Loan => "貸款金額",
        EntryField::ToldPayment => "聽到的月供",
        EntryField::ToldFeeRate => "聽到的月費率",
        EntryField::ExitMonth => "提前還款的期數",
    }
}

fn example(field: EntryField) -> &'static str {
    match field {
        EntryField::Price | EntryField::Appraisal | EntryField::NewPrice | EntryField::MarketAverage | EntryField::Loan => {
            "150,000 或 15萬"
        }
        EntryField::DownPayment => "45,000、4.5萬 或 30%",
        EntryField::TradeIn => "30,000 或 3萬",
        EntryField::FirstRegistered => "2021-06",
        EntryField::Mileage => "52,000 或 5.2萬公里",
        EntryField::Months => "36",
        EntryField::AsOf => "2026-09-30",
        EntryField::Extras => "3,000",
        EntryField::Age => "35",
        EntryField::Income => "12,000",
        EntryField::ExistingDebt => "1,500，沒有就填 0",
        EntryField::Budget | EntryField::ToldPayment => "3,000",
        EntryField::ToldFeeRate => "0.5%",
        EntryField::ExitMonth => "12",
    }
}
