//! Configuration, read once at start. What is wrong is said in one sentence; nothing is made up in its place.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use lupa_domain::locale::Locale;

use crate::runtime::{
    capability::Secrets,
    keys::ReceiptKey,
    sender::{InvalidSender, Sender},
    transport::Transport,
};

/// What an operator sets. See `wrangler.toml` and `tools/lupa.mjs` for where it comes from.
#[derive(Debug)]
pub struct Config {
    /// Scheme and host of the register, without a slash at the end.
    pub origin: String,
    /// The key that signs receipts.
    pub receipt_key: ReceiptKey,
    /// The verifier keys (C2SP) of keys that signed before and are retired.
    pub retired_keys: Vec<String>,
    /// The pepper and what is derived from it.
    pub secrets: Secrets,
    /// The token of the setup link.
    pub setup_token: String,
    /// How mail leaves.
    pub mail: Transport,
    /// The sender of mail.
    pub mail_from: Sender,
    /// Whether requests are limited. Only a register on this machine may go without.
    pub limits: bool,
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
        let origin = need("LUPA_ORIGIN")?.trim_end_matches('/').to_owned();
        let local = is_local(&origin);
        if !origin.starts_with("https://") && !local {
            return Err(bad("LUPA_ORIGIN", "must be https, or http on localhost"));
        }
        let receipt_key = ReceiptKey::new(&origin, &secret("LUPA_SIGNING_KEY", &need("LUPA_SIGNING_KEY")?)?)
            .map_err(|_| bad("LUPA_ORIGIN", "must name a host, without spaces and without a plus"))?;
        let retired_keys = get("LUPA_RETIRED_KEYS").unwrap_or_default().split_whitespace().map(str::to_owned).collect();
        let secrets = Secrets::new(secret("LUPA_PEPPER", &need("LUPA_PEPPER")?)?);
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
        let country = match get("LUPA_COUNTRY").as_deref() {
            None | Some("" | "FI") => "FI",
            Some("SE") => "SE",
            Some("NO") => "NO",
            Some("DK") => "DK",
            Some("EE") => "EE",
            Some(_) => return Err(bad("LUPA_COUNTRY", "must be FI, SE, NO, DK or EE")),
        };
        Ok(Self { origin, receipt_key, retired_keys, secrets, setup_token, mail, mail_from, limits, country })
    }

    /// The name of the session cookie. The `__Host-` prefix demands `Secure`, which plain http on localhost cannot promise everywhere.
    #[must_use]
    pub fn cookie_name(&self, base: &str) -> String {
        if self.is_secure() { format!("__Host-{base}") } else { base.to_owned() }
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

fn is_local(origin: &str) -> bool {
    let Some(host) = origin.strip_prefix("http://") else { return false };
    let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
    matches!(name, "localhost" | "127.0.0.1" | "[::1]")
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
        assert_eq!(said("LUPA_COUNTRY", "XX").as_deref(), Some("LUPA_COUNTRY must be FI, SE, NO, DK or EE"));
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
