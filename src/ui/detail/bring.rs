//! What to bring, what is still open, what to mend and how. Readiness, never an approval.

use crate::compliance::Cleared;
use crate::text;
use crate::ui::Tongue;
use crate::ui::node::{Element, Node, el};

use super::{hint, part};

pub(super) fn view(cleared: &Cleared, t: Tongue) -> Element {
    let check = cleared.self_check();
    let papers = check.papers.iter().map(|paper| el("li").with(text::paper(t.l, *paper)).into());
    let to_mend = check.items.iter().map(|item| -> Node {
        let mut words = vec![text::applicant_item(t.l, item)];
        words.extend(item.remedies().into_iter().map(|remedy| text::applicant_remedy(t.l, remedy)));
        el("li").with(words.join(" ")).into()
    });
    let open: Vec<_> = check.not_told.iter().map(|question| text::question(t.l, *question)).collect();
    let to_mend: Vec<Node> = to_mend.collect();
    part(t.later().what_to_bring)
        .set("data-testid", "bring")
        .with(el("p").with(text::readiness(t.l, check.readiness)))
        .with(check.grade.map(|grade| hint(text::grade(t.l, grade))))
        .with(el("ul").all(papers.collect()))
        .with((!to_mend.is_empty()).then(|| vec![el("h4").with(t.later().to_mend).into(), el("ul").all(to_mend).into()]))
        .with((!open.is_empty()).then(|| hint(t.later().not_told_yet).with(" ").with(open.join(t.w.list_comma))))
}
