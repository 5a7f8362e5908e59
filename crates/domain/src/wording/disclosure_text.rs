//! What purposes say of themselves, of recipients, transfers and retention, what the controller's country adds to it, and by what the register lets an
//! audience be chosen, as sentences of a notice.
//!
//! The words of a form name them by placeholders; publishing puts in what the purposes of the form say at that moment. An editor may write
//! it all by hand: then every purpose, every recipient, and every country outside the European Economic Area, must be named, and no purpose
//! that the form does not ask for.

#[path = "../../locales/en/disclosure_text.rs"]
mod en;
#[path = "../../locales/fi/disclosure_text.rs"]
mod fi;
#[path = "../../locales/sv/disclosure_text.rs"]
mod sv;

use super::{
    asked::AskedDatum,
    controller::Controller,
    jurisdiction::Jurisdiction,
    notice::InformationItem,
    placeholder::Placeholder,
    profiling::Characteristic,
    recipient::{Recipient, RecipientRole, Retention, Safeguard},
};
use crate::locale::Locale;

/// The sentences in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct DisclosureText {
    processors: String,
    disclosures: String,
    transfers: String,
    /// Where nobody has decided, there is nothing to say: the placeholder stays, and is seen as a gap.
    retention: Option<String>,
    retention_reason: String,
    complaint: String,
    profiling: String,
    purposes: String,
    telephone: String,
    /// What the section about an item must name.
    named: Vec<(InformationItem, String)>,
    /// The titles of purposes, which their section must name in whatever case of letters.
    titles: Vec<String>,
}

/// What a form asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Asked {
    /// The titles of its purposes, in order.
    pub(super) titles: Vec<String>,
    /// Whether any of them writes to a telephone.
    pub(super) by_phone: bool,
}

impl DisclosureText {
    /// Of everything that these purposes say, which are `asked` for, for a controller in this country.
    pub(super) fn of<'a>(
        purposes: impl IntoIterator<Item = (&'a [Recipient], Option<Retention>)>,
        asked: Asked,
        country: &str,
        locale: Locale,
    ) -> Self {
        let (mut recipients, mut retention) = (Vec::<&Recipient>::new(), None);
        for (of_purpose, months) in purposes {
            for one in of_purpose {
                if !recipients.contains(&one) {
                    recipients.push(one);
                }
            }
            // Proof is kept by person and not by purpose, so the longest holds for all.
            retention = retention.max(months);
        }
        let words = words(locale);
        let (partners, processors): (Vec<_>, Vec<_>) = recipients.iter().partition(|one| one.role == RecipientRole::Partner);
        let abroad: Vec<_> = recipients.iter().filter(|one| one.is_abroad()).collect();
        let place = |one: &Recipient| one.country.name(locale);
        let processor = |one: &&Recipient| format!("{} ({}, {})", one.name, one.role.name(locale), place(one));
        let partner = |one: &&Recipient| format!("{} ({})", one.name, place(one));
        let transfer = |one: &&&Recipient| {
            let safeguard = one.safeguard.map_or("", |safeguard| safeguard.name(locale));
            format!("{}, {} ({safeguard})", one.name, place(one))
        };
        let list = |all: Vec<String>| listed(&all, words.and);
        let processors = list(processors.iter().map(processor).collect());
        let disclosed = list(partners.iter().map(partner).collect());
        let transferred = list(abroad.iter().map(transfer).collect());
        let jurisdiction = Jurisdiction::of(country);
        // The law on claims is a reason for a period that it names, and for no other.
        let reason = jurisdiction.filter(|there| retention.is_some_and(|months| months.in_months() == there.claims_expire_after()));
        let recipients = recipients.iter().map(|one| (InformationItem::Recipients, one.name.clone()));
        let countries = abroad.iter().map(|one| (InformationItem::Transfers, place(one).to_owned()));
        Self {
            processors: processors.unwrap_or_else(|| (words.unnamed_processors)(asked.by_phone).to_owned()),
            disclosures: disclosed.map_or_else(|| words.nothing_disclosed.to_owned(), |list| (words.disclosed_to)(&list)),
            transfers: transferred.map_or_else(|| words.nothing_transferred.to_owned(), |list| (words.transferred_to)(&list)),
            retention: retention.map(|months| months.in_words(locale)),
            retention_reason: (words.retention_reason)(reason).to_owned(),
            complaint: (words.complaint)(jurisdiction),
            profiling: profiling(locale),
            purposes: listed(&asked.titles, words.and).unwrap_or_default(),
            telephone: if asked.by_phone { words.telephone.to_owned() } else { String::new() },
            named: recipients.chain(countries).collect(),
            titles: asked.titles,
        }
    }

    /// What takes the place of a placeholder, if this says it.
    pub(super) fn value(&self, placeholder: Placeholder) -> Option<String> {
        match placeholder {
            Placeholder::Processors => Some(self.processors.clone()),
            Placeholder::Disclosures => Some(self.disclosures.clone()),
            Placeholder::Transfers => Some(self.transfers.clone()),
            Placeholder::Retention => self.retention.clone(),
            Placeholder::RetentionReason => Some(self.retention_reason.clone()),
            Placeholder::Complaint => Some(self.complaint.clone()),
            Placeholder::Profiling => Some(self.profiling.clone()),
            Placeholder::Purposes => Some(self.purposes.clone()),
            Placeholder::Telephone => Some(self.telephone.clone()),
            _ => None,
        }
    }

    /// What the section about `item` does not name and must.
    pub(super) fn unnamed<'a>(&'a self, item: InformationItem, text: &'a str) -> impl Iterator<Item = &'a str> {
        let said = text.to_lowercase();
        let titles = self.titles.iter().filter(move |title| item == InformationItem::Purposes && !said.contains(&title.to_lowercase()));
        let named = self.named.iter().filter(move |(of, name)| *of == item && !text.contains(name.as_str())).map(|(_, name)| name);
        titles.chain(named).map(String::as_str)
    }

    /// Which of `others`, titles of purposes that the form does not ask for, the section about `item` names all the same.
    pub(super) fn unasked<'a>(&'a self, item: InformationItem, text: &str, others: &'a [String]) -> impl Iterator<Item = &'a str> {
        // What also is part of a title that is asked for may mean that.
        let mut rest = text.to_lowercase();
        for title in &self.titles {
            rest = rest.replace(&title.to_lowercase(), "");
        }
        let names = move |other: &&String| item == InformationItem::Purposes && rest.contains(&other.to_lowercase());
        others.iter().filter(names).map(String::as_str)
    }
}

/// How the controller is reached: after "you can reach us".
pub(super) fn reach(controller: &Controller, locale: Locale) -> String {
    (words(locale).reach)(&controller.email, controller.phone.as_deref())
}

/// Where one may complain of a controller in this country (GDPR Art. 77), as a sentence.
#[must_use]
pub fn complaint(country: &str, locale: Locale) -> String {
    (words(locale).complaint)(Jurisdiction::of(country))
}

/// By what an audience is chosen, and what one can say against it (Art. 13(2)(f) and 21(2)), as sentences.
#[must_use]
pub fn profiling(locale: Locale) -> String {
    let words = words(locale);
    let chosen_by = Characteristic::ALL.map(|one| (words.characteristic)(one).to_owned());
    (words.profiling)(&listed(&chosen_by, words.and).unwrap_or_default())
}

/// The processors that every register has, where nobody has named them; with those of text messages where any are sent.
#[must_use]
pub fn unnamed_processors(by_phone: bool, locale: Locale) -> &'static str {
    (words(locale).unnamed_processors)(by_phone)
}

/// That no data leaves the European Economic Area, as sentences.
#[must_use]
pub const fn nothing_transferred(locale: Locale) -> &'static str {
    words(locale).nothing_transferred
}

/// For how many months after a request is closed it may have to be shown how it was answered: as long as claims last in the controller's country,
/// three years where that is not known.
#[must_use]
pub fn claims_expire_after(country: &str) -> u16 {
    Jurisdiction::of(country).map_or(36, Jurisdiction::claims_expire_after)
}

/// That a purpose asks for data of its own, and what becomes of it; nothing where it asks for none.
pub(super) fn asked_for(asked: &[AskedDatum], locale: Locale) -> Option<String> {
    let words = words(locale);
    let names: Vec<String> = asked.iter().map(|asked| asked.name.clone()).collect();
    listed(&names, words.and).map(|list| (words.asked_for)(&list))
}

/// Several in one sentence: the last after an "and". Nothing where there are none.
fn listed(all: &[String], and: &str) -> Option<String> {
    match all {
        [] => None,
        [one] => Some(one.clone()),
        [most @ .., last] => Some(format!("{} {and} {last}", most.join(", "))),
    }
}

impl RecipientRole {
    /// What is said of it in a notice.
    #[must_use]
    pub fn name(self, locale: Locale) -> &'static str {
        (words(locale).role)(self)
    }
}

impl Safeguard {
    /// What is said of it in a notice.
    #[must_use]
    pub fn name(self, locale: Locale) -> &'static str {
        (words(locale).safeguard)(self)
    }
}

impl Recipient {
    /// Who it is, what it does, where, and by which safeguard.
    #[must_use]
    pub fn in_words(&self, locale: Locale) -> String {
        let safeguard = self.safeguard.map(|safeguard| format!(", {}", safeguard.name(locale))).unwrap_or_default();
        format!("{} ({}, {}{safeguard})", self.name, self.role.name(locale), self.country.name(locale))
    }
}

impl Retention {
    /// In years where it is whole years, as the object of "is kept for".
    #[must_use]
    pub fn in_words(self, locale: Locale) -> String {
        let (words, months) = (words(locale), u64::from(self.in_months()));
        if months.is_multiple_of(12) { (words.years)(months / 12) } else { (words.months)(months) }
    }
}

/// The sentences of one language, and the names that stand in them.
struct Words {
    /// Between the last two of a list.
    and: &'static str,
    /// By which ways one reaches the business.
    reach: fn(email: &str, phone: Option<&str>) -> String,
    /// What a recipient does.
    role: fn(RecipientRole) -> &'static str,
    /// What protects a transfer.
    safeguard: fn(Safeguard) -> &'static str,
    /// In place of processors that no purpose names; with those of text messages where any are sent.
    unnamed_processors: fn(by_phone: bool) -> &'static str,
    /// What follows from giving no telephone number.
    telephone: &'static str,
    /// Where nothing is disclosed.
    nothing_disclosed: &'static str,
    /// Where data is disclosed to these recipients.
    disclosed_to: fn(recipients: &str) -> String,
    /// Where nothing is transferred.
    nothing_transferred: &'static str,
    /// Where data is transferred to these recipients.
    transferred_to: fn(recipients: &str) -> String,
    /// How many years.
    years: fn(count: u64) -> String,
    /// How many months.
    months: fn(count: u64) -> String,
    /// Why proof is kept: after "because". Names the law of a country where the period is that of its law.
    retention_reason: fn(law: Option<Jurisdiction>) -> &'static str,
    /// Where one may complain: the authority of the controller's country, where it is known, and that of the reader's.
    complaint: fn(controller: Option<Jurisdiction>) -> String,
    /// By what an audience is chosen: after "by".
    characteristic: fn(Characteristic) -> &'static str,
    /// That a purpose asks for these data, and what becomes of them.
    asked_for: fn(list: &str) -> String,
    /// That an audience is chosen by these, and what one can say against it.
    profiling: fn(characteristics: &str) -> String,
}

const fn words(locale: Locale) -> &'static Words {
    match locale {
        Locale::Fi => &fi::WORDS,
        Locale::Sv => &sv::WORDS,
        Locale::En => &en::WORDS,
    }
}

#[cfg(test)]
mod tests {
    use super::{
        super::{placeholder::fill, recipient::tests::recipient},
        *,
    };

    const TEXT: &str = "{disclosures} Muuten: {processors}. {transfers} Sitten {retention}.";

    fn of(recipients: &[Recipient], months: u16, locale: Locale) -> DisclosureText {
        DisclosureText::of([(recipients, Retention::months(months).ok())], Asked::default(), "FI", locale)
    }

    /// `text` with what is disclosed filled in.
    fn filled(disclosure: &DisclosureText, text: &str) -> String {
        fill(text, |placeholder| disclosure.value(placeholder))
    }

    fn pool() -> Vec<Recipient> {
        use {RecipientRole as Role, Safeguard::Adequacy};
        vec![
            recipient("Posti", Role::Email, "FI", None),
            recipient("Cloudflare", Role::Hosting, "US", Some(Adequacy)),
            recipient("Kumppani", Role::Partner, "SE", None),
            recipient("Post", Role::Post, "NO", None),
        ]
    }

    #[test]
    fn a_notice_says_who_where_and_how_long() {
        let pool = pool();
        assert_eq!(
            filled(&of(&pool[..3], 36, Locale::Fi), TEXT),
            "Luovutamme tietojasi seuraaville, jotka käyttävät niitä omiin tarkoituksiinsa: Kumppani (Ruotsi). Muuten: \
             Posti (sähköpostin välitys, Suomi) ja Cloudflare (rekisterin tekninen ylläpito, Yhdysvallat). Tietojasi käsitellään EU- ja \
             ETA-maissa sekä niiden ulkopuolella: Cloudflare, Yhdysvallat (Euroopan komission päätös tietosuojan riittävyydestä). \
             Saat meiltä pyynnöstä jäljennöksen suojatoimista. Sitten 3 vuotta."
        );
        assert_eq!(
            filled(&of(&[], 1, Locale::En), "{retention}, {disclosures}"),
            "1 month, We do not sell your data or disclose it to others."
        );
        assert_eq!(filled(&of(&[], 0, Locale::En), "{retention}"), "{retention}", "nothing is said of what nobody decided");
    }

    #[test]
    fn the_longest_retention_holds_for_all_and_nobody_is_named_twice() {
        let pool = pool();
        let months = |months| Retention::months(months).ok();
        let both =
            DisclosureText::of([(&pool[..1], months(6)), (&pool[..2], months(30)), (&pool[..1], None)], Asked::default(), "FI", Locale::Sv);
        assert_eq!(
            filled(&both, "{retention}: {processors}"),
            "30 månader: Posti (förmedling av e-post, Finland) och Cloudflare (drift av registret, USA)"
        );
    }

    #[test]
    fn what_the_words_do_not_name_is_told() {
        let disclosure = of(&pool()[..2], 36, Locale::En);
        let unnamed = |item, text| disclosure.unnamed(item, text).map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(unnamed(InformationItem::Recipients, "Only Posti."), ["Cloudflare"]);
        assert_eq!(unnamed(InformationItem::Transfers, "Nowhere."), ["United States"]);
        let filled = filled(&disclosure, "{processors} {transfers}");
        for item in [InformationItem::Recipients, InformationItem::Transfers] {
            assert!(unnamed(item, &filled).is_empty());
        }
        assert!(unnamed(InformationItem::Rights, "").is_empty());
    }

    #[test]
    fn what_is_said_of_the_purposes_follows_from_them() {
        let asked = |titles: &[&str], by_phone| Asked { titles: titles.iter().map(ToString::to_string).collect(), by_phone };
        let of = |asked| DisclosureText::of([(&[][..], None)], asked, "FI", Locale::Fi);
        let both = of(asked(&["Uutiskirje", "Kyselyt"], false));
        assert_eq!(filled(&both, "({purposes}) a {telephone} b"), "(Uutiskirje ja Kyselyt) a b");
        assert!(!filled(&both, "{processors}").contains("tekstivies"), "nobody is written to by telephone");
        let texts = of(asked(&["Tarjoukset"], true));
        assert!(filled(&texts, "{processors} {telephone}").matches("tekstivies").count() == 2);

        let purposes = InformationItem::Purposes;
        let unnamed = |text| both.unnamed(purposes, text).map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(unnamed("Vain uutiskirje."), ["Kyselyt"]);
        assert_eq!(both.unnamed(InformationItem::Rights, "").count(), 0);
        let others = ["Kirje".to_owned(), "Syntymäpäiväetu".to_owned()];
        let unasked = |text| both.unasked(purposes, text, &others).map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(unasked("Uutiskirje, kyselyt ja syntymäpäiväetu."), ["Syntymäpäiväetu"], "a letter is part of the newsletter");
        assert_eq!(unasked("Uutiskirje, kirje ja kyselyt."), ["Kirje"]);
    }

    fn in_country(country: &str, months: u16, locale: Locale) -> DisclosureText {
        DisclosureText::of([(&[][..], Retention::months(months).ok())], Asked::default(), country, locale)
    }

    #[test]
    fn the_reason_for_a_period_fits_the_period_and_the_country() {
        let text = |country, months, locale| filled(&in_country(country, months, locale), "{retention}, {retention_reason}");
        assert!(text("FI", 36, Locale::Fi).ends_with(": vaatimukset vanhenevat Suomessa yleensä kolmessa vuodessa"));
        assert!(text("FI", 36, Locale::Sv).ends_with(": krav preskriberas i Finland i regel efter tre år"));
        assert!(text("SE", 120, Locale::Sv).ends_with(": krav preskriberas i Sverige i regel efter tio år"));
        assert_eq!(
            text("NO", 36, Locale::En),
            "3 years, we may be asked to account for the messages we sent: in Norway, claims usually expire after three years"
        );
        for (country, months) in [("FI", 24), ("FI", 72), ("SE", 36), ("FR", 36), ("FI", 0)] {
            for locale in Locale::ALL {
                let said = filled(&in_country(country, months, locale), "{retention_reason}");
                assert!(!said.contains([':', '{']) && !said.is_empty(), "{country}, {months} months: {said}");
            }
        }
        for there in Jurisdiction::ALL {
            for locale in Locale::ALL {
                assert!((words(locale).retention_reason)(Some(there)).starts_with((words(locale).retention_reason)(None)));
            }
        }
    }

    #[test]
    fn a_reader_is_told_of_the_authority_of_the_controller_and_of_their_own() {
        let said = |country, locale| filled(&in_country(country, 36, locale), "{complaint}");
        let swedish = said("FI", Locale::Sv);
        assert!(swedish.contains("dataombudsmannens byrå (tietosuoja.fi/sv)") && swedish.contains("Integritetsskyddsmyndigheten (imy.se)"));
        let swedish = said("SE", Locale::Sv);
        assert!(!swedish.contains("tietosuoja") && swedish.matches("imy.se").count() == 1, "{swedish}");
        assert!(!said("FI", Locale::Fi).contains("imy.se") && said("FI", Locale::Fi).matches("tietosuoja.fi").count() == 1);
        let finnish = said("SE", Locale::Fi);
        assert!(
            finnish.contains("imy.se") && finnish.contains("Suomessa se on tietosuojavaltuutetun toimisto (tietosuoja.fi)"),
            "{finnish}"
        );
        assert!(said("FI", Locale::En).contains("Office of the Data Protection Ombudsman") && !said("FI", Locale::En).contains("imy.se"));
        assert_eq!(said("AX", Locale::Sv), said("FI", Locale::Sv), "the authority of Åland supervises public bodies alone");
        let elsewhere = Locale::ALL.map(|locale| said("FR", locale));
        assert!(elsewhere.iter().all(|said| said.ends_with('.') && !said.contains('{')), "{elsewhere:?}");
    }

    #[test]
    fn everything_by_which_an_audience_is_chosen_is_said() {
        for locale in Locale::ALL {
            let said = filled(&in_country("FI", 36, locale), "{profiling}");
            for characteristic in Characteristic::ALL {
                assert!(said.contains((words(locale).characteristic)(characteristic)), "{characteristic:?}: {said}");
            }
        }
    }
}
