// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/file/keyfile.h"

#include "data/file/newfile.h"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <sodium.h>
#include <string>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <vector>

namespace frond::data {

namespace {

using Kind = StorageError::Kind;

/// Keys sorted, so the checksum is over one certain text; every text in it is wiped.
using Json = nlohmann::basic_json<std::map, std::vector, SecretText>;

constexpr const char* formatName = "frond-key";
constexpr int formatVersion = 1;
constexpr std::size_t maxFileBytes = std::size_t{64} * 1024;
constexpr int base64Variant = sodium_base64_VARIANT_ORIGINAL;

[[noreturn]] void throwLocked(const Message& message) {
    throw StorageError(Kind::Locked, message, About::Key);
}

/// BLAKE2b-256 in hex over the compact text of `document`, which has no "checksum".
SecretText checksumOf(const Json& document) {
    const SecretText text = document.dump();
    std::array<unsigned char, 32> hash{};
    crypto_generichash(hash.data(), hash.size(),
                       reinterpret_cast<const unsigned char*>(text.data()), text.size(), nullptr,
                       0);
    std::array<char, 65> hex{};
    sodium_bin2hex(hex.data(), hex.size(), hash.data(), hash.size());
    return hex.data();
}

SecretText toBase64(const DataKey& key) {
    SecretText text(sodium_base64_encoded_len(DataKey::size, base64Variant), '\0');
    sodium_bin2base64(text.data(), text.size(), key.bytes().data(), DataKey::size, base64Variant);
    text.pop_back(); // the NUL that libsodium ends it with
    return text;
}

std::optional<DataKey> fromBase64(const SecretText& text) {
    DataKey key;
    std::size_t size = 0;
    const int result = sodium_base642bin(key.writable().data(), DataKey::size, text.data(),
                                         text.size(), nullptr, &size, nullptr, base64Variant);
    if (result != 0 || size != DataKey::size)
        return std::nullopt;
    return key;
}

/// Nothing when it is longer than a key file can be.
SecretText readWhole(const std::filesystem::path& path) {
    const FileHandle file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (file.get() < 0 && errno == EIO)
        throwErrno(EIO, About::Key);
    if (file.get() < 0)
        throwLocked(errno == ENOENT ? Message(Code::KeyMissing) : Message(Code::KeyCannotBeRead));
    SecretText text(maxFileBytes + 1, '\0');
    std::size_t size = 0;
    while (size < text.size()) {
        const ssize_t count = ::read(file.get(), text.data() + size, text.size() - size);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0 && errno == EIO)
            throwErrno(EIO, About::Key);
        if (count < 0)
            throwLocked({Code::KeyCannotBeRead});
        if (count == 0)
            break;
        size += static_cast<std::size_t>(count);
    }
    text.resize(size > maxFileBytes ? 0 : size);
    return text;
}

enum class State { Whole, Newer, Altered };

struct Read {
    State state = State::Altered;
    Json document; ///< without its checksum; only when it is Whole
};

Read readDocument(const std::filesystem::path& path) {
    Json document = Json::parse(readWhole(path), nullptr, false);
    if (!document.is_object() || document.value("format", Json()) != formatName)
        return {};
    const Json checksum = document.value("checksum", Json());
    document.erase("checksum");
    if (checksum != checksumOf(document))
        return {};
    // Every version keeps the checksum rule, so an altered digit is not taken for a newer version.
    if (document.value("version", Json()) != formatVersion)
        return {State::Newer, {}};
    return {State::Whole, std::move(document)};
}

/// The key in a wrap that opens without asking for anything.
std::optional<DataKey> plainKey(const Json& wraps) {
    for (const Json& wrap : wraps) {
        if (!wrap.is_object() || wrap.value("kind", Json()) != "plain")
            continue;
        const auto key = wrap.find("key");
        if (key != wrap.end() && key->is_string())
            return fromBase64(key->get_ref<const SecretText&>());
    }
    return std::nullopt;
}

/// An earlier Frond wrote the key under this name first. A file that it left is of no use; anything
/// else was put there by someone, perhaps to have the key written elsewhere.
void clearOldTemporary(const std::filesystem::path& path) {
    struct stat status {};
    if (::lstat(path.c_str(), &status) != 0)
        return;
    if (!S_ISREG(status.st_mode))
        throw StorageError(Kind::Other, {Code::KeyNameTaken, path.filename().string()}, About::Key);
    ::unlink(path.c_str());
}

} // namespace

KeyFile::KeyFile(const std::filesystem::path& database) : m_path(database) {
    m_path += ".key";
}

bool KeyFile::exists() const {
    std::error_code error;
    return std::filesystem::exists(m_path, error);
}

DataKey KeyFile::load() const {
    Read read = readDocument(m_path);
    if (read.state == State::Newer)
        throw StorageError(Kind::Newer, {Code::KeyNewer}, About::Key);
    if (read.state == State::Altered)
        throwLocked({Code::KeyAltered});
    std::optional<DataKey> key = plainKey(read.document["wraps"]);
    if (!key)
        throwLocked({Code::KeyNotOpened});
    return *std::move(key);
}

bool KeyFile::isLost() const {
    return !exists() || readDocument(m_path).state == State::Altered;
}

void KeyFile::create(const DataKey& key) {
    if (exists())
        throw StorageError(Kind::Other, {Code::KeyThereAlready}, About::Key);
    clearOldTemporary(m_path.string() + ".new");
    Json document{{"format", formatName},
                  {"version", formatVersion},
                  {"wraps", Json::array({{{"kind", "plain"}, {"key", toBase64(key)}}})},
                  {"throttle", nullptr}};
    document["checksum"] = checksumOf(document);
    writeDurably(m_path, document.dump(2) + '\n', About::Key);
}

} // namespace frond::data
