// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/words/words.h"
#include "data/format/formaterror.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string_view>
#include <unistd.h>

/// What libFuzzer calls; `replay.cpp` calls it with the files that are kept.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size);

namespace frond::fuzz {

inline std::string_view textOf(const std::uint8_t* bytes, std::size_t size) {
    return {reinterpret_cast<const char*>(bytes), size};
}

/// A promise of the parser that is not held ends the program, which is a finding.
inline void require(bool held) {
    if (!held)
        std::abort();
}

/// Runs a parser that may refuse what it is given.
template <class Read>
void allowingRefusal(const Read& read) {
    try {
        read();
    } catch (const data::FormatError& error) {
        require(!inEnglish(error).empty()); // a refusal says something
    }
}

/// The bytes as a file that is written over each time.
inline std::filesystem::path fileOf(std::string_view content) {
    static const std::filesystem::path path =
        std::filesystem::temp_directory_path() / ("frond-fuzz-" + std::to_string(::getpid()));
    std::ofstream(path, std::ios::binary | std::ios::trunc) << content;
    return path;
}

} // namespace frond::fuzz
