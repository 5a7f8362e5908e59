//! What becomes of each person.

use proptest::prelude::*;

use super::*;

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

fn any_day() -> impl Strategy<Value = Day> {
    (0_i64..20_000).prop_map(|days| day("2000-01-01").plus_days(days))
}

fn any_holdings() -> impl Strategy<Value = Holdings> {
    let counts = prop::collection::btree_map(prop::sample::select(&ErasedKind::ALL[..]), 0_u64..5, 0..6);
    let purchases = prop::collection::vec(any_day(), 0..4);
    (counts, 0_u64..3, any::<bool>(), purchases, 0_u64..3, prop::option::of(any_day()), 0_u64..3).prop_map(
        |(counts, open_entries, restricted, purchases, proofs, proof_until, audit_entries)| Holdings {
            counts,
            open_entries,
            restricted,
            purchases,
            proofs,
            proof_until,
            audit_entries,
        },
    )
}

#[test]
fn a_voucher_is_kept_as_long_as_the_law_of_the_country_says() {
    let of = |country: &str| voucher_until(day("2026-02-28"), country).to_string();
    assert_eq!([of("FI"), of("SE"), of("NO")], ["2032-12-31", "2033-12-31", "2031-12-31"]);
    assert_eq!(voucher_until(day("2026-12-31"), "FI"), day("2032-12-31"));
}

#[test]
fn proof_is_kept_for_so_many_months_of_the_calendar() {
    let until = |ended: &str, months| proof_until(day(ended), Retention::months(months).expect("months")).to_string();
    assert_eq!(until("2026-11-30", 36), "2029-11-30");
    assert_eq!(until("2026-01-31", 1), "2026-02-28");
    assert_eq!(until("2024-01-31", 1), "2024-02-29");
    assert_eq!(until("2026-12-31", 2), "2027-02-28");
}

#[test]
fn nothing_stays_of_a_person_of_whom_nothing_must() {
    let held = Holdings { counts: [(ErasedKind::Details, 3), (ErasedKind::Letters, 0)].into(), ..Holdings::default() };
    let decided = decide(&held, ErasedBy::Person, false, day("2026-11-30"), "FI");
    let gone = vec![Erased { what: ErasedKind::Details, count: 3 }];
    assert_eq!(decided, Decision { fate: Fate::Deleted, erased: gone, kept: Vec::new() });
}

proptest! {
    #[test]
    fn what_is_not_settled_holds_all_of_it(held in any_holdings(), person: bool, suppress: bool, today in any_day()) {
        let by = if person { ErasedBy::Person } else { ErasedBy::Business };
        let decided = decide(&held, by, suppress, today, "FI");
        let is_held = held.open_entries > 0 || (held.restricted && !person);
        prop_assert_eq!(decided.fate == Fate::Held, is_held);
        prop_assert!(!is_held || (decided.erased.is_empty() && !decided.kept.is_empty()));
        let reasons = [KeptReason::Unsettled, KeptReason::Restricted];
        prop_assert_eq!(decided.kept.iter().any(|line| reasons.contains(&line.why)), is_held);
    }

    #[test]
    fn what_stays_has_not_outlived_its_reason(held in any_holdings(), suppress: bool, today in any_day()) {
        let decided = decide(&held, ErasedBy::Person, suppress, today, "SE");
        prop_assert!(decided.kept.iter().all(|line| line.count > 0 && line.until.is_none_or(|until| until >= today)));
        prop_assert!(decided.erased.iter().all(|line| line.count > 0));
        let is_kept = |what| decided.kept.iter().any(|line| line.what == what);
        if decided.fate != Fate::Held {
            prop_assert_eq!(is_kept(KeptKind::Suppression), suppress);
            prop_assert_eq!(is_kept(KeptKind::Purchases), !held.purchases.is_empty());
            prop_assert_eq!(decided.fate == Fate::Anonymised, !held.purchases.is_empty());
            prop_assert_eq!(is_kept(KeptKind::Proof), held.proofs > 0 && held.proof_until.is_some_and(|until| until >= today));
        }
    }

    #[test]
    fn a_voucher_is_kept_from_the_first_such_day_on(bought in any_day(), today in any_day()) {
        for country in ["FI", "SE", "DK"] {
            prop_assert_eq!(bought >= first_voucher_day(today, country), voucher_until(bought, country) >= today);
        }
    }

    #[test]
    fn a_voucher_outlives_its_purchase_by_whole_years(bought in any_day()) {
        let until = voucher_until(bought, "FI");
        prop_assert_eq!(until.month_and_day(), (12, 31));
        prop_assert!(until >= bought.plus_months(72) && until < bought.plus_months(84).plus_days(1));
    }
}
