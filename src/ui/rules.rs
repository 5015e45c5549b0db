//! What may not be done, what to watch, what must be told: always before any figure, never folded away.

use crate::compliance::{Reason, Severity};
use crate::state::{Derived, GroupedFinding, Model, grouped};
use crate::text::{self, FindingText, Names};

use super::node::{Element, Node, changing, el};
use super::{Tongue, product_name};

pub(super) fn view(model: Model, t: Tongue) -> Node {
    // Drawn anew only when a finding changes, not with every figure.
    let groups = Derived::distinct(move || model.quotation().map(|quotation| (grouped(&quotation), quotation.offers.len())));
    changing(move || section(model, t, groups.get()).into())
}

fn section(model: Model, t: Tongue, groups: Option<(Vec<GroupedFinding>, usize)>) -> Option<Element> {
    let (groups, products) = groups?;
    let card = model.ready_card()?;
    let names_of = |group: &GroupedFinding| group.products.iter().map(|index| product_name(&card, *index, t.l)).collect::<Vec<_>>();
    let words = |group: &GroupedFinding| {
        let names = names_of(group);
        let product = if let [only] = names.as_slice() { Some(only.as_str()) } else { None };
        text::finding(t.l, &group.finding, &Names { product, card: &card })
    };
    let concerns = |group: &GroupedFinding| (group.products.len() < products).then(|| names_of(group).join(t.w.list_comma));
    let (mut grave, mut told, mut info) = (Vec::new(), Vec::new(), Vec::new());
    for group in &groups {
        match group.finding.severity {
            severity @ (Severity::Block | Severity::Warn) => grave.push(rule(t, severity, words(group), concerns(group))),
            Severity::Disclose => told.push(notice(words(group), concerns(group))),
            // Where the rate stands in its range is said at each offer.
            Severity::Info if matches!(group.finding.reason, Reason::QuotedInRange { .. }) => {}
            Severity::Info => info.push(notice(words(group), concerns(group))),
        }
    }
    Some(
        el("section.paper.rules aria-labelledby=rules-heading data-testid=rules")
            .with(el("h2 id=rules-heading").with(t.w.rules_first))
            .all(grave)
            .with(list(t, Severity::Disclose, told))
            .with(list(t, Severity::Info, info)),
    )
}

fn rules_of(severity: Severity) -> Element {
    el(match severity {
        Severity::Block => "div.rule.block data-testid=block",
        Severity::Warn => "div.rule.warn data-testid=warn",
        Severity::Disclose => "div.rule.disclose data-testid=disclose",
        Severity::Info => "div.rule.info data-testid=info",
    })
}

fn list(t: Tongue, severity: Severity, notices: Vec<Node>) -> Option<Element> {
    (!notices.is_empty()).then(|| rules_of(severity).with(el("span.tag").with(text::severity(t.l, severity))).with(el("ul").all(notices)))
}

fn rule(t: Tongue, severity: Severity, words: FindingText, concerns: Option<String>) -> Node {
    rules_of(severity)
        .with(el("span.tag").with(text::severity(t.l, severity)))
        .with(
            el("div")
                .with(el("p").with(words.headline))
                .with(concerns.map(|names| el("p.concerns").with(names)))
                .with((!words.numbers_used.is_empty()).then(|| el("p.numbers").with(words.numbers_used)))
                .with(el("p.why").with(words.why)),
        )
        .into()
}

fn notice(words: FindingText, concerns: Option<String>) -> Node {
    el("li")
        .with(el("p").with(words.headline).with(concerns.map(|names| el("span.concerns").with(" ").with(names))))
        .with((!words.numbers_used.is_empty()).then(|| el("p.numbers").with(words.numbers_used)))
        .with(el("p.why").with(words.why))
        .into()
}
