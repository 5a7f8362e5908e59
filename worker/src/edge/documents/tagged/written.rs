//! The document in its bytes: its structure, its pages, the way to its headings, and what it says of itself.

use lupa_domain::locale::Locale;
use pdf_writer::{
    Filter, Finish, Name, Pdf, Rect, Ref, Str, TextStr,
    types::{ActionType, AnnotationFlags, AnnotationType, TabOrder},
    writers::StructTreeRoot,
};

use super::{About, Bookmark, FONTS, Kept, Kid, LOGO, Tagged, count};
use crate::edge::documents::{
    embedded::{compressed, embed},
    logo::Logo,
};

/// What a typeface takes besides its own object: see [`embed`].
const WITHIN_FONT: usize = 4;

/// The objects of a document, by what they are.
struct Refs {
    catalog: Ref,
    tree: Ref,
    info: Ref,
    metadata: Ref,
    root: Ref,
    outline: Ref,
    fonts: [(Ref, [Ref; WITHIN_FONT]); 2],
    logo: [Ref; 2],
    parts: Vec<Ref>,
    pages: Vec<PageRefs>,
    annotations: Vec<Ref>,
    bookmarks: Vec<Ref>,
}

struct PageRefs {
    page: Ref,
    content: Ref,
    margin: Ref,
    owned: Ref,
}

impl Refs {
    fn of(document: &Tagged) -> Self {
        let mut last = 0;
        let mut id = || {
            last += 1;
            Ref::new(last)
        };
        Self {
            catalog: id(),
            tree: id(),
            info: id(),
            metadata: id(),
            root: id(),
            outline: id(),
            fonts: FONTS.map(|_| (id(), [(); WITHIN_FONT].map(|()| id()))),
            logo: [id(), id()],
            parts: document.parts.iter().map(|_| id()).collect(),
            pages: document.pages.iter().map(|_| PageRefs { page: id(), content: id(), margin: id(), owned: id() }).collect(),
            annotations: document.annotations.iter().map(|_| id()).collect(),
            bookmarks: document.bookmarks.iter().map(|_| id()).collect(),
        }
    }
}

impl Tagged {
    /// The document.
    pub(in crate::edge::documents) fn finish(mut self, title: &str, author: &str, locale: Locale) -> Vec<u8> {
        self.close_page();
        let refs = Refs::of(&self);
        let mut pdf = Pdf::new();
        let mut head = pdf.catalog(refs.catalog);
        head.pages(refs.tree).lang(TextStr(locale.as_str())).metadata(refs.metadata);
        head.viewer_preferences().display_doc_title(true);
        head.mark_info().marked(true);
        head.pair(Name(b"StructTreeRoot"), refs.root);
        if !self.bookmarks.is_empty() {
            head.outlines(refs.outline);
        }
        head.finish();
        pdf.document_info(refs.info).title(TextStr(title)).author(TextStr(author)).producer(TextStr("Lupa"));
        pdf.metadata(refs.metadata, xmp(title, author, locale).as_bytes());
        write_outline(&mut pdf, &refs, &self.bookmarks);
        self.write_structure(&mut pdf, &refs);
        self.write_pages(&mut pdf, &refs);
        self.write_annotations(&mut pdf, &refs);
        for (face, (font, within)) in [&self.faces.regular, &self.faces.bold].into_iter().zip(refs.fonts) {
            embed(&mut pdf, face, font, within);
        }
        if let Some(logo) = &self.logo {
            write_logo(&mut pdf, logo, refs.logo);
        }
        pdf.finish()
    }

    fn write_structure(&self, pdf: &mut Pdf, refs: &Refs) {
        let mut structure = pdf.indirect(refs.root).start::<StructTreeRoot<'_>>();
        structure.child(refs.parts[0]);
        let mut owners = structure.parent_tree();
        let mut numbers = owners.nums();
        for (key, page) in (0..).zip(&refs.pages) {
            numbers.insert(key, page.owned);
        }
        for (key, annotation) in (count(refs.pages.len())..).zip(&self.annotations) {
            numbers.insert(key, refs.parts[annotation.part]);
        }
        numbers.finish();
        owners.finish();
        structure.parent_tree_next_key(count(refs.pages.len() + refs.annotations.len()));
        structure.finish();
        for (place, kept) in self.parts.iter().enumerate() {
            self.write_part(pdf, refs, place, kept);
        }
    }

    fn write_part(&self, pdf: &mut Pdf, refs: &Refs, place: usize, kept: &Kept) {
        let mut element = pdf.struct_element(refs.parts[place]);
        element.kind(kept.role).parent(if place == 0 { refs.root } else { refs.parts[kept.within] });
        if let Some(locale) = kept.locale {
            element.lang(TextStr(locale.as_str()));
        }
        match &kept.about {
            About::Nothing => {}
            About::Figure(says, bounds) => {
                element.alt(TextStr(says));
                element.attributes().push().layout().bbox(*bounds);
            }
            About::Head(scope) => _ = element.attributes().push().table().scope(*scope),
        }
        let mut children = element.children();
        for kid in &kept.kids {
            match kid {
                Kid::Part(part) => _ = children.struct_element(refs.parts[*part]),
                Kid::Drawn { page, id } => _ = children.marked_content_ref().page(refs.pages[*page].page).marked_content_id(*id),
                Kid::Annotation(place) => {
                    let page = self.annotations[*place].page;
                    children.object_ref().page(refs.pages[page].page).object(refs.annotations[*place]);
                }
            }
        }
    }

    fn write_pages(&mut self, pdf: &mut Pdf, refs: &Refs) {
        pdf.pages(refs.tree).kids(refs.pages.iter().map(|page| page.page)).count(count(refs.pages.len()));
        for (place, (of, drawn)) in refs.pages.iter().zip(std::mem::take(&mut self.pages)).enumerate() {
            let mut leaf = pdf.page(of.page);
            leaf.parent(refs.tree).media_box(Rect::new(0.0, 0.0, self.size[0], self.size[1]));
            leaf.contents_array([of.content, of.margin]);
            leaf.struct_parents(count(place)).tab_order(TabOrder::StructureOrder);
            let here = self.annotations.iter().zip(&refs.annotations).filter(|(annotation, _)| annotation.page == place);
            let here: Vec<Ref> = here.map(|(_, id)| *id).collect();
            if !here.is_empty() {
                leaf.annotations(here);
            }
            let mut resources = leaf.resources();
            let mut known = resources.fonts();
            for (name, (font, _)) in FONTS.iter().zip(&refs.fonts) {
                known.pair(*name, *font);
            }
            known.finish();
            if self.logo.is_some() {
                resources.x_objects().pair(LOGO, refs.logo[0]);
            }
            resources.finish();
            leaf.finish();
            pdf.stream(of.content, &drawn.full).filter(Filter::FlateDecode);
            pdf.stream(of.margin, &compressed(&drawn.margin.finish())).filter(Filter::FlateDecode);
            pdf.indirect(of.owned).array().items(drawn.owners.iter().map(|owner| refs.parts[*owner]));
        }
    }

    fn write_annotations(&self, pdf: &mut Pdf, refs: &Refs) {
        for ((key, id), link) in (count(refs.pages.len())..).zip(&refs.annotations).zip(&self.annotations) {
            let mut annotation = pdf.annotation(*id);
            annotation.subtype(AnnotationType::Link).rect(link.bounds).border(0.0, 0.0, 0.0, None).contents(TextStr(&link.says));
            annotation.struct_parent(key).flags(AnnotationFlags::PRINT);
            annotation.action().action_type(ActionType::Uri).uri(Str(link.address.as_bytes()));
        }
    }
}

/// The headings as a tree: those of a depth lie within the last before them that is less deep.
fn write_outline(pdf: &mut Pdf, refs: &Refs, bookmarks: &[Bookmark]) {
    if bookmarks.is_empty() {
        return;
    }
    let parent_of = |place: usize| bookmarks[..place].iter().rposition(|before| before.depth < bookmarks[place].depth);
    let parents: Vec<Option<usize>> = (0..bookmarks.len()).map(parent_of).collect();
    let ends = |within: Option<usize>| {
        let mut kids = (0..bookmarks.len()).filter(|place| parents[*place] == within);
        let first = kids.next()?;
        Some((first, kids.next_back().unwrap_or(first)))
    };
    let mut outline = pdf.outline(refs.outline);
    if let Some((first, last)) = ends(None) {
        outline.first(refs.bookmarks[first]).last(refs.bookmarks[last]).count(count(bookmarks.len()));
    }
    outline.finish();
    for (place, bookmark) in bookmarks.iter().enumerate() {
        let mut item = pdf.outline_item(refs.bookmarks[place]);
        item.title(TextStr(&bookmark.title)).parent(parents[place].map_or(refs.outline, |parent| refs.bookmarks[parent]));
        if let Some(before) = (0..place).rev().find(|other| parents[*other] == parents[place]) {
            item.prev(refs.bookmarks[before]);
        }
        if let Some(after) = (place + 1..bookmarks.len()).find(|other| parents[*other] == parents[place]) {
            item.next(refs.bookmarks[after]);
        }
        if let Some((first, last)) = ends(Some(place)) {
            let within = bookmarks[place + 1..].iter().take_while(|other| other.depth > bookmark.depth).count();
            item.first(refs.bookmarks[first]).last(refs.bookmarks[last]).count(count(within));
        }
        item.dest().page(refs.pages[bookmark.page].page).xyz(0.0, bookmark.top, None);
    }
}

/// What the document says of itself, for programs (XMP, ISO 16684-1), among it that it is for everybody (ISO 14289-1 §5).
fn xmp(title: &str, author: &str, locale: Locale) -> String {
    let [title, author] = [title, author].map(escaped);
    format!(
        "<?xpacket begin=\"\u{feff}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\
         <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description rdf:about=\"\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\
         <dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{title}</rdf:li></rdf:Alt></dc:title>\
         <dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>\
         <dc:language><rdf:Bag><rdf:li>{locale}</rdf:li></rdf:Bag></dc:language>\
         <pdf:Producer>Lupa</pdf:Producer><pdfuaid:part>1</pdfuaid:part>\
         </rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>"
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// Writes the pixels of a logo, and how much of the paper each covers.
fn write_logo(pdf: &mut Pdf, logo: &Logo, [pixels, cover]: [Ref; 2]) {
    let [width, height] = logo.size.map(count);
    let (colors, covers): (Vec<[u8; 3]>, Vec<u8>) =
        logo.pixels.iter().map(|[red, green, blue, cover]| ([*red, *green, *blue], *cover)).unzip();
    let data = compressed(colors.as_flattened());
    let mut image = pdf.image_xobject(pixels, &data);
    image.filter(Filter::FlateDecode);
    image.width(width).height(height).bits_per_component(8).s_mask(cover);
    image.color_space().device_rgb();
    image.finish();
    let data = compressed(&covers);
    let mut mask = pdf.image_xobject(cover, &data);
    mask.filter(Filter::FlateDecode);
    mask.width(width).height(height).bits_per_component(8);
    mask.color_space().device_gray();
}
