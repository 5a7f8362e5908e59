//! Asking for consent again in English.

use lupa_domain::renewal::{Round, Way};

use crate::{
    renewal::{LetterWords, OwnRenewalWords, RenewalWords},
    shapes::{Action, FieldText, Section},
};

pub(crate) const RENEWAL: RenewalWords = RenewalWords {
    heading: "Ask for consent again",
    lead: "Customers whose consent is old or missing get a letter by e-mail or on paper. It leads to a page with your own wording and an empty box. Silence is not consent.",
    law: Section {
        heading: "Who may be asked, and how",
        text: "The question is itself marketing. So it goes by e-mail only to those you may write to anyway: customers whose consent stands, buyers you \
               may tell of similar products, and companies. The others may be asked on paper. Customers who have said no are never asked.",
    },
    begun: "Started",
    none: "Nobody has been asked yet.",
    new: "Ask again",
    purpose: FieldText { label: "Purpose", hint: "Only purposes whose messages go by e-mail." },
    audience: FieldText { label: "Who to ask", hint: "One of your saved audiences, or everybody." },
    everybody: "Everybody",
    medium: FieldText { label: "How", hint: "On paper you may also ask those you may not write to by e-mail." },
    by_mail: "By e-mail",
    on_paper: "On paper: letters and labels to print",
    months: FieldText { label: "Consent is old after (months)", hint: "Consent older than this is asked for again." },
    daily: FieldText { label: "Letters a day", hint: "They go out evenly through the day." },
    ends_on: FieldText {
        label: "Last day",
        hint: "At most 92 days from now. After it the links and codes stop working. The post takes a few days.",
    },
    no_end: "Choose the last day.",
    count: "Count first",
    preview: "Before you start",
    way: |way, count| match way {
        Way::OldConsent => format!("{count} by e-mail: their consent is old"),
        Way::SoftOptIn => format!("{count} by e-mail: they have bought something similar"),
        Way::LegalPerson => format!("{count} by e-mail: companies"),
        Way::Paper => format!("{count} on paper"),
    },
    paper: |count| format!("{count} may not be written to by e-mail; they can be asked on paper"),
    said_no: |count| format!("{count} have said no and are not asked"),
    nobody: "Nobody may be asked by e-mail.",
    begin: "Start",
    ask: Action {
        heading: "Start asking?",
        text: "The letters go out at the pace you chose. Each customer gets one letter and, if they do not answer, one reminder after two weeks; nobody is \
               asked for the same purpose again within a year. You can stop at any time; letters that have gone cannot be undone.",
        button: "Start",
    },
    started: "Started. The first letters leave within minutes.",
    running: |begun, by, ends| format!("Started {begun}, {by}. Runs until {ends}."),
    ended: |begun, by, ended| format!("Started {begun}, {by}. Ended {ended}."),
    asked: |asked, reminded| format!("{asked} asked, {reminded} reminded"),
    yes: |count| format!("{count} yes"),
    no: |count| format!("{count} no"),
    silent: |count| format!("{count} no answer"),
    stop: "Stop",
    stop_ask: Action {
        heading: "Stop asking?",
        text: "No more letters go out. Customers who have got one can still answer until the last day.",
        button: "Stop",
    },
    stopped: "Stopped.",
    letters: LetterWords {
        count: |letters, files| match files {
            "1" => format!("{letters} would get a letter"),
            files => format!("{letters} would get a letter. A file has at most 500 letters, so there will be {files}."),
        },
        without: |count| format!("{count} get no letter: their postal address, their name or a working e-mail address is missing"),
        nobody: "No letters can be made for anybody.",
        ask: Action {
            heading: "Start asking on paper?",
            text: "Letters are made in bundles of at most 500 when you ask for them. Each customer gets one letter and, if they do not answer, one reminder after two weeks at the earliest. No e-mail is sent. Nobody is asked for the same purpose again within a year.",
            button: "Start",
        },
        started: "Started. Now make the first letters.",
        lead: "Once the letters are made, the customers count as asked. Print and post them the same day. Letters to those who have answered or said no in the meantime are left out when you print.",
        left: |round, count| match round {
            Round::First => format!("Letters still to make: {count}"),
            Round::Reminder => format!("Reminders still to make: {count}"),
        },
        make: |round| match round {
            Round::First => "Make the next letters",
            Round::Reminder => "Make the reminders",
        },
        make_ask: Action {
            heading: "Make the letters?",
            text: "These customers count as asked today, and the letter shows on their own page. Letters cannot be undone, but they can be printed again.",
            button: "Make the letters",
        },
        made: "The letters are made. Download them to print.",
        all_made: "All letters are made. Reminders can be made two weeks after the letters.",
        bundle: |round, no, letters, when, by| match round {
            Round::First => format!("Letters {no}: {letters}, {when}, {by}"),
            Round::Reminder => format!("Reminders {no}: {letters}, {when}, {by}"),
        },
        save: "Letters (PDF)",
        save_labels: "Labels (PDF)",
        sheet: FieldText { label: "Label sheet", hint: "The labels are in the order of the letters. Window envelopes need none." },
    },
};

pub(crate) const OWN_RENEWAL: OwnRenewalWords = OwnRenewalWords {
    heading: "May we go on writing to you?",
    lead: |email, ends| format!("We ask the owner of {email}. You can answer until {ends}."),
    wording: "Read the whole text",
    send: "Save my answer",
    empty: "The box is empty, so nothing was saved. Tick it if you agree.",
    lead_on_paper: |email, ends| {
        format!("We ask the person this letter was sent to. The messages would go to {email}. You can answer until {ends}.")
    },
    otherwise: "If you do not want this, close the page. Without your tick nothing is agreed to.",
    stop: "I want neither these messages nor letters",
    done: "Thank you – your consent is saved",
    done_lead: |title| format!("{title}: we have sent you a receipt. You can withdraw your consent any day, as easily as you gave it."),
    own_page: "Open your own page",
};
