//! Where a slider stands and what it writes. A slider helps to find a value; the typed one always counts.

use rust_decimal::prelude::ToPrimitive;

use crate::num::{Money, Ratio, towards_zero};
use crate::quote::{DownPayment, Request};
use crate::text::number;

/// The range of a slider in whole units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range {
    /// Least.
    pub least: u32,
    /// Most.
    pub most: u32,
    /// Step.
    pub step: u32,
}

/// Prices from 10,000 to 600,000 yuan.
pub const PRICE: Range = Range { least: 10_000, most: 600_000, step: 5_000 };
/// Down payments from 0 to 90 per cent.
pub const DOWN_PAYMENT: Range = Range { least: 0, most: 90, step: 1 };
/// Budgets from 500 to 20,000 yuan a month.
pub const BUDGET: Range = Range { least: 500, most: 20_000, step: 100 };
/// Mileage in thousands of kilometres.
pub const MILEAGE: Range = Range { least: 0, most: 200_000, step: 2_000 };

impl Range {
    /// The nearest position to a value.
    pub fn position(self, value: u32) -> u32 {
        value.clamp(self.least, self.most)
    }

    /// The value one step up or down, from wherever it stands.
    pub fn stepped(self, value: u32, up: bool) -> u32 {
        let moved =
            if up { value.saturating_add(self.step) / self.step * self.step } else { value.saturating_sub(1) / self.step * self.step };
        moved.clamp(self.least, self.most)
    }
}

/// Whole yuan of an amount.
pub fn whole_yuan(amount: Money) -> u32 {
    towards_zero(amount.yuan(), 0).to_u32().unwrap_or(u32::MAX)
}

/// A slider's value as an amount is written.
pub fn written_amount(yuan: u32) -> String {
    number::amount_short(Money::from_yuan(yuan))
}

fn whole_per_cent(share: Ratio) -> u32 {
    towards_zero(share.fraction() * rust_decimal::Decimal::ONE_HUNDRED, 0).to_u32().unwrap_or(0)
}

/// The down payment as whole per cent of the price.
pub fn down_payment_percent(request: &Request) -> u32 {
    match request.down_payment {
        DownPayment::Share(share) => whole_per_cent(share),
        DownPayment::Amount(amount) => Ratio::between(amount, request.price).map_or(100, whole_per_cent),
    }
}

/// A down payment of whole per cent, written in the unit that is in use.
pub fn written_down_payment(percent: u32, request: Option<&Request>, in_percent: bool) -> String {
    match request {
        Some(request) if !in_percent => {
            let share = Ratio::from_percent(u8::try_from(percent).unwrap_or(100));
            number::amount_short(request.price.minus_or_zero(share.complement().of_rounded_down(request.price).unwrap_or_default()))
        }
        _ => format!("{percent}%"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_goes_to_the_next_whole_step_in_its_direction() {
        assert_eq!(PRICE.stepped(150_000, true), 155_000);
        assert_eq!(PRICE.stepped(150_000, false), 145_000);
        assert_eq!(PRICE.stepped(151_234, true), 155_000);
        assert_eq!(PRICE.stepped(151_234, false), 150_000);
        assert_eq!(PRICE.stepped(600_000, true), 600_000);
        assert_eq!(PRICE.stepped(10_000, false), 10_000);
    }
}
