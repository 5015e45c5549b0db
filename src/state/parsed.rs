//! The fields' meaning: a request, or everything that is wrong, field by field.

use crate::applicant::Applicant;
use crate::num::{Date, Money, Months};
use crate::quote::{self, DownPayment, Request, RequestError};
use crate::text::entry::{self, EntryError};
use crate::vehicle::{Base, Estimate, Vehicle};
use leptos::prelude::*;

use super::Form;

/// A field that can be wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FieldId {
    /// Deal price.
    Price,
    /// Appraised value.
    Appraisal,
    /// New price.
    NewPrice,
    /// First registration.
    Registered,
    /// Mileage.
    Mileage,
    /// Down payment.
    DownPayment,
    /// Trade-in.
    TradeIn,
    /// Term.
    Months,
    /// Age.
    Age,
    /// Income.
    Income,
    /// Other loans.
    Debt,
}

/// What is wrong with a field.
#[derive(Clone, Debug, PartialEq)]
pub enum FieldError {
    /// Its text cannot be read.
    Entry(EntryError),
    /// It makes no deal.
    Request(RequestError),
}

/// The meaning of the form.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Parsed {
    /// The request, if every field the deal needs can be read. A self-check field that cannot counts as not told.
    pub request: Option<Request>,
    /// The estimate of the car's value, if a new price was given.
    pub estimate: Option<Estimate>,
    /// What is wrong, in the order of the form.
    pub errors: Vec<(FieldId, FieldError)>,
}

impl Parsed {
    /// What is wrong with a field.
    pub fn error(&self, field: FieldId) -> Option<&FieldError> {
        self.errors.iter().find(|(known, _)| *known == field).map(|(_, error)| error)
    }

    /// The price, if it can be read.
    pub fn price(&self) -> Option<Money> {
        self.request.as_ref().map(|request| request.price)
    }

    pub(super) fn add_request_errors(&mut self, errors: &[RequestError]) {
        for error in errors {
            let field = match error.field {
                quote::Field::Price | quote::Field::AsOf | quote::Field::Extras => FieldId::Price,
                quote::Field::Appraisal => FieldId::Appraisal,
                quote::Field::FirstRegistered => FieldId::Registered,
                quote::Field::Mileage => FieldId::Mileage,
                quote::Field::DownPayment => FieldId::DownPayment,
                quote::Field::TradeIn => FieldId::TradeIn,
                quote::Field::Months => FieldId::Months,
            };
            self.errors.push((field, FieldError::Request(error.clone())));
        }
    }
}

/// Collects values and errors.
#[derive(Default)]
struct Reader {
    errors: Vec<(FieldId, FieldError)>,
}

impl Reader {
    fn required<T>(&mut self, field: FieldId, value: Result<T, EntryError>) -> Option<T> {
        value.map_err(|error| self.errors.push((field, FieldError::Entry(error)))).ok()
    }

    /// An empty field is nothing, not an error.
    fn optional<T>(&mut self, field: FieldId, text: &str, read: impl FnOnce(&str) -> Result<T, EntryError>) -> Option<Option<T>> {
        if text.trim().is_empty() { Some(None) } else { self.required(field, read(text)).map(Some) }
    }
}

/// Reads the form on a day.
pub(super) fn parse(form: &Form, today: Date) -> Parsed {
    let mut reader = Reader::default();
    let price = reader.required(FieldId::Price, form.price.with(|text| entry::money(text)));
    let appraisal = form.appraisal.with(|text| reader.optional(FieldId::Appraisal, text, entry::money));
    let new_price = form.new_price.with(|text| reader.optional(FieldId::NewPrice, text, entry::money));
    let registered = form.registered.with(|text| reader.optional(FieldId::Registered, text, entry::year_month));
    let mileage = form.mileage.with(|text| reader.optional(FieldId::Mileage, text, entry::kilometres));
    let down_payment = reader.required(FieldId::DownPayment, form.down_payment.with(|text| entry::down_payment(text)));
    let trade_in = form.trade_in.with(|text| reader.optional(FieldId::TradeIn, text, entry::money));
    let age = form.age.with(|text| reader.optional(FieldId::Age, text, entry::age)).flatten();
    let income = form.income.with(|text| reader.optional(FieldId::Income, text, entry::money)).flatten();
    let debt = form.debt.with(|text| reader.optional(FieldId::Debt, text, entry::money)).flatten();
    let months = Months::new(form.months.get()).ok();
    let [identity, income_proof, residence_proof, employment_proof] = form.documents.get();
    let applicant = Applicant {
        age,
        identity,
        income_proof,
        residence_proof,
        employment_proof,
        income_kind: form.income_kind.get(),
        monthly_income: income,
        existing_debt: debt,
        credit: form.credit.get(),
    };
    let [accident, flood, odometer_tampered] = form.history.get();
    let vehicle = |first_registered, mileage_km| Vehicle {
        first_registered,
        mileage_km,
        condition: Some(form.condition.get()),
        accident,
        flood,
        odometer_tampered,
    };
    let request = (|| {
        Some(Request {
            as_of: today,
            price: price?,
            appraisal: appraisal?,
            vehicle: vehicle(registered?, mileage?),
            down_payment: down_payment?,
            trade_in: trade_in?.unwrap_or_default(),
            months: months?,
            method: form.method.get(),
            extras: form.extras.with(|extras| extras.iter().map(super::ExtraChoice::request).collect()),
            applicant,
        })
    })();
    let estimate = new_price
        .flatten()
        .zip(request.as_ref())
        .and_then(|(price, request)| request.vehicle.estimate(Base::NewPrice(price), today).ok());
    Parsed { request, estimate, errors: reader.errors }
}

/// The down payment in yuan, for showing it beside a percentage, and the other way round.
pub fn down_payment_of(request: &Request) -> Option<(DownPayment, Money)> {
    quote::Deal::of(request).ok().map(|deal| (request.down_payment, deal.wanted.down_payment))
}
