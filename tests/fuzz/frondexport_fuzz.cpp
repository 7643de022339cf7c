// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/store/storage.h"
#include "data/transfer/frondexport.h"
#include "tests/fuzz/fuzz.h"

#include <sstream>

using namespace frond;

namespace {

data::Storage& storage() {
    static const auto scratch = data::Storage::openScratch(
        [] {
            return std::chrono::sys_time<std::chrono::milliseconds>(std::chrono::hours(500'000));
        },
        data::randomIds());
    return *scratch;
}

} // namespace

// What is accepted can be stored, and a second time it changes nothing.
int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    fuzz::allowingRefusal([&] {
        std::istringstream stream{std::string(fuzz::textOf(bytes, size))};
        static_cast<void>(data::checkFrondExport(stream));
        storage().dryRun([&] {
            std::istringstream first{stream.str()};
            static_cast<void>(data::mergeFrondExport(storage(), first));
            std::istringstream second{stream.str()};
            fuzz::require(!changedAnything(data::mergeFrondExport(storage(), second)));
        });
    });
    return 0;
}
