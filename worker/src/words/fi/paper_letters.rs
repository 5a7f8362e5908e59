//! Paperikirje, joka pyytää suostumusta uudelleen.

use crate::words::paper_letters::PaperLetterWords;

pub(super) const PAPER_LETTERS: PaperLetterWords = PaperLetterWords {
    title: |count| format!("Kirjeet, joilla suostumusta pyydetään: {count} kpl"),
    heading: "Saammeko kirjoittaa sinulle jatkossakin?",
    reminder: "Muistutus: saammeko kirjoittaa sinulle jatkossakin?",
    why: "Saat tämän kirjeen, koska olet asiakasrekisterissämme, mutta meillä ei ole sinulta tuoretta suostumusta. Siksi kysymme kirjeellä.",
    again: "Kysyimme sinulta samaa asiaa jo aiemmin. Tämä on ainoa muistutus.",
    asks: |title| format!("Pyydämme sinulta tätä suostumusta ({title}):"),
    how: "Näin vastaat",
    steps: |ends| {
        format!(
            "Lue koodi puhelimesi kameralla tai kirjoita osoite selaimeen. Sivulla on koko tekstimme ja tyhjä ruutu. Voit vastata {ends} asti."
        )
    },
    code: |address| format!("QR-koodi, joka avaa osoitteen {address}"),
    silence: "Sinun ei tarvitse tehdä mitään. Vastaamatta jättäminen ei ole suostumus.",
    objection: |reached| format!("Jos et halua tällaisia kirjeitä, kerro se samalla sivulla tai meille: {reached}. Sen jälkeen emme kysy."),
    register: |address| format!("Mitä tietoja asiakkaista säilytetään ja mihin niitä käytetään: {address}"),
    regards: "Ystävällisin terveisin",
};
