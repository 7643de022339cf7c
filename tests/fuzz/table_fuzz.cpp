// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/format/csv/layout.h"
#include "data/format/csv/record.h"
#include "data/format/text/decoding.h"
#include "tests/fuzz/fuzz.h"

#include <sstream>

using namespace frond;

// Anyone's table in any encoding, its layout and columns found: what is accepted can be stored, and
// nothing is accepted while something is open.
int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    fuzz::allowingRefusal([&] {
        std::istringstream file{std::string(fuzz::textOf(bytes, size))};
        const data::Charset charset = data::charsetOf(file);
        data::DecodedStream decoded(file, charset);
        std::string text(2 * size + 1, '\0'); // no charset needs more
        decoded.read(text.data(), static_cast<std::streamsize>(text.size()));
        text.resize(static_cast<std::size_t>(decoded.gcount()));
        const data::CsvLayout layout = data::layoutOf(text, true);
        std::istringstream stream(text);
        std::vector<data::CsvCells> records;
        const Kit kit;
        data::TableLook look(kit);
        data::readCsv(
            stream, layout.delimiter,
            [&](std::size_t /*line*/, const data::CsvCells& cells) {
                records.push_back(cells);
                look.add(cells);
                return true;
            },
            data::CsvText::Checked, layout.headerLine);
        const data::CsvMapping mapping = data::mappingOf(look);
        if (!mapping.questions.empty())
            return;
        for (const data::CsvCells& cells : records) {
            const auto found =
                data::entryFromRecord(cells, mapping, kit, [](std::chrono::sys_seconds) {
                    return std::chrono::minutes(60);
                });
            if (const auto* entry = std::get_if<data::CsvEntry>(&found))
                fuzz::require(validate(entry->session).empty());
        }
    });
    return 0;
}
