-- The words that a form shows, as they were written: with what stands for the particulars of purposes still in its place, so that the same
-- words can be published again when a purpose changes. Empty for editions of before; theirs are taken as they stand.
alter table form add column shown text;
