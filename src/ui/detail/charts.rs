//! Two pictures of the schedule: what is still owed, and what each payment is made of. Their numbers stand in the schedule.

use crate::compliance::Cleared;
use crate::state::chart;
use crate::text;
use crate::ui::Tongue;
use crate::ui::node::{Element, Node, el, svg};

pub(super) fn view(cleared: &Cleared, t: Tongue) -> Element {
    let [principal, cost] = chart::payment_paths(cleared);
    let bars = vec![svg("path.principal").set("d", principal).into(), svg("path.interest").set("d", cost).into()];
    let balance = svg("path.balance").set("d", chart::balance_path(cleared)).into();
    el("div.part.charts").with(figure(t.later().balance_chart, text::balance_summary(t.l, cleared), vec![balance])).with(figure(
        t.later().payment_chart,
        text::payment_summary(t.l, cleared),
        bars,
    ))
}

fn figure(name: &'static str, summary: String, shapes: Vec<Node>) -> Element {
    el("figure")
        .with(el("figcaption").with(name))
        .with(svg("svg preserveAspectRatio=none role=img").set("viewBox", "0 0 720 200").set("aria-label", name).all(shapes))
        .with(el("p.hint").with(summary))
}
