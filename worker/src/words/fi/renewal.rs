//! Kirje, joka pyytää suostumusta uudelleen.

use crate::words::letters::Renewal;

pub(super) const RENEWAL: Renewal = Renewal {
    subject: |controller| format!("Saammeko kirjoittaa sinulle jatkossakin? – {controller}"),
    reminder: |controller| format!("Muistutus: saammeko kirjoittaa sinulle jatkossakin? – {controller}"),
    heading: "Saammeko kirjoittaa sinulle jatkossakin?",
    opening: |title| format!("Hei! Olet asiakasrekisterissämme. Saammeko lähettää sinulle tätä: {title}?"),
    term: |ends| format!("Linkistä näet tekstimme ja tyhjän ruudun. Voit vastata {ends} asti."),
    button: "Lue ja vastaa",
    silence: "Sinun ei tarvitse tehdä mitään. Vastaamatta jättäminen ei ole suostumus.",
    stop: "Jos et halua tätä enää, kerro se yhdellä napsautuksella:",
    stop_link: |title| format!("Ei enää: {title}"),
};
