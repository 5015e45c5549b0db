//! The fixed words of what is shared, in three languages side by side. Apart from the screen's: the first load has none of them.

use super::Locale;
use super::side_by_side::{all_together, side_by_side};

all_together!();

side_by_side! {
    "The fixed words of what is shared in one language.";

    link_incomplete: "链接不完整，请让对方重新发送，或在本页重新填写。", "連結不完整，請讓對方重新傳送，或在本頁重新填寫。", "The link is incomplete. Ask for it to be sent again, or fill in the page yourself.";
    no_link: "这段文字里没有报价链接，请粘贴完整的链接。", "這段文字裡沒有報價連結，請貼上完整的連結。", "There is no quote link in this text. Paste the whole link.";
    newer_version: "这个链接来自较新的版本，请刷新本页后再打开。", "這個連結來自較新的版本，請重新整理本頁後再打開。", "The link comes from a newer version. Reload this page and open it again.";
    several_links: "这段文字里有几个不同的报价链接，请只粘贴一个。", "這段文字裡有幾個不同的報價連結，請只貼上一個。", "There are several different quote links in this text. Paste only one.";
    other_card: "这个链接属于另一张费率卡，请在原来的页面打开。", "這個連結屬於另一張費率卡，請在原來的頁面打開。", "The link belongs to another rate card. Open it on the page it came from.";
    product_gone: "费率卡里已没有当时所选的方案，请重新试算。", "費率卡裡已沒有當時所選的方案，請重新試算。", "The rate card no longer has the product that was chosen. Quote again.";
    extras_gone: "费率卡里的保险与服务已有变动，请重新选择。", "費率卡裡的保險與服務已有變動，請重新選擇。", "The insurance and services of the rate card have changed. Choose them again.";

    colon: "：", "：", ": ";
    comma: "，", "，", ", ";
    product: "方案", "方案", "Product";
    lender: "贷款机构", "貸款機構", "Lender";
    dealer: "车商", "車商", "Dealer";
    valid_until: "有效期至", "有效期至", "Valid until";
    approval_number: "机构核准编号", "機構核准編號", "Lender’s approval number";
    rests_on: "依据", "依據", "Based on";
    read_first: "请先阅读", "請先閱讀", "Please read first";
    total: "合计", "合計", "Total";
    due_date: "还款日", "還款日", "Due";
    repayment: "车贷还款", "車貸還款", "Car loan payment";
    dates_by_contract: "日期按放款日推算，以合同为准。", "日期按放款日推算，以合約為準。", "Dates counted from the day the loan is paid out; the contract decides.";
}
