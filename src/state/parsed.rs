//! The fields' meaning: a request, or everything that is wrong, field by field.

use crate::applicant::Applicant;
use crate::num::{Date, Money, Months};
use crate::quote::{self, DownPayment, Request, RequestError};
use crate::text::EntryField;
use crate::text::entry::{self, EntryError};
use crate::vehicle::{Base, Estimate, Vehicle};

use super::Form;

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
    /// The price of the car when new, if it was given.
    pub new_price: Option<Money>,
    /// What is wrong, in the order of the form.
    pub errors: Vec<(EntryField, FieldError)>,
}

impl Parsed {
    /// What is wrong with a field.
    pub fn error(&self, field: EntryField) -> Option<&FieldError> {
        self.errors.iter().find(|(known, _)| *known == field).map(|(_, error)| error)
    }

    /// The price, if it can be read.
    pub fn price(&self) -> Option<Money> {
        self.request.as_ref().map(|request| request.price)
    }

    /// The estimate of the car's value, if a new price was given.
    pub fn estimate(&self) -> Option<Estimate> {
        let request = self.request.as_ref()?;
        request.vehicle.estimate(Base::NewPrice(self.new_price?), request.as_of).ok()
    }

    /// The mileage in kilometres, if it can be read.
    pub fn mileage(&self) -> Option<u32> {
        self.request.as_ref().and_then(|request| request.vehicle.mileage_km)
    }

    pub(super) fn add_request_errors(&mut self, errors: &[RequestError]) {
        for error in errors {
            let field = match error.field {
                // The day is the clock's and add-ons are ticked: neither has a field of its own.
                quote::Field::AsOf | quote::Field::Extras => EntryField::Price,
                field => field.into(),
            };
            self.errors.push((field, FieldError::Request(error.clone())));
        }
    }
}

/// Collects values and errors.
#[derive(Default)]
struct Reader {
    errors: Vec<(EntryField, FieldError)>,
}

impl Reader {
    fn required<T>(&mut self, field: EntryField, value: Result<T, EntryError>) -> Option<T> {
        value.map_err(|error| self.errors.push((field, FieldError::Entry(error)))).ok()
    }

    /// An optional amount.
    fn money(&mut self, field: EntryField, text: &str) -> Option<Option<Money>> {
        self.optional(field, text, |text| entry::money_in(field, text))
    }

    /// An empty field is nothing, not an error.
    fn optional<T>(&mut self, field: EntryField, text: &str, read: impl FnOnce(&str) -> Result<T, EntryError>) -> Option<Option<T>> {
        if text.trim().is_empty() { Some(None) } else { self.required(field, read(text)).map(Some) }
    }
}

/// Reads the form on a day.
pub(super) fn parse(form: &Form, today: Date) -> Parsed {
    let mut reader = Reader::default();
    let price = reader.required(EntryField::Price, form.price.with(|text| entry::money_in(EntryField::Price, text)));
    let appraisal = form.appraisal.with(|text| reader.money(EntryField::Appraisal, text));
    let new_price = form.new_price.with(|text| reader.money(EntryField::NewPrice, text));
    let registered = form.registered.with(|text| reader.optional(EntryField::FirstRegistered, text, entry::year_month));
    let mileage = form.mileage.with(|text| reader.optional(EntryField::Mileage, text, entry::kilometres));
    let down_payment = reader.required(EntryField::DownPayment, form.down_payment.with(|text| entry::down_payment(text)));
    let trade_in = form.trade_in.with(|text| reader.money(EntryField::TradeIn, text));
    let age = form.age.with(|text| reader.optional(EntryField::Age, text, entry::age)).flatten();
    let income = form.income.with(|text| reader.money(EntryField::Income, text)).flatten();
    let debt = form.debt.with(|text| reader.money(EntryField::ExistingDebt, text)).flatten();
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
    Parsed { request, new_price: new_price.flatten(), errors: reader.errors }
}

/// The down payment in yuan, for showing it beside a percentage, and the other way round.
pub fn down_payment_of(request: &Request) -> Option<(DownPayment, Money)> {
    quote::Deal::of(request).ok().map(|deal| (request.down_payment, deal.wanted.down_payment))
}
