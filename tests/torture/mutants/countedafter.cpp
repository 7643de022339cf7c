// SPDX-License-Identifier: GPL-3.0-or-later
// A try is counted once it is known to be wrong.
#include "data/file/attempt.h"

#include "core/base/storageerror.h"

namespace frond::data {

bool attempt(const TryCount& count, const ClockReading& now, const std::function<bool()>& check) {
    const Throttle before = count.read();
    if (const auto left = waitLeft(before, now); left.count() > 0)
        throw StorageError(StorageError::Kind::Locked, {Code::NextTryInSeconds, left.count()});
    const bool right = check();
    count.write(right ? Throttle{} : withTry(before, now));
    return right;
}

} // namespace frond::data
