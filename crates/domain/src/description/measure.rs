//! What protects the data (GDPR Art. 32): what the register always does, and what is on.

/// A measure of protection.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Measure {
    /// Every user has an account of their own, and signs in with a passkey.
    PersonalAccounts,
    /// Each user may do only what their work needs; taking addresses out is a right of its own.
    Rights,
    /// Every user has accepted an undertaking of confidentiality.
    Undertaking,
    /// What travels is encrypted.
    Transport,
    /// Every look and every change is written into a log that shows when something was taken out.
    AuditLog,
    /// People see who looked at their data.
    VisibleLooks,
    /// What people said about consent is in a signed log that anybody can check.
    SignedLog,
    /// Links work once and for a short time; secrets are kept as hashes.
    Secrets,
    /// What is erased is overwritten.
    Overwriting,
    /// The database is checked for faults every day.
    Integrity,
    /// Attempts to guess or to flood are slowed down.
    Limits,
    /// The pages load nothing from other sites, and nothing follows what people open or click.
    NoTracking,
}

/// What some measures depend on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Conditions {
    /// Whether the register is reached over https alone.
    pub encrypted: bool,
    /// Whether every user who can sign in has accepted the undertaking in force.
    pub all_bound: bool,
    /// Whether requests are limited.
    pub limited: bool,
}

impl Measure {
    /// All of them, in the order of the document.
    pub const ALL: [Self; 12] = [
        Self::PersonalAccounts,
        Self::Rights,
        Self::Undertaking,
        Self::Transport,
        Self::AuditLog,
        Self::VisibleLooks,
        Self::SignedLog,
        Self::Secrets,
        Self::Overwriting,
        Self::Integrity,
        Self::Limits,
        Self::NoTracking,
    ];

    /// Those that are on.
    #[must_use]
    pub fn on(conditions: Conditions) -> Vec<Self> {
        let is_on = |measure: &Self| match measure {
            Self::Transport => conditions.encrypted,
            Self::Undertaking => conditions.all_bound,
            Self::Limits => conditions.limited,
            _ => true,
        };
        Self::ALL.into_iter().filter(is_on).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_off_is_not_said() {
        let on = Measure::on(Conditions::default());
        assert_eq!(on.len(), Measure::ALL.len() - 3);
        assert!([Measure::Transport, Measure::Undertaking, Measure::Limits].iter().all(|off| !on.contains(off)));
        assert_eq!(Measure::on(Conditions { encrypted: true, all_bound: true, limited: true }), Measure::ALL);
    }
}
