//! Which rules a verdict is by: their name, the rules there are, and a hash over the dated parameters behind them.
//!
//! The hash changes whenever a value, a date or a source changes; how a rule uses its parameters is the engine, which has its version.

use crate::compliance::parameters::{RULE_PACK, auto_loan_measures, cost_ceilings, loan_prime_rate};
use crate::compliance::{Citation, Rule, Series};
use crate::json::{Value, Writer, parse};

use super::Digest;

/// What a record says of the rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RulePackIdentity {
    /// The pack's name.
    pub id: &'static str,
    /// The hash over its dated parameters.
    pub digest: Digest,
    /// The codes of its rules. A rule that joins later finds nothing against a record made before it.
    pub rules: Vec<&'static str>,
}

/// The rules of this program.
pub fn rule_pack() -> RulePackIdentity {
    let rules: Vec<&'static str> = Rule::ALL.iter().map(|rule| rule.code()).collect();
    let mut writer = Writer::new();
    writer.object(|w| {
        w.name("id").text(RULE_PACK);
        w.name("rules").array(|w| rules.iter().for_each(|rule| w.text(rule)));
        w.name("series").array(|w| {
            series(&auto_loan_measures::USED_CAR_RATIO, |cap| cap.ratio().to_string(), w);
            series(&auto_loan_measures::USED_CAR_MONTHS, ToString::to_string, w);
            series(&loan_prime_rate::ONE_YEAR, |points| points.fraction().to_string(), w);
        });
        w.name("lpr_last_confirmed").display(loan_prime_rate::LAST_CONFIRMED);
        w.name("lpr_stale_from").display(loan_prime_rate::STALE_FROM);
        w.name("lpr_multiple").display(cost_ceilings::LPR_MULTIPLE);
        w.name("ceiling").display(cost_ceilings::TWENTY_FOUR_PER_CENT);
        w.name("ceiling_sources").array(|w| {
            for source in [
                &cost_ceilings::PRIVATE_LENDING,
                &cost_ceilings::LICENSED_OUTSIDE,
                &cost_ceilings::LICENSED_24,
                &cost_ceilings::MICRO_LOAN_GUIDANCE,
            ] {
                citation(source, w);
            }
        });
    });
    // What the writer wrote, the reader reads.
    let digest = Digest::of_document(&parse(&writer.finish()).unwrap_or(Value::Null));
    RulePackIdentity { id: RULE_PACK, digest, rules }
}

fn series<T>(series: &Series<T>, value: impl Fn(&T) -> String, writer: &mut Writer) {
    writer.object(|w| {
        w.name("name").text(series.name);
        w.name("values").array(|w| {
            for dated in series.values {
                w.object(|w| {
                    w.name("from").display(dated.from);
                    w.name("value").text(&value(&dated.value));
                    w.name("citation");
                    citation(dated.citation, w);
                });
            }
        });
    });
}

fn citation(citation: &Citation, writer: &mut Writer) {
    let instrument = citation.instrument.text();
    writer.object(|w| {
        for (name, text) in [
            ("instrument", instrument.title),
            ("issuer", instrument.issuer),
            ("number", instrument.number),
            ("article", citation.article),
            ("address", instrument.address),
            ("basis", citation.basis.code()),
            ("confidence", citation.confidence.code()),
        ] {
            w.name(name).text(text);
        }
        w.name("from").display(citation.from);
        w.name("until").display_or_null(citation.until);
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pack_names_every_rule_and_has_a_hash_of_something() {
        let pack = rule_pack();
        assert_eq!(pack.rules.len(), Rule::ALL.len());
        assert_eq!(pack, rule_pack());
        assert_ne!(pack.digest, Digest::of_document(&Value::Null));
    }
}
