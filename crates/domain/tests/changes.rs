//! What changed between two notices, in sentences: each change is seen, what is asked for first, and nothing else is told.

use lupa_domain::{
    register::starter,
    wording::{Changed, Notice, Published, changes, publish},
};
use proptest::prelude::*;

fn notice() -> Notice {
    let all = publish(&starter::form(), 1, &starter::draft(), &starter::purposes(), &starter::controller()).expect("whole");
    all.first().map(Published::notice).expect("a language").clone()
}

#[test]
fn what_is_asked_for_comes_first() {
    let old = notice();
    let mut new = Notice { edition: 2, ..old.clone() };
    assert!(changes(&old, &new).is_empty());
    let removed = new.statements.pop().expect("three boxes").purpose;
    new.statements.swap(0, 1);
    new.statements[0].label.push('!');
    new.heading.push('!');
    new.fields.pop();
    new.information[2].text.push('!');
    let moved = new.statements[0].purpose.clone();
    let wanted = [
        Changed::PurposeRemoved(removed.clone()),
        Changed::Purpose(moved),
        Changed::Order,
        Changed::Heading,
        Changed::Field(old.fields[2].name),
        Changed::Section(old.information[2].item),
    ];
    assert_eq!(changes(&old, &new), wanted);
    assert_eq!(changes(&new, &old)[0], Changed::PurposeAdded(removed));
}

proptest! {
    /// Each part by itself is seen, and nothing else is.
    #[test]
    fn nothing_that_differs_is_left_out(part in 0_usize..8) {
        let old = notice();
        let mut new = old.clone();
        let wanted = match part {
            0 => { new.heading.push('x'); Changed::Heading }
            1 => { new.intro.push("x".into()); Changed::Intro }
            2 => { new.question.push('x'); Changed::Question }
            3 => { new.submit.push('x'); Changed::Submit }
            4 => { new.controller.name.push('x'); Changed::Controller }
            5 => { new.statements[1].purpose_version += 1; Changed::Purpose(old.statements[1].purpose.clone()) }
            6 => { new.fields[0].hint = None; Changed::Field(old.fields[0].name) }
            _ => { new.information.remove(4); Changed::Section(old.information[4].item) }
        };
        prop_assert_eq!(changes(&old, &new), vec![wanted]);
    }
}
