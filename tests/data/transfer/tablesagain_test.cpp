// SPDX-License-Identifier: GPL-3.0-or-later
// Taking a table in twice, in whatever form, never doubles an entry.
#include "data/transfer/imports.h"

#include "tests/data/device.h"
#include "tests/support/generators.h"

#include <algorithm>
#include <array>
#include <map>
#include <random>
#include <rapidcheck/gtest.h>

namespace frond::data {
namespace {

/// One practice as a person wrote it down. Few values, so that many rows are alike in part.
struct Row {
    unsigned id = 0;
    int day = 1;  ///< of March 2026
    int hour = 0; ///< 0: not noted
    int minutes = 0, size = 0, pain = 0;
    std::string note;
};

/// How a table is written down.
struct Form {
    bool ids = false;
    bool ours = false; ///< the names of our own columns
    char delimiter = ',';
    char point = '.';
    int days = 0;         ///< which way to write them
    std::string left_out; ///< one column
    std::vector<std::string> order;
};

std::string cellOf(const Row& row, const std::string& column, const Form& form) {
    static const std::array<const char*, 8> weekdays{"",   "So", "Mo", "Di",
                                                     "Mi", "Do", "Fr", "Sa"}; // 1 March is a Sunday
    const std::string day = std::to_string(row.day), two = (row.day < 10 ? "0" : "") + day;
    if (column == "id")
        return idOf(row.id).toText();
    if (column == "day") {
        switch (form.days) {
        case 0:
            return "2026-03-" + two;
        case 1:
            return two + ".03.2026";
        case 2:
            return day + " March 2026";
        default:
            return weekdays.at(static_cast<std::size_t>((row.day - 1) % 7 + 1)) + (". " + day) +
                   ". März 2026";
        }
    }
    if (column == "time") {
        if (row.hour == 0)
            return "";
        return form.ours ? "2026-03-" + two + "T" + std::to_string(row.hour) + ":15:00+01:00"
                         : std::to_string(row.hour) + ":15";
    }
    if (column == "minutes")
        return std::to_string(form.ours ? row.minutes * 60 + 30 : row.minutes) +
               (form.ours ? "" : std::string(1, form.point) + "5");
    if (column == "size")
        return std::to_string(row.size) + form.point + "5";
    if (column == "pain")
        return std::to_string(row.pain);
    return row.note;
}

std::string nameOf(const std::string& column, const Form& form) {
    static const std::map<std::string, std::array<const char*, 2>> names{
        {"id", {"id", "id"}},
        {"day", {"Date", "day"}},
        {"time", {"Time", "at"}},
        {"minutes", {"Minutes", "seconds"}},
        {"size", {"Size (mm)", "largest_diameter_mm"}},
        {"pain", {"Pain", "pain_during"}},
        {"note", {"Notes", "note"}}};
    return names.at(column).at(form.ours ? 1 : 0);
}

std::string tableOf(const std::vector<Row>& rows, const Form& form) {
    std::string text;
    const auto line = [&](const auto& cellFor) {
        std::string cells;
        for (const std::string& column : form.order) {
            if (column == form.left_out || (column == "id" && !form.ids))
                continue;
            if (!cells.empty())
                cells += form.delimiter;
            cells += '"' + cellFor(column) + '"';
        }
        text += cells + "\r\n";
    };
    line([&](const std::string& column) { return nameOf(column, form); });
    for (const Row& row : rows)
        line([&](const std::string& column) { return cellOf(row, column, form); });
    return text;
}

rc::Gen<Row> anyRow() {
    return rc::gen::build<Row>(
        rc::gen::set(&Row::day, rc::gen::inRange(1, 4)),
        rc::gen::set(&Row::hour, rc::gen::element(0, 20, 21)),
        rc::gen::set(&Row::minutes, rc::gen::element(10, 20)),
        rc::gen::set(&Row::size, rc::gen::element(22, 24)),
        rc::gen::set(&Row::pain, rc::gen::inRange(0, 3)),
        rc::gen::set(&Row::note, rc::gen::element<std::string>("", "warm bath", "Übung; leicht")));
}

rc::Gen<Form> anyForm() {
    static const std::vector<std::string> columns{"id",   "day",  "time", "minutes",
                                                  "size", "pain", "note"};
    return rc::gen::build<Form>(
        rc::gen::set(&Form::ids), rc::gen::set(&Form::ours),
        rc::gen::set(&Form::delimiter, rc::gen::element(',', ';', '\t', '|')),
        rc::gen::set(&Form::point, rc::gen::element('.', ',')),
        rc::gen::set(&Form::days, rc::gen::inRange(0, 4)),
        rc::gen::set(&Form::left_out,
                     rc::gen::element<std::string>("", "time", "minutes", "size", "pain", "note")),
        rc::gen::set(&Form::order,
                     rc::gen::map(rc::gen::arbitrary<std::uint32_t>(), [](std::uint32_t seed) {
                         std::vector<std::string> order = columns;
                         std::minstd_rand random(seed | 1U);
                         std::shuffle(order.begin(), order.end(), random);
                         return order;
                     })));
}

ImportReport take(Device& device, const std::string& text) {
    const TemporaryFolder folder;
    const auto file = folder.path() / "table.csv";
    setContent(file, text);
    return importFile(device.storage(),
                      {.file = file,
                       .format = ImportFormat::Csv,
                       .meanings = {},
                       .columns = {},
                       .zone = [](std::chrono::sys_seconds) { return std::chrono::minutes(60); },
                       .only = {}});
}

RC_GTEST_PROP(TablesAgainTest, NothingDoublesInWhateverForm, ()) {
    static Device device;
    auto rows = *rc::gen::nonEmpty(rc::gen::container<std::vector<Row>>(anyRow()));
    for (std::size_t i = 0; i < rows.size(); ++i)
        rows[i].id = static_cast<unsigned>(i + 1);
    const auto first = *anyForm(), second = *anyForm(), third = *anyForm();
    const std::string one = tableOf(rows, first), two = tableOf(rows, second),
                      three = tableOf(rows, third);
    RC_LOG() << one << '\n' << two << '\n' << three;
    device.storage().dryRun([&] {
        RC_ASSERT(take(device, one).added == rows.size());
        RC_ASSERT(take(device, one).added == 0U);
        const ImportReport report = take(device, two);
        RC_LOG() << (report.problems.empty() ? "" : inEnglish(report.problems.front().message));
        RC_ASSERT(report.added == 0U);
        RC_ASSERT(report.skipped == rows.size());
        RC_ASSERT(take(device, three).added == 0U);
        RC_ASSERT(device.storage().sessions().count() == rows.size());
    });
}

// One more row is one more entry, whatever the others are.
RC_GTEST_PROP(TablesAgainTest, WhatIsMoreIsAdded, ()) {
    static Device device;
    auto rows = *rc::gen::nonEmpty(rc::gen::container<std::vector<Row>>(anyRow()));
    const auto first = *anyForm(), second = *anyForm();
    device.storage().dryRun([&] {
        for (std::size_t i = 0; i < rows.size(); ++i)
            rows[i].id = static_cast<unsigned>(i + 1);
        RC_ASSERT(take(device, tableOf(rows, first)).added == rows.size());
        Row more = *anyRow();
        more.id = static_cast<unsigned>(rows.size() + 1);
        rows.insert(rows.begin() + *rc::gen::inRange<std::ptrdiff_t>(
                                       0, static_cast<std::ptrdiff_t>(rows.size() + 1)),
                    more);
        RC_ASSERT(take(device, tableOf(rows, second)).added == 1U);
    });
}

// What docs/formats/imports.md says of two devices that take in the same file.
TEST(TablesAgainTest, TwoDevicesAgreeAndAnEditMadeApartIsKept) {
    const std::string table = "Date,Minutes,Pain,Notes\n2026-03-01,20,3,calm\n2026-03-02,10,1,\n";
    Device one, two(500);
    ASSERT_EQ(take(one, table).added, 2U);
    const Session untouched = one.storage().sessions().newest().value();
    Session edited = one.storage().sessions().list({}, {}).front();
    edited.ratings.painDuring = Rating::from(5);
    edited.note = "harder";
    one.storage().sessions().save(edited);
    ASSERT_EQ(take(two, table).added, 2U);
    const ImportReport report = one.merge(two.exported());
    EXPECT_EQ(report.added, 0U);
    two.mergeFrom(one);
    for (Device* device : {&one, &two}) {
        const auto sessions = device->storage().sessions().list({}, {});
        ASSERT_EQ(sessions.size(), 2U);
        EXPECT_EQ(sessions[0].ratings.painDuring, Rating::from(3));
        EXPECT_EQ(sessions[0].note, "harder\n\ncalm");
        EXPECT_EQ(sessions[1], untouched);
    }
    const auto replaced = one.storage().sessions().recentlyReplaced();
    ASSERT_EQ(replaced.size(), 1U);
    EXPECT_EQ(replaced[0].was.session.ratings.painDuring, Rating::from(5));
}

} // namespace
} // namespace frond::data
