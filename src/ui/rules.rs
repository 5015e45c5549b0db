//! What may not be done, what to watch, what must be told: always before any figure, never folded away.

use leptos::prelude::*;

use crate::compliance::{Reason, Severity};
use crate::state::{GroupedFinding, Model, grouped};
use crate::text::{self, FindingText, Names};

use super::{Tongue, product_name};

pub(super) fn view(model: Model, t: Tongue) -> impl IntoView {
    // Drawn anew only when a finding changes, not with every figure.
    let groups = Memo::new(move |_| model.quotation().map(|quotation| (grouped(&quotation), quotation.offers.len())));
    move || {
        let (groups, products) = groups.get()?;
        let card = model.ready_card()?;
        let words = |group: &GroupedFinding| {
            let product =
                if group.products.len() == 1 { group.products.first().map(|index| product_name(&card, *index, t.l)) } else { None };
            text::finding(t.l, &group.finding, &Names { product: product.as_deref(), card: &card })
        };
        let of = |severity: Severity| groups.iter().filter(move |group| group.finding.severity == severity);
        let concerns = |group: &GroupedFinding| {
            (group.products.len() < products).then(|| {
                let names: Vec<String> = group.products.iter().map(|index| product_name(&card, *index, t.l)).collect();
                names.join(t.w.list_comma)
            })
        };
        let grave = [Severity::Block, Severity::Warn]
            .into_iter()
            .flat_map(of)
            .map(|group| rule(t, group.finding.severity, words(group), concerns(group)))
            .collect_view();
        let told = of(Severity::Disclose).map(|group| notice(words(group), concerns(group))).collect_view();
        let info: Vec<_> = of(Severity::Info)
            .filter(|group| !matches!(group.finding.reason, Reason::QuotedInRange { .. }))
            .map(|group| notice(words(group), concerns(group)))
            .collect();
        Some(view! { class = "clq",
            <section class="paper rules" aria-labelledby="rules-heading" data-testid="rules">
                <h2 id="rules-heading">{t.w.rules_first}</h2>
                {grave}
                <div class="rule disclose">
                    <span class="tag">{text::severity(t.l, Severity::Disclose)}</span>
                    <ul>{told}</ul>
                </div>
                {(!info.is_empty()).then(|| view! { class = "clq",
                    <div class="rule info"><span class="tag">{text::severity(t.l, Severity::Info)}</span><ul>{info}</ul></div>
                })}
            </section>
        })
    }
}

fn class_of(severity: Severity) -> &'static str {
    match severity {
        Severity::Block => "rule block",
        Severity::Warn => "rule warn",
        Severity::Disclose => "rule disclose",
        Severity::Info => "rule info",
    }
}

fn rule(t: Tongue, severity: Severity, words: FindingText, concerns: Option<String>) -> impl IntoView {
    view! { class = "clq",
        <div class=class_of(severity) data-testid=severity.code()>
            <span class="tag">{text::severity(t.l, severity)}</span>
            <div>
                <p>{words.headline}</p>
                {concerns.map(|names| view! { class = "clq", <p class="concerns">{names}</p> })}
                {(!words.numbers_used.is_empty()).then(|| view! { class = "clq", <p class="numbers">{words.numbers_used}</p> })}
                <p class="why">{words.why}</p>
            </div>
        </div>
    }
}

fn notice(words: FindingText, concerns: Option<String>) -> impl IntoView {
    view! { class = "clq",
        <li>
            <p>{words.headline} {concerns.map(|names| view! { class = "clq", <span class="concerns">" " {names}</span> })}</p>
            {(!words.numbers_used.is_empty()).then(|| view! { class = "clq", <p class="numbers">{words.numbers_used}</p> })}
            <p class="why">{words.why}</p>
        </li>
    }
}
