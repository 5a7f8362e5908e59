//! What purposes say of recipients, transfers and retention, as sentences of a notice.
//!
//! The words of a form name them by `{processors}`, `{disclosures}`, `{transfers}` and `{retention}`; publishing puts in what the purposes of
//! the form say at that moment. An editor may write it all by hand: then every recipient, and every country outside the European Economic
//! Area, must be named.

use super::{
    notice::InformationItem,
    recipient::{Recipient, RecipientRole, Retention, Safeguard},
};
use crate::locale::Locale;

/// The sentences in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Particulars {
    /// Placeholder and sentence. No retention, no sentence: the placeholder stays, and is seen as a gap.
    sentences: Vec<(&'static str, String)>,
    /// What the section about an item must name.
    named: Vec<(InformationItem, String)>,
}

impl Particulars {
    /// Of everything that these purposes say.
    pub(super) fn of<'a>(purposes: impl IntoIterator<Item = (&'a [Recipient], Option<Retention>)>, locale: Locale) -> Self {
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
            let rests_on = one.safeguard.map_or("", |safeguard| safeguard.name(locale));
            format!("{}, {} ({rests_on})", one.name, place(one))
        };
        let sentence = |none: &str, some: &str, all: Vec<String>| match listed(&all, words.and) {
            list if list.is_empty() => none.to_owned(),
            list => some.replace("{}", &list),
        };
        let mut sentences = vec![
            ("{processors}", sentence(words.processors, "{}", processors.iter().map(processor).collect())),
            ("{disclosures}", sentence(words.disclosures[0], words.disclosures[1], partners.iter().map(partner).collect())),
            ("{transfers}", sentence(words.transfers[0], words.transfers[1], abroad.iter().map(transfer).collect())),
        ];
        sentences.extend(retention.map(|months| ("{retention}", months.told(locale))));
        let recipients = recipients.iter().map(|one| (InformationItem::Recipients, one.name.clone()));
        let countries = abroad.iter().map(|one| (InformationItem::Transfers, place(one).to_owned()));
        Self { sentences, named: recipients.chain(countries).collect() }
    }

    /// `text` with the sentences in place of what stands for them.
    pub(super) fn fill(&self, text: &str) -> String {
        self.sentences.iter().fold(text.to_owned(), |text, (place, sentence)| text.replace(place, sentence))
    }

    /// What the section about `item` does not name and must.
    pub(super) fn unnamed<'a>(&'a self, item: InformationItem, text: &'a str) -> impl Iterator<Item = &'a str> {
        self.named.iter().filter(move |(of, name)| *of == item && !text.contains(name.as_str())).map(|(_, name)| name.as_str())
    }
}

/// Several in one sentence: the last after an "and".
fn listed(all: &[String], and: &str) -> String {
    match all {
        [] => String::new(),
        [one] => one.clone(),
        [most @ .., last] => format!("{} {and} {last}", most.join(", ")),
    }
}

impl RecipientRole {
    /// What is said of it in a notice.
    #[must_use]
    pub const fn name(self, locale: Locale) -> &'static str {
        words(locale).roles[self as usize]
    }
}

impl Safeguard {
    /// What is said of it in a notice.
    #[must_use]
    pub const fn name(self, locale: Locale) -> &'static str {
        words(locale).safeguards[self as usize]
    }
}

impl Recipient {
    /// Who, doing what, where, and on what a transfer rests.
    #[must_use]
    pub fn told(&self, locale: Locale) -> String {
        let rests_on = self.safeguard.map(|safeguard| format!(", {}", safeguard.name(locale)));
        format!("{} ({}, {}{})", self.name, self.role.name(locale), self.country.name(locale), rests_on.unwrap_or_default())
    }
}

impl Retention {
    /// In years where it is whole years, as the object of "is kept for".
    #[must_use]
    pub fn told(self, locale: Locale) -> String {
        let (words, months) = (words(locale), self.in_months());
        let (count, unit) = if months.is_multiple_of(12) { (months / 12, words.years) } else { (months, words.months) };
        format!("{count} {}", unit[usize::from(count != 1)])
    }
}

struct Words {
    and: &'static str,
    /// In the order of [`RecipientRole`].
    roles: [&'static str; 7],
    /// In the order of [`Safeguard`].
    safeguards: [&'static str; Safeguard::ALL.len()],
    /// In place of processors that have no names.
    processors: &'static str,
    /// Where nothing is disclosed, and where it is.
    disclosures: [&'static str; 2],
    /// Where nothing is transferred, and where it is.
    transfers: [&'static str; 2],
    years: [&'static str; 2],
    months: [&'static str; 2],
}

const fn words(locale: Locale) -> &'static Words {
    match locale {
        Locale::Fi => &FI,
        Locale::Sv => &SV,
        Locale::En => &EN,
    }
}

const FI: Words = Words {
    and: "ja",
    roles: [
        "rekisterin tekninen ylläpito",
        "sähköpostin välitys",
        "tekstiviestien välitys",
        "kyselyjen toteutus",
        "painatus ja postitus",
        "tekninen tuki",
        "käyttö omiin tarkoituksiinsa",
    ],
    safeguards: [
        "Euroopan komission päätös tietosuojan riittävyydestä",
        "Euroopan komission vakiosopimuslausekkeet",
        "yritystä koskevat sitovat säännöt",
    ],
    processors: "rekisterin palveluntarjoaja sekä sähköpostin ja tekstiviestien välittäjät",
    disclosures: [
        "Emme myy emmekä luovuta tietojasi.",
        "Luovutamme tietojasi seuraaville, jotka käyttävät niitä omiin tarkoituksiinsa: {}.",
    ],
    transfers: [
        "Tietojasi käsitellään vain EU- ja ETA-maissa. Niitä ei siirretä EU:n ja ETA:n ulkopuolelle.",
        "Tietojasi käsitellään EU- ja ETA-maissa sekä niiden ulkopuolella: {}. Saat meiltä pyynnöstä jäljennöksen suojatoimista.",
    ],
    years: ["vuoden", "vuotta"],
    months: ["kuukauden", "kuukautta"],
};

const SV: Words = Words {
    and: "och",
    roles: [
        "drift av registret",
        "förmedling av e-post",
        "förmedling av textmeddelanden",
        "genomförande av enkäter",
        "tryckning och postning",
        "teknisk support",
        "egna ändamål",
    ],
    safeguards: [
        "Europeiska kommissionens beslut om adekvat skyddsnivå",
        "Europeiska kommissionens standardavtalsklausuler",
        "bindande företagsbestämmelser",
    ],
    processors: "leverantören av registret samt de tjänster som förmedlar vår e-post och våra sms",
    disclosures: [
        "Vi varken säljer eller lämnar ut dina uppgifter.",
        "Vi lämnar ut dina uppgifter till följande, som använder dem för egna ändamål: {}.",
    ],
    transfers: [
        "Dina uppgifter behandlas bara inom EU/EES. De förs inte över till länder utanför EU/EES.",
        "Dina uppgifter behandlas inom EU/EES och i länder utanför EU/EES: {}. Du kan be oss om en kopia av skyddsåtgärderna.",
    ],
    years: ["år", "år"],
    months: ["månad", "månader"],
};

const EN: Words = Words {
    and: "and",
    roles: [
        "hosting of the register",
        "e-mail delivery",
        "text message delivery",
        "surveys",
        "printing and posting",
        "technical support",
        "its own purposes",
    ],
    safeguards: [
        "adequacy decision of the European Commission",
        "standard contractual clauses of the European Commission",
        "binding corporate rules",
    ],
    processors: "the provider of the register and the services that deliver our e-mail and text messages",
    disclosures: [
        "We do not sell your data or disclose it to others.",
        "We disclose your data to these recipients, who use it for their own purposes: {}.",
    ],
    transfers: [
        "Your data is processed only in the EU and the European Economic Area (EEA). It is not transferred outside the EEA.",
        "Your data is processed in the EU and the European Economic Area (EEA) and outside it: {}. You can ask us for a copy of the safeguards.",
    ],
    years: ["year", "years"],
    months: ["month", "months"],
};

#[cfg(test)]
mod tests {
    use super::{super::recipient::tests::recipient, *};

    const TEXT: &str = "{disclosures} Muuten: {processors}. {transfers} Sitten {retention}.";

    fn of(recipients: &[Recipient], months: u16, locale: Locale) -> Particulars {
        Particulars::of([(recipients, Retention::months(months).ok())], locale)
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
            of(&pool[..3], 36, Locale::Fi).fill(TEXT),
            "Luovutamme tietojasi seuraaville, jotka käyttävät niitä omiin tarkoituksiinsa: Kumppani (Ruotsi). Muuten: \
             Posti (sähköpostin välitys, Suomi) ja Cloudflare (rekisterin ylläpito, Yhdysvallat). Tietojasi käsitellään EU:ssa ja Euroopan \
             talousalueella sekä sen ulkopuolella: Cloudflare, Yhdysvallat (Euroopan komission päätös tietosuojan riittävyydestä). \
             Jäljennöksen siirron suojatoimista saat meiltä. Sitten 3 vuotta."
        );
        assert_eq!(of(&[], 1, Locale::En).fill("{retention}, {disclosures}"), "1 month, We neither sell your data nor hand it over.");
        assert_eq!(of(&[], 0, Locale::En).fill("{retention}"), "{retention}", "what nobody decided is no words");
    }

    #[test]
    fn the_longest_retention_holds_for_all_and_nobody_is_named_twice() {
        let pool = pool();
        let months = |months| Retention::months(months).ok();
        let both = Particulars::of([(&pool[..1], months(6)), (&pool[..2], months(30)), (&pool[..1], None)], Locale::Sv);
        assert_eq!(
            both.fill("{retention}: {processors}"),
            "30 månader: Posti (förmedling av e-post, Finland) och Cloudflare (drift av registret, USA)"
        );
    }

    #[test]
    fn what_the_words_do_not_name_is_told() {
        let particulars = of(&pool()[..2], 36, Locale::En);
        let unnamed = |item, text| particulars.unnamed(item, text).map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(unnamed(InformationItem::Recipients, "Only Posti."), ["Cloudflare"]);
        assert_eq!(unnamed(InformationItem::Transfers, "Nowhere."), ["United States"]);
        let filled = particulars.fill("{processors} {transfers}");
        for item in [InformationItem::Recipients, InformationItem::Transfers] {
            assert!(unnamed(item, &filled).is_empty());
        }
        assert!(unnamed(InformationItem::Rights, "").is_empty());
    }
}
