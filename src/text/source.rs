//! The line under a finding: which instrument, which article, what kind of authority, how sure we are.
//!
//! Instruments are cited in Chinese. Traditional Chinese gets the same title in its own characters, English a translation before it.

use crate::compliance::{Basis, Citation, Confidence, Instrument, Rule};

use super::fill::{fill, sentence};
use super::words::SourceWords;
use super::{Locale, later_words, words};

/// What kind of authority.
pub fn basis(l: Locale, basis: Basis) -> &'static str {
    (words(l).of.basis)(basis)
}

/// How sure we are.
pub fn confidence(l: Locale, confidence: Confidence) -> &'static str {
    (words(l).of.confidence)(confidence)
}

/// The source of a rule in one line. What is practice, caution or promise says that it is not law.
pub fn source(l: Locale, rule: Rule, citation: &Citation) -> String {
    let w = &later_words(l).source;
    sentence(match citation.basis {
        Basis::House if citation.instrument == Instrument::IndustryPractice => w.practice.to_owned(),
        Basis::House => fill(w.caution, &[&instrument(l, citation), confidence(l, citation.confidence)]),
        Basis::RateCard if rule == Rule::CoolingOff => w.promise.to_owned(),
        Basis::RateCard => w.rate_card.to_owned(),
        Basis::Law | Basis::Regulation | Basis::Judicial | Basis::Guidance => cited(l, citation),
    })
}

/// An instrument with its authority and our confidence.
pub(super) fn cited(l: Locale, citation: &Citation) -> String {
    fill(later_words(l).source.source, &[&instrument(l, citation), basis(l, citation.basis), confidence(l, citation.confidence)])
}

/// Title, number and article.
fn instrument(l: Locale, citation: &Citation) -> String {
    let instrument = citation.instrument.text();
    let (titles, articles) = (instrument.title.split('、'), citation.article.split('、'));
    let mut text = String::new();
    // Two laws with an article each are cited one by one.
    if titles.clone().count() > 1 && titles.clone().count() == articles.clone().count() {
        for (title, article) in titles.zip(articles) {
            if !text.is_empty() {
                text.push_str(if l == Locale::En { "; " } else { "、" });
            }
            text.push_str(&one_instrument(l, title, "", article));
        }
        return text;
    }
    one_instrument(l, instrument.title, instrument.number, citation.article)
}

fn one_instrument(l: Locale, title: &str, number: &str, article: &str) -> String {
    (super::language::later(l).cite)(title, number, article)
}

/// Title, number and article in Simplified Chinese.
pub(super) fn chinese(title: &str, number: &str, article: &str) -> String {
    chinese_with(&super::zh_cn::LATER.source, title, number) + article
}

/// The same in Traditional characters.
pub(super) fn in_traditional(title: &str, number: &str, article: &str) -> String {
    traditional(&(chinese_with(&super::zh_hant::LATER.source, title, number) + article))
}

/// A translation, the article in English, and the Chinese title with its number.
pub(super) fn in_english(title: &str, number: &str, article: &str) -> String {
    let mut text = String::new();
    if let Some(title) = english_title(title) {
        text.push_str(title);
        text.push_str(", ");
    }
    if !article.is_empty() {
        text.push_str(&english_articles(article));
        text.push_str(", ");
    }
    text + &chinese_with(&super::en::LATER.source, title, number)
}

fn chinese_with(w: &SourceWords, title: &str, number: &str) -> String {
    // Announcements and published series are no titles; a number in 〔〕 goes on from the announcement's name.
    let is_title = !title.ends_with("公告") && !title.ends_with('）');
    let mut chinese = if is_title { fill(w.title, &[title]) } else { title.to_owned() };
    if number.starts_with('〔') {
        chinese.push_str(number);
    } else if !number.is_empty() {
        chinese.push_str(&fill(w.number, &[number]));
    }
    chinese
}

/// The instruments' titles in English.
const TITLES: &[(&str, &str)] = &[
    ("关于调整汽车贷款有关政策的通知", "Notice on Adjusting Auto Loan Policies"),
    ("汽车贷款管理办法", "Auto Loan Measures"),
    ("中华人民共和国民法典", "Civil Code"),
    ("中国人民银行公告", "Announcement of the People's Bank of China"),
    ("消费金融公司管理办法", "Consumer Finance Company Measures"),
    ("关于审理民间借贷案件适用法律若干问题的规定", "Provisions on Private Lending Cases"),
    ("关于新民间借贷司法解释适用范围问题的批复", "Reply on the Scope of the Private Lending Provisions"),
    ("关于进一步加强金融审判工作的若干意见", "Opinions on Financial Trials"),
    ("小额贷款公司综合融资成本管理工作指引", "Guidance on the All-in Cost of Micro-loan Companies"),
    ("贷款市场报价利率（1年期）", "Loan prime rate, one year"),
    ("征信业管理条例", "Credit Reporting Regulation"),
    ("中华人民共和国消费者权益保护法", "Consumer Protection Law"),
    ("消费者权益保护法", "Consumer Protection Law"),
    ("电子商务法", "E-commerce Law"),
    ("银行保险机构消费者权益保护管理办法", "Consumer Protection Measures for Banks and Insurers"),
    ("金融产品网络营销管理办法", "Measures for Online Marketing of Financial Products"),
    ("中华人民共和国广告法", "Advertising Law"),
    ("明码标价和禁止价格欺诈规定", "Rules on Marked Prices and Price Fraud"),
    ("关于进一步规范金融营销宣传行为的通知", "Notice on Financial Marketing"),
    ("个人贷款业务明示综合融资成本规定", "Rules on Disclosing the All-in Cost of Personal Loans"),
];

fn english_title(title: &str) -> Option<&'static str> {
    TITLES.iter().find(|(chinese, _)| *chinese == title).map(|(_, english)| *english)
}

/// `第六条` as `article 6`, `第一至三项` as `items 1–3`, `第九条第三项` as `article 9, item 3`, several parted by commas.
fn english_articles(articles: &str) -> String {
    if let Some((article, item)) = articles.split_once("条第") {
        return format!("{}, {}", english_articles(&format!("{article}条")), english_articles(item));
    }
    let count = articles.split(['、', '至']).count();
    let kind = match (articles.chars().last(), count) {
        (Some('项'), 1) => "item ",
        (Some('项'), _) => "items ",
        (_, 1) => "article ",
        _ => "articles ",
    };
    let mut text = String::from(kind);
    let mut number = 0u32;
    let mut digit = 0u32;
    for c in articles.chars() {
        match c {
            '百' | '十' => {
                number += digit.max(1) * if c == '百' { 100 } else { 10 };
                digit = 0;
            }
            '第' => {}
            '零' => digit = 0,
            _ => match "一二三四五六七八九".chars().position(|known| known == c) {
                Some(place) => digit = u32::try_from(place).unwrap_or_default() + 1,
                None => {
                    if number + digit > 0 {
                        text.push_str(&(number + digit).to_string());
                    }
                    (number, digit) = (0, 0);
                    match c {
                        '至' => text.push('–'),
                        '、' => text.push_str(", "),
                        _ => {}
                    }
                }
            },
        }
    }
    text
}

/// The characters of titles, numbers and articles that differ in Traditional Chinese, each after its Simplified form. Laws' names have no
/// word in which one of them stands for two.
const PAIRS: &str = "码碼诈詐传傳业業个個为為书書于於产產从從价價会會关關准準则則办辦务務动動区區华華单單厅廳县縣发發号號围圍国國场場处處复覆实實审審广廣开開强強录錄征徵总總惯慣执執护護报報时時机機权權条條构構标標济濟电電监監级級纪紀组組细細织織经經络絡续續综綜网網罚罰范範营營见見规規计計让讓讲講证證试試说說诺諾调調财財账賬贷貸贸貿费費资資车車进進适適释釋银銀销銷门門问問间間际際险險项項题題额額";

/// A title in Traditional characters.
fn traditional(text: &str) -> String {
    text.chars()
        .map(|c| {
            let mut pairs = PAIRS.chars();
            loop {
                match (pairs.next(), pairs.next()) {
                    (Some(simplified), Some(traditional)) if simplified == c => break traditional,
                    (Some(_), Some(_)) => {}
                    _ => break c,
                }
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::num::Date;

    const CITATION: Citation = Citation {
        instrument: Instrument::AutoLoanNotice2024,
        article: "第一项",
        from: Date::known(2024, 4, 3),
        until: None,
        basis: Basis::Regulation,
        confidence: Confidence::Read,
    };

    fn in_all(citation: &Citation) -> [String; 3] {
        Locale::ALL.map(|l| source(l, Rule::UsedCarRatioCap, citation))
    }

    #[test]
    fn an_instrument_is_cited_with_number_article_authority_and_confidence() {
        assert_eq!(
            in_all(&CITATION),
            [
                "依据：《关于调整汽车贷款有关政策的通知》（2024-04-03）第一项 · 法规 · 已读原文",
                "依據：《關於調整汽車貸款有關政策的通知》（2024-04-03）第一項 · 法規 · 已讀原文",
                "Source: Notice on Adjusting Auto Loan Policies, item 1, 《关于调整汽车贷款有关政策的通知》 (2024-04-03) · regulation · wording read",
            ]
        );
    }

    #[test]
    fn an_announcement_is_no_title_and_its_number_goes_on() {
        let citation = Citation { instrument: Instrument::Announcement2021, article: "第一至三项", ..CITATION };
        assert_eq!(in_all(&citation)[0], "依据：中国人民银行公告〔2021〕第3号第一至三项 · 法规 · 已读原文");
        assert!(
            in_all(&citation)[2]
                .starts_with("Source: Announcement of the People's Bank of China, items 1–3, 中国人民银行公告〔2021〕第3号 ·")
        );
    }

    #[test]
    fn two_laws_are_cited_with_their_own_articles() {
        let citation = Citation {
            instrument: Instrument::ConsumerProtectionAndECommerce,
            article: "第二十五条、第二条",
            basis: Basis::Law,
            ..CITATION
        };
        assert_eq!(in_all(&citation)[0], "依据：《消费者权益保护法》第二十五条、《电子商务法》第二条 · 法律 · 已读原文");
        assert!(in_all(&citation)[2].contains("Consumer Protection Law, article 25"), "{}", in_all(&citation)[2]);
    }

    #[test]
    fn practice_caution_and_promise_say_that_they_are_no_law() {
        let practice = Citation { instrument: Instrument::IndustryPractice, article: "", basis: Basis::House, ..CITATION };
        assert_eq!(in_all(&practice)[0], "行业惯例，并非法定标准");
        let caution = Citation {
            instrument: Instrument::FinancialTrials,
            article: "",
            basis: Basis::House,
            confidence: Confidence::Reported,
            ..CITATION
        };
        assert!(in_all(&caution)[0].starts_with("我们的审慎做法，并非法定标准 · 参考：《"));
        let card = Citation { basis: Basis::RateCard, ..CITATION };
        assert_eq!(source(Locale::ZhCn, Rule::CoolingOff, &card), "商家承诺，并非法定权利");
        assert_eq!(source(Locale::ZhCn, Rule::ProductTerm, &card), "依据：门店费率卡");
    }

    #[test]
    fn article_numbers_read_in_english() {
        for (chinese, english) in [
            ("第六条", "article 6"),
            ("第十八条", "article 18"),
            ("第二十条", "article 20"),
            ("第二十至二十五条", "articles 20–25"),
            ("第一至三项", "items 1–3"),
            ("第六百七十条", "article 670"),
            ("第九条第三项", "article 9, item 3"),
            ("第六百零五条", "article 605"),
            ("第六百七十七条、第五百三十条、第五百八十五条", "articles 677, 530, 585"),
        ] {
            assert_eq!(english_articles(chinese), english);
        }
    }

    /// The articles cited in the sources of `compliance`.
    fn articles() -> Vec<String> {
        fn visit(folder: &std::path::Path, into: &mut String) {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() { visit(&path, into) } else { into.push_str(&std::fs::read_to_string(&path).unwrap()) }
            }
        }
        let mut sources = String::new();
        visit(&std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/compliance"), &mut sources);
        sources.split("article: \"").skip(1).filter_map(|rest| rest.split('"').next()).map(ToOwned::to_owned).collect()
    }

    #[test]
    fn every_instrument_has_an_english_title() {
        use Instrument::{DealersPromise, IndustryPractice, RateCard};
        for instrument in Instrument::ALL.iter().filter(|known| ![DealersPromise, IndustryPractice, RateCard].contains(known)) {
            for title in instrument.text().title.split('、') {
                assert!(english_title(title).is_some(), "{title}");
            }
        }
    }

    #[test]
    fn every_citation_comes_out_in_traditional_characters() {
        let texts = Instrument::ALL.iter().flat_map(|instrument| [instrument.text().title, instrument.text().number]);
        for value in texts.map(ToOwned::to_owned).chain(articles()) {
            let converted = traditional(&value);
            assert_eq!(super::super::tests::simplified_only(&converted), "", "{converted}");
        }
    }
}
