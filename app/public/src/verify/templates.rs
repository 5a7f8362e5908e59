//! The parts of the page as the edge draws them, in one language.

use leptos::prelude::*;
use lupa_api::paths;
use lupa_domain::{
    consent::{
        Act, By, Choices, Method, SignupReference,
        receipt::{Facts, Shown},
    },
    digest::Digest,
    ids::EventId,
    locale::Locale,
    time::Moment,
    verify::{Check, ReasonKind, Verdict, WhyUnknown},
    wording::{AgeQuestion, FormId, InformationItem, Notice, PurposeId},
};
use lupa_ui::zone;
use lupa_words::{self as words, CheckWords, FileKindWords, Section, VerifyWords};

use crate::{
    consent::Receipt,
    draw::{Drawn, Template, html, with_owner},
    frame,
    verify::element_ids::{
        ACTORS, ACTS, DECISION, DROP, FAILS, FETCH, FILES, HOLDS, KINDS, LIST, MEANS, METHODS, MOOT, PAGE, REASONS, REPLAY, REPORT, RESULT,
        SLIPS, UNKNOWN, VERDICT, VERDICTS, WHY,
    },
    wording::{Replay, skeleton},
};

/// In these orders the words lie in the page: each value stands at its own place, where `fill` looks for it.
const WHY_UNKNOWN: [WhyUnknown; 8] = [
    WhyUnknown::Unreadable,
    WhyUnknown::OwnKey,
    WhyUnknown::NoProof,
    WhyUnknown::NoCheckpoint,
    WhyUnknown::NoConsistency,
    WhyUnknown::Continued,
    WhyUnknown::Unfounded,
    WhyUnknown::NoKey,
];
const VERDICTS_IN_ORDER: [Verdict; 4] = [Verdict::Authentic, Verdict::Incomplete, Verdict::Altered, Verdict::Unreadable];
const ALL_ACTS: [Act; 9] = [
    Act::SignedUp,
    Act::Confirmed,
    Act::Given,
    Act::Refused,
    Act::Withdrawn,
    Act::Objected,
    Act::ObjectionLifted,
    Act::Renewed,
    Act::Lapsed,
];
const ALL_METHODS: [Method; 8] =
    [Method::WebForm, Method::Portal, Method::Phone, Method::Counter, Method::Paper, Method::Import, Method::OneClick, Method::Letter];
const ALL_ACTORS: [By; 3] = [By::Person, By::Staff, By::Import];

/// Draws the page. Its content waits in a template as well: before the Wasm is there, nothing could be done with it.
pub(crate) fn draw(locale: Locale) -> Drawn {
    let words = words::verify(locale);
    let said = words::receipt(locale);
    let parts = with_owner(|| {
        [
            part(PAGE, html(content(words, locale))),
            part(FILES, html(files(words))),
            part(KINDS, kinds(&words.kinds)),
            part(REPORT, html(report(words))),
            part(
                VERDICTS,
                VERDICTS_IN_ORDER.map(|one| verdict(one, &(words.verdict)(one))).concat()
                    + &verdict(Verdict::Altered, &words.changed)
                    + &VERDICTS_IN_ORDER.map(|one| verdict(one, &(words.decision.verdict)(one))).concat()
                    + &verdict(Verdict::Altered, &words.decision.changed),
            ),
            part(MEANS, Check::ALL.map(|check| html(view! { <p class="soft">{(words.means)(check)}</p> })).concat()),
            part(MOOT, html(moot(words))),
            part(FETCH, html(fetch(words)) + &html(by_hand(words))),
            part(HOLDS, lines(Mark::Holds, words)),
            part(FAILS, lines(Mark::Fails, words)),
            part(UNKNOWN, lines(Mark::Unknown, words)),
            part(WHY, paragraphs(WHY_UNKNOWN.map(words.why))),
            part(REASONS, ReasonKind::ALL.map(|kind| reason(kind, words)).concat()),
            part(ACTS, paragraphs(ALL_ACTS.map(said.act_name))),
            part(METHODS, paragraphs(ALL_METHODS.map(said.method_name))),
            part(ACTORS, paragraphs(ALL_ACTORS.map(said.actor))),
            part(SLIPS, [Act::Confirmed, Act::Withdrawn, Act::Objected].map(|act| slip(act, locale)).concat()),
            part(REPLAY, html(replay(words))),
            part(DECISION, html(decision(words))),
        ]
    });
    let body = frame::alone(locale, paths::VERIFY) + &parts.concat();
    Drawn { locale, title: words.heading.to_owned(), body, template: Template::Verify }
}

fn part(id: &str, elements: String) -> String {
    format!("<template id=\"{id}\">{elements}</template>")
}

fn paragraphs<const N: usize>(words: [&'static str; N]) -> String {
    words.map(|text| html(view! { <p>{text}</p> })).concat()
}

fn content(words: &'static VerifyWords, locale: Locale) -> impl IntoView {
    view! {
        <h1 class="unprinted">{words.heading}</h1>
        <p class="lead unprinted">{words.lead}</p>
        <div id=DROP class="drop unprinted">
            <label class="button button--primary drop__choose">
                {words.choose}
                <input class="drop__input" type="file" multiple aria-describedby="files-hint"/>
            </label>
            <p id="files-hint" class="soft">{words.hint}</p>
        </div>
        <div id=LIST></div>
        <div id=RESULT aria-live="polite" data-zone=zone().name(locale)></div>
    }
}

fn files(words: &'static VerifyWords) -> impl IntoView {
    view! {
        <section class="part unprinted" aria-labelledby="files">
            <h2 id="files">{words.files}</h2>
            <ul class="plain"></ul>
            <button class="button" type="button">{words.clear}</button>
            <p class="note">{words.no_receipt}</p>
        </section>
    }
}

/// In the order of `files::Kind`.
fn kinds(words: &FileKindWords) -> String {
    let FileKindWords { receipt, proof, checkpoint, consistency, keys, other } = *words;
    let line = |name| html(view! { <li><strong>{name}</strong> " " <span class="soft"></span></li> });
    [receipt, proof, checkpoint, consistency, keys, other].map(line).concat()
}

fn report(words: &'static VerifyWords) -> impl IntoView {
    view! { <section class="part" aria-labelledby=VERDICT><h3>{words.checks}</h3><ul class="checks"></ul></section> }
}

fn verdict(verdict: Verdict, said: &Section) -> String {
    let class = match verdict {
        Verdict::Authentic => "verdict verdict--good",
        Verdict::Incomplete => "verdict",
        Verdict::Altered | Verdict::Unreadable => "verdict verdict--bad",
    };
    let Section { heading, text } = *said;
    html(view! { <div class=class><h2 id=VERDICT tabindex="-1">{heading}</h2><p>{text}</p></div> })
}

/// A check that holds in a file that the signature does not fit.
fn moot(words: &'static VerifyWords) -> impl IntoView {
    view! {
        <li class="checks__line checks__line--unknown">
            <span class="checks__mark" role="img" aria-label=words.outcomes.moot>"·"</span>
            <div><span></span><p class="soft">{words.moot}</p></div>
        </li>
    }
}

/// The one request that this page can make, and only on pressing: `verify.js` makes it, of the page's own address.
fn fetch(words: &'static VerifyWords) -> impl IntoView {
    let words = &words.fetch;
    view! {
        <section class="part unprinted" aria-labelledby="fetch">
            <h3 id="fetch">{words.heading}</h3>
            <p>{words.lead}</p>
            <button class="button" type="button" data-fetch="">{words.button} " " <bdi data-host=""></bdi></button>
            <p role="alert" data-fetch-failed="" hidden>{words.failed}</p>
        </section>
    }
}

/// How to get the files from another address. It comes from a file that may be forged, so it is no link.
fn by_hand(words: &'static VerifyWords) -> impl IntoView {
    let words = &words.fetch;
    let address = |path: &'static str| view! { <li translate="no">"https://" <bdi data-host=""></bdi> {path}</li> };
    view! {
        <section class="part unprinted" aria-labelledby="fetch">
            <h3 id="fetch">{words.heading}</h3>
            <p>{words.elsewhere}</p>
            <ul class="plain">{address(paths::PUBLISHED_KEYS)} {address(paths::CHECKPOINT)}</ul>
        </section>
    }
}

/// How a check ends.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    Holds,
    Fails,
    Unknown,
}

/// A line for each check.
fn lines(mark: Mark, words: &'static VerifyWords) -> String {
    let outcomes = &words.outcomes;
    let (sign, class, said) = match mark {
        Mark::Holds => ("✓", "checks__line", outcomes.holds),
        Mark::Fails => ("×", "checks__line checks__line--bad", outcomes.fails),
        Mark::Unknown => ("?", "checks__line checks__line--unknown", outcomes.unknown),
    };
    let line = |check: Check| {
        let CheckWords { holds, fails } = (words.check)(check);
        let text = if mark == Mark::Fails { fails } else { holds };
        let unknown = (mark == Mark::Unknown).then(|| view! { {format!(": {}. ", said.to_lowercase())} <span></span> });
        let exactly = (mark == Mark::Fails).then(|| {
            view! { <details class="checks__exactly"><summary>{words.exactly}</summary></details> }
        });
        html(view! {
            <li class=class>
                <span class="checks__mark" role="img" aria-label=said>{sign}</span>
                <div>{text}{unknown}{exactly}</div>
            </li>
        })
    };
    Check::ALL.map(line).concat()
}

/// Exactly why a check fails: the words around an element for each detail.
fn reason(kind: ReasonKind, words: &'static VerifyWords) -> String {
    // No sentence has this character.
    let sentence = (words.reason)(kind, &|name| format!("\0{}\0", name.as_str()));
    let part = |(place, part): (usize, &str)| {
        let part = part.to_owned();
        if place % 2 == 0 { part.into_any() } else { view! { <span data-detail=part></span> }.into_any() }
    };
    html(view! { <p>{sentence.split('\0').enumerate().map(part).collect_view()}</p> })
}

/// A receipt of nothing, of two boxes: one ticked, one not.
fn slip(act: Act, locale: Locale) -> String {
    let id = EventId::from_bytes([0; 16]);
    let at = Moment::from_millis(0);
    let notice = skeleton::notice(form_id(), 0, Vec::new(), Vec::new(), Vec::new());
    let choices = Choices::from([(purpose("a"), true), (purpose("b"), false)]);
    let asked = Some(SignupReference { at, event: id });
    let (by, method, digest) = (By::Person, Method::WebForm, Digest::of(b""));
    let receipt = Shown { id, consent: Facts { act, at, asked, by, method, locale, choices, initial: None, digest, notice } };
    format!("<div class=\"part\">{}</div>", html(view! { <Receipt receipt locale checking=true/> }))
}

fn replay(words: &'static VerifyWords) -> impl IntoView {
    let information = [InformationItem::Controller, InformationItem::Rights].into_iter().flat_map(|item| skeleton::sections(1, item));
    let age = Some(AgeQuestion { limit: 0, label: String::new() });
    let notice = skeleton::notice(form_id(), 1, Vec::new(), vec![skeleton::statement(purpose("a"))], information.collect());
    let notice = Notice { age, ..notice };
    view! {
        <section class="look unprinted" aria-labelledby="replay">
            <h2 id="replay">{words.replay}</h2>
            <p class="note">{words.replay_lead}</p>
            <h3></h3>
            <Replay notice choices=Choices::new() more=words.more/>
        </section>
    }
}

/// The decision of a certificate, with one heading and one paragraph.
fn decision(words: &'static VerifyWords) -> impl IntoView {
    let words = &words.decision;
    view! {
        <section class="part" aria-labelledby="decision">
            <h2 id="decision"></h2>
            <dl class="facts">
                <dt>{words.number}</dt><dd></dd>
                <dt>{words.controller}</dt><dd></dd>
                <dt>{words.asked}</dt><dd><time></time></dd>
                <dt>{words.decided}</dt><dd><time></time></dd>
            </dl>
            <div class="decision"><h3></h3><p></p></div>
        </section>
    }
}

fn form_id() -> FormId {
    "a".parse().expect("a letter is a short name")
}

fn purpose(name: &str) -> PurposeId {
    name.parse().expect("a letter is a short name")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What stands in a template.
    fn inside<'d>(drawn: &'d Drawn, id: &str) -> &'d str {
        let after = drawn.body.split_once(&format!("<template id=\"{id}\">")).expect("a template").1;
        after.split_once("</template>").expect("its end").0
    }

    #[test]
    fn every_language_has_a_line_for_every_outcome_of_every_check() {
        for locale in Locale::ALL {
            let drawn = draw(locale);
            for id in [HOLDS, FAILS, UNKNOWN] {
                assert_eq!(inside(&drawn, id).matches("<li ").count(), Check::ALL.len(), "{id}");
            }
            assert_eq!(inside(&drawn, VERDICTS).matches("<h2 ").count(), 10);
            assert_eq!(inside(&drawn, MEANS).matches("<p ").count(), Check::ALL.len());
            assert_eq!(inside(&drawn, FETCH).matches("<section ").count(), 2);
            assert_eq!(inside(&drawn, FETCH).matches("data-host").count(), 3);
            assert_eq!(inside(&drawn, KINDS).matches("<li>").count(), 6);
        }
    }

    #[test]
    fn every_reason_is_said_in_every_language_with_all_that_it_names() {
        for locale in Locale::ALL {
            let drawn = draw(locale);
            let reasons: Vec<_> = inside(&drawn, REASONS).split_inclusive("</p>").collect();
            assert_eq!(reasons.len(), ReasonKind::ALL.len());
            for (kind, sentence) in ReasonKind::ALL.into_iter().zip(reasons) {
                assert_eq!(sentence.matches("data-detail=").count(), kind.details().len(), "{sentence}");
                for name in kind.details() {
                    assert!(sentence.contains(&format!("data-detail=\"{}\"", name.as_str())), "{name:?} in {sentence}");
                }
            }
        }
    }

    #[test]
    fn every_value_stands_at_its_own_place() {
        assert!(ALL_ACTS.into_iter().enumerate().all(|(place, act)| act as usize == place));
        assert!(ALL_METHODS.into_iter().enumerate().all(|(place, method)| method as usize == place));
        assert!(ALL_ACTORS.into_iter().enumerate().all(|(place, by)| by as usize == place));
        assert!(WHY_UNKNOWN.into_iter().enumerate().all(|(place, why)| why as usize == place));
        assert!(Check::ALL.into_iter().enumerate().all(|(place, check)| check as usize == place));
        let drawn = draw(Locale::En);
        let said = words::receipt(Locale::En);
        let acts = ALL_ACTS.map(|act| format!("<p>{}</p>", (said.act_name)(act))).concat();
        assert_eq!(inside(&drawn, ACTS), acts);
    }

    #[test]
    fn the_slip_and_the_replay_have_the_places_that_are_filled() {
        let drawn = draw(Locale::En);
        let slips = inside(&drawn, SLIPS);
        assert_eq!(slips.matches("<dd>").count(), 3 * 8, "{slips}");
        assert_eq!(slips.matches("class=\"receipt__part\"").count(), 3 * 2);
        for heading in ["You agreed to", "You withdrew", "This is about"] {
            assert_eq!(slips.matches(heading).count(), 1, "{heading}");
        }
        let replay = inside(&drawn, REPLAY);
        for (part, count) in [("class=\"statement\"", 1), ("information__heading", 2), ("<fieldset disabled", 1)] {
            assert_eq!(replay.matches(part).count(), count, "{part} in {replay}");
        }
        assert!(
            replay.matches(" checked").count() == 1 && replay.contains("id=\"of_age\""),
            "the age alone, without which no form is taken: {replay}"
        );
    }
}
