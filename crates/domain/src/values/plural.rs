//! Which form of a word goes with a count: the one place that knows the rule.
//!
//! Finnish, Swedish and English know the same two forms: one for exactly one, another for every other count, zero included. A language
//! that knows more forms brings its own function here.

/// `one` for a count of one, else `many`.
#[must_use]
pub const fn plural<T: Copy>(count: u64, one: T, many: T) -> T {
    if count == 1 { one } else { many }
}

#[cfg(test)]
mod tests {
    use super::plural;

    #[test]
    fn only_exactly_one_takes_the_singular() {
        assert_eq!([0, 1, 2, 21].map(|count| plural(count, "year", "years")), ["years", "year", "years", "years"]);
    }
}
