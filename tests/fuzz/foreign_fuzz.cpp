// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/format/foreign/foreign.h"
#include "tests/fuzz/fuzz.h"

#include <array>
#include <functional>

using namespace frond;

namespace {

using Read = std::function<data::ForeignFile(const data::ForeignMeanings&)>;

void check(const data::ForeignFile& file) {
    fuzz::require(file.entries.size() <= file.read);
    for (const data::ForeignEntry& entry : file.entries)
        fuzz::require(validate(entry.session).empty());
}

/// Without a meaning of any number, and with one for each source in turn.
void check(const Read& read) {
    using data::CsvRole, data::CsvUnit;
    constexpr std::array<data::CsvColumn, 4> some{{{CsvRole::PainDuring, CsvUnit::OutOf100},
                                                   {CsvRole::Size, CsvUnit::AroundMillimetres},
                                                   {CsvRole::Minutes, CsvUnit::Hours},
                                                   {CsvRole::Depth, CsvUnit::Centimetres}}};
    fuzz::allowingRefusal([&] {
        const data::ForeignFile file = read({});
        check(file);
        data::ForeignMeanings meanings;
        for (const data::ForeignSource& source : file.sources)
            meanings.emplace(source.name, some.at(meanings.size() % some.size()));
        check(read(meanings));
    });
}

} // namespace

// Files of other programs: what is accepted can be stored.
int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view content = fuzz::textOf(bytes, size);
    using data::ForeignMeanings;
    if (data::looksLikeZip(content))
        check([&](const ForeignMeanings& said) { return data::readLoopZip(content, {}, said); });
    if (data::looksLikeLoopDatabase(content))
        check([&](const ForeignMeanings& said) {
            return data::readLoopDatabase(fuzz::fileOf(content), {}, said);
        });
    check([&](const ForeignMeanings& said) { return data::readTrackAndGraph(content, {}, said); });
    check([&](const ForeignMeanings& said) { return data::readHabitBull(content, {}, said); });
    return 0;
}
