// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/format/csv/record.h"
#include "data/format/csv/sessionscsv.h"
#include "tests/fuzz/fuzz.h"

#include <sstream>

using namespace frond;

// An entry that is accepted can be stored, and as a row of ours it says the same again.
int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    fuzz::allowingRefusal([&] {
        data::CsvMapping ours;
        ours.ours = true;
        for (const data::CsvRole role : data::csvColumns())
            ours.columns.push_back({role, data::CsvUnit::None});
        const Kit kit;
        const auto read = [&](const data::CsvCells& cells) {
            return data::entryFromRecord(cells, ours, kit, [](std::chrono::sys_seconds) {
                return std::chrono::minutes(60);
            });
        };
        std::istringstream stream{std::string(fuzz::textOf(bytes, size))};
        data::readCsv(stream, ',', [&](std::size_t /*line*/, const data::CsvCells& cells) {
            const auto found = read(cells);
            const auto* entry = std::get_if<data::CsvEntry>(&found);
            if (!entry)
                return true;
            fuzz::require(validate(entry->session).empty());
            const std::string row = data::csvRow(entry->session);
            std::istringstream again{row};
            data::readCsv(again, ',', [&](std::size_t /*line*/, const data::CsvCells& same) {
                const auto second = read(same);
                fuzz::require(std::holds_alternative<data::CsvEntry>(second));
                fuzz::require(data::csvRow(std::get<data::CsvEntry>(second).session) == row);
                return true;
            });
            return true;
        });
    });
    return 0;
}
