//! What staff reads about people. The words are in `locales/people/{fi,sv,en}.rs`.

use lupa_domain::{locale::Locale, people::Happening};

#[path = "../../locales/people/en.rs"]
mod en;
#[path = "../../locales/people/fi.rs"]
mod fi;
#[path = "../../locales/people/sv.rs"]
mod sv;

/// The words of the screens.
#[must_use]
pub const fn of(locale: Locale) -> &'static PeopleWords {
    match locale {
        Locale::Fi => &fi::PEOPLE,
        Locale::Sv => &sv::PEOPLE,
        Locale::En => &en::PEOPLE,
    }
}

/// The screens about people.
#[derive(Debug)]
pub struct PeopleWords {
    /// The list.
    pub list: ListWords,
    /// Those whom nobody knows.
    pub walk_in: WalkInWords,
    /// How each datum is called.
    pub data: DataWords,
    /// What is kept about one person.
    pub card: CardWords,
    /// How it has changed, and who has looked.
    pub past: PastWords,
    /// What happened.
    pub history: HistoryWords,
    /// Taking somebody in, and changing what is kept.
    pub form: PersonFormWords,
    /// When two have changed the same person.
    pub conflict: ConflictWords,
    /// The keeper's own fields.
    pub fields: FieldsWords,
}

/// The list.
#[derive(Debug)]
pub struct ListWords {
    /// What one is looking for, and what may be written.
    pub search: [&'static str; 2],
    /// Which tag; then all of them.
    pub tag: [&'static str; 2],
    /// How many there are: `{count}`; one; `{count}` of more.
    pub found: [&'static str; 3],
    /// Where many have come at once and cannot all be found yet; `{count}` is how many.
    pub behind: &'static str,
    /// The heads of the table: name, contact, town, tags.
    pub heads: [&'static str; 4],
    /// Fetches more.
    pub more: &'static str,
    /// Where there is nobody at all: heading, text.
    pub none: [&'static str; 2],
    /// Where nobody is found: heading, text.
    pub nobody: [&'static str; 2],
    /// Opens the form for somebody new.
    pub add: &'static str,
}

/// Those whom nobody knows.
#[derive(Debug)]
pub struct WalkInWords {
    /// Opens the form.
    pub open: &'static str,
    /// What it is for.
    pub lead: &'static str,
    /// Saves it.
    pub save: &'static str,
    /// After that; `{what}` is filled in.
    pub saved: &'static str,
    /// Above the months.
    pub months: &'static str,
    /// Their heads: month, what, how many, money.
    pub heads: [&'static str; 4],
    /// Where there are none.
    pub none: &'static str,
}

/// How each datum is called.
#[derive(Debug)]
pub struct DataWords {
    /// In the order of `draft::DATA`.
    pub labels: [&'static str; crate::people::draft::DATA.len()],
    /// Street, postal code, town, country.
    pub address: [&'static str; 4],
    /// Relations, in the order of the domain.
    pub relations: [&'static str; 3],
    /// Natural and legal.
    pub kinds: [&'static str; 2],
    /// Sources, in the order of the domain.
    pub sources: [&'static str; 5],
    /// What happened, in the order of the domain.
    pub happenings: [&'static str; Happening::ALL.len()],
    /// Yes, no.
    pub answers: [&'static str; 2],
    /// Nothing.
    pub nothing: &'static str,
    /// Somebody without a name.
    pub unnamed: &'static str,
    /// Opens a long text.
    pub long: &'static str,
}

/// What is kept about one person.
#[derive(Debug)]
pub struct CardWords {
    /// Back to the list.
    pub back: &'static str,
    /// When the person is there no more.
    pub gone: &'static str,
    /// Above what is kept.
    pub facts: &'static str,
    /// Changes it.
    pub change: &'static str,
    /// `{when}` is filled in.
    pub joined: &'static str,
    /// `{when}` is filled in.
    pub confirmed: &'static str,
    /// `{when}` is filled in.
    pub bounced: &'static str,
    /// The processing is restricted.
    pub restricted: &'static str,
    /// Fields that one may not see: `{count}`, one.
    pub hidden: [&'static str; 2],
    /// Opens where it all comes from.
    pub origins: &'static str,
    /// Above where they stand on being written to.
    pub consents: &'static str,
    /// After where somebody stands who may be written to on another ground.
    pub by_ground: &'static str,
    /// Leads to the other grounds.
    pub grounds: &'static str,
    /// Where they stand: nothing said, pending, given, withdrawn, objected, lapsed; `{since}` is filled in.
    pub standings: [&'static str; 6],
    /// What is used no more.
    pub retired: &'static str,
    /// Opens the receipts: heading, none.
    pub receipts: [&'static str; 2],
    /// Opens one, closes it.
    pub receipt: [&'static str; 2],
    /// Saves one, prints it.
    pub receipt_acts: [&'static str; 2],
    /// Above what is open, and what it does.
    pub holds: [&'static str; 2],
}

/// How it has changed, and who has looked.
#[derive(Debug)]
pub struct PastWords {
    /// Opens the changes.
    pub changes: &'static str,
    /// Where there are none.
    pub unchanged: &'static str,
    /// A new value (`{after}`), a changed one, one that was removed; `{datum}` and `{before}` are filled in.
    pub lines: [&'static str; 3],
    /// Of a history entry: noted, corrected, removed.
    pub entries: [&'static str; 3],
    /// Whoever did it where that was the person.
    pub person: &'static str,
    /// Fetches what came before.
    pub older: &'static str,
    /// Opens who has looked.
    pub looked: &'static str,
    /// Where nobody has.
    pub unseen: &'static str,
}

/// What happened.
#[derive(Debug)]
pub struct HistoryWords {
    /// The heading.
    pub heading: &'static str,
    /// Where nothing has.
    pub none: &'static str,
    /// The heads of the table: day, what, note, money.
    pub heads: [&'static str; 4],
    /// Marks what is open.
    pub open: &'static str,
    /// Opens the form for a new entry.
    pub add: &'static str,
    /// Opens one to be corrected.
    pub change: &'static str,
    /// `{shown}` of `{count}`; fetches more.
    pub more: [&'static str; 2],
    /// The headings of the form: new, correcting.
    pub headings: [&'static str; 2],
    /// What happened, the day.
    pub labels: [&'static str; 2],
    /// The note, and what belongs into it.
    pub note: [&'static str; 2],
    /// The money, and how to write it.
    pub amount: [&'static str; 2],
    /// The currency.
    pub currency: &'static str,
    /// What cannot be read as money.
    pub amount_wrong: &'static str,
    /// That it is open, and what that does.
    pub is_open: [&'static str; 2],
    /// After saving.
    pub saved: &'static str,
    /// Removes one.
    pub remove: &'static str,
    /// The question before that (`{what}`), and what happens.
    pub remove_ask: [&'static str; 2],
    /// After that.
    pub removed: &'static str,
    /// When somebody else has changed it: before and after what is there now.
    pub conflict: [&'static str; 2],
    /// When somebody else has removed it.
    pub gone: &'static str,
}

/// Taking somebody in, and changing what is kept.
#[derive(Debug)]
pub struct PersonFormWords {
    /// The heading for somebody new.
    pub new: &'static str,
    /// What is needed.
    pub new_lead: &'static str,
    /// The heading of a change; `{name}` is filled in.
    pub change: &'static str,
    /// After saving: new, changed.
    pub saved: [&'static str; 2],
    /// Above who they are, where they are reached, how they are served.
    pub parts: [&'static str; 3],
    /// What to write, in the order of `draft::DATA`.
    pub hints: [&'static str; crate::people::draft::DATA.len()],
    /// Puts a tag on; takes one off (`{tag}`).
    pub tag: [&'static str; 2],
    /// Above the keeper's own fields.
    pub own: &'static str,
    /// Nothing is chosen.
    pub unchosen: &'static str,
    /// Of a field that is used no more: what may be done; keeps the value; removes it.
    pub retired: [&'static str; 3],
    /// Above the source and the reason, and why they are asked for.
    pub origin: [&'static str; 2],
    /// The source.
    pub source: &'static str,
    /// The reason, and what to write.
    pub reason: [&'static str; 2],
    /// Saves somebody new.
    pub add: &'static str,
    /// Leads to whoever has the address already.
    pub taken: &'static str,
}

/// When two have changed the same person.
#[derive(Debug)]
pub struct ConflictWords {
    /// The heading, and what to do.
    pub heading: [&'static str; 2],
    /// What is kept now; what was typed.
    pub sides: [&'static str; 2],
    /// Where one of them has not been chosen; `{datum}` is filled in.
    pub undecided: &'static str,
    /// Saves what was chosen; leaves all as it is now.
    pub acts: [&'static str; 2],
}

/// The keeper's own fields.
#[derive(Debug)]
pub struct FieldsWords {
    /// Why each needs a reason.
    pub why: &'static str,
    /// Where there are none: heading, text.
    pub none: [&'static str; 2],
    /// The heads of the table: name, holds, seen by, people.
    pub heads: [&'static str; 4],
    /// What a field holds, in the order of the domain.
    pub kinds: [&'static str; 5],
    /// Seen by everybody; by some.
    pub seen: [&'static str; 2],
    /// Marks what is used no more.
    pub retired: &'static str,
    /// Opens the form for a new one.
    pub add: &'static str,
    /// Opens one to be changed; the heading then (`{name}`).
    pub change: [&'static str; 2],
    /// Above the names, and who sees them.
    pub names: [&'static str; 2],
    /// What it holds; why that does not change.
    pub kind: [&'static str; 2],
    /// The choices, and how to write them.
    pub choices: [&'static str; 2],
    /// The reason, and what to write.
    pub reason: [&'static str; 2],
    /// That only some see it, and who.
    pub restricted: [&'static str; 2],
    /// After saving; `{name}` is filled in.
    pub saved: &'static str,
    /// Above taking it out of use, what that does, and the button.
    pub retire: [&'static str; 3],
    /// The question before that (`{name}`), and what happens.
    pub retire_ask: [&'static str; 2],
    /// Above taking it into use again, what that does, and the button.
    pub restore: [&'static str; 3],
    /// When somebody else has changed it.
    pub conflict: &'static str,
    /// When it is there no more.
    pub gone: &'static str,
}
