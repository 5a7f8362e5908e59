//! The log as others see it: against the definitions, against published vectors, against another implementation, against nonsense.

mod definition;

mod tree;

mod tiles;

mod texts;

mod vectors;

mod oracle;
