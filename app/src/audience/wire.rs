//! What the screen asks of the register, in the types of the wire.

use lupa_domain::{
    api::{
        audience::{
            AudienceAsk, AudienceCount, AudiencePerson, ConsentHistory, ExportAsk, FilterAsk, FilterList, Headings, LabelAsk, LabelCount,
            OptInShares, PeopleAsk, PeoplePage, SavedFilter, WithheldAsk, WithheldPage, WithheldPerson,
        },
        grounds::{GroundAsk, GroundList, GroundView},
        people::{HistoryLine, HistoryPage},
        wording::FormNotice,
    },
    audience::{Reason, Step},
    ids::{FilterId, PersonId},
    locale::Locale,
    wording::PurposeId,
};

use super::grounds::is_sale;
use crate::{
    browser::{
        download::{Cut, Download, Saved},
        wire::Call,
    },
    links,
    portal::wire::{Failure, ask},
};

/// How many people a page of a list has.
const PAGE: u32 = 50;

/// One page, and where the next begins.
pub type Page<T> = (Vec<T>, Option<String>);

/// What the form asks about today: its purposes with their titles, and its edition.
pub async fn form(locale: Locale) -> Result<FormNotice, Failure> {
    ask("GET", &links::form("newsletter", locale), locale, None::<&()>).await
}

/// How many, and why not the others.
pub async fn count(locale: Locale, asked: AudienceAsk) -> Result<AudienceCount, Failure> {
    ask("POST", links::AUDIENCE_COUNT, locale, Some(&asked)).await
}

/// Those who may be written to.
pub async fn people(locale: Locale, asked: AudienceAsk, cursor: Option<String>) -> Result<Page<AudiencePerson>, Failure> {
    let asked = PeopleAsk { purpose: asked.purpose, conditions: asked.conditions, limit: Some(PAGE), cursor, basis: asked.basis };
    let page: PeoplePage = ask("POST", links::AUDIENCE_PEOPLE, locale, Some(&asked)).await?;
    Ok((page.people, page.next))
}

/// Those who may not, for this reason.
pub async fn withheld(locale: Locale, asked: AudienceAsk, reason: Reason, cursor: Option<String>) -> Result<Page<WithheldPerson>, Failure> {
    let AudienceAsk { purpose, conditions, basis } = asked;
    let asked = WithheldAsk { purpose, conditions, reason, limit: Some(PAGE), cursor, basis };
    let page: WithheldPage = ask("POST", links::AUDIENCE_WITHHELD, locale, Some(&asked)).await?;
    Ok((page.people, page.next))
}

/// The questions with a name.
pub async fn filters(locale: Locale) -> Result<Vec<SavedFilter>, Failure> {
    ask::<(), FilterList>("GET", links::AUDIENCE_FILTERS, locale, None).await.map(|list| list.filters)
}

/// Gives a question a name.
pub async fn save(locale: Locale, asked: AudienceAsk, name: String) -> Result<SavedFilter, Failure> {
    let asked = FilterAsk { name, purpose: asked.purpose, basis: asked.basis, conditions: asked.conditions };
    ask("POST", links::AUDIENCE_FILTERS, locale, Some(&asked)).await
}

/// Forgets one.
pub async fn forget(locale: Locale, id: FilterId) -> Result<(), Failure> {
    ask("DELETE", &links::audience_filter(id), locale, None::<&()>).await
}

/// On what else than consent a person may be written to.
pub async fn grounds(locale: Locale, person: PersonId) -> Result<GroundList, Failure> {
    ask("GET", &links::grounds(person), locale, None::<&()>).await
}

/// Their purchases, among the latest that happened.
pub async fn sales(locale: Locale, person: PersonId) -> Result<Vec<HistoryLine>, Failure> {
    let page: HistoryPage = ask("GET", &links::history(person), locale, None::<&()>).await?;
    Ok(page.entries.into_iter().filter(is_sale).collect())
}

/// Hangs a soft opt-in on a purchase.
pub async fn record_ground(locale: Locale, person: PersonId, purpose: &PurposeId, asked: &GroundAsk) -> Result<GroundView, Failure> {
    ask("PUT", &links::soft_opt_in(person, purpose), locale, Some(asked)).await
}

/// Takes it out.
pub async fn forget_ground(locale: Locale, person: PersonId, purpose: &PurposeId) -> Result<(), Failure> {
    ask("DELETE", &links::soft_opt_in(person, purpose), locale, None::<&()>).await
}

/// Why an export did not come.
pub enum NotExported {
    /// The register says why.
    Failure(Failure),
    /// It was broken off here.
    Stopped,
    /// It broke off by itself.
    Broken,
}

/// What is exported as.
#[derive(Clone, Copy, Debug)]
pub enum Wanted {
    /// Rows in a file.
    File {
        /// The word of the format.
        format: &'static str,
        /// Whether a byte order mark begins it.
        bom: bool,
    },
    /// Address labels.
    Labels {
        /// The word of the sheet.
        sheet: &'static str,
        /// The first free label.
        start: u32,
    },
}

/// How many labels there would be.
pub async fn count_labels(locale: Locale, asked: AudienceAsk) -> Result<LabelCount, Failure> {
    ask("POST", links::AUDIENCE_LABEL_COUNT, locale, Some(&asked)).await
}

/// Consents that came and went.
pub async fn history(locale: Locale, step: Step) -> Result<ConsentHistory, Failure> {
    ask("GET", &links::audience_history(step), locale, None::<&()>).await
}

/// How the editions were answered.
pub async fn shares(locale: Locale) -> Result<OptInShares, Failure> {
    ask("GET", links::AUDIENCE_SHARES, locale, None::<&()>).await
}

/// Exports the addresses, telling the bytes that have come; gives the name of the file.
pub async fn export(
    locale: Locale,
    asked: AudienceAsk,
    wanted: Wanted,
    download: &Download,
    come: impl Fn(u64),
) -> Result<String, NotExported> {
    let AudienceAsk { purpose, conditions, basis } = asked;
    let (url, body) = match wanted {
        Wanted::File { format, bom } => {
            // The CSV without a mark is for programs.
            let headings = if bom || format == "xlsx" { Headings::Reader } else { Headings::Machine };
            let format = format.to_owned();
            (links::AUDIENCE_EXPORT, serde_json::to_string(&ExportAsk { purpose, conditions, format, bom, headings, basis }))
        }
        Wanted::Labels { sheet, start } => {
            (links::AUDIENCE_LABELS, serde_json::to_string(&LabelAsk { purpose, conditions, sheet: sheet.to_owned(), start }))
        }
    };
    let body = body.map_err(|_| NotExported::Broken)?;
    let call = Call { method: "POST", url, locale, body: Some(body), header: None };
    match download.save(call, "lupa", come).await {
        Ok(Saved::File(name)) => Ok(name),
        Ok(Saved::Refused(text)) => Err(NotExported::Failure(serde_json::from_str(&text).map_or(Failure::Broken, Failure::Problem))),
        Err(Cut::Stopped) => Err(NotExported::Stopped),
        Err(Cut::Broken) => Err(NotExported::Broken),
    }
}
