//! What a reader sees of an HTML page: its text and the attributes that are shown or read aloud.
//!
//! A tolerant scanner after the tokenizer of the HTML standard, much reduced: it never fails, it builds no tree, and it keeps for each
//! character the bytes it came from. Left out: scripts, styles, templates, comments. Inline elements part nothing; blocks do; the cells of
//! a table row and a term with its description are read in one.

mod entity;

use core::ops::Range;

use super::passage::{Builder, Reading, Role};
use super::prominence::{Prominence, RUNNING};

pub(super) fn read(source: &str) -> Reading {
    let mut scanner = Scanner::new(source);
    let mut at = 0;
    while at < source.len() {
        at = scanner.step(at);
    }
    scanner.finish()
}

/// Attributes that are shown or read aloud.
const SHOWN: &[&str] = &["alt", "title", "aria-label", "aria-description", "placeholder", "label", "summary"];

/// Names of `meta` whose content is shown in results and shares.
const META: &[&str] = &[
    "description",
    "keywords",
    "og:title",
    "og:description",
    "og:site_name",
    "twitter:title",
    "twitter:description",
    "apple-mobile-web-app-title",
];

/// Elements without content.
const VOID: &[&str] = &["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"];

/// Elements whose content is no text for a reader.
const UNSEEN: &[&str] = &["script", "style", "template", "xmp", "noembed"];

/// The page, which is no box.
const PAGE: &[&str] = &["html", "body", "main"];

/// Lists and tables, whose items share a box.
const LISTS: &[&str] = &["ul", "ol", "menu", "dl", "table", "select"];

/// Elements that end a passage before and after them.
const BLOCKS: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "button",
    "caption",
    "center",
    "details",
    "dialog",
    "div",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "hgroup",
    "legend",
    "li",
    "nav",
    "optgroup",
    "option",
    "p",
    "pre",
    "search",
    "section",
    "summary",
    "textarea",
    "title",
    "tr",
    "video",
];

/// Elements that close an open one of the same name, as they may be left unclosed.
const SELF_CLOSING: &[&str] = &["p", "li", "tr", "td", "th", "dt", "dd", "option"];

/// Within these, such an element belongs to an inner list or table.
const SCOPES: &[&str] = &["ul", "ol", "menu", "table", "dl", "select", "div", "section", "article"];

/// Elements open at once; deeper ones are read as if they were not there.
const DEEPEST: usize = 256;

#[derive(Debug)]
struct Open {
    name: String,
    look: Prominence,
    is_block: bool,
}

/// Reads markup a step at a time, so that Markdown can hand over its inline HTML.
#[derive(Debug)]
pub(super) struct Scanner<'a> {
    source: &'a str,
    pub(super) builder: Builder,
    open: Vec<Open>,
}

impl<'a> Scanner<'a> {
    pub(super) fn new(source: &'a str) -> Self {
        Self { source, builder: Builder::new(), open: Vec::new() }
    }

    pub(super) fn finish(self) -> Reading {
        self.builder.finish()
    }

    fn look(&self) -> Prominence {
        self.open.last().map_or(RUNNING, |open| open.look)
    }

    fn rest(&self, at: usize) -> &'a str {
        self.source.get(at..).unwrap_or_default()
    }

    /// The byte after the next `end`, or the end of the source.
    fn after(&self, at: usize, end: &str) -> usize {
        self.rest(at).find(end).map_or(self.source.len(), |found| at + found + end.len())
    }

    /// Reads one tag, comment, character reference or character; gives the byte after it.
    pub(super) fn step(&mut self, at: usize) -> usize {
        self.step_within(at, RUNNING)
    }

    /// The same in text that looks like `around`, unless an element sets its own look.
    pub(super) fn step_within(&mut self, at: usize, around: Prominence) -> usize {
        let look = self.open.last().map_or(around, |open| open.look);
        let rest = self.rest(at);
        if rest.starts_with('<') {
            if rest.starts_with("<!--") {
                return self.after(at + 4, "-->");
            }
            if rest.starts_with("<!") || rest.starts_with("<?") {
                return self.after(at, ">");
            }
            let letter = |place: usize| rest.as_bytes().get(place).is_some_and(u8::is_ascii_alphabetic);
            if rest.starts_with("</") && letter(2) {
                let end = self.after(at, ">");
                self.close(&name_at(rest.get(2..).unwrap_or_default()));
                return end;
            }
            if letter(1) {
                return self.start_tag(at);
            }
        }
        let Some((c, length)) = character(rest) else { return self.source.len() };
        self.builder.push(c, at..at + length, look);
        at + length
    }

    fn start_tag(&mut self, at: usize) -> usize {
        let name = name_at(self.rest(at + 1));
        let mut attributes = Vec::new();
        let end = self.attributes(at + 1 + name.len(), &mut attributes);
        let value = |wanted: &str| {
            attributes.iter().find(|(attribute, _)| attribute == wanted).and_then(|(_, range)| self.source.get(range.clone()))
        };
        let mut look = self.look().inside(&name);
        if name == "font"
            && let Some(size) = value("size")
        {
            look = look.font_element(size);
        }
        if let Some(style) = value("style") {
            look = look.styled(style);
        }
        let is_hidden = value("hidden").is_some_and(|hidden| !hidden.eq_ignore_ascii_case("until-found"));
        if is_hidden {
            look.size = 0;
        }
        let meta = value("name").or_else(|| value("property")).map(str::to_ascii_lowercase);
        let kind = value("type").map(str::to_ascii_lowercase).unwrap_or_default();
        for (attribute, range) in attributes {
            let attribute = attribute.as_str();
            let shown = match name.as_str() {
                "meta" => attribute == "content" && meta.as_deref().is_some_and(|meta| META.contains(&meta)),
                "input" if attribute == "value" => matches!(kind.as_str(), "button" | "submit" | "reset"),
                _ => SHOWN.contains(&attribute),
            };
            if shown {
                let characters = characters(self.source, range);
                self.builder.stand_alone(characters, look);
            }
        }
        if UNSEEN.contains(&name.as_str()) {
            return self.after_unseen(end, &name);
        }
        match name.as_str() {
            "br" => self.builder.end_line(at..end, look),
            "hr" => self.builder.end_passage(),
            "td" | "th" | "dd" => self.builder.push(' ', at..end, look),
            "dt" => self.builder.end_line(at..end, look),
            _ => {}
        }
        if !VOID.contains(&name.as_str()) {
            self.open_element(name, look);
        }
        end
    }

    fn open_element(&mut self, name: String, look: Prominence) {
        if SELF_CLOSING.contains(&name.as_str()) {
            let inner = self.open.iter().rposition(|open| SCOPES.contains(&open.name.as_str())).map_or(0, |scope| scope + 1);
            if self.open.get(inner..).is_some_and(|inside| inside.iter().any(|open| open.name == name)) {
                self.close(&name);
            }
        }
        if self.open.len() >= DEEPEST {
            return;
        }
        let is = |names: &[&str]| names.contains(&name.as_str());
        let role = [(PAGE, Role::Page), (LISTS, Role::List), (BLOCKS, Role::Box)].into_iter().find(|(names, _)| is(names));
        if let Some((_, role)) = role {
            self.builder.open_block(role);
        }
        self.open.push(Open { name, look, is_block: role.is_some() });
    }

    fn close(&mut self, name: &str) {
        let Some(place) = self.open.iter().rposition(|open| open.name == name) else { return };
        while self.open.len() > place {
            if self.open.pop().is_some_and(|open| open.is_block) {
                self.builder.close_block();
            }
        }
    }

    /// Reads attributes up to the end of the tag; gives the byte after the tag.
    fn attributes(&self, mut at: usize, found: &mut Vec<(String, Range<usize>)>) -> usize {
        let byte = |at: usize| self.source.as_bytes().get(at).copied();
        loop {
            while byte(at).is_some_and(|b| b.is_ascii_whitespace() || b == b'/') {
                at += 1;
            }
            match byte(at) {
                None => return self.source.len(),
                Some(b'>') => return at + 1,
                Some(_) => {}
            }
            let start = at;
            // An equals sign at the start belongs to the name.
            at += 1;
            while byte(at).is_some_and(|b| !b.is_ascii_whitespace() && !matches!(b, b'=' | b'>' | b'/')) {
                at += 1;
            }
            let name = self.source.get(start..at).unwrap_or_default().to_ascii_lowercase();
            let mut next = at;
            while byte(next).is_some_and(|b| b.is_ascii_whitespace()) {
                next += 1;
            }
            if byte(next) != Some(b'=') {
                found.push((name, at..at));
                continue;
            }
            at = next + 1;
            while byte(at).is_some_and(|b| b.is_ascii_whitespace()) {
                at += 1;
            }
            let range = match byte(at) {
                Some(quote @ (b'"' | b'\'')) => {
                    let start = at + 1;
                    at = start;
                    while byte(at).is_some_and(|b| b != quote) {
                        at += 1;
                    }
                    let range = start..at;
                    at = (at + 1).min(self.source.len());
                    range
                }
                _ => {
                    let start = at;
                    while byte(at).is_some_and(|b| !b.is_ascii_whitespace() && b != b'>') {
                        at += 1;
                    }
                    start..at
                }
            };
            found.push((name, range));
        }
    }

    fn after_unseen(&self, mut at: usize, name: &str) -> usize {
        while let Some(found) = self.rest(at).find("</") {
            at += found + 2;
            if self.rest(at).as_bytes().get(..name.len()).is_some_and(|there| there.eq_ignore_ascii_case(name.as_bytes())) {
                return self.after(at, ">");
            }
        }
        self.source.len()
    }
}

/// The name of an element in lower case.
fn name_at(rest: &str) -> String {
    rest.chars().take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | ':' | '_')).collect::<String>().to_ascii_lowercase()
}

/// The first character of a text, or the one a character reference stands for, with its length in bytes.
fn character(rest: &str) -> Option<(char, usize)> {
    let c = rest.chars().next()?;
    let referenced = if c == '&' { entity::decode(rest) } else { None };
    Some(referenced.unwrap_or((c, c.len_utf8())))
}

fn characters(source: &str, range: Range<usize>) -> impl Iterator<Item = (char, Range<usize>)> {
    let mut at = range.start;
    core::iter::from_fn(move || {
        let (c, length) = character(source.get(at..range.end)?)?;
        at += length;
        Some((c, at - length..at))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(reading: &Reading) -> Vec<String> {
        reading.passages.iter().map(|passage| passage.units.iter().map(|unit| unit.c).collect::<String>().trim().to_owned()).collect()
    }

    #[test]
    fn inline_elements_part_nothing_and_blocks_do() {
        let reading = read("<div>a<b>b</b><span\n>c</span><p>d<p>e</p>f</div>g");
        assert_eq!(text(&reading), ["abc", "d", "e", "f", "g"]);
    }

    #[test]
    fn scripts_styles_and_comments_are_not_read() {
        let page = "<!doctype html><style>x{}</style>a<!-- b --><script>\"</p>\" c</SCRIPT >d<template>e</template>";
        assert_eq!(text(&read(page)), ["ad"]);
        assert!(text(&read("<script>never closed")).is_empty());
    }

    #[test]
    fn shown_attributes_stand_alone() {
        let page = "x<img src=a alt=零首&#x4ed8;>y<meta name=description content='m n'><input type=submit value=go><input value=no placeholder=\"p\"><a title>z</a>";
        assert_eq!(text(&read(page)), ["xyz", "零首付", "m n", "go", "p"]);
    }

    #[test]
    fn cells_of_a_row_and_terms_are_read_in_one() {
        let page = "<table><tr><td>a<td>b<tr><td>c</table><dl><dt>d<dd>e<dt>f<dd>g</dl>";
        assert_eq!(text(&read(page)), ["a b", "c", "d e\nf g"]);
    }

    #[test]
    fn each_character_knows_its_bytes() {
        let source = "<p>零<b>首</b>&#20184;&amp;</p>";
        let reading = read(source);
        let pieces: Vec<&str> = reading.passages[0].units.iter().map(|unit| &source[unit.start..unit.end]).collect();
        assert_eq!(pieces, ["零", "首", "&#20184;", "&amp;"]);
        assert_eq!(reading.passages[0].units[2].c, '付');
    }

    #[test]
    fn what_is_hidden_has_no_prominence() {
        let reading = read("<p hidden>a</p><div style='display:none'><b>b</b></div><p>c</p>");
        let sizes: Vec<u32> = reading.passages.iter().map(|passage| passage.units[0].look.size).collect();
        assert_eq!(sizes, [0, 0, 100]);
    }

    #[test]
    fn a_box_is_the_block_and_its_siblings_but_not_the_page() {
        let reading = read("<body><div><p>0</p><div><i>1</i></div></div><p>2</p><p>3</p><p>4<img alt=5></p></body>");
        let boxed = |of, other| reading.in_one_box(of, other);
        assert!(boxed(0, 1) && boxed(2, 3) && boxed(3, 4));
        assert!(!boxed(0, 3) && !boxed(2, 4) && !boxed(4, 5) && !boxed(5, 4));
    }

    #[test]
    fn broken_markup_is_read_to_its_end() {
        for page in
            ["<", "</", "<a", "<a b", "<a b=", "<a b='", "a<3", "<!--", "<!", "&", "&#", "&#x110000;", "</nothing>", "<p></b>x", "<a =b>c"]
        {
            let _ = read(page);
        }
        assert_eq!(text(&read("a<3 & b&lt;c &unknown;")), ["a<3 & b<c &unknown;"]);
    }
}
