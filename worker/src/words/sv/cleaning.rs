//! Swedish: the warning before a cleaning.

use crate::words::letters::CleaningWarning;

pub(super) const WARNING: CleaningWarning = CleaningWarning {
    subject: |controller| format!("Dina uppgifter raderas – {controller}"),
    heading: "Dina uppgifter raderas",
    opening: |day| {
        format!(
            "Hej! Vi har inte hörts på länge, och vi har lovat att spara dina uppgifter bara så länge de behövs. Vi raderar dem den {day}."
        )
    },
    choice: "Du behöver inte göra något. Om du vill vara kvar som kund kan du säga det här:",
    button: "Jag vill vara kvar",
    own_page: "Fram till dess kan du se och ladda ner dina uppgifter på din egen sida:",
};
