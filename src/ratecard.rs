//! What a dealer offers: products, lenders, fees, add-ons, brand, complaint channel. A JSON file edited by hand.
//!
//! Reading reports every mistake at once, each with its path and how to mend it. One description of the fields (`shape`) drives both the
//! reading and the JSON Schema in `public/schema/rate-card.schema.json`. The module knows no law: an unlawful product is read like any
//! other and judged by `compliance`. It knows no clock: whether the card is valid is asked with a day.
//!
//! Limits: 256 kB, 2,000 products.

mod add_on;
mod check;
mod dealer;
mod error;
mod fee;
mod identifier;
mod lender;
mod local_text;
mod prepayment;
mod product;
mod rate_offer;
mod relations;
mod repayment_offer;
#[cfg(not(target_arch = "wasm32"))]
pub(crate) mod schema;
pub(crate) mod shape;

pub use add_on::{AddOn, AddOnKind, Package, PackageLevel};
pub use dealer::{Brand, Complaint, Dealer};
pub use error::{CardError, CardReason, Expected};
pub use fee::{ChargedBy, Fee, FeeKind, FeeSize, FeeTiming};
pub use identifier::{Colour, HttpsUrl, Id, Phone};
pub use lender::{Entrustment, Lender, LenderKind, Platform, Strictness};
pub use local_text::LocalText;
pub use prepayment::{Prepayment, PrepaymentPenalty};
pub use product::{DecisionTime, Product, Requirements, TimeUnit};
pub use rate_offer::RateOffer;
pub use repayment_offer::{FlatFeeTime, MethodOffer, RepaymentOffer, StepSize};
#[cfg(not(target_arch = "wasm32"))]
pub use schema::schema;

use crate::json::{self, Value};
use crate::num::Date;
use check::{Errors, Path};
use shape::{Readable, Shape, Taken, Unique, record};

record! {
    /// What a dealer offers.
    pub struct RateCard
    ordered "valid_from" <= "valid_until";
    {
        /// The version of this form: 1.
        pub schema: u32 = Shape::Whole { least: RateCard::VERSION, most: RateCard::VERSION },
        /// The address of this schema, for editors.
        pub schema_address as "$schema": Option<String>,
        /// The card's id; it stands in links and records.
        pub id: Id,
        /// The card's name, for the dealer's own use.
        pub name: Option<LocalText>,
        /// The first day the card is valid.
        pub valid_from: Date,
        /// The last day the card is valid.
        pub valid_until: Date,
        /// Who sells the car.
        pub dealer: Dealer,
        /// What the widget looks like.
        pub brand: Option<Brand>,
        /// Where a customer can complain.
        pub complaint: Option<Complaint>,
        /// Hours within which the DEALER promises to undo the contract. Shown as the dealer's promise, never as a statutory right.
        pub cooling_off_hours: Option<u32> = Shape::Whole { least: 1, most: 720 },
        /// Seconds for which the cost table stands open before a customer can go on to the lender; 10 where nothing is said.
        pub reading_seconds: Option<u32> = Shape::Whole { least: 5, most: 120 },
        /// Lender platforms that products can be grouped by.
        pub platforms: Vec<Platform> = Shape::List { of: &Platform::SHAPE, least: 0, most: 50, unique: Unique::Ids },
        /// The loan products.
        pub products: Vec<Product> = Shape::List { of: &Product::SHAPE, least: 1, most: 2000, unique: Unique::Ids },
        /// Insurance and services a customer may add.
        pub add_ons: Vec<AddOn> = Shape::List { of: &AddOn::SHAPE, least: 0, most: 100, unique: Unique::Ids },
        /// Packages of add-ons, at most one of each level.
        pub packages: Vec<Package> = Shape::List { of: &Package::SHAPE, least: 0, most: 3, unique: Unique::Ids },
    }
}

impl RateCard {
    /// The version of the form this program reads.
    pub const VERSION: u32 = 1;
    /// The largest document in bytes.
    pub const MOST_BYTES: usize = 256 * 1024;

    /// Reads a card.
    ///
    /// # Errors
    /// Every mistake at once: first those of single values in the order of the file, then those of parts that do not go together. At most
    /// 200 are listed, and then [`CardReason::AndMore`].
    pub fn parse(text: &str) -> Result<Self, Vec<CardError>> {
        let whole = |reason| vec![CardError { path: String::new(), reason }];
        if text.len() > Self::MOST_BYTES {
            return Err(whole(CardReason::DocumentTooLarge { most: Self::MOST_BYTES }));
        }
        let value = json::parse(text).map_err(|error| whole(CardReason::NotJson(error)))?;
        // A card of another version would differ in every field; that it is one, is all there is to say.
        if let Some(Value::Number(version)) = value.get("schema")
            && *version != Self::VERSION.to_string()
        {
            let path = "schema".to_owned();
            return Err(vec![CardError { path, reason: CardReason::UnknownVersion { known: Self::VERSION } }]);
        }
        let mut errors = Errors::default();
        check::check(&Self::SHAPE, &value, &Path::ROOT, &mut errors);
        relations::relations(&value, &mut errors);
        match (errors.into_list(), Taken::whole(&value)) {
            (errors, Some(card)) if errors.is_empty() => Ok(card),
            // Only if `check` let something pass that `take` does not: a mistake of ours, told rather than hidden.
            (errors, None) if errors.is_empty() => Err(whole(CardReason::WrongType(Expected::Object))),
            (errors, _) => Err(errors),
        }
    }

    /// Whether the card is valid on a day; both its first and its last day count.
    pub fn is_valid(&self, on: Date) -> bool {
        self.valid_from <= on && on <= self.valid_until
    }

    /// The product with an id.
    pub fn product(&self, id: &str) -> Option<&Product> {
        self.products.iter().find(|product| product.id.as_str() == id)
    }

    /// The platform with an id.
    pub fn platform(&self, id: &str) -> Option<&Platform> {
        self.platforms.iter().find(|platform| platform.id.as_str() == id)
    }

    /// The add-on with an id.
    pub fn add_on(&self, id: &str) -> Option<&AddOn> {
        self.add_ons.iter().find(|add_on| add_on.id.as_str() == id)
    }
}
