// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/format/foreign/foreign.h"
#include "tests/fuzz/fuzz.h"

using namespace frond;

namespace {

void check(const data::ForeignFile& file) {
    fuzz::require(file.entries.size() <= file.read);
    for (const data::ForeignEntry& entry : file.entries)
        fuzz::require(validate(entry.session).empty());
}

} // namespace

// Files of other programs: what is accepted can be stored.
int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view content = fuzz::textOf(bytes, size);
    if (data::looksLikeLoopZip(content))
        fuzz::allowingRefusal([&] { check(data::readLoopZip(content)); });
    if (data::looksLikeLoopDatabase(content))
        fuzz::allowingRefusal([&] { check(data::readLoopDatabase(fuzz::fileOf(content))); });
    fuzz::allowingRefusal([&] { check(data::readTrackAndGraph(content)); });
    return 0;
}
