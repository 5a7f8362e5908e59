//! Backups in Swedish.

use lupa_domain::plural::plural;

use crate::{
    backup::BackupWords,
    shapes::{FieldText, Section},
};

pub(crate) const BACKUP: BackupWords = BackupWords {
    recipient: FieldText {
        label: "Offentlig nyckel (age)",
        hint: "Börjar med age1. Bara den som har den privata nyckeln kan öppna säkerhetskopian.",
    },
    take: "Ta en säkerhetskopia",
    taking: "Säkerhetskopian tas…",
    coming: |size| format!("{size} hittills. Låt sidan vara öppen."),
    done: |file| format!("Säkerhetskopian finns i filen {file}."),
    broken: "Säkerhetskopian avbröts och inget sparades. Försök igen.",
    key: Section {
        heading: "Nyckeln",
        text: "Skapa nyckelparet på en annan dator, till exempel med age-keygen, och förvara den privata nyckeln där och på ett säkert ställe. Utan den kan ingen öppna säkerhetskopian, inte ens du.",
    },
    holds: Section {
        heading: "Vad den innehåller",
        text: "Allt som finns i registret just nu: kunder, samtycken, begäranden, texter, användare och båda loggarna. Serverns hemligheter ingår inte utan förvaras för sig, och inte heller sessioner.",
    },
    back: Section {
        heading: "Att återställa",
        text: "Den som driver tjänsten återställer säkerhetskopian i en tom Lupa med make restore. Det som hände senare går förlorat, och samtyckesloggen säger det. De som togs bort senare tas bort igen med den nyaste listan över borttagningar.",
    },
    continued: |leaves| {
        format!(
            "Samtyckesloggen fortsatte från en säkerhetskopia med {leaves} {}. Senare poster gick förlorade. Fortsatte",
            plural(leaves, "post", "poster")
        )
    },
};
