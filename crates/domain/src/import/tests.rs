//! The rules of an import as a whole: what rows say, what meets what, and that no order of acts brings anybody back who said no.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::*;
use crate::{
    locale::Locale,
    own_field::{FieldId, FieldKind},
    people::{
        FieldDeclaration, Sight, Values,
        card_data::{CardData, CardInput},
    },
};

fn declared() -> BTreeMap<FieldId, FieldDeclaration> {
    let field = |kind| FieldDeclaration {
        labels: [(Locale::Fi, "x".into())].into(),
        kind,
        choices: Vec::new(),
        reason: "x".into(),
        restricted: false,
        retired: false,
    };
    [("born", field(FieldKind::Date)), ("secret", FieldDeclaration { restricted: true, ..field(FieldKind::Text) })]
        .into_iter()
        .map(|(id, field)| (id.parse().expect("a name"), field))
        .collect()
}

fn plan(columns: &[&str]) -> Plan {
    let columns = columns.iter().map(|word| word.parse().expect("a target")).collect();
    Plan { heads: true, columns, source: "Vanha ajanvaraus".into(), basis: Some(LegalBasis::Contract), ..Plan::default() }
}

fn row(plan: &Plan, cells: &[&str]) -> Result<ReadRow, Vec<RowFault>> {
    let declared = declared();
    let context = Context { declared: &declared, country: "FI", locale: Locale::Fi, today: "2026-11-30".parse().expect("a day") };
    read(plan, &cells.iter().map(|cell| (*cell).to_owned()).collect::<Vec<_>>(), context)
}

fn why(read: Result<ReadRow, Vec<RowFault>>) -> Vec<(Option<u16>, Why)> {
    read.expect_err("a fault").into_iter().map(|fault| (fault.column, fault.why)).collect()
}

#[test]
fn a_row_is_read_as_its_columns_say() {
    let plan = plan(&["first_name", "last_name", "email", "phone", "postal_code", "locality", "street", "locale", "tags", "fields/born"]);
    let read = row(
        &plan,
        &["Aino", "Äikäs", "Aino <aino@posti.example>", "0401234567", "100", "Helsinki", "Katu 1", "sv", "VIP, Blondi", "1988-03-04"],
    )
    .expect("a row");
    let data = read.card.data(&read.fields);
    assert_eq!(
        serde_json::json!(data),
        serde_json::json!({
            "name": "Aino Äikäs", "email": "aino@posti.example", "phone": "+358401234567", "locale": "sv", "tags": ["blondi", "vip"],
            "address": { "street": "Katu 1", "postal_code": "00100", "locality": "Helsinki", "country": "FI" }, "fields/born": "1988-03-04",
        })
    );
    assert_eq!(read.called(), "Aino Äikäs");
}

#[test]
fn everything_that_is_wrong_with_a_row_is_said_with_its_column() {
    let plan = plan(&["name", "email", "phone", "street", "fields/born"]);
    let read = row(&plan, &["Elias", "elias.w@posti", "12", "Katu 1", "4.3.88", "", "more"]);
    let expected = [
        (None, Why::TooManyCells),
        (Some(1), Why::EmailEndMissing),
        (Some(2), Why::PhoneInvalid),
        (None, Why::AddressIncomplete),
        (None, Why::AddressIncomplete),
        (Some(4), Why::DayUnclear),
    ];
    assert_eq!(why(read), expected);
    assert_eq!(why(row(&plan, &["", " ", "", "", ""])), [(None, Why::Nobody)]);
    assert_eq!(why(row(&plan, &["x", "=cmd@evil.example"])), [(Some(1), Why::EmailFormula)]);
}

#[test]
fn a_plan_says_where_everything_goes_and_where_it_comes_from() {
    let parse = |plan: Plan, sight| plan.parse(2, &declared(), sight);
    assert!(parse(plan(&["name", "email"]), Sight::Open).is_ok());
    assert_eq!(parse(plan(&["email", "email"]), Sight::Open), Err(vec![PlanError::Twice(1)]));
    assert_eq!(parse(plan(&["skip", "tags"]), Sight::Open), Err(vec![PlanError::Nobody]));
    assert_eq!(parse(plan(&["email"]), Sight::Open), Err(vec![PlanError::Width(2)]));
    assert_eq!(parse(plan(&["email", "fields/secret"]), Sight::Open), Err(vec![PlanError::FieldUnknown(1)]));
    assert!(parse(plan(&["email", "fields/secret"]), Sight::Everything).is_ok());
    let bare = Plan { source: " ".into(), basis: None, ..plan(&["name", "email"]) };
    assert_eq!(parse(bare.clone(), Sight::Open), Err(vec![PlanError::NoSource, PlanError::NoBasis]));
    let stops = Plan { subject: Subject::Unsubscribes, source: "Mailchimp".into(), ..bare };
    assert!(parse(stops.clone(), Sight::Open).is_ok());
    let named = vec!["name".parse().expect("a target"), Target::Skip];
    assert_eq!(parse(Plan { columns: named, ..stops }, Sight::Open), Err(vec![PlanError::Nobody]));
}

#[test]
fn a_card_is_completed_and_never_overwritten() {
    let own = CardInput { name: Some("Liisa Virtanen"), phone: Some("0401234567"), ..CardInput::default() };
    let before = CardData::parse(own, "FI").expect("a card");
    let said = row(&plan(&["name", "phone", "email", "tags"]), &["Liisa V.", "0507654321", "liisa@posti.example", "vip"]).expect("a row");
    let Completed { card, fields, kept } = complete(&before, &Values::new(), &said);
    assert_eq!(kept, ["name", "phone"]);
    assert_eq!((card.name.clone(), card.phone.clone()), (before.name.clone(), before.phone.clone()));
    assert_eq!(card.email, said.card.email);
    let again = complete(&card, &fields, &said);
    assert_eq!((again.card, again.fields), (card, fields), "the same row again changes nothing");
}

#[test]
fn a_number_alone_makes_nobody_the_same_who_has_another_name_or_address() {
    let read = |cells: &[&str]| row(&plan(&["name", "phone", "email"]), cells).expect("a row");
    let known = |name, email| Known { email, name };
    let aino = read(&["Aino Mäki", "0401234567", ""]);
    assert!(is_same_by_phone(&aino, known(Some("MÄKI Aino"), Some("aino@posti.example"))));
    assert!(is_same_by_phone(&aino, known(None, None)));
    assert!(!is_same_by_phone(&aino, known(Some("Matti Mäki"), None)));
    let with_address = read(&["Aino Mäki", "0401234567", "aino@posti.example"]);
    assert!(!is_same_by_phone(&with_address, known(Some("Aino Mäki"), Some("maki@posti.example"))));
}

#[test]
fn every_word_reads_back_and_every_sentence_ends() {
    assert!(Fate::ALL.into_iter().all(|fate| Fate::from_word(fate.as_str()) == Some(fate)));
    for words in Locale::ALL.map(words) {
        for why in Why::ALL {
            assert!((words.why)(why).ends_with('.'), "{why:?}");
        }
        for barrier in Barrier::ALL {
            assert!((words.reason)(Subject::People, barrier.into(), None).ends_with('.'));
        }
        for target in Target::CARD {
            assert!(!(words.target)(&target).is_empty());
        }
        for basis in LegalBasis::ALL {
            assert!((words.origin)("Lista", Some(basis)).starts_with("Lista ("), "{basis:?}");
        }
        assert!((words.reason)(Subject::People, Reason::EarlierRow, Some(12)).contains("12"));
    }
}

/// What happens to a register, as far as an import can be at fault.
#[derive(Clone, Copy, Debug)]
enum Step {
    Import(u8),
    Unsubscribes(u8),
    Undo,
    Erase(u8),
    EraseAndSuppress(u8),
    Object(u8),
    /// The person's own act, by which they may be written to.
    Consent(u8),
}

#[derive(Clone, Debug, Default)]
struct ModelPerson {
    objects: bool,
    consents: bool,
    /// By which import they came, while nothing has happened to them since.
    untouched: Option<usize>,
}

/// A register of addresses: who is in it, who said never again, whose consent has a proof, and how many events there were of each.
#[derive(Debug, Default)]
struct Model {
    people: BTreeMap<u8, ModelPerson>,
    suppressed: BTreeSet<u8>,
    proof: BTreeSet<u8>,
    /// Everybody who has said no and nothing else since.
    no: BTreeSet<u8>,
    events: BTreeMap<u8, usize>,
    imports: usize,
}

impl Model {
    fn facts(&self, address: u8) -> Facts {
        let person = self.people.get(&address);
        Facts {
            known: person.is_some(),
            restricted: false,
            objects: person.is_some_and(|person| person.objects),
            suppressed: self.suppressed.contains(&address),
            erased: self.proof.contains(&address),
        }
    }

    fn matched(&self, address: u8) -> Match {
        if self.people.contains_key(&address) { Match::Email } else { Match::Nobody }
    }

    fn event(&mut self, address: u8) {
        *self.events.entry(address).or_default() += 1;
    }

    fn step(&mut self, step: Step) {
        match step {
            Step::Import(list) => {
                self.imports += 1;
                for address in (0..4).filter(|address| list & (1 << address) != 0) {
                    match decide(self.matched(address), self.facts(address)).fate {
                        Fate::New => {
                            self.people.insert(address, ModelPerson { untouched: Some(self.imports), ..ModelPerson::default() });
                        }
                        Fate::Merged | Fate::Unchanged | Fate::Blocked | Fate::Refused => {}
                    }
                }
            }
            Step::Unsubscribes(list) => {
                for address in (0..4).filter(|address| list & (1 << address) != 0) {
                    let decision = decide_stop(Subject::Unsubscribes, self.matched(address), self.facts(address), (false, true));
                    match decision.fate {
                        Fate::New => drop(self.suppressed.insert(address)),
                        Fate::Merged => self.object(address),
                        Fate::Unchanged | Fate::Blocked | Fate::Refused => {}
                    }
                    self.no.insert(address);
                }
            }
            Step::Undo => {
                let last = self.imports;
                self.people.retain(|_, person| person.untouched != Some(last));
            }
            Step::Erase(address) | Step::EraseAndSuppress(address) => {
                let Some(_) = self.people.remove(&(address % 4)) else { return };
                let address = address % 4;
                if self.events.get(&address).is_some_and(|count| *count > 0) {
                    self.proof.insert(address);
                }
                if matches!(step, Step::EraseAndSuppress(_)) {
                    self.suppressed.insert(address);
                    self.no.insert(address);
                }
            }
            Step::Object(address) => {
                let address = address % 4;
                if self.people.contains_key(&address) {
                    self.object(address);
                    self.no.insert(address);
                }
            }
            Step::Consent(address) => {
                let address = address % 4;
                let person = self.people.entry(address).or_default();
                (person.objects, person.consents, person.untouched) = (false, true, None);
                self.suppressed.remove(&address);
                self.no.remove(&address);
                self.event(address);
            }
        }
    }

    fn object(&mut self, address: u8) {
        if let Some(person) = self.people.get_mut(&address) {
            (person.objects, person.untouched) = (true, None);
        }
        self.event(address);
    }
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        3 => (0_u8..16).prop_map(Step::Import),
        1 => (0_u8..16).prop_map(Step::Unsubscribes),
        2 => Just(Step::Undo),
        1 => (0_u8..4).prop_map(Step::Erase),
        1 => (0_u8..4).prop_map(Step::EraseAndSuppress),
        1 => (0_u8..4).prop_map(Step::Object),
        1 => (0_u8..4).prop_map(Step::Consent),
    ]
}

proptest! {
    #[test]
    fn in_no_order_is_anybody_written_to_who_said_no_and_no_event_is_lost(steps in prop::collection::vec(step(), 0..24)) {
        let mut model = Model::default();
        for step in steps {
            let before = model.events.clone();
            model.step(step);
            for (address, person) in &model.people {
                let may_be_written_to = person.consents && !person.objects;
                prop_assert!(!(may_be_written_to && model.no.contains(address)), "{} after {:?}", address, step);
            }
            for (address, count) in before {
                prop_assert!(model.events.get(&address).is_some_and(|now| *now >= count), "{} after {:?}", address, step);
            }
        }
    }

    #[test]
    fn who_is_kept_out_gets_nothing_whatever_matches(restricted in any::<bool>(), objects in any::<bool>(), suppressed in any::<bool>(), line in 0_u32..9) {
        let facts = Facts { known: true, restricted, objects, suppressed, erased: false };
        for matched in [Match::Nobody, Match::Email, Match::Phone, Match::Row(line)] {
            let is_out = restricted || objects || suppressed;
            prop_assert_eq!(decide(matched, facts).fate == Fate::Blocked, is_out);
        }
    }

    #[test]
    fn nothing_makes_the_reader_of_rows_fall(cells in prop::collection::vec("\\PC{0,30}|[0-9+.@/-]{0,16}", 0..12)) {
        let plan = plan(&["name", "email", "phone", "street", "postal_code", "locality", "country", "locale", "tags", "fields/born"]);
        let cells: Vec<&str> = cells.iter().map(String::as_str).collect();
        if let Ok(read) = row(&plan, &cells) {
            prop_assert!(!read.called().is_empty());
        }
    }
}
