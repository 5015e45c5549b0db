//! No rate card, or one that cannot be read: a message with the dealer's contact, never an empty frame.

use leptos::prelude::*;

use crate::state::{CardState, Model};

use super::Tongue;

pub(super) fn view(model: Model, t: Tongue, contact: String) -> AnyView {
    let (headline, mistakes) = match model.card.get_untracked() {
        CardState::Broken(errors) => (t.w.card_broken, errors.iter().take(20).map(ToString::to_string).collect::<Vec<_>>()),
        _ => (t.w.card_unreachable, Vec::new()),
    };
    // The mistakes are for whoever keeps the card, in the words of its fields.
    let list = (!mistakes.is_empty()).then(|| {
        view! { class = "clq",
            <details class="more">
                <summary>{t.w.for_the_dealer}</summary>
                <ul lang="en">{mistakes.into_iter().map(|mistake| view! { class = "clq", <li>{mistake}</li> }).collect_view()}</ul>
            </details>
        }
    });
    view! { class = "clq",
        <section class="paper notice" role="alert" data-testid="card-trouble">
            <p>{headline}</p>
            <p>{t.w.ask_the_dealer} " " <strong>{contact}</strong></p>
            {list}
        </section>
    }
    .into_any()
}
