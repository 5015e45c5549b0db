//! What a rate card really offers: every product, term, share financed and method, judged one by one. No figures are laid out; only a
//! finding of a cleared cell may tell one, as it does in a quote.
//!
//! The grid is what a customer could ask the card for, so that a blocked cell is always something the card should not offer:
//!
//! * each product's own terms and methods, a method once;
//! * shares of the price financed in tens of a hundred from 10 to 90 %, the law's cap, and the product's own ratio, as far as the
//!   product's own ratio reaches.
//!
//! A cell is quoted as the widget quotes a customer of whom nothing is known: the highest rate of the range, no extras, no appraisal.
//! Remedies are not sought. It knows no words and no file.

use std::collections::BTreeMap;

use crate::compliance::articles::used_car_ratio_cap;
use crate::compliance::{Citation, Finding, Judgement, Rule, Severity, judge};
use crate::loan::MethodKind;
use crate::num::{Date, Money, Months, Ratio};
use crate::ratecard::{Product, RateCard};

use super::assemble::{Assembly, kind_of};
use super::{Deal, DownPayment, Field, Request, RequestError, RequestReason};
use crate::applicant::Applicant;
use crate::vehicle::Vehicle;

/// One combination a customer could ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The product's position in the rate card.
    pub product: usize,
    /// The share of the price that is lent.
    pub financed: Ratio,
    /// The term.
    pub months: Months,
    /// The method.
    pub method: MethodKind,
}

/// A combination and what the rules say of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// Which combination.
    pub place: Place,
    /// What was paid down for it.
    pub down_payment: Money,
    /// What the rules say.
    pub judgement: Judgement,
}

impl Cell {
    /// Whether a rule blocks the cell.
    pub fn is_blocked(&self) -> bool {
        !self.judgement.is_cleared
    }
}

/// The shares financed that are tried for a product, ascending.
pub fn shares(product: &Product, on: Date) -> Vec<Ratio> {
    let own = product.financing_ratio;
    let tens = (1..=9).map(|tens| Ratio::from_percent(tens * 10));
    let cap = used_car_ratio_cap(on).ok().map(|(cap, _)| cap);
    // A product whose ratio is zero lends nothing, and all of the price leaves a deal without a down payment, which is one.
    let mut shares: Vec<Ratio> = tens.chain(cap).chain([own]).filter(|share| *share <= own && *share > Ratio::ZERO).collect();
    shares.sort_unstable();
    shares.dedup();
    shares
}

/// The methods of a product, in the card's order, each once.
pub fn methods(product: &Product) -> Vec<MethodKind> {
    let mut methods = Vec::with_capacity(product.methods.len());
    for kind in product.methods.iter().map(|offer| kind_of(offer.method)) {
        if !methods.contains(&kind) {
            methods.push(kind);
        }
    }
    methods
}

/// The combinations of a card, product by product, method by method, term by term, with rising share financed.
pub fn places(card: &RateCard, on: Date) -> Vec<Place> {
    let mut places = Vec::new();
    for (index, product) in card.products.iter().enumerate() {
        let shares = shares(product, on);
        for method in methods(product) {
            for months in &product.terms {
                places.extend(shares.iter().map(|financed| Place { product: index, financed: *financed, months: *months, method }));
            }
        }
    }
    places
}

/// Judges every cell of a card for a car of this price.
///
/// # Errors
/// Each item as [`super::quote`]: a price no loan can be made of, a day before the rules are known.
pub fn cells(card: &RateCard, on: Date, price: Money) -> impl Iterator<Item = Result<Cell, Vec<RequestError>>> {
    places(card, on).into_iter().filter_map(move |place| {
        let product = card.products.get(place.product)?;
        Some(cell(card, product, place, on, price))
    })
}

fn cell(card: &RateCard, product: &Product, place: Place, on: Date, price: Money) -> Result<Cell, Vec<RequestError>> {
    let request = Request {
        as_of: on,
        price,
        appraisal: None,
        vehicle: Vehicle::default(),
        down_payment: DownPayment::Share(place.financed.complement()),
        trade_in: Money::ZERO,
        months: place.months,
        method: place.method,
        extras: Vec::new(),
        applicant: Applicant::default(),
    };
    let deal = Deal::of(&request)?;
    let case = Assembly::new(&request, &deal, card, product).case(&deal.wanted);
    let judgement = judge(&case).map_err(|error| vec![RequestError { field: Field::AsOf, reason: RequestReason::NotCovered(error) }])?;
    Ok(Cell { place, down_payment: deal.down_payment, judgement })
}

/// How often a rule found something.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// In how many cells.
    pub cells: usize,
    /// In how many products.
    pub products: usize,
    /// The product counted last.
    last: Option<usize>,
}

impl Count {
    fn add(&mut self, product: usize) {
        self.cells += 1;
        if self.last != Some(product) {
            self.products += 1;
            self.last = Some(product);
        }
    }
}

/// A rule's finding as it is counted: how grave, which rule, from where.
pub type Key = (Severity, Rule, &'static Citation);

/// What is counted of a finding.
fn key(finding: &Finding) -> Key {
    (finding.severity, finding.rule, finding.citation)
}

/// A finding of the summary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// How often.
    pub count: Count,
    /// The product it was found in first.
    pub product: usize,
    /// What was found there.
    pub first: Finding,
}

/// What an audit comes to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Cells that may be shown, by their products.
    pub cleared: Count,
    /// Cells that may not.
    pub withheld: Count,
    /// What was found, gravest first.
    pub findings: BTreeMap<Key, Found>,
}

impl Summary {
    /// Counts a cell. Cells come in the order of [`cells`].
    pub fn add(&mut self, cell: &Cell) {
        let product = cell.place.product;
        if cell.is_blocked() { &mut self.withheld } else { &mut self.cleared }.add(product);
        let findings = &cell.judgement.findings;
        for (at, finding) in findings.iter().enumerate() {
            // Two fees without a collector are one finding of the rule in one cell.
            if findings.iter().take(at).any(|earlier| key(earlier) == key(finding)) {
                continue;
            }
            let new = || Found { count: Count::default(), product, first: finding.clone() };
            self.findings.entry(key(finding)).or_insert_with(new).count.add(product);
        }
    }
}

/// A cell of a report: what blocks it or warns of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Which combination.
    pub place: Place,
    /// Whether it is withheld.
    pub is_blocked: bool,
    /// The blocking findings and the warnings.
    pub keys: Vec<Key>,
}

/// An audit to be read as a whole.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// What it comes to.
    pub summary: Summary,
    /// Its cells, in the order of [`cells`].
    pub marks: Vec<Mark>,
}

impl Report {
    /// Takes a cell up. Cells come in the order of [`cells`].
    pub fn add(&mut self, cell: &Cell) {
        self.summary.add(cell);
        let mut keys: Vec<Key> = cell.judgement.findings.iter().filter(|finding| finding.severity <= Severity::Warn).map(key).collect();
        // Findings of one rule stand side by side.
        keys.dedup();
        self.marks.push(Mark { place: cell.place, is_blocked: cell.is_blocked(), keys });
    }

    /// The number of a finding in the summary, from 1.
    pub fn number(&self, key: &Key) -> Option<usize> {
        self.summary.findings.keys().position(|known| known == key).map(|place| place + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compliance::Verdict;
    use crate::quote::quote;

    const DAY: Date = Date::known(2026, 11, 24);

    fn sample() -> RateCard {
        RateCard::parse(include_str!("../../public/rate-cards/sample.json")).unwrap()
    }

    fn audited(card: &RateCard) -> Vec<Cell> {
        cells(card, DAY, Money::from_yuan(150_000)).collect::<Result<_, _>>().unwrap()
    }

    #[test]
    fn every_combination_the_card_offers_is_judged_once() {
        let cells = audited(&sample());
        // 8 shares x 5 terms x 2 methods, 7 x 3 x 1, 6 x 3 x 2, 9 x 5 x 2.
        assert_eq!(cells.len(), 80 + 21 + 36 + 90);
        for (at, cell) in cells.iter().enumerate() {
            assert!(!cells[..at].iter().any(|earlier| earlier.place == cell.place), "{:?}", cell.place);
        }
    }

    #[test]
    fn a_cell_says_what_the_review_of_a_quote_says() {
        let card = sample();
        for cell in audited(&card) {
            let request = Request {
                as_of: DAY,
                price: Money::from_yuan(150_000),
                appraisal: None,
                vehicle: Vehicle::default(),
                down_payment: DownPayment::Amount(cell.down_payment),
                trade_in: Money::ZERO,
                months: cell.place.months,
                method: cell.place.method,
                extras: Vec::new(),
                applicant: Applicant::default(),
            };
            let verdict = &quote(&request, &card).unwrap().offers[cell.place.product].verdict;
            assert_eq!(verdict.findings(), cell.judgement.findings, "{:?}", cell.place);
            assert_eq!(matches!(verdict, Verdict::Withheld(_)), cell.is_blocked(), "{:?}", cell.place);
        }
    }

    #[test]
    fn in_the_sample_only_ratio_term_and_the_cost_of_small_loans_block() {
        for cell in audited(&sample()) {
            let Place { product, financed, months, .. } = cell.place;
            let blocks = |rule| cell.judgement.findings.iter().any(|finding| finding.severity == Severity::Block && finding.rule == rule);
            let (ratio, term, cost) = (blocks(Rule::UsedCarRatioCap), blocks(Rule::UsedCarTermCap), blocks(Rule::Licensed24));
            assert_eq!(ratio, financed > Ratio::from_percent(70), "{:?}", cell.place);
            assert_eq!(term, months.count() > 36, "{:?}", cell.place);
            // 15 % and fees of 1,150 on 15,000 for a year are above 24 %; with fees of 1,300 on 30,000 they are not.
            assert_eq!(cost, product == 3 && months.count() == 12 && financed <= Ratio::from_percent(10), "{:?}", cell.place);
            assert_eq!(cell.is_blocked(), ratio || term || cost, "{:?}", cell.place);
        }
    }

    #[test]
    fn a_products_own_ratio_ends_the_shares_and_is_one_of_them() {
        let mut product = sample().products.remove(0);
        let of = |product: &Product| shares(product, DAY).iter().map(ToString::to_string).collect::<Vec<_>>();
        product.financing_ratio = "0.75".parse().unwrap();
        assert_eq!(of(&product), ["0.1", "0.2", "0.3", "0.4", "0.5", "0.6", "0.7", "0.75"]);
        product.financing_ratio = "0.05".parse().unwrap();
        assert_eq!(of(&product), ["0.05"]);
        product.financing_ratio = Ratio::ONE;
        assert_eq!(of(&product).last().map(String::as_str), Some("1"));
        product.financing_ratio = Ratio::ZERO;
        assert!(of(&product).is_empty());
    }

    #[test]
    fn a_summary_counts_cells_and_products() {
        let card = sample();
        let mut summary = Summary::default();
        audited(&card).iter().for_each(|cell| summary.add(cell));
        let count = |rule| {
            let of_rule = summary.findings.iter().filter(|((severity, known, _), _)| *severity == Severity::Block && *known == rule);
            of_rule.map(|(_, found)| (found.count.cells, found.count.products)).collect::<Vec<_>>()
        };
        // 80 % of the bank (5 terms x 2 methods), 80 and 90 % of the low down payment (2 x 5 x 2).
        assert_eq!(count(Rule::UsedCarRatioCap), [(30, 2)]);
        // 48 and 60 months: 8 shares x 2 terms x 2 methods and 9 x 2 x 2.
        assert_eq!(count(Rule::UsedCarTermCap), [(68, 2)]);
        assert_eq!(count(Rule::ProductRatio), []);
        assert_eq!((summary.withheld.cells, summary.withheld.products), (88, 2));
        assert_eq!((summary.cleared.cells, summary.cleared.products), (139, 4));
    }

    #[test]
    fn a_report_marks_what_blocks_and_warns_by_its_number_in_the_summary() {
        let mut report = Report::default();
        audited(&sample()).iter().for_each(|cell| report.add(cell));
        let numbers = |mark: &Mark| mark.keys.iter().filter_map(|key| report.number(key)).collect::<Vec<_>>();
        let rules: Vec<Rule> = report.summary.findings.keys().map(|(_, rule, _)| *rule).take(3).collect();
        assert_eq!(rules, [Rule::UsedCarRatioCap, Rule::UsedCarTermCap, Rule::Licensed24]);
        assert_eq!(report.marks.len(), 227);
        // The bank at 12 months and 10 %, and its last cell: 60 months and 80 %.
        assert_eq!((report.marks[0].is_blocked, numbers(&report.marks[0])), (false, vec![]));
        assert_eq!((report.marks[79].is_blocked, numbers(&report.marks[79])), (true, vec![1, 2]));
    }

    #[test]
    fn a_day_before_the_rules_and_a_price_of_nothing_are_errors() {
        let card = sample();
        let errors = |on, price| cells(&card, on, price).next().unwrap().unwrap_err();
        assert_eq!(errors(Date::known(2000, 1, 1), Money::from_yuan(150_000))[0].field, Field::AsOf);
        assert_eq!(errors(DAY, Money::ZERO)[0].field, Field::Price);
    }
}
