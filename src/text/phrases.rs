//! Sentences with figures in them: they take figures from cleared offers only, and format them with [`number`](super::number).

use rust_decimal::Decimal;

use crate::compliance::{Cleared, RangeEnd};
use crate::loan::EffectiveCost;
use crate::num::{AnnualRate, Date, Money, Ratio};
use crate::ratecard::{Prepayment, PrepaymentPenalty, RateCard};

use super::{Locale, number};

/// Picks the sentence of a language.
fn pick(l: Locale, zh_cn: String, zh_hant: String, en: String) -> String {
    match l {
        Locale::ZhCn => zh_cn,
        Locale::ZhHant => zh_hant,
        Locale::En => en,
    }
}

/// The hint under the down payment.
pub fn least_down_payment(l: Locale, share: Ratio, amount: Money) -> String {
    let (share, amount) = (number::ratio(share), number::money(amount));
    pick(
        l,
        format!("二手车首付至少 {share}：最低 {amount}"),
        format!("二手車首付至少 {share}：最低 {amount}"),
        format!("A used car takes at least {share} down: {amount}"),
    )
}

/// The hint under the term.
pub fn longest_term(l: Locale, months: u32) -> String {
    let months = number::months(months, l);
    pick(l, format!("二手车贷款最长 {months}"), format!("二手車貸款最長 {months}"), format!("A used-car loan runs at most {months}"))
}

/// Which rate of its range an offer stands at, both ends shown.
pub fn rate_used(l: Locale, used: AnnualRate, lowest: Option<RangeEnd>) -> String {
    let rate = number::annual_rate(used);
    match lowest {
        None => pick(l, format!("合同年利率 {rate}"), format!("合同年利率 {rate}"), format!("Contract rate {rate} a year")),
        Some(end) => {
            let (low, payment, simple) =
                (number::annual_rate(end.annual_rate), number::money(end.first_payment), number::cost_rate(end.cost.simple));
            pick(
                l,
                format!("按合同年利率 {rate} 试算；最低 {low} 时月供 {payment}，年化（单利）{simple}"),
                format!("按合同年利率 {rate} 試算；最低 {low} 時月供 {payment}，年化（單利）{simple}"),
                format!("Quoted at a contract rate of {rate} a year; at the lowest, {low}, it pays {payment} at {simple} a year (simple)"),
            )
        }
    }
}

/// The contract's rate, for the table.
pub fn contract_rate(l: Locale, rate: AnnualRate) -> String {
    let rate = number::annual_rate(rate);
    pick(l, format!("按剩余本金，年 {rate}"), format!("按剩餘本金，年 {rate}"), format!("{rate} a year on the balance"))
}

/// What paying back early costs, as the card states it.
pub fn prepayment(l: Locale, terms: &Prepayment) -> String {
    let penalty = match terms.penalty {
        PrepaymentPenalty::None => {
            pick(l, "提前还款不收违约金".to_owned(), "提前還款不收違約金".to_owned(), "Early repayment costs nothing".to_owned())
        }
        PrepaymentPenalty::Rate(rate) => {
            let rate = number::ratio(rate);
            pick(
                l,
                format!("提前还款违约金为提前归还金额的 {rate}"),
                format!("提前還款違約金為提前歸還金額的 {rate}"),
                format!("Early repayment costs {rate} of what is repaid early"),
            )
        }
        PrepaymentPenalty::MonthsOfInterest(months) => pick(
            l,
            format!("提前还款违约金为 {months} 个月利息"),
            format!("提前還款違約金為 {months} 個月利息"),
            format!("Early repayment costs {months} months of interest"),
        ),
    };
    let from = terms.allowed_after_month;
    if from == 0 {
        return pick(l, format!("{penalty}。"), format!("{penalty}。"), format!("{penalty}."));
    }
    pick(
        l,
        format!("{penalty}；还满 {from} 期后可提前还款。"),
        format!("{penalty}；還滿 {from} 期後可提前還款。"),
        format!("{penalty}; possible after {from} payments."),
    )
}

/// Why the table's rate and the headline can differ.
pub fn additive_and_irr(l: Locale, additive: Decimal, cost: EffectiveCost) -> String {
    let (additive, simple) = (number::fraction(additive), number::cost_rate(cost.simple));
    pick(
        l,
        format!("表内按各项总额与占用本金逐项年化后相加，为 {additive}；按实际收付时间计算的年化为 {simple}（单利）。"),
        format!("表內按各項總額與佔用本金逐項年化後相加，為 {additive}；按實際收付時間計算的年化為 {simple}（單利）。"),
        format!(
            "The table annualises each item on the outstanding balance and adds them up: {additive}. By the dates of all payments the year costs {simple} (simple)."
        ),
    )
}

/// One sentence for the balance chart.
pub fn balance_summary(l: Locale, cleared: &Cleared) -> String {
    let half = cleared.months().count() / 2;
    let owed = number::money(cleared.owed());
    let left = cleared.rows().get((half.max(1) as usize) - 1).map_or(Money::ZERO, |row| row.balance);
    let (left, last) = (number::money(left), cleared.months().count());
    pick(
        l,
        format!("从 {owed} 开始，第 {half} 期后剩 {left}，第 {last} 期还清。数据见还款计划。"),
        format!("從 {owed} 開始，第 {half} 期後剩 {left}，第 {last} 期還清。資料見還款計劃。"),
        format!("It starts at {owed}, stands at {left} after payment {half} and ends with payment {last}. The schedule has the figures."),
    )
}

/// One sentence for the payment chart.
pub fn payment_summary(l: Locale, cleared: &Cleared) -> String {
    let (Some(first), Some(last)) = (cleared.rows().first(), cleared.rows().last()) else { return String::new() };
    let (first, last) = (number::money(first.interest), number::money(last.interest));
    pick(
        l,
        format!("利息从首期 {first} 到末期 {last}，其余为本金。"),
        format!("利息從首期 {first} 到末期 {last}，其餘為本金。"),
        format!("Interest goes from {first} in the first payment to {last} in the last; the rest is principal."),
    )
}

/// "After 12 payments".
pub fn after_months(l: Locale, months: u32) -> String {
    pick(l, format!("{months} 期后"), format!("{months} 期後"), format!("After {months}"))
}

/// Why there is no table for leaving early.
pub fn no_exit(l: Locale, cleared: &Cleared) -> String {
    if cleared.months().count() <= 12 {
        return pick(
            l,
            "期限不超过 12 期，未列出提前结清的时点。".to_owned(),
            "期限不超過 12 期，未列出提前結清的時點。".to_owned(),
            "The loan ends within twelve months.".to_owned(),
        );
    }
    pick(
        l,
        "费率卡没有写明提前还款条件，请向贷款机构书面确认。".to_owned(),
        "費率卡沒有寫明提前還款條件，請向貸款機構書面確認。".to_owned(),
        "The rate card does not state the terms; ask the lender in writing.".to_owned(),
    )
}

/// The price of the extras.
pub fn extras_sum(l: Locale, all: Money, cash: Money) -> String {
    let (all_words, cash_words) = (number::money(all), number::money(cash));
    pick(
        l,
        format!("合计 {all_words}，其中现金支付 {cash_words}"),
        format!("合計 {all_words}，其中現金支付 {cash_words}"),
        format!("{all_words} in all, {cash_words} of it in cash"),
    )
}

/// The dearest car for the same cash.
pub fn dearest_car(l: Locale, price: Money) -> String {
    let price = number::money(price);
    pick(
        l,
        format!("同样的首付金额，可看成交价不超过 {price} 的车"),
        format!("同樣的首付金額，可看成交價不超過 {price} 的車"),
        format!("With the same cash down, cars up to {price}"),
    )
}

/// Which offer costs least.
pub fn cheapest(l: Locale, product: &str, cleared: &Cleared) -> String {
    let (cost, simple, compound) =
        (number::money(cleared.total_cost()), number::cost_rate(cleared.cost().simple), number::cost_rate(cleared.cost().compound));
    pick(
        l,
        format!("在可展示的方案中，“{product}”的利息与费用合计较低：{cost}，年化 {simple}（单利）、{compound}（复利）。"),
        format!("在可展示的方案中，「{product}」的利息與費用合計較低：{cost}，年化 {simple}（單利）、{compound}（複利）。"),
        format!("Of the offers shown, {product} costs less in interest and fees: {cost}, {simple} a year simple, {compound} compound."),
    )
}

/// Why 90 % cannot be had.
pub fn why_not_ninety(l: Locale, cap: Ratio) -> String {
    let (most, least) = (number::ratio(cap), number::ratio(cap.complement()));
    pick(
        l,
        format!("银行和汽车金融公司的二手车贷款最多为成交价与评估价中较低者的 {most}，所以首付至少 {least}。宣传 90% 的产品不能照此办理。"),
        format!("銀行和汽車金融公司的二手車貸款最多為成交價與評估價中較低者的 {most}，所以首付至少 {least}。宣傳 90% 的產品不能照此辦理。"),
        format!(
            "Banks and auto finance companies lend at most {most} of the lower of price and appraised value on a used car, so at least {least} is paid down. A product advertised at 90 % cannot be had that way."
        ),
    )
}

/// What the quote rests on.
pub fn rests_on(l: Locale, rules: &str, card: &RateCard, today: Date) -> String {
    let id = card.id.as_str();
    let (today, until) = (number::date(today, l), number::date(card.valid_until, l));
    pick(
        l,
        format!("规则包 {rules} · 费率卡 {id}（有效至 {until}）· 试算日期 {today}"),
        format!("規則包 {rules} · 費率卡 {id}（有效至 {until}）· 試算日期 {today}"),
        format!("Rules {rules} · rate card {id}, valid until {until} · quoted on {today}"),
    )
}

/// One announcement for a settled change.
pub fn announcement(l: Locale, product: &str, cleared: &Cleared) -> String {
    let (payment, simple) = (number::money(cleared.first_payment()), number::cost_rate(cleared.cost().simple));
    pick(
        l,
        format!("{product}：月供 {payment}，年化 {simple}（单利）"),
        format!("{product}：月供 {payment}，年化 {simple}（單利）"),
        format!("{product}: {payment} a month, {simple} a year (simple)"),
    )
}
