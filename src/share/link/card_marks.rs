//! By which a link knows its card again: the id, what is offered, the product and the add-ons chosen.

use crate::compliance::parameters::RULE_PACK;
use crate::ratecard::{
    AddOn, Fee, FeeSize, FeeTiming, FlatFeeTime, MethodOffer, Prepayment, PrepaymentPenalty, Product, RateCard, RateOffer, RepaymentOffer,
    StepSize,
};

use crate::share::mark::Marking;

use super::content::ProductMark;
use super::layout::{CARD_BITS, EXTRAS_BITS, OFFERS_BITS, PRODUCT_BITS, RULES_BITS};

pub(super) fn card_id(card: &RateCard) -> u64 {
    Marking::new().text(card.id.as_str()).bits(CARD_BITS)
}

pub(super) fn rules() -> u64 {
    Marking::new().text(RULE_PACK).bits(RULES_BITS)
}

fn product_id(product: &Product) -> u64 {
    Marking::new().text(product.id.as_str()).bits(PRODUCT_BITS)
}

/// The product at a place of the card.
pub(super) fn product_at(card: &RateCard, place: usize) -> Option<ProductMark> {
    let id = product_id(card.products.get(place)?);
    let before = card.products.iter().take(place).filter(|product| product_id(product) == id).count();
    Some(ProductMark { id, before: u64::try_from(before).ok()? })
}

/// The place of a product in the card.
pub(super) fn place_of(card: &RateCard, mark: ProductMark) -> Option<usize> {
    let before = usize::try_from(mark.before).ok()?;
    card.products.iter().enumerate().filter(|(_, product)| product_id(product) == mark.id).nth(before).map(|(place, _)| place)
}

/// The add-ons chosen, by their ids.
pub(super) fn add_ons<'a>(chosen: impl Iterator<Item = &'a AddOn>) -> u64 {
    chosen.fold(Marking::new(), |mark, add_on| mark.text(add_on.id.as_str())).bits(EXTRAS_BITS)
}

/// Everything of the card on which a verdict or a figure depends; names, colours and telephone numbers are free to change. Taken apart in
/// full, so that a new field has to say on which side it stands.
pub(super) fn offers(card: &RateCard) -> u64 {
    let RateCard {
        schema: _,
        schema_address: _,
        id: _,
        name: _,
        valid_from,
        valid_until: _,
        dealer: _,
        brand: _,
        complaint: _,
        cooling_off_hours,
        reading_seconds: _,
        platforms: _,
        products,
        add_ons,
        packages: _,
    } = card;
    let mut mark = Marking::new().text(&valid_from.to_string()).number(or_none(*cooling_off_hours));
    for product in products {
        mark = of_product(mark, product);
    }
    for AddOn { id, kind, name: _, price, financeable, provider: _ } in add_ons {
        mark = mark.text(id.as_str()).text(kind.code()).number(fen(*price)).number(u64::from(*financeable));
    }
    mark.bits(OFFERS_BITS)
}

fn of_product(mark: Marking, product: &Product) -> Marking {
    let Product { id, name: _, platform: _, lender, financing_ratio, rate, terms, methods, fees, prepayment, decision: _, requirements } =
        product;
    let mut mark = mark.text(id.as_str()).text(lender.kind.code()).text(&financing_ratio.to_string());
    if let Some(entrustment) = &lender.entrustment {
        let until = entrustment.valid_until.map(|day| day.to_string());
        mark =
            mark.text(&entrustment.reference).text(entrustment.approval_number.as_deref().unwrap_or("")).text(&until.unwrap_or_default());
    }
    mark = match rate {
        RateOffer::Fixed(rate) => mark.text("fixed").text(&rate.to_string()),
        RateOffer::Range { from, to } => mark.text("range").text(&from.to_string()).text(&to.to_string()),
        RateOffer::MonthlyFlatFee(fee) => mark.text("flat").text(&fee.to_string()),
    };
    mark = terms.iter().fold(mark, |mark, months| mark.number(months.count().into()));
    mark = methods.iter().fold(mark.text("methods"), of_method);
    mark = fees.iter().fold(mark.text("fees"), of_fee);
    if let Some(Prepayment { allowed_after_month, penalty, partial }) = prepayment {
        mark = mark.text("prepayment").number(u64::from(*allowed_after_month)).number(u64::from(*partial));
        mark = match penalty {
            PrepaymentPenalty::None => mark.text("none"),
            PrepaymentPenalty::Rate(rate) => mark.text("rate").text(&rate.to_string()),
            PrepaymentPenalty::MonthsOfInterest(months) => mark.text("months").number((*months).into()),
        };
    }
    if let Some(requirements) = requirements {
        let vehicle = requirements.vehicle_limits();
        mark = mark.text("requirements").number(vehicle.most_age_years.into()).number(vehicle.most_mileage_km.into());
    }
    mark
}

fn of_method(mark: Marking, offer: &RepaymentOffer) -> Marking {
    let mark = mark.number(offer.grace_months.into());
    match offer.method {
        MethodOffer::EqualInstallment => mark.text("equal-installment"),
        MethodOffer::EqualPrincipal => mark.text("equal-principal"),
        MethodOffer::InterestOnly => mark.text("interest-only"),
        MethodOffer::FlatFee { charged } => mark.text(match charged {
            FlatFeeTime::Each => "flat-fee-each",
            FlatFeeTime::First => "flat-fee-first",
            FlatFeeTime::Upfront => "flat-fee-upfront",
        }),
        MethodOffer::Balloon { residual_ratio } => mark.text("balloon").text(&residual_ratio.to_string()),
        MethodOffer::StepUp { every, by } => match by {
            StepSize::Ratio(ratio) => mark.text("step-up-ratio").number(every.into()).text(&ratio.to_string()),
            StepSize::Amount(amount) => mark.text("step-up-amount").number(every.into()).number(fen(amount)),
        },
    }
}

fn of_fee(mark: Marking, fee: &Fee) -> Marking {
    let Fee { id, name: _, kind: _, size, when, charged_by } = fee;
    let mark = match size {
        FeeSize::Amount(amount) => mark.text(id.as_str()).text("amount").number(fen(*amount)),
        FeeSize::Ratio(ratio) => mark.text(id.as_str()).text("ratio").text(&ratio.to_string()),
    };
    let mark = mark.number(match when {
        FeeTiming::Upfront => 0,
        FeeTiming::Month(month) => u64::from(*month),
        FeeTiming::Monthly => 1000,
        FeeTiming::Financed => 1001,
    });
    mark.text(charged_by.map_or("", |party| party.code()))
}

fn fen(amount: crate::num::Money) -> u64 {
    amount.fen().unsigned_abs()
}

fn or_none(value: Option<u32>) -> u64 {
    value.map_or(u64::MAX, u64::from)
}
