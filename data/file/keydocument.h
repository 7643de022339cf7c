// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in a key file: docs/formats/key-file.md. Who may read it and when is KeyFile's.
#pragma once

#include "core/base/throttle.h"
#include "data/file/keystore.h"
#include "data/file/passphrase.h"
#include "data/file/wordskey.h"

#include <filesystem>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace frond::data {

/// What a key file asks for. With a wrap that opens without asking: nothing.
struct LockedBy {
    bool passphrase = false;
    bool pin = false;       ///< on the device whose keyring has its part
    bool biometric = false; ///< the same
    bool recoveryKey = false;
    bool other = false; ///< of a kind that this version does not know
    [[nodiscard]] bool known() const { return passphrase || pin || biometric || recoveryKey; }
    [[nodiscard]] bool any() const { return known() || other; }
};

/// The keys that one secret gives: that of a passphrase or a PIN takes long, and is made once for
/// the key files that share a salt.
class SecretKeys {
public:
    explicit SecretKeys(const LockSecret& secret) : m_secret(secret) {}
    [[nodiscard]] LockSecret::Kind kind() const { return m_secret.kind; }
    [[nodiscard]] const LockSecret& secret() const { return m_secret; }
    const DataKey& keyFor(const WrapSalt& salt, std::uint32_t passes);

private:
    const LockSecret& m_secret;
    struct Made {
        WrapSalt salt{};
        std::uint32_t passes = 0;
        DataKey key;
    };
    std::optional<Made> m_made;
};

/// A new salt, and for what a person chose as many passes as this machine does in about a second.
struct WrapWork {
    WrapSalt salt{};
    std::uint32_t passes = 0;
};
WrapWork newWork(const LockSecret& secret);

class KeyDocument {
public:
    /// Throws Locked for a file that is absent, unreadable or altered, and Newer.
    static KeyDocument read(const std::filesystem::path& path);
    /// It holds nothing that anyone can ever open.
    static bool isLost(const std::filesystem::path& path);

    KeyDocument(); ///< without a wrap

    [[nodiscard]] LockedBy lockedBy() const;
    /// A wrap that a person's words open is there, beside a plain one or not.
    [[nodiscard]] bool hasLock() const;
    /// The name in a keyring of what the wrap of this kind needs; null where there is none.
    [[nodiscard]] std::optional<std::string> partOf(LockSecret::Kind kind) const;
    /// The key in a wrap that opens without asking for anything.
    [[nodiscard]] std::optional<DataKey> plainKey() const;
    /// Throws Locked where there is no wrap of this kind, or it takes work that is none of Frond's.
    void requireWrap(LockSecret::Kind kind) const;
    /// Null for a wrong secret. Counts no try.
    [[nodiscard]] std::optional<DataKey> open(SecretKeys& secret) const;
    /// What was sealed with `key`; what does not open is passed over.
    [[nodiscard]] std::vector<DataKey> earlier(const DataKey& key) const;
    [[nodiscard]] Throttle throttle() const;

    void setPlain(const DataKey& key);
    void dropPlain() { drop("plain"); }
    /// In the place of the one of that kind, or beside the others: a passphrase, a PIN and what is
    /// biometric take each other's place.
    void setWrap(const DataKey& key, SecretKeys& secret, const WrapWork& work);
    /// Every wrap but the plain one.
    void dropLock();
    void setEarlier(const DataKey& key, const std::vector<DataKey>& earlier);
    void setThrottle(const Throttle& throttle);

    /// Durably, wholly or not at all.
    void write(const std::filesystem::path& path) const;

private:
    /// Members sorted, so the checksum is over one certain text; every text in it is wiped.
    using Json = nlohmann::basic_json<std::map, std::vector, SecretText>;
    explicit KeyDocument(Json content);
    struct Read;
    static Read readFile(const std::filesystem::path& path);
    static SecretText checksumOf(const Json& document);
    static Json fieldsOf(const struct KeyWrap& wrap);
    static std::optional<struct KeyWrap> wrapIn(const Json& fields);
    [[nodiscard]] const Json* wrapOf(std::string_view kind) const;
    Json& newWrap(std::string_view kind);
    void drop(std::string_view kind);

    Json m_content; ///< without its checksum
};

} // namespace frond::data
