// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/words.h"

#include <cstdint>
#include <optional>

// Qt's marks, which lupdate reads; frondctl has no Qt.
#define QT_TRANSLATE_NOOP(context, text) text
#define QT_TRANSLATE_N_NOOP(context, text) text

namespace frond {

namespace {

/// "12,500"
std::string inGroups(std::int64_t number) {
    std::string digits = std::to_string(number);
    const std::size_t sign = number < 0 ? 1 : 0;
    for (std::size_t at = digits.size(); at > sign + 3;) {
        at -= 3;
        digits.insert(at, 1, ',');
    }
    return digits;
}

const Writing& english() {
    static const Writing writing{
        [](std::int64_t number, bool grouped) {
            return grouped ? inGroups(number) : std::to_string(number);
        },
        [](Millimetres length) { return length.toText(); },
        orWords(),
    };
    return writing;
}

std::string written(const Argument& argument, bool grouped, const Writing& writing) {
    if (const auto* number = std::get_if<std::int64_t>(&argument))
        return writing.number(*number, grouped);
    if (const auto* length = std::get_if<Millimetres>(&argument))
        return writing.length(*length);
    if (const auto* text = std::get_if<std::string>(&argument))
        return *text;
    const Alternatives& names = std::get<Alternatives>(argument);
    std::string list;
    for (std::size_t i = 0; i + 1 < names.size(); ++i)
        list.append(list.empty() ? "" : ", ").append(names[i]);
    if (list.empty() || names.empty())
        return names.empty() ? list : names.back();
    return filled(writing.orWords, {list, names.back()}, writing);
}

/// A place that words begin with.
struct Place {
    std::size_t argument = 0; ///< from 0
    std::size_t size = 0;     ///< of the place itself
    bool grouped = false;
};

std::optional<Place> placeAt(std::string_view words) {
    Place place{.grouped = words.starts_with("%L")};
    const std::size_t at = place.grouped ? 2 : 1;
    if (!words.starts_with('%') || at >= words.size())
        return std::nullopt;
    place.size = at + 1;
    if (words[at] == 'n')
        return place;
    if (words[at] < '1' || words[at] > '9')
        return std::nullopt;
    place.argument = static_cast<std::size_t>(words[at] - '1');
    return place;
}

bool isOne(const Message& message) {
    const auto* number =
        message.arguments.empty() ? nullptr : std::get_if<std::int64_t>(&message.arguments.front());
    return number && *number == 1;
}

} // namespace

Words wordsOf(Code code) {
    switch (code) {
    // --- no argument ---
    // of a value
    case Code::AnotherTimeThanBesideDay:
        return {QT_TRANSLATE_NOOP("Words", "is another time than the one beside the day")};
    case Code::BeginsOrEndsWithSpace:
        return {QT_TRANSLATE_NOOP("Words", "must not begin or end with a space")};
    case Code::BeforeFirstDay:
        return {QT_TRANSLATE_NOOP("Words", "lies before the first day")};
    case Code::IsMissing:
        return {QT_TRANSLATE_NOOP("Words", "is needed")};
    case Code::LabelHasSeparator:
        return {QT_TRANSLATE_NOOP("Words", "must not contain ':', ';', '@' or a line break")};
    case Code::NamesNoDay:
        return {QT_TRANSLATE_NOOP("Words", "must name 1 to 7 days")};
    case Code::NamesPurpose:
        return {QT_TRANSLATE_NOOP("Words", "must not name a body part, a device, a practice or a "
                                           "condition: others may read it on the screen")};
    case Code::NeedsValidText:
        return {QT_TRANSLATE_NOOP("Words", "must be valid text")};
    case Code::NeedsBoolean:
        return {QT_TRANSLATE_NOOP("Words", "must be true or false")};
    case Code::NeedsDay:
        return {QT_TRANSLATE_NOOP("Words", "must be a day")};
    case Code::NeedsDayItBegan:
        return {QT_TRANSLATE_NOOP(
            "Words", "must be the day it began, or one earlier for a start before 04:00")};
    case Code::NeedsKnownWord:
        return {QT_TRANSLATE_NOOP("Words", "is none of the known words")};
    case Code::NeedsLeastOneDay:
        return {QT_TRANSLATE_NOOP("Words", "must name at least one day")};
    case Code::NeedsList:
        return {QT_TRANSLATE_NOOP("Words", "must be a list")};
    case Code::NeedsMillimetres:
        return {QT_TRANSLATE_NOOP("Words", "must be a number of millimetres")};
    case Code::NeedsMillimetresInSteps:
        return {QT_TRANSLATE_NOOP("Words", "must be a number of millimetres in steps of 0.1")};
    case Code::NeedsMinutes:
        return {QT_TRANSLATE_NOOP("Words", "must be minutes such as 20 or 7.5, or h:mm")};
    case Code::NeedsNumberOrDuration:
        return {QT_TRANSLATE_NOOP("Words", "must be a number or a duration")};
    case Code::NeedsObject:
        return {QT_TRANSLATE_NOOP("Words", "must be an object")};
    case Code::NeedsOneLine:
        return {
            QT_TRANSLATE_NOOP("Words", "must be one line without control or direction characters")};
    case Code::NeedsOneLineEach:
        return {QT_TRANSLATE_NOOP(
            "Words", "must be one line each, without control or direction characters")};
    case Code::NeedsSeconds:
        return {QT_TRANSLATE_NOOP("Words", "must be a number of seconds")};
    case Code::NeedsSizeOrItem:
        return {QT_TRANSLATE_NOOP("Words",
                                  "is neither an item of the kit nor a number of millimetres")};
    case Code::NeedsText:
        return {QT_TRANSLATE_NOOP("Words", "must be text")};
    case Code::NeedsTexts:
        return {QT_TRANSLATE_NOOP("Words", "must be texts")};
    case Code::NeedsTimeOfDay:
        return {QT_TRANSLATE_NOOP("Words", "must be a time of the day")};
    case Code::NeedsTimeOnClock:
        return {QT_TRANSLATE_NOOP("Words", "must be a time from 00:00 to 23:59")};
    case Code::NeedsTrue:
        return {QT_TRANSLATE_NOOP("Words", "must be true")};
    case Code::NeedsUtf8:
        return {QT_TRANSLATE_NOOP("Words", "must be UTF-8 text")};
    case Code::NeedsUuid:
        return {QT_TRANSLATE_NOOP("Words", "must be a UUID")};
    case Code::NeedsUuidOrNothing:
        return {QT_TRANSLATE_NOOP("Words", "must be a UUID, or empty for a new entry")};
    case Code::NeedsWeekdays:
        return {QT_TRANSLATE_NOOP("Words", "must name days from mon to sun")};
    case Code::NeedsWhole:
        return {QT_TRANSLATE_NOOP("Words", "must be a whole number")};
    case Code::OnlyLastPhaseIsOpen:
        return {QT_TRANSLATE_NOOP("Words", "can be left out only in the last phase")};
    case Code::SameTimeOnOneDay:
        return {QT_TRANSLATE_NOOP("Words", "is there already on one of these days")};
    case Code::StepsForm:
        return {
            QT_TRANSLATE_NOOP("Words", "must be LABEL@MM:SECONDS[:DEPTH[:PAIN]] joined by ';'")};
    case Code::StepLabelHasControls:
        return {QT_TRANSLATE_NOOP("Words", "has a label with control or direction characters")};
    case Code::StepLengthIsNone:
        return {QT_TRANSLATE_NOOP("Words",
                                  "has a length that is no number of millimetres in steps of 0.1")};
    case Code::StepSizeWithoutLabel:
        return {QT_TRANSLATE_NOOP("Words", "has a size without a label")};
    case Code::UsedTwice:
        return {QT_TRANSLATE_NOOP("Words", "is used twice")};
    case Code::WeekdayTwice:
        return {QT_TRANSLATE_NOOP("Words", "must name each day once")};
    // of a file that comes in
    case Code::ChangedOutOfOrder:
        return {QT_TRANSLATE_NOOP("Words", "must ascend and lie before the entry's own")};
    case Code::CannotBeOpened:
        return {QT_TRANSLATE_NOOP("Words", "cannot be opened")};
    case Code::ExpandingItemLacks:
        return {QT_TRANSLATE_NOOP("Words", "is needed for an item that expands")};
    case Code::GivenTwice:
        return {QT_TRANSLATE_NOOP("Words", "is given twice")};
    case Code::IsDamaged:
        return {QT_TRANSLATE_NOOP("Words", "is damaged")};
    case Code::IsDevice:
        return {QT_TRANSLATE_NOOP("Words", "is a socket or a device, and only files are read")};
    case Code::IsEmpty:
        return {QT_TRANSLATE_NOOP("Words", "is empty")};
    case Code::IsFolder:
        return {QT_TRANSLATE_NOOP("Words", "is a folder, and only files are read")};
    case Code::IsForeignJson:
        return {QT_TRANSLATE_NOOP("Words", "is JSON that Frond did not write")};
    case Code::IsNoJson:
        return {QT_TRANSLATE_NOOP("Words", "is not JSON")};
    case Code::IsNoText:
        return {QT_TRANSLATE_NOOP("Words", "is no text; save it as CSV")};
    case Code::IsPdf:
        return {
            QT_TRANSLATE_NOOP("Words", "is a PDF; the table it was made from can come in as CSV")};
    case Code::IsPipe:
        return {QT_TRANSLATE_NOOP("Words", "is a pipe or a device, and only files are read")};
    case Code::IsThereTwice:
        return {QT_TRANSLATE_NOOP("Words", "is there twice")};
    case Code::IsTooLarge:
        return {QT_TRANSLATE_NOOP("Words", "is too large")};
    case Code::IsWebPage:
        return {
            QT_TRANSLATE_NOOP("Words", "is a web page or XML; save it as CSV and bring that in")};
    case Code::IsDocumentOfApple:
        return {QT_TRANSLATE_NOOP(
            "Words", "is a document of Numbers or Pages; save it as CSV and bring that in")};
    case Code::KeyUnknown:
        return {QT_TRANSLATE_NOOP("Words", "is not a known key")};
    case Code::LoopBackupHasOtherThings:
        return {QT_TRANSLATE_NOOP(
            "Words",
            "holds something other than ordinary tables, as no backup of Loop Habit Tracker does")};
    case Code::LoopBackupIsNoSqlite:
        return {QT_TRANSLATE_NOOP("Words",
                                  "is no SQLite file, so it is no backup of Loop Habit Tracker")};
    case Code::LoopBackupTakesTooLong:
        return {QT_TRANSLATE_NOOP("Words",
                                  "takes more work to read than a backup of Loop Habit Tracker")};
    case Code::LoopExportIsNotThere:
        return {QT_TRANSLATE_NOOP(
            "Words",
            "holds no export of Loop Habit Tracker; unpack it first, and bring in what is in it")};
    case Code::LoopHabitIsNoText:
        return {QT_TRANSLATE_NOOP("Words", "must be UTF-8 text, so its days are left out")};
    case Code::LoopHabitTwice:
        return {QT_TRANSLATE_NOOP("Words", "is there twice, so its days are left out")};
    case Code::LoopTableIsNotThere:
        return {
            QT_TRANSLATE_NOOP("Words", "is not there, so this is no backup of Loop Habit Tracker")};
    case Code::LoopValueUnknown:
        return {QT_TRANSLATE_NOOP("Words", "is none that Loop writes")};
    case Code::NoColumnOfTable:
        return {QT_TRANSLATE_NOOP("Words", "is no column of this table")};
    case Code::NoColumnWithDay:
        return {QT_TRANSLATE_NOOP(
            "Words", "names no column with a day, so it is not known when anything was")};
    case Code::NotAsItMustBe:
        return {QT_TRANSLATE_NOOP("Words", "is not as it must be")};
    case Code::NotTracked:
        return {QT_TRANSLATE_NOOP("Words", "is not among what this file tracks")};
    case Code::NotWholeZip:
        return {QT_TRANSLATE_NOOP("Words", "is not a whole zip file")};
    case Code::NumberTooLarge:
        return {QT_TRANSLATE_NOOP("Words", "holds a number that is too large")};
    case Code::QuoteNeverClosed:
        return {QT_TRANSLATE_NOOP("Words", "a quote that is opened here is never closed")};
    case Code::QuotesDoNotFit:
        return {QT_TRANSLATE_NOOP("Words", "the quotes of this record do not fit together")};
    case Code::RemovedRowHasContent:
        return {QT_TRANSLATE_NOOP("Words", "must be absent where the row is removed")};
    case Code::SeenIsWrong:
        return {QT_TRANSLATE_NOOP("Words", "must give stamps to ids of other devices")};
    // of what was taken over otherwise than it stands there
    case Code::AnotherTableBegins:
        return {QT_TRANSLATE_NOOP("Words", "begins another table, which is left out")};
    case Code::HereWithOtherContent:
        return {QT_TRANSLATE_NOOP("Words", "is here already with other content, which stays")};
    case Code::LeftOutUnknownColumn:
        return {QT_TRANSLATE_NOOP("Words", "is left out: what it means is not known")};
    case Code::TitleLeftOut:
        return {QT_TRANSLATE_NOOP("Words", "stands above the table and is left out")};
    case Code::WasRemovedHere:
        return {QT_TRANSLATE_NOOP("Words", "was removed here; Recently removed can bring it back")};
    // questions about a column of a table
    case Code::AsksClockOrLength:
        return {QT_TRANSLATE_NOOP("Words", "can be minutes and seconds or hours and minutes")};
    case Code::AsksDayMonthOrder:
        return {QT_TRANSLATE_NOOP("Words", "can be read as day/month or month/day")};
    case Code::AsksDepthUnit:
        return {QT_TRANSLATE_NOOP("Words", "has no unit, and can be mm, cm or inches")};
    case Code::AsksIfDay:
        return {QT_TRANSLATE_NOOP("Words", "holds days, and may be the day of each entry")};
    case Code::AsksLengthUnit:
        return {QT_TRANSLATE_NOOP("Words", "has no unit, and can be minutes, seconds or hours")};
    case Code::AsksOrderOfMixedDays:
        return {QT_TRANSLATE_NOOP(
            "Words", "has days in different orders, so that it is open which are which")};
    case Code::AsksPlainNumbersUnderColon:
        return {QT_TRANSLATE_NOOP("Words", "has plain numbers under a name with a colon")};
    case Code::AsksScaleAbove10:
        return {QT_TRANSLATE_NOOP("Words", "has numbers above 10, so it is on another scale")};
    case Code::AsksScaleOf100:
        return {QT_TRANSLATE_NOOP("Words", "is on a scale of 0 to 100")};
    case Code::AsksScaleOther:
        return {QT_TRANSLATE_NOOP("Words", "says a scale that is not 0 to 10")};
    case Code::AsksSizeUnit:
        return {QT_TRANSLATE_NOOP("Words", "has no unit, and can be a number in a set, a diameter "
                                           "in mm or cm, or what it measures around")};
    case Code::AsksTimesAndNumbers:
        return {QT_TRANSLATE_NOOP("Words", "has both 20:00 and plain numbers")};
    case Code::AsksYearOrder:
        return {QT_TRANSLATE_NOOP("Words", "can be read as year/month/day or another order")};
    // of copies
    case Code::BackupAltered:
        return {QT_TRANSLATE_NOOP(
            "Words", "the backup was altered or is cut off; nothing was taken from it")};
    case Code::BackupIsNone:
        return {QT_TRANSLATE_NOOP("Words", "this is not a backup of Frond")};
    case Code::BackupNeedsPassphrase:
        return {QT_TRANSLATE_NOOP("Words", "the backup needs its passphrase")};
    case Code::BackupNotSame:
        return {QT_TRANSLATE_NOOP("Words", "what was read back is not what the backup holds")};
    case Code::BackupTakesOtherWork:
        return {QT_TRANSLATE_NOOP("Words", "the backup asks for more or less work to open it than "
                                           "Frond ever does; nothing was taken from it")};
    case Code::CopyLacksEntries:
        return {QT_TRANSLATE_NOOP("Words", "the copy did not hold every entry")};
    case Code::CopyOfOtherDatabase:
        return {QT_TRANSLATE_NOOP("Words", "this copy belongs to another database")};
    case Code::CopyOnlyBesideDatabase:
        return {QT_TRANSLATE_NOOP("Words", "this copy opens only beside its database")};
    case Code::CopyUnreadable:
        return {QT_TRANSLATE_NOOP("Words", "the copy could not be read again")};
    case Code::GivenUp:
        return {QT_TRANSLATE_NOOP("Words", "it was cancelled; nothing was changed")};
    case Code::NotEverythingArrived:
        return {QT_TRANSLATE_NOOP("Words", "not everything arrived; nothing was changed")};
    case Code::PassphraseDoesNotOpen:
        return {QT_TRANSLATE_NOOP("Words", "the passphrase does not open the backup")};
    // of the database, its key, the disk
    case Code::ChangeLost:
        return {QT_TRANSLATE_NOOP("Words", "a change that was saved can no longer be read")};
    case Code::CipherMissing:
        return {QT_TRANSLATE_NOOP(
            "Words", "the SQLite in use has no cipher, so nothing would be encrypted")};
    case Code::CipherRefusesKey:
        return {QT_TRANSLATE_NOOP("Words", "the cipher does not take the key")};
    case Code::CipherUnusable:
        return {QT_TRANSLATE_NOOP("Words", "the cipher cannot be used")};
    case Code::CryptographyDoesNotStart:
        return {QT_TRANSLATE_NOOP("Words", "the cryptography library does not start")};
    case Code::DiskFull:
        return {QT_TRANSLATE_NOOP("Words", "the disk is full")};
    case Code::DiskUnreadable:
        return {QT_TRANSLATE_NOOP("Words", "the disk could not be read or written")};
    case Code::EncryptionUnusable:
        return {QT_TRANSLATE_NOOP("Words", "the encryption library cannot be used")};
    case Code::EntryUnreadable:
        return {QT_TRANSLATE_NOOP("Words", "a stored entry cannot be read")};
    case Code::FileCannotBeLocked:
        return {QT_TRANSLATE_NOOP("Words", "the file cannot be locked")};
    case Code::FileCannotBeOpenedToWrite:
        return {QT_TRANSLATE_NOOP("Words", "the file cannot be opened for writing")};
    case Code::FileCannotBeRead:
        return {QT_TRANSLATE_NOOP("Words", "the file cannot be read")};
    case Code::FileDamaged:
        return {QT_TRANSLATE_NOOP("Words", "the file is damaged")};
    case Code::FileHasLock:
        return {QT_TRANSLATE_NOOP("Words", "this file has a lock already")};
    case Code::FileHasNoLock:
        return {QT_TRANSLATE_NOOP("Words", "this file has no lock")};
    case Code::FileInUse:
        return {QT_TRANSLATE_NOOP("Words", "another program has this file open")};
    case Code::FileNotOurs:
        return {QT_TRANSLATE_NOOP("Words", "the file is not one of Frond's")};
    case Code::FileNotReplaceable:
        return {QT_TRANSLATE_NOOP("Words", "this is no file that can be replaced")};
    case Code::FileThereAlready:
        return {QT_TRANSLATE_NOOP("Words", "there is a file of that name already")};
    case Code::FileUnreadable:
        return {QT_TRANSLATE_NOOP("Words", "the file could not be read or written")};
    case Code::FolderAllowsNoLog:
        return {
            QT_TRANSLATE_NOOP("Words", "the folder of the file does not allow a write-ahead log")};
    case Code::FolderIsNoFile:
        return {QT_TRANSLATE_NOOP("Words", "this is a folder, not a file")};
    case Code::FolderMissing:
        return {QT_TRANSLATE_NOOP("Words", "its folder does not exist")};
    case Code::FolderNotWritable:
        return {QT_TRANSLATE_NOOP("Words", "the folder of the file cannot be written to")};
    case Code::FolderOfFileMissing:
        return {QT_TRANSLATE_NOOP("Words", "the folder of the file does not exist")};
    case Code::KeyAltered:
        return {QT_TRANSLATE_NOOP("Words", "the key of this file was altered")};
    case Code::KeyCannotBeRead:
        return {QT_TRANSLATE_NOOP("Words", "the key of this file cannot be read")};
    case Code::KeyMissing:
        return {QT_TRANSLATE_NOOP("Words", "the key of this file is not there")};
    case Code::KeyNeedsWords:
        return {QT_TRANSLATE_NOOP(
            "Words", "this file is locked; its passphrase or its recovery key opens it")};
    case Code::KeyNewer:
        return {QT_TRANSLATE_NOOP("Words", "a newer Frond wrote the key of this file")};
    case Code::KeyNotOpened:
        return {QT_TRANSLATE_NOOP("Words", "no key of this file can be opened")};
    case Code::KeyOpensByBiometric:
        return {QT_TRANSLATE_NOOP("Words",
                                  "this file opens with a fingerprint or face in the window,"
                                  " on the device where that was set; its recovery key opens"
                                  " it too")};
    case Code::KeyOpensByPin:
        return {QT_TRANSLATE_NOOP("Words", "this file opens with a PIN in the window, on the device"
                                           " where that was set; its recovery key opens it too")};
    case Code::KeyTakesOtherWork:
        return {QT_TRANSLATE_NOOP("Words",
                                  "the key of this file asks for work that Frond never asks for")};
    case Code::BiometricGaveNothing:
        return {QT_TRANSLATE_NOOP("Words", "a fingerprint or face did not open it; the recovery key"
                                           " opens the file")};
    case Code::BiometricKeptNothing:
        return {QT_TRANSLATE_NOOP("Words", "this device did not keep what a fingerprint or face"
                                           " opens it with")};
    case Code::KeyringGaveNothing:
        return {QT_TRANSLATE_NOOP("Words", "the keyring of this device did not give what the PIN"
                                           " needs; the recovery key opens the file")};
    case Code::KeyringTookNothing:
        return {QT_TRANSLATE_NOOP("Words",
                                  "the keyring of this device did not keep what the PIN needs")};
    case Code::KeyThereAlready:
        return {QT_TRANSLATE_NOOP("Words", "this file has a key already")};
    case Code::LedgerOlder:
        return {QT_TRANSLATE_NOOP("Words",
                                  "a part of the file is older than the rest: the ledger itself")};
    case Code::MadeByNewer:
        return {QT_TRANSLATE_NOOP("Words", "a newer Frond wrote this file")};
    case Code::NewKeyNotSame:
        return {
            QT_TRANSLATE_NOOP("Words", "what was written with the new key is not what is here")};
    case Code::NoAppFolder:
        return {
            QT_TRANSLATE_NOOP("Words", "there is no folder for app data; name a file with --db")};
    case Code::NoFile:
        return {QT_TRANSLATE_NOOP("Words", "there is no such file")};
    case Code::NoFileOrFolder:
        return {QT_TRANSLATE_NOOP("Words", "there is no such file or folder")};
    case Code::NoMemoryForKey:
        return {QT_TRANSLATE_NOOP("Words", "there is no memory for the key")};
    case Code::NoMemoryToOpen:
        return {QT_TRANSLATE_NOOP("Words", "there is not enough memory to open this")};
    case Code::NoRandomNumbers:
        return {QT_TRANSLATE_NOOP("Words", "this machine gives no random numbers")};
    case Code::NoRoomToComplete:
        return {QT_TRANSLATE_NOOP("Words", "there was no room to complete the new file")};
    case Code::NotAFile:
        return {QT_TRANSLATE_NOOP("Words", "this is not a file")};
    case Code::NotWritable:
        return {QT_TRANSLATE_NOOP("Words", "the file or its folder cannot be written to")};
    case Code::NothingReadable:
        return {QT_TRANSLATE_NOOP("Words", "nothing of the file can be read with its key")};
    case Code::OwnFileReplaced:
        return {QT_TRANSLATE_NOOP("Words", "that would replace Frond's own file")};
    case Code::PartNotKept:
        return {QT_TRANSLATE_NOOP("Words", "a part of the change could not be kept")};
    case Code::RecoveredNotWhole:
        return {QT_TRANSLATE_NOOP("Words", "what was recovered could not be stored whole")};
    case Code::RecoveryKeyDoesNotOpen:
        return {QT_TRANSLATE_NOOP("Words", "the recovery key does not open this file")};
    case Code::RecoveryKeyMistyped:
        return {QT_TRANSLATE_NOOP("Words",
                                  "this is no recovery key; a word may be missing or mistyped")};
    case Code::ReminderLogNotLocked:
        return {QT_TRANSLATE_NOOP("Words", "the reminders' log cannot be locked")};
    case Code::ReminderLogNotWritten:
        return {QT_TRANSLATE_NOOP("Words", "the reminders' log cannot be written")};
    case Code::SearchIndexDiffers:
        return {QT_TRANSLATE_NOOP("Words",
                                  "what entries are searched by does not fit them; it is made anew"
                                  " when the file is opened next")};
    case Code::SumsDoNotFit:
        return {QT_TRANSLATE_NOOP("Words", "what the entries add up to does not fit them; it is"
                                           " counted again")};
    case Code::ValueOutsideStorage:
        return {QT_TRANSLATE_NOOP("Words", "a value lies outside of what can be stored")};
    case Code::WordsDoNotOpenFile:
        return {QT_TRANSLATE_NOOP("Words", "the passphrase does not open this file")};

    // --- one argument ---
    // of a value: a limit, a name, an example
    case Code::ByteOrMore:
        return {QT_TRANSLATE_NOOP("Words", "must be valid text of 1 byte to %1 KiB")};
    case Code::BelongsTo:
        return {QT_TRANSLATE_NOOP("Words", "belongs to %1")};
    case Code::CharactersAtMost:
        return {QT_TRANSLATE_N_NOOP("Words", "must have 1 to %n characters"),
                "must have 1 to %n character"};
    case Code::CharactersOfEachAtMost:
        return {QT_TRANSLATE_N_NOOP("Words", "must have 1 to %n characters each, without ';'"),
                "must have 1 to %n character each, without ';'"};
    case Code::CharactersOfLineAtMost:
        return {QT_TRANSLATE_N_NOOP("Words", "must be one line of 1 to %n characters"),
                "must be one line of 1 to %n character"};
    case Code::DiffersFrom:
        return {QT_TRANSLATE_NOOP("Words", "must differ from %1")};
    case Code::EmptyFor:
        return {QT_TRANSLATE_NOOP("Words", "must be empty for %1")};
    case Code::ExactlyOneOf:
        return {QT_TRANSLATE_NOOP("Words", "must have exactly one of %1")};
    case Code::LargerThan:
        return {QT_TRANSLATE_NOOP("Words", "must be larger than %1")};
    case Code::LiesBefore:
        return {QT_TRANSLATE_NOOP("Words", "lies before %1")};
    case Code::NeededWith:
        return {QT_TRANSLATE_NOOP("Words", "is needed where %1 is given")};
    case Code::NeedsDaySuchAs:
        return {QT_TRANSLATE_NOOP("Words", "must be a day such as %1")};
    case Code::NeedsStampSuchAs:
        return {QT_TRANSLATE_NOOP("Words", "must be a stamp such as %1")};
    case Code::NeedsTimeSuchAs:
        return {QT_TRANSLATE_NOOP("Words", "must be a time such as %1")};
    case Code::NotMoreThan:
        return {QT_TRANSLATE_NOOP("Words", "must be at most %1")};
    case Code::NumberAtLeast:
        return {QT_TRANSLATE_NOOP("Words", "must be a number from %1 on")};
    case Code::OneOf:
        return {QT_TRANSLATE_NOOP("Words", "must be one of %1")};
    case Code::StepFitsRange:
        return {QT_TRANSLATE_NOOP("Words", "must be at least %1 mm and fit into the range")};
    case Code::ValidTextAtMost:
        return {QT_TRANSLATE_NOOP("Words", "must be valid text of at most %1 KiB")};
    case Code::MustBe:
        return {QT_TRANSLATE_NOOP("Words", "must be %1")};
    // of a file that comes in
    case Code::BytesAreNo:
        return {QT_TRANSLATE_NOOP("Words", "holds bytes that are no %1")};
    case Code::CharsetRead:
        return {QT_TRANSLATE_NOOP("Words", "is read as %1")};
    case Code::ColumnMissing:
        return {QT_TRANSLATE_NOOP("Words", "has no column %1")};
    case Code::ColumnTwice:
        return {QT_TRANSLATE_NOOP("Words", "has more than one column %1")};
    case Code::CsvGoesOn:
        return {QT_TRANSLATE_NOOP("Words", "is longer than %1 MiB; a quote may be missing")};
    case Code::HabitOfNothing:
        return {QT_TRANSLATE_NOOP("Words", "belongs to no habit in %1")};
    case Code::IsLargerThan:
        return {QT_TRANSLATE_NOOP("Words", "is larger than %1 MiB")};
    case Code::IsNoJsonAt:
        return {QT_TRANSLATE_NOOP("Words", "is not JSON at byte %1")};
    case Code::IsNoJsonOrCutAt:
        return {QT_TRANSLATE_NOOP("Words", "is not JSON, or is cut off, at byte %1")};
    case Code::IsNoneOf:
        return {QT_TRANSLATE_NOOP("Words", "is none of %1")};
    case Code::IsSpreadsheet:
        return {
            QT_TRANSLATE_NOOP("Words", "is a spreadsheet (%1); save it as CSV and bring that in")};
    case Code::NestedDeeper:
        return {QT_TRANSLATE_N_NOOP("Words", "is nested deeper than %n levels"),
                "is nested deeper than %n level"};
    case Code::NewerVersion:
        return {QT_TRANSLATE_NOOP("Words", "is from a newer Frond; this one reads version %1")};
    case Code::NewerBackup:
        return {QT_TRANSLATE_NOOP("Words",
                                  "the backup is from a newer Frond; this one reads version %1")};
    case Code::NumbersCannotBe:
        return {QT_TRANSLATE_NOOP("Words", "has numbers, which cannot be read as %1")};
    case Code::SilentFor:
        return {QT_TRANSLATE_NOOP("Words", "goes on for %1 MiB without a key or a text")};
    case Code::TextLongerThan:
        return {QT_TRANSLATE_NOOP("Words", "is a text longer than %1 KiB")};
    case Code::TextOfMoreThan:
        return {QT_TRANSLATE_NOOP("Words", "holds a text of more than %1 KiB")};
    case Code::TimeSkippedByClocks:
        return {QT_TRANSLATE_NOOP("Words",
                                  "%1 is as it stands there, though clocks went past it that day")};
    case Code::TooManyBytesHeld:
        return {QT_TRANSLATE_NOOP("Words", "holds more than %1 MiB")};
    case Code::TooManyCells:
        return {QT_TRANSLATE_N_NOOP("Words", "has more than %Ln cells"), "has more than %Ln cell"};
    case Code::TooManyMembers:
        return {QT_TRANSLATE_N_NOOP("Words", "has more than %Ln members"),
                "has more than %Ln member"};
    case Code::TooManyRecords:
        return {QT_TRANSLATE_N_NOOP("Words", "goes beyond %Ln records"), "goes beyond %Ln record"};
    case Code::TooManyRows:
        return {QT_TRANSLATE_N_NOOP("Words", "goes beyond %Ln rows"), "goes beyond %Ln row"};
    case Code::TooManySources:
        return {QT_TRANSLATE_N_NOOP("Words", "tracks more than %Ln things"),
                "tracks more than %Ln thing"};
    case Code::TooManyValues:
        return {QT_TRANSLATE_N_NOOP("Words", "holds more than %Ln keys and values"),
                "holds more than %Ln key or value"};
    case Code::UnpacksTo:
        return {QT_TRANSLATE_NOOP("Words", "unpacks to more than %1 MiB")};
    // questions about a column of a table
    case Code::AsksWhichMeaning:
        return {QT_TRANSLATE_NOOP("Words", "can mean %1")};
    // of the database
    case Code::FieldNotKept:
        return {QT_TRANSLATE_NOOP("Words", "the field %1 cannot be kept as it is")};
    case Code::KeyNameTaken:
        return {QT_TRANSLATE_NOOP("Words", "\"%1\" is a link or a folder that Frond did not make")};
    case Code::LedgerOfTable:
        return {QT_TRANSLATE_NOOP(
            "Words", "a part of the file is older than the rest: %1 does not fit its ledger")};
    case Code::NextTryInMinutes:
        return {QT_TRANSLATE_N_NOOP("Words",
                                    "this file is locked; the next try is possible in %n minutes"),
                "this file is locked; the next try is possible in %n minute"};
    case Code::NextTryInSeconds:
        return {QT_TRANSLATE_N_NOOP("Words",
                                    "this file is locked; the next try is possible in %n seconds"),
                "this file is locked; the next try is possible in %n second"};
    case Code::RowOfNothing:
        return {QT_TRANSLATE_NOOP("Words", "a row of %1 belongs to nothing")};
    case Code::SqliteError:
        return {QT_TRANSLATE_NOOP("Words", "storage answered with error %1")};
    case Code::SqliteSays:
        return {"%1"};

    // --- two arguments ---
    case Code::BothAre:
        return {QT_TRANSLATE_NOOP("Words", "and %1 can both be %2")};
    case Code::BothCannotBe:
        return {QT_TRANSLATE_NOOP("Words", "and %1 cannot both be %2")};
    case Code::CellNotText:
        return {QT_TRANSLATE_NOOP("Words", "cell %1 must be UTF-8 text of at most %2 KiB")};
    case Code::CellsDiffer:
        return {QT_TRANSLATE_N_NOOP("Words", "has %n cells, not %2"), "has %n cell, not %2"};
    case Code::CellsOfHabitDiffer:
        return {QT_TRANSLATE_N_NOOP("Words", "has %n cells, not %2, so its days are left out"),
                "has %n cell, not %2, so its days are left out"};
    case Code::FromTo:
        return {QT_TRANSLATE_NOOP("Words", "must be from %1 to %2")};
    case Code::HoursFromTo:
        return {QT_TRANSLATE_NOOP("Words", "must be a time from %1 to %2 hours")};
    case Code::HundredthsFromTo:
        return {
            QT_TRANSLATE_NOOP("Words", "must be a number from %1 to %2 with at most two decimals")};
    case Code::MillimetresFromTo:
        return {QT_TRANSLATE_NOOP("Words", "must be from %1 to %2 mm")};
    case Code::MillisecondsFromTo:
        return {QT_TRANSLATE_NOOP("Words", "must be a time in milliseconds from %1 to %2")};
    case Code::MomentOrTimeSuchAs:
        return {QT_TRANSLATE_NOOP("Words", "must be a time such as %1 or %2")};
    case Code::NumberFromTo:
        return {QT_TRANSLATE_NOOP("Words", "must be a number from %1 to %2")};
    case Code::NumbersUnknown:
        return {QT_TRANSLATE_N_NOOP(
                    "Words",
                    "has %n numbers whose meaning is not known, so they are left out; say what "
                    "they are, such as --map \"%2=pain_during\" or --map \"%2=minutes:min\""),
                "has %n number whose meaning is not known, so it is left out; say what it is, such "
                "as --map \"%2=pain_during\" or --map \"%2=minutes:min\""};
    case Code::OneToAnother:
        return {QT_TRANSLATE_NOOP("Words", "must be %1 to %2")};
    case Code::SqliteDiffers:
        return {QT_TRANSLATE_NOOP("Words", "this Frond was built for SQLite %1 but found %2")};
    case Code::StepPainFromTo:
        return {QT_TRANSLATE_NOOP("Words", "has a pain that is no whole number from %1 to %2")};
    case Code::TwoBackups:
        return {QT_TRANSLATE_NOOP("Words", "holds more than one backup, %1 and %2; unpack it and "
                                           "bring in the one that is wanted")};
    case Code::TwoExports:
        return {QT_TRANSLATE_NOOP("Words", "holds two exports of Loop Habit Tracker, %1 and %2; "
                                           "unpack it and bring them in one by one")};
    case Code::WholeFromTo:
        return {QT_TRANSLATE_NOOP("Words", "must be a whole number from %1 to %2")};

    // --- three arguments ---
    case Code::DaysInSomeRows:
        return {QT_TRANSLATE_N_NOOP("Words", "holds a day such as %2 in %3 of %n rows"),
                "holds a day such as %2 in %3 of %n row"};
    case Code::Excludes:
        return {QT_TRANSLATE_NOOP("Words", "excludes %1, %2 and %3")};
    case Code::IndexOlder:
        return {QT_TRANSLATE_NOOP(
            "Words",
            "a part of the file is older than the rest: the index %1 has %2 entries for %3 rows")};
    case Code::MillimetresInStepsFromTo:
        return {QT_TRANSLATE_NOOP("Words", "must be from %1 to %2 mm in steps of %3 mm")};

    // --- four arguments ---
    case Code::ColumnsMissing:
        return {
            QT_TRANSLATE_NOOP("Words", "has no columns %1, %2 and %3, so it is no export of %4")};
    }
    return {""};
}

const char* orWords() {
    return QT_TRANSLATE_NOOP("Words", "%1 or %2");
}

std::string filled(std::string_view words, const std::vector<Argument>& arguments,
                   const Writing& writing) {
    std::string text;
    while (!words.empty()) {
        const auto place = placeAt(words);
        if (place && place->argument < arguments.size()) {
            text += written(arguments[place->argument], place->grouped, writing);
            words.remove_prefix(place->size);
        } else {
            text += words.front();
            words.remove_prefix(1);
        }
    }
    return text;
}

std::string inEnglish(const Message& message) {
    const Words words = wordsOf(message.code);
    return filled(words.one && isOne(message) ? words.one : words.many, message.arguments,
                  english());
}

std::string inEnglish(const Problem& problem) {
    std::string where = problem.field;
    if (problem.line > 0)
        where.append(where.empty() ? "line " : ", line ").append(std::to_string(problem.line));
    return where.append(where.empty() ? "" : ": ").append(inEnglish(problem.message));
}

std::string inEnglish(const std::exception& error) {
    const auto* ours = dynamic_cast<const ProblemError*>(&error);
    return ours ? inEnglish(ours->problem()) : error.what();
}

} // namespace frond
