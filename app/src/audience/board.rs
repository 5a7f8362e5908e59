//! What the parts of the screen share: the question, its address, and the last answer. A question is asked a moment after it was changed,
//! and only the answer to the last one counts.

use std::{collections::BTreeSet, time::Duration};

use js_sys::{decode_uri_component, encode_uri_component};
use leptos::{prelude::*, task::spawn_local};
use lupa_domain::{
    api::{
        audience::{AudienceAsk, AudienceCount},
        wording::FormNotice,
    },
    audience::{Basis, Reason},
    wording::Ground,
};
use serde_json::{Map, Value};

use super::{conditions::Part, question::Group, wire};
use crate::{
    browser, links,
    portal::wire::Failure,
    staff::{desk::Desk, place::Place},
    words::{self, AudienceWords},
};

/// How long after a change the register is asked.
const PAUSE: Duration = Duration::from_millis(250);

/// Whose list is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// Those who may be written to.
    Send,
    /// Those who may not, for this reason.
    Withheld(Reason),
}

impl Whose {
    /// Its word in the address.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Send => "send",
            Self::Withheld(reason) => reason.as_str(),
        }
    }

    fn read(word: &str) -> Option<Self> {
        let reason = || Reason::ALL.into_iter().find(|reason| reason.as_str() == word).map(Self::Withheld);
        if word == "send" { Some(Self::Send) } else { reason() }
    }
}

/// How far the counting has come. The last numbers stay until there are new ones.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Counting {
    /// Nothing is being counted.
    Resting,
    /// The question has changed since.
    Waiting,
    /// It could not be counted; why.
    Failed(String),
}

/// What the parts of the screen share.
#[derive(Clone, Copy, Debug)]
pub struct Board {
    /// What all screens share.
    pub desk: Desk,
    /// The words of this one.
    pub words: &'static AudienceWords,
    /// What the form asks about today.
    pub form: StoredValue<FormNotice>,
    /// The purpose; empty until one is chosen.
    pub purpose: RwSignal<String>,
    /// On what people would be written to.
    pub basis: RwSignal<Basis>,
    /// On what else than consent they may be, for the purpose that was counted last.
    pub also: RwSignal<BTreeSet<Ground>>,
    /// The conditions.
    pub whole: Part,
    /// The last numbers.
    pub count: RwSignal<Option<AudienceCount>>,
    /// How far the next have come.
    pub counting: RwSignal<Counting>,
    /// The list that is open.
    pub open: RwSignal<Option<Whose>>,
    /// Whether the address held conditions that nobody can read.
    pub unread: bool,
    turn: StoredValue<u32>,
}

impl Board {
    /// The question of the address.
    #[must_use]
    pub fn here(desk: Desk, form: FormNotice) -> Self {
        let place = Place::here();
        let text = place.query("where");
        let read = decode_uri_component(&text).ok().and_then(|text| text.as_string());
        let read = read.and_then(|text| serde_json::from_str::<Map<String, Value>>(&text).ok());
        let unread = !text.is_empty() && read.is_none();
        let board = Self {
            desk,
            words: words::audience(desk.locale),
            form: StoredValue::new(form),
            purpose: RwSignal::new(place.query("purpose")),
            basis: RwSignal::new(Basis::from_word(&place.query("basis")).unwrap_or_default()),
            also: RwSignal::new(BTreeSet::new()),
            whole: Part::of(&Group::read(&read.unwrap_or_default())),
            count: RwSignal::new(None),
            counting: RwSignal::new(Counting::Resting),
            open: RwSignal::new(Whose::read(&place.query("show"))),
            unread,
            turn: StoredValue::new(0),
        };
        board.count_after(Duration::ZERO);
        board
    }

    /// The question, once there is a purpose.
    #[must_use]
    pub fn asked(self) -> Option<AudienceAsk> {
        let purpose = self.purpose.get_untracked();
        (!purpose.is_empty()).then(|| AudienceAsk { purpose, basis: self.basis.get_untracked(), conditions: self.whole.group().write() })
    }

    /// Puts another question in place of this one.
    pub fn load(self, purpose: &str, basis: Basis, conditions: &Map<String, Value>) {
        self.purpose.set(purpose.to_owned());
        self.basis.set(basis);
        self.whole.load(&Group::read(conditions));
        self.changed();
    }

    /// The question was changed: its address changes, and it is asked.
    pub fn changed(self) {
        if self.write_address() {
            self.count_after(PAUSE);
        }
    }

    /// Opens a list, or closes it. The focus goes to its heading, or back to the number.
    pub fn show(self, whose: Option<Whose>) {
        let before = self.open.get_untracked();
        self.open.set(whose);
        self.write_address();
        match (whose, before) {
            (None, Some(before)) => browser::focus_soon(format!("show-{}", before.word())),
            _ => browser::focus_soon("people"),
        }
    }

    /// Asks again.
    pub fn again(self) {
        self.count_after(Duration::ZERO);
    }

    /// The title of a purpose.
    #[must_use]
    pub fn title(self, purpose: &str) -> String {
        let title = |form: &FormNotice| {
            let known = form.notice.statements.iter().find(|statement| statement.purpose.as_str() == purpose);
            known.map_or_else(|| purpose.to_owned(), |statement| statement.title.clone())
        };
        self.form.with_value(title)
    }

    /// The title of a purpose, with the basis unless it is consent.
    #[must_use]
    pub fn about(self, purpose: &str, basis: Basis) -> String {
        let title = self.title(purpose);
        if basis == Basis::Consent { title } else { format!("{title}, {}", (self.words.ask.basis)(basis)) }
    }

    /// Whether the address is another than before.
    fn write_address(self) -> bool {
        let conditions = self.whole.group().write();
        let text = if conditions.is_empty() { String::new() } else { Value::Object(conditions).to_string() };
        let query = [
            ("purpose", self.purpose.get_untracked()),
            (
                "basis",
                Some(self.basis.get_untracked()).filter(|basis| *basis != Basis::Consent).map(Basis::as_str).unwrap_or_default().to_owned(),
            ),
            ("where", encode_uri_component(&text).into()),
            ("show", self.open.get_untracked().map(Whose::word).unwrap_or_default().to_owned()),
        ];
        let place = Place::new(links::CONSOLE_AUDIENCE, &query);
        if place == Place::here() {
            return false;
        }
        self.desk.rename(place);
        true
    }

    fn count_after(self, pause: Duration) {
        let turn = self.turn.get_value() + 1;
        self.turn.set_value(turn);
        if self.purpose.with_untracked(String::is_empty) {
            return;
        }
        self.counting.set(Counting::Waiting);
        // The screen may be gone by the time an answer is there.
        let is_last = move || self.turn.try_get_value() == Some(turn);
        set_timeout(
            move || {
                let Some(asked) = is_last().then(|| self.asked()).flatten() else { return };
                spawn_local(async move {
                    let answer = wire::count(self.desk.locale, asked).await;
                    if is_last() {
                        self.take(answer);
                    }
                });
            },
            pause,
        );
    }

    fn take(self, answer: Result<AudienceCount, Failure>) {
        match answer {
            Ok(count) => {
                if self.also.with_untracked(|also| *also != count.also) {
                    self.also.set(count.also.clone());
                }
                self.count.set(Some(count));
                self.counting.set(Counting::Resting);
            }
            Err(failure) => {
                self.desk.notice(&failure);
                self.counting.set(Counting::Failed(self.desk.sentence(failure)));
            }
        }
    }
}
