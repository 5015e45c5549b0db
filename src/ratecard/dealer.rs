//! Who sells the car, what the widget looks like, and where one can complain.

use super::shape::record;
use super::{Colour, HttpsUrl, LocalText, Phone};

record! {
    /// Who sells the car.
    pub struct Dealer {
        /// The dealer's name as customers know it.
        pub name: LocalText,
        /// The dealer's telephone number.
        pub phone: Option<Phone>,
    }
}

record! {
    /// What the widget looks like on this dealer's pages.
    pub struct Brand {
        /// The accent colour, #rrggbb. The widget keeps text legible on it.
        pub accent: Option<Colour>,
        /// The title above the quote.
        pub title: Option<LocalText>,
    }
}

record! {
    /// Where a customer can complain.
    pub struct Complaint {
        /// Who answers.
        pub name: Option<LocalText>,
        /// A telephone number.
        pub phone: Option<Phone>,
        /// An https address.
        pub url: Option<HttpsUrl>,
    }
}
