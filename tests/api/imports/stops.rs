//! Lists of those who unsubscribed elsewhere, and of addresses that refuse mail.

use lupa_tests::{TestRegister, register::fresh_address};
use serde_json::json;

use super::{counts, imported, path_of, plan};

#[test]
fn who_unsubscribed_elsewhere_is_written_to_no_more() {
    let register = TestRegister::new();
    let [known, stranger] = ["known", "stranger"].map(fresh_address);
    register.join(&known, &["newsletter"]);
    assert_eq!(register.verdict("newsletter", &known), "send");
    let stops = json!({ "subject": "unsubscribes", "heads": true, "columns": ["email", "skip"], "source": "Mailchimp" });
    let text = format!("Email Address,UNSUB_TIME\n{known},2024-01-01\n{stranger},2024-01-01\n{stranger},2024-01-02\n");
    let done = imported(&register, &text, &stops);
    assert_eq!(counts(&done), [1, 1, 1, 0, 0]);
    assert_eq!(register.verdict("newsletter", &known), "objected");
    assert_eq!(done.get("undo_until"), None);
    let key = format!("Bearer {}", register.api_key());
    register.send("DELETE", &path_of(&done), &[("authorization", &*key)], "").assert_problem(409, "import_not_undone");
    // Neither comes back with a list of people.
    let people = imported(&register, &format!("email\n{known}\n{stranger}\n"), &plan(&["email"]));
    assert_eq!(counts(&people), [0, 0, 0, 2, 0]);
    // The same list again changes nothing.
    assert_eq!(counts(&imported(&register, &text, &stops)), [0, 0, 3, 0, 0]);
    // Their own word does.
    register.join(&stranger, &["newsletter"]);
    assert_eq!(register.verdict("newsletter", &stranger), "send");
}

#[test]
fn addresses_that_bounced_elsewhere_are_marked() {
    let register = TestRegister::new();
    let [known, stranger] = ["known", "stranger"].map(fresh_address);
    register.join(&known, &["newsletter"]);
    let bounces = json!({ "subject": "bounces", "heads": false, "columns": ["email"], "source": "Brevo" });
    assert_eq!(counts(&imported(&register, &format!("{known}\n{stranger}\n"), &bounces)), [0, 1, 1, 0, 0]);
    assert_eq!(register.verdict("newsletter", &known), "bounced");
}
