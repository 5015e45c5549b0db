//! Insurance and services a customer may add, and the dealer's three packages of them. Never a condition of a loan.

use super::shape::{Readable, Shape, Unique, choice, record};
use super::{Id, LocalText};
use crate::num::Money;

choice! {
    /// What an add-on is.
    pub enum AddOnKind {
        /// 交强险: the insurance every car must have.
        CompulsoryInsurance = "compulsory-insurance",
        /// 车损险: damage to the car.
        HullInsurance = "hull-insurance",
        /// 三者险: damage to others.
        ThirdPartyInsurance = "third-party-insurance",
        /// 盗抢险: theft.
        TheftInsurance = "theft-insurance",
        /// 玻璃险: glass.
        GlassInsurance = "glass-insurance",
        /// Roadside rescue.
        RoadsideRescue = "roadside-rescue",
        /// A driver on call.
        Chauffeur = "chauffeur",
        /// Maintenance.
        Maintenance = "maintenance",
        /// Extended warranty.
        ExtendedWarranty = "extended-warranty",
        /// Reminders of inspections.
        InspectionReminder = "inspection-reminder",
    }
}

impl AddOnKind {
    /// Whether it is an insurance; the others are services.
    pub fn is_insurance(self) -> bool {
        self <= Self::GlassInsurance
    }
}

record! {
    /// Something a customer may add.
    pub struct AddOn {
        /// Its id, unique in the card.
        pub id: Id,
        /// What it is.
        pub kind: AddOnKind,
        /// Its name; absent: the widget's own word for what it is, in the reader's language.
        pub name: Option<LocalText>,
        /// Its whole price in yuan, paid once.
        pub price: Money,
        /// Whether it can be added to the loan; then it counts in the all-in cost.
        pub financeable: bool,
        /// Who provides it.
        pub provider: Option<LocalText>,
    }
}

choice! {
    /// The level of a package.
    pub enum PackageLevel {
        /// 优质客户全套: premium insurance, extended warranty and services.
        Full = "full",
        /// 标准: basic insurance and simple services.
        Standard = "standard",
        /// 入门: the compulsory insurance only.
        Entry = "entry",
    }
}

record! {
    /// A package: a proposal of add-ons the customer can take with one tap, and change. Never pre-ticked.
    pub struct Package {
        /// Its level; each level once.
        pub id: PackageLevel,
        /// The ids of its add-ons.
        pub add_ons: Vec<Id> = Shape::List { of: &Id::SHAPE, least: 1, most: 20, unique: Unique::Items },
    }
}
