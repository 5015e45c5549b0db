//! What the figures and findings of an offer depend on, and nothing about a person.
//!
//! Field by field:
//! * Price, appraisal, down payment, trade-in, term, method and extras are the deal; every figure follows from them. The down payment is
//!   kept in yuan, as it was worked out.
//! * First registration, mileage and what happened to the car raise findings. They are the car's; no plate and no VIN is ever asked for.
//!   Its condition only feeds the estimate of its value, on which no verdict depends, so it is left out.
//! * Of the customer nothing is kept. Age, papers, income, debts and credit record raise findings about the customer, which no record
//!   holds. The one thing figures depend on is where the self-check places the customer in a range of rates; the place is kept, not the
//!   answers, and only for a product that has a range. The highest place is that of the untold and of the refused alike.

use core::str::FromStr;

use crate::applicant::{Applicant, CreditRecord, Grade, IncomeKind};
use crate::json::{Value, Writer};
use crate::loan::MethodKind;
use crate::num::{Date, Money, Months, NumError};
use crate::quote::{Deal, DownPayment, Extra, Request};
use crate::ratecard::{Product, RateOffer};
use crate::vehicle::Vehicle;

use super::RecordError;

/// Where in a range of rates a quote stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Lowest,
    Middle,
    Highest,
}

impl Place {
    const ALL: [(&'static str, Self); 3] = [("lowest", Self::Lowest), ("middle", Self::Middle), ("highest", Self::Highest)];

    fn of(applicant: &Applicant) -> Self {
        match applicant.grade() {
            Some(Grade::A) => Self::Lowest,
            Some(Grade::B) => Self::Middle,
            Some(Grade::C) | None => Self::Highest,
        }
    }

    fn code(self) -> &'static str {
        Self::ALL.into_iter().find(|(_, place)| *place == self).map_or("", |(code, _)| code)
    }

    /// Answers that lead to this place and tell nothing else.
    fn applicant(self) -> Applicant {
        let placed = |income_kind| Applicant {
            credit: Some(CreditRecord::Clean),
            income_kind: Some(income_kind),
            income_proof: Some(true),
            ..Applicant::default()
        };
        match self {
            Self::Lowest => placed(IncomeKind::Salaried),
            Self::Middle => placed(IncomeKind::Freelancer),
            Self::Highest => Applicant::default(),
        }
    }
}

/// The inputs of a record.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Inputs {
    price: Money,
    appraisal: Option<Money>,
    down_payment: Money,
    trade_in: Money,
    months: Months,
    method: MethodKind,
    extras: Vec<Extra>,
    vehicle: Vehicle,
    place: Option<Place>,
}

impl Inputs {
    /// Of a request that makes a deal.
    pub(super) fn of(request: &Request, product: &Product) -> Option<Self> {
        let deal = Deal::of(request).ok()?;
        Some(Self {
            price: request.price,
            appraisal: request.appraisal,
            down_payment: deal.wanted.down_payment,
            trade_in: request.trade_in,
            months: request.months,
            method: request.method,
            extras: request.extras.clone(),
            vehicle: Vehicle { condition: None, ..request.vehicle },
            place: matches!(product.rate, RateOffer::Range { .. }).then(|| Place::of(&request.applicant)),
        })
    }

    /// The request to be made again.
    pub(super) fn request(&self, as_of: Date) -> Request {
        Request {
            as_of,
            price: self.price,
            appraisal: self.appraisal,
            vehicle: self.vehicle,
            down_payment: DownPayment::Amount(self.down_payment),
            trade_in: self.trade_in,
            months: self.months,
            method: self.method,
            extras: self.extras.clone(),
            applicant: self.place.map(Place::applicant).unwrap_or_default(),
        }
    }

    pub(super) fn write(&self, writer: &mut Writer) {
        writer.object(|w| {
            w.name("price").display(self.price);
            w.name("appraisal").display_or_null(self.appraisal);
            w.name("down_payment").display(self.down_payment);
            w.name("trade_in").display(self.trade_in);
            w.name("months").integer(self.months.count());
            w.name("method").text(self.method.code());
            w.name("extras").array(|w| {
                for extra in &self.extras {
                    w.object(|w| {
                        w.name("add_on").text(&extra.add_on);
                        w.name("financed").boolean(extra.financed);
                    });
                }
            });
            w.name("vehicle").object(|w| {
                let Vehicle { first_registered, mileage_km, condition: _, accident, flood, odometer_tampered } = self.vehicle;
                w.name("first_registered").display_or_null(first_registered);
                w.name("mileage_km");
                match mileage_km {
                    Some(km) => w.integer(km),
                    None => w.null(),
                }
                w.name("accident").boolean(accident);
                w.name("flood").boolean(flood);
                w.name("odometer_tampered").boolean(odometer_tampered);
            });
            w.name("rate_in_range").text_or_null(self.place.map(Place::code));
        });
    }

    pub(super) fn read(members: &Members<'_>) -> Result<Self, RecordError> {
        let vehicle = members.object("vehicle")?;
        Ok(Self {
            price: members.parsed("price")?,
            appraisal: members.optional("appraisal", Members::parsed)?,
            down_payment: members.parsed("down_payment")?,
            trade_in: members.parsed("trade_in")?,
            months: Months::new(members.count("months")?).map_err(|reason| members.number("months", reason))?,
            method: MethodKind::from_code(members.text("method")?).ok_or_else(|| members.not_of_form("method", "a repayment method"))?,
            extras: members.objects("extras")?.iter().map(read_extra).collect::<Result<_, _>>()?,
            vehicle: Vehicle {
                first_registered: vehicle.optional("first_registered", Members::parsed)?,
                mileage_km: vehicle.optional("mileage_km", Members::count)?,
                condition: None,
                accident: vehicle.flag("accident")?,
                flood: vehicle.flag("flood")?,
                odometer_tampered: vehicle.flag("odometer_tampered")?,
            },
            place: members.optional("rate_in_range", |members, name| {
                let code = members.text(name)?;
                let place = Place::ALL.into_iter().find(|(known, _)| *known == code);
                place.map(|(_, place)| place).ok_or_else(|| members.not_of_form(name, "lowest, middle or highest"))
            })?,
        })
    }
}

fn read_extra(members: &Members<'_>) -> Result<Extra, RecordError> {
    Ok(Extra { add_on: members.text("add_on")?.to_owned(), financed: members.flag("financed")? })
}

/// The members of an object of a record, with its path.
#[derive(Clone, Debug)]
pub(super) struct Members<'a> {
    value: &'a Value,
    path: String,
}

impl<'a> Members<'a> {
    pub(super) fn whole(value: &'a Value) -> Self {
        Self { value, path: String::new() }
    }

    fn path_of(&self, name: &str) -> String {
        if self.path.is_empty() { name.to_owned() } else { format!("{}.{name}", self.path) }
    }

    pub(super) fn not_of_form(&self, name: &str, expected: &'static str) -> RecordError {
        RecordError::NotOfForm { path: self.path_of(name), expected }
    }

    fn number(&self, name: &str, reason: NumError) -> RecordError {
        RecordError::Number { path: self.path_of(name), reason }
    }

    pub(super) fn get(&self, name: &str) -> &'a Value {
        self.value.get(name).unwrap_or(&Value::Null)
    }

    fn optional<T>(&self, name: &str, read: impl FnOnce(&Self, &str) -> Result<T, RecordError>) -> Result<Option<T>, RecordError> {
        if *self.get(name) == Value::Null { Ok(None) } else { read(self, name).map(Some) }
    }

    pub(super) fn object(&self, name: &str) -> Result<Self, RecordError> {
        let value = self.get(name);
        value.as_object().ok_or_else(|| self.not_of_form(name, "an object"))?;
        Ok(Self { value, path: self.path_of(name) })
    }

    fn objects(&self, name: &str) -> Result<Vec<Self>, RecordError> {
        let items = self.get(name).as_array().ok_or_else(|| self.not_of_form(name, "a list"))?;
        Ok(items.iter().enumerate().map(|(index, value)| Self { value, path: format!("{}[{index}]", self.path_of(name)) }).collect())
    }

    pub(super) fn text(&self, name: &str) -> Result<&'a str, RecordError> {
        self.get(name).as_text().ok_or_else(|| self.not_of_form(name, "text"))
    }

    pub(super) fn texts(&self, name: &str) -> Result<Vec<&'a str>, RecordError> {
        let texts = self.get(name).as_array().and_then(|items| items.iter().map(Value::as_text).collect());
        texts.ok_or_else(|| self.not_of_form(name, "a list of texts"))
    }

    fn flag(&self, name: &str) -> Result<bool, RecordError> {
        match self.get(name) {
            Value::Bool(flag) => Ok(*flag),
            _ => Err(self.not_of_form(name, "true or false")),
        }
    }

    pub(super) fn count(&self, name: &str) -> Result<u32, RecordError> {
        match self.get(name) {
            Value::Number(text) => text.parse().map_err(|_| self.not_of_form(name, "a whole number")),
            _ => Err(self.not_of_form(name, "a whole number")),
        }
    }

    /// Money or a date, which stand as text.
    pub(super) fn parsed<T: FromStr<Err = NumError>>(&self, name: &str) -> Result<T, RecordError> {
        self.text(name)?.parse().map_err(|reason| self.number(name, reason))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_leads_to_answers_that_lead_to_the_place_and_raise_nothing() {
        for (code, place) in Place::ALL {
            let applicant = place.applicant();
            assert_eq!((Place::of(&applicant), place.code()), (place, code));
            assert!(applicant.check(Some(Money::from_yuan(4000)), &crate::applicant::Limits::house()).items.is_empty(), "{code}");
        }
    }
}
