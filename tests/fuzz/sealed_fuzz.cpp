// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/sealed.h"
#include "tests/fuzz/fuzz.h"
#include "tests/support/keys.h"

#include <iterator>

using namespace frond;

// Nothing opens but what was sealed with the key: whatever is found, only a refusal comes of it.
int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    std::string content(fuzz::textOf(bytes, size));
    constexpr std::size_t kindAt = 9;
    if (content.size() > kindAt)
        content[kindAt] = '\0'; // words would cost their work each time
    const auto file = fuzz::fileOf(content);
    fuzz::allowingRefusal([&] {
        try {
            static_cast<void>(data::isSealedWithKey(file));
            data::Unsealed unsealed(file, data::keyOf({1, 2, 3}));
            const std::string plain{std::istreambuf_iterator<char>(&unsealed), {}};
            // The one seed that is whole holds this.
            fuzz::require(plain == "what was sealed");
        } catch (const StorageError& error) {
            fuzz::require(error.kind() == StorageError::Kind::Locked);
        }
    });
    return 0;
}
