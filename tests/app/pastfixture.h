// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewmodels/ports.h"
#include "tests/support/fakeclock.h"
#include "tests/support/memoryrepositories.h"
#include "tests/support/sessionbuilder.h"

#include <gtest/gtest.h>

namespace frond::test {

/// Storage in memory on the evening of 3 March 2026.
class PastFixture : public testing::Test {
protected:
    void save(const Session& session) { storage.sessions.save(session); }
    static QString idOf(const Session& session) {
        return QString::fromStdString(session.id.toText());
    }

    FakeClock clock{"2026-03-03T20:00:00+01:00"};
    MemoryStorage storage{clock};
    Ports ports{clock,
                countingIds(),
                [](Day, std::chrono::minutes) { return std::chrono::minutes(60); },
                storage.sessions,
                storage.running,
                storage.kits,
                storage.plans,
                storage.pauses,
                storage.settings};
};

} // namespace frond::test
