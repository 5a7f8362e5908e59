//! Swedish: what problems say that come from keeping the register: lists, merged cards, cleaning, renewal, processors, breaches, backups.

use crate::words::problems::{Code, ProblemWords, said};

/// What is said of these problems; [`super::problems`] says which they are.
#[expect(clippy::too_many_lines, reason = "a table")]
pub(super) const fn keeping(code: Code) -> ProblemWords {
    match code {
        Code::MonthsOutOfRange => {
            said("Tiden är för kort eller för lång", "Välj 6–120 månader för kunder och 12–120 månader för avslutade begäranden.")
        }
        Code::CleaningUnderWay => said("En annan radering pågår", "Vänta tills den påbörjade raderingen är klar eller stoppa den."),
        Code::CleaningNotReady => said(
            "Raderingen kan inte bekräftas nu",
            "Det är inte klart vems uppgifter som skulle raderas, eller så har raderingen redan bekräftats eller stoppats. Ladda sidan på nytt.",
        ),
        Code::CleaningEmpty => said("Det finns ingen att radera", "Ingen av dessa personer kan raderas nu."),
        Code::MergeSame => said("Det är samma kort", "Välj ett annat kort att slå ihop med det här."),
        Code::MergeOtherStays => said(
            "Slå ihop korten åt andra hållet",
            "Det andra kortet har den bekräftade eller enda e-postadressen, så det kortet blir kvar. Öppna det och slå ihop det här kortet med det.",
        ),
        Code::MergeWaits => said(
            "Korten kan inte slås ihop ännu",
            "Det andra kortet har ett formulär som väntar på bekräftelse, eller så ska en av kunderna raderas. Vänta tills det är klart.",
        ),
        Code::MergeUnreachable => said(
            "Den andra adressen kan inte tillfrågas",
            "Det andra kortets adress är bekräftad men tar inte emot e-post. Innehavaren kan därför inte godkänna sammanslagningen.",
        ),
        Code::MergeOver => said(
            "Sammanslagningen kan inte längre ångras",
            "En sammanslagning kan ångras i 30 dagar. Därefter är uppgifterna som skulle återställa det andra kortet raderade.",
        ),
        Code::MergeNotLast => said(
            "Ångra den senare sammanslagningen först",
            "Ett annat kort har slagits ihop med det här sedan dess. Sammanslagningar ångras i omvänd ordning.",
        ),
        Code::RenewalPurposeUnfit => said(
            "Det här ändamålet passar inte",
            "Välj ett ändamål vars meddelanden går med e-post, som inte frågar efter annat och som ett publicerat formulär visar.",
        ),
        Code::RenewalPlanInvalid => said(
            "Kontrollera talet eller dagen",
            "1–20 000 brev per dag, 1–120 månader, och en sista dag från i morgon till högst 92 dagar framåt.",
        ),
        Code::RenewalOver => said("Frågan är avslutad", "Efter den sista dagen görs inga brev. Börja en ny fråga om det behövs."),
        Code::RenewalNobodyLeft => said(
            "Ingen att skriva till",
            "Alla som får få ett brev har redan fått det, svarat eller sagt nej. En påminnelse kan göras två veckor efter brevet.",
        ),
        Code::SheetTooLong => {
            said("För många för ett kalkylblad", "Ett blad rymmer 1 048 575 personer: begränsa villkoren eller exportera som CSV.")
        }
        Code::SheetUnknown => said("Okänt etikettark", "Välj något av arken som beskrivningen av gränssnittet räknar upp."),
        Code::ImportEmpty => said("Filen är tom", "Det finns inga rader i filen. Välj en annan fil eller ett annat blad."),
        Code::ImportUnreadable => said("Filen går inte att läsa", "Spara listan som CSV, XLSX eller ODS och välj den på nytt."),
        Code::ImportOldFormat => said("Filen är av äldre slag eller har lösenord", "Ta bort lösenordet eller spara listan som XLSX."),
        Code::ImportDamaged => said("Filen är skadad", "Öppna filen i ett kalkylprogram, spara den på nytt och försök igen."),
        Code::ImportEntities => {
            said("Filen har en farlig deklaration", "Filen läses inte, för den kunde svälla upp. Spara den på nytt i ett kalkylprogram.")
        }
        Code::ImportTooLarge => {
            said("Filen är för stor", "En fil får vara 16 megabyte. Dela upp listan eller ta bort tomma rader och bilder.")
        }
        Code::ImportTooManyRows => said("För många rader", "En lista kan ha 200 000 rader. Dela upp den."),
        Code::ImportTooManyColumns => said("För många kolumner", "En lista kan ha 200 kolumner. Ta bort dem som inte importeras."),
        Code::ImportCellTooLong => {
            said("En cell har för mycket text", "En cell kan ha 32 000 tecken. Kontrollera att inget citattecken står öppet.")
        }
        Code::ImportEncodingMixed => {
            said("Filen har två teckenkodningar", "En del rader är UTF-8 och andra inte. Välj kodning själv eller spara filen på nytt.")
        }
        Code::ImportEncodingWrong => said("Filen har en annan teckenkodning", "Välj en annan kodning eller låt den hittas av sig själv."),
        Code::ImportSheetUnknown => said("Bladet finns inte", "Välj något av filens blad."),
        Code::ImportWidth => said("Fel antal kolumner", "Ange för varje kolumn vart den hör, eller utelämna den."),
        Code::ImportColumnTwice => said("Två kolumner till samma fält", "Välj ett annat fält för den ena kolumnen eller utelämna den."),
        Code::ImportNobody => said("Vem handlar listan om?", "Välj minst en kolumn som namn, e-post eller telefon."),
        Code::ImportNotReady => {
            said("Importen är inte i det skedet", "Importen har redan gått vidare eller raderna är borttagna. Ladda om sidan.")
        }
        Code::ImportNotUndone => {
            said("Importen går inte att ångra", "Det går i en vecka. Invändningar går inte att ångra: bara kunden själv kan tillåta.")
        }
        Code::BackupRunning => said("En säkerhetskopia tas redan", "Vänta tills den andra säkerhetskopian är klar och försök sedan igen."),
        Code::BackupForeign => {
            said("Ingen säkerhetskopia från Lupa", "Välj en fil som Lupa har gjort som säkerhetskopia och dekryptera den först.")
        }
        Code::BackupEncrypted => {
            said("Säkerhetskopian är fortfarande krypterad", "Dekryptera den först med den privata nyckeln: servern har den inte.")
        }
        Code::BackupNewer => said(
            "Säkerhetskopian är från en nyare version",
            "Installera den version av Lupa som gjorde säkerhetskopian, eller en nyare, och återställ där.",
        ),
        Code::BackupAltered => {
            said("Säkerhetskopian har ändrats", "Inget återställdes: filen är inte sådan som den skrevs. Använd en annan kopia.")
        }
        Code::BackupTruncated => said("Säkerhetskopian är inte hel", "Inget återställdes: slutet av filen saknas. Använd en annan kopia."),
        Code::BackupOtherSecrets => said(
            "Hemligheterna hör inte till kopian",
            "Återställ först registrets hemligheter (LUPA_PEPPER): utan dem fungerar ingen länk och ingen nyckel.",
        ),
        Code::BackupOtherKey => said(
            "Signeringsnyckeln hör inte till kopian",
            "Återställ signeringsnyckeln (LUPA_SIGNING_KEY) eller ange den tidigare i LUPA_RETIRED_KEYS.",
        ),
        _ => unreachable!(),
    }
}

/// What is said of files of records that another system kept.
pub(super) const fn of_records(code: Code) -> ProblemWords {
    match code {
        Code::ImportNotJson => said("Filen är inte hel JSON", "Exportera uppgifterna på nytt och välj den nya filen."),
        Code::ImportRecordsUnknown => {
            said("Filen har inga uppgifter som går att läsa", "ISO/IEC TS 27560 (JSON-LD), Kantara 1.1, c15t och iubenda går att läsa.")
        }
        Code::ImportTooManyRecords => said("För många uppgifter", "En fil kan ha 4 megabyte och 50 000 uppgifter. Dela den."),
        _ => said("Filen innehåller något annat", "Välj samtyckesuppgifter för en sådan fil, och för en lista vad som finns i den."),
    }
}
