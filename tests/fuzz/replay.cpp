// SPDX-License-Identifier: GPL-3.0-or-later
// Reads again what is kept of one target: FOLDER. An empty folder is an error, not a success.
#include "tests/fuzz/fuzz.h"

#include <cstdio>
#include <iterator>
#include <string>

int main(int argc, char** argv) {
    int count = 0;
    std::error_code error;
    if (argc == 2) {
        for (const auto& entry : std::filesystem::directory_iterator(argv[1], error)) {
            std::ifstream file(entry.path(), std::ios::binary);
            const std::string content{std::istreambuf_iterator<char>(file), {}};
            std::printf("%s\n", entry.path().filename().c_str());
            std::fflush(stdout); // the last line names what ends the program
            LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(content.data()),
                                   content.size());
            ++count;
        }
    }
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(""), 0);
    if (count == 0)
        std::fprintf(stderr, "no input to read\n");
    return count == 0 ? 1 : 0;
}
