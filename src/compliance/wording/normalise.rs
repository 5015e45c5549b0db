//! One character as the patterns know it: half-width, lower case, Simplified; nothing for what cannot be seen.
//!
//! Simplified is needed only for characters that stand in an expression or around one, so the table is short and a test says where it
//! ends. It knows no rule.

/// Traditional characters, each before its Simplified form.
const PAIRS: &str = "無无貸贷頭头門门檻槛級级國国網网優优費费證证徵征過过戶户賬账帳账現现慣惯險险風风補补貼贴業业銷销個个後后僅仅時时間间週周這这錢钱買买車车準准實实點点萬万兩两億亿審审許许騙骗屬属違违規规虛虚誤误導导傳传廣广詞词語语說说話话請请謹谨與与於于條条則则項项償偿還还額额總总價价單单複复淨净靜静當当歲岁離离權权責责順顺來来產产關关處处罰罚種种樣样鬆松閃闪電电馬马資资轉转財财際际較较號号會会機机構构監监銀银應应該该為为並并從从幾几餘余歷历達达確确認认擔担薦荐讓让給给贏赢寶宝標标題题戰战劃划貴贵節节約约滿满師师據据東东絕绝對对極极獨独強强專专靈灵變变復复賣卖賞赏購购搶抢勁劲殺杀發发獲获見见視视記记錄录質质檢检測测計计試试開开適适勝胜區区環环減减壓压觀观閱阅讀读創创類类別别稅税員员團团續续層层結结盡尽壹一貳二叁三參参叄三肆四伍五陸六柒七捌八玖九拾十嚴严舉举麼么養养內内寫写決决擊击辦办務务動动佔占嗎吗聽听塊块聲声將将幣币報报數数術术沒没稱称綜综評评識识詐诈誘诱諾诺談谈謊谎謂谓譜谱輕轻輸输遠远選选預预麽么乾干係系義义書书虧亏親亲們们況况憑凭雙双諮咨場场備备壽寿帶带慶庆張张徑径願愿護护擇择損损換换欄栏檔档歡欢濟济瀏浏爛烂猶犹穩稳筆笔緊紧線线經经統统繳缴羣群覽览譽誉訂订設设詢询負负貨货賦赋賴赖趕赶踐践邊边進进鐘钟鐵铁錯错閉闭問问隊队階阶頁页頂顶須须驗验";

/// Whether a character is shown with no width: it only parts others.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}'
        | '\u{2066}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{300}'..='\u{36f}' | '\u{20d0}'..='\u{20f0}' | '\u{e0000}'..='\u{e0fff}')
        || (c.is_control() && !c.is_whitespace())
}

/// The character as patterns know it; `None` where it cannot be seen.
pub(super) fn normalise(c: char) -> Option<char> {
    if c.is_ascii() {
        return if c.is_ascii_control() && !c.is_ascii_whitespace() { None } else { Some(c.to_ascii_lowercase()) };
    }
    if is_invisible(c) {
        return None;
    }
    let code = u32::from(c);
    Some(match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(code - 0xfee0).unwrap_or(c).to_ascii_lowercase(),
        // Mathematical digits, of which there are five sets.
        '\u{1d7ce}'..='\u{1d7ff}' => char::from_digit((code - 0x1d7ce) % 10, 10).unwrap_or(c),
        '⁰' | '₀' | '⓪' | '⓿' | '🄀' | 'о' | 'ο' => '0',
        '〇' | '○' | '◯' | '⭕' => '零',
        '﹪' | '٪' => '%',
        '￥' => '¥',
        _ if c.is_whitespace() => ' ',
        _ => simplified(c),
    })
}

fn simplified(c: char) -> char {
    let mut pairs = PAIRS.chars();
    while let (Some(traditional), Some(simplified)) = (pairs.next(), pairs.next()) {
        if traditional == c {
            return simplified;
        }
    }
    c.to_lowercase().next().unwrap_or(c)
}

/// A zero as it is written to look like one.
pub(super) fn is_zero(c: char) -> bool {
    matches!(c, '零' | '0' | 'o')
}

/// What somebody puts between the characters of an expression without ending a thought. Commas and full stops end one.
pub(super) fn is_gap(c: char) -> bool {
    matches!(
        c,
        ' ' | '·'
            | '•'
            | '・'
            | '‧'
            | '.'
            | '-'
            | '_'
            | '*'
            | '|'
            | '~'
            | '`'
            | '\''
            | '"'
            | '“'
            | '”'
            | '‘'
            | '’'
            | '「'
            | '」'
            | '『'
            | '』'
            | '【'
            | '】'
            | '['
            | ']'
            | '('
            | ')'
            | '<'
            | '>'
            | '《'
            | '》'
            | '〈'
            | '〉'
            | '+'
            | '='
            | '/'
            | '\\'
            | '^'
            | '#'
            | '&'
            | '@'
            | '…'
            | '★'
            | '☆'
            | '♥'
            | '{'
            | '}'
            | '—'
            | '–'
            | '❤'
    )
}

/// Ends a sentence.
pub(super) fn ends_sentence(c: char) -> bool {
    matches!(c, '。' | '!' | '?' | ';' | '\n')
}

/// Ends a clause.
pub(super) fn ends_clause(c: char) -> bool {
    ends_sentence(c) || c == ','
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths_cases_scripts_and_invisible_characters_come_to_one_form() {
        let all = |text: &str| text.chars().filter_map(normalise).collect::<String>();
        assert_eq!(all("０首付ＡＰＲ％"), "0首付apr%");
        assert_eq!(all("無息貸款 門檻 國家級 徵信 黑戶"), "无息贷款 门槛 国家级 征信 黑户");
        assert_eq!(all("零\u{200b}首\u{feff}付"), "零首付");
        assert_eq!(all("〇首付\u{1d7d8}"), "零首付0");
        assert_eq!(all("，；：！？"), ",;:!?");
        assert_eq!(all("a\u{0}\tb\nc"), "a\tb\nc");
    }

    #[test]
    fn a_text_in_traditional_characters_comes_to_the_same_form() {
        for (traditional, simplified) in [
            ("貸款沒有法定冷靜期，商家承諾", "贷款没有法定冷静期,商家承诺"),
            ("嚴禁宣傳誘導性用語", "严禁宣传诱导性用语"),
            ("預審批額度、總成本比全款還節省", "预审批额度、总成本比全款还节省"),
        ] {
            assert_eq!(traditional.chars().filter_map(normalise).collect::<String>(), simplified);
        }
    }

    #[test]
    fn every_pair_is_a_pair() {
        let pairs: Vec<char> = PAIRS.chars().collect();
        assert_eq!(pairs.len() % 2, 0);
        for pair in pairs.chunks(2) {
            assert_eq!(simplified(pair[1]), pair[1], "{} is converted twice", pair[1]);
        }
    }
}
