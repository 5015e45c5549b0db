//! Chart geometry: schedule rows in, points of an SVG picture out. Whole units of a 720 × 200 picture; no figure is read from it.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::compliance::Cleared;
use crate::num::Money;

/// Width of a chart.
pub const WIDTH: u32 = 720;
/// Height of a chart.
pub const HEIGHT: u32 = 200;

/// A height for an amount, counted from the top.
fn y(amount: Money, most: Money) -> u32 {
    HEIGHT - scaled(amount, most, HEIGHT)
}

fn scaled(amount: Money, most: Money, size: u32) -> u32 {
    amount
        .yuan()
        .checked_mul(Decimal::from(size))
        .and_then(|product| product.checked_div(most.yuan()))
        .and_then(|height| height.round().to_u32())
        .unwrap_or(0)
        .min(size)
}

/// The area under the balance, from signing to the last payment, as an SVG path.
pub fn balance_path(cleared: &Cleared) -> String {
    let rows = cleared.rows();
    let most = cleared.owed();
    let months = u32::try_from(rows.len()).unwrap_or(u32::MAX).max(1);
    let mut path = format!("M0 {HEIGHT}V{}", y(most, most));
    for row in rows {
        path.push_str(&format!("L{} {}", row.period * WIDTH / months, y(row.balance, most)));
    }
    path.push('Z');
    path
}

/// The payments month by month as two SVG paths: the principal below, interest and fees above it.
pub fn payment_paths(cleared: &Cleared) -> [String; 2] {
    let rows = cleared.rows();
    let cost_of = |row: &crate::loan::Row| -> Money { [row.interest, cleared.fees_in(row.period)].into_iter().sum() };
    let payment = |row: &crate::loan::Row| -> Money { [row.principal, cost_of(row)].into_iter().sum() };
    let most = rows.iter().map(payment).max().unwrap_or_default();
    let months = u32::try_from(rows.len()).unwrap_or(u32::MAX).max(1);
    let mut paths = [String::new(), String::new()];
    for row in rows {
        let left = (row.period - 1) * WIDTH / months;
        let right = row.period * WIDTH / months;
        let gap = if right - left > 6 { 2 } else { 0 };
        let right = right.saturating_sub(gap).max(left + 1);
        let principal = scaled(row.principal, most, HEIGHT);
        let cost = scaled(cost_of(row), most, HEIGHT);
        let tops = [(HEIGHT, principal), (HEIGHT - principal, cost)];
        for (path, (bottom, height)) in paths.iter_mut().zip(tops) {
            path.push_str(&format!("M{left} {bottom}V{}H{right}V{bottom}Z", bottom.saturating_sub(height)));
        }
    }
    paths
}

/// Principal, interest and fees as parts of a bar `WIDTH` wide.
pub fn cost_parts(cleared: &Cleared) -> [u32; 3] {
    let all: Money = [cleared.loan(), cleared.total_cost()].into_iter().sum();
    let interest = scaled(cleared.total_interest(), all, WIDTH);
    let fees = scaled(cleared.total_fees(), all, WIDTH);
    [WIDTH.saturating_sub(interest + fees), interest, fees]
}
