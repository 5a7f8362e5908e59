//! Copies of the parts that the edge drew, filled with what a report says. Only texts, attributes and copies are put in: no markup is read.

use lupa_domain::{
    consent::{
        Choices,
        receipt::{Facts, Shown},
    },
    locale::Locale,
    rights::certificate::Certificate,
    time::Moment,
    verify::{Check, Detail, Outcome, Reason, Report, Verdict},
    wording::{Channel, InformationSection, Notice, Statement},
};
use lupa_ui::{browser::element, when};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlTemplateElement};

use crate::{
    consent::act_effect::{lines, particulars, stance},
    verify::{
        element_ids::{
            ACTORS, ACTS, DECISION, FAILS, FETCH, FILES, HOLDS, KINDS, MEANS, METHODS, MOOT, PAGE, REASONS, REPLAY, REPORT, RESULT, SLIPS,
            UNKNOWN, VERDICTS, WHY,
        },
        files::{Files, Kind},
    },
    wording::layers::is_first_layer,
};

/// The content of the page.
pub(super) fn page() -> Vec<Element> {
    (0..).map_while(|place| copy(PAGE, place)).collect()
}

/// The files; nothing where there are none.
pub(super) fn list(files: &Files) -> Option<Element> {
    if files.all().is_empty() {
        return None;
    }
    let section = copy(FILES, 0)?;
    let list = find(&section, "ul")?;
    for file in files.all() {
        let line = copy(KINDS, file.kind as usize)?;
        write(&line, "span", &file.name);
        put(&list, &line);
    }
    if files.all().iter().any(|file| file.kind == Kind::Receipt) {
        find(&section, ".note")?.remove();
    }
    Some(section)
}

/// The verdict and every check; then what was shown, unless it was altered: the receipt, and the form if there was one.
pub(super) fn result(report: &Report, locale: Locale) -> Vec<Element> {
    let verdict = report.verdict();
    let shown = report.shown().filter(|_| verdict != Verdict::Altered);
    let form = shown.filter(|shown| shown.consent.method.shows_boxes());
    let certificate = report.certificate().filter(|_| verdict != Verdict::Altered);
    let parts = [
        checks(report, locale),
        shown.and_then(|shown| slip(shown, locale)),
        form.and_then(|shown| replay(&shown.consent)),
        certificate.and_then(|certificate| decision(certificate, locale)),
    ];
    parts.into_iter().flatten().collect()
}

/// The place of the verdict that the file was changed after it was signed, after those of [`Verdict`].
const CHANGED: usize = 4;
/// How much further on the same verdicts about a decision stand.
const OF_DECISION: usize = 5;

/// What is said of the file as it is; without a signature that fits it that proves nothing.
const OF_CONTENT: [Check; 8] = [
    Check::Canonical,
    Check::Members,
    Check::Notice,
    Check::Choices,
    Check::Language,
    Check::InitialBoxes,
    Check::Moments,
    Check::Decision,
];

/// One verdict first, then each check with what it means.
fn checks(report: &Report, locale: Locale) -> Option<Element> {
    let section = copy(REPORT, 0)?;
    let is_changed = report.verdict() == Verdict::Altered && matches!(report.outcome(Check::Signature), Outcome::Fails(_));
    let verdict = if is_changed { CHANGED } else { report.verdict() as usize };
    let verdict = if report.certificate().is_some() { verdict + OF_DECISION } else { verdict };
    let _ = section.insert_before(copy(VERDICTS, verdict)?.as_ref(), section.first_child().as_ref());
    let list = find(&section, "ul")?;
    for (check, outcome) in report.checks() {
        let is_moot = is_changed && *outcome == Outcome::Holds && OF_CONTENT.contains(&check);
        let line = if is_moot { moot(check) } else { line(check, outcome, locale) }?;
        if let (false, Some(text)) = (is_moot, find(&line, "div")) {
            put(&text, &copy(MEANS, check as usize)?);
        }
        put(&list, &line);
    }
    Some(section)
}

/// A check that holds in a file that the signature does not fit.
fn moot(check: Check) -> Option<Element> {
    let line = copy(MOOT, 0)?;
    let holds = find(&copy(HOLDS, check as usize)?, "div")?.text_content().unwrap_or_default();
    write(&line, "div > span", &holds);
    Some(line)
}

/// The offer to fetch what is missing from the address that issued the receipt, where `host` is that; else how to get it by hand. Nothing
/// where it is there, or where nothing says whose the receipt is.
pub(super) fn offer(report: &Report, files: &Files, host: &str) -> Option<Element> {
    let issuer = report.issuer()?;
    // No log holds a decision, so no checkpoint is missing for one.
    if files.has(Kind::Keys) && (files.has(Kind::Checkpoint) || report.certificate().is_some()) {
        return None;
    }
    let section = copy(FETCH, usize::from(issuer != host))?;
    for place in all(&section, "[data-host]") {
        place.set_text_content(Some(issuer));
    }
    if let (Some(button), Some(size)) = (find(&section, "button"), files.size_of_proof()) {
        set(&button, "data-size", size);
    }
    Some(section)
}

fn line(check: Check, outcome: &Outcome, locale: Locale) -> Option<Element> {
    let place = check as usize;
    match outcome {
        Outcome::Holds => copy(HOLDS, place),
        Outcome::Fails(reason) => {
            let line = copy(FAILS, place)?;
            put(&find(&line, "details")?, &sentence(reason, locale)?);
            Some(line)
        }
        Outcome::Unknown(reason) => {
            let line = copy(UNKNOWN, place)?;
            write(&line, "div > span", &said(WHY, *reason as usize));
            Some(line)
        }
    }
}

/// Exactly why a check fails, in the reader's language.
fn sentence(reason: &Reason, locale: Locale) -> Option<Element> {
    let sentence = copy(REASONS, reason.kind() as usize)?;
    for (name, detail) in reason.details() {
        let text = match detail {
            Detail::Text(text) => text,
            Detail::Number(number) => number.to_string(),
            Detail::Moment(moment) => in_zone(moment, locale),
            Detail::Language(language) => language.endonym().to_owned(),
        };
        write(&sentence, &format!("[data-detail={}]", name.as_str()), &text);
    }
    Some(sentence)
}

fn slip(shown: &Shown, locale: Locale) -> Option<Element> {
    let Shown { id, consent } = shown;
    let Facts { act, at, asked, by, method, locale: language, choices, digest, notice, .. } = consent;
    let slip = copy(SLIPS, stance(*act) as usize)?;
    write(&slip, ".receipt__head p", &notice.controller.name);
    for (part, wanted) in all(&slip, ".receipt__part").iter().zip([true, false]) {
        let purposes = choices.iter().filter(|(_, ticked)| **ticked == wanted).map(|(purpose, _)| purpose);
        sentences(part, &lines(notice, purposes), *language)?;
    }
    // In the order of the component: act, asking, moment, method, actor, controller, id, digest.
    let figures = all(&slip, "dd");
    let [acted, asking, moment, how, who, controller, receipt, words] = figures.as_slice() else { return None };
    for (figure, text) in [
        (acted, said(ACTS, *act as usize)),
        (how, said(METHODS, *method as usize)),
        (who, said(ACTORS, *by as usize)),
        (controller, particulars(notice)),
        (receipt, id.to_string()),
        (words, digest.to_string()),
    ] {
        figure.set_text_content(Some(&text));
    }
    write_time(moment, *at, locale);
    match asked {
        Some(asked) => write_time(asking, asked.at, locale),
        None => asking.parent_element()?.remove(),
    }
    Some(slip)
}

fn sentences(part: &Element, lines: &[String], language: Locale) -> Option<()> {
    if lines.is_empty() {
        part.remove();
        return Some(());
    }
    set(&find(part, "ul")?, "lang", language.as_str());
    repeat(&find(part, "li")?, lines, |item, line| write(item, "span + span", line));
    Some(())
}

/// A moment by the clock of the business, and which clock that is: its name stands in the page.
fn in_zone(moment: Moment, locale: Locale) -> String {
    let zone = element(RESULT).and_then(|result| result.get_attribute("data-zone")).unwrap_or_default();
    [&when(moment, locale), " (", &zone, ")"].concat()
}

fn write_time(figure: &Element, moment: Moment, locale: Locale) {
    if let Some(time) = find(figure, "time") {
        set(&time, "datetime", &moment.to_string());
        time.set_text_content(Some(&in_zone(moment, locale)));
    }
}

fn replay(facts: &Facts) -> Option<Element> {
    let Notice { locale, heading, intro, question, statements, information, age, .. } = &facts.notice;
    let form = copy(REPLAY, 0)?;
    for (selector, text) in [("h3", heading), ("legend", question)] {
        write(&form, selector, text);
    }
    for selector in ["h3", ".replay"] {
        set(&find(&form, selector)?, "lang", locale.as_str());
    }
    repeat(&find(&form, ".replay > p")?, intro, |paragraph, text| paragraph.set_text_content(Some(text)));
    repeat(&find(&form, ".statement")?, statements, |element, statement| {
        tick(element, statement, &facts.choices);
    });
    match age {
        Some(age) => write(&form, ".age .tick__label", &age.label),
        None => find(&form, ".age")?.remove(),
    }
    let (first, rest): (Vec<_>, Vec<_>) = information.iter().partition(|section| is_first_layer(section.item));
    sections(&find(&form, ".information")?, &first);
    sections(&find(&form, ".information__more")?, &rest);
    Some(form)
}

/// What was decided, in the words that its person reads.
fn decision(certificate: &Certificate, locale: Locale) -> Option<Element> {
    let Certificate { facts, text, .. } = certificate;
    let section = copy(DECISION, 0)?;
    write(&section, "h2", &text.title);
    // In the order of the template: number, controller, day of the request, day of the decision.
    let figures = all(&section, "dd");
    let [number, controller, asked, decided] = figures.as_slice() else { return None };
    number.set_text_content(Some(&facts.number.to_string()));
    controller.set_text_content(Some(&facts.controller.name));
    write_time(asked, facts.received_at, locale);
    write_time(decided, facts.decided_at, locale);
    let words = find(&section, ".decision")?;
    set(&words, "lang", facts.locale.as_str());
    let (heading, paragraph) = (find(&words, "h3")?, find(&words, "p")?);
    for part in &text.parts {
        let headings = part.heading.iter().map(|text| (&heading, text));
        for (drawn, text) in headings.chain(part.paragraphs.iter().map(|text| (&paragraph, text))) {
            let said = twin(drawn)?;
            said.set_text_content(Some(text));
            let _ = words.insert_before(&said, Some(&heading));
        }
    }
    heading.remove();
    paragraph.remove();
    Some(section)
}

/// One box with its sentence.
fn tick(element: &Element, Statement { purpose, label, details, channel, .. }: &Statement, choices: &Choices) -> Option<()> {
    let about = format!("about-{purpose}");
    let (input, more) = (find(element, "input")?, find(element, ".statement__details")?);
    set(&input, "id", &format!("tick-{purpose}"));
    set(&input, "value", purpose.as_str());
    set(&input, "aria-describedby", &about);
    set(&more, "id", &about);
    if *channel == Channel::Sms {
        set(&input, "data-channel", "sms");
    }
    if choices.get(purpose) == Some(&true) {
        set(&input, "checked", "");
    }
    write(element, ".tick__label", label);
    more.set_text_content(Some(details));
    Some(())
}

/// A heading and a text for each section, in the place of the one pair that was drawn.
fn sections(of: &Element, sections: &[&InformationSection]) -> Option<()> {
    let (heading, text) = (find(of, ":scope > h2")?, find(of, ":scope > p")?);
    for section in sections {
        for (drawn, words) in [(&heading, &section.heading), (&text, &section.text)] {
            let part = twin(drawn)?;
            part.set_text_content(Some(words));
            let _ = of.insert_before(&part, Some(&heading));
        }
    }
    heading.remove();
    text.remove();
    Some(())
}

/// A copy of one element of a template.
fn copy(template: &str, place: usize) -> Option<Element> {
    let template: HtmlTemplateElement = element(template)?.dyn_into().ok()?;
    twin(&template.content().children().item(u32::try_from(place).ok()?)?)
}

fn twin(element: &Element) -> Option<Element> {
    element.clone_node_with_deep(true).ok()?.dyn_into().ok()
}

/// What stands in one element of a template.
fn said(template: &str, place: usize) -> String {
    copy(template, place).and_then(|element| element.text_content()).unwrap_or_default()
}

/// A copy of the element that was drawn for each of the items, in its place.
fn repeat<T>(drawn: &Element, items: &[T], fill: impl Fn(&Element, &T)) {
    for item in items {
        if let (Some(element), Some(parent)) = (twin(drawn), drawn.parent_node()) {
            fill(&element, item);
            let _ = parent.insert_before(&element, Some(drawn));
        }
    }
    drawn.remove();
}

fn find(of: &Element, selector: &str) -> Option<Element> {
    of.query_selector(selector).ok()?
}

fn all(of: &Element, selector: &str) -> Vec<Element> {
    let Ok(found) = of.query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|place| found.item(place)?.dyn_into().ok()).collect()
}

fn set(element: &Element, attribute: &str, value: &str) {
    let _ = element.set_attribute(attribute, value);
}

fn write(of: &Element, selector: &str, text: &str) {
    if let Some(element) = find(of, selector) {
        element.set_text_content(Some(text));
    }
}

fn put(into: &Element, element: &Element) {
    let _ = into.append_child(element);
}
