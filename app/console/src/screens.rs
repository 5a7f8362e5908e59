//! The screens of the console, in one table: the path of each, who may open it, its title and what it is for, the part of the program that
//! draws it, and where the menu shows it. The menu has a line for each [`Group`]; a group of several screens says so above them.
//!
//! Everything else is derived from it: the menu, which screen an address means, which part is loaded (`shell`), which addresses the edge
//! answers, and the test that tries every screen without its right. A new screen is a row here, its path in `lupa_api::paths`, its words,
//! and a line in the `draw` of its area.

use lupa_api::paths;
use lupa_domain::staff::Right;
use lupa_words::{ShellWords, StaffWords};

pub use crate::areas::Area;

/// One screen.
#[derive(Clone, Copy, Debug)]
pub struct Screen {
    /// Its path.
    pub path: &'static str,
    /// Who may open it.
    pub access: Access,
    /// Its title.
    pub title: fn(&'static StaffWords) -> &'static str,
    /// What it is for, in one sentence.
    pub lead: fn(&'static StaffWords) -> &'static str,
    /// The part of the program that draws it.
    pub area: Area,
    /// Where the menu shows it.
    pub menu: Menu,
}

/// Who may open a screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Anyone: nobody is signed in yet.
    Anyone,
    /// Everybody who is signed in.
    SignedIn,
    /// Those who have this right.
    Needs(Right),
}

/// What belongs together: a line of the menu each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// The first screen.
    Home,
    /// The people of the register.
    Customers,
    /// What is done where customers stand.
    Desk,
    /// The people that one may write to.
    Audience,
    /// The forms and their texts.
    Forms,
    /// What proves something.
    Proof,
    /// What is set up once and changed now and then.
    Settings,
}

impl Group {
    /// All of them, in the order of the menu.
    pub const ALL: [Self; 7] = [Self::Home, Self::Customers, Self::Desk, Self::Audience, Self::Forms, Self::Proof, Self::Settings];

    /// What it is called.
    #[must_use]
    pub const fn title(self, words: &'static StaffWords, shell: &'static ShellWords) -> &'static str {
        match self {
            Self::Home => words.home.title,
            Self::Customers => words.people.title,
            Self::Desk => words.counter.title,
            Self::Audience => words.audience.title,
            Self::Forms => shell.forms,
            Self::Proof => shell.proof,
            Self::Settings => shell.settings,
        }
    }
}

/// Where the menu shows a screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Menu {
    /// In a group.
    In(Group),
    /// It belongs to another screen, which leads to it.
    Under(&'static str),
    /// In the menu that one's own name opens.
    Account,
    /// Nowhere: there is no menu yet.
    None,
}

/// All of them, in the order of the menu.
pub const SCREENS: &[Screen] = &[
    Screen {
        path: paths::CONSOLE,
        access: Access::SignedIn,
        title: |words| words.home.title,
        lead: |words| words.home.lead,
        area: Area::Home,
        menu: Menu::In(Group::Home),
    },
    Screen {
        path: paths::CONSOLE_PEOPLE,
        access: Access::Needs(Right::SeePeople),
        title: |words| words.people.title,
        lead: |words| words.people.lead,
        area: Area::People,
        menu: Menu::In(Group::Customers),
    },
    Screen {
        path: paths::CONSOLE_PERSON,
        access: Access::Needs(Right::SeePeople),
        title: |words| words.people.title,
        lead: |words| words.people.lead,
        area: Area::PersonCard,
        menu: Menu::Under(paths::CONSOLE_PEOPLE),
    },
    Screen {
        path: paths::CONSOLE_IMPORT,
        access: Access::Needs(Right::ImportPeople),
        title: |words| words.people.title,
        lead: |words| words.people.lead,
        area: Area::Imports,
        menu: Menu::Under(paths::CONSOLE_PEOPLE),
    },
    Screen {
        path: paths::CONSOLE_GROUNDS,
        access: Access::Needs(Right::RecordConsent),
        title: |words| words.people.title,
        lead: |words| words.people.lead,
        area: Area::Grounds,
        menu: Menu::Under(paths::CONSOLE_PEOPLE),
    },
    Screen {
        path: paths::CONSOLE_MERGE,
        access: Access::Needs(Right::ChangePeople),
        title: |words| words.people.title,
        lead: |words| words.people.lead,
        area: Area::Merging,
        menu: Menu::Under(paths::CONSOLE_PEOPLE),
    },
    Screen {
        path: paths::CONSOLE_REQUESTS,
        access: Access::Needs(Right::HandleRequests),
        title: |words| words.requests.title,
        lead: |words| words.requests.lead,
        area: Area::Requests,
        menu: Menu::In(Group::Customers),
    },
    Screen {
        path: paths::CONSOLE_REQUEST,
        access: Access::Needs(Right::HandleRequests),
        title: |words| words.requests.title,
        lead: |words| words.requests.lead,
        area: Area::Requests,
        menu: Menu::Under(paths::CONSOLE_REQUESTS),
    },
    Screen {
        path: paths::CONSOLE_COUNTER,
        access: Access::Needs(Right::RecordConsent),
        title: |words| words.counter.title,
        lead: |words| words.counter.lead,
        area: Area::Counter,
        menu: Menu::In(Group::Desk),
    },
    Screen {
        path: paths::CONSOLE_AUDIENCE,
        access: Access::Needs(Right::SeeAudience),
        title: |words| words.audience.title,
        lead: |words| words.audience.lead,
        area: Area::Audience,
        menu: Menu::In(Group::Audience),
    },
    Screen {
        path: paths::CONSOLE_RENEWALS,
        access: Access::Needs(Right::SeeAudience),
        title: |words| words.renewals.title,
        lead: |words| words.renewals.lead,
        area: Area::Renewals,
        menu: Menu::In(Group::Audience),
    },
    Screen {
        path: paths::CONSOLE_WORDING,
        access: Access::Needs(Right::EditWording),
        title: |words| words.wording.title,
        lead: |words| words.wording.lead,
        area: Area::Wording,
        menu: Menu::In(Group::Forms),
    },
    Screen {
        // What is shared is public: everybody at the desk may print the poster.
        path: paths::CONSOLE_SHARE,
        access: Access::SignedIn,
        title: |words| words.wording.title,
        lead: |words| words.wording.lead,
        area: Area::Sharing,
        menu: Menu::Under(paths::CONSOLE_WORDING),
    },
    Screen {
        path: paths::CONSOLE_AUDIT,
        access: Access::Needs(Right::ReadAudit),
        title: |words| words.audit.screen.title,
        lead: |words| words.audit.screen.lead,
        area: Area::Audit,
        menu: Menu::In(Group::Proof),
    },
    Screen {
        path: paths::CONSOLE_BUSINESS,
        access: Access::Needs(Right::ManageBusiness),
        title: |words| words.business.title,
        lead: |words| words.business.lead,
        area: Area::Register,
        menu: Menu::In(Group::Settings),
    },
    Screen {
        path: paths::CONSOLE_LOOK,
        access: Access::Needs(Right::ManageBusiness),
        title: |words| words.look.title,
        lead: |words| words.look.lead,
        area: Area::Look,
        menu: Menu::In(Group::Settings),
    },
    Screen {
        path: paths::CONSOLE_BACKUP,
        access: Access::Needs(Right::ExportRegister),
        title: |words| words.backup.title,
        lead: |words| words.backup.lead,
        area: Area::Backup,
        menu: Menu::In(Group::Settings),
    },
    Screen {
        path: paths::CONSOLE_LANGUAGES,
        access: Access::Needs(Right::ManageBusiness),
        title: |words| words.languages.title,
        lead: |words| words.languages.lead,
        area: Area::Register,
        menu: Menu::In(Group::Settings),
    },
    Screen {
        path: paths::CONSOLE_USERS,
        access: Access::Needs(Right::ManageUsers),
        title: |words| words.users.title,
        lead: |words| words.users.lead,
        area: Area::Staff,
        menu: Menu::In(Group::Settings),
    },
    Screen {
        path: paths::CONSOLE_FIELDS,
        access: Access::Needs(Right::ManageFields),
        title: |words| words.fields.title,
        lead: |words| words.fields.lead,
        area: Area::Fields,
        menu: Menu::In(Group::Settings),
    },
    Screen {
        path: paths::CONSOLE_RETENTION,
        access: Access::Needs(Right::ErasePeople),
        title: |words| words.retention.title,
        lead: |words| words.retention.lead,
        area: Area::Retention,
        menu: Menu::In(Group::Settings),
    },
    Screen {
        path: paths::CONSOLE_KEYS,
        access: Access::Needs(Right::ManageKeys),
        title: |words| words.keys.title,
        lead: |words| words.keys.lead,
        area: Area::Staff,
        menu: Menu::In(Group::Settings),
    },
    Screen {
        path: paths::CONSOLE_DESCRIPTION,
        access: Access::Needs(Right::ReadAudit),
        title: |words| words.description.description.title,
        lead: |words| words.description.description.lead,
        area: Area::Description,
        menu: Menu::In(Group::Settings),
    },
    Screen {
        path: paths::CONSOLE_PROCESSORS,
        access: Access::Needs(Right::ManageBusiness),
        title: |words| words.description.processors.title,
        lead: |words| words.description.processors.lead,
        area: Area::Processors,
        menu: Menu::In(Group::Settings),
    },
    Screen {
        path: paths::CONSOLE_BREACHES,
        access: Access::Needs(Right::HandleRequests),
        title: |words| words.description.breaches.title,
        lead: |words| words.description.breaches.lead,
        area: Area::Breaches,
        menu: Menu::In(Group::Settings),
    },
    Screen {
        path: paths::CONSOLE_ACCOUNT,
        access: Access::SignedIn,
        title: |words| words.account.title,
        lead: |words| words.account.lead,
        area: Area::Account,
        menu: Menu::Account,
    },
    Screen {
        path: paths::CONSOLE_JOIN,
        access: Access::Anyone,
        title: |words| words.home.title,
        lead: |words| words.home.lead,
        area: Area::Account,
        menu: Menu::None,
    },
    Screen {
        path: paths::CONSOLE_SETUP,
        access: Access::Anyone,
        title: |words| words.home.title,
        lead: |words| words.home.lead,
        area: Area::Register,
        menu: Menu::None,
    },
];

/// The screen at this path, for anyone who may open it.
#[must_use]
pub fn at(path: &str) -> Option<&'static Screen> {
    SCREENS.iter().find(|screen| screen.path == path)
}

/// The screen at a path for a person who may open what `may` says; the first one where there is none, or where they may not go.
#[must_use]
pub fn open_at(path: &str, may: impl Fn(Access) -> bool) -> &'static Screen {
    at(path).filter(|screen| screen.menu != Menu::None && may(screen.access)).unwrap_or(&SCREENS[0])
}

/// The screens of the menu for a person who may open what `may` says.
pub fn menu(may: impl Fn(Access) -> bool) -> impl Iterator<Item = &'static Screen> {
    SCREENS.iter().filter(move |screen| matches!(screen.menu, Menu::In(_) | Menu::Account) && may(screen.access))
}

/// The screens of a group for a person who may open what `may` says. The first of them is where the group's line leads.
pub fn pages(group: Group, may: impl Fn(Access) -> bool) -> impl Iterator<Item = &'static Screen> {
    menu(may).filter(move |screen| screen.menu == Menu::In(group))
}

impl Screen {
    /// The path of the screen of the menu that this one belongs to.
    #[must_use]
    pub const fn page(&self) -> &'static str {
        match self.menu {
            Menu::Under(path) => path,
            Menu::In(_) | Menu::Account | Menu::None => self.path,
        }
    }

    /// The group that it belongs to, if any.
    #[must_use]
    pub fn group(&self) -> Option<Group> {
        match at(self.page())?.menu {
            Menu::In(group) => Some(group),
            Menu::Under(_) | Menu::Account | Menu::None => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use lupa_domain::locale::Locale;

    use super::*;

    #[test]
    fn no_path_has_two_screens_and_every_screen_has_a_title() {
        for screen in SCREENS {
            assert_eq!(SCREENS.iter().filter(|other| other.path == screen.path).count(), 1, "{}", screen.path);
            assert!(!(screen.title)(lupa_words::staff(Locale::Fi)).is_empty());
            assert!(at(screen.page()).is_some_and(|page| page.page() == page.path), "{}", screen.path);
        }
    }

    #[test]
    fn a_card_belongs_to_the_people_in_the_menu() {
        let card = at(paths::CONSOLE_PERSON).expect("a screen");
        assert_eq!((card.page(), card.group()), (paths::CONSOLE_PEOPLE, Some(Group::Customers)));
    }

    #[test]
    fn every_group_has_a_screen_and_the_screens_stand_in_the_order_of_the_groups() {
        let order: Vec<_> =
            menu(|_| true).filter_map(|screen| Group::ALL.iter().position(|group| Some(*group) == screen.group())).collect();
        assert!(order.is_sorted(), "{order:?}");
        assert!(Group::ALL.into_iter().all(|group| pages(group, |_| true).next().is_some()));
        assert_eq!(pages(Group::Settings, |access| access == Access::SignedIn).count(), 0);
    }

    #[test]
    fn a_screen_without_its_right_is_the_first_one_and_not_in_the_menu() {
        for screen in SCREENS {
            let Access::Needs(right) = screen.access else { continue };
            let all_but_this = |access: Access| access != Access::Needs(right);
            assert_eq!(open_at(screen.path, all_but_this).path, paths::CONSOLE);
            assert!(menu(all_but_this).all(|shown| shown.path != screen.path));
            assert_eq!(open_at(screen.path, |_| true).path, screen.path);
        }
    }

    #[test]
    fn what_is_opened_without_signing_in_is_not_opened_inside() {
        assert_eq!(open_at(paths::CONSOLE_SETUP, |_| true).path, paths::CONSOLE);
        assert_eq!(open_at("/console/nothing", |_| true).path, paths::CONSOLE);
    }
}
