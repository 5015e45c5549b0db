//! Values that are followed, and values worked out from them.
//!
//! Leptos' signals and memos carry only a version number; the value itself stands beside it. So Leptos' code is there once for all types
//! instead of once for each, which is a sixth of the widget's weight. What a value is worked out from is still tracked by Leptos alone.
//!
//! Values live as long as the program: the widget is one page, and a frame that goes takes its memory with it.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use leptos::prelude::{Get, Memo, RwSignal, Track, Update, untrack};

type Shared<T> = &'static Mutex<T>;

fn shared<T>(value: T) -> Shared<T> {
    Box::leak(Box::new(Mutex::new(value)))
}

/// The program has one thread, so nobody waits here; and a value is replaced whole, so it is right whatever happened before.
fn lock<T>(value: Shared<T>) -> MutexGuard<'static, T> {
    value.lock().unwrap_or_else(PoisonError::into_inner)
}

fn read<T>(value: Shared<Arc<T>>) -> Arc<T> {
    Arc::clone(&lock(value))
}

/// A value that is set from outside and followed.
pub struct Held<T: 'static> {
    version: RwSignal<u32>,
    value: Shared<Arc<T>>,
}

impl<T> Clone for Held<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Held<T> {}

impl<T> core::fmt::Debug for Held<T> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Held")
    }
}

impl<T> Held<T> {
    /// A value to begin with.
    pub fn new(value: T) -> Self {
        Self { version: RwSignal::new(0), value: shared(Arc::new(value)) }
    }

    /// Reads it and follows it.
    pub fn with<U>(&self, read_it: impl FnOnce(&T) -> U) -> U {
        self.version.track();
        self.with_untracked(read_it)
    }

    /// Reads it once.
    pub fn with_untracked<U>(&self, read_it: impl FnOnce(&T) -> U) -> U {
        read_it(&read(self.value))
    }

    /// Sets it.
    pub fn set(&self, value: T) {
        *lock(self.value) = Arc::new(value);
        changed(self.version);
    }
}

impl<T: Clone> Held<T> {
    /// A copy of it; follows it.
    pub fn get(&self) -> T {
        self.with(T::clone)
    }

    /// Changes it.
    pub fn update(&self, change: impl FnOnce(&mut T)) {
        let mut value = self.with_untracked(T::clone);
        change(&mut value);
        self.set(value);
    }
}

#[inline(never)]
fn changed(version: RwSignal<u32>) {
    version.update(|version| *version = version.wrapping_add(1));
}

/// A value worked out from others, when it is read and something it was worked out from has changed.
pub struct Derived<T: 'static> {
    version: Memo<u32>,
    value: Shared<Option<Arc<T>>>,
    work_out: &'static WorkOut<T>,
}

type WorkOut<T> = dyn Fn() -> T + Send + Sync;

impl<T> Clone for Derived<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Derived<T> {}

impl<T> core::fmt::Debug for Derived<T> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Derived")
    }
}

impl<T: Send + Sync> Derived<T> {
    /// How it is worked out. Whoever follows it hears of every time it is worked out anew.
    pub fn new(work_out: impl Fn() -> T + Send + Sync + 'static) -> Self {
        Self::unless(|_, _| false, Box::leak(Box::new(work_out)))
    }

    fn unless(is_same: fn(&T, &T) -> bool, work_out: &'static WorkOut<T>) -> Self {
        let value = shared(None::<Arc<T>>);
        let version = memo(Box::new(move |version| {
            let new = work_out();
            let mut held = lock(value);
            if held.as_ref().is_some_and(|old| is_same(old, &new)) {
                return version;
            }
            *held = Some(Arc::new(new));
            version.wrapping_add(1)
        }));
        Self { version, value, work_out }
    }

    fn read(&self) -> Arc<T> {
        // Reading the version works the value out where that is due.
        let _ = self.version.try_get();
        let known = lock(self.value).clone();
        known.unwrap_or_else(|| Arc::new((self.work_out)()))
    }

    /// Reads it and follows it.
    pub fn with<U>(&self, read_it: impl FnOnce(&T) -> U) -> U {
        read_it(&self.read())
    }

    /// Reads it once.
    pub fn with_untracked<U>(&self, read_it: impl FnOnce(&T) -> U) -> U {
        let value = untrack(|| self.read());
        read_it(&value)
    }
}

impl<T: Send + Sync + PartialEq> Derived<T> {
    /// How it is worked out. Whoever follows it hears only of a different value.
    pub fn distinct(work_out: impl Fn() -> T + Send + Sync + 'static) -> Self {
        Self::unless(T::eq, Box::leak(Box::new(work_out)))
    }
}

impl<T: Send + Sync + Clone> Derived<T> {
    /// A copy of it; follows it.
    pub fn get(&self) -> T {
        self.with(T::clone)
    }
}

#[inline(never)]
fn memo(work_out: Box<dyn Fn(u32) -> u32 + Send + Sync>) -> Memo<u32> {
    Memo::new(move |version: Option<&u32>| work_out(version.copied().unwrap_or(0)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use leptos::prelude::Owner;
    use std::sync::atomic::{AtomicU32, Ordering};

    fn owned<T>(run: impl FnOnce() -> T) -> T {
        let owner = Owner::new();
        owner.with(run)
    }

    #[test]
    fn what_is_set_is_read_and_what_is_derived_follows() {
        owned(|| {
            let text = Held::new("a".to_owned());
            let length = Derived::new(move || text.with(String::len));
            assert_eq!((text.get(), length.get()), ("a".to_owned(), 1));
            text.update(|text| text.push('b'));
            assert_eq!(length.get(), 2);
            text.set(String::new());
            assert_eq!(length.with_untracked(|length| *length), 0);
        });
    }

    #[test]
    fn a_value_is_worked_out_once_for_each_change_and_only_when_read() {
        static WORKED: AtomicU32 = AtomicU32::new(0);
        owned(|| {
            let number = Held::new(1);
            let twice = Derived::new(move || {
                WORKED.fetch_add(1, Ordering::Relaxed);
                number.get() * 2
            });
            number.set(2);
            assert_eq!(WORKED.load(Ordering::Relaxed), 0);
            assert_eq!([twice.get(), twice.get()], [4, 4]);
            assert_eq!(WORKED.load(Ordering::Relaxed), 1);
        });
    }

    #[test]
    fn followers_of_a_distinct_value_hear_only_of_another_one() {
        static HEARD: AtomicU32 = AtomicU32::new(0);
        owned(|| {
            let number = Held::new(1);
            let is_even = Derived::distinct(move || number.get() % 2 == 0);
            let follower = Derived::new(move || {
                HEARD.fetch_add(1, Ordering::Relaxed);
                is_even.get()
            });
            assert!(!follower.get());
            number.set(3);
            assert!(!follower.get());
            assert_eq!(HEARD.load(Ordering::Relaxed), 1);
            number.set(4);
            assert!(follower.get());
            assert_eq!(HEARD.load(Ordering::Relaxed), 2);
        });
    }
}
