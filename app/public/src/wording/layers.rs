//! The two layers of information (Guidelines on transparency, WP260 rev.01, §35): what stands open, and what opens on one press.
//! What for is said beside each box.

use lupa_domain::wording::InformationItem;

/// Whether a section stands open.
pub(crate) fn is_first_layer(item: InformationItem) -> bool {
    matches!(item, InformationItem::Controller | InformationItem::Withdrawal)
}
