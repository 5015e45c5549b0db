//! Making a record again, with the rules of its day, and naming what differs.
//!
//! Told, but no difference: another version of the engine or another rule pack, if every figure and finding agrees; and a rule that joined
//! after the record was made, unless it changes the verdict.

use crate::json::{Value, canonical, parse};
use crate::num::Date;
use crate::quote::quote_product;

use super::super::{Digest, IdentifiedCard};
use super::inputs::{Inputs, Members};
use super::{RecordError, SCHEMA, SEAL, document};

/// Something that is not as it was recorded.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    /// Where: `figures.schedule[0].payment`, `findings[used-car-ltv-cap].reason.cap`.
    pub path: String,
    /// What the record says; nothing if it says nothing there.
    pub recorded: Option<Value>,
    /// What comes out now; nothing if nothing does.
    pub replayed: Option<Value>,
}

/// Something to be told that is no difference.
#[derive(Clone, Debug, PartialEq)]
pub enum Note {
    /// Another version of the engine made the record.
    OtherEngine {
        /// What the record says.
        recorded: Value,
        /// This one.
        running: Value,
    },
    /// Another rule pack was used.
    OtherRulePack {
        /// Its hash.
        recorded: Value,
        /// The hash of this one.
        running: Value,
    },
    /// A rule that the recorded pack did not have finds something now.
    LaterRule {
        /// Its code.
        rule: String,
    },
}

impl Note {
    /// A stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::OtherEngine { .. } => "other-engine",
            Self::OtherRulePack { .. } => "other-rule-pack",
            Self::LaterRule { .. } => "later-rule",
        }
    }
}

/// What came of making a record again.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Replay {
    /// What differs; empty if the record is verified.
    pub differences: Vec<Difference>,
    /// What is told beside.
    pub notes: Vec<Note>,
}

impl Replay {
    /// Whether everything is as it was recorded.
    pub fn is_verified(&self) -> bool {
        self.differences.is_empty()
    }
}

/// A record that was kept, read but not yet replayed.
#[derive(Clone, Debug)]
pub struct Stored {
    /// Everything but the seal, in canonical order.
    document: Value,
    seal: String,
    as_of: Date,
    card_id: String,
    card_digest: String,
    product: String,
    rules: Vec<String>,
    inputs: Inputs,
}

impl Stored {
    /// Reads a record.
    ///
    /// # Errors
    /// [`RecordError`] where the text is no record of a known form. A record that was tampered with is read if it still has the form.
    pub fn read(text: &str) -> Result<Self, RecordError> {
        let value = parse(text).and_then(|value| parse(&canonical(&value))).map_err(RecordError::NotJson)?;
        let members = Members::whole(&value);
        if members.count("schema")? != SCHEMA {
            return Err(RecordError::UnknownSchema { known: SCHEMA });
        }
        let card = members.object("rate_card")?;
        let stored = Self {
            seal: members.text(SEAL)?.to_owned(),
            as_of: members.parsed("as_of")?,
            card_id: card.text("id")?.to_owned(),
            card_digest: card.text("sha256")?.to_owned(),
            product: members.text("product")?.to_owned(),
            rules: members.object("rule_pack")?.texts("rules")?.into_iter().map(str::to_owned).collect(),
            inputs: Inputs::read(&members.object("inputs")?)?,
            document: Value::Null,
        };
        members.get("findings").as_array().ok_or_else(|| members.not_of_form("findings", "a list"))?;
        Ok(Self { document: without(value, &[SEAL]), ..stored })
    }

    /// The id of its rate card.
    pub fn card_id(&self) -> &str {
        &self.card_id
    }

    /// Whether a card is the very one it was made with.
    pub fn is_of(&self, card: &IdentifiedCard) -> bool {
        self.card_digest == card.digest().to_string()
    }

    /// Makes the record again and compares.
    ///
    /// # Errors
    /// [`RecordError::NoDeal`] where the inputs make no deal.
    pub fn replay(&self, card: &IdentifiedCard) -> Result<Replay, RecordError> {
        let mut replay = Replay::default();
        let sealed = Digest::of_document(&self.document).to_string();
        if self.seal != sealed {
            replay.differences.push(Difference {
                path: SEAL.to_owned(),
                recorded: Some(Value::Text(self.seal.clone())),
                replayed: Some(Value::Text(sealed)),
            });
        }
        let Some(product) = card.card().product(&self.product) else {
            let recorded = Some(Value::Text(self.product.clone()));
            replay.differences.push(Difference { path: "product".to_owned(), recorded, replayed: None });
            return Ok(replay);
        };
        let verdict = quote_product(&self.inputs.request(self.as_of), card.card(), product).map_err(RecordError::NoDeal)?;
        let again = document(self.as_of, &self.inputs, card, product, &verdict);
        self.note_versions(&again, &mut replay.notes);
        let again_keyed = keyed_findings(&again);
        let (known, later): (Vec<_>, Vec<_>) =
            again_keyed.into_iter().partition(|(key, _)| self.rules.iter().any(|rule| rule == rule_of(key)));
        replay.notes.extend(later.into_iter().map(|(key, _)| Note::LaterRule { rule: rule_of(&key).to_owned() }));
        let apart = ["engine", "rule_pack", "findings"];
        let recorded_findings = Value::Object(keyed_findings(&self.document));
        let (recorded, again) = (without(self.document.clone(), &apart), without(again, &apart));
        compare(Some(&recorded), Some(&again), String::new(), &mut replay.differences);
        compare_members(&recorded_findings, &Value::Object(known), &|key| format!("findings[{key}]"), &mut replay.differences);
        Ok(replay)
    }

    fn note_versions(&self, again: &Value, notes: &mut Vec<Note>) {
        let (engine, pack) =
            (|value: &Value| member(value, "engine").clone(), |value: &Value| member(member(value, "rule_pack"), "sha256").clone());
        let (recorded, running) = (engine(&self.document), engine(again));
        if canonical(&recorded) != canonical(&running) {
            let version = |value: &Value| member(value, "version").clone();
            notes.push(Note::OtherEngine { recorded: version(&recorded), running: version(&running) });
        }
        let (recorded, running) = (pack(&self.document), pack(again));
        if recorded != running {
            notes.push(Note::OtherRulePack { recorded, running });
        }
    }
}

fn member<'a>(value: &'a Value, name: &str) -> &'a Value {
    value.get(name).unwrap_or(&Value::Null)
}

fn without(value: Value, names: &[&str]) -> Value {
    match value {
        Value::Object(members) => Value::Object(members.into_iter().filter(|(name, _)| !names.contains(&name.as_str())).collect()),
        other => other,
    }
}

/// The findings by rule, so that one more or less does not make all after it differ. The second of a rule is `RULE#2`.
fn keyed_findings(document: &Value) -> Vec<(String, Value)> {
    let mut keyed: Vec<(String, Value)> = Vec::new();
    for finding in member(document, "findings").as_array().unwrap_or_default() {
        let rule = member(finding, "rule").as_text().unwrap_or_default();
        let before = keyed.iter().filter(|(key, _)| rule_of(key) == rule).count();
        let key = if before == 0 { rule.to_owned() } else { format!("{rule}#{}", before + 1) };
        keyed.push((key, finding.clone()));
    }
    keyed
}

fn rule_of(key: &str) -> &str {
    key.split('#').next().unwrap_or(key)
}

/// Every leaf that differs.
fn compare(recorded: Option<&Value>, replayed: Option<&Value>, path: String, differences: &mut Vec<Difference>) {
    match (recorded, replayed) {
        (Some(a @ Value::Object(_)), Some(b @ Value::Object(_))) => {
            compare_members(a, b, &|name| if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") }, differences);
        }
        (Some(Value::Array(a)), Some(Value::Array(b))) => {
            for index in 0..a.len().max(b.len()) {
                compare(a.get(index), b.get(index), format!("{path}[{index}]"), differences);
            }
        }
        _ if recorded == replayed => {}
        _ => differences.push(Difference { path, recorded: recorded.cloned(), replayed: replayed.cloned() }),
    }
}

fn compare_members(a: &Value, b: &Value, path: &dyn Fn(&str) -> String, differences: &mut Vec<Difference>) {
    let names = |value: &Value| value.as_object().unwrap_or_default().iter().map(|(name, _)| name.clone()).collect::<Vec<_>>();
    let mut all = names(a);
    all.extend(names(b).into_iter().filter(|name| a.get(name).is_none()));
    for name in all {
        compare(a.get(&name), b.get(&name), path(&name), differences);
    }
}
