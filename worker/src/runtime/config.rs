//! Configuration, read once at start. What is wrong is said in one sentence; nothing is made up in its place.

use base64::{
    Engine as _,
    engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD},
};
use lupa_domain::{
    locale::Locale,
    origin::{InvalidOrigin, Origin},
    zone::Zone,
};
use lupa_tlog::{checkpoint::Checkpoint, note::VerifierKey};

use crate::runtime::{
    capability::Secrets,
    hop::Proof,
    keys::{ReceiptKey, opened},
    sender::{InvalidSender, Sender},
    transport::Transport,
};

/// What an operator sets. See `wrangler.toml` and `tools/lupa.mjs` for where it comes from.
#[derive(Debug)]
pub struct Config {
    /// Scheme and host of the register, as a browser writes them, without a slash at the end.
    pub origin: String,
    /// The key that signs receipts.
    pub receipt_key: ReceiptKey,
    /// The verifier keys (C2SP) of keys that signed before and are retired.
    pub retired_keys: Vec<String>,
    /// The newest checkpoint of the log that is known outside, if the operator has one: the log must hold it before anything is signed.
    pub known_checkpoint: Option<Checkpoint>,
    /// The pepper and what is derived from it.
    pub secrets: Secrets,
    /// What shows that the edge asks.
    pub proof: Proof,
    /// The token of the setup link.
    pub setup_token: String,
    /// How mail leaves.
    pub mail: Transport,
    /// The sender of mail.
    pub mail_from: Sender,
    /// Whether requests are limited. Only a register on this machine may go without.
    pub limits: bool,
    /// Whether the whole database is looked at when the register starts, and not only once a day: where it lies on the operator's own disk.
    pub checks_at_start: bool,
    /// The country of the register, ISO 3166-1 alpha-2: the controller's, and that of telephone numbers written without one.
    pub country: &'static str,
}

/// A setting that is missing or cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{name} {why}")]
pub struct BadSetting {
    /// The name of the setting.
    pub name: &'static str,
    /// What is wrong with it, to be read after the name; never its value.
    pub why: String,
}

impl Config {
    /// Reads the settings; `get` gives the text of one by its name.
    pub fn from_settings(get: impl Fn(&str) -> Option<String>) -> Result<Self, BadSetting> {
        let need = |name: &'static str| get(name).filter(|text| !text.is_empty()).ok_or_else(|| bad(name, "is not set"));
        let origin: Origin = need("LUPA_ORIGIN")?.parse().map_err(|why: InvalidOrigin| bad("LUPA_ORIGIN", &why.to_string()))?;
        let (local, origin) = (origin.is_local(), origin.to_string());
        let receipt_key = ReceiptKey::new(&origin, &secret("LUPA_SIGNING_KEY", &need("LUPA_SIGNING_KEY")?)?)
            .map_err(|_| bad("LUPA_ORIGIN", &InvalidOrigin::Host.to_string()))?;
        let retired_keys: Vec<String> = get("LUPA_RETIRED_KEYS").unwrap_or_default().split_whitespace().map(str::to_owned).collect();
        let known_checkpoint = known_checkpoint(get("LUPA_KNOWN_CHECKPOINT").as_deref(), &receipt_key, &retired_keys)?;
        let secrets = Secrets::new(secret("LUPA_PEPPER", &need("LUPA_PEPPER")?)?);
        let proof = Proof::of(&secrets);
        let setup_token = need("LUPA_SETUP_TOKEN")?;
        if setup_token.len() < 22 {
            return Err(bad("LUPA_SETUP_TOKEN", "must have at least 128 random bits, 22 characters of base64url"));
        }
        let mail = need("LUPA_MAIL")?.parse::<Transport>().map_err(|why| bad("LUPA_MAIL", &why.to_string()))?;
        let mail_from = need("LUPA_MAIL_FROM")?.parse().map_err(|why: InvalidSender| bad("LUPA_MAIL_FROM", &why.to_string()))?;
        let limits = match get("LUPA_LIMITS").as_deref() {
            None | Some("" | "default") => true,
            Some("off") if local => false,
            Some("off") => return Err(bad("LUPA_LIMITS", "may be off on localhost only")),
            Some(_) => return Err(bad("LUPA_LIMITS", "must be default or off")),
        };
        let checks_at_start = get("LUPA_CHECK_AT_START").is_some_and(|text| text == "yes");
        let country = match get("LUPA_COUNTRY").as_deref() {
            None | Some("" | "FI") => "FI",
            Some("AX") => "AX",
            Some("SE") => "SE",
            Some("NO") => "NO",
            Some("DK") => "DK",
            Some("EE") => "EE",
            Some(_) => return Err(bad("LUPA_COUNTRY", "must be FI, AX, SE, NO, DK or EE")),
        };
        Ok(Self {
            origin,
            receipt_key,
            retired_keys,
            known_checkpoint,
            secrets,
            proof,
            setup_token,
            mail,
            mail_from,
            limits,
            checks_at_start,
            country,
        })
    }

    /// The name of the session cookie. The `__Host-` prefix demands `Secure`, which plain http on localhost cannot promise everywhere.
    #[must_use]
    pub fn cookie_name(&self, base: &str) -> String {
        if self.is_secure() { format!("__Host-{base}") } else { base.to_owned() }
    }

    /// The clock of the business.
    #[must_use]
    pub fn zone(&self) -> Zone {
        Zone::of_country(self.country)
    }

    /// The language of the business towards those who say nothing of theirs.
    #[must_use]
    pub fn first_language(&self) -> Locale {
        Locale::of_country(self.country)
    }

    /// The page where a person keeps their own data, in their language.
    #[must_use]
    pub fn own_page(&self, locale: Locale) -> String {
        format!("{}/me?lang={locale}", self.origin)
    }

    /// Whether the register is reached over https.
    #[must_use]
    pub fn is_secure(&self) -> bool {
        self.origin.starts_with("https://")
    }
}

/// What the edge takes of the settings. It has to answer also where they cannot be used: then the register says so.
#[derive(Debug)]
pub struct EdgeConfig {
    /// As [`Config::origin`].
    pub origin: String,
    /// As [`Config::proof`]; nothing where there is no pepper.
    pub proof: Option<Proof>,
}

impl EdgeConfig {
    /// Reads them.
    pub fn from_settings(get: impl Fn(&str) -> Option<String>) -> Self {
        let origin = get("LUPA_ORIGIN").and_then(|text| text.parse::<Origin>().ok());
        let pepper = get("LUPA_PEPPER").and_then(|text| secret("LUPA_PEPPER", &text).ok());
        Self {
            origin: origin.map(|origin| origin.to_string()).unwrap_or_default(),
            proof: pepper.map(|pepper| Proof::of(&Secrets::new(pepper))),
        }
    }
}

/// The checkpoint that the operator gives: a signed note, as it is or in base64. One by a key that is retired says nothing of what this one signs.
fn known_checkpoint(text: Option<&str>, key: &ReceiptKey, retired: &[String]) -> Result<Option<Checkpoint>, BadSetting> {
    let Some(text) = text.map(str::trim).filter(|text| !text.is_empty()) else { return Ok(None) };
    let decoded = STANDARD.decode(text).ok().and_then(|bytes| String::from_utf8(bytes).ok());
    let note = decoded.unwrap_or_else(|| format!("{}\n", text.trim_end()));
    let by_retired = |vkey: &String| vkey.parse::<VerifierKey>().is_ok_and(|key| opened(&note, &key.public()).is_some());
    match key.opens(&note) {
        Some(checkpoint) => Ok(Some(checkpoint)),
        None if retired.iter().any(by_retired) => Ok(None),
        None => {
            Err(bad("LUPA_KNOWN_CHECKPOINT", "must be a checkpoint of this log, signed by LUPA_SIGNING_KEY or by one of LUPA_RETIRED_KEYS"))
        }
    }
}

fn bad(name: &'static str, why: &str) -> BadSetting {
    BadSetting { name, why: why.to_owned() }
}

fn secret(name: &'static str, text: &str) -> Result<[u8; 32], BadSetting> {
    let bytes = URL_SAFE_NO_PAD.decode(text.trim_end_matches('=')).map_err(|_| bad(name, "is not base64url"))?;
    bytes.try_into().map_err(|_| bad(name, "must hold 32 bytes"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settings(name: &str) -> Option<String> {
        let value = match name {
            "LUPA_ORIGIN" => "http://localhost:8787/",
            "LUPA_SIGNING_KEY" | "LUPA_PEPPER" => "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8",
            "LUPA_SETUP_TOKEN" => "abcdefghijklmnopqrstuv",
            "LUPA_MAIL" => "none",
            "LUPA_MAIL_FROM" => "Lupa <lupa@example.test>",
            _ => return None,
        };
        Some(value.to_owned())
    }

    fn with(name: &'static str, value: &'static str) -> Result<Config, BadSetting> {
        Config::from_settings(|asked| if asked == name { Some(value.to_owned()) } else { settings(asked) })
    }

    #[test]
    fn a_whole_configuration_is_read() {
        let config = Config::from_settings(settings).expect("whole");
        assert_eq!(config.origin, "http://localhost:8787");
        assert!(config.limits);
        assert_eq!(config.cookie_name("lupa"), "lupa");
    }

    #[test]
    fn what_is_wrong_is_named() {
        let name = |outcome: Result<Config, BadSetting>| outcome.map_err(|bad| bad.name).err();
        assert_eq!(name(with("LUPA_ORIGIN", "http://kauppa.example")), Some("LUPA_ORIGIN"));
        assert_eq!(name(with("LUPA_SIGNING_KEY", "c2hvcnQ")), Some("LUPA_SIGNING_KEY"));
        assert_eq!(name(with("LUPA_PEPPER", "")), Some("LUPA_PEPPER"));
        assert_eq!(name(with("LUPA_SETUP_TOKEN", "short")), Some("LUPA_SETUP_TOKEN"));
        assert_eq!(name(with("LUPA_LIMITS", "maybe")), Some("LUPA_LIMITS"));
    }

    #[test]
    fn what_is_wrong_is_one_sentence_that_begins_with_the_name() {
        let said = |name, value| with(name, value).map_err(|bad| bad.to_string()).err();
        assert_eq!(said("LUPA_COUNTRY", "XX").as_deref(), Some("LUPA_COUNTRY must be FI, AX, SE, NO, DK or EE"));
        assert_eq!(
            said("LUPA_MAIL", "mail.example.fi").as_deref(),
            Some("LUPA_MAIL must begin with smtps://, smtp+starttls:// or smtp://, or be cloudflare or none"),
        );
        assert_eq!(said("LUPA_MAIL_FROM", "Kukka").as_deref(), Some("LUPA_MAIL_FROM must have the form Name <address@example.fi>"));
        assert_eq!(
            said("LUPA_ORIGIN", "https://two words").as_deref(),
            Some("LUPA_ORIGIN must name a host, without spaces and without a plus"),
        );
    }

    #[test]
    fn a_public_register_is_always_limited() {
        let public = |name: &str| match name {
            "LUPA_ORIGIN" => Some("https://lupa.example".into()),
            "LUPA_LIMITS" => Some("off".into()),
            other => settings(other),
        };
        assert_eq!(Config::from_settings(public).map_err(|bad| bad.name).err(), Some("LUPA_LIMITS"));
    }
}
