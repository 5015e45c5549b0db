//! `clq link encode` and `clq link decode`: a request as a short link and back.

use clap::Subcommand;

use crate::json::Writer;
use crate::num::Date;
use crate::quote::{DownPayment, Request};
use crate::ratecard::RateCard;
use crate::share::link::{Link, LinkError, ShareError, Shared, ShortCode};
use crate::text::Locale;

use super::quote::request;
use super::{CardOptions, Failure, Fields, fields};

pub(super) const ABOUT: &str = "Turn requests into short links, and links into requests";

const ENCODE: &str = "\
Turn requests into short links.

Each line in:   {\"id\",\"request\":{…}} with the request of `clq quote`, and where wanted \"product\" (an id of the card), \"language\" (zh-CN,
                zh-Hant or en), \"campaign\" (up to 5 characters) and \"rep\" (up to 4), of digits and letters without I, L, O and U
Each line out:  {\"id\",\"link\"}: # and at most 82 characters, for the end of the page's address

A link holds inputs and no figure. The self-check is never in it: a request with an applicant is an error.";

const DECODE: &str = "\
Turn links into requests.

Each line in:   {\"id\",\"link\"}: a link, an address with one, or a message around it
Each line out:  {\"id\",\"request\":{…},\"product\",\"language\",\"campaign\",\"rep\",\"card_valid_until\",\"card_changed\",\"rules_changed\"}

The request can be quoted as it is. What was lost or changed on the way is an error, never another deal.";

/// The two directions.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    #[command(about = "Turn requests into short links", long_about = ENCODE)]
    Encode(CardOptions),
    #[command(about = "Turn links into requests", long_about = DECODE)]
    Decode(CardOptions),
}

/// Writes the link of a request.
pub(super) fn encode(fields: &Fields<'_>, card: &RateCard, day: Option<Date>, writer: &mut Writer) -> Result<(), Failure> {
    fields.only(&[&["id", request::NAME, "product", "language", "campaign", "rep"]])?;
    let asked = Fields::of(fields.required(request::NAME)?, request::NAME)?;
    if asked.optional("applicant").is_some() {
        let path = asked.path_of("applicant");
        return Err(Failure::new("not-shared", path.clone(), format!("{path}: the self-check is never part of a link; leave it out")));
    }
    let request = request::read(&asked, card, day)?;
    let shared = shared(fields, card)?;
    let link = Link::of(&request, card, &shared).map_err(refused)?;
    writer.name("link").text(&link.to_string());
    Ok(())
}

/// Writes the request of a link.
pub(super) fn decode(fields: &Fields<'_>, card: &RateCard, lang: Locale, writer: &mut Writer) -> Result<(), Failure> {
    fields.only(&[&["id", "link"]])?;
    let failed = |error: LinkError| Failure::new(error.code(), "link", error.message(lang));
    let opened = Link::read(fields.required_text("link")?).and_then(|link| link.open(card)).map_err(failed)?;
    writer.name(request::NAME).object(|writer| write_request(&opened.request, writer));
    let Shared { product, language, campaign, rep } = &opened.shared;
    let product = product.and_then(|place| card.products.get(place));
    writer.name("product").text_or_null(product.map(|product| product.id.as_str()));
    writer.name("language").text(language.tag());
    writer.name("campaign").display_or_null(campaign.as_ref());
    writer.name("rep").display_or_null(rep.as_ref());
    writer.name("card_valid_until").display(opened.valid_until);
    writer.name("card_changed").boolean(opened.card_changed);
    writer.name("rules_changed").boolean(opened.rules_changed);
    Ok(())
}

fn shared(fields: &Fields<'_>, card: &RateCard) -> Result<Shared, Failure> {
    let text = |name: &'static str| fields.optional(name).map(|value| fields::text(value, name)).transpose();
    let product = match text("product")? {
        None => None,
        Some(id) => {
            let place = card.products.iter().position(|product| product.id.as_str() == id);
            let known = || card.products.iter().map(|product| product.id.as_str()).collect::<Vec<_>>().join(", ");
            let unknown = || Failure::new("unknown-value", "product", format!("product must be one of: {}", known()));
            Some(place.ok_or_else(unknown)?)
        }
    };
    let language = match text("language")? {
        None => Locale::default(),
        Some(tag) => fields::choice(tag, "language", &Locale::ALL.map(|l| (l.tag(), l)))?,
    };
    Ok(Shared { product, language, campaign: code("campaign", text("campaign")?)?, rep: code("rep", text("rep")?)? })
}

fn code<const MOST: usize>(name: &str, text: Option<&str>) -> Result<Option<ShortCode<MOST>>, Failure> {
    let failed = |error| {
        let error = ShareError::Code(error);
        Failure::new(error.code(), name, format!("{name}: {error}"))
    };
    text.map(|text| text.parse().map_err(failed)).transpose()
}

fn refused(error: ShareError) -> Failure {
    match error {
        ShareError::NoDeal(errors) => request::refused(errors),
        other => Failure::new(other.code(), request::NAME, format!("{}: {other}", request::NAME)),
    }
}

/// The fields of `clq quote`, those left out that were not told.
fn write_request(request: &Request, writer: &mut Writer) {
    writer.name("as_of").display(request.as_of);
    writer.name("price").display(request.price);
    writer.name("down_payment");
    match request.down_payment {
        DownPayment::Amount(amount) => writer.display(amount),
        DownPayment::Share(share) => {
            let percent = share.fraction().checked_mul(rust_decimal::Decimal::ONE_HUNDRED).unwrap_or_default().normalize();
            writer.display(format_args!("{percent}%"));
        }
    }
    writer.name("months").integer(request.months.count());
    writer.name("method").text(request.method.code());
    let money = [("appraisal", request.appraisal), ("trade_in", Some(request.trade_in).filter(|amount| !amount.is_zero()))];
    for (name, amount) in money {
        if let Some(amount) = amount {
            writer.name(name).display(amount);
        }
    }
    let vehicle = &request.vehicle;
    if let Some(day) = vehicle.first_registered {
        writer.name("first_registered").display(day);
    }
    if let Some(km) = vehicle.mileage_km {
        writer.name("mileage_km").integer(km);
    }
    if let Some(condition) = vehicle.condition {
        writer.name("condition").text(request::condition_name(condition));
    }
    let told = [("accident", vehicle.accident), ("flood", vehicle.flood), ("odometer_tampered", vehicle.odometer_tampered)];
    for (name, _) in told.into_iter().filter(|(_, told)| *told) {
        writer.name(name).boolean(true);
    }
    if !request.extras.is_empty() {
        writer.name("extras").array(|writer| {
            for extra in &request.extras {
                writer.object(|writer| {
                    writer.name("add_on").text(&extra.add_on);
                    writer.name("financed").boolean(extra.financed);
                });
            }
        });
    }
}
