// SPDX-License-Identifier: GPL-3.0-or-later
// A lock of the person's own: words without which the file opens nowhere, and when they are asked
// for again.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace frond {

/// When what was opened closes again by itself. Closing the window closes it in any case.
enum class LockAfter { Leaving, OneMinute, FiveMinutes, FifteenMinutes };
inline constexpr LockAfter usualLockAfter = LockAfter::FiveMinutes;

std::string_view toText(LockAfter after); ///< "leaving", "1", "5", "15"
std::optional<LockAfter> parseLockAfter(std::string_view text);

/// How long it stays open while nobody touches it; null: however long, as long as its window is the
/// one in front.
std::optional<std::chrono::minutes> staysOpenFor(LockAfter after);

/// Whether it closes now. `unused`: since the last key, tap or move of a pointer, by a clock that
/// goes on while the device sleeps.
bool closesNow(LockAfter after, std::chrono::milliseconds unused, bool inFront);

/// What a person chose to open it with. A recovery key opens it too.
enum class LockWay {
    Passphrase, ///< opens the file wherever it lies
    Pin,        ///< with what the keyring of this device keeps; a copied file has no use for it
    Biometric,  ///< a finger or face of this device, with what that keeps; nothing is typed
};

std::string_view toText(LockWay way); ///< "passphrase", "pin", "biometric"
std::optional<LockWay> parseLockWay(std::string_view text);

/// A PIN is digits, at least six: with the waits of a lock (throttle.h) a million of them take a
/// hundred years to try.
inline constexpr int fewestDigits = 6;
bool isPin(std::string_view words);

/// Everything throws StorageError. Words are those of its way, or a recovery key; empty ones ask
/// for a finger or face, where that is its way. Locked where they do not open it, or with how long
/// it is until the next try, after too many wrong ones, or where a keyring does not give what is
/// needed.
class AppLock {
public:
    virtual ~AppLock() = default;
    [[nodiscard]] virtual bool isSet() const = 0;
    /// Of the lock that is set.
    [[nodiscard]] virtual LockWay way() const = 0;
    /// Whether this device has a keyring. It may still ask the person to open that.
    [[nodiscard]] virtual bool canUsePin() const = 0;
    /// Whether this device knows a finger or face, and asks for it.
    [[nodiscard]] virtual bool canUseBiometric() const = 0;
    /// Throws unless the words open the file. Takes about a second; for any thread.
    virtual void check(const std::string& words) const = 0;
    /// `words` open it from now on instead of those of before. Takes about two seconds; for any
    /// thread.
    virtual void change(const std::string& before, LockWay way, const std::string& words) = 0;
    /// A recovery key instead of the one of before: words with blanks between, which stand nowhere
    /// else. Takes about a second; for any thread.
    [[nodiscard]] virtual std::string renewRecoveryKey(const std::string& words) = 0;
    /// It opens without words from now on. Takes about a second; for any thread.
    virtual void remove(const std::string& words) = 0;
    /// What is needed to set a lock with: the part that a keyring keeps. The keyring may ask the
    /// person, and take as long as they do; for any thread.
    virtual void prepare(LockWay way, const std::string& words) = 0;
    /// Once everything is closed: the file gets a new key, which what was prepared opens and the
    /// recovery key that is then given to LockViewModel, and Frond opens again.
    virtual void setAndReopen() = 0;
    /// What waits for a keyring, or would ask it next, ends and throws.
    virtual void giveUp() = 0;
    /// Closes everything and lets go of the key. Frond opens with the words.
    virtual void close() = 0;
};

} // namespace frond
