// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/storageerror.h"
#include "data/transfer/backup.h"
#include "data/transfer/sealed.h"
#include "tests/fuzz/fuzz.h"
#include "tests/support/keys.h"

#include <algorithm>
#include <iterator>
#include <sodium.h>

using namespace frond;

namespace {

const data::Secret& key() {
    static const data::Secret fixed = data::keyOf({1, 2, 3});
    return fixed;
}

constexpr std::size_t kindAt = 9, checksumAt = 76, checksumBytes = 16;

/// Whatever a file is, reading it ends with its content, a refusal, or that the key is another.
template <class Read>
void read(const Read& work) {
    fuzz::allowingRefusal([&] {
        try {
            work();
        } catch (const StorageError& error) {
            fuzz::require(error.kind() == StorageError::Kind::Locked);
        }
    });
}

/// Nothing opens but what was sealed with the key.
void open(const std::string& content) {
    const auto file = fuzz::fileOf(content);
    read([&] { static_cast<void>(data::isSealedWithKey(file)); });
    read([&] {
        data::Unsealed unsealed(file, key());
        const std::string plain{std::istreambuf_iterator<char>(&unsealed), {}};
        // The one seed that is whole holds this.
        fuzz::require(plain == "what was sealed");
    });
}

std::string sealedFrom(const std::string& plain) {
    std::string sealed;
    data::seal(
        key(), [&](std::string_view piece) { sealed += piece; },
        [&](const data::Sink& sink) { sink(plain); });
    return sealed;
}

} // namespace

// The bytes as they are; with a header that passes its own checksum; and as what was sealed, so
// that what the reader of copies does is reached too.
int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    std::string content(fuzz::textOf(bytes, size));
    if (content.size() > kindAt)
        content[kindAt] = '\0'; // words would cost their work each time
    open(content);
    if (content.size() >= checksumAt + checksumBytes) {
        std::copy_n("frondbak\x01", kindAt, content.begin());
        auto* header = reinterpret_cast<unsigned char*>(content.data());
        crypto_generichash(header + checksumAt, checksumBytes, header, checksumAt, nullptr, 0);
        open(content);
    }
    const std::string plain(fuzz::textOf(bytes, size));
    const auto file = fuzz::fileOf(sealedFrom(plain));
    read([&] { static_cast<void>(data::checkBackup(file, key())); });
    return 0;
}
