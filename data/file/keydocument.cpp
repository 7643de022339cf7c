// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/file/keydocument.h"

#include "core/base/storageerror.h"
#include "data/file/durablefile.h"
#include "data/file/keywrap.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <fcntl.h>
#include <limits>
#include <map>
#include <sodium.h>
#include <string>
#include <unistd.h>

namespace frond::data {

namespace {

using Kind = StorageError::Kind;

constexpr const char* formatName = "frond-key";
constexpr int formatVersion = 1;
constexpr std::size_t maxFileBytes = std::size_t{64} * 1024;
constexpr int base64Variant = sodium_base64_VARIANT_ORIGINAL;

constexpr std::string_view plainKind = "plain", aboutEarlier = "frond-key earlier";

/// How a wrap that `kind` opens is called in the file, and what is authenticated with it.
struct WrapNames {
    LockSecret::Kind kind;
    std::string_view name, about;
};
constexpr std::array<WrapNames, 4> wrapNames{{
    {LockSecret::Kind::Passphrase, "passphrase", "frond-key passphrase"},
    {LockSecret::Kind::RecoveryKey, "recovery", "frond-key recovery"},
    {LockSecret::Kind::Pin, "pin", "frond-key pin"},
    {LockSecret::Kind::Biometric, "keystore", "frond-key keystore"},
}};

[[noreturn]] void throwLocked(const Message& message) {
    throw StorageError(Kind::Locked, message, About::Key);
}

template <class Bytes>
SecretText toBase64(const Bytes& bytes) {
    SecretText text(sodium_base64_encoded_len(bytes.size(), base64Variant), '\0');
    sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), base64Variant);
    text.pop_back(); // the NUL that libsodium ends it with
    return text;
}

/// False for anything but as many bytes as there is room for.
template <class Bytes>
bool fromBase64(const SecretText& text, Bytes&& bytes) {
    std::size_t size = 0;
    return sodium_base642bin(bytes.data(), bytes.size(), text.data(), text.size(), nullptr, &size,
                             nullptr, base64Variant) == 0 &&
           size == bytes.size();
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

/// The whole number under `name`; throws where there is none from `least` to `most`.
template <class Json>
std::int64_t numberIn(const Json& object, const char* name, std::int64_t least, std::int64_t most) {
    const auto found = object.find(name);
    if (found == object.end() || !found->is_number_integer())
        throwLocked({Code::KeyAltered});
    const auto number = found->template get<std::int64_t>();
    const bool tooLarge =
        found->is_number_unsigned() && found->template get<std::uint64_t>() >
                                           std::uint64_t{std::numeric_limits<std::int64_t>::max()};
    if (tooLarge || number < least || number > most)
        throwLocked({Code::KeyAltered});
    return number;
}

template <class Json>
const SecretText* textIn(const Json& object, const char* name) {
    const auto found = object.find(name);
    return found != object.end() && found->is_string()
               ? &found->template get_ref<const SecretText&>()
               : nullptr;
}

const WrapNames& namesOf(LockSecret::Kind kind) {
    return *std::find_if(wrapNames.begin(), wrapNames.end(),
                         [kind](const WrapNames& each) { return each.kind == kind; });
}

std::string_view kindIn(LockSecret::Kind kind) {
    return namesOf(kind).name;
}

std::string_view aboutOf(LockSecret::Kind kind) {
    return namesOf(kind).about;
}

bool isKnown(std::string_view name) {
    return name == plainKind ||
           std::any_of(wrapNames.begin(), wrapNames.end(),
                       [name](const WrapNames& each) { return each.name == name; });
}

/// Whether a person typed it: what is random needs no work to make guessing slow.
bool takesWork(LockSecret::Kind kind) {
    return kind == LockSecret::Kind::Passphrase || kind == LockSecret::Kind::Pin;
}

DataKey keyOf(const LockSecret& secret, const WrapSalt& salt, std::uint32_t passes) {
    switch (secret.kind) {
    case LockSecret::Kind::RecoveryKey:
        return keyOfRecoveryKey(secret.text.view(), salt);
    case LockSecret::Kind::Pin:
        return keyOfPin(secret.text.view(), secret.part->key, salt, passes);
    case LockSecret::Kind::Biometric:
        return keyOfPart(secret.part->key, salt);
    case LockSecret::Kind::Passphrase:
        break;
    }
    return keyOfWords(secret.text.view(), salt, passes);
}

/// What the salt and the passes of a wrap are; throws where they are none of Frond's: fewer are too
/// easy for an attacker, more memory or passes would take a person's.
template <class Json>
WrapWork workIn(const Json& wrap, LockSecret::Kind kind) {
    WrapWork work;
    const SecretText* salt = textIn(wrap, "salt");
    if (!salt || !fromBase64(*salt, work.salt))
        throwLocked({Code::KeyAltered});
    if (!takesWork(kind))
        return work;
    constexpr std::int64_t any = std::numeric_limits<std::int64_t>::max();
    const std::int64_t passes = numberIn(wrap, "passes", 0, any);
    if (numberIn(wrap, "memory_kib", 0, any) != wordsKeyKib || passes < fewestPasses ||
        passes > mostPasses)
        throwLocked({Code::KeyTakesOtherWork});
    work.passes = static_cast<std::uint32_t>(passes);
    return work;
}

} // namespace

const DataKey& SecretKeys::keyFor(const WrapSalt& salt, std::uint32_t passes) {
    if (!m_made || m_made->salt != salt || m_made->passes != passes) {
        DataKey key = keyOf(m_secret, salt, passes);
        m_made.emplace(Made{salt, passes, std::move(key)});
    }
    return m_made->key;
}

WrapWork newWork(const LockSecret& secret) {
    WrapWork work;
    randombytes_buf(work.salt.data(), work.salt.size());
    if (!takesWork(secret.kind))
        return work;
    const auto begin = std::chrono::steady_clock::now();
    static_cast<void>(keyOfWords(secret.text.view(), work.salt, fewestPasses));
    work.passes = passesWithinSecond(std::chrono::steady_clock::now() - begin);
    return work;
}

enum class KeyFileState { Whole, Newer, Altered };

struct KeyDocument::Read {
    KeyFileState state = KeyFileState::Altered;
    Json document; ///< without its checksum; only when it is Whole
};

/// BLAKE2b-256 in hex over the compact text of `document`, which has no "checksum".
SecretText KeyDocument::checksumOf(const Json& document) {
    const SecretText text = document.dump();
    std::array<unsigned char, 32> hash{};
    crypto_generichash(hash.data(), hash.size(),
                       reinterpret_cast<const unsigned char*>(text.data()), text.size(), nullptr,
                       0);
    std::array<char, 65> hex{};
    sodium_bin2hex(hex.data(), hex.size(), hash.data(), hash.size());
    return hex.data();
}

KeyDocument::Read KeyDocument::readFile(const std::filesystem::path& path) {
    Json document = Json::parse(readWhole(path), nullptr, false);
    if (!document.is_object() || document.value("format", Json()) != formatName)
        return {};
    const Json checksum = document.value("checksum", Json());
    document.erase("checksum");
    if (checksum != checksumOf(document))
        return {};
    // Every version keeps the checksum rule, so an altered digit is not taken for a newer version.
    if (document.value("version", Json()) != formatVersion)
        return {KeyFileState::Newer, {}};
    return {KeyFileState::Whole, std::move(document)};
}

KeyDocument KeyDocument::read(const std::filesystem::path& path) {
    Read found = readFile(path);
    if (found.state == KeyFileState::Newer)
        throw StorageError(Kind::Newer, {Code::KeyNewer}, About::Key);
    if (found.state == KeyFileState::Altered)
        throwLocked({Code::KeyAltered});
    return KeyDocument(std::move(found.document));
}

bool KeyDocument::isLost(const std::filesystem::path& path) {
    return readFile(path).state == KeyFileState::Altered;
}

KeyDocument::KeyDocument()
    : m_content{{"format", formatName},
                {"version", formatVersion},
                {"wraps", Json::array()},
                {"throttle", nullptr}} {}

KeyDocument::KeyDocument(Json content) : m_content(std::move(content)) {}

const KeyDocument::Json* KeyDocument::wrapOf(std::string_view kind) const {
    const auto wraps = m_content.find("wraps");
    if (wraps == m_content.end() || !wraps->is_array())
        return nullptr;
    const auto found = std::find_if(wraps->begin(), wraps->end(), [&](const Json& wrap) {
        const SecretText* text = wrap.is_object() ? textIn(wrap, "kind") : nullptr;
        return text && *text == kind;
    });
    return found == wraps->end() ? nullptr : &*found;
}

LockedBy KeyDocument::lockedBy() const {
    if (plainKey())
        return {};
    const auto has = [this](LockSecret::Kind kind) { return wrapOf(kindIn(kind)) != nullptr; };
    LockedBy by{.passphrase = has(LockSecret::Kind::Passphrase),
                .pin = has(LockSecret::Kind::Pin),
                .biometric = has(LockSecret::Kind::Biometric),
                .recoveryKey = has(LockSecret::Kind::RecoveryKey)};
    by.other = !by.known();
    for (const Json& wrap : m_content.value("wraps", Json::array())) {
        const SecretText* kind = wrap.is_object() ? textIn(wrap, "kind") : nullptr;
        if (kind && !isKnown(*kind))
            by.other = true;
    }
    return by;
}

bool KeyDocument::hasLock() const {
    return std::any_of(wrapNames.begin(), wrapNames.end(),
                       [this](const WrapNames& each) { return wrapOf(each.name) != nullptr; });
}

std::optional<std::string> KeyDocument::partOf(LockSecret::Kind kind) const {
    const Json* wrap = wrapOf(kindIn(kind));
    const SecretText* name = wrap ? textIn(*wrap, "keyring") : nullptr;
    if (!name)
        return std::nullopt;
    return std::string(name->begin(), name->end());
}

std::optional<DataKey> KeyDocument::plainKey() const {
    const Json* wrap = wrapOf(plainKind);
    const SecretText* text = wrap ? textIn(*wrap, "key") : nullptr;
    DataKey key;
    if (!text || !fromBase64(*text, key.writable()))
        return std::nullopt;
    return key;
}

void KeyDocument::requireWrap(LockSecret::Kind kind) const {
    const Json* wrap = wrapOf(kindIn(kind));
    if (!wrap && kind == LockSecret::Kind::Passphrase && partOf(LockSecret::Kind::Pin))
        throwLocked({Code::KeyOpensByPin});
    if (!wrap && kind == LockSecret::Kind::Passphrase && partOf(LockSecret::Kind::Biometric))
        throwLocked({Code::KeyOpensByBiometric});
    if (!wrap)
        throwLocked({Code::KeyNotOpened});
    static_cast<void>(workIn(*wrap, kind));
    if (!wrapIn(*wrap))
        throwLocked({Code::KeyAltered});
}

std::optional<DataKey> KeyDocument::open(SecretKeys& secret) const {
    requireWrap(secret.kind());
    const Json& wrap = *wrapOf(kindIn(secret.kind()));
    const WrapWork work = workIn(wrap, secret.kind());
    return unwrapKey(*wrapIn(wrap), secret.keyFor(work.salt, work.passes), aboutOf(secret.kind()));
}

std::vector<DataKey> KeyDocument::earlier(const DataKey& key) const {
    std::vector<DataKey> keys;
    for (const Json& each : m_content.value("earlier", Json::array())) {
        const auto wrap = wrapIn(each);
        auto opened = wrap ? unwrapKey(*wrap, key, aboutEarlier) : std::nullopt;
        if (opened)
            keys.push_back(*std::move(opened));
    }
    return keys;
}

KeyDocument::Json KeyDocument::fieldsOf(const KeyWrap& wrap) {
    return {{"nonce", toBase64(wrap.nonce)}, {"key", toBase64(wrap.sealed)}};
}

std::optional<KeyWrap> KeyDocument::wrapIn(const Json& fields) {
    KeyWrap wrap;
    const SecretText* nonce = fields.is_object() ? textIn(fields, "nonce") : nullptr;
    const SecretText* sealed = fields.is_object() ? textIn(fields, "key") : nullptr;
    if (!nonce || !sealed || !fromBase64(*nonce, wrap.nonce) || !fromBase64(*sealed, wrap.sealed))
        return std::nullopt;
    return wrap;
}

Throttle KeyDocument::throttle() const {
    const auto found = m_content.find("throttle");
    if (found == m_content.end() || found->is_null())
        return {};
    const SecretText* start = found->is_object() ? textIn(*found, "start") : nullptr;
    if (!start)
        throwLocked({Code::KeyAltered});
    using std::chrono::milliseconds;
    constexpr std::int64_t longest = 1'000'000'000'000'000; // 30,000 years
    Throttle throttle;
    throttle.tries = static_cast<int>(numberIn(*found, "tries", 0, 1'000'001));
    throttle.wait =
        milliseconds{numberIn(*found, "wait_ms", 0, milliseconds{waitAfter(99)}.count())};
    throttle.at.wall = std::chrono::sys_time<milliseconds>{
        milliseconds{numberIn(*found, "wall_ms", -longest, longest)}};
    throttle.at.sinceStart = milliseconds{numberIn(*found, "since_start_ms", 0, longest)};
    throttle.at.start = std::string(start->begin(), start->end());
    return throttle;
}

void KeyDocument::setThrottle(const Throttle& throttle) {
    m_content["throttle"] = nullptr;
    if (throttle == Throttle{})
        return;
    m_content["throttle"] = {
        {"tries", throttle.tries},
        {"wait_ms", throttle.wait.count()},
        {"wall_ms", throttle.at.wall.time_since_epoch().count()},
        {"since_start_ms", throttle.at.sinceStart.count()},
        {"start", SecretText(throttle.at.start.begin(), throttle.at.start.end())}};
}

KeyDocument::Json& KeyDocument::newWrap(std::string_view kind) {
    Json wrap{{"kind", SecretText(kind)}};
    Json& wraps = m_content["wraps"];
    if (const Json* old = wrapOf(kind)) {
        Json& place = wraps[static_cast<std::size_t>(old - &wraps.front())];
        place = std::move(wrap);
        return place;
    }
    wraps.push_back(std::move(wrap));
    return wraps.back();
}

void KeyDocument::setPlain(const DataKey& key) {
    newWrap(plainKind)["key"] = toBase64(key.bytes());
}

void KeyDocument::drop(std::string_view name) {
    Json& wraps = m_content["wraps"];
    for (std::size_t i = wraps.size(); i > 0; --i) {
        const SecretText* kind = wraps[i - 1].is_object() ? textIn(wraps[i - 1], "kind") : nullptr;
        if (kind && *kind == name)
            wraps.erase(i - 1);
    }
}

void KeyDocument::setWrap(const DataKey& key, SecretKeys& secret, const WrapWork& work) {
    const KeyWrap sealed =
        wrapKey(key, secret.keyFor(work.salt, work.passes), aboutOf(secret.kind()));
    if (secret.kind() != LockSecret::Kind::RecoveryKey) {
        for (const WrapNames& each : wrapNames) {
            if (each.kind != secret.kind() && each.kind != LockSecret::Kind::RecoveryKey)
                drop(each.name);
        }
    }
    Json& wrap = newWrap(kindIn(secret.kind()));
    wrap.update(fieldsOf(sealed));
    wrap["salt"] = toBase64(work.salt);
    if (takesWork(secret.kind())) {
        wrap["passes"] = work.passes;
        wrap["memory_kib"] = wordsKeyKib;
    }
    if (secret.secret().part)
        wrap["keyring"] = SecretText(secret.secret().part->name);
}

void KeyDocument::dropLock() {
    const std::optional<DataKey> plain = plainKey();
    m_content["wraps"] = Json::array();
    m_content["throttle"] = nullptr;
    if (plain)
        setPlain(*plain);
}

void KeyDocument::setEarlier(const DataKey& key, const std::vector<DataKey>& earlier) {
    Json list = Json::array();
    for (const DataKey& each : earlier)
        list.push_back(fieldsOf(wrapKey(each, key, aboutEarlier)));
    m_content.erase("earlier");
    if (!list.empty())
        m_content["earlier"] = std::move(list);
}

void KeyDocument::write(const std::filesystem::path& path) const {
    Json document = m_content;
    document["checksum"] = checksumOf(document);
    writeDurably(path, document.dump(2) + '\n', About::Key);
}

} // namespace frond::data
