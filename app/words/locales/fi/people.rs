//! Ihmiset suomeksi.

use lupa_domain::{
    consent::State,
    people::{Datum, FieldKind, Happening, Kind, Relation, Source},
};

use crate::{
    people::{
        AddressWords, CardWords, Change, ConflictWords, DataWords, FieldHeads, FieldsWords, HistoryHeads, HistoryWords, ListHeads,
        ListWords, PastWords, PeopleWords, PersonFormWords, RetiredFieldWords, WalkInHeads, WalkInWords,
    },
    plural::plural,
    shapes::{Action, FieldText, Section},
};

pub(crate) const PEOPLE: PeopleWords = PeopleWords {
    list: ListWords {
        search: FieldText { label: "Ketä etsit?", hint: "Nimi, yritys, sähköposti tai puhelin. Alkukirjaimet riittävät." },
        tag: "Avainsana",
        all_tags: "Kaikki",
        found: |count, number| match plural(count, None, Some(number)) {
            None => "1 asiakas".to_owned(),
            Some(number) => format!("{number} asiakasta"),
        },
        newest: |number| format!("{number} uusinta. Kirjoita lisää kirjaimia, niin löydät oikean."),
        behind: |number| {
            format!("Hakemisto ei ole vielä valmis: {number} asiakasta ei löydy nimellä eikä numerolla. Hae hetken kuluttua uudelleen.")
        },
        heads: ListHeads { name: "Nimi", contact: "Yhteystiedot", town: "Paikkakunta", tags: "Avainsanat" },
        more: "Näytä lisää",
        none: Section {
            heading: "Asiakkaita ei vielä ole",
            text: "Asiakas tulee tänne, kun hän täyttää lomakkeen tai kun lisäät hänet itse.",
        },
        nobody: Section {
            heading: "Ketään ei löytynyt",
            text: "Tarkista kirjoitusasu tai kirjoita vähemmän kirjaimia. Jos asiakas on uusi, lisää hänet.",
        },
        add: "Lisää asiakas",
    },
    walk_in: WalkInWords {
        open: "Oviasiakas",
        lead: "Kävi joku, jonka tietoja et tarvitse. Hänestä ei tallenneta mitään, vain se, mitä tapahtui.",
        save: "Kirjaa",
        saved: |what| format!("Kirjattu: {what}."),
        months: "Oviasiakkaat kuukausittain",
        heads: WalkInHeads { month: "Kuukausi", what: "Mitä", times: "Kertaa", total: "Yhteensä" },
        none: "Oviasiakkaita ei ole vielä kirjattu.",
    },
    data: DataWords {
        label: |datum| match datum {
            Datum::Name => "Nimi",
            Datum::Organisation => "Yritys tai yhteisö",
            Datum::Email => "Sähköposti",
            Datum::Phone => "Puhelin",
            Datum::Address => "Postiosoite",
            Datum::Locale => "Kieli",
            Datum::Relation => "Suhde meihin",
            Datum::Kind => "Henkilö vai yritys",
            Datum::Tags => "Avainsanat",
        },
        address: AddressWords { street: "Katuosoite", postal_code: "Postinumero", town: "Postitoimipaikka", country: "Maa" },
        relation: |relation| match relation {
            Relation::Customer => "asiakas",
            Relation::SupplierContact => "toimittajan yhteyshenkilö",
            Relation::Other => "muu",
        },
        kind: |kind| match kind {
            Kind::Natural => "henkilö",
            Kind::Legal => "yritys tai muu yhteisö",
        },
        source: |source| match source {
            Source::Form => "Asiakas täytti itse",
            Source::Told => "Asiakas kertoi",
            Source::PublicSource => "Julkisesta lähteestä, esimerkiksi kaupparekisteristä",
            Source::ThirdParty => "Joku muu kertoi, esimerkiksi työnantaja",
            Source::Noted => "Huomattu työn yhteydessä",
        },
        happening: |happening| match happening {
            Happening::Visit => "käynti",
            Happening::Purchase => "osto",
            Happening::Assignment => "toimeksianto",
        },
        yes: "kyllä",
        no: "ei",
        nothing: "–",
        unnamed: "Ei nimeä",
        long: "Näytä kaikki",
    },
    card: CardWords {
        back: "Kaikki asiakkaat",
        gone: "Tätä asiakasta ei ole rekisterissä.",
        facts: "Tallennetut tiedot",
        change: "Muuta",
        joined: |when| format!("Rekisterissä {when} alkaen."),
        confirmed: |when| format!("Asiakas vahvisti sähköpostiosoitteensa {when}."),
        bounced: |when| format!("Viestit tähän osoitteeseen ovat tulleet takaisin {when} alkaen. Tarkista osoite asiakkaalta."),
        restricted: "Asiakas on pyytänyt, ettei hänen tietojaan nyt käytetä. Käytä niitä vain asian selvittämiseen hänen kanssaan.",
        hidden: |count, number| match plural(count, None, Some(number)) {
            None => "Lisäksi yhdessä kentässä on tieto, jota sinulla ei ole oikeutta nähdä.".to_owned(),
            Some(number) => format!("Lisäksi {number} kentässä on tieto, jota sinulla ei ole oikeutta nähdä."),
        },
        origins: "Mistä tiedot ovat",
        consents: "Saako asiakkaalle lähettää viestejä?",
        by_ground: "Markkinointia saa lähettää ilman suostumusta.",
        grounds: "Markkinointi ilman suostumusta",
        standing: |standing, since| match standing {
            State::None => "Ei ole suostunut tähän.".to_owned(),
            State::Pending => "Odottaa asiakkaan vahvistusta. Linkki on hänen sähköpostissaan.".to_owned(),
            State::Given => format!("Suostui {since}."),
            State::Withdrawn => format!("Perui suostumuksensa {since}."),
            State::Objected => format!("Kielsi tämän {since}."),
            State::Lapsed => "Suostumus ei ole enää voimassa.".to_owned(),
        },
        retired: "Tätä ei enää lähetetä kenellekään.",
        receipts: "Kuitit",
        no_receipts: "Kuitteja ei vielä ole.",
        show_receipt: "Näytä kuitti",
        close_receipt: "Sulje kuitti",
        save_receipt: "Tallenna tiedostona",
        print_receipt: "Tulosta",
        holds: Section { heading: "Kesken", text: "Asiakkaan tietoja ei voi poistaa niin kauan kuin jotakin on kesken." },
    },
    past: PastWords {
        changes: "Miten tiedot ovat muuttuneet",
        unchanged: "Mitään ei ole muutettu.",
        datum: |datum, change| match change {
            Change::Added { after } => format!("{datum}: {after}"),
            Change::Changed { before, after } => format!("{datum}: {before} → {after}"),
            Change::Removed { before } => format!("{datum} poistettu, oli {before}"),
        },
        entry: |change| match change {
            Change::Added { after } => format!("Kirjattu: {after}"),
            Change::Changed { before, after } => format!("Korjattu: {before} → {after}"),
            Change::Removed { before } => format!("Poistettu: {before}"),
        },
        person: "Asiakas",
        older: "Näytä aiemmat",
        looked: "Kuka tietoja on katsonut",
        unseen: "Kukaan ei ole vielä katsonut.",
    },
    history: HistoryWords {
        heading: "Mitä on tapahtunut",
        none: "Käyntejä, ostoja tai toimeksiantoja ei vielä ole.",
        heads: HistoryHeads { day: "Päivä", what: "Mitä", note: "Muistiinpano", amount: "Summa" },
        open: "kesken",
        add: "Lisää merkintä",
        change: "Korjaa",
        shown: |shown, count| format!("Näkyvissä {shown} / {count}"),
        earlier: "Näytä aiemmat",
        new: "Uusi merkintä",
        correct: "Korjaa merkintää",
        what: "Mitä tapahtui",
        day: "Päivä",
        note: FieldText {
            label: "Muistiinpano",
            hint: "Mikä auttaa ensi kerralla, esimerkiksi värisävy ja pituus. Asiakas voi lukea tämän.",
        },
        amount: FieldText { label: "Summa", hint: "Esimerkiksi 12,50. Jätä tyhjäksi, jos rahaa ei liikkunut." },
        currency: "Valuutta",
        amount_wrong: "Kirjoita summa numeroin, esimerkiksi 12,50.",
        is_open: FieldText {
            label: "Asia on vielä kesken",
            hint: "Ei vielä maksettu tai valmis. Siihen asti asiakkaan tietoja ei voi poistaa.",
        },
        saved: "Merkintä on tallennettu.",
        remove: "Poista",
        remove_ask: |what| format!("Poistetaanko {what}?"),
        remove_text: "Merkintä poistuu tapahtumista. Se, mitä siinä luki ja että se poistettiin, jää muutoshistoriaan.",
        removed: "Merkintä on poistettu.",
        changed_meanwhile: "Joku muu on muuttanut tätä merkintää. Siinä lukee nyt:",
        yours_below: "Kirjoittamasi on yhä alla. Jos sen pitää tulla tämän tilalle, tallenna uudelleen.",
        gone: "Joku muu on poistanut tämän merkinnän.",
    },
    form: PersonFormWords {
        new: "Lisää asiakas",
        new_lead: "Nimi tai yritys riittää. Kysy vain se, mitä tarvitset. Lisääminen ei vielä anna oikeutta lähettää mainoksia.",
        change: |name| format!("Muuta tietoja: {name}"),
        added: "Asiakas on lisätty.",
        saved: "Muutokset on tallennettu.",
        who: "Kuka",
        contact: "Yhteystiedot",
        service: "Palvelu",
        hint: |datum| match datum {
            Datum::Name | Datum::Email | Datum::Address | Datum::Relation => "",
            Datum::Organisation => "Jos asiakas on yritys tai edustaa sellaista.",
            Datum::Phone => "Esimerkiksi 040 123 4567.",
            Datum::Locale => "Millä kielellä asiakkaalle kirjoitetaan.",
            Datum::Kind => "Yrityksille markkinointia koskevat omat säännöt.",
            Datum::Tags => "Sanoja, joilla löydät asiakkaan, esimerkiksi kanta-asiakas. Kirjoita sana ja paina Enter.",
        },
        add_tag: "Lisää avainsana",
        remove_tag: |tag| format!("Poista avainsana {tag}"),
        own: "Omat kentät",
        unchosen: "ei valittu",
        retired: RetiredFieldWords {
            hint: "Kenttä ei ole enää käytössä. Siinä olevan tiedon voi säilyttää tai poistaa.",
            keep: |value| format!("Säilytä: {value}"),
            remove: "Poista",
        },
        origin: Section {
            heading: "Mistä tämä tieto on?", text: "Asiakkaalla on oikeus tietää se, joten se tallennetaan tiedon viereen."
        },
        source: "Mistä sait tiedon?",
        reason: FieldText {
            label: "Miksi tieto tallennetaan?", hint: "Esimerkiksi: ajanvarausta varten. Tämän voi jättää tyhjäksi."
        },
        add: "Lisää asiakas",
        taken: "Avaa asiakas, jolla on tämä osoite",
    },
    conflict: ConflictWords {
        advice: Section {
            heading: "Joku muu on muuttanut tämän asiakkaan tietoja",
            text: "Mitään kirjoittamaasi ei ole kadonnut. Valitse kohta kohdalta, kumpi on oikein, ja tallenna.",
        },
        theirs: "Rekisterissä nyt",
        mine: "Sinä kirjoitit",
        undecided: |datum| format!("{datum}: valitse, kumpi on oikein."),
        save: "Tallenna valitsemani",
        leave: "Jätä niin kuin on nyt",
    },
    fields: FieldsWords {
        why: "Laki sallii tallentaa vain sen, mitä johonkin tarvitaan. Siksi jokaisessa kentässä kerrotaan, mihin sitä tarvitaan, ja asiakas \
              voi lukea sen. Mitään, mitä täällä ei ole, ei voi tallentaa.",
        none: Section {
            heading: "Omia kenttiä ei vielä ole",
            text: "Jos asiakkaista pitää muistaa vaikkapa hiusten värisävy tai rekisterinumero, lisää sille kenttä.",
        },
        heads: FieldHeads { name: "Nimi", kind: "Tietotyyppi", seen_by: "Kuka näkee", people: "Asiakkaita" },
        kind: |kind| match kind {
            FieldKind::Text => "teksti",
            FieldKind::Number => "luku",
            FieldKind::Date => "päivämäärä",
            FieldKind::YesNo => "kyllä tai ei",
            FieldKind::Choice => "yksi vaihtoehdoista",
        },
        seen_by_all: "kaikki, jotka näkevät asiakkaat",
        seen_by_some: "vain ne, joilla on oikeus suojattuihin kenttiin",
        retired: "ei enää käytössä",
        add: "Lisää kenttä",
        change: "Muuta",
        change_heading: |name| format!("Muuta kenttää: {name}"),
        names: FieldText { label: "Nimi", hint: "Käyttäjät ja asiakkaat näkevät nimen omalla kielellään." },
        holds: FieldText { label: "Mitä kenttään tulee?", hint: "Tätä ei voi muuttaa myöhemmin." },
        choices: FieldText { label: "Vaihtoehdot", hint: "Yksi kullekin riville." },
        reason: FieldText {
            label: "Mihin tietoa tarvitaan?",
            hint: "Yhdellä lauseella, esimerkiksi: Sekoitamme saman värin ensi kerralla. Asiakas voi lukea tämän.",
        },
        restricted: FieldText {
            label: "Vain osa saa nähdä tämän",
            hint: "Kentän näkevät ja sitä muuttavat vain käyttäjät, joilla on oikeus suojattuihin kenttiin. Valitse tämä esimerkiksi luottotiedoille.",
        },
        saved: |name| format!("Kenttä {name} on tallennettu."),
        retire: Action {
            heading: "Poista kenttä käytöstä",
            text: "Siihen ei voi enää kirjoittaa uutta. Siinä olevat tiedot säilyvät, kunnes joku poistaa ne.",
            button: "Poista käytöstä",
        },
        retire_ask: |name| format!("Poistetaanko kenttä {name} käytöstä?"),
        retire_text: "Siihen ei voi enää kirjoittaa uutta. Voit ottaa sen myöhemmin uudelleen käyttöön.",
        restore: Action { heading: "Ota kenttä uudelleen käyttöön", text: "Sen voi taas täyttää.", button: "Ota käyttöön" },
        conflict: |now| {
            format!(
                "Joku muu on muuttanut tätä kenttää. Siinä lukee nyt: {now} Kirjoittamasi on yhä alla. Jos sen pitää tulla tämän tilalle, \
                   tallenna uudelleen."
            )
        },
        gone: "Tätä kenttää ei ole.",
    },
};
