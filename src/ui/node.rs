//! The screen as plain data, and what makes a document of it and changes only what differs.
//!
//! `view!` gives every element a type of its own, and with it its own code to build, rebuild, move and remove: the same screen weighed
//! 272 kB (brotli) that way. Here every element has ONE type; what changes is a closure that a Leptos effect
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

/// Does something whenever an event reaches the window, for as long as the page stands.
pub(crate) fn on_window(event: &'static str, act: impl Fn() + 'static) {
    let act = Closure::<dyn FnMut(Event)>::new(move |_| act());
    if let Some(window) = web_sys::window() {
        let _ = window.add_event_listener_with_callback(event, act.as_ref().unchecked_ref());
    }
    act.forget();
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

/// A part that stands in the document. Dropping it stops what it follows; taking it out of the document is [`remove`].
#[derive(Default)]
pub(crate) enum Drawn {
    #[default]
    Nothing,
    Words {
        node: web_sys::Text,
        words: Text,
    },
    Live {
        node: web_sys::Text,
        _effect: RenderEffect<()>,
    },
    Changing {
        /// Stands behind the part and keeps its place.
        mark: web_sys::Node,
        part: Rc<RefCell<Drawn>>,
        _effect: RenderEffect<()>,
    },
    Several(Vec<Drawn>),
    Watch {
        _effect: RenderEffect<()>,
    },
    Element(Box<DrawnElement>),
}

pub(crate) struct DrawnElement {
    element: web_sys::Element,
    description: &'static str,
    fixed: Vec<(&'static str, Text)>,
    _effects: Vec<RenderEffect<()>>,
    listeners: Vec<Heard>,
    children: Vec<Drawn>,
}

/// A listener in the document, and what it calls, which changes while it stays.
struct Heard {
    event: &'static str,
    calls: Rc<RefCell<Listener>>,
    _closure: Closure<dyn FnMut(Event)>,
}

/// Draws a part at the end of `parent`.
pub(crate) fn draw(node: Node, parent: &web_sys::Node) -> Drawn {
    let Some(document) = parent.owner_document() else { return Drawn::Nothing };
    let mut drawn = Drawn::Nothing;
    update(&mut drawn, node, Place { document: &document, parent, before: None });
    drawn
}

/// Where a part stands: in `parent`, before `before` or at the end.
#[derive(Clone, Copy)]
struct Place<'a> {
    document: &'a Document,
    parent: &'a web_sys::Node,
    before: Option<&'a web_sys::Node>,
}

impl Place<'_> {
    fn put(self, node: &web_sys::Node) {
        let _ = self.parent.insert_before(node, self.before);
    }
}

/// Makes what stands there into what shall stand there. What stays the same is not touched, so the browser has nothing to lay out anew
/// and the reader loses neither place nor focus. What follows something is always set up anew: it may read something else now.
fn update(drawn: &mut Drawn, node: Node, place: Place<'_>) {
    match (&mut *drawn, node) {
        (Drawn::Nothing, Node::Nothing) => {}
        (Drawn::Words { node, words }, Node::Words(new)) => {
            if *words != new {
                node.set_data(&new);
                *words = new;
            }
        }
        (Drawn::Several(parts), Node::Several(nodes)) => update_all(parts, nodes, place),
        (Drawn::Element(old), Node::Element(new)) if old.is_like(&new.0) => old.become_like(*new.0, place.document),
        (Drawn::Live { node, .. }, Node::Live(words)) => {
            let node = node.clone();
            *drawn = live_words(node, words);
        }
        (Drawn::Changing { mark, part, .. }, Node::Changing(redraw)) => {
            let (mark, part) = (mark.clone(), Rc::clone(part));
            *drawn = changing_part(mark, part, redraw, place.document);
        }
        (_, node) => {
            let new = draw_new(node, place);
            remove(&core::mem::replace(drawn, new));
        }
    }
}

/// Lists are compared place by place. From the last to the first, because each goes before the one behind it.
fn update_all(parts: &mut Vec<Drawn>, nodes: Vec<Node>, place: Place<'_>) {
    while parts.len() > nodes.len() {
        if let Some(part) = parts.pop() {
            remove(&part);
        }
    }
    parts.resize_with(nodes.len(), Drawn::default);
    let mut before = place.before.cloned();
    for (part, node) in parts.iter_mut().zip(nodes).rev() {
        update(part, node, Place { before: before.as_ref(), ..place });
        before = first_node(part).or(before);
    }
}

fn draw_new(node: Node, place: Place<'_>) -> Drawn {
    match node {
        Node::Nothing => Drawn::Nothing,
        Node::Words(words) => {
            let node = place.document.create_text_node(&words);
            place.put(&node);
            Drawn::Words { node, words }
        }
        Node::Live(words) => {
            let node = place.document.create_text_node("");
            place.put(&node);
            live_words(node, words)
        }
        Node::Several(nodes) => {
            let mut parts = Vec::new();
            update_all(&mut parts, nodes, place);
            Drawn::Several(parts)
        }
        Node::Changing(redraw) => {
            let mark: web_sys::Node = place.document.create_comment("").unchecked_into();
            place.put(&mark);
            changing_part(mark, Rc::default(), redraw, place.document)
        }
        Node::Watch(act) => Drawn::Watch { _effect: effect(act) },
        Node::Element(element) => match draw_element(*element.0, place.document) {
            Some(drawn) => {
                place.put(&drawn.element);
                Drawn::Element(Box::new(drawn))
            }
            None => Drawn::Nothing,
        },
    }
}

fn live_words(node: web_sys::Text, words: Box<dyn Fn() -> String>) -> Drawn {
    let text = node.clone();
    let last = RefCell::new(None);
    let effect = effect(Box::new(move || {
        let words = words();
        if last.borrow().as_ref() != Some(&words) {
            text.set_data(&words);
            last.replace(Some(words));
        }
    }));
    Drawn::Live { node, _effect: effect }
}

fn changing_part(mark: web_sys::Node, part: Rc<RefCell<Drawn>>, redraw: Rc<dyn Fn() -> Node>, document: &Document) -> Drawn {
    let (place, inner, document) = (mark.clone(), Rc::clone(&part), document.clone());
    let effect = effect(Box::new(move || {
        let node = redraw();
        let (Some(parent), Ok(mut drawn)) = (place.parent_node(), inner.try_borrow_mut()) else { return };
        update(&mut drawn, node, Place { document: &document, parent: &parent, before: Some(&place) });
    }));
    Drawn::Changing { mark, part, _effect: effect }
}

/// The first of a part's nodes in the document.
fn first_node(drawn: &Drawn) -> Option<web_sys::Node> {
    match drawn {
        Drawn::Nothing | Drawn::Watch { .. } => None,
        Drawn::Words { node, .. } | Drawn::Live { node, .. } => Some(web_sys::Node::clone(node)),
        Drawn::Several(parts) => parts.iter().find_map(first_node),
        Drawn::Changing { mark, part, .. } => part.try_borrow().ok().and_then(|part| first_node(&part)).or_else(|| Some(mark.clone())),
        Drawn::Element(element) => Some(web_sys::Node::clone(&element.element)),
    }
}

fn remove(drawn: &Drawn) {
    match drawn {
        Drawn::Several(parts) => parts.iter().for_each(remove),
        Drawn::Changing { mark, part, .. } => {
            if let Ok(part) = part.try_borrow() {
                remove(&part);
            }
            take_out(mark);
        }
        drawn => {
            if let Some(node) = first_node(drawn) {
                take_out(&node);
            }
        }
    }
}

fn take_out(node: &web_sys::Node) {
    if let Some(parent) = node.parent_node() {
        let _ = parent.remove_child(node);
    }
}

impl DrawnElement {
    /// Whether an element can become another without being made anew.
    fn is_like(&self, new: &Parts) -> bool {
        let fixed = new.attributes.iter().filter(|(_, attribute)| matches!(attribute, Attribute::Fixed(_))).map(|(name, _)| name);
        self.description == new.description
            && self.fixed.iter().map(|(name, _)| name).eq(fixed)
            && self.listeners.iter().map(|heard| heard.event).eq(new.listeners.iter().map(|(event, _)| *event))
    }

    fn become_like(&mut self, new: Parts, document: &Document) {
        self._effects.clear();
        let mut known = self.fixed.iter_mut();
        for (name, attribute) in new.attributes {
            match attribute {
                Attribute::Fixed(value) => {
                    if let Some((_, old)) = known.next().filter(|(_, old)| *old != value) {
                        let _ = self.element.set_attribute(name, &value);
                        *old = value;
                    }
                }
                Attribute::Live(kind, value) => self._effects.push(follow(self.element.clone(), name, kind, value)),
            }
        }
        for (heard, (_, listener)) in self.listeners.iter().zip(new.listeners) {
            if let Ok(mut calls) = heard.calls.try_borrow_mut() {
                *calls = listener;
            }
        }
        update_all(&mut self.children, new.children, Place { document, parent: &self.element, before: None });
    }
}

fn draw_element(new: Parts, document: &Document) -> Option<DrawnElement> {
    let mut words = new.description.split(' ');
    let mut names = words.next().unwrap_or_default().split('.');
    let tag = names.next().unwrap_or_default();
    let created =
        if new.is_svg { document.create_element_ns(Some("http://www.w3.org/2000/svg"), tag) } else { document.create_element(tag) };
    let element = created.ok()?;
    for name in names {
        let _ = element.class_list().add_1(name);
    }
    for (name, value) in words.filter_map(|word| word.split_once('=')) {
        let _ = element.set_attribute(name, value);
    }
    let mut fixed = Vec::new();
    for (name, attribute) in &new.attributes {
        if let Attribute::Fixed(value) = attribute {
            let _ = element.set_attribute(name, value);
            fixed.push((*name, value.clone()));
        }
    }
    let listeners = new.listeners.iter().map(|(event, _)| hear(&element, event)).collect();
    let mut drawn = DrawnElement { element, description: new.description, fixed, _effects: Vec::new(), listeners, children: Vec::new() };
    drawn.become_like(new, document);
    Some(drawn)
}

fn hear(element: &web_sys::Element, event: &'static str) -> Heard {
    let calls: Rc<RefCell<Listener>> = Rc::new(RefCell::new(Box::new(|_| ())));
    let called = Rc::clone(&calls);
    let closure = Closure::<dyn FnMut(Event)>::new(move |event| {
        if let Ok(mut call) = called.try_borrow_mut() {
            call(event);
        }
    });
    let _ = element.add_event_listener_with_callback(event, closure.as_ref().unchecked_ref());
    Heard { event, calls, _closure: closure }
}

fn follow(element: web_sys::Element, name: &'static str, kind: Live, value: Following) -> RenderEffect<()> {
    let last = RefCell::new(None);
    effect(Box::new(move || {
        let value = value();
        match kind {
            // What somebody types or ticks changes an input without our knowing.
            Live::Value => {
                let (input, value): (&HtmlInputElement, _) = (element.unchecked_ref(), value.unwrap_or_default());
                if input.value() != value {
                    input.set_value(&value);
                }
            }
            Live::Checked => element.unchecked_ref::<HtmlInputElement>().set_checked(value.is_some()),
            Live::Attribute => {
                let value = Some(value);
                if *last.borrow() == value {
                    return;
                }
                let _ = match value.as_ref().and_then(Option::as_deref) {
                    Some(value) => element.set_attribute(name, value),
                    None => element.remove_attribute(name),
                };
                last.replace(value);
            }
        }
    }))
}

/// One type of effect for all there is to follow.
fn effect(follow: Box<dyn Fn()>) -> RenderEffect<()> {
    RenderEffect::new(move |_: Option<()>| follow())
}
