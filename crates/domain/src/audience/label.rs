//! Address labels: the sheets that are sold, and what stands on a label. How it is drawn is not decided here.

use crate::people::PostalAddress;

/// A sheet of labels on A4, in tenths of a millimetre, as its maker gives them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// Its word on the wire: width × height of a label in millimetres.
    pub word: &'static str,
    /// How many labels stand side by side.
    pub columns: u32,
    /// How many stand one below the other.
    pub rows: u32,
    /// Width and height of a label.
    pub label: [u32; 2],
    /// Where the first begins, from the left and from the top.
    pub first: [u32; 2],
    /// From the left edge of one label to that of the next.
    pub across: u32,
}

/// A4 in tenths of a millimetre (ISO 216).
pub const A4: [u32; 2] = [2100, 2970];

impl Sheet {
    /// The sheets, the most common first.
    pub const ALL: [Self; 4] = [
        Self { word: "70x37", columns: 3, rows: 8, label: [700, 370], first: [0, 5], across: 700 },
        Self { word: "99x38", columns: 2, rows: 7, label: [991, 381], first: [47, 151], across: 1016 },
        Self { word: "63x38", columns: 3, rows: 7, label: [635, 381], first: [72, 151], across: 660 },
        Self { word: "105x37", columns: 2, rows: 8, label: [1050, 370], first: [0, 5], across: 1050 },
    ];

    /// The sheet of a word.
    #[must_use]
    pub fn named(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sheet| sheet.word == word)
    }

    /// How many labels it has.
    #[must_use]
    pub const fn labels(&self) -> u32 {
        self.columns * self.rows
    }

    /// The left and upper edge of the label at this place, counted from 0 along the rows; from the left and from the top of the page.
    #[must_use]
    pub const fn corner(&self, place: u32) -> [u32; 2] {
        let (column, row) = (place % self.columns, place / self.columns % self.rows);
        [self.first[0] + column * self.across, self.first[1] + row * self.label[1]]
    }
}

/// The person or organisation that a letter is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Addressee<'a> {
    /// The name, if one was given.
    pub name: Option<&'a str>,
    /// The organisation that they are or speak for.
    pub organisation: Option<&'a str>,
    /// Where they live.
    pub address: &'a PostalAddress,
}

impl Addressee<'_> {
    /// The lines of a label: the person before the organisation, for it is the person who agreed. `country` is the name of a country
    /// abroad, which stands last and in capitals, as does the town (Universal Postal Union, S42; Finnish Post).
    ///
    /// Nothing where there is neither a name nor an organisation.
    #[must_use]
    pub fn lines(&self, country: Option<&str>) -> Vec<String> {
        let names: Vec<_> = [self.name, self.organisation].into_iter().flatten().filter(|text| !text.trim().is_empty()).collect();
        if names.is_empty() {
            return Vec::new();
        }
        let (code, town) = (self.address.postal_code(), self.address.locality().to_uppercase());
        let places = match self.address.country() {
            "GB" => vec![town, code.to_owned()],
            "US" | "CA" | "AU" => vec![format!("{town} {code}")],
            // Three digits, a space, two digits; from abroad with the country before them.
            "SE" if code.len() == 5 => vec![format!("SE-{} {} {town}", &code[..3], &code[3..])],
            // Not every country has codes.
            _ if code.is_empty() => vec![town],
            _ => vec![format!("{code} {town}")],
        };
        let mut lines: Vec<String> = names.into_iter().map(str::to_owned).collect();
        lines.push(self.address.street().to_owned());
        lines.extend(places);
        lines.extend(country.map(str::to_uppercase));
        lines
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_label_lies_on_the_page_and_on_no_other() {
        for sheet in Sheet::ALL {
            assert_eq!(Sheet::named(sheet.word), Some(sheet));
            let corners: Vec<_> = (0..sheet.labels()).map(|place| sheet.corner(place)).collect();
            for (at, [left, top]) in corners.iter().enumerate() {
                assert!(left + sheet.label[0] <= A4[0] && top + sheet.label[1] <= A4[1], "{} {at}", sheet.word);
                for [other_left, other_top] in &corners[..at] {
                    let apart = left.abs_diff(*other_left) >= sheet.label[0] || top.abs_diff(*other_top) >= sheet.label[1];
                    assert!(apart, "{} {at}", sheet.word);
                }
            }
            // What is left over on both sides is the same, within half a millimetre of what the maker rounded.
            let [left, top] = corners[corners.len() - 1];
            assert!((A4[0] - left - sheet.label[0]).abs_diff(sheet.first[0]) <= 5, "{}", sheet.word);
            assert!((A4[1] - top - sheet.label[1]).abs_diff(sheet.first[1]) <= 5, "{}", sheet.word);
        }
        assert_eq!(Sheet::named("70x38"), None);
    }

    #[test]
    fn a_label_says_who_and_where_as_the_post_wants_it() {
        let lines = |parts: [&str; 4], country| {
            let address = PostalAddress::parse(parts[0], parts[1], parts[2], parts[3]).expect("an address").expect("one");
            Addressee { name: Some("Aino Kokko"), organisation: Some("Kokko Oy"), address: &address }.lines(country)
        };
        let at_home = ["Aino Kokko", "Kokko Oy", "Åkerlundinkatu 3 B 12", "33100 TAMPERE"];
        assert_eq!(lines(["Åkerlundinkatu 3 B 12", "33100", "Tampere", ""], None), at_home);
        assert_eq!(lines(["Storgatan 1", "111 22", "Stockholm", "SE"], Some("Sweden"))[3..], ["SE-111 22 STOCKHOLM", "SWEDEN"]);
        assert_eq!(lines(["1 High St", "EC1A 1BB", "London", "GB"], Some("United Kingdom"))[3..], ["LONDON", "EC1A 1BB", "UNITED KINGDOM"]);
        assert_eq!(lines(["1 Queen's Road", "", "Central", "HK"], Some("Hong Kong"))[3..], ["CENTRAL", "HONG KONG"]);
        assert_eq!(lines(["1 Main St", "12345", "Salem", "US"], None)[3..], ["SALEM 12345"]);
    }

    #[test]
    fn nobody_in_particular_gets_no_label() {
        let address = PostalAddress::parse("Katu 1", "00100", "Helsinki", "").expect("an address").expect("one");
        assert!(Addressee { name: None, organisation: Some(" "), address: &address }.lines(None).is_empty());
    }
}
