//! One register in memory: its configuration, its limits, and what contexts keep between commands.
//!
//! One Durable Object holds one register and runs one request at a time, so what is kept here has one reader and one writer. It is gone when
//! the object sleeps: whatever must last is in the database.

use std::{
    any::{Any, TypeId},
    cell::{Cell, RefCell, RefMut},
    collections::HashMap,
    rc::Rc,
};

use lupa_domain::time::Moment;

use super::{config::Config, error::ApiError, limits::Limits};
use crate::platform::sql::Ending;

/// Something that a context keeps in memory between commands, such as the notices that were read. There is one value of each type.
pub trait Memory: 'static {
    /// A command has ended. What it put in memory is forgotten if nothing of it was kept.
    fn settle(&self, _: Ending) {}
}

/// One value, once as what it is and once as what is told of endings.
type Kept = (Rc<dyn Any>, Rc<dyn Memory>);

/// The state of one register. It knows no route and no table.
pub struct State {
    config: Config,
    limits: RefCell<Limits>,
    memories: RefCell<HashMap<TypeId, Kept>>,
    prepared: Cell<bool>,
    unusable: RefCell<Option<String>>,
    damaged: Cell<bool>,
    wake: Cell<Option<Moment>>,
}

impl State {
    /// A register with this configuration. Its database is prepared by the first command.
    #[must_use]
    pub fn new(config: Config) -> Self {
        Self {
            config,
            limits: RefCell::default(),
            memories: RefCell::default(),
            prepared: Cell::new(false),
            unusable: RefCell::default(),
            damaged: Cell::new(false),
            wake: Cell::new(None),
        }
    }

    /// The configuration.
    pub const fn config(&self) -> &Config {
        &self.config
    }

    /// The limits.
    pub fn limits(&self) -> RefMut<'_, Limits> {
        self.limits.borrow_mut()
    }

    /// What a context keeps in memory; `make` begins it when it is first asked for.
    pub fn memory<T: Memory>(&self, make: impl FnOnce() -> T) -> Rc<T> {
        let kept = self.memories.borrow().get(&TypeId::of::<T>()).map(|(value, _)| Rc::clone(value));
        if let Some(Ok(value)) = kept.map(Rc::downcast::<T>) {
            return value;
        }
        let value = Rc::new(make());
        self.memories.borrow_mut().insert(TypeId::of::<T>(), (Rc::clone(&value) as Rc<dyn Any>, Rc::clone(&value) as Rc<dyn Memory>));
        value
    }

    /// Tells all memories how a command has ended.
    pub fn settle(&self, ending: Ending) {
        for (_, memory) in self.memories.borrow().values() {
            memory.settle(ending);
        }
    }

    /// Forgets everything: the database is another one from now on.
    pub fn forget(&self) {
        self.memories.borrow_mut().clear();
        self.prepared.set(false);
        self.unusable.take();
        self.damaged.set(false);
    }

    /// Whether the database has been brought up to date since this object woke.
    pub const fn is_prepared(&self) -> bool {
        self.prepared.get()
    }

    /// Notes that the database has been brought up to date.
    pub fn mark_prepared(&self) {
        self.prepared.set(true);
    }

    /// Why the register cannot be started, where it was found that it cannot: nothing changes before its operator has changed something.
    pub fn unusable(&self) -> Option<String> {
        self.unusable.borrow().clone()
    }

    /// Whether the database has a fault: then it is read, and no command changes anything in it.
    pub const fn is_damaged(&self) -> bool {
        self.damaged.get()
    }

    /// Notes that the database has a fault; gives whether that is news.
    pub fn mark_damaged(&self) -> bool {
        !self.damaged.replace(true)
    }

    /// Notes that the database is whole again.
    pub fn mark_whole(&self) {
        self.damaged.set(false);
    }

    /// Remembers what an error says about the register as a whole. Gives whether it is worth a line in the log: what every request would
    /// say again is said once.
    pub fn note(&self, error: &ApiError) -> bool {
        match error {
            ApiError::Refused(_) => false,
            ApiError::Broken(_) => true,
            ApiError::Unusable(why) => self.unusable.replace(Some(why.clone())).is_none(),
            ApiError::Damaged(_) => self.mark_damaged(),
        }
    }

    /// Asks for the alarm to ring no later than `at`.
    pub fn wake_at(&self, at: Moment) {
        if self.wake.get().is_none_or(|set| at < set) {
            self.wake.set(Some(at));
        }
    }

    /// When the alarm should ring because of what has happened since this was last asked.
    pub fn take_wake(&self) -> Option<Moment> {
        self.wake.take()
    }
}
