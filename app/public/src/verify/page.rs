//! The page in a browser: files come in, and the list and the result are filled anew.

use std::{cell::RefCell, rc::Rc};

use js_sys::{Array, Promise, Reflect, Uint8Array};
use lupa_domain::{locale::Locale, zone::Zone};
use lupa_ui::browser::{self, country, element, language};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{DragEvent, Element, Event, FileList, HtmlInputElement};

use crate::verify::{
    element_ids::{DROP, LIST, RESULT, VERDICT},
    files::Files,
    fill,
};

/// Shows the page and listens to it for as long as it is open.
pub fn start() {
    lupa_ui::set_zone(Zone::of_country(&country()));
    replace("main", &fill::page());
    let page = Rc::new(Page { locale: language(), files: RefCell::default() });

    let chosen = Rc::clone(&page);
    listen(DROP, "change", move |event| {
        let Some(input) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) else { return };
        chosen.read(input.files());
        // The same file may be chosen again after it was changed.
        input.set_value("");
    });
    let dropped = Rc::clone(&page);
    listen(DROP, "drop", move |event| {
        event.prevent_default();
        hover(Over::Nothing);
        dropped.read(event.unchecked_into::<DragEvent>().data_transfer().and_then(|data| data.files()));
    });
    listen(DROP, "dragover", |event| {
        event.prevent_default();
        hover(Over::Files);
    });
    listen(DROP, "dragleave", |_| hover(Over::Nothing));
    listen(LIST, "click", move |event| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        if target.is_some_and(|target| matches!(target.closest("button"), Ok(Some(_)))) {
            page.files.take();
            page.show();
        }
    });
}

/// What is held over the place for files.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Over {
    Nothing,
    Files,
}

fn hover(over: Over) {
    if let Some(place) = element(DROP) {
        let _ = place.class_list().toggle_with_force("drop--over", over == Over::Files);
    }
}

fn listen(id: &str, event: &str, act: impl FnMut(Event) + 'static) {
    if let Some(element) = element(id) {
        browser::listen(&element, event, act);
    }
}

struct Page {
    locale: Locale,
    files: RefCell<Files>,
}

impl Page {
    /// Reads the files, then says what follows from them. One that cannot be read is passed over.
    fn read(self: &Rc<Self>, list: Option<FileList>) {
        let Some(list) = list else { return };
        // Taken out at once: the list empties itself with the field.
        let chosen: Vec<_> = (0..list.length()).filter_map(|index| list.get(index)).collect();
        let reading: Array = chosen.iter().map(|file| file.array_buffer()).collect();
        let page = Rc::clone(self);
        let then = Closure::once(move |outcomes: JsValue| {
            for (file, outcome) in chosen.iter().zip(Array::from(&outcomes).iter()) {
                let bytes = Reflect::get(&outcome, &"value".into()).ok().filter(JsValue::is_object);
                if let Some(bytes) = bytes {
                    page.files.borrow_mut().add(file.name(), Uint8Array::new(&bytes).to_vec());
                }
            }
            page.show();
            if let Some(verdict) = element(VERDICT) {
                let _ = verdict.focus();
            }
        });
        let _ = Promise::all_settled(&reading).then(&then);
        then.forget();
    }

    fn show(&self) {
        let files = self.files.borrow();
        let host = web_sys::window().and_then(|window| window.location().host().ok()).unwrap_or_default();
        let filled = |report| [fill::result(&report, self.locale), fill::offer(&report, &files, &host).into_iter().collect()].concat();
        let result = files.report().map(filled).unwrap_or_default();
        replace(LIST, fill::list(&files).as_slice());
        replace(RESULT, &result);
    }
}

/// Puts these elements into the place of what stood in the one with the id.
fn replace(id: &str, elements: &[Element]) {
    if let Some(place) = element(id) {
        place.replace_children_with_node(&elements.iter().collect());
    }
}
