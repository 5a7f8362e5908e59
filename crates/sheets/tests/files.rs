//! Files as other programs make them, and held against what calamine reads in them.

use std::io::{Cursor, Write as _};

use calamine::{Data, Reader as _};
use lupa_sheets::{Choice, Encoding, Format, Limits, List, Note, Row, SheetError};
use lupa_xlsx::{Layout, Properties, Sheet, Style, Workbook};
use proptest::prelude::*;
use zip::{ZipWriter, write::SimpleFileOptions};

fn read(bytes: &[u8]) -> Result<Vec<Row>, SheetError> {
    read_as(bytes, Choice::default())
}

fn read_as(bytes: &[u8], choice: Choice) -> Result<Vec<Row>, SheetError> {
    let mut list = List::open(bytes, choice, Limits::default())?;
    list.rows()?.collect()
}

fn cells(bytes: &[u8]) -> Vec<Vec<String>> {
    read(bytes).expect("rows").into_iter().map(|row| row.cells).collect()
}

fn texts(rows: &[&[&str]]) -> Vec<Vec<String>> {
    rows.iter().map(|row| row.iter().map(|cell| (*cell).to_owned()).collect()).collect()
}

fn archive(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).expect("a part");
        writer.write_all(text.as_bytes()).expect("written");
    }
    writer.finish().expect("an archive").into_inner()
}

#[test]
fn the_shapes_of_csv_are_read() {
    for (text, expected) in [
        ("a,b\n1,\"ha \"\"ha\"\" ha\"\n", texts(&[&["a", "b"], &["1", "ha \"ha\" ha"]])),
        ("a,b\n1,\"Once upon\na time\"\n", texts(&[&["a", "b"], &["1", "Once upon\na time"]])),
        ("a,b,c\n1,\"\",\n,,3\n", texts(&[&["a", "b", "c"], &["1"], &["", "", "3"]])),
        ("a,b\r\n\r\n1,\"x, y\"\r\n", texts(&[&["a", "b"], &["1", "x, y"]])),
        ("key,val\n1,\"{\"\"type\"\": \"\"Point\"\"}\"", texts(&[&["key", "val"], &["1", "{\"type\": \"Point\"}"]])),
        ("sep=;\na;b\n1;2\n", texts(&[&["a", "b"], &["1", "2"]])),
    ] {
        assert_eq!(cells(text.as_bytes()), expected, "{text}");
    }
    let rows = read("a;b\n\n\"x\ny\";1\nz;2\n".as_bytes()).expect("rows");
    assert_eq!(rows.iter().map(|row| row.line).collect::<Vec<_>>(), [1, 3, 5], "lines are those of the file");
}

#[test]
fn an_encoding_that_was_chosen_is_used() {
    let choice = |encoding| Choice { encoding: Some(encoding), ..Choice::default() };
    assert_eq!(read_as(b"\x8eik\x84s\n", choice(Encoding::Cp850)).expect("rows")[0].cells, ["Äikäs"]);
    assert_eq!(read_as(b"a\n\xc4\n", choice(Encoding::Utf8)), Err(SheetError::OtherEncoding(2)));
    assert_eq!(read(b"a\x00b\x01\x02\x03\x04\n"), Err(SheetError::Unknown));
}

#[test]
fn our_own_workbooks_are_read_as_calamine_reads_them() {
    let properties = Properties { title: "x", creator: "x", created: "2026-11-30T12:00:00Z" };
    let sheet = Sheet::new("Asiakkaat", Layout::List, &[10, 10, 10]).expect("a name");
    let mut workbook = Workbook::new(&properties, sheet, []).expect("written");
    workbook.row(|row| _ = row.text(Style::Heading, "Nimi").text(Style::Heading, "Luku").text(Style::Heading, "_x0041_ & <b>"));
    for no in 0..50 {
        workbook.row(|row| _ = row.text(Style::Plain, &format!("Äikäs {no}\n2")).number(Style::Number, f64::from(no) * 1.5));
    }
    let bytes = workbook.finish().expect("written");
    let mut theirs: calamine::Xlsx<_> = calamine::Xlsx::new(Cursor::new(bytes.clone())).expect("a workbook");
    let range = theirs.worksheet_range_at(0).expect("a sheet").expect("cells");
    let shown = |cell: &Data| match cell {
        Data::Float(number) => number.to_string(),
        Data::Int(number) => number.to_string(),
        Data::String(text) => text.clone(),
        _ => String::new(),
    };
    let mut expected: Vec<Vec<String>> = range.rows().map(|row| row.iter().map(shown).collect()).collect();
    for row in &mut expected {
        while row.last().is_some_and(String::is_empty) {
            row.pop();
        }
    }
    assert_eq!(cells(&bytes), expected);
}

/// A workbook as Excel writes one: shared text, styles, days, both ways of counting them.
fn excel(from_1904: bool) -> Vec<u8> {
    let links = |rows: &str| format!("<Relationships xmlns=\"x\">{rows}</Relationships>");
    let link = |id: &str, kind: &str, target: &str| format!("<Relationship Id=\"{id}\" Type=\"http://x/{kind}\" Target=\"{target}\"/>");
    let flag = if from_1904 { "<workbookPr date1904=\"1\"/>" } else { "<workbookPr/>" };
    let day = if from_1904 { 44_894 } else { 46_356 };
    archive(&[
        ("[Content_Types].xml", "<Types/>"),
        ("_rels/.rels", &links(&link("r", "officeDocument", "/xl/workbook.xml"))),
        (
            "xl/workbook.xml",
            &format!(
                "<?xml version=\"1.0\"?><x:workbook xmlns:x=\"x\" xmlns:r=\"r\">{flag}<x:sheets><x:sheet name=\"Piilo\" state=\"hidden\" sheetId=\"1\" r:id=\"r2\"/>\
                 <x:sheet name=\"Asiakkaat\" sheetId=\"2\" r:id=\"r1\"/></x:sheets></x:workbook>"
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            &links(
                &(link("r1", "worksheet", "worksheets/sheet1.xml")
                    + &link("r2", "worksheet", "worksheets/sheet2.xml")
                    + &link("r3", "sharedStrings", "sharedStrings.xml")
                    + &link("r4", "styles", "styles.xml")
                    + "<Relationship Id=\"r5\" Type=\"x/externalLink\" TargetMode=\"External\" Target=\"file:///etc/passwd\"/>"),
            ),
        ),
        ("xl/externalLinks/externalLink1.xml", "<x/>"),
        ("xl/vbaProject.bin", "macro"),
        (
            "xl/sharedStrings.xml",
            "<sst><si><t>Nimi</t></si><si><r><t>Ai</t></r><r><t xml:space=\"preserve\">no </t></r><rPh><t>x</t></rPh></si><si/></sst>",
        ),
        (
            "xl/styles.xml",
            "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"d\\.m\\.yyyy;@\"/></numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>\
             <cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"2\"/></cellXfs></styleSheet>",
        ),
        (
            "xl/worksheets/sheet1.xml",
            &format!(
                "<worksheet><sheetData><row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"C2\" t=\"b\"><v>1</v></c></row>\
                 <row r=\"9\"><c r=\"A9\" t=\"s\"><v>1</v></c><c r=\"B9\" s=\"1\"><v>{day}</v></c><c r=\"C9\" t=\"e\"><v>#N/A</v></c>\
                 <c r=\"D9\"><f>1+1</f><v>2</v></c><c r=\"E9\" s=\"2\"><v>4.01234567E8</v></c></row></sheetData></worksheet>"
            ),
        ),
        (
            "xl/worksheets/sheet2.xml",
            "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>piilossa</t></is></c></row></sheetData></worksheet>",
        ),
    ])
}

#[test]
fn a_workbook_of_excel_is_read_with_its_days_and_told_what_is_left() {
    for from_1904 in [false, true] {
        let bytes = excel(from_1904);
        let mut list = List::open(&bytes, Choice::default(), Limits::default()).expect("a workbook");
        assert_eq!((list.format(), list.sheet(), list.sheets().len()), (Format::Xlsx, 1, 2), "the first that is shown");
        let mut rows = list.rows().expect("rows");
        let read: Vec<Row> = rows.by_ref().map(|row| row.expect("a row")).collect();
        assert_eq!((read[0].line, read[1].line), (2, 9));
        assert_eq!(read[0].cells, ["Nimi", "", "TRUE"]);
        assert_eq!(read[1].cells, ["Aino ", "2026-11-30", "", "2", "401234567"]);
        assert_eq!(rows.notes(), [Note::Formulas, Note::Errors, Note::ExternalLinks, Note::Macros]);
    }
    let hidden = read_as(&excel(false), Choice { sheet: Some(0), ..Choice::default() }).expect("rows");
    assert_eq!(hidden[0].cells, ["piilossa"]);
    assert_eq!(read_as(&excel(false), Choice { sheet: Some(2), ..Choice::default() }), Err(SheetError::SheetUnknown));
}

#[test]
fn a_spreadsheet_of_libreoffice_is_read_with_what_it_repeats() {
    let table = "<table:table table:name=\"Taulukko1\"><table:table-row><table:table-cell office:value-type=\"string\"><text:p>Nimi</text:p></table:table-cell>\
        <table:table-cell table:number-columns-repeated=\"2\"/><table:table-cell office:value-type=\"date\" office:date-value=\"2026-11-30\"><text:p>30.11.26</text:p></table:table-cell></table:table-row>\
        <table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>\
        <table:table-row table:number-rows-repeated=\"2\"><table:table-cell office:value-type=\"string\"><office:annotation><text:p>huom</text:p></office:annotation><text:p>Aino<text:s text:c=\"2\"/>Ä</text:p><text:p>toinen</text:p></table:table-cell>\
        <table:table-cell office:value-type=\"float\" office:value=\"1.5\" table:formula=\"of:=1\"><text:p>1,5</text:p></table:table-cell><table:table-cell office:value-type=\"boolean\" office:boolean-value=\"true\"/></table:table-row></table:table>";
    let content = format!(
        "<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\"><office:body><office:spreadsheet>{table}</office:spreadsheet></office:body></office:document-content>"
    );
    let bytes = archive(&[("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", &content)]);
    let mut list = List::open(&bytes, Choice::default(), Limits::default()).expect("a spreadsheet");
    assert_eq!((list.format(), list.sheets()), (Format::Ods, &["Taulukko1".to_owned()][..]));
    let mut rows = list.rows().expect("rows");
    let read: Vec<Row> = rows.by_ref().map(|row| row.expect("a row")).collect();
    assert_eq!(read[0].cells, ["Nimi", "", "", "2026-11-30"]);
    assert_eq!((read[1].line, read[2].line), (1_000_002, 1_000_003));
    assert_eq!(read[1].cells, ["Aino  Ä\ntoinen", "1.5", "TRUE"]);
    assert_eq!((rows.notes(), read.len()), (vec![Note::Formulas], 3));
}

#[test]
fn a_bomb_is_an_error_and_takes_no_memory() {
    let sheet = format!("<worksheet><sheetData>{}", "<row><c><v>1</v></c></row>".repeat(300_000));
    let links = "<Relationships><Relationship Id=\"r\" Type=\"x/officeDocument\" Target=\"w.xml\"/></Relationships>";
    let own = "<Relationships><Relationship Id=\"r\" Type=\"x/worksheet\" Target=\"s.xml\"/></Relationships>";
    let parts = [
        ("[Content_Types].xml", ""),
        ("_rels/.rels", links),
        ("_rels/w.xml.rels", own),
        ("w.xml", "<w><sheet name=\"a\" id=\"r\"/></w>"),
        ("s.xml", &*sheet),
    ];
    assert_eq!(read(&archive(&parts)), Err(SheetError::TooManyRows(200_000)));
    let limits = Limits { sheet: 10_000, ..Limits::default() };
    let bytes = archive(&parts);
    let mut list = List::open(&bytes, Choice::default(), limits).expect("a workbook");
    assert_eq!(list.rows().expect("rows").find_map(Result::err), Some(SheetError::TooLarge));
}

proptest! {
    #[test]
    fn what_the_csv_crate_writes_is_read_back(rows in prop::collection::vec(prop::collection::vec("[a-zåäö;,\"\n|]{1,8}", 2..5), 1..8)) {
        let mut writer = csv::WriterBuilder::new().delimiter(b';').quote_style(csv::QuoteStyle::Always).flexible(true).from_writer(Vec::new());
        for row in &rows {
            writer.write_record(row).expect("written");
        }
        let bytes = writer.into_inner().expect("written");
        let read = read_as(&bytes, Choice { separator: Some(b';'), ..Choice::default() });
        let expected: Vec<Vec<String>> = rows
            .into_iter()
            .map(|mut row| {
                while row.last().is_some_and(|cell| cell.trim().is_empty()) {
                    row.pop();
                }
                row
            })
            .filter(|row| !row.is_empty())
            .collect();
        prop_assert_eq!(read.expect("rows").into_iter().map(|row| row.cells).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn no_bytes_make_the_reader_fall(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = read(&bytes);
        let _ = read(&[b"PK\x03\x04".to_vec(), bytes].concat());
    }

    #[test]
    fn no_change_of_a_workbook_makes_the_reader_fall(place in 0_usize..4_000, byte in any::<u8>()) {
        let mut bytes = excel(false);
        let place = place % bytes.len();
        bytes[place] = byte;
        let _ = read(&bytes);
    }
}
