//! Those who must not be written to, as a file for the list of a mailing service: it then leaves them out, whatever else it has of them.
//!
//! One column and no more: the address of the purpose's channel. It is written down and told to the people in it as any other export.

use http::{StatusCode, header};
use lupa_domain::{
    api,
    api::audience::SuppressionRequest,
    audience::{Basis, Filter, Reason},
    cell,
    rights::notification::listed,
    staff::audit::Act,
    wording::{Channel, Purpose},
};

use super::{
    audience::purpose_named,
    context::RequestContext,
    exports::{Place, disposition},
    guard::staff,
    openapi::{Sends, doc},
    route::{Route, post},
    stretch,
};
use crate::{
    audience::{self, FoundWithheld, exports},
    people::{PersonNo, card},
    runtime::{
        answer::{Answer, set_header, with_type},
        body::Body,
        error::ApiError,
        hop::NEXT,
    },
    staff::{Note, Staff, permission::ExportAddresses},
    words::files::ColumnHeads,
};

/// The routes.
pub(super) fn routes() -> Vec<Route> {
    vec![
        post(
            "/api/v1/audience/suppression",
            staff(export),
            doc("Those who must not be written to for a purpose, for the suppression list of a mailing service, as CSV")
                .named("exportSuppression")
                .takes::<api::audience::SuppressionRequest>()
                .gives_file(200, &["text/csv"])
                .sends(&[Sends::ContentDisposition]),
        )
        .through_edge(),
    ]
}

/// Why somebody is on the list: who may have been exported once and must not be written to now.
const REASONS: [Reason; 5] = [Reason::Restricted, Reason::Objected, Reason::Withdrawn, Reason::Lapsed, Reason::Bounced];
/// How many rows a stretch has.
const STRETCH: u32 = 2000;

/// `POST /api/v1/audience/suppression`
///
/// The edge asks until there is no next, as with an export. The place says how many of the reasons are done.
pub(super) fn export(request: &RequestContext<'_>, staff: &Staff<ExportAddresses>) -> Answer {
    let ask: SuppressionRequest = request.json()?;
    let purpose = purpose_named(request, &ask.purpose)?;
    let whose = stretch::of_member(staff);
    let mut text = String::new();
    let place = if let Some(place) = stretch::place(request, &whose, Place::parse)? {
        place
    } else {
        let totals = audience::totals(&request.tx, &purpose, None, &Filter::default())?;
        let people = totals.withheld.iter().filter(|withheld| REASONS.contains(&withheld.reason)).map(|withheld| withheld.count).sum();
        let export = request.tx.id();
        exports::record(&request.tx, export, staff, (&purpose, Basis::Consent), "{}", exports::SUPPRESSION, people)?;
        if let Some(service) = ask.preset {
            exports::give_to(request.tx.sql, export, service.name(), &listed(purpose.channel))?;
        }
        let detail = format!("{} {} {people}", purpose.id, exports::SUPPRESSION);
        Note::of(Act::Exported).by(staff).about(export).detail(detail).write(&request.tx)?;
        let head =
            ask.preset.map_or_else(|| ColumnHeads::MACHINE.address(purpose.channel), |preset| preset.columns(purpose.channel)[0].head);
        text = format!("{head}\r\n");
        Place { after: 0, export, tree: "0".to_owned() }
    };
    let export = place.export;
    let done: usize = place.tree.parse().unwrap_or(REASONS.len());
    let mut next = None;
    if let Some(reason) = REASONS.get(done) {
        let found = audience::withheld(request.tx.sql, &purpose, None, &Filter::default(), *reason, place.after, STRETCH)?;
        let last = found.last().map(|one| one.no).filter(|_| found.len() == STRETCH as usize);
        let (people, rows) = rows(request, &purpose, found)?;
        exports::disclose(&request.tx, place.export, &people)?;
        text.push_str(&rows);
        next = match last {
            Some(after) => Some(Place { after, ..place }),
            None if done + 1 < REASONS.len() => Some(Place { after: 0, tree: (done + 1).to_string(), ..place }),
            None => None,
        };
    }
    let name = disposition(request, &purpose, Basis::Consent, export, "csv");
    let mut response = with_type(StatusCode::OK, "text/csv; charset=utf-8", Body::Text(text));
    set_header(&mut response, header::CONTENT_DISPOSITION, &name.replacen("lupa-", "lupa-stop-", 1))?;
    if let Some(next) = next {
        set_header(&mut response, NEXT, &stretch::seal(request, &whose, &next.text()))?;
    }
    Ok(response)
}

/// The addresses of these people, a line each, and whose they are.
fn rows(request: &RequestContext<'_>, purpose: &Purpose, found: Vec<FoundWithheld>) -> Result<(Vec<PersonNo>, String), ApiError> {
    let found: Vec<(PersonNo, String)> = match purpose.channel {
        Channel::Email => found.into_iter().filter_map(|one| Some((one.no, one.email?))).collect(),
        Channel::Sms => card::phones(request.tx.sql, &found.iter().map(|one| one.no).collect::<Vec<_>>())?,
    };
    let line = |address: &str| match purpose.channel {
        Channel::Email => format!("{}\r\n", quoted(&cell::guarded(address))),
        Channel::Sms => format!("{address}\r\n"),
    };
    let text = found.iter().map(|(_, address)| line(address)).collect();
    Ok((found.into_iter().map(|(no, _)| no).collect(), text))
}

/// A cell of a file with one column (RFC 4180).
fn quoted(text: &str) -> String {
    if text.contains([',', '"', '\r', '\n', ';']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text.to_owned() }
}
