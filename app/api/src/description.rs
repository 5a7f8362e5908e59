//! The description of the register, its processors and its breaches.

use lupa_domain::{
    api::description::{
        BreachList, BreachRequest, BreachResponse, DescriptionDraft, DescriptionPublishRequest, DescriptionResponse, ProcessorList,
        ProcessorNoticesRequest, ProcessorResponse,
    },
    description::{BreachChange, OwnWords, Processor},
    digest::Digest,
    ids::{BreachId, ProcessorId},
};

use crate::{Request, paths};

/// What the description would say now.
pub fn draft() -> Request<DescriptionDraft> {
    Request::get(paths::DESCRIPTION_DRAFT)
}

/// Changes what only the controller knows, if it is as it was at that revision.
pub fn change_words(revision: u32, words: &OwnWords) -> Request<DescriptionDraft> {
    Request::put(paths::DESCRIPTION_WORDS, words).if_match(revision)
}

/// Publishes what has this digest.
pub fn publish(digest: &Digest) -> Request<DescriptionResponse> {
    Request::post(paths::DESCRIPTION, &DescriptionPublishRequest { digest: digest.to_string() })
}

/// The processors.
pub fn processors() -> Request<ProcessorList> {
    Request::get(paths::PROCESSORS)
}

/// Puts an agreement on record.
pub fn add_processor(processor: &Processor) -> Request<ProcessorResponse> {
    Request::post(paths::PROCESSORS, processor)
}

/// Changes a processor, if it is as it was at that revision.
pub fn change_processor(id: ProcessorId, revision: u32, processor: &Processor) -> Request<ProcessorResponse> {
    Request::put(paths::processor(&id.to_string()), processor).if_match(revision)
}

/// Has every purpose name a processor; so many people's consent ends by it.
pub fn name_processor(id: ProcessorId, revision: u32, concerns: u64) -> Request<ProcessorResponse> {
    Request::post(paths::processor_notices(&id.to_string()), &ProcessorNoticesRequest { concerns }).if_match(revision)
}

/// Ends an agreement, if it is as it was at that revision.
pub fn end_processor(id: ProcessorId, revision: u32) -> Request<()> {
    Request::delete(paths::processor(&id.to_string())).if_match(revision)
}

/// The breaches.
pub fn breaches() -> Request<BreachList> {
    Request::get(paths::BREACHES)
}

/// Enters a breach.
pub fn enter_breach(breach: &BreachRequest) -> Request<BreachResponse> {
    Request::post(paths::BREACHES, breach)
}

/// Writes something about a breach, of which so much had been written.
pub fn write_breach(id: BreachId, entries: usize, change: &BreachChange) -> Request<BreachResponse> {
    Request::put(paths::breach(&id.to_string()), change).if_match(entries)
}
