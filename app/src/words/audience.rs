//! What a marketer reads. The words are in `locales/audience/{fi,sv,en}.rs`.

use lupa_domain::locale::Locale;

#[path = "../../locales/audience/en.rs"]
mod en;
#[path = "../../locales/audience/fi.rs"]
mod fi;
#[path = "../../locales/audience/sv.rs"]
mod sv;

/// The words of the screen.
#[must_use]
pub const fn of(locale: Locale) -> &'static AudienceWords {
    match locale {
        Locale::Fi => &fi::AUDIENCE,
        Locale::Sv => &sv::AUDIENCE,
        Locale::En => &en::AUDIENCE,
    }
}

/// Whom one may write to.
#[derive(Debug)]
pub struct AudienceWords {
    /// When the conditions of an address cannot be read.
    pub unread: &'static str,
    /// The question.
    pub ask: AskWords,
    /// The answer.
    pub answer: AnswerWords,
    /// The people behind a number.
    pub people: PeopleWords,
    /// The export.
    pub export: ExportWords,
    /// The questions with a name.
    pub saved: SavedWords,
    /// The pictures.
    pub history: HistoryWords,
    /// The other grounds of one customer.
    pub grounds: GroundWords,
}

/// On what else than consent one customer may be written to.
#[derive(Debug)]
pub struct GroundWords {
    /// The heading.
    pub heading: &'static str,
    /// What can be recorded here.
    pub lead: &'static str,
    /// Back to the card.
    pub back: &'static str,
    /// The address names nobody.
    pub nobody: &'static str,
    /// There is none.
    pub none: &'static str,
    /// A sale on `{day}` that `{name}` wrote down; a business.
    pub on: [&'static str; 2],
    /// Takes one out: the button, the question, what follows.
    pub remove: [&'static str; 3],
    /// It was taken out.
    pub removed: &'static str,
    /// Where one may not see what they bought.
    pub blind: &'static str,
    /// Where they have bought nothing.
    pub no_sale: &'static str,
    /// Over the form.
    pub record: &'static str,
    /// For what, which purchase.
    pub labels: [&'static str; 2],
    /// That opting out was offered: the sentence, and what it means.
    pub offered: [&'static str; 2],
    /// Records it.
    pub save: &'static str,
    /// It was recorded.
    pub recorded: &'static str,
}

/// The question.
#[derive(Debug)]
pub struct AskWords {
    /// Over the purposes, and why one has to be chosen.
    pub purpose: [&'static str; 2],
    /// Over the bases, and that they are not mixed.
    pub basis: [&'static str; 2],
    /// Consent, a sale, a business.
    pub bases: [&'static str; 3],
    /// Over the conditions.
    pub conditions: &'static str,
    /// Where there are none.
    pub everyone: &'static str,
    /// Names the choice of how conditions are combined, of the whole and of a group.
    pub mode: [&'static str; 2],
    /// All, at least one, not all, none.
    pub modes: [&'static str; 4],
    /// Over the buttons that add.
    pub add: &'static str,
    /// Language, joined, consent given, edition, method: its name, what is said where it must be met, and where it must not.
    pub kinds: [[&'static str; 3]; 5],
    /// Over the buttons that add what staff keep.
    pub add_kept: &'static str,
    /// Tag, postal code, organisation, person or company, visit, purchase, assignment, number of purchases, amount of purchases: its name,
    /// what is said where it must be met, and where it must not.
    pub kept: [[&'static str; 3]; 9],
    /// Over the field of tags, of postal codes, of an organisation.
    pub kept_hints: [&'static str; 3],
    /// A natural, a legal person.
    pub kinds_of_people: [&'static str; 2],
    /// At least, at most.
    pub bounds: [&'static str; 2],
    /// Names the choice of a currency.
    pub currency: &'static str,
    /// A group of conditions.
    pub group: &'static str,
    /// Names the choice between met and not met.
    pub is: &'static str,
    /// Finnish, Swedish, English.
    pub locales: [&'static str; 3],
    /// Web form, own page, telephone, counter, paper, older register, one-click link.
    pub methods: [&'static str; 7],
    /// The first and the last day.
    pub days: [&'static str; 2],
    /// An edition, and the one in use; `{edition}` is filled in.
    pub editions: [&'static str; 2],
    /// Names the choice of an edition.
    pub edition: &'static str,
    /// A condition that cannot be shown.
    pub other: &'static str,
    /// Removes a condition.
    pub remove: &'static str,
}

/// The answer.
#[derive(Debug)]
pub struct AnswerWords {
    /// Over it.
    pub heading: &'static str,
    /// Before a purpose is chosen.
    pub unasked: &'static str,
    /// While the first is on its way.
    pub counting: &'static str,
    /// After the number of those who may be written to: of several, of one.
    pub send: [&'static str; 2],
    /// How many match: `{count}` is filled in; of several, of one.
    pub matched: [&'static str; 2],
    /// Names the table.
    pub table: &'static str,
    /// Its heads: who, and how many.
    pub heads: [&'static str; 2],
    /// Those who may be written to.
    pub may: &'static str,
    /// Why, by each basis.
    pub why: [&'static str; 3],
    /// Before a reason.
    pub not: &'static str,
    /// For each reason, in the order of `Reason::ALL`: its name, and what it means in one sentence.
    pub reasons: [[&'static str; 2]; 12],
    /// All who match.
    pub sum: &'static str,
    /// Shows the people; then what a screen reader adds, `{who}` is filled in.
    pub show: [&'static str; 2],
    /// Nobody matches, and what to do.
    pub nobody: [&'static str; 2],
    /// Somebody matches, nobody may be written to, and what to do.
    pub none: [&'static str; 2],
    /// The form by which people can agree.
    pub form: &'static str,
    /// Counts again.
    pub again: &'static str,
}

/// The people behind a number.
#[derive(Debug)]
pub struct PeopleWords {
    /// Over those who may be written to, and over the others; `{count}` and `{reason}` are filled in.
    pub headings: [&'static str; 2],
    /// Heads: address, name, language, consent since, receipt.
    pub send: [&'static str; 5],
    /// In place of the day of consent: the day of the sale.
    pub sold: &'static str,
    /// Heads: e-mail, name, since, why not.
    pub withheld: [&'static str; 4],
    /// Looking is written down.
    pub noted: &'static str,
    /// Before a receipt.
    pub receipt: &'static str,
    /// What stands where there is nothing.
    pub nothing: &'static str,
    /// How many are shown; `{shown}` and `{count}` are filled in.
    pub shown: &'static str,
    /// Fetches more.
    pub more: &'static str,
    /// Back to the numbers.
    pub back: &'static str,
    /// When there are none (any more).
    pub none: &'static str,
}

/// The export.
#[derive(Debug)]
pub struct ExportWords {
    /// Opens the dialog.
    pub open: &'static str,
    /// Over it.
    pub heading: &'static str,
    /// Purpose, people, columns.
    pub terms: [&'static str; 3],
    /// The columns: of a workbook and of lines, of CSV, and what stands on a label.
    pub columns: [&'static str; 3],
    /// What happens; of several, of one; `{count}` is filled in.
    pub noted: [&'static str; 2],
    /// Where nobody has a postal address.
    pub nobody: &'static str,
    /// How many get no label; of several, of one; `{count}` is filled in.
    pub without: [&'static str; 2],
    /// Over the formats.
    pub format: &'static str,
    /// A workbook, CSV for Excel, CSV for other programs, JSON lines, address labels.
    pub formats: [&'static str; 5],
    /// Names the choice of a sheet.
    pub sheet: &'static str,
    /// The sheets, in the order of `Sheet::ALL`; how many labels they have follows.
    pub sheets: [&'static str; 4],
    /// The first free label; and how they are counted.
    pub start: [&'static str; 2],
    /// Does it.
    pub go: &'static str,
    /// While it comes; `{size}` is filled in.
    pub coming: &'static str,
    /// Breaks it off.
    pub stop: &'static str,
    /// It was broken off.
    pub stopped: &'static str,
    /// It is there; `{file}` is filled in.
    pub done: &'static str,
    /// It did not come whole.
    pub broken: &'static str,
    /// Closes the dialog.
    pub close: &'static str,
}

/// The pictures.
#[derive(Debug)]
pub struct HistoryWords {
    /// Over them.
    pub heading: &'static str,
    /// Names the choice of a step.
    pub step: &'static str,
    /// Days, weeks, months.
    pub steps: [&'static str; 3],
    /// How to read a picture; `{count}` is what the longest bar stands for.
    pub legend: &'static str,
    /// What a picture says in words; `{given}` and `{ended}` are filled in.
    pub told: &'static str,
    /// Before the editions that are marked.
    pub marks: &'static str,
    /// An edition; `{form}` and `{edition}` are filled in.
    pub edition: &'static str,
    /// Opens the table.
    pub table: &'static str,
    /// Its heads: when, given, ended.
    pub heads: [&'static str; 3],
    /// Over the shares.
    pub shares: &'static str,
    /// What a share is of.
    pub shares_why: &'static str,
    /// Heads: edition, purpose, share, how many.
    pub share_heads: [&'static str; 4],
    /// How many of how many; `{ticked}` and `{shown}` are filled in.
    pub of: &'static str,
    /// Where there is nothing yet.
    pub nothing: &'static str,
}

/// The questions with a name.
#[derive(Debug)]
pub struct SavedWords {
    /// Over them.
    pub heading: &'static str,
    /// Where there are none.
    pub none: &'static str,
    /// Who saved one; `{name}` is filled in.
    pub by: &'static str,
    /// Opens one; then what is said.
    pub open: [&'static str; 2],
    /// Forgets one; then the question, and what happens.
    pub forget: [&'static str; 3],
    /// The name of a new one.
    pub name: &'static str,
    /// What a name is good for.
    pub name_hint: &'static str,
    /// Saves it; then what is said.
    pub save: [&'static str; 2],
    /// Why it cannot be saved yet.
    pub unasked: &'static str,
}
