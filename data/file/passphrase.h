// SPDX-License-Identifier: GPL-3.0-or-later
// Words that seal a copy or lock a file: how they are made, read and made one.
#pragma once

#include "data/file/datakey.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace frond::data {

struct Passphrase {
    std::string text;           ///< as it was typed, or stands in a file
    std::string asBytes = text; ///< of a file: what earlier versions took for the words
};

/// Five words of five letters, 80 random bits (the spelling of Wilkerson 2009, "A Proposal for
/// Proquints", arxiv.org/abs/0901.4016): to be written down, read out and typed again in any
/// language.
std::string newPassphrase();
/// What seals: NFKC, every stretch of white space one blank, none around, no byte order mark; such
/// words however they were typed (capitals, spaces) in the spelling that `newPassphrase` gives.
/// Bytes that are no UTF-8 are only trimmed, and nothing but blanks stays as it is.
std::string normalisedPassphrase(const std::string& typed);
/// What may have sealed a copy, the normalised form first. Earlier versions took the bytes as they
/// were given: composed or not, and with the byte order mark of a file.
std::vector<std::string> spellingsOf(const Passphrase& words);
/// The words in a file: its first line, in UTF-8 or, with a byte order mark, UTF-16. Null without
/// any.
std::optional<Passphrase> passphraseIn(std::string_view file);

/// 128 random bits as eight words of that spelling, and a ninth that checks them.
LockedText newRecoveryKey();
/// The one spelling of a recovery key however it was typed. Null where the last word does not fit
/// the others, so that a slip of the pen is no try.
std::optional<LockedText> recoveryKeyFrom(const std::string& typed);

/// What a keyring of a device keeps, so that a PIN, or a finger or face, opens a file there and
/// nowhere else.
struct KeyringPart {
    std::string name; ///< under which it lies there
    DataKey key;
};

/// What opens a locked file, as it goes into its key file (docs/formats/key-file.md).
struct LockSecret {
    enum class Kind { Passphrase, RecoveryKey, Pin, Biometric };

    static LockSecret passphrase(const Passphrase& words);
    /// Throws StorageError Locked for what is no recovery key.
    static LockSecret recoveryKey(const Passphrase& words);
    static LockSecret pin(const Passphrase& digits, KeyringPart part);
    /// `part` is given by a keyring that asks for a finger or face.
    static LockSecret biometric(KeyringPart part);

    Kind kind = Kind::Passphrase;
    LockedText text;                         ///< normalised; none of what is biometric
    std::shared_ptr<const KeyringPart> part; ///< of those that a keyring has a part of
};

} // namespace frond::data
