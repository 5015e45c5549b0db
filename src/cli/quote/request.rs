//! The request of a line. Everything that is wrong with it is told at once.

use crate::applicant::{Applicant, CreditRecord, IncomeKind};
use crate::cli::fields::{self, choice};
use crate::cli::{Failure, Fields};
use crate::json::Value;
use crate::loan::MethodKind;
use crate::num::{Date, Months, NumError, Ratio, decimal_from_str};
use crate::quote::{DownPayment, Extra, Request, RequestError};
use crate::ratecard::RateCard;
use crate::vehicle::{Condition, Vehicle};

/// The name of the request in a line, and so the start of every path in it.
pub(in crate::cli) const NAME: &str = "request";

const NAMES: &[&str] = &[
    "as_of",
    "price",
    "appraisal",
    "first_registered",
    "mileage_km",
    "condition",
    "accident",
    "flood",
    "odometer_tampered",
    "down_payment",
    "trade_in",
    "months",
    "method",
    "extras",
    "applicant",
];

const APPLICANT_NAMES: &[&str] =
    &["age", "identity", "income_proof", "residence_proof", "employment_proof", "income_kind", "monthly_income", "existing_debt", "credit"];

const CONDITIONS: &[(&str, Condition)] =
    &[("excellent", Condition::Excellent), ("good", Condition::Good), ("fair", Condition::Fair), ("poor", Condition::Poor)];

const INCOME_KINDS: &[(&str, IncomeKind)] = &[
    ("salaried", IncomeKind::Salaried),
    ("self-employed", IncomeKind::SelfEmployed),
    ("freelancer", IncomeKind::Freelancer),
    ("none", IncomeKind::None),
];

const CREDIT_RECORDS: &[(&str, CreditRecord)] =
    &[("clean", CreditRecord::Clean), ("settled", CreditRecord::Settled), ("overdue", CreditRecord::Overdue)];

/// What is wrong so far.
#[derive(Default)]
struct Wrong(Vec<Failure>);

impl Wrong {
    fn keep<T>(&mut self, read: Result<T, Failure>) -> Option<T> {
        read.map_err(|failure| self.0.push(failure)).ok()
    }

    /// A member that may be left out; a wrong one is told and counts as left out.
    fn keep_optional<T>(&mut self, read: Result<Option<T>, Failure>) -> Option<T> {
        self.keep(read).flatten()
    }
}

/// Reads a request for a card. `day` is the day of a request that does not name its own.
pub(in crate::cli) fn read(fields: &Fields<'_>, card: &RateCard, day: Option<Date>) -> Result<Request, Failure> {
    let mut wrong = Wrong::default();
    wrong.keep(fields.only(&[NAMES]));
    let as_of = match wrong.keep(optional(fields, "as_of", fields::date)) {
        Some(own) => own.or(day),
        // Told already.
        None => day,
    };
    if as_of.is_none() && fields.optional("as_of").is_none() {
        let why = "request.as_of is missing; give it, or --as-of for all lines";
        wrong.0.push(Failure::new("missing-field", "request.as_of", why));
    }
    let price = wrong.keep(fields.required_money("price"));
    let appraisal = wrong.keep_optional(fields.optional_money("appraisal"));
    let vehicle = vehicle(fields, &mut wrong);
    let down_payment = wrong.keep(fields.required("down_payment").and_then(|value| down_payment(value, &fields.path_of("down_payment"))));
    let trade_in = wrong.keep_optional(fields.optional_money("trade_in")).unwrap_or_default();
    let months = wrong.keep(fields.required_count("months").and_then(|count| {
        let path = fields.path_of("months");
        Months::new(count).map_err(|reason| Failure::number(path, &reason))
    }));
    let method = wrong.keep_optional(optional(fields, "method", method)).unwrap_or_default();
    let extras = extras(fields, card, &mut wrong);
    let applicant = applicant(fields, &mut wrong);
    match (Failure::all(wrong.0), as_of, price, down_payment, months) {
        (None, Some(as_of), Some(price), Some(down_payment), Some(months)) => {
            Ok(Request { as_of, price, appraisal, vehicle, down_payment, trade_in, months, method, extras, applicant })
        }
        (Some(failure), ..) => Err(failure),
        // A member that is neither there nor wrong does not happen; a line that says so is better than a guess.
        (None, ..) => Err(Failure::new("missing-field", NAME, "request is incomplete")),
    }
}

/// Engine errors of a request, with the path each field has in a line.
pub(in crate::cli) fn refused(errors: Vec<RequestError>) -> Failure {
    let failure = |error: RequestError| Failure::new(error.code(), format!("{NAME}.{}", error.field.code()), format!("{NAME}.{error}"));
    Failure::all(errors.into_iter().map(failure).collect()).unwrap_or_else(|| Failure::new("wrong-type", NAME, "request makes no deal"))
}

/// The word for a condition.
pub(in crate::cli) fn condition_name(condition: Condition) -> &'static str {
    CONDITIONS.iter().find(|(_, known)| *known == condition).map_or("", |(name, _)| name)
}

fn optional<T>(fields: &Fields<'_>, name: &str, read: impl FnOnce(&Value, &str) -> Result<T, Failure>) -> Result<Option<T>, Failure> {
    fields.optional(name).map(|value| read(value, &fields.path_of(name))).transpose()
}

fn word<T: Copy>(fields: &Fields<'_>, name: &str, choices: &[(&str, T)]) -> Result<Option<T>, Failure> {
    optional(fields, name, |value, path| choice(fields::text(value, path)?, path, choices))
}

/// Yuan, or a share of the price: text that ends in `%`.
fn down_payment(value: &Value, path: &str) -> Result<DownPayment, Failure> {
    let Some(percent) = value.as_text().and_then(|text| text.strip_suffix('%')) else {
        return fields::money(value, path).map(DownPayment::Amount);
    };
    let share = decimal_from_str(percent.trim_end()).and_then(|percent| {
        let fraction = percent.checked_div(rust_decimal::Decimal::ONE_HUNDRED).ok_or(NumError::Overflow)?;
        Ratio::new(fraction).map_err(|reason| match reason {
            NumError::TooLarge { .. } => NumError::TooLarge { most: "100%".to_owned() },
            other => other,
        })
    });
    share.map(DownPayment::Share).map_err(|reason| Failure::number(path, &reason))
}

fn method(value: &Value, path: &str) -> Result<MethodKind, Failure> {
    let kinds = MethodKind::ALL.map(|kind| (kind.code(), kind));
    choice(fields::text(value, path)?, path, &kinds)
}

fn vehicle(fields: &Fields<'_>, wrong: &mut Wrong) -> Vehicle {
    let mut flag = |name| wrong.keep_optional(fields.optional_flag(name)).unwrap_or(false);
    let (accident, flood, odometer_tampered) = (flag("accident"), flag("flood"), flag("odometer_tampered"));
    Vehicle {
        first_registered: wrong.keep_optional(optional(fields, "first_registered", fields::date)),
        mileage_km: wrong.keep_optional(fields.optional_count("mileage_km")),
        condition: wrong.keep_optional(word(fields, "condition", CONDITIONS)),
        accident,
        flood,
        odometer_tampered,
    }
}

fn extras(fields: &Fields<'_>, card: &RateCard, wrong: &mut Wrong) -> Vec<Extra> {
    let Some(value) = fields.optional("extras") else { return Vec::new() };
    let path = fields.path_of("extras");
    let mut extras: Vec<Extra> = Vec::new();
    let Some(items) = value.as_array() else {
        wrong.0.push(Failure::new("wrong-type", path.clone(), format!("{path} must be an array")));
        return extras;
    };
    for (index, item) in items.iter().enumerate() {
        if let Some(extra) = wrong.keep(extra(item, &format!("{path}[{index}]"), card, &extras)) {
            extras.push(extra);
        }
    }
    extras
}

/// An add-on of the card. One the card does not have, has not for financing, or was named before, must not be lost in silence.
fn extra(item: &Value, path: &str, card: &RateCard, before: &[Extra]) -> Result<Extra, Failure> {
    let fields = Fields::of(item, path)?;
    fields.only(&[&["add_on", "financed"]])?;
    let id = fields.required_text("add_on")?;
    let financed = fields.optional_flag("financed")?.unwrap_or(false);
    let at_id = fields.path_of("add_on");
    let Some(add_on) = card.add_on(id) else {
        let known: Vec<&str> = card.add_ons.iter().map(|add_on| add_on.id.as_str()).collect();
        return Err(Failure::new("unknown-value", at_id.clone(), format!("{at_id} must be one of: {}", known.join(", "))));
    };
    if before.iter().any(|earlier| earlier.add_on == id) {
        return Err(Failure::new("conflicting-field", at_id.clone(), format!("{at_id} is named twice")));
    }
    if financed && !add_on.financeable {
        let at_financed = fields.path_of("financed");
        return Err(Failure::new("not-financeable", at_financed.clone(), format!("{at_financed}: the rate card does not finance {id}")));
    }
    Ok(Extra { add_on: id.to_owned(), financed })
}

fn applicant(fields: &Fields<'_>, wrong: &mut Wrong) -> Applicant {
    let path = fields.path_of("applicant");
    let Some(fields) = fields.optional("applicant").and_then(|value| wrong.keep(Fields::of(value, &path))) else {
        return Applicant::default();
    };
    wrong.keep(fields.only(&[APPLICANT_NAMES]));
    Applicant {
        age: wrong.keep_optional(fields.optional_count("age")),
        identity: wrong.keep_optional(fields.optional_flag("identity")),
        income_proof: wrong.keep_optional(fields.optional_flag("income_proof")),
        residence_proof: wrong.keep_optional(fields.optional_flag("residence_proof")),
        employment_proof: wrong.keep_optional(fields.optional_flag("employment_proof")),
        income_kind: wrong.keep_optional(word(&fields, "income_kind", INCOME_KINDS)),
        monthly_income: wrong.keep_optional(fields.optional_money("monthly_income")),
        existing_debt: wrong.keep_optional(fields.optional_money("existing_debt")),
        credit: wrong.keep_optional(word(&fields, "credit", CREDIT_RECORDS)),
    }
}
