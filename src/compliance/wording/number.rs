//! Numbers and shares as advertisements write them: 20%, 百分之二十, 两成, 三成五, 五分之一, 1.5万, 三千.

use super::normalise::is_gap;
use super::passage::Unit;
use super::pattern::past_gaps;

/// Something read from a text and the place after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Found {
    /// A number in thousandths; a share in thousandths of a per cent.
    pub(super) value: u64,
    pub(super) end: usize,
}

const THOUSAND: u64 = 1000;

fn char_at(units: &[Unit], at: usize) -> Option<char> {
    units.get(at).map(|unit| unit.c)
}

/// A number, Arabic or Chinese, in thousandths.
pub(super) fn at(units: &[Unit], start: usize) -> Option<Found> {
    arabic(units, start).or_else(|| chinese(units, start)).map(|found| with_ten_thousands(units, found))
}

fn with_ten_thousands(units: &[Unit], found: Found) -> Found {
    let at = past_gaps(units, found.end);
    match char_at(units, at) {
        Some('万') => Found { value: found.value.saturating_mul(10_000), end: at + 1 },
        _ => found,
    }
}

fn arabic(units: &[Unit], start: usize) -> Option<Found> {
    let digit = |at: usize| char_at(units, at).and_then(|c| c.to_digit(10)).map(u64::from);
    // Not from within a number.
    if start > 0 && digit(start - 1).is_some() {
        return None;
    }
    let mut value = digit(start)?;
    let mut end = start + 1;
    loop {
        if let Some(next) = digit(end) {
            value = value.saturating_mul(10).saturating_add(next);
            end += 1;
        } else if char_at(units, end) == Some(',') && (1..=3).all(|place| digit(end + place).is_some()) && digit(end + 4).is_none() {
            end += 1;
        } else {
            break;
        }
    }
    let mut thousandths = value.saturating_mul(THOUSAND);
    if char_at(units, end) == Some('.') && digit(end + 1).is_some() {
        end += 1;
        let mut place = THOUSAND;
        while let Some(next) = digit(end) {
            place /= 10;
            thousandths = thousandths.saturating_add(next * place);
            end += 1;
        }
    }
    Some(Found { value: thousandths, end })
}

fn chinese_digit(c: char) -> Option<u64> {
    Some(match c {
        '零' => 0,
        '一' => 1,
        '二' | '两' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => return None,
    })
}

/// No number in words is longer; what goes on is no number.
const LONGEST_CHINESE: usize = 16;

fn chinese(units: &[Unit], start: usize) -> Option<Found> {
    let (mut total, mut digit, mut fraction) = (0u64, None, None::<u64>);
    let mut end = start;
    while let Some(c) = char_at(units, end).filter(|_| end - start < LONGEST_CHINESE) {
        let scale = match c {
            '十' => 10,
            '百' => 100,
            '千' => 1000,
            _ => 0,
        };
        if let Some(place) = fraction {
            let Some(next) = chinese_digit(c) else { break };
            total = total.saturating_add(next * place);
            fraction = Some(place / 10);
        } else if scale > 0 {
            total = total.saturating_add(digit.take().unwrap_or(1) * scale * THOUSAND);
        } else if let Some(next) = chinese_digit(c) {
            // 二〇二六 is read digit by digit.
            digit = Some(digit.unwrap_or(0u64).saturating_mul(10).saturating_add(next));
        } else if c == '点' && digit.is_some() && char_at(units, end + 1).and_then(chinese_digit).is_some() {
            total = total.saturating_add(digit.take().unwrap_or(0).saturating_mul(THOUSAND));
            fraction = Some(THOUSAND / 10);
        } else {
            break;
        }
        end += 1;
    }
    let value = total.saturating_add(digit.unwrap_or(0).saturating_mul(THOUSAND));
    (end > start).then_some(Found { value, end })
}

/// A share in thousandths of a per cent; of a range its lower end.
pub(super) fn share_at(units: &[Unit], start: usize) -> Option<Found> {
    if let Some(parts) = word_at(units, start, "百分之") {
        let number = at(units, past_gaps(units, parts))?;
        return Some(to_upper_end(units, number));
    }
    let first = at(units, start)?;
    if let Some(of) = word_at(units, first.end, "分之") {
        let number = at(units, past_gaps(units, of))?;
        let value = number.value.saturating_mul(100 * THOUSAND).checked_div(first.value)?;
        return Some(Found { value, end: number.end });
    }
    if let Some(found) = with_unit(units, first) {
        return Some(to_upper_end(units, found));
    }
    // 20-30%: the unit stands behind the upper end.
    let mut at_second = first.end;
    while char_at(units, at_second).is_some_and(|c| matches!(c, '至' | '到') || is_gap(c)) && at_second < first.end + 3 {
        at_second += 1;
    }
    if at_second == first.end {
        return None;
    }
    let second = with_unit(units, at(units, at_second)?)?;
    let plain = at(units, at_second)?;
    let scale = second.value.checked_div(plain.value.max(1))?;
    Some(Found { value: first.value.saturating_mul(scale.max(1)), end: second.end })
}

/// Where a share is followed by the upper end of a range, its end is there.
fn to_upper_end(units: &[Unit], lower: Found) -> Found {
    let sign = past_gaps(units, lower.end);
    let is_range = char_at(units, sign).is_some_and(|c| matches!(c, '至' | '到')) || sign > lower.end;
    let start = if char_at(units, sign).is_some_and(|c| matches!(c, '至' | '到')) { past_gaps(units, sign + 1) } else { sign };
    match at(units, start).and_then(|number| with_unit(units, number)) {
        Some(upper) if is_range && upper.value > lower.value => Found { end: upper.end, ..lower },
        _ => lower,
    }
}

fn with_unit(units: &[Unit], number: Found) -> Option<Found> {
    let at_unit = past_gaps(units, number.end);
    match char_at(units, at_unit)? {
        '%' => Some(Found { value: number.value, end: at_unit + 1 }),
        '‰' => Some(Found { value: number.value / 10, end: at_unit + 1 }),
        '成' => {
            let tenths = number.value.saturating_mul(10);
            // 三成五
            let half = char_at(units, at_unit + 1).and_then(|c| if c == '半' { Some(5) } else { chinese_digit(c) });
            Some(match half {
                Some(half) => Found { value: tenths.saturating_add(half * THOUSAND), end: at_unit + 2 },
                None => Found { value: tenths, end: at_unit + 1 },
            })
        }
        '个' if matches!(char_at(units, at_unit + 1), Some('点')) => Some(Found { value: number.value, end: at_unit + 2 }),
        _ => None,
    }
}

/// The place after a word that stands at `start`, gaps passed over.
pub(super) fn word_at(units: &[Unit], start: usize, word: &str) -> Option<usize> {
    let mut at = start;
    for (place, c) in word.chars().enumerate() {
        if place > 0 {
            at = past_gaps(units, at);
        }
        if char_at(units, at) != Some(c) {
            return None;
        }
        at += 1;
    }
    Some(at)
}

#[cfg(test)]
mod tests {
    use super::super::plain;
    use super::*;

    fn read<T>(text: &str, reader: impl Fn(&[Unit], usize) -> Option<T>) -> Option<T> {
        reader(&plain::read(text).passages[0].units, 0)
    }

    #[test]
    fn numbers_are_read_in_thousandths() {
        for (text, value) in [
            ("3,194.30", 3_194_300),
            ("１２３", 123_000),
            ("1.5万", 15_000_000),
            ("三千", 3_000_000),
            ("两千五百", 2_500_000),
            ("十二", 12_000),
            ("二十", 20_000),
            ("二〇二六", 2_026_000),
            ("三点五", 3_500),
            ("一万", 10_000_000),
            ("99999999999999999999999", u64::MAX),
        ] {
            assert_eq!(read(text, at).map(|found| found.value), Some(value), "{text}");
        }
        assert_eq!(read("元", at), None);
    }

    #[test]
    fn shares_are_read_in_every_spelling() {
        for (text, value) in [
            ("20%", 20_000),
            ("２０ ％", 20_000),
            ("百分之二十", 20_000),
            ("百分之20", 20_000),
            ("两成", 20_000),
            ("二成", 20_000),
            ("2成", 20_000),
            ("三成五", 35_000),
            ("两成半", 25_000),
            ("五分之一", 20_000),
            ("20个点", 20_000),
            ("12.5%", 12_500),
            ("20-30%", 20_000),
            ("二至三成", 20_000),
            ("20%~50%", 20_000),
        ] {
            assert_eq!(read(text, share_at).map(|found| found.value), Some(value), "{text}");
        }
        for text in ["20", "20元", "零分之一", "成", "3成交"] {
            assert!(read(text, share_at).is_none_or(|_| text == "3成交"), "{text}");
        }
    }
}
