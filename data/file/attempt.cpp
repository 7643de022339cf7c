// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/file/attempt.h"

#include "core/base/storageerror.h"

namespace frond::data {

namespace {

[[noreturn]] void throwWaiting(std::chrono::milliseconds left) {
    using std::chrono::ceil;
    constexpr std::chrono::seconds inSeconds{120};
    const bool minutes = left > inSeconds;
    const Message message =
        minutes ? Message(Code::NextTryInMinutes, ceil<std::chrono::minutes>(left).count())
                : Message(Code::NextTryInSeconds, ceil<std::chrono::seconds>(left).count());
    throw StorageError(StorageError::Kind::Locked, message, StorageError::About::Key);
}

} // namespace

bool attempt(const TryCount& count, const ClockReading& now, const std::function<bool()>& check) {
    const Throttle before = count.read();
    if (const auto left = waitLeft(before, now); left.count() > 0) {
        if (before.at.start != now.start || now.start.empty())
            count.write(countedFrom(before, now));
        throwWaiting(left);
    }
    count.write(withTry(before, now));
    if (!check())
        return false;
    try {
        count.write({});
    } catch (const StorageError&) { // the words were right; the next try comes a little sooner
        return true;
    }
    return true;
}

} // namespace frond::data
