// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/format/csv/sessionscsv.h"
#include "tests/fuzz/fuzz.h"

#include <sstream>

using namespace frond;

// An entry that is accepted can be stored, and as a row of ours it says the same again.
int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    fuzz::allowingRefusal([&] {
        std::istringstream stream{std::string(fuzz::textOf(bytes, size))};
        data::readCsv(stream, ',', [](std::size_t /*line*/, const data::CsvCells& cells) {
            const auto found = data::sessionFromRow(cells, Kit());
            const auto* session = std::get_if<Session>(&found);
            if (!session)
                return true;
            fuzz::require(validate(*session).empty());
            const std::string row = data::csvRow(*session);
            std::istringstream again{row};
            data::readCsv(again, ',', [&](std::size_t /*line*/, const data::CsvCells& same) {
                const auto second = data::sessionFromRow(same, Kit());
                fuzz::require(std::holds_alternative<Session>(second));
                fuzz::require(data::csvRow(std::get<Session>(second)) == row);
                return true;
            });
            return true;
        });
    });
    return 0;
}
