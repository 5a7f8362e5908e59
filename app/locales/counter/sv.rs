//! Disksidan på svenska.

use super::{CounterWords, OpenWords};

pub(super) const COUNTER: CounterWords = CounterWords {
    open: OpenWords {
        heading: "Disksidan",
        lead: "Räck surfplattan till kunden, som själv väljer språk, läser, kryssar för och bekräftar.",
        points: [
            "Den här webbläsaren är inte längre din konsol. Den visar formuläret och ingenting annat.",
            "Om kunden trycker på Nej tack blir ingenting kvar. Formuläret töms också när ingen har rört det på en och en halv minut.",
            "För en ny adress gäller samtycket genast, och kvittot går till e-posten. Finns adressen redan i registret bekräftar kunden sitt \
             val från e-posten. Kontrollera att formulärets text inte lovar något annat.",
            "Disksidan avslutas efter 12 timmar eller när du avslutar den. Efter det kommer man in i konsolen bara med en nyckel.",
            "Lås också enheten till den här sidan: Guidad åtkomst på iPad, skärmfästning på Android.",
        ],
        form: "Formulär",
        open: "Öppna disksidan",
        nothing: "Inget formulär är i bruk just nu. Publicera ett formulär först.",
    },
    invite: "Får vi skicka meddelanden till dig? Du väljer själv om vad.",
    begin: "Börja på svenska",
    no_thanks: "Nej tack",
    nothing_kept: "Det är uppfattat. Ingenting har sparats.",
    thanks: (
        "Tack!",
        [
            "Vi har skickat e-post till dig. I den finns ett kvitto, eller en länk där du bekräftar ditt val.",
            "Du kan ändra dig när du vill genom länken i meddelandet.",
        ],
    ),
    ready: "Klart",
    still: ("Är du kvar?", "Det du har skrivit töms om {seconds} sekunder."),
    go_on: "Fortsätt",
    reworded: ("Texten i formuläret har just ändrats", "Läs den på nytt och välj sedan."),
    missing: "Formuläret gick inte att öppna. Be personalen om hjälp.",
    end: "Avsluta disksidan",
    end_ask: ("Ska disksidan avslutas?", "För att fortsätta behövs en nyckel. Det här är för personalen."),
    stay: "Fortsätt på disksidan",
    over: ("Disksidan har avslutats", "Be personalen om hjälp. Ingenting har sparats."),
    enter: "Logga in",
};
