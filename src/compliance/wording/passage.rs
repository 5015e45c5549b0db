//! What a reader sees of a source, in pieces, each character with the bytes it came from.
//!
//! A passage is text no block boundary parts. Blocks are numbered as they open, so that "inside" is a comparison. It knows no rule.

use core::ops::Range;

use super::normalise::normalise;
use super::prominence::Prominence;

/// A character a reader sees.
#[derive(Clone, Copy, Debug)]
pub(super) struct Unit {
    /// Normalised.
    pub(super) c: char,
    /// First byte in the source.
    pub(super) start: usize,
    /// The byte after its last.
    pub(super) end: usize,
    /// How much it stands out.
    pub(super) look: Prominence,
}

/// Text no block boundary parts.
#[derive(Debug)]
pub(super) struct Passage {
    pub(super) units: Vec<Unit>,
    block: usize,
}

#[derive(Debug)]
struct Block {
    parent: Option<usize>,
    /// The last block that opened inside it.
    last: usize,
    role: Role,
}

/// What a block is to those in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// The page as a whole, which is no box.
    Page,
    /// A list or table: its items share the box it stands in.
    List,
    /// Anything else.
    Box,
}

/// Everything a reader sees.
#[derive(Debug)]
pub(super) struct Reading {
    pub(super) passages: Vec<Passage>,
    blocks: Vec<Block>,
}

/// How far apart two passages of a box may stand.
const NEAR: usize = 6;

impl Reading {
    /// Whether a reader sees passage `other` in one box with passage `of`: the same passage, the same block or its parent's, unless that is
    /// the page, where only the neighbours count.
    pub(super) fn in_one_box(&self, of: usize, other: usize) -> bool {
        let apart = of.abs_diff(other);
        if apart == 0 {
            return true;
        }
        let (Some(block), Some(there)) = (self.passages.get(of).map(|p| p.block), self.passages.get(other).map(|p| p.block)) else {
            return false;
        };
        // An attribute is seen apart from the page.
        let stands_alone = |block: usize| self.blocks.get(block).is_none_or(|block| block.parent.is_none() && block.role != Role::Page);
        if apart > NEAR || stands_alone(block) || stands_alone(there) {
            return false;
        }
        let outer = self.parent(block).map(|parent| {
            let is_list = self.blocks.get(parent).is_some_and(|parent| parent.role == Role::List);
            self.parent(parent).filter(|_| is_list).unwrap_or(parent)
        });
        let is_page = |block: usize| self.blocks.get(block).is_none_or(|block| block.role == Role::Page);
        let holds =
            |outer: usize| !is_page(outer) && self.blocks.get(outer).is_some_and(|outer_block| (outer..=outer_block.last).contains(&there));
        holds(block) || self.parent(block).is_some_and(holds) || outer.is_some_and(holds) || (outer.is_none_or(is_page) && apart == 1)
    }

    fn parent(&self, block: usize) -> Option<usize> {
        self.blocks.get(block).and_then(|block| block.parent)
    }
}

/// Puts a reading together.
#[derive(Debug)]
pub(super) struct Builder {
    reading: Reading,
    open: Vec<usize>,
    current: Vec<Unit>,
    /// Passages that stand outside the text, such as attributes.
    apart: Vec<Passage>,
}

impl Builder {
    pub(super) fn new() -> Self {
        let page = Block { parent: None, last: 0, role: Role::Page };
        Self { reading: Reading { passages: Vec::new(), blocks: vec![page] }, open: vec![0], current: Vec::new(), apart: Vec::new() }
    }

    /// A character of the source. White space runs together; what cannot be seen is left out.
    pub(super) fn push(&mut self, c: char, source: Range<usize>, look: Prominence) {
        let Some(c) = normalise(c) else { return };
        let c = if c.is_whitespace() { ' ' } else { c };
        if c == ' ' && self.current.last().is_none_or(|last| last.c.is_whitespace()) {
            return;
        }
        self.current.push(Unit { c, start: source.start, end: source.end, look });
    }

    /// A line ends for the reader, but not the passage.
    pub(super) fn end_line(&mut self, source: Range<usize>, look: Prominence) {
        let is_blank = |unit: &Unit| unit.c == ' ';
        if self.current.last().is_some_and(is_blank) {
            self.current.pop();
        }
        if self.current.last().is_some_and(|last| last.c != '\n') {
            self.current.push(Unit { c: '\n', start: source.start, end: source.end, look });
        }
    }

    /// The passage ends.
    pub(super) fn end_passage(&mut self) {
        let units = core::mem::take(&mut self.current);
        if units.iter().any(|unit| !unit.c.is_whitespace()) {
            self.reading.passages.push(Passage { units, block: self.open.last().copied().unwrap_or(0) });
        }
    }

    pub(super) fn open_block(&mut self, role: Role) {
        self.end_passage();
        let number = self.reading.blocks.len();
        self.reading.blocks.push(Block { parent: self.open.last().copied(), last: number, role });
        self.open.push(number);
    }

    pub(super) fn close_block(&mut self) {
        self.end_passage();
        if self.open.len() > 1
            && let Some(number) = self.open.pop()
        {
            self.settle(number);
        }
    }

    fn settle(&mut self, number: usize) {
        let last = self.reading.blocks.len().saturating_sub(1);
        if let Some(block) = self.reading.blocks.get_mut(number) {
            block.last = last;
        }
    }

    /// Text that stands by itself, such as an attribute. What is being read goes on behind it.
    pub(super) fn stand_alone(&mut self, characters: impl Iterator<Item = (char, Range<usize>)>, look: Prominence) {
        let outside = core::mem::take(&mut self.current);
        characters.for_each(|(c, source)| self.push(c, source, look));
        let units = core::mem::replace(&mut self.current, outside);
        if !units.is_empty() {
            let block = self.reading.blocks.len();
            self.reading.blocks.push(Block { parent: None, last: block, role: Role::Box });
            self.apart.push(Passage { units, block });
        }
    }

    pub(super) fn finish(mut self) -> Reading {
        self.end_passage();
        for number in core::mem::take(&mut self.open) {
            self.settle(number);
        }
        self.reading.passages.append(&mut self.apart);
        self.reading
    }
}
