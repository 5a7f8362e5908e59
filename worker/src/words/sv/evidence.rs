//! Svenska: bevispaketet.

use lupa_domain::consent::State;

use crate::words::evidence::EvidenceWords;

pub(super) const EVIDENCE: EvidenceWords = EvidenceWords {
    title: "Redogörelse för samtycken",
    form_title: |form| format!("Redogörelse för formuläret {form}"),
    lead: |business| {
        format!(
            "Det här är vad registret hos {business} vet om en persons samtycken: vad personen fick se, när, hur hen svarade och vad som gäller därför. Allt skrevs ner när det hände och kan inte ändras i efterhand utan att det syns. De signerade kvittona och bevisen ligger bredvid det här brevet."
        )
    },
    form_lead: |business| {
        format!(
            "Det här är texterna som {business} har publicerat med det här formuläret: varje version ordagrant och när den publicerades. Namnet på varje fil är textens kontrollsumma (SHA-256)."
        )
    },
    made: |when| format!("Upprättad {when}"),
    made_by: |name| format!("Upprättad av {name}"),
    on_behalf: |business| format!("För den personuppgiftsansvariges räkning: {business}"),
    person: "Person",
    email: "E-post",
    id: "Beteckning i registret",
    now: "Vad som gäller i dag",
    on: |day| format!("Vad som gällde vid slutet av dagen {day}"),
    nothing_said: "Ingenting hade sagts om något ändamål.",
    said: "Vad som svarades och hur",
    shown: "Vad som visades",
    published: |when, language| format!("Publicerad {when}, på {language}"),
    purpose: "Ändamål",
    standing: "Läge",
    since: "Sedan",
    state: |state| match state {
        State::None => "Inget sagt",
        State::Pending => "Inte bekräftat",
        State::Given => "Samtycket gäller",
        State::Withdrawn => "Samtycket återkallat",
        State::Objected => "Har sagt nej",
        State::Lapsed => "Samtycket har upphört",
    },
    check: "Så kan det här kontrolleras",
    how: &[
        "På webben: öppna sidan nedan och ge den ett kvitto, beviset som hör till, keys.json, checkpoint.txt och consistency.json. Ingenting skickas någonstans: webbläsaren gör kontrollen.",
        "Utan oss: programmet lupa-verify gör detsamma. I CHECK.txt finns kommandot för varje kvitto. RECEIPT.md beskriver varje steg, så att vem som helst kan skriva ett eget program.",
        "Jämför checkpoint.txt med en kontrollpunkt som du eller någon annan har sparat tidigare. Passar båda ihop har ingenting ändrats eller tagits bort däremellan.",
    ],
    files: "Det här ligger bredvid brevet",
    file_list: &[
        "receipts: de signerade kvittona (JSON) och beviset på att varje kvitto finns i loggen (tlog-proof)",
        "notices: texterna som visades (JSON)",
        "keys.json: registrets publika nycklar och när de användes",
        "checkpoint.txt och consistency.json: ett tidigare signerat läge i loggen och beviset på att loggen bara har vuxit sedan dess",
        "RECEIPT.md och CHECK.txt: hur allt detta kontrolleras",
    ],
    verify: |address| format!("Kontrollera kvittona: {address}"),
    code: |address| format!("QR-kod som öppnar {address}"),
    commands: "Varje kvitto kontrolleras med ett kommando. Programmet säger om allt stämmer eller vad som inte stämmer (på engelska).",
};
