//! The description in one language: what the register does, in sentences, under every heading.

#[path = "../../../locales/en/description.rs"]
mod en;
#[path = "../../../locales/fi/description.rs"]
mod fi;
#[path = "../../../locales/sv/description.rs"]
mod sv;

use super::{
    document::{Block, Document, Section},
    facts::{DescribedField, DescribedPurpose, Facts, Retained},
    heading::{DataGroup, Heading, SystemPurpose},
    measure::Measure,
    own_words::OwnText,
    processor::{Processor, TransferGround},
};
use crate::{
    locale::Locale,
    time::Day,
    wording::{Channel, Ground, PersonalData, Retention, complaint, nothing_transferred, profiling, unnamed_processors},
};

/// The description in one language.
#[must_use]
pub fn describe(facts: &Facts, locale: Locale) -> Document {
    let speech = Speech { facts, locale, words: words(locale) };
    let section = |(no, heading): (usize, Heading)| Section {
        id: heading.as_str().to_owned(),
        heading: format!("{}. {}", no + 1, (speech.words.heading)(heading)),
        blocks: speech.blocks(heading),
    };
    Document {
        locale,
        kind: speech.words.kind.to_owned(),
        title: speech.words.title.to_owned(),
        sections: Heading::ALL.into_iter().enumerate().map(section).collect(),
    }
}

/// A transfer as it is told: who, where, on which ground.
pub(super) fn ground_in_words(ground: TransferGround, locale: Locale) -> String {
    let words = words(locale);
    let said = ground.safeguard().map_or_else(|| (words.derogation)(ground), |safeguard| safeguard.name(locale));
    format!("{said} ({} {})", words.article, ground.article())
}

/// What is said of a measure.
pub(super) fn measure_in_words(measure: Measure, locale: Locale) -> &'static str {
    (words(locale).measure)(measure)
}

/// A day as a reader of the language writes it.
pub(super) fn day_in_words(day: Day, locale: Locale) -> String {
    (words(locale).day)(day)
}

impl DataGroup {
    /// What is said of it.
    #[must_use]
    pub fn in_words(self, locale: Locale) -> &'static str {
        (words(locale).group)(self)
    }
}

struct Speech<'a> {
    facts: &'a Facts,
    locale: Locale,
    words: &'static Words,
}

impl Speech<'_> {
    fn blocks(&self, heading: Heading) -> Vec<Block> {
        let (words, facts) = (self.words, self.facts);
        match heading {
            Heading::Controller => self.controller(),
            Heading::Contact => self.contact(),
            Heading::Purposes => self.purposes(),
            Heading::DataSubjects => vec![Block::list(words.data_subjects.iter().map(|one| (*one).to_owned()).collect())],
            Heading::Data => self.data(),
            Heading::Sources => self.with_own(vec![Block::list(strings(words.sources))], &facts.own.sources),
            Heading::Recipients => self.recipients(),
            Heading::Processors => self.processors(),
            Heading::Transfers => self.transfers(),
            Heading::Retention => self.retention(),
            Heading::ManualMaterial => {
                let own = facts.own.manual_material.shown(self.locale);
                vec![Block::text(own.unwrap_or(words.no_manual_material))]
            }
            Heading::Protection => {
                let measures = facts.measures.iter().map(|one| (words.measure)(*one).to_owned()).collect();
                self.with_own(vec![Block::list(measures)], &facts.own.protection)
            }
            Heading::Cookies => self.with_own(vec![Block::text(words.cookies)], &facts.own.cookies),
            Heading::Access => self.with_own_page(words.access),
            Heading::Rectification => self.with_own_page(words.rectification),
            Heading::OtherRights => self.with_own_page(words.other_rights),
            Heading::Complaint => vec![Block::text(complaint(&facts.country, self.locale))],
            Heading::Obligation => vec![Block::text(words.obligation)],
            Heading::AutomatedDecisions => vec![Block::text(profiling(self.locale))],
        }
    }

    fn with_own(&self, mut blocks: Vec<Block>, own: &OwnText) -> Vec<Block> {
        blocks.extend(own.shown(self.locale).map(Block::text));
        blocks
    }

    fn with_own_page(&self, paragraphs: &[&str]) -> Vec<Block> {
        let address = format!("{}/me", self.facts.origin);
        let link = Block::Link { text: (self.words.own_page)(&address), address };
        paragraphs.iter().map(|text| Block::text(*text)).chain([link]).collect()
    }

    fn controller(&self) -> Vec<Block> {
        let of = &self.facts.controller;
        let number = of.business_id.as_ref().map(|number| (self.words.business_id)(number));
        let first = [Some(of.name.clone()), number].into_iter().flatten().collect::<Vec<_>>().join(", ");
        let place = of.address_line().into_iter().chain([of.reached_at()]);
        let lines = [first].into_iter().chain(place).chain(of.website.clone());
        vec![Block::text(lines.collect::<Vec<_>>().join("\n"))]
    }

    fn contact(&self) -> Vec<Block> {
        let of = &self.facts.controller;
        let officer = self.facts.own.officer.as_ref();
        vec![
            Block::text((self.words.contact)(&of.contact, &of.reached_at())),
            Block::text(officer.map_or_else(|| self.words.no_officer.to_owned(), |one| (self.words.officer)(&one.name, &one.email))),
        ]
    }

    fn purposes(&self) -> Vec<Block> {
        let words = self.words;
        let of_system = SystemPurpose::ALL.into_iter().map(|one| (words.system_purpose)(one).map(str::to_owned).to_vec());
        let asked = self.facts.purposes.iter().map(|one| self.purpose(one));
        let rows = asked.chain(of_system).collect();
        vec![Block::table(&words.purpose_heads, rows), Block::text(words.interests)]
    }

    fn purpose(&self, one: &DescribedPurpose) -> Vec<String> {
        let (words, locale, purpose) = (self.words, self.locale, &one.purpose);
        let grounds = purpose.also.iter().map(|ground| (words.ground)(*ground));
        let basis = [words.consent].into_iter().chain(grounds).collect::<Vec<_>>().join("; ");
        let held = purpose.data.iter().map(|datum| (words.datum)(*datum).to_owned());
        let asked = purpose.asks.iter().filter_map(|asked| {
            let text = asked.texts.get(&locale).or_else(|| asked.texts.values().next());
            text.map(|text| text.name.clone())
        });
        let data = held.chain(asked).collect::<Vec<_>>().join(", ");
        let until = (words.until_withdrawn)(purpose.retention.map(|kept| kept.in_words(locale)).as_deref());
        vec![one.title(locale), basis, data, until]
    }

    fn data(&self) -> Vec<Block> {
        let (words, facts) = (self.words, self.facts);
        let groups = DataGroup::ALL.into_iter().filter(|group| facts.groups.contains(group));
        let mut blocks = vec![Block::list(groups.map(|group| (words.group)(group).to_owned()).collect())];
        if !facts.fields.is_empty() {
            let row = |field: &DescribedField| {
                let more = [(field.restricted, words.restricted), (field.retired, words.retired)];
                let more = more.into_iter().filter(|(is, _)| *is).map(|(_, said)| said);
                let reason = [field.reason.as_str()].into_iter().chain(more).collect::<Vec<_>>().join(" ");
                vec![field.label(self.locale).to_owned(), reason]
            };
            blocks.push(Block::text(words.own_fields));
            blocks.push(Block::table(&words.field_heads, facts.fields.iter().map(row).collect()));
        }
        blocks
    }

    fn recipients(&self) -> Vec<Block> {
        let (words, facts, locale) = (self.words, self.facts, self.locale);
        let partners: Vec<String> = facts.partners().iter().map(|one| format!("{} ({})", one.name, one.country.name(locale))).collect();
        let exported: Vec<String> = facts.purposes.iter().filter(|one| one.exported).map(|one| one.title(locale)).collect();
        let mut blocks = vec![Block::text(words.staff)];
        if partners.is_empty() {
            blocks.push(Block::text(words.no_partners));
        } else {
            blocks.extend([Block::text(words.partners), Block::list(partners)]);
        }
        if !exported.is_empty() {
            blocks.extend([Block::text(words.exported), Block::list(exported)]);
        }
        self.with_own(blocks, &facts.own.disclosures)
    }

    fn processors(&self) -> Vec<Block> {
        let (words, facts, locale) = (self.words, self.facts, self.locale);
        let on_record = facts.processors.iter().map(|one: &Processor| {
            let Processor { agreement, .. } = one;
            let made = (words.agreement)(&agreement.title, &agreement.version, &(words.day)(agreement.made_on));
            vec![one.name.clone(), one.role.name(locale).to_owned(), one.country.name(locale).to_owned(), made]
        });
        let others = facts.other_processors();
        let others = others.iter().map(|one| {
            vec![one.name.clone(), one.role.name(locale).to_owned(), one.country.name(locale).to_owned(), words.no_agreement.to_owned()]
        });
        let rows: Vec<_> = on_record.chain(others).collect();
        if rows.is_empty() {
            let by_phone = facts.purposes.iter().any(|one| one.purpose.channel == Channel::Sms);
            return vec![Block::text((words.unnamed)(unnamed_processors(by_phone, locale)))];
        }
        vec![Block::text(words.processors), Block::table(&words.processor_heads, rows)]
    }

    fn transfers(&self) -> Vec<Block> {
        let (words, facts, locale) = (self.words, self.facts, self.locale);
        let on_record = facts.processors.iter().filter(|one| one.is_abroad()).map(|one| {
            let ground = one.transfer.map(|ground| ground_in_words(ground, locale)).unwrap_or_default();
            format!("{}, {}: {ground}", one.name, one.country.name(locale))
        });
        let named = facts.recipients();
        let named = named.iter().filter(|one| one.is_abroad()).map(|one| {
            let safeguard = one.safeguard.map(|safeguard| safeguard.name(locale)).unwrap_or_default();
            format!("{}, {}: {safeguard}", one.name, one.country.name(locale))
        });
        let all: Vec<String> = on_record.chain(named).collect();
        if all.is_empty() {
            return vec![Block::text(nothing_transferred(locale))];
        }
        vec![Block::text(words.transfers), Block::list(all), Block::text(words.copy_of_safeguards)]
    }

    fn retention(&self) -> Vec<Block> {
        let words = self.words;
        let row = |kept: &Retained| {
            let [what, until] = (words.retained)(*kept, self.locale);
            vec![what, until]
        };
        vec![Block::table(&words.retention_heads, self.facts.retained.iter().map(row).collect())]
    }
}

fn strings(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

/// So many months in words: in years where it is whole years.
fn months(months: u16, locale: Locale) -> String {
    Retention::months(months).map(|kept| kept.in_words(locale)).unwrap_or_default()
}

/// The sentences of one language.
struct Words {
    kind: &'static str,
    title: &'static str,
    heading: fn(Heading) -> &'static str,
    day: fn(Day) -> String,
    /// Before the number of an article.
    article: &'static str,
    business_id: fn(number: &str) -> String,
    contact: fn(contact: &str, reached_at: &str) -> String,
    officer: fn(name: &str, email: &str) -> String,
    no_officer: &'static str,
    purpose_heads: [&'static str; 4],
    /// What it is called, its basis, the data, until when.
    system_purpose: fn(SystemPurpose) -> [&'static str; 4],
    consent: &'static str,
    ground: fn(Ground) -> &'static str,
    datum: fn(PersonalData) -> &'static str,
    until_withdrawn: fn(proof: Option<&str>) -> String,
    interests: &'static str,
    data_subjects: &'static [&'static str],
    group: fn(DataGroup) -> &'static str,
    own_fields: &'static str,
    field_heads: [&'static str; 2],
    restricted: &'static str,
    retired: &'static str,
    sources: &'static [&'static str],
    staff: &'static str,
    no_partners: &'static str,
    partners: &'static str,
    exported: &'static str,
    processors: &'static str,
    processor_heads: [&'static str; 4],
    /// Its title, its version and its day.
    agreement: fn(title: &str, version: &str, day: &str) -> String,
    no_agreement: &'static str,
    /// That these process data; the names are not known.
    unnamed: fn(processors: &str) -> String,
    transfers: &'static str,
    copy_of_safeguards: &'static str,
    derogation: fn(TransferGround) -> &'static str,
    retention_heads: [&'static str; 2],
    /// What, and until when.
    retained: fn(Retained, Locale) -> [String; 2],
    no_manual_material: &'static str,
    measure: fn(Measure) -> &'static str,
    cookies: &'static str,
    own_page: fn(address: &str) -> String,
    access: &'static [&'static str],
    rectification: &'static [&'static str],
    other_rights: &'static [&'static str],
    obligation: &'static str,
}

const fn words(locale: Locale) -> &'static Words {
    match locale {
        Locale::Fi => &fi::WORDS,
        Locale::Sv => &sv::WORDS,
        Locale::En => &en::WORDS,
    }
}

#[cfg(test)]
mod tests;
