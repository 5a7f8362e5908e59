//! The statements about cookies and accessibility, in English.

use super::{AccessibilityWords, CookieWords, Words};

pub(super) const WORDS: Words = Words {
    cookies: CookieWords {
        kind: "Cookies",
        title: "Which cookies our pages set",
        visitors: "Visitors",
        visitors_text: "You can read our pages, sign up and unsubscribe without a single cookie. Nothing else is stored in your browser either.",
        set: "Cookies of your own page and of staff",
        heads: ["Cookie", "What for", "How long"],
        rows: &[
            ["__Host-lupa-asked", "makes the link that you asked for work in your browser alone", "24 hours at most"],
            ["__Host-lupa", "keeps you signed in to your own page", "until you sign out, after 30 minutes without use, 12 hours at most"],
            ["__Host-lupa-said", "tells the next page what was done, such as that a change was saved", "until the next page"],
            ["__Host-lupa-staff", "keeps our staff signed in", "until they sign out, after 30 minutes without use, 12 hours at most"],
        ],
        tracking: "No tracking",
        tracking_text: "These cookies are necessary for what you ask for, so the law does not require consent to them. No cookie is used for statistics or advertising, nothing is loaded from other sites, and our messages contain nothing that tells us whether they were opened.",
        own: "Our website",
        no_own: "What is said here is about the pages of this register. We have not described the cookies of any other website of ours here.",
    },
    accessibility: AccessibilityWords {
        kind: "Accessibility statement",
        title: "How accessible our pages are",
        status: "How well the requirements are met",
        status_text: "These pages are made to meet EN 301 549 V3.2.1 and, beyond it, WCAG 2.2 at level AA. As far as we know they do; no outside expert has assessed them.",
        clauses: &[
            (
                "functional",
                "Clause 4: functional performance",
                "Everything can be done with the keyboard alone and with a screen reader, without seeing colours, with enlarged text up to 200 %, and in a window 320 pixels wide. Nothing moves, flashes or plays sound, and nothing has to be remembered or solved.",
            ),
            (
                "web",
                "Clause 9: web pages",
                "Every field has a label, every error says what to do and leads to its field, and a form can be corrected before it counts. Signing up, unsubscribing and your own page work without scripts. Time limits: for safety, a session of your own page ends after 30 minutes without use.",
            ),
            (
                "documents",
                "Clause 10: documents",
                "Reports, certificates and this register's description are tagged PDF files with headings, tables and a language. The same can be read as a web page.",
            ),
            (
                "support",
                "Clause 12: documentation and support",
                "Instructions stand on the pages themselves, in plain language. You can also reach us by the ways given below.",
            ),
        ],
        shortcomings: "What is not accessible",
        no_shortcomings: "We do not know of any shortcomings. Pictures of signed papers, such as a scanned form, have no text of their own; the same information is given as text beside them.",
        assessment: "How this was assessed",
        assessment_text: "By the makers of the system themselves: every page is checked by a program (axe-core) in Finnish, Swedish and English, in light and dark colours and in a narrow window, each time the system changes, and used with the keyboard. It has not been tested by users of assistive technology.",
        feedback: "Tell us",
        feedback_text: |controller, reached_at| {
            format!(
                "If something does not work for you, tell {controller}: {reached_at}. We give you the information or the service in another way."
            )
        },
        enforcement: "If you are not satisfied with our answer",
        enforcement_text: |country| match country {
            "FI" => {
                "In Finland, accessibility is supervised by the Finnish Transport and Communications Agency Traficom (saavutettavuusvaatimukset.fi)."
            }
            "SE" => "In Sweden, accessibility is supervised by the Swedish Post and Telecom Authority (pts.se).",
            _ => "Turn to the authority that supervises accessibility in the country where we are established.",
        },
    },
};
