//! Kontrollen av kvitton på svenska.

use lupa_domain::verify::{Check, Verdict, WhyUnknown};

use crate::{CheckWords, FileKindWords, OutcomeWords, Section, VerifyWords};

pub(crate) const VERIFY: VerifyWords = VerifyWords {
    heading: "Kontrollera ett kvitto",
    lead: "Välj ett samtyckeskvitto, och de andra filerna om du har dem. Allt kontrolleras på den här enheten: ingenting skickas någonstans, och sidan fungerar utan uppkoppling.",
    choose: "Välj filer",
    hint: "Kvittot (.json), beviset från loggen (.tlog-proof), en kontrollpunkt, ett kontinuitetsbevis eller de publicerade nycklarna. Du kan också släppa filerna här.",
    files: "Filerna",
    clear: "Börja om",
    kinds: FileKindWords {
        receipt: "Kvitto",
        proof: "Bevis från loggen",
        checkpoint: "Kontrollpunkt",
        consistency: "Kontinuitetsbevis",
        keys: "Publicerade nycklar",
        other: "Okänd fil",
    },
    no_receipt: "Välj kvittot också. De andra filerna säger inget utan det.",
    verdict: |verdict| match verdict {
        Verdict::Authentic => Section { heading: "Kvittot är äkta", text: "Allt har kontrollerats, och allt stämmer." },
        Verdict::Incomplete => Section {
            heading: "Inget talar emot kvittot, men allt kunde inte kontrolleras",
            text: "Det som kunde kontrolleras stämmer. Nedan ser du vad som saknas.",
        },
        Verdict::Altered => Section {
            heading: "Kvittot stämmer inte",
            text: "Något har ändrats, eller så hör filerna inte ihop. Lita inte på det här kvittot.",
        },
        Verdict::Unreadable => Section {
            heading: "Det här går inte att läsa som ett kvitto",
            text: "Filen är inget samtyckeskvitto, eller så har den skadats på vägen.",
        },
    },
    checks: "Det som kontrollerades",
    outcomes: OutcomeWords { holds: "Stämmer", fails: "Stämmer inte", unknown: "Går inte att veta" },
    check: |check| match check {
        Check::Readable => CheckWords { holds: "Filen är ett samtyckeskvitto", fails: "Filen är inget samtyckeskvitto" },
        Check::Canonical => {
            CheckWords { holds: "Inte ett enda tecken har ändrats", fails: "Tecken har flyttats eller skrivits annorlunda" }
        }
        Check::Signature => {
            CheckWords { holds: "Underskriften stämmer med kvittot", fails: "Underskriften passar inte: något har ändrats" }
        }
        Check::Key => {
            CheckWords { holds: "Nyckeln är en som företaget har publicerat", fails: "Nyckeln är ingen som företaget har publicerat" }
        }
        Check::Members => CheckWords { holds: "Alla delar av kvittot säger samma sak", fails: "Delar av kvittot motsäger varandra" },
        Check::Notice => CheckWords { holds: "Texten är exakt den som undertecknades", fails: "Texten är inte den som undertecknades" },
        Check::Choices => CheckWords { holds: "Rutorna är de som texten visar", fails: "Rutorna är inte de som texten visar" },
        Check::Language => {
            CheckWords { holds: "Texten är på det språk som användes", fails: "Texten är på ett annat språk än det som användes" }
        }
        Check::InitialBoxes => {
            CheckWords { holds: "Varje ruta var tom när formuläret visades", fails: "En ruta var ikryssad innan formuläret visades" }
        }
        Check::Moments => CheckWords { holds: "Tiderna är i rätt ordning", fails: "Tiderna är inte i rätt ordning" },
        Check::Index => CheckWords { holds: "Beviset gäller just det här kvittot", fails: "Beviset gäller ett annat kvitto" },
        Check::Inclusion => CheckWords { holds: "Händelsen finns i loggen", fails: "Händelsen finns inte i loggen" },
        Check::Checkpoint => CheckWords { holds: "Loggen har skrivit under beviset", fails: "Loggen har inte skrivit under beviset" },
        Check::OtherCheckpoint => {
            CheckWords { holds: "Loggen har skrivit under kontrollpunkten", fails: "Loggen har inte skrivit under kontrollpunkten" }
        }
        Check::Consistency => CheckWords { holds: "Loggen har inte skrivits om däremellan", fails: "Loggen har skrivits om" },
    },
    why: |why| match why {
        WhyUnknown::Unreadable => "Kvittot går inte att läsa.",
        WhyUnknown::OwnKey => "Nyckeln kommer från kvittot självt. Lägg till företagets publicerade nycklar för att se vems den är.",
        WhyUnknown::NoProof => "Lägg till beviset från loggen.",
        WhyUnknown::NoCheckpoint => "Lägg till en annan kontrollpunkt för att se att loggen är oförändrad.",
        WhyUnknown::NoConsistency => "Lägg till ett kontinuitetsbevis för att veta att den ena kontrollpunkten fortsätter den andra.",
        WhyUnknown::Unfounded => "Det som detta vilar på stämmer inte.",
        WhyUnknown::NoKey => "Kontrollpunkten är underskriven med en nyckel som inte är känd här. Lägg till de publicerade nycklarna.",
    },
    exactly: "Exakt orsak (på engelska)",
    replay: "Formuläret så som det visades",
    replay_lead: "Det här är en återgivning ur kvittot. Inget här går att kryssa i eller skicka.",
    more: "Bra att veta innan du svarar",
};
