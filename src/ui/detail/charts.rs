//! Two pictures of the schedule: what is still owed, and what each payment is made of. Their numbers stand in the schedule.

use crate::compliance::Cleared;
use crate::state::chart;
use crate::text;
use crate::ui::Tongue;
use crate::ui::node::{Element, Node, el, svg};

pub(super) fn view(cleared: &Cleared, t: Tongue) -> Element {
    let mut bars: Vec<Node> = Vec::new();
    for bar in chart::payment_bars(cleared) {
        let top = chart::HEIGHT - bar.principal;
        let piece = |class: &'static str, y: u32, height: u32| {
            svg("rect")
                .class(class)
                .set("x", bar.x.to_string())
                .set("y", y.to_string())
                .set("width", bar.width.to_string())
                .set("height", height.to_string())
        };
        bars.push(piece("principal", top, bar.principal).into());
        bars.push(piece("interest", top.saturating_sub(bar.cost), bar.cost).into());
    }
    let balance = svg("path").class("balance").set("d", chart::balance_path(cleared)).into();
    el("div").class("part charts").with(figure(t.w.balance_chart, text::balance_summary(t.l, cleared), vec![balance])).with(figure(
        t.w.payment_chart,
        text::payment_summary(t.l, cleared),
        bars,
    ))
}

fn figure(name: &'static str, summary: String, shapes: Vec<Node>) -> Element {
    el("figure")
        .with(el("figcaption").with(name))
        .with(
            svg("svg")
                .set("viewBox", "0 0 720 200")
                .set("preserveAspectRatio", "none")
                .set("role", "img")
                .set("aria-label", name)
                .all(shapes),
        )
        .with(el("p").class("hint").with(summary))
}
