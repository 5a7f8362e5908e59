//! Counter mode in Swedish.

use crate::{
    counter::{CounterWords, OpenWords, PointWords, StillWords, ThanksWords},
    plural::plural,
    staff::{HeadedText, ScreenWords},
};

pub(crate) const COUNTER: CounterWords = CounterWords {
    open: OpenWords {
        screen: ScreenWords {
            title: "Kundläge",
            lead: "Ge surfplattan till kunden, som själv väljer språk, läser, kryssar för och bekräftar.",
        },
        points: PointWords {
            form_only: "Den här webbläsaren öppnar inte längre administrationen. Den visar formuläret och ingenting annat.",
            no_thanks: "Om kunden trycker på Nej tack sparas ingenting. Formuläret töms också när ingen har rört det på en och en halv minut.",
            address: "Om adressen är ny gäller samtycket direkt, och kvittot går till e-posten. Finns adressen redan i registret bekräftar kunden sitt \
             val från e-posten. Kontrollera att formulärets text inte lovar något annat.",
            end: "Kundläget avslutas efter 12 timmar eller när du avslutar det. Efter det kommer du in i administrationen bara med en inloggningsnyckel.",
            lock: "Lås också enheten till den här sidan: Guidad åtkomst på iPad, skärmfästning på Android.",
        },
        form: "Formulär",
        open: "Öppna kundläget",
        nothing: "Inget formulär är öppet just nu. Publicera ett formulär först.",
    },
    invite: "Får vi skicka meddelanden till dig? Du väljer själv vilka.",
    begin: "Börja på svenska",
    no_thanks: "Nej tack",
    nothing_kept: "Okej. Ingenting har sparats.",
    thanks: ThanksWords {
        heading: "Tack!",
        mailed: "Vi har skickat ett meddelande till din e-post. Där finns ett kvitto eller en länk där du bekräftar dina val.",
        change: "Du kan ändra dig när som helst via länken i meddelandet.",
    },
    ready: "Klart",
    still: StillWords {
        heading: "Är du kvar?",
        text: |seconds| format!("Det du har skrivit raderas om {seconds} {}.", plural(u64::from(seconds), "sekund", "sekunder")),
    },
    go_on: "Fortsätt",
    reworded: HeadedText { heading: "Texten i formuläret har just ändrats", text: "Läs den på nytt och välj sedan." },
    waiting: "Uppgifterna hämtas…",
    missing: "Formuläret gick inte att öppna. Be personalen om hjälp.",
    end: "Avsluta kundläget",
    end_ask: HeadedText {
        heading: "Ska kundläget avslutas?",
        text: "Det här är för personalen. För att fortsätta behövs en inloggningsnyckel.",
    },
    stay: "Fortsätt i kundläget",
    over: HeadedText { heading: "Kundläget har avslutats", text: "Be personalen om hjälp. Ingenting har sparats." },
    enter: "Logga in",
};
