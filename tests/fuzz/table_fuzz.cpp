// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/format/csv/mapping.h"
#include "tests/fuzz/fuzz.h"

#include <sstream>

using namespace frond;

// Anyone's table, its columns guessed: what is accepted can be stored.
int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    fuzz::allowingRefusal([&] {
        std::istringstream stream{std::string(fuzz::textOf(bytes, size))};
        const char delimiter = data::delimiterOf(stream);
        std::vector<data::CsvCells> records;
        data::readCsv(stream, delimiter, [&](std::size_t /*line*/, const data::CsvCells& cells) {
            records.push_back(cells);
            return true;
        });
        const data::CsvMapping mapping = data::guessedMapping(records);
        for (const data::CsvCells& cells : records) {
            const auto found = data::sessionFromRecord(
                cells, mapping, Kit(),
                [](Day, std::chrono::minutes) { return std::chrono::minutes(60); }, 0);
            if (const auto* session = std::get_if<Session>(&found))
                fuzz::require(validate(*session).empty());
        }
    });
    return 0;
}
