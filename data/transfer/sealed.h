// SPDX-License-Identifier: GPL-3.0-or-later
// Files that only a passphrase, or this device's own key, opens. The format is
// docs/formats/backup.md: Argon2id and XChaCha20-Poly1305 in a stream, both from libsodium.
#pragma once

#include "data/file/datakey.h"
#include "data/file/inputfile.h"
#include "data/file/keystore.h"
#include "data/file/passphrase.h"
#include "data/transfer/exportfile.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <istream>
#include <memory>
#include <optional>
#include <streambuf>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace frond::data {

/// A passphrase, or for copies that stay beside the database its data key, or that and the ones it
/// had before: the current one seals, each may open.
using Secret = std::variant<Passphrase, DataKey, KeyRing>;

/// How much work Argon2id is. A reader takes 3 to 6 operations on 64 MiB and nothing else; other
/// costs make files that are refused.
struct KdfCost {
    std::uint32_t operations = 3;
    std::uint32_t memoryKib = 64 * 1024;
};

/// Seals what `write` gives it, piece by piece, and hands the sealed bytes to `sink`. `number` is
/// the place of a copy sealed with the data key among those that lie beside it.
void seal(const Secret& secret, const Sink& sink, const std::function<void(const Sink&)>& write,
          KdfCost cost = {}, std::uint64_t number = 0);

/// The content of a sealed file as a stream. Nothing is given out that was not authenticated, and
/// the end only when it is the true end. The constructor throws StorageError Locked when the secret
/// does not open it, FormatError when the file is altered, cut, newer, or none of ours; reading
/// throws FormatError.
class Unsealed : public std::streambuf {
public:
    Unsealed(const std::filesystem::path& file, const Secret& secret);
    /// `stream` has to live as long as this.
    Unsealed(std::istream& stream, const Secret& secret);
    ~Unsealed() override;

    /// What `seal` was given; 0 with a passphrase. Authenticated once anything was read.
    [[nodiscard]] std::uint64_t number() const;

protected:
    int_type underflow() override;

private:
    void open(const Secret& secret);

    struct State;
    std::unique_ptr<InputFile> m_own; ///< of a path that was given
    std::istream& m_file;
    std::unique_ptr<State> m_state;
    std::vector<char> m_plain;
};

/// Whether a file begins like one of these. Throws like InputFile.
bool looksSealed(const std::filesystem::path& file);
/// Whether it opens with this device's key and not with a passphrase.
bool isSealedWithKey(const std::filesystem::path& file);

} // namespace frond::data
