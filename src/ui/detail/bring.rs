//! What to bring, what is still open, what to mend and how. Readiness, never an approval.

use leptos::prelude::*;

use crate::compliance::Cleared;
use crate::text;
use crate::ui::Tongue;

pub(super) fn view(cleared: &Cleared, t: Tongue) -> AnyView {
    let check = cleared.self_check();
    let items = |texts: Vec<String>| texts.into_iter().map(|words| view! { class = "clq", <li>{words}</li> }).collect_view();
    let papers = check.papers.iter().map(|paper| text::paper(t.l, *paper).to_owned()).collect();
    let to_mend: Vec<String> = check
        .items
        .iter()
        .map(|item| {
            let remedies: Vec<String> = item.remedies().into_iter().map(|remedy| text::applicant_remedy(t.l, remedy)).collect();
            let words = text::applicant_item(t.l, item);
            if remedies.is_empty() { words } else { format!("{words} {}", remedies.join(t.w.list_comma)) }
        })
        .collect();
    let open: Vec<&str> = check.not_told.iter().map(|question| text::question(t.l, *question)).collect();
    let grade = check.grade.map(|grade| view! { class = "clq", <p class="hint">{text::grade(t.l, grade)}</p> });
    view! { class = "clq",
        <div class="part" data-testid="bring">
            <h3>{t.w.what_to_bring}</h3>
            <p>{text::readiness(t.l, check.readiness)}</p>
            {grade}
            <ul>{items(papers)}</ul>
            {(!to_mend.is_empty()).then(|| view! { class = "clq", <h4>{t.w.to_mend}</h4><ul>{items(to_mend)}</ul> })}
            {(!open.is_empty()).then(|| view! { class = "clq", <p class="hint">{t.w.not_told_yet} " " {open.join(t.w.list_comma)}</p> })}
        </div>
    }
    .into_any()
}
