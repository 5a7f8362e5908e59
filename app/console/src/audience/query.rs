//! What the parts of the screen share: the query, its address, and the last answer. The register is asked a moment after the query was
//! changed, and only the answer to the last query counts.

use std::{collections::BTreeSet, time::Duration};

use js_sys::{decode_uri_component, encode_uri_component};
use leptos::prelude::*;
use lupa_api::{self as api, ApiError, Latest, paths};
use lupa_domain::{
    api::{
        audience::{AudienceCount, AudienceRequest, Vocabulary},
        wording::NameList,
    },
    audience::{Basis, Reason},
    wording::Ground,
};
use lupa_ui::browser;
use lupa_words::{self as words, AudienceWords};
use serde_json::{Map, Value};

use super::{conditions::ConditionGroup, filter::Group};
use crate::context::{ConsoleContext, Location};

/// How long after a change the register is asked.
const PAUSE: Duration = Duration::from_millis(300);

/// The people behind one of the numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PeopleGroup {
    /// Those who may be written to.
    Send,
    /// Those who may not, for this reason.
    Withheld(Reason),
}

impl PeopleGroup {
    /// Its word in the address.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Send => "send",
            Self::Withheld(reason) => reason.as_str(),
        }
    }

    fn from_word(word: &str) -> Option<Self> {
        let reason = || Reason::ALL.into_iter().find(|reason| reason.as_str() == word).map(Self::Withheld);
        if word == "send" { Some(Self::Send) } else { reason() }
    }
}

/// Whether numbers are being fetched. The last numbers stay until there are new ones.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Counting {
    /// Nothing is being fetched.
    Idle,
    /// The query has changed, and its numbers have not come yet.
    Waiting,
    /// They could not be fetched; why.
    Failed(String),
}

/// What the parts of the screen share.
#[derive(Clone, Copy, Debug)]
pub struct AudienceQuery {
    /// What all screens share.
    pub console: ConsoleContext,
    /// The words of this screen.
    pub words: &'static AudienceWords,
    /// What purposes and forms are called.
    pub names: StoredValue<NameList>,
    /// The purpose; empty until one is chosen.
    pub purpose: RwSignal<String>,
    /// The legal basis on which people would be written to.
    pub basis: RwSignal<Basis>,
    /// The legal bases besides consent that are turned on for the purpose that was counted last.
    pub other_bases: RwSignal<BTreeSet<Ground>>,
    /// The tags, places and own fields that conditions can name for the purpose.
    pub vocabulary: RwSignal<Vocabulary>,
    /// The conditions.
    pub conditions: ConditionGroup,
    /// The last numbers.
    pub count: RwSignal<Option<AudienceCount>>,
    /// Whether the next numbers are being fetched.
    pub counting: RwSignal<Counting>,
    /// The people whose list is open.
    pub open_list: RwSignal<Option<PeopleGroup>>,
    /// Whether the conditions in the address could not be read.
    pub is_unreadable: bool,
    latest: Latest,
    /// What the signals of the conditions belong to.
    owner: StoredValue<Option<Owner>>,
}

impl AudienceQuery {
    /// The query in the address of the page.
    #[must_use]
    pub fn from_address(console: ConsoleContext, names: NameList) -> Self {
        let location = Location::current();
        let text = location.query("where");
        let conditions = decode_uri_component(&text).ok().and_then(|text| text.as_string());
        let conditions = conditions.and_then(|text| serde_json::from_str::<Map<String, Value>>(&text).ok());
        let is_unreadable = !text.is_empty() && conditions.is_none();
        let query = Self {
            console,
            words: words::audience(console.locale),
            names: StoredValue::new(names),
            purpose: RwSignal::new(location.query("purpose")),
            basis: RwSignal::new(Basis::from_word(&location.query("basis")).unwrap_or_default()),
            other_bases: RwSignal::new(BTreeSet::new()),
            vocabulary: RwSignal::new(Vocabulary::default()),
            conditions: ConditionGroup::new(&Group::read(&conditions.unwrap_or_default())),
            count: RwSignal::new(None),
            counting: RwSignal::new(Counting::Idle),
            open_list: RwSignal::new(PeopleGroup::from_word(&location.query("show"))),
            is_unreadable,
            latest: Latest::default(),
            owner: StoredValue::new(Owner::current()),
        };
        query.learn();
        query.count_after(Duration::ZERO);
        query
    }

    /// The query as the API takes it, once a purpose is chosen.
    #[must_use]
    pub fn request(self) -> Option<AudienceRequest> {
        let purpose = self.purpose.get_untracked();
        let ask =
            || AudienceRequest { purpose: purpose.clone(), basis: self.basis.get_untracked(), conditions: self.conditions.group().write() };
        (!purpose.is_empty()).then(ask)
    }

    /// Another purpose; a legal basis that is turned on for one may not be for another.
    pub fn choose_purpose(self, purpose: &str) {
        self.purpose.set(purpose.to_owned());
        self.basis.set(Basis::Consent);
        self.learn();
        self.changed();
    }

    /// Fetches what conditions can name for the purpose.
    fn learn(self) {
        let purpose = self.purpose.get_untracked();
        if purpose.is_empty() {
            return;
        }
        self.console.client.answer(api::audience::vocabulary(&purpose), move |answer| {
            // Suggestions alone: without them everything can be typed.
            if let Ok(known) = answer
                && self.purpose.try_get_untracked() == Some(purpose)
            {
                self.vocabulary.set(known);
            }
        });
    }

    /// Puts another query in the place of this one.
    pub fn replace(self, purpose: &str, basis: Basis, conditions: &Map<String, Value>) {
        let is_other = self.purpose.with_untracked(|known| known != purpose);
        self.purpose.set(purpose.to_owned());
        self.basis.set(basis);
        if is_other {
            self.learn();
        }
        self.lasting(|| self.conditions.replace(&Group::read(conditions)));
        self.changed();
    }

    /// Makes signals that last as long as the screen. Those that a press makes would go with the button, and lists are drawn anew.
    pub(super) fn lasting<T>(self, make: impl FnOnce() -> T) -> T {
        match self.owner.get_value() {
            Some(owner) => owner.with(make),
            None => make(),
        }
    }

    /// The query was changed: writes its address and has it counted.
    pub fn changed(self) {
        if self.write_address() {
            self.count_after(PAUSE);
        }
    }

    /// Opens a list, or closes it. The focus goes to the heading of the list, or back to the button that opened it.
    pub fn show(self, group: Option<PeopleGroup>) {
        let before = self.open_list.get_untracked();
        self.open_list.set(group);
        self.write_address();
        match (group, before) {
            (None, Some(before)) => browser::focus_soon(format!("show-{}", before.as_str())),
            _ => browser::focus_soon("people"),
        }
    }

    /// Has it counted again.
    pub fn retry(self) {
        self.count_after(Duration::ZERO);
    }

    /// The title of a purpose.
    #[must_use]
    pub fn title(self, purpose: &str) -> String {
        self.names.with_value(|names| names.purpose(purpose).to_owned())
    }

    /// The title of a purpose, with the legal basis unless it is consent.
    #[must_use]
    pub fn title_and_basis(self, purpose: &str, basis: Basis) -> String {
        let title = self.title(purpose);
        if basis == Basis::Consent { title } else { format!("{title}, {}", (self.words.ask.basis)(basis)) }
    }

    /// An edition of a form, by the heading of the form.
    #[must_use]
    pub fn edition(self, form: &str, edition: u32) -> String {
        self.names.with_value(|names| (self.words.history.edition)(names.form(form), edition))
    }

    /// Writes the query into the address; whether that changed it.
    fn write_address(self) -> bool {
        let conditions = self.conditions.group().write();
        let text = if conditions.is_empty() { String::new() } else { Value::Object(conditions).to_string() };
        let basis = self.basis.get_untracked();
        let query = [
            ("purpose", self.purpose.get_untracked()),
            ("basis", if basis == Basis::Consent { String::new() } else { basis.as_str().to_owned() }),
            ("where", encode_uri_component(&text).into()),
            ("show", self.open_list.get_untracked().map(PeopleGroup::as_str).unwrap_or_default().to_owned()),
        ];
        let location = Location::new(paths::CONSOLE_AUDIENCE, &query);
        if location == Location::current() {
            return false;
        }
        self.console.navigation.set_address(location);
        true
    }

    fn count_after(self, pause: Duration) {
        let turn = self.latest.begin();
        if self.purpose.with_untracked(String::is_empty) {
            return;
        }
        self.counting.set(Counting::Waiting);
        let count = move || {
            // The query may have changed again, or the screen may be gone.
            let Some(ask) = turn.is_latest().then(|| self.request()).flatten() else { return };
            self.console.client.answer(api::audience::count(&ask), move |answer| {
                if turn.is_latest() {
                    self.take(answer);
                }
            });
        };
        set_timeout(count, pause);
    }

    fn take(self, answer: Result<AudienceCount, ApiError>) {
        match answer {
            Ok(count) => {
                if self.other_bases.with_untracked(|bases| *bases != count.also) {
                    self.other_bases.set(count.also.clone());
                }
                self.count.set(Some(count));
                self.counting.set(Counting::Idle);
            }
            Err(error) => {
                let _ = self.console.client.handle_auth_failure(&error);
                self.counting.set(Counting::Failed(self.console.sentence(error)));
            }
        }
    }
}
