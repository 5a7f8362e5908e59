//! Moving about in a menu: the focus goes from line to line, and back to the button.

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, Node};

use super::element;

/// Where the focus goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// To the next line; from the last to the first.
    Next,
    /// To the line before.
    Previous,
    /// To the first line.
    First,
    /// To the last line.
    Last,
}

impl Step {
    /// The step that a key means.
    #[must_use]
    pub fn of_key(key: &str) -> Option<Self> {
        match key {
            "ArrowDown" => Some(Self::Next),
            "ArrowUp" => Some(Self::Previous),
            "Home" => Some(Self::First),
            "End" => Some(Self::Last),
            _ => None,
        }
    }

    /// The line that it leads to, of `count` of them; `at` is the one with the focus, if any.
    #[must_use]
    pub fn from(self, at: Option<usize>, count: usize) -> Option<usize> {
        let last = count.checked_sub(1)?;
        Some(match (self, at) {
            (Self::First, _) | (Self::Next, None) => 0,
            (Self::Last, _) | (Self::Previous, None | Some(0)) => last,
            (Self::Next, Some(at)) => {
                if at >= last {
                    0
                } else {
                    at + 1
                }
            }
            (Self::Previous, Some(at)) => at - 1,
        })
    }
}

/// Moves the focus among the links and buttons of the list with this id, which shows from now on.
pub fn step(list: &str, step: Step) {
    let Some(list) = element(list) else { return };
    // The attribute would otherwise go only in the next microtask, too late for the focus.
    let _ = list.remove_attribute("hidden");
    let lines = lines_of(&list);
    let focused = list.owner_document().and_then(|document| document.active_element());
    let at = lines.iter().position(|line| focused.as_ref().is_some_and(|focused| focused == AsRef::<Element>::as_ref(line)));
    if let Some(line) = step.from(at, lines.len()).and_then(|at| lines.get(at)) {
        let _ = line.focus();
    }
}

/// The links and buttons of a list. Asked of the browser by name: the type of the answer is in no other use.
fn lines_of(list: &HtmlElement) -> Vec<HtmlElement> {
    let all = Reflect::get(list, &"querySelectorAll".into()).ok().and_then(|all| all.dyn_into::<Function>().ok());
    let found = all.and_then(|all| all.call1(list, &"a[href], button".into()).ok());
    found.map(|found| Array::from(&found).iter().filter_map(|line| line.dyn_into().ok()).collect()).unwrap_or_default()
}

/// Whether something that an event is about lies within the element with this id. What has gone from the page lies nowhere.
#[must_use]
pub fn is_within(id: &str, target: Option<web_sys::EventTarget>) -> bool {
    let node = target.and_then(|target| target.dyn_into::<Node>().ok());
    element(id).is_some_and(|element| element.contains(node.as_ref()))
}

/// Scrolls a line of a list into view.
pub fn show(id: &str) {
    if let Some(element) = element(id) {
        element.scroll_into_view_with_bool(false);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_leads_round_and_nowhere_in_an_empty_list() {
        assert_eq!(Step::Next.from(None, 3), Some(0));
        assert_eq!(Step::Next.from(Some(2), 3), Some(0));
        assert_eq!(Step::Next.from(Some(0), 3), Some(1));
        assert_eq!(Step::Previous.from(Some(0), 3), Some(2));
        assert_eq!(Step::Previous.from(None, 3), Some(2));
        assert_eq!(Step::Last.from(Some(1), 3), Some(2));
        assert_eq!(Step::First.from(Some(1), 0), None);
        assert_eq!(Step::of_key("a"), None);
    }
}
