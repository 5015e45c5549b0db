//! Makes the case the rules look at out of a request, a product and a proposal.

use rust_decimal::Decimal;

use crate::applicant::Grade;
use crate::compliance::articles::{bound_by_auto_loan_rules, used_car_ratio_cap, used_car_term_cap};
use crate::compliance::remedy::Choices;
use crate::compliance::{Case, FeeLine, FeeName, FeeOrigin, NotCovered, Proposal, Verdict, review};
use crate::loan::{self, Fee, FlatFeeCharge, LoanError, Method, MethodKind, Schedule, Step, Terms};
use crate::num::{AnnualRate, Money, Months, Ratio, half_up};
use crate::ratecard::{ChargedBy, FeeTiming, FlatFeeTime, MethodOffer, Product, RateCard, RateOffer, RepaymentOffer, StepSize};
use crate::vehicle::PricingBasis;

use super::{Deal, Request};

/// One product being quoted.
pub(super) struct Assembly<'a> {
    request: &'a Request,
    deal: &'a Deal,
    card: &'a RateCard,
    product: &'a Product,
}

impl<'a> Assembly<'a> {
    pub(super) fn new(request: &'a Request, deal: &'a Deal, card: &'a RateCard, product: &'a Product) -> Self {
        Self { request, deal, card, product }
    }

    /// The same product for another request.
    pub(super) fn for_request<'b>(&self, request: &'b Request, deal: &'b Deal) -> Assembly<'b>
    where
        'a: 'b,
    {
        Assembly { request, deal, card: self.card, product: self.product }
    }

    /// The most of the basis that may be owed: the product's own ratio or the law's, whichever is lower.
    pub(super) fn ratio_limit(&self) -> Ratio {
        let own = self.product.financing_ratio;
        if self.is_free() { own } else { used_car_ratio_cap(self.request.as_of).map_or(own, |(cap, _)| own.min(cap)) }
    }

    /// Whether the ratio and term caps do not bind this kind of lender.
    fn is_free(&self) -> bool {
        !bound_by_auto_loan_rules(self.product.lender.kind)
    }

    /// What the product offers, as far as the law lets this kind of lender.
    pub(super) fn choices(&self) -> Result<Choices, NotCovered> {
        let cap = used_car_term_cap(self.request.as_of)?;
        Ok(Choices {
            terms: self.product.terms.iter().copied().filter(|months| self.is_free() || months.count() <= cap).collect(),
            methods: self.product.methods.iter().map(|offer| kind_of(offer.method)).collect(),
            extras_financed: self.financed_extras().next().is_some(),
        })
    }

    /// The verdict on a proposal; nothing if it leaves nothing to lend.
    pub(super) fn attempt(&self, proposal: &Proposal) -> Result<Option<Verdict>, NotCovered> {
        let down_payment = proposal.down_payment.plus(self.deal.trade_in).unwrap_or(self.request.price);
        if down_payment >= self.request.price {
            return Ok(None);
        }
        review(self.case(proposal)).map(Some)
    }

    /// The case of a proposal.
    pub(super) fn case(&self, proposal: &Proposal) -> Case<'a> {
        let request = self.request;
        let down_payment = proposal.down_payment.plus(self.deal.trade_in).unwrap_or(request.price).min(request.price);
        let loan = request.price.minus_or_zero(down_payment);
        let fees = self.fees(loan, proposal);
        let financed: Money = fees.iter().filter(|line| line.fee.when == loan::FeeTiming::Financed).map(|line| line.fee.amount).sum();
        let owed = loan.plus(financed).unwrap_or(loan);
        let rate = self.rate();
        let offer = self.product.methods.iter().find(|offer| kind_of(offer.method) == proposal.method);
        let terms = offer.map(|offer| self.terms(loan, owed, proposal.months, *offer, rate, &fees));
        let schedule = terms.as_ref().and_then(|terms| terms.clone().ok()).and_then(|terms| Schedule::new(terms).ok());
        let requirements = self.product.requirements.as_ref();
        let limits = requirements.map_or_else(Default::default, |requirements| requirements.applicant_limits());
        let vehicle_limits = requirements.map_or(crate::vehicle::Limits::HOUSE, |requirements| requirements.vehicle_limits());
        let highest = schedule.as_ref().map(Schedule::highest_payment);
        Case {
            on: request.as_of,
            card: self.card,
            product: self.product,
            price: request.price,
            basis: PricingBasis::new(request.price, request.appraisal),
            down_payment,
            loan,
            owed,
            months: proposal.months,
            method: proposal.method,
            rate,
            fees,
            terms,
            schedule,
            flags: request.vehicle.flags(request.as_of, vehicle_limits).unwrap_or_default(),
            self_check: request.applicant.check(highest, &limits),
        }
    }

    /// The rate within the product's range: the highest, until the self-check places the customer.
    fn rate(&self) -> Option<AnnualRate> {
        match self.product.rate {
            RateOffer::Fixed(rate) => Some(rate),
            RateOffer::MonthlyFlatFee(_) => None,
            RateOffer::Range { from, to } => Some(match self.request.applicant.grade() {
                Some(Grade::A) => from,
                Some(Grade::B) => {
                    let sum = from.fraction().checked_add(to.fraction()).unwrap_or_default();
                    AnnualRate::new(half_up(sum / Decimal::TWO, 4)).unwrap_or(to)
                }
                Some(Grade::C) | None => to,
            }),
        }
    }

    fn financed_extras(&self) -> impl Iterator<Item = &'a crate::ratecard::AddOn> {
        let card = self.card;
        self.request
            .extras
            .iter()
            .filter(|extra| extra.financed)
            .filter_map(move |extra| card.add_on(&extra.add_on))
            .filter(|add_on| add_on.financeable)
    }

    fn fees(&self, loan: Money, proposal: &Proposal) -> Vec<FeeLine> {
        let mut lines: Vec<FeeLine> = self
            .product
            .fees
            .iter()
            // A fee due after the end of a short term is not owed.
            .filter(|fee| !matches!(fee.when, FeeTiming::Month(month) if month > proposal.months.count()))
            .map(|fee| {
                let when = match fee.when {
                    FeeTiming::Upfront => loan::FeeTiming::Upfront,
                    FeeTiming::Monthly => loan::FeeTiming::Monthly,
                    FeeTiming::Financed => loan::FeeTiming::Financed,
                    FeeTiming::Month(month) => loan::FeeTiming::Month(month),
                };
                FeeLine {
                    id: fee.id.as_str().to_owned(),
                    name: FeeName::Card(fee.name.clone()),
                    origin: FeeOrigin::Product(fee.kind),
                    charged_by: fee.charged_by,
                    fee: Fee { amount: fee.amount(loan).unwrap_or_default(), when },
                }
            })
            .collect();
        if !proposal.extras_in_cash {
            lines.extend(self.financed_extras().map(|add_on| FeeLine {
                id: add_on.id.as_str().to_owned(),
                name: add_on.name.clone().map_or(FeeName::AddOn(add_on.kind), FeeName::Card),
                origin: FeeOrigin::AddOn,
                charged_by: Some(if add_on.kind.is_insurance() { ChargedBy::Insurer } else { ChargedBy::Dealer }),
                fee: Fee { amount: add_on.price, when: loan::FeeTiming::Financed },
            }));
        }
        lines
    }

    fn terms(
        &self,
        loan: Money,
        owed: Money,
        months: Months,
        offer: RepaymentOffer,
        rate: Option<AnnualRate>,
        fees: &[FeeLine],
    ) -> Result<Terms, LoanError> {
        let annual_rate = rate.unwrap_or_default();
        let method = match (offer.method, self.product.rate) {
            (MethodOffer::FlatFee { charged }, RateOffer::MonthlyFlatFee(monthly_fee_rate)) => Method::FlatFee {
                monthly_fee_rate,
                charged: match charged {
                    FlatFeeTime::Each => FlatFeeCharge::Each,
                    FlatFeeTime::First => FlatFeeCharge::First,
                    FlatFeeTime::Upfront => FlatFeeCharge::Upfront,
                },
            },
            // The card's reader refuses a rate that does not fit its method.
            (MethodOffer::FlatFee { .. }, _) | (_, RateOffer::MonthlyFlatFee(_)) => return Err(LoanError::NotForThisMethod),
            (MethodOffer::EqualInstallment, _) => Method::EqualInstallment { annual_rate },
            (MethodOffer::EqualPrincipal, _) => Method::EqualPrincipal { annual_rate },
            (MethodOffer::InterestOnly, _) => Method::InterestOnly { annual_rate },
            (MethodOffer::Balloon { residual_ratio }, _) => {
                let residual = residual_ratio.of(owed).map_err(|reason| LoanError::Field { field: "residual", reason })?;
                Method::Balloon { annual_rate, residual }
            }
            (MethodOffer::StepUp { every, by }, _) => {
                let every = Months::new(every).map_err(|reason| LoanError::Field { field: "every", reason })?;
                let step = match by {
                    StepSize::Ratio(ratio) => Step::Ratio(ratio),
                    StepSize::Amount(amount) => Step::Amount(amount),
                };
                Method::StepUp { annual_rate, every, step }
            }
        };
        let fees = fees.iter().map(|line| line.fee).collect();
        Terms::new(loan, months, method, offer.grace_months, fees)
    }

    /// The terms of a proposal, for solving backwards.
    pub(super) fn terms_of(&self, proposal: &Proposal) -> Option<Terms> {
        self.case(proposal).terms.and_then(Result::ok)
    }
}

pub(super) fn kind_of(method: MethodOffer) -> MethodKind {
    match method {
        MethodOffer::EqualInstallment => MethodKind::EqualInstallment,
        MethodOffer::EqualPrincipal => MethodKind::EqualPrincipal,
        MethodOffer::InterestOnly => MethodKind::InterestOnly,
        MethodOffer::FlatFee { .. } => MethodKind::FlatFee,
        MethodOffer::Balloon { .. } => MethodKind::Balloon,
        MethodOffer::StepUp { .. } => MethodKind::StepUp,
    }
}
