//! The parts of a workbook beside its rows (ECMA-376 part 1; the order of elements in a part is binding).

use std::fmt::Write as _;

use crate::{
    row::push_column,
    sheet::{Layout, Sheet},
    text::escape,
    workbook::{Properties, Written},
};

/// Where the workbook is in the package.
pub(super) const RELATIONS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>"#;

/// The formats of cells, in the order of `row::Style`.
pub(super) const STYLES: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd\ hh:mm"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment vertical="top"/></xf><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="left"/></xf><xf numFmtId="3" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="left"/></xf><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>"#;

/// What each part is, for so many sheets.
pub(crate) fn content_types(sheets: usize) -> String {
    let mut xml = String::from(
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>"#,
    );
    for number in 1..=sheets {
        let _ = write!(
            xml,
            r#"<Override PartName="/xl/worksheets/sheet{number}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>"#
        );
    }
    xml.push_str(r#"<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>"#);
    xml
}

/// Where so many sheets and the styles are.
pub(crate) fn workbook_relations(sheets: usize) -> String {
    let mut xml = String::from(
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#,
    );
    for number in 1..=sheets {
        let _ = write!(
            xml,
            r#"<Relationship Id="rId{number}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet{number}.xml"/>"#
        );
    }
    let _ = write!(
        xml,
        r#"<Relationship Id="rId{}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>"#,
        sheets + 1
    );
    xml
}

/// A sheet up to its first row. The first sheet is the one that is shown when the file is opened.
pub(crate) fn begin_sheet(xml: &mut String, sheet: &Sheet, is_first: bool) {
    xml.push_str(
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">"#,
    );
    if sheet.layout() == Layout::List {
        xml.push_str(r#"<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>"#);
    }
    xml.push_str("<sheetViews><sheetView");
    if is_first {
        xml.push_str(r#" tabSelected="1""#);
    }
    xml.push_str(r#" workbookViewId="0""#);
    xml.push_str(match sheet.layout() {
        Layout::List => r#"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView>"#,
        Layout::Page => "/>",
    });
    xml.push_str(r#"</sheetViews><sheetFormatPr defaultRowHeight="15"/>"#);
    // An empty list of columns is not allowed.
    if !sheet.widths().is_empty() {
        xml.push_str("<cols>");
        for (column, width) in (1_u32..).zip(sheet.widths()) {
            let _ = write!(xml, r#"<col min="{column}" max="{column}" width="{width}" customWidth="1"/>"#);
        }
        xml.push_str("</cols>");
    }
    xml.push_str("<sheetData>");
}

/// The rest of it.
pub(crate) fn end_sheet(xml: &mut String, written: &Written) {
    xml.push_str("</sheetData>");
    if written.is_list() {
        let _ = write!(xml, r#"<autoFilter ref="A1:{}{}"/>"#, last_column(&written.sheet), written.last_row());
    }
    xml.push_str(match written.sheet.layout() {
        Layout::List => r#"<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>"#,
        Layout::Page => r#"<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>"#,
    });
}

/// The workbook: its sheets by name, and the names by which programs find the filter and the row that is printed on every page.
pub(crate) fn workbook(sheets: &[Written]) -> String {
    let mut xml = String::from(
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000"/></bookViews><sheets>"#,
    );
    for (number, written) in (1_u32..).zip(sheets) {
        xml.push_str("<sheet name=\"");
        escape(&mut xml, written.sheet.name());
        let _ = write!(xml, r#"" sheetId="{number}" r:id="rId{number}"/>"#);
    }
    xml.push_str("</sheets>");
    let mut names = String::new();
    for (place, written) in sheets.iter().enumerate().filter(|(_, written)| written.is_list()) {
        let mut quoted = String::new();
        escape(&mut quoted, &written.sheet.name().replace('\'', "''"));
        let (column, row) = (last_column(&written.sheet), written.last_row());
        let _ = write!(
            names,
            r#"<definedName name="_xlnm._FilterDatabase" localSheetId="{place}" hidden="1">'{quoted}'!$A$1:${column}${row}</definedName><definedName name="_xlnm.Print_Titles" localSheetId="{place}">'{quoted}'!$1:$1</definedName>"#
        );
    }
    if !names.is_empty() {
        let _ = write!(xml, "<definedNames>{names}</definedNames>");
    }
    xml.push_str("</workbook>");
    xml
}

/// The letters of the last column of a list.
fn last_column(sheet: &Sheet) -> String {
    let mut letters = String::new();
    push_column(&mut letters, u32::try_from(sheet.widths().len()).unwrap_or(u32::MAX).saturating_sub(1));
    letters
}

/// Title, maker and moment.
pub(crate) fn properties(properties: &Properties<'_>) -> String {
    let mut xml = String::from(
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>"#,
    );
    escape(&mut xml, properties.title);
    xml.push_str("</dc:title><dc:creator>");
    escape(&mut xml, properties.creator);
    xml.push_str(r#"</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">"#);
    escape(&mut xml, properties.created);
    xml.push_str("</dcterms:created></cp:coreProperties>");
    xml
}
