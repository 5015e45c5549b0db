//! How much a piece of text stands out, as far as its own markup says.
//!
//! Known: heading levels, `small`, `big`, `sub`, `sup`, `font size`, bold elements, and of a `style` attribute `font-size`, `font-weight`,
//! `display` and `visibility`. Not known: style sheets, classes, colours. Sizes are those a browser gives without a style sheet.

/// Size in hundredths of running text, and whether it is bold. Size 0 is hidden.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Prominence {
    pub(super) size: u32,
    pub(super) bold: bool,
}

/// Running text.
pub(super) const RUNNING: Prominence = Prominence { size: 100, bold: false };

impl Prominence {
    /// Whether it stands out at least as much as `other`. Size comes first, boldness decides between equal sizes.
    pub(super) fn at_least(self, other: Self) -> bool {
        self.size > 0 && (self.size > other.size || (self.size == other.size && self.bold >= other.bold))
    }

    /// Inside a heading of a level from 1 to 6.
    pub(super) fn heading(level: usize) -> Self {
        let size = match level {
            1 => 200,
            2 => 150,
            3 => 117,
            4 => 100,
            5 => 83,
            _ => 67,
        };
        Self { size, bold: true }
    }

    /// Inside an element of this name.
    pub(super) fn inside(self, element: &str) -> Self {
        match element {
            "h1" => self.heading_in(1),
            "h2" => self.heading_in(2),
            "h3" => self.heading_in(3),
            "h4" => self.heading_in(4),
            "h5" => self.heading_in(5),
            "h6" => self.heading_in(6),
            "small" | "sub" | "sup" => self.times(83),
            "big" => self.times(120),
            "b" | "strong" | "th" => Self { bold: true, ..self },
            _ => self,
        }
    }

    fn heading_in(self, level: usize) -> Self {
        let heading = Self::heading(level);
        Self { bold: true, ..self.times(heading.size) }
    }

    fn times(self, per_cent: u32) -> Self {
        Self { size: (self.size.saturating_mul(per_cent) / 100).min(LARGEST), ..self }
    }

    /// With a `style` attribute.
    pub(super) fn styled(self, style: &str) -> Self {
        let mut look = self;
        for (name, value) in style.split(';').filter_map(|declaration| declaration.split_once(':')) {
            let value = value.trim().trim_end_matches("!important").trim().to_ascii_lowercase();
            match name.trim().to_ascii_lowercase().as_str() {
                "font-size" => look = Self { size: font_size(&value, self.size).unwrap_or(look.size), ..look },
                "font-weight" => look.bold = bold(&value, look.bold),
                "display" if value == "none" => look.size = 0,
                "visibility" if value == "hidden" => look.size = 0,
                _ => {}
            }
        }
        if self.size == 0 { Self { size: 0, ..look } } else { look }
    }

    /// With a `size` attribute of a `font` element, 1 to 7.
    pub(super) fn font_element(self, size: &str) -> Self {
        let of_step = |step: i32| [63, 81, 100, 113, 150, 200, 300].get(usize::try_from(step - 1).unwrap_or(0)).copied().unwrap_or(300);
        match size.trim().parse::<i32>() {
            Ok(step) if size.trim().starts_with(['+', '-']) => Self { size: of_step((3 + step.clamp(-10, 10)).clamp(1, 7)), ..self },
            Ok(step) => Self { size: of_step(step.clamp(1, 7)), ..self },
            Err(_) => self,
        }
    }
}

/// No size matters beyond this.
const LARGEST: u32 = 100_000;

fn bold(value: &str, inherited: bool) -> bool {
    match value {
        "bold" | "bolder" => true,
        "normal" | "lighter" => false,
        _ => value.parse::<u32>().map_or(inherited, |weight| weight >= 600),
    }
}

/// A `font-size` in hundredths of running text of 16 px; `None` where the unit is not known.
fn font_size(value: &str, inherited: u32) -> Option<u32> {
    let keyword = match value {
        "xx-small" => 56,
        "x-small" => 63,
        "small" => 81,
        "medium" | "initial" => 100,
        "large" => 113,
        "x-large" => 150,
        "xx-large" => 200,
        "xxx-large" => 300,
        "smaller" => inherited.saturating_mul(83) / 100,
        "larger" => inherited.saturating_mul(120) / 100,
        _ => 0,
    };
    if keyword > 0 {
        return Some(keyword);
    }
    let unit_at = value.find(|c: char| !c.is_ascii_digit() && c != '.')?;
    let (number, unit) = value.split_at_checked(unit_at)?;
    let thousandths = thousandths(number)?;
    let hundredths = |base: u64, of: u64| u32::try_from(thousandths.saturating_mul(base) / of).unwrap_or(LARGEST).min(LARGEST);
    match unit.trim() {
        "px" => Some(hundredths(100, 16_000)),
        "pt" => Some(hundredths(400, 48_000)),
        "rem" => Some(hundredths(100, 1000)),
        "em" => Some(hundredths(inherited.into(), 1000)),
        "%" => Some(hundredths(inherited.into(), 100_000)),
        _ => None,
    }
}

fn thousandths(number: &str) -> Option<u64> {
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
    let digits: String = fraction.chars().chain("000".chars()).take(3).collect();
    let whole: u64 = if whole.is_empty() { 0 } else { whole.parse().ok()? };
    whole.checked_mul(1000)?.checked_add(digits.parse().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_of_elements_and_styles_multiply_as_a_browser_has_them() {
        assert_eq!(RUNNING.inside("h1"), Prominence { size: 200, bold: true });
        assert_eq!(RUNNING.inside("small").size, 83);
        assert_eq!(RUNNING.styled("color:red; font-size: 32px").size, 200);
        assert_eq!(RUNNING.styled("font-size:12pt").size, 100);
        assert_eq!(RUNNING.styled("font-size:1.5rem; font-weight: 700"), Prominence { size: 150, bold: true });
        assert_eq!(RUNNING.inside("h2").styled("font-size:50%;font-weight:normal"), Prominence { size: 75, bold: false });
        assert_eq!(RUNNING.styled("display:none").inside("h1").styled("font-size:99px").size, 0);
        assert_eq!(RUNNING.styled("font-size:3vw;font-size:;:;;").size, 100);
        assert_eq!(RUNNING.font_element("+2").size, 150);
        assert_eq!(RUNNING.font_element("1").size, 63);
    }

    #[test]
    fn of_equal_sizes_the_bold_one_stands_out() {
        let bold = Prominence { bold: true, ..RUNNING };
        assert!(bold.at_least(RUNNING) && !RUNNING.at_least(bold) && RUNNING.at_least(RUNNING));
        assert!(Prominence { size: 101, bold: false }.at_least(bold));
        let hidden = Prominence { size: 0, bold: false };
        assert!(!hidden.at_least(hidden));
    }
}
