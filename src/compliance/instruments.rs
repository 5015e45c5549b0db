//! The instruments that rules come from: title, issuer, document number and official address, each stated once.
//!
//! Rules name an instrument; its texts are looked up only where a source is told. In the browser they come after the first quote, so nothing
//! that judges an offer may look them up. Titles and numbers stay in the language of the instrument.

/// What is known of an instrument.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InstrumentText {
    /// Its title.
    pub title: &'static str,
    /// Who issued it.
    pub issuer: &'static str,
    /// Its document number, where known.
    pub number: &'static str,
    /// Its official address, where known.
    pub address: &'static str,
}

macro_rules! instruments {
    ($($(#[doc = $doc:expr])* $name:ident { title: $title:literal, issuer: $issuer:literal, number: $number:literal, address: $address:literal })*) => {
        /// An instrument.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Instrument { $($(#[doc = $doc])* $name,)* }

        impl Instrument {
            /// All there are.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// Its texts.
            pub fn text(self) -> &'static InstrumentText {
                match self {
                    $(Self::$name => &InstrumentText { title: $title, issuer: $issuer, number: $number, address: $address },)*
                }
            }
        }
    };
}

instruments! {
    /// Auto loan measures of 2004.
    AutoLoanMeasures2004 {
        title: "汽车贷款管理办法",
        issuer: "中国人民银行、中国银行业监督管理委员会",
        number: "令〔2004〕第2号",
        address: ""
    }
    /// Auto loan measures in force since 2018.
    AutoLoanMeasures2017 {
        title: "汽车贷款管理办法",
        issuer: "中国人民银行、中国银行业监督管理委员会",
        number: "令〔2017〕第2号",
        address: ""
    }
    /// Ratio notice of 2017.
    AutoLoanNotice2017 {
        title: "关于调整汽车贷款有关政策的通知",
        issuer: "中国人民银行、中国银行业监督管理委员会",
        number: "2017-11-08",
        address: "https://www.gov.cn/xinwen/2017-11/09/content_5238203.htm"
    }
    /// Ratio notice of 2024.
    AutoLoanNotice2024 {
        title: "关于调整汽车贷款有关政策的通知",
        issuer: "中国人民银行、国家金融监督管理总局",
        number: "2024-04-03",
        address: ""
    }
    /// Announcement on showing the annual rate.
    Announcement2021 {
        title: "中国人民银行公告",
        issuer: "中国人民银行",
        number: "〔2021〕第3号",
        address: ""
    }
    /// Disclosing the all-in cost of personal loans.
    PersonalLoanCostDisclosure {
        title: "个人贷款业务明示综合融资成本规定",
        issuer: "国家金融监督管理总局、中国人民银行",
        number: "金规〔2026〕2号",
        address: "https://www.gov.cn/gongbao/2026/issue_12806/202606/content_7072468.html"
    }
    /// Online marketing of financial products.
    NetworkMarketing {
        title: "金融产品网络营销管理办法",
        issuer: "中国人民银行等八部门",
        number: "公告〔2026〕第9号",
        address: "https://www.cac.gov.cn/2026-04/24/c_1778769008779432.htm"
    }
    /// Consumer finance company measures.
    ConsumerFinanceCompanies {
        title: "消费金融公司管理办法",
        issuer: "国家金融监督管理总局",
        number: "令2024年第4号",
        address: ""
    }
    /// Consumer protection by banks and insurers.
    BankingConsumerProtection {
        title: "银行保险机构消费者权益保护管理办法",
        issuer: "中国银行保险监督管理委员会",
        number: "令2022年第9号",
        address: ""
    }
    /// Civil code.
    CivilCode {
        title: "中华人民共和国民法典",
        issuer: "全国人民代表大会",
        number: "",
        address: ""
    }
    /// Consumer protection law.
    ConsumerProtection {
        title: "中华人民共和国消费者权益保护法",
        issuer: "全国人民代表大会常务委员会",
        number: "",
        address: ""
    }
    /// Two laws that give no cooling-off for loans.
    ConsumerProtectionAndECommerce {
        title: "消费者权益保护法、电子商务法",
        issuer: "全国人民代表大会常务委员会",
        number: "",
        address: ""
    }
    /// Advertising law.
    AdvertisingLaw {
        title: "中华人民共和国广告法",
        issuer: "全国人民代表大会常务委员会",
        number: "",
        address: ""
    }
    /// Marked prices and price fraud.
    MarkedPrices {
        title: "明码标价和禁止价格欺诈规定",
        issuer: "国家市场监督管理总局",
        number: "令第56号",
        address: ""
    }
    /// Marketing of financial products.
    FinancialMarketing {
        title: "关于进一步规范金融营销宣传行为的通知",
        issuer: "中国人民银行、中国银行保险监督管理委员会、中国证券监督管理委员会、国家外汇管理局",
        number: "银发〔2019〕316号",
        address: ""
    }
    /// Credit reporting regulation.
    CreditReporting {
        title: "征信业管理条例",
        issuer: "国务院",
        number: "",
        address: ""
    }
    /// Supreme court on private lending.
    PrivateLendingProvisions {
        title: "关于审理民间借贷案件适用法律若干问题的规定",
        issuer: "最高人民法院",
        number: "法释〔2020〕17号",
        address: ""
    }
    /// Supreme court on who is outside the private lending provisions.
    PrivateLendingScope {
        title: "关于新民间借贷司法解释适用范围问题的批复",
        issuer: "最高人民法院",
        number: "法释〔2020〕27号",
        address: ""
    }
    /// Supreme court opinions on financial trials.
    FinancialTrials {
        title: "关于进一步加强金融审判工作的若干意见",
        issuer: "最高人民法院",
        number: "法发〔2017〕22号",
        address: ""
    }
    /// Guidance on the all-in cost of micro-loans.
    MicroLoanCostGuidance {
        title: "小额贷款公司综合融资成本管理工作指引",
        issuer: "中国人民银行、国家金融监督管理总局",
        number: "",
        address: ""
    }
    /// The published loan prime rate.
    LoanPrimeRate {
        title: "贷款市场报价利率（1年期）",
        issuer: "全国银行间同业拆借中心",
        number: "",
        address: ""
    }
    /// Lenders' usual practice.
    IndustryPractice {
        title: "行业惯例",
        issuer: "",
        number: "",
        address: ""
    }
    /// The dealer's rate card.
    RateCard {
        title: "门店费率卡",
        issuer: "门店",
        number: "",
        address: ""
    }
    /// The dealer's own promise.
    DealersPromise {
        title: "门店承诺",
        issuer: "门店",
        number: "",
        address: ""
    }
}
