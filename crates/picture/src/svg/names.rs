//! Which elements and attributes are kept. Names are those of SVG 2, without a prefix; what carries a prefix is of a drawing program.

/// What becomes of an element.
pub(super) enum Sort {
    /// It is written under this name.
    Kept(&'static str),
    /// It could act, or be a page: the picture is refused.
    Active,
    /// It is a style sheet.
    Style,
    /// Nobody sees it, or it is not known: it is left out with all that is in it.
    LeftOut,
}

const ELEMENTS: [&str; 25] = [
    "svg",
    "g",
    "defs",
    "symbol",
    "use",
    "title",
    "desc",
    "path",
    "rect",
    "circle",
    "ellipse",
    "line",
    "polyline",
    "polygon",
    "text",
    "tspan",
    "textPath",
    "linearGradient",
    "radialGradient",
    "stop",
    "clipPath",
    "mask",
    "pattern",
    "marker",
    "image",
];

/// Matched without regard to capitals and prefixes.
const ACTIVE: [&str; 22] = [
    "script",
    "foreignobject",
    "animate",
    "animatemotion",
    "animatetransform",
    "animatecolor",
    "set",
    "discard",
    "handler",
    "listener",
    "iframe",
    "object",
    "embed",
    "audio",
    "video",
    "canvas",
    "html",
    "body",
    "link",
    "meta",
    "form",
    "feimage",
];

const ATTRIBUTES: [&str; 89] = [
    "id",
    "href",
    "style",
    "x",
    "y",
    "x1",
    "y1",
    "x2",
    "y2",
    "cx",
    "cy",
    "r",
    "rx",
    "ry",
    "fx",
    "fy",
    "fr",
    "dx",
    "dy",
    "d",
    "points",
    "width",
    "height",
    "viewBox",
    "preserveAspectRatio",
    "transform",
    "pathLength",
    "rotate",
    "textLength",
    "lengthAdjust",
    "startOffset",
    "side",
    "method",
    "spacing",
    "offset",
    "gradientUnits",
    "gradientTransform",
    "spreadMethod",
    "clipPathUnits",
    "maskUnits",
    "maskContentUnits",
    "patternUnits",
    "patternContentUnits",
    "patternTransform",
    "markerUnits",
    "markerWidth",
    "markerHeight",
    "refX",
    "refY",
    "orient",
    "fill",
    "fill-opacity",
    "fill-rule",
    "stroke",
    "stroke-width",
    "stroke-opacity",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-miterlimit",
    "stroke-dasharray",
    "stroke-dashoffset",
    "color",
    "opacity",
    "display",
    "visibility",
    "overflow",
    "clip-path",
    "clip-rule",
    "mask",
    "mask-type",
    "marker-start",
    "marker-mid",
    "marker-end",
    "stop-color",
    "stop-opacity",
    "paint-order",
    "vector-effect",
    "shape-rendering",
    "mix-blend-mode",
    "isolation",
    "font-family",
    "font-size",
    "font-style",
    "font-weight",
    "font-stretch",
    "letter-spacing",
    "word-spacing",
    "text-anchor",
    "dominant-baseline",
];

pub(super) fn sort(name: &str) -> Sort {
    let (prefix, local) = name.rsplit_once(':').unwrap_or(("", name));
    let plain = local.to_ascii_lowercase();
    if ACTIVE.contains(&plain.as_str()) {
        return Sort::Active;
    }
    if plain == "style" {
        return Sort::Style;
    }
    if !prefix.is_empty() {
        return Sort::LeftOut;
    }
    ELEMENTS.into_iter().find(|known| *known == local).map_or(Sort::LeftOut, Sort::Kept)
}

/// Whether text in an element is shown, or read out.
pub(super) fn shows_text(name: &str) -> bool {
    matches!(name, "text" | "tspan" | "textPath" | "title" | "desc")
}

/// The name under which an attribute is written; nothing where it is left out.
pub(super) fn attribute(name: &str) -> Option<&'static str> {
    let name = if name == "xlink:href" { "href" } else { name };
    ATTRIBUTES.into_iter().find(|known| *known == name)
}

/// Whether a property may stand in an attribute `style`.
pub(super) fn is_property(name: &str) -> bool {
    // The names of properties are those of attributes that begin with `fill`; those before it are of geometry.
    let first = ATTRIBUTES.iter().position(|known| *known == "fill").unwrap_or_default();
    ATTRIBUTES[first..].contains(&name)
}
