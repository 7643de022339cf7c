// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/memoryports.h"
#include "tests/support/sessionbuilder.h"

#include <gtest/gtest.h>

namespace frond::test {

/// Storage in memory on the evening of 3 March 2026.
class PastFixture : public testing::Test, protected MemoryPorts {
protected:
    void save(const Session& session) { storage.sessions.save(session); }
    static QString idOf(const Session& session) {
        return QString::fromStdString(session.id.toText());
    }
};

} // namespace frond::test
