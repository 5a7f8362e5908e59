//! Importing customers from a file.

use lupa_domain::{
    api::imports::{FileNote, ImportState},
    import::{ColumnState, DayOrder, Fate, Subject},
};

use crate::{
    imports::{CheckedWords, ColumnsWords, FileWords, ImportHeads, ImportListWords, ImportsWords, RunWords, StageWords},
    plural,
    shapes::{Action, FieldText},
};

pub(crate) const IMPORTS: ImportsWords = ImportsWords {
    heading: "Import customers from a file",
    lead: "Nothing is saved on the cards until you have seen the check and press Import.",
    back: "Customers",
    all: "All imports",
    gone: "There is no such import.",
    stages: "Stages",
    stage: StageWords { file: "File", columns: "Columns", check: "Check", import: "Import", done: "Done" },
    over: "done",
    list: ImportListWords {
        heading: "Earlier imports",
        heads: ImportHeads { source: "From", at: "When", by: "Who", rows: "Rows", state: "State" },
        state: |state| match state {
            ImportState::Receiving => "Being read",
            ImportState::Received => "Awaits its columns",
            ImportState::Checking => "Being checked",
            ImportState::Checked => "Checked",
            ImportState::Importing => "Being imported",
            ImportState::Stopped => "Stopped",
            ImportState::Done => "Done",
            ImportState::Undoing => "Being undone",
            ImportState::Undone => "Undone",
            ImportState::Expired => "Rows removed",
        },
        no_source: "Not said yet",
    },
    file: FileWords {
        heading: "1. File",
        field: FieldText {
            label: "Choose a file",
            hint: "CSV, XLSX or ODS, at most 16 megabytes and 200,000 rows. Consents that another system kept: JSON of ISO/IEC TS 27560, Kantara, c15t or iubenda.",
        },
        encoding: FieldText { label: "Encoding", hint: "Choose one only if letters such as ä and ö look wrong." },
        found: "Find it",
        read: "Read the file",
        none: "Choose a file.",
        about: |rows, columns, size| format!("{rows} rows, {columns} columns, {size}"),
        in_encoding: |name| format!("Encoding: {name}"),
        in_sheet: |name| format!("Sheet: {name}"),
        separator: FieldText { label: "Separator", hint: "Choose another if the columns below look wrong: the file is read again." },
        separators: |separator| match separator {
            "," => "Comma ,",
            "\t" => "Tabulator",
            "|" => "Vertical bar |",
            _ => "Semicolon ;",
        },
        sheet: FieldText { label: "Sheet", hint: "Choose another if this is not the list: the file is read again." },
        again: "To read the file otherwise, choose it again.",
        of_systems: |systems| format!("Records of consent from: {systems}"),
        note: |note| match note {
            FileNote::Formulas => "The file has formulas. The values that were computed last were read.",
            FileNote::Errors => "The file has cells with errors. They were read as empty.",
            FileNote::ExternalLinks => "The file refers to other files. They were not opened.",
            FileNote::Macros => "The file has macros. They were not read.",
        },
        other: "Choose another file",
    },
    columns: ColumnsWords {
        heading: "2. Columns",
        heads: "The first row has headings",
        in_file: "In the file",
        samples: "The first two rows",
        goes: "Goes to the field",
        state: "State",
        goes_to: |head| format!("{head} goes to the field"),
        nameless: |number| format!("Column {number}"),
        states: |state| match state {
            ColumnState::Recognised => "Recognised",
            ColumnState::DayOrderUnclear => "Check: day first?",
            ColumnState::NoConsent => "Is no consent",
            ColumnState::Unknown => "Left out",
        },
        no_consent: "The column looks like a consent. A list is no consent: customers give it themselves.",
        subject: FieldText { label: "What is in the list?", hint: "" },
        subjects: |subject| match subject {
            Subject::People => "Customers",
            Subject::Unsubscribes => "People who unsubscribed elsewhere: an objection is logged",
            Subject::Bounces => "Addresses that mail does not reach",
            Subject::Records => "Records of consent from another system: notes and objections come of them, never a consent",
        },
        day_order: FieldText { label: "Order in dates", hint: "Such as 4.3.88." },
        day_orders: |order| match order {
            None => "Not chosen: unclear dates are left out",
            Some(DayOrder::DayFirst) => "Day first: 4 March",
            Some(DayOrder::MonthFirst) => "Month first: 3 April",
        },
        source: FieldText {
            label: "Where does the data come from?",
            hint: "Customers see it on their own page, such as The old booking system.",
        },
        basis: FieldText { label: "On which legal basis is it in the register?", hint: "It is logged on each card." },
        tags: FieldText { label: "Tags for all", hint: "With commas between them. May be left empty." },
        own_field: "Add a field of your own",
        button: "Check the rows",
    },
    check: CheckedWords {
        heading: "3. Check",
        nothing_yet: "Nothing is saved yet",
        show: "Show rows",
        all: "All rows",
        more: |subject, fate| match (fate, subject) {
            (Fate::New, Subject::People) => "gets a card",
            (Fate::New, Subject::Records) => "gets a note on the card",
            (Fate::New, _) => "will never be written to",
            (Fate::Merged, Subject::People) => "completes a card",
            (Fate::Merged, Subject::Records) => "said no there: gets no marketing",
            (Fate::Merged, _) => "is in the register",
            (Fate::Unchanged, _) => "nothing changes",
            (Fate::Blocked, _) => "asked for erasure or objected",
            (Fate::Refused, _) => "correct or leave out",
        },
        no_consent: "A list is no consent. Imported customers get no marketing until they consent themselves.",
        stops: "Objections cannot be undone: only customers themselves can allow messages again.",
        records: "Records of another system are no consents: they become notes on the cards, and nobody gets marketing because of them. A refusal or a withdrawal becomes an objection.",
        records_rule: "A customer is recognised by the e-mail address. Bring customers in first, from a list: a record about a person who is not here makes no card.",
        rule: "The same customer is recognised by the e-mail address, or else by the telephone number if neither name nor address differs. What is on the card always stays.",
        line: "Row",
        who: "Customer",
        fate: "What happens",
        why: "Why",
        kept: |data| format!("Differs, the card’s own stays: {data}."),
        none: "There are no such rows.",
        next: "Show more rows",
        button: |count, number| plural(count, "Import 1 row", &*format!("Import {number} rows")).to_owned(),
        nothing: "No row would change anything.",
        discard: "Discard the list",
    },
    run: RunWords {
        checking: "Rows are being checked",
        importing: "4. Import",
        undoing: "The import is being undone",
        of: |done, total| format!("{done} / {total} rows"),
        stop: "Stop",
        stopped: "The import is stopped. Rows that are in are saved, the rest wait for a week.",
        go_on: "Go on",
        done: "5. Done",
        told: |subject, counts| {
            let first = match subject {
                Subject::People => format!("New cards {}, completed {}.", counts.new, counts.merged),
                Subject::Unsubscribes => format!("Objections logged {}, addresses blocked {}.", counts.merged, counts.new),
                Subject::Bounces => format!("Addresses marked {}.", counts.merged),
                Subject::Records => format!("Notes {}, objections and blocked addresses {}.", counts.new, counts.merged),
            };
            format!("{first} Unchanged {}, kept out {}, faulty {}.", counts.unchanged, counts.blocked, counts.refused)
        },
        refused: "Download faulty rows",
        customers: "To the list of customers",
        until: |day| format!("The import can be undone until {day}."),
        undo: "Undo the import",
        ask: Action {
            heading: "Undo the import?",
            text: "Cards that the import made are removed and data that it added is put back. Cards to which something has happened since stay. This cannot be undone.",
            button: "Undo the import",
        },
        ask_records: Action {
            heading: "Undo the import?",
            text: "Notes on the cards are removed. Objections stay: only customers themselves can lift them. This cannot be undone.",
            button: "Undo the import",
        },
        undone: "The import is undone",
        undone_told: |subject, counts| {
            if subject == Subject::Records {
                return format!("Notes removed {}. Objections and blocked addresses stay: {}.", counts.removed, counts.stayed);
            }
            format!(
                "Cards removed {}, left {} because something had happened to them. Data put back {}, left {} because it had been changed.",
                counts.removed, counts.stayed, counts.put_back, counts.changed_since
            )
        },
        expired: "The rows of the list are removed. Read the file again if you want to import it.",
    },
};
