//! What may not be done, what to watch, what must be told: always before any figure, never folded away.

use crate::compliance::{Finding, Reason, Severity};
use crate::state::{Derived, GroupedFinding, Model, grouped};
use crate::text::{self, Names};

use super::node::{Element, Node, changing, el};
use super::{Tongue, later, product_name};

pub(super) fn view(model: Model, t: Tongue) -> Node {
    // Drawn anew only when a finding changes, not with every figure.
    let groups = Derived::distinct(move || {
        model.quotation().map(|quotation| {
            let cleared = quotation.offers.iter().filter(|quoted| quoted.verdict.cleared().is_some()).count();
            (grouped(&quotation), [quotation.offers.len(), cleared])
        })
    });
    changing(move || section(model, t, groups.get()).into())
}

fn section(model: Model, t: Tongue, groups: Option<(Vec<GroupedFinding>, [usize; 2])>) -> Option<Element> {
    let (groups, [products, cleared]) = groups?;
    let card = model.ready_card()?;
    let (mut grave, mut told, mut info) = (Vec::new(), Vec::new(), Vec::new());
    for group in groups {
        let names: Vec<_> = group.products.iter().map(|index| product_name(&card, *index, t.l)).collect();
        let product = if let [only] = names.as_slice() { Some(only.as_str()) } else { None };
        let words = text::headline(t.l, &group.finding, &Names { product, card: &card });
        // What concerns every figure shown, or names its offer itself, needs no names.
        let all = if group.finding.severity == Severity::Block { products } else { cleared };
        let is_named = names.len() >= all || product.is_some_and(|product| words.contains(product));
        let concerns = (!is_named).then(|| el("span.concerns").with(" ").with(names.join(t.w.list_comma)));
        let said = vec![el("p").with(words).with(concerns).into(), why(model, t, group.finding.clone())];
        match group.finding.severity {
            severity @ (Severity::Block | Severity::Warn) => grave.push(rule(t, severity, said)),
            Severity::Disclose => told.push(el("li").all(said).into()),
            // Where the rate stands in its range is said at each offer.
            Severity::Info if matches!(group.finding.reason, Reason::QuotedInRange { .. }) => {}
            Severity::Info => info.push(el("li").all(said).into()),
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

fn rule(t: Tongue, severity: Severity, said: Vec<Node>) -> Node {
    rules_of(severity).with(el("span.tag").with(text::severity(t.l, severity))).with(el("div").all(said)).into()
}

/// The kind of authority always; the numbers used and the source when asked for.
fn why(model: Model, t: Tongue, finding: Finding) -> Node {
    let standing = text::standing_of(t.l, &finding);
    el("details.why")
        .with(el("summary").with(t.w.why).with(" · ").with(standing))
        .with(later::part(model, move |later| (later.reasons)(t, &finding)))
        .into()
}

/// The numbers used and the source.
pub(super) fn reasons(t: Tongue, finding: &Finding) -> Node {
    let numbers = text::numbers_used(t.l, finding);
    vec![
        (!numbers.is_empty()).then(|| el("p.numbers").with(numbers)).into(),
        el("p").with(text::source(t.l, finding.rule, finding.citation)).into(),
    ]
    .into()
}
