//! Form fields: a typed value first, a slider with steppers as its helper, the limit under it, the mistake beside it.

pub(super) mod choice;
pub(super) mod slider;
pub(super) mod typed;
