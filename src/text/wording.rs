//! The words for what the linter of wording finds, in three languages side by side. The widget has none of them.

use crate::compliance::Citation;
use crate::compliance::wording::{Advice, Rule};

use super::Locale;
use super::fill::{Value, say};
use super::side_by_side::side_by_side;

/// What a rule says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RuleText {
    /// Its subject in a few words.
    pub title: &'static str,
    /// What it asks, in a sentence.
    pub message: &'static str,
    /// When the words are lawful after all.
    pub help: &'static str,
}

/// What a rule says.
pub fn rule(l: Locale, rule: Rule) -> RuleText {
    let w = words(l);
    let (title, message, help) = match rule {
        Rule::InducingWords => (w.inducing_title, w.inducing, w.inducing_help),
        Rule::ApprovalPromise => (w.approval_title, w.approval, w.approval_help),
        Rule::ZeroDown => (w.zero_down_title, w.zero_down, w.zero_down_help),
        Rule::ZeroInterest => (w.zero_interest_title, w.zero_interest, w.zero_interest_help),
        Rule::VagueLowRate => (w.low_rate_title, w.low_rate, w.low_rate_help),
        Rule::FlatRateNotAnnual => (w.flat_rate_title, w.flat_rate, w.flat_rate_help),
        Rule::AnnualRateDisplay => (w.annual_title, w.annual, w.annual_help),
        Rule::Superlative => (w.superlative_title, w.superlative, w.superlative_help),
        Rule::StateEndorsement => (w.state_title, w.state, w.state_help),
        Rule::CheaperThanCash => (w.cash_title, w.cash, w.cash_help),
        Rule::Urgency => (w.urgency_title, w.urgency, w.urgency_help),
        Rule::CoolingOff => (w.cooling_title, w.cooling, w.cooling_help),
    };
    RuleText { title, message, help }
}

/// What to write instead, or to do.
pub fn rewrite(l: Locale, advice: Advice) -> String {
    let w = words(l);
    let share = match advice {
        Advice::DownPaymentFrom(share) => return say(l, w.down_payment_from, &[Value::Ratio(share)]),
        Advice::SayDecisionTime => w.say_decision_time,
        Advice::SayRequirements => w.say_requirements,
        Advice::LenderDecides => w.lender_decides,
        Advice::SayAnnualRate => w.say_annual_rate,
        Advice::AddAnnualRate => w.add_annual_rate,
        Advice::DropComparison => w.drop_comparison,
        Advice::NameScheme => w.name_scheme,
        Advice::ShowBothTotals => w.show_both_totals,
        Advice::SayEndDate => w.say_end_date,
        Advice::SayOwnPromise => w.say_own_promise,
    };
    share.to_owned()
}

/// The source of a finding in one line.
pub fn source(l: Locale, citation: &Citation) -> String {
    super::source::cited(l, citation)
}

fn words(l: Locale) -> &'static Words {
    match l {
        Locale::ZhCn => &ZH_CN,
        Locale::ZhHant => &ZH_HANT,
        Locale::En => &EN,
    }
}

side_by_side! {
    "What the rules of wording say in one language.";

    inducing_title: "诱导性用语", "誘導性用語", "Inducing words";
    inducing: "用语诱导借款，请删除或改为事实。", "用語誘導借款，請刪除或改為事實。", "These words induce to borrow. Leave them out or state facts.";
    inducing_help: "法规列举的用语自施行之日起禁止，此前提示。只谈论该用语，例如提醒消费者，不受影响。", "法規列舉的用語自施行之日起禁止，此前提示。只談論該用語，例如提醒消費者，不受影響。", "The expressions the measures list are banned from its first day and warned of before. Speaking about them, as a notice to customers does, is not affected.";

    approval_title: "审批承诺", "審批承諾", "Promise of a decision";
    approval: "只有贷款机构能决定，不能承诺结果。", "只有貸款機構能決定，不能承諾結果。", "Only the lender decides; no result may be promised.";
    approval_help: "可以写审批所需的材料和通常的时间。", "可以寫審批所需的材料和通常的時間。", "What is needed and how long it usually takes may be said.";

    zero_down_title: "首付过低", "首付過低", "Too little down";
    zero_down: "二手车贷款的比例有上限，首付不能低于余下的部分。", "二手車貸款的比例有上限，首付不能低於餘下的部分。", "A used-car loan may be only so much of the price; the down payment must cover the rest.";
    zero_down_help: "自用新车不受此限；句中写明“新车”且未提二手车的，不提示。", "自用新車不受此限；句中寫明「新車」且未提二手車的，不提示。", "New cars for own use are free of it: a clause that says “new car” and not “used car” is not flagged.";

    zero_interest_title: "与费用不符的利率说法", "與費用不符的利率說法", "A rate the costs contradict";
    zero_interest: "只要有任何费用，就不能说没有利息。", "只要有任何費用，就不能說沒有利息。", "While there is any cost, a loan may not be said to have none.";
    zero_interest_help: "按全部费用算出的年化为零时可以使用，检查时须说明这一结果。", "按全部費用算出的年化為零時可以使用，檢查時須說明這一結果。", "It may be said where the all-in annual cost was computed to be zero, which the check must be told.";

    low_rate_title: "没有数字的利率说法", "沒有數字的利率說法", "A rate without a figure";
    low_rate: "利率高低要用数字说明。", "利率高低要用數字說明。", "How high a rate is must be said with a figure.";
    low_rate_help: "写出年化利率并注明单利或复利即可。", "寫出年化利率並註明單利或複利即可。", "Give the annual rate and say whether it is simple or compound.";

    flat_rate_title: "只有日、月费率", "只有日、月費率", "A daily or monthly rate alone";
    flat_rate: "日、月费率不是年利率，旁边要有同样醒目的年化利率。", "日、月費率不是年利率，旁邊要有同樣醒目的年化利率。", "A daily or monthly rate is not an annual one; an annual rate at least as prominent must stand beside it.";
    flat_rate_help: "同一段、同一块或相邻段落里有年化利率，字号不小、不比它细，即可。样式表不读取。", "同一段、同一塊或相鄰段落裡有年化利率，字號不小、不比它細，即可。樣式表不讀取。", "An annual rate in the same paragraph, box or next paragraph, no smaller and no lighter, is enough. Style sheets are not read.";

    annual_title: "只有日、月金额", "只有日、月金額", "A daily or monthly amount alone";
    annual: "写了每日或每月的金额，旁边要有同样醒目的年化利率。", "寫了每日或每月的金額，旁邊要有同樣醒目的年化利率。", "Beside an amount per day or month an annual rate at least as prominent must stand.";
    annual_help: "同一段、同一块或相邻段落里有年化利率，字号不小、不比它细，即可。样式表不读取。", "同一段、同一塊或相鄰段落裡有年化利率，字號不小、不比它細，即可。樣式表不讀取。", "An annual rate in the same paragraph, box or next paragraph, no smaller and no lighter, is enough. Style sheets are not read.";

    superlative_title: "绝对化用语", "絕對化用語", "Superlatives";
    superlative: "不得使用绝对化用语。", "不得使用絕對化用語。", "Superlatives may not be used.";
    superlative_help: "序数和界限（如期次、期限的长短）不受影响。", "序數和界限（如期次、期限的長短）不受影響。", "Ordinals and bounds, such as the number of an instalment or the longest term, are not affected.";

    state_title: "借国家机关推介", "借國家機關推介", "State organs as a recommendation";
    state: "不得借国家机关的名义推介贷款。", "不得借國家機關的名義推介貸款。", "State organs may not be used to recommend a loan.";
    state_help: "介绍贴息政策时，写明条件、期限和以经办机构认定为准。", "介紹貼息政策時，寫明條件、期限和以經辦機構認定為準。", "A subsidy scheme may be named with its conditions, its end and who decides.";

    cash_title: "与全款比较", "與全款比較", "Compared with paying cash";
    cash: "没有列明两种总成本，不能说贷款花费少。", "沒有列明兩種總成本，不能說貸款花費少。", "Borrowing may not be said to cost less unless the totals of both ways are shown.";
    cash_help: "同一处写出全款总价和贷款总成本两个数字，即可比较。", "同一處寫出全款總價和貸款總成本兩個數字，即可比較。", "With both totals as figures in the same place they may be compared.";

    urgency_title: "催促", "催促", "Pressure";
    urgency: "催促用语只有属实、有据才能使用。", "催促用語只有屬實、有據才能使用。", "Words of pressure may be used only where they are true and documented.";
    urgency_help: "写出优惠的起止日期。", "寫出優惠的起止日期。", "Give the first and last day of the offer.";

    cooling_title: "没有法定冷静期", "沒有法定冷靜期", "No cooling-off by law";
    cooling: "贷款没有法定冷静期；商家自己的承诺要写明是承诺。", "貸款沒有法定冷靜期；商家自己的承諾要寫明是承諾。", "No law gives a cooling-off for a loan; a promise of the dealer must be called one.";
    cooling_help: "写成法律权利的，禁止；没有写明是谁的承诺的，提示。", "寫成法律權利的，禁止；沒有寫明是誰的承諾的，提示。", "As a right of law it is blocked; without saying whose promise it is, warned of.";

    down_payment_from: "首付 {0} 起", "首付 {0} 起", "at least {0} down";
    say_decision_time: "写审批通常需要的工作日，并注明以贷款机构为准", "寫審批通常需要的工作日，並註明以貸款機構為準", "say how many working days a decision usually takes, and that the lender decides";
    say_requirements: "写申请需要的材料和条件", "寫申請需要的材料和條件", "say which papers and conditions an application needs";
    lender_decides: "是否放款由贷款机构决定", "是否放款由貸款機構決定", "the lender decides";
    say_annual_rate: "写年化利率（含全部费用），注明单利或复利", "寫年化利率（含全部費用），註明單利或複利", "give the annual rate with all costs, simple or compound";
    add_annual_rate: "在旁边写上同样醒目的年化利率，注明单利或复利", "在旁邊寫上同樣醒目的年化利率，註明單利或複利", "put the annual rate beside it, as prominent, simple or compound";
    drop_comparison: "删除，或改为可以核实的事实和出处", "刪除，或改為可以核實的事實和出處", "leave it out, or give a fact that can be checked and its source";
    name_scheme: "删除，或写明政策名称、条件和期限", "刪除，或寫明政策名稱、條件和期限", "leave it out, or name the scheme, its conditions and its end";
    show_both_totals: "列出全款总价和贷款总成本", "列出全款總價和貸款總成本", "show the total of paying cash and the total of borrowing";
    say_end_date: "写明优惠的截止日期", "寫明優惠的截止日期", "give the day the offer ends";
    say_own_promise: "写明是本店承诺、并非法定权利，并列出条件", "寫明是本店承諾、並非法定權利，並列出條件", "say that it is the dealer’s own promise and no right of law, with its terms";
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compliance::wording::{Asked, Kind, NEWEST, lint};
    use crate::num::Ratio;

    fn all(l: Locale) -> Vec<String> {
        let rules = Rule::ALL.iter().map(|each| rule(l, *each)).flat_map(|text| [text.title, text.message, text.help].map(str::to_owned));
        let advice = [
            Advice::DownPaymentFrom(Ratio::from_percent(30)),
            Advice::SayDecisionTime,
            Advice::SayRequirements,
            Advice::LenderDecides,
            Advice::SayAnnualRate,
            Advice::AddAnnualRate,
            Advice::DropComparison,
            Advice::NameScheme,
            Advice::ShowBothTotals,
            Advice::SayEndDate,
            Advice::SayOwnPromise,
        ];
        rules.chain(advice.map(|each| rewrite(l, each))).collect()
    }

    #[test]
    fn what_the_linter_says_it_would_not_find_itself() {
        let asked = Asked { on: NEWEST, all_in_cost: None };
        for text in Locale::ALL.into_iter().flat_map(all) {
            assert_eq!(lint(&text, Kind::Text, &asked).unwrap(), [], "{text}");
        }
    }

    /// Reads the sources: what Traditional Chinese writes otherwise must come to the form the patterns are in.
    #[test]
    fn every_character_of_a_pattern_is_found_in_traditional_text_too() {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/compliance/wording");
        let read = |name: &str| std::fs::read_to_string(root.join(name)).unwrap();
        let normalise = read("normalise.rs");
        let pairs: Vec<char> = normalise.split("const PAIRS: &str = \"").nth(1).unwrap().split('"').next().unwrap().chars().collect();
        let simplified: Vec<char> = pairs.chunks(2).map(|pair| pair[1]).collect();
        let lexicon = ["approval", "cooling_off", "interest", "promises", "superlatives"].map(|name| format!("lexicon/{name}.rs"));
        let others = ["context.rs", "down_payment.rs", "figures.rs", "number.rs", "periodic.rs"].map(str::to_owned);
        for name in lexicon.into_iter().chain(others) {
            let source = read(&name);
            let code = source.split("#[cfg(test)]").next().unwrap();
            let code: String = code.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
            let missing: String = super::super::tests::simplified_only(&code).chars().filter(|c| !simplified.contains(c)).collect();
            assert_eq!(missing, "", "{name}");
        }
    }

    #[test]
    fn every_source_is_cited_in_three_languages() {
        let citations: Vec<&Citation> = crate::compliance::wording::citations().collect();
        assert!(citations.len() > 8);
        for citation in citations {
            let said = Locale::ALL.map(|l| source(l, citation));
            assert!(said[0].starts_with("依据：") && said[1].starts_with("依據："), "{said:?}");
            assert_eq!(super::super::tests::simplified_only(&said[1]), "");
            // A title in English stands before the Chinese one.
            let english = said[2].strip_prefix("Source: ").unwrap();
            assert!(english.split('《').next().unwrap().len() > 12 && !english.starts_with("article"), "{english}");
        }
    }
}
