//! Kontrollen av kvitton på svenska.

use lupa_domain::verify::{Check, DetailName, ReasonKind, Verdict, WhyUnknown};

use crate::{CheckWords, DecisionFactWords, FetchWords, FileKindWords, OutcomeWords, Section, VerifyWords};

pub(crate) const VERIFY: VerifyWords = VerifyWords {
    heading: "Kontrollera ett kvitto",
    lead: "Välj ett samtyckeskvitto eller ett beslut om din begäran, och de andra filerna om du har dem. Allt kontrolleras på den här enheten: ingenting skickas någonstans, och sidan fungerar utan uppkoppling.",
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
    changed: Section {
        heading: "Kvittot har ändrats",
        text: "Filen är inte den som företaget undertecknade. Lita inte på den. Orsaken kan vara en förfalskning eller ett program som sparade om filen: be företaget om originalet.",
    },
    checks: "Det som kontrollerades",
    outcomes: OutcomeWords { holds: "Stämmer", fails: "Stämmer inte", unknown: "Går inte att veta", moot: "Bevisar ingenting" },
    check: |check| match check {
        Check::Readable => {
            CheckWords { holds: "Filen är ett kvitto eller ett beslut", fails: "Filen är varken ett kvitto eller ett beslut" }
        }
        Check::Canonical => {
            CheckWords { holds: "Filen är skriven så som den undertecknades", fails: "Tecken har flyttats eller skrivits annorlunda" }
        }
        Check::Signature => {
            CheckWords { holds: "Underskriften stämmer med filen", fails: "Underskriften passar inte: något har ändrats" }
        }
        Check::Key => {
            CheckWords { holds: "Nyckeln är en som företaget har publicerat", fails: "Nyckeln är ingen som företaget har publicerat" }
        }
        Check::Members => CheckWords { holds: "Alla delar säger samma sak", fails: "Delarna motsäger varandra" },
        Check::Notice => CheckWords {
            holds: "Texten stämmer med sitt fingeravtryck i kvittot",
            fails: "Texten stämmer inte med sitt fingeravtryck i kvittot",
        },
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
        Check::Decision => CheckWords { holds: "Beslutet är fullständigt", fails: "Beslutet är inte fullständigt" },
    },
    means: |check| match check {
        Check::Readable => "Den har allt som ett kvitto har.",
        Check::Canonical => "Ett program som sparar om filen kan ändra mellanrum och ordning.",
        Check::Signature => "Bara företaget kan göra den, och ett enda ändrat tecken bryter den.",
        Check::Key => "Företaget publicerar sina nycklar på sin egen adress.",
        Check::Members => "Samma sak står i kvittot på flera sätt, för olika program.",
        Check::Notice => "Fingeravtrycket pekar ut texten som visades.",
        Check::Choices => "Varje ruta har ett svar, och inget annat har det.",
        Check::Language => "Personen läste texten på det språk som användes.",
        Check::InitialBoxes => "Ingen hade kryssat för något i förväg.",
        Check::Moments => "Formuläret skickades före bekräftelsen, och kvittot undertecknades då.",
        Check::Index => "Kvittot och beviset anger samma plats i loggen.",
        Check::Inclusion => "Ur loggen kan inget tas bort, och inget läggas till, utan att det märks.",
        Check::Checkpoint => "Loggen går i god för det som beviset leder till.",
        Check::OtherCheckpoint => "En annan stund i samma logg, att jämföra med.",
        Check::Consistency => "Inget har tagits bort eller lagts till i efterhand.",
        Check::Decision => "Ett beslut om avslag har en motivering och en grund i lagen.",
    },
    moot: "Så är det i filen som den nu är, men underskriften passar inte.",
    fetch: FetchWords {
        heading: "Nycklar och logg från företaget",
        lead: "När du trycker på knappen begär sidan de publicerade nycklarna och loggens senaste kontrollpunkt från den här servern. Kvittot skickas inte.",
        button: "Hämta dem från",
        failed: "Filerna kunde inte hämtas. Kontrollera anslutningen och försök igen.",
        elsewhere: "Den här sidan begär ingenting från andra, och kvittot anger en annan server. Kontrollera först att den är företagets egen: nycklar från en främmande server bevisar ingenting. Öppna sedan de här adresserna, spara filerna och välj dem här:",
    },
    why: |why| match why {
        WhyUnknown::Unreadable => "Kvittot går inte att läsa.",
        WhyUnknown::OwnKey => "Nyckeln kommer från kvittot självt. Lägg till företagets publicerade nycklar för att se vems den är.",
        WhyUnknown::NoProof => "Lägg till beviset från loggen.",
        WhyUnknown::NoCheckpoint => "Lägg till en annan kontrollpunkt för att se att loggen är oförändrad.",
        WhyUnknown::NoConsistency => "Lägg till ett kontinuitetsbevis för att veta att den ena kontrollpunkten fortsätter den andra.",
        WhyUnknown::Continued => {
            "Loggen fortsatte från en äldre säkerhetskopia, och den ena kontrollpunkten gäller en del som då gick förlorad. Loggen säger det själv."
        }
        WhyUnknown::Unfounded => "Det här beror på en annan kontroll som inte stämmer.",
        WhyUnknown::NoKey => "Kontrollpunkten är underskriven med en nyckel som inte är känd här. Lägg till de publicerade nycklarna.",
    },
    reason: |kind, detail| match kind {
        ReasonKind::ReceiptNotStrict => {
            "Kvittot går inte att läsa: det är skadat eller skrivet så att program läser det på olika sätt.".to_owned()
        }
        ReasonKind::MemberMissing => format!("Det här är inte ett Lupa-kvitto: {} saknas.", detail(DetailName::Member)),
        ReasonKind::MemberWrong => format!("Det här är inte ett Lupa-kvitto: {} är fel.", detail(DetailName::Member)),
        ReasonKind::MemberUnexpected => format!("Det här är inte ett Lupa-kvitto: {} hör inte hemma där.", detail(DetailName::Member)),
        ReasonKind::ProofTypeUnknown => format!("Underskriften är av ett slag som inte är känt här: {}.", detail(DetailName::Member)),
        ReasonKind::PublicKeyUnreadable => "Nyckeln i kvittot går inte att läsa.".to_owned(),
        ReasonKind::NotCanonical => {
            format!("Mellanslag, ordning eller skrivsätt har ändrats från och med byte {}.", detail(DetailName::Byte))
        }
        ReasonKind::SignatureDoesNotFit => "Något i kvittot har ändrats, eller så har en annan nyckel skrivit under det.".to_owned(),
        ReasonKind::KeysUnreadable => "Filen med publicerade nycklar går inte att läsa, eller så är något i den fel.".to_owned(),
        ReasonKind::KeyNotPublished => format!("Nyckeln {} finns inte bland de publicerade.", detail(DetailName::Key)),
        ReasonKind::KeyNameNotThumbprint => format!("Namnet {} hör inte till den här nyckeln.", detail(DetailName::Key)),
        ReasonKind::KeyOtherThanPublished => "Den publicerade nyckeln är inte den som finns i kvittot.".to_owned(),
        ReasonKind::KeyNotValidThen => format!("Nyckeln var inte giltig vid den här tiden: {}.", detail(DetailName::At)),
        ReasonKind::MemberDiffers => format!("{} stämmer inte med vad kvittot säger på andra ställen.", detail(DetailName::Member)),
        ReasonKind::NoticeOtherDigest => format!("Textens kontrollsumma är {}, men i kvittot står en annan.", detail(DetailName::Digest)),
        ReasonKind::ChoiceNotShown => format!("Texten visar ingen ruta för {}.", detail(DetailName::Purpose)),
        ReasonKind::ChoiceNotAnswered => {
            format!("Texten visar en ruta för {}, men kvittot säger ingenting om den.", detail(DetailName::Purpose))
        }
        ReasonKind::ChoiceShownTwice => format!("Texten visar två rutor för {}.", detail(DetailName::Purpose)),
        ReasonKind::NoChoice => "Kvittot gäller inte någon ruta.".to_owned(),
        ReasonKind::NoticeOtherLanguage => {
            format!("Språket som användes var {}, men textens språk är {}.", detail(DetailName::Act), detail(DetailName::Notice))
        }
        ReasonKind::BoxTickedBefore => format!("Rutan för {} var ikryssad redan när sidan visades.", detail(DetailName::Purpose)),
        ReasonKind::InitialBoxesDiffer => "Kvittot säger inte att just formulärets rutor var tomma.".to_owned(),
        ReasonKind::InitialBoxesWithoutForm => "Kvittot beskriver rutorna i ett formulär, men inget formulär användes.".to_owned(),
        ReasonKind::ConfirmedBeforeAsked => {
            format!("Det bekräftades ({}) innan formuläret skickades ({}).", detail(DetailName::At), detail(DetailName::Asked))
        }
        ReasonKind::ConfirmsItself => format!("Bekräftelsen anger sig själv som det som bekräftas: {}.", detail(DetailName::Event)),
        ReasonKind::SignedAtOtherMoment => format!("Underskriften anger en annan tid än kvittot: {}.", detail(DetailName::At)),
        ReasonKind::InclusionUnreadable => "Filen med beviset går inte att läsa.".to_owned(),
        ReasonKind::IndexDiffers => {
            format!("Beviset gäller loggens post {}, men kvittot anger post {}.", detail(DetailName::Proof), detail(DetailName::Receipt))
        }
        ReasonKind::NotInTheLog => "Loggen innehåller något annat på det här kvittots plats.".to_owned(),
        ReasonKind::CheckpointNotTrusted => "Kontrollpunktens underskrift stämmer inte, eller så går filen inte att läsa.".to_owned(),
        ReasonKind::CheckpointOfOtherLog => format!("Kontrollpunkten kommer från en annan logg: {}.", detail(DetailName::Log)),
        ReasonKind::LogForked => {
            format!("Loggen har två historier: två kontrollpunkter motsäger varandra. Antal poster: {}.", detail(DetailName::Size))
        }
        ReasonKind::ConsistencyUnreadable => "Kontinuitetsbeviset går inte att läsa.".to_owned(),
        ReasonKind::ConsistencyOtherSizes => format!(
            "Kontinuitetsbeviset gäller storlekarna {} och {}, men kontrollpunkterna gäller andra.",
            detail(DetailName::From),
            detail(DetailName::To)
        ),
        ReasonKind::LogRewritten => "Den senare kontrollpunkten fortsätter inte den tidigare.".to_owned(),
        ReasonKind::DecisionIncomplete => {
            "Det här är inget fullständigt beslut: motiveringen eller grunden i lagen saknas eller passar inte begäran.".to_owned()
        }
        ReasonKind::DecidedBeforeAsked => {
            format!("Saken avgjordes ({}) innan någon bad om den ({}).", detail(DetailName::At), detail(DetailName::Asked))
        }
    },
    decision: DecisionFactWords {
        number: "Beslutets nummer",
        controller: "Personuppgiftsansvarig",
        asked: "Begäran kom",
        decided: "Beslutat",
        verdict: |verdict| match verdict {
            Verdict::Authentic => Section { heading: "Beslutet är äkta", text: "Allt har kontrollerats, och allt stämmer." },
            Verdict::Incomplete => Section {
                heading: "Inget talar emot beslutet, men allt kunde inte kontrolleras",
                text: "Det som kunde kontrolleras stämmer. Nedan ser du vad som saknas.",
            },
            Verdict::Altered => Section {
                heading: "Beslutet stämmer inte",
                text: "Något har ändrats, eller så hör filerna inte ihop. Lita inte på det här beslutet.",
            },
            Verdict::Unreadable => Section {
                heading: "Det här går inte att läsa som ett beslut",
                text: "Filen är inget beslut, eller så har den skadats på vägen.",
            },
        },
        changed: Section {
            heading: "Beslutet har ändrats",
            text: "Filen är inte den som företaget undertecknade. Lita inte på den. Orsaken kan vara en förfalskning eller ett program som sparade om filen: be företaget om originalet.",
        },
    },
    exactly: "Exakt orsak",
    replay: "Formuläret så som det visades",
    replay_lead: "Det här är en återgivning ur kvittot. Inget här går att kryssa i eller skicka.",
    more: "Bra att veta innan du svarar",
};
