//! Who lends, and whether this dealer may name them.
//!
//! A lender's name and application address leave these types only on a day on which an entrustment by that lender is declared and valid;
//! the fields are private so that no view can forget it. Whether a kind of lender may lend for cars is for `compliance` to say.

use super::shape::{choice, record};
use super::{DecisionTime, HttpsUrl, Id, LocalText};
use crate::num::Date;

choice! {
    /// What kind of institution lends.
    pub enum LenderKind {
        /// A commercial bank.
        Bank = "bank",
        /// A licensed auto finance company.
        AutoFinance = "auto-finance",
        /// A licensed consumer finance company.
        ConsumerFinance = "consumer-finance",
        /// A local micro-loan company.
        MicroLoan = "micro-loan",
        /// A micro-loan company lending over the internet.
        OnlineMicroLoan = "online-micro-loan",
        /// A finance lease company.
        FinanceLease = "finance-lease",
        /// A private person or an unlicensed company.
        Private = "private",
        /// A licensed lender the customer chooses; its kind is not stated.
        Licensed = "licensed",
    }
}

record! {
    /// The lender's declared permission for this dealer to show its name and offers online.
    pub struct Entrustment
    ordered "valid_from" <= "valid_until";
    {
        /// The number or title of the agreement, so that it can be found again.
        pub reference: String,
        /// The number under which the lender approved what this dealer shows and shares of it. It then stands on everything shared.
        pub approval_number: Option<String>,
        /// The first day it is valid; absent: from ever.
        pub valid_from: Option<Date>,
        /// The last day it is valid; absent: until it is withdrawn.
        pub valid_until: Option<Date>,
    }
}

impl Entrustment {
    /// Whether it is valid on a day; both its first and its last day count.
    pub fn is_valid(&self, on: Date) -> bool {
        self.valid_from.is_none_or(|from| from <= on) && self.valid_until.is_none_or(|until| on <= until)
    }
}

record! {
    /// Who lends.
    pub struct Lender {
        /// What kind of institution.
        pub kind: LenderKind,
        /// Its name. Shown only with a valid entrustment.
        name: Option<LocalText>,
        /// Its permission to be named by this dealer.
        pub entrustment: Option<Entrustment>,
        /// Its own page on which to apply (https). Linked only with a valid entrustment.
        application_url: Option<HttpsUrl>,
    }
}

impl Lender {
    fn is_entrusted(&self, on: Date) -> bool {
        self.entrustment.as_ref().is_some_and(|entrustment| entrustment.is_valid(on))
    }

    /// The name, on a day on which it may be shown.
    pub fn shown_name(&self, on: Date) -> Option<&LocalText> {
        self.name.as_ref().filter(|_| self.is_entrusted(on))
    }

    /// The number under which the lender approved what is shown of it, on a day on which that holds.
    pub fn approval_number(&self, on: Date) -> Option<&str> {
        self.entrustment.as_ref().filter(|entrustment| entrustment.is_valid(on))?.approval_number.as_deref()
    }

    /// The address at which to apply, on a day on which it may be linked.
    pub fn application(&self, on: Date) -> Option<&HttpsUrl> {
        self.application_url.as_ref().filter(|_| self.is_entrusted(on))
    }
}

choice! {
    /// How strictly a platform selects, by the dealer's experience.
    pub enum Strictness {
        /// Medium requirements.
        Medium = "medium",
        /// Fairly strict.
        FairlyStrict = "fairly-strict",
        /// Strict.
        Strict = "strict",
        /// Very strict.
        VeryStrict = "very-strict",
    }
}

record! {
    /// A lender platform products can be grouped by.
    pub struct Platform {
        /// Its id, for products to refer to.
        pub id: Id,
        /// Its name. Shown only with a valid entrustment: a platform's name is a lender's name.
        name: LocalText,
        /// Its permission to be named by this dealer.
        pub entrustment: Option<Entrustment>,
        /// How long a decision takes.
        pub decision: Option<DecisionTime>,
        /// How strictly it selects.
        pub strictness: Option<Strictness>,
        /// What is special about it, in a few words.
        pub note: Option<LocalText>,
    }
}

impl Platform {
    /// The name, on a day on which it may be shown.
    pub fn shown_name(&self, on: Date) -> Option<&LocalText> {
        let entrusted = self.entrustment.as_ref().is_some_and(|entrustment| entrustment.is_valid(on));
        entrusted.then_some(&self.name)
    }
}
