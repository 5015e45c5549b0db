//! Every word there is, by subject. A locale is one literal of [`Words`] and is complete because the literal is.
//!
//! Words for the variants of an enum are exhaustive matches; the other fields are templates whose places are named here.

use crate::applicant::{CreditRecord, Document, Grade, IncomeKind, Paper, Readiness};
use crate::compliance::{Basis, Confidence, Severity};
use crate::loan::MethodKind;
use crate::ratecard::{AddOnKind, ChargedBy, LenderKind, PackageLevel, Strictness};
use crate::vehicle::{Condition, Standing};

use super::errors::EntryField;

/// A template for one and a template for many.
pub(super) type Plural = (&'static str, &'static str);

/// Structs of templates, with a list of them for the tests.
macro_rules! templates {
    ($($(#[doc = $about:expr])* struct $name:ident { $($(#[doc = $doc:expr])* $field:ident,)* })*) => {$(
        $(#[doc = $about])*
        pub(super) struct $name { $($(#[doc = $doc])* pub(super) $field: &'static str,)* }

        #[cfg(test)]
        impl $name {
            fn list(&self) -> Vec<(&'static str, &'static str)> {
                vec![$((stringify!($field), self.$field),)*]
            }
        }
    )*};
}

templates! {
    /// What the rules found. `{0}` is the offer where a line says so.
    struct FindingWords {
        /// What an offer is called when its name is not given.
        this_offer,
        /// An offer by its name `{0}`.
        named_offer,
        /// The card ran out on day `{0}`.
        card_expired,
        /// The card begins on day `{0}`.
        card_not_yet,
        /// Offer `{0}`, lender kind `{1}`.
        lender_may_not_lend,
        /// Offer `{0}`, share `{1}`, cap `{2}`, least down payment `{3}`.
        ratio_above_cap,
        /// Offer `{0}`, share `{1}`, cap `{2}`, lender kind `{3}`.
        ratio_not_binding,
        /// Offer `{0}`, term `{1}`, cap `{2}`.
        term_above_cap,
        /// Offer `{0}`, term `{1}`, cap `{2}`, lender kind `{3}`.
        term_not_binding,
        /// Offer `{0}`, limit `{1}`.
        above_private_lending,
        /// Offer `{0}`, limit `{1}`.
        above_our_caution,
        /// Offer `{0}`, limit `{1}`.
        above_micro_loan,
        /// Offer `{0}`, limit `{1}`.
        above_micro_loan_target,
        /// Offer `{0}`, limit `{1}`.
        above_benchmark,
        /// Offer `{0}`, limit `{1}`.
        above_only_compound,
        /// Offer `{0}`, fee `{1}`.
        fee_without_collector,
        /// Offer `{0}`.
        interest_deducted,
        /// Offer `{0}`.
        no_annual_rate,
        /// How the annual rate is reckoned.
        annual_rate_method,
        /// Monthly fee rate `{0}`, simple `{1}`, compound `{2}`.
        flat_fee_converted,
        /// Offer `{0}`, share `{1}`, its limit `{2}`. No down payment: the law may ask for a higher one.
        product_ratio,
        /// Offer `{0}`, term `{1}`, longest `{2}`.
        product_term,
        /// Offer `{0}`, method `{1}`.
        product_method,
        /// Offer `{0}`.
        not_computable,
        /// Last payment `{0}`.
        large_final_payment,
        /// LPR `{0}`, last confirmed `{1}`.
        lpr_not_confirmed,
        /// Basis `{0}`.
        priced_on_deal,
        /// Basis `{0}`.
        priced_on_appraisal,
        /// Basis `{0}`.
        priced_on_both,
        /// Basis `{0}`.
        priced_without_appraisal,
        /// Offer `{0}`, from `{1}`, to `{2}`, used `{3}`.
        in_range,
        /// Offer `{0}`, from `{1}`, to `{2}`: the highest is used.
        at_top_of_range,
        /// Nothing beyond the table.
        nothing_beyond_table,
        /// When one may pay back early: at any time.
        early_any_time,
        /// When one may pay back early: after payment `{0}`.
        early_after,
        /// When `{0}`, no penalty.
        early_free,
        /// When `{0}`, share `{1}`.
        early_rate,
        /// When `{0}`, so many months of interest `{1}`.
        early_interest,
        /// The card does not say.
        early_unknown,
        /// Extras are optional.
        extras_optional,
        /// Extras are optional, and some are in this loan.
        extras_financed,
        /// Hours `{0}`.
        cooling_off,
        /// No cooling-off.
        no_cooling_off,
        /// Who `{0}`, how `{1}`.
        complaint,
        /// Who answers when the card does not name anybody.
        complaint_default_name,
        /// No place to complain is named.
        complaint_missing,
        /// An estimate, no approval.
        not_an_approval,
        /// A calculator only.
        calculator_only,
        /// Applications go to the lender.
        apply_with_lender,
        /// Between two things joined in a line.
        comma,
    }

    /// Where rules come from.
    struct SourceWords {
        /// Source `{0}`, basis `{1}`, confidence `{2}`.
        source,
        /// Practice, not law.
        practice,
        /// Our caution with a reference: source `{0}`, confidence `{1}`.
        caution,
        /// The rate card.
        rate_card,
        /// The dealer's promise.
        promise,
        /// An instrument's title `{0}` in its marks.
        title,
        /// A document number `{0}` after a title.
        number,
    }

    /// What stands behind a rule, in a few words.
    struct StandingWords {
        /// Practice, not law, in a few words.
        practice,
        /// Our caution, in a few words.
        caution,
        /// The dealer's promise, in a few words.
        promise,
    }

    /// Changes of a deal.
    struct ChangeWords {
        /// Share `{0}`, amount `{1}`.
        down_payment,
        /// Share `{0}`, rounded, amount `{1}`.
        down_payment_about,
        /// Amount `{0}`.
        down_payment_amount,
        /// Term `{0}`.
        term,
        /// Method `{0}`.
        method,
        /// Extras in cash.
        extras_in_cash,
        /// Between changes.
        and,
    }

    /// What is wrong with an entry. `{0}` is the field, `{1}` an example.
    struct EntryWords {
        /// Nothing typed: field `{0}`, example `{1}`.
        empty,
        /// No number: field `{0}`, example `{1}`.
        not_a_number,
        /// Unclear separators: field `{0}`.
        bad_separator,
        /// Too many decimals: field `{0}`, most decimals `{1}`.
        decimals,
        /// No decimals allowed: field `{0}`, example `{1}`.
        not_whole,
        /// Kilometres with decimals: field `{0}`, example `{1}`.
        not_whole_km,
        /// Too low: field `{0}`, least `{1}`.
        too_low,
        /// Too high: field `{0}`, most `{1}`.
        too_high,
        /// Not a month: field `{0}`, example `{1}`.
        not_a_month,
        /// No such day: field `{0}`, example `{1}`.
        no_such_day,
        /// Down payment and trade-in cover the price.
        nothing_to_lend,
        /// The trade-in alone covers the price.
        trade_in_covers,
        /// Registered after the day of the quote.
        registered_in_future,
        /// The rules of day `{0}` are not known, only from `{1}`.
        not_covered,
        /// A limit in years `{0}`.
        years,
        /// A limit in kilometres `{0}`.
        km,
    }

    /// The self-check.
    struct ApplicantWords {
        /// Age `{0}`, least `{1}`.
        too_young,
        /// Age `{0}`, most `{1}`.
        too_old,
        /// No income.
        no_income,
        /// Document `{0}`.
        document_missing,
        /// Share `{0}`, limit `{1}`, affordable `{2}`.
        payment_too_high,
        /// Share `{0}`, limit `{1}`: other loans take it all.
        payment_no_room,
        /// Added where other loans were not told.
        debt_not_counted,
        /// Settled blemishes.
        settled_blemish,
        /// Overdue.
        overdue,
    }

    /// What to bring and what to mend.
    struct ReadinessWords {
        /// Bring `{0}`.
        bring_document,
        /// Pay more down.
        higher_down_payment,
        /// A longer term.
        longer_term,
        /// A shorter term.
        shorter_term,
        /// Pay back other loans.
        reduce_debt,
        /// Pay what is overdue.
        settle_overdue,
        /// Explain in writing.
        explain,
        /// A cheaper car.
        cheaper_car,
        /// Question: age.
        ask_age,
        /// Question: kind of income.
        ask_income_kind,
        /// Question: income.
        ask_income,
        /// Question: other loans.
        ask_debt,
        /// Question: credit record.
        ask_credit,
    }

    /// The car.
    struct VehicleWords {
        /// Accident.
        accident,
        /// Flood.
        flood,
        /// Odometer.
        odometer,
        /// Years `{0}`, limit `{1}`.
        too_old,
        /// Kilometres `{0}`, limit `{1}`.
        too_far,
    }

    /// Why an estimate is what it is.
    struct EstimateWords {
        /// Years `{0}`, each takes `{1}` to `{2}`.
        age,
        /// Kilometres `{0}`, counted from `{1}`, a step `{2}`, each takes `{3}` to `{4}`, steps `{5}`.
        mileage,
        /// Condition `{0}`, keeps `{1}` to `{2}`.
        condition,
        /// Condition not told, keeps `{0}` to `{1}`.
        condition_not_told,
    }

    /// Fees and times of an offer.
    struct OfferWords {
        /// Decision on the same day.
        same_day,
        /// A range `{0}` to `{1}`.
        range,
    }

    /// When a fee is charged.
    struct FeeWords {
        /// A fee at signing.
        fee_upfront,
        /// A fee every month.
        fee_monthly,
        /// A fee added to the principal.
        fee_financed,
        /// A fee with payment `{0}`.
        fee_in_month,
    }

    /// Figures that were told.
    struct ToldWords {
        /// Payment `{0}`, simple `{1}`, compound `{2}`.
        cost,
        /// Fee rate `{0}`.
        flat_fee,
        /// Annual rate `{0}`.
        equal_installment,
        /// Annual rate `{0}`, simple `{1}`, compound `{2}` of such a loan.
        equal_principal,
        /// Nothing matches.
        nothing,
    }

    /// Hints and announcements of the screen that the first quote needs.
    struct PhraseWords {
        /// Share `{0}`, amount `{1}`.
        least_down_payment,
        /// Term `{0}`.
        longest_term,
        /// Contract rate `{0}`.
        rate_fixed,
        /// Contract rate `{0}`; at the lowest `{1}` it pays `{2}`, simple `{3}`.
        rate_of_range,
        /// Rules `{0}`, card `{1}`, valid until `{2}`, quoted on `{3}`.
        rests_on,
        /// Product `{0}`, payment `{1}`, simple `{2}`.
        announcement,
    }

    /// Sentences of what comes after the first quote.
    struct LaterPhraseWords {
        /// Seconds `{0}`.
        seconds_left,
        /// Card valid from `{0}` until `{1}`, quoted on `{2}`.
        card_numbers,
        /// LPR `{0}`, published on `{1}`, four times it `{2}`.
        lpr_numbers,
        /// Limit `{0}`.
        limit_numbers,
        /// Contract rate `{0}` in the cost table.
        contract_rate,
        /// Paying back early is free.
        prepay_free,
        /// Share `{0}`.
        prepay_rate,
        /// So many months of interest `{0}`.
        prepay_interest,
        /// What it costs `{0}`, at any time.
        prepay_any_time,
        /// What it costs `{0}`, after payment `{1}`.
        prepay_from,
        /// Sum of the table `{0}`, simple `{1}`.
        additive_and_irr,
        /// Owed `{0}`, after payment `{1}` still `{2}`, last payment `{3}`.
        balance_summary,
        /// Interest first `{0}`, last `{1}`.
        payment_summary,
        /// Payments `{0}`.
        after_months,
        /// The loan is too short for a table of exits.
        no_exit_short,
        /// The card does not say.
        no_exit_unknown,
        /// All `{0}`, in cash `{1}`.
        extras_sum,
        /// Price `{0}`.
        dearest_car,
        /// Product `{0}`, cost `{1}`, simple `{2}`, compound `{3}`.
        cheapest,
        /// Most `{0}`, least `{1}`.
        why_not_ninety,
    }

    /// Numbers with their unit.
    struct NumberWords {
        /// A large sum `{0}`.
        large,
        /// Thousands `{0}`; not used where sums are counted in 万.
        thousands,
        /// Yuan `{0}`.
        yuan,
        /// Year `{0}`, month `{1}`, day `{2}`.
        date,
        /// Year `{0}`, month `{1}`.
        year_month,
    }
}

/// What a customer goes through, in order.
pub(super) struct TimelineWords {
    /// Enquiry to application.
    pub(super) before: [&'static str; 5],
    /// The decision, without and with its time `{0}`.
    pub(super) decision: Plural,
    /// Contract to call-back.
    pub(super) after: [&'static str; 5],
}

/// Counts.
pub(super) struct CountWords {
    /// Months of a term `{0}`.
    pub(super) months: Plural,
    /// Working days `{0}`.
    pub(super) working_days: Plural,
    /// Days `{0}`.
    pub(super) days: Plural,
    /// Hours `{0}`.
    pub(super) hours: Plural,
    /// Months of interest `{0}`.
    pub(super) interest: Plural,
}

/// The words for the variants of enums.
pub(super) struct EnumWords {
    pub(super) severity: fn(Severity) -> &'static str,
    pub(super) basis: fn(Basis) -> &'static str,
    pub(super) confidence: fn(Confidence) -> &'static str,
    pub(super) method: fn(MethodKind) -> &'static str,
    pub(super) method_hint: fn(MethodKind) -> &'static str,
    pub(super) lender_kind: fn(LenderKind) -> &'static str,
    pub(super) readiness: fn(Readiness) -> &'static str,
    pub(super) document: fn(Document) -> &'static str,
    pub(super) condition: fn(Condition) -> &'static str,
    pub(super) field: fn(EntryField) -> &'static str,
    pub(super) example: fn(EntryField) -> &'static str,
}

/// The words for the variants of enums that come after the first quote.
pub(super) struct LaterEnumWords {
    pub(super) charged_by: fn(ChargedBy) -> &'static str,
    pub(super) strictness: fn(Strictness) -> &'static str,
    pub(super) add_on_kind: fn(AddOnKind) -> &'static str,
    pub(super) package: fn(PackageLevel) -> &'static str,
    pub(super) package_line: fn(PackageLevel) -> &'static str,
    pub(super) grade: fn(Grade) -> &'static str,
    pub(super) paper: fn(Paper) -> &'static str,
    pub(super) income_kind: fn(IncomeKind) -> &'static str,
    pub(super) credit_record: fn(CreditRecord) -> &'static str,
    pub(super) standing: fn(Standing) -> &'static str,
}

/// What comes after the first quote, in one language.
pub(super) struct LaterWords {
    pub(super) fee: FeeWords,
    pub(super) estimate: EstimateWords,
    pub(super) readiness: ReadinessWords,
    pub(super) source: SourceWords,
    pub(super) told: ToldWords,
    pub(super) phrase: LaterPhraseWords,
    pub(super) timeline: TimelineWords,
    pub(super) of: LaterEnumWords,
}

/// What the first quote needs, in one language.
pub(super) struct Words {
    pub(super) finding: FindingWords,
    pub(super) standing: StandingWords,
    pub(super) change: ChangeWords,
    pub(super) entry: EntryWords,
    pub(super) applicant: ApplicantWords,
    pub(super) vehicle: VehicleWords,
    pub(super) offer: OfferWords,
    pub(super) phrase: PhraseWords,
    pub(super) number: NumberWords,
    pub(super) count: CountWords,
    pub(super) of: EnumWords,
}

#[cfg(test)]
impl Words {
    /// Every template with its name.
    pub(super) fn templates(&self) -> Vec<(&'static str, &'static str)> {
        let counts = [self.count.months, self.count.working_days, self.count.days, self.count.hours, self.count.interest];
        let counts = counts.into_iter().flat_map(|(one, many)| [("one", one), ("many", many)]);
        [
            self.finding.list(),
            self.standing.list(),
            self.change.list(),
            self.entry.list(),
            self.applicant.list(),
            self.vehicle.list(),
            self.offer.list(),
            self.phrase.list(),
            self.number.list(),
        ]
        .into_iter()
        .flatten()
        .chain(counts)
        .collect()
    }
}

#[cfg(test)]
impl LaterWords {
    /// Every template with its name.
    pub(super) fn templates(&self) -> Vec<(&'static str, &'static str)> {
        let steps = self.timeline.before.into_iter().chain(self.timeline.after).map(|step| ("step", step));
        let decision = [("one", self.timeline.decision.0), ("many", self.timeline.decision.1)];
        self.readiness
            .list()
            .into_iter()
            .chain(self.estimate.list())
            .chain(self.fee.list())
            .chain(self.source.list())
            .chain(self.told.list())
            .chain(self.phrase.list())
            .chain(decision)
            .chain(steps)
            .collect()
    }
}
