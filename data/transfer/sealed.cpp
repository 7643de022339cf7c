// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/transfer/sealed.h"

#include "core/base/storageerror.h"
#include "data/format/formaterror.h"
#include "data/transfer/frondexport.h"

#include <algorithm>
#include <cctype>
#include <sodium.h>
#include <stdexcept>
#include <system_error>
#include <utility>

namespace frond::data {

namespace {

using StreamState = crypto_secretstream_xchacha20poly1305_state;
constexpr std::size_t streamOverhead = crypto_secretstream_xchacha20poly1305_ABYTES;
constexpr std::size_t streamHeaderBytes = crypto_secretstream_xchacha20poly1305_HEADERBYTES;
constexpr std::size_t pieceBytes = std::size_t{64} * 1024;
/// A frond-export of the largest size, with what its pieces add (17 bytes to each of 64 KiB).
constexpr std::size_t maxSealedBytes = maxExportBytes + maxExportBytes / 1024;

constexpr std::string_view magic = "frondbak";
constexpr std::uint8_t formatVersion = 1;
constexpr std::size_t saltBytes = crypto_pwhash_SALTBYTES;
constexpr std::size_t checkBytes = 16;

// Where what lies in the header. The number takes the place of what only a passphrase needs.
constexpr std::size_t versionAt = 8, kindAt = 9, operationsAt = 12, memoryAt = 16, saltAt = 20;
constexpr std::size_t numberAt = operationsAt;
constexpr std::size_t checkAt = saltAt + saltBytes, streamAt = checkAt + checkBytes;
constexpr std::size_t checksumAt = streamAt + streamHeaderBytes;
constexpr std::size_t headerBytes = checksumAt + checkBytes;

using Header = std::array<unsigned char, headerBytes>;
using Check = std::array<unsigned char, checkBytes>;

constexpr std::uint8_t kindKey = 0, kindPassphrase = 1;
// What Frond has ever written or will: less would be too easy for an attacker, more would let a
// file of 100 bytes take a person's memory and time.
constexpr std::uint32_t minOperations = 3, maxOperations = 6, memoryKib = 64 * 1024;

void requireSodium() {
    if (sodium_init() < 0)
        throw StorageError(StorageError::Kind::Other, {Code::EncryptionUnusable});
}

void put32(unsigned char* at, std::uint32_t value) {
    for (unsigned i = 0; i < 4; ++i)
        at[i] = static_cast<unsigned char>(value >> 8 * i & 0xFF);
}

std::uint32_t get32(const unsigned char* at) {
    std::uint32_t value = 0;
    for (unsigned i = 0; i < 4; ++i)
        value |= static_cast<std::uint32_t>(at[i]) << 8 * i;
    return value;
}

/// A key that leaves no copy in memory.
struct StreamKey {
    std::array<unsigned char, crypto_secretstream_xchacha20poly1305_KEYBYTES> bytes{};
    StreamKey() = default;
    ~StreamKey() { sodium_memzero(bytes.data(), bytes.size()); }
    StreamKey(const StreamKey&) = delete;
    StreamKey& operator=(const StreamKey&) = delete;
};

void derive(StreamKey& key, const DataKey& secret, const Header& header) {
    crypto_generichash(key.bytes.data(), key.bytes.size(), header.data() + saltAt, saltBytes,
                       secret.bytes().data(), DataKey::size);
}

void derive(StreamKey& key, std::string_view words, const Header& header) {
    const int result = crypto_pwhash(key.bytes.data(), key.bytes.size(), words.data(), words.size(),
                                     header.data() + saltAt, get32(header.data() + operationsAt),
                                     std::size_t{get32(header.data() + memoryAt)} * 1024,
                                     crypto_pwhash_ALG_ARGON2ID13);
    if (result != 0)
        throw StorageError(StorageError::Kind::Other, {Code::NoMemoryToOpen},
                           StorageError::About::OtherFile);
}

/// Tells a wrong secret from an altered file.
Check checkOf(const StreamKey& key) {
    constexpr std::string_view purpose = "frond backup: is this the key";
    Check check{};
    crypto_generichash(check.data(), check.size(),
                       reinterpret_cast<const unsigned char*>(purpose.data()), purpose.size(),
                       key.bytes.data(), key.bytes.size());
    return check;
}

bool fits(const StreamKey& key, const Header& header) {
    const Check check = checkOf(key);
    return sodium_memcmp(check.data(), header.data() + checkAt, check.size()) == 0;
}

const DataKey* sealingKey(const Secret& secret) {
    if (const auto* ring = std::get_if<KeyRing>(&secret))
        return &ring->key;
    return std::get_if<DataKey>(&secret);
}

/// Makes `key` the one that opens what has this header; false when `secret` does not. Words are
/// tried in each of their spellings: together they are one attempt.
bool findKey(StreamKey& key, const Secret& secret, const Header& header) {
    const auto opens = [&](const DataKey& dataKey) {
        derive(key, dataKey, header);
        return fits(key, header);
    };
    if (const DataKey* dataKey = sealingKey(secret)) {
        const auto* ring = std::get_if<KeyRing>(&secret);
        return opens(*dataKey) ||
               (ring && std::any_of(ring->earlier.begin(), ring->earlier.end(), opens));
    }
    const std::vector<std::string> spellings = spellingsOf(std::get<Passphrase>(secret));
    return std::any_of(spellings.begin(), spellings.end(), [&](const std::string& words) {
        derive(key, words, header);
        return fits(key, header);
    });
}

Check checksumOf(const Header& header) {
    Check sum{};
    crypto_generichash(sum.data(), sum.size(), header.data(), checksumAt, nullptr, 0);
    return sum;
}

[[noreturn]] void throwAltered() {
    throw FormatError({"", {Code::BackupAltered}});
}

std::uint8_t kindOf(const Secret& secret) {
    return std::holds_alternative<Passphrase>(secret) ? kindPassphrase : kindKey;
}

/// The header of a file, found whole and one that this version reads.
Header readHeader(std::istream& file) {
    Header header{};
    file.read(reinterpret_cast<char*>(header.data()), header.size());
    const bool ours = file.gcount() >= static_cast<std::streamsize>(magic.size()) &&
                      std::equal(magic.begin(), magic.end(), header.begin());
    if (!ours)
        throw FormatError({"", {Code::BackupIsNone}});
    if (file.gcount() != static_cast<std::streamsize>(header.size()))
        throwAltered();
    const Check sum = checksumOf(header);
    if (!std::equal(sum.begin(), sum.end(), header.begin() + checksumAt))
        throwAltered();
    // Every version keeps the place of the checksum, so an altered byte is not taken for a newer
    // version.
    if (header[versionAt] > formatVersion)
        throw FormatError({"", {Code::NewerBackup, formatVersion}});
    if (header[versionAt] != formatVersion || header[kindAt] > kindPassphrase)
        throwAltered();
    const std::uint32_t memory = get32(header.data() + memoryAt);
    const std::uint32_t operations = get32(header.data() + operationsAt);
    const bool ofFrond =
        memory == memoryKib && operations >= minOperations && operations <= maxOperations;
    if (header[kindAt] == kindPassphrase && !ofFrond)
        throw FormatError({"", {Code::BackupTakesOtherWork}});
    return header;
}

} // namespace

void seal(const Secret& secret, const Sink& sink, const std::function<void(const Sink&)>& write,
          KdfCost cost, std::uint64_t number) {
    requireSodium();
    Header header{};
    std::copy(magic.begin(), magic.end(), header.begin());
    header[versionAt] = formatVersion;
    header[kindAt] = kindOf(secret);
    if (header[kindAt] == kindPassphrase) {
        put32(header.data() + operationsAt, cost.operations);
        put32(header.data() + memoryAt, cost.memoryKib);
    } else {
        put32(header.data() + numberAt, static_cast<std::uint32_t>(number & 0xFFFFFFFF));
        put32(header.data() + numberAt + 4, static_cast<std::uint32_t>(number >> 32));
    }
    randombytes_buf(header.data() + saltAt, saltBytes);
    StreamKey key;
    if (const DataKey* dataKey = sealingKey(secret))
        derive(key, *dataKey, header);
    else
        derive(key, normalisedPassphrase(std::get<Passphrase>(secret).text), header);
    const Check check = checkOf(key);
    std::copy(check.begin(), check.end(), header.begin() + checkAt);
    StreamState state{};
    crypto_secretstream_xchacha20poly1305_init_push(&state, header.data() + streamAt,
                                                    key.bytes.data());
    const Check sum = checksumOf(header);
    std::copy(sum.begin(), sum.end(), header.begin() + checksumAt);
    sink({reinterpret_cast<const char*>(header.data()), header.size()});

    std::string waiting;
    bool first = true;
    std::vector<unsigned char> sealed;
    const auto push = [&](std::string_view piece, unsigned char tag) {
        sealed.resize(piece.size() + streamOverhead);
        crypto_secretstream_xchacha20poly1305_push(
            &state, sealed.data(), nullptr, reinterpret_cast<const unsigned char*>(piece.data()),
            piece.size(), first ? header.data() : nullptr, first ? header.size() : 0, tag);
        first = false;
        sink({reinterpret_cast<const char*>(sealed.data()), sealed.size()});
    };
    write([&](std::string_view bytes) {
        waiting.append(bytes);
        std::size_t done = 0;
        for (; waiting.size() - done > pieceBytes; done += pieceBytes)
            push(std::string_view(waiting).substr(done, pieceBytes),
                 crypto_secretstream_xchacha20poly1305_TAG_MESSAGE);
        waiting.erase(0, done);
    });
    push(waiting, crypto_secretstream_xchacha20poly1305_TAG_FINAL);
    sodium_memzero(&state, sizeof state);
    sodium_memzero(waiting.data(), waiting.size());
}

struct Unsealed::State {
    StreamState stream{};
    Header header{};
    bool first = true;
    bool ended = false;
};

Unsealed::Unsealed(const std::filesystem::path& file, const Secret& secret)
    : m_own(std::make_unique<InputFile>(file, maxSealedBytes))
    , m_file(*m_own)
    , m_state(std::make_unique<State>()) {
    open(secret);
}

Unsealed::Unsealed(std::istream& stream, const Secret& secret)
    : m_file(stream), m_state(std::make_unique<State>()) {
    open(secret);
}

void Unsealed::open(const Secret& secret) {
    requireSodium();
    Header& header = m_state->header;
    header = readHeader(m_file);
    if (header[kindAt] != kindOf(secret))
        throw StorageError(StorageError::Kind::Locked,
                           header[kindAt] == kindKey ? Message(Code::CopyOnlyBesideDatabase)
                                                     : Message(Code::BackupNeedsPassphrase),
                           StorageError::About::OtherFile);
    StreamKey key;
    if (!findKey(key, secret, header))
        throw StorageError(StorageError::Kind::Locked,
                           header[kindAt] == kindKey ? Message(Code::CopyOfOtherDatabase)
                                                     : Message(Code::PassphraseDoesNotOpen),
                           StorageError::About::OtherFile);
    if (crypto_secretstream_xchacha20poly1305_init_pull(&m_state->stream, header.data() + streamAt,
                                                        key.bytes.data()) != 0)
        throwAltered();
}

std::uint64_t Unsealed::number() const {
    const unsigned char* at = m_state->header.data() + numberAt;
    const bool has = m_state->header[kindAt] == kindKey;
    return has ? get32(at) | std::uint64_t{get32(at + 4)} << 32 : 0;
}

Unsealed::~Unsealed() {
    sodium_memzero(&m_state->stream, sizeof m_state->stream);
    if (!m_plain.empty())
        sodium_memzero(m_plain.data(), m_plain.size());
}

Unsealed::int_type Unsealed::underflow() {
    if (m_state->ended)
        return traits_type::eof();
    std::vector<unsigned char> sealed(pieceBytes + streamOverhead);
    m_file.read(reinterpret_cast<char*>(sealed.data()),
                static_cast<std::streamsize>(sealed.size()));
    const auto size = static_cast<std::size_t>(m_file.gcount());
    if (size < streamOverhead)
        throwAltered(); // the final piece never came
    m_plain.resize(pieceBytes);
    unsigned long long plainSize = 0;
    unsigned char tag = 0;
    const bool first = std::exchange(m_state->first, false);
    const int result = crypto_secretstream_xchacha20poly1305_pull(
        &m_state->stream, reinterpret_cast<unsigned char*>(m_plain.data()), &plainSize, &tag,
        sealed.data(), size, first ? m_state->header.data() : nullptr,
        first ? m_state->header.size() : 0);
    if (result != 0)
        throwAltered();
    m_state->ended = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
    if (m_state->ended && m_file.peek() != traits_type::eof())
        throwAltered();
    setg(m_plain.data(), m_plain.data(), m_plain.data() + plainSize);
    return plainSize == 0 ? underflow() : traits_type::to_int_type(m_plain.front());
}

bool looksSealed(const std::filesystem::path& file) {
    return inputStart(file, magic.size()) == magic;
}

bool isSealedWithKey(const std::filesystem::path& file) {
    if (!looksSealed(file))
        return false;
    InputFile stream(file, maxSealedBytes);
    return readHeader(stream)[kindAt] == kindKey;
}

} // namespace frond::data
