//! The fixed words of an audit report, in three languages side by side. The widget has none of them.

use super::Locale;
use super::side_by_side::{all_together, side_by_side};

all_together!();

side_by_side! {
    "The fixed words of an audit report in one language.";

    title: "费率卡检查报告", "費率卡檢查報告", "Rate card audit";
    rate_card: "费率卡", "費率卡", "Rate card";
    dealer: "车商", "車商", "Dealer";
    valid: "有效期", "有效期", "Valid";
    rules: "规则包", "規則包", "Rules";
    as_of: "检查所依日期", "檢查所依日期", "Day judged";
    car_price: "车价", "車價", "Car price";
    combinations: "组合数", "組合數", "Combinations";
    may_be_shown: "可以展示", "可以展示", "May be shown";
    withheld: "不予展示", "不予展示", "Withheld";
    products: "产品数", "產品數", "Products";
    what_was_tried: "检查范围", "檢查範圍", "What was tried";
    grid: "每个产品自身的期限与还款方式；贷款占车价从 10% 到 90% 每 10% 一档，另加法规上限与产品自身上限，都不超过产品自身上限。按利率区间的上端计算，不含附加项目。", "每個產品自身的期限與還款方式；貸款佔車價從 10% 到 90% 每 10% 一檔，另加法規上限與產品自身上限，都不超過產品自身上限。按利率區間的上端計算，不含附加項目。", "Each product’s own terms and methods, with 10% to 90% of the price financed in steps of ten, the law’s limit and the product’s own, none above the product’s own. At the upper end of the rate range, without extras.";
    what_was_found: "检查结果", "檢查結果", "What was found";
    number: "编号", "編號", "No.";
    severity: "级别", "級別", "Severity";
    rule: "规则", "規則", "Rule";
    first_case: "首个情形与依据", "首個情形與依據", "First case and source";
    by_product: "按产品", "按產品", "By product";
    financed: "贷款占车价", "貸款佔車價", "Financed";
    legend: "✓ 可以展示；✗ 不予展示，数字为原因编号；括号内为提示的编号。", "✓ 可以展示；✗ 不予展示，數字為原因編號；括號內為提示的編號。", "✓ may be shown; ✗ withheld, with the numbers of the reasons; numbers in brackets are warnings.";
    signatures: "签署", "簽署", "Signatures";
    checked_by: "检查人", "檢查人", "Checked by";
    reviewed_by: "复核人", "複核人", "Reviewed by";
    date: "日期", "日期", "Date";
    signature: "签名", "簽名", "Signature";
    no_legal_advice: "本报告由程序按上述规则与日期得出，不代替法律意见。", "本報告由程式按上述規則與日期得出，不代替法律意見。", "Made by a program from the rules and the day above. It does not replace legal advice.";
}
