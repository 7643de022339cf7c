// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/keyfile.h"

#include "data/durablefile.h"

#include <array>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <optional>
#include <sodium.h>
#include <string>
#include <system_error>

namespace frond::data {

namespace {

using Json = nlohmann::json; // keys sorted, so the checksum is over one certain text

constexpr const char* formatName = "frond-key";
constexpr int formatVersion = 1;
constexpr std::uintmax_t maxFileBytes = 64 * 1024;
constexpr int base64Variant = sodium_base64_VARIANT_ORIGINAL;

[[noreturn]] void throwLocked(const char* message) {
    throw StorageError(StorageError::Kind::Locked, message);
}

void requireSodium() {
    if (sodium_init() < 0)
        throw StorageError(StorageError::Kind::Other, "the cryptography library does not start");
}

void wipe(std::string& text) {
    sodium_memzero(text.data(), text.size());
    text.clear();
}

/// BLAKE2b-256 in hex over the compact text of `document`, which has no "checksum".
std::string checksumOf(const Json& document) {
    std::string text = document.dump();
    std::array<unsigned char, 32> hash{};
    crypto_generichash(hash.data(), hash.size(),
                       reinterpret_cast<const unsigned char*>(text.data()), text.size(), nullptr,
                       0);
    wipe(text);
    std::array<char, 65> hex{};
    sodium_bin2hex(hex.data(), hex.size(), hash.data(), hash.size());
    return hex.data();
}

std::string toBase64(const KeyStore::Key& key) {
    std::array<char, sodium_base64_ENCODED_LEN(32, base64Variant)> text{};
    sodium_bin2base64(text.data(), text.size(), key.data(), key.size(), base64Variant);
    std::string result = text.data();
    sodium_memzero(text.data(), text.size());
    return result;
}

std::optional<KeyStore::Key> fromBase64(const std::string& text) {
    KeyStore::Key key{};
    std::size_t size = 0;
    const int result = sodium_base642bin(key.data(), key.size(), text.data(), text.size(), nullptr,
                                         &size, nullptr, base64Variant);
    if (result != 0 || size != key.size())
        return std::nullopt;
    return key;
}

std::string readWhole(const std::filesystem::path& path) {
    std::error_code error;
    const std::uintmax_t size = std::filesystem::file_size(path, error);
    if (error)
        throwLocked("the key of this file is not there");
    std::ifstream file(path, std::ios::binary);
    std::string text;
    if (size <= maxFileBytes)
        text.assign(std::istreambuf_iterator<char>(file), {});
    if (!file || text.empty())
        throwLocked("the key of this file cannot be read");
    return text;
}

/// The document without its checksum, once that has been found right.
Json authenticated(const std::string& text) {
    constexpr const char* altered = "the key of this file was altered";
    Json document = Json::parse(text, nullptr, false);
    if (!document.is_object() || document.value("format", Json()) != formatName)
        throwLocked(altered);
    const Json checksum = document.value("checksum", Json());
    document.erase("checksum");
    if (checksum != checksumOf(document))
        throwLocked(altered);
    // Every version keeps the checksum rule, so an altered digit is not taken for a newer version.
    if (document.value("version", Json()) != formatVersion)
        throw StorageError(StorageError::Kind::Newer, "a newer Frond wrote the key of this file");
    return document;
}

void wipeKeys(Json& document) {
    for (Json& wrap : document["wraps"]) {
        if (wrap.is_object() && wrap.contains("key") && wrap["key"].is_string())
            wipe(wrap["key"].get_ref<std::string&>());
    }
}

/// The key in a wrap that opens without asking for anything.
std::optional<KeyStore::Key> plainKey(const Json& wraps) {
    for (const Json& wrap : wraps) {
        if (!wrap.is_object() || wrap.value("kind", Json()) != "plain")
            continue;
        const auto key = wrap.find("key");
        if (key != wrap.end() && key->is_string())
            return fromBase64(key->get_ref<const std::string&>());
    }
    return std::nullopt;
}

} // namespace

KeyFile::KeyFile(const std::filesystem::path& database) : m_path(database) {
    m_path += ".key";
}

bool KeyFile::exists() const {
    std::error_code error;
    return std::filesystem::exists(m_path, error);
}

KeyStore::Key KeyFile::load() const {
    requireSodium();
    std::string text = readWhole(m_path);
    Json document = authenticated(text);
    wipe(text);
    const std::optional<Key> key = plainKey(document["wraps"]);
    wipeKeys(document);
    if (!key)
        throwLocked("no key of this file can be opened");
    return *key;
}

void KeyFile::create(const Key& key) {
    requireSodium();
    if (exists())
        throw StorageError(StorageError::Kind::Other, "this file has a key already");
    Json document{{"format", formatName},
                  {"version", formatVersion},
                  {"wraps", Json::array({{{"kind", "plain"}, {"key", toBase64(key)}}})},
                  {"throttle", nullptr}};
    document["checksum"] = checksumOf(document);
    std::string text = document.dump(2) + '\n';
    wipeKeys(document);
    writeDurably(m_path, text);
    wipe(text);
}

} // namespace frond::data
