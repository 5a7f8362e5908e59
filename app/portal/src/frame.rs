//! What stands around every own page.

use lupa_api::paths;
use lupa_domain::locale::Locale;
use lupa_public::{
    draw::{Drawn, Template},
    frame::{PageInfo, around},
};
use lupa_ui::DatumText;
use lupa_words::{self as words, OwnRightsWords, PortalWords};

/// What every own page says of itself.
#[derive(Clone, Debug)]
pub struct Frame {
    /// Its language.
    pub locale: Locale,
    /// Who keeps the register; empty where that is not known.
    pub controller: String,
    /// The languages in which it can be had.
    pub languages: Vec<Locale>,
    /// Its address, without the query.
    pub path: String,
    /// The country of the business, ISO 3166-1 alpha-2.
    pub country: String,
}

impl Frame {
    /// Its words.
    pub(crate) const fn words(&self) -> &'static PortalWords {
        words::portal(self.locale)
    }

    /// The words of rights.
    pub(crate) const fn rights(&self) -> &'static OwnRightsWords {
        words::own_rights(self.locale)
    }

    /// Writes the data about the person.
    pub(crate) const fn datum_text(&self) -> DatumText {
        DatumText { words: &self.words().kept.data, locale: self.locale, country: country_name }
    }

    /// An own page or the target of a form, in the language of this page. `part` is what follows `/me`.
    pub(crate) fn own(&self, part: &str) -> String {
        format!("{}{part}?lang={}", paths::OWN_PAGE, self.locale)
    }

    /// The page whose content is `main`, which is HTML.
    pub(crate) fn page(&self, heading: &str, main: &str) -> Drawn {
        let page_info = PageInfo { path: Some((&self.path, self.languages.as_slice())), controller: &self.controller, permanent: None };
        let title = if self.controller.is_empty() { heading.to_owned() } else { format!("{heading} – {}", self.controller) };
        Drawn { locale: self.locale, title, body: around(self.locale, &page_info, None, main), template: Template::Own }
    }

    /// The same where a form has come back: the title says so first.
    pub(crate) fn refused_page(&self, heading: &str, main: &str) -> Drawn {
        let drawn = self.page(heading, main);
        Drawn { title: format!("{}: {}", words::public(self.locale).attention, drawn.title), ..drawn }
    }
}

fn country_name(code: &str, locale: Locale) -> Option<String> {
    let name = code.parse::<lupa_domain::wording::Country>().ok()?.name(locale);
    (!name.is_empty()).then(|| name.to_owned())
}
