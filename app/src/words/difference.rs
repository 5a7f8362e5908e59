//! What a reader of two editions, or of an edition to come, is told beside the words themselves.

/// How two editions differ.
#[derive(Debug)]
pub struct DifferenceWords {
    /// The heading.
    pub heading: &'static str,
    /// How to read it; `{from}` and `{to}` are filled in.
    pub lead: &'static str,
    /// Names a side; `{no}` is filled in.
    pub edition: &'static str,
    /// Said before words that were taken out, to whoever cannot see that they are struck through.
    pub removed: &'static str,
    /// Said before words that were put in.
    pub added: &'static str,
    /// In place of a part that an edition has not.
    pub absent: &'static str,
    /// Below the parts that changed.
    pub others: &'static str,
    /// Where nothing changed.
    pub nothing: &'static str,
    /// What the parts of a notice are called.
    pub parts: PartWords,
}

/// What the parts of a notice are called.
#[derive(Debug)]
pub struct PartWords {
    /// The heading of the page.
    pub heading: &'static str,
    /// The paragraphs below it.
    pub intro: &'static str,
    /// Before the label of a field.
    pub field: &'static str,
    /// The line of help of a field.
    pub hint: &'static str,
    /// The question that the boxes answer.
    pub question: &'static str,
    /// The button.
    pub submit: &'static str,
    /// Of a box: its title, sentence and details, the version of the processing, the channel, the kind of use, the data, who receives it and
    /// how long proof is kept.
    pub statement: [&'static str; 9],
    /// Before a particular of the controller.
    pub controller: &'static str,
    /// The controller's name, business id, contact, e-mail address, telephone number and postal address.
    pub particulars: [&'static str; 6],
    /// The word on the wire and what it means: channels, kinds of use, personal data.
    pub values: [(&'static str, &'static str); 7],
}

/// A form that nobody else sees yet.
#[derive(Debug)]
pub struct PreviewWords {
    /// Names what is shown.
    pub mark: &'static str,
    /// Says what it is and that nothing comes of it.
    pub lead: &'static str,
}
