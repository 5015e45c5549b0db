//! The widget (placeholder: proves the build, the policy and the start).
use leptos::prelude::*;

fn main() {
    mount_to_body(|| {
        let months = RwSignal::new(36);
        view! { class = "clq",
            <h1>"hello"</h1>
            <input type="range" min="12" max="60" prop:value=months on:input=move |ev| {
                months.set(event_target_value(&ev).parse().unwrap_or_default());
            }/>
            <p data-testid="offers">{months}</p>
        }
    });
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("data-ready", "true");
    }
}
