//! Letters in Finnish.

use crate::mail::words::{AlreadyKnown, Confirm, Invitation, OwnPage, Receipt, Recorded, SignIn, Words};

pub(in crate::mail) const WORDS: Words = Words {
    confirm: Confirm {
        subject: "Vahvista valintasi – {controller}",
        heading: "Vahvista valintasi",
        opening: "Hei! Meitä pyydettiin lähettämään sinulle:",
        term: "Avaa linkki, niin näet valintasi vielä kerran ja voit vahvistaa ne. Se toimii {hours} tuntia.",
        button: "Vahvista valintani",
        stranger: "Jos et pyytänyt tätä, sinun ei tarvitse tehdä mitään: emme lähetä sinulle muuta, ja osoitteesi poistetaan.",
    },
    confirm_known: Confirm {
        subject: "Vahvista uudet valintasi – {controller}",
        heading: "Vahvista uudet valintasi",
        opening: "Hei! Osoitteesi on jo rekisterissämme. Nyt meitä pyydettiin lähettämään sinulle:",
        term: "Avaa linkki, niin näet uudet valintasi vielä kerran ja voit vahvistaa ne. Se toimii {hours} tuntia.",
        button: "Vahvista uudet valintani",
        stranger: "Jos et pyytänyt tätä, sinun ei tarvitse tehdä mitään: aiemmat valintasi pysyvät ennallaan.",
    },
    earlier_choices: "Omalta sivultasi näet, mitä olet valinnut aiemmin, ja voit muuttaa sitä.",
    already_known: AlreadyKnown {
        subject: "Valintasi ovat jo voimassa – {controller}",
        heading: "Valintasi ovat jo voimassa",
        opening: "Hei! Lomakkeemme täytettiin tällä sähköpostiosoitteella, mutta kaikki siinä pyydetty on jo voimassa. Sinun ei tarvitse tehdä mitään.",
        stranger: "Jos et täyttänyt lomaketta itse, joku ehkä kirjoitti osoitteensa väärin. Mikään ei muuttunut.",
    },
    receipt: Receipt {
        subject: "Kuitti suostumuksestasi – {controller}",
        heading: "Kuitti suostumuksestasi",
        opening: "Kiitos! Nyt saat meiltä:",
        nothing_given: "Kiitos! Valintasi on tallennettu.",
        attached: "Kuitti on tämän viestin liitteenä. Siinä on täsmälleen se teksti, jonka näit, sekä valintasi ja niiden aika. Säilytä se: sillä voit milloin vain osoittaa, mihin suostuit.",
        recorded: Recorded {
            openings: [
                "Hei! Kun juttelimme puhelimessa, sanoit kyllä tähän:",
                "Hei! Kun kävit luonamme, sanoit kyllä tähän:",
                "Hei! Annoit meille paperilla luvan tähän:",
            ],
            off: ("Kuitti lopettamisesta – {controller}", "Kuitti lopettamisesta"),
            off_opening: "Hei! Teimme niin kuin pyysit. Tämä on nyt lopetettu:",
            attached: "Kuitti on tämän viestin liitteenä. Siinä on täsmälleen se teksti, josta oli puhe, sekä mitä sanoit, milloin ja miten. Säilytä se: sillä voit milloin vain osoittaa, mitä sovittiin.",
            mistaken: "Jos et ole sanonut näin, kerro meille. Yhteystietomme ovat viestin lopussa.",
        },
        not_at_counter: "Jos et täyttänyt lomaketta luonamme, joku ehkä kirjoitti osoitteensa väärin. Lopeta silloin tästä viestistä, niin emme lähetä muuta.",
        stop: "Jos muutat mielesi, voit lopettaa tästä:",
        stop_link: "Lopeta: {title}",
    },
    sign_in: SignIn {
        subject: "Kirjautumislinkkisi – {controller}",
        heading: "Kirjaudu omalle sivullesi",
        opening: "Hei! Pyysit linkkiä omalle sivullesi.",
        term: "Linkki toimii {minutes} minuuttia ja vain kerran.",
        elsewhere: "Avaa se samassa selaimessa, jossa pyysit sen. Jos avaat sen muualla, sivu kysyy kuusi numeroa, jotka näkyvät siellä, missä pyysit linkin.",
        button: "Kirjaudu sisään",
        stranger: "Jos et pyytänyt linkkiä, voit jättää tämän viestin huomiotta. Älä lähetä linkkiä kenellekään.",
    },
    invitation: Invitation {
        subject: "Kutsu asiakasrekisterin käyttäjäksi – {controller}",
        heading: "Sinut on kutsuttu käyttäjäksi",
        opening: "Hei! {controller} on kutsunut sinut asiakasrekisterinsä käyttäjäksi.",
        passkey: "Kirjaudut rekisteriin pääsyavaimella: sormenjäljellä, kasvoilla tai laitteesi PIN-koodilla. Salasanaa ei ole. Tee pääsyavain tästä:",
        button: "Tee pääsyavain",
        term: "Kutsu on voimassa {days} päivää ja toimii vain kerran.",
        stranger: "Jos et tiedä, mistä on kyse, älä avaa linkkiä. Älä lähetä sitä kenellekään.",
    },
    own_page: OwnPage {
        about: "Omalla sivullasi näet kuittisi ja kaikki tietosi ja voit muuttaa valintojasi.", button: "Avaa oma sivuni"
    },
    button_fails: "Jos painike ei toimi, kopioi tämä osoite selaimeen:",
    footer: [
        "Tämän viestin lähetti {controller}, {address}.",
        "Kysyttävää? {contact}: {email}, {phone}.",
        "Viesti on automaattinen. Siinä ei ole mainontaa, eikä sen lukemista seurata.",
    ],
};
