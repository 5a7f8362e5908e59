//! Texts and purposes in English.

use lupa_domain::{
    api::wording::FormState,
    wording::{Category, Changed, Channel, FieldName, Ground, InformationItem, PersonalData},
};

use crate::{
    Action, AsksWords, ConflictWords, CountedAction, CreateText, EditionColumns, EditionsWords, EditorWords, EventDayWords, FieldText,
    FormColumns, FormEvidenceWords, FormFieldWords, FormsWords, GraceWords, GroundsWords, LivePreviewWords, LockedWords, OrderWords,
    PublishWords, PurposeColumns, PurposesWords, ReadyPurpose, ReadyPurposeWords, RecipientsWords, Section, StatementWords, WordingWords,
    plural,
};

pub(crate) const WORDING: WordingWords = WordingWords {
    nav: "Texts",
    heading: "Texts and purposes",
    lead: "What your forms say, and what people can agree to. Customers see a change only when you publish it.",
    back: "Back to texts and purposes",
    forms: FormsWords {
        heading: "Forms",
        columns: FormColumns { form: "Form", state: "State", purposes: "Asks for" },
        state: |state, edition| match state {
            FormState::Draft => "draft, not published".to_owned(),
            FormState::Open => format!("open, version {edition}"),
            FormState::Retired => "closed".to_owned(),
        },
        unpublished: "has changes that are not published",
        none: "There is no form yet.",
        new: CreateText {
            link: "New form",
            heading: "A new form",
            lead: "It starts with the texts of the first form. No one can see it until you publish it.",
        },
        title: FieldText { label: "Heading of the form", hint: "Customers see it at the top of the form. You can change it later." },
        untitled: "Give the form a heading.",
        create: "Create form",
        edit: "Edit texts",
        editions: "Versions",
        share: "Share",
    },
    event_day: EventDayWords {
        heading: "Event today",
        lead: "At a fair or in a shop, many people fill in the form over the same network. Turn this on and ten times as many of them get through as on other days.",
        active: "On until midnight.",
        begin: "Event today",
        end: "End the event",
        begun: "More people can now sign up over the same network, until midnight.",
        ended: "The usual limits apply again.",
    },
    editor: EditorWords {
        heading: str::to_owned,
        lead: "Write each text in every language that the business offers its customers. Everyone who agrees gets a receipt that contains this text for good.",
        filled: "Details that fill themselves in: {controller}, {purposes} and others",
        placeholders: "You can write {controller}, {contact}, {email}, {phone} and {address} in any text: the business details are \
                      put there when you publish. {identity}, {reach} and {reached_at} hold whichever of them are known. {purposes}, {processors}, {disclosures}, {transfers} and {retention} are replaced by \
                      who gets the data, where, and how long it is kept. {retention_reason}, {complaint} and {profiling} say why proof is \
                      kept, which authority takes complaints and how the audience of a message can be chosen.",
        language: "Language being edited",
        purposes: Section { heading: "What does the form ask for?", text: "Each purpose gets a box of its own, empty to begin with." },
        beginning: "The beginning",
        title: "Heading",
        intro: FieldText { label: "Introduction", hint: "Leave an empty line between paragraphs." },
        fields: Section { heading: "Fields", text: "A field without a name is not shown. The e-mail address is always asked for." },
        field: |field| match field {
            FieldName::Email => FormFieldWords { label: "E-mail address: name of the field", hint: "E-mail address: help" },
            FieldName::Name => FormFieldWords { label: "Name: name of the field", hint: "Name: help" },
            FieldName::Phone => FormFieldWords { label: "Telephone: name of the field", hint: "Telephone: help" },
        },
        boxes: "The boxes",
        asks_age: FieldText {
            label: "Ask for the age",
            hint: "If children may fill in the form: a person below the age limit cannot sign up, and nothing of them is kept. The limit is that of the law in your country (13 in Finland and Sweden).",
        },
        boxes_order: OrderWords {
            up: |name| format!("Move up: {name}"),
            down: |name| format!("Move down: {name}"),
            at: |name, place, of| format!("{name}: place {place} of {of}"),
        },
        locked: LockedWords {
            text: "Filled in for you. The text follows the purposes and the business details, and rarely needs changing.",
            unlock: "Edit",
        },
        unfinished: "unfinished",
        question: "Question above the boxes",
        statement: StatementWords {
            title: "Purpose in a word or two",
            label: "The sentence beside the box",
            details: "What it means in practice",
        },
        information: Section {
            heading: "What the law requires you to tell",
            text: "All of these are needed (GDPR Article 13). When you publish, you will see what is missing.",
        },
        item: |item| match item {
            InformationItem::Controller => "Who collects the data",
            InformationItem::Officer => "Data protection contact",
            InformationItem::Purposes => "What the data is used for, and the legal basis",
            InformationItem::LegitimateInterests => "Legitimate interests",
            InformationItem::Recipients => "Who else gets the data",
            InformationItem::Transfers => "Data outside the EU",
            InformationItem::Retention => "How long the data is kept",
            InformationItem::Rights => "The person's rights",
            InformationItem::Withdrawal => "How to withdraw consent",
            InformationItem::Complaint => "Where to complain",
            InformationItem::Obligation => "Whether giving the data is required",
            InformationItem::AutomatedDecisions => "Automated decisions",
        },
        section_heading: "heading",
        section_text: "text",
        submit: "Text of the button",
        save: "Save the draft",
        saved: "The draft is saved. Customers see it when you publish it.",
        preview: |language| format!("Preview in {language}"),
        preview_hint: "The preview shows the saved draft exactly as customers would see it, on a page of its own.",
        live: LivePreviewWords {
            heading: "Preview",
            phone: "Phone",
            wide: "Computer",
            title: |language| format!("The form in {language}"),
            waits: "It is drawn again once the missing texts are written.",
        },
        publish: "Look at the changes and publish",
        save_and_go_on: "Save and continue",
        conflict: ConflictWords {
            heading: "Somebody else has changed these texts",
            text: "Nothing of yours is lost. Look at the differences and choose which texts to keep.",
            take_theirs: "Take theirs",
            keep_mine: "Keep mine",
        },
    },
    publish: PublishWords {
        heading: |form| format!("Publish: {form}"),
        lead: "This is what changes for customers. Consents already given refer to the earlier text and remain valid.",
        missing: Section { heading: "This is still missing", text: "The form can be published when these are written." },
        unsaid: |name| format!("{name} is not mentioned"),
        unasked: |name| format!("{name} is mentioned, but the form does not ask for it"),
        summary: "What changes",
        sentence: |what, name| match what {
            Changed::PurposeAdded(_) => format!("{name} is added."),
            Changed::PurposeRemoved(_) => format!("{name} is taken out."),
            Changed::Purpose(_) => format!("{name}: the details of its box change."),
            Changed::Order => "The order of the boxes changes.".to_owned(),
            Changed::Heading => "The heading changes.".to_owned(),
            Changed::Intro => "The introduction changes.".to_owned(),
            Changed::Question => "The question above the boxes changes.".to_owned(),
            Changed::Field(_) => format!("A field changes: {name}."),
            Changed::Section(_) => format!("The privacy text changes: {name}."),
            Changed::Submit => "The text on the button changes.".to_owned(),
            Changed::Age => "The question of age changes.".to_owned(),
            Changed::Controller => "The details of the business change.".to_owned(),
        },
        in_words: "Show word by word",
        changes: |language| format!("Changes in {language}"),
        same: "Nothing changes in this language.",
        nothing: "Nothing has changed since the last version. Edit the texts, and then you can publish them.",
        first: "No one has seen this form before: everything is new.",
        button: |edition| format!("Publish version {edition}"),
        lasting: "A published version can never be changed, only replaced by a new one.",
        done: |edition| format!("Published. Version {edition} is now in use."),
    },
    editions: EditionsWords {
        heading: |form| format!("Versions: {form}"),
        lead: "Every version is kept word for word, so that a receipt can always be checked against it.",
        columns: EditionColumns {
            edition: "Version",
            published: "Published",
            used: "In use",
            agreed: "Consents in force",
            text: "Text",
            changes: "What changed",
        },
        current: "now",
        until: |time| format!("until {time}"),
        none: "Nothing has been published yet.",
        changes: "Compare with the one before",
        retire: Section {
            heading: "Close the form",
            text: "The form is no longer shown to anyone. Consents that were given stay in force. You can open the form again by publishing it.",
        },
        grace: GraceWords {
            label: "Forms that are already open can still be sent",
            none: "no longer",
            hour: "for an hour",
            day: "for a day",
        },
        retire_button: "Close the form",
        retire_ask: Section { heading: "Close this form?", text: "Its page then says that the form is closed." },
        retired: "The form is closed.",
        evidence: FormEvidenceWords {
            why: "The evidence package holds every version as it was shown, and what is needed to check it. Nobody’s data is in it.",
            save: "Save the evidence package (ZIP)",
        },
    },
    purposes: PurposesWords {
        heading: Section { heading: "Purposes", text: "What people can agree to, each one separately." },
        columns: PurposeColumns { purpose: "Purpose", channel: "Channel", given: "Consents in force", forms: "On forms" },
        retired: "no longer in use",
        version: |version| format!("Version {version}"),
        channel: |channel| match channel {
            Channel::Email => "e-mail",
            Channel::Sms => "text message",
        },
        category: |category| match category {
            Category::DirectMarketing => "marketing",
            Category::Research => "surveys",
        },
        data: |data| match data {
            PersonalData::EmailAddress => "E-mail address",
            PersonalData::Name => "Name",
            PersonalData::TelephoneNumber => "Telephone number",
        },
        channel_label: "Channel",
        category_label: "Type of message",
        data_label: "Data used",
        new: CreateText { link: "New purpose", heading: "A new purpose", lead: "Then write its box into a form and publish the form." },
        id: FieldText { label: "Short name", hint: "Small letters, digits and hyphens. Programs use this name." },
        create: "Create purpose",
        created: |purpose| format!("The purpose {purpose} has been created. Now you can add it to a form."),
        change: "Change",
        change_heading: |purpose| format!("The purpose {purpose}"),
        basis: "Legal basis: consent (GDPR Article 6(1)(a))",
        given: |count| format!("Consents in force: {count}"),
        processing: Section {
            heading: "The use of the data changes",
            text: "If the data is put to another use, or others receive it, earlier consent does not cover that. A new version begins, and everyone has to \
             be asked again. Changing the text of a form does not require this.",
        },
        new_version: CountedAction {
            heading: "Begin a new version?",
            text: |count, number| {
                let people = plural(count, "person", "people");
                format!("The consent of {number} {people} will not be valid until they renew it. This cannot be undone.")
            },
            button: "Begin a new version",
        },
        changed: |purpose| format!("The purpose {purpose} is changed."),
        retire: Action {
            heading: "Stop using it",
            text: "No one is contacted for this purpose any more. Consents are kept as they are.",
            button: "Stop using the purpose",
        },
        still_asked: "A form still asks for it: take it off the form first and publish the form.",
        revive: Action {
            heading: "Use it again",
            text: "Consents that were in force are in force again.",
            button: "Use the purpose again",
        },
        gone: "There is no such purpose.",
    },
    recipients: RecipientsWords {
        heading: Section {
            heading: "Who gets the data, and how long it is kept",
            text: "Name everyone who receives data: the service that runs the register, the e-mail provider and others. Forms show customers the same \
             names where their texts say {processors}, {disclosures}, {transfers} and {retention}.",
        },
        one: |no| format!("Recipient {no}"),
        none: "No recipients yet.",
        name: FieldText { label: "Name", hint: "The business name that customers can look up." },
        role: "What it does",
        country: "In which country the data is",
        safeguard: "What protects the data there",
        partner: "A partner uses the data for its own purposes. That requires new consent from everyone.",
        abroad: "The country is outside the European Economic Area. A transfer needs a legal basis, and new consent from everyone.",
        add: "Add a recipient",
        remove: "Remove",
        remove_one: |no| format!("Remove recipient {no}"),
        retention: FieldText {
            label: "How long proof is kept once consent has ended",
            hint: "For that time you can prove that you had consent.",
        },
        undecided: "not decided",
        save: "Save the recipients",
        save_and_publish: "Save the recipients and publish the forms",
        ask: CountedAction {
            heading: "Begin a new version?",
            text: |count, number| {
                let people = plural(count, "person", "people");
                format!(
                    "Data leaves the European Economic Area or goes to a partner, and earlier consent does not cover that. The consent of {number} {people} will not be valid \
             until they renew it. This cannot be undone."
                )
            },
            button: "Begin a new version",
        },
    },
    grounds: GroundsWords {
        heading: Section {
            heading: "Legal bases other than consent",
            text: "Usually you contact only people who have consented. The law also allows marketing on these legal bases. Each has its own list, and \
             no one who has opted out or withdrawn consent is on it.",
        },
        ground: |ground| match ground {
            Ground::SoftOptIn => FieldText {
                label: "An earlier purchase",
                hint: "Only for your own similar products or services. The address was obtained in a sale, and the customer was offered the chance to opt out. Staff \
                 note this on the customer's card, at the purchase.",
            },
            Ground::LegalPerson => FieldText {
                label: "Businesses",
                hint: "Customers whose card says that they are a business. The address of an employee counts as a personal address.",
            },
        },
        save: "Save the grounds",
        ask: Action {
            heading: "Turn this on?",
            text: "Every message must have an opt-out link: it is included in the export. Say so in the form's section on legitimate interests, too, \
             before you send anything.",
            button: "Turn on",
        },
        only: "For this purpose you may contact people only with consent, because it is not direct marketing.",
    },
    asks: AsksWords {
        heading: Section {
            heading: "What the customer is asked for",
            text: "A purpose can ask for data of its own, such as the birthday. The question appears on the form once the box is ticked, and the answer is deleted when consent is withdrawn.",
        },
        none: "This purpose asks for contact details only.",
        lead: "Add a question from the field that keeps the answer:",
        add: |field| format!("Ask: {field}"),
        name: "The data in the middle of a sentence, such as birthday",
        question: "Question on the form",
        required: "The answer is needed",
        birthday: "The day is a birthday",
        remove: "Remove the question",
        save: "Save the questions",
        save_and_publish: "Save the questions and publish the forms",
        ask: CountedAction {
            heading: "Start a new version?",
            text: |count, number| {
                let renewed = plural(count, "person", "people");
                format!(
                    "The data that is asked for changes. The consent of {number} {renewed} is not in force until they renew it. This cannot be undone."
                )
            },
            button: "Start a new version",
        },
    },
    ready: ReadyPurposeWords {
        heading: "A ready purpose: Birthday offer",
        text: "Asks for the birthday when the customer wants the offer and deletes it when they withdraw their consent. In the audience you can choose those whose birthday is soon.",
        take: "Add it",
        taken: "The birthday offer is ready. Write its box on the form and publish the form.",
    },
};

pub(crate) const READY_PURPOSE: ReadyPurpose =
    ReadyPurpose { field: "Birthday", reason: "To send birthday offers", name: "birthday", question: "When is your birthday?" };
