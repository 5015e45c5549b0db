//! Whether a hit is used, or only spoken about: "不得宣传零首付" forbids it, "零首付是真的吗？" asks.
//!
//! Words before a hit count up to a distance, because "没有零首付" denies it and "没有套路的零首付" does not. Nothing is read beyond the
//! sentence. The lists are of the language, not of the law.

use core::ops::Range;

use super::normalise::{ends_clause, ends_sentence, is_gap};
use super::passage::Unit;
use super::pattern::Pattern;

/// No sentence is read further than this to either side.
const FARTHEST: usize = 80;

/// Words that deny, with how many characters may stand between them and the hit.
const DENIALS: &[(&str, usize)] = &[
    ("不", 0),
    ("非", 0),
    ("没", 0),
    ("勿", 0),
    ("别", 0),
    ("禁", 0),
    ("没有", 2),
    ("没有任何", 1),
    ("并无", 1),
    ("不能", 3),
    ("不可", 1),
    ("不会", 2),
    ("不是", 2),
    ("不做", 2),
    ("无法", 4),
    ("不含", 2),
    ("不应", 6),
    ("不存在", 4),
    ("不接受", 4),
    ("不支持", 6),
    ("不提供", 8),
    ("不办理", 8),
    ("不承诺", 8),
    ("不保证", 8),
    ("不宣传", 8),
    ("不使用", 8),
    ("不属于", 4),
    ("不等于", 4),
    ("不代表", 8),
    ("不意味着", 8),
    ("不允许", 8),
    ("不构成", 8),
    ("不涉及", 4),
    ("不得", 12),
    ("不一定", 8),
    ("不见得", 8),
    ("未必", 8),
    ("并不", 2),
    ("流传的", 6),
    ("网传", 8),
    ("并非", 6),
    ("并不是", 6),
    ("从不", 8),
    ("绝不", 8),
    ("决不", 8),
    ("禁止", 12),
    ("严禁", 12),
    ("杜绝", 8),
    ("拒绝", 2),
    ("抵制", 8),
    ("警惕", 12),
    ("谨防", 12),
    ("小心", 6),
    ("切勿", 12),
    ("请勿", 12),
    ("所谓", 6),
    ("轻信", 12),
    ("声称", 8),
    ("自称", 8),
    ("整治", 16),
    ("打击", 12),
    ("查处", 16),
    ("涉嫌", 12),
    ("取消", 4),
    ("not", 24),
    ("no", 0),
    ("never", 24),
    ("nobody", 24),
    ("cannot", 16),
    ("dont", 24),
    ("doesnt", 24),
    ("isnt", 16),
    ("without", 12),
    ("ban", 16),
    ("bans", 16),
    ("avoid", 16),
];

/// Words right behind a hit that deny it.
const DENIALS_BEHIND: &[&str] = &[
    "(车型|贷款|方案|业务|服务|产品|购车|政策|活动|优惠)?(是)?(并|也|都)?(不提供|不支持|不适用|不予|不办理|不可行|不可能|不可取|不可以|不能做|不合规|不合法|不允许|不属实|做不到|无法(办理|实现)|行不通)",
    "(吗|么|呢)[?]?(答|回答)?:?,?(不|没有|抱歉|很抱歉)",
];

/// Sentences about words rather than in them.
const ABOUT_WORDS: &[&str] = &[
    "(不得|禁止|严禁|不能|不可|不应|不准|不要|请勿|切勿|勿|避免|不允许|不许|不宜|不再|不会|从不)(再|将|其|在[广宣]?[告传]?中)?(使用|宣传|出现|写|说|含有|标注|发布|声称|打出|宣称|采用|包含|标榜|暗示|轻信|相信|听信|用|以|承诺|称|表述)",
    "(等|之类|这类|此类|这样|一类)的?(违规|虚假|诱导|误导|禁用|夸大|不实|绝对化|广告|宣传|用语|用词|字样|表述|说法|字眼|词|话术|内容|口号|误导性|诱导性)",
    "(禁用词|敏感词|违禁词|违规词|绝对化用语|诱导性用语|误导性宣传|虚假宣传|禁用语|极限词)",
    "(属于?|均为|都是|就是|系|是|涉嫌|构成)(违规|违法|虚假|误导|诱导|不实|骗局|陷阱|谎言|噱头|假的|欺诈|骗人)",
    "(的说法|的宣传|的话术|的表述|的字样)(属|是|不|并|没|均|已|涉)",
    "(是|会)?(真的|可信|靠谱|合法|违法|合规|可靠|存在|可行|能办)(吗|么)",
    "(被罚|罚款|处罚|约谈|下架|整改|通报|曝光)",
    "(谨防|警惕|识别|识破|远离|防范)",
    "(不符合|违反)",
    "(报警|举报)",
];

/// The parts of the lists that are patterns.
#[derive(Debug)]
pub(super) struct Context {
    behind: Vec<Pattern>,
    about_words: Vec<Pattern>,
}

impl Context {
    pub(super) fn new() -> Self {
        let read = |list: &[&str]| list.iter().map(|written| Pattern::new(written)).collect();
        Self { behind: read(DENIALS_BEHIND), about_words: read(ABOUT_WORDS) }
    }

    /// Whether the hit is denied, forbidden, asked about or quoted as a word.
    pub(super) fn only_speaks_of(&self, units: &[Unit], hit: &Range<usize>) -> bool {
        let sentence = sentence(units, hit);
        let outside = |pattern: &Pattern| {
            pattern.is_in(units, sentence.start, hit.start) || pattern.is_in(units, hit.end.saturating_sub(1), sentence.end + 1)
        };
        is_denied(units, hit)
            || self.behind.iter().any(|pattern| pattern.longest(units, super::pattern::past_gaps(units, hit.end)).is_some())
            || self.about_words.iter().any(outside)
    }
}

/// The sentence a hit stands in, without what ends it.
pub(super) fn sentence(units: &[Unit], hit: &Range<usize>) -> Range<usize> {
    around(units, hit, |units, at| units.get(at).is_some_and(|unit| ends_sentence(unit.c)))
}

/// The clause a hit stands in.
pub(super) fn clause(units: &[Unit], hit: &Range<usize>) -> Range<usize> {
    around(units, hit, |units, at| {
        let digit = |at: usize| units.get(at).is_some_and(|unit| unit.c.is_ascii_digit());
        let is_in_number = at > 0 && digit(at - 1) && digit(at + 1);
        units.get(at).is_some_and(|unit| ends_clause(unit.c)) && !is_in_number
    })
}

fn around(units: &[Unit], hit: &Range<usize>, ends: impl Fn(&[Unit], usize) -> bool) -> Range<usize> {
    let start = (hit.start.saturating_sub(FARTHEST)..hit.start)
        .rev()
        .find(|at| ends(units, *at))
        .map_or(hit.start.saturating_sub(FARTHEST), |at| at + 1);
    let farthest = (hit.end + FARTHEST).min(units.len());
    let end = (hit.end..farthest).find(|at| ends(units, *at)).unwrap_or(farthest);
    start..end
}

fn is_denied(units: &[Unit], hit: &Range<usize>) -> bool {
    let clause = clause(units, hit);
    let before: Vec<char> = units.iter().take(hit.start).skip(clause.start).map(|unit| unit.c).filter(|c| !is_gap(*c)).collect();
    DENIALS.iter().any(|(word, reach)| {
        (0..=*reach).any(|distance| {
            let end = before.len().checked_sub(distance);
            end.and_then(|end| before.get(..end)).is_some_and(|text| ends_with(text, word) && !is_part_of_another(text, word))
        })
    })
}

fn ends_with(text: &[char], word: &str) -> bool {
    let mut text = text.iter().rev();
    word.chars().rev().all(|c| text.next() == Some(&c))
}

/// 特别 and 级别 deny nothing, nor does a Latin word that only ends so.
fn is_part_of_another(text: &[char], word: &str) -> bool {
    let before = text.len().checked_sub(word.chars().count() + 1).and_then(|at| text.get(at));
    match (before, word) {
        (Some('特' | '级' | '类' | '区' | '差' | '个' | '性'), "别") | (Some('除'), "非") | (Some('无' | '从'), "不") => true,
        // "casino", "cannot": gaps between words are gone, so only the shortest is held to it.
        (Some(before), "no") => before.is_ascii_alphabetic(),
        _ => false,
    }
}
