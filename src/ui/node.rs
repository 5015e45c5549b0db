//! The screen as plain data, and the one function that makes a document of it.
//!
//! `view!` gives every element a type of its own, and with it its own code to build, rebuild, move and remove: the same screen weighed
//! 272 kB (brotli) that way and must stay below 100. Here every element has ONE type; what changes is a closure that a Leptos effect
//! follows. Signals, memos, effects and owners are Leptos' own. Nothing is ever parsed as HTML, so Trusted Types have nothing to refuse.

use std::borrow::Cow;
use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::RenderEffect;
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::closure::Closure;
use leptos::web_sys::{self, Document, Event, HtmlInputElement};

type Text = Cow<'static, str>;

/// A part of the screen.
pub(crate) enum Node {
    /// Nothing.
    Nothing,
    /// Words that stay.
    Words(Text),
    /// Words that change in place.
    Live(Box<dyn Fn() -> String>),
    /// A part that is drawn anew when what it reads changes.
    Changing(Rc<dyn Fn() -> Node>),
    /// Several parts.
    Several(Vec<Node>),
    /// Something done at once and whenever what it reads changes, for as long as the part stands.
    Watch(Box<dyn Fn()>),
    /// An element.
    Element(Element),
}

/// An element. Behind a pointer, because views hand it from call to call.
pub(crate) struct Element(Box<Parts>);

struct Parts {
    is_svg: bool,
    description: &'static str,
    attributes: Vec<(&'static str, Attribute)>,
    listeners: Vec<(&'static str, Listener)>,
    children: Vec<Node>,
}

type Listener = Box<dyn FnMut(Event)>;

enum Attribute {
    /// Stays.
    Fixed(Text),
    /// Changes.
    Live(Live, Following),
}

/// What is followed, and how it is written.
#[derive(Clone, Copy)]
enum Live {
    /// An attribute; nothing removes it.
    Attribute,
    /// What stands in an input. Written only where it differs, so that the cursor stays.
    Value,
    /// Whether an input is ticked: something is, nothing is not.
    Checked,
}

type Following = Box<dyn Fn() -> Option<String>>;

/// An element by its description: the tag with its classes, then attributes that never change, parted by spaces, as in
/// `"input.wide type=text autocomplete=off"`. One text says what would otherwise be a call for each attribute.
pub(crate) fn el(description: &'static str) -> Element {
    element(description, false)
}

/// An element of a picture.
pub(crate) fn svg(description: &'static str) -> Element {
    element(description, true)
}

// Views are mostly calls of the functions below: kept apart, each call is a few bytes.
#[inline(never)]
fn element(description: &'static str, is_svg: bool) -> Element {
    Element(Box::new(Parts { is_svg, description, attributes: Vec::new(), listeners: Vec::new(), children: Vec::new() }))
}

/// Words that change in place.
pub(crate) fn live(words: impl Fn() -> String + 'static) -> Node {
    Node::Live(Box::new(words))
}

/// A part that is drawn anew when what it reads changes.
pub(crate) fn changing(draw: impl Fn() -> Node + 'static) -> Node {
    Node::Changing(Rc::new(draw))
}

/// Something done at once and whenever what it reads changes, for as long as the part stands.
pub(crate) fn watch(act: impl Fn() + 'static) -> Node {
    Node::Watch(Box::new(act))
}

impl Element {
    /// Sets an attribute for good.
    pub(crate) fn set(self, name: &'static str, value: impl Into<Text>) -> Self {
        self.add_attribute(name, Attribute::Fixed(value.into()))
    }

    /// Sets an attribute that changes; `None` removes it.
    pub(crate) fn follow(self, name: &'static str, value: impl Fn() -> Option<String> + 'static) -> Self {
        self.add_attribute(name, Attribute::Live(Live::Attribute, Box::new(value)))
    }

    /// Sets what stands in an input.
    pub(crate) fn value(self, value: impl Fn() -> String + 'static) -> Self {
        self.add_attribute("value", Attribute::Live(Live::Value, Box::new(move || Some(value()))))
    }

    /// Sets whether an input is ticked.
    pub(crate) fn checked(self, ticked: impl Fn() -> bool + 'static) -> Self {
        self.add_attribute("checked", Attribute::Live(Live::Checked, Box::new(move || ticked().then(String::new))))
    }

    #[inline(never)]
    fn add_attribute(mut self, name: &'static str, attribute: Attribute) -> Self {
        self.0.attributes.push((name, attribute));
        self
    }

    /// Listens to an event.
    pub(crate) fn on(self, event: &'static str, listener: impl FnMut(Event) + 'static) -> Self {
        self.add_listener(event, Box::new(listener))
    }

    #[inline(never)]
    fn add_listener(mut self, event: &'static str, listener: Listener) -> Self {
        self.0.listeners.push((event, listener));
        self
    }

    /// Adds a child.
    pub(crate) fn with(self, child: impl Into<Node>) -> Self {
        self.add_child(child.into())
    }

    #[inline(never)]
    fn add_child(mut self, child: Node) -> Self {
        self.0.children.push(child);
        self
    }

    /// Adds children.
    #[inline(never)]
    pub(crate) fn all(mut self, children: Vec<Node>) -> Self {
        self.0.children.extend(children);
        self
    }
}

impl From<Element> for Node {
    fn from(element: Element) -> Self {
        Self::Element(element)
    }
}

impl From<&'static str> for Node {
    fn from(words: &'static str) -> Self {
        Self::Words(Cow::Borrowed(words))
    }
}

impl From<String> for Node {
    fn from(words: String) -> Self {
        Self::Words(Cow::Owned(words))
    }
}

impl From<Vec<Node>> for Node {
    fn from(parts: Vec<Node>) -> Self {
        Self::Several(parts)
    }
}

impl<N: Into<Node>> From<Option<N>> for Node {
    fn from(part: Option<N>) -> Self {
        part.map_or(Self::Nothing, Into::into)
    }
}

/// What was typed into the input an event comes from.
pub(crate) fn typed(event: &Event) -> String {
    input_of(event).map(|input| input.value()).unwrap_or_default()
}

/// Whether the input an event comes from is ticked.
pub(crate) fn ticked(event: &Event) -> bool {
    input_of(event).is_some_and(|input| input.checked())
}

fn input_of(event: &Event) -> Option<HtmlInputElement> {
    event.target()?.dyn_into().ok()
}

/// A part that stands in the document. Dropping it stops what it follows; taking it out of the document is [`Drawn::remove`].
#[derive(Default)]
pub(crate) struct Drawn {
    top: Vec<web_sys::Node>,
    effects: Vec<RenderEffect<()>>,
    listeners: Vec<Closure<dyn FnMut(Event)>>,
    /// Parts that redraw themselves.
    inner: Vec<Rc<RefCell<Drawn>>>,
}

impl Drawn {
    fn remove(&self) {
        for node in &self.top {
            if let Some(parent) = node.parent_node() {
                let _ = parent.remove_child(node);
            }
        }
        // What redraws itself stands beside its own mark.
        for part in &self.inner {
            part.borrow().remove();
        }
    }
}

/// Draws a part at the end of `parent`.
pub(crate) fn draw(node: Node, parent: &web_sys::Node) -> Drawn {
    let mut drawn = Drawn::default();
    if let Some(document) = parent.owner_document() {
        draw_into(node, &document, parent, None, true, &mut drawn);
    }
    drawn
}

fn insert(parent: &web_sys::Node, child: &web_sys::Node, before: Option<&web_sys::Node>) {
    let _ = parent.insert_before(child, before);
}

/// Draws before `before`. `is_top` marks nodes that have to be taken out one by one when the part goes.
fn draw_into(node: Node, document: &Document, parent: &web_sys::Node, before: Option<&web_sys::Node>, is_top: bool, drawn: &mut Drawn) {
    let mut place = |child: &web_sys::Node, drawn: &mut Drawn| {
        insert(parent, child, before);
        if is_top {
            drawn.top.push(child.clone());
        }
    };
    match node {
        Node::Nothing => {}
        Node::Words(words) => place(document.create_text_node(&words).unchecked_ref(), drawn),
        Node::Live(words) => {
            let text = document.create_text_node("");
            place(text.unchecked_ref(), drawn);
            drawn.effects.push(effect(Box::new(move || {
                let words = words();
                if text.data() != words {
                    text.set_data(&words);
                }
            })));
        }
        Node::Several(parts) => parts.into_iter().for_each(|part| draw_into(part, document, parent, before, is_top, drawn)),
        Node::Changing(redraw) => {
            let mark: web_sys::Node = document.create_comment("").unchecked_into();
            place(&mark, drawn);
            let part = Rc::new(RefCell::new(Drawn::default()));
            drawn.inner.push(Rc::clone(&part));
            let document = document.clone();
            drawn.effects.push(effect(Box::new(move || {
                let node = redraw();
                // What stood there goes only now, when what replaces it is known.
                let old = part.take();
                old.remove();
                drop(old);
                let Some(parent) = mark.parent_node() else { return };
                let mut new = Drawn::default();
                draw_into(node, &document, &parent, Some(&mark), true, &mut new);
                part.replace(new);
            })));
        }
        Node::Watch(act) => drawn.effects.push(effect(act)),
        Node::Element(element) => draw_element(*element.0, document, &mut place, drawn),
    }
}

fn draw_element(element: Parts, document: &Document, place: &mut dyn FnMut(&web_sys::Node, &mut Drawn), drawn: &mut Drawn) {
    let Parts { is_svg, description, attributes, listeners, children } = element;
    let mut words = description.split(' ');
    let mut names = words.next().unwrap_or_default().split('.');
    let tag = names.next().unwrap_or_default();
    let created = if is_svg { document.create_element_ns(Some("http://www.w3.org/2000/svg"), tag) } else { document.create_element(tag) };
    let Ok(created) = created else { return };
    for name in names {
        let _ = created.class_list().add_1(name);
    }
    for (name, value) in words.filter_map(|word| word.split_once('=')) {
        let _ = created.set_attribute(name, value);
    }
    for (name, attribute) in attributes {
        match attribute {
            Attribute::Fixed(value) => {
                let _ = created.set_attribute(name, &value);
            }
            Attribute::Live(kind, value) => drawn.effects.push(follow(created.clone(), name, kind, value)),
        }
    }
    for (event, listener) in listeners {
        let listener = Closure::<dyn FnMut(Event)>::new(listener);
        let _ = created.add_event_listener_with_callback(event, listener.as_ref().unchecked_ref());
        drawn.listeners.push(listener);
    }
    for child in children {
        draw_into(child, document, &created, None, false, drawn);
    }
    place(&created, drawn);
}

fn follow(element: web_sys::Element, name: &'static str, kind: Live, value: Following) -> RenderEffect<()> {
    effect(Box::new(move || {
        let value = value();
        match (kind, value) {
            (Live::Attribute, Some(value)) => {
                if element.get_attribute(name).as_deref() != Some(&value) {
                    let _ = element.set_attribute(name, &value);
                }
            }
            (Live::Attribute, None) => {
                let _ = element.remove_attribute(name);
            }
            (Live::Value, value) => {
                let (input, value): (&HtmlInputElement, _) = (element.unchecked_ref(), value.unwrap_or_default());
                if input.value() != value {
                    input.set_value(&value);
                }
            }
            (Live::Checked, value) => element.unchecked_ref::<HtmlInputElement>().set_checked(value.is_some()),
        }
    }))
}

/// One type of effect for all there is to follow.
fn effect(follow: Box<dyn Fn()>) -> RenderEffect<()> {
    RenderEffect::new(move |_: Option<()>| follow())
}
