//! Workbooks, read back by another library than the one that writes them.

use std::io::Cursor;

use calamine::{Data, DataType, Reader, Xlsx, open_workbook_from_rs};

use super::*;
use crate::Style;

const PROPERTIES: Properties<'_> = Properties { title: "Kirjat & <lehdet>", creator: "Äiti", created: "2026-11-29T12:00:00Z" };

fn sheet(name: &str, layout: Layout) -> Sheet {
    Sheet::new(name, layout, &[20, 10, 30]).expect("a name")
}

fn open(bytes: Vec<u8>) -> Xlsx<Cursor<Vec<u8>>> {
    open_workbook_from_rs(Cursor::new(bytes)).expect("a workbook")
}

#[test]
fn what_is_written_is_read_again() {
    let mut workbook = Workbook::new(&PROPERTIES, sheet("O'Hara & <1>", Layout::List), [sheet("Toinen", Layout::Page)]).expect("begun");
    workbook.row(|row| _ = row.text(Style::Heading, "nimi").text(Style::Heading, "määrä").text(Style::Heading, "aika"));
    workbook.row(|row| _ = row.text(Style::Plain, "=1+1 \"ä\" _x0041_ 🌷").number(Style::Number, 1234.0).date(1_768_485_600_000));
    let mut bytes = workbook.take().expect("a part");
    workbook.row(|row| _ = row.skip().number(Style::Number, 0.5));
    assert_eq!(workbook.rows(), 3);
    workbook.next_sheet().expect("the second");
    workbook.row(|row| _ = row.text(Style::Wrapped, "rivi\nja toinen"));
    bytes.extend(workbook.finish().expect("the rest"));
    let mut book = open(bytes);
    assert_eq!(book.sheet_names(), ["O'Hara & <1>", "Toinen"]);
    let list = book.worksheet_range("O'Hara & <1>").expect("the list");
    assert_eq!(list.get((1, 0)), Some(&Data::String("=1+1 \"ä\" _x0041_ 🌷".into())));
    assert_eq!(list.get((1, 1)).and_then(DataType::as_f64), Some(1234.0));
    assert!(matches!(list.get((1, 2)), Some(Data::DateTime(date)) if (date.as_f64() - (46_037.0 + 14.0 / 24.0)).abs() < 1e-9));
    assert_eq!(list.get((2, 1)).and_then(DataType::as_f64), Some(0.5));
    let page = book.worksheet_range("Toinen").expect("the page");
    assert_eq!(page.get((0, 0)), Some(&Data::String("rivi\nja toinen".into())));
}

#[test]
fn a_workbook_without_rows_can_be_opened() {
    let workbook = Workbook::new(&PROPERTIES, sheet("A", Layout::List), [sheet("B", Layout::Page), sheet("C", Layout::List)]);
    let mut book = open(workbook.and_then(Workbook::finish).expect("a workbook"));
    assert_eq!(book.sheet_names(), ["A", "B", "C"]);
    assert!(["A", "B", "C"].iter().all(|name| book.worksheet_range(name).is_ok_and(|range| range.is_empty())));
}

#[test]
fn a_long_list_is_written_piece_by_piece() {
    let mut workbook = Workbook::new(&PROPERTIES, sheet("A", Layout::List), []).expect("begun");
    let (mut bytes, mut pieces) = (Vec::new(), 0);
    for number in 0..20_000_u32 {
        workbook.row(|row| _ = row.text(Style::Plain, &format!("henkilö {number}")).number(Style::Number, f64::from(number)));
        if number % 2000 == 0 {
            let piece = workbook.take().expect("a part");
            pieces += usize::from(!piece.is_empty());
            bytes.extend(piece);
        }
    }
    bytes.extend(workbook.finish().expect("the rest"));
    assert!(pieces > 2, "{pieces} pieces came before the end");
    let list = open(bytes).worksheet_range("A").expect("the list");
    assert_eq!(list.height(), 20_000);
    assert_eq!(list.get((19_999, 0)), Some(&Data::String("henkilö 19999".into())));
}
