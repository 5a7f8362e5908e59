//! Where a request comes from: the client's address, for its prefix alone, and for the limits alone. It is not kept.

use http::{HeaderValue, Request};
use worker::Env;

use super::setting;
use crate::runtime::{hop::NETWORK, limits::network};

/// The header in which a proxy of one's own gives the client's address, if there is one.
pub(super) fn header_name(env: &Env) -> Option<String> {
    setting(env, "LUPA_CLIENT_HEADER").filter(|name| !name.is_empty())
}

/// Adds the client's network prefix, where the edge has not: what is there by now was said by the edge.
pub(super) fn add_network(taken: &mut Request<String>, request: &web_sys::Request, header_name: Option<&str>) {
    if taken.headers().contains_key(NETWORK) {
        return;
    }
    let prefix = address(request, header_name).as_deref().and_then(network);
    if let Some(value) = prefix.and_then(|prefix| HeaderValue::from_str(&prefix).ok()) {
        taken.headers_mut().insert(NETWORK, value);
    }
}

/// Behind a proxy of one's own the address stands in its header; otherwise workerd's own account of the connection counts, which nobody
/// can forge, or Cloudflare's header.
fn address(request: &web_sys::Request, header_name: Option<&str>) -> Option<String> {
    let header = |name: &str| request.headers().get(name).ok().flatten();
    if let Some(name) = header_name {
        // Of several addresses the last was written by the nearest proxy.
        return header(name)?.rsplit(',').next().map(|last| last.trim().to_owned());
    }
    match connection(request) {
        Some(address) => Some(address.parse::<std::net::SocketAddr>().map_or(address, |socket| socket.ip().to_string())),
        None => header("cf-connecting-ip"),
    }
}

/// Where the connection comes from, as workerd tells it; Cloudflare does not.
fn connection(request: &web_sys::Request) -> Option<String> {
    let cf = js_sys::Reflect::get(request, &"cf".into()).ok()?;
    js_sys::Reflect::get(&cf, &"clientIp".into()).ok()?.as_string()
}
