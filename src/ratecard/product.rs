//! One loan product of a rate card.

use super::shape::{Readable, Shape, Taken, Unique, choice, record};
use super::{Fee, Id, Lender, LocalText, Prepayment, RateOffer, RepaymentOffer};
use crate::applicant::{self, Document};
use crate::json::Value;
use crate::num::{Months, Ratio};
use crate::vehicle;

choice! {
    /// What a decision time is counted in.
    pub enum TimeUnit {
        /// Working days.
        WorkingDays = "working-days",
        /// Days of the calendar.
        CalendarDays = "calendar-days",
        /// Hours.
        Hours = "hours",
    }
}

choice! {
    /// The word for a decision on the same day.
    pub(super) enum SameDay {
        /// On the day of the application.
        SameDay = "same-day",
    }
}

record! {
    /// A decision time as a range.
    pub(super) struct TimeRange
    ordered "from" <= "to";
    {
        /// The shortest time.
        from: u32 = Shape::Whole { least: 0, most: 365 },
        /// The longest time.
        to: u32 = Shape::Whole { least: 1, most: 365 },
        /// What the time is counted in.
        unit: TimeUnit,
    }
}

/// How long a lender usually takes to decide. In the file `"same-day"` or `{"from":7,"to":15,"unit":"working-days"}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecisionTime {
    /// On the day of the application.
    SameDay,
    /// Within a range.
    Range {
        /// The shortest time.
        from: u32,
        /// The longest time.
        to: u32,
        /// What the time is counted in.
        unit: TimeUnit,
    },
}

impl Readable for DecisionTime {
    const SHAPE: Shape = Shape::Named("decision-time", &Shape::Either { text: &SameDay::SHAPE, object: &TimeRange::SHAPE });
    fn take(value: &Value, taken: &mut Taken) -> Self {
        if value.as_text().is_some() {
            let SameDay::SameDay = SameDay::take(value, taken);
            return Self::SameDay;
        }
        let TimeRange { from, to, unit } = TimeRange::take(value, taken);
        Self::Range { from, to, unit }
    }
}

choice! {
    /// The words for the documents a lender asks for.
    pub(super) enum DocumentWord {
        /// A valid identity card.
        Identity = "id",
        /// Proof of income: bank statements or payslips.
        Income = "income",
        /// Proof of residence: title deed or lease.
        Residence = "residence",
        /// Proof of work: contract or business licence.
        Employment = "employment",
    }
}

impl Readable for Document {
    const SHAPE: Shape = DocumentWord::SHAPE;
    fn take(value: &Value, taken: &mut Taken) -> Self {
        match DocumentWord::take(value, taken) {
            DocumentWord::Identity => Self::Identity,
            DocumentWord::Income => Self::Income,
            DocumentWord::Residence => Self::Residence,
            DocumentWord::Employment => Self::Employment,
        }
    }
}

record! {
    /// What the lender asks of car and customer. What is absent is the house's limit; a wider limit than the house's is not taken.
    pub struct Requirements
    ordered "age_from" <= "age_to";
    {
        /// The oldest car in years.
        pub max_vehicle_age_years: Option<u32> = Shape::Whole { least: 0, most: 50 },
        /// The most kilometres.
        pub max_mileage_km: Option<u32> = Shape::Whole { least: 0, most: 2_000_000 },
        /// The youngest customer in years.
        pub age_from: Option<u32> = Shape::Whole { least: 18, most: 100 },
        /// The oldest customer in years.
        pub age_to: Option<u32> = Shape::Whole { least: 18, most: 100 },
        /// The largest share of the monthly income that may go into payments, as a fraction.
        pub max_payment_to_income: Option<Ratio>,
        /// The documents to bring; absent: all four.
        pub documents: Vec<Document> = Shape::List { of: &Document::SHAPE, least: 0, most: 4, unique: Unique::Items },
    }
}

impl Requirements {
    /// The limits a customer is checked against: the stricter of the lender's and the house's.
    pub fn applicant_limits(&self) -> applicant::Limits {
        let house = applicant::Limits::house();
        let documents = if self.documents.is_empty() { house.documents } else { self.documents.iter().copied().collect() };
        applicant::Limits {
            age_from: self.age_from.map_or(house.age_from, |age| age.max(house.age_from)),
            age_to: self.age_to.map_or(house.age_to, |age| age.min(house.age_to)),
            most_payment_to_income: self
                .max_payment_to_income
                .map_or(house.most_payment_to_income, |most| most.min(house.most_payment_to_income)),
            documents,
        }
    }

    /// The limits a car is checked against: the stricter of the lender's and the house's.
    pub fn vehicle_limits(&self) -> vehicle::Limits {
        let house = vehicle::Limits::HOUSE;
        vehicle::Limits {
            most_age_years: self.max_vehicle_age_years.map_or(house.most_age_years, |years| years.min(house.most_age_years)),
            most_mileage_km: self.max_mileage_km.map_or(house.most_mileage_km, |km| km.min(house.most_mileage_km)),
        }
    }
}

record! {
    /// A loan product.
    pub struct Product {
        /// Its id, unique in the card.
        pub id: Id,
        /// Its name.
        pub name: LocalText,
        /// The id of the platform it belongs to.
        pub platform: Option<Id>,
        /// Who lends.
        pub lender: Lender,
        /// The most that is lent, as a fraction of the pricing basis: the lower of deal price and appraised value.
        pub financing_ratio: Ratio,
        /// What it charges: {"fixed": …}, {"from": …, "to": …} or {"monthly_flat_fee": …}.
        pub rate: RateOffer,
        /// The terms offered, in months.
        pub terms: Vec<Months> = Shape::List { of: &Months::SHAPE, least: 1, most: 60, unique: Unique::Items },
        /// The repayment methods offered.
        pub methods: Vec<RepaymentOffer> = Shape::List { of: &RepaymentOffer::SHAPE, least: 1, most: 12, unique: Unique::Free },
        /// Every fee besides the rate. A fee that is not here may not be charged.
        pub fees: Vec<Fee> = Shape::List { of: &Fee::SHAPE, least: 0, most: 20, unique: Unique::Ids },
        /// The terms of paying back early. The card can be read without them, but they must be told to the customer.
        pub prepayment: Option<Prepayment>,
        /// How long a decision takes.
        pub decision: Option<DecisionTime>,
        /// What the lender asks of car and customer.
        pub requirements: Option<Requirements>,
    }
}
