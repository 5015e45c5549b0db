//! Text of special forms: ids, https addresses, telephone numbers and colours.

use super::shape::form;

form! {
    /// An id: lower-case letters, digits and hyphens, at most 40. Unique within its list.
    pub struct Id = Id;
}

form! {
    /// An https address, at most 300 characters, without user name, quotes or white space: safe as a link.
    pub struct HttpsUrl = Https;
}

form! {
    /// A telephone number: digits, spaces, hyphens, brackets, perhaps a leading plus.
    pub struct Phone = Phone;
}

form! {
    /// A colour, `#rrggbb`.
    pub struct Colour = Colour;
}
