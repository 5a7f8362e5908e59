//! Finnish: the letter about a breach of security.

use crate::words::breach::BreachWords;

pub(super) const BREACH: BreachWords = BreachWords {
    subject: |controller| format!("Tietoturvaloukkaus odottaa päätöstä – {controller}"),
    heading: "Tietoturvaloukkaus odottaa päätöstä",
    opening: |number, found| format!("Hei! Loukkaus {number} havaittiin {found}."),
    due: |when| {
        format!(
            "Ellei ihmisille todennäköisesti aiheudu riskiä, tietosuojaviranomaiselle on ilmoitettava 72 tunnin kuluessa: viimeistään {when}."
        )
    },
    late: |when| format!("Aika ilmoittaa tietosuojaviranomaiselle päättyi {when}. Ilmoita heti ja kerro viivästymisen syyt."),
    decide: "Kirjaa päätöksesi perusteluineen myös silloin, kun kenellekään ei tarvitse ilmoittaa.",
    button: "Avaa loukkaus",
};
