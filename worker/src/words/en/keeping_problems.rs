//! English: what problems say that come from keeping the register: lists, merged cards, cleaning, renewal, processors, breaches, backups.

use crate::words::problems::{Code, ProblemWords, said};

/// What is said of these problems; [`super::problems`] says which they are.
#[expect(clippy::too_many_lines, reason = "a table")]
pub(super) const fn keeping(code: Code) -> ProblemWords {
    match code {
        Code::MonthsOutOfRange => said(
            "The time is too short or too long",
            "Choose from 6 to 120 months for customers and from 12 to 120 months for closed requests.",
        ),
        Code::CleaningUnderWay => said("Another removal is under way", "Wait until the removal that was started is over, or stop it."),
        Code::CleaningNotReady => said(
            "This removal cannot be confirmed now",
            "It is not known yet who would be removed, or the removal was confirmed or stopped before. Load the page again.",
        ),
        Code::CleaningEmpty => said("There is nobody to remove", "Nobody among these people can be removed now."),
        Code::MergeSame => said("This is the same card", "Choose another card to merge with this one."),
        Code::MergeOtherStays => said(
            "Merge the cards the other way round",
            "The other card has the confirmed e-mail address, or the only one. That card stays: open it and merge this one into it.",
        ),
        Code::MergeWaits => said(
            "The cards cannot be merged yet",
            "The other card has a form that waits to be confirmed, or one of the two is to be deleted. Wait until that is done.",
        ),
        Code::MergeUnreachable => said(
            "The other mailbox cannot be asked",
            "The other card's address is confirmed but refuses mail, so its owner cannot agree to the merge.",
        ),
        Code::MergeOver => said(
            "The merge can no longer be undone",
            "A merge can be undone for 30 days. After that, what would restore the other card is deleted.",
        ),
        Code::MergeNotLast => {
            said("Undo the later merge first", "Another card has been merged into this one since. Merges are undone in reverse order.")
        }
        Code::RenewalPurposeUnfit => said(
            "This purpose does not fit",
            "Choose a purpose whose messages go by e-mail, that asks for nothing else and that a published form shows.",
        ),
        Code::RenewalPlanInvalid => said(
            "Check the number or the date",
            "Between 1 and 20,000 letters a day, 1 and 120 months, and a last day from tomorrow to 92 days from now.",
        ),
        Code::RenewalOver => said("Asking has ended", "After the last day no letters are made. Start asking again if you need to."),
        Code::RenewalNobodyLeft => said(
            "Nobody to write to",
            "Everybody who may get a letter has got one, has answered, or has said no since. Reminders are due two weeks after the letter.",
        ),
        Code::SheetTooLong => {
            said("Too many for a workbook", "A sheet holds 1,048,575 people: narrow the conditions, or export them as CSV.")
        }
        Code::SheetUnknown => said("Unknown sheet of labels", "Choose one of the sheets listed in the API description."),
        Code::ImportEmpty => said("The file is empty", "There are no rows in the file. Choose another file or sheet."),
        Code::ImportUnreadable => said("The file cannot be read", "Save the list as CSV, XLSX or ODS and choose it again."),
        Code::ImportOldFormat => said("An older file, or one with a password", "Remove the password or save the list as XLSX."),
        Code::ImportDamaged => said("The file is damaged", "Open it in a spreadsheet program, save it again and try once more."),
        Code::ImportEntities => said(
            "The file has a dangerous declaration",
            "It is not read, for it could swell while it is. Save it again in a spreadsheet program.",
        ),
        Code::ImportTooLarge => {
            said("The file is too large", "A file may have 16 megabytes. Split the list, or remove empty rows and pictures.")
        }
        Code::ImportTooManyRows => said("Too many rows", "A list can have 200,000 rows. Split it."),
        Code::ImportTooManyColumns => said("Too many columns", "A list can have 200 columns. Remove those that you do not import."),
        Code::ImportCellTooLong => {
            said("A cell holds too much text", "A cell can have 32,000 characters. Check that no quotation mark was left open.")
        }
        Code::ImportEncodingMixed => {
            said("The file has two encodings", "Some rows are UTF-8 and some are not. Choose an encoding or save the file again.")
        }
        Code::ImportEncodingWrong => said("The file has another encoding", "Choose another encoding, or let it be found by itself."),
        Code::ImportSheetUnknown => said("There is no such sheet", "Choose one of the sheets of the file."),
        Code::ImportWidth => said("Wrong number of columns", "Say of each column where it goes, or leave it out."),
        Code::ImportColumnTwice => said("Two columns go to one field", "Choose another field for one of the columns, or leave it out."),
        Code::ImportNobody => {
            said("Who is the list about?", "Choose at least one column as the name, the e-mail address or the telephone.")
        }
        Code::ImportNotReady => {
            said("The import is at another stage", "It has gone on already, or its rows are gone. Load the page again.")
        }
        Code::ImportNotUndone => {
            said("The import cannot be undone", "It can for a week. Objections cannot be undone: only customers themselves can allow.")
        }
        Code::BackupRunning => said("A backup is already being taken", "Wait until the other backup is done, and try again."),
        Code::BackupForeign => said("Not a backup of Lupa", "Choose a file that Lupa made as a backup, and decrypt it first."),
        Code::BackupEncrypted => said("The backup is still encrypted", "Decrypt it with its identity first: the server does not have it."),
        Code::BackupNewer => said(
            "The backup is from a newer version",
            "Install the version of Lupa that made the backup, or a newer one, and restore it there.",
        ),
        Code::BackupAltered => {
            said("The backup has been altered", "Nothing was restored: the file is not as it was written. Use another copy of it.")
        }
        Code::BackupTruncated => {
            said("The backup is not complete", "Nothing was restored: the end of the file is missing. Use another copy of it.")
        }
        Code::BackupOtherSecrets => said(
            "The secrets are not those of the backup",
            "Put the secrets of the register back first (LUPA_PEPPER): without them no link and no key works.",
        ),
        Code::BackupOtherKey => said(
            "The signing key is not that of the backup",
            "Put the signing key back (LUPA_SIGNING_KEY), or list the former one in LUPA_RETIRED_KEYS.",
        ),
        _ => unreachable!(),
    }
}

/// What is said of files of records that another system kept.
pub(super) const fn of_records(code: Code) -> ProblemWords {
    match code {
        Code::ImportNotJson => said("The file is not whole JSON", "Export the records again and choose the new file."),
        Code::ImportRecordsUnknown => {
            said("No record that can be read", "Records of ISO/IEC TS 27560 (JSON-LD), Kantara 1.1, c15t and iubenda can be read.")
        }
        Code::ImportTooManyRecords => said("Too many records", "A file of records may have 4 megabytes and 50,000 records. Split it."),
        _ => said("The file holds something else", "Say of a file of records that it is one, and of a list what is in it."),
    }
}
