//! A table that becomes a list of slips where the window is narrow. Its roles are said aloud: a browser forgets them with `display`.

use leptos::prelude::*;

/// Rows under heads; the first cell of a row names it. A cell without a head holds what can be done.
#[component]
pub fn Table(#[prop(into)] caption: String, heads: Vec<&'static str>, rows: Vec<Vec<AnyView>>) -> impl IntoView {
    let head = heads.iter().map(|head| {
        let role = if head.is_empty() { "cell" } else { "columnheader" };
        view! { <th role=role scope="col">{*head}</th> }
    });
    let rows = rows.into_iter().map(|cells| {
        let cells = cells.into_iter().zip(heads.clone()).enumerate().map(|(at, (cell, head))| {
            if at == 0 {
                view! { <th role="rowheader" scope="row">{cell}</th> }.into_any()
            } else {
                view! { <td role="cell" data-head=head>{cell}</td> }.into_any()
            }
        });
        view! { <tr role="row">{cells.collect_view()}</tr> }
    });
    view! {
        <table class="table" role="table" aria-label=caption>
            <thead role="rowgroup"><tr role="row">{head.collect_view()}</tr></thead>
            <tbody role="rowgroup">{rows.collect_view()}</tbody>
        </table>
    }
}
