//! The fixed words of the screen, in three languages side by side, so that none can be missing.

pub mod later;

use super::Locale;
use super::side_by_side::side_by_side;

/// The words of a language.
pub fn words(l: Locale) -> &'static Words {
    super::language::of(l).screen
}

side_by_side! {
    "The fixed words of the screen in one language.";

    title: "二手车贷款试算", "二手車貸款試算", "Used-car loan quote";
    nothing_uploaded: "在您的浏览器内计算，不上传任何信息", "在您的瀏覽器內計算，不上傳任何資訊", "Worked out in your browser; nothing is uploaded";
    inputs_label: "车辆、付款与自查", "車輛、付款與自查", "Car, deal and self-check";
    mend_fields_first: "有内容需要更正，更正后再显示方案。", "有內容需要更正，更正後再顯示方案。", "Something needs correcting first; the offers follow.";
    more: "增加", "增加", "more";
    less: "减少", "減少", "less";
    list_comma: "、", "、", ", ";

    the_car: "车辆", "車輛", "The car";
    price: "成交价", "成交價", "Price";
    first_registered: "首次上牌", "首次上牌", "First registered";
    first_registered_hint: "年-月，如 2021-06", "年-月，如 2021-06", "Year-month, such as 2021-06";
    mileage: "行驶里程", "行駛里程", "Mileage";
    mileage_hint: "如 52,000 或 5.2万", "如 52,000 或 5.2萬", "Such as 52,000";
    km: "公里", "公里", "km";
    condition: "车况", "車況", "Condition";
    more_about_the_car: "评估价、新车价与车史", "評估價、新車價與車史", "Appraisal, new price and history";

    the_deal: "付款", "付款", "The deal";
    down_payment: "首付", "首付", "Down payment";
    down_payment_unit: "首付单位", "首付單位", "Unit of the down payment";
    in_yuan: "元", "元", "yuan";
    in_percent: "%", "%", "%";
    term: "期限", "期限", "Term";
    method: "还款方式", "還款方式", "Repayment";
    trade_in: "旧车置换", "舊車置換", "Trade-in";
    trade_in_value: "旧车抵价（可不填）", "舊車抵價（可不填）", "Value of your old car (optional)";
    trade_in_hint: "计入首付", "計入首付", "Counts towards the down payment";

    extras: "保险与服务（自愿）", "保險與服務（自願）", "Insurance and services (optional)";

    self_check: "申请自查（可不填）", "申請自查（可不填）", "Self-check (optional)";

    why: "为什么", "為什麼", "Why";
    rules_first: "先看规则", "先看規則", "First, the rules";
    offers: "可选方案", "可選方案", "Offers";
    lowest_total_cost: "总成本较低", "總成本較低", "Lower total cost";
    monthly_payment: "月供", "月供", "Monthly payment";
    first_payment: "首期月供", "首期月供", "First payment";
    last_payment: "末期还款", "末期還款", "Last payment";
    annual_simple: "年化（单利）", "年化（單利）", "Annual (simple)";
    annual_compound: "年化（复利）", "年化（複利）", "Annual (compound)";
    total_interest: "总利息", "總利息", "Total interest";
    fees: "其他费用", "其他費用", "Fees";
    total_cost: "融资总成本", "融資總成本", "Total cost";
    loan: "贷款金额", "貸款金額", "Loan";
    readiness: "申请准备", "申請準備", "Readiness";
    figures_withheld: "不展示金额", "不展示金額", "Figures withheld";
    no_lawful_form: "这款产品没有合规的办理方式。", "這款產品沒有合規的辦理方式。", "This product has no lawful form.";
    all_withheld: "现有条件下没有可展示的方案，请看原因和调整建议。", "現有條件下沒有可展示的方案，請看原因和調整建議。", "Nothing can be shown for this deal; see the reasons and the changes offered.";
    all_withheld_short: "暂无可展示的方案，查看原因", "暫無可展示的方案，查看原因", "No offer can be shown; see why";
    monthly_payment_short: "月供", "月供", "Pays";
    annual_simple_short: "年化（单利）", "年化（單利）", "Annual (simple)";

    no_offer: "结果为测算，不构成审批、要约或咨询。", "結果為測算，不構成審批、要約或諮詢。", "An estimate: neither an approval nor an offer nor advice.";
    card_unreachable: "费率卡暂时无法读取，所以不显示任何金额。", "費率卡暫時無法讀取，所以不顯示任何金額。", "The rate card cannot be read at the moment, so no figure is shown.";
    card_broken: "费率卡内容有误，所以不显示任何金额。", "費率卡內容有誤，所以不顯示任何金額。", "The rate card contains mistakes, so no figure is shown.";
    ask_the_dealer: "请直接联系车商：", "請直接聯繫車商：", "Please ask the dealer:";
}
