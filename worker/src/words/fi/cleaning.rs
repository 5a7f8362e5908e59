//! Finnish: the warning before a cleaning.

use crate::words::letters::CleaningWarning;

pub(super) const WARNING: CleaningWarning = CleaningWarning {
    subject: |controller| format!("Tietosi poistetaan – {controller}"),
    heading: "Tietosi poistetaan",
    opening: |day| {
        format!(
            "Hei! Et ole asioinut meillä pitkään aikaan, ja olemme luvanneet säilyttää tietosi vain niin kauan kuin niitä tarvitaan. Poistamme ne {day}."
        )
    },
    choice: "Sinun ei tarvitse tehdä mitään. Jos haluat pysyä asiakkaanamme, kerro se tästä:",
    button: "Haluan pysyä asiakkaana",
    own_page: "Siihen asti voit katsoa ja ladata tietosi omalla sivullasi:",
};
