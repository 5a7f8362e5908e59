//! What a customer reads on their own page.

/// Waiting for the register, and what is said when nothing comes.
#[derive(Debug)]
pub struct WaitWords {
    /// While waiting.
    pub waiting: &'static str,
    /// When nothing came.
    pub failed: &'static str,
    /// Tries again.
    pub retry: &'static str,
}

/// The person's own page.
#[derive(Debug)]
pub struct PortalWords {
    /// When no answer came: whether it was done is not known.
    pub not_done: &'static str,
    /// The heading, and the title of the document.
    pub heading: &'static str,
    /// Waiting for the register.
    pub wait: WaitWords,
    /// Signing in.
    pub sign_in: SignInWords,
    /// Before the address; `{email}` is filled in.
    pub signed_in: &'static str,
    /// Over the purposes.
    pub consents: &'static str,
    /// Where the person stands: nothing said, pending, given, withdrawn, objected, lapsed; `{since}` is filled in.
    pub standings: [&'static str; 6],
    /// What is used no more, after where the person stands.
    pub retired: &'static str,
    /// Takes consent back.
    pub withdraw: &'static str,
    /// Gives it.
    pub give: &'static str,
    /// Over the words that are agreed to.
    pub wording: &'static str,
    /// The telephone number that a purpose needs.
    pub phone: &'static str,
    /// What was just done; `{title}` is filled in.
    pub withdrawn: &'static str,
    /// What was just done; `{title}` is filled in.
    pub given: &'static str,
    /// On what else one is written to: a sale on `{day}`, a business.
    pub grounds: [&'static str; 2],
    /// Forbids that.
    pub forbid: &'static str,
    /// It was forbidden; `{title}` is filled in.
    pub forbidden: &'static str,
    /// Puts it back as it was.
    pub undo: &'static str,
    /// When the words changed while the page was open.
    pub reworded: &'static str,
    /// Opens the receipt of a consent.
    pub receipt: &'static str,
    /// Over the receipts.
    pub receipts: &'static str,
    /// Where there are none.
    pub no_receipts: &'static str,
    /// Opens a receipt of the list.
    pub show: &'static str,
    /// Closes it.
    pub hide: &'static str,
    /// Saves a receipt.
    pub download: &'static str,
    /// Keeps the proof from the log as a file.
    pub proof: &'static str,
    /// Prints it.
    pub print: &'static str,
    /// Over those who have looked at or exported the person's data.
    pub disclosures: &'static str,
    /// Where there are none.
    pub no_disclosures: &'static str,
    /// An export; `{by}` and `{title}` are filled in.
    pub disclosure: &'static str,
    /// Everything else that staff saw or did.
    pub looks: LookWords,
    /// What staff keep about the person, and what happened.
    pub kept: KeptWords,
    /// Over what is held.
    pub data: &'static str,
    /// What the file is.
    pub export_lead: &'static str,
    /// Saves everything.
    pub export: &'static str,
    /// Ends the session.
    pub sign_out: &'static str,
    /// After that.
    pub signed_out: &'static str,
}

/// What staff saw or did of what is kept about a person. In each sentence `{by}` is filled in.
#[derive(Debug)]
pub struct LookWords {
    /// They were on a list that was looked at.
    pub listed: &'static str,
    /// It was checked whether they may be written to.
    pub checked: &'static str,
    /// What is kept about them was looked at.
    pub seen: &'static str,
    /// They were taken into the register.
    pub created: &'static str,
    /// What is kept about them was changed.
    pub changed: &'static str,
    /// Their history was looked at.
    pub history_seen: &'static str,
    /// Something was noted in their history.
    pub history_changed: &'static str,
    /// What they said about being written to was recorded.
    pub recorded: &'static str,
    /// Anything else.
    pub handled: &'static str,
    /// For what; `{title}` is filled in.
    pub purpose: &'static str,
    /// How many times that day; `{count}` is filled in.
    pub times: &'static str,
    /// A program that acted for somebody: `{by}` and its name, `{program}`.
    pub program: &'static str,
    /// Somebody whose name is not known.
    pub somebody: &'static str,
    /// Opens those from before; `{count}` is filled in.
    pub earlier: &'static str,
}

/// What staff keep about the person.
#[derive(Debug)]
pub struct KeptWords {
    /// Over all of it.
    pub heading: &'static str,
    /// What one can do where something is wrong; `{email}` is the keeper's address.
    pub lead: &'static str,
    /// While the processing is restricted (GDPR Art. 18).
    pub restricted: &'static str,
    /// Name, e-mail, telephone, organisation, address, language, kind, relation, tags.
    pub data: [&'static str; 9],
    /// A natural and a legal person.
    pub kinds: [&'static str; 2],
    /// Customer, supplier's contact, other.
    pub relations: [&'static str; 3],
    /// The languages: Finnish, Swedish, English.
    pub languages: [&'static str; 3],
    /// Yes and no.
    pub yes_no: [&'static str; 2],
    /// Where something comes from: a form, told, a public source, somebody else, noted; `{when}` is filled in.
    pub sources: [&'static str; 5],
    /// Who wrote it down; `{by}` is filled in.
    pub by: &'static str,
    /// Why something is kept; `{reason}` is filled in.
    pub why: &'static str,
    /// Over what happened; `{count}` is filled in.
    pub history: &'static str,
    /// A visit, a purchase, an assignment.
    pub happenings: [&'static str; 3],
    /// What is not settled yet.
    pub open: &'static str,
    /// Shows the next page.
    pub more: &'static str,
    /// Over what was changed; `{count}` is filled in.
    pub changes: &'static str,
    /// An entry of the history that was changed.
    pub entry: &'static str,
    /// In place of nothing.
    pub nothing: &'static str,
    /// Before and after; both are filled in.
    pub from_to: &'static str,
}

/// Signing in with a link.
#[derive(Debug)]
pub struct SignInWords {
    /// What the link is for.
    pub lead: &'static str,
    /// When no answer came.
    pub unanswered: &'static str,
    /// The address.
    pub email: &'static str,
    /// Asks for a link.
    pub ask: &'static str,
    /// The heading after asking.
    pub sent: &'static str,
    /// What to do now.
    pub sent_lead: &'static str,
    /// What the six digits are for.
    pub code_lead: &'static str,
    /// The heading behind the link.
    pub arrived: &'static str,
    /// What the button does.
    pub arrived_lead: &'static str,
    /// Signs in.
    pub enter: &'static str,
    /// The six digits.
    pub code: &'static str,
    /// Asks for another link.
    pub another: &'static str,
}
