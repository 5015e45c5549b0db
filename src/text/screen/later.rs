//! The fixed words of what comes after the first quote: the chosen offer in full, the customer's questions, what is folded away.

use crate::text::Locale;
use crate::text::side_by_side::side_by_side;

/// The words of a language.
pub fn words(l: Locale) -> &'static Words {
    crate::text::language::later(l).screen
}

side_by_side! {
    "The fixed words of what comes after the first quote, in one language.";

    appraisal: "评估价（可不填）", "評估價（可不填）", "Appraised value (optional)";
    appraisal_hint: "贷款比例按成交价与评估价中较低者计算", "貸款比例按成交價與評估價中較低者計算", "The loan is measured against the lower of price and appraised value";
    new_price: "同款新车价（可不填）", "同款新車價（可不填）", "Price when new (optional)";
    new_price_hint: "填写后估算这辆车的价值区间", "填寫後估算這輛車的價值區間", "Gives an estimated range for the car’s value";
    estimated_value: "估算价值", "估算價值", "Estimated value";
    history: "车史", "車史", "History";
    accident: "有事故", "有事故", "Accident";
    flood: "泡过水", "泡過水", "Flood";
    tampered: "里程调过", "里程調過", "Odometer tampered with";
    extras_hint: "不预先勾选，也不影响贷款申请。", "不預先勾選，也不影響貸款申請。", "Nothing is ticked for you, and none of it affects the loan application.";
    no_extras: "不选", "不選", "None";
    no_extras_chosen: "未选择任何项目", "未選擇任何項目", "Nothing chosen";
    pay_with_the_loan: "随贷款支付（计入融资成本）", "隨貸款支付（計入融資成本）", "Pay with the loan (counts in its cost)";
    self_check_hint: "只在本页使用，不保存、不上传，也不代表审批结果。", "只在本頁使用，不保存、不上傳，也不代表審批結果。", "Used on this page only, neither kept nor uploaded, and no decision on credit.";
    age: "年龄", "年齡", "Age";
    years_old: "岁", "歲", "years";
    income_kind: "收入类型", "收入類型", "Kind of income";
    monthly_income: "月收入", "月收入", "Monthly income";
    a_month: "/月", "/月", "a month";
    existing_debt: "其他贷款月供", "其他貸款月供", "Payments on other loans";
    existing_debt_hint: "没有请填 0", "沒有請填 0", "Write 0 if there are none";
    credit_record: "征信情况", "徵信情況", "Credit record";
    documents_at_hand: "手头已有的材料", "手頭已有的材料", "Papers you have at hand";
    in_full: "方案详情", "方案詳情", "In full";
    all_in_table: "综合融资成本明示", "綜合融資成本明示", "All-in cost";
    principal: "本金", "本金", "Principal";
    interest: "利息", "利息", "Interest";
    item: "项目", "項目", "Item";
    charged_by: "收取主体", "收取主體", "Charged by";
    annualised: "年化", "年化", "Annualised";
    amount: "金额", "金額", "Amount";
    normal_performance_total: "正常履约合计", "正常履約合計", "Total if paid as agreed";
    contingent_costs: "或有成本", "或有成本", "Only if it happens";
    ask_about_contingent: "提前还款的费用请向贷款机构书面确认。", "提前還款的費用請向貸款機構書面確認。", "Ask the lender in writing what early repayment costs.";
    overdue_costs: "逾期罚息与挪用罚息以贷款合同为准。", "逾期罰息與挪用罰息以貸款合同為準。", "Penalty interest for late payment or misuse is set by the loan contract.";
    nothing_beyond_table: "除表中项目外，不再收取任何与贷款相关的费用。", "除表中項目外，不再收取任何與貸款相關的費用。", "Beyond this table no charge connected with the loan is made.";
    total_beside_cash: "与全款对照", "與全款對照", "Beside paying cash";
    cash_price: "全款价", "全款價", "Cash price";
    paid_in_all: "贷款购车合计支付", "貸款購車合計支付", "Paid in all with the loan";
    more_than_cash: "比全款多付", "比全款多付", "More than cash";
    due_at_signing: "签约时支付的费用", "簽約時支付的費用", "Fees due at signing";
    extras_in_cash: "另付的保险与服务", "另付的保險與服務", "Insurance and services in cash";
    schedule: "还款计划", "還款計劃", "Schedule";
    period: "期", "期", "No.";
    payment: "还款", "還款", "Payment";
    balance: "剩余本金", "剩餘本金", "Balance";
    show_all_payments: "显示全部各期", "顯示全部各期", "Show every payment";
    show_first_and_last: "只看首尾各期", "只看首尾各期", "Show first and last only";
    balance_chart: "剩余本金", "剩餘本金", "What is still owed";
    payment_chart: "每期还款的构成", "每期還款的構成", "What each payment is made of";
    leaving_early: "提前结清", "提前結清", "Leaving early";
    leaving_hint: "与当期还款一并支付。实际年化按结清时的全部收付计算（单利）。", "與當期還款一併支付。實際年化按結清時的全部收付計算（單利）。", "Paid beside that month’s payment. The real annual cost counts everything received and paid until then (simple).";
    when: "时间", "時間", "When";
    penalty: "违约金", "違約金", "Penalty";
    to_pay: "结清金额", "結清金額", "To pay";
    interest_saved: "少付利息", "少付利息", "Interest saved";
    real_annual_cost: "实际年化", "實際年化", "Real annual cost";
    what_to_bring: "需要准备的材料", "需要準備的材料", "What to bring";
    to_mend: "可以先改善的地方", "可以先改善的地方", "What to mend first";
    not_told_yet: "尚未填写：", "尚未填寫：", "Not told yet:";
    the_way_from_here: "办理流程", "辦理流程", "The way from here";
    apply_with_lender: "前往贷款机构自营平台申请", "前往貸款機構自營平台申請", "Apply on the lender’s own platform";
    read_first: "前往之前，请先阅读综合融资成本明示表。", "前往之前，請先閱讀綜合融資成本明示表。", "Before you go on, please read what the loan costs in all.";
    read_enough: "阅读时间已到，可以确认。", "閱讀時間已到，可以確認。", "You can confirm now.";
    have_read: "我已阅读以上成本", "我已閱讀以上成本", "I have read these costs";
    on_to_the_lender: "前往贷款机构平台", "前往貸款機構平台", "On to the lender’s platform";
    questions: "常见问题", "常見問題", "Your questions";
    what_can_i_afford: "每月 3,000 元能买什么车？", "每月 3,000 元能買什麼車？", "What can I afford at 3,000 a month?";
    monthly_budget: "每月预算", "每月預算", "Monthly budget";
    nothing_affordable: "这个预算下没有合规的方案，请提高首付或预算。", "這個預算下沒有合規的方案，請提高首付或預算。", "Nothing lawful fits this budget; raise the down payment or the budget.";
    take_this_deal: "按此试算", "按此試算", "Quote this";
    what_does_a_month_cost: "“月费率 0.5%”一年到底多少？", "「月費率 0.5%」一年到底多少？", "What does “0.5 % a month” really cost?";
    monthly_fee_rate: "月费率", "月費率", "Monthly fee rate";
    flat_fee_explained: "月费率始终按最初本金收取，而本金逐月归还，所以年化高于月费率乘以 12。", "月費率始終按最初本金收取，而本金逐月歸還，所以年化高於月費率乘以 12。", "A flat fee is charged on the original loan every month although the loan shrinks, so a year costs more than twelve times the monthly rate.";
    what_does_the_number_mean: "别人报的月供对应什么利率？", "別人報的月供對應什麼利率？", "What does a payment I was told really cost?";
    told_hint: "按上面的贷款金额与期限换算。", "按上面的貸款金額與期限換算。", "For the loan and term above.";
    told_payment: "听到的月供", "聽到的月供", "Payment you were told";
    payments_return_too_little: "这个月供的总和还不到贷款金额，请核对。", "這個月供的總和還不到貸款金額，請核對。", "These payments do not even return the loan; check the figure.";
    which_is_cheapest: "哪个方案总成本低？", "哪個方案總成本低？", "Which offer costs less in total?";
    nothing_cleared: "目前没有可展示的方案。", "目前沒有可展示的方案。", "No offer can be shown at present.";
    why_not_ninety: "为什么不能贷 90%？", "為什麼不能貸 90%？", "Why can’t I have 90 %?";
    for_the_dealer: "给车商的说明", "給車商的說明", "For the dealer";
}
