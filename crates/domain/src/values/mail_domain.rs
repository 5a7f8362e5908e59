//! Domains of mailboxes that were mistyped: which one is meant. A list of our own, asked nowhere else; it is for asking back, never for
//! refusing, because anybody may have a domain that looks like a mistake.

/// Where many people have their mailboxes: the name, and the endings under which it has any. The first is the usual one.
const PROVIDERS: [(&str, &[&str]); 30] = [
    ("gmail", &["com"]),
    ("googlemail", &["com", "de"]),
    ("hotmail", &["com", "fi", "se", "no", "dk", "fr", "de", "it", "es", "nl", "be", "gr", "co.uk", "com.tr", "co.jp", "ch", "ca"]),
    (
        "outlook",
        &[
            "com", "fi", "se", "dk", "fr", "de", "it", "es", "pt", "be", "at", "ie", "cz", "hu", "jp", "com.br", "com.au", "com.ar",
            "com.gr", "com.tr",
        ],
    ),
    ("live", &["com", "fi", "se", "no", "dk", "fr", "de", "it", "nl", "be", "at", "ie", "ca", "co.uk", "com.au", "com.pt"]),
    ("icloud", &["com"]),
    (
        "yahoo",
        &["com", "se", "no", "dk", "fr", "de", "it", "es", "ie", "gr", "ca", "ro", "co.uk", "co.in", "co.jp", "com.br", "com.au", "com.ar"],
    ),
    ("protonmail", &["com", "ch"]),
    ("proton", &["me"]),
    ("luukku", &["com"]),
    ("kolumbus", &["fi"]),
    ("elisanet", &["fi"]),
    ("saunalahti", &["fi"]),
    ("suomi24", &["fi"]),
    ("welho", &["com"]),
    ("dnainternet", &["net"]),
    ("jippii", &["fi"]),
    ("netikka", &["fi"]),
    ("mbnet", &["fi"]),
    ("sunpoint", &["net"]),
    ("phnet", &["fi"]),
    ("surffi", &["net", "fi"]),
    ("aland", &["net"]),
    ("comhem", &["se"]),
    ("bredband", &["net"]),
    ("bahnhof", &["se"]),
    ("passagen", &["se"]),
    ("telia", &["com"]),
    ("spray", &["se"]),
    ("swipnet", &["se"]),
];
/// Names so short that one letter more or less makes another name that exists: only these mistakes are known.
const MISTAKES: [(&str, &str); 42] = [
    ("gmial", "gmail"),
    ("gmal", "gmail"),
    ("gamil", "gmail"),
    ("gmai", "gmail"),
    ("gmil", "gmail"),
    ("gnail", "gmail"),
    ("gmaill", "gmail"),
    ("gmailo", "gmail"),
    ("gmailc", "gmail"),
    ("gmali", "gmail"),
    ("gmaii", "gmail"),
    ("gmaik", "gmail"),
    ("gmaio", "gmail"),
    ("gmaul", "gmail"),
    ("gmaol", "gmail"),
    ("gmsil", "gmail"),
    ("gmqil", "gmail"),
    ("gmeil", "gmail"),
    ("gmaail", "gmail"),
    ("gmmail", "gmail"),
    ("ggmail", "gmail"),
    ("gemail", "gmail"),
    ("gimail", "gmail"),
    ("hgmail", "gmail"),
    ("gmaiil", "gmail"),
    ("g-mail", "gmail"),
    ("googlmail", "googlemail"),
    ("icould", "icloud"),
    ("iclould", "icloud"),
    ("icoud", "icloud"),
    ("iclod", "icloud"),
    ("yaho", "yahoo"),
    ("yahooo", "yahoo"),
    ("yhaoo", "yahoo"),
    ("yhoo", "yahoo"),
    ("yahho", "yahoo"),
    ("hotmaill", "hotmail"),
    ("hormail", "hotmail"),
    ("htomail", "hotmail"),
    ("hotmali", "hotmail"),
    ("lukku", "luukku"),
    ("lukkuu", "luukku"),
];
/// The shortest name of which one letter may be wrong: among longer ones nothing else is called so.
const LONG_ENOUGH: usize = 6;
/// Endings that are none, or those of other countries, typed for the usual one.
const WRONG_ENDINGS: [(&str, &str); 26] = [
    ("con", "com"),
    ("cmo", "com"),
    ("ocm", "com"),
    ("comm", "com"),
    ("coom", "com"),
    ("cpm", "com"),
    ("vom", "com"),
    ("xom", "com"),
    ("dom", "com"),
    ("clm", "com"),
    ("cok", "com"),
    ("cim", "com"),
    ("com.fi", "com"),
    ("com.com", "com"),
    ("co", "com"),
    ("cm", "com"),
    ("om", "com"),
    ("c", "com"),
    ("fo", "fi"),
    ("fii", "fi"),
    ("if", "fi"),
    ("f", "fi"),
    ("sse", "se"),
    ("see", "se"),
    ("ner", "net"),
    ("ney", "net"),
];

/// The domain that is meant by one that looks mistyped; nothing where it may well be right. Takes the domain in ASCII, in small letters.
#[must_use]
pub fn meant(domain: &str) -> Option<String> {
    let (name, ending) = domain.split_once('.')?;
    let known = |name: &str| PROVIDERS.iter().find(|(known, _)| *known == name);
    let (right, endings) = match known(name) {
        Some(found) => *found,
        None => match MISTAKES.iter().find(|(wrong, _)| *wrong == name) {
            Some((_, right)) => *known(right)?,
            None => *PROVIDERS
                .iter()
                .find(|(right, _)| right.len() >= LONG_ENOUGH && name.len() >= LONG_ENOUGH - 1 && is_one_off(name, right))?,
        },
    };
    let ending = match WRONG_ENDINGS.iter().find(|(wrong, _)| *wrong == ending) {
        _ if endings.contains(&ending) => ending,
        Some((_, meant)) if endings.contains(meant) => meant,
        // Under another ending the name may be somebody else's, unless nobody but the provider is called so.
        _ if right == "gmail" || right == "icloud" || right == "luukku" => endings[0],
        _ => return None,
    };
    let meant = format!("{right}.{ending}");
    (meant != domain).then_some(meant)
}

/// Whether two names differ by one letter: one more, one less, another, or two exchanged.
fn is_one_off(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    let same = one.iter().zip(other).take_while(|(a, b)| a == b).count();
    // A mistake is seldom in the first letter, and another first letter often makes another word.
    if same == 0 {
        return false;
    }
    let (one, other) = (&one[same..], &other[same..]);
    match (one, other) {
        ([_, after @ ..], [_, behind @ ..]) if after == behind => true,
        ([_, after @ ..], _) if after == other => true,
        (_, [_, behind @ ..]) if one == behind => true,
        ([a, b, after @ ..], [c, d, behind @ ..]) => a == d && b == c && after == behind,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_mistyped_domain_is_asked_about() {
        for (typed, right) in [
            ("gmial.com", "gmail.com"),
            ("gamil.com", "gmail.com"),
            ("gmail.con", "gmail.com"),
            ("gmail.co", "gmail.com"),
            ("gmail.fi", "gmail.com"),
            ("hotmial.com", "hotmail.com"),
            ("hotmai.com", "hotmail.com"),
            ("hotmal.fi", "hotmail.fi"),
            ("htmail.se", "hotmail.se"),
            ("hotmail.cmo", "hotmail.com"),
            ("outlok.com", "outlook.com"),
            ("outllook.com", "outlook.com"),
            ("outook.com", "outlook.com"),
            ("luuku.com", "luukku.com"),
            ("lukku.com", "luukku.com"),
            ("luukku.fi", "luukku.com"),
            ("icoud.com", "icloud.com"),
            ("icould.com", "icloud.com"),
            ("yahooo.com", "yahoo.com"),
            ("elisnet.fi", "elisanet.fi"),
            ("kolumbus.fo", "kolumbus.fi"),
            ("saunlahti.fi", "saunalahti.fi"),
            ("comhen.se", "comhem.se"),
            ("protonmial.com", "protonmail.com"),
        ] {
            assert_eq!(meant(typed).as_deref(), Some(right), "{typed}");
        }
    }

    #[test]
    fn a_domain_that_may_be_right_is_left_alone() {
        for domain in [
            "gmail.com",
            "mail.com",
            "email.com",
            "gmx.com",
            "gmx.de",
            "ymail.com",
            "live.fi",
            "life.fi",
            "five.se",
            "hotmail.fr",
            "outlook.fr",
            "yahoo.co.uk",
            "proton.me",
            "pm.me",
            "me.com",
            "msn.com",
            "aol.com",
            "example.fi",
            "helsinki.fi",
            "student.lu.se",
            "kauppa.fi",
            "telia.com",
            "delia.com",
            "cloud.com",
            "columbus.fi",
            "hotmail.com.mx",
            "telia.fi",
            "elisa.fi",
            "spray.com",
            "xn--pyt-sla1g.fi",
            "mail.gmail.example",
            "localhost",
            "",
        ] {
            assert_eq!(meant(domain), None, "{domain}");
        }
    }

    #[test]
    fn every_mistake_is_of_a_provider_and_is_none_itself() {
        for (wrong, right) in MISTAKES {
            assert!(PROVIDERS.iter().any(|(name, _)| *name == right) && PROVIDERS.iter().all(|(name, _)| *name != wrong), "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn what_is_meant_means_itself(domain in "[a-z.]{0,14}|(gmail|hotmail|outlook|luukku|icloud)[a-z]?\\.[a-z]{1,3}") {
            if let Some(right) = meant(&domain) {
                prop_assert_ne!(&right, &domain);
                prop_assert_eq!(meant(&right), None, "{}", domain);
            }
        }
    }
}
